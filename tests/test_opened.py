"""A built map in Python: shipped queries, own ones, plain values."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from graph.config import BASE_IRI
from graph.opened import EvidenceMap, Value, open_map, plain
from graph.queries.model import Cell

GRAPH = f"""
@base <{BASE_IRI}/> .
@prefix ev: <ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<source/a> {{ <concept/rain> skos:prefLabel "Rain" ; ev:position 3 . }}
<source/b> {{ <concept/wind> skos:prefLabel "Wind" . }}
"""
XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture(params=["evidence.trig", "evidence.trig.gz", "site"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> EvidenceMap:
    content = GRAPH.encode()
    if request.param == "site":
        (tmp_path / "data").mkdir()
        (tmp_path / "data/evidence.trig").write_bytes(content)
        return open_map(tmp_path)
    packed = request.param.endswith(".gz")
    (tmp_path / request.param).write_bytes(gzip.compress(content) if packed else content)
    return open_map(str(tmp_path / request.param))


def test_questions(opened: EvidenceMap) -> None:
    labels = "SELECT ?c ?l { ?c <http://www.w3.org/2004/02/skos/core#prefLabel> ?l } ORDER BY ?l"
    answer = opened.ask(labels)
    assert answer.columns == ("c", "l")
    assert [row["l"] for row in answer] == ["Rain", "Wind"]
    assert len(opened.ask(labels, c="concept/rain")) == 1
    assert len(opened.ask("claims_by_kind")) == 0


def test_rdflib_sees_the_same(opened: EvidenceMap) -> None:
    assert len(opened.rdflib()) == len(opened.store)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ? {", "“SELECT "),
        ("claims_by_knd", "Did you mean claims_by_kind"),
        ("SELECT * { SERVICE <http://e> { ?a ?b ?c } }", "another server"),
    ],
)
def test_what_cannot_be_asked(query: str, said: str, opened: EvidenceMap) -> None:
    with pytest.raises(ValueError, match=said):
        opened.ask(query)


def test_the_example_of_the_readme(
    project_root: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = (project_root / "README.md").read_text(encoding="utf-8")
    example = text.split("### In Python")[1].split("```python\n")[1].split("```")[0]
    (tmp_path / "evidence.trig").write_text(f"""
        @prefix ev: <{BASE_IRI}/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <http://a> a ev:Intervention ; skos:prefLabel "Rain barrel" .
    """)
    exec(example.replace('"site/output"', repr(str(tmp_path))), {})
    printed = capsys.readouterr().out
    assert "('kind', 'label'" in printed
    assert "Rain barrel" in printed


def test_no_map_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no built map"):
        open_map(tmp_path)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (None, None),
        (NamedNode("http://a"), "http://a"),
        (BlankNode("b"), "_:b"),
        (Literal("t", language="en"), "t"),
        (Literal(3), 3),
        (Literal("0.5", datatype=NamedNode(f"{XSD}decimal")), 0.5),
        (Literal(value=True), True),
        (Literal("2020", datatype=NamedNode(f"{XSD}gYear")), "2020"),
    ],
)
def test_plain_values(cell: Cell, value: Value) -> None:
    assert plain(cell) == value
    assert type(plain(cell)) is type(value)
