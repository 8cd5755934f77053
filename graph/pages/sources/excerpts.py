"""Sentences of the sources as pages show them: markup removed, citations marked, policy kept."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.documents.model import Prose
from graph.documents.sources.model import QuotationPolicy
from graph.pages.index import Text, within
from graph.pages.model import Excerpt, Piece
from graph.quotation import allowed
from graph.spans import Span


@dataclass(frozen=True, slots=True)
class Highlight:
    """What to mark in a sentence."""

    span: Span
    text: str
    """Shown where the mark itself is no part of the readable text, as with a raised figure."""
    href: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A highlight with its place in the sentence."""

    start: int
    end: int
    highlight: Highlight

    def piece(self, text: str) -> Piece:
        return Piece(text or self.highlight.text, True, self.highlight.href, self.highlight.id)


def excerpt(
    text: Text,
    sentence: Span,
    highlights: Sequence[Highlight],
    policy: QuotationPolicy,
    language: str = "",
) -> Excerpt:
    """As much of *sentence* as *policy* allows, around the first of *highlights*."""
    prose = text.prose_at(sentence.start, sentence.end) or _raw(text, sentence)
    begin, stop = within(prose, sentence.start, sentence.end)
    words = prose.text[begin:stop]
    placed = sorted(_place(prose, begin, stop, highlights), key=lambda at: (at.start, at.end))
    first = (placed[0].start, placed[0].end) if placed else (0, 0)
    start, end = allowed(words, policy, first)
    shown = [at for at in placed if start <= at.start and at.end <= end and start < end]
    return Excerpt(
        pieces=tuple(_pieces(words, start, end, shown)),
        cut_before=0 < start < end,
        cut_after=start < end < len(words.rstrip()),
        language=language,
        left_over=tuple(at.piece("") for at in placed if at not in shown),
    )


def _raw(text: Text, span: Span) -> Prose:
    """The source's own characters, where no prose covers the place."""
    return Prose(
        span.source, span.of(text.document.text), array("I", range(span.start, span.end + 1))
    )


def _place(
    prose: Prose, begin: int, stop: int, highlights: Iterable[Highlight]
) -> Iterator[_Placed]:
    for highlight in highlights:
        start, end = within(prose, highlight.span.start, highlight.span.end)
        start, end = max(start, begin) - begin, min(end, stop) - begin
        yield _Placed(start, max(start, end), highlight)


def _pieces(words: str, start: int, end: int, placed: Sequence[_Placed]) -> Iterator[Piece]:
    """The text from *start* to *end*, in stretches that are marked or not."""
    at = start
    for mark in placed:
        if mark.start > at:
            yield Piece(words[at : mark.start])
        if mark.end > at or mark.start == mark.end:
            yield mark.piece(words[max(mark.start, at) : mark.end])
        at = max(at, mark.end)
    if at < end:
        yield Piece(words[at:end])
