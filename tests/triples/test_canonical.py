"""The hash of a graph: the same for the same graph, whatever its order, names and form."""

from __future__ import annotations

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse
from rdflib.compare import to_canonical_graph

from graph.triples.canonical import canonical_hash, canonical_n_quads
from tests.triples.toy import dataset, serialise

NAME = NamedNode("http://example.org/p")


def test_neither_order_nor_form_counts() -> None:
    triples = dataset()
    files, whole = serialise(triples), canonical_hash(triples.quads)
    assert canonical_hash(reversed(triples.quads)) == whole
    for name, form in (("evidence.nq", RdfFormat.N_QUADS), ("evidence.trig", RdfFormat.TRIG)):
        assert canonical_hash(parse(files[name], format=form)) == whole
    assert canonical_hash(triples.quads[1:]) != whole


def test_names_of_blank_nodes_do_not_count() -> None:
    def ring(*names: str) -> list[Quad]:
        nodes = [BlankNode(name) for name in names]
        return [Quad(a, NAME, b) for a, b in zip(nodes, nodes[1:] + nodes[:1], strict=True)]

    assert canonical_hash(ring("a", "b", "c")) == canonical_hash(ring("z", "y", "x"))
    assert canonical_hash(ring("a", "b", "c")) != canonical_hash(ring("a", "b"))
    assert b"_:c14n0 " in canonical_n_quads(ring("a", "b"))


def test_the_canonical_form_is_that_of_the_recommendation() -> None:
    """Lines sorted by code point; only what has to be escaped is (Canonical N-Quads)."""
    values = ("b", "\u00e9", "\U0001f41d", 'q"\\', "\n\r\t\b\f", "\x01\x7f", "a")
    quads = [Quad(NAME, NAME, Literal(value)) for value in values]
    lines = canonical_n_quads(quads).decode().split("\n")[:-1]
    assert lines == sorted(lines)
    assert [line.partition(" <http://example.org/p> ")[2].removesuffix(" .") for line in lines] == [
        '"\\n\\r\\t\\b\\f"', '"\\u0001\\u007F"', '"a"', '"b"', '"q\\"\\\\"', '"\u00e9"',
        '"\U0001f41d"',
    ]  # fmt: skip


def test_rdflib_finds_the_same_graph() -> None:
    """Without blank nodes a canonical graph is the graph itself, and so is that of rdflib."""
    files = serialise(dataset())
    graph = rdflib.Graph().parse(data=files["evidence.nt"], format="nt")
    other = rdflib.Graph().parse(data=files["evidence.ttl"], format="turtle")
    assert set(to_canonical_graph(graph)) == set(to_canonical_graph(other)) == set(graph)


def test_a_blank_node_is_seen_wherever_it_stands() -> None:
    """As subject, as object, as graph behind a name and behind a literal with a language."""

    def quads(one: BlankNode) -> list[Quad]:
        english = Literal("x", language="en")
        return [
            Quad(one, NAME, NAME),
            Quad(NAME, NAME, one),
            Quad(NAME, NAME, NAME, one),
            Quad(NAME, NAME, english, one),
        ]

    for one, other in zip(quads(BlankNode("zz")), quads(BlankNode("y")), strict=True):
        assert canonical_hash([one]) == canonical_hash([other])
    assert canonical_n_quads([Quad(NAME, NAME, NAME)] * 2).count(b"\n") == 1
    assert canonical_n_quads([]) == b""
