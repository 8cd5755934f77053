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
    """For each concept everything that its drawing depends on."""
    draw: Callable[[str], Network]
    """Makes the drawing of a concept, from nothing but what :attr:`around` has for it."""
    queries: Mapping[str, Query]
    schemes: Schemes
    drawable: bool
    edition: Edition


def is_drawn(concept: str, made: ConceptMaterial) -> bool:
    """Whether the page of *concept* has a drawing: where statements are about it. Without any, a
    drawing would show only what the head of the page says already.
    """
    return concept in made.around and bool(made.index.said.about(concept))
