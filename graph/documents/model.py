"""What a reader makes of a document: its text and the parts that the text is made of.

``Document`` is the product of this package. Each part knows its span in the text; prose that
markup, page breaks or line breaks interrupt is joined in a :class:`Prose`, which keeps for each of
its characters where it came from.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from graph.documents.corrections.model import ToDocument, ToReferences
from graph.problems import Problem
from graph.records import Name, Record
from graph.spans import Span


class MarkKind(StrEnum):
    """Inline markup that later steps read: italics tell a journal, a raised figure a note."""

    EMPHASIS = "emphasis"
    STRONG = "strong"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    LINK = "link"
    NOTE = "note"
    """A note mark. It is taken out of the text: the mark stands, empty, where it was."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Inline markup over ``text[start:end]`` of a :class:`Prose` (not of the source)."""

    kind: MarkKind
    start: int
    end: int
    target: str = ""
    """The address of a link, the label of a note mark."""
    origin: Span | None = None
    """Where a note mark is printed, its markup included."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Readable text, markup removed and breaks closed, with its way back to the source."""

    source: str
    text: str
    offsets: array[int] = field(repr=False, compare=False)
    """For each character of ``text`` the offset of its origin in the source; one more at the end:
    the offset after the last character."""
    marks: tuple[Mark, ...] = ()

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The stretch of the source that ``text[start:end]`` was made from."""
        stop = len(self.text) if end is None else end
        if start >= stop:
            at = self.offsets[min(start, len(self.text))]
            return Span(self.source, at, at)
        return Span(self.source, self.offsets[start], self.offsets[stop - 1] + 1)

    def part(self, start: int, end: int) -> Prose:
        """``text[start:end]`` with its marks, as a Prose of its own."""
        marks = tuple(
            replace(mark, start=max(mark.start, start) - start, end=min(mark.end, end) - start)
            for mark in self.marks
            if (mark.start < end and mark.end > start)
            or (mark.start == mark.end and start < mark.start <= end)
        )
        return Prose(self.source, self.text[start:end], self.offsets[start : end + 1], marks)

    def trimmed(self) -> Prose:
        """Without white space at either end."""
        if self.text.strip() == self.text and (self.text or not self.marks):
            return self
        start = len(self.text) - len(self.text.lstrip())
        end = max(start, len(self.text.rstrip()))
        late = tuple(
            replace(mark, start=end - start, end=end - start)
            for mark in self.marks
            if mark.start == mark.end > end
        )
        part = self.part(start, end)
        return replace(part, marks=part.marks + late) if late else part

    def marked(self, kind: MarkKind) -> Iterator[Mark]:
        """The marks of one kind, in order."""
        return (mark for mark in self.marks if mark.kind is kind)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all that stands under it, to the next heading of its level or above."""

    index: int
    title: str
    """Empty for what stands before the first heading."""
    level: int
    """1 for the document's own title, 2 for its main sections, and so on; 0 before any heading."""
    parent: int | None
    path: tuple[str, ...]
    """Titles from the outermost section to this one."""
    slug: str
    """Unique in the document; fit for a fragment of an address."""


@dataclass(frozen=True, slots=True)
class Block:
    """What all parts have in common."""

    span: Span
    """From the first to the last character, markup included."""
    section: int
    """Index in ``Document.sections``."""


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A line that names what follows."""

    prose: Prose
    level: int
    rule: str
    """Which rule took the line for a heading: ``hash``, ``bold-line``, ``plain-line``, ..."""


@dataclass(frozen=True, slots=True)
class Paragraph(Block):
    """Running text, rejoined over page and line breaks."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class ListItem(Block):
    """One item of a list, its marker taken off."""

    prose: Prose
    marker: str
    """The marker as printed: ``-``, ``- >``, ``1.``, ``- 2)``."""
    depth: int
    """0 for the outermost list."""


@dataclass(frozen=True, slots=True)
class Quotation(Block):
    """Words of a person or of another document, set apart from the text around them."""

    prose: Prose
    speaker: Prose | None
    """Whose words, as printed after the quotation: ``Leaders' group``."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    span: Span
    cells: tuple[Prose, ...]
    """As many as the table has columns; a missing cell is an empty Prose."""


@dataclass(frozen=True, slots=True)
class Table(Block):
    """A table; one that goes on after a page break with its head repeated is one table."""

    head: tuple[Prose, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Note(Block):
    """The text of a footnote or endnote that stands in the document."""

    label: str
    prose: Prose


@dataclass(frozen=True, slots=True)
class Furniture(Block):
    """What is no part of the text: running heads, page numbers, a page's buttons, an imprint."""

    why: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a bibliographic record, as the document gives it."""

    name: str
    """A CSL variable (``title``, ``author``, ``container-title``, ``DOI``, ...), or ``abstract``,
    ``keyword``, ``rights``, ``license``, ``handle``, ``accessed-in-repository``."""
    value: str
    span: Span
    printed: str = ""
    """What is printed, where ``value`` repairs it; empty where they are the same."""
    person: Name | None = None
    """The name in its parts, where the document's format parts it."""


@dataclass(frozen=True, slots=True)
class GivenWork:
    """An entry of a reference list that the document's format marks as such."""

    key: str
    """What its citations call it, unique in the document; empty where none can."""
    span: Span
    number: str
    """As printed before it; empty for none."""
    record: Record | None
    """From its marked fields; ``None`` where the format marks none: then its words are read."""


@dataclass(frozen=True, slots=True)
class GivenCitation:
    """A place in the text that the document's format links to an entry of its list."""

    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page of the document begins."""

    start: int
    """Offset in the text."""
    number: int
    """As printed where that is known, else counted from 1."""


@dataclass(frozen=True, slots=True)
class Document:
    """One source, read."""

    source: str
    """Slug."""
    text: str
    reader: str
    """The reader that took it: ``running-text``, ``landing-page``, ``repository-record``, ..."""
    reason: str
    """Why that reader was chosen, in a sentence for the source's page."""
    title: Heading | None
    fields: tuple[Field, ...]
    """The record that the document itself gives; several authors are several fields."""
    sections: tuple[Section, ...]
    """``sections[0]`` is what stands before the first heading."""
    blocks: tuple[Block, ...]
    """In reading order, without overlap; but furniture and notes may stand inside a block that a
    page break tears."""
    problems: tuple[Problem, ...]
    works: tuple[GivenWork, ...] = ()
    """Entries of its reference lists, where its format marks them."""
    cited: tuple[GivenCitation, ...] = ()
    """Citations, where its format links them."""
    pages: tuple[Page, ...] = ()
    """In order; empty where the document has no pages, or they are not known."""
    corrections: tuple[ToDocument, ...] = ()
    """What a person put right in its reading."""
    to_references: tuple[ToReferences, ...] = ()
    """What a person put right in its references and citations: for the step that reads them."""

    def page(self, offset: int) -> int | None:
        """The number of the page that the character at *offset* stands on."""
        at = bisect_right(self.pages, offset, key=lambda page: page.start)
        return self.pages[at - 1].number if at else None

    def prose(self) -> Iterator[tuple[Block, Prose]]:
        """Every stretch of prose with its block, in reading order: table cells one by one."""
        for block in self.blocks:
            match block:
                case Table():
                    for cells in (block.head, *(row.cells for row in block.rows)):
                        for cell in cells:
                            if cell.text:
                                yield block, cell
                case Furniture():
                    continue
                case Heading() | Paragraph() | ListItem() | Note():
                    yield block, block.prose
                case Quotation():
                    yield block, block.prose
                    if block.speaker is not None:
                        yield block, block.speaker
                case _:
                    raise TypeError(f"no such block: {type(block).__name__}")

    def path(self, block: Block) -> tuple[str, ...]:
        """Titles of the sections that *block* stands in, outermost first."""
        return self.sections[block.section].path
