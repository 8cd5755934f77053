"""The list of sources, and what the home page shows of the works that they list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.documents.model import Source
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Step, led_to, pages_of
from graph.pages.places import reference_link
from graph.pages.plots import Plot, coverage_plot, kinds_plot
from graph.pages.words import type_label
from graph.pages.works.records import year_number


@dataclass(frozen=True, slots=True)
class SourceCard:
    """One source in a list of sources."""

    link: Link
    byline: str
    kind: str
    description: str
    listed: int
    """Works in its reference list."""
    cited: int
    """Citations in its text."""
    unresolved: int
    """Citations without a work."""


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


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Context of ``sources.html``: a page of the list."""

    sources: tuple[SourceCard, ...]
    pages: tuple[Step, ...]
    plots: tuple[Plot, ...]
    """Of all sources; on the first page only."""


CARDS: Final = 100
"""Sources on a page of their list."""


def sources_pages(index: Index) -> Iterator[tuple[str, SourcesPage]]:
    """Folder and context of each page of the list of sources."""
    parts = pages_of(source_cards(index), CARDS)
    for number, part in enumerate(parts):
        steps = (
            Step(
                f"{at * CARDS + 1:,}–{at * CARDS + len(parts[at]):,}",
                f"{_folder(at)}index.html",
                at == number,
            )
            for at in led_to(len(parts), number)
        )
        plots = () if number else (kinds_plot(index), coverage_plot(index))
        yield _folder(number), SourcesPage(tuple(part), tuple(steps), plots)


def _folder(page: int) -> str:
    """Pages count from 0. A source may be called by a number."""
    return f"sources/{page + 1}/" if page else "source/"


def source_cards(index: Index) -> tuple[SourceCard, ...]:
    """All sources, by title."""
    cards = (_card(source, index) for source in index.corpus.sources)
    return tuple(sorted(cards, key=lambda card: (card.link.label.lower(), card.link.href)))


def _card(source: Source, index: Index) -> SourceCard:
    references = index.corpus.references.get(source.slug)
    citations = references.citations if references else ()
    names = [name.short for name in source.record.author or source.record.editor]
    return SourceCard(
        link=Link(source.record.title, f"source/{source.slug}/index.html"),
        byline=" · ".join(filter(None, (", ".join(names), source.record.year))),
        kind=type_label(source.record.type),
        description=source.description,
        listed=len(references.references) if references else 0,
        cited=len(citations),
        unresolved=sum(
            index.work(source.slug, citation.reference) is None for citation in citations
        ),
    )


def bars_of(index: Index, step: int = 5) -> tuple[Bar, ...]:
    """How many works there are from each *step* years, without holes between first and last; what
    lies long before the rest stands in one bar at the beginning.
    """
    years = sorted(
        year for work in index.corpus.works if (year := year_number(work.best.record)) is not None
    )
    if not years:
        return ()
    last = years[-1] - years[-1] % step
    first = max(years[0] - years[0] % step, last - 11 * step)
    counts = Counter(max(first, year - year % step) for year in years)
    most = max(counts.values())
    return tuple(
        _bar(start, step, counts[start], most, years[0] if start == first else start)
        for start in range(first, last + 1, step)
    )


def _bar(start: int, step: int, number: int, most: int, earliest: int) -> Bar:
    end = start + step - 1
    begin = min(start, earliest)
    return Bar(
        label=f"to {end}" if begin < start else f"{start}–{end % 100:02d}",
        number=number,
        share=max(2, round(100 * number / most)) if number else 0,
        href=f"references/index.html?from={begin}&to={end}",
    )


def often_cited(index: Index, most: int = 6) -> tuple[Often, ...]:
    """The works that most places cite."""
    works = sorted(index.corpus.works, key=lambda work: (-index.cited(work), work.id))
    return tuple(
        Often(reference_link(work), work.best.record.title, index.cited(work))
        for work in works[:most]
        if index.cited(work) > 1
    )
