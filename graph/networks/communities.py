"""Which nodes of a network belong together, and which of its lines matter most (networkx).

Both are the same on every machine and in every run: networkx is given numbers in the order of the
names and a fixed seed, so that nothing depends on the order of a set of strings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import networkx as nx

SEED: Final = 1
SMALL: Final = 4
"""A community of fewer nodes is no part of its own: all of these are put together."""
BEST: Final = 1
"""Lines of each node that are kept beside the tree, the heaviest first."""

Pair = tuple[str, str]
"""Two nodes, the smaller name first."""


def joined(names: Iterable[str], weights: Mapping[Pair, int]) -> nx.Graph[int]:
    """The undirected graph: nodes are places in the sorted *names*, edges have ``weight``."""
    number = {name: at for at, name in enumerate(sorted(names))}
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(number)))
    for (a, b), weight in sorted(weights.items()):
        graph.add_edge(number[a], number[b], weight=weight)
    return graph


def communities(names: Iterable[str], weights: Mapping[Pair, int]) -> list[list[str]]:
    """Groups of *names* with many ties inside (Louvain), the largest first, each sorted. Those of
    fewer than :data:`SMALL` names are put together as the last one. *weights* are positive.
    """
    known = sorted(names)
    graph = joined(known, weights)
    if not graph:
        return []
    parts = nx.community.louvain_communities(graph, weight="weight", seed=SEED)
    named = [sorted(known[at] for at in part) for part in parts]
    large = sorted((part for part in named if len(part) >= SMALL), key=lambda p: (-len(p), p))
    rest = sorted(name for part in named if len(part) < SMALL for name in part)
    return [*large, rest] if rest else large


def backbone(names: Iterable[str], weights: Mapping[Pair, int]) -> set[Pair]:
    """The pairs that hold the network together: a spanning tree of the heaviest lines, and the
    :data:`BEST` heaviest lines of each node. Of lines of equal weight the one whose ends have more
    lines is taken.
    """
    known = sorted(names)
    graph = joined(known, weights)
    for a, b, data in graph.edges(data=True):
        data["rank"] = (data["weight"], graph.degree[a] + graph.degree[b], -a, -b)
    ranks = sorted({data["rank"] for _, _, data in graph.edges(data=True)})
    order = {rank: at + 1 for at, rank in enumerate(ranks)}
    for _, _, data in graph.edges(data=True):
        data["order"] = order[data["rank"]]
    kept = {
        (min(a, b), max(a, b))
        for a, b in nx.maximum_spanning_edges(graph, weight="order", data=False)
    }
    for node in graph:
        own = sorted(graph[node], key=lambda other: -graph.edges[node, other]["order"])
        kept |= {(min(node, other), max(node, other)) for other in own[:BEST]}
    return {(known[a], known[b]) for a, b in kept}
