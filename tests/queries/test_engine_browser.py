"""The engine in a browser gives the same rows as the one in Python, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pyoxigraph import RdfFormat, serialize

from graph.queries.model import Query
from graph.queries.run import answer, load_queries, make_store
from tests.queries.engine import Engine, engine
from tests.queries.same_rows import of_asked, of_rows
from tests.triples.toy import BASE, dataset

pytestmark = pytest.mark.browser

DATA = dataset()
STORE = make_store(DATA)
QUERIES = {query.name: query for query in load_queries(BASE)}


@pytest.fixture(scope="module")
def toy(browser: Browser) -> Iterator[Engine]:
    """The engine with the toy corpus, in named graphs as it is published."""
    with engine(browser) as made:
        content = serialize(DATA.quads, format=RdfFormat.N_QUADS)
        assert content is not None
        made.load(content, base=BASE)
        yield made


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_shipped_query_gives_the_same_rows(query: Query, toy: Engine) -> None:
    asked, rows = toy.ask(query.text), answer(STORE, query.text, BASE)
    assert asked.refused == ""
    assert asked.names == rows.variables
    assert of_asked(asked) == of_rows(rows)


SOURCE = f"{BASE}/source/hives"
GRAPH = min(str(quad.graph_name) for quad in DATA.quads)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }",
        f"SELECT ?s ?p ?o FROM {GRAPH} WHERE {{ ?s ?p ?o }}",
        f"SELECT ?g ?s ?o FROM NAMED {GRAPH} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "CONSTRUCT WHERE { ?s <http://purl.org/dc/terms/title> ?o }",
        f"DESCRIBE <{SOURCE}>",
        'SELECT ?a WHERE { VALUES ?a { "FROM" "\\"x" "a\\nb"@en-gb 1.50 <x> UNDEF } } # FROM',
    ],
)
def test_other_questions(text: str, toy: Engine) -> None:
    asked, rows = toy.ask(text), answer(STORE, text, BASE)
    assert of_asked(asked) == of_rows(rows)
    assert rows.rows


def test_yes_no_and_what_is_wrong(toy: Engine) -> None:
    assert toy.ask("ASK { ?a ?b ?c }").verdict is True
    assert toy.ask("ASK { ?a <none> ?c }").verdict is False
    refused = toy.ask("SELECT * {\n ?a ?b }")
    assert (refused.refused, refused.message[:11]) == ("said", "error at 2:")
