"""A map at a glance: for each group of rows and of columns, how many cells there are and what they
show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graph.maps.model import Axis, EvidenceMap, MapGroup, State
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


def strips_of(
    rows: tuple[MapGroup, ...],
    columns: tuple[MapGroup, ...],
    drawn: EvidenceMap,
    own: MapMaterial,
) -> Iterator[Strip]:
    """A strip for each of *rows*, with a block for each of *columns*."""
    upright = drawn.plan.rows is Axis.SUBJECTS
    row_of = {each: group.id for group in rows for each in group.concepts}
    column_of = {each: group.id for group in columns for each in group.concepts}
    counts: dict[tuple[str, str], Counter[State]] = {}
    for cell in drawn.cells.values():
        if cell.claims:
            ends = (cell.subject, cell.object) if upright else (cell.object, cell.subject)
            block = (row_of[ends[0]], column_of[ends[1]])
            counts.setdefault(block, Counter())[cell.state] += 1
    most = max((sum(one.values()) for one in counts.values()), default=1)
    name = drawn.plan.subjects_label if upright else drawn.plan.objects_label
    for row in rows:
        yield Strip(
            group_label(row, name, drawn),
            tuple(
                _block(row, column, counts.get((row.id, column.id), Counter()), most, drawn, own)
                for column in columns
            ),
        )


def _block(
    row: MapGroup,
    column: MapGroup,
    counts: Counter[State],
    most: int,
    drawn: EvidenceMap,
    own: MapMaterial,
) -> Block:
    segments, start = [], 0.0
    for state in REPORTED:
        if counts[state]:
            width = round(100 * counts[state] / most, 2)
            label = own.words[state].label
            segments.append(Segment(state, label, counts[state], round(start, 2), width))
            start += width
    query = f"rows={row.id or 'others'}&columns={column.id or 'others'}"
    href = f"{drawn.plan.path}index.html?{query}#map-table"
    return Block(href, sum(counts.values()), tuple(segments))
