"""Published RDF files: golden bytes, the same on every run, and they all say the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, RdfFormat, parse

from graph.triples.namespaces import PRISM
from tests.triples.toy import BASE, HOSTILE, MARSH, dataset, serialise

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden" / "toy.nq"
DATA = dataset()
FILES = serialise(DATA)
REWRITE = f"REWRITE=1 python -m pytest {Path(__file__).relative_to(ROOT)}"


def test_golden_quads() -> None:
    """The toy corpus's quads without the vocabulary, which has a file of its own."""
    lines = FILES["evidence.nq"].decode().splitlines(keepends=True)
    found = "".join(line for line in lines if "#graph-vocabulary>" not in line)
    if os.environ.get("REWRITE"):
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8"), f"where it is meant: {REWRITE}"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("evidence.nq", RdfFormat.N_QUADS),
        ("evidence.trig", RdfFormat.TRIG),
        ("evidence.jsonld", RdfFormat.JSON_LD),
    ],
)
def test_files_with_graphs_hold_every_quad(name: str, form: RdfFormat) -> None:
    assert set(parse(FILES[name], format=form)) == set(DATA.quads)


@pytest.mark.parametrize(
    ("name", "form"), [("evidence.nt", RdfFormat.N_TRIPLES), ("evidence.ttl", RdfFormat.TURTLE)]
)
def test_files_without_graphs_hold_every_triple(name: str, form: RdfFormat) -> None:
    assert {quad.triple for quad in parse(FILES[name], format=form)} == set(DATA.union())


@pytest.mark.parametrize("name", sorted(name for name in FILES if name.endswith("ttl")))
def test_another_parser_reads_the_turtle(name: str) -> None:
    assert len(rdflib.Graph().parse(data=FILES[name], format="turtle")) > 10


def test_another_parser_reads_hostile_text_as_it_is() -> None:
    graph = rdflib.Graph().parse(data=FILES["evidence.ttl"], format="turtle")
    assert rdflib.Literal(HOSTILE) in set(graph.objects())


def test_literals_keep_their_form() -> None:
    assert Literal(MARSH.volume) in {
        triple.object for triple in DATA.union() if triple.predicate == PRISM["volume"]
    }
    assert 'prism:volume "012"' in FILES["evidence.ttl"].decode()


def test_json_ld_is_json_without_another_host() -> None:
    assert "@context" not in json.loads(FILES["evidence.jsonld"])[0]


VOID = rdflib.Namespace("http://rdfs.org/ns/void#")
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")


def test_void_counts_are_those_of_a_recount() -> None:
    """By another parser, from a published file, by class and by property."""
    said = rdflib.Graph().parse(data=FILES["void.ttl"], format="turtle")
    graph = rdflib.Graph().parse(data=FILES["evidence.ttl"], format="turtle")
    dataset = rdflib.URIRef(f"{BASE}/data#dataset")
    types = {(thing, kind) for thing, kind in graph.subject_objects(rdflib.RDF.type)}
    recounts = (
        ("classPartition", "class", "entities", Counter(kind for _, kind in types)),
        ("propertyPartition", "property", "triples", Counter(graph.predicates())),
    )
    for parts, term, number, recount in recounts:
        counted = {
            said.value(part, VOID[term]): int(str(said.value(part, VOID[number])))
            for part in said.objects(dataset, VOID[parts])
        }
        assert counted == dict(recount)
    whole = {
        "triples": len(graph),
        "distinctSubjects": len(set(graph.subjects())),
        "distinctObjects": len(set(graph.objects())),
        "classes": len(recounts[0][3]),
        "properties": len(recounts[1][3]),
    }
    assert {name: int(str(said.value(dataset, VOID[name]))) for name in whole} == whole


def test_dcat_says_how_large_each_file_is() -> None:
    said = rdflib.Graph().parse(data=FILES["void.ttl"], format="turtle")
    files = set(said.objects(rdflib.URIRef(f"{BASE}/data#dataset"), DCAT.distribution))
    assert {str(file): int(str(said.value(file, DCAT.byteSize))) for file in files} == {
        f"{BASE}/data/{name}": len(FILES[name]) for name in FILES if name.startswith("evidence.")
    }


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import sys, hashlib; from tests.triples.toy import dataset, serialise\n"
        "for name, data in serialise(dataset()).items():\n"
        "    print(name, hashlib.sha256(data).hexdigest())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs.pop().count("\n") == len(FILES)
