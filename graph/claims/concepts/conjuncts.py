"""Names that hold the name of something else, whole: *neglect and emotional abuse*. English."""

from __future__ import annotations

import re
from typing import Final

from graph.claims.model import Concept, ConceptType
from graph.claims.view import EFFECT, PARENTING, role

_JOINED_TO: Final = re.compile(
    r"(?:(?:\b(?:and|or|including)|&|/)\s|,\s(?:and\s|or\s|including\s)?)(?:[a-z]{3,12}ing\s)?\Z"
)
_JOINS: Final = re.compile(r",?\s(?:and|or|including|&|/)\s|,\s")
_KINDS: Final = (EFFECT, PARENTING, ConceptType.BARRIER)
"""Of what may be told in one breath."""

Place = tuple[int, int]


def is_conjunct(text: str, inner: Place, outer: Place) -> bool:
    """Whether what stands at *inner* is one of the things that the name at *outer* joins."""
    (start, end), (first, last) = inner, outer
    if inner == outer or start < first or last < end:
        return False
    joined = start == first or _JOINED_TO.search(text[first:start]) is not None
    return joined and (end == last or _JOINS.match(text, end, last) is not None)


def apart(one: Concept, other: Concept, name: str) -> bool:
    """Whether both are of one kind, neither is the other or a kind of it, and the other is not
    called by what is the *name* of the one, too.
    """
    if role(one.type) != role(other.type) or role(one.type) not in _KINDS:
        return False
    if name.casefold() in other.label.casefold():
        return False
    return one.id != other.id and one.id not in other.broader and other.id not in one.broader
