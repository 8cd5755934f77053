"""The list of sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.documents.sources.model import Source
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Step, parts_of
from graph.pages.places import source_link
from graph.pages.plots import Plot, coverage_plot, kinds_plot
from graph.pages.words import type_label
from graph.pages.works.records import byline


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
    # A source may be called by a number, and has a folder in that of the first page.
    parts = parts_of(source_cards(index), CARDS, "source/", "sources/")
    for part in parts:
        plots = (kinds_plot(index), coverage_plot(index)) if part is parts[0] else ()
        yield part.folder, SourcesPage(part.items, part.pages, plots)


def source_cards(index: Index) -> tuple[SourceCard, ...]:
    """All sources, by title."""
    cards = (_card(source, index) for source in index.corpus.sources)
    return tuple(sorted(cards, key=lambda card: (card.link.label.lower(), card.link.href)))


def _card(source: Source, index: Index) -> SourceCard:
    references = index.corpus.references.get(source.slug)
    citations = references.citations if references else ()
    return SourceCard(
        link=source_link(source.slug, index),
        byline=byline(source.record),
        kind=type_label(source.record.type),
        description=source.description,
        listed=len(references.references) if references else 0,
        cited=len(citations),
        unresolved=sum(
            index.work(source.slug, citation.reference) is None for citation in citations
        ),
    )
