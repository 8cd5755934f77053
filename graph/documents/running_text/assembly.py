"""Drafts made to blocks: sections opened, tables put together."""

from __future__ import annotations

import re

from graph.documents.model import (
    Block,
    Furniture,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Prose,
    Quotation,
    Table,
)
from graph.documents.outline import Outline
from graph.documents.prose import make_prose
from graph.documents.running_text.drafts import PARAGRAPH, Draft, DraftKind
from graph.documents.running_text.headings import plain_name
from graph.documents.running_text.lines import printed_number
from graph.documents.running_text.tables import TableParts
from graph.problems import Code, Problem, Severity
from graph.spans import Span


class Assembly:
    """Takes drafts one by one; keeps what the next one needs to know of the last."""

    def __init__(self, source: str, text: str, file: str) -> None:
        self.source, self.text, self.file = source, text, file
        self.title: Heading | None = None
        self.outline = Outline()
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self.table: tuple[int, TableParts] | None = None

    def add(self, draft: Draft) -> None:
        """Takes the next draft."""
        if draft.kind is DraftKind.TABLE:
            self._add_table(draft)
            return
        if draft.kind is not DraftKind.FURNITURE:  # which does not part a table
            self.table = None
        self.blocks.append(self._block(draft))

    def _block(self, draft: Draft) -> Block:
        span = Span(self.source, draft.start, max(draft.start, draft.end))
        prose = make_prose(self.source, self.text, draft.pieces)
        section = self.outline.current
        if draft.kind is PARAGRAPH:
            return Paragraph(span, section, prose)
        match draft.kind:
            case DraftKind.HEADING:
                section = self.outline.open(prose.text, draft.level)
                heading = Heading(span, section, prose, draft.level, draft.rule)
                self.title = self.title or (heading if draft.level == 1 else None)
                return heading
            case DraftKind.ITEM:
                return ListItem(span, section, prose, draft.marker, draft.depth)
            case DraftKind.QUOTATION:
                return self._quotation(draft, span, prose)
            case DraftKind.NOTE:
                label = _MARKED.sub("", draft.marker.translate(_DIGITS))
                return Note(span, section, label, prose)
            case DraftKind.FURNITURE:
                return Furniture(span, section, draft.rule)
            case _:
                return Paragraph(span, section, prose)

    def _quotation(self, draft: Draft, span: Span, prose: Prose) -> Quotation:
        section = self.outline.current
        if draft.speaker is None:
            return Quotation(span, section, prose, None)
        speaker = make_prose(self.source, self.text, [draft.speaker])
        whole = Span(self.source, draft.start, max(draft.end, draft.speaker[1]))
        return Quotation(whole, section, prose, speaker)

    def _add_table(self, draft: Draft) -> None:
        section = self.outline.current
        parts = TableParts(self.source, self.text, draft.tables)
        for line in parts.ragged:
            self._ragged(parts, printed_number(line), Span(self.source, line.start, line.end))
        if self.table and self.table[1].key == parts.key:
            index, _ = self.table
            first = self.blocks[index]
            if isinstance(first, Table):
                head = parts.head_line
                where = Span(self.source, head.start, head.end)
                self.blocks.append(Furniture(where, section, "repeated table head"))
                self.blocks[index] = Table(
                    first.span.to(parts.span), first.section, first.head, first.rows + parts.rows
                )
                return
        self.table = (len(self.blocks), parts)
        self.blocks.append(Table(parts.span, section, parts.head, parts.rows))

    def _ragged(self, parts: TableParts, number: int, span: Span) -> None:
        self.problems.append(
            Problem(
                Code.TABLE_RAGGED,
                Severity.WARNING,
                f"A row of the table “{plain_name(' | '.join(c.text for c in parts.head))[:60]}” "
                f"has not the {len(parts.head)} cells of its head.",
                "Check the row's bars. Missing cells are taken as empty, surplus ones as part of "
                "the last.",
                file=self.file,
                span=span,
                line=number,
                source=self.source,
            )
        )


_MARKED = re.compile(r"</?sup>|[\s\[\]^:().]+")
"""What stands around the label of a note."""
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
