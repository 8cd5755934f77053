"""Where nodes stand: always the same place, never on top of each other."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from graph.networks.layout import SPACING, positions

CASES: dict[str, dict[str, list[str]]] = {
    "nothing": {},
    "a source alone": {"a": []},
    "one star": {"a": [f"w{i:03}" for i in range(200)]},
    "two stars and what they share": {
        "a": [f"w{i:03}" for i in range(60)],
        "b": [f"w{i:03}" for i in range(50, 90)],
    },
    "more than have the best place": {
        f"s{i:03}": [f"w{i}-{j}" for j in range(i % 9)] + [f"w{i // 7}"] for i in range(120)
    },
    "many small ones": {f"s{i:02}": [f"w{j}" for j in range(i, i + 4)] for i in range(30)},
}


@pytest.mark.parametrize("listed", CASES.values(), ids=CASES)
def test_every_node_has_room(listed: dict[str, list[str]]) -> None:
    works = {work for names in listed.values() for work in names}
    places = positions(listed, dict.fromkeys(works, 1))
    assert set(places) == works | set(listed)
    near = [pair for pair in combinations(places.values(), 2) if math.dist(*pair) < SPACING * 0.9]
    assert not near


def test_places_do_not_depend_on_the_order_given() -> None:
    listed = CASES["two stars and what they share"]
    weight = {work: len(work) for names in listed.values() for work in names}
    turned = {source: list(reversed(works)) for source, works in reversed(listed.items())}
    assert positions(listed, weight) == positions(turned, weight)


def test_the_most_cited_work_stands_nearest() -> None:
    works = [f"w{i:02}" for i in range(40)]
    places = positions({"a": works}, {work: int(work == "w33") for work in works})
    distances = {work: math.dist(places["a"], places[work]) for work in works}
    assert distances["w33"] < min(distances.values()) + 1
    assert max(distances.values()) > distances["w33"] + SPACING / 2
