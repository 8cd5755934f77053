"""The names that an entry begins with where no year and no quotation mark tells where they end:
``Skála, R., Jakes, P., Shock-induced ...``, ``J. E. Dennis and R. B. Schnabel. Numerical ...``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.bodies import is_word
from graph.letters import UP
from graph.records import Name
from graph.references.entries.names import FAMILY, given_first, read_person

_JOINED = re.compile(
    r"\s*(?:[,;]\s*(?:and\b|und\b|et\b(?!\s+al)|y\b|&)?|and\b|und\b|et\b(?!\s+al)|&)\s*",
    re.IGNORECASE,
)
_ET_AL = re.compile(r"[\s,]*(?:and\s+)?(?:\[?et\.?\s+al\.?\]?|and others|u\.\s?a\.)(?=[\s.,:])")
_EDITORS = re.compile(
    r"[\s,]*[(\[]?(?:[Ee]ds?|[Ee]ditors?|[Hh]rsg|Hgg?|[Oo]rgs?|[Dd]ir)\b\.?[)\]]?"
)
_TITLE = re.compile(rf"[\"“‘'«(\[¿¡]{{0,2}}(?:[{UP}\d]|[a-z]{{1,3}}[A-Z])")
LONGEST_INITIALS = 4
"""Characters: ``Chr``, ``J-P``"""
_INITIALS = re.compile(rf"(?:[{UP}]{{1,3}}\.?[ -]?){{1,5}}$")


@dataclass(frozen=True, slots=True)
class Leading:
    """Names, and where what follows them begins."""

    names: tuple[Name, ...]
    end: int
    closer: str
    """``.``, ``,`` or ``:``: what parts the names from the title."""
    editors: bool = False


def leading_names(text: str) -> Leading | None:
    """The names that *text* begins with, each in whatever order it is printed; ``None`` where it
    does not begin with names that a title can follow.
    """
    names: list[Name] = []
    at = end = 0
    short = False
    while len(names) < 200:
        found = _read(text[at : at + 120], first=not names, short=short)
        if short and found and len(found[0].given.split()[0].strip(".")) > LONGEST_INITIALS:
            break
        if found is None or not _may_be_name(found[0], text[at + found[1] :], first=not names):
            break
        initials = text.startswith(found[0].family, at) and _INITIALS.match(found[0].given)
        short = bool(initials) and (short or not names)
        names.append(found[0])
        end = at + found[1]
        joined = _JOINED.match(text, end)
        if joined is None:
            break
        at = joined.end()
    if not names:
        return None
    return _closed(names, text, end)


def _read(text: str, *, first: bool, short: bool) -> tuple[Name, int] | None:
    """The next name.

    :param short: whether the names before it are family names with initials: none is in full.
    """
    if first and (natural := _GIVEN_FIRST.match(text)):
        titled = natural["title"][:1].isupper() or not natural["title"].isalpha()
        if titled or not is_word(natural["family"]):
            return given_first(text)
    return _closing(text, short=short) or read_person(text, first=first)


_GIVEN_FIRST = re.compile(
    rf"[{UP}][^\W\d_]{{2,}}(?:\s(?:[{UP}]\.){{1,2}}){{1,2}}\s(?P<family>[{UP}][^\W\d_]{{2,}})"
    rf"(?:,\s|:\s|\s?/\s?|\s(?=\())(?P<title>\S)"
)
"""``Klaus J. Bade, Europa``: no ``Klaus J.`` whose title begins with *Bade*."""
_LAST = re.compile(
    rf"(?P<family>{FAMILY}?)\s(?P<given>[{UP}](?:[ -]?[{UP}]){{0,2}})(?:\s[JS]r)?"
    rf"(?=\.\s(?![{UP}]{{1,2}}\.))"
)
_LAST_OF_TWO = re.compile(
    rf"(?P<family>{FAMILY}?)\s(?P<given>(?:[{UP}]\.\s){{1,3}}[{UP}]\.)(?=\s[{UP}][^\W\d_]*\s)"
)
"""``Bright M. J. Rain``: behind others alone, for a title can begin so."""
_NEXT = re.compile(rf"\.\s(?P<word>[{UP}]['’\w-]+)(?:[.,;]|\s(?:and|und|et|&)\s)")


def _closing(text: str, *, short: bool) -> tuple[Name, int] | None:
    """``Bright M.``, the last of a list of bare initials: the stop is the list's, unless a family
    name stands behind it, as in ``Russell A. Berman.``
    """
    match = _LAST_OF_TWO.match(text) if short else None
    if match is not None:
        return Name(match["family"], match["given"]), match.end()
    match = _LAST.match(text)
    initial = match is not None and len(match["given"]) == 1
    after = _NEXT.match(text, match.end()) if match and initial else None
    if match is None or (after is not None and not short and not is_word(after["word"])):
        return None
    return Name(match["family"], match["given"]), match.end()


_ARTICLE = re.compile(
    r"(?:The|An?|Las?|Les?|Los|El|Un|Une|Der|Die|Das|Eine?|Os?|Uma?|On|In|From|For|Of|And|To)\s|L['’]"
)


def _may_be_name(name: Name, after: str, *, first: bool) -> bool:
    """Whether a further name is none of the title's words: with given names written out it has to
    be followed by another or by a stop.
    """
    if first or _INITIALS.match(name.given):
        return True
    if _ARTICLE.match(f"{name.given} {name.family}"):
        return False
    return re.match(r"\s*(?:[,;.]\s|(?:and|und|et|&)\s)", after) is not None and not _common(name)


def _closed(names: list[Name], text: str, end: int) -> Leading | None:
    others = _ET_AL.match(text, end)
    end = others.end() if others else end
    editors = _EDITORS.match(text, end)
    end = editors.end() if editors else end
    lead = re.match(r"\s*(?P<closer>[.,:])?[.,:]*\s*", text[end:])
    closer = (lead["closer"] or "") if lead else ""
    if text[end - 1] == "." and not closer:
        closer = "."
    start = end + (lead.end() if lead else 0)
    marked = re.search(rf",|\b[{UP}]\.", text[:end]) is not None
    sure = marked or len(names) > 1 or bool(editors)
    if not closer or not _TITLE.match(text, start) or len(text) - start < 8:
        return None
    if not sure and _common(names[0]):
        return None
    return Leading(tuple(names), start, closer, bool(editors))


def _common(name: Name) -> bool:
    """Whether every word of a name is one of the language's: ``Global Health``."""
    words = re.findall(r"[^\W\d_]{2,}", f"{name.family} {name.given}")
    return bool(words) and all(is_word(word) for word in words)
