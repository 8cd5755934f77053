"""The words that the network views use for what ties two nodes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Direction, Kind
from graph.networks.model import Edge
from graph.pages.claims.words import KINDS, LINKS, VERBS

OTHERS: Final = {
    "cited": ("Cited in the text", "cites"),
    "listed": ("Listed only", "lists, without citing it in the text:"),
    "addressed": ("Meant by an intervention", "is what is meant by:"),
    "studied": ("Studied", "was looked at by:"),
    "vocabulary": ("The vocabulary", "stands beside:"),
}
"""Relations that are no kinds of claim: for the filter, and between the two ends."""


@dataclass(frozen=True, slots=True)
class View:
    """What one view is about."""

    name: str
    """Its folder below ``network/``, and its key in the data: ``map``."""
    title: str
    about: str
    """One sentence: what is drawn, and how to read it."""
    dashed: str
    """What a dashed line means."""
    cited: str
    """What a node is counted by, for the table: ``Statements``."""
    all: str
    """What the choice of everything is called."""
    first: str
    """What the first view is called; empty where it shows everything."""
    titled: bool = False
    """Whether the lists print a node's title beside its name."""


def relation_label(relation: str) -> str:
    """The name of a relation in the filter."""
    return OTHERS[relation][0] if relation in OTHERS else KINDS[Kind(relation)][0]


def tie_words(relation: str, direction: str) -> str:
    """What stands between the two ends of an edge."""
    if relation in OTHERS:
        return OTHERS[relation][1]
    kind = Kind(relation)
    return VERBS.get((kind, Direction(direction or "not_stated")), LINKS[kind])


def relations_of(edges: Iterable[Edge]) -> list[str]:
    """The relations of *edges*, kinds of claim first, in the order of lists."""
    order = [*(str(kind) for kind in KINDS), *OTHERS]
    return sorted({edge.relation for edge in edges}, key=order.index)
