"""What stands beside each other on a page of a PDF, row after row: the cells of a table, or columns
of running text that nothing else told apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from graph.documents.pdf.lines import PrintedLine
from graph.documents.pdf.rules import Grid

MIN_ROWS = 3
"""Fewer rows with cells beside each other make no table."""
MAX_COLUMNS = 40
NEAR = 2.6
"""Rows of one table are at most so many times as far apart as their letters are high."""
WRAPPED = 1.35
"""A row that is so near to the one above, and has no first cell, goes on with its cells."""
LONG_CELL = 36
"""Characters: where most cells have more they are lines of running text."""
SHARE, NARROW_ROWS, SHORT_LINE = 0.7, 6, 12
"""Two narrow columns of running text have nearly as many lines, so many at least, and most are not
shorter: characters.
"""

FULL = 0.5
"""Share of a ruled table's cells that have words at least."""
LONGEST_CELL = 2_000
"""Characters: what has more is no cell, but a frame around text."""

LONG_TEXT, NEARLY_ALL = 400, 0.9
"""Characters of one cell, and its share of a table's, from which on it is a page in a frame, its
number and its running head beside it.
"""

# 1   [2]   (3)   -   •   a)
_MARKER = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[\]).]?|[-–•▪*]")

Row = list[PrintedLine]


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table among the lines of one column of a page."""

    first: int
    """Index of its first line."""
    last: int
    """Index after its last one."""
    rows: tuple[tuple[str, ...], ...]
    """As many cells in each as there are columns."""


@dataclass(frozen=True, slots=True)
class Abreast:
    """Columns of running text among the lines of what was taken for one."""

    first: int
    last: int
    columns: tuple[tuple[PrintedLine, ...], ...]
    """The lines of each, from top to bottom."""


def with_ruled_tables(lines: Sequence[PrintedLine], grids: Sequence[Grid]) -> list[PrintedLine]:
    """*lines* of a page, with one line for all those that stand in the cells of a table."""
    kept = list(lines)
    for grid in grids:
        inside = [one for one in kept if grid.holds((one.x0 + one.x1) / 2, one.middle)]
        rows = _ruled(grid, inside)
        if not rows:
            continue
        size = median(one.size for one in inside)
        edges = (grid.lefts[0], grid.tops[-1], grid.lefts[-1], grid.tops[0])
        table = PrintedLine("", *edges, size, page=inside[0].page, rows=rows)
        at = next(index for index, one in enumerate(kept) if one is inside[0])
        within = set(map(id, inside))
        before = [one for one in kept[:at] if id(one) not in within]
        kept = [*before, table, *(one for one in kept[at:] if id(one) not in within)]
    return kept


def _ruled(grid: Grid, inside: Sequence[PrintedLine]) -> tuple[tuple[str, ...], ...]:
    """The cells of a grid; nothing where they are those of no table: a chart, a page's frame."""
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for line in sorted(inside, key=lambda one: (-one.middle, one.x0)):
        if not line.rows:
            cells[grid.cell(line.x0 + 1, line.middle)].append(line.text)
    rows, columns = sorted({row for row, _ in cells}), sorted({column for _, column in cells})
    longest = max((sum(map(len, words)) for words in cells.values()), default=0)
    full = len(cells) / max(1, len(rows) * len(columns))
    beside = sum(sum((row, at) in cells for at in columns) > 1 for row in rows)
    if beside < 2 or len(columns) < 2 or full < FULL or longest > LONGEST_CELL:
        return ()
    if longest > LONG_TEXT and longest > NEARLY_ALL * sum(len(one.text) for one in inside):
        return ()
    return tuple(tuple(" ".join(cells.get((row, at), ())) for at in columns) for row in rows)


def find_tables(lines: Sequence[PrintedLine]) -> list[PrintedTable | Abreast]:
    """What stands beside each other among *lines*, which stand from top to bottom, those of one
    height from left to right.
    """
    rows = _rows(lines)
    if sum(len(row) > 1 for row in rows) < MIN_ROWS:
        return []
    found: list[PrintedTable | Abreast] = []
    start, at = 0, 0
    while at < len(rows):
        if len(rows[at]) < 2:
            start, at = start + len(rows[at]), at + 1
            continue
        end = _end(rows, at)
        size = sum(len(row) for row in rows[at:end])
        columns = _columns(rows[at:end])
        if _is_text(rows[at:end], columns):
            apart = _apart(rows[at:end], columns)
            found.append(Abreast(start, start + size, apart))
        elif cells := _cells(rows[at:end], columns):
            found.append(PrintedTable(start, start + size, cells))
        start, at = start + size, end
    return found


def _rows(lines: Sequence[PrintedLine]) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        beside = rows and abs(rows[-1][0].middle - line.middle) < 0.4 * line.size
        if beside and line.x0 >= rows[-1][-1].x1 - 1:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _end(rows: Sequence[Row], begin: int) -> int:
    """Where the run of rows ends that begins with number *begin*."""
    end = begin + 1
    for at in range(begin + 1, len(rows)):
        row, above = rows[at], rows[at - 1]
        if above[0].y0 - row[0].y0 > NEAR * max(row[0].size, above[0].size):
            break
        if len(row) > 1:
            end = at + 1
        elif _spans(row[0], rows[begin:at]):
            break
    return end


def _spans(line: PrintedLine, rows: Sequence[Row]) -> bool:
    """Whether a line alone in its row reaches over cells that stand beside each other."""
    widest = max(rows, key=len)
    return sum(line.x0 < cell.x1 and cell.x0 < line.x1 for cell in widest) != 1


def _is_text(rows: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether *rows* are lines of running text that stands in a few columns."""
    many = [row for row in rows if len(row) > 1]
    if len(many) < MIN_ROWS or not 2 <= len(columns) <= 3:
        return False
    if median(len(cell.text) for row in many for cell in row) > LONG_CELL:
        return True
    apart = _apart(rows, columns)
    full = 2 * len(many) > len(rows) and min(map(len, apart)) > SHARE * max(map(len, apart))
    return full and all(map(_runs_on, apart))


def _runs_on(column: Sequence[PrintedLine]) -> bool:
    """Whether the lines of a narrow column are running text: most go on with the one above."""
    going = sum(
        line.text[:1].islower() and above.text[-1:] not in ".!?:" and len(above.text) > SHORT_LINE
        for above, line in pairwise(column)
    )
    level = max(line.x0 for line in column) - min(line.x0 for line in column)
    return len(column) >= NARROW_ROWS and going >= 0.5 * len(column) and level < column[0].size


def _apart(
    rows: Sequence[Row], columns: Sequence[tuple[float, float]]
) -> tuple[tuple[PrintedLine, ...], ...]:
    lines: list[list[PrintedLine]] = [[] for _ in columns]
    for row in rows:
        for cell in row:
            lines[_column(cell, columns)].append(cell)
    return tuple(map(tuple, lines))


def _cells(
    rows: Sequence[Row], columns: Sequence[tuple[float, float]]
) -> tuple[tuple[str, ...], ...]:
    """The cells of a table's *rows*; nothing where they are none."""
    if sum(len(row) > 1 for row in rows) < MIN_ROWS or not 2 <= len(columns) <= MAX_COLUMNS:
        return ()
    made: list[list[str]] = []
    last: Row | None = None
    for row in rows:
        cells = [""] * len(columns)
        for cell in row:
            at = _column(cell, columns)
            cells[at] = f"{cells[at]} {cell.text}".strip()
        near = last is not None and last[0].y0 - row[0].y0 < WRAPPED * row[0].size
        if made and near and not cells[0]:
            made[-1] = [" ".join(filter(None, pair)) for pair in zip(made[-1], cells, strict=True)]
        else:
            made.append(cells)
        last = row
    return tuple(map(tuple, made)) if len(made) >= 2 and _tabular(made) else ()


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Where the columns stand: the cells of the rows that have most of them, put together."""
    most = max(len(row) for row in rows)
    spans = sorted((cell.x0, cell.x1) for row in rows if len(row) == most for cell in row)
    columns: list[tuple[float, float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns


def _column(cell: PrintedLine, columns: Sequence[tuple[float, float]]) -> int:
    """The column that *cell* stands in: the first that it covers, else the nearest."""
    for at, (left, right) in enumerate(columns):
        if cell.x0 < right and left < cell.x1:
            return at
    middle = (cell.x0 + cell.x1) / 2
    return min(range(len(columns)), key=lambda at: abs(sum(columns[at]) / 2 - middle))


def _tabular(rows: Sequence[Sequence[str]]) -> bool:
    """Whether cells are a table's, and no list's markers or table of contents."""
    if len(rows[0]) > 2:
        return True
    first, second = [row[0] for row in rows if row[0]], [row[1] for row in rows if row[1]]
    if not first or not second:
        return False
    marked = sum(_MARKER.fullmatch(cell) is not None for cell in first)
    pages = [int(cell) for cell in second if cell.isdecimal() and cell.isascii()]
    contents = len(pages) > 0.7 * len(rows) and pages == sorted(pages)
    return marked < 0.5 * len(first) and not contents
