"""The page of one concept: what it means, what the sources say of it, and what it is tied to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from graph.citing.entry import Edition
from graph.claims.model import Claim, Concept, ConceptType, Direction, Kind
from graph.pages import paging
from graph.pages.cite import NO_CITE, CiteThis, cite_entry
from graph.pages.claims.figures import FigureRow, figure_rows
from graph.pages.claims.statement import (
    Sign,
    Statement,
    Statements,
    concept_label,
    concept_links,
    concept_path,
    direction_sign,
    works_of,
)
from graph.pages.claims.words import DIRECTIONS, KINDS, concept_type
from graph.pages.concepts.chain import Step, chain
from graph.pages.concepts.intervention import InterventionView, intervention_view
from graph.pages.concepts.letters import SENTENCES
from graph.pages.concepts.lists import type_link
from graph.pages.concepts.material import ConceptMaterial, is_drawn
from graph.pages.concepts.neighbours import Neighbourhood, neighbourhood_of
from graph.pages.edition import days_of, edition_at
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import source_link
from graph.pages.queries.shown import ShownQuery, shown_queries
from graph.pages.vocabulary.schemes import Hint

OPEN: Final = 12
"""Statements that stand open in a part of the page; further groups open when asked."""
MOST_SIBLINGS: Final = 8
"""Concepts beside it that are named."""


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims of one kind and direction in which the concept has one part."""

    id: str
    kind: str
    sign: Sign
    statements: tuple[Statement, ...]
    """All of them, or the first of many."""
    open: bool
    """Whether it is shown at once: as many groups are as leave the page short."""
    total: int
    pages: tuple[paging.Step, ...] = ()
    """Where it goes on."""


@dataclass(frozen=True, slots=True)
class Part:
    """The groups in which the concept is the subject, or the object."""

    label: str
    groups: tuple[ClaimGroup, ...]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """How often one source names the concept."""

    source: Link
    number: int


@dataclass(frozen=True, slots=True)
class Further:
    """The lengths of lists on a concept's page, and the ways to their other pages."""

    mentioned: int
    figures: int
    works: int
    mentioned_pages: tuple[paging.Step, ...] = ()
    figures_pages: tuple[paging.Step, ...] = ()
    works_pages: tuple[paging.Step, ...] = ()


@dataclass(frozen=True, slots=True)
class ConceptPage:
    """Context of ``concept.html``."""

    label: str
    type: str
    list: Link
    """To its type in the list of concepts."""
    definition: str
    defined: tuple[Link, ...]
    """Its class in the ontology, and the schemes that it is part of."""
    candidate: bool
    named_by: tuple[Link, ...]
    """Sources that name a candidate."""
    names: tuple[str, ...]
    """Other names in today's use."""
    wordings: tuple[str, ...]
    """Wordings of texts that are no names of it: older terms and misprints among them."""
    broader: tuple[Link, ...]
    siblings: tuple[Link, ...]
    """Others that are part of the same, those that most statements are about first."""
    narrower: tuple[Link, ...]
    close: tuple[Link, ...]
    mentioned: tuple[Mentioned, ...]
    claims: int
    parts: tuple[Part, ...]
    figures: tuple[FigureRow, ...]
    works: tuple[Link, ...]
    further: Further
    """Where these lists go on, if they do."""
    chain: tuple[Step, ...]
    intervention: InterventionView | None
    neighbourhood: Neighbourhood | None
    drawable: bool
    hints: tuple[Hint, ...]
    """What scales say of it, where it is a study design."""
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""
    cite: CiteThis


def cited(page: ConceptPage, concept: Concept, made: ConceptMaterial) -> ConceptPage:
    """*page* of *concept* with the drawing of what is around it, and with how it is cited."""
    page = replace(page, neighbourhood=neighbourhood_of(concept.id, made))
    own = edition_at(made.edition, page, concept_days(concept, made))
    return replace(page, cite=_cite(concept, made, own))


def concept_days(concept: Concept, made: ConceptMaterial) -> tuple[str, ...]:
    """The days of the decisions on claims about *concept*."""
    return tuple(days_of(made.index.said.about(concept.id), made.index))


def around(concept: Concept, made: ConceptMaterial) -> tuple[object, ...]:
    """What the drawing on the page of *concept* is made from; empty where there is none."""
    if not is_drawn(concept.id, made):
        return ()
    return made.around[concept.id]


def uncited_concept(concept: Concept, made: ConceptMaterial, iri: str) -> ConceptPage:
    """The context for *concept*, without the drawing and the citation that :func:`cited` adds."""
    index, said = made.index, made.index.said
    claims = said.about(concept.id)
    sources = (slug for slug in said.named_by.get(concept.id, ()) if slug in index.sources)
    works = {work: None for claim in claims for work in works_of(claim, index)}
    mentioned, figures = _mentioned(concept.id, index), figure_rows(claims, index)
    is_intervention = concept.type == ConceptType.INTERVENTION
    pages = ("concept", "intervention") if is_intervention else ("concept",)
    return ConceptPage(
        label=concept_label(concept.id, index),
        type=concept_type(concept.type),
        list=_list(concept),
        definition=concept.definition,
        defined=made.schemes.defined.get(concept.id, ()),
        candidate=concept.candidate,
        named_by=tuple(source_link(slug, index) for slug in sources) if concept.candidate else (),
        names=concept.alt_labels,
        wordings=concept.hidden_labels,
        broader=concept_links(concept.broader, index),
        siblings=concept_links(_siblings(concept, index), index),
        narrower=concept_links(said.narrower.get(concept.id, ()), index),
        close=concept_links(said.close.get(concept.id, ()), index),
        mentioned=mentioned,
        claims=len(claims),
        parts=tuple(_parts(concept.id, made)),
        figures=figures,
        works=tuple(sorted(works, key=lambda link: (link.label.lower(), link.href))),
        further=Further(len(mentioned), len(figures), len(works)),
        chain=chain(concept, index),
        intervention=intervention_view(concept, index, made.statements)
        if is_intervention and claims
        else None,
        neighbourhood=None,
        drawable=made.drawable,
        hints=made.schemes.hints.get(concept.id, ()),
        queries=shown_queries(made.queries, *pages, iri=iri) if claims else (),
        cite=NO_CITE,
    )


def _cite(concept: Concept, made: ConceptMaterial, edition: Edition) -> CiteThis:
    label, kind = concept_label(concept.id, made.index), concept_type(concept.type)
    item = concept_path(concept.id).rstrip("/")
    return cite_entry(kind, f"{label} ({kind.lower()})", item, edition)


def _siblings(concept: Concept, index: Index) -> list[str]:
    known = {id_ for parent in concept.broader for id_ in index.said.narrower.get(parent, ())}
    others = known - {concept.id, *index.said.close.get(concept.id, ())}
    return sorted(others, key=lambda id_: (-len(index.said.about(id_)), id_))[:MOST_SIBLINGS]


def _list(concept: Concept) -> Link:
    """Where the concepts of its type are listed: those that are sentences, among the claims."""
    if concept.candidate and concept.type in SENTENCES:
        href = f"claims/index.html?kind={Kind.RECOMMENDATION.value}"
        return Link(concept_type(concept.type, many=True), href)
    return type_link(concept.type)


def _mentioned(concept: str, index: Index) -> tuple[Mentioned, ...]:
    counts = index.said.mentions.get(concept, {})
    known = (slug for slug in sorted(counts) if slug in index.sources)
    return tuple(Mentioned(source_link(slug, index), counts[slug]) for slug in known)


def _parts(concept: str, made: ConceptMaterial) -> Iterator[Part]:
    said = made.index.said
    places = (
        ("about", "What is said of it", said.subject_of.get(concept, ())),
        ("bearing", "What is said to bear on it", said.object_of.get(concept, ())),
    )
    for id_, label, claims in places:
        if claims:
            yield Part(label, tuple(_groups(id_, claims, made.statements)))


def _groups(part: str, claims: Iterable[Claim], made: Statements) -> Iterator[ClaimGroup]:
    found: dict[tuple[Kind, Direction], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.kind, claim.direction), []).append(claim)
    kinds, directions = list(KINDS), list(DIRECTIONS)
    room = OPEN
    for kind, direction in sorted(
        found, key=lambda key: (kinds.index(key[0]), directions.index(key[1]))
    ):
        group = found[kind, direction]
        yield ClaimGroup(
            id=f"{part}-{kind.value}-{direction.value}",
            kind=KINDS[kind][0],
            sign=direction_sign(direction, kind),
            statements=tuple(made[claim.id] for claim in group),
            open=len(group) <= room,
            total=len(group),
        )
        room -= len(group) if len(group) <= room else 0
