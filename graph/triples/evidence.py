"""The evaluations and studies that a source reports, as statements. What it does not state stays
out: nothing is said to be unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal

from graph.claims.model import Claims, Concept, ConceptType
from graph.documents.model import QuotationPolicy
from graph.quotation import quotable
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import RDF, Namespace


def evidence_statements(
    iris: Iris,
    ev: Namespace,
    claims: Claims,
    works: Mapping[str, str],
    concepts: Mapping[str, Concept],
    policy: QuotationPolicy,
) -> Iterator[Statement]:
    """What *claims* say of each evaluation. *works* maps ``Reference.id`` to ``Work.id``,
    *concepts* a concept's id to it; an id that either lacks raises ``KeyError``.
    """
    for evidence in claims.evidence:
        node = iris.evidence(evidence.id)
        yield node, RDF["type"], ev["Evidence"]
        yield node, ev["statedIn"], iris.source(claims.source)
        for design in evidence.design:
            yield node, ev["design"], iris.concept(design)
        for entry in evidence.references:
            yield node, ev["publication"], iris.reference(works[entry])
        printed = (("sample", evidence.sample), ("period", evidence.period))
        for term, text in (*printed, *(("place", place) for place in evidence.place)):
            if shown := quotable(text, policy):
                yield node, ev[term], Literal(shown)
    for claim in claims.claims:
        for subject in claim.subjects if claim.evidence else ():
            if concepts[subject].type == ConceptType.INTERVENTION:
                yield iris.evidence(claim.evidence or ""), ev["evaluates"], iris.concept(subject)
