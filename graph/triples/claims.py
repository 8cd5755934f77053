"""What a source states as statements: its claims, their numbers, what was decided on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isfinite
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.claims.model import Claim, Claims, Kind, Review, Statistic, Valence
from graph.documents.model import Document
from graph.documents.sources.model import QuotationPolicy
from graph.quotation import ELLIPSIS, allowed, quotable
from graph.spans import Span
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import CITO, DCTERMS, PROV, RDF, SCHEMA, XSD
from graph.triples.passages import Place, passage_node, position
from graph.triples.relations import relation
from graph.triples.works import dated

PRINTED: Final = ("qualifier", "population", "place", "period")
"""Fields of a statistic that are words of the source."""


def claim_statements(
    iris: Iris,
    document: Document,
    claims: Claims,
    works: Mapping[str, str],
    policy: QuotationPolicy,
) -> Iterator[Statement]:
    """The claims of one source and the curator's decisions on them; of a withdrawn claim only that
    there was one. *works* maps ``Reference.id`` to ``Work.id``; an id that it lacks is a mistake of
    ours and raises ``KeyError``.
    """
    for claim in claims.claims:
        node = iris.claim(claim.id)
        yield from _claim(iris, node, claim, policy)
        yield node, PROV["wasQuotedFrom"], passage_node(iris, document, claim.span)
        yield from _grounds(iris, node, claim, works)
        if claim.statistic is not None:
            yield from _statistic(iris, node, claim.statistic, policy)
    for claim in claims.withdrawn:
        node = iris.claim(claim.id)
        yield node, RDF["type"], iris.ev["WithdrawnClaim"]
        yield node, iris.ev["statedIn"], iris.source(claim.source)
        yield node, iris.ev["status"], Literal(claim.status)
    for review in claims.reviews:
        yield from review_statements(iris, iris.claim(review.about), review)


def claimed_places(claims: Claims) -> Iterator[tuple[Span, Place]]:
    """The passages of the claims. A shortened one holds the claim's number, else its beginning."""
    for claim in claims.claims:
        keep = Span(claim.span.source, claim.span.start, claim.span.start)
        if claim.statistic is not None and claim.span.covers(claim.statistic.span):
            keep = claim.statistic.span
        yield claim.span, Place(keep, claim.section)


def _claim(
    iris: Iris, node: NamedNode, claim: Claim, policy: QuotationPolicy
) -> Iterator[Statement]:
    yield node, RDF["type"], iris.ev["Claim"]
    yield node, RDF["type"], SCHEMA["Claim"]
    yield node, iris.ev["statedIn"], iris.source(claim.source)
    yield node, iris.ev["kind"], _value(iris, "kind", claim.kind)
    yield node, iris.ev["direction"], _value(iris, "direction", claim.direction)
    yield node, iris.ev["relation"], _value(iris, "relation", relation(claim.kind, claim.direction))
    if claim.kind is Kind.INTERVENTION_OUTCOME or claim.valence is not Valence.NOT_STATED:
        yield node, iris.ev["valence"], _value(iris, "valence", claim.valence)
    for concept in claim.subjects:
        yield node, iris.ev["subject"], iris.concept(concept)
    for concept in claim.objects:
        yield node, iris.ev["object"], iris.concept(concept)
    number = claim.statistic.quote if claim.statistic else ""
    for term, text in (
        ("reading", reading(claim.text, policy, number)),
        ("hedge", quotable(claim.hedge, policy)),
        ("voice", quotable(claim.voice, policy)),
    ):
        if text:
            yield node, iris.ev[term], Literal(text)
    yield node, iris.ev["status"], Literal(claim.status)
    yield node, PROV["wasGeneratedBy"], iris.rule(claim.rule)


def _value(iris: Iris, scheme: str, value: str) -> NamedNode:
    """The concept that stands for a value of the model: ``ev:kind-risk-to-effect``."""
    return iris.ev[f"{scheme}-{value.replace('_', '-')}"]


def reading(text: str, policy: QuotationPolicy, keep: str = "") -> str:
    """*text* as far as *policy* lets it be shown; where it is cut, *keep* stays in it."""
    at = text.find(keep)
    if not keep or at < 0:
        return quotable(text, policy)
    start, end = allowed(text, policy, (at, at + len(keep)))
    if start == end:
        return ""
    return f"{ELLIPSIS * (start > 0)}{text[start:end].strip()}{ELLIPSIS * (end < len(text))}"


def _grounds(
    iris: Iris, node: NamedNode, claim: Claim, works: Mapping[str, str]
) -> Iterator[Statement]:
    """What the source rests a claim on: works, notes that are missing, an evaluation."""
    for entry in claim.references:
        yield node, CITO["citesAsEvidence"], iris.reference(works[entry])
    for note in claim.notes:
        yield node, iris.ev["restsOnNote"], iris.citation(claim.source, note)
    if claim.evidence:
        yield node, iris.ev["evidence"], iris.evidence(claim.evidence)


def _statistic(
    iris: Iris, claim: NamedNode, statistic: Statistic, policy: QuotationPolicy
) -> Iterator[Statement]:
    node = iris.part(claim, "statistic")
    yield claim, iris.ev["statistic"], node
    yield node, RDF["type"], iris.ev["Statistic"]
    yield node, RDF["type"], SCHEMA["QuantitativeValue"]
    for term, number in (
        ("value", statistic.value),
        ("minValue", statistic.low),
        ("maxValue", statistic.high),
    ):
        if number is not None and isfinite(number):
            yield node, SCHEMA[term], decimal(number)
    if statistic.unit:
        yield node, SCHEMA["unitText"], Literal(statistic.unit)
    for field in PRINTED:
        if printed := quotable(getattr(statistic, field), policy):
            yield node, iris.ev[field], Literal(printed)
    if printed := quotable(statistic.quote, policy):
        yield node, iris.ev["reading"], Literal(printed)
    yield from position(iris, node, iris.ev["position"], statistic.span)


def decimal(number: float) -> Literal:
    """A finite number as ``xsd:decimal``, whole where it is whole: ``75``, ``33.3``."""
    text = format(Decimal(repr(number)), "f")
    return Literal(text.removesuffix(".0"), datatype=XSD["decimal"])


def review_statements(iris: Iris, about: NamedNode, review: Review) -> Iterator[Statement]:
    """What a curator decided on the claim or record *about*."""
    node = iris.part(about, "review")
    yield about, iris.ev["review"], node
    yield node, RDF["type"], iris.ev["Review"]
    yield node, iris.ev["decision"], Literal(review.action)
    yield node, iris.ev["reason"], Literal(review.reason)
    yield node, iris.ev["reviewer"], Literal(review.by)
    yield node, DCTERMS["date"], dated(review.date)
