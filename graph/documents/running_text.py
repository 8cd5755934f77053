"""The reader of running text: briefings, articles and reports as plain text or Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.documents.blocks import draft_blocks
from graph.documents.drafts import Draft, DraftKind
from graph.documents.headings import number_depth, plain_name
from graph.documents.imprint import read_fields
from graph.documents.lines import printed_number
from graph.documents.model import (
    Block,
    Document,
    Furniture,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    Section,
    Table,
)
from graph.documents.prose import make_prose
from graph.documents.slugs import Slugs
from graph.documents.tables import TableParts
from graph.problems import Code, Problem, Severity
from graph.spans import Span

READER = "running-text"


def read_running_text(source: str, text: str, file: str, reason: str) -> Document:
    """*text* as a Document: every stretch of it in one block."""
    return assemble(source, text, file, draft_blocks(text), READER, reason)


def assemble(
    source: str, text: str, file: str, drafts: Sequence[Draft], reader: str, reason: str
) -> Document:
    """The Document that *drafts* make."""
    maker = _Assembly(source, text, file)
    _set_levels(text, drafts)
    for draft in drafts:
        maker.add(draft)
    return Document(
        source,
        text,
        reader,
        reason,
        maker.title,
        read_fields(source, text, drafts),
        tuple(maker.sections),
        tuple(maker.blocks),
        tuple(maker.problems),
    )


def _set_levels(text: str, drafts: Sequence[Draft]) -> None:
    """Levels: 1 for the title, then by number where headings are numbered, by marks, by order."""
    headings = [draft for draft in drafts if draft.kind is DraftKind.HEADING]
    rest = [draft for draft in headings if draft.level != 1 or draft.rule in ("hash", "underline")]
    title = next((draft for draft in headings if draft.level == 1), None)
    rest = [draft for draft in rest if draft is not title]
    depths = [number_depth(draft.words(text)) for draft in rest]
    numbered = sum(depth is not None for depth in depths) >= 3
    marks = sorted({draft.level for draft in rest if draft.rule in ("hash", "underline")})
    stack = _stacked(drafts)
    under = 1
    for draft, depth in zip(rest, depths, strict=True):
        if numbered and depth is not None:
            under = draft.level = depth + 1
        elif numbered and draft.rule != "known-name":
            draft.level = under + 1
        elif draft.rule in ("hash", "underline"):
            under = draft.level = 2 + marks.index(draft.level)
        elif draft.rule == "bold-line" and marks:
            draft.level = under + 1
        else:
            draft.level = stack[id(draft)]


def _stacked(drafts: Sequence[Draft]) -> dict[int, int]:
    """Levels of plain headings: one that stands right under another is a level deeper."""
    levels: dict[int, int] = {}
    level = 1
    for draft in drafts:
        if draft.kind is DraftKind.HEADING:
            level = min(level + 1, 6) if draft.level != 1 else 1
            levels[id(draft)] = level
        elif draft.kind is not DraftKind.FURNITURE:
            level = 1
    return levels


class _Assembly:
    """Takes drafts one by one; keeps what the next one needs to know of the last."""

    def __init__(self, source: str, text: str, file: str) -> None:
        self.source, self.text, self.file = source, text, file
        self.title: Heading | None = None
        self.sections = [Section(0, "", 0, None, (), "start")]
        self.slugs = Slugs()
        self.slugs.take("start")
        self.blocks: list[Block] = []
        self.problems: list[Problem] = []
        self.lists = 0
        self.in_list = False
        self.table: tuple[int, TableParts] | None = None

    def add(self, draft: Draft) -> None:
        span = Span(self.source, draft.start, max(draft.start, draft.end))
        prose = make_prose(self.source, self.text, draft.pieces)
        section = self.sections[-1].index
        if draft.kind is not DraftKind.FURNITURE:
            self.in_list, before = draft.kind is DraftKind.ITEM, self.in_list
            if draft.kind is DraftKind.ITEM and not before:
                self.lists += 1
            if draft.kind is not DraftKind.TABLE:
                self.table = None
        match draft.kind:
            case DraftKind.HEADING:
                section = self._open(prose.text, draft.level)
                heading = Heading(span, section, prose, draft.level, draft.rule)
                self.title = self.title or (heading if draft.level == 1 else None)
                self.blocks.append(heading)
            case DraftKind.PARAGRAPH:
                self.blocks.append(Paragraph(span, section, prose))
            case DraftKind.ITEM:
                item = ListItem(span, section, prose, draft.marker, draft.depth, self.lists)
                self.blocks.append(item)
            case DraftKind.QUOTATION:
                speaker = None
                if draft.speaker is not None:
                    speaker = make_prose(self.source, self.text, [draft.speaker])
                    span = Span(self.source, draft.start, max(draft.end, draft.speaker[1]))
                self.blocks.append(Quotation(span, section, prose, speaker))
            case DraftKind.NOTE:
                label = re.sub(r"\W+|sup", "", draft.marker.translate(_DIGITS))
                self.blocks.append(Note(span, section, label, prose))
            case DraftKind.FURNITURE:
                self.blocks.append(Furniture(span, section, draft.rule))
            case DraftKind.TABLE:
                self._add_table(draft, section)

    def _open(self, title: str, level: int) -> int:
        parent = next(
            (section for section in reversed(self.sections) if section.level < level), None
        )
        inside = parent if parent is not None and parent.index else None
        slug = self.slugs.take(title)
        path = (*(inside.path if inside else ()), title)
        index = len(self.sections)
        up = inside.index if inside else None
        self.sections.append(Section(index, title, level, up, path, slug))
        return index

    def _add_table(self, draft: Draft, section: int) -> None:
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


_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
