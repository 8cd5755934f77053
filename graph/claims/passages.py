"""Where a quotation stands in a document, by its words or by its offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from graph.documents.model import Document, Prose
from graph.documents.sentences import sentences
from graph.spans import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands."""

    span: Span
    text: str
    """As read."""
    section: int


def find_passages(document: Document, quote: str) -> Iterator[Place]:
    """Every place with the words of *quote*, white space aside."""
    words = plain(quote)
    if not words:
        return
    pattern = re.compile(r"\s+".join(map(re.escape, words.split(" "))))
    for block, prose in document.prose():
        for match in pattern.finditer(prose.text):
            yield Place(prose.span(*match.span()), match[0], block.section)


def passage_at(document: Document, span: Span) -> Place | None:
    """What is read at *span*; ``None`` where it does not lie in one stretch of prose."""
    for block, prose in document.prose():
        start, end = _inside(prose, span)
        if start < end:
            return Place(span, prose.text[start:end], block.section)
    return None


def nearest_passage(document: Document, quote: str) -> Span | None:
    """The sentence of *document* that is most like *quote*: rapidfuzz ratio, 50 of 100 at least."""
    places: list[tuple[Prose, int, int]] = [
        (prose, start, end) for _, prose in document.prose() for start, end in sentences(prose)
    ]
    words = [prose.text[start:end] for prose, start, end in places]
    best = process.extractOne(quote, words, scorer=fuzz.ratio, score_cutoff=50)
    if best is None:
        return None
    prose, start, end = places[best[2]]
    return prose.span(start, end)


def plain(text: str) -> str:
    """*text* with single spaces: what two quotations are compared by."""
    return " ".join(text.split())


def _inside(prose: Prose, span: Span) -> tuple[int, int]:
    """The part of *prose* that was read from *span*, if its ends lie in it; else nothing."""
    if not prose.text or not prose.span().covers(span):
        return 0, 0
    inside = [at for at, origin in enumerate(prose.offsets[:-1]) if span.start <= origin < span.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
