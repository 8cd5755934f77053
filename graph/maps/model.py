"""A map of evidence: subjects by objects, a cell for each pair that sources speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.claims.model import Claim


class State(StrEnum):
    """What a pair of things shows on a map; the notations of the vocabulary."""

    BENEFIT = "benefit"
    INCREASES = "increases"
    DECREASES = "decreases"
    MIXED = "mixed"
    NOT_STATED = "not_stated"
    NO_EFFECT = "no_effect"
    NONE_FOUND = "none_found"
    HARM = "harm"
    GAP = "gap"
    """A source says that evidence is missing."""
    OUT_OF_SCOPE = "out_of_scope"
    NOT_IN_SOURCES = "not_in_sources"


class Sign(StrEnum):
    """What the state of a cell is made of."""

    VALENCE = "valence"
    DIRECTION = "direction"


class Axis(StrEnum):
    """One side of a claim."""

    SUBJECTS = "subjects"
    OBJECTS = "objects"


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """A group of objects that the vocabulary declares."""

    id: str
    label: str
    members: tuple[str, ...]
    """Whose outcomes, or which types of concept, belong to it."""
    people: tuple[str, ...]
    """Ids of populations: a gap stated for them, or for some of them, is a gap of the group."""
    order: int


@dataclass(frozen=True, slots=True)
class Scope:
    """Pairs that a map leaves out on purpose."""

    subject: str
    """Id of a concept: it and all below it."""
    target: str
    """Id of a group of objects, or of a concept: it and all below it."""
    why: str


@dataclass(frozen=True, slots=True)
class MapPlan:
    """What the vocabulary says of a map."""

    name: str
    """Its folder below ``map/``; empty for the first map."""
    label: str
    about: str
    subjects: tuple[str, ...] = ()
    """Types of concept."""
    objects: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    """Kinds of claim that make a cell."""
    sign: Sign = Sign.VALENCE
    rows: Axis = Axis.SUBJECTS
    """Which side of the claims the rows are."""
    groups: tuple[PlannedGroup, ...] = ()
    """Of the objects; without any, what is below one concept is a group."""
    scopes: tuple[Scope, ...] = ()
    order: int = 0
    subjects_label: str = "Subjects"
    """What the subjects are called together."""
    objects_label: str = "Objects"

    @property
    def upright(self) -> bool:
        """Whether the rows are the subjects of claims, and the columns their objects."""
        return self.rows is Axis.SUBJECTS

    @property
    def folders(self) -> tuple[str, ...]:
        """Where its page is, from the site's root."""
        return tuple(filter(None, ("map", *self.name.split("/"))))

    @property
    def path(self) -> str:
        """The same as a path, with a slash at the end."""
        return "/".join((*self.folders, ""))


@dataclass(frozen=True, slots=True)
class MapGroup:
    """Things that stand together on one side of a map."""

    id: str
    """Empty for those that belong nowhere else."""
    label: str
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapCell:
    """One pair that at least one claim speaks of."""

    subject: str
    object: str
    claims: tuple[Claim, ...]
    """Those that report something; in order of place."""
    gaps: tuple[Claim, ...]
    """Those that say that evidence is missing."""
    state: State

    @property
    def id(self) -> str:
        """Its name in its IRI."""
        return f"{self.subject}--{self.object}"


@dataclass(frozen=True, slots=True)
class EvidenceMap:
    """A map with its cells."""

    plan: MapPlan
    subjects: tuple[MapGroup, ...]
    objects: tuple[MapGroup, ...]
    cells: Mapping[tuple[str, str], MapCell]
    """By subject and object; pairs that no claim names have none."""
    empty: Mapping[tuple[str, str], State]
    """The state of pairs without a cell, where more is known than that these sources do not speak
    of them."""
    wider: Mapping[tuple[str, str], tuple[Claim, ...]]
    """For those of them with the state ``gap``: the claims that say so, which speak of more than
    this pair."""
    studies: Mapping[str, str]
    """For each evaluation the study that it is: several sources may report one."""
    scopes: tuple[Scope, ...]
    """The scopes of the plan by which pairs of this map are out of scope."""

    @property
    def sides(self) -> tuple[tuple[MapGroup, ...], tuple[MapGroup, ...]]:
        """The groups of its rows, and those of its columns."""
        rows, columns = self.subjects, self.objects
        return (rows, columns) if self.plan.upright else (columns, rows)

    def evaluations(self, claims: tuple[Claim, ...]) -> int:
        """How many studies *claims* rest on, each once."""
        named = (claim.evidence for claim in claims if claim.evidence)
        return len({self.studies.get(evidence, evidence) for evidence in named})
