"""Questions to the graph and their answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Cell: TypeAlias = NamedNode | BlankNode | Literal | Triple | None
"""A value of a row; None where the query leaves the variable unbound."""


@dataclass(frozen=True, slots=True)
class Query:
    """One shipped question."""

    name: str
    """Name of its file without ``.rq``: ``<page>_<panel>``."""
    title: str
    asks: str
    """What it asks, in a sentence for readers."""
    text: str
    """SPARQL 1.1 as it is offered to readers, its base included."""


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: one tuple a row, as long as ``variables``."""

    variables: tuple[str, ...]
    """Without the question mark; ``("answer",)`` for ASK, ``("subject", "predicate", "object")``
    for CONSTRUCT and DESCRIBE."""
    rows: tuple[tuple[Cell, ...], ...]
    is_yes_or_no: bool = False
    """True for ASK, whose answer is the one cell."""
    more: int = 0
    """How many rows there are beside those held."""

    @property
    def total(self) -> int:
        """How many rows the answer has."""
        return len(self.rows) + self.more
