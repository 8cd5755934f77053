"""How evidence stands on a scale: what a source states, else what the study design suggests.

Three things stay apart: what a source says, what we derive, and that there is nothing. So there is
no number for "how good" something is, and scales are never put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.claims.model import (
    Basis,
    Claim,
    Concept,
    ConceptType,
    Evidence,
    Hint,
    Kind,
    Rating,
    Scale,
    Standing,
    Vocabulary,
)


@dataclass(frozen=True, slots=True)
class Rated:
    """How one piece of evidence stands on one scale."""

    standing: Standing
    ratings: tuple[Rating, ...] = ()
    """All stated ones, the strongest first; where nothing is stated, the derived one; else none."""

    @property
    def basis(self) -> Basis | None:
        """Whether a source states it or we derive it; ``None`` where there is no rating."""
        return self.ratings[0].basis if self.ratings else None


def rated(evidence: Evidence | None, scale: Scale, vocabulary: Vocabulary) -> Rated:
    """How *evidence* stands on *scale*; ``None`` is for none in the sources.

    For a page that shows evidence through a scale: take a scale from
    ``corpus.vocabulary.scales`` (by id; ``scale.levels`` are its levels, the strongest first), the
    record of a claim from the ``evidence`` of its source's ``Claims``, and ask::

        answer = rated(record, scale, corpus.vocabulary)
        answer.standing    # level, no_effect, not_reached, not_rated or no_evidence
        answer.basis       # stated, derived, or None
        [scale.level(one.level) for one in answer.ratings if one.level]

    Where several records stand behind one cell, ask for each and show each: they are not added up.
    With no record at all ask once with ``None``. A derived answer says what a design allows at
    most, or where a rating starts (``Rating.bound``), and has to be shown as derived.
    """
    if evidence is None:
        return Rated(Standing.NO_EVIDENCE)
    stated = [one for one in evidence.ratings if one.scale == scale.id]
    if not stated:
        hinted = derived(evidence, scale, vocabulary.concepts)
        return Rated(_standing(hinted, scale), (hinted,)) if hinted else Rated(Standing.NOT_RATED)
    ordered = sorted(stated, key=lambda one: (-_rank(one, scale), one.level))
    return Rated(_standing(ordered[0], scale), tuple(ordered))


def derived(evidence: Evidence, scale: Scale, concepts: Mapping[str, Concept]) -> Rating | None:
    """What the strongest of the designs of *evidence* suggests on *scale*; ``None`` for nothing. A
    design without a hint of its own has that of the nearest wider one.
    """
    hints = [
        (hint, design) for design in evidence.design for hint in _hints(design, scale, concepts)
    ]
    if not hints:
        return None
    hint, design = max(hints, key=lambda one: (scale.level(one[0].level).rank, one[1]))
    return Rating(
        scale.id, hint.level, Basis.DERIVED, None, design, hint.bound, hint.why, hint.path
    )


def all_ratings(evidence: Evidence, vocabulary: Vocabulary) -> Iterator[Rating]:
    """The ratings of *evidence*, scale after scale: the stated ones, and beside them what its
    design suggests.
    """
    for name in sorted(vocabulary.scales):
        scale = vocabulary.scales[name]
        yield from (one for one in evidence.ratings if one.scale == name)
        hinted = derived(evidence, scale, vocabulary.concepts)
        if hinted is not None:
            yield hinted


_ABOUT_INTERVENTIONS = (Kind.INTERVENTION_OUTCOME, Kind.INTERVENTION_DESCRIPTION)


def evaluated(
    evidence: Evidence, claims: Iterable[Claim], concepts: Mapping[str, Concept]
) -> tuple[str, ...]:
    """Ids of the interventions that *evidence* is about: those that its record names, and those
    whose outcomes or ways the *claims* that rest on it tell of. What people say of an intervention
    in a study of something else does not make it an evaluation.
    """
    told = (
        subject
        for claim in claims
        if claim.evidence == evidence.id and claim.kind in _ABOUT_INTERVENTIONS
        for subject in claim.subjects
        if subject in concepts and concepts[subject].type == ConceptType.INTERVENTION
    )
    return tuple(dict.fromkeys((*evidence.interventions, *told)))


def _hints(design: str, scale: Scale, concepts: Mapping[str, Concept]) -> tuple[Hint, ...]:
    """The hints of *design*, or of the nearest wider one that has any."""
    level, seen = [design], {design}
    while level:
        found = tuple(hint for hint in scale.hints if hint.design in level)
        if found:
            return found
        wider = (up for name in level if name in concepts for up in concepts[name].broader)
        level = [up for up in dict.fromkeys(wider) if up not in seen]
        seen.update(level)
    return ()


def _rank(rating: Rating, scale: Scale) -> int:
    return scale.level(rating.level).rank if rating.level else -1


def _standing(rating: Rating, scale: Scale) -> Standing:
    return scale.level(rating.level).standing if rating.level else Standing.NOT_RATED
