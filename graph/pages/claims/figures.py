"""Statistics as rows of a table; one finding that several places report is one row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claim, Statistic
from graph.pages.claims.statement import (
    Saying,
    claim_href,
    concept_label,
    notes_of,
    place_link,
    place_of,
    quotation,
    saying,
    works_of,
)
from graph.pages.claims.words import figure
from graph.pages.facets import Facet, Values, facet, tokens, useful
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of
from graph.pages.places import source_labels
from graph.pages.plots import Plot, ranges_plot
from graph.pages.queries.shown import ShownQuery


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
    quote: str
    """The words that it stands in."""
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
    facets: str


@dataclass(frozen=True, slots=True)
class StatisticsPage:
    """Context of ``statistics.html``."""

    total: int
    chunks: int
    """How many pages, and files of rows, there are."""
    rows: tuple[FigureRow, ...]
    """The first of them."""
    pages: tuple[Step, ...]
    facets: tuple[Facet, ...]
    plot: Plot
    """Shares with their ranges."""
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""


def figure_rows(claims: Iterable[Claim], index: Index) -> tuple[FigureRow, ...]:
    """The statistics of *claims*. Those with the same value, unit and works behind them are one
    finding; one that names no work is a finding of its own.
    """
    return tuple(_row(group, index) for group in _findings(claims, index))


MOST: Final = 100
"""Statistics on a page of their table."""
SCOPE: Final = {
    "population": "Of whom",
    "place": "Where",
    "period": "When",
}
"""What a source can state of a number."""
ORIGIN: Final = {
    "works": "A work that is listed",
    "notes": "A note that is not printed",
    "nothing": "Nothing that is named",
}
"""What a number can rest on."""


def statistics_parts(index: Index) -> list[Part[FigureRow]]:
    """The pages of the table of all statistics."""
    return parts_of(figure_rows(index.said.claims, index), MOST, "statistics/")


def statistics_page(
    index: Index, parts: Sequence[Part[FigureRow]], queries: tuple[ShownQuery, ...]
) -> StatisticsPage:
    """The context of the first page of the table."""
    grouped = _findings(index.said.claims, index)
    items = [_values(group, index) for group in grouped]
    subjects = {id_: concept_label(id_, index) for item in items for id_ in item["about"]}
    sources = source_labels(index)
    facets = (
        facet("source", "Source", items, sources, sort=True),
        facet("rests", "Rests on", items, ORIGIN),
        facet("stated", "Stated by the source", items, SCOPE),
        facet("about", "What it is about", items, subjects, sort=True),
    )
    plot, first = ranges_plot(index.said.claims, index), parts[0]
    return StatisticsPage(
        len(grouped), len(parts), first.items, first.pages, useful(facets), plot, queries
    )


def _values(claims: Sequence[Claim], index: Index) -> Values:
    """What one finding has of each facet."""
    known = claims[0].statistic
    works = any(works_of(claim, index) for claim in claims)
    notes = any(claim.notes for claim in claims)
    return {
        "source": [claim.source for claim in claims],
        "rests": [name for name, held in (("works", works), ("notes", notes)) if held]
        or ["nothing"],
        "stated": [name for name in SCOPE if getattr(known, name, "")],
        "about": [id_ for claim in claims for id_ in claim.subjects if id_ in index.said.concepts],
    }


def _findings(claims: Iterable[Claim], index: Index) -> list[list[Claim]]:
    """The claims with a statistic, those of one finding together."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if claim.statistic:
            groups.setdefault(_finding(claim, claim.statistic, index), []).append(claim)
    return list(groups.values())


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
    said, quote = saying(first, index), quotation(first, index)
    works = tuple(dict.fromkeys(link for claim in claims for link in works_of(claim, index)))
    words = (
        figure(statistic),
        quote,
        statistic.population,
        statistic.place,
        statistic.period,
        *(link.label for link in (*said.subjects, *said.objects, *works)),
    )
    return FigureRow(
        amount=figure(statistic),
        quote=quote,
        population=statistic.population,
        place=statistic.place,
        period=statistic.period,
        saying=said,
        reports=tuple(
            Report(
                Link(place_of(claim, index), claim_href(claim)),
                place_link(claim, index),
            )
            for claim in claims
        ),
        works=works,
        notes=tuple(link for claim in claims for link in notes_of(claim, index)),
        words=" ".join(words).lower(),
        facets=tokens(_values(claims, index)),
    )
