"""From risk to evidence: the concepts that statements join, step by step, around one concept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Concept, ConceptType, Kind, Valence
from graph.pages.claims.statement import concept_links
from graph.pages.index import Index
from graph.pages.model import Link

MOST: Final = 10
"""Concepts of a step that are named."""

RISKS: Final = (Kind.RISK_TO_EFFECT, Kind.RISK_TO_PARENTING)
EFFECTS: Final = (ConceptType.EFFECT_ON_CHILD, ConceptType.EFFECT_ON_PARENTING)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the chain."""

    label: str
    links: tuple[Link, ...]
    more: int
    """How many are not named."""


def chain(concept: Concept, index: Index) -> tuple[Step, ...]:
    """Risk factors, effects, interventions, outcomes and study designs that statements join to
    *concept*; empty where it is none of these or no intervention meets an effect.
    """
    if concept.type in EFFECTS:
        risks, effects = causes(concept.id, index), [concept.id]
        interventions = addressing(effects, index)
    elif concept.type == ConceptType.RISK_FACTOR:
        risks, effects = [concept.id], _results(concept.id, index)
        interventions = addressing(effects, index)
    elif concept.type == ConceptType.INTERVENTION:
        interventions = [concept.id]
        effects = _addressed(concept.id, index)
        risks = list(dict.fromkeys(each for effect in effects for each in causes(effect, index)))
    else:
        return ()
    if not (effects and interventions):
        return ()
    outcomes = _objects(interventions, (Kind.INTERVENTION_OUTCOME,), index)
    outcomes = [each for each in outcomes if index.said.type_of(each) == ConceptType.OUTCOME]
    steps = (
        ("Risk factors", risks),
        ("Effects", effects),
        ("Interventions", interventions),
        ("Outcomes", outcomes),
        ("Study designs", _designs(interventions, index)),
    )
    return tuple(
        Step(label, concept_links(ids[:MOST], index), max(0, len(ids) - MOST))
        for label, ids in steps
    )


def causes(effect: str, index: Index) -> list[str]:
    """The concepts that statements of risk tie to *effect*."""
    claims = index.said.object_of.get(effect, ())
    found = (each for claim in claims if claim.kind in RISKS for each in claim.subjects)
    return list(dict.fromkeys(found))


def addressing(effects: Iterable[str], index: Index) -> list[str]:
    """The interventions that statements tie to one of *effects*, to a concept below it or to a
    close match of these. A statement that an intervention does harm does not count.
    """
    below = {each for effect in effects for each in (effect, *_below(effect, index))}
    wide = {each for effect in below for each in (effect, *index.said.close.get(effect, ()))}
    found = (
        subject
        for effect in sorted(wide)
        for claim in index.said.object_of.get(effect, ())
        if claim.valence is not Valence.HARM
        for subject in claim.subjects
    )
    kept = (each for each in found if index.said.type_of(each) == ConceptType.INTERVENTION)
    return list(dict.fromkeys(kept))


def _below(concept: str, index: Index) -> set[str]:
    """Everything below *concept*, however deep."""
    found: set[str] = set()
    waiting = [concept]
    while waiting:
        new = set(index.said.narrower.get(waiting.pop(), ())) - found
        found |= new
        waiting.extend(new)
    return found


def _results(risk: str, index: Index) -> list[str]:
    found = _objects([risk], RISKS, index)
    return [each for each in found if index.said.type_of(each) in EFFECTS]


def _addressed(intervention: str, index: Index) -> list[str]:
    """The effects that the intervention's outcomes and descriptions name, or come close to."""
    kinds = (Kind.INTERVENTION_DESCRIPTION, Kind.INTERVENTION_OUTCOME)
    named = _objects([intervention], kinds, index)
    wide = (each for name in named for each in (name, *index.said.close.get(name, ())))
    return list(dict.fromkeys(each for each in wide if index.said.type_of(each) in EFFECTS))


def _objects(subjects: Iterable[str], kinds: tuple[Kind, ...], index: Index) -> list[str]:
    found = (
        target
        for subject in subjects
        for claim in index.said.subject_of.get(subject, ())
        if claim.kind in kinds
        for target in claim.objects
    )
    return list(dict.fromkeys(found))


def _designs(interventions: Iterable[str], index: Index) -> list[str]:
    found = (
        design
        for intervention in interventions
        for evidence in index.said.evaluated_by.get(intervention, ())
        for design in index.said.evidence[evidence].design
    )
    return list(dict.fromkeys(found))
