"""The network of all concepts that claims name: the same nodes and edges as the published
``network.json``, with places, communities and the lines that matter most.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from graph.claims.model import Claim
from graph.networks.communities import Pair, backbone, communities
from graph.networks.layout import Disc, Point, pack
from graph.networks.model import Edge, Network, Node, NodeKind, Region
from graph.networks.neighbourhood import GROUPS, group_of_type

STEP: Final = 44
"""How far apart the nodes of a community stand, about."""
STRETCH: Final = 1.7
"""Everything is drawn wider than high: labels are, and screens are."""
FLAT: Final = 0.7
"""How much a distance up or down counts beside one sideways; all of it is stretched sideways later.
"""
LARGE: Final = 20
"""A community of so many nodes is named after two of them, a smaller one after one."""


def concept_network(
    claims: Iterable[Claim],
    labels: Mapping[str, str],
    types: Mapping[str, str],
    later: Set[str] = frozenset(),
) -> Network:
    """All concepts that *claims* name; *labels* and *types* are by concept, and a concept that is
    in neither is left out. Those in *later* are no part of the first view.
    """
    said = list(claims)
    edges = edges_of(said, types)
    about, sources = _named(said, types)
    weights = pair_weights(edges)
    groups = [_ranked(group, about) for group in communities(about, weights)]
    discs = _discs(groups, weights, about)
    places = {
        name: place
        for at, group in enumerate(groups)
        for name, place in _within(discs[f"{at:05}"], group, about).items()
    }
    strong = {pair for pair in backbone(about, weights) if not later & set(pair)}
    nodes = (
        Node(
            id=f"concept/{name}",
            kind=NodeKind.CONCEPT,
            group=group_of_type(types[name]),
            type=types[name],
            label=labels[name],
            title="",
            year="",
            cited=about[name],
            x=round(places[name][0] * STRETCH),
            y=round(places[name][1]),
            size=_size(about[name]),
            sources=tuple(sorted(sources[name])),
            strong=name not in later,
        )
        for name in about
    )
    drawn = tuple(sorted(nodes, key=lambda node: node.id))
    used = {node.group for node in drawn}
    return Network(
        groups=tuple(group for group in GROUPS if group.id in used),
        nodes=drawn,
        edges=tuple(sorted(replace(edge, strong=_ends(edge) in strong) for edge in edges)),
        regions=tuple(_region(group, discs[f"{at:05}"], labels) for at, group in enumerate(groups)),
    )


def edges_of(claims: Iterable[Claim], known: Mapping[str, str]) -> list[Edge]:
    """One edge from a subject to an object for all claims of one kind and direction."""
    found: dict[tuple[str, str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        pairs = {(a, b) for a in claim.subjects for b in claim.objects if a != b}
        for a, b in pairs:
            if a in known and b in known:
                found[a, b, claim.kind.value, claim.direction.value].append(claim)
    return [
        Edge(
            f"concept/{a}",
            f"concept/{b}",
            len(those),
            kind,
            direction,
            tuple(sorted(claim.id for claim in those)),
            tuple(sorted({claim.source for claim in those})),
        )
        for (a, b, kind, direction), those in sorted(found.items())
    ]


def pair_weights(edges: Iterable[Edge]) -> Counter[Pair]:
    """How many claims tie two concepts, whichever comes first."""
    weights: Counter[Pair] = Counter()
    for edge in edges:
        weights[_ends(edge)] += edge.cited
    return weights


def _ends(edge: Edge) -> Pair:
    a, b = edge.source.removeprefix("concept/"), edge.target.removeprefix("concept/")
    return (min(a, b), max(a, b))


def _named(
    claims: Iterable[Claim], types: Mapping[str, str]
) -> tuple[Counter[str], dict[str, set[str]]]:
    """Of each concept how many claims name it, and which sources do."""
    about: Counter[str] = Counter()
    sources: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for name in {*claim.subjects, *claim.objects} & types.keys():
            about[name] += 1
            sources[name].add(claim.source)
    return about, sources


def _ranked(group: Iterable[str], about: Mapping[str, int]) -> list[str]:
    return sorted(group, key=lambda name: (-about[name], name))


def _size(claims: int) -> int:
    return min(36, 11 + round(2.5 * math.sqrt(claims)))


def _room(claims: int) -> float:
    """How much ground a node takes: 1 for most, more for the large ones."""
    return max(1.0, (_size(claims) / 15) ** 2)


def _discs(
    groups: Sequence[Sequence[str]], weights: Mapping[Pair, int], about: Mapping[str, int]
) -> dict[str, Disc]:
    """A disc for each community, by its number; communities that much ties stand side by side."""
    names = [f"{at:05}" for at in range(len(groups))]
    home = {name: names[at] for at, group in enumerate(groups) for name in group}
    pull: Counter[tuple[str, str]] = Counter()
    for (a, b), weight in weights.items():
        if home[a] != home[b]:
            pull[min(home[a], home[b]), max(home[a], home[b])] += weight
    radii = {
        name: STEP * math.sqrt(math.fsum(_room(about[each]) for each in group)) + STEP
        for name, group in zip(names, groups, strict=True)
    }
    return pack(radii, pull, FLAT)


def _within(disc: Disc, ranked: Sequence[str], about: Mapping[str, int]) -> dict[str, Point]:
    """Places in *disc*, spread from the middle outwards (Vogel's sunflower), large nodes with the
    more room.
    """
    turn = math.pi * (3 - math.sqrt(5))
    taken = 0.0
    places = {}
    for at, name in enumerate(ranked):
        room = _room(about[name])
        reach = STEP * math.sqrt(taken + room / 2) if at else 0.0
        places[name] = (
            disc.x + reach * math.cos(at * turn),
            disc.y + reach * math.sin(at * turn),
        )
        taken += room
    return places


def _region(ranked: Sequence[str], disc: Disc, labels: Mapping[str, str]) -> Region:
    return Region(
        label=" · ".join(labels[name] for name in ranked[: 2 if len(ranked) >= LARGE else 1]),
        x=round(disc.x * STRETCH),
        y=round(disc.y),
        width=round(disc.radius * STRETCH),
        height=round(disc.radius),
    )
