"""Names that share their last words: *emotional and behavioural problems* are two kinds of problem.
English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_WORD = r"[^\W\d_]{2,20}(?:-[^\W\d_]{2,20})?"
_JOINT: Final = re.compile(r"(?<=[^\W\d_])(?:,?\s(?:and|or|and/or|as\swell\sas)\s|\s?/\s?)")
_BEHIND: Final = re.compile(
    rf"(?!(?:the|an?|their|his|her|its|our|my|your)\s){_WORD}\s(?P<one>{_WORD})(?:\s(?P<two>{_WORD}))?"
)
"""What is named last, and the one or two words that it may share."""
_BEFORE: Final = re.compile(rf"(?:(?P<far>{_WORD})\s)?(?P<near>{_WORD})\Z")
_ROW: Final = re.compile(r",\s\Z")
_OPENS: Final = re.compile(
    r"and|or|of|the|an?|in|on|to|for|from|with|by|as|at|both|their|his|her|its|these|those|more|most"
    r"|such|have|has|had|causes?|may|can|any|some|many|all|including|experience|shows?|between"
    r"|against|through|about|is|are|was|were|includes?|(?:improve|reduce|increase)[sd]?|significant"
    r"|serious|severe|common|poor|poorer|greater|higher|lower|associated|other|also|like|into",
    re.IGNORECASE,
)
"""Words that are no part of a name, so that it begins behind them."""
_NO_PART: Final = re.compile(rf"\w+s|children|women|men|people|{_OPENS.pattern}", re.IGNORECASE)
"""*children and domestic abuse* name no abuse of children."""
_BACK: Final = 64
"""Characters before a joint that hold two words."""
_LONGEST_ROW: Final = 4


@dataclass(frozen=True, slots=True)
class Shared:
    """What may be a name, written in two places."""

    start: int
    end: int
    """Of what it does not share."""
    name: str
    whole: bool = False
    """Whether the place holds all of it."""


_SHORT: Final = re.compile(
    rf"(?<![\w-])(?P<name>(?:{_WORD}\s){{0,3}}?{_WORD})\s\([A-Z][A-Z&/-]{{1,6}}s?\)\s(?P<head>{_WORD})"
)
"""``violence (DV) services``: a name around its own short form."""


def _around_short_forms(text: str) -> Iterator[tuple[Shared, ...]]:
    if "(" not in text:
        return
    for match in _SHORT.finditer(text):
        words, low = match["name"], match.start("name")
        starts = [0, *(at + 1 for at, char in enumerate(words) if char == " ")]
        yield tuple(
            Shared(low + at, match.end("head"), f"{words[at:]} {match['head']}", whole=True)
            for at in starts
        )


def shared_names(text: str) -> Iterator[tuple[Shared, ...]]:
    """What *text* may name like that: for each place the likeliest first. Which of them is a name,
    those who know the names say.
    """
    yield from _around_short_forms(text)
    for joint in _JOINT.finditer(text):
        behind = _BEHIND.match(text, joint.end())
        if behind is None:
            continue
        heads = [behind["one"]]
        if behind["two"]:
            heads.insert(0, f"{behind['one']} {behind['two']}")
            heads.append(behind["two"])
        row = []
        at = joint.start()
        for _ in range(_LONGEST_ROW):
            low = max(0, at - _BACK)
            before = _BEFORE.search(text[low:at])
            if before is None or _NO_PART.fullmatch(before["near"]):
                break
            row.append(tuple(_readings(before, low, heads)))
            starts = [low + before.start(part) for part in ("near", "far") if before[part]]
            start = next((one for one in starts if _ROW.search(text[max(0, one - 2) : one])), 0)
            if not start:
                break
            at = start - 2
        if len(row) > 1 or not joint[0].startswith(","):
            yield from reversed(row)


def _readings(before: re.Match[str], low: int, heads: list[str]) -> Iterator[Shared]:
    """What stands before a joint with each of the *heads*: two words of it where both may belong to
    the name, then the last alone.
    """
    far, near = before["far"], before["near"]
    end = low + before.end("near")
    if far is not None and not _OPENS.fullmatch(far):
        for head in heads:
            yield Shared(low + before.start("far"), end, f"{far} {near} {head}")
    for head in heads:
        yield Shared(low + before.start("near"), end, f"{near} {head}")
