"""The concepts of a type as a tree, and the tree in pages where it is long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.claims.model import Concept
from graph.pages.claims.statement import concept_link
from graph.pages.concepts.letters import letter_of
from graph.pages.facets import Facet, Values, tokens
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, parts_of

MOST_LEAVES: Final = 300
"""Concepts on a page of the list of a type."""


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


def tree_of(
    concepts: Iterable[Concept], index: Index, facets: Sequence[Facet] = ()
) -> tuple[Leaf, ...]:
    """*concepts* as a tree, each once; *facets* are those that the list offers."""
    held = list(concepts)
    own = {concept.id for concept in held}
    roots = [each for each in held if not own & set(each.broader)]
    seen: set[str] = set()
    leaves = [leaf_of(root, own, index, seen, facets) for root in roots]
    # What is left is below itself: a circle that the vocabulary should not have.
    left = (each for each in held if each.id not in seen)
    return (*leaves, *(leaf_of(each, own, index, seen, facets) for each in left))


def tree_parts(leaves: Sequence[Leaf], folder: str) -> list[Part[Leaf]]:
    """The pages of a tree, in reading order. A leaf whose parent is on an earlier page names all
    that is above it.
    """
    parts = parts_of(list(_unfolded(leaves, ())), MOST_LEAVES, folder, label=_names)
    return [Part(part.folder, _folded(part.items), part.pages) for part in parts]


_Branch = tuple[tuple[Leaf, ...], Leaf]
"""A leaf, and those above it."""


def _names(branches: Sequence[_Branch]) -> str:
    return f"{branches[0][1].link.label} – {branches[-1][1].link.label}"


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


def leaf_of(
    concept: Concept, own: set[str], index: Index, seen: set[str], facets: Sequence[Facet]
) -> Leaf:
    """A concept with those below it. One below two stands below the first with all below it."""
    said = index.said
    seen.add(concept.id)
    below = [
        leaf_of(said.concepts[id_], own, index, seen, facets)
        for id_ in said.narrower.get(concept.id, ())
        if id_ in own and id_ not in seen
    ]
    names = concept.labels
    link = concept_link(concept.id, index)
    return Leaf(
        link=link,
        letter=letter_of(link.label),
        claims=len(said.about(concept.id)),
        mentions=sum(said.mentions.get(concept.id, {}).values()),
        candidate=concept.candidate,
        words=_words(names),
        facets=tokens(values_of(concept, index), facets),
        below=tuple(below),
    )


def values_of(concept: Concept, index: Index) -> Values:
    """What *concept* can be found by with the facets of a list."""
    said = index.said
    return {
        "source": sorted({*said.mentions.get(concept.id, {}), *said.named_by.get(concept.id, ())}),
        "spoken": ["yes" if concept.id in said.about_any else "no"],
        "known": ["no" if concept.candidate else "yes"],
    }


def _words(names: Iterable[str]) -> str:
    """Each word of *names* once, in small letters."""
    return " ".join(dict.fromkeys(word for name in names for word in name.lower().split()))
