"""IRIs: both directions, stable ids, web addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from graph.triples.iris import (
    Address,
    ForeignIriError,
    Iris,
    id_of,
    passage_id,
    slug_of,
    web_address,
)

BASE = "https://example.org/map"
IRIS = Iris(BASE)


@pytest.mark.parametrize(
    ("iri", "tail", "file"),
    [
        (IRIS.source("bees"), "/source/bees", "source/bees/index.html"),
        (IRIS.reference("marsh-2010"), "/reference/marsh-2010", "reference/marsh-2010/index.html"),
        (IRIS.reference("müller-1"), "/reference/m%C3%BCller-1", "reference/müller-1/index.html"),
        (IRIS.citation("bees", "c1"), "/source/bees#citation-c1", "source/bees/index.html"),
        (IRIS.section("bees", "top"), "/source/bees#section-top", "source/bees/index.html"),
        (IRIS.entry("bees", "m"), "/source/bees#entry-m", "source/bees/index.html"),
        (
            IRIS.part(IRIS.reference("m"), "author", 2),
            "/reference/m#author-2",
            "reference/m/index.html",
        ),
        (
            IRIS.part(IRIS.entry("bees", "m"), "repair", 1),
            "/source/bees#entry-m-repair-1",
            "source/bees/index.html",
        ),
        (IRIS.claim("bees-0a1"), "/claim/bees-0a1", "claim/bees-0a1/index.html"),
        (IRIS.concept("mites"), "/concept/mites", "concept/mites/index.html"),
        (IRIS.evidence("bees-0b2"), "/evidence/bees-0b2", "evidence/bees-0b2/index.html"),
        (
            IRIS.part(IRIS.claim("bees-0a1"), "statistic"),
            "/claim/bees-0a1#statistic",
            "claim/bees-0a1/index.html",
        ),
        (IRIS.rule("listed-effect"), "/data#rule-listed-effect", "data/index.html"),
        (IRIS.journal("Bees & Hives!"), "/journals#bees-and-hives", "journals/index.html"),
        (IRIS.source_graph("bees"), "/data#graph-source-bees", "data/index.html"),
        (IRIS.graph("works"), "/data#graph-works", "data/index.html"),
        (IRIS.data("build"), "/data#build", "data/index.html"),
    ],
)
def test_iri_and_page(iri: NamedNode, tail: str, file: str) -> None:
    assert iri == NamedNode(BASE + tail)
    assert IRIS.address(iri).file == file
    assert IRIS.iri(IRIS.address(iri)) == iri


names = st.text(min_size=1).filter(
    lambda name: name not in {".", ".."} and not set(name) & set("/\\\0")
)


@given(names, st.text())
def test_every_address_comes_back(name: str, fragment: str) -> None:
    address = Address(("reference", name), fragment)
    assert IRIS.address(IRIS.iri(address)) == address


@pytest.mark.parametrize("iri", ["https://example.com/x", BASE, "https://example.org/mapped/x"])
def test_foreign(iri: str) -> None:
    with pytest.raises(ForeignIriError, match=iri):
        IRIS.address(NamedNode(iri))


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\\b"])
def test_no_folder_leaves_the_site(name: str) -> None:
    with pytest.raises(ValueError, match="folder"):
        Address(("reference", name))


def test_slug_of() -> None:
    assert slug_of(IRIS.address(IRIS.citation("bees", "c1"))) == "bees"
    assert slug_of(IRIS.address(IRIS.reference("m"))) == ""


@pytest.mark.parametrize(
    ("iri", "kind", "id_"),
    [
        (IRIS.claim("c"), "claim", "c"),
        (IRIS.part(IRIS.claim("c"), "statistic"), "claim", "c"),
        (IRIS.concept("mites"), "concept", "mites"),
        (IRIS.concept("mites"), "claim", ""),
        (IRIS.data("build"), "data", ""),
    ],
)
def test_id_of(iri: NamedNode, kind: str, id_: str) -> None:
    assert id_of(IRIS.address(iri), kind) == id_


def test_journals_that_are_the_same() -> None:
    assert IRIS.journal("BEES AND HIVES") == IRIS.journal("Bees & Hives")
    assert IRIS.journal("Bees") != IRIS.journal("Hives")
    assert IRIS.journal("!?") != IRIS.journal("?!")


def test_passage_id_is_of_wording_not_of_place() -> None:
    assert passage_id("bees", "one two", 4, 7) == passage_id("bees", "and two", 4, 7)
    assert passage_id("bees", "one two", 4, 7) == passage_id("bees", "x one two", 6, 9)
    assert passage_id("bees", "one two", 4, 7) != passage_id("hives", "one two", 4, 7)
    with pytest.raises(ValueError, match="empty"):
        passage_id("bees", "one", 1, 1)


@given(st.text(alphabet="ab", min_size=1, max_size=12), st.integers(1, 3))
def test_no_two_passages_share_an_id(text: str, length: int) -> None:
    spans = [(at, at + length) for at in range(len(text) - length + 1)]
    assert len({passage_id("bees", text, *span) for span in spans}) == len(spans)


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ("https://example.org/a?b=1#c", True),
        ("http://example.org", True),
        ("www.example.org", False),
        ("https://example.org/a b", False),
        ("javascript:alert(1)", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_web_address(text: str, is_address: bool) -> None:
    assert web_address(text) == (NamedNode(text) if is_address else None)
