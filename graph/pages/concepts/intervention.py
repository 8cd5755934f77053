"""What the sources say of an intervention: what it is, for whom and where, how it was evaluated,
what came of it for whom, and what is not known. And the table of all interventions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claim, Concept, ConceptType, Kind, Valence
from graph.pages.claims.page import Study, study_of
from graph.pages.claims.statement import (
    UNKNOWN,
    Sign,
    Statement,
    Statements,
    claim_href,
    concept_label,
    concept_link,
    concept_links,
    direction_sign,
    hedge,
    valence_sign,
)
from graph.pages.claims.words import VALENCES, concept_type, own_words, type_order
from graph.pages.evidence.ratings import Ratings, ratings_of
from graph.pages.facets import Facet, Values, facet, tokens, useful
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of
from graph.pages.places import source_labels, source_link
from graph.pages.queries.shown import ShownQuery


@dataclass(frozen=True, slots=True)
class Tied:
    """Concepts of one type that descriptions tie to the intervention."""

    type: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """An evaluation that a source reports."""

    study: Study
    outcomes: int
    """How many statements about outcomes rest on it."""
    ratings: Ratings
    source: Link


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One outcome that one statement reports."""

    outcome: Link
    valence: Sign
    direction: Sign
    hedge: str
    """How sure the source says it is, in its word, or empty."""
    claim: Link
    designs: tuple[Link, ...]
    works: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WhoseOutcomes:
    """The outcomes that concern one kind of people."""

    whose: str
    rows: tuple[OutcomeRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class InterventionView:
    """The parts of a concept's page that interventions alone have."""

    descriptions: tuple[Statement, ...]
    tied: tuple[Tied, ...]
    evaluations: tuple[Evaluation, ...]
    outcomes: tuple[WhoseOutcomes, ...]
    gaps: tuple[Statement, ...]
    described: int
    """How many descriptions there are; the lists hold all, or the first of many."""
    evaluated: int
    unknown: int
    """How many gaps there are."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many outcomes of an intervention have one valence."""

    sign: Sign
    number: int


@dataclass(frozen=True, slots=True)
class InterventionRow:
    """One intervention in the table of all."""

    link: Link
    candidate: bool
    claims: int
    tallies: tuple[Tally, ...]
    designs: tuple[Link, ...]
    evaluations: int
    words: str
    """What the filter looks at, in small letters."""
    facets: str


@dataclass(frozen=True, slots=True)
class InterventionsPage:
    """Context of ``interventions.html``."""

    total: int
    chunks: int
    """How many pages, and files of rows, there are."""
    rows: tuple[InterventionRow, ...]
    """The first of them."""
    pages: tuple[Step, ...]
    facets: tuple[Facet, ...]
    silent: int
    """Interventions of the vocabulary that no statement is about."""
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""


def intervention_view(concept: Concept, index: Index, made: Statements) -> InterventionView:
    """The parts for the page of *concept*."""
    claims = index.said.subject_of.get(concept.id, ())
    descriptions = [each for each in claims if each.kind is Kind.INTERVENTION_DESCRIPTION]
    gaps = [each for each in index.said.about(concept.id) if each.kind is Kind.EVIDENCE_GAP]
    evaluations = tuple(_evaluations(concept.id, index))
    return InterventionView(
        descriptions=tuple(made[claim.id] for claim in descriptions),
        tied=_tied(descriptions, concept.id, index),
        evaluations=evaluations,
        outcomes=_outcomes(
            [each for each in claims if each.kind is Kind.INTERVENTION_OUTCOME], index
        ),
        gaps=tuple(made[claim.id] for claim in gaps),
        described=len(descriptions),
        evaluated=len(evaluations),
        unknown=len(gaps),
    )


def _tied(claims: list[Claim], own: str, index: Index) -> tuple[Tied, ...]:
    by_type: dict[str, dict[str, None]] = {}
    for claim in claims:
        for target in claim.objects:
            known = index.said.concepts.get(target)
            if known and target != own:
                by_type.setdefault(str(known.type), {})[target] = None
    return tuple(
        Tied(concept_type(type_, many=True), concept_links(by_type[type_], index))
        for type_ in sorted(by_type, key=type_order)
    )


def _evaluations(concept: str, index: Index) -> Iterator[Evaluation]:
    for name in index.said.evaluated_by.get(concept, ()):
        evidence = index.said.evidence[name]
        claims = index.said.by_evidence.get(name, ())
        yield Evaluation(
            study_of(evidence, index),
            sum(
                claim.kind is Kind.INTERVENTION_OUTCOME and concept in claim.subjects
                for claim in claims
            ),
            ratings_of(evidence, index),
            source_link(index.said.reporter[name], index),
        )


def _outcomes(claims: list[Claim], index: Index) -> tuple[WhoseOutcomes, ...]:
    groups: dict[str, list[OutcomeRow]] = {}
    for claim in claims:
        for target in claim.objects or ("",):
            known = index.said.concepts.get(target)
            owner = own_words(known.whose) if known and known.whose else ""
            groups.setdefault(owner, []).append(_outcome(claim, target, index))
    return tuple(
        WhoseOutcomes(owner or "Not said whose", tuple(groups[owner]), len(groups[owner]))
        for owner in sorted(groups, key=lambda name: (not name, name))
    )


def _outcome(claim: Claim, target: str, index: Index) -> OutcomeRow:
    evidence = index.said.evidence_of(claim)
    study = study_of(evidence, index) if evidence else None
    return OutcomeRow(
        outcome=concept_link(target, index) if target else UNKNOWN,
        valence=valence_sign(claim.valence),
        direction=direction_sign(claim.direction, claim.kind),
        hedge=hedge(claim, index),
        claim=Link("Statement", claim_href(claim)),
        designs=study.designs if study else (),
        works=study.publications if study else (),
    )


def interventions_parts(index: Index) -> tuple[tuple[Facet, ...], list[Part[InterventionRow]]]:
    """Facets and pages of the table: every intervention that a statement is about, by name."""
    named = [each for each in _interventions(index) if each.id in index.said.about_any]
    facets = _facets([_values(each, index) for each in named], index)
    rows = [_row(each, index, facets) for each in named]
    rows.sort(key=lambda row: (row.link.label.lower(), row.link.href))
    return facets, parts_of(rows, MOST, "interventions/")


def interventions_page(
    index: Index,
    facets: tuple[Facet, ...],
    parts: Sequence[Part[InterventionRow]],
    queries: tuple[ShownQuery, ...],
) -> InterventionsPage:
    """The context of the first page of the table."""
    first, total = parts[0], sum(len(part.items) for part in parts)
    silent = len(_interventions(index)) - total
    return InterventionsPage(total, len(parts), first.items, first.pages, facets, silent, queries)


def _interventions(index: Index) -> list[Concept]:
    known = index.said.concepts.values()
    return [each for each in known if each.type == ConceptType.INTERVENTION]


MOST: Final = 200
"""Interventions on a page of their table."""
EVALUATED: Final = {"yes": "An evaluation is reported", "no": "None is reported here"}
KNOWN: Final = {"yes": "In the vocabulary", "no": "Named in the sources only"}


def _facets(items: Sequence[Values], index: Index) -> tuple[Facet, ...]:
    outcomes = {each.value: word.capitalize() for each, (_, word) in VALENCES.items()}
    designs = {id_: concept_label(id_, index) for item in items for id_ in item["design"]}
    sources = source_labels(index)
    return useful(
        (
            facet("outcome", "Reported outcomes", items, outcomes),
            facet("evaluated", "Evaluation", items, EVALUATED),
            facet("design", "Study design", items, designs, sort=True),
            facet("source", "Source", items, sources, sort=True),
            facet("known", "Name", items, KNOWN),
        )
    )


def _values(concept: Concept, index: Index) -> Values:
    """What an intervention has of each facet."""
    own = index.said.subject_of.get(concept.id, ())
    evaluations = index.said.evaluated_by.get(concept.id, ())
    return {
        "outcome": [
            claim.valence.value for claim in own if claim.kind is Kind.INTERVENTION_OUTCOME
        ],
        "evaluated": ["yes" if evaluations else "no"],
        "design": [id_ for each in evaluations for id_ in index.said.evidence[each].design],
        "source": [claim.source for claim in index.said.about(concept.id)],
        "known": ["no" if concept.candidate else "yes"],
    }


def _row(concept: Concept, index: Index, facets: Iterable[Facet]) -> InterventionRow:
    own = index.said.subject_of.get(concept.id, ())
    outcomes = [claim for claim in own if claim.kind is Kind.INTERVENTION_OUTCOME]
    evaluations = index.said.evaluated_by.get(concept.id, ())
    designs = dict.fromkeys(
        design for evidence in evaluations for design in index.said.evidence[evidence].design
    )
    counts = Counter(claim.valence for claim in outcomes)
    names = (concept.label, *concept.alt_labels, *map(index.said.label, designs))
    return InterventionRow(
        link=concept_link(concept.id, index),
        candidate=concept.candidate,
        claims=len(index.said.about(concept.id)),
        tallies=tuple(
            Tally(valence_sign(valence), counts[valence])
            for valence in VALENCES
            if counts[Valence(valence)]
        ),
        designs=concept_links(designs, index),
        evaluations=len(evaluations),
        words=" ".join(names).lower(),
        facets=tokens(_values(concept, index), facets),
    )
