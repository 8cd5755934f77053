"""How much of a source was read: which characters stand in which kind of part, which in none, and
which citations and references found each other. Shown on the source's page, published as
``coverage.json`` and stated in the graph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
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
    Table,
)
from graph.references.model import References
from graph.spans import Span


class Part(StrEnum):
    """What a character of a source can belong to."""

    HEADING = "headings"
    PARAGRAPH = "paragraphs"
    ITEM = "items"
    TABLE = "tables"
    QUOTATION = "quotations"
    NOTE = "notes"
    FURNITURE = "furniture"
    RECORD = "record"
    """Fields of the document's own bibliographic record that stand in no other part."""
    REFERENCE = "references"
    """Entries of the reference list, whatever kind of block they are printed in."""


_NUMBER: Final = {part: number for number, part in enumerate(Part, start=1)}
_RECORD_CLAIM: Final = bytes.maketrans(
    bytes([0, _NUMBER[Part.FURNITURE]]), bytes([_NUMBER[Part.RECORD]] * 2)
)
"""A field takes what is furniture else; a title that is a heading stays one."""
_BLANK: Final = 255
_BLANKS: Final = re.compile(r"\s+")
_UNOWNED: Final = re.compile(rb"\x00(?:\xff*\x00)*")
"""A stretch without owner; blanks inside it belong to it."""


@dataclass(frozen=True, slots=True)
class PartCount:
    """How much of a source is of one kind."""

    part: Part
    count: int
    """How many such parts there are that hold a character of their own: a paragraph that is
    an entry of the reference list is none."""
    characters: int
    """How many characters in them, blanks not counted."""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A stretch of text that no part holds."""

    span: Span
    first_line: int
    """Counted from 1."""
    last_line: int
    characters: int
    """Blanks not counted."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was and was not read of one source."""

    source: str
    """Slug."""
    characters: int
    """Of the whole text; blanks are counted nowhere here."""
    parts: tuple[PartCount, ...]
    """One for each :class:`Part`, in that order, also where there is none."""
    uncovered: tuple[Uncovered, ...]
    """In reading order."""
    citations: int
    linked: int
    """Citations whose work the reference list has."""
    references: int
    cited: int
    """References that at least one citation leads to."""

    @property
    def covered(self) -> int:
        """How many characters stand in some part."""
        return sum(part.characters for part in self.parts)

    @property
    def set_aside(self) -> int:
        """How many characters stand in furniture: recognised as no part of the text."""
        return sum(part.characters for part in self.parts if part.part is Part.FURNITURE)

    @property
    def share(self) -> float:
        """``covered`` of ``characters``, 0 to 1; 1 for a text without any."""
        return self.covered / self.characters if self.characters else 1.0

    @property
    def unresolved(self) -> int:
        """Citations whose work the reference list lacks."""
        return self.citations - self.linked

    @property
    def uncited(self) -> int:
        """References that no citation leads to."""
        return self.references - self.cited


def coverage(document: Document, references: References) -> Coverage:
    """What was read of *document*, given the *references* found in it."""
    owners = _owners(document, references)
    counts = Counter(
        part
        for part, spans in _spans(document, references)
        if any(owners.count(_NUMBER[part], span.start, span.end) for span in spans)
    )
    cited = {citation.reference for citation in references.citations}
    return Coverage(
        source=document.source,
        characters=len(owners) - owners.count(_BLANK),
        parts=tuple(PartCount(part, counts[part], owners.count(_NUMBER[part])) for part in Part),
        uncovered=tuple(_uncovered(document, owners)),
        citations=len(references.citations),
        linked=sum(citation.reference is not None for citation in references.citations),
        references=len(references.references),
        cited=sum(reference.id in cited for reference in references.references),
    )


def part_of(block: Block) -> Part:
    """The kind of *block*.

    :raises TypeError: for a class that is none of the model's.
    """
    match block:
        case Heading():
            return Part.HEADING
        case Paragraph():
            return Part.PARAGRAPH
        case ListItem():
            return Part.ITEM
        case Table():
            return Part.TABLE
        case Quotation():
            return Part.QUOTATION
        case Note():
            return Part.NOTE
        case Furniture():
            return Part.FURNITURE
        case _:
            raise TypeError(f"no such block: {type(block).__name__}")


def _spans(document: Document, references: References) -> Iterator[tuple[Part, tuple[Span, ...]]]:
    """Every part with its stretches. A later one has the better claim to a character: furniture may
    stand in the middle of a paragraph that a page break tears.
    """
    blocks = [(part_of(block), (block.span,)) for block in document.blocks]
    yield from (found for found in blocks if found[0] is not Part.FURNITURE)
    yield from (found for found in blocks if found[0] is Part.FURNITURE)
    for field in document.fields:
        yield Part.RECORD, (field.span,)
    for reference in references.references:
        if not reference.in_body:
            yield Part.REFERENCE, reference.spans


def _owners(document: Document, references: References) -> bytearray:
    """For each character the number of its part; 0 for one that no part holds."""
    owners = bytearray(len(document.text))
    for part, spans in _spans(document, references):
        claim = _RECORD_CLAIM if part is Part.RECORD else bytes([_NUMBER[part]]) * 256
        for span in spans:
            owners[span.start : span.end] = owners[span.start : span.end].translate(claim)
    for match in _BLANKS.finditer(document.text):
        owners[slice(*match.span())] = bytes([_BLANK]) * len(match[0])
    return owners


def _uncovered(document: Document, owners: bytearray) -> Iterator[Uncovered]:
    lines = [match.end() for match in re.finditer("\n", document.text)]
    for match in _UNOWNED.finditer(owners):
        yield Uncovered(
            span=Span(document.source, *match.span()),
            first_line=bisect_right(lines, match.start()) + 1,
            last_line=bisect_right(lines, match.end() - 1) + 1,
            characters=match[0].count(0),
        )
