"""The network of sources and works, and what vis-network is given of it."""

from __future__ import annotations

import json

import pytest

from graph.networks.drawing import drawing_of
from graph.networks.model import NodeKind
from graph.networks.sources import GROUPS, group_of, network_of, short_label
from graph.records import Name, Record
from tests.pages.toy import corpus


def test_a_line_for_each_work_that_a_source_lists() -> None:
    network = network_of(corpus())
    assert [(e.source, e.target, e.cited, e.relation) for e in network.edges] == [
        ("source/field", "reference/brook-2001", 1, "cited"),
        ("source/field", "reference/floods-n-d", 0, "listed"),
        ("source/field", "reference/marsh-2010", 1, "cited"),
        ("source/town", "reference/brook-2001", 2, "cited"),
        ("source/town", "reference/guild-of-gardeners-2015", 0, "listed"),
        ("source/town", "reference/marsh-2010", 2, "cited"),
    ]
    assert {edge.sources for edge in network.edges} == {("field",), ("town",)}
    cited = {node.id: node.cited for node in network.nodes if node.kind is NodeKind.REFERENCE}
    assert cited == {
        "reference/brook-2001": 3,
        "reference/floods-n-d": 0,
        "reference/guild-of-gardeners-2015": 0,
        "reference/marsh-2010": 3,
    }


def test_same_corpus_same_network() -> None:
    assert network_of(corpus()) == network_of(corpus())


def test_groups_are_told_apart_without_colour() -> None:
    assert len({group.shape for group in GROUPS}) == len(GROUPS)


def test_the_drawing_shows_the_network_and_nothing_else() -> None:
    network = network_of(corpus())
    drawing = drawing_of(network)
    nodes = json.loads(json.dumps(drawing.nodes))
    assert [(node["id"], node["x"], node["y"]) for node in nodes] == [
        (node.id, node.x, node.y) for node in network.nodes
    ]
    edges = json.loads(json.dumps(drawing.edges))
    assert [(edge["from"], edge["to"]) for edge in edges] == [
        (edge.source, edge.target) for edge in network.edges
    ]
    options = json.loads(json.dumps(drawing.options))
    assert options["physics"] == {"enabled": False}


@pytest.mark.parametrize(
    ("type_", "group"),
    [("article-journal", "article"), ("chapter", "book"), ("thesis", "other"), ("", "other")],
)
def test_group_of(type_: str, group: str) -> None:
    assert group_of(type_) == group


@pytest.mark.parametrize(
    ("names", "year", "label"),
    [
        ((Name("Brook", "A."),), "2001a", "Brook, 2001a"),
        ((Name("Marsh", "C."), Name("Pond", "D.")), "2010", "Marsh & Pond, 2010"),
        ((Name("A"), Name("B"), Name("C")), "", "A et al."),
        ((), "n.d.", "Soil, n.d."),
        ((Name(literal="Guild of " * 9),), "", "Guild of Guild of Guild of Guild of Guil…"),
    ],
)
def test_short_label(names: tuple[Name, ...], year: str, label: str) -> None:
    assert short_label(Record("book", "Soil", names, year=year)) == label
