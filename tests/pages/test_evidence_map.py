"""The pages of a map: what the query gives, what each cell says, which kind of empty is which."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store, Triple

from graph.config import BASE_IRI
from graph.maps.make import make_map
from graph.maps.plan import plans_of
from graph.pages.evidence_map.facets import FacetReader, seen_through
from graph.pages.index import Index, index_of
from graph.queries.run import answer, load_queries, make_store
from graph.triples.concepts import CLASSES
from graph.triples.dataset import make_dataset
from graph.triples.namespaces import RDF, SKOS, own
from graph.triples.vocabulary import ONTOLOGY, read, turtle
from tests.pages.conftest import DATA, render_toy
from tests.pages.reading import Element
from tests.pages.reading import read as read_page
from tests.pages.toy_map import CONCEPTS, corpus


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(corpus())


@pytest.fixture(scope="module")
def store() -> Store:
    ev = own(BASE_IRI)
    told = [
        Triple(NamedNode(f"{BASE_IRI}/concept/{each.id}"), predicate, value)
        for each in CONCEPTS
        if each.type in CLASSES
        for predicate, value in (
            (RDF["type"], ev[CLASSES[each.type]]),
            (SKOS["prefLabel"], Literal(each.label)),
        )
    ]
    terms = read(turtle((ONTOLOGY, ONTOLOGY.parent / "directions.ttl"), BASE_IRI))
    return make_store(make_dataset(corpus(), BASE_IRI, vocabulary=(*terms, *told)))


@pytest.fixture(scope="module")
def site(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("map") / "site"
    into.mkdir()
    render_toy(project_root, into, corpus())
    return into


def asked(store: Store, name: str, *columns: str) -> set[tuple[str, ...]]:
    (query,) = [query for query in load_queries(BASE_IRI) if query.name == name]
    rows = answer(store, query.text, BASE_IRI)
    places = [rows.variables.index(column) for column in columns]
    return {
        tuple(str(getattr(row[at], "value", "")).rpartition("/")[2] for at in places)
        for row in rows.rows
    }


def cells(page: Path) -> dict[str, Element]:
    """The cells of a map's page by their ids."""
    found = [one for one in read_page(page) if "data-cell" in one.attributes]
    return {one.attributes["data-cell"]: one for one in found}


@pytest.mark.parametrize(
    ("path", "query", "columns"),
    [
        ("map", "evidence_map", ("intervention", "outcome")),
        ("map/risks", "risk_effects", ("factor", "effect")),
    ],
)
def test_cells_are_those_of_the_query(
    site: Path, store: Store, path: str, query: str, columns: tuple[str, str]
) -> None:
    made = cells(site / path / "index.html")
    assert set(made) == {"--".join(pair) for pair in asked(store, query, *columns)}
    assert made
    for name in made:
        assert (site / path / name / "index.html").is_file()


def test_a_study_that_two_sources_report_counts_once(site: Path, store: Store) -> None:
    rows = asked(store, "evidence_map", "intervention", "outcome", "evaluations", "studies")
    assert ("rain-barrel", "dry-cellars", "2", "1") in rows
    words = cells(site / "map" / "index.html")["rain-barrel--dry-cellars"].words
    assert words == "Dry cellars: Benefit 2 statements, 1 evaluation Field trial"


@pytest.mark.parametrize(
    ("cell", "state", "words"),
    [
        ("green-roof--fewer-floods", "harm", "Harm 1 statement"),
        ("town-barrel--fewer-floods", "no_effect", "No effect 1 statement, 1 evaluation"),
        ("rain-barrel--fewer-floods", "not_stated", "Not stated 1 statement"),
    ],
)
def test_what_a_cell_says(site: Path, cell: str, state: str, words: str) -> None:
    made = cells(site / "map" / "index.html")[cell]
    assert made.attributes["class"] == f"map-cell is-{state}"
    assert made.words.endswith(words)


def test_kinds_of_empty_cell_are_told_apart(site: Path) -> None:
    found = read_page(site / "map" / "index.html")
    kinds = [
        (one.attributes["class"], one.words)
        for one in found
        if one.tag == "td" and one.attributes.get("class", "").startswith(("map-none", "map-void"))
    ]
    assert sorted(set(kinds)) == [
        ("map-none", "·"),
        ("map-void is-gap", "Dry cellars: Gap"),
        ("map-void is-out_of_scope", "Out of scope"),
    ]
    assert "Roofs are for <b>towns</b>." in " ".join(one.words for one in found if one.tag == "li")


def test_the_page_of_a_cell(site: Path) -> None:
    folder = site / "map" / "rain-barrel--dry-cellars"
    words = " ".join(one.words for one in read_page(folder / "index.html") if one.tag == "main")
    assert "2 statements of 2 sources: benefit." in words
    assert "They rest on 1 evaluation; study design: Field trial." in words
    assert "counted once" in words
    assert f"{BASE_IRI}/map/rain-barrel--dry-cellars" in words
    with (folder / "rain-barrel--dry-cellars.csv").open(encoding="utf-8", newline="") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ["same", "help"]
    ris = (folder / "rain-barrel--dry-cellars.ris").read_text(encoding="utf-8")
    assert ris.count("TY  - ") == 2


def test_a_cell_without_a_valence_says_that_it_is_this_that_is_not_stated(site: Path) -> None:
    page = site / "map" / "rain-barrel--fewer-floods" / "index.html"
    words = " ".join(one.words for one in read_page(page) if one.tag == "main")
    assert "1 statement of 1 source: not stated whether for the better." in words


def test_how_sure_a_source_says_it_is_stands_with_what_it_says(site: Path) -> None:
    def words(page: str) -> str:
        main = [one for one in read_page(site / page / "index.html") if one.tag == "main"]
        return " ".join(one.words for one in main)

    cell = words("map/green-roof--fewer-floods")
    assert "How sure the source says it is: “can”." in cell
    assert "reported harm: Fewer floods · the source says “can”" in cell
    assert "− harm · the source says “can”" in words("concept/green-roof")
    assert "reported harm: Fewer floods · the source says “can”" in words("claim/harm")
    # A source that may not be quoted lends no word; the one that says nothing has none.
    closed = words("map/rain-barrel--dry-cellars")
    assert "How sure" not in closed
    assert "the source says" not in closed


def test_what_has_no_cell_is_told_beside_the_map(site: Path) -> None:
    elements = read_page(site / "map" / "index.html")
    (own,) = [one for one in elements if one.attributes.get("aria-labelledby") == "map-outside"]
    assert own.words.startswith("Statements without a cell 1")
    links = [one.attributes.get("href", "") for one in elements if one.tag == "a"]
    assert "../claim/loose/index.html" in links


def test_the_query_of_a_cell_gives_its_claims(site: Path, store: Store) -> None:
    page = site / "map" / "town-barrel--fewer-floods" / "index.html"
    (query,) = [one for one in read_page(page) if one.attributes.get("id") == "query-cell_claims"]
    rows = answer(store, "".join(query.text), BASE_IRI)
    claims = {str(getattr(row[rows.variables.index("claim")], "value", "")) for row in rows.rows}
    assert claims == {f"{BASE_IRI}/claim/null"}


def test_what_claims_are_filtered_by(index: Index) -> None:
    reader = FacetReader(index)
    claims = {claim.id: reader.facets(claim) for claim in index.said.claims}
    assert claims["null"] == {
        "source": ("town",), "design": ("",), "population": ("",), "place": ("Wells",),
        "year": ("2010-2014",), "review": ("no",),
    }  # fmt: skip
    assert claims["else"]["population"] == ("gardeners",)
    assert claims["harm"]["review"] == ("yes",)
    assert reader.label("year", "2010-2014") == "2010–2014"


@pytest.mark.parametrize(
    ("claim", "levels"),
    [
        ("help", [("none", "No drop, stated by the source"), ("not_rated", "Not rated, stated")]),
        ("same", [("two", "Two drops at most, derived from the design")]),
        ("null", [("not_rated", "Not rated on this scale")]),
        ("harm", [("no_evidence", "No evaluation named")]),
    ],
)
def test_a_level_says_whether_it_is_stated_or_derived(
    index: Index, claim: str, levels: list[tuple[str, str]]
) -> None:
    (one,) = [each for each in index.said.claims if each.id == claim]
    found = [(level.value, level.words) for level in seen_through(one, "drops", index)]
    assert [value for value, _ in found] == [value for value, _ in levels]
    assert all(
        words.startswith(start) for (_, words), (_, start) in zip(found, levels, strict=True)
    )


def test_a_map_without_claims_says_so(index: Index) -> None:
    plans = plans_of(DATA["vocabulary.ttl"], BASE_IRI)
    empty = make_map(plans.maps[0], type(index.corpus)((), {}, {}, (), ()))
    assert (empty.cells, empty.subjects, empty.objects) == ({}, (), ())
    assert plans.maps[0].scopes
    assert empty.scopes == (), "what is not on the map needs no reason for being out of scope"
