"""Names that the graph gives to things for good, and what is left of those that were withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.permanence.model import Tombstone
from graph.triples.iris import Iris
from graph.triples.model import Statement, Triples
from graph.triples.namespaces import DCTERMS, OWL, RDF, XSD
from graph.triples.passages import TRUE

GRAPH: Final = "withdrawn"
"""The named graph of tombstones."""
KINDS: Final = ("claim/", "concept/", "evidence/", "reference/", "scheme/", "source/", "ontology#")
"""The beginnings of names that the graph alone decides on. A cell of a map is not among them:
whether there is one is known only when its page is made."""


def names_of(triples: Triples) -> frozenset[str]:
    """Names, from the base IRI on, of all that has a page and of the vocabulary's parts. Other
    parts of pages (a passage, an author) come and go with their page.
    """
    iris, base = Iris(triples.base_iri), f"<{triples.base_iri}/".encode()
    vocabulary, gone = (f" {iris.graph(name)} .\n".encode() for name in ("vocabulary", GRAPH))
    own = [line for line in triples.lines() if line.startswith(base) and not line.endswith(gone)]
    terms = {_name(line, base) for line in own if line.endswith(vocabulary)}
    pages = {name for line in own if b"#" not in (name := _name(line, base))}
    return frozenset(name.decode() for name in terms | pages)


def _name(line: bytes, base: bytes) -> bytes:
    return line[len(base) : line.index(b">")]


def decided(names: Iterable[str]) -> frozenset[str]:
    """Those of *names* that the graph alone decides on."""
    return frozenset(name for name in names if name.startswith(KINDS))


def tombstone_statements(iris: Iris, stones: Iterable[Tombstone]) -> Iterator[Statement]:
    """What is said of names that stand for nothing any more."""
    for stone in stones:
        node = NamedNode(f"{iris.base}/{stone.name}")
        yield node, RDF["type"], iris.ev["Withdrawn"]
        yield node, OWL["deprecated"], TRUE
        yield node, iris.ev["reason"], Literal(stone.reason)
        yield node, DCTERMS["date"], Literal(stone.date, datatype=XSD["date"])
        for name in stone.replaced_by:
            yield node, DCTERMS["isReplacedBy"], NamedNode(f"{iris.base}/{name}")
