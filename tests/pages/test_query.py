"""The query page's data: what the engine loads, the gallery, the form, the answers."""

from __future__ import annotations

import gzip
import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from graph.config import BASE_IRI, Config
from graph.files.compressed import brotli, gzipped
from graph.pages.pelican.browser_code import ENGINE, Sized, engine_size, place_browser_code
from graph.pages.queries.page import GROUPS, cost, form_json, query_path
from graph.pages.queries.questions import questions_of
from graph.queries.form import load_form
from graph.queries.run import fault, load_queries
from graph.rebuilding.site import Site


@pytest.mark.parametrize("content", [b"", b"a", b"rain " * 10_000])
def test_compressed_forms(content: bytes) -> None:
    assert gzip.decompress(gzipped(content)) == content
    assert gzipped(content) == gzipped(content)
    assert zlib.crc32(content) == int.from_bytes(gzipped(content)[-8:-4], "little")


def test_brotli_is_smaller(project_root: Path) -> None:
    content = (project_root / "README.md").read_bytes()
    assert len(brotli(content)) < len(gzipped(content))


def test_the_engine_is_there_in_three_forms(toy_site: Path, project_root: Path) -> None:
    plain = (toy_site / ENGINE).read_bytes()
    assert gzip.decompress((toy_site / f"{ENGINE}.gz").read_bytes()) == plain
    sized = engine_size(project_root / "node_modules")
    assert sized.plain == len(plain)
    assert sized.brotli == (toy_site / f"{ENGINE}.br").stat().st_size < sized.gzip < sized.plain


class Nothing:
    """Nothing stands from a build before."""

    def of(self, *_: object) -> str:
        return ""

    def take(self, _: str) -> bool:
        return False


def test_without_the_packages_it_says_so(tmp_path: Path) -> None:
    (problem,) = place_browser_code(
        tmp_path, tmp_path / "editor.js", Site(tmp_path / "out"), Nothing()
    )
    assert "oxigraph" in problem.message
    assert "npm ci" in problem.hint
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("endpoint", "most", "asked"),
    [("", 0, ""), ("http://e", 0, "http://e"), ("http://e", 9, "http://e"), ("http://e", 10, "")],
)
def test_who_is_asked_of_ten_statements(endpoint: str, most: int, asked: str) -> None:
    config = replace(Config.of(Path(), endpoint=endpoint), browser_most=most)
    assert config.endpoint_for(10) == asked


def test_what_the_page_reads(toy_site: Path) -> None:
    site = json.loads((toy_site / "query/site.json").read_text())
    assert site["base"] == BASE_IRI
    assert site["engine"]["data"][0]["href"] == "data/evidence.trig"
    # Questions about concepts of one field stand there only where its sources answer them.
    every = load_queries(BASE_IRI)
    of_a_field = {one.name for one in questions_of(every) if "<concept/" in one.text}
    assert set(site["queries"]) == {query.name for query in every} - of_a_field
    assert of_a_field
    for name, query in site["queries"].items():
        assert (toy_site / query_path(name) / f"{name}.rq").read_text() == query["text"]


def test_every_query_stands_under_a_heading(toy_site: Path) -> None:
    known = {word for _, words in GROUPS for word in words}
    assert {query.name.partition("_")[0] for query in load_queries(BASE_IRI)} <= known
    page = (toy_site / "query/index.html").read_text()
    assert "<h3>More</h3>" not in page


def test_every_choice_of_the_form_is_sparql() -> None:
    form = load_form(Store(), BASE_IRI)
    for kind in form.kinds.values():
        for condition in kind.conditions.values():
            value = f"<{BASE_IRI}/concept/x>" if condition.value == "iri" else '"2020"'
            where = "\n".join((*kind.where, *condition.where)).replace("$VALUE", value)
            head = "\n".join(form.prefixes)
            text = f"{head}\nSELECT DISTINCT {kind.select} {{ {where} }} ORDER BY {kind.order}"
            assert fault(text, BASE_IRI) is None, condition.label
            assert "$VALUE" in "".join(condition.where)


def test_the_form_says_what_its_values_mean() -> None:
    data = """@prefix ev: <ontology#> .
    <c> a ev:Claim ; ev:status "extracted" . <r> a ev:Reference ; ev:cslType "chapter" ."""
    store = Store()
    store.load(data.encode(), format=RdfFormat.TURTLE, base_iri=f"{BASE_IRI}/")
    kinds = form_json(load_form(store, BASE_IRI))["kinds"]
    assert kinds["claims"]["conditions"]["reviewed"]["options"] == [
        ("extracted", "Read by a rule; no person has reviewed it yet")
    ]
    assert kinds["references"]["conditions"]["type"]["options"] == [("chapter", "Book chapter")]
    statistics = load_form(store, BASE_IRI).kinds["statistics"]
    assert "?about ?reading" in statistics.select


@pytest.mark.parametrize(
    ("weights", "statements", "told"),
    [
        ((Sized("a", 9_000_000, 2_000_000, 1_500_000),), 52_168, "1.5 MB to 2.0 MB"),
        ((Sized("a", 9_000_000, 2_000_000, 1_500_000),), 52_168, "about 230 MB of memory"),
        ((Sized("a", 1_000_000, 0),), 1, "1 statement: 1.0 MB,"),
        ((Sized("a", 1_000_000, 0),), 1_000_000, "about 910 MB of memory"),
    ],
)
def test_what_the_first_run_costs(weights: tuple[Sized, ...], statements: int, told: str) -> None:
    assert told in cost(weights, statements)


def test_the_page_says_what_it_costs_and_offers_things_by_name(toy_site: Path) -> None:
    assert "MB of memory" in (toy_site / "query/index.html").read_text()
    names = json.loads((toy_site / "query/names.json").read_text())
    assert ["concept/cold-feet", "Cold feet"] in [name[:2] for name in names]
    assert names[0][2] == "Source"
