"""A map at a glance: for each group of rows and of columns, how many cells there are and what they
show.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.maps.model import EvidenceMap, State
from graph.pages.evidence_map.table import REPORTED, MapMaterial, group_label


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar."""

    state: str
    label: str
    cells: int
    start: float
    """Where it begins, in per cent of the widest bar."""
    width: float


@dataclass(frozen=True, slots=True)
class Block:
    """The cells of a group of rows and a group of columns, together."""

    href: str
    """The map with nothing but them."""
    cells: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of the overview."""

    label: str
    blocks: tuple[Block, ...]


def strips_of(drawn: EvidenceMap, own: MapMaterial) -> Iterator[Strip]:
    """A strip for each group of rows, with a block for each group of columns."""
    (rows, columns), upright = drawn.sides, drawn.plan.upright
    row_of = {each: group.id for group in rows for each in group.concepts}
    column_of = {each: group.id for group in columns for each in group.concepts}
    counts: dict[tuple[str, str], Counter[State]] = defaultdict(Counter)
    for cell in drawn.cells.values():
        if cell.claims:
            ends = (cell.subject, cell.object) if upright else (cell.object, cell.subject)
            counts[row_of[ends[0]], column_of[ends[1]]][cell.state] += 1
    most = max((one.total() for one in counts.values()), default=1)
    name = drawn.plan.subjects_label if upright else drawn.plan.objects_label
    for row in rows:
        blocks = []
        for column in columns:
            here = counts[row.id, column.id]
            query = f"rows={row.id or 'others'}&columns={column.id or 'others'}"
            href = f"{drawn.plan.path}index.html?{query}#map-table"
            segments = tuple(_segments(here, most, own))
            blocks.append(Block(href, here.total(), segments))
        yield Strip(group_label(row, name, drawn), tuple(blocks))


def _segments(counts: Counter[State], most: int, own: MapMaterial) -> Iterator[Segment]:
    """The parts of a bar, of which *most* cells would fill the whole width."""
    start = 0.0
    for state in REPORTED:
        if counts[state]:
            width = round(100 * counts[state] / most, 2)
            yield Segment(state, own.words[state].label, counts[state], round(start, 2), width)
            start += width
