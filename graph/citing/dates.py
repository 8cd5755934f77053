"""The date of a work, from the year that is printed and the ISO date, which may be incomplete."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from graph.citing.line import as_line
from graph.records import Record

_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_YEAR: Final = re.compile(r"(?P<year>[0-9]{4})(?P<letter>[a-z]{0,2})")
"""``2021``, ``1987b``."""
_NO_DATE: Final = re.compile(
    r"\[?\(?(?:n\.? ?d\.?|no date|undated|s\.? ?[ad]\.?)\)?\]?", re.IGNORECASE
)
"""``n.d.``, ``nd``, ``no date``, ``undated``, ``s.a.``, ``s.d.``."""


@dataclass(frozen=True, slots=True)
class Issued:
    """When a work appeared: numbers where they are known, else the words in their place."""

    numbers: tuple[int, ...] = ()
    """Year; year and month; year, month and day."""
    letter: str = ""
    """The letter that tells works of one year apart in the list that prints it."""
    words: str = ""
    """``in press``, ``n.d.``, ``1999-2003``, as printed; empty where there are numbers."""

    @property
    def year(self) -> str:
        """Four digits, or empty."""
        return f"{self.numbers[0]:04d}" if self.numbers else ""

    @property
    def iso(self) -> str:
        """``2021-09-14`` as far as known, or empty."""
        return "-".join([self.year, *(f"{number:02d}" for number in self.numbers[1:])])

    @property
    def slashed(self) -> str:
        """``2021/09/14`` as far as known, or empty: the form of RIS and Highwire."""
        return self.iso.replace("-", "/")

    @property
    def undated(self) -> bool:
        """Whether nothing is known or the words say that nothing is known."""
        return not self.numbers and (not self.words or _NO_DATE.fullmatch(self.words) is not None)


def iso_numbers(text: str) -> tuple[int, ...]:
    """``(2021, 9, 14)`` for ``2021-09-14``; empty for what is no date of the calendar."""
    found = _ISO.fullmatch(text)
    if found is None:
        return ()
    numbers = tuple(int(part) for part in found.groups() if part is not None)
    try:
        date(*(*numbers, 1, 1)[:3])
    except ValueError:
        return ()
    return numbers


def issued(record: Record) -> Issued:
    """The date of *record*. Month and day come from ``issued``; where its year is not the year that
    is printed, the printed one counts, for citations name it.
    """
    numbers = iso_numbers(record.issued.strip())
    printed = as_line(record.year)
    year = _YEAR.fullmatch(printed)
    if year is None:
        return Issued(numbers) if numbers else Issued(words=printed or as_line(record.issued))
    if not numbers or numbers[0] != int(year["year"]):
        numbers = iso_numbers(year["year"])
    return Issued(numbers, year["letter"]) if numbers else Issued(words=printed)
