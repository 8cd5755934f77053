"""Dictionaries over the corpus, made once, in which pages look things up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from graph.corpus.model import Corpus
from graph.documents.model import Document, Prose
from graph.documents.sources.model import Source
from graph.pages.claims.index import ClaimIndex, claim_index
from graph.pages.sources.parts import places_of
from graph.references.model import Citation, References, Work

FEW_PROBLEMS = 150
"""Up to so many problems, from up to :data:`FEW_SOURCES` sources, stand on one page."""
FEW_SOURCES = 40


@dataclass(frozen=True, slots=True)
class Text:
    """One document's text with its lines and prose in order of their places."""

    document: Document
    breaks: tuple[int, ...]
    """Offsets after each line break."""
    proses: tuple[Prose, ...]
    starts: tuple[int, ...]
    """Where each of ``proses`` begins."""

    def line(self, offset: int) -> int:
        """The line, counted from 1, in which *offset* falls."""
        return bisect_right(self.breaks, offset) + 1

    def locator(self, offset: int) -> str:
        """Where *offset* falls, for a citation: the page, where the document has pages, else the
        line.
        """
        page = self.document.page(offset)
        return f"p. {page}" if page is not None else f"line {self.line(offset):,}"

    def prose_at(self, start: int, end: int) -> Prose | None:
        """The prose that the stretch from *start* to *end* is part of."""
        at = bisect_right(self.starts, start) - 1
        for number in (at, at + 1):
            if 0 <= number < len(self.proses):
                prose = self.proses[number]
                if prose.offsets[0] < end and start < prose.offsets[-1]:
                    return prose
        return None


@dataclass(frozen=True, slots=True)
class Index:
    """All that pages look up."""

    corpus: Corpus
    sources: Mapping[str, Source]
    """By slug."""
    texts: Mapping[str, Text]
    """By slug; a source whose document could not be read has none."""
    works: Mapping[tuple[str, str], Work]
    """By source and by the reference's id in it."""
    citations: Mapping[str, tuple[tuple[str, Citation], ...]]
    """For each work's id its citations with their sources, in order of place."""
    said: ClaimIndex
    places: Mapping[str, Mapping[str, str]]
    """By slug and fragment the folder of the page where a part of a source stands, if that is not
    the source's own page."""
    problems: Mapping[str, int]
    """By slug how many problems a source has."""
    many: bool
    """Whether each source has a page of its problems: they are too many for one."""

    def work(self, source: str, reference: str | None) -> Work | None:
        """The work that *reference* of *source* is an entry of."""
        return self.works.get((source, reference)) if reference else None

    def cited(self, work: Work) -> int:
        """How many places cite *work*."""
        return len(self.citations.get(work.id, ()))


def index_of(corpus: Corpus) -> Index:
    """The dictionaries for *corpus*."""
    works = {(entry.source, entry.id): work for work in corpus.works for entry in work.entries}
    citations: dict[str, list[tuple[str, Citation]]] = {}
    for slug, references in sorted(corpus.references.items()):
        for citation in sorted(references.citations, key=lambda found: found.span):
            if citation.reference and (slug, citation.reference) in works:
                work = works[slug, citation.reference]
                citations.setdefault(work.id, []).append((slug, citation))
    said = claim_index(corpus, works)
    return Index(
        corpus=corpus,
        sources={source.slug: source for source in corpus.sources},
        texts={slug: _text(document) for slug, document in corpus.documents.items()},
        works=works,
        citations={work: tuple(found) for work, found in citations.items()},
        said=said,
        places={
            slug: _places(document, corpus, said, works)
            for slug, document in corpus.documents.items()
        },
        problems=Counter(problem.source for problem in corpus.problems),
        many=len(corpus.sources) > FEW_SOURCES or len(corpus.problems) > FEW_PROBLEMS,
    )


def _places(
    document: Document, corpus: Corpus, said: ClaimIndex, works: Mapping[tuple[str, str], Work]
) -> Mapping[str, str]:
    slug = document.source
    references = corpus.references.get(slug, References(slug, (), ()))
    entries = (entry for entry in references.references if (slug, entry.id) in works)
    return places_of(document, references, said.of(slug), entries)


def _text(document: Document) -> Text:
    proses = sorted(
        (prose for _, prose in document.prose() if prose.text), key=lambda prose: prose.offsets[0]
    )
    lines = document.text.split("\n")
    return Text(
        document=document,
        breaks=tuple(accumulate(len(line) + 1 for line in lines[:-1])),
        proses=tuple(proses),
        starts=tuple(prose.offsets[0] for prose in proses),
    )


def within(prose: Prose, start: int, end: int) -> tuple[int, int]:
    """The offsets in ``prose.text`` of a stretch of the source; equal ones for markup, which prose
    leaves out.
    """
    offsets, length = prose.offsets, len(prose.text)
    return bisect_left(offsets, start, 0, length), bisect_left(offsets, end, 0, length)
