"""What the pages of concepts are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph.citing.entry import Edition
from graph.networks.model import Network
from graph.pages.claims.statement import (
    Statements,
)
from graph.pages.index import Index
from graph.pages.vocabulary.schemes import Schemes
from graph.queries.model import Query


@dataclass(frozen=True, slots=True)
class ConceptMaterial:
    """What all concepts' pages are made of."""

    index: Index
    statements: Statements
    around: Mapping[str, tuple[object, ...]]
    """What the drawing of each concept goes by."""
    draw: Callable[[str], Network]
    """The drawing of one: of nothing that :attr:`around` does not tell."""
    queries: Mapping[str, Query]
    schemes: Schemes
    drawable: bool
    edition: Edition


def is_drawn(concept: str, made: ConceptMaterial) -> bool:
    """Whether statements are about *concept*. What the vocabulary alone ties to another stands at
    the head of its page, and a drawing of that would say it again.
    """
    return concept in made.around and bool(made.index.said.about(concept))
