"""Labels of notes, and which of several notes with one label a mark means.

Notes are counted in figures, in Roman numerals or by signs (``*``, ``†``, ``‡``), through the whole
document or anew on each page and in each chapter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_ROMAN = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_WORTH: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SIGNS: Final = "*†‡§¶"

Labelled = tuple[int, str]
"""A place in the document, and the label that stands there."""


def roman(label: str) -> int:
    """What the Roman numeral *label* counts; 0 where it is none."""
    if _ROMAN.fullmatch(label) is None:
        return 0
    worth = [_WORTH[letter] for letter in label.lower()]
    after = [*worth[1:], 0]
    return sum(-one if one < other else one for one, other in zip(worth, after, strict=True))


def numeral(number: int) -> str:
    """*number*, less than 400, as a Roman numeral of small letters."""
    tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "c" * (number // 100) + tens[number // 10 % 10] + ones[number % 10]


def rank(label: str) -> int:
    """The place of *label* among those of its kind; 0 where it has none."""
    if label.isdecimal():
        return int(label)
    if label and set(label) <= set(_SIGNS):
        return _SIGNS.index(label[0]) + len(label)  # "*", "**" or "*", "†"
    return roman(label)


def notes_meant(marks: Sequence[Labelled], notes: Sequence[Labelled]) -> list[int | None]:
    """For each of *marks* the index of its note in *notes*, both in the order of the document.

    Where a label is there once, that note. Else the note of the same count as the mark, if marks
    and notes begin anew equally often; else the next one below, as at the foot of a page, if notes
    stand between the marks.
    """
    places: dict[str, list[int]] = {}
    for at, (_, label) in enumerate(notes):
        places.setdefault(label, []).append(at)
    known = [at for at, (_, label) in enumerate(marks) if label in places]
    counts = _counts([marks[at][1] for at in known])
    count_of = dict(zip(known, counts, strict=True))
    noted = _counts([label for _, label in notes])
    alike = bool(counts) and counts[-1] == noted[-1]
    between = bool(known) and notes[0][0] < marks[known[-1]][0]
    meant: list[int | None] = []
    for at, (place, label) in enumerate(marks):
        own = places.get(label, [])
        if len(own) > 1 and alike:
            own = [one for one in own if noted[one] == count_of[at]]
        elif len(own) > 1:
            own = [one for one in own if between and notes[one][0] > place][:1]
        meant.append(own[0] if own else None)
    return meant


def _counts(labels: Sequence[str]) -> list[int]:
    """How often the count has begun anew at each of *labels*."""
    counts: list[int] = []
    last, count = 0, 0
    for label in labels:
        number = rank(label)
        count += 0 < number <= last
        last = number or last
        counts.append(count)
    return counts
