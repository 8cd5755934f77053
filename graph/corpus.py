"""All that has been read from the sources: what every later step starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
