"""Every part of a page that the graph names is to be found on the page, or on the one below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.config import BASE_IRI
from graph.pages import fragments
from graph.pages.fragments import apart, parts_by_page, unmarked, with_parts
from graph.pages.model import Frame, Link, NamedPart, Page
from graph.pages.queries.answers import Named
from graph.triples.described import described_things
from tests.pages.reading import read
from tests.triples.toy import BASE, dataset, serialise

NT = serialise(dataset(), "Map")["evidence.nt"]
NAMED = Named({f"{BASE}/claim/bees-1": Link("Bees", "claim/bees-1/index.html")}, {}, BASE, {})


def held(parts: tuple[NamedPart, ...]) -> set[str]:
    return {part.id for part in parts} | {inner for part in parts for inner in part.inner}


def test_each_fragment_of_the_graph_is_a_part_of_its_page() -> None:
    found = parts_by_page(NT, NAMED)
    pages = {
        iri
        for iri in described_things(NT.splitlines())
        if "#" in iri and iri.startswith(f"{BASE}/")
    }
    assert len(pages) > 20
    for iri in pages:
        path, _, fragment = iri.removeprefix(f"{BASE}/").partition("#")
        assert fragment in held(found[f"{path}/"]), iri


def test_what_quotes_a_passage_is_named_beside_it() -> None:
    parts = parts_by_page(NT, NAMED)["source/bees/"]
    assert Link("Bees", "claim/bees-1/index.html") in [part.link for part in parts]
    assert any(part.words.startswith("Passage …") for part in parts)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("", [("a", ("a-b", "a-c"), False)]),
        ('<p id="a">', [("a", ("a-b", "a-c"), True)]),
        ('<p id="a-b">', [("a", ("a-c",), False)]),
        ('<p id="a"><p id="a-b"><p id="a-c">', []),
    ],
)
def test_what_the_page_marks_itself_is_left_out(
    body: str, left: list[tuple[str, tuple[str, ...], bool]]
) -> None:
    part = NamedPart("a", "A", ("a-b", "a-c"), Link("", ""))
    found = [(one.id, one.inner, one.is_marked) for one in unmarked((part,), body)]
    assert found == left


def test_too_many_parts_have_a_page_below(monkeypatch: pytest.MonkeyPatch) -> None:
    part = NamedPart("passage-1", "A", ("passage-1-b",), Link("", ""))
    assert apart({"a/": (part,)}) == set()
    monkeypatch.setattr(fragments, "MOST", 1)
    assert apart({"a/": (part,)}) == {"a/"}
    page = Page(Frame("a/", "A", "A."), "source", None)
    above, below = with_parts(page, (part,), below=True)
    assert (above.frame.parts, above.frame.parts_below) == ((), True)
    assert (below.frame.path, below.template) == ("a/parts/", "named_parts")
    assert Named({}, {}, BASE, {}, frozenset({"a/"})).link(f"{BASE}/a#passage-1").href == (
        "a/parts/index.html#passage-1"
    )


def test_what_stands_on_another_page_is_left_to_it() -> None:
    iri = f"{BASE}/source/bees#citation-bees-c1"
    elsewhere = Named({}, {}, BASE, {iri: "source/bees/citations/2/index.html#citation-bees-c1"})
    parts = parts_by_page(NT, elsewhere)["source/bees/"]
    (part,) = [part for part in parts if part.id == "citation-bees-c1"]
    assert part.is_marked
    assert part.link.href == "source/bees/citations/2/index.html#citation-bees-c1"


def test_the_parts_stand_on_the_pages(toy_site: Path) -> None:
    """The toy's graph speaks of parts of a vocabulary's page and of a concept's."""
    text = b"".join(path.read_bytes() for path in (toy_site / "data").glob("*.n[tq]"))
    lines = b"\n".join(line for line in text.splitlines() if line.count(b"<") == 3)
    for path, parts in parts_by_page(lines, Named({}, {}, BASE_IRI, {})).items():
        page = toy_site / path / "index.html"
        ids = {element.attributes.get("id", "") for element in read(page)}
        assert held(parts) <= ids, path


def test_what_has_a_fragment_elsewhere_is_no_part_of_a_page() -> None:
    named = Named({}, {}, BASE, {})
    assert named.link("http://www.w3.org/ns/prov#wasQuotedFrom") == Link("prov:wasQuotedFrom", "")
    assert named.link("https://example.com/x#y") == Link("https://example.com/x#y", "")
