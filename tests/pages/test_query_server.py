"""The query page in front of a real SPARQL server: published to, asked, and what goes wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pyoxigraph import Literal, NamedNode, Quad

from graph.config import BASE_IRI
from graph.publishing import publish
from graph.triples.model import Triples
from tests.pages.query_page import ask, opened, served
from tests.servers import oxigraph

pytestmark = pytest.mark.browser

RAIN = NamedNode(f"{BASE_IRI}/concept/rain")
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
DATA = Triples.of(
    BASE_IRI,
    (
        Quad(RAIN, LABEL, Literal(text, language="en"), NamedNode(f"{BASE_IRI}/data#{text}"))
        for text in ("Rain", "Drizzle")
    ),
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server as docs/hosting starts it, with what `publish` sent."""
    folder = tmp_path_factory.mktemp("store")
    with oxigraph(folder, "--cors", "--union-default-graph") as url:
        publish(DATA, f"{url}/store")
        yield url


def in_front_of(toy_site: Path, folder: Path, endpoint: str) -> Path:
    """The toy site with its query page as a build with ``--endpoint`` makes it."""
    for one in toy_site.iterdir():
        if one.name != "query":
            (folder / one.name).symlink_to(one)
    (folder / "query").mkdir()
    page = (toy_site / "query/index.html").read_text()
    assert "connect-src 'self';" in page
    page = page.replace("connect-src 'self';", f"connect-src 'self' {endpoint};")
    (folder / "query/index.html").write_text(page)
    settings = json.loads((toy_site / "query/site.json").read_text())
    (folder / "query/site.json").write_text(json.dumps({**settings, "endpoint": endpoint}))
    return folder


@pytest.fixture(scope="module")
def page(
    browser: Browser, toy_site: Path, server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    folder = in_front_of(toy_site, tmp_path_factory.mktemp("front"), f"{server}/query")
    context = browser.new_context()
    context.set_default_timeout(20_000)
    with served(folder) as site:
        yield opened(context.new_page(), site)
    context.close()


def test_rows_graphs_and_triples(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    text = f"SELECT ?g ?l {{ GRAPH ?g {{ <{RAIN.value}> ?p ?l }} }} ORDER BY ?l"
    assert ask(page, text).startswith("2 rows")
    assert page.locator("[data-rows] tbody td:last-child").all_inner_texts() == ["Drizzle", "Rain"]
    assert ask(page, "CONSTRUCT WHERE { ?a ?b ?c }").startswith("4 rows")
    assert ask(page, f"ASK {{ <{RAIN.value}> ?b 'Rain'@en }}").startswith("Yes")
    assert not [url for url in fetched if "wasm" in url]


def test_what_the_server_says_of_a_mistake(page: Page) -> None:
    ask(page, "SELECT ?a WHERE {\n ?a ?b }")
    expect(page.locator("[data-problem]")).to_contain_text("Line 2")
    ask(page, "SELECT ?a WHERE { ?a ?b ?c FILTER(<urn:f>(?c)) }")
    expect(page.locator("[data-problem]")).to_be_visible()
    assert ask(page, "ASK {}").startswith("Yes")


def test_a_server_that_lets_no_other_site_ask(
    browser: Browser, toy_site: Path, tmp_path: Path
) -> None:
    made, front = browser.new_page(), tmp_path / "front"
    front.mkdir()
    with oxigraph(tmp_path / "store") as url:
        in_front_of(toy_site, front, f"{url}/query")
        with served(front) as site:
            opened(made, site)
        ask(made, "ASK {}")
        expect(made.locator("[data-problem]")).to_contain_text("Access-Control-Allow-Origin")
    ask(made, "ASK {}")
    expect(made.locator("[data-problem]")).to_contain_text("did not answer")
    made.close()


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (503, "", "answered 503"),
        (401, "<html><h1>Who?</h1></html>", "answered 401"),
        (200, "<html>A page</html>", "no SPARQL results"),
    ],
)
def test_answers_that_are_none(
    status: int, body: str, said: str, browser: Browser, toy_site: Path, tmp_path: Path
) -> None:
    made, endpoint = browser.new_page(), "http://127.0.0.1:9/query"
    with served(in_front_of(toy_site, tmp_path, endpoint)) as site:
        opened(made, site)
    allowed = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}
    made.route(endpoint, lambda route: route.fulfill(status=status, body=body, headers=allowed))
    ask(made, "SELECT * { ?a ?b ?c }")
    expect(made.locator("[data-problem]")).to_contain_text(said)
    expect(made.locator("[data-problem]")).not_to_contain_text("<html>")
    made.close()
