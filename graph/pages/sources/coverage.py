"""How much of a source was read, in words: what was taken from its text, and what was not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.documents.model import Furniture
from graph.documents.sources.model import QuotationPolicy
from graph.pages.index import Text
from graph.pages.plots import Plot, parts_plot
from graph.pages.words import percent
from graph.quotation import quotable
from graph.references.coverage import coverage
from graph.references.model import References
from graph.spans import Span

SNIPPET: Final = 14
"""Words of an uncovered stretch that are shown."""
MOST: Final = 40
"""Stretches of a kind that are shown."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text that is not part of the reading."""

    first: int
    """Line, counted from 1."""
    last: int
    why: str
    snippet: str
    """Its beginning, as far as the source's policy lets us show it."""


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The ledger of one source."""

    percent: str
    """Share of the text that was read, furniture included: ``99.8 %``."""
    characters: int
    lines: int
    plot: Plot
    """The parts of its text."""
    uncovered: tuple[Stretch, ...]
    """What no part covers: the first such stretches."""
    uncovered_more: int
    """How many there are beside these."""
    furniture: tuple[Stretch, ...]
    """What was recognised as no part of the text and set apart: the first such stretches."""
    furniture_more: int
    left_out: tuple[Stretch, ...]
    """Sentences that state something and make no claim: the first of them."""
    left_out_more: int


def coverage_view(
    text: Text, references: References, policy: QuotationPolicy, left_out: Sequence[Span]
) -> CoverageView:
    """The ledger for *text*: characters other than white space, by the part that they stand in."""
    document = text.document
    found = coverage(document, references)
    apart = [block for block in document.blocks if isinstance(block, Furniture)]
    return CoverageView(
        percent=percent(found.covered, found.characters),
        characters=found.characters,
        lines=document.text.count("\n") + 1,
        plot=parts_plot(found),
        uncovered=tuple(_stretch(text, gap.span, "", policy) for gap in found.uncovered[:MOST]),
        uncovered_more=max(0, len(found.uncovered) - MOST),
        furniture=tuple(_stretch(text, one.span, one.why, policy) for one in apart[:MOST]),
        furniture_more=max(0, len(apart) - MOST),
        left_out=tuple(_stretch(text, span, "", policy) for span in left_out[:MOST]),
        left_out_more=max(0, len(left_out) - MOST),
    )


def _stretch(text: Text, span: Span, why: str, policy: QuotationPolicy) -> Stretch:
    return Stretch(
        first=text.line(span.start),
        last=text.line(max(span.start, span.end - 1)),
        why=why,
        snippet=quotable(
            " ".join(span.of(text.document.text).split()), policy.at_most_short, SNIPPET
        ),
    )
