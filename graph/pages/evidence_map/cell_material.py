"""What the pages of a map's cells are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.citing.entry import Edition
from graph.maps.model import EvidenceMap, MapCell
from graph.pages.claims.statement import concept_label
from graph.pages.evidence_map.table import MapMaterial
from graph.pages.index import Index
from graph.pages.model import Style
from graph.queries.model import Query


@dataclass(frozen=True, slots=True)
class Beside:
    """The cells of one map by subject and by object, so that a cell need not look through all of
    them.
    """

    subject: Mapping[str, Sequence[MapCell]]
    object: Mapping[str, Sequence[MapCell]]


def beside(drawn: EvidenceMap) -> Beside:
    """The cells of *drawn* by their ends, in their order."""
    subjects: dict[str, list[MapCell]] = {}
    objects: dict[str, list[MapCell]] = {}
    for cell in drawn.cells.values():
        subjects.setdefault(cell.subject, []).append(cell)
        objects.setdefault(cell.object, []).append(cell)
    return Beside(subjects, objects)


@dataclass(frozen=True, slots=True)
class CellMaterial:
    """What the pages of one map's cells need beside the maps."""

    own: MapMaterial
    edition: Edition
    works: Mapping[str, Style]
    """A formatted entry for each work, by its id."""
    queries: Mapping[str, Query]
    beside: Beside


def cell_title(cell: MapCell, index: Index) -> str:
    """``Rain barrel: Dry cellars``."""
    return f"{concept_label(cell.subject, index)}: {concept_label(cell.object, index)}"
