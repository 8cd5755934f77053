"""The RDF dataset as canonical N-Quads: what is written, hashed, checked and compared is this text.

It keeps the lexical form of literals; an Oxigraph store does not ("0.120" becomes "0.12"). So a
store is made from this, never the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from itertools import groupby
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

Statement: TypeAlias = tuple[NamedNode, NamedNode, NamedNode | Literal]
"""Subject, predicate and object. There are no blank nodes: whatever is said has a name."""


@dataclass(frozen=True, slots=True)
class Triples:
    """Named graphs of statements."""

    base_iri: str
    """Where the graph's own things are named, without a slash at the end."""
    n_quads: bytes = field(repr=False)
    """A line for each statement in each graph, sorted by code point. Statements take four times as
    long to be read from it as lines, and more memory."""

    @classmethod
    def of(cls, base_iri: str, quads: Iterable[Quad]) -> Triples:
        """The dataset of *quads*, in whichever order they come. None has a blank node, and each is
        in a named graph.
        """
        output = BytesIO()
        serialize(quads, output, RdfFormat.N_QUADS)
        lines = sorted(output.getvalue().splitlines(keepends=True))
        return cls(base_iri, b"".join(dict.fromkeys(lines)))

    def __len__(self) -> int:
        """How many quads there are."""
        return self.n_quads.count(b"\n")

    def lines(self) -> Iterator[bytes]:
        """The quads, sorted, each as its line with the line break."""
        return BytesIO(self.n_quads)

    @property
    def quads(self) -> tuple[Quad, ...]:
        """The quads in the order of their lines."""
        return tuple(parse(self.n_quads, format=RdfFormat.N_QUADS))

    @property
    def hash(self) -> str:
        """That of :func:`graph.triples.canonical.canonical_hash`: without blank nodes these lines
        are canonical.
        """
        return sha256(self.n_quads).hexdigest()

    def n_triples(self) -> Iterator[bytes]:
        """What any of the graphs states, each statement once, as lines in the same order: the same
        statement of several graphs follows itself there.
        """
        before = b""
        for line in self.lines():
            stated = line[: line.rindex(b" <")]
            if stated != before:
                yield stated + b" .\n"
                before = stated

    def union(self) -> Iterator[Triple]:
        """The statements of :meth:`n_triples`."""
        return (triple for triple, _ in groupby(quad.triple for quad in self.quads))

    def graph(self, name: NamedNode) -> tuple[Triple, ...]:
        """What the graph *name* states."""
        return tuple(quad.triple for quad in self.quads if quad.graph_name == name)
