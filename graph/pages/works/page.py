"""The page of one work: how to cite it, and every place that cites it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.citing.address import doi_url, web_url
from graph.citing.entry import Edition
from graph.networks.sources import short_label
from graph.pages.cite import NO_CITE, Citeable, CiteThis, cite_work
from graph.pages.claims.statement import Statement, statement
from graph.pages.edition import days_of, edition_at
from graph.pages.index import Index
from graph.pages.model import Excerpt, Link, Row, Style
from graph.pages.paging import Step
from graph.pages.places import place_href, reference_path, section_path, source_link
from graph.pages.sources.excerpts import Highlight, excerpt
from graph.pages.words import FORMS, type_label
from graph.pages.works.noticed import rests_alone, words
from graph.pages.works.records import rows_of
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
    cite: CiteThis
    notices: tuple[tuple[str, str], ...]
    """Its retractions and corrections: in words, and the address of the notice or empty."""
    rows: tuple[Row, ...]
    doi: str
    """Address that the DOI resolves at, or empty."""
    url: str
    printed: tuple[Printed, ...]
    cited: int
    groups: tuple[SourcePlaces, ...]
    statements: tuple[Statement, ...]
    """Claims that rest on it."""
    resting: int
    """How many there are: these lists hold all of a few, or the first of many."""
    alone: int
    """How many of them rest on nothing else that stands, where it was retracted."""
    groups_pages: tuple[Step, ...] = ()
    """Where the lists go on."""
    statements_pages: tuple[Step, ...] = ()
    printed_pages: tuple[Step, ...] = ()


def reference_page(
    work: Work, index: Index, styles: tuple[Style, ...], edition: Edition
) -> ReferencePage:
    """The context for *work*."""
    record, item = work.best.record, reference_path(work).rstrip("/")
    resting = index.said.resting_on.get(work.id, ())
    page = ReferencePage(
        title=record.title or work.best.printed,
        kind=type_label(record.type),
        label=short_label(record),
        cite=NO_CITE,
        notices=tuple((words(one), web_url(one.address)) for one in work.notices),
        rows=rows_of(record),
        doi=doi_url(record.doi),
        url=web_url(record.url),
        printed=tuple(_printed(entry, index) for entry in work.entries),
        cited=index.cited(work),
        groups=tuple(_groups(work, index)),
        statements=tuple(statement(claim, index) for claim in resting),
        resting=len(resting),
        alone=sum(rests_alone(claim, work, index) for claim in resting),
    )
    own = edition_at(edition, page, days_of(resting, index))
    named = Citeable(item, short_label(record), "Reference")
    return replace(page, cite=cite_work(record, work.id, named, styles, own))


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
        link=Link(path[-1], place_href(slug, f"citation-{citation.id}", index)),
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
