"""What a curator can decide on a claim or on a record of evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.claims.model import Direction, Kind, Valence


class Action(StrEnum):
    """What a curator can decide."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    ADD = "add"


@dataclass(frozen=True, slots=True)
class Number:
    """The statistic of a corrected or added claim."""

    quote: str
    """The number with its qualifier and unit, as it stands in the claim's quotation."""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    qualifier: str = ""
    population: str = ""
    place: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """The fields that a decision sets; ``None`` leaves what was read."""

    kind: Kind | None = None
    subjects: tuple[str, ...] | None = None
    """Concept ids."""
    objects: tuple[str, ...] | None = None
    direction: Direction | None = None
    valence: Valence | None = None
    hedge: str | None = None
    voice: str | None = None
    references: tuple[str, ...] | None = None
    """Ids of entries in the source's list."""
    notes: tuple[str, ...] | None = None
    """Marks of notes that are not in the document, as printed: ``17``."""
    evidence: str | None = None
    """``Evidence.id``; empty for none."""
    exact: str | None = None
    """The right quotation."""
    start: int | None = None
    """Where it stands in the text; set together with ``end``."""
    end: int | None = None
    statistic: Number | None = None
    no_statistic: bool = False
    """Whether the claim has no statistic after all."""


NOTHING = Change()


@dataclass(frozen=True, slots=True)
class Decision:
    """One ``[[decision]]`` of a ``review.toml``."""

    action: Action
    quote: str
    """The quotation that it was made on; of an added claim, its own."""
    reason: str
    date: str
    by: str
    claim: str = ""
    """``Claim.id``; empty for a claim to add."""
    change: Change = NOTHING
    file: str = ""
    line: int = 1

    @property
    def about(self) -> str:
        """What it is about, for people."""
        return self.claim or "a claim to add"


@dataclass(frozen=True, slots=True)
class GivenRating:
    """A rating that a source states, as a curator gives it."""

    scale: str
    """``Scale.id``."""
    level: str
    """``Level.id`` or its notation; empty where the source says that it was not rated."""
    quote: str
    """The words that say so."""


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    """The fields of a record that a decision sets; ``None`` leaves what was read."""

    name: str | None = None
    design: tuple[str, ...] | None = None
    """Concept ids."""
    sample: str | None = None
    """As printed, like ``place`` and ``period``; empty for not stated."""
    place: tuple[str, ...] | None = None
    period: str | None = None
    references: tuple[str, ...] | None = None
    """Ids of entries in the source's list: where it was published."""
    interventions: tuple[str, ...] | None = None
    """Concept ids."""
    ratings: tuple[GivenRating, ...] | None = None
    claims: tuple[str, ...] | None = None
    """Ids of claims that rest on it, beside those that do already."""


UNCHANGED = EvidenceChange()


@dataclass(frozen=True, slots=True)
class EvidenceDecision:
    """One ``[[evidence]]`` of a ``review.toml``."""

    action: Action
    quote: str
    """Words of the document that report the study."""
    reason: str
    date: str
    by: str
    evidence: str = ""
    """``Evidence.id``; empty for a record to add."""
    into: str = ""
    """Of a rejected record: the one that takes its claims."""
    change: EvidenceChange = UNCHANGED
    file: str = ""
    line: int = 1

    @property
    def about(self) -> str:
        """What it is about, for people."""
        return self.evidence or "a record of evidence to add"


AnyDecision = Decision | EvidenceDecision
