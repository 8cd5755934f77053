"""Every page says which queries give what it shows, and its links lead to just these."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urldefrag

import pytest

from graph.config import BASE_IRI
from graph.queries.run import fault
from tests.pages.reading import read

WITHOUT = {
    "404.html", "about", "basket", "data", "glossary", "method", "ontology", "query", "safety",
    "scheme", "search", "shapes",
}  # fmt: skip
"""First steps of pages that are prose, tools, or not of the graph's claims and works."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A query on a page."""

    page: str
    text: str
    name: str
    iri: str
    whole: str
    """The text in the link, where that names no shipped query."""


@pytest.fixture(scope="module")
def site(toy_site: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((toy_site / "query/site.json").read_text())
    return content


def shown_on(path: Path, root: Path) -> Iterator[Shown]:
    elements = read(path)
    texts = [
        "".join(element.text)
        for element in elements
        if element.tag == "pre" and element.attributes.get("id", "").startswith("query-")
    ]
    links = [
        urldefrag(element.attributes["href"]).fragment
        for element in elements
        if element.tag == "a"
        and "query/index.html#" in element.attributes.get("href", "")
        and "data-asks" not in element.attributes
    ]
    assert len(texts) == len(links)
    for text, link in zip(texts, links, strict=True):
        asked = {key: value[0] for key, value in parse_qs(link).items()}
        page = path.relative_to(root).as_posix()
        iri, whole = asked.get("iri", ""), asked.get("query", "")
        yield Shown(page, text, asked.get("name", ""), iri, whole)


@pytest.fixture(scope="module")
def shown(toy_site: Path) -> list[Shown]:
    pages = sorted(toy_site.rglob("*.html"))
    pages = [path for path in pages if path.relative_to(toy_site).parts[0] != "query"]
    return [one for path in pages for one in shown_on(path, toy_site)]


def test_every_kind_of_page_shows_its_queries(toy_site: Path, shown: list[Shown]) -> None:
    with_some = {one.page for one in shown}
    pages = {path.relative_to(toy_site) for path in toy_site.rglob("index.html")}
    bare = {page.as_posix() for page in pages if page.parts[0] not in WITHOUT} - with_some
    # A concept or a claim that nothing is said of has nothing to ask about; lists of a network's
    # nodes are parts of the page above them.
    assert {page for page in bare if not re.match("concept/|claim/|network/.*/.*/", page)} == set()


def test_tables_lead_to_queries_of_their_page(toy_site: Path) -> None:
    """What stands beside a table, a count or a chart is among the queries that the page shows."""
    asking = set()
    for path in toy_site.rglob("*.html"):
        links = [element.attributes for element in read(path) if element.tag == "a"]
        asked = {link["href"] for link in links if "data-asks" in link}
        shown = {link.get("href", "") for link in links if "data-asks" not in link}
        assert asked <= shown, path
        if asked:
            asking.add(path.relative_to(toy_site).parts[0])
    assert asking >= {
        "claims", "concept", "concepts", "evidence", "gaps", "interventions", "journals", "map",
        "network", "questions", "reference", "references", "source", "statistics",
    }  # fmt: skip


def test_a_link_brings_the_query_that_the_page_shows(
    site: dict[str, Any], shown: list[Shown]
) -> None:
    assert len({one.name for one in shown}) > 10
    for one in shown:
        assert fault(one.text, BASE_IRI) is None
        if one.whole:
            assert one.text == one.whole
            continue
        query = site["queries"][one.name]
        # As `bound` in sparql.js puts it together; the browser's tests run that.
        values = f"VALUES ?{query['variable']} {{ <{one.iri}> }}\n" if one.iri else ""
        assert one.text == query["text"] + values, one.page
