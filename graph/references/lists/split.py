"""Reference lists: where in a document they stand, and where in them one entry ends.

The lines of a list are read afresh, not the paragraphs that running text would make of them: an
entry may go on after a blank line, two may share one line, and a page break means nothing.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from graph.documents.model import (
    Block,
    Document,
    Furniture,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Prose,
)
from graph.documents.note_labels import numeral, roman
from graph.documents.prose import make_prose
from graph.documents.running_text.lines import Line, LineKind, content_text, split_lines
from graph.letters import UP
from graph.references.lists.beginnings import (
    ONE_DASH,
    YEAR_NEAR,
    begins_entry,
    entry_starts,
    may_end,
)
from graph.references.lists.glued import unglued
from graph.references.lists.marks import NEAR
from graph.references.lists.regions import Region


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry as printed: its number, where it has one, and its text."""

    prose: Prose
    number: str = ""


def split_list(document: Document, region: Region) -> tuple[RawEntry, ...]:
    """The entries of one list, in the order they are printed."""
    lines = _with_dashes(list(_without_names(list(_lines(document, region)))))
    if not lines:
        return ()
    numbered = _numbered(document, lines, region.number)
    if not numbered and region.notes:
        numbered = tuple(
            RawEntry(entry.prose, numeral(int(entry.number)))
            for entry in _numbered(document, lines, region.number, roman_label_of)
        )
    if numbered:
        return numbered
    if run_in := tuple(_parted_by_signs(document, lines)):
        return run_in
    starts = entry_starts(lines)
    entries: list[RawEntry] = []
    for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        pieces = [(line.body, line.end) for line in lines[begin:end]]
        prose = _unmarked(make_prose(document.source, document.text, pieces))
        entries.extend(RawEntry(part) for part in unglued(prose) if len(part.text) > SHORTEST)
    return tuple(entries)


_DASH = re.compile(rf"\s*{ONE_DASH}")


def _with_dashes(lines: Sequence[Line]) -> list[Line]:
    """*lines*, with each dash that stands for an author told from an item's sign: it stands before
    a year, and never before the first of all.
    """
    if not lines or _DASH.match(lines[0].text):
        return list(lines)
    return [
        replace(line, kind=LineKind.TEXT, marker="", body=line.start + line.indent)
        if line.kind is LineKind.ITEM and _DASH.match(line.text)
        else line
        for line in lines
    ]


SIGNS = 5
"""So many signs between the entries of a list that is set as one paragraph, at least."""
_BETWEEN = re.compile(r"\s([►▸▶➤●■▪◆•·])\s")


def _parted_by_signs(document: Document, lines: Sequence[Line]) -> Iterator[RawEntry]:
    """The entries of a list that is set as one paragraph, signs between them: ``... Rain Press. ►
    Dole, A. (1999): ...``. None where the lines have each their own, or hardly any.
    """
    inside = Counter(sign for line in lines for sign in _BETWEEN.findall(f"{content_text(line)} "))
    sign, count = inside.most_common(1)[0] if inside else ("", 0)
    if count < SIGNS or 2 * count < sum(line.number == -1 for line in lines):
        return
    prose = make_prose(document.source, document.text, [(line.body, line.end) for line in lines])
    start = 0
    for match in re.finditer(rf"(?:^|\s){sign}(?:\s|$)|$", prose.text):
        part = prose.part(start, match.start()).trimmed()
        start = match.end()
        if len(part.text) > SHORTEST:
            yield RawEntry(part)


SHORTEST = 12
"""Characters: what has no more is no entry."""
_NAME = re.compile(
    rf"(?:Chapter|Part|Kapitel|Teil|Chapitre|Partie|Capítulo|Parte)\s[\dIVX]{{1,4}}\b.{{0,40}}"
    rf"|[{UP}][^\W\d_]*(?:\s(?:[&/]\s)?[^\W\d_]+){{0,4}}:?"
)
"""What a part of a list may be called: *Chapter 2*, *Web sources*."""


def _without_names(lines: Sequence[Line]) -> Iterator[Line]:
    """*lines* without the names of a list's parts that were told for no heading: they stand alone,
    behind what ends an entry, before what begins one.
    """
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        alone = line.number == -1 and after is not None and after.number == -1
        named = alone and _NAME.fullmatch(line.text.strip()) is not None
        begins = (
            named
            and after is not None
            and (begins_entry(content_text(after)) or label_of(after.text) is not None)
        )
        if not begins or (at and not may_end(content_text(lines[at - 1]))):
            yield line


def _start(block: Block) -> int:
    return block.span.start


def _inside(document: Document, region: Region) -> Sequence[Block]:
    first = bisect(document.blocks, region.start, key=_start)
    return document.blocks[
        first - 1 if first else 0 : bisect(document.blocks, region.end, key=_start)
    ]


def notes_below(document: Document, region: Region) -> tuple[Note, ...]:
    """Notes that stand below the entries of a list, and are none of them: a word processor puts
    the notes of a document behind its last heading, whatever that is.
    """
    inside = _inside(document, region)
    notes = [
        block for block in inside if isinstance(block, Note) and block.span.start >= region.start
    ]
    marked = [note for note in notes if document.text.startswith("[^", note.span.start)]
    entries = (
        block.prose.text for block in inside
        if isinstance(block, Paragraph | ListItem) and block.span.start >= region.start
    )  # fmt: skip
    own = not region.notes and any(
        begins_entry(words) and YEAR_NEAR.search(words[:NEAR]) for words in entries
    )
    return tuple(marked) if own else ()


def is_entry(heading: Heading) -> bool:
    """Whether an entry of a list was taken for a heading, as its letters are heavier."""
    words = heading.prose.text
    return begins_entry(words) and YEAR_NEAR.search(words[:NEAR]) is not None


def _lines(document: Document, region: Region) -> Iterator[Line]:
    apart = (Furniture, Heading)
    furniture = [
        block.span
        for block in _inside(document, region)
        if isinstance(block, apart) and not (isinstance(block, Heading) and is_entry(block))
    ]
    furniture = sorted([*furniture, *(note.span for note in notes_below(document, region))])
    begins = [span.start for span in furniture]
    text = document.text[region.start : region.end]
    gap = True
    for line in split_lines(text):
        start = line.start + region.start
        if line.kind in (LineKind.BLANK, LineKind.RULER):
            gap = True
            continue
        moved = Line(
            -1 if gap else line.number,
            start,
            line.end + region.start,
            line.text,
            line.kind,
            line.marker,
            (line.body if line.kind in (LineKind.ITEM, LineKind.NOTE) else line.start + line.indent)
            + region.start,
        )
        around = bisect(begins, start) - 1
        if around >= 0 and start < furniture[around].end:
            continue
        gap = False
        yield moved


_NUMBER = re.compile(
    r"\s*(?:\[(?P<a>\d{1,4})\]|\((?P<b>\d{1,3})\)|(?P<c>\d{1,4})[.)](?=\s|[A-ZÀ-Þ][a-zß-ÿ])|[¹²³⁰⁴-⁹]{1,3}\s|<sup>(?P<d>\d{1,3})</sup>|\[\^(?P<e>\d{1,3})\]:?|(?P<f>\d{1,3})(?=\s+[A-ZÀ-Þ]))\s*"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def label_of(text: str) -> tuple[int, int] | None:
    """The number that a line begins with, and where what it numbers begins."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    found = next((group for group in match.groups() if group), None)
    digits = found or re.sub(r"\D", "", match[0].translate(_RAISED))
    return (int(digits), match.end()) if digits else None


_ROMAN = re.compile(
    r"\s*(?:\[\^?(?P<a>[ivxl]{1,8})\]:?|\((?P<b>[ivxl]{1,8})\)|<sup>(?P<c>[ivxl]{1,8})</sup>"
    r"|(?P<d>[ivxl]{1,8})(?:[.)](?=\s)|(?=\s+[A-ZÀ-Þ\"“‘'„])))\s*"
)


def roman_label_of(text: str) -> tuple[int, int] | None:
    """The same where lines are counted in Roman numerals, as notes are."""
    match = _ROMAN.match(text)
    number = roman(next(filter(None, match.groups()))) if match else 0
    return (number, match.end()) if match and number else None


def _numbered(
    document: Document,
    lines: Sequence[Line],
    due: int,
    label_of: Callable[[str], tuple[int, int] | None] = label_of,
) -> tuple[RawEntry, ...]:
    """The entries of a numbered list, or none where the numbers do not rise one by one.

    :param due: the first number.
    """
    starts: list[tuple[int, int, int]] = []
    expected = None
    labels = [(at, *found) for at, line in enumerate(lines) if (found := label_of(line.text))]
    for (index, number, offset), after in zip_longest(labels, labels[1:]):
        if expected is None and number > due + 2 and index > 2:
            continue
        if expected is None or number in _next(expected):
            expected = number + 1
        elif number == 1 and expected > 2:
            # A list by chapters counts anew; a column may stand in the wrong place, and does not.
            expected = expected if after and after[1] in _next(expected) else 2
        else:
            continue
        starts.append((index, number, lines[index].start + offset))
    first = sum(1 for line in lines if line.number == -1)
    few = len(starts) < (2 if due == 1 else 1)
    if few or len(starts) < 0.5 * min(first, len(lines)) or starts[0][0] > due + 2:
        return ()
    if len(starts) < 0.3 * len(lines) and _mostly_author_year(lines):
        return ()
    if due == 1 and any(map(_is_entry, lines[: starts[0][0]])):
        return ()
    entries = []
    for (begin, number, body), after in zip(starts, [*starts[1:], (len(lines), 0, 0)], strict=True):
        pieces = [(body, lines[begin].end)]
        pieces += [(line.start, line.end) for line in lines[begin + 1 : after[0]]]
        prose = make_prose(document.source, document.text, pieces)
        for count, part in enumerate(_inline_numbers(prose, number, after[1])):
            entries.append(RawEntry(part[0], str(part[1] if count else number)))
    return tuple(entry for entry in entries if len(entry.prose.text) > 3)


def _next(due: int) -> range:
    """The numbers that the next entry may have: some are not read."""
    return range(due, due + 3)


def _is_entry(line: Line) -> bool:
    words = content_text(line)
    return begins_entry(words) and YEAR_NEAR.search(words) is not None


def _mostly_author_year(lines: Sequence[Line]) -> bool:
    return sum(begins_entry(content_text(line)) for line in lines) > 0.4 * len(lines)


def _inline_numbers(prose: Prose, number: int, after: int) -> Iterator[tuple[Prose, int]]:
    """Entries that share a line: ``... 2019. 13. Smith J. ...`` where number 13 is due."""
    start, current = 0, number
    while after > current + 1:
        due = re.compile(rf"(?<=[.\])/\d])\s+\[?{current + 1}[.\])]\s+(?=[{UP}])")
        match = due.search(prose.text, start + 10)
        if match is None:
            break
        yield prose.part(start, match.start()).trimmed(), current
        start, current = match.end(), current + 1
    yield prose.part(start, len(prose.text)).trimmed(), current


def _unmarked(prose: Prose) -> Prose:
    """Without a list marker that the line rules did not take."""
    match = None if _DASH.match(prose.text) else re.match(r"[•▪●◦*–-]\s+", prose.text)
    return prose.part(match.end(), len(prose.text)) if match else prose
