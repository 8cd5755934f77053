"""Concepts of the vocabulary and what the documents say of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from graph.spans import Span


class ConceptType(StrEnum):
    """The types that the published contract knows; a field's vocabulary may bring others, which
    stay strings.
    """

    RISK_FACTOR = "risk_factor"
    EFFECT_ON_CHILD = "effect_on_child"
    EFFECT_ON_PARENTING = "effect_on_parenting"
    PROTECTIVE_FACTOR = "protective_factor"
    INTERVENTION = "intervention"
    OUTCOME = "outcome"
    POPULATION = "population"
    STUDY_DESIGN = "study_design"
    SETTING = "setting"
    ORGANISATION = "organisation"
    LAW_OR_GUIDANCE = "law_or_guidance"
    FRAMEWORK = "framework"
    BARRIER = "barrier"
    PRACTICE_RECOMMENDATION = "practice_recommendation"


class Kind(StrEnum):
    """Kinds of claim."""

    RISK_TO_EFFECT = "risk_to_effect"
    RISK_TO_PARENTING = "risk_to_parenting"
    RISK_INTERACTION = "risk_interaction"
    PREVALENCE_STATISTIC = "prevalence_statistic"
    PROTECTIVE = "protective"
    INTERVENTION_DESCRIPTION = "intervention_description"
    INTERVENTION_OUTCOME = "intervention_outcome"
    EVIDENCE_GAP = "evidence_gap"
    RECOMMENDATION = "recommendation"
    LIVED_EXPERIENCE = "lived_experience"
    DEFINITION = "definition"


class Direction(StrEnum):
    """What the subject does to the object, as the source words it."""

    INCREASES = "increases"
    DECREASES = "decreases"
    MIXED = "mixed"
    NONE_FOUND = "none_found"
    NOT_STATED = "not_stated"


class Valence(StrEnum):
    """Whether an outcome is for the better, for those whose outcome it is."""

    BENEFIT = "benefit"
    MIXED = "mixed"
    NO_EFFECT = "no_effect"
    HARM = "harm"
    NOT_STATED = "not_stated"


class Basis(StrEnum):
    """Where a rating comes from."""

    STATED = "stated"
    """A source says it."""
    DERIVED = "derived"
    """We take it from the study design; nobody rated the study."""


class Standing(StrEnum):
    """What a level of a scale, or its lack, means. No two of these are the same, and none but the
    second says that something has no effect.
    """

    LEVEL = "level"
    """A step on the scale."""
    NO_EFFECT = "no_effect"
    """Rated: no effect was found."""
    NOT_REACHED = "not_reached"
    """Rated: the lowest step is not reached (``not level 2``)."""
    NOT_RATED = "not_rated"
    """Nobody rated it, or it was found to be not ratable."""
    NO_EVIDENCE = "no_evidence"
    """The sources report no evidence that could be rated."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of the vocabulary, or a candidate that a document names."""

    id: str
    """Its name in its IRI: ``domestic-abuse``."""
    type: str
    """A :class:`ConceptType`, or another that the vocabulary brings."""
    label: str
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    """Older or stigmatising terms and misprints: found in texts, never shown as our words."""
    definition: str = ""
    broader: tuple[str, ...] = ()
    """Ids."""
    close_match: tuple[str, ...] = ()
    whose: str = ""
    """Of an outcome: whose it is (``child``, ``parent``, ...)."""
    groups: tuple[str, ...] = ()
    """Of a population, the groups that it belongs to; of a state such as an effect or an outcome,
    those who may be in it (``child``, ``professional``). Empty where anybody may.
    """
    match_case: bool = False
    """Whether its labels are meant only where they are capitals (a charity named ``Refuge``)."""
    candidate: bool = False
    """True for what a document names and the vocabulary does not know."""

    @property
    def labels(self) -> tuple[str, ...]:
        """All its labels, the preferred one first."""
        return (self.label, *self.alt_labels, *self.hidden_labels)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a scale on which somebody rates evidence."""

    id: str
    """Its name in its IRI: ``level-2-plus``."""
    label: str
    notation: str
    """``2+``, ``NL2``."""
    rank: int = 0
    """Its place among the levels of its own scale: higher is stronger."""
    standing: Standing = Standing.LEVEL
    names: tuple[str, ...] = ()
    """Its labels, as texts have them."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What a study design alone suggests on a scale."""

    path: str
    """Its IRI without the base: ``concept/cohort-study#hint-grade``."""
    design: str
    level: str
    """``Level.id``."""
    bound: str
    """``at most``, ``starts at``."""
    why: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale on which somebody rates evidence, in one edition. Scales are never merged."""

    id: str
    """Its name in its IRI: ``eif-evidence``."""
    label: str
    edition: str
    names: tuple[str, ...]
    """What texts call it."""
    levels: tuple[Level, ...]
    """The strongest first."""
    hints: tuple[Hint, ...] = ()

    def level(self, name: str) -> Level:
        """The level with the id *name*; ``KeyError`` where the scale has none such."""
        for level in self.levels:
            if level.id == name:
                return level
        raise KeyError(name)


class Place(NamedTuple):
    """A file relative to the project's root, and a line in it."""

    file: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All concepts and scales, by id."""

    concepts: Mapping[str, Concept]
    scales: Mapping[str, Scale] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each concept is described, by its id."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a concept is named."""

    concept: str
    """``Concept.id``."""
    type: str
    start: int
    """In the text of the prose that was searched."""
    end: int
    span: Span


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number that a source gives of a population; ``schema:QuantitativeValue`` in the graph."""

    span: Span
    """Of the number with its qualifier and unit."""
    quote: str
    """As read: markup taken out. ``span`` gives it as printed."""
    value: float | None
    """Set for a single number and for an estimate; a share is in per cent."""
    low: float | None = None
    high: float | None = None
    """Ends of a range, or of the interval around an estimate; both set or neither."""
    unit: str = ""
    """``%``, or what is counted: ``children``, ``families``; of a measure its name or sign: ``odds
    ratio``, ``p``, ``n``, ``per 1,000 births``, ``£``.
    """
    qualifier: str = ""
    """``almost``, ``at least``, ``estimated``, as printed."""
    population: str = ""
    """Of whom, as printed."""
    place: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """A level on a scale: stated by a source, or derived from a design."""

    scale: str
    """``Scale.id``: the scheme with its edition."""
    level: str
    """``Level.id``; empty where a source says that it was not rated."""
    basis: Basis
    span: Span | None = None
    """Where it is stated; ``None`` where it is derived."""
    design: str = ""
    """What it is derived from."""
    bound: str = ""
    """How a derived one is meant: ``at most``, ``starts at``."""
    why: str = ""
    """Why the design suggests it."""
    hint: str = ""
    """``Hint.path`` of what it is derived from."""

    @property
    def name(self) -> str:
        """What tells it from the other ratings of its evidence: ``derived-grade-high``."""
        return f"{self.basis}-{self.scale}-{self.level or Standing.NOT_RATED}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """An evaluation, study or rating that a source reports; an empty field is not stated there."""

    id: str
    """Stable from build to build: from the source and what it was read from."""
    design: tuple[str, ...] = ()
    """Ids of study designs."""
    sample: str = ""
    place: tuple[str, ...] = ()
    period: str = ""
    references: tuple[str, ...] = ()
    """Ids in the source's reference list."""
    interventions: tuple[str, ...] = ()
    """Ids of what it evaluates or rates."""
    ratings: tuple[Rating, ...] = ()
    """Those that the source states; derived ones follow from ``design``."""
    name: str = ""
    """What a curator calls it, where sources have no name for it."""
    span: Span | None = None
    """A passage that reports it."""
    status: str = "extracted"
    """As ``Claim.status``."""
    into: str = ""
    """Of a record that was withdrawn: the one that took its place."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of a source."""

    id: str
    """Stable from build to build: from the source and the quotation."""
    source: str
    span: Span
    text: str
    """The quotation as read: markup taken out, breaks closed. ``span`` gives it as printed."""
    kind: Kind
    section: int
    """Index in ``Document.sections``."""
    subjects: tuple[str, ...]
    """Concept ids."""
    objects: tuple[str, ...]
    direction: Direction
    rule: str
    """Which rule read it."""
    valence: Valence = Valence.NOT_STATED
    hedge: str = ""
    """``may``, ``can``, ``suggests``: how sure the source says it is."""
    statistic: Statistic | None = None
    evidence: str | None = None
    """``Evidence.id``."""
    references: tuple[str, ...] = ()
    """Ids of the entries it rests on."""
    notes: tuple[str, ...] = ()
    """Ids of citations of notes that are not in the document."""
    voice: str = ""
    """Whose words a quotation is: ``Leaders' group``."""
    status: str = "extracted"
    """``extracted``, ``accepted``, ``corrected``, ``added``; ``rejected`` where withdrawn."""

    @property
    def reviewed(self) -> bool:
        """Whether a person has decided on it, or added it."""
        return self.status != "extracted"


@dataclass(frozen=True, slots=True)
class Review:
    """What a curator decided on one claim or one record of evidence."""

    about: str
    """``Claim.id`` or ``Evidence.id``."""
    action: str
    """``accept``, ``correct``, ``reject``, ``add``."""
    reason: str
    date: str
    """ISO 8601: ``2024-05-17``."""
    by: str
    """Initials or role."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What one document states."""

    source: str
    claims: tuple[Claim, ...]
    statistics: tuple[Statistic, ...]
    """Every statistic of the text, also those in no claim."""
    mentions: tuple[Mention, ...]
    evidence: tuple[Evidence, ...]
    candidates: tuple[Concept, ...]
    """Concepts that the vocabulary does not know."""
    withdrawn: tuple[Claim, ...] = ()
    """Claims that a curator rejected; their status is ``rejected``."""
    reviews: tuple[Review, ...] = ()
    """The decisions on claims that were applied, sorted by claim."""
    withdrawn_evidence: tuple[Evidence, ...] = ()
    """Records that a curator rejected; their status is ``rejected``."""
    evidence_reviews: tuple[Review, ...] = ()
    left_out: tuple[Span, ...] = ()
    """Sentences that state something and make no claim: they cannot be read alone or, in a text of
    another field than the vocabulary's, do not say beyond doubt what they are a claim of.
    """
    """The decisions on evidence that were applied, sorted by record."""
