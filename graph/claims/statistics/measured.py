"""A number with what stands around it, and what it is read as: what all measures have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

BEFORE: Final = 80
"""Characters before a number that may name it."""
REAL = (
    r"(?:\d{1,3}(?:[,.\u00a0\u202f ]\d{3}){1,4}(?![\d.,]\d)|\d{1,3}(?:,\d{3}){1,4}\.\d{1,6}"
    r"|\d{1,9}[.,·]\d{1,9}|\d{1,12}|[.,·]\d{1,9})(?!\d)"
)
"""``1.52`` and ``.32`` and ``0,45`` and ``12,400.5`` and ``1 204``"""
SIGNED = rf"[-−–]?\s?{REAL}"
WORDS: Final = {
    "twice": 2.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0,
    "eight": 8.0, "nine": 9.0, "ten": 10.0,
}  # fmt: skip
TO = r"(?:\s?[–—-]\s?|\s(?:to|bis|a|à|and)\s|\s?;\s?|\s?,\s)"
RANGE = re.compile(rf"{TO}(?P<high>{SIGNED})(?!\d)")
SCALES: Final = {
    "thousand": 1e3, "k": 1e3, "mil": 1e3, "m": 1e6, "million": 1e6, "millionen": 1e6, "mio": 1e6,
    "milhões": 1e6, "millones": 1e6, "millions": 1e6, "bn": 1e9, "billion": 1e9, "mrd": 1e9,
    "milliarden": 1e9, "milliards": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
SCALE = re.compile(rf"\s?(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})\b", re.I)
NO_FINDING: Final = ""
"""The unit of a number that is known for something else than a finding."""


@dataclass(frozen=True, slots=True)
class Place:
    """A number with what stands around it: ``text[start:end]``."""

    text: str
    start: int
    end: int

    @property
    def before(self) -> str:
        """The characters right before it."""
        return self.text[max(0, self.start - BEFORE) : self.start]

    @property
    def value(self) -> float:
        """What it amounts to."""
        printed = self.text[self.start : self.end]
        return WORDS.get(printed.lower()) or real(printed)


@dataclass(frozen=True, slots=True)
class Read:
    """What a number is."""

    start: int
    """With its name or sign."""
    end: int
    """With its unit, or the interval behind it."""
    unit: str
    value: float | None
    low: float | None = None
    high: float | None = None
    qualifier: str = ""


def real(printed: str) -> float:
    """The value of a number as printed: ``−0,45``, ``1.204.000``, ``12,400.5``, ``·32``."""
    sign = -1 if printed[:1] in "-−–" else 1
    digits = re.sub(r"[-−–\s\u00a0\u202f]", "", printed).replace("·", ".")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits) and not digits.startswith("0"):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", digits):
        digits = digits.replace(".", "")
    return sign * float(digits.replace(",", "."))


def is_other(place: Place) -> bool:
    """Whether the number is a share, a level of confidence, or part of another number."""
    return re.match(r"\s?%|[-–]\s?\d|\d", place.text[place.end : place.end + 3]) is not None


def in_order(one: float, other: float) -> tuple[float, float]:
    """The smaller first."""
    return (one, other) if one <= other else (other, one)
