"""The network of concepts: the published one, with places."""

from __future__ import annotations

import math
from itertools import combinations

from graph.networks.concepts import STRETCH, concept_network
from graph.networks.poster import poster_of
from tests.networks.made import claims

NAMES = "abcdefghij"
LABELS = {name: name.upper() for name in NAMES}
TYPES = dict.fromkeys(NAMES, "risk_factor")
SAID = claims(["ab", "ab", "bc", "ca", "cd", "ef", "fg", "gh", "he", "hd", "aa", "a?"])


def test_nodes_and_edges_are_those_that_claims_name() -> None:
    network = concept_network(SAID, LABELS, TYPES)
    assert [node.label for node in network.nodes] == list("ABCDEFGH")
    ends = [(e.source[-1] + e.target[-1], e.cited) for e in network.edges]
    assert ends == [
        ("ab", 2), ("bc", 1), ("ca", 1), ("cd", 1), ("ef", 1), ("fg", 1), ("gh", 1), ("hd", 1),
        ("he", 1),
    ]  # fmt: skip
    assert network.edges[0].claims == ("ab0", "ab1")
    assert {node.id[-1]: node.cited for node in network.nodes}["a"] == 5
    assert all(node.sources == ("made",) for node in network.nodes)


def test_same_claims_same_network_in_any_order() -> None:
    turned = {name: LABELS[name] for name in reversed(NAMES)}
    assert concept_network(SAID, LABELS, TYPES) == concept_network(SAID[::-1], turned, TYPES)


def test_what_is_for_later_is_no_part_of_the_first_view() -> None:
    network = concept_network(SAID, LABELS, TYPES, {"b"})
    weak = {node.id for node in network.nodes if not node.strong}
    assert weak == {"concept/b"}
    assert not [e for e in network.edges if e.strong and weak & {e.source, e.target}]


def test_every_node_stands_in_its_region_and_has_room() -> None:
    pairs = [f"{a}{b}" for a, b in combinations([chr(at) for at in range(0x4E00, 0x4E40)], 2)]
    names = sorted({name for pair in pairs for name in pair})
    said = claims(pairs[::3])
    network = concept_network(said, {n: n for n in names}, dict.fromkeys(names, "outcome"))
    places = [(node.x / STRETCH, node.y) for node in network.nodes]
    assert min(math.dist(a, b) for a, b in combinations(places, 2)) > 30
    for node in network.nodes:
        assert any(
            math.hypot((node.x - r.x) / r.width, (node.y - r.y) / r.height) <= 1
            for r in network.regions
        )


def test_nothing_gives_nothing() -> None:
    network = concept_network([], {}, {})
    assert (network.nodes, network.edges, network.regions) == ((), (), ())
    assert poster_of(network) is None


def test_the_still_picture_shows_the_first_view_alone() -> None:
    whole = poster_of(concept_network(SAID, LABELS, TYPES))
    part = poster_of(concept_network(SAID, LABELS, TYPES, {"b", "d"}))
    assert whole
    assert part
    assert whole.marks[0].path.count("M") == 8
    assert part.marks[0].path.count("M") == 6
    assert part.lines.count("M") < whole.lines.count("M")
    left, right = whole.x, whole.x + whole.width
    assert all(left <= name.x <= right for name in whole.names)
