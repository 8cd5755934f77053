"""The reader of running text: briefings, articles and reports as plain text or Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.documents.model import Document, Page
from graph.documents.running_text.assembly import Assembly
from graph.documents.running_text.blocks import draft_blocks
from graph.documents.running_text.code import code_lines, may_have_code
from graph.documents.running_text.drafts import FURNITURE, HEADING, Draft
from graph.documents.running_text.front_matter import front_fields, front_matter, front_works
from graph.documents.running_text.headings import number_depth
from graph.documents.running_text.imprint import read_fields
from graph.documents.running_text.lines import split_lines
from graph.documents.running_text.mail import read_mail

READER = "running-text"


def looks_like(_text: str) -> str:
    """Why a text that no other reader takes is read as running text."""
    return "It is running text: paragraphs under headings, or without any."


def read_running_text(source: str, text: str, file: str, reason: str) -> Document:
    """*text* as a Document: every stretch of it in one block."""
    mail = read_mail(source, text)
    before = mail.apart if mail else front_matter(text)
    pages = printed_pages(text)
    apart = {**code_lines(split_lines(text)), **before} if may_have_code(text) else before
    document = assemble(source, text, file, draft_blocks(text, apart), READER, reason)
    document = replace(document, pages=pages)
    if not before:
        return document
    given = mail.fields if mail else tuple(front_fields(source, text))
    known = {field.name for field in given}
    rest = tuple(field for field in document.fields if field.name not in known)
    works = () if mail else tuple(front_works(source, text))
    return replace(document, fields=(*given, *rest), works=works)


def printed_pages(text: str) -> tuple[Page, ...]:
    """The pages of a text whose page breaks are form feeds, counted from 1; none without."""
    breaks = [match.end() for match in re.finditer("\f", text)]
    if not breaks:
        return ()
    return tuple(Page(start, number) for number, start in enumerate([0, *breaks], 1))


def assemble(
    source: str, text: str, file: str, drafts: Sequence[Draft], reader: str, reason: str
) -> Document:
    """The Document that *drafts* make."""
    maker = Assembly(source, text, file)
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
        tuple(maker.outline.sections),
        tuple(maker.blocks),
        tuple(maker.problems),
    )


def _set_levels(text: str, drafts: Sequence[Draft]) -> None:
    """Levels: 1 for the title, then by number where headings are numbered, by marks, by order."""
    headings = [draft for draft in drafts if draft.kind is HEADING]
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
        if draft.kind is HEADING:
            level = min(level + 1, 6) if draft.level != 1 else 1
            levels[id(draft)] = level
        elif draft.kind is not FURNITURE:
            level = 1
    return levels
