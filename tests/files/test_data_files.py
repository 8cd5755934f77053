"""The published files, made from a small corpus and read back."""

import csv
import io
import json
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from graph.citing.line import as_line
from graph.corpus.model import Corpus, corpus_hash
from graph.documents.sources.model import QuotationPolicy
from graph.files.canonical_json import json_bytes
from graph.files.data import all_files
from graph.files.manifest import manifest_json
from graph.files.references import bibliography_bib
from graph.files.tables import cell_text, csv_bytes
from graph.records import Record
from tests.files.published import published
from tests.pages.toy import corpus as toy_corpus

BASE = "https://example.org/map"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return toy_corpus()


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> dict[str, bytes]:
    return dict(all_files(corpus, BASE))


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_names_are_the_contract_and_bytes_do_not_change(
    corpus: Corpus, files: dict[str, bytes]
) -> None:
    assert list(files) == [
        "citations.csv",
        "citations.json",
        "claims.csv",
        "claims.json",
        "concepts.csv",
        "concepts.json",
        "coverage.json",
        "evidence-map-risks.csv",
        "evidence-map.csv",
        "evidence-map.json",
        "interventions.csv",
        "network.gexf",
        "network.graphml",
        "network.json",
        "problems.json",
        "references.bib",
        "references.csv",
        "references.json",
        "references.ris",
        "sources.bib",
        "sources.json",
        "sources.ris",
        "statistics.csv",
        "withdrawn.json",
    ]
    assert files == all_files(toy_corpus(), BASE)


def test_references_in_csl(corpus: Corpus, files: dict[str, bytes]) -> None:
    items = json.loads(files["references.json"])
    assert [item["id"] for item in items] == [work.id for work in corpus.works]
    assert items[0]["custom"] == {
        "iri": f"{BASE}/reference/brook-2001",
        "sources": ["field", "town"],
        "cited": 3,
    }
    assert {item["id"]: item["custom"]["cited"] for item in items}["guild-of-gardeners-2015"] == 0


def test_every_format_has_every_work(corpus: Corpus, files: dict[str, bytes]) -> None:
    ids = [work.id for work in corpus.works]
    titles = [as_line(work.best.record.title) for work in corpus.works]
    library = bibtexparser.parse_string(files["references.bib"].decode())
    entries = rispy.loads(files["references.ris"].decode())
    table = rows(files["references.csv"])
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == ids
    assert [entry["id"] for entry in entries] == ids
    assert [entry["title"] for entry in entries] == titles
    assert [row["title"] for row in table] == titles
    assert table[0]["sources"] == "field; town"
    assert table[1]["year"] == "n.d."


def test_citations(corpus: Corpus, files: dict[str, bytes]) -> None:
    items = json.loads(files["citations.json"])
    town = [item for item in items if item["source"] == "town"]
    assert len(items) == sum(len(found.citations) for found in corpus.references.values())
    text = corpus.documents["town"].text
    assert all(text[item["start"] : item["end"]] == item["text"] for item in town)
    assert {item["text"] for item in items if item["source"] == "field"} == {""}
    loose = next(item for item in items if item["reference"] is None)
    assert loose["text"] == "Nobody, 1999"
    assert loose["candidates"] == ["brook-2001"]
    assert loose["iri"].startswith(f"{BASE}/source/town#citation-")
    assert town[-1]["locator"] == "p. 6"
    assert town[-1]["section"] == "Water in the town › Keeping water"


def test_citations_table_says_the_same(files: dict[str, bytes]) -> None:
    items = json.loads(files["citations.json"])
    table = rows(files["citations.csv"])
    assert list(table[0]) == list(items[0])
    assert [row["id"] for row in table] == [item["id"] for item in items]
    assert [row["reference"] or None for row in table] == [item["reference"] for item in items]
    assert {row["narrative"] for row in table} == {"false"}


def test_policy_none_gives_places_only(corpus: Corpus) -> None:
    closed = tuple(
        replace(source, rights=replace(source.rights, quotation=QuotationPolicy.NONE))
        for source in corpus.sources
    )
    content = all_files(replace(corpus, sources=closed), BASE)["citations.json"]
    assert {item["text"] for item in json.loads(content)} == {""}


def test_sources(files: dict[str, bytes]) -> None:
    town = json.loads(files["sources.json"])[1]
    assert (town["id"], town["type"], town["issued"]) == (
        "town",
        "report",
        {"date-parts": [[2020]]},
    )
    assert town["custom"]["quotation"] == "short"
    assert town["custom"]["supplied"] == [{"field": "publisher", "origin": "The town's catalogue."}]
    assert [entry["id"] for entry in rispy.loads(files["sources.ris"].decode())] == [
        "field",
        "town",
    ]


def test_problems(corpus: Corpus, files: dict[str, bytes]) -> None:
    (problem,) = json.loads(files["problems.json"])
    span = corpus.problems[0].span
    assert span is not None
    assert (problem["code"], problem["line"]) == ("citation-unresolved", 3)
    assert (problem["source"], problem["start"]) == ("town", span.start)
    assert json.loads(all_files(corpus, BASE, ())["problems.json"]) == []


def test_no_running_text_is_published(files: dict[str, bytes]) -> None:
    assert not any(
        b"loose their water" in content or b"gutters" in content for content in files.values()
    )


def test_keys_of_bibtex_are_unique() -> None:
    record = Record("book", "T")
    content = bibliography_bib([("a b", record), ("a-b", record), ("A-b", record)]).decode()
    keys = [entry.key for entry in bibtexparser.parse_string(content).entries]
    assert keys == ["a-b", "a-b-2", "A-b-3"]


def test_manifest(corpus: Corpus, files: dict[str, bytes]) -> None:
    found = json.loads(manifest_json(published(files), version="1", corpus=corpus_hash(corpus)))
    assert found["corpus"] == corpus_hash(toy_corpus())
    assert found["files"][0]["name"] == "citations.csv"
    assert found["files"][0]["bytes"] == len(files["citations.csv"])


def test_the_hash_of_a_corpus_follows_all_that_it_is_made_from(corpus: Corpus) -> None:
    first, *others = corpus.sources
    renamed = replace(first, record=replace(first.record, title="Other"))
    other = replace(first, sha256="0" * 64)
    hashes = {
        corpus_hash(corpus),
        corpus_hash(replace(corpus, sources=(renamed, *others))),
        corpus_hash(replace(corpus, sources=(other, *others))),
        corpus_hash(replace(corpus, inputs={"town/review.toml": "0"})),
        corpus_hash(replace(corpus, inputs={"vocabulary/effects.ttl": "0"})),
    }
    assert len(hashes) == 5


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("=1+1", "'=1+1"),
        ("\t=1", "'=1"),
        ("\r@x", "'@x"),
        ("-2 to 3", "'-2 to 3"),
        ("＋x", "'＋x"),
        ("a\r\nb", "a b"),
        (-3, "-3"),
        (True, "true"),
        (None, ""),
    ],
)
def test_cells(cell: str | int | bool | None, text: str) -> None:
    assert cell_text(cell) == text


def test_rows_are_as_wide_as_the_head() -> None:
    with pytest.raises(ValueError, match="1 cells for 2 columns"):
        csv_bytes(["a", "b"], [["x"]])


@given(st.lists(st.tuples(st.text(), st.text("=+-@'\",;\r\n\t\x00\ud800\u202eab")), min_size=1))
def test_any_text_is_read_back_from_a_table(pairs: list[tuple[str, str]]) -> None:
    content = csv_bytes(["a", "b"], pairs)
    found = list(csv.reader(io.StringIO(content.decode(), newline="")))[1:]
    assert found == [[cell_text(cell) for cell in pair] for pair in pairs]
    for pair, cells in zip(pairs, found, strict=True):
        assert all(
            cell in {as_line(raw), f"'{as_line(raw)}"}
            for raw, cell in zip(pair, cells, strict=True)
        )
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


@given(st.text(st.characters()))
def test_any_text_is_read_back_from_json(text: str) -> None:
    assert json.loads(json_bytes([text])) == [text]
