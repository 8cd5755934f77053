"""The page of gaps: what the sources say is not known, and where these sources have nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claim, Concept, ConceptType, Kind
from graph.pages.claims.lists import REVIEW, other_words
from graph.pages.claims.statement import Statement, Statements, concept_label, concept_link
from graph.pages.claims.words import concept_type, type_order
from graph.pages.concepts.chain import EFFECTS, RISKS, addressing
from graph.pages.facets import Facet, Values, facet, tokens, useful
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of
from graph.pages.places import source_labels, source_link
from graph.pages.queries.shown import ShownQuery

MOST: Final = 100
"""Stated gaps on a page of their list."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap that a source names."""

    statement: Statement
    facets: str
    also: str
    """Other names of what it is about, for the search in the list."""


@dataclass(frozen=True, slots=True)
class SourceGaps:
    """The gaps that one source names."""

    source: Link
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Hole:
    """Concepts for which these sources have nothing of one kind."""

    id: str
    label: str
    about: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GapsPage:
    """Context of ``gaps.html``."""

    total: int
    chunks: int
    """How many pages, and files of rows, there are."""
    groups: tuple[SourceGaps, ...]
    """All of them by source, where they are few."""
    rows: tuple[Gap, ...]
    """The first of many."""
    pages: tuple[Step, ...]
    facets: tuple[Facet, ...]
    holes: tuple[Hole, ...]
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""


def gaps_parts(index: Index, made: Statements) -> list[Part[Gap]]:
    """The pages of the list of stated gaps, source by source."""
    stated = [_gap(claim, index, made) for claim in _stated(index)]
    return parts_of(stated, MOST, "gaps/")


def gaps_page(
    index: Index, parts: Sequence[Part[Gap]], queries: tuple[ShownQuery, ...]
) -> GapsPage:
    """The context of the first page: stated gaps, then holes in the map."""
    stated, first = _stated(index), parts[0]
    by_source: dict[str, list[Gap]] = {}
    for claim, gap in zip(stated, first.items, strict=False):
        by_source.setdefault(claim.source, []).append(gap)
    groups = (SourceGaps(source_link(slug, index), tuple(own)) for slug, own in by_source.items())
    return GapsPage(
        total=len(stated),
        chunks=len(parts),
        groups=tuple(groups) if len(parts) == 1 else (),
        rows=first.items if len(parts) > 1 else (),
        pages=first.pages,
        facets=_facets([_values(claim, index) for claim in stated], index),
        holes=tuple(hole for hole in holes_of(index) if hole.links),
        queries=queries,
    )


def _stated(index: Index) -> list[Claim]:
    return [claim for claim in index.said.claims if claim.kind is Kind.EVIDENCE_GAP]


def _gap(claim: Claim, index: Index, made: Statements) -> Gap:
    return Gap(made[claim.id], tokens(_values(claim, index)), other_words(claim, index))


def _values(claim: Claim, index: Index) -> Values:
    known = [id_ for id_ in (*claim.subjects, *claim.objects) if id_ in index.said.concepts]
    return {
        "source": [claim.source],
        "type": [str(index.said.concepts[id_].type) for id_ in known],
        "about": known,
        "reviewed": ["yes" if claim.reviewed else "no"],
    }


def _facets(items: Sequence[Values], index: Index) -> tuple[Facet, ...]:
    sources = source_labels(index)
    types = sorted({type_ for item in items for type_ in item["type"]}, key=type_order)
    about = {id_: concept_label(id_, index) for item in items for id_ in item["about"]}
    return useful(
        (
            facet("source", "Source", items, sources, sort=True),
            facet("type", "About", items, {each: concept_type(each, many=True) for each in types}),
            facet("about", "Concept", items, about, sort=True),
            facet("reviewed", "Review", items, REVIEW),
        )
    )


def holes_of(index: Index) -> Iterator[Hole]:
    """What these sources have nothing of, empty ones included."""
    said = index.said
    for type_, kind in zip(EFFECTS, RISKS, strict=True):
        label = concept_type(type_, many=True)
        named = [
            each
            for each in _named(type_, index)
            if any(claim.kind is kind for claim in said.object_of.get(each.id, ()))
            and not addressing([each.id], index)
        ]
        yield Hole(
            f"without-{type_.value.replace('_', '-')}",
            f"{label} without an intervention",
            "Statements of risk name them; none ties an intervention to them, to what is below "
            "them or to an outcome close to them.",
            tuple(concept_link(each.id, index) for each in named),
        )
    silent = [
        each
        for each in _named(ConceptType.INTERVENTION, index)
        if each.id in said.subject_of and each.id not in said.evaluated_by
    ]
    yield Hole(
        "without-evaluation",
        "Interventions without an evaluation",
        "Statements are about them; none of these sources reports an evaluation of them.",
        tuple(concept_link(each.id, index) for each in silent),
    )


def _named(type_: ConceptType, index: Index) -> list[Concept]:
    """The concepts of one type that statements name, by name."""
    named = (
        each
        for each in index.said.concepts.values()
        if each.type == type_ and index.said.about(each.id)
    )
    return sorted(named, key=lambda each: (each.label.lower(), each.id))
