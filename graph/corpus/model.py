"""All that has been read from the sources: what every later step starts from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from graph.citing.csl_json import to_csl
from graph.claims.model import Claims, Concept, Vocabulary
from graph.documents.model import Document
from graph.documents.sources.model import Source
from graph.permanence.model import Tombstone
from graph.problems import Problem
from graph.references.coverage import Coverage, coverage
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
    inputs: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of every file beside documents and records that it was made from: a curator's
    decisions, the vocabulary. By name.
    """

    withdrawn: tuple[Tombstone, ...] = ()
    """Names that were published once and stand for nothing any more, sorted."""
    covered: Mapping[str, Coverage] = field(default_factory=dict)
    """How much of each document was read, where that was counted already."""

    def concepts(self) -> Mapping[str, Concept]:
        """Every concept by id: the vocabulary's, and the candidates that the sources name."""
        found = dict(self.vocabulary.concepts)
        for claims in self.claims.values():
            for candidate in claims.candidates:
                found.setdefault(candidate.id, candidate)
        return found

    def coverage(self, slug: str) -> Coverage:
        """How much of a document was read."""
        known = self.covered.get(slug)
        return known or coverage(self.documents[slug], self.references[slug])


def corpus_hash(corpus: Corpus) -> str:
    """A SHA-256 that changes with the document, the record or the review of any source, and with
    the vocabulary.
    """
    lines = [f"{name} {digest}" for name, digest in corpus.inputs.items()]
    for source in corpus.sources:
        record = json.dumps(to_csl(source.record, source.slug), sort_keys=True)
        lines.append(f"{source.slug} {source.sha256} {record}")
    return sha256("\n".join(sorted(lines)).encode("utf-8", "backslashreplace")).hexdigest()
