"""The neighbourhood of a concept: who is in it, where everybody stands."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from graph.claims.model import Concept
from graph.networks.model import Edge
from graph.networks.neighbourhood import MOST, Around, group_of_type, narrow, neighbourhood, ties
from tests.pages.toy_claims import CONCEPTS, claims

KNOWN = {concept.id: concept for concept in CONCEPTS}
SAID = [claim for one in claims() for claim in one.claims]


def labels(concepts: dict[str, Concept]) -> tuple[dict[str, str], dict[str, str]]:
    return (
        {id_: concept.label for id_, concept in concepts.items()},
        {id_: str(concept.type) for id_, concept in concepts.items()},
    )


def test_claims_and_the_vocabulary_tie() -> None:
    graph = ties(SAID, KNOWN)
    assert graph.edges["rain-barrel", "gardeners"]["claims"] == 1
    assert graph.edges["wet-feet", "dry-cellars"]["claims"] == 0
    assert "loam" not in graph


def test_the_neighbours_and_what_is_between_them() -> None:
    network = neighbourhood(ties(SAID, KNOWN), "rain-barrel", *labels(KNOWN))
    assert {node.id for node in network.nodes} == {
        f"concept/{name}" for name in ("rain-barrel", "gardeners", "wet-feet", "dry-cellars")
    }
    assert Edge("concept/wet-feet", "concept/dry-cellars", 0, "vocabulary") in network.edges
    middle = next(node for node in network.nodes if node.id == "concept/rain-barrel")
    assert (middle.x, middle.y) == (0, 0)


@pytest.mark.parametrize("count", [1, 8, 9, 40])
def test_there_are_not_too_many_and_each_has_room(count: int) -> None:
    many = {
        f"c{at}": Concept(f"c{at}", "outcome", f"C{at}", broader=("top",)) for at in range(count)
    }
    concepts = {"top": Concept("top", "outcome", "Top"), **many}
    network = neighbourhood(ties((), concepts), "top", *labels(concepts))
    assert len(network.nodes) == 1 + min(count, MOST)
    places = [(node.x, node.y) for node in network.nodes]
    assert min(math.dist(a, b) for a, b in combinations(places, 2)) > 90
    assert network == neighbourhood(ties((), concepts), "top", *labels(concepts))
    columns = narrow(network, "concept/top")
    assert columns.keys() == {node.id for node in network.nodes}
    assert min(math.dist(a, b) for a, b in combinations(columns.values(), 2)) > 80
    assert columns["concept/top"] == (0, 0)


@pytest.mark.parametrize(
    ("type_", "group"),
    [("barrier", "risk"), ("effect_on_parenting", "effect"), ("soil_kind", "context")],
)
def test_group_of_type(type_: str, group: str) -> None:
    assert group_of_type(type_) == group


def test_the_drawing_changes_only_with_what_it_is_made_from() -> None:
    names, types = labels(KNOWN)
    tied = ties(SAID, KNOWN)
    seen = set()
    for without in range(len(SAID) + 1):
        graph = ties([*SAID[:without], *SAID[without + 1 :]], KNOWN)
        for centre in tied.nodes & graph.nodes:
            made_from = (centre, Around.of(graph, names, types)[centre])
            seen.add((made_from, neighbourhood(graph, centre, names, types)))
    assert len({made_from for made_from, _ in seen}) == len(seen) > len(tied)
    renamed = names | {"gardeners": "Other gardeners"}
    before, after = Around.of(tied, names, types), Around.of(tied, renamed, types)
    changed = {one for one in tied if before[one] != after[one]}
    assert changed == {"gardeners", *tied.succ["gardeners"], *tied.pred["gardeners"]}
