"""What stands beside the text of a column or between two, and is no part of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from graph.documents.pdf.layout import CLOSE
from graph.documents.pdf.lines import PrintedLine

NARROW = 8
"""Characters: a narrow column's lines have more, a formula's parts fewer."""
LONG_PART = 30
"""Characters: longer parts of rows are lines of running text."""


def without_asides(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """*lines* of one column, and behind them what stands beside it: a picture's few words, say."""
    text: list[PrintedLine] = []
    asides: list[PrintedLine] = []
    for at, line in enumerate(lines):
        above = text[-1] if text else line
        beside = line.x0 > above.x1 or line.x1 < above.x0
        if beside and _may_be_aside(line, above) and _parts(line, above, lines[at + 1 : at + 5]):
            asides.append(line)
        else:
            text.append(line)
    return [text, asides] if 0 < len(asides) <= FEW else [list(lines)]


FEW = 5
"""Lines that stand beside one column's: where there are more they are a column."""


def _parts(line: PrintedLine, above: PrintedLine, after: Sequence[PrintedLine]) -> bool:
    """Whether *line* stands beside the one *above* and that *after* it which goes on below it."""
    below = next((one for one in after if _apart(line, one)), None)
    return below is not None and _apart(line, above) and _is_next(above, below)


def _may_be_aside(line: PrintedLine, above: PrintedLine) -> bool:
    """Whether *line* may stand beside the text: no figure of a table, and no heading."""
    return sum(map(str.isalpha, line.text)) > NARROW and line.size < 1.08 * above.size


def _apart(line: PrintedLine, other: PrintedLine) -> bool:
    """Whether two lines stand beside each other, and in no row of a table: it has letters of one
    height, and its cells stand on one line.
    """
    beside = line.x0 > other.x1 + 0.5 * line.size or line.x1 < other.x0 - 0.5 * line.size
    level = abs(line.y0 - other.y0) < 0.15 * line.size
    return beside and not (level and abs(line.size - other.size) < 0.08 * line.size)


def _is_next(above: PrintedLine, below: PrintedLine) -> bool:
    """Whether two lines are one below the other in running text."""
    return (
        0 < above.y0 - below.y0 < CLOSE * above.size
        and abs(above.size - below.size) < 0.08 * above.size
        and above.x0 < below.x1
        and below.x0 < above.x1
        and max(len(above.text), len(below.text)) > LONG_PART
    )


def pulled_out(lines: Sequence[PrintedLine], gutter: float) -> list[PrintedLine]:
    """Words pulled out of the text, in letters of another height, for which the columns on both
    sides make room.
    """
    left = sorted((one for one in lines if one.x1 < gutter), key=lambda one: one.middle)
    right = sorted((one for one in lines if one.x0 > gutter), key=lambda one: one.middle)
    return [
        one for one in lines
        if one.x0 < gutter < one.x1
        and all(_stands_beside(one, side) for side in (left, right))
    ]  # fmt: skip


def _stands_beside(line: PrintedLine, side: Sequence[PrintedLine]) -> bool:
    """Whether a line of *side*, ordered by height, stands at the height of *line*, and in letters
    of another height.
    """
    at = bisect_left(side, line.middle - 0.6 * line.size, key=lambda one: one.middle)
    near = side[at : at + 3]
    beside = [one for one in near if one.middle < line.middle + 0.6 * line.size]
    return any(
        abs(one.size - line.size) > 0.08 * line.size
        and (one.x1 <= line.x0 + 1 or one.x0 >= line.x1 - 1)
        and len(one.text) > NARROW
        for one in beside
    )
