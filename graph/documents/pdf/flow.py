"""The parts of a PDF's text in the order in which they are read: what goes on with a sentence that
a page, a column or a picture interrupts stands right behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from graph.documents.pdf.layout import CAPTION, INDENT, has_room, starts_item
from graph.documents.pdf.lines import PrintedLine
from graph.documents.running_text.lines import ends_sentence, starts_lower


class PartKind(Enum):
    """What a part is to the sentences around it."""

    TEXT = auto()
    """Running text: it may go on in another part."""
    HEADING = auto()
    """Nothing goes on behind it."""
    FLOAT = auto()
    """A table, or what is said of one: text may go on behind it."""
    EDGE = auto()
    """A running head, a page's number, notes at its foot: text does go on behind it."""


# Names are looked up ten times as fast as members.
TEXT, HEADING, FLOAT, EDGE = PartKind


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Lines below each other: where they begin and end."""

    left: float
    right: float


@dataclass(slots=True)
class Part:
    """Lines that stand together."""

    kind: PartKind
    page: int
    lines: Sequence[str]
    why: str = ""
    """Why it is no part of the text; empty where it is."""
    printed: Sequence[PrintedLine] = ()
    """The lines of running text as they are printed."""
    column: Column = field(default_factory=lambda: Column(0, 0))
    goes_on: bool = False
    """Whether it goes on with the part before."""
    hangs: bool | None = None
    """Whether an entry of a list that hangs begins with it; ``None`` where none hangs."""


def with_table_heads(parts: Sequence[Part]) -> Iterator[Part]:
    """*parts* with what stands between a table and its caption as the table's: the first line of
    a head in bold letters is no heading.
    """
    for at, part in enumerate(parts):
        above, below = parts[at - 1 : at], parts[at + 1 : at + 2]
        between = (
            part.kind is HEADING
            and above and below
            and CAPTION.match(above[0].lines[0]) is not None
            and below[0].kind is FLOAT
            and below[0].lines[0].startswith("|")
        )  # fmt: skip
        if between:
            words = [line.lstrip("# ") for line in part.lines]
            yield Part(FLOAT, part.page, words)
        else:
            yield part


MOST_BETWEEN = 60
"""So many parts, at most, stand between two halves of a sentence."""


def in_flow(parts: Sequence[Part]) -> Iterator[Part]:
    """*parts*, each that goes on with another one right behind it."""
    moved: set[int] = set()
    for index, part in enumerate(parts):
        if index in moved:
            continue
        yield part
        last = index
        while (after := _continued(parts, last, moved)) is not None:
            moved.add(after)
            parts[after].goes_on = True
            yield parts[after]
            last = after


def _continued(parts: Sequence[Part], at: int, moved: set[int]) -> int | None:
    """The part that goes on with the sentence that the part *at* leaves open."""
    part = parts[at]
    if part.kind is not TEXT:
        return None
    if part.hangs is not None:
        return _rest_of_entry(parts, at, moved)
    if ends_sentence(part.lines[-1]):
        return None
    over_float = False
    for index in range(at + 1, min(at + MOST_BETWEEN, len(parts))):
        other = parts[index]
        if index in moved or other.kind is EDGE:
            continue
        if other.page > part.page + 1 or other.kind is HEADING:
            return None
        if other.kind is TEXT and _alike(part, other):
            apart = over_float or other.column is not part.column
            return index if apart and _goes_on(part, other, sure=not over_float) else None
        if not over_float and _hangs(part, other):
            return None
        over_float = True
    return None


def _rest_of_entry(parts: Sequence[Part], at: int, moved: set[int]) -> int | None:
    """The part at the head of the next column or page that goes on with the entry of a list."""
    part = parts[at]
    for index in range(at + 1, min(at + MOST_BETWEEN, len(parts))):
        other = parts[index]
        if index in moved or other.kind is EDGE:
            continue
        rest = other.kind is TEXT and other.hangs is False
        return index if rest and other.page <= part.page + 1 else None
    return None


def _alike(part: Part, other: Part) -> bool:
    """Whether two parts are set in letters of one height."""
    size = part.printed[-1].size
    return abs(size - other.printed[0].size) < 0.05 * size


def _hangs(part: Part, other: Part) -> bool:
    """Whether *other* goes on in the same column where the part above it begins, or farther in, as
    the lines of a list's entry do: their heights differ with the letters that they have.
    """
    if other.kind is not TEXT or other.column is not part.column:
        return False
    last, first = part.printed[-1], other.printed[0]
    return first.x0 > last.x0 - 1 and first.size > HARDLY_SMALLER * last.size


HARDLY_SMALLER = 0.8


def _goes_on(part: Part, other: Part, *, sure: bool) -> bool:
    """Whether *other* goes on with the sentence that *part* leaves open.

    :param sure: whether nothing but a break of the page or the column stands between.
    """
    last, first = part.printed[-1], other.printed[0]
    if starts_item(first) or CAPTION.match(first.text):
        return False
    lower = starts_lower(first.text)
    if sure and lower:
        return True
    width = part.column.right - part.column.left
    free = part.column.right - last.x1
    if len(last.text) < LONG or free > RAGGED * width:
        return False
    farther = (first.x0 - other.column.left) - (last.x0 - part.column.left)
    full = free < FULL * width or not has_room(last, first, part.column.right)
    return lower or (sure and full and farther <= INDENT * first.size)


RAGGED, FULL = 0.35, 0.08
"""Shares of a column's width that the last line of a paragraph that goes on leaves free at most:
before a small letter, and before a capital for which there was no room."""
LONG = 25
"""Characters of a line of running text, at least."""
