"""What the home page shows of works: how many are from which years, and the most cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import reference_link
from graph.pages.works.records import year_number

STEP: Final = 5
"""Years of a period."""
OFTEN: Final = 6
"""Works that are named as often cited."""
MOST: Final = 11
"""Periods before the last that are told apart."""


@dataclass(frozen=True, slots=True)
class Period:
    """Works of some successive years."""

    start: int
    end: int
    begin: int
    """The year of its first work where it is the first period, which may be long before ``start``.
    """
    number: int

    def href(self, begin: int) -> str:
        """The list of its works, from the year *begin*."""
        return f"references/index.html?from={begin}&to={self.end}"

    def label(self, *, short: bool = False) -> str:
        """``2015–2019``, *short* ``2015–19``; ``to 1969`` where it begins earlier."""
        end = f"{self.end % 100:02d}" if short else f"{self.end}"
        return f"to {self.end}" if self.begin < self.start else f"{self.start}–{end}"


@dataclass(frozen=True, slots=True)
class Bar:
    """Works of five years."""

    label: str
    number: int
    share: int
    """Of the largest bar, in per cent, at least 2 where there are any."""
    href: str


@dataclass(frozen=True, slots=True)
class Often:
    """A work that is cited often."""

    link: Link
    title: str
    cited: int


def periods(years: Iterable[int]) -> tuple[Period, ...]:
    """The works by period, without holes between periods. All works from long before the rest are
    in the first period.
    """
    known = sorted(years)
    if not known:
        return ()
    last = known[-1] - known[-1] % STEP
    first = max(known[0] - known[0] % STEP, last - MOST * STEP)
    counts = Counter(max(first, year - year % STEP) for year in known)
    return tuple(
        Period(start, start + STEP - 1, known[0] if start == first else start, counts[start])
        for start in range(first, last + 1, STEP)
    )


def bars_of(index: Index) -> tuple[Bar, ...]:
    """How many works there are from each period."""
    dated = (year_number(work.best.record) for work in index.corpus.works)
    found = periods(year for year in dated if year is not None)
    most = max((period.number for period in found), default=0)
    return tuple(
        Bar(
            label=period.label(short=True),
            number=period.number,
            share=max(2, round(100 * period.number / most)) if period.number else 0,
            href=period.href(min(period.start, period.begin)),
        )
        for period in found
    )


def often_cited(index: Index) -> tuple[Often, ...]:
    """The works that most places cite."""
    works = sorted(index.corpus.works, key=lambda work: (-index.cited(work), work.id))
    return tuple(
        Often(reference_link(work), work.best.record.title, index.cited(work))
        for work in works[:OFTEN]
        if index.cited(work) > 1
    )
