"""The files beside the pages say what the graph says of each page's thing, and no more."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, parse

from graph.triples.described import describe, described_things

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


def test_the_same_bytes_each_time() -> None:
    things = {f"{BASE}/claim/a": "claim/a/", f"{BASE}/claim/ab": "claim/ab/"}
    backwards = b"\n".join(reversed(GRAPH.splitlines()))
    assert list(describe(GRAPH, BASE, things)) == list(describe(backwards, BASE, things))


def test_a_part_with_a_page_of_its_own_stands_on_both() -> None:
    things = {f"{BASE}/claim/a": "claim/a/", f"{BASE}/claim/a#part": "part/"}
    whole, part = describe(GRAPH, BASE, things)
    assert b"position" in whole.turtle
    assert (part.path, part.turtle.count(b"schema:")) == ("part/", 2)  # the prefix and its use
    assert {f"{BASE}/claim/a", f"{BASE}/claim/a#part"} < described_things(GRAPH)
