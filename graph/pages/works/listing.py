"""The list of all works: searched, filtered, sorted and exported in the reader's browser, and a
plain list without.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from graph.citing.coins import coins
from graph.files.references import sources_of
from graph.pages.facets import Facet, Values, facet, tokens, useful
from graph.pages.index import Index
from graph.pages.model import Link, Style
from graph.pages.paging import Part, Step, parts_of
from graph.pages.places import reference_link, source_label, source_labels, source_link
from graph.pages.plots import Plot, years_plot
from graph.pages.words import type_label
from graph.pages.works.records import names, year_number
from graph.records import Record
from graph.references.model import Work

CHUNK: Final = 50
"""Works in a page of the list."""
LATE: Final = 9999
"""The year by which works without a year are sorted: behind all others."""


@dataclass(frozen=True, slots=True)
class Item:
    """One work in the list."""

    id: str
    link: Link
    html: Markup
    """The reference in APA."""
    title: str
    author: str
    """What it is sorted under, in small letters."""
    year: int
    """For sorting and ranges; ``LATE`` for none."""
    year_label: str
    kind: str
    listed: tuple[Link, ...]
    """The sources that list it."""
    cited: int
    coins: str
    words: str
    """What the search looks at, in small letters."""
    facets: str


@dataclass(frozen=True, slots=True)
class WorksFile:
    """Context of ``works.html``: a file of rows, which the list takes when it is narrowed."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class WorksPage:
    """Context of ``references_more.html``: what the first page of the list has no room for."""

    total: int
    items: tuple[Item, ...]
    pages: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ReferencesPage:
    """Context of ``references.html``."""

    items: tuple[Item, ...]
    """The first of them."""
    total: int
    chunks: int
    """How many pages, and files of rows, there are."""
    pages: tuple[Step, ...]
    facets: tuple[Facet, ...]
    first_year: int | None
    """None where no work has a year."""
    last_year: int | None
    with_doi: int
    never_cited: int
    plot: Plot
    """When the works appeared."""


DOI: Final = {"yes": "With a DOI", "no": "Without a DOI"}
CITED: Final = {"yes": "Cited in a text", "no": "Listed only"}


def items_of_works(index: Index, apa: Mapping[str, Style]) -> tuple[Item, ...]:
    """All works in the order of the list; *apa* gives for each work's id its reference in APA."""
    return tuple(
        sorted(
            (_item(work, index, apa.get(work.id)) for work in index.corpus.works),
            key=lambda item: (item.author, item.year, item.title.lower(), item.id),
        )
    )


def works_parts(items: Sequence[Item]) -> list[Part[Item]]:
    """The pages of the list, each called by the names that it begins and ends with."""
    return parts_of(items, CHUNK, "references/", label=_span)


def _span(items: Sequence[Item]) -> str:
    return f"{items[0].link.label} – {items[-1].link.label}"


def references_page(index: Index, items: Sequence[Item]) -> ReferencesPage:
    """The context of the first page; *items* are all works."""
    works = index.corpus.works
    parts = works_parts(items)
    years = [item.year for item in items if item.year != LATE]
    return ReferencesPage(
        items=parts[0].items,
        total=len(items),
        chunks=len(parts),
        pages=parts[0].pages,
        facets=_facets([_values(work, index) for work in works], index),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        with_doi=sum(bool(work.best.record.doi) for work in works),
        never_cited=sum(item.cited == 0 for item in items),
        plot=years_plot(years),
    )


def works_pages(items: Sequence[Item]) -> Iterator[tuple[str, WorksPage]]:
    """Folder and context of each further page."""
    for part in works_parts(items)[1:]:
        yield part.folder, WorksPage(len(items), part.items, part.pages)


def _facets(items: Sequence[Values], index: Index) -> tuple[Facet, ...]:
    types = {type_: type_label(type_) for item in items for type_ in item["type"]}
    sources = source_labels(index)
    return useful(
        (
            facet("type", "Type", items, types, sort=True),
            facet("source", "Listed by", items, sources, sort=True),
            facet("cited", "Cited in a text", items, CITED),
            facet("doi", "DOI", items, DOI),
        )
    )


def _values(work: Work, index: Index) -> Values:
    return {
        "type": (work.best.record.type,),
        "source": sources_of(work),
        "cited": ("yes" if index.cited(work) else "no",),
        "doi": ("yes" if work.best.record.doi else "no",),
    }


def _item(work: Work, index: Index, style: Style | None) -> Item:
    record = work.best.record
    return Item(
        id=work.id,
        link=reference_link(work),
        html=style.html if style else Markup.escape(work.best.printed),
        title=record.title,
        author=sort_name(record),
        year=year_number(record) or LATE,
        year_label=record.year,
        kind=type_label(record.type),
        listed=tuple(
            Link(source_label(slug, index), source_link(slug, index).href)
            for slug in sources_of(work)
        ),
        cited=index.cited(work),
        coins=coins(record),
        words=_words(record),
        facets=tokens(_values(work, index)),
    )


def sort_name(record: Record) -> str:
    """What a work is filed under: its authors, else its editors, else its title; small letters."""
    return (names(record.author or record.editor) or record.title).lower()


def _words(record: Record) -> str:
    fields = (
        names(record.author),
        names(record.editor),
        record.title,
        record.year,
        record.container_title,
        record.publisher,
        record.doi,
    )
    return " ".join(filter(None, fields)).lower()
