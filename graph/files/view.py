"""The claims of one source as the data files see them: with all that they refer to, and no more of
their words than the source's policy allows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from graph.claims.model import Claims, Concept, Vocabulary
from graph.corpus.model import Corpus
from graph.documents.model import Document
from graph.documents.sources.model import QuotationPolicy
from graph.files.references import works_of_entries
from graph.quotation import quotable
from graph.references.model import Work
from graph.triples.concepts import label_shown
from graph.triples.iris import Iris


@dataclass(frozen=True, slots=True)
class NamedConcept:
    """A concept as other things refer to it."""

    iri: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class View:
    """One source's claims with all that they refer to, and how it may be published."""

    document: Document
    claims: Claims
    concepts: Mapping[str, Concept]
    policy: QuotationPolicy
    work_of: Callable[[str], str]
    """From a ``Reference.id`` of the source to the work's id."""
    notices: Mapping[str, Work]
    """Works that were retracted or corrected, by id."""
    iris: Iris
    vocabulary: Vocabulary
    """What evidence is rated with."""

    def named(self, names: Iterable[str]) -> tuple[NamedConcept, ...]:
        """Concepts by id."""
        return tuple(
            NamedConcept(self.iris.concept(name).value, self.label(concept), str(concept.type))
            for name in names
            for concept in [self.concepts[name]]
        )

    def label(self, concept: Concept) -> str:
        """A concept's label: a candidate's may be a sentence of the source."""
        return published_label(concept, self.policy)

    def said(self, words: str) -> str:
        """*words* of the source, as far as its policy allows."""
        return quotable(words, self.policy)


def published_label(concept: Concept, policy: QuotationPolicy) -> str:
    """The label of *concept*. A candidate's is words of the source that names it, and shown as far
    as that source's *policy* allows.
    """
    return label_shown(concept.label, policy) if concept.candidate else concept.label


def _work_of(works: Mapping[tuple[str, str], str], slug: str, name: str) -> str:
    return works[slug, name]


def views(corpus: Corpus, iris: Iris) -> Iterator[View]:
    """The claims of each source of *corpus*, in the order of the sources."""
    works, concepts = works_of_entries(corpus), corpus.concepts()
    noticed = {work.id: work for work in corpus.works if work.notices}
    for source in corpus.sources:
        slug = source.slug
        if slug not in corpus.documents or slug not in corpus.claims:
            continue
        yield View(
            corpus.documents[slug],
            corpus.claims[slug],
            concepts,
            source.rights.quotation,
            partial(_work_of, works, slug),
            noticed,
            iris,
            corpus.vocabulary,
        )
