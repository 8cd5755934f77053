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
from graph.maps.make import state_of
from graph.maps.model import Axis, EvidenceMap, MapCell, MapGroup, State
from graph.pages.claims.statement import (
    Statement,
    concept_label,
    concept_link,
    concept_links,
)
from graph.pages.evidence_map.facets import (
    Facet,
    Facets,
    Lens,
    facets_of,
    lenses,
    seen_through,
)
from graph.pages.evidence_map.overview import Strip, strips_of
from graph.pages.evidence_map.table import (
    EMPTY,
    REPORTED,
    HeadGroup,
    MapMaterial,
    RowGroup,
    designs_of,
    group_label,
    heads_of,
    row_group,
)
from graph.pages.facets import Choice
from graph.pages.index import Index
from graph.pages.markup import data_block
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of
from graph.pages.queries.shown import ShownQuery
from graph.pages.words import count

MOST: Final = 150
"""Statements beside the table of a map in a page."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One state in the key."""

    state: str
    label: str
    about: str
    cells: int
    apart: str
    """Statements that say so and are in no cell of this state; empty for none."""


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
    counted: str
    """How much stands in the table; a filter tells how much of it is left."""
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
    gaps_total: int
    gaps_pages: tuple[Step, ...]
    outside: tuple[Statement, ...]
    """Of the kinds that the map shows, without a cell: they do not name both of a pair."""
    outside_total: int
    outside_pages: tuple[Step, ...]
    silent: tuple[Link, ...]
    """Subjects that statements are about, none of which makes a cell."""
    table: str
    """The data file with its cells."""
    data: Markup
    queries: tuple[ShownQuery, ...]


@dataclass(frozen=True, slots=True)
class BesideMap:
    """The lists that stand beside the table of a map, in pages."""

    gaps: list[Part[Statement]]
    outside: list[Part[Statement]]


def beside_map(drawn: EvidenceMap, own: MapMaterial) -> BesideMap:
    """The lists beside the table of *drawn*."""
    path = drawn.plan.path
    filled = [cell for cell in drawn.cells.values() if cell.claims]
    gaps = [own.made[claim.id] for claim in _gaps(drawn, own.index)]
    outside = [own.made[claim.id] for claim in _outside(filled, drawn, own.index)]
    return BesideMap(
        parts_of(gaps, MOST, path, f"{path}gaps/"),
        parts_of(outside, MOST, path, f"{path}outside/"),
    )


def map_page(
    drawn: EvidenceMap, own: MapMaterial, beside: BesideMap, queries: tuple[ShownQuery, ...]
) -> MapPage:
    """The context for *drawn*; *beside* are the lists beside its table."""
    index, plan = own.index, drawn.plan
    upright = plan.rows is Axis.SUBJECTS
    rows, columns = (drawn.subjects, drawn.objects) if upright else (drawn.objects, drawn.subjects)
    names = (plan.subjects_label, plan.objects_label)
    names = names if upright else names[::-1]
    filled = [cell for cell in drawn.cells.values() if cell.claims]
    facets = {claim.id: own.reader.facets(claim) for cell in filled for claim in cell.claims}
    heads = tuple(heads_of(group, names[1], drawn, index) for group in columns)
    return MapPage(
        about=plan.about,
        summary=_summary(drawn, filled),
        counted=_counted(drawn, filled),
        row_type=names[0],
        column_type=names[1],
        others=tuple(
            Link(each.plan.label, f"{each.plan.path}index.html")
            for each in own.maps
            if each is not drawn
        ),
        key=tuple(_key(REPORTED, drawn, own)),
        empties=tuple(_key(EMPTY, drawn, own)),
        strips=tuple(strips_of(rows, columns, drawn, own)) if len(rows) > 1 else (),
        columns=heads,
        groups=tuple(row_group(group, names[0], heads, drawn, own) for group in rows),
        row_groups=tuple(_group_choices(rows, names[0], drawn)),
        column_groups=tuple(_group_choices(columns, names[1], drawn)),
        states=tuple(_states(drawn, own)),
        facets=facets_of(
            own.reader, [[facets[claim.id] for claim in cell.claims] for cell in filled]
        ),
        lenses=lenses(index),
        total=len(filled),
        scopes=tuple(_scopes(drawn, index)),
        gaps=beside.gaps[0].items,
        gaps_total=sum(len(part.items) for part in beside.gaps),
        gaps_pages=beside.gaps[0].pages,
        outside=beside.outside[0].items,
        outside_total=sum(len(part.items) for part in beside.outside),
        outside_pages=beside.outside[0].pages,
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


def _counted(drawn: EvidenceMap, filled: list[MapCell]) -> str:
    claims = {claim.id: claim for cell in filled for claim in cell.claims}
    return ", ".join(
        (
            count(len(filled), "cell", "cells"),
            count(len(claims), "statement", "statements"),
            count(drawn.evaluations(tuple(claims.values())), "evaluation", "evaluations"),
        )
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
            apart = _apart(state, drawn, own.index, counts[state] > 0)
            yield KeyEntry(state, words.label, words.definition, counts[state], apart)


def _apart(state: State, drawn: EvidenceMap, index: Index, more: bool) -> str:
    """Where the statements are that say *state* and that no cell of it shows."""
    if state in {State.MIXED, State.NOT_STATED} or state not in REPORTED:
        return ""
    placed: dict[str, set[State]] = {}
    for cell in drawn.cells.values():
        for claim in cell.claims:
            placed.setdefault(claim.id, set()).add(cell.state)
    kinds = drawn.plan.kinds
    said = [claim for claim in index.said.claims if str(claim.kind) in kinds]
    own = [claim.id for claim in said if state_of(drawn.plan.sign, [claim]) is state]
    without = sum(id_ not in placed for id_ in own)
    among = sum(state not in placed.get(id_, {state}) for id_ in own)
    if not without + among:
        return ""
    says = count(without + among, "more statement says so", "more statements say so")
    says = says if more else says.replace(" more", "")
    if without and among:
        return f"{says}: {among} in cells with other results, {without} without a cell."
    return f"{says}, {'without a cell' if without else 'in cells with other results'}."


def _group_choices(groups: tuple[MapGroup, ...], name: str, drawn: EvidenceMap) -> Iterator[Choice]:
    counts: Counter[str] = Counter()
    for cell in drawn.cells.values():
        if cell.claims:
            counts.update((cell.subject, cell.object))
    for group in groups:
        number = sum(counts[each] for each in group.concepts)
        label = group_label(group, name, drawn)
        yield Choice(group.id or "others", label, number)


def _states(drawn: EvidenceMap, own: MapMaterial) -> Iterator[Choice]:
    counts = Counter(cell.state for cell in drawn.cells.values() if cell.claims)
    for state in REPORTED:
        if counts[state]:
            yield Choice(state, own.words[state].label, counts[state])


# --- what stands beside the table ---


def _scopes(drawn: EvidenceMap, index: Index) -> Iterator[ScopeNote]:
    groups = {group.id: group.label for group in drawn.plan.groups}
    for scope in drawn.scopes:
        target = groups.get(scope.target) or concept_label(scope.target, index)
        yield ScopeNote(concept_link(scope.subject, index), target, scope.why)


def _gaps(drawn: EvidenceMap, index: Index) -> Iterator[Claim]:
    """Every gap that a source states of a subject of this map."""
    subjects = {each for group in drawn.subjects for each in group.concepts}
    for claim in index.said.claims:
        if claim.kind is Kind.EVIDENCE_GAP and subjects & {*claim.subjects, *claim.objects}:
            yield claim


def _outside(cells: list[MapCell], drawn: EvidenceMap, index: Index) -> Iterator[Claim]:
    shown = {claim.id for cell in cells for claim in cell.claims}
    for claim in index.said.claims:
        if str(claim.kind) in drawn.plan.kinds and claim.id not in shown:
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
