"""The graph as canonical N-Quads."""

from __future__ import annotations

from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from graph.triples.canonical import canonical_hash, canonical_n_quads
from graph.triples.lines import by_subject, graphs_of
from graph.triples.model import Triples
from tests.triples.toy import BASE, dataset

DATA = dataset()
A, B, P = (NamedNode(f"{BASE}/{name}") for name in ("a", "a#b", "p"))
ONE, TWO = (NamedNode(f"{BASE}/data#graph-{name}") for name in ("one", "two"))
VALUES = ("0.120", "a <b> .", 'two\nlines "quoted"', "é\u2028\u0085")


def quads(*graphs: NamedNode) -> list[Quad]:
    return [Quad(A, P, Literal(value), graph) for value in VALUES for graph in graphs]


def test_what_is_held_is_the_canonical_form_and_has_its_hash() -> None:
    assert DATA.n_quads == canonical_n_quads(reversed(DATA.quads))
    assert DATA.hash == canonical_hash(DATA.quads)
    assert len(DATA) == len(DATA.quads) == len(list(DATA.lines()))


def test_order_and_repetition_do_not_count() -> None:
    made = Triples.of(BASE, [*quads(ONE), *reversed(quads(ONE))])
    assert made == Triples.of(BASE, quads(ONE))
    assert set(made.quads) == set(quads(ONE))


def test_what_several_graphs_state_is_stated_once() -> None:
    both = Triples.of(BASE, quads(ONE, TWO))
    assert list(both.n_triples()) == list(Triples.of(BASE, quads(ONE)).n_triples())
    read = parse(b"".join(both.n_triples()), format=RdfFormat.N_TRIPLES)
    assert [quad.triple for quad in read] == list(both.union())
    assert len(both.graph(TWO)) == len(VALUES)


def test_an_empty_graph_has_no_lines() -> None:
    empty = Triples.of(BASE, [])
    assert (len(empty), list(empty.n_triples()), list(by_subject(empty.lines()))) == (0, [], [])


def test_lines_are_taken_together_by_their_subject() -> None:
    parts = [Quad(B, P, Literal(value), TWO) for value in VALUES]
    made = Triples.of(BASE, [*quads(ONE, TWO), *parts])
    found = dict(by_subject(made.lines()))
    assert list(chain.from_iterable(found.values())) == list(made.lines())
    assert {subject.decode(): len(own) for subject, own in found.items()} == {
        str(B): len(VALUES),
        str(A): 2 * len(VALUES),
    }
    assert [graph.decode() for graph in graphs_of(found[str(A).encode()])] == [str(ONE), str(TWO)]
    assert [graph.decode() for graph in graphs_of(found[str(B).encode()])] == [str(TWO)]
