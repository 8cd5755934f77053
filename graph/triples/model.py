"""The RDF dataset as plain data: pyoxigraph's quads, in order, each once.

Quads keep the lexical form of their literals; an Oxigraph store does not ("0.120" becomes "0.12").
So a store is made from this, never the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import groupby
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

Statement: TypeAlias = tuple[NamedNode, NamedNode, NamedNode | Literal]
"""Subject, predicate and object. There are no blank nodes: whatever is said has a name."""


@dataclass(frozen=True, slots=True)
class Triples:
    """Named graphs of statements."""

    base_iri: str
    """Where the graph's own things are named, without a slash at the end."""
    quads: tuple[Quad, ...] = field(repr=False)
    """Sorted by their N-Quads form, each once."""

    @classmethod
    def of(cls, base_iri: str, quads: Iterable[Quad]) -> Triples:
        """The dataset of *quads*, in whichever order they come."""
        every = list(quads)
        output = BytesIO()
        serialize(every, output, RdfFormat.N_QUADS)
        # A quad has no other line, and lines are sooner compared.
        by_line = dict(zip(output.getvalue().splitlines(), every, strict=True))
        return cls(base_iri, tuple([by_line[line] for line in sorted(by_line)]))

    def union(self) -> Iterator[Triple]:
        """What any of the graphs states, each statement once, in the order of ``quads``: the same
        statement of several graphs follows itself there.
        """
        return (triple for triple, _ in groupby(quad.triple for quad in self.quads))

    def graph(self, name: NamedNode) -> tuple[Triple, ...]:
        """What the graph *name* states."""
        return tuple(quad.triple for quad in self.quads if quad.graph_name == name)
