"""The coverage ledger of a source: what was taken from its text, and what was not."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.documents.model import Document, Furniture, QuotationPolicy
from graph.pages.index import Text
from graph.pages.words import BLOCKS
from graph.quotation import quotable

SNIPPET: Final = 14
"""Words of an uncovered stretch that are shown."""


@dataclass(frozen=True, slots=True)
class Count:
    """How much of the text one kind of part makes up."""

    label: str
    number: int
    characters: int
    """Characters other than white space."""
    percent: str
    """Of all characters other than white space: ``12.3 %``."""


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
    counts: tuple[Count, ...]
    uncovered: tuple[Stretch, ...]
    """What no part covers."""
    furniture: tuple[Stretch, ...]
    """What was recognised as no part of the text and set apart."""


def coverage_view(text: Text, policy: QuotationPolicy) -> CoverageView:
    """The ledger for *text*: characters other than white space, by the part that they stand in."""
    document = text.document
    blank = _blanks(document.text)
    total = len(document.text) - len(blank)
    gaps = [gap for gap in _gaps(document) if _visible(gap, blank)]
    missing = sum(_visible(gap, blank) for gap in gaps)
    numbers: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for block in document.blocks:
        kind = type(block).__name__
        numbers[kind] += 1
        characters[kind] += _visible((block.span.start, block.span.end), blank)
    return CoverageView(
        percent=_percent(total - missing, total),
        characters=total,
        lines=document.text.count("\n") + 1,
        counts=tuple(
            Count(
                BLOCKS[kind][numbers[kind] > 1],
                numbers[kind],
                characters[kind],
                _percent(characters[kind], total),
            )
            for kind in BLOCKS
            if numbers[kind]
        ),
        uncovered=tuple(_stretch(text, gap, "", policy) for gap in gaps),
        furniture=tuple(
            _stretch(text, (block.span.start, block.span.end), block.why, policy)
            for block in document.blocks
            if isinstance(block, Furniture)
        ),
    )


def _blanks(text: str) -> list[int]:
    """Offsets of all white space."""
    return [at for at, character in enumerate(text) if character.isspace()]


def _visible(stretch: tuple[int, int], blank: list[int]) -> int:
    """How many characters of *stretch* are not white space."""
    start, end = stretch
    return end - start - (bisect_left(blank, end) - bisect_left(blank, start))


def _gaps(document: Document) -> Iterator[tuple[int, int]]:
    """The stretches between the parts."""
    at = 0
    for block in sorted(document.blocks, key=lambda each: each.span):
        if block.span.start > at:
            yield at, block.span.start
        at = max(at, block.span.end)
    yield at, len(document.text)


def _percent(part: int, whole: int) -> str:
    """With one decimal, and never 100.0 for less than all."""
    if not whole or part == whole:
        return "100 %"
    return f"{min(99.9, 100 * part / whole):.1f} %"


def _stretch(text: Text, gap: tuple[int, int], why: str, policy: QuotationPolicy) -> Stretch:
    words = text.document.text[gap[0] : gap[1]]
    start = gap[0] + len(words) - len(words.lstrip())
    end = gap[0] + len(words.rstrip())
    # A look at the beginning is enough here, also where more might be shown.
    least = QuotationPolicy.SHORT if policy is QuotationPolicy.FULL else policy
    return Stretch(
        first=text.line(start),
        last=text.line(max(start, end - 1)),
        why=why,
        snippet=quotable(" ".join(words.split()), least, SNIPPET),
    )
