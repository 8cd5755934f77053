"""A built map for research in Python: its graph, its shipped queries, and rows for data frames."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple

from graph.config import BASE_IRI
from graph.queries.mistakes import prologue
from graph.queries.model import Cell, Query, Rows
from graph.queries.run import answer, fault, load_queries

if TYPE_CHECKING:
    from rdflib import Dataset

Value: TypeAlias = str | int | float | bool | None
_XSD = "http://www.w3.org/2001/XMLSchema#"


class Answer(list[Mapping[str, Value]]):
    """An answer: one mapping a row, from the names of variables to plain Python values.

    ``pandas.DataFrame(answer)`` is a table with one column a variable. IRIs are texts; numbers
    (``xsd:integer``, ``xsd:decimal``, ``xsd:double``) are numbers; what is unbound is ``None``.
    """

    def __init__(self, rows: Rows) -> None:
        self.columns = rows.variables
        super().__init__(
            dict(zip(rows.variables, map(plain, row), strict=True)) for row in rows.rows
        )


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """A built map, opened by :func:`open_map`."""

    store: Store
    """The graph, with its named graphs, in Oxigraph."""
    queries: Mapping[str, Query]
    """The shipped queries by name."""
    base_iri: str

    def ask(self, query: str, **bindings: str) -> Answer:
        """The rows for a shipped query, by name, or for SPARQL 1.1 text.

        *bindings* give IRIs to variables: ``ask("concept_claims", concept="https://.../stress")``.
        The graph's prefixes need not be declared. Relative IRIs stand for things of the map:
        ``concept="concept/stress"``. Raises ``ValueError`` for a query that is no SPARQL, asks
        another server or lacks a variable.
        """
        shipped = self.queries.get(query)
        before = "" if shipped else prologue(self.base_iri)
        if not shipped and (wrong := fault(query, self.base_iri, before=before)):
            raise ValueError(f"{wrong.message} {wrong.hint}")
        values = {name: NamedNode(self._whole(iri)) for name, iri in bindings.items()}
        text = shipped.text if shipped else before + query
        return Answer(answer(self.store, text, self.base_iri, values))

    def _whole(self, iri: str) -> str:
        return iri if ":" in iri else f"{self.base_iri}/{iri}"

    def rdflib(self) -> Dataset:
        """The same graph as an rdflib dataset, for its API; Oxigraph stays underneath."""
        import rdflib  # noqa: PLC0415 - takes a while, and few need it
        from oxrdflib import OxigraphStore  # noqa: PLC0415

        return rdflib.Dataset(OxigraphStore(store=self.store), default_union=True)


def open_map(place: str | Path, base_iri: str = BASE_IRI) -> EvidenceMap:
    """The map in *place*: a built site, its ``data`` folder, or an N-Quads or TriG file of it
    (``.gz`` too). Raises ``FileNotFoundError`` where there is none, ``SyntaxError`` where the file
    is damaged. *base_iri* is the one that the map was built with.
    """
    path = _data_file(Path(place))
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    trig = path.name.removesuffix(".gz").endswith(".trig")
    store = Store()
    store.bulk_load(content, format=RdfFormat.TRIG if trig else RdfFormat.N_QUADS)
    shipped = {query.name: query for query in load_queries(base_iri)}
    return EvidenceMap(store, shipped, base_iri)


def _data_file(place: Path) -> Path:
    for path in (place, place / "evidence.trig", place / "data" / "evidence.trig"):
        if path.is_file():
            return path
    raise FileNotFoundError(f"{place} is no built map: it has no data/evidence.trig")


def plain(cell: Cell) -> Value:
    """A value of a row in Python's own types."""
    match cell:
        case None:
            return None
        case NamedNode():
            return cell.value
        case BlankNode() | Triple():
            return str(cell)
        case Literal():
            return _number(cell)
        case _:
            raise TypeError(f"no cell: {cell!r}")


def _number(literal: Literal) -> Value:
    match literal.datatype.value.removeprefix(_XSD):
        case "boolean":
            return literal.value in {"true", "1"}
        case "integer":
            return int(literal.value)
        case "decimal" | "double" | "float":
            return float(literal.value)
        case _:
            return str(literal.value)
