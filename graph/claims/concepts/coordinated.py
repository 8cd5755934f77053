"""Names that share their last words: *emotional and behavioural problems* are two kinds of problem.
English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

_WORD = r"[^\W\d_]{2,20}(?:-[^\W\d_]{2,20})?"
_JOINTS: Final = tuple(map(re.compile, (r" and(?:/or)?\s", r" or\s", r" as well as\s", r"/\s?")))
"""Each begins with characters that all have, so that a text is looked through for them as such."""
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


_SHORT: Final = re.compile(rf"\([A-Z][A-Z&/-]{{1,6}}s?\)\s(?P<head>{_WORD})")
"""``violence (DV) services``: a name around its own short form."""
_NAME: Final = re.compile(rf"(?<![\w-])(?:{_WORD}\s){{0,3}}{_WORD}(?=\s\Z)")
_LONGEST_NAME: Final = 4 * 42
"""Characters of the four words of a name."""


def _around_short_forms(text: str) -> Iterator[tuple[Shared, ...]]:
    for match in _SHORT.finditer(text):
        low = max(0, match.start() - _LONGEST_NAME)
        name = _NAME.search(text, low, match.start())
        if name is None:
            continue
        words = name[0]
        starts = [0, *(at + 1 for at, char in enumerate(words) if char == " ")]
        yield tuple(
            Shared(
                name.start() + at, match.end("head"), f"{words[at:]} {match['head']}", whole=True
            )
            for at in starts
        )


def shared_names(text: str, in_names: Callable[[str], bool]) -> Iterator[tuple[Shared, ...]]:
    """What *text* may name like that: for each place the likeliest first. Which of them is a name,
    those who know the names say.

    :param in_names: whether words stand in names at all.
    """
    yield from _around_short_forms(text)
    for joint in _joints(text):
        behind = _BEHIND.match(text, joint.stop)
        if behind is None:
            continue
        heads = [behind["one"]]
        if behind["two"]:
            heads.insert(0, f"{behind['one']} {behind['two']}")
            heads.append(behind["two"])
        heads = [one for one in heads if in_names(one)]
        if not heads:
            continue
        row = []
        at = joint.start
        for _ in range(_LONGEST_ROW):
            before = _BEFORE.search(text, _two_words_before(text, at), at)
            if before is None or _NO_PART.fullmatch(before["near"]):
                break
            row.append(tuple(_readings(before, heads)))
            starts = [before.start(part) for part in ("near", "far") if before[part]]
            start = next((one for one in starts if _ROW.search(text[max(0, one - 2) : one])), 0)
            if not start:
                break
            at = start - 2
        if len(row) > 1 or text[joint.start] != ",":
            yield from reversed(row)


def _joints(text: str) -> Iterator[range]:
    """Where *text* joins two names: behind a letter, from the comma or the blank on."""
    found = sorted(one.span() for joint in _JOINTS for one in joint.finditer(text))
    last = 0
    for at, end in found:
        start = at - 1 if text[at - 1 : at] in (",", " ") else at
        if start >= last and text[start - 1 : start].isalpha():
            last = end
            yield range(start, end)


def _two_words_before(text: str, end: int) -> int:
    """Where the last two words of *text* before *end* may begin."""
    low = max(0, end - _BACK)
    last = text.rfind(" ", low, end)
    return max(low, text.rfind(" ", low, last) + 1) if last > low else low


def _readings(before: re.Match[str], heads: list[str]) -> Iterator[Shared]:
    """What stands before a joint with each of the *heads*: two words of it where both may belong to
    the name, then the last alone.
    """
    far, near = before["far"], before["near"]
    end = before.end("near")
    if far is not None and not _OPENS.fullmatch(far):
        for head in heads:
            yield Shared(before.start("far"), end, f"{far} {near} {head}")
    for head in heads:
        yield Shared(before.start("near"), end, f"{near} {head}")
