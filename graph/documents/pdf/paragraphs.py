"""Where paragraphs begin among the lines of a PDF's column: gaps, indents, items, short lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.documents.pdf.layout import CLOSE, GAP, INDENT, STOP, Look, in_sentence, starts_item
from graph.documents.pdf.lines import PrintedLine


def new_paragraphs(column: Sequence[PrintedLine], look: Look) -> Iterator[bool]:
    """For each line of a column whether a paragraph begins with it, where none hangs."""
    left = min([one.x0 for one in column], default=0.0)
    right = max([one.x1 for one in column], default=0.0)
    far = _parting_step(column, look)
    other = 0.08 * look.size
    apart = [False] + [
        # A gap parts two lines, or another size of letters.
        before.y0 - line.y0 > far
        or (abs(before.size - line.size) > other and not in_sentence(before, line))
        for before, line in pairwise(column)
    ]
    starts = [0, *(at for at, is_apart in enumerate(apart) if is_apart), len(column)]
    hangs = _hang(column)
    for first, last in pairwise(starts):
        if first == last:
            continue
        yield apart[first]
        part = column[first:last]
        margin = min([one.x0 for one in part], default=left)
        inside = [one.x0 - margin > INDENT * one.size for one in part]
        hanging = sum(inside) > 0.35 * len(part) and (not inside[0] or len(part) > FEW)
        items = _item_ends(part, hangs=hangs, full=right - FREE * (right - left))
        short = right - SHORT * (right - left)
        each = zip(part, inside, items, strict=True)
        for (before, was_inside, _), (_, is_inside, ends) in pairwise(each):
            turned = is_inside is not was_inside and is_inside is not hanging
            stops = before.x1 < short and STOP.search(before.text) is not None
            yield stops or (turned if ends is None else ends)


def _hang(column: Sequence[PrintedLine]) -> bool:
    """Whether the items of lists in *column* have their later lines farther in than their first."""
    inward = [pair for pair in pairwise(column) if pair[1].x0 > pair[0].x0]
    return any(
        _is_inside(after, line) and 0 < line.y0 - after.y0 < CLOSE * line.size
        and starts_item(line) and not starts_item(after)
        for line, after in inward
    )  # fmt: skip


def _is_inside(line: PrintedLine, other: PrintedLine) -> bool:
    return line.x0 - other.x0 > 0.3 * line.size


SHORT = 0.15
"""Share of a column's width that the last line of a paragraph leaves free, at least."""
FREE = 0.25
"""Share of a column's width: a line that leaves so much free ends what it says."""


def _item_ends(part: Sequence[PrintedLine], *, hangs: bool, full: float) -> Iterator[bool | None]:
    """For each line of *part* whether the item of a list ends above it; ``None`` where it stands in
    no item. Its lines begin where the second does, farther in than its sign.

    :param hangs: whether items of the column have their later lines farther in.
    :param full: where a line ends, at least, that goes on in the next.
    """
    item: PrintedLine | None = None
    second: PrintedLine | None = None
    for line in part:
        if starts_item(line):
            item, second = line, None
            yield None
        elif item is None:
            yield None
        elif second is not None:
            ends = _is_inside(second, line)
            yield ends
            item = None if ends else item
        elif _is_inside(line, item) and (item.x1 > full or line.text[:1].islower()):
            second = line
            yield False
        else:
            item = None
            yield True if hangs else None


FEW = 4
"""Lines of a part of a column from whose indents alone nothing is told."""


WIDER = 1.2
"""Lines so many times as far apart as most of their column are of two paragraphs, where several of
one distance are.
"""


def _parting_step(column: Sequence[PrintedLine], look: Look) -> float:
    """From which distance on two lines of *column* are of two paragraphs."""
    far = GAP * look.leading
    steps = Counter(
        [
            round(step)
            for one, other in pairwise(column)
            if 0 < (step := one.y0 - other.y0) < 2 * one.size
            and abs(one.size - other.size) < 0.08 * one.size
        ]
    )
    if not steps:
        return far
    usual, times = steps.most_common(1)[0]
    wider = [step for step in steps if WIDER * usual <= step < far and steps[step] >= SEVERAL]
    sure = times >= SEVERAL and 2 * (times + sum(steps[one] for one in wider)) > steps.total()
    return min(wider) - 0.5 if wider and sure else far


SEVERAL = 3
