"""Where in a document its reference lists stand.

A heading announces a list, and the next heading that is not deeper ends it. What stands between is
looked at, since a table of contents and running text have such headings too, text goes on below a
list without a heading, and lists by chapter have headings of their own: a list ends where its
entries end, and goes on where they do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from graph.documents.headings import LIST_NAMES, plain_name
from graph.documents.model import (
    Block,
    Document,
    Furniture,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    Row,
    Table,
)
from graph.documents.text_or_list import reads_as_text
from graph.references.beginnings import YEAR_NEAR, begins_entry
from graph.references.years import YEAR
from graph.spans import Span

_NOTES = frozenset({"notes", "endnotes", "footnotes", "notes and references", "anmerkungen"})
NEAR: Final = 300
"""Characters from the beginning of an entry within which its year stands."""
ENTRY: Final = 1
TEXT: Final = -1
UNSURE: Final = 0
LONGEST_NAME: Final = 100
"""Characters of the longest line that may name the text below it."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the document that a heading announces as a list."""

    heading: Heading
    start: int
    end: int
    notes: bool = False
    """Whether it is a list of notes (endnotes), whose entries need not be references."""
    below: Span | None = None
    """Where, in the section that the heading begins, running text stands that is no part of the
    list; ``None`` for nowhere.
    """

    @property
    def empty(self) -> bool:
        """Whether all that stands below the heading is running text."""
        return self.start >= self.end


def find_regions(document: Document) -> tuple[Region, ...]:
    """The reference lists of *document*, in order; an empty one where a heading announces a list
    and running text follows.
    """
    segments = list(_segments(document))
    regions: list[Region] = []
    at = 0
    while at < len(segments):
        heading = segments[at].heading
        if heading is None or plain_name(heading.prose.text) not in LIST_NAMES:
            at += 1
            continue
        nominal = _nominal_end(segments, at)
        region, at = _region(document, segments, at, nominal)
        regions.append(region)
    return tuple(regions)


@dataclass(frozen=True, slots=True)
class _Segment:
    """A heading and the blocks up to the next one."""

    heading: Heading | None
    blocks: tuple[Block, ...]
    start: int
    end: int


def _segments(document: Document) -> Iterator[_Segment]:
    heading: Heading | None = None
    blocks: list[Block] = []
    start = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            yield _Segment(heading, tuple(blocks), start, block.span.start)
            heading, blocks, start = block, [], block.span.start
        elif not isinstance(block, Furniture):
            blocks.append(block)
    yield _Segment(heading, tuple(blocks), start, len(document.text))


def _nominal_end(segments: Sequence[_Segment], at: int) -> int:
    """Index of the first segment after *at* whose heading is not deeper, or is a list's own."""
    level = _level(segments[at])
    for index in range(at + 1, len(segments)):
        other = segments[index].heading
        if other is not None and other.level <= level:
            return index
    return len(segments)


def _level(segment: _Segment) -> int:
    return segment.heading.level if segment.heading else 0


def _region(
    document: Document, segments: Sequence[_Segment], at: int, nominal: int
) -> tuple[Region, int]:
    """The list under the heading of the segment *at*, and the index of the segment after it."""
    heading = segments[at].heading
    if heading is None:
        raise ValueError("a list needs a heading")
    marks = _Marks(document, plain_name(heading.prose.text) in _NOTES)
    found = [
        one for index in range(at, nominal) for one in marks.kinds(segments[index], index > at)
    ]
    total = segments[nominal - 1].end
    start, end = _start(heading, found), _end(found)
    if end is not None:
        after = next((i for i in range(at + 1, nominal) if segments[i].start >= end), nominal)
        start = min(start, end)
        below = Span(document.source, end, total)
        return Region(heading, start, end, marks.notes, below), after
    if not found or any(kind == ENTRY for _, kind in found):
        nominal = _goes_on(segments, nominal, marks)
    return Region(heading, start, segments[nominal - 1].end, marks.notes), nominal


def _start(heading: Heading, found: Sequence[tuple[Block, int]]) -> int:
    """Where the list begins: behind the heading, and behind text that introduces the list."""
    start = heading.span.end
    for block, kind in found:
        if kind != TEXT:
            break
        start = block.span.end
    return start


def _end(found: Sequence[tuple[Block, int]]) -> int | None:
    """Where a list ends before its section does: what stands up to there is more of entries, and
    what stands below is more of text, than with any other end. ``None`` where nothing is below.
    """
    sums = list(accumulate((kind for _, kind in found), initial=0))
    best = max(range(len(sums)), key=lambda index: (sums[index], index))
    if best == len(found):
        return None
    while best and found[best - 1][1] == UNSURE and _names_what_follows(found[best - 1][0]):
        best -= 1
    return found[best][0].span.start


def _names_what_follows(block: Block) -> bool:
    """Whether *block* is a heading, or a line that may be one that was not told."""
    if isinstance(block, Heading):
        return True
    words = block.prose.text if isinstance(block, Paragraph) else ""
    return 0 < len(words) < LONGEST_NAME and words[:1].isupper() and words[-1].isalnum()


def _goes_on(segments: Sequence[_Segment], nominal: int, marks: _Marks) -> int:
    """Index of the first segment after the list, where its chapters have headings of its own level:
    under each of them are entries, and no text.
    """
    for index in range(nominal, len(segments)):
        heading = segments[index].heading
        if heading is None or plain_name(heading.prose.text) in LIST_NAMES:
            break
        kinds = [kind for block, kind in marks.kinds(segments[index], True) if block is not heading]
        entries = kinds.count(ENTRY)
        if TEXT in kinds or 2 * entries < len(kinds):
            break
        nominal = index + 1 if entries else nominal
    return nominal


# --- what a block is ---


class _Marks:
    """Tells entries from text, in the order of the blocks: numbers that go on say what follows."""

    def __init__(self, document: Document, notes: bool) -> None:
        self.notes = notes
        self._works = [work.span.start for work in document.works]
        self._number = 0

    def kinds(self, segment: _Segment, below: bool) -> Iterator[tuple[Block, int]]:
        """The blocks of *segment*, each with what it is; its heading first where it stands *below*
        the list's.
        """
        kinds = []
        numbered = self.notes
        for block in segment.blocks:
            kinds.append(self._kind(block, numbered))
            numbered = numbered or kinds[-1] == ENTRY
        if below and segment.heading:
            yield segment.heading, UNSURE
            if ENTRY not in kinds and not any(_dated(block) for block in segment.blocks):
                # Questions asked, a table: what has no year and no address lists no works.
                kinds = [TEXT] * len(kinds)
        yield from zip(segment.blocks, kinds, strict=True)

    def _kind(self, block: Block, numbered: bool) -> int:
        if self._given(block):
            return ENTRY
        if isinstance(block, Table):
            dated = sum(_DATED.search(_row(row)) is not None for row in block.rows)
            return TEXT if 3 * dated < len(block.rows) else UNSURE
        label, words = _label(block)
        if label and label == self._number + 1 and numbered:
            self._number = label
            return ENTRY
        if reads_as_text(words):
            return TEXT
        if begins_entry(words) and YEAR_NEAR.search(words[:NEAR]):
            self._number = label or self._number
            return ENTRY
        return UNSURE

    def _given(self, block: Block) -> bool:
        """Whether the document's format marks an entry in *block*."""
        at = bisect_left(self._works, block.span.start)
        return at < len(self._works) and self._works[at] < block.span.end


_DATED = re.compile(rf"\b{YEAR}\b|https?://|www\.|\b10\.\d{{4,9}}/")
_LABEL = re.compile(r"\s*[\[(]?(?P<number>\d{1,4})[\])]?[.)]?\s+")


def _words(block: Block) -> str:
    return block.prose.text if isinstance(block, Paragraph | ListItem | Note | Quotation) else ""


def _row(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells)


def _dated(block: Block) -> bool:
    if isinstance(block, Table):
        return any(_DATED.search(_row(row)) for row in block.rows)
    return _DATED.search(_words(block)) is not None


def _label(block: Block) -> tuple[int, str]:
    """The number before an entry, 0 for none, and its words."""
    words = _words(block)
    if isinstance(block, ListItem | Note):
        marker = block.marker if isinstance(block, ListItem) else block.label
        digits = re.sub(r"\D", "", marker)[:4]
        return int(digits) if digits.isascii() and digits else 0, words
    match = _LABEL.match(words)
    return (int(match["number"]), words[match.end() :]) if match else (0, words)
