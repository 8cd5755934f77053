"""Lines put together to drafts: what belongs to one block by blank lines, markers and form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.documents.running_text.drafts import Draft, DraftKind
from graph.documents.running_text.headings import (
    STRONG_RULES,
    is_by_line,
    names_people,
    names_section,
    plain_heading,
    stands_out,
)
from graph.documents.running_text.lines import (
    Line,
    LineKind,
    content_text,
    ends_sentence,
    goes_on,
    starts_lower,
)


def first_pass(lines: Sequence[Line], known: Mapping[int, str], width: int | None) -> list[Draft]:
    """The drafts that *lines* make, in order.

    :param known: lines that are no part of the text, by number, each with why.
    :param width: the width that the text is wrapped at, or ``None`` where a line is a paragraph.
    """
    drafts: list[Draft] = []
    sections = {
        index for index, line in enumerate(lines)
        if not line.text[:1].islower() and _names_section(lines, index)
    }  # fmt: skip
    last: Draft | None = None
    gap = True
    for index, line in enumerate(lines):
        kind = line.kind
        if kind is _BLANK:
            gap = True
            continue
        if line.number in known:
            piece = (line.start, line.end)
            last = Draft(DraftKind.FURNITURE, [piece], line.start, rule=known[line.number])
            drafts.append(last)
            gap = True
            continue
        if kind is _RULER:
            gap = True
            continue
        parted = (
            (len(drafts) <= _MOST_BY_LINES and _is_by_line(lines, index, drafts))
            or index in sections
            or index - 1 in sections
            or (width is None and _at_a_heading(lines, index))
        )
        if parted or gap or not (last and _extend(last, line, lines[index - 1], width)):
            out = index in sections or (width is None and _stands_out(lines, index))
            last = _new_draft(line, gap or out, last)
            drafts.append(last)
        gap = False
    return drafts


# The kinds of most lines: Python 3.11 takes ten times as long to look up a member of an Enum.
_TEXT, _BLANK, _RULER, _ITEM = LineKind.TEXT, LineKind.BLANK, LineKind.RULER, LineKind.ITEM
_TABLE, _PARAGRAPH, _HEADING = DraftKind.TABLE, DraftKind.PARAGRAPH, DraftKind.HEADING


_MOST_BY_LINES = 6


def _is_by_line(lines: Sequence[Line], index: int, drafts: Sequence[Draft]) -> bool:
    """Whether the line at *index* is one of those under a title, at the beginning of a text."""
    front = all(one.lines == 1 for one in drafts)
    if not drafts or not front or lines[index].kind is not _TEXT:
        return False
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return is_by_line(lines[index].text) or names_people(lines[index].text, after)


def _names_section(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at *index* names a section, between lines of text."""
    if lines[index].kind not in (_TEXT, _ITEM) or index + 1 >= len(lines):
        return False
    after = lines[index + 1]
    return after.kind is _TEXT and names_section(lines[index].text, after.text)


def _at_a_heading(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at *index*, or the one before it, is a heading without a blank line."""
    return _stands_out(lines, index) or (index > 0 and _stands_out(lines, index - 1))


def _stands_out(lines: Sequence[Line], index: int) -> bool:
    if lines[index].kind is not _TEXT or index + 1 >= len(lines):
        return False
    before = lines[index - 1].text if index else ""
    after = lines[index + 1]
    return after.kind is _TEXT and stands_out(before, lines[index].text, after.text)


# Methods {#sec:methods .unnumbered key="value"}, or {-}: a name, classes, values
_ATTRIBUTES = re.compile(
    r"(?<=\S)[ \t]{1,9}\{(?:-|[#.][^\s{}]{1,60}|[\w:-]{1,30}=(?:\"[^\"{}]{0,60}\"|[^\s\"{}]{1,60}))"
    r"(?:\s{1,3}(?:-|[#.][^\s{}]{1,60}|[\w:-]{1,30}=(?:\"[^\"{}]{0,60}\"|[^\s\"{}]{1,60}))){0,5}\s{0,3}\}\s{0,3}$"
)
"""What pandoc and others write behind a heading's words: its name, its classes."""
MOST_ATTRIBUTES = 200
"""Characters at a heading's end in which they stand."""


def _new_draft(line: Line, gap: bool, last: Draft | None) -> Draft:
    if line.kind is _TEXT:
        return _paragraph(line, gap)
    piece = (line.body, line.end)
    match line.kind:
        case LineKind.HASH:
            level = line.marker.count("#")
            named = _ATTRIBUTES.search(line.text, max(0, len(line.text) - MOST_ATTRIBUTES))
            end = line.start + named.start() if named else line.end
            words = (line.body, end) if end > line.body else piece
            return Draft(DraftKind.HEADING, [words], line.start, level=level, rule="hash")
        case LineKind.TABLE:
            whole = (line.start, line.end)
            return Draft(DraftKind.TABLE, [whole], line.start, tables=[line])
        case LineKind.ITEM | LineKind.QUOTE if _is_item(line, gap, last):
            depth = line.indent // 2
            return Draft(
                DraftKind.ITEM, [piece], line.start, marker=line.marker, depth=depth, alone=gap
            )
        case LineKind.QUOTE:
            return Draft(DraftKind.QUOTATION, [piece], line.start, rule="block-quote")
        case LineKind.NOTE:
            return Draft(DraftKind.NOTE, [piece], line.start, marker=line.marker)
        case _:
            return _paragraph(line, gap)


def _paragraph(line: Line, gap: bool) -> Draft:
    start = line.start + line.indent
    return Draft(_PARAGRAPH, [(start, line.end)], start, alone=gap)


_ORDERED = re.compile(r"\(?\[?(?:\*\*)?(?P<label>\d{1,3}|[a-z]|[ivx]{1,4})[.)\]]")


def _is_item(line: Line, gap: bool, last: Draft | None) -> bool:
    """Whether a line that begins like a list item is one, and no wrapped line of a sentence."""
    if line.kind is LineKind.QUOTE:
        return not re.match(r"[\"'“‘*]", content_text(line))
    label = _ORDERED.fullmatch(line.marker)
    if label is None or gap:
        return True
    if last and last.kind is DraftKind.ITEM:
        return True
    return label["label"] in ("1", "a", "i")


def _extend(last: Draft, line: Line, before: Line, width: int | None) -> bool:
    """Adds *line* to the draft before it where it belongs to that; says whether it did."""
    if line.kind is _TEXT:
        if last.kind in (_TABLE, _HEADING, DraftKind.FURNITURE):
            return False
        return _goes_on_in(last, line, before, width)
    if last.kind is _TABLE:
        if line.kind is not LineKind.TABLE:
            return False
        last.tables.append(line)
        last.pieces.append((line.start, line.end))
        return True
    if line.kind is LineKind.SETEXT and last.kind is _PARAGRAPH and last.lines == 1:
        last.kind, last.rule = _HEADING, "underline"
        last.level = 1 if "=" in line.text else 2
        return True
    torn = last.marker == ">" and goes_on(before.text, content_text(line))
    if line.kind is LineKind.QUOTE and (last.rule == "block-quote" or torn):
        last.pieces.append((line.body, line.end))
        return True
    if line.kind is not _ITEM or last.kind is not _PARAGRAPH or _is_item(line, False, last):
        return False
    return _goes_on_in(last, line, before, width)


def _goes_on_in(last: Draft, line: Line, before: Line, width: int | None) -> bool:
    """Adds *line* to the block of lines before it where one sentence or paragraph goes on."""
    if not _same_paragraph(last, line, before, width):
        return False
    last.pieces.append((line.start + line.indent, line.end))
    last.lines += 1
    return True


def _same_paragraph(last: Draft, line: Line, before: Line, width: int | None) -> bool:
    text = before.text.rstrip()
    if starts_lower(line.text) and not ends_sentence(text):
        return True
    if last.lines == 1 and last.kind is _PARAGRAPH and last.alone:
        rule = plain_heading(text)
        follows = len(line.text) > len(text) or not ends_sentence(text)
        if rule == "known-name" or (rule in STRONG_RULES and follows and line.text[:1].isupper()):
            return False
    if width is not None:
        short = len(text) < 0.7 * width
        return not (short and ends_sentence(text) and not starts_lower(line.text))
    return len(text) < 130 or not ends_sentence(text)
