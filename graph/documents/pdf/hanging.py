"""Lines that hang: entries of a list whose first lines stand at the margin and the others farther
in. Where they do, the margin tells where an entry begins, whatever its words and its stops are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from graph.documents.pdf.layout import GAP, Look, has_room, heading_level, starts_item
from graph.documents.pdf.lines import PrintedLine

LEAST = 3
"""So many entries of two lines a list has at least in one column, where none hangs before it."""
SURE = 0.8
"""Share of the entries' first lines that are full, at least: where the first lines of paragraphs
are indented, what stands above those is the end of a paragraph, and hardly ever full."""
NEAREST, FARTHEST = 0.3, 6.0
"""How far in the later lines stand, in heights of letters."""
BELOW = 3.0
"""Heights of letters from one line of a list to the next, at most."""
NEAR = 1.2
"""Points by which lines of one margin differ at most."""


class Hanging:
    """Finds what hangs in the columns of a document, which are asked for in the order of reading:
    the end of a list may stand on a page of its own.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._depth = 0.0
        """How far in the lines of the last list stand."""

    def lines(self, column: Sequence[PrintedLine]) -> list[bool | None]:
        """For each line of *column* whether an entry begins with it; ``None`` where none hangs."""
        found: list[bool | None] = [None] * len(column)
        depth = 0.0
        for first, last, margin, inner in self._stretches(column):
            part = column[first:last]
            depth = inner - margin
            step = self._step(part, inner)
            found[first:last] = [
                _is_at(line, margin) or (at > 0 and part[at - 1].y0 - line.y0 > step)
                for at, line in enumerate(part)
            ]
            for flush in _flush(part, margin):
                found[first + flush] = None
        self._depth = depth
        return found

    def _step(self, part: Sequence[PrintedLine], inner: float) -> float:
        """From how far on a line stands apart from the one above it in an entry."""
        steps = [one.y0 - other.y0 for one, other in pairwise(part) if _is_at(other, inner)]
        return max(GAP * self._look.leading, 1.3 * median(steps or [0.0]))

    def _stretches(self, column: Sequence[PrintedLine]) -> list[tuple[int, int, float, float]]:
        """First line, end, margin and inner margin of what hangs."""
        found = []
        end = 0
        failed: dict[tuple[float, float], int] = {}  # ends, by margins: from within all is the same
        for at, (line, after) in enumerate(pairwise(column)):
            margin, inner = line.x0, after.x0
            if not NEAREST * line.size < inner - margin < FARTHEST * line.size or at < end:
                continue
            if at < failed.get((margin, inner), 0) or not _is_below(line, after):
                continue
            if self._is_other(line) or self._is_other(after):
                continue
            first, last = at, at + 2
            while (
                first > end
                and _is_below(column[first - 1], column[first])
                and self._belongs(column[first - 1], margin, inner)
            ):
                first -= 1
            while (
                last < len(column)
                and _is_below(column[last - 1], column[last])
                and self._belongs(column[last], margin, inner)
            ):
                last += 1
            if self._hangs(column[first:last], margin, inner):
                found.append((first, last, margin, inner))
                end = last
                failed.clear()
            else:
                failed[margin, inner] = last
        return found

    def _is_other(self, line: PrintedLine) -> bool:
        return bool(line.rows) or starts_item(line) or heading_level(line, self._look) > 0

    def _belongs(self, line: PrintedLine, margin: float, inner: float) -> bool:
        level = abs(line.x0 - margin) < NEAR or abs(line.x0 - inner) < NEAR
        return level and not self._is_other(line)

    def _hangs(self, part: Sequence[PrintedLine], margin: float, inner: float) -> bool:
        right = max(line.x1 for line in part)
        pairs = [(one, other) for one, other in pairwise(part)
                 if _is_at(one, margin) and _is_at(other, inner)]  # fmt: skip
        full = sum(not has_room(one, other, right) for one, other in pairs)
        goes_on = abs(inner - margin - self._depth) < NEAR
        return full >= (1 if goes_on else LEAST) and full >= SURE * len(pairs)


def _is_at(line: PrintedLine, margin: float) -> bool:
    return abs(line.x0 - margin) < NEAR


def _is_below(line: PrintedLine, after: PrintedLine) -> bool:
    return 0 < line.y0 - after.y0 < BELOW * min(line.size, after.size)


def _flush(part: Sequence[PrintedLine], margin: float) -> list[int]:
    """Running text among what hangs: three lines or more at the margin, all but the last full."""
    right = max([line.x1 for line in part])
    found: list[int] = []
    run: list[int] = []
    for at, line in enumerate(part):
        here = _is_at(line, margin)
        # The line above is at the margin where a run is open.
        if not here or not run or has_room(part[at - 1], line, right):
            found += run if len(run) > 2 else []
            run = []
        if here:
            run.append(at)
    return found + (run if len(run) > 2 else [])
