"""The pages of maps and of their cells, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from graph.citing.entry import Edition
from graph.maps.make import make_map
from graph.maps.model import EvidenceMap
from graph.maps.plan import plans_of
from graph.pages.claims.statement import Statements
from graph.pages.edition import steady
from graph.pages.evidence_map.cell import cell_days, cited, uncited_cell, works_of_cell
from graph.pages.evidence_map.cell_material import CellMaterial, beside, cell_title
from graph.pages.evidence_map.facets import FacetReader
from graph.pages.evidence_map.page import beside_map, map_page
from graph.pages.evidence_map.table import MapMaterial, cell_path
from graph.pages.further import further_pages
from graph.pages.index import Index
from graph.pages.model import HOME, Due, Frame, Link, Page, Style
from graph.pages.queries.shown import shown_query
from graph.queries.model import Query
from graph.rebuilding.reads import Reads

STYLE = "assets/css/map.css"
QUERIES = {"": "evidence_map", "risks": "risk_effects"}
"""The query that gives the cells of a map, by the map's name."""
ANY_PAIR = "cell_claims"
"""What gives the cells of the others."""


@dataclass(frozen=True, slots=True)
class MapShelf:
    """What maps and their cells are made of."""

    index: Index
    made: Statements
    edition: Edition
    vocabulary: bytes
    """The published one, in Turtle: it declares the maps."""
    queries: Mapping[str, Query]
    works: Mapping[str, Style]
    """Formatted entries by the work's id."""


def map_pages(shelf: MapShelf, seen: MapShelf, reads: Reads) -> Iterator[Page | Due]:
    """Every map that the vocabulary declares, each with the pages of its cells. Maps use *shelf*;
    cells, which are due, use *seen*, the same shelf with all reading noted.
    """
    index, edition = shelf.index, shelf.edition
    plans = plans_of(shelf.vocabulary, edition.address)
    maps = tuple(make_map(plan, index.corpus) for plan in plans.maps)
    own = MapMaterial(index, shelf.made, maps, plans.words, FacetReader(index))
    theirs = replace(own, index=seen.index, made=seen.made)
    for number, drawn in enumerate(maps):
        yield from _map(drawn, own, shelf.queries, edition)
        watched = reads.watch(f"map {number}", drawn)
        neighbours = reads.watch(f"beside {number}", beside(drawn))
        material = CellMaterial(theirs, edition, seen.works, shelf.queries, neighbours)
        for ends, cell in drawn.cells.items():
            yield Due(cell_path(cell, drawn), partial(_cell, ends, watched, material))


def _map(
    drawn: EvidenceMap, own: MapMaterial, queries: Mapping[str, Query], edition: Edition
) -> Iterator[Page]:
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
    lists = beside_map(drawn, own)
    yield Page(frame, "map", map_page(drawn, own, lists, (shown,) if shown else ()))
    for name, parts in (("gaps", lists.gaps), ("statements without a cell", lists.outside)):
        about = f"{name.capitalize()}, continued."
        first = Frame(plan.path, f"{plan.label}: {name}", about, frame.crumbs)
        yield from further_pages("statements", first, parts)


def _way(drawn: EvidenceMap) -> tuple[Link, ...]:
    return (HOME, Link("Evidence map", "map/index.html")) if drawn.plan.name else (HOME,)


def _cell(ends: tuple[str, str], drawn: EvidenceMap, material: CellMaterial) -> Iterator[Page]:
    plan, index, cell = drawn.plan, material.own.index, drawn.cells[ends]
    path = cell_path(cell, drawn)
    frame = Frame(
        path,
        cell_title(cell, index),
        f"What is reported of this pair, and what it rests on: {plan.label.lower()}.",
        (*_way(drawn), Link(plan.label, f"{plan.path}index.html")),
        permanent=f"{material.edition.address}/{path.rstrip('/')}",
        styles=(STYLE,),
    )
    context = uncited_cell(cell, drawn, material)
    works = tuple(work.best.record for work in works_of_cell(cell, index))
    yield Page(
        frame,
        "cell",
        context,
        lambda page: replace(page, context=cited(context, cell, drawn, material)),
        (works, steady(material.edition), cell_days(cell, index)),
    )
