"""Tables that only their rules show: the lines that a PDF page draws (ISO 32000-1, 8.5), put
together to grids, whose cells the words are read by.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from graph.documents.pdf import calls

MAX_OBJECTS: Final = 5_000
"""So many objects of a page are looked at: a map or a chart has more."""
MAX_SEGMENTS: Final = 400
"""A path of more is a drawing, and no rules."""
TRIED: Final = 24
"""A path whose first so many segments have no rule among them is a curve."""
MAX_RULES: Final = 300
"""More than so many rules, put together, are no tables."""
THIN: Final = 3.0
"""Points: what is thinner is a rule; and rules that are nearer meet."""
SHORT: Final = 6.0
"""Points: a shorter rule parts no cells."""
MOST: Final = 0.5
"""Share of a table's height or width that an inner rule goes along at least."""
MAX_CELLS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: all points at *at*, from *start* to *end*, in points."""

    at: float
    """Height of a level rule; place from the left of an upright one."""
    start: float
    end: float

    def reaches(self, place: float, near: float = THIN) -> bool:
        """Whether it passes *place*, or ends near it."""
        return self.start - near <= place <= self.end + near


@dataclass(frozen=True, slots=True)
class Grid:
    """Rules that meet, as the cells of a table."""

    lefts: tuple[float, ...]
    """Edges of the columns, from left to right, the outer ones included."""
    tops: tuple[float, ...]
    """Edges of the rows, from top to bottom, the outer ones included."""
    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]
    """Those that stand at an edge of columns."""

    def holds(self, x: float, y: float) -> bool:
        """Whether a point stands in it."""
        inside = self.tops[-1] - THIN <= y <= self.tops[0] + THIN
        return inside and self.lefts[0] - THIN <= x <= self.lefts[-1] + THIN

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of a point; a cell that goes over several rows is its uppermost one."""
        column = min(max(bisect_right(self.lefts, x) - 1, 0), len(self.lefts) - 2)
        row = sum(y < top for top in self.tops[1:-1])
        middle = (self.lefts[column] + self.lefts[column + 1]) / 2
        while row and not _at(self.level, self.tops[row], middle):
            row -= 1
        return row, column

    def cuts(self, y: float) -> list[float]:
        """Where upright rules part the words that stand at the height *y*."""
        return [rule.at for rule in self.upright if rule.start <= y <= rule.end]


def _at(rules: Iterable[Rule], at: float, place: float) -> bool:
    return any(abs(rule.at - at) < THIN and rule.reaches(place, 0) for rule in rules)


def find_grids(page: pdfium.PdfPage) -> list[Grid]:
    """The grids that *page* draws, from top to bottom: two rows and two columns or more each."""
    across, along = _drawn(page)
    if len(across) < 2 or not along:
        return []
    level, upright = _joined(across), _joined(along)
    if len(level) < 2 or not upright or len(level) + len(upright) > MAX_RULES:
        return []
    grids = filter(None, (_grid(*group) for group in _groups(level, upright)))
    return sorted(grids, key=lambda grid: (-grid.tops[0], grid.lefts[0]))


# --- what is drawn ---

Piece = tuple[float, float, float]
"""What a rule is made of: its place, its start and its end, as those of :class:`Rule`."""


def _drawn(page: pdfium.PdfPage) -> tuple[list[Piece], list[Piece]]:
    """The straight lines of *page* and the edges of its rectangles: level pieces, upright ones."""
    across: list[Piece] = []
    along: list[Piece] = []
    count = raw.FPDFPage_CountObjects(page.raw)
    if count > MAX_OBJECTS:
        return across, along
    bounds, places = calls.numbers(4)
    room = calls.numbers(6), calls.numbers(2)
    whole, get, kind = calls.pointer(page.raw), calls.object_at, calls.kind
    path = raw.FPDF_PAGEOBJ_PATH
    for drawn in map(get, repeat(whole), range(count)):
        if kind(drawn) != path or not calls.bounds(drawn, *places):
            continue
        x0, y0, x1, y1 = bounds.tolist()
        width, height = x1 - x0, y1 - y0
        if width <= SHORT and height <= SHORT:
            continue  # no piece of it is longer
        if height < THIN and width > SHORT:
            across.append(((y0 + y1) / 2, x0, x1))
        elif width < THIN:
            along.append(((x0 + x1) / 2, y0, y1))
        elif height >= THIN:
            _add_pieces(drawn, *room, across, along)
    return across, along


def _add_pieces(
    path: calls.Pointer,
    of_matrix: calls.Room,
    of_point: calls.Room,
    across: list[Piece],
    along: list[Piece],
) -> None:
    """Adds the straight pieces of a path of several.

    :param of_matrix: where what the path is moved by is written to; *of_point*, where a point is.
    """
    count = calls.segments(path)
    if not 2 <= count <= MAX_SEGMENTS:
        return
    matrix, places = of_matrix
    if not calls.matrix(path, places[0]):
        return
    a, b, c, d, e, f = matrix.tolist()
    point, (at_x, at_y) = of_point
    segment_at, point_of, kind_of = calls.segment_at, calls.segment_point, calls.segment_kind
    straight = raw.FPDF_SEGMENT_LINETO
    last: calls.Pointer | None = None
    known = -1
    begin_x = begin_y = 0.0
    # A path that closes has a segment for that: pdfium adds it where none is written.
    before = len(across) + len(along)
    for index in range(count):
        if index == TRIED and before == len(across) + len(along):
            return
        segment = segment_at(path, index)
        if kind_of(segment) == straight:
            if known != index - 1 and last is not None:  # curves are not looked at
                point_of(last, at_x, at_y)
                x, y = point.tolist()
                begin_x, begin_y = a * x + c * y + e, b * x + d * y + f
            point_of(segment, at_x, at_y)
            x, y = point.tolist()
            x, y = a * x + c * y + e, b * x + d * y + f
            width, height = abs(x - begin_x), abs(y - begin_y)
            if height < THIN and width > SHORT:
                across.append(((y + begin_y) / 2, min(x, begin_x), max(x, begin_x)))
            elif width < THIN and height > SHORT:
                along.append(((x + begin_x) / 2, min(y, begin_y), max(y, begin_y)))
            begin_x, begin_y, known = x, y, index
        last = segment


# --- rules put together ---


def _joined(pieces: Iterable[Piece]) -> list[Rule]:
    """Pieces of one line made one: cells are often drawn one by one, each with its edges."""
    made: list[Rule] = []
    run: list[Piece] = []
    for piece in sorted(pieces):
        if run and piece[0] - run[-1][0] > THIN:
            made.extend(_closed(run))
            run = []
        run.append(piece)
    return [*made, *_closed(run)]


def _closed(run: Sequence[Piece]) -> Iterator[Rule]:
    at = sum(piece[0] for piece in run) / len(run)
    (start, end), *rest = sorted(piece[1:] for piece in run)
    for begin, stop in rest:
        if begin <= end + THIN:
            end = max(end, stop)
        else:
            yield Rule(at, start, end)
            start, end = begin, stop
    yield Rule(at, start, end)


def _groups(
    level: Sequence[Rule], upright: Sequence[Rule]
) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Rules that meet each other, directly or by others."""
    left = set(range(len(upright)))
    meets = [
        [row for row, one in enumerate(level)
         if one.start - THIN <= rule.at <= one.end + THIN
         and rule.start - THIN <= one.at <= rule.end + THIN]
        for rule in upright
    ]  # fmt: skip
    met_by: list[list[int]] = [[] for _ in level]
    for column, rows in enumerate(meets):
        for row in rows:
            met_by[row].append(column)
    while left:
        reached, waiting = set[int](), {left.pop()}
        columns = set(waiting)
        while waiting:
            rows = [row for row in meets[waiting.pop()] if row not in reached]
            reached.update(rows)
            met = {column for row in rows for column in met_by[row] if column in left}
            left -= met
            waiting |= met
            columns |= met
        yield [level[i] for i in sorted(reached)], [upright[i] for i in sorted(columns)]


def _grid(level: Sequence[Rule], upright: Sequence[Rule]) -> Grid | None:
    """The grid that rules make; ``None`` where they part no two rows and columns."""
    if len(level) < 2:
        return None
    lefts = _edges(upright, level)
    tops = _edges(level, upright)
    cells = (len(lefts) - 1) * (len(tops) - 1)
    if len(lefts) < 3 or len(tops) < 3 or cells > MAX_CELLS:
        return None
    edges = (one for one in upright if any(abs(one.at - left) <= 2 * THIN for left in lefts))
    return Grid(tuple(lefts), tuple(reversed(tops)), tuple(level), tuple(edges))


def _edges(rules: Sequence[Rule], others: Sequence[Rule]) -> list[float]:
    """Where *rules* stand that go along most of the table, and where *others* end: its outer edges
    need not be drawn.
    """
    heights = [(rule.start, rule.end) for rule in rules]
    least = MOST * (max(end for _, end in heights) - min(start for start, _ in heights))
    ends = (min(rule.start for rule in others), max(rule.end for rule in others))
    edges: list[float] = []
    for place in sorted({rule.at for rule in rules} | set(ends)):
        along = sum(one.end - one.start for one in rules if abs(one.at - place) <= THIN)
        outer = place in ends
        if (outer or along >= least) and (not edges or place - edges[-1] > 2 * THIN):
            edges.append(place)
    return edges
