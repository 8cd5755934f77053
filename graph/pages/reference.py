"""The page of one work: how to cite it, and every place that cites it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.documents.model import Document
from graph.networks.sources import short_label
from graph.pages.excerpts import Highlight, excerpt
from graph.pages.exports import exports_of
from graph.pages.index import Index
from graph.pages.model import Download, Excerpt, Link, Row, Style
from graph.pages.records import doi_url, rows_of, web_url
from graph.pages.words import FORMS, type_label
from graph.quotation import quotable
from graph.references.model import Citation, Reference, Repair, Work


@dataclass(frozen=True, slots=True)
class Printed:
    """One entry of a reference list, as it is printed."""

    source: Link
    line: int
    number: str
    text: str
    """As printed, as far as the source's policy lets us; empty where it does not."""
    repairs: tuple[Repair, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One place that cites the work."""

    link: Link
    """To the same place on the source's page; the label is the section."""
    path: str
    """The sections that it stands in, outermost first."""
    line: int
    form: str
    locator: str
    repaired: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class SourcePlaces:
    """The places in one source."""

    source: Link
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ReferencePage:
    """Context of ``reference.html``."""

    title: str
    kind: str
    label: str
    """Who and when: ``Brook, 2001``."""
    styles: tuple[Style, ...]
    exports: tuple[Download, ...]
    rows: tuple[Row, ...]
    doi: str
    """Address that the DOI resolves at, or empty."""
    url: str
    printed: tuple[Printed, ...]
    cited: int
    groups: tuple[SourcePlaces, ...]


def reference_path(work: Work) -> str:
    """Folder of the page of *work*."""
    return f"reference/{work.id}/"


def reference_link(work: Work) -> Link:
    """A link to the page of *work*, by author and year."""
    return Link(short_label(work.best.record), f"{reference_path(work)}index.html")


def reference_page(work: Work, index: Index, styles: tuple[Style, ...]) -> ReferencePage:
    """The context for *work*."""
    record = work.best.record
    return ReferencePage(
        title=record.title or work.best.printed,
        kind=type_label(record.type),
        label=short_label(record),
        styles=styles,
        exports=exports_of(record, work.id, reference_path(work)),
        rows=rows_of(record),
        doi=doi_url(record),
        url=web_url(record.url),
        printed=tuple(_printed(entry, index) for entry in work.entries),
        cited=index.cited(work),
        groups=tuple(_groups(work, index)),
    )


def source_link(slug: str, index: Index) -> Link:
    """A link to the page of the source *slug*."""
    return Link(index.sources[slug].record.title, f"source/{slug}/index.html")


def _printed(entry: Reference, index: Index) -> Printed:
    return Printed(
        source=source_link(entry.source, index),
        line=index.texts[entry.source].line(entry.span.start),
        number=entry.number,
        text=quotable(entry.printed, index.sources[entry.source].rights.quotation),
        repairs=entry.repairs,
    )


def _groups(work: Work, index: Index) -> Iterator[SourcePlaces]:
    by_source: dict[str, list[Citation]] = {}
    for slug, citation in index.citations.get(work.id, ()):
        by_source.setdefault(slug, []).append(citation)
    for slug, citations in by_source.items():
        places = tuple(_place(slug, citation, index) for citation in citations)
        yield SourcePlaces(source_link(slug, index), places)


def _place(slug: str, citation: Citation, index: Index) -> Place:
    source, text = index.sources[slug], index.texts[slug]
    path = section_path(text.document, citation.section)
    return Place(
        link=Link(path[-1], f"source/{slug}/index.html#citation-{citation.id}"),
        path=" › ".join(path),
        line=text.line(citation.span.start),
        form=FORMS[citation.form.value] + (", in a table" if citation.in_table else ""),
        locator=citation.locator,
        repaired=citation.repaired,
        excerpt=excerpt(
            text,
            citation.sentence,
            [Highlight(citation.span, citation.marker or citation.text)],
            source.rights.quotation,
            source.record.language,
        ),
    )


def section_path(document: Document, section: int) -> Sequence[str]:
    """Titles of the sections down to *section*; what stands before all of them has a name, too."""
    return [title for title in document.sections[section].path if title] or ["Opening"]
