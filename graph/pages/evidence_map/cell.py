"""The page of one cell of a map: what is reported of a pair of things, in whose words, from which
evaluations and works, and how to cite it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from graph.claims.model import Claim
from graph.maps.model import EvidenceMap, MapCell
from graph.pages.cite import NO_CITE, CiteThis
from graph.pages.claims.page import Study, study_of
from graph.pages.claims.statement import (
    Statement,
    concept_label,
    concept_link,
)
from graph.pages.claims.words import concept_type
from graph.pages.edition import days_of, edition_at
from graph.pages.evidence.page import evidence_title
from graph.pages.evidence_map.cell_exports import cite_cell, queries_of, table_of
from graph.pages.evidence_map.cell_material import Beside, CellMaterial
from graph.pages.evidence_map.cell_words import summary_of
from graph.pages.evidence_map.facets import STANDINGS, LensLevel, lenses, seen_through
from graph.pages.evidence_map.table import MapMaterial, cell_path
from graph.pages.index import Index
from graph.pages.model import Download, Link, Style
from graph.pages.places import reference_link, source_link
from graph.pages.queries.shown import ShownQuery
from graph.pages.works.noticed import cell_doubts, works_under
from graph.references.model import Work

_NO_LEVEL: Final = {str(value) for value in STANDINGS}


@dataclass(frozen=True, slots=True)
class CellStudy:
    """One study that the claims of a cell rest on."""

    title: str
    studies: tuple[Study, ...]
    """The same study as each source that reports it tells of it."""
    sources: tuple[Link, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class CellLens:
    """How the claims of a cell stand on one scale."""

    scale: Link
    edition: str
    levels: tuple[LensLevel, ...]


@dataclass(frozen=True, slots=True)
class CellWork:
    """A work that the claims of a cell rest on."""

    link: Link
    style: Style


@dataclass(frozen=True, slots=True)
class CellPage:
    """Context of ``cell.html``."""

    map: Link
    subject: Link
    subject_type: str
    object: Link
    object_type: str
    state: str
    label: str
    """The state in words."""
    about: str
    """What the state means."""
    summary: tuple[str, ...]
    """What the cell says, in plain sentences."""
    statements: tuple[Statement, ...]
    gaps: tuple[Statement, ...]
    studies: tuple[CellStudy, ...]
    lenses: tuple[CellLens, ...]
    """The scales on which a study of the cell has a level, stated or derived."""
    unrated: tuple[Link, ...]
    """The other scales."""
    works: tuple[CellWork, ...]
    same_subject: tuple[Link, ...]
    """Other cells of the subject."""
    same_object: tuple[Link, ...]
    files: tuple[Download, ...]
    """The claims as a table."""
    cite: CiteThis
    queries: tuple[ShownQuery, ...]


def cited(page: CellPage, cell: MapCell, drawn: EvidenceMap, material: CellMaterial) -> CellPage:
    """*page*, which is about *cell*, with its citation."""
    index = material.own.index
    own = edition_at(material.edition, page, cell_days(cell, index))
    works = works_of_cell(cell, index)
    return replace(page, cite=cite_cell(cell, drawn, works, replace(material, edition=own)))


def cell_days(cell: MapCell, index: Index) -> tuple[str, ...]:
    """The days of the decisions on what is reported in *cell*."""
    return tuple(days_of((*cell.claims, *cell.gaps), index))


def uncited_cell(cell: MapCell, drawn: EvidenceMap, material: CellMaterial) -> CellPage:
    """The context for *cell* of the map *drawn*, without the citation that :func:`cited` adds."""
    own, index = material.own, material.own.index
    words = own.words[cell.state]
    works = works_of_cell(cell, index)
    seen = tuple(_lenses(cell, index))
    rated = tuple(each for each in seen if any(one.value not in _NO_LEVEL for one in each.levels))
    return CellPage(
        map=Link(drawn.plan.label, f"{drawn.plan.path}index.html"),
        subject=concept_link(cell.subject, index),
        subject_type=concept_type(index.said.type_of(cell.subject)),
        object=concept_link(cell.object, index),
        object_type=concept_type(index.said.type_of(cell.object)),
        state=cell.state,
        label=words.label,
        about=words.definition,
        summary=(
            *summary_of(cell, drawn, index),
            *cell_doubts((*cell.claims, *cell.gaps), index),
        ),
        statements=tuple(own.made[claim.id] for claim in cell.claims),
        gaps=tuple(own.made[claim.id] for claim in cell.gaps),
        studies=tuple(_studies(cell, drawn, index)),
        lenses=rated,
        unrated=tuple(each.scale for each in seen if each not in rated),
        works=tuple(
            CellWork(reference_link(work), material.works[work.id])
            for work in works
            if work.id in material.works
        ),
        same_subject=tuple(_others(cell, drawn, own, material.beside, subject=True)),
        same_object=tuple(_others(cell, drawn, own, material.beside, subject=False)),
        files=(table_of(cell, drawn, index, material.edition),),
        cite=NO_CITE,
        queries=queries_of(cell, drawn, material),
    )


def works_of_cell(cell: MapCell, index: Index) -> list[Work]:
    """The works that the claims of *cell* rest on, in order of place, each once."""
    claims = (*cell.claims, *cell.gaps)
    return list({work.id: work for claim in claims for work in works_under(claim, index)}.values())


def _studies(cell: MapCell, drawn: EvidenceMap, index: Index) -> Iterator[CellStudy]:
    groups: dict[str, dict[str, list[Claim]]] = {}
    for claim in cell.claims:
        if claim.evidence in index.said.evidence:
            study = drawn.studies.get(claim.evidence or "", claim.evidence or "")
            groups.setdefault(study, {}).setdefault(claim.evidence or "", []).append(claim)
    for reports in groups.values():
        claims = [claim for own in reports.values() for claim in own]
        told = [index.said.evidence[evidence] for evidence in reports]
        yield CellStudy(
            evidence_title(told[0], index),
            tuple(study_of(evidence, index) for evidence in told),
            tuple(dict.fromkeys(source_link(claim.source, index) for claim in claims)),
            len(claims),
        )


def _lenses(cell: MapCell, index: Index) -> Iterator[CellLens]:
    for lens in lenses(index):
        levels = dict.fromkeys(
            level for claim in cell.claims for level in seen_through(claim, lens.id, index)
        )
        yield CellLens(Link(lens.label, lens.href), lens.edition, tuple(levels))


def _others(
    cell: MapCell, drawn: EvidenceMap, own: MapMaterial, beside: Beside, *, subject: bool
) -> Iterator[Link]:
    """The other cells of the subject, or of the object, by name."""
    found = []
    for other in beside.subject[cell.subject] if subject else beside.object[cell.object]:
        if other is not cell:
            name = concept_label(other.object if subject else other.subject, own.index)
            label = f"{name} ({own.words[other.state].label.lower()})"
            found.append(Link(label, f"{cell_path(other, drawn)}index.html"))
    yield from sorted(found, key=lambda link: (link.label.lower(), link.href))
