"""Tests of query engines as the W3C describes them, read from their manifests.

The vocabularies: https://www.w3.org/2001/sw/DataAccess/tests/README.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, NamedNode, RdfFormat, Store

MANIFEST: Final = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
QUERY: Final = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
LABEL: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
REGIME: Final = NamedNode("http://www.w3.org/ns/sparql-service-description#entailmentRegime")
SUITE: Final = "http://tests.example/"
"""Stands for the suite's folder in IRIs that the files leave relative."""

EVALUATION: Final = frozenset({"QueryEvaluationTest", "CSVResultFormatTest"})
SYNTAX: Final = frozenset(
    {"PositiveSyntaxTest", "PositiveSyntaxTest11", "NegativeSyntaxTest", "NegativeSyntaxTest11"}
)

Node = NamedNode | BlankNode


@dataclass(frozen=True, slots=True)
class Case:
    """One test."""

    name: str
    kind: str
    """Local name of its class."""
    query: Path
    data: tuple[Path, ...] = ()
    """The default graph."""
    graphs: tuple[tuple[str, Path], ...] = ()
    """Named graphs by their IRIs."""
    result: Path | None = None
    """What has to come; None for a test of syntax."""
    leave: str = ""
    """Why the engine does not claim it; empty where it does."""


def cases(folder: Path, manifest: Path) -> Iterator[Case]:
    """The tests of *manifest*, in its order, within the suite in *folder*."""
    store = Store()
    base = iri_of(folder, manifest)
    store.load(manifest.read_bytes(), format=RdfFormat.TURTLE, base_iri=base)
    for entries in _all(store, NamedNode(base), "entries"):
        for entry in _members(store, entries):
            if case := _case(folder, store, entry):
                yield case


def iri_of(folder: Path, file: Path) -> str:
    """The IRI that stands for *file* of the suite."""
    return f"{SUITE}{file.relative_to(folder).as_posix()}"


def _case(folder: Path, store: Store, entry: Node) -> Case | None:
    kinds = [
        one.value.removeprefix(MANIFEST) for one in _objects(store, entry, NamedNode(f"{RDF}type"))
    ]
    kind = next((one for one in kinds if one in EVALUATION | SYNTAX), "")
    if not kind:
        return None
    name = entry.value.partition("#")[2] or entry.value
    action = next(iter(_all(store, entry, "action")))
    if kind in SYNTAX:
        return Case(name, kind, _path(folder, action))
    query = next(iter(_all(store, action, "query", QUERY)))
    result = next(iter(_all(store, entry, "result")), None)
    return Case(
        name,
        kind,
        _path(folder, query),
        tuple(_path(folder, one) for one in _all(store, action, "data", QUERY)),
        tuple(_graphs(folder, store, action)),
        _path(folder, result) if result else None,
        _not_claimed(store, action),
    )


def _not_claimed(store: Store, action: Node) -> str:
    if list(_objects(store, action, REGIME)):
        return "entailment"
    return "SERVICE" if list(_all(store, action, "serviceData", QUERY)) else ""


def _graphs(folder: Path, store: Store, action: Node) -> Iterator[tuple[str, Path]]:
    for one in _all(store, action, "graphData", QUERY):
        if isinstance(one, NamedNode):
            yield one.value, _path(folder, one)
            continue
        file = next(iter(_all(store, one, "graph", QUERY)))
        label = next(iter(store.quads_for_pattern(one, LABEL, None)), None)
        yield (label.object.value if label else file.value), _path(folder, file)  # type: ignore[union-attr]


def _path(folder: Path, node: Node) -> Path:
    return folder / node.value.removeprefix(SUITE)


def _all(store: Store, subject: Node, name: str, space: str = MANIFEST) -> list[Node]:
    return list(_objects(store, subject, NamedNode(f"{space}{name}")))


def _objects(store: Store, subject: Node, predicate: NamedNode) -> Iterator[Node]:
    for quad in store.quads_for_pattern(subject, predicate, None):
        if isinstance(quad.object, NamedNode | BlankNode):
            yield quad.object


def _members(store: Store, node: Node) -> Iterator[Node]:
    """The members of an RDF list."""
    while node.value != f"{RDF}nil":
        yield from _objects(store, node, NamedNode(f"{RDF}first"))
        node = next(_objects(store, node, NamedNode(f"{RDF}rest")))
