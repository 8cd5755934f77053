"""Entries that share one paragraph, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.documents.model import Prose
from graph.letters import UP
from graph.references.entries.names import read_names
from graph.references.entries.years import YEAR
from graph.references.lists.beginnings import PERSON

_ANCHOR = re.compile(rf"\((?P<year>{YEAR})(?:,\s[A-Za-z]+(?:\s\d{{1,2}})?)?\)\.?,?\s")
_GLUED_PERSON = re.compile(
    rf"(?:(?<=[.\])])|(?<=\d)|(?<=[/\w]))\s+(?={PERSON}(?:[\s,;&]|and)[^()]{{0,300}}\({YEAR}\))"
)
_GLUED_ORGANISATION = re.compile(
    rf"(?<=[.\])])\s+(?=(?:[{UP}][\w'’&-]*\s(?:(?:of|for|and|the|&|in|on)\s)?){{0,7}}"
    rf"[{UP}][\w'’&-]*\.\s\({YEAR}\)\.)"
)
LONGEST = 400
"""Characters that the authors of a second entry may take."""


def unglued(prose: Prose) -> Iterator[Prose]:
    """The entries that share one paragraph: each has a year of its own behind its authors."""
    text = prose.text
    start = 0
    for first, following in pairwise(_ANCHOR.finditer(text)):
        cut = _cut(text, max(first.end(), following.start() - LONGEST), following.start())
        if cut is not None:
            yield prose.part(start, cut).trimmed()
            start = cut
    yield prose.part(start, len(text)).trimmed()


def _cut(text: str, start: int, year: int) -> int | None:
    """Where, before the *year* of a second entry, its authors begin."""
    for pattern in (_GLUED_PERSON, _GLUED_ORGANISATION):
        for match in pattern.finditer(text, start, year + 12):
            names = read_names(text[match.end() : year])
            before = text[max(0, match.start() - 12) : match.start()]
            inside = re.search(r"\b[Ii]n:?$|\(?[Ee]ds?\.?\)?$", before)
            if match.end() < year and names.names and not names.rest and not inside:
                return match.end()
    return None
