"""The lists of concepts: an overview, each type as a tree, and all from A to Z."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from graph.claims.model import Concept, ConceptType
from graph.networks.sources import short_label
from graph.pages.claims.statement import concept_link
from graph.pages.claims.words import concept_type, type_order
from graph.pages.facets import Facet, Values, facet, tokens, useful
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of
from graph.pages.queries.shown import ShownQuery

SENTENCES: Final = (ConceptType.PRACTICE_RECOMMENDATION,)
"""Types whose candidates are whole sentences: they stand in the list of claims."""

MOST: Final = 8
"""Concepts of a type that the overview names."""
MOST_LEAVES: Final = 300
"""Concepts on a page of the list of a type."""
MOST_NAMES: Final = 1_000
"""Names on a page of the list from A to Z."""
LETTERS: Final = "concepts/a-z/"
"""Folder of that list."""


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
    above: tuple[Link, ...] = ()
    """What it stands below, outermost first, where that is on an earlier page."""


@dataclass(frozen=True, slots=True)
class TypePage:
    """Context of ``type.html``: all concepts of one type."""

    number: int
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


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with one letter."""

    letter: str
    entries: tuple[Entry, ...]
    continued: bool
    """Whether it begins on the page before."""


@dataclass(frozen=True, slots=True)
class Initial:
    """A letter with the way to its names."""

    link: Link
    number: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept by its name."""

    link: Link
    type: str
    claims: int


@dataclass(frozen=True, slots=True)
class LettersPage:
    """Context of ``letters.html``."""

    initials: tuple[Initial, ...]
    letters: tuple[Letter, ...]
    """Those of the first page."""
    pages: tuple[Step, ...]


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
        facets = _facets([_values(concept, index) for concept in concepts], index)
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
    most = tuple(_leaf(each, set(), index, set(), ()) for each in spoken[:MOST])
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


def letters_parts(index: Index) -> list[Part[Entry]]:
    """The pages of the list from A to Z, by preferred names: the search finds the others."""
    entries = [
        Entry(
            concept_link(concept.id, index),
            concept_type(concept.type),
            len(index.said.about(concept.id)),
        )
        for concept in listed(index)
    ]
    entries.sort(key=lambda one: (letter_of(one.link.label), *_by_name(one)))
    return parts_of(entries, MOST_NAMES, LETTERS, label=span_of)


def span_of(entries: Sequence[Entry]) -> str:
    """What a page of *entries* is called: by the names that it begins and ends with."""
    return f"{entries[0].link.label} – {entries[-1].link.label}" if entries else ""


def by_letter(parts: Sequence[Part[Entry]]) -> list[Part[Letter]]:
    """The pages with their names letter by letter."""
    made: list[Part[Letter]] = []
    before = ""
    for part in parts:
        letters: list[Letter] = []
        for letter, group in groupby(part.items, key=lambda one: letter_of(one.link.label)):
            letters.append(Letter(letter, tuple(group), continued=letter == before))
            before = letter
        made.append(Part(part.folder, tuple(letters), part.pages))
    return made


def letter_places(parts: Sequence[Part[Letter]]) -> dict[str, list[str]]:
    """The fragments of the letters that begin on each page, by its folder."""
    return {
        part.folder: [f"letter-{one.letter}" for one in part.items if not one.continued]
        for part in parts
    }


def letters_page(parts: Sequence[Part[Letter]]) -> LettersPage:
    """The context of the first page of the list from A to Z."""
    numbers = Counter[str]()
    for part in parts:
        numbers.update({one.letter: len(one.entries) for one in part.items})
    initials = tuple(
        Initial(Link(id_.removeprefix("letter-"), f"{folder}index.html#{id_}"), numbers[id_[7:]])
        for folder, ids in letter_places(parts).items()
        for id_ in ids
    )
    return LettersPage(initials, parts[0].items, parts[0].pages)


def listed(index: Index) -> tuple[Concept, ...]:
    """The concepts that lists name, by name."""
    found = (
        concept
        for concept in index.said.concepts.values()
        if not (concept.candidate and concept.type in SENTENCES)
    )
    return tuple(sorted(found, key=lambda concept: (concept.label.lower(), concept.id)))


def tree_of(
    concepts: Iterable[Concept], index: Index, facets: Sequence[Facet] = ()
) -> tuple[Leaf, ...]:
    """*concepts* as a tree, each once; *facets* are those that the list offers."""
    held = list(concepts)
    own = {concept.id for concept in held}
    roots = [each for each in held if not own & set(each.broader)]
    seen: set[str] = set()
    leaves = [_leaf(root, own, index, seen, facets) for root in roots]
    # What is left is below itself: a circle that the vocabulary should not have.
    left = (each for each in held if each.id not in seen)
    return (*leaves, *(_leaf(each, own, index, seen, facets) for each in left))


def tree_parts(leaves: Sequence[Leaf], folder: str) -> list[Part[Leaf]]:
    """A tree in pages, in the order in which it is read; what stands on another page than the
    concept above it names those.
    """
    parts = parts_of(list(_unfolded(leaves, ())), MOST_LEAVES, folder, label=_names)
    return [Part(part.folder, _folded(part.items), part.pages) for part in parts]


_Branch = tuple[tuple[Leaf, ...], Leaf]
"""A leaf, and those above it."""


def _names(branches: Sequence[_Branch]) -> str:
    return f"{branches[0][1].link.label} – {branches[-1][1].link.label}" if branches else ""


def _unfolded(leaves: Sequence[Leaf], above: tuple[Leaf, ...]) -> Iterator[_Branch]:
    for leaf in leaves:
        yield above, leaf
        yield from _unfolded(leaf.below, (*above, leaf))


def _folded(branches: Sequence[_Branch]) -> tuple[Leaf, ...]:
    """The trees of some successive *branches*."""
    there = {leaf.link.href for _, leaf in branches}
    below: dict[str, list[Leaf]] = {}
    roots: list[Leaf] = []
    # Backwards, so that what is below a leaf is known before the leaf.
    for above, leaf in reversed(branches):
        own = tuple(reversed(below.pop(leaf.link.href, [])))
        if above and above[-1].link.href in there:
            below.setdefault(above[-1].link.href, []).append(replace(leaf, below=own))
        else:
            roots.append(replace(leaf, below=own, above=tuple(one.link for one in above)))
    return tuple(reversed(roots))


def _leaf(
    concept: Concept, own: set[str], index: Index, seen: set[str], facets: Sequence[Facet]
) -> Leaf:
    """A concept with those below it. One below two stands below the first with all below it."""
    said = index.said
    seen.add(concept.id)
    below = [
        _leaf(said.concepts[id_], own, index, seen, facets)
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
        facets=tokens(_values(concept, index), facets),
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
