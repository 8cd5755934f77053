"""What a curator can decide on a claim, and how a decision is told from another."""

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
