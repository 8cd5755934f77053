"""The page of one cell of a map: what is reported of a pair of things, in whose words, from which
evaluations and works, and how to cite it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.citing.entry import Edition, entry_record, entry_styles
from graph.claims.model import Claim, Direction, Valence
from graph.files.tables import csv_bytes, joined
from graph.maps.model import EvidenceMap, MapCell
from graph.pages.cite import NO_CITE, Citeable, CiteThis, as_styles, cite_records, entry_of
from graph.pages.claims.page import Study, study_of
from graph.pages.claims.statement import (
    Statement,
    claim_path,
    concept_label,
    concept_link,
    hedge,
    place_of,
    quotation,
)
from graph.pages.claims.words import DIRECTIONS, VALENCES, concept_type
from graph.pages.edition import days_of, edition_at
from graph.pages.evidence.page import evidence_title
from graph.pages.evidence_map.facets import STANDINGS, LensLevel, lenses, seen_through
from graph.pages.evidence_map.table import MapMaterial, cell_path, designs_of
from graph.pages.index import Index
from graph.pages.model import Download, Link, Style
from graph.pages.places import reference_link, source_link
from graph.pages.queries.shown import OwnQuery, ShownQuery
from graph.pages.words import count
from graph.pages.works.noticed import cell_doubts
from graph.queries.model import Query
from graph.references.model import Work

KIND: Final = "Cell of a map"
_NO_LEVEL: Final = {str(value) for value in STANDINGS}
COLUMNS: Final = (
    "id", "iri", "source", "quotation", "place", "subject", "object", "direction", "valence",
    "hedge", "evaluation", "designs", "references", "reviewed",
)  # fmt: skip
"""Of the table of a cell's claims."""


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


@dataclass(frozen=True, slots=True)
class Beside:
    """The cells of one map by their ends: looked through once, and not for each cell."""

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


def cited(page: CellPage, cell: MapCell, drawn: EvidenceMap, material: CellMaterial) -> CellPage:
    """*page* of *cell* with how it is cited."""
    index = material.own.index
    own = edition_at(material.edition, page, cell_days(cell, index))
    works = works_of_cell(cell, index)
    return replace(page, cite=_cite(cell, drawn, works, replace(material, edition=own)))


def cell_days(cell: MapCell, index: Index) -> tuple[str, ...]:
    """The days of the decisions on what is reported in *cell*."""
    return tuple(days_of((*cell.claims, *cell.gaps), index))


def uncited_cell(cell: MapCell, drawn: EvidenceMap, material: CellMaterial) -> CellPage:
    """The context for *cell* of *drawn*, but for how it is cited."""
    own, index = material.own, material.own.index
    words = own.words[cell.state]
    works = works_of_cell(cell, index)
    seen = tuple(_lenses(cell, index))
    rated = tuple(each for each in seen if any(one.value not in _NO_LEVEL for one in each.levels))
    return CellPage(
        map=Link(drawn.plan.label, f"{drawn.plan.path}index.html"),
        subject=concept_link(cell.subject, index),
        subject_type=_type(cell.subject, index),
        object=concept_link(cell.object, index),
        object_type=_type(cell.object, index),
        state=cell.state,
        label=words.label,
        about=words.definition,
        summary=(
            *_summary(cell, drawn, index),
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
        files=(_table(cell, drawn, index, material.edition),),
        cite=NO_CITE,
        queries=_query(cell, drawn, material),
    )


def works_of_cell(cell: MapCell, index: Index) -> list[Work]:
    """The works that the claims of *cell* rest on, in order of place, each once."""
    found: dict[str, Work] = {}
    for claim in (*cell.claims, *cell.gaps):
        evidence = index.said.evidence.get(claim.evidence or "")
        for entry in (*claim.references, *(evidence.references if evidence else ())):
            work = index.work(claim.source, entry)
            if work is not None:
                found[work.id] = work
    return list(found.values())


def _type(concept: str, index: Index) -> str:
    known = index.said.concepts.get(concept)
    return concept_type(known.type) if known else ""


# --- in words ---


def _summary(cell: MapCell, drawn: EvidenceMap, index: Index) -> Iterator[str]:
    if not cell.claims:
        sources = len({claim.source for claim in cell.gaps})
        yield (
            f"Nothing is reported of this pair. {count(sources, 'source says', 'sources say')} "
            "that evidence is missing, or not enough."
        )
        return
    sources = len({claim.source for claim in cell.claims})
    yield (
        f"{count(len(cell.claims), 'statement', 'statements')} of "
        f"{count(sources, 'source', 'sources')}: {_said(cell, drawn)}."
    )
    yield from _hedged(cell.claims, index)
    studies = drawn.evaluations(cell.claims)
    named = designs_of(cell.claims, index)
    if not studies:
        yield "No evaluation is named for them."
        return
    designs = f"; study design: {', '.join(named)}" if named else ", whose design is not stated"
    rest = sum(not claim.evidence for claim in cell.claims)
    lead = "They rest" if len(cell.claims) > 1 else "It rests"
    yield (
        f"{lead} on {count(studies, 'evaluation', 'evaluations')}{designs}."
        + (f" {count(rest, 'statement names', 'statements name')} none." if rest else "")
    )


def _hedged(claims: Sequence[Claim], index: Index) -> Iterator[str]:
    """In which words the sources say how sure they are; nothing where no statement has one."""
    counts = Counter(filter(None, (hedge(claim, index) for claim in claims)))
    if not counts:
        return
    whose = "sources say they are" if len(claims) > 1 else "source says it is"
    plain = len(claims) - counts.total()
    said = [f"“{word}”" + (f" in {counts[word]}" if len(claims) > 1 else "") for word in counts]
    yield f"How sure the {whose}: {', '.join(said)}{f'; no such word in {plain}' if plain else ''}."


def _said(cell: MapCell, drawn: EvidenceMap) -> str:
    """``benefit in 2, not stated whether for the better in 1``."""
    if drawn.plan.sign == "valence":
        counts = Counter(str(claim.valence) for claim in cell.claims)
        words = {str(value): VALENCES[value][1] for value in Valence}
        words[str(Valence.NOT_STATED)] = "not stated whether for the better"
    else:
        counts = Counter(str(claim.direction) for claim in cell.claims)
        words = {str(value): DIRECTIONS[value][1] for value in Direction}
    found = [value for value in words if counts[value]]
    if len(found) == 1:
        return words[found[0]]
    return ", ".join(f"{words[value]} in {counts[value]}" for value in found)


# --- what it rests on ---


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


# --- to take away ---


def _table(cell: MapCell, drawn: EvidenceMap, index: Index, edition: Edition) -> Download:
    path = f"{cell_path(cell, drawn)}{cell.id}.csv"
    rows = (_row(claim, cell, index, edition) for claim in (*cell.claims, *cell.gaps))
    return Download("Statements as CSV", path, csv_bytes(COLUMNS, rows).decode())


def _row(claim: Claim, cell: MapCell, index: Index, edition: Edition) -> tuple[str | bool, ...]:
    works = (index.work(claim.source, entry) for entry in claim.references)
    return (
        claim.id,
        f"{edition.address}/{claim_path(claim.id).rstrip('/')}",
        claim.source,
        quotation(claim, index),
        place_of(claim, index),
        concept_label(cell.subject, index),
        concept_label(cell.object, index),
        str(claim.direction),
        str(claim.valence),
        hedge(claim, index),
        claim.evidence or "",
        joined(designs_of([claim], index)),
        joined(dict.fromkeys(work.id for work in works if work)),
        claim.status != "extracted",
    )


def _cite(
    cell: MapCell, drawn: EvidenceMap, works: Iterable[Work], material: CellMaterial
) -> CiteThis:
    """The cell as an entry of this map; its files hold the works that it rests on, too."""
    title, item = cell_title(cell, material.own.index), cell_path(cell, drawn).rstrip("/")
    label = f"{title} ({drawn.plan.label.lower()})"
    entry = entry_of(label, item, material.edition)
    styles = as_styles(entry_styles(entry, material.edition))
    records = [(entry.key, entry_record(entry, material.edition))]
    records += [(work.id, work.best.record) for work in works]
    return cite_records(Citeable(item, label, KIND), styles, records, material.edition, {})


def _query(cell: MapCell, drawn: EvidenceMap, material: CellMaterial) -> tuple[ShownQuery, ...]:
    """The query behind the cell, with its ends and the kinds of claim of its map bound."""
    query = material.queries.get("cell_claims")
    if query is None:
        return ()
    base = material.edition.address
    ends = " ".join(f"<{base}/concept/{each}>" for each in (cell.subject, cell.object))
    rows = "".join(f"  ({ends} ev:kind-{kind.replace('_', '-')})\n" for kind in drawn.plan.kinds)
    text = f"{query.text}VALUES (?subject ?object ?kind) {{\n{rows}}}\n"
    return (OwnQuery(query.name, query.title, query.asks, text),)
