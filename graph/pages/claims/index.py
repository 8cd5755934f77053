"""Dictionaries over claims and concepts, made once, in which pages look things up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from graph.claims.evidence.ratings import evaluated
from graph.claims.model import Claim, Concept, Evidence, Review
from graph.corpus.model import Corpus
from graph.references.model import Citation, Work


@dataclass(frozen=True, slots=True)
class ClaimIndex:
    """All that pages look up of claims and concepts. Claims are in the order of their places."""

    claims: tuple[Claim, ...]
    """Those that stand, of all sources."""
    withdrawn: tuple[Claim, ...]
    by_source: Mapping[str, tuple[Claim, ...]]
    """Those that stand, by the slug of their source."""
    subject_of: Mapping[str, tuple[Claim, ...]]
    """By concept."""
    object_of: Mapping[str, tuple[Claim, ...]]
    """By concept."""
    resting_on: Mapping[str, tuple[Claim, ...]]
    """By the id of a work."""
    by_evidence: Mapping[str, tuple[Claim, ...]]
    evidence: Mapping[str, Evidence]
    withdrawn_evidence: tuple[Evidence, ...]
    reporter: Mapping[str, str]
    """By record of evidence, withdrawn ones included, the slug of its source."""
    evaluates: Mapping[str, tuple[str, ...]]
    """By record of evidence the interventions that it is about."""
    evaluated_by: Mapping[str, tuple[str, ...]]
    """By intervention the records of evidence about it, in the order of their places."""
    reviews: Mapping[str, Review]
    """By claim or record of evidence."""
    concepts: Mapping[str, Concept]
    narrower: Mapping[str, tuple[str, ...]]
    """Ids of the concepts right below each concept, by label."""
    close: Mapping[str, tuple[str, ...]]
    """Ids of close matches, whichever of the two names the other, by label."""
    mentions: Mapping[str, Mapping[str, int]]
    """For each concept how many places of each source name it."""
    named_by: Mapping[str, tuple[str, ...]]
    """For each candidate the sources that name it."""
    citations: Mapping[str, Citation]
    """By id: what the notes of claims point to."""

    @property
    def about_any(self) -> Set[str]:
        """Every concept that a claim has as a subject or an object."""
        return self.subject_of.keys() | self.object_of.keys()

    def of(self, slug: str) -> tuple[Claim, ...]:
        """The claims of one source that stand."""
        return self.by_source.get(slug, ())

    def about(self, concept: str) -> tuple[Claim, ...]:
        """The claims that have *concept* as a subject or an object, each once."""
        found = {claim.id: claim for claim in self.subject_of.get(concept, ())}
        found |= {claim.id: claim for claim in self.object_of.get(concept, ())}
        return tuple(sorted(found.values(), key=_place))

    def evidence_of(self, claim: Claim) -> Evidence | None:
        """The evaluation or study that *claim* rests on, if it names one."""
        return self.evidence.get(claim.evidence) if claim.evidence else None

    def label(self, concept: str) -> str:
        """The preferred label of *concept*; its id where the vocabulary has lost it."""
        known = self.concepts.get(concept)
        return known.label if known else concept

    def type_of(self, concept: str) -> str:
        """The type of *concept*; empty where the vocabulary has lost it."""
        known = self.concepts.get(concept)
        return str(known.type) if known else ""


def claim_index(corpus: Corpus, works: Mapping[tuple[str, str], Work]) -> ClaimIndex:
    """The dictionaries for *corpus*; *works* are by source and by the reference's id in it."""
    read = [corpus.claims[slug] for slug in sorted(corpus.claims)]
    claims = sorted((claim for one in read for claim in one.claims), key=_place)
    concepts = corpus.concepts()
    named: dict[str, list[str]] = {}
    mentions: dict[str, Counter[str]] = {}
    for one in read:
        for candidate in one.candidates:
            named.setdefault(candidate.id, []).append(one.source)
        for mention in one.mentions:
            mentions.setdefault(mention.concept, Counter())[one.source] += 1
    by_evidence = _by(claims, lambda claim: (claim.evidence,) if claim.evidence else ())
    evidence = {each.id: each for one in read for each in sorted(one.evidence, key=_reported)}
    evaluates = {
        id_: evaluated(each, by_evidence.get(id_, ()), concepts) for id_, each in evidence.items()
    }
    return ClaimIndex(
        claims=tuple(claims),
        withdrawn=tuple(sorted((c for one in read for c in one.withdrawn), key=_place)),
        by_source=_by(claims, lambda claim: (claim.source,)),
        subject_of=_by(claims, lambda claim: claim.subjects),
        object_of=_by(claims, lambda claim: claim.objects),
        resting_on=_by(claims, lambda claim: _works(claim, works)),
        by_evidence=by_evidence,
        evidence=evidence,
        reporter={
            each.id: one.source for one in read for each in (*one.evidence, *one.withdrawn_evidence)
        },
        evaluates=evaluates,
        evaluated_by=_turned(evaluates),
        withdrawn_evidence=tuple(each for one in read for each in one.withdrawn_evidence),
        reviews={
            review.about: review for one in read for review in (*one.reviews, *one.evidence_reviews)
        },
        concepts=concepts,
        narrower=_below(concepts),
        close=_close(concepts),
        mentions=mentions,
        named_by={concept: tuple(sources) for concept, sources in named.items()},
        citations={
            citation.id: citation
            for references in corpus.references.values()
            for citation in references.citations
        },
    )


def _turned(lists: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """*lists* turned round: for each item the names whose lists have it."""
    found: dict[str, list[str]] = {}
    for name, others in lists.items():
        for other in others:
            found.setdefault(other, []).append(name)
    return {name: tuple(others) for name, others in found.items()}


def _reported(evidence: Evidence) -> tuple[int, str]:
    """Where a record is reported: those without a place come first."""
    return (evidence.span.start if evidence.span else -1, evidence.id)


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.source, claim.span.start, claim.span.end, claim.id)


def _by(
    claims: Iterable[Claim], keys: Callable[[Claim], Iterable[str]]
) -> dict[str, tuple[Claim, ...]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        for key in dict.fromkeys(keys(claim)):
            found.setdefault(key, []).append(claim)
    return {key: tuple(group) for key, group in found.items()}


def _works(claim: Claim, works: Mapping[tuple[str, str], Work]) -> Iterator[str]:
    for reference in claim.references:
        if (claim.source, reference) in works:
            yield works[claim.source, reference].id


def _below(concepts: Mapping[str, Concept]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for concept in concepts.values():
        for parent in concept.broader:
            found.setdefault(parent, []).append(concept.id)
    return {parent: _by_label(below, concepts) for parent, below in found.items()}


def _close(concepts: Mapping[str, Concept]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for concept in concepts.values():
        for other in concept.close_match:
            if other in concepts:
                found.setdefault(concept.id, set()).add(other)
                found.setdefault(other, set()).add(concept.id)
    return {concept: _by_label(others, concepts) for concept, others in found.items()}


def _by_label(ids: Iterable[str], concepts: Mapping[str, Concept]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=lambda id_: (concepts[id_].label.lower(), id_)))
