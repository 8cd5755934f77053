"""What a document would bring: the product of this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claims, Concept
from graph.documents.model import Document
from graph.records import Record
from graph.references.model import Reference, References, Work

NAME_WORDS: Final = 8
"""A longer candidate is a sentence that stands for itself, not a term."""


@dataclass(frozen=True, slots=True)
class Term:
    """Something that the document names and the vocabulary does not know."""

    concept: Concept
    mentions: int
    near: Concept | None
    """The concept of the vocabulary that has the label most like it."""
    label: str
    """That label."""
    likeness: float
    """0 to 100; 0 where none is near."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What one document would bring."""

    slug: str
    suffix: str
    """Of the document's file: ``.txt``."""
    document: Document
    record: Record
    references: References
    claims: Claims
    terms: tuple[Term, ...]
    """Names first, the most mentioned first."""
    new: tuple[Reference, ...]
    known: tuple[tuple[Reference, Work], ...]
    """Entries of works that the corpus lists already."""
    concepts: Mapping[str, Concept]
    """All that the claims may name, by id."""


def is_name(concept: Concept) -> bool:
    """Whether a candidate is a term, rather than a sentence of the document."""
    return len(concept.label.split()) <= NAME_WORDS
