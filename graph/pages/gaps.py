"""The page of gaps: what the sources say is not known, and where these sources have nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims.model import Concept, ConceptType, Kind
from graph.pages.chain import EFFECTS, RISKS, addressing
from graph.pages.claim_words import concept_type
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import source_link
from graph.pages.shown_query import ShownQuery
from graph.pages.statement import Statement, Statements, concept_link


@dataclass(frozen=True, slots=True)
class SourceGaps:
    """The gaps that one source names."""

    source: Link
    statements: tuple[Statement, ...]


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
    groups: tuple[SourceGaps, ...]
    holes: tuple[Hole, ...]
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""


def gaps_page(index: Index, made: Statements, queries: tuple[ShownQuery, ...]) -> GapsPage:
    """The context: stated gaps by source, then holes in the map."""
    found: dict[str, list[Statement]] = {}
    for claim in index.said.claims:
        if claim.kind is Kind.EVIDENCE_GAP:
            found.setdefault(claim.source, []).append(made[claim.id])
    return GapsPage(
        total=sum(map(len, found.values())),
        groups=tuple(
            SourceGaps(source_link(slug, index), tuple(statements))
            for slug, statements in found.items()
        ),
        holes=tuple(hole for hole in _holes(index) if hole.links),
        queries=queries,
    )


def _holes(index: Index) -> Iterator[Hole]:
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
