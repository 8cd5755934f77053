"""Rows of three engines in one form: a multiset of tuples of terms, datatypes and languages too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode

from graph.queries.model import Cell, Rows
from tests.queries.engine import Asked

STRING: Final = "http://www.w3.org/2001/XMLSchema#string"
LANGUAGE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"

Key: TypeAlias = tuple[str, ...]
Keys: TypeAlias = Counter[tuple[Key, ...]]


def of_asked(asked: Asked) -> Keys:
    """Of the browser."""
    return Counter(tuple(_of_term(row.get(name)) for name in asked.names) for row in asked.rows)


def of_rows(rows: Rows) -> Keys:
    """Of pyoxigraph."""
    return Counter(tuple(map(_of_cell, row)) for row in rows.rows)


def of_rdflib(graph: rdflib.Graph, text: str, names: Sequence[str]) -> Keys:
    """Of rdflib: what *graph* answers, its columns in the order of *names*."""
    found = graph.query(text).bindings
    return Counter(
        tuple(_of_node(row.get(rdflib.Variable(name))) for name in names) for row in found
    )


def _of_term(term: Mapping[str, Any] | None) -> Key:
    if term is None:
        return ()
    if term["type"] != "literal":
        return term["type"], term["value"]
    language = term.get("xml:lang", "")
    kind = LANGUAGE if language else term.get("datatype", STRING)
    return "literal", term["value"], kind, language


def _of_cell(cell: Cell) -> Key:
    match cell:
        case None:
            return ()
        case NamedNode():
            return "uri", cell.value
        case BlankNode():
            return "bnode", cell.value
        case Literal():
            return "literal", cell.value, cell.datatype.value, cell.language or ""
        case _:
            raise TypeError(f"{cell!r}")


def _of_node(node: object) -> Key:
    match node:
        case None:
            return ()
        case rdflib.URIRef():
            return "uri", str(node)
        case rdflib.Literal():
            language = node.language or ""
            kind = LANGUAGE if language else str(node.datatype or STRING)
            return "literal", str(node), kind, language
        case _:
            raise TypeError(f"{node!r}")
