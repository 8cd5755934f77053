"""A block in the making: lines put together, of which later looks decide what they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from graph.documents.prose import Piece
from graph.documents.running_text.lines import Line


class DraftKind(StrEnum):
    """What a draft is taken for so far."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    QUOTATION = "quotation"
    NOTE = "note"
    FURNITURE = "furniture"


# Python 3.11 takes ten times as long to look up a member of an Enum as a name, and every look at
# the drafts of a text asks for some.
HEADING, PARAGRAPH, ITEM, TABLE, QUOTATION, NOTE, FURNITURE = DraftKind


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    kind: DraftKind
    pieces: list[Piece]
    """Stretches of the source, in order, markers left out."""
    start: int
    """Where it begins, its marker included."""
    lines: int = 1
    marker: str = ""
    depth: int = 0
    level: int = 0
    rule: str = ""
    """Of a heading the rule that found it, of furniture why it is none of the text."""
    alone: bool = True
    """Whether it stands between blank lines."""
    tables: list[Line] = field(default_factory=list)
    """The lines of a table."""
    speaker: Piece | None = None

    @property
    def end(self) -> int:
        """Where its last stretch ends."""
        return self.pieces[-1][1]

    def words(self, text: str) -> str:
        """What it says, markup as printed."""
        if len(self.pieces) == 1:
            return self.tail(text)
        return " ".join([text[start:end].strip() for start, end in self.pieces])

    def head(self, text: str) -> str:
        """The first of its stretches, markup as printed."""
        start, end = self.pieces[0]
        return text[start:end].strip()

    def tail(self, text: str) -> str:
        """The last of its stretches, markup as printed."""
        start, end = self.pieces[-1]
        return text[start:end].strip()
