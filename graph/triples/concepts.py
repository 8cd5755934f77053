"""Concepts as statements: the candidates that documents name, and how often a source names what.

The vocabulary's own concepts are not here: they come from its Turtle files as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from pyoxigraph import Literal

from graph.claims.model import Claims, Concept, ConceptType
from graph.documents.sources.model import QuotationPolicy
from graph.quotation import quotable
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import RDF, SKOS
from graph.triples.passages import TRUE
from graph.triples.sources import integer

CLASSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        ConceptType.RISK_FACTOR: "RiskFactor",
        ConceptType.EFFECT_ON_CHILD: "Effect",
        ConceptType.EFFECT_ON_PARENTING: "ParentingEffect",
        ConceptType.PROTECTIVE_FACTOR: "ProtectiveFactor",
        ConceptType.INTERVENTION: "Intervention",
        ConceptType.OUTCOME: "Outcome",
        ConceptType.POPULATION: "Population",
        ConceptType.STUDY_DESIGN: "StudyDesign",
        ConceptType.SETTING: "Setting",
        ConceptType.ORGANISATION: "Organisation",
        ConceptType.LAW_OR_GUIDANCE: "Guidance",
        ConceptType.FRAMEWORK: "Framework",
        ConceptType.BARRIER: "Barrier",
        ConceptType.PRACTICE_RECOMMENDATION: "Recommendation",
    }
)
"""Concept type to class. A type that a field brings has none: its concepts are concepts."""

LABEL_WORDS: Final = 8
"""The most words of a candidate's label where a source lets no wording be shown."""


def candidate_statements(
    iris: Iris,
    claims: Claims,
    concepts: Mapping[str, Concept],
    policies: Mapping[str, QuotationPolicy],
) -> Iterator[Statement]:
    """The candidates of one source. Each has one label, whichever sources name it: that of
    *concepts*, shortened by the policy that *policies* has for it.
    """
    for named in claims.candidates:
        node, label = iris.concept(named.id), concepts[named.id].label
        policy = policies[named.id]
        yield node, RDF["type"], SKOS["Concept"]
        if name := CLASSES.get(named.type):
            yield node, RDF["type"], iris.ev[name]
        yield node, iris.ev["isCandidate"], TRUE
        yield node, SKOS["inScheme"], iris.ev["candidates"]
        yield node, SKOS["prefLabel"], Literal(label_shown(label, policy))
        for other in sorted({*named.alt_labels, named.label} - {label}):
            yield node, SKOS["altLabel"], Literal(label_shown(other, policy))
        for wider in named.broader:
            yield node, SKOS["broader"], iris.concept(wider)


def label_shown(label: str, policy: QuotationPolicy) -> str:
    """A candidate's label. It is words of a source, and may be a whole sentence of it."""
    if policy is QuotationPolicy.NONE:
        return quotable(label, QuotationPolicy.SHORT, LABEL_WORDS)
    return quotable(label, policy)


def candidate_policies(
    claims: Mapping[str, Claims], policies: Mapping[str, QuotationPolicy]
) -> dict[str, QuotationPolicy]:
    """For each candidate the strictest policy of the sources that name it, in *claims* by slug."""
    order = list(QuotationPolicy)
    found: dict[str, QuotationPolicy] = {}
    for slug, said in claims.items():
        for candidate in said.candidates:
            before = found.get(candidate.id, QuotationPolicy.FULL)
            found[candidate.id] = max(before, policies[slug], key=order.index)
    return found


def mention_statements(iris: Iris, claims: Claims) -> Iterator[Statement]:
    """Which concepts a source names, and how often. The places are in ``concepts.json``."""
    source = iris.source(claims.source)
    for concept, count in Counter(mention.concept for mention in claims.mentions).items():
        node = iris.part_of_source(claims.source, "mentions", concept)
        yield source, iris.ev["mentions"], iris.concept(concept)
        yield node, RDF["type"], iris.ev["MentionCount"]
        yield node, iris.ev["mentionedIn"], source
        yield node, iris.ev["mentionOf"], iris.concept(concept)
        yield node, iris.ev["mentionCount"], integer(count)
