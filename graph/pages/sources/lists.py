"""The long lists of a source: its claims, the sentences that cite, and its list of references. Each
begins on the source's page and goes on on pages of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final, TypeVar

from graph.claims.model import Claim
from graph.documents.sources.model import Source
from graph.pages.claims.statement import Saying, claim_link, first_words, saying
from graph.pages.claims.words import figure
from graph.pages.index import Index, Text
from graph.pages.model import Excerpt, File, Link
from graph.pages.paging import Step
from graph.pages.places import reference_link, section_path, source_link
from graph.pages.sources.excerpts import Highlight, excerpt
from graph.pages.sources.parts import (
    CITATIONS,
    CLAIMS,
    ENTRIES,
    CitingSentence,
    citing_sentences,
    cut,
    part_path,
    passage_fragment,
    section_id,
)
from graph.references.model import Citation, CitationForm, References
from graph.search.index import script

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cited:
    """One sentence with the works that it cites."""

    id: str
    """Fragment of the passage, as its IRI has it; empty where there is no sentence."""
    excerpt: Excerpt
    line: int
    works: tuple[Link, ...]
    details: tuple[str, ...]
    """Locators, repaired misprints and marks of missing works, one sentence each."""


@dataclass(frozen=True, slots=True)
class SectionCitations:
    """The sentences of one section."""

    id: str
    """Fragment, as the section's IRI has it; empty where it began on the page before."""
    title: str
    path: str
    """The sections above it, outermost first; empty for none."""
    sentences: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the reference list."""

    id: str
    """Fragment, as in the entry's IRI."""
    link: Link
    title: str


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """A claim at its place in the text."""

    id: str
    """Fragment."""
    link: Link
    """To the claim's page; the label is its kind."""
    saying: Saying
    figure: str
    """Its statistic, or empty."""
    words: str
    """The first words of its quotation, where nothing else tells what it says."""
    line: int


@dataclass(frozen=True, slots=True)
class SourceList:
    """One page of one of the three lists: at most one of ``claims``, ``sections`` and ``entries``
    has items.
    """

    total: int
    """Items of the whole list."""
    claims: tuple[ClaimPlace, ...]
    """In the order of the text."""
    sections: tuple[SectionCitations, ...]
    entries: tuple[Entry, ...]
    """In the order of the list."""
    pages: tuple[Step, ...]
    """All pages of the list."""


@dataclass(frozen=True, slots=True)
class SourceListPage:
    """Context of ``source_list.html``."""

    source: Link
    about: str
    """What is listed: ``Claims in the order of the text``."""
    list: SourceList


ABOUT: Final = {
    CLAIMS: "Claims in the order of the text",
    CITATIONS: "Citations in their sentences",
    ENTRIES: "The list of references, as read",
}


SourceLists = Mapping[str, tuple[SourceList, ...]]
"""The pages of each list, by its name."""


def source_lists(source: Source, index: Index) -> SourceLists:
    """The pages of each list, by its name; each has at least one. The first of them is shown on the
    source's own page.
    """
    slug, text = source.slug, index.texts.get(source.slug)
    references = index.corpus.references.get(slug, References(slug, (), ()))
    citing = citing_sentences(references) if text else []
    entries = tuple(_entries(references, index))
    claims = index.said.of(slug)
    return {
        CLAIMS: tuple(
            SourceList(len(claims), tuple(_claims(part, index)), (), (), pages)
            for part, pages in _paged(slug, CLAIMS, claims)
        ),
        CITATIONS: tuple(
            SourceList(len(citing), (), tuple(_sections(source, part, index)), (), pages)
            for part, pages in _paged(slug, CITATIONS, citing)
        ),
        ENTRIES: tuple(
            SourceList(len(entries), (), (), tuple(part), pages)
            for part, pages in _paged(slug, ENTRIES, entries)
        ),
    }


def source_list_pages(
    source: Source, lists: SourceLists, index: Index
) -> Iterator[tuple[str, SourceListPage]]:
    """Folder and context of each further page of the *lists* of *source*."""
    link = source_link(source.slug, index)
    for part, pages in lists.items():
        for number, page in enumerate(pages[1:], start=1):
            yield part_path(source.slug, part, number), SourceListPage(link, ABOUT[part], page)


def places_files(index: Index) -> Iterator[File]:
    """For each source that has further pages a script with the fragments that stand on each, by its
    folder as seen from the source's own page.
    """
    for slug, places in index.places.items():
        found: dict[str, list[str]] = {}
        for fragment, folder in places.items():
            found.setdefault(folder.removeprefix(f"source/{slug}/"), []).append(fragment)
        if found:
            yield File(f"source/{slug}/places.js", script(found))


def _paged(
    slug: str, part: str, items: Sequence[T]
) -> Iterator[tuple[Sequence[T], tuple[Step, ...]]]:
    """The items of each page of a list, with the way to all its pages."""
    pages = cut(items, part)
    for number, page in enumerate(pages):
        yield page, tuple(_steps(slug, part, [len(each) for each in pages], number))


def _steps(slug: str, part: str, lengths: Sequence[int], current: int) -> Iterator[Step]:
    first = 1
    for number, length in enumerate(lengths):
        # The source's own page has more than this list.
        place = "" if number else f"#{part}"
        href = f"{part_path(slug, part, number)}index.html{place}"
        yield Step(f"{first}–{first + length - 1}", href, number == current)
        first += length


def _claims(claims: Iterable[Claim], index: Index) -> Iterator[ClaimPlace]:
    for claim in claims:
        said, amount = saying(claim, index), figure(claim.statistic)
        yield ClaimPlace(
            id=f"claim-{claim.id}",
            link=claim_link(claim),
            saying=said,
            figure=amount,
            words="" if said.verb or amount else first_words(claim, index),
            line=index.texts[claim.source].line(claim.span.start),
        )


def _sections(
    source: Source, sentences: Iterable[CitingSentence], index: Index
) -> Iterator[SectionCitations]:
    text = index.texts[source.slug]
    for at, group in groupby(sentences, attrgetter("section")):
        path, cited = section_path(text.document, at), tuple(group)
        begins = cited[0].opens
        yield SectionCitations(
            id=section_id(text.document, at) if begins else "",
            title=path[-1] if begins else f"{path[-1]} (continued)",
            path=" › ".join(path[:-1]),
            sentences=tuple(_cited(source, text, sentence, index) for sentence in cited),
        )


def _cited(source: Source, text: Text, sentence: CitingSentence, index: Index) -> Cited:
    listed = bool(index.corpus.references[source.slug].references)
    highlights = [
        Highlight(
            citation.span,
            citation.marker or citation.text,
            _href(citation, index),
            f"citation-{citation.id}",
        )
        for citation in sentence.citations
    ]
    works = dict.fromkeys(
        reference_link(work)
        for citation in sentence.citations
        if (work := index.work(source.slug, citation.reference))
    )
    return Cited(
        id=passage_fragment(text.document, sentence),
        excerpt=excerpt(
            text, sentence.span, highlights, source.rights.quotation, source.record.language
        ),
        line=text.line(sentence.citations[0].span.start),
        works=tuple(works),
        details=tuple(_details(sentence.citations, listed=listed)),
    )


def _href(citation: Citation, index: Index) -> str:
    work = index.work(citation.span.source, citation.reference)
    return reference_link(work).href if work else ""


def _details(citations: Iterable[Citation], *, listed: bool) -> Iterator[str]:
    for citation in citations:
        if citation.locator:
            yield f"{citation.text}: {citation.locator}"
        if citation.corrected:
            yield f"“{citation.text}”: a person said what it cites ({citation.corrected})."
        if citation.repaired:
            yield f"“{citation.text}” was read as “{citation.repaired}”."
        if citation.reference is None:
            yield f"“{cited_as(citation)}”: {without_work(citation, listed=listed)}."


def cited_as(citation: Citation) -> str:
    """What *citation* says, without the markup that raises a note's mark."""
    return citation.repaired or citation.marker or citation.text


def without_work(citation: Citation, *, listed: bool) -> str:
    """Why *citation* leads to no work. *listed*: whether its document has a list of references."""
    if citation.form is CitationForm.NOTE:
        return "the document has no such note, or it names no work"
    return "the list has no such work" if listed else "the document has no list of references"


def _entries(references: References, index: Index) -> Iterator[Entry]:
    for reference in references.references:
        if work := index.work(references.source, reference.id):
            title = reference.record.title
            yield Entry(f"entry-{reference.id}", reference_link(work), title)
