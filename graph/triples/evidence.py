"""The evaluations and studies that a source reports, as statements. What it does not state stays
out: nothing is said to be unknown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.claims.evidence.ratings import all_ratings, evaluated
from graph.claims.model import Claim, Claims, Concept, Evidence, Rating, Vocabulary
from graph.documents.model import Document
from graph.documents.sources.model import QuotationPolicy
from graph.quotation import quotable
from graph.spans import Span
from graph.triples.claims import review_statements
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import DCTERMS, PROV, RDF, RDFS
from graph.triples.passages import Place, passage_node


@dataclass(frozen=True, slots=True)
class Reported:
    """What one source reports, and what its records refer to."""

    document: Document
    claims: Claims
    works: Mapping[str, str]
    """``Reference.id`` to ``Work.id``."""
    concepts: Mapping[str, Concept]
    """By id; candidates, too."""
    vocabulary: Vocabulary
    policy: QuotationPolicy


def evidence_statements(iris: Iris, reported: Reported) -> Iterator[Statement]:
    """What the source says of each evaluation, how it stands on the scales, and what a curator
    decided; of a withdrawn record that there was one. An id that is not known raises ``KeyError``.
    """
    claims = reported.claims
    resting: dict[str, list[Claim]] = {}
    for claim in claims.claims:
        resting.setdefault(claim.evidence or "", []).append(claim)
    for evidence in claims.evidence:
        node = iris.evidence(evidence.id)
        yield from _record(iris, node, evidence, reported)
        for concept in evaluated(evidence, resting.get(evidence.id, ()), reported.concepts):
            yield node, iris.ev["evaluates"], iris.concept(concept)
        for rating in all_ratings(evidence, reported.vocabulary):
            yield from _rating(iris, node, rating, reported.document)
    for evidence in claims.withdrawn_evidence:
        node = iris.evidence(evidence.id)
        yield node, RDF["type"], iris.ev["WithdrawnEvidence"]
        yield node, iris.ev["statedIn"], iris.source(claims.source)
        yield node, iris.ev["status"], Literal(evidence.status)
        if evidence.into:
            yield node, DCTERMS["isReplacedBy"], iris.evidence(evidence.into)
    for review in claims.evidence_reviews:
        yield from review_statements(iris, iris.evidence(review.about), review)


def evidence_places(document: Document, claims: Claims) -> Iterator[tuple[Span, Place]]:
    """The passages that report a record of evidence or a rating."""
    blocks = sorted(document.blocks, key=lambda block: block.span.start)
    starts = [block.span.start for block in blocks]
    for evidence in claims.evidence:
        for span in (evidence.span, *(one.span for one in evidence.ratings)):
            if span is not None:
                at = bisect_right(starts, span.start) - 1
                section = blocks[at].section if at >= 0 else 0
                yield span, Place(Span(span.source, span.start, span.start), section)


def _record(
    iris: Iris, node: NamedNode, evidence: Evidence, reported: Reported
) -> Iterator[Statement]:
    yield node, RDF["type"], iris.ev["Evidence"]
    yield node, iris.ev["statedIn"], iris.source(reported.claims.source)
    yield node, iris.ev["status"], Literal(evidence.status)
    for design in evidence.design:
        yield node, iris.ev["design"], iris.concept(design)
    for entry in evidence.references:
        yield node, iris.ev["publication"], iris.reference(reported.works[entry])
    if evidence.span is not None:
        passage = passage_node(iris, reported.document, evidence.span)
        yield node, PROV["wasQuotedFrom"], passage
    printed = (
        (RDFS["label"], evidence.name),
        (iris.ev["sample"], evidence.sample),
        (iris.ev["period"], evidence.period),
        *((iris.ev["place"], place) for place in evidence.place),
    )
    for term, text in printed:
        if shown := quotable(text, reported.policy):
            yield node, term, Literal(shown)


def _rating(
    iris: Iris, evidence: NamedNode, rating: Rating, document: Document
) -> Iterator[Statement]:
    node = iris.part(evidence, rating.name)
    yield evidence, iris.ev["rating"], node
    yield node, RDF["type"], iris.ev["Rating"]
    yield node, iris.ev["ratingScale"], iris.scheme(rating.scale)
    yield node, iris.ev["ratingBasis"], iris.ev[rating.basis]
    if rating.level:
        yield node, iris.ev["ratingLevel"], iris.level(rating.scale, rating.level)
    if rating.span is not None:
        yield node, PROV["wasQuotedFrom"], passage_node(iris, document, rating.span)
    if rating.hint:
        yield node, iris.ev["ratingBound"], Literal(rating.bound)
        yield node, PROV["wasDerivedFrom"], iris.hint(rating.hint)
