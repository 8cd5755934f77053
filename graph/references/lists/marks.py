"""What the blocks of a list are: entries, running text, or neither for sure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

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
from graph.documents.note_labels import roman
from graph.documents.running_text.text_or_list import reads_as_text
from graph.references.entries.years import YEAR
from graph.references.lists.beginnings import YEAR_NEAR, begins_entry

NEAR: Final = 300
"""Characters from the beginning of an entry within which its year stands."""
ENTRY: Final = 1
TEXT: Final = -1
UNSURE: Final = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A heading and the blocks up to the next one."""

    heading: Heading | None
    blocks: tuple[Block, ...]
    start: int
    end: int


def segments(document: Document) -> Iterator[Segment]:
    """The blocks of *document* by headings, furniture left out."""
    heading: Heading | None = None
    blocks: list[Block] = []
    start = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            yield Segment(heading, tuple(blocks), start, block.span.start)
            heading, blocks, start = block, [], block.span.start
        elif not isinstance(block, Furniture):
            blocks.append(block)
    yield Segment(heading, tuple(blocks), start, len(document.text))


class Marks:
    """Tells entries from text, in the order of the blocks: numbers that go on say what follows."""

    def __init__(self, document: Document, notes: bool, number: int = 0) -> None:
        """
        :param notes: whether the list is one of notes.
        :param number: of the last entry, where a list goes on.
        """
        self.notes = notes
        self._works = [work.span.start for work in document.works]
        self._number = number

    def kinds(self, segment: Segment, below: bool) -> Iterator[tuple[Block, int]]:
        """The blocks of *segment*, each with what it is; its heading first where it stands *below*
        the list's.
        """
        kinds = []
        numbered = self.notes or self._number > 0
        for block in segment.blocks:
            kinds.append(self._kind(block, numbered))
            numbered = numbered or kinds[-1] == ENTRY
        if below and segment.heading:
            yield segment.heading, UNSURE
            if ENTRY not in kinds and not any(is_dated(block) for block in segment.blocks):
                # Questions asked, a table: what has no year and no address lists no works.
                kinds = [TEXT] * len(kinds)
        yield from zip(segment.blocks, kinds, strict=True)

    def _kind(self, block: Block, numbered: bool) -> int:
        if self._given(block):
            return ENTRY
        if isinstance(block, Table):
            dated = sum(_DATED.search(_row(row)) is not None for row in block.rows)
            return TEXT if 3 * dated < len(block.rows) else UNSURE
        label, words = label_of_block(block)
        if not label and self.notes:
            label, words = _roman_label(words)
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
_LABEL = re.compile(r"\s*(?:[\[(]?(?P<number>\d{1,4})[\])]?[.)]?\s+|\[(?P<glued>\d{1,4})\])")
_ROMAN = re.compile(r"\s*[\[(]?(?P<numeral>[ivxl]{1,8})[\])]?[.)]?\s+(?=\S)")


def _roman_label(words: str) -> tuple[int, str]:
    """The Roman numeral before a note, 0 for none, and its words."""
    match = _ROMAN.match(words)
    number = roman(match["numeral"]) if match else 0
    return (number, words[match.end() :]) if match and number else (0, words)


def words_of(block: Block) -> str:
    """The words of a paragraph or an item; none for anything else."""
    return block.prose.text if isinstance(block, Paragraph | ListItem | Note | Quotation) else ""


def _row(row: Row) -> str:
    return " ".join(cell.text for cell in row.cells)


def first_line(document: Document, block: Block) -> str:
    """The line that *block* begins with, as it is printed."""
    start = block.span.start
    end = document.text.find("\n", start, block.span.end)
    return document.text[start : end if end >= 0 else block.span.end].lstrip("# ").rstrip()


def is_dated(block: Block) -> bool:
    """Whether a year or an address stands in *block*, as in any work that is listed."""
    if isinstance(block, Table):
        return any(_DATED.search(_row(row)) for row in block.rows)
    return _DATED.search(words_of(block)) is not None


def label_of_block(block: Block) -> tuple[int, str]:
    """The number before an entry, 0 for none, and its words."""
    words = words_of(block)
    if isinstance(block, ListItem | Note):
        marker = block.marker if isinstance(block, ListItem) else block.label
        digits = re.sub(r"\D", "", marker)[:4]
        return int(digits) if digits.isascii() and digits else 0, words
    match = _LABEL.match(words)
    return (int(match["number"] or match["glued"]), words[match.end() :]) if match else (0, words)
