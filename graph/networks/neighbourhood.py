"""The neighbourhood of one concept: what claims and the vocabulary tie to it, and how the nearest
of these are tied to each other.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import networkx as nx

from graph.claims.model import Claim, Concept, ConceptType
from graph.networks.model import Edge, Group, Network, Node, NodeKind

MOST: Final = 16
"""Neighbours that are drawn; a larger drawing is a hairball that tells nothing."""

SIDE: Final = 88
"""On a narrow screen two columns stand so far from the middle."""
LINE: Final = 84
"""From one row of these to the next."""
INNER: Final = 8
"""From how many neighbours on a second ring is used."""
WIDTH: Final = 480
HEIGHT: Final = 300
"""Half axes of the ellipse, in the drawing's units."""

GROUPS: Final = (
    Group("risk", "Risk factor or barrier", "triangleDown"),
    Group("effect", "Effect", "diamond"),
    Group("protective", "Protective factor", "hexagon"),
    Group("intervention", "Intervention", "square"),
    Group("outcome", "Outcome", "star"),
    Group("people", "People", "dot"),
    Group("context", "Other", "triangle"),
)
"""Shapes as well as colours, so that nobody has to tell colours apart."""

_GROUP_OF_TYPE: Final[Mapping[str, str]] = {
    ConceptType.RISK_FACTOR: "risk",
    ConceptType.BARRIER: "risk",
    ConceptType.EFFECT_ON_CHILD: "effect",
    ConceptType.EFFECT_ON_PARENTING: "effect",
    ConceptType.PROTECTIVE_FACTOR: "protective",
    ConceptType.INTERVENTION: "intervention",
    ConceptType.OUTCOME: "outcome",
    ConceptType.POPULATION: "people",
}


def ties(claims: Iterable[Claim], concepts: Mapping[str, Concept]) -> nx.DiGraph[str]:
    """All concepts that claims or the vocabulary tie: an edge from subject to object with
    ``claims``, how many say so; with 0 from a concept to the one above it or to its close match.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    for claim in claims:
        for subject in claim.subjects:
            for target in claim.objects:
                if subject != target and subject in concepts and target in concepts:
                    before = graph.get_edge_data(subject, target, {"claims": 0})["claims"]
                    graph.add_edge(subject, target, claims=before + 1)
    for concept in concepts.values():
        for other in (*concept.broader, *concept.close_match):
            if other in concepts and not _tied(graph, concept.id, other):
                graph.add_edge(concept.id, other, claims=0)
    return graph


def neighbourhood(
    graph: nx.DiGraph[str], centre: str, labels: Mapping[str, str], types: Mapping[str, str]
) -> Network:
    """*centre* with the neighbours that most claims tie to it, at most :data:`MOST`, and all edges
    between them. *labels* and *types* are by concept.
    """
    weight = {other: _weight(graph, centre, other) for other in _neighbours(graph, centre)}
    nearest = sorted(weight, key=lambda other: (-weight[other], labels[other].lower(), other))
    shown = nearest[:MOST]
    ordered = sorted(shown, key=lambda other: (group_of_type(types[other]), shown.index(other)))
    places = {centre: (0, 0)} | dict(zip(ordered, _around(len(ordered)), strict=True))
    near = graph.subgraph([centre, *shown])
    nodes = [
        _node(id_, labels[id_], types[id_], weight.get(id_, 0), places[id_])
        for id_ in (centre, *shown)
    ]
    used = {node.group for node in nodes}
    edges = (
        Edge(
            f"concept/{a}",
            f"concept/{b}",
            near.edges[a, b]["claims"],
            "" if near.edges[a, b]["claims"] else "vocabulary",
        )
        for a, b in near.edges
    )
    return Network(
        groups=tuple(group for group in GROUPS if group.id in used),
        nodes=tuple(sorted(nodes, key=lambda node: node.id)),
        edges=tuple(sorted(edges)),
    )


@dataclass(frozen=True, slots=True)
class Around(Mapping[str, tuple[tuple[object, ...], ...]]):
    """For each concept everything that its :func:`neighbourhood` depends on: what is tied to it,
    and how these are tied to each other. Finding that takes a small part of the time of making the
    drawing.
    """

    graph: nx.DiGraph[str]
    labels: Mapping[str, str]
    types: Mapping[str, str]
    _leads: Mapping[str, Mapping[str, Mapping[str, int]]]

    @classmethod
    def of(
        cls, graph: nx.DiGraph[str], labels: Mapping[str, str], types: Mapping[str, str]
    ) -> Around:
        """What is around each concept of *graph*."""
        return cls(graph, labels, types, dict(graph.adjacency()))

    def __getitem__(self, centre: str) -> tuple[tuple[object, ...], ...]:
        if centre not in self._leads:
            raise KeyError(centre)
        leads, shown = self._leads, {centre, *_neighbours(self.graph, centre)}
        tied = ((a, b, leads[a][b]["claims"]) for a in shown for b in shown & leads[a].keys())
        named = ((one, self.labels[one], self.types[one]) for one in sorted(shown))
        return (*named, *sorted(tied))

    def __contains__(self, centre: object) -> bool:
        return centre in self._leads

    def __iter__(self) -> Iterator[str]:
        return iter(self._leads)

    def __len__(self) -> int:
        return len(self._leads)


def narrow(network: Network, centre: str) -> dict[str, tuple[int, int]]:
    """Places for a narrow screen, by ``Node.id``: two columns with *centre* in the gap between
    their halves. Kinds stay together: the left column is read first.
    """
    others = sorted(
        (node for node in network.nodes if node.id != centre),
        key=lambda node: (node.group, -node.cited, node.label.lower(), node.id),
    )
    rows = (len(others) + 1) // 2
    places = {centre: (0, 0)}
    for at, node in enumerate(others):
        column, row = divmod(at, rows)
        step = row - rows // 2
        # The row of the middle is the centre's own.
        places[node.id] = (SIDE if column else -SIDE, LINE * (step if step < 0 else step + 1))
    return places


def group_of_type(type_: str) -> str:
    """The legend's group for a concept's type."""
    return _GROUP_OF_TYPE.get(type_, "context")


def _around(count: int) -> Iterator[tuple[int, int]]:
    """Places around the middle, on an ellipse; of many, every second one further inside, so that
    labels have room. Rounded to whole units: platforms' arithmetic cannot change them.
    """
    for at in range(count):
        angle = 2 * math.pi * at / count - math.pi / 2
        reach = 0.6 if count > INNER and at % 2 else 1
        yield round(WIDTH * reach * math.cos(angle)), round(HEIGHT * reach * math.sin(angle))


def _tied(graph: nx.DiGraph[str], a: str, b: str) -> bool:
    return graph.has_edge(a, b) or graph.has_edge(b, a)


def _neighbours(graph: nx.DiGraph[str], centre: str) -> set[str]:
    if centre not in graph:
        return set()
    return {*graph.successors(centre), *graph.predecessors(centre)} - {centre}


def _weight(graph: nx.DiGraph[str], a: str, b: str) -> int:
    """How many claims tie *a* and *b*, in either direction."""
    ends = ((a, b), (b, a))
    return sum(graph.edges[end]["claims"] for end in ends if graph.has_edge(*end))


def _node(id_: str, label: str, type_: str, claims: int, place: tuple[int, int]) -> Node:
    is_centre = place == (0, 0)
    return Node(
        id=f"concept/{id_}",
        kind=NodeKind.CONCEPT,
        group=group_of_type(type_),
        type=type_,
        label=label,
        title="",
        year="",
        cited=claims,
        x=place[0],
        y=place[1],
        size=26 if is_centre else min(20, 9 + round(3 * math.sqrt(claims))),
    )
