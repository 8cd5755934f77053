"""The evaluations that sources report, with their ratings, as parts of the data files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.claims.evidence.ratings import all_ratings, evaluated
from graph.claims.model import Basis, Claim, Evidence, Rating, Standing, Vocabulary
from graph.files.view import NamedConcept, View


@dataclass(frozen=True, slots=True)
class PublishedRating:
    """How an evaluation stands on one scale."""

    scale: str
    edition: str
    level: str
    """As the scale writes it: ``2+``; empty for not rated."""
    label: str
    basis: str
    """``stated`` by the source, or ``derived`` from the study design."""
    bound: str
    """How a derived one is meant: ``at most``, ``starts at``."""
    standing: str
    """``level``, ``no_effect``, ``not_reached``, ``not_rated``."""
    start: int | None
    """Where it is stated; ``None`` where it is derived."""
    end: int | None


@dataclass(frozen=True, slots=True)
class PublishedEvidence:
    """An evaluation that a claim rests on; an empty field is not stated in the source."""

    id: str
    name: str
    interventions: tuple[NamedConcept, ...]
    designs: tuple[NamedConcept, ...]
    sample: str
    place: tuple[str, ...]
    period: str
    references: tuple[str, ...]
    """Ids of works."""
    ratings: tuple[PublishedRating, ...]
    """Stated and derived ones, scale after scale."""
    status: str


def published_evidence(view: View) -> Iterator[PublishedEvidence]:
    """The evaluations that one source reports, those that no claim rests on included."""
    resting: dict[str, list[Claim]] = {}
    for claim in view.claims.claims:
        resting.setdefault(claim.evidence or "", []).append(claim)
    for evidence in view.claims.evidence:
        yield _evidence(evidence, resting.get(evidence.id, []), view)


def _evidence(evidence: Evidence, claims: Iterable[Claim], view: View) -> PublishedEvidence:
    return PublishedEvidence(
        id=evidence.id,
        name=view.said(evidence.name),
        interventions=view.named(evaluated(evidence, claims, view.concepts)),
        designs=view.named(evidence.design),
        sample=view.said(evidence.sample),
        place=evidence.place,
        period=evidence.period,
        references=tuple(dict.fromkeys(map(view.work_of, evidence.references))),
        ratings=tuple(
            _rating(one, view.vocabulary) for one in all_ratings(evidence, view.vocabulary)
        ),
        status=evidence.status,
    )


def _rating(rating: Rating, vocabulary: Vocabulary) -> PublishedRating:
    scale = vocabulary.scales[rating.scale]
    level = scale.level(rating.level) if rating.level else None
    return PublishedRating(
        scale=scale.id,
        edition=scale.edition,
        level=level.notation if level else "",
        label=level.label if level else "",
        basis=str(rating.basis),
        bound=rating.bound,
        standing=str(level.standing if level else Standing.NOT_RATED),
        start=rating.span.start if rating.span else None,
        end=rating.span.end if rating.span else None,
    )


def ratings_of(evidence: PublishedEvidence | None, basis: Basis) -> list[str]:
    """The ratings of *evidence* on one basis, each with its scale: ``grade: at most low``."""
    ratings = evidence.ratings if evidence else ()
    return [
        f"{one.scale}: {one.bound} {one.level or one.standing}".replace("  ", " ")
        for one in ratings
        if one.basis == basis
    ]
