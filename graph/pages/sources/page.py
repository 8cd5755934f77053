"""The page of one source: what it is, whose it is, what was read in it, whom it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from graph.citing.address import web_url
from graph.citing.entry import Edition
from graph.documents.corrections.model import said
from graph.documents.model import Document, Heading
from graph.documents.sentences import sentences
from graph.documents.sources.model import Source
from graph.networks.sources import short_label
from graph.pages.cite import NO_CITE, Citeable, CiteThis, cite_work
from graph.pages.edition import edition_at
from graph.pages.index import Index, Text
from graph.pages.model import Link, Row, Style
from graph.pages.places import place_href, reference_link
from graph.pages.plots import Plot, own_kinds_plot
from graph.pages.problems.sources import problems_href
from graph.pages.sources.coverage import CoverageView, coverage_view
from graph.pages.sources.lists import SourceList, SourceLists, cited_as, without_work
from graph.pages.sources.parts import CITATIONS, CLAIMS, ENTRIES, section_id
from graph.pages.words import POLICIES, type_label
from graph.pages.works.records import byline, rows_of
from graph.quotation import quotable
from graph.references.model import References
from graph.spans import Span

UNRESOLVED: Final = 30
"""Citations without a work that the page lists."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One heading with those below it."""

    title: str
    citations: int
    """How many citations stand under it and the headings below it."""
    id: str
    """Fragment of the section, as its IRI has it."""
    href: str
    """Where the citations right under it are shown; empty where there are none."""
    below: tuple[Outline, ...]


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A citation whose work is not known."""

    text: str
    line: int
    href: str
    why: str
    """Why it is not."""
    candidates: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PutRight:
    """What a person put right in the reading."""

    does: str
    quote: str
    """The words that tell the place, as far as the source's policy lets us show them."""
    who: str
    """Who made it, when and why."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Context of ``source.html``."""

    title: str
    kind: str
    byline: str
    description: str
    rows: tuple[Row, ...]
    cite: CiteThis
    rights: str
    holder: str
    license: str
    """Address of the licence, or empty."""
    original: str
    """Address of the original, or empty."""
    policy: str
    file: str
    sha256: str
    reason: str
    outline: tuple[Outline, ...]
    coverage: CoverageView | None
    """None where the document could not be read."""
    corrections: tuple[PutRight, ...]
    listed: int
    """Works in its reference list."""
    listed_href: str
    """The list of all works, filtered for this source."""
    cited: int
    """Citations in its text."""
    citations: SourceList
    """The first page of the sentences that cite, as of the other two lists."""
    unresolved: tuple[Unresolved, ...]
    unresolved_more: int
    """How many there are beside these."""
    entries: SourceList
    claims: SourceList
    claims_href: str
    plot: Plot
    """Its claims by kind."""
    share: str
    """How many of its sentences carry a claim: ``120 of 400 sentences (30 %)``."""
    problems: int
    problems_href: str


def source_page(
    source: Source,
    lists: SourceLists,
    index: Index,
    styles: tuple[Style, ...],
    edition: Edition,
) -> SourcePage:
    """The context for *source*, with the beginnings of its *lists*."""
    slug, rights = source.slug, source.rights
    text = index.texts.get(slug)
    references = index.corpus.references.get(slug, References(slug, (), ()))
    origins = {supplied.field: supplied.origin for supplied in source.supplied}
    read = index.corpus.claims.get(slug)
    left_out = read.left_out if read else ()
    unresolved = tuple(_unresolved(text, references, index)) if text else ()
    named = Citeable(f"source/{slug}", short_label(source.record), "Source")
    page = SourcePage(
        title=source.record.title,
        kind=type_label(source.record.type),
        byline=byline(source.record),
        description=source.description,
        rows=rows_of(source.record, origins),
        cite=NO_CITE,
        rights=rights.statement,
        holder=rights.holder,
        license=web_url(rights.license),
        original=web_url(rights.original),
        policy=POLICIES[rights.quotation.value],
        file=f"{source.folder}/{source.file}",
        sha256=source.sha256,
        reason=text.document.reason if text else "",
        outline=_outline(text.document, references, index) if text else (),
        coverage=coverage_view(text, references, rights.quotation, left_out) if text else None,
        corrections=tuple(_put_right(source, text.document, references)) if text else (),
        listed=len(references.references),
        listed_href=f"references/index.html?source={slug}",
        cited=len(references.citations),
        citations=lists[CITATIONS][0],
        unresolved=unresolved[:UNRESOLVED],
        unresolved_more=max(0, len(unresolved) - UNRESOLVED),
        entries=lists[ENTRIES][0],
        claims=lists[CLAIMS][0],
        claims_href=f"claims/{slug}/index.html",
        plot=own_kinds_plot(slug, index),
        share=_share(text, references, index) if text else "",
        problems=index.problems.get(slug, 0),
        problems_href=problems_href(slug, index),
    )
    claims = index.corpus.claims.get(slug)
    days = (review.date for review in claims.reviews) if claims else ()
    own = edition_at(edition, page, days)
    return replace(page, cite=cite_work(source.record, slug, named, styles, own))


def _put_right(source: Source, document: Document, references: References) -> Iterator[PutRight]:
    for correction in (*document.corrections, *references.corrections):
        quote = quotable(correction.quote, source.rights.quotation)
        yield PutRight(said(correction), quote, correction.who)


def _outline(document: Document, references: References, index: Index) -> tuple[Outline, ...]:
    """The headings as a tree; what stands before the first is no heading."""
    direct = {section.index: 0 for section in document.sections}
    for citation in references.citations:
        direct[citation.section] += 1
    below: dict[int | None, list[int]] = {}
    for section in document.sections:
        below.setdefault(section.parent, []).append(section.index)

    def node(at: int) -> Outline:
        inner = tuple(node(child) for child in below.get(at, ()))
        section = document.sections[at]
        total = direct[at] + sum(child.citations for child in inner)
        name = section_id(document, at)
        href = place_href(document.source, name, index) if direct[at] else ""
        return Outline(section.title, total, name, href, inner)

    roots = [at for at in below.get(None, ()) if at] + below.get(0, [])
    return tuple(node(at) for at in roots)


def _unresolved(text: Text, references: References, index: Index) -> Iterator[Unresolved]:
    for citation in sorted(references.citations, key=lambda each: each.span):
        if index.work(references.source, citation.reference) is None:
            works = (index.work(references.source, name) for name in citation.candidates)
            yield Unresolved(
                text=cited_as(citation),
                line=text.line(citation.span.start),
                href=place_href(references.source, f"citation-{citation.id}", index),
                why=without_work(citation, listed=bool(references.references)),
                candidates=tuple(dict.fromkeys(reference_link(work) for work in works if work)),
            )


def _share(text: Text, references: References, index: Index) -> str:
    """The sentences in which a claim stands, or a part of one, among all but headings and the
    entries of the reference list.
    """
    document = text.document
    own = [claim.span for claim in index.said.of(document.source)]
    listed = [span for each in references.references if not each.in_body for span in each.spans]
    found = [
        prose.span(a, b)
        for block, prose in document.prose()
        if not isinstance(block, Heading) and not _meets(prose.span(), listed)
        for a, b in sentences(prose)
    ]
    if not own or not found:
        return ""
    carrying = sum(_meets(span, own) for span in found)
    return f"{carrying:,} of {len(found):,} sentences ({round(100 * carrying / len(found))} %)"


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)
