"""Small plots that are tables as well: a number and a bar in each cell, a sentence above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claim, Kind
from graph.pages.claims.statement import claim_href
from graph.pages.claims.words import KINDS, figure, kind_label
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import source_label, source_path
from graph.pages.words import PARTS, count, percent
from graph.pages.works.overview import periods
from graph.references.coverage import Coverage, Part

PLOTS: Final = ("assets/css/plots.css",)
"""The style sheets of a page with plots."""
LEAST: Final = 0.6
"""The narrowest bar, in per cent: a value that is there can be seen."""
YEARS: Final = "When the works appeared"
MOST_COLUMNS: Final = 12
"""Sources that have a column each."""
MOST_SOURCES: Final = 40
"""Sources that have a row each."""
MOST_SHARES: Final = 150
"""Shares that are drawn one by one."""
COVERED: Final = ("Read", "Set aside", "Not read")


@dataclass(frozen=True, slots=True)
class PlotCell:
    """One value."""

    text: str
    start: float
    """Where its bar begins, in per cent of the width."""
    width: float
    """Nought for none."""


@dataclass(frozen=True, slots=True)
class PlotRow:
    """One line of a plot."""

    link: Link
    cells: tuple[PlotCell, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """A table with a bar in each cell; every column has one scale."""

    id: str
    title: str
    summary: str
    """What is to be seen, in a sentence."""
    head: str
    """What the rows are."""
    columns: tuple[str, ...]
    rows: tuple[PlotRow, ...]


def kinds_plot(index: Index) -> Plot:
    """How many claims of each kind every source has."""
    counts = Counter((claim.kind, claim.source) for claim in index.said.claims)
    slugs = sorted(index.sources.keys() & {slug for _, slug in counts})
    if len(slugs) > MOST_COLUMNS:
        return _kinds_of(index.said.claims, "claims/index.html?kind=")
    kinds = [kind for kind in KINDS if any((kind, slug) in counts for slug in slugs)]
    most = max(counts.values(), default=0)
    rows = tuple(
        PlotRow(
            Link(kind_label(kind), ""),
            tuple(_counted(counts[kind, slug], most) for slug in slugs),
        )
        for kind in kinds
    )
    summary = _commonest(Counter(claim.kind for claim in index.said.claims))
    names = tuple(source_label(slug, index) for slug in slugs)
    return Plot("kinds-plot", "Statements by kind and source", summary, "Kind", names, rows)


def own_kinds_plot(slug: str, index: Index) -> Plot:
    """How many claims of each kind the source *slug* has."""
    return _kinds_of(index.said.of(slug), f"claims/{slug}/index.html#")


def _kinds_of(claims: Iterable[Claim], place: str) -> Plot:
    """How many of *claims* are of each kind; those of one are at the address that begins with
    *place* and ends with the kind.
    """
    counts = Counter(claim.kind for claim in claims)
    most = max(counts.values(), default=0)
    rows = tuple(
        _bar(Link(kind_label(kind), f"{place}{kind}"), counts[kind], most)
        for kind in KINDS
        if counts[kind]
    )
    summary = _commonest(counts)
    return Plot("kinds-plot", "Statements by kind", summary, "Kind", ("Statements",), rows)


def parts_plot(found: Coverage) -> Plot:
    """Of which parts the text of a source is made, and the share of its characters in each."""
    whole = max(1, found.characters)
    parts = sorted((part for part in found.parts if part.count), key=lambda part: -part.characters)
    shares = [percent(part.characters, found.characters) for part in parts]
    names = [count(part.count, *PARTS[part.part.value]) for part in parts]
    rows = tuple(
        PlotRow(
            Link(f"{name}, {count(part.characters, 'character', 'characters')}", ""),
            (_cell(share, 0, part.characters, whole),),
        )
        for part, name, share in zip(parts, names, shares, strict=True)
    )
    summary = f"The largest part: {names[0]}, {shares[0]}." if parts else "Nothing was read."
    columns = ("Share of the characters",)
    return Plot("parts-plot", "Parts of the text", summary, "Part", columns, rows)


def _commonest(counts: Counter[Kind]) -> str:
    """How many there are, and which kind most of them are."""
    if not counts:
        return "No statements were read."
    kind, number = counts.most_common(1)[0]
    said = count(sum(counts.values()), "statement", "statements")
    return f"{said}; the commonest kind is “{kind_label(kind)}” ({number:,})."


def coverage_plot(index: Index) -> Plot:
    """What share of each source was read, and what was set aside; of many sources those that least
    was read of.
    """
    every = {slug: _shares(slug, index) for slug in sorted(index.texts)}
    worst = sorted(every, key=lambda slug: (every[slug][0], slug))[:MOST_SOURCES]
    found = {slug: every[slug] for slug in (every if len(every) <= MOST_SOURCES else worst)}
    rows = tuple(
        PlotRow(
            Link(source_label(slug, index), f"{source_path(slug)}index.html"),
            tuple(_cell(f"{100 * part:.1f} %", 0, part, 1) for part in shares),
        )
        for slug, shares in found.items()
    )
    least = min((shares[0] for shares in found.values()), default=0.0)
    summary = f"At least {100 * least:.1f} % of the characters of each source were read."
    if len(found) < len(every):
        summary = f"{summary} Here are the {len(found)} of {len(every):,} that least was read of."
    return Plot("coverage-plot", "How much was read", summary, "Source", COVERED, rows)


def _shares(slug: str, index: Index) -> tuple[float, float, float]:
    """Read, set aside as no part of the text, and not read: shares of one."""
    found = index.corpus.coverage(slug)
    aside = sum(part.characters for part in found.parts if part.part is Part.FURNITURE)
    whole = max(found.characters, 1)
    read = (found.covered - aside) / whole
    return read, aside / whole, max(0.0, 1 - found.covered / whole)


def ranges_plot(claims: Iterable[Claim], index: Index) -> Plot:
    """Shares that sources state, in per cent, each with its range, by their size."""
    found: list[tuple[float, float, Claim]] = []
    for claim in claims:
        one = claim.statistic
        if one is None or one.unit != "%":
            continue
        low = one.low if one.low is not None else one.value
        high = one.high if one.high is not None else one.value
        if low is not None and high is not None and 0 <= low <= high <= 100:
            found.append((low, high, claim))
    found.sort(key=lambda each: (each[0], each[1], each[2].id))
    if len(found) > MOST_SHARES:
        return _shares_by_size([low for low, _, _ in found])
    rows = tuple(
        PlotRow(
            Link(_of_whom(claim, index), claim_href(claim)),
            (_cell(figure(claim.statistic), low, max(high - low, LEAST), 100),),
        )
        for low, high, claim in found
    )
    ranges = sum(low < high for low, high, _ in found)
    summary = (
        f"{count(len(found), 'share', 'shares')} between 0 and 100 per cent, "
        f"{ranges} of them with a range. They count different things: compare with care."
    )
    return Plot(
        "ranges-plot",
        "Shares with their ranges",
        summary,
        "Of whom",
        ("Share, from 0 to 100 %",),
        rows,
    )


def _shares_by_size(found: Sequence[float]) -> Plot:
    """How many of many shares there are of each size."""
    counts = Counter(min(int(share // 10), 9) for share in found)
    most = max(counts.values())
    rows = tuple(
        _bar(Link(f"{10 * tenth} to {10 * tenth + 10} %", ""), counts[tenth], most)
        for tenth in range(10)
    )
    shares = count(len(found), "share", "shares")
    summary = f"{shares} between 0 and 100 per cent. They count different things."
    return Plot("ranges-plot", "Shares by their size", summary, "Share", ("Statistics",), rows)


def _of_whom(claim: Claim, index: Index) -> str:
    source = source_label(claim.source, index)
    people = claim.statistic.population if claim.statistic else ""
    return f"{people or 'not stated'} ({source})"


def _bar(link: Link, number: int, most: int) -> PlotRow:
    """A line with one number, whose bar is as wide as the whole where the number is *most*."""
    return PlotRow(link, (_counted(number, most),))


def _counted(number: int, most: int) -> PlotCell:
    return _cell(f"{number:,}", 0, number, most)


def _cell(text: str, start: float, amount: float, most: float) -> PlotCell:
    width = round(max(LEAST, 100 * amount / most), 2) if amount and most else 0.0
    return PlotCell(text, round(100 * start / most, 2) if most else 0.0, width)


def years_plot(years: Sequence[int]) -> Plot:
    """How many works appeared in each period."""
    if not years:
        return Plot("years-plot", YEARS, "No work has a year.", "Years", ("Works",), ())
    found = periods(years)
    most = max(period.number for period in found)
    rows = tuple(
        _bar(Link(period.label(), period.href(period.begin)), period.number, most)
        for period in found
    )
    works = count(len(years), "work has", "works have")
    summary = f"{works} a year, from {min(years)} to {max(years)}."
    return Plot("years-plot", YEARS, summary, "Years", ("Works",), rows)
