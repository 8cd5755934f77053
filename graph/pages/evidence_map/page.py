"""The page of a map: a table of subjects by objects in which each pair says what is reported of it,
how often and from what kind of study, and each empty cell says which kind of empty it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from graph.maps.model import EvidenceMap, MapCell, MapGroup
from graph.pages.claims.statement import (
    Statement,
)
from graph.pages.evidence_map.around import ScopeNote, gaps_of, outside_of, scopes_of, silent_of
from graph.pages.evidence_map.facets import (
    Facet,
    Facets,
    Lens,
    facets_of,
    lenses,
    seen_through,
)
from graph.pages.evidence_map.key import KeyEntry, key_of
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
class MapPage:
    """Context of ``map.html``."""

    about: str
    summary: str
    counted: str
    """How much is in the table, in words; a filter replaces it by what is left."""
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
    gaps = [own.made[claim.id] for claim in gaps_of(drawn, own.index)]
    outside = [own.made[claim.id] for claim in outside_of(filled, drawn, own.index)]
    return BesideMap(
        parts_of(gaps, MOST, path, f"{path}gaps/"),
        parts_of(outside, MOST, path, f"{path}outside/"),
    )


def map_page(
    drawn: EvidenceMap, own: MapMaterial, beside: BesideMap, queries: tuple[ShownQuery, ...]
) -> MapPage:
    """The context for *drawn*; *beside* are the lists beside its table."""
    index, plan = own.index, drawn.plan
    rows, columns = drawn.sides
    names = (plan.subjects_label, plan.objects_label)
    names = names if plan.upright else names[::-1]
    filled = [cell for cell in drawn.cells.values() if cell.claims]
    facets = {claim.id: own.reader.facets(claim) for cell in filled for claim in cell.claims}
    heads = tuple(heads_of(group, names[1], drawn, index) for group in columns)
    summary, counted = _totals(drawn, filled)
    return MapPage(
        about=plan.about,
        summary=summary,
        counted=counted,
        row_type=names[0],
        column_type=names[1],
        others=tuple(
            Link(each.plan.label, f"{each.plan.path}index.html")
            for each in own.maps
            if each is not drawn
        ),
        key=tuple(key_of(REPORTED, drawn, own)),
        empties=tuple(key_of(EMPTY, drawn, own)),
        strips=tuple(strips_of(drawn, own)) if len(rows) > 1 else (),
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
        scopes=tuple(scopes_of(drawn, index)),
        gaps=beside.gaps[0].items,
        gaps_total=sum(len(part.items) for part in beside.gaps),
        gaps_pages=beside.gaps[0].pages,
        outside=beside.outside[0].items,
        outside_total=sum(len(part.items) for part in beside.outside),
        outside_pages=beside.outside[0].pages,
        silent=tuple(silent_of(drawn, index)),
        table=f"data/{'-'.join(('evidence-map', *plan.folders[1:]))}.csv",
        data=data_block(_data(filled, facets, drawn, index)),
        queries=queries,
    )


def _totals(drawn: EvidenceMap, filled: list[MapCell]) -> tuple[str, str]:
    """How much stands in the *filled* cells: as a sentence, and as the filter counts it."""
    claims = tuple({claim.id: claim for cell in filled for claim in cell.claims}.values())
    sources = count(len({claim.source for claim in claims}), "source", "sources")
    statements = count(len(claims), "statement", "statements")
    evaluations = count(drawn.evaluations(claims), "evaluation", "evaluations")
    pairs, cells = (count(len(filled), one, f"{one}s") for one in ("pair", "cell"))
    summary = f"{pairs} in {statements} of {sources}, from {evaluations}."
    return summary, ", ".join((cells, statements, evaluations))


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
