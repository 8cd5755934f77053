"""All that has been read from the sources: what every later step starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.claims.model import Claims, Concept, Vocabulary
from graph.documents.model import Document, Source
from graph.problems import Problem
from graph.references.model import References, Work


@dataclass(frozen=True, slots=True)
class Corpus:
    """The sources with what was read in them. Mappings are by slug, in the order of ``sources``."""

    sources: tuple[Source, ...]
    """Sorted by slug."""
    documents: Mapping[str, Document]
    references: Mapping[str, References]
    works: tuple[Work, ...]
    """Every work that any source lists, sorted by id, each once."""
    problems: tuple[Problem, ...]
    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary({}))
    """The concepts that the field's vocabulary has."""
    claims: Mapping[str, Claims] = field(default_factory=dict)

    def concepts(self) -> Mapping[str, Concept]:
        """Every concept by id: the vocabulary's, and the candidates that the sources name."""
        found = dict(self.vocabulary.concepts)
        for claims in self.claims.values():
            for candidate in claims.candidates:
                found.setdefault(candidate.id, candidate)
        return found
