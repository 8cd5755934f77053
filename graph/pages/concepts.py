"""The lists of concepts: by type as a tree, and from A to Z."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Concept, ConceptType
from graph.pages.claim_words import concept_type, type_order
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.shown_query import ShownQuery
from graph.pages.statement import concept_link

SENTENCES: Final = (ConceptType.PRACTICE_RECOMMENDATION,)
"""Types whose candidates are whole sentences: they stand in the list of claims."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One concept with those below it."""

    link: Link
    claims: int
    mentions: int
    candidate: bool
    words: str
    """All its names, older ones as well, for the filter; in small letters."""
    below: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class TypeTree:
    """All concepts of one type."""

    id: str
    label: str
    number: int
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class ConceptsPage:
    """Context of ``concepts.html``."""

    trees: tuple[TypeTree, ...]
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


@dataclass(frozen=True, slots=True)
class LettersPage:
    """Context of ``letters.html``."""

    letters: tuple[Letter, ...]


def concepts_page(index: Index, queries: tuple[ShownQuery, ...]) -> ConceptsPage:
    """The context of the list by type."""
    by_type: dict[str, list[Concept]] = {}
    for concept in listed(index):
        by_type.setdefault(str(concept.type), []).append(concept)
    trees = tuple(_tree(type_, by_type[type_], index) for type_ in sorted(by_type, key=type_order))
    return ConceptsPage(
        trees=trees,
        total=sum(tree.number for tree in trees),
        candidates=sum(concept.candidate for concept in listed(index)),
        queries=queries,
    )


def letters_page(index: Index) -> LettersPage:
    """The context of the list from A to Z, by preferred names: the filter of the list by type finds
    every other name.
    """
    entries: dict[str, list[Entry]] = {}
    for concept in listed(index):
        link = concept_link(concept.id, index)
        entries.setdefault(_letter(link.label), []).append(Entry(link, concept_type(concept.type)))
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


def _tree(type_: str, concepts: list[Concept], index: Index) -> TypeTree:
    own = {concept.id for concept in concepts}
    roots = [each for each in concepts if not own & set(each.broader)]
    seen: set[str] = set()
    leaves = [_leaf(root, own, index, seen) for root in roots]
    # What is left is below itself: a circle that the vocabulary should not have.
    leaves += [_leaf(each, own, index, seen) for each in concepts if each.id not in seen]
    return TypeTree(type_, concept_type(type_, many=True), len(concepts), tuple(leaves))


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
    return Leaf(
        link=concept_link(concept.id, index),
        claims=len(said.about(concept.id)),
        mentions=sum(said.mentions.get(concept.id, {}).values()),
        candidate=concept.candidate,
        words=_words(names),
        below=tuple(below),
    )


def _words(names: Iterable[str]) -> str:
    """Each word of *names* once, in small letters."""
    return " ".join(dict.fromkeys(word for name in names for word in name.lower().split()))


def _letter(name: str) -> str:
    first = unicodedata.normalize("NFD", name.lstrip("'\"‘“(")[:1]).upper()[:1]
    return first if first.isalpha() else "0–9"


def _by_name(entry: Entry) -> tuple[str, str]:
    return (entry.link.label.casefold(), entry.link.href)
