"""The pages of maps and of their cells, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from graph.citing.entry import Edition
from graph.maps.make import make_map
from graph.maps.model import EvidenceMap, MapCell
from graph.maps.plan import plans_of
from graph.pages.cell import (
    CellMaterial,
    CellPage,
    beside,
    cell_days,
    cell_title,
    cited,
    uncited_cell,
    works_of_cell,
)
from graph.pages.edition import steady
from graph.pages.evidence_map import map_page
from graph.pages.evidence_map_facets import FacetReader
from graph.pages.evidence_map_table import MapMaterial, cell_path
from graph.pages.index import Index
from graph.pages.model import HOME, Frame, Link, Page, Style
from graph.pages.shown_query import shown_query
from graph.pages.statement import Statements
from graph.queries.model import Query

STYLE = "assets/css/map.css"
QUERIES = {"": "evidence_map", "risks": "risk_effects"}
"""The query that gives the cells of a map, by the map's name."""
ANY_PAIR = "cell_claims"
"""What gives the cells of the others."""


def map_pages(
    index: Index,
    made: Statements,
    edition: Edition,
    vocabulary: bytes,
    queries: Mapping[str, Query],
    works: Mapping[str, Style],
) -> Iterator[Page]:
    """Every map that *vocabulary* declares, each with the pages of its cells. *works* are formatted
    entries by the work's id.
    """
    plans = plans_of(vocabulary, edition.address)
    maps = tuple(make_map(plan, index.corpus) for plan in plans.maps)
    own = MapMaterial(index, made, maps, plans.words, FacetReader(index))
    for drawn in maps:
        yield _map(drawn, own, queries, edition)
        yield from _cells(drawn, CellMaterial(own, edition, works, queries, beside(drawn)))


def _map(
    drawn: EvidenceMap, own: MapMaterial, queries: Mapping[str, Query], edition: Edition
) -> Page:
    plan = drawn.plan
    shown = shown_query(queries, QUERIES.get(plan.name, ANY_PAIR))
    frame = Frame(
        plan.path,
        plan.label,
        plan.about,
        _way(drawn),
        permanent=f"{edition.address}/{plan.path.rstrip('/')}",
        scripts=("assets/js/map.js",),
        styles=(STYLE,),
    )
    return Page(frame, "map", map_page(drawn, own, (shown,) if shown else ()))


def _way(drawn: EvidenceMap) -> tuple[Link, ...]:
    return (HOME, Link("Evidence map", "map/index.html")) if drawn.plan.name else (HOME,)


def _cells(drawn: EvidenceMap, material: CellMaterial) -> Iterator[Page]:
    plan, index = drawn.plan, material.own.index
    crumbs = (*_way(drawn), Link(plan.label, f"{plan.path}index.html"))
    for cell in drawn.cells.values():
        path = cell_path(cell, drawn)
        frame = Frame(
            path,
            cell_title(cell, index),
            f"What is reported of this pair, and what it rests on: {plan.label.lower()}.",
            crumbs,
            permanent=f"{material.edition.address}/{path.rstrip('/')}",
            styles=(STYLE,),
        )
        context = uncited_cell(cell, drawn, material)
        works = tuple(work.best.record for work in works_of_cell(cell, index))
        yield Page(
            frame,
            "cell",
            context,
            partial(_cited, context, cell, drawn, material),
            (works, steady(material.edition), cell_days(cell, index)),
        )


def _cited(
    context: CellPage, cell: MapCell, drawn: EvidenceMap, material: CellMaterial, page: Page
) -> Page:
    return replace(page, context=cited(context, cell, drawn, material))
