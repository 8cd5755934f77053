"""Names at the head of an entry that a style prints in a way of its own, put as most styles print
them before the entry is read: given names in brackets, and the Czech and Slovak *and*.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import replace

from graph.bodies import is_body, is_word
from graph.documents.model import Prose
from graph.letters import LOW, UP
from graph.references.entries.names import FAMILY

_WORD = (
    rf"(?:[{UP}][{LOW}'’]+(?:[{UP}][{LOW}]+)?(?:-[{UP}{LOW}][{LOW}]*\.?)?|[{UP}]\.(?:-[{UP}]\.)?)"
)
_PARTICLE = r"(?:\s(?:de|du|von|van|da|di|del|der|la))"
_GIVEN = rf"{_WORD}(?:\s?{_WORD}){{0,3}}{_PARTICLE}{{0,2}}"
_NAME = re.compile(rf"(?P<family>{FAMILY})(?P<open>\s\()(?P<given>{_GIVEN})\)")
_JOINED = re.compile(r"(?:,?\s(?:et|and|und|y|e|&)|,|\s?[;/–])\s(?=\S)")
_CLOSED = re.compile(r"(?:,?\s(?:et\sal\.?|u\.\s?a\.))?\s?[,.:«]")
LONGEST = 600
"""Characters in which the names end."""
_CZECH = re.compile(
    rf"(?P<before>[^()\d]{{3,300}}?[{UP}{LOW}]\.?)(?P<and>\sa\s)"
    rf"(?=(?:[{UP}][{LOW}.]+\s){{1,3}}[{UP}][{UP}’'-]+,\s(?:ed\.,\s)?(?:1[5-9]|20)\d\d)"
)
"""``DOLE, Jane a Max BRIGHT, 2019.``"""

Change = tuple[int, int, str]
"""From where, to where, and what stands there instead."""


def usual_names(prose: Prose) -> Prose:
    """*prose* with the names that it begins with in the usual form: ``Dole (Jane) et Bright (M.)``
    as ``Dole, Jane; Bright, M.``. Where nothing is to be changed it is *prose* itself.
    """
    changes = list(_without_brackets(prose.text)) or list(_with_and(prose.text))
    return changed(prose, changes) if changes else prose


def _without_brackets(text: str) -> Iterator[Change]:
    """What takes the brackets off, where names in that form stand up to a mark that ends them."""
    found: list[re.Match[str]] = []
    name = _NAME.match(text)
    end = 0
    while name and not is_body(name["family"]) and name.end() < LONGEST:
        found.append(name)
        end = name.end()
        joined = _JOINED.match(text, end)
        name = _NAME.match(text, joined.end()) if joined else None
    alone = len(found) == 1 and all(map(is_word, re.findall(r"\w+", found[0]["family"])))
    if not found or alone or not _CLOSED.match(text, end):
        return
    for one, after in zip(found, [*found[1:], None], strict=True):
        yield one.start("open"), one.end("open"), ", "
        if after is None:
            yield one.end("given"), one.end(), ""
        else:
            yield one.end("given"), after.start(), "; "


def _with_and(text: str) -> Iterator[Change]:
    found = _CZECH.match(text)
    if found:
        yield *found.span("and"), " & "


def changed(prose: Prose, changes: list[Change]) -> Prose:
    """*prose* with all *changes*, from left to right; each character keeps its way back."""
    text: list[str] = []
    offsets: array[int] = array(prose.offsets.typecode)
    at = 0
    for start, end, new in changes:
        text += [prose.text[at:start], new]
        offsets += prose.offsets[at:start]
        offsets.extend([prose.offsets[start]] * len(new))
        at = end
    moved = len("".join(text)) - at
    marks = tuple(
        replace(mark, start=mark.start + moved, end=mark.end + moved)
        for mark in prose.marks
        if mark.start >= at
    )
    return Prose(prose.source, "".join(text) + prose.text[at:], offsets + prose.offsets[at:], marks)
