"""The lists of concepts: an overview, each type as a tree, and all from A to Z."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Concept, ConceptType
from graph.networks.sources import short_label
from graph.pages.claim_words import concept_type, type_order
from graph.pages.facets import Facet, Values, facet, tokens, useful
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.shown_query import ShownQuery
from graph.pages.statement import concept_link

SENTENCES: Final = (ConceptType.PRACTICE_RECOMMENDATION,)
"""Types whose candidates are whole sentences: they stand in the list of claims."""

MOST: Final = 8
"""Concepts of a type that the overview names."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One concept with those below it."""

    link: Link
    letter: str
    """What it stands under from A to Z."""
    claims: int
    mentions: int
    candidate: bool
    words: str
    """All its names, older ones as well, for the filter; in small letters."""
    facets: str
    below: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class TypePage:
    """Context of ``type.html``: all concepts of one type."""

    number: int
    candidates: int
    facets: tuple[Facet, ...]
    leaves: tuple[Leaf, ...]


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


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with one letter."""

    letter: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept by its name."""

    link: Link
    type: str
    claims: int


@dataclass(frozen=True, slots=True)
class LettersPage:
    """Context of ``letters.html``."""

    letters: tuple[Letter, ...]


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


def type_pages(index: Index) -> Iterator[tuple[str, TypePage]]:
    """Type and context of the page of each type, in the order of lists."""
    for type_, concepts in _by_type(index).items():
        yield (
            type_,
            TypePage(
                number=len(concepts),
                candidates=sum(concept.candidate for concept in concepts),
                facets=_facets([_values(concept, index) for concept in concepts], index),
                leaves=tree_of(concepts, index),
            ),
        )


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
    most = tuple(_leaf(each, set(), index, set()) for each in spoken[:MOST])
    return TypeCard(type_, type_link(type_), len(concepts), most)


SPOKEN: Final = {"yes": "With statements", "no": "Without a statement"}
KNOWN: Final = {"yes": "In the vocabulary", "no": "Named in the sources only"}


def _facets(items: Sequence[Values], index: Index) -> tuple[Facet, ...]:
    sources = {slug: short_label(source.record) for slug, source in index.sources.items()}
    return useful(
        (
            facet("source", "Named in", items, sources, sort=True),
            facet("spoken", "Statements", items, SPOKEN),
            facet("known", "Name", items, KNOWN),
        )
    )


def _values(concept: Concept, index: Index) -> Values:
    said = index.said
    return {
        "source": sorted({*said.mentions.get(concept.id, {}), *said.named_by.get(concept.id, ())}),
        "spoken": ["yes" if concept.id in said.about_any else "no"],
        "known": ["no" if concept.candidate else "yes"],
    }


def letters_page(index: Index) -> LettersPage:
    """The context of the list from A to Z, by preferred names: the search finds the others."""
    entries: dict[str, list[Entry]] = {}
    for concept in listed(index):
        link = concept_link(concept.id, index)
        entry = Entry(link, concept_type(concept.type), len(index.said.about(concept.id)))
        entries.setdefault(letter_of(link.label), []).append(entry)
    return LettersPage(
        tuple(
            Letter(letter, tuple(sorted(entries[letter], key=_by_name)))
            for letter in sorted(entries)
        )
    )


def listed(index: Index) -> tuple[Concept, ...]:
    """The concepts that lists name, by name."""
    found = (
        concept
        for concept in index.said.concepts.values()
        if not (concept.candidate and concept.type in SENTENCES)
    )
    return tuple(sorted(found, key=lambda concept: (concept.label.lower(), concept.id)))


def tree_of(concepts: Iterable[Concept], index: Index) -> tuple[Leaf, ...]:
    """*concepts* as a tree, each once."""
    held = list(concepts)
    own = {concept.id for concept in held}
    roots = [each for each in held if not own & set(each.broader)]
    seen: set[str] = set()
    leaves = [_leaf(root, own, index, seen) for root in roots]
    # What is left is below itself: a circle that the vocabulary should not have.
    return (*leaves, *(_leaf(each, own, index, seen) for each in held if each.id not in seen))


def _leaf(concept: Concept, own: set[str], index: Index, seen: set[str]) -> Leaf:
    """A concept with those below it. One below two stands below the first with all below it."""
    said = index.said
    seen.add(concept.id)
    below = [
        _leaf(said.concepts[id_], own, index, seen)
        for id_ in said.narrower.get(concept.id, ())
        if id_ in own and id_ not in seen
    ]
    names = (concept.label, *concept.alt_labels, *concept.hidden_labels)
    link = concept_link(concept.id, index)
    return Leaf(
        link=link,
        letter=letter_of(link.label),
        claims=len(said.about(concept.id)),
        mentions=sum(said.mentions.get(concept.id, {}).values()),
        candidate=concept.candidate,
        words=_words(names),
        facets=tokens(_values(concept, index)),
        below=tuple(below),
    )


def _words(names: Iterable[str]) -> str:
    """Each word of *names* once, in small letters."""
    return " ".join(dict.fromkeys(word for name in names for word in name.lower().split()))


def letter_of(name: str) -> str:
    """What a name stands under in a list from A to Z."""
    first = unicodedata.normalize("NFD", name.lstrip("'\"‘“(")[:1]).upper()[:1]
    return first if first.isalpha() else "0–9"


def _by_name(entry: Entry) -> tuple[str, str]:
    return (entry.link.label.casefold(), entry.link.href)
