"""What is said firmly enough to be a finding: no difference that may be chance, no belief, no case
that is only supposed. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.model import Direction
from graph.claims.view import Draft

_NO_SURE_DIFFERENCE: Final = re.compile(
    r"\b(?:without|no|not|nor|non-?"
    r"|neither)\s(?:[\w-]{1,20}\s){0,4}?(?:statistical(?:ly)?\s)?significan(?:t|ce|tly)\b"
    r"|\b(?:did|does|do|was|were)\snot\s(?:[\w-]{1,20}\s){0,3}?(?:reach|achieve|attain)\b"
    r"|\bnonsignifican(?:t|ce|tly)\b|\bno (?:[\w-]{1,20} )?(?:improvements?"
    r"|differences?|changes?|effects?"
    r"|reductions?|benefits?)\b"
    r"|\b(?:did|does|do) not (?:[\w-]{1,20} )?(?:influence|change"
    r"|affect|improve|reduce|increase|differ)\b"
    r"|\b(?:did|does|do) not (?:show|find|suggest|demonstrate|indicate) that\b"
    r"|\bfail(?:ed|s)? to (?:reach|achieve|attain)\b|\b(?:tended|trend(?:ed|s)?) (?:to|towards?)\b",
    re.IGNORECASE,
)
_BUT_SOME: Final = re.compile(
    r"\b(?:but|whereas|however|although)\b[^.;]{0,80}\b(?:more|higher|lower|fewer|less|greater"
    r"|significant(?:ly)?|improved|reduced|increased|decreased)\b",
    re.IGNORECASE,
)
"""``did not differ, but more were``: not all was the same."""
_CHANCE: Final = re.compile(r"\b[pP]\s?=\s?0?[.·]\s?(\d{1,5})\b")
_SURE: Final = 0.05
"""The chance below which people take a difference for one."""
_BELIEF: Final = re.compile(
    r"\b(?:beliefs?|ideas?|assumptions?|hypothes[ei]s|notions?|myths?|views?|theor(?:y|ies)"
    r"|expectations?|concerns?|possibilit(?:y|ies)|fears?)\b[^.;]{0,60}?\b(?:is|are|was"
    r"|were)?\s?that\b"
    r"|\b(?:is|are|was|were)\s(?:widely\s|often\s|commonly\s|generally\s)?(?:believed|assumed"
    r"|hypothesi[sz]ed|expected|supposed)\b",
    re.IGNORECASE,
)
_SUPPOSED: Final = re.compile(
    r"\W{0,4}(?:(?:For example|For instance|In this case|Thus|So|Then|However|But),?\s)?"
    r"(?:[Ii]f|Suppose|Assume|Assuming|Imagine|Unless|As (?:more|fewer|less))\b"
    r"|[^.]{10,200};\s(?:and\s|but\s)?if\b",
)


def may_be_chance(text: str, direction: Direction) -> bool:
    """Whether *text* says of what went one way that it may as well not have."""
    if direction is Direction.NONE_FOUND:
        return _BUT_SOME.search(text) is not None
    one_way = direction in (Direction.INCREASES, Direction.DECREASES)
    if one_way and _NO_SURE_DIFFERENCE.search(text):
        return True
    chances = [float(f"0.{found[1]}") for found in _CHANCE.finditer(text)]
    return bool(chances) and min(chances) > _SURE


def is_supposed(text: str) -> bool:
    """Whether *text* tells what somebody believes, or what would be so in some case."""
    return _BELIEF.search(text) is not None or _SUPPOSED.match(text) is not None


def is_firm(text: str, draft: Draft) -> bool:
    """Whether *text* says firmly what *draft* takes it to say."""
    return not (may_be_chance(text, draft.direction) or is_supposed(text))
