"""Expected results of the W3C's tests, and whether what came is the same.

Rows are compared without their order, graphs and blank nodes up to isomorphism (RDFC-1.0), numbers
and dates by their value.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from tests.queries.engine import Asked

RESULTS: Final = {
    ".srx": QueryResultsFormat.XML,
    ".srj": QueryResultsFormat.JSON,
    ".tsv": QueryResultsFormat.TSV,
}
GRAPHS: Final = {".ttl": RdfFormat.TURTLE, ".rdf": RdfFormat.RDF_XML, ".nt": RdfFormat.N_TRIPLES}
RESULT_SET: Final = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
TYPE: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
P: Final = NamedNode("urn:p")

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Row: TypeAlias = Mapping[str, Term]
Answer: TypeAlias = bool | list[Row] | frozenset[str]
"""Of ASK; rows; a graph in canonical N-Quads."""


def expected(path: Path, base: str) -> Answer:
    """What the file *path* says has to come. *base* is for its relative IRIs."""
    content = path.read_bytes()
    if form := RESULTS.get(path.suffix):
        return read_table(content, form)
    quads = list(parse(content, format=GRAPHS[path.suffix], base_iri=base))
    store = stored(quads)
    sets = list(store.quads_for_pattern(None, TYPE, NamedNode(f"{RESULT_SET}ResultSet")))
    return _result_set(store, sets[0].subject) if sets else canonical(quads)


def came(asked: Asked) -> Answer:
    """What the engine gave, in the same form."""
    if asked.verdict is not None:
        return asked.verdict
    rows: list[Row] = [{name: term(one) for name, one in row.items()} for row in asked.rows]
    if not asked.is_graph:
        return rows
    return canonical(Quad(r["subject"], r["predicate"], r["object"]) for r in rows)  # type: ignore[arg-type]


def term(one: Mapping[str, Any]) -> Term:
    """A term of SPARQL 1.1 Query Results JSON."""
    match one["type"]:
        case "uri":
            return NamedNode(one["value"])
        case "bnode":
            return BlankNode(one["value"])
        case "literal":
            datatype = NamedNode(one["datatype"]) if "datatype" in one else None
            return Literal(one["value"], datatype=datatype, language=one.get("xml:lang"))
        case other:
            raise TypeError(f"no term: {other}")


def same(one: Answer, other: Answer) -> bool:
    """Whether two answers are the same."""
    if isinstance(one, list) and isinstance(other, list):
        return _rows(one) == _rows(other)
    return one == other


def same_csv(one: str, other: str) -> bool:
    """Whether two CSV files have the same rows, in whatever order of rows and columns; names of
    blank nodes are of no matter, nor is how a number is written.
    """

    def rows(text: str) -> Counter[frozenset[tuple[str, str | float]]]:
        lines = csv.DictReader(io.StringIO(text, newline=""))
        return Counter(
            frozenset((name, _cell(cell)) for name, cell in one.items()) for one in lines
        )

    return rows(one) == rows(other)


def _cell(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return "_:" if text.startswith("_:") else text


def canonical(quads: Iterable[Quad]) -> frozenset[str]:
    """A graph with its numbers in their usual form and its blank nodes named by its structure."""
    dataset = Dataset(stored(quads))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return frozenset(map(str, dataset))


def stored(quads: Iterable[Quad]) -> Store:
    """A store, which writes numbers and dates in their usual form."""
    store = Store()
    store.extend(quads)
    return store


def _rows(rows: list[Row]) -> Counter[frozenset[tuple[str, str]]] | frozenset[str]:
    if any(isinstance(one, BlankNode) for row in rows for one in row.values()):
        return canonical(
            Quad(BlankNode(f"row{at}"), NamedNode(f"urn:var:{name}"), one)
            for at, row in enumerate(rows)
            for name, one in row.items()
        )
    usual = _usual({one for row in rows for one in row.values()})
    return Counter(frozenset((name, usual[one]) for name, one in row.items()) for row in rows)


def _usual(terms: Iterable[Term]) -> dict[Term, str]:
    """Each term as the engine would write it."""

    def written(one: Term) -> str:
        (quad,) = stored([Quad(P, P, one)])
        return str(quad.object)

    return {one: written(one) for one in terms}


def read_table(content: bytes, form: QueryResultsFormat) -> Answer:
    """Results in one of SPARQL's own formats."""
    match parse_query_results(content, format=form):
        case QueryBoolean() as verdict:
            return bool(verdict)
        case QuerySolutions() as solutions:
            names = [variable.value for variable in solutions.variables]
            pairs = (zip(names, solution, strict=True) for solution in solutions)
            return [{name: one for name, one in row if one is not None} for row in pairs]
        case other:
            raise TypeError(f"no results: {other!r}")


def _result_set(store: Store, node: Any) -> Answer:
    """A result set that is written as a graph."""

    def objects(subject: Any, name: str) -> Iterator[Any]:
        found = store.quads_for_pattern(subject, NamedNode(f"{RESULT_SET}{name}"), None)
        return (quad.object for quad in found)

    for verdict in objects(node, "boolean"):
        return bool(verdict.value == "true")
    return [_bindings(one, objects) for one in objects(node, "solution")]


def _bindings(solution: Any, objects: Callable[[Any, str], Iterator[Any]]) -> Row:
    found = objects(solution, "binding")
    return {next(objects(one, "variable")).value: next(objects(one, "value")) for one in found}
