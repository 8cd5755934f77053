"""The files beside the pages say what the graph says of each page's thing, and no more."""

from __future__ import annotations

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from graph.triples.described import describe, described_things
from tests.triples.toy import dataset, serialise

BASE = "https://example.org/map"
GRAPH = f"""<{BASE}/claim/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "A \\"b\\" <c>" .
<{BASE}/claim/a#part> <https://schema.org/position> "1" .
<{BASE}/claim/ab> <https://schema.org/name> "another" .
<{BASE}/claim/a%20b> <https://schema.org/name> "escaped" .
<http://elsewhere/claim/a> <https://schema.org/name> "not ours" .
""".encode()


@pytest.mark.parametrize(
    ("path", "subjects"),
    [
        ("claim/a/", {f"{BASE}/claim/a", f"{BASE}/claim/a#part"}),
        ("claim/ab/", {f"{BASE}/claim/ab"}),
    ],
)
def test_each_page_has_its_own_statements(path: str, subjects: set[str]) -> None:
    (one,) = describe(GRAPH, BASE, {BASE + "/" + path.rstrip("/"): path})
    assert one.path == path
    turtle = {quad.triple for quad in parse(one.turtle, format=RdfFormat.TURTLE)}
    linked = {quad.triple for quad in parse(one.json_ld, format=RdfFormat.JSON_LD)}
    whole = {quad.triple for quad in parse(GRAPH, format=RdfFormat.N_TRIPLES)}
    assert turtle == linked == {said for said in whole if str(said.subject)[1:-1] in subjects}
    assert one.turtle.count(b"@prefix") == one.turtle.count(b"@prefix s") > 0


def test_a_page_that_the_graph_does_not_know_has_none() -> None:
    assert list(describe(GRAPH, BASE, {f"{BASE}/about": "about/"})) == []


TOY = dataset()
DUMP = serialise(TOY)["evidence.nt"]
THINGS = {
    iri: iri.removeprefix(f"{TOY.base_iri}/") + "/"
    for iri in sorted(described_things(DUMP.splitlines()))
    if iri.startswith(f"{TOY.base_iri}/") and "#" not in iri
}
PAGES = {one.path: one for one in describe(DUMP, TOY.base_iri, THINGS)}


@pytest.mark.parametrize("kind", sorted({path.split("/")[0] for path in THINGS.values()}))
def test_turtle_json_ld_and_the_graph_say_the_same_of_each_thing(kind: str) -> None:
    """Turtle is read by rdflib, JSON-LD by pyoxigraph, the graph is that of the published dump."""
    graph = rdflib.Graph().parse(data=DUMP, format="nt")
    for iri, path in THINGS.items():
        if path.split("/")[0] == kind:
            turtle = rdflib.Graph().parse(data=PAGES[path].turtle, format="turtle")
            linked = b"".join(
                f"{quad.triple} .\n".encode()
                for quad in parse(PAGES[path].json_ld, format=RdfFormat.JSON_LD)
            )
            own = {said for said in graph if str(said[0]).partition("#")[0] == iri}
            assert set(turtle) == set(rdflib.Graph().parse(data=linked, format="nt")) == own


def test_the_pages_together_say_all_that_the_graph_says() -> None:
    told = {
        quad.triple for one in PAGES.values() for quad in parse(one.turtle, format=RdfFormat.TURTLE)
    }
    assert told == set(TOY.union())


def test_the_same_bytes_each_time() -> None:
    things = {f"{BASE}/claim/a": "claim/a/", f"{BASE}/claim/ab": "claim/ab/"}
    backwards = b"\n".join(reversed(GRAPH.splitlines()))
    assert list(describe(GRAPH, BASE, things)) == list(describe(backwards, BASE, things))


def test_a_part_with_a_page_of_its_own_stands_on_both() -> None:
    things = {f"{BASE}/claim/a": "claim/a/", f"{BASE}/claim/a#part": "part/"}
    whole, part = describe(GRAPH, BASE, things)
    assert b"position" in whole.turtle
    assert (part.path, part.turtle.count(b"schema:")) == ("part/", 2)  # the prefix and its use
    assert {f"{BASE}/claim/a", f"{BASE}/claim/a#part"} < described_things(GRAPH.splitlines())


def test_what_gathers_others_comes_with_them() -> None:
    cell, members = f"{BASE}/map/x", {f"{BASE}/map/x": (f"{BASE}/claim/a",)}
    (gathered,) = describe(GRAPH, BASE, {cell: "map/x/"}, members)
    (alone,) = describe(GRAPH, BASE, {f"{BASE}/claim/a": "claim/a/"})
    assert (gathered.path, gathered.turtle) == ("map/x/", alone.turtle)
    assert gathered.json_ld == alone.json_ld
