"""Interventions and what is reported of them: ``interventions.csv``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.claims.model import Basis, ConceptType, Direction, Kind, Valence
from graph.files.claims import PublishedClaim
from graph.files.evidence import PublishedEvidence, ratings_of
from graph.files.tables import Cell, csv_bytes, joined
from graph.files.view import NamedConcept


@dataclass(slots=True)
class _Tally:
    """What the claims of one line say together."""

    concepts: tuple[NamedConcept, ...]
    claims: list[PublishedClaim] = field(default_factory=list)

    def of(self, kind: Kind) -> list[PublishedClaim]:
        return [claim for claim in self.claims if claim.kind == kind]

    def each(self, values: Callable[[PublishedClaim], Iterable[str]]) -> str:
        """Every value of all claims, once and sorted."""
        return joined(sorted({value for claim in self.claims for value in values(claim)}))

    def counts(self, values: Callable[[PublishedClaim], str], known: Iterable[str]) -> list[int]:
        counted = Counter(values(claim) for claim in self.of(Kind.INTERVENTION_OUTCOME))
        return [counted[value] for value in known]

    def evaluations(self) -> int:
        """How many evaluations they rest on."""
        return len({claim.evidence.id for claim in self.claims if claim.evidence})


_DIRECTIONS: Final = tuple(str(direction) for direction in Direction)
_VALENCES: Final = tuple(str(valence) for valence in Valence)
_COUNTS: Final = (
    *(f"direction_{direction}" for direction in _DIRECTIONS),
    *(f"valence_{valence}" for valence in _VALENCES),
)
INTERVENTION_COLUMNS: Final = (
    "iri", "label", "sources", "claims", "descriptions", "outcome_claims", "evaluations", "designs",
    "ratings_stated", "ratings_derived", "outcomes", "populations", "settings", *_COUNTS,
    "references",
)  # fmt: skip


def interventions_csv(
    claims: Iterable[PublishedClaim], evidence: Iterable[PublishedEvidence]
) -> bytes:
    """One line for each intervention that a claim has as its subject, sorted by IRI. Its ratings
    are those of all *evidence* about it, also of what no claim rests on.
    """
    rated: dict[str, list[PublishedEvidence]] = {}
    for one in evidence:
        for concept in one.interventions:
            rated.setdefault(concept.iri, []).append(one)
    told = ((claim, (concept,)) for claim in claims for concept in _interventions(claim))
    return csv_bytes(INTERVENTION_COLUMNS, _intervention_rows(_tallied(told), rated))


def _intervention_rows(
    tallies: Iterable[_Tally], rated: Mapping[str, Sequence[PublishedEvidence]]
) -> Iterator[Sequence[Cell]]:
    for tally in tallies:
        (concept,) = tally.concepts
        yield (
            concept.iri,
            concept.label,
            tally.each(lambda claim: [claim.source]),
            len(tally.claims),
            len(tally.of(Kind.INTERVENTION_DESCRIPTION)),
            len(tally.of(Kind.INTERVENTION_OUTCOME)),
            tally.evaluations(),
            tally.each(_designs),
            *(_ratings(rated.get(concept.iri, ()), basis) for basis in Basis),
            tally.each(_outcomes),
            tally.each(lambda claim: _labels(claim, ConceptType.POPULATION)),
            tally.each(lambda claim: _labels(claim, ConceptType.SETTING)),
            *_counts(tally),
            tally.each(lambda claim: claim.references),
        )


def _ratings(evidence: Iterable[PublishedEvidence], basis: Basis) -> str:
    """Every rating of *evidence* on one basis, once and sorted."""
    return joined(sorted({said for one in evidence for said in ratings_of(one, basis)}))


def _counts(tally: _Tally) -> list[int]:
    return [
        *tally.counts(lambda claim: claim.direction, _DIRECTIONS),
        *tally.counts(lambda claim: claim.valence, _VALENCES),
    ]


def _tallied(
    told: Iterable[tuple[PublishedClaim, tuple[NamedConcept, ...]]],
) -> Iterator[_Tally]:
    """A tally for each combination of concepts, sorted by their IRIs."""
    tallies: dict[tuple[str, ...], _Tally] = {}
    for claim, concepts in told:
        name = tuple(concept.iri for concept in concepts)
        tallies.setdefault(name, _Tally(concepts)).claims.append(claim)
    return (tallies[name] for name in sorted(tallies))


def _interventions(claim: PublishedClaim) -> list[NamedConcept]:
    found = (c for c in claim.subjects if c.type == ConceptType.INTERVENTION)
    return list(dict.fromkeys(found))


def _outcomes(claim: PublishedClaim) -> list[str]:
    found = claim.objects if claim.kind == Kind.INTERVENTION_OUTCOME else ()
    return [concept.label for concept in found]


def _designs(claim: PublishedClaim) -> list[str]:
    return [design.label for design in claim.evidence.designs] if claim.evidence else []


def _labels(claim: PublishedClaim, type_: ConceptType) -> list[str]:
    return [c.label for c in (*claim.subjects, *claim.objects) if c.type == type_]
