"""The page of a map: a table of subjects by objects in which each pair says what is reported of it,
how often and from what kind of study, and each empty cell says which kind of empty it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from graph.claims.model import Claim, Kind
from graph.maps.model import Axis, EvidenceMap, MapCell, MapGroup, State
from graph.maps.plan import StateWords
from graph.pages.evidence_map_facets import (
    Facet,
    FacetReader,
    Facets,
    Lens,
    facets_of,
    lenses,
    seen_through,
)
from graph.pages.index import Index
from graph.pages.listing import Choice
from graph.pages.markup import data_block
from graph.pages.model import Link
from graph.pages.shown_query import ShownQuery
from graph.pages.statement import (
    Statement,
    Statements,
    claim_path,
    concept_label,
    concept_link,
    concept_links,
)
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
class KeyEntry:
    """One state in the key."""

    state: str
    label: str
    about: str
    cells: int


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
class Segment:
    """A part of a bar."""

    state: str
    label: str
    cells: int
    start: float
    """In per cent of the widest bar."""
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


@dataclass(frozen=True, slots=True)
class ScopeNote:
    """What a map leaves out on purpose."""

    subject: Link
    target: str
    why: str


@dataclass(frozen=True, slots=True)
class MapPage:
    """Context of ``map.html``."""

    about: str
    summary: str
    row_type: str
    """What the rows are: ``Interventions``."""
    column_type: str
    others: tuple[Link, ...]
    """The other maps."""
    key: tuple[KeyEntry, ...]
    empties: tuple[KeyEntry, ...]
    strips: tuple[Strip, ...]
    columns: tuple[HeadGroup, ...]
    groups: tuple[RowGroup, ...]
    row_groups: tuple[Choice, ...]
    column_groups: tuple[Choice, ...]
    states: tuple[Choice, ...]
    facets: tuple[Facet, ...]
    lenses: tuple[Lens, ...]
    total: int
    scopes: tuple[ScopeNote, ...]
    gaps: tuple[Statement, ...]
    silent: tuple[Link, ...]
    """Subjects that statements are about, none of which makes a cell."""
    table: str
    """The data file with its cells."""
    data: Markup
    queries: tuple[ShownQuery, ...]


@dataclass(frozen=True, slots=True)
class MapMaterial:
    """What the pages of maps are made of."""

    index: Index
    made: Statements
    maps: tuple[EvidenceMap, ...]
    words: Mapping[State, StateWords]
    reader: FacetReader


def map_page(drawn: EvidenceMap, own: MapMaterial, queries: tuple[ShownQuery, ...]) -> MapPage:
    """The context for *drawn*."""
    index, plan = own.index, drawn.plan
    upright = plan.rows is Axis.SUBJECTS
    rows, columns = (drawn.subjects, drawn.objects) if upright else (drawn.objects, drawn.subjects)
    names = (plan.subjects_label, plan.objects_label)
    names = names if upright else names[::-1]
    filled = [cell for cell in drawn.cells.values() if cell.claims]
    facets = {claim.id: own.reader.facets(claim) for cell in filled for claim in cell.claims}
    heads = tuple(_heads(group, names[1], drawn, index) for group in columns)
    return MapPage(
        about=plan.about,
        summary=_summary(drawn, filled),
        row_type=names[0],
        column_type=names[1],
        others=tuple(
            Link(each.plan.label, f"{each.plan.path}index.html")
            for each in own.maps
            if each is not drawn
        ),
        key=tuple(_key(REPORTED, drawn, own)),
        empties=tuple(_key(EMPTY, drawn, own)),
        strips=tuple(_strips(rows, columns, drawn, own)) if len(rows) > 1 else (),
        columns=heads,
        groups=tuple(_row_group(group, names[0], heads, drawn, own) for group in rows),
        row_groups=tuple(_group_choices(rows, names[0], drawn)),
        column_groups=tuple(_group_choices(columns, names[1], drawn)),
        states=tuple(_states(drawn, own)),
        facets=facets_of(
            own.reader, [[facets[claim.id] for claim in cell.claims] for cell in filled]
        ),
        lenses=lenses(index),
        total=len(filled),
        scopes=tuple(_scopes(drawn, index)),
        gaps=tuple(own.made[claim.id] for claim in _gaps(drawn, index)),
        silent=tuple(_silent(drawn, index)),
        table=f"data/{'-'.join(('evidence-map', *plan.folders[1:]))}.csv",
        data=data_block(_data(filled, facets, drawn, index)),
        queries=queries,
    )


def _summary(drawn: EvidenceMap, filled: list[MapCell]) -> str:
    claims = {claim.id: claim for cell in filled for claim in cell.claims}
    sources = len({claim.source for claim in claims.values()})
    return (
        f"{count(len(filled), 'pair', 'pairs')} in "
        f"{count(len(claims), 'statement', 'statements')} of "
        f"{count(sources, 'source', 'sources')}, from "
        f"{count(drawn.evaluations(tuple(claims.values())), 'evaluation', 'evaluations')}."
    )


def _key(states: Iterable[State], drawn: EvidenceMap, own: MapMaterial) -> Iterator[KeyEntry]:
    """The states that this map can show. How many pairs have nothing is what is left over."""
    counts = Counter(cell.state for cell in drawn.cells.values())
    counts.update(drawn.empty.values())
    sides = (sum(len(group.concepts) for group in side) for side in (drawn.subjects, drawn.objects))
    pairs = next(sides) * next(sides)
    counts[State.NOT_IN_SOURCES] = pairs - len(drawn.cells) - len(drawn.empty)
    valence = {State.BENEFIT, State.NO_EFFECT, State.HARM}
    direction = {State.INCREASES, State.DECREASES, State.NONE_FOUND}
    hidden = direction if drawn.plan.sign == "valence" else valence
    for state in states:
        if state not in hidden:
            words = own.words[state]
            yield KeyEntry(state, words.label, words.definition, counts[state])


# --- sides ---


def _group_label(group: MapGroup, name: str, several: bool) -> str:
    return group.label or (f"Other {name.lower()}" if several else name)


def _heads(group: MapGroup, name: str, drawn: EvidenceMap, index: Index) -> HeadGroup:
    several = max(len(drawn.subjects), len(drawn.objects)) > 1
    return HeadGroup(
        group.id or "others",
        _group_label(group, name, several),
        tuple(_head(each, drawn, index) for each in group.concepts),
    )


def _head(concept: str, drawn: EvidenceMap, index: Index) -> Head:
    about = index.said.about(concept) if _is_subject(concept, drawn) else ()
    gaps = [claim for claim in about if claim.kind is Kind.EVIDENCE_GAP]
    return Head(
        concept,
        concept_link(concept, index),
        tuple(Link("Gap stated", f"{claim_path(claim.id)}index.html") for claim in gaps),
    )


def _is_subject(concept: str, drawn: EvidenceMap) -> bool:
    return any(concept in group.concepts for group in drawn.subjects)


def _group_choices(groups: tuple[MapGroup, ...], name: str, drawn: EvidenceMap) -> Iterator[Choice]:
    counts: Counter[str] = Counter()
    for cell in drawn.cells.values():
        if cell.claims:
            counts.update((cell.subject, cell.object))
    for group in groups:
        number = sum(counts[each] for each in group.concepts)
        label = _group_label(group, name, len(groups) > 1)
        yield Choice(group.id or "others", label, number)


def _states(drawn: EvidenceMap, own: MapMaterial) -> Iterator[Choice]:
    counts = Counter(cell.state for cell in drawn.cells.values() if cell.claims)
    for state in REPORTED:
        if counts[state]:
            yield Choice(state, own.words[state].label, counts[state])


def _row_group(
    group: MapGroup,
    name: str,
    columns: tuple[HeadGroup, ...],
    drawn: EvidenceMap,
    own: MapMaterial,
) -> RowGroup:
    heads = _heads(group, name, drawn, own.index)
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
    upright = drawn.plan.rows is Axis.SUBJECTS
    pair = (row, column.id) if upright else (column.id, row)
    cell = drawn.cells.get(pair)
    if cell is not None:
        return _filled(cell, column, drawn, own)
    state = drawn.empty.get(pair, State.NOT_IN_SOURCES)
    wider = drawn.wider.get(pair, ())
    href = f"{claim_path(wider[0].id)}index.html" if wider else ""
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
        evidence = index.said.evidence.get(claim.evidence or "")
        if evidence:
            found.update(evidence.design)
    return [concept_label(design, index) for design, _ in found.most_common()]


# --- overview ---


def _strips(
    rows: tuple[MapGroup, ...],
    columns: tuple[MapGroup, ...],
    drawn: EvidenceMap,
    own: MapMaterial,
) -> Iterator[Strip]:
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
            _group_label(row, name, len(rows) > 1),
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


# --- what stands beside the table ---


def _scopes(drawn: EvidenceMap, index: Index) -> Iterator[ScopeNote]:
    groups = {group.id: group.label for group in drawn.plan.groups}
    for scope in drawn.plan.scopes:
        target = groups.get(scope.target) or concept_label(scope.target, index)
        yield ScopeNote(concept_link(scope.subject, index), target, scope.why)


def _gaps(drawn: EvidenceMap, index: Index) -> Iterator[Claim]:
    """Every gap that a source states of a subject of this map."""
    subjects = {each for group in drawn.subjects for each in group.concepts}
    for claim in index.said.claims:
        if claim.kind is Kind.EVIDENCE_GAP and subjects & {*claim.subjects, *claim.objects}:
            yield claim


def _silent(drawn: EvidenceMap, index: Index) -> Iterator[Link]:
    shown = {each for group in drawn.subjects for each in group.concepts}
    known = index.said.concepts
    named = [
        each
        for each in index.said.subject_of
        if each in known and str(known[each].type) in drawn.plan.subjects and each not in shown
    ]
    yield from sorted(concept_links(named, index), key=lambda link: link.label.lower())


# --- data for the filters ---


def _data(
    cells: list[MapCell], facets: Mapping[str, Facets], drawn: EvidenceMap, index: Index
) -> Mapping[str, object]:
    """For each cell its claims; for each claim what it says, its study and its facets. A facet's
    unknown value is ``-``, as in the form.
    """
    claims = list(dict.fromkeys(claim for cell in cells for claim in cell.claims))
    at = {claim.id: number for number, claim in enumerate(claims)}
    scales = index.corpus.vocabulary.scales
    return {
        "cells": {cell.id: [at[claim.id] for claim in cell.claims] for cell in cells},
        "claims": [
            {
                "said": str(claim.valence if drawn.plan.sign == "valence" else claim.direction),
                "study": drawn.studies.get(claim.evidence or "", ""),
                "designs": designs_of([claim], index),
                "facets": {
                    name: [value or "-" for value in values]
                    for name, values in facets[claim.id].items()
                },
                "levels": {
                    scale: [[one.value, one.words] for one in seen_through(claim, scale, index)]
                    for scale in scales
                },
            }
            for claim in claims
        ],
    }
