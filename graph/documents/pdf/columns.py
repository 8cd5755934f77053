"""Columns: in which order the lines of a PDF's page are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import attrgetter
from statistics import median

from graph.documents.pdf.asides import LONG_PART, NARROW, pulled_out, without_asides
from graph.documents.pdf.layout import CLOSE, LARGER
from graph.documents.pdf.lines import BOLD, PrintedLine
from graph.documents.running_text.lines import ends_sentence, starts_lower

SIDE = 0.12
"""Share of the text's width that a column takes at least: a margin of notes is narrow."""
_DEPTH = 4
MIDDLE, LEFT = attrgetter("middle"), attrgetter("x0")


def in_reading_order(lines: Sequence[PrintedLine], depth: int = 0) -> list[list[PrintedLine]]:
    """*lines* by columns: each list is one column's lines, from top to bottom."""
    if len(lines) < 2 or depth > _DEPTH:
        return [sorted(lines, key=MIDDLE, reverse=True)] if lines else []
    gutter = _gutter(lines)
    if gutter is None:
        ordered = _top_down(lines)
        if (at := _band(ordered)) is not None:
            parts = ordered[:at], ordered[at:]
            return [column for part in parts for column in in_reading_order(part, depth + 1)]
        return without_asides(ordered)
    if pulled := pulled_out(lines, gutter):
        taken = set(map(id, pulled))
        rest = [one for one in lines if id(one) not in taken]
        return [*in_reading_order(rest, depth + 1), _top_down(pulled)]
    across = _across(lines, gutter)
    wide = {id(one) for row in across for one in row}
    rest = [one for one in lines if id(one) not in wide]
    columns: list[list[PrintedLine]] = []
    bands: list[tuple[int, int, int]] = []
    heights = [row[0].middle for row in across]
    for at, (upper, lower) in enumerate(pairwise([float("inf"), *heights, float("-inf")])):
        band = [one for one in rest if lower <= one.middle < upper]
        close = 0 < at < len(across) and upper - lower < BETWEEN * across[at][0].size
        if band and close:
            columns[-1].extend(_top_down(band))
            band = []
        places = [len(columns)]
        for part in _sides(band, gutter):
            columns.extend(in_reading_order(part, depth + 1))
            places.append(len(columns))
        bands.append((places[0], places[1], places[2]))
        if at < len(across):
            row = sorted(across[at], key=LEFT)
            if columns and (id(columns[-1][-1]) in wide or close):
                columns[-1].extend(row)
            else:
                columns.append(row)
    return _past_pictures(columns, [band for band in bands if band[0] < band[1] < band[2]])


def _past_pictures(
    columns: Sequence[list[PrintedLine]], bands: Sequence[tuple[int, int, int]]
) -> list[list[PrintedLine]]:
    """*columns* in the order of their sentences. What stands across two columns may part the page,
    each part with a left and a right half; or it is a picture, past which each column goes on.

    :param bands: first index of the left half, of the right one, and what comes behind them.
    """
    for above, below in pairwise(bands):
        left, right = columns[above[1] - 1][-1].text, columns[above[2] - 1][-1].text
        first = columns[below[0]][0].text
        if starts_lower(first) and ends_sentence(right) and not ends_sentence(left):
            return [
                *columns[: above[1]], *columns[below[0] : below[1]],
                *columns[above[1] : above[2]], *columns[below[1] : below[2]],
                *columns[above[2] : below[0]], *columns[below[2] :],
            ]  # fmt: skip
    return list(columns)


def _band(ordered: Sequence[PrintedLine]) -> int | None:
    """Where a blank band parts the page, below which or above which there are columns of running
    text: the index of the first line below it.
    """
    beside = [1 for one, other in pairwise(ordered) if one.x0 > other.x1 or one.x1 < other.x0]
    if len(beside) < LEAST:
        return None
    bands: list[tuple[float, int]] = []
    low = float("inf")
    for at, line in enumerate(ordered):
        if at and low - line.y1 > BLANK * line.size:
            bands.append((low - line.y1, at))
        low = min(low, line.y0)
    lower = [0, *accumulate(line.text[:1].islower() for line in ordered)]
    for _, at in sorted(bands, reverse=True)[:MOST_BANDS]:
        # Columns of running text have so many lines that begin with small letters.
        above = lower[at] >= MIXED * at
        below = lower[-1] - lower[at] >= MIXED * (len(ordered) - at)
        if (above and _has_columns(ordered[:at])) or (below and _has_columns(ordered[at:])):
            return at
    return None


BLANK, MOST_BANDS = 0.4, 4
"""Share of the letters' height that a blank band is high at least, and how many are tried."""


def _has_columns(lines: Sequence[PrintedLine]) -> bool:
    """Whether *lines* are columns of running text."""
    gutter = _gutter(lines)
    if gutter is None:
        return False
    sides = _sides(lines, gutter)
    long = min(median(len(one.text) for one in side) for side in sides) > LONG_PART
    return long and all(_runs_on(side, MIXED) for side in sides)


MIXED = 0.4
"""Share of lines of running text that go on with the one above, where headings and lists are among
them."""


BETWEEN = 3.2
"""What stands between two rows that reach over the gutter, so many letters' heights apart at most,
belongs to them: a cell that goes on."""


def _across(lines: Sequence[PrintedLine], gutter: float) -> list[list[PrintedLine]]:
    """The rows that reach over the gutter, from top to bottom: lines that do, and rows of three or
    more parts, as a table has them.
    """
    rows = _rows(lines)
    many = [row for row in rows if len(row) > 2]
    tabular = len(many) >= MIN_ROWS and not _abreast(many) and not _beside_text(many, gutter)
    found: list[list[PrintedLine]] = []
    above: PrintedLine | None = None
    for at, row in enumerate(rows):
        over = [one for one in row if one.x0 < gutter < one.x1]
        if (tabular and len(row) > 2) or (
            len(row) == 1 and _heads(row[0], rows[at - 1 : at], rows[at + 1 :], gutter)
        ):
            found.append(row)
        elif over:
            found.extend([one] for one in over)
        elif above is not None and len(row) == 1 and _ends(above, row[0], rows[at + 1 : at + 2]):
            over = row
            found.append(row)
        above = over[-1] if over else None
    return found


def _heads(line: PrintedLine, above: Sequence[Row], below: Sequence[Row], gutter: float) -> bool:
    """Whether *line* is a heading, in bold or larger letters, of what reaches over the gutter right
    below it: a column ends with none, and the next one goes on with what stands above.
    """
    if not above or not below or line.x0 > gutter:
        return False
    wide = all(one.x0 < gutter < one.x1 for one in below[0])
    apart = above[0][0].y0 - line.y1 > CLEAR * line.size
    heavy = line.weight >= BOLD or line.size > LARGER * below[0][0].size
    return wide and apart and heavy and len(line.text) < LONGEST_HEADING


LONGEST_HEADING, CLEAR = 60, 0.8
"""Characters of a heading that is told so, and the share of its height that is blank above it."""
Row = Sequence[PrintedLine]


def _ends(above: PrintedLine, line: PrintedLine, below: Sequence[Sequence[PrintedLine]]) -> bool:
    """Whether *line* goes on with the words *above*, which reach over the gutter, though it does
    not: the last line of a title or an abstract. Nothing stands beside it.
    """
    apart = above.y0 - line.y0
    return (
        0 < apart < CLOSE * line.size
        and abs(above.size - line.size) < 0.03 * line.size
        and abs(above.x0 - line.x0) < 0.5 * line.size
        and not any(
            line.middle - one.middle < 0.8 * line.size and one.x0 > line.x1
            for row in below
            for one in row
        )
    )


def _abreast(rows: Sequence[Sequence[PrintedLine]]) -> bool:
    """Whether *rows* of three or more parts are columns of running text whose lines stand at one
    height: a table has one column of long cells at most.
    """
    long = [sorted(len(one.text) for one in row)[-2:] for row in rows]
    return median(length for pair in long for length in pair) > LONG_PART


def _beside_text(rows: Sequence[Sequence[PrintedLine]], gutter: float) -> bool:
    """Whether *rows* are a table on one side of the gutter and running text on the other."""
    return any(map(_runs_on, _sides([one for row in rows for one in row], gutter)))


MIN_ROWS = 3
"""So many rows of three or more parts are a table, and no accident."""


def _top_down(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """By height; what stands at one height from left to right."""
    rows = _rows(lines)
    if len(rows) == len(lines):
        return [row[0] for row in rows]
    return [line for row in rows for line in sorted(row, key=LEFT)]


def _rows(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """*lines* from top to bottom, those of one height together."""
    rows: list[list[PrintedLine]] = []
    above = float("inf")
    for line in sorted(lines, key=MIDDLE, reverse=True):
        if above - line.middle < 0.4 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
            above = line.middle
    return rows


def _gutter(lines: Sequence[PrintedLine]) -> float | None:
    """Where a blank strip parts the lines in columns; ``None`` where none does."""
    if len(lines) < 8:
        return None
    starts, ends = sorted([one.x0 for one in lines]), sorted([one.x1 for one in lines])
    left, right = starts[0], ends[-1]
    if right - left < 150:
        return None
    best: tuple[int, float] | None = None
    low, high = left + SIDE * (right - left), right - SIDE * (right - left)
    count, least, most = len(lines), max(3, 0.15 * len(lines)), 0.3 * len(lines)
    inner = starts[bisect_left(starts, low + 3) : bisect_right(starts, high + 5)]
    for edge in dict.fromkeys(map(round, inner)):
        at = edge - 4.0
        if not low < at < high:
            continue
        before = bisect_right(ends, at)
        if before < least:
            continue
        crossing = max(0, bisect_left(starts, at) - before)
        enough = count - crossing - before >= least and crossing <= most
        if enough and (best is None or crossing < best[0]):
            best = (crossing, at)
    if best is None:
        return None
    beside = _beside([one for one in lines if not one.x0 < best[1] < one.x1], best[1])
    return best[1] if beside else None


def _sides(
    lines: Sequence[PrintedLine], gutter: float
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """*lines* at the left and at the right of the gutter, by where they begin."""
    left = [one for one in lines if one.x0 < gutter]
    return left, [one for one in lines if one.x0 >= gutter] if len(left) < len(lines) else []


def _beside(lines: Sequence[PrintedLine], gutter: float) -> bool:
    """Whether both sides are running text, or one is a margin's in smaller letters: a list's
    figures and a table's cells are short.
    """
    sides = _sides(lines, gutter)
    if not all(sides):
        return False
    lengths = [median([len(one.text) for one in side]) for side in sides]
    if min(lengths) > 15:
        return True
    sizes = [median([one.size for one in side]) for side in sides]
    margin = max(lengths) > 30 and min(sizes) < 0.92 * max(sizes)
    return margin or any(_runs_on(side) for side in sides)


RUNNING, LEAST = 0.6, 6
"""Share of the lines of running text that begin with a small letter at least, and how many lines
tell it."""


def _runs_on(side: Sequence[PrintedLine], share: float = RUNNING) -> bool:
    """Whether lines are running text, and no cells: most go on with the one above."""
    if len(side) < LEAST:
        return False
    ordered = sorted(side, key=MIDDLE, reverse=True)
    going = [
        line for before, line in pairwise(ordered)
        if line.text[:1].islower() and before.text[-1:] not in ".!?:" and len(before.text) > NARROW
    ]  # fmt: skip
    return len(going) >= share * len(side)
