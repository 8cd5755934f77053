"""The table of a map: heads, rows, and what stands in each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claim, Kind
from graph.maps.model import EvidenceMap, MapCell, MapGroup, State
from graph.maps.plan import StateWords
from graph.pages.claims.statement import (
    Statements,
    claim_href,
    concept_label,
    concept_link,
)
from graph.pages.evidence_map.facets import FacetReader
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.words import count

REPORTED: Final = (
    *(State.BENEFIT, State.INCREASES, State.DECREASES, State.MIXED, State.NOT_STATED),
    *(State.NO_EFFECT, State.NONE_FOUND, State.HARM),
)
"""States of cells in which something is reported, in the order of the key."""
EMPTY: Final = (State.GAP, State.OUT_OF_SCOPE, State.NOT_IN_SOURCES)
DESIGNS: Final = 2
"""Designs that a cell of the table names."""


@dataclass(frozen=True, slots=True)
class Head:
    """One row's or column's head."""

    id: str
    link: Link
    gaps: tuple[Link, ...]
    """Statements that evidence on it is missing, whatever it is held against."""


@dataclass(frozen=True, slots=True)
class HeadGroup:
    """Heads that stand together."""

    id: str
    label: str
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One cell of the table."""

    state: str
    column: str
    """What the column's head says."""
    href: str = ""
    """Its page, or the statement that says why it is empty; empty for neither."""
    id: str = ""
    """Empty where no claim speaks of the pair."""
    label: str = ""
    """The state in words."""
    claims: str = ""
    """``2 statements``."""
    evaluations: str = ""
    """``1 evaluation``."""
    designs: str = ""


@dataclass(frozen=True, slots=True)
class MapRow:
    """One row with a slot for each column."""

    head: Head
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that stand together."""

    id: str
    label: str
    rows: tuple[MapRow, ...]


@dataclass(frozen=True, slots=True)
class MapMaterial:
    """What the pages of maps are made of."""

    index: Index
    made: Statements
    maps: tuple[EvidenceMap, ...]
    words: Mapping[State, StateWords]
    reader: FacetReader


def group_label(group: MapGroup, name: str, drawn: EvidenceMap) -> str:
    """What *group* is called; *name* is that of its whole side."""
    side = drawn.subjects if group in drawn.subjects else drawn.objects
    return group.label or (f"Other {name.lower()}" if len(side) > 1 else name)


def heads_of(group: MapGroup, name: str, drawn: EvidenceMap, index: Index) -> HeadGroup:
    """The heads of *group*, of the side that is called *name*."""
    return HeadGroup(
        group.id or "others",
        group_label(group, name, drawn),
        tuple(_head(each, drawn, index) for each in group.concepts),
    )


def _head(concept: str, drawn: EvidenceMap, index: Index) -> Head:
    about = index.said.about(concept) if _is_subject(concept, drawn) else ()
    gaps = [claim for claim in about if claim.kind is Kind.EVIDENCE_GAP]
    return Head(
        concept,
        concept_link(concept, index),
        tuple(Link("Gap stated", claim_href(claim)) for claim in gaps),
    )


def _is_subject(concept: str, drawn: EvidenceMap) -> bool:
    return any(concept in group.concepts for group in drawn.subjects)


def row_group(
    group: MapGroup,
    name: str,
    columns: tuple[HeadGroup, ...],
    drawn: EvidenceMap,
    own: MapMaterial,
) -> RowGroup:
    """The rows of *group*, of the side that is called *name*, with a slot for each of *columns*."""
    heads = heads_of(group, name, drawn, own.index)
    return RowGroup(
        heads.id,
        heads.label,
        tuple(
            MapRow(
                head,
                tuple(
                    _slot(head.id, each, drawn, own) for column in columns for each in column.heads
                ),
            )
            for head in heads.heads
        ),
    )


def _slot(row: str, column: Head, drawn: EvidenceMap, own: MapMaterial) -> Slot:
    pair = (row, column.id) if drawn.plan.upright else (column.id, row)
    cell = drawn.cells.get(pair)
    if cell is not None:
        return _filled(cell, column, drawn, own)
    state = drawn.empty.get(pair, State.NOT_IN_SOURCES)
    wider = drawn.wider.get(pair, ())
    href = claim_href(wider[0]) if wider else ""
    label = own.words[state].label
    return Slot(state, column.link.label, href, label=label)


def _filled(cell: MapCell, column: Head, drawn: EvidenceMap, own: MapMaterial) -> Slot:
    claims = cell.claims or cell.gaps
    studies = drawn.evaluations(cell.claims)
    return Slot(
        state=cell.state,
        column=column.link.label,
        href=f"{cell_path(cell, drawn)}index.html",
        id=cell.id,
        label=own.words[cell.state].label,
        claims=count(len(claims), "statement", "statements"),
        evaluations=count(studies, "evaluation", "evaluations") if studies else "",
        designs=", ".join(designs_of(cell.claims, own.index)[:DESIGNS]),
    )


def cell_path(cell: MapCell, drawn: EvidenceMap) -> str:
    """Folder of the page of *cell*."""
    return f"{drawn.plan.path}{cell.id}/"


def designs_of(claims: Iterable[Claim], index: Index) -> list[str]:
    """The designs of the studies that *claims* rest on, by name, each once."""
    found: Counter[str] = Counter()
    for claim in claims:
        evidence = index.said.evidence_of(claim)
        if evidence:
            found.update(evidence.design)
    return [concept_label(design, index) for design, _ in found.most_common()]
