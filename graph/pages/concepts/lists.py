"""The lists of concepts: an overview, each type as a tree, and all from A to Z."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Concept
from graph.pages.claims.words import concept_type, type_order
from graph.pages.concepts.letters import listed
from graph.pages.concepts.tree import Leaf, leaf_of, tree_of, tree_parts, values_of
from graph.pages.facets import Facet, Values, facet, useful
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step
from graph.pages.places import source_labels
from graph.pages.queries.shown import ShownQuery

MOST: Final = 8
"""Concepts of a type that the overview names."""


@dataclass(frozen=True, slots=True)
class TypePage:
    """Context of ``type.html``: all concepts of one type."""

    total: int
    candidates: int
    facets: tuple[Facet, ...]
    leaves: tuple[Leaf, ...]
    """The first of them."""
    chunks: int
    """How many pages, and files of rows, there are."""
    pages: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class TypeCard:
    """One type in the overview."""

    id: str
    link: Link
    number: int
    most: tuple[Leaf, ...]
    """Those that most statements are about, without what is below them."""


@dataclass(frozen=True, slots=True)
class ConceptsPage:
    """Context of ``concepts.html``."""

    types: tuple[TypeCard, ...]
    schemes: tuple[Link, ...]
    """The parts of the vocabulary, scales included."""
    total: int
    candidates: int
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""


def concepts_page(
    index: Index, queries: tuple[ShownQuery, ...], schemes: tuple[Link, ...] = ()
) -> ConceptsPage:
    """The context of the overview."""
    by_type = _by_type(index)
    return ConceptsPage(
        types=tuple(_card(type_, own, index) for type_, own in by_type.items()),
        schemes=schemes,
        total=sum(map(len, by_type.values())),
        candidates=sum(concept.candidate for concept in listed(index)),
        queries=queries,
    )


def type_pages(index: Index) -> Iterator[tuple[str, TypePage, list[Part[Leaf]]]]:
    """Type, context and all pages of the list of each type, in the order of lists."""
    for type_, concepts in _by_type(index).items():
        facets = _facets([values_of(concept, index) for concept in concepts], index)
        parts = tree_parts(tree_of(concepts, index, facets), f"concepts/{type_}/")
        candidates = sum(concept.candidate for concept in concepts)
        page = TypePage(
            len(concepts), candidates, facets, parts[0].items, len(parts), parts[0].pages
        )
        yield type_, page, parts


def type_link(type_: str) -> Link:
    """A link to the page of a type."""
    return Link(concept_type(type_, many=True), f"concepts/{type_}/index.html")


def _by_type(index: Index) -> dict[str, list[Concept]]:
    found: dict[str, list[Concept]] = {}
    for concept in listed(index):
        found.setdefault(str(concept.type), []).append(concept)
    return {type_: found[type_] for type_ in sorted(found, key=type_order)}


def _card(type_: str, concepts: list[Concept], index: Index) -> TypeCard:
    spoken = [each for each in concepts if each.id in index.said.about_any]
    spoken.sort(key=lambda each: -len(index.said.about(each.id)))
    most = tuple(leaf_of(each, set(), index, set(), ()) for each in spoken[:MOST])
    return TypeCard(type_, type_link(type_), len(concepts), most)


SPOKEN: Final = {"yes": "With statements", "no": "Without a statement"}
KNOWN: Final = {"yes": "In the vocabulary", "no": "Named in the sources only"}


def _facets(items: Sequence[Values], index: Index) -> tuple[Facet, ...]:
    sources = source_labels(index)
    return useful(
        (
            facet("source", "Named in", items, sources, sort=True),
            facet("spoken", "Statements", items, SPOKEN),
            facet("known", "Name", items, KNOWN),
        )
    )
