"""What the sources speak of: ``concepts.json`` and ``concepts.csv``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Concept
from graph.documents.sources.model import QuotationPolicy
from graph.files.tables import Cell, csv_bytes, joined
from graph.files.view import View, published_label
from graph.triples.iris import Iris


@dataclass(frozen=True, slots=True)
class PublishedMention:
    """A place where a concept is named."""

    source: str
    """Slug."""
    start: int
    """Offset in the source's text, in code points."""
    end: int


@dataclass(frozen=True, slots=True)
class PublishedConcept:
    """One concept, under the names of the files' fields; hidden labels are not published."""

    iri: str
    type: str
    label: str
    alt_labels: tuple[str, ...]
    broader: tuple[str, ...]
    """IRIs."""
    definition: str
    mentions: tuple[PublishedMention, ...]
    """By source and place."""
    candidate: bool
    """Whether only the sources know it, and not the vocabulary."""


def published_concepts(
    concepts: Mapping[str, Concept], of_sources: Sequence[View], iris: Iris
) -> Iterator[PublishedConcept]:
    """All *concepts*, sorted by id. A candidate's label shows what the most generous policy of the
    sources that name it allows.
    """
    mentions: dict[str, set[tuple[str, int, int]]] = defaultdict(set)
    policies: dict[str, set[QuotationPolicy]] = defaultdict(set)
    for view in of_sources:
        for mention in view.claims.mentions:
            span = mention.span
            mentions[mention.concept].add((span.source, span.start, span.end))
        for candidate in view.claims.candidates:
            policies[candidate.id].add(view.policy)
    for name in sorted(concepts):
        concept = concepts[name]
        policy = next(
            (one for one in QuotationPolicy if one in policies[name]), QuotationPolicy.NONE
        )
        yield PublishedConcept(
            iri=iris.concept(name).value,
            type=str(concept.type),
            label=published_label(concept, policy),
            alt_labels=concept.alt_labels,
            broader=tuple(iris.concept(wider).value for wider in concept.broader),
            definition=concept.definition,
            mentions=tuple(PublishedMention(*place) for place in sorted(mentions[name])),
            candidate=concept.candidate,
        )


COLUMNS: Final = (
    "iri", "type", "label", "alt_labels", "broader", "definition", "mentions", "sources",
    "candidate",
)  # fmt: skip


def concepts_csv(published: Iterable[PublishedConcept]) -> bytes:
    """One line a concept: ``mentions`` is how many there are, ``sources`` in which."""
    return csv_bytes(COLUMNS, map(_row, published))


def _row(one: PublishedConcept) -> tuple[Cell, ...]:
    return (
        one.iri,
        one.type,
        one.label,
        joined(one.alt_labels),
        joined(one.broader),
        one.definition,
        len(one.mentions),
        joined(sorted({mention.source for mention in one.mentions})),
        one.candidate,
    )
