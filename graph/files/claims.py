"""What the sources state: ``claims.json`` and ``claims.csv``, and ``withdrawn.json``."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Final

from graph.claims.model import Claim, Claims, Concept, Evidence, Kind, Statistic
from graph.corpus import Corpus
from graph.documents.model import Document, QuotationPolicy
from graph.files.canonical_json import json_bytes
from graph.files.citations import PATH_SEPARATOR
from graph.files.references import IriOf, works_of_entries
from graph.files.tables import Cell, csv_bytes, joined
from graph.quotation import quotable

RELATIONS: Final = {
    Kind.RISK_TO_EFFECT: "affects",
    Kind.RISK_TO_PARENTING: "affects_parenting",
    Kind.RISK_INTERACTION: "interacts_with",
    Kind.PREVALENCE_STATISTIC: "counts",
    Kind.PROTECTIVE: "protects_against",
    Kind.INTERVENTION_DESCRIPTION: "describes",
    Kind.INTERVENTION_OUTCOME: "reports_outcome",
    Kind.EVIDENCE_GAP: "lacks_evidence_on",
    Kind.RECOMMENDATION: "recommends",
    Kind.LIVED_EXPERIENCE: "tells_of",
    Kind.DEFINITION: "defines",
}
"""How a claim's subjects stand to its objects; ``direction`` says which way."""

NAME_WORDS: Final = 8
"""A longer label of a candidate is a sentence of its source, not a name."""


@dataclass(frozen=True, slots=True)
class NamedConcept:
    """A concept as other things refer to it."""

    iri: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class PublishedStatistic:
    """A number that a claim carries."""

    value: float | int | None
    low: float | int | None
    high: float | int | None
    unit: str
    qualifier: str
    population: str
    place: str
    period: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PublishedEvidence:
    """An evaluation that a claim rests on; an empty field is not stated in the source."""

    id: str
    designs: tuple[NamedConcept, ...]
    sample: str
    place: tuple[str, ...]
    period: str
    references: tuple[str, ...]
    """Ids of works."""


@dataclass(frozen=True, slots=True)
class PublishedReview:
    """A curator's decision."""

    action: str
    reason: str
    date: str
    by: str


@dataclass(frozen=True, slots=True)
class PublishedClaim:
    """One claim as it is published, under the names of the files' fields."""

    id: str
    iri: str
    source: str
    """Slug."""
    kind: str
    quote: str
    """``text[start:end]`` of the source, as far as its quotation policy allows."""
    reading: str
    """The same as read: markup taken out, breaks closed."""
    start: int
    """Offset in the source's text, in code points; never shortened."""
    end: int
    section: str
    """Titles of the sections that it stands in, outermost first."""
    page: int | None
    """``None`` where the document's form has no pages, or they are not known."""
    subjects: tuple[NamedConcept, ...]
    relation: str
    objects: tuple[NamedConcept, ...]
    direction: str
    valence: str
    hedge: str
    voice: str
    statistic: PublishedStatistic | None
    evidence: PublishedEvidence | None
    references: tuple[str, ...]
    """Ids of works in ``references.json``."""
    notes: tuple[str, ...]
    """Ids of citations of notes that are not in the document."""
    rule: str
    status: str
    review: PublishedReview | None


@dataclass(frozen=True, slots=True)
class View:
    """One source's claims with all that they refer to, and how it may be published."""

    document: Document
    claims: Claims
    concepts: Mapping[str, Concept]
    policy: QuotationPolicy
    work_of: Callable[[str], str]
    """From a ``Reference.id`` of the source to the work's id."""
    claim_iri: IriOf
    concept_iri: IriOf

    def named(self, names: Iterable[str]) -> tuple[NamedConcept, ...]:
        """Concepts by id."""
        return tuple(
            NamedConcept(self.concept_iri(name), self.label(concept), str(concept.type))
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
    """The label of *concept* where *policy* holds for the source that names it: no sentence of a
    source that may not be quoted, and no more of one than a quotation may have.
    """
    if not concept.candidate:
        return concept.label
    if policy is QuotationPolicy.NONE:
        return quotable(concept.label, QuotationPolicy.SHORT, NAME_WORDS)
    return quotable(concept.label, policy)


def views(corpus: Corpus, claim_iri: IriOf, concept_iri: IriOf) -> Iterator[View]:
    """The claims of each source of *corpus*, in the order of the sources."""
    works, concepts = works_of_entries(corpus), corpus.concepts()
    for source in corpus.sources:
        slug = source.slug
        if slug not in corpus.documents or slug not in corpus.claims:
            continue
        yield View(
            corpus.documents[slug],
            corpus.claims[slug],
            concepts,
            source.rights.quotation,
            lambda name, slug=slug: works[slug, name],  # type: ignore[misc]
            claim_iri,
            concept_iri,
        )


def published_claims(view: View) -> Iterator[PublishedClaim]:
    """The claims of one source, in reading order."""
    evidence = {one.id: one for one in view.claims.evidence}
    reviews = {
        one.about: PublishedReview(one.action, one.reason, one.date, one.by)
        for one in view.claims.reviews
    }
    for claim in view.claims.claims:
        held = evidence[claim.evidence] if claim.evidence else None
        yield _published(claim, view, held, reviews.get(claim.id))


def _published(
    claim: Claim, view: View, evidence: Evidence | None, review: PublishedReview | None
) -> PublishedClaim:
    return PublishedClaim(
        id=claim.id,
        iri=view.claim_iri(claim.id),
        source=claim.source,
        kind=str(claim.kind),
        quote=view.said(claim.span.of(view.document.text)),
        reading=view.said(claim.text),
        start=claim.span.start,
        end=claim.span.end,
        section=PATH_SEPARATOR.join(view.document.sections[claim.section].path),
        page=view.document.page(claim.span.start),
        subjects=view.named(claim.subjects),
        relation=RELATIONS[claim.kind],
        objects=view.named(claim.objects),
        direction=str(claim.direction),
        valence=str(claim.valence),
        hedge=view.said(claim.hedge),
        voice=view.said(claim.voice),
        statistic=published_statistic(claim.statistic, view) if claim.statistic else None,
        evidence=_evidence(evidence, view) if evidence else None,
        references=tuple(dict.fromkeys(map(view.work_of, claim.references))),
        notes=claim.notes,
        rule=claim.rule,
        status=claim.status,
        review=review,
    )


def published_statistic(statistic: Statistic, view: View) -> PublishedStatistic:
    """A statistic with its place; ``quote`` is ``text[start:end]``, as far as is allowed."""
    return PublishedStatistic(
        value=number(statistic.value),
        low=number(statistic.low),
        high=number(statistic.high),
        unit=statistic.unit,
        qualifier=view.said(statistic.qualifier),
        population=view.said(statistic.population),
        place=statistic.place,
        period=statistic.period,
        quote=view.said(statistic.span.of(view.document.text)),
        start=statistic.span.start,
        end=statistic.span.end,
    )


def number(value: float | None) -> float | int | None:
    """*value* as people write it, ``75`` for ``75.0``; what is no number is ``None``."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _evidence(evidence: Evidence, view: View) -> PublishedEvidence:
    return PublishedEvidence(
        id=evidence.id,
        designs=view.named(evidence.design),
        sample=view.said(evidence.sample),
        place=evidence.place,
        period=evidence.period,
        references=tuple(dict.fromkeys(map(view.work_of, evidence.references))),
    )


# --- files ---


def claims_json(published: Iterable[PublishedClaim]) -> bytes:
    """A list of :class:`PublishedClaim` as objects, in the order given."""
    return json_bytes([asdict(one) for one in published])


COLUMNS: Final = (
    "id", "iri", "source", "kind", "quote", "reading", "start", "end", "section", "page",
    "subjects", "subject_iris", "relation", "objects", "object_iris", "direction", "valence",
    "hedge", "voice", "value", "low", "high", "unit", "qualifier", "population", "place", "period",
    "evidence", "designs", "references", "notes", "rule", "status",
)  # fmt: skip


def claims_csv(published: Iterable[PublishedClaim]) -> bytes:
    """One line a claim: :data:`COLUMNS`; several concepts or works stand in one cell."""
    return csv_bytes(COLUMNS, map(_row, published))


def _row(one: PublishedClaim) -> tuple[Cell, ...]:
    plain = {key: value for key, value in asdict(one).items() if key in COLUMNS}
    numbers = asdict(one.statistic) if one.statistic else {}
    cells = {
        **plain,
        "subjects": joined(concept.label for concept in one.subjects),
        "subject_iris": joined(concept.iri for concept in one.subjects),
        "objects": joined(concept.label for concept in one.objects),
        "object_iris": joined(concept.iri for concept in one.objects),
        **{key: numbers.get(key) for key in NUMBER_COLUMNS},
        "evidence": one.evidence.id if one.evidence else None,
        "designs": joined(c.label for c in one.evidence.designs) if one.evidence else None,
        "references": joined(one.references),
        "notes": joined(one.notes),
    }
    return tuple(cells[column] for column in COLUMNS)


NUMBER_COLUMNS: Final = (
    "value", "low", "high", "unit", "qualifier", "population", "place", "period",
)  # fmt: skip
"""Fields of a statistic that tables have."""


def withdrawn_json(of_sources: Iterable[View]) -> bytes:
    """Claims that a curator rejected, so that whoever cited one learns why it is gone; they have
    no wording.
    """
    return json_bytes([item for view in of_sources for item in _withdrawn(view)])


def _withdrawn(view: View) -> Iterator[dict[str, object]]:
    reviews = {one.about: one for one in view.claims.reviews}
    for claim in view.claims.withdrawn:
        review = reviews[claim.id]
        yield {
            "id": claim.id,
            "iri": view.claim_iri(claim.id),
            "source": claim.source,
            "kind": str(claim.kind),
            "start": claim.span.start,
            "end": claim.span.end,
            "status": claim.status,
            "reason": review.reason,
            "date": review.date,
            "by": review.by,
        }
