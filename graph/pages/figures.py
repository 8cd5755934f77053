"""Statistics as rows of a table; one finding that several places report is one row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.claims.model import Claim, Statistic
from graph.pages.claim_words import figure
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.shown_query import ShownQuery
from graph.pages.statement import (
    Saying,
    claim_path,
    notes_of,
    place_link,
    place_of,
    saying,
    works_of,
)


@dataclass(frozen=True, slots=True)
class Report:
    """A place that reports a statistic."""

    claim: Link
    """The label is the section and line."""
    source: Link


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One statistic."""

    amount: str
    population: str
    place: str
    period: str
    saying: Saying
    reports: tuple[Report, ...]
    """Each place that gives it; several where they rest on the same work."""
    works: tuple[Link, ...]
    notes: tuple[Link, ...]
    words: str
    """What the filter looks at, in small letters."""


@dataclass(frozen=True, slots=True)
class StatisticsPage:
    """Context of ``statistics.html``."""

    rows: tuple[FigureRow, ...]
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""


def figure_rows(claims: Iterable[Claim], index: Index) -> tuple[FigureRow, ...]:
    """The statistics of *claims*. Those with one value, unit and origin are one finding; without a
    known origin each stands for itself.
    """
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.statistic:
            groups.setdefault(_finding(claim, claim.statistic, index), []).append(claim)
    return tuple(_row(group, index) for group in groups.values())


def _finding(claim: Claim, statistic: Statistic, index: Index) -> tuple[object, ...]:
    works = works_of(claim, index)
    if not works:
        return (claim.id,)
    amount = (statistic.value, statistic.low, statistic.high, statistic.unit.lower())
    return (*amount, statistic.population.lower(), tuple(sorted(work.href for work in works)))


def _row(claims: list[Claim], index: Index) -> FigureRow:
    first = claims[0]
    statistic = first.statistic
    if statistic is None:
        raise TypeError(f"no statistic: {first.id}")
    said = saying(first, index)
    works = tuple(dict.fromkeys(link for claim in claims for link in works_of(claim, index)))
    words = (
        figure(statistic),
        statistic.population,
        statistic.place,
        statistic.period,
        *(link.label for link in (*said.subjects, *said.objects, *works)),
    )
    return FigureRow(
        amount=figure(statistic),
        population=statistic.population,
        place=statistic.place,
        period=statistic.period,
        saying=said,
        reports=tuple(
            Report(
                Link(place_of(claim, index), f"{claim_path(claim.id)}index.html"),
                place_link(claim, index),
            )
            for claim in claims
        ),
        works=works,
        notes=tuple(link for claim in claims for link in notes_of(claim, index)),
        words=" ".join(words).lower(),
    )
