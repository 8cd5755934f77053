"""The queries that pages show give what the pages show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from markupsafe import Markup
from pyoxigraph import Literal, NamedNode, Store

from graph.config import BASE_IRI, Config
from graph.networks.concepts import edges_of
from graph.pages.claims.figures import figure_rows
from graph.pages.claims.lists import claims_by_source, claims_page
from graph.pages.claims.statement import statements
from graph.pages.concepts.intervention import intervention_view, interventions_parts
from graph.pages.edition import edition_of
from graph.pages.evidence.studies import studies_parts
from graph.pages.gaps import gaps_parts
from graph.pages.home import home_page
from graph.pages.index import Index, index_of
from graph.pages.queries.shown import shown_queries, shown_query
from graph.pages.sources.lists import source_lists
from graph.pages.sources.page import Outline, source_page
from graph.queries.model import Query
from graph.queries.run import answer, load_queries, make_store
from graph.triples.dataset import make_dataset
from tests.pages.toy_claims import CONCEPTS, corpus

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(corpus())


@pytest.fixture(scope="module")
def store() -> Store:
    made = make_store(make_dataset(corpus(), BASE_IRI))
    # The graph takes its vocabulary from the shipped files, which have no barrels.
    made.update(
        f"""PREFIX ev: <{BASE_IRI}/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        INSERT DATA {{
          <{BASE_IRI}/concept/rain-barrel> a ev:Intervention, skos:Concept ;
            skos:prefLabel "Rain barrel" .
          <{BASE_IRI}/concept/dry-cellars> skos:prefLabel "Dry cellars" .
        }}"""
    )
    return made


@pytest.fixture(scope="module")
def queries() -> Mapping[str, Query]:
    return {query.name: query for query in load_queries(BASE_IRI)}


def column(store: Store, text: str, name: str) -> list[str]:
    """The values of one variable, each once; of IRIs the last part."""
    rows = answer(store, text, BASE_IRI)
    cells = (row[rows.variables.index(name)] for row in rows.rows)
    values = (cell.value for cell in cells if isinstance(cell, NamedNode | Literal))
    return list(dict.fromkeys(value.rpartition("/")[2] for value in values))


@pytest.mark.parametrize("concept", [concept.id for concept in CONCEPTS])
def test_claims_of_a_concept(
    index: Index, store: Store, queries: Mapping[str, Query], concept: str
) -> None:
    iri = f"{BASE_IRI}/concept/{concept}"
    shown = {query.name: query.text for query in shown_queries(queries, "concept", iri=iri)}
    about = index.said.about(concept)
    assert set(column(store, shown["concept_claims"], "claim")) == {each.id for each in about}
    numbers = {each.id for each in about if each.statistic}
    assert set(column(store, shown["concept_statistics"], "claim")) == numbers


def test_outcomes_of_an_intervention(
    index: Index, store: Store, queries: Mapping[str, Query]
) -> None:
    iri = f"{BASE_IRI}/concept/rain-barrel"
    (shown,) = shown_queries(queries, "intervention", iri=iri)
    view = intervention_view(index.said.concepts["rain-barrel"], index, statements(index))
    hrefs = [row.outcome.href for group in view.outcomes for row in group.rows]
    assert [href.split("/")[1] for href in hrefs] == column(store, shown.text, "outcome")


def test_lists(index: Index, store: Store, queries: Mapping[str, Query]) -> None:
    found = {name: queries[name].text for name in ("statistics_all", "interventions_all")}
    rows = figure_rows(index.said.claims, index)
    said = [report.claim.href.split("/")[1] for row in rows for report in row.reports]
    assert column(store, found["statistics_all"], "claim") == said
    _, pages = interventions_parts(index)
    links = [row.link.href.split("/")[1] for page in pages for row in page.items]
    assert column(store, found["interventions_all"], "intervention") == links
    parts = gaps_parts(index, statements(index))
    gaps = [one.statement.id for part in parts for one in part.items]
    assert column(store, queries["gaps_all"].text, "claim") == gaps


def test_counts(index: Index, store: Store, queries: Mapping[str, Query]) -> None:
    page = claims_page(index, claims_by_source(index), ())
    rows = answer(store, queries["claims_by_source"].text, BASE_IRI)
    assert len(rows.rows) == sum(len(source.kinds) for source in page.sources)
    kinds = set(column(store, queries["claims_by_kind"].text, "kind"))
    assert kinds == {choice.value for choice in page.facets[0].choices}


def test_links_of_the_network(index: Index, store: Store, queries: Mapping[str, Query]) -> None:
    edges = edges_of(index.said.claims, dict.fromkeys(index.said.concepts, ""))
    rows = answer(store, queries["network_links"].text, BASE_IRI)
    claims = [int(row[5].value) for row in rows.rows if isinstance(row[5], Literal)]
    assert sorted(claims) == sorted(len(edge.claims) for edge in edges)
    assert claims


def test_places_of_a_reference(index: Index, store: Store, queries: Mapping[str, Query]) -> None:
    for work in index.works.values():
        iri = f"{BASE_IRI}/reference/{work.id}"
        shown = shown_query(queries, "reference_citations", "reference", iri)
        assert shown is not None
        assert len(answer(store, shown.text, BASE_IRI).rows) == index.cited(work)


def test_concepts_with_their_claims(
    index: Index, store: Store, queries: Mapping[str, Query]
) -> None:
    rows = answer(store, queries["concepts_claims"].text, BASE_IRI).rows
    counts = {}
    for _type, concept, _label, claims in rows:
        assert isinstance(concept, NamedNode)
        assert isinstance(claims, Literal)
        counts[concept.value.removeprefix(f"{BASE_IRI}/concept/")] = int(claims.value)
    known = [name for name in index.said.concepts if name in counts]
    assert known
    for name in known:
        assert counts[name] == len(index.said.about(name))


def test_lists_of_a_source(index: Index, store: Store, queries: Mapping[str, Query]) -> None:
    for source in index.corpus.sources:
        page = source_page(
            source,
            source_lists(source, index),
            index,
            (),
            edition_of(index.corpus, Config.of(ROOT)),
        )
        iri = f"{BASE_IRI}/source/{source.slug}"

        def rows(name: str, iri: str = iri) -> list[str]:
            shown = shown_query(queries, f"source_{name}", "source", iri)
            assert shown is not None
            return [str(row) for row in answer(store, shown.text, BASE_IRI).rows]

        stated = [claim for claim in index.said.claims if claim.source == source.slug]
        assert len(rows("references")) == page.listed
        assert len(rows("citations")) == page.cited
        assert len(rows("claims")) == len(stated)
        assert len(rows("sections")) == len(list(outlined(page.outline)))


def outlined(outline: Iterable[Outline]) -> Iterator[Outline]:
    for one in outline:
        yield one
        yield from outlined(one.below)


def test_studies_and_home(index: Index, store: Store, queries: Mapping[str, Query]) -> None:
    rows_of = [row for page in studies_parts(index) for row in page.items]
    links = {row.study.href.split("/")[1] for row in rows_of}
    assert set(column(store, queries["evidence_studies"].text, "evidence")) == links
    home = home_page(index, Markup(), "", set())
    rows = answer(store, queries["home_sources"].text, BASE_IRI)
    listed, cited = (rows.variables.index(name) for name in ("references", "citations"))
    counted = {(number(row[listed]), number(row[cited])) for row in rows.rows}
    assert len(rows.rows) == len(home.sources)
    assert counted == {(source.listed, source.cited) for source in home.sources}
    counts = answer(store, queries["home_counts"].text, BASE_IRI)
    (row,) = counts.rows
    totals = {figure.link.label: figure.number for figure in home.totals}
    for name in ("sources", "references"):
        assert number(row[counts.variables.index(name)]) == totals[name]


def number(cell: object) -> int:
    assert isinstance(cell, Literal)
    return int(cell.value)
