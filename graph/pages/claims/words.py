"""The words that pages use for the values of claims and concepts, each in one place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from graph.claims.model import Claim, Direction, Kind, Statistic, Valence

KINDS: Final = {
    Kind.RISK_TO_EFFECT: (
        "Risk and effect",
        "says that something harms, may harm or goes with harm",
    ),
    Kind.RISK_TO_PARENTING: (
        "Risk and parenting",
        "says that something bears on parenting",
    ),
    Kind.RISK_INTERACTION: ("Risks together", "says how circumstances act together"),
    Kind.PREVALENCE_STATISTIC: ("How common", "says how many or how often"),
    Kind.PROTECTIVE: ("Protective factor", "says what protects or helps"),
    Kind.INTERVENTION_DESCRIPTION: (
        "About an intervention",
        "says what an intervention is, or for whom",
    ),
    Kind.INTERVENTION_OUTCOME: (
        "Outcome of an intervention",
        "says what came of an intervention, or may come of it",
    ),
    Kind.EVIDENCE_GAP: ("Gap in the evidence", "says what is not known"),
    Kind.RECOMMENDATION: ("Recommendation", "says what should be done or asked"),
    Kind.LIVED_EXPERIENCE: ("Experience", "tells what people lived through or saw in their work"),
    Kind.DEFINITION: ("Definition", "says what a word or a law means"),
}
"""For each kind its name and what a claim of the kind does; in the order of lists."""

VERBS: Final = {
    (Kind.RISK_TO_EFFECT, Direction.INCREASES): "linked with more or worse:",
    (Kind.RISK_TO_EFFECT, Direction.DECREASES): "linked with less or fewer:",
    (Kind.RISK_TO_EFFECT, Direction.MIXED): "said to matter in some cases, not in all, for:",
    (Kind.RISK_TO_EFFECT, Direction.NONE_FOUND): "said not to bring, or not as a rule:",
    (Kind.RISK_TO_PARENTING, Direction.INCREASES): "linked with more or worse:",
    (Kind.RISK_TO_PARENTING, Direction.DECREASES): "linked with less or fewer:",
    (Kind.RISK_TO_PARENTING, Direction.MIXED): "said to matter in some cases, not in all, for:",
    (Kind.RISK_TO_PARENTING, Direction.NONE_FOUND): "said not to bring, or not as a rule:",
    (Kind.RISK_INTERACTION, Direction.INCREASES): "said to add to:",
    (Kind.RISK_INTERACTION, Direction.DECREASES): "said to go with less of:",
    (
        Kind.RISK_INTERACTION,
        Direction.MIXED,
    ): "said to go together in some cases, not in all, with:",
    (Kind.RISK_INTERACTION, Direction.NONE_FOUND): "said not to go, or not as a rule, with:",
    (Kind.PROTECTIVE, Direction.INCREASES): "said to support:",
    (Kind.PROTECTIVE, Direction.DECREASES): "said to go with less of:",
    (
        Kind.PROTECTIVE,
        Direction.MIXED,
    ): "said to protect in some cases, not in all, with regard to:",
    (
        Kind.PROTECTIVE,
        Direction.NONE_FOUND,
    ): "said not to protect, or not as a rule, with regard to:",
}
"""What stands between the subjects and the objects of a claim, where its kind and direction can be
said in words. All of these fit one subject or many, and none of them says that one thing causes
another: a source that found two things together must not read as if it had found a cause."""

LINKS: Final = {
    Kind.RISK_TO_EFFECT: "linked with:",
    Kind.RISK_TO_PARENTING: "linked with:",
    Kind.RISK_INTERACTION: "said to go together with:",
    Kind.PREVALENCE_STATISTIC: "counted among:",
    Kind.PROTECTIVE: "said to protect, with regard to:",
    Kind.INTERVENTION_DESCRIPTION: "described with:",
    Kind.INTERVENTION_OUTCOME: "said to bear on:",
    Kind.EVIDENCE_GAP: "named in a gap in the evidence with:",
    Kind.RECOMMENDATION: "concerns:",
    Kind.LIVED_EXPERIENCE: "spoken of with:",
    Kind.DEFINITION: "defined with:",
}
"""What stands between them otherwise."""

OUTCOMES: Final = {
    Valence.BENEFIT: "reported benefit:",
    Valence.MIXED: "mixed reported results:",
    Valence.NO_EFFECT: "no reported effect on:",
    Valence.HARM: "reported harm:",
}
"""The same for outcomes, which go by valence: a direction alone would mislead, since "less risk" is
a benefit."""

NO_OUTCOMES: Final = frozenset({"population", "setting", "intervention", "organisation"})
"""Types of what may be named of an outcome and is none: for whom something works, and where."""
REGARDS: Final = {
    Valence.BENEFIT: "reported benefit, with regard to:",
    Valence.MIXED: "mixed reported results, with regard to:",
    Valence.NO_EFFECT: "no reported effect, with regard to:",
    Valence.HARM: "reported harm, with regard to:",
}
"""The verbs before those: *reported benefit: schools* would say nothing."""

WAYS: Final = {
    Direction.INCREASES: "said to go with more of:",
    Direction.DECREASES: "said to go with less of:",
    Direction.MIXED: "said to go with more of, or with less of:",
    Direction.NONE_FOUND: "said to make no difference to:",
}
"""For outcomes without a stated valence: what became less must not read as what was brought about.
"""
_FALLS: Final = {
    Valence.BENEFIT: "reported benefit, less of:",
    Valence.HARM: "reported harm, less of:",
}
"""The same for outcomes with a valence, where the good or harm is that there is less of something.
"""
_LESS = re.compile(
    r"(?:less|fewer|lower|reduc\w+|decreas\w+|declin\w+|ceas\w+|cessation|end|ending|no|not|absence|"
    r"prevent\w*|avoid\w*|stop\w*)\b",
    re.IGNORECASE,
)
"""The beginnings of names that already say that something is less: *Fewer floods*."""

DIRECTIONS: Final = {
    Direction.INCREASES: ("↑", "more, likelier or stronger"),
    Direction.DECREASES: ("↓", "less, less likely or weaker"),
    Direction.MIXED: ("↕", "mixed"),
    Direction.NONE_FOUND: ("=", "no change or relation found"),
    Direction.NOT_STATED: ("·", "direction not stated"),
}
"""A sign and words for each direction."""

CHANGES: Final = {
    **DIRECTIONS,
    Direction.INCREASES: ("↑", "an increase"),
    Direction.DECREASES: ("↓", "a decrease"),
}
"""The same for outcomes of an intervention, in nouns: *Reduced risk: less* would read as less of
something good."""

VALENCES: Final = {
    Valence.BENEFIT: ("+", "benefit"),
    Valence.MIXED: ("±", "mixed"),
    Valence.NO_EFFECT: ("0", "no effect"),
    Valence.HARM: ("−", "harm"),
    Valence.NOT_STATED: ("·", "not stated"),
}
"""A sign and words for each valence."""

STATUSES: Final = {
    "extracted": "Read by a rule; no person has reviewed it yet",
    "accepted": "Reviewed by a person and accepted",
    "corrected": "Reviewed by a person and corrected",
    "added": "Added by a person",
    "rejected": "Withdrawn after review",
}

CONCEPT_TYPES: Final = {
    "risk_factor": ("Risk factor", "Risk factors"),
    "effect_on_child": ("Effect on children", "Effects on children"),
    "effect_on_parenting": ("Effect on parenting", "Effects on parenting"),
    "protective_factor": ("Protective factor", "Protective factors"),
    "intervention": ("Intervention", "Interventions"),
    "outcome": ("Outcome", "Outcomes"),
    "barrier": ("Barrier", "Barriers"),
    "population": ("People", "People"),
    "study_design": ("Study design", "Study designs"),
    "organisation": ("Organisation", "Organisations"),
    "law_or_guidance": ("Law or guidance", "Law and guidance"),
    "framework": ("Framework", "Frameworks"),
    "setting": ("Place or setting", "Places and settings"),
    "practice_recommendation": ("Recommendation", "Recommendations"),
}
"""Names for one and for many, in the order of lists."""

NOT_STATED: Final = "not stated"
"""What stands on a page where a source does not say it."""


OWN: Final = {
    Kind.RECOMMENDATION: ("A recommendation", "concerns:"),
    Kind.EVIDENCE_GAP: ("A gap in the evidence", "concerns:"),
}
"""Kinds that are their own subject, with the verb behind it: a sentence that asks for something, or
says that something is not known, says so of no concept that it names."""


def kind_label(kind: Kind) -> str:
    """The name of a kind of claim."""
    return KINDS[kind][0]


def concept_type(type_: str, *, many: bool = False) -> str:
    """The name of a concept's type; one that is not in the list in its own words."""
    own = type_.replace("_", " ").capitalize()
    return CONCEPT_TYPES.get(type_, (own, own))[many]


def type_order(type_: str) -> tuple[int, str]:
    """A key that sorts types as lists have them; unknown ones last, by name."""
    known = list(CONCEPT_TYPES)
    return (known.index(type_) if type_ in known else len(known), type_)


def own_words(notation: str) -> str:
    """A vocabulary's notation as words: ``adult-victim-survivor`` is "Adult victim-survivor"."""
    first, _, rest = notation.partition("-")
    return f"{first} {rest}".strip().replace("_", " ").capitalize()


def verb(claim: Claim, objects: Iterable[str] = (), types: Iterable[str] = ()) -> str:
    """What stands between the subjects and the *objects* of *claim*, given as their names; *types*
    are those of the objects.
    """
    if claim.kind is Kind.INTERVENTION_OUTCOME:
        none = (of := set(types)) and of <= NO_OUTCOMES
        return REGARDS.get(claim.valence, LINKS[claim.kind]) if none else _outcome(claim, objects)
    return VERBS.get((claim.kind, claim.direction), LINKS[claim.kind])


def _outcome(claim: Claim, objects: Iterable[str]) -> str:
    """The same for an outcome of an intervention. It says that something became less, unless the
    name of the outcome says so.
    """
    falls = claim.direction is Direction.DECREASES
    named = any(_LESS.match(name) for name in objects)
    if falls and not named and claim.valence in _FALLS:
        return _FALLS[claim.valence]
    if claim.valence in OUTCOMES:
        return OUTCOMES[claim.valence]
    if falls and named:
        return LINKS[claim.kind]
    return WAYS.get(claim.direction, LINKS[claim.kind])


def number(value: float) -> str:
    """``750,000``, ``4.5``."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def figure(statistic: Statistic | None) -> str:
    """A statistic in figures, with its unit and qualifier: ``almost 45–70 %``; empty for none. A
    number that is printed in words stays in them: ``a third (33.3 %)``.
    """
    if statistic is None:
        return ""
    if statistic.low is not None and statistic.high is not None:
        amount = f"{number(statistic.low)}–{number(statistic.high)}"
    elif statistic.value is not None:
        amount = number(statistic.value)
    else:
        amount = statistic.quote
    if not any(mark.isdigit() for mark in statistic.quote) and amount != statistic.quote:
        return f"{statistic.quote} ({' '.join(filter(None, (amount, statistic.unit)))})"
    return " ".join(filter(None, (statistic.qualifier, amount, statistic.unit)))
