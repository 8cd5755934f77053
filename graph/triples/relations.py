"""How the subjects of a claim stand to its objects: it follows from the claim's kind and direction.

The values are those of the published claims; their labels stand in ``vocabulary/relations.ttl``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from graph.claims.model import Direction, Kind


class Relation(StrEnum):
    """What stands between subjects and objects."""

    INCREASES_RISK_OF = "increases_risk_of"
    DECREASES_RISK_OF = "decreases_risk_of"
    MIXED_LINK_WITH = "mixed_link_with"
    NO_LINK_FOUND_WITH = "no_link_found_with"
    LINKED_WITH = "linked_with"
    AFFECTS_PARENTING = "affects_parenting"
    INTERACTS_WITH = "interacts_with"
    PROTECTS_AGAINST = "protects_against"
    STRENGTHENS = "strengthens"
    COUNTED_AMONG = "counted_among"
    INVOLVES = "involves"
    REPORTS_OUTCOME = "reports_outcome"
    REPORTS_NO_CHANGE_IN = "reports_no_change_in"
    LACKS_EVIDENCE_ON = "lacks_evidence_on"
    ADVISES_ON = "advises_on"
    TELLS_OF = "tells_of"
    DEFINES = "defines"


ANY_DIRECTION: Final[Mapping[Kind, Relation]] = MappingProxyType(
    {
        Kind.RISK_TO_EFFECT: Relation.LINKED_WITH,
        Kind.RISK_TO_PARENTING: Relation.AFFECTS_PARENTING,
        Kind.RISK_INTERACTION: Relation.INTERACTS_WITH,
        Kind.PREVALENCE_STATISTIC: Relation.COUNTED_AMONG,
        Kind.PROTECTIVE: Relation.PROTECTS_AGAINST,
        Kind.INTERVENTION_DESCRIPTION: Relation.INVOLVES,
        Kind.INTERVENTION_OUTCOME: Relation.REPORTS_OUTCOME,
        Kind.EVIDENCE_GAP: Relation.LACKS_EVIDENCE_ON,
        Kind.RECOMMENDATION: Relation.ADVISES_ON,
        Kind.LIVED_EXPERIENCE: Relation.TELLS_OF,
        Kind.DEFINITION: Relation.DEFINES,
    }
)
"""The relation of each kind, whatever the direction."""

WITH_DIRECTION: Final[Mapping[tuple[Kind, Direction], Relation]] = MappingProxyType(
    {
        (Kind.RISK_TO_EFFECT, Direction.INCREASES): Relation.INCREASES_RISK_OF,
        (Kind.RISK_TO_EFFECT, Direction.DECREASES): Relation.DECREASES_RISK_OF,
        (Kind.RISK_TO_EFFECT, Direction.MIXED): Relation.MIXED_LINK_WITH,
        (Kind.RISK_TO_EFFECT, Direction.NONE_FOUND): Relation.NO_LINK_FOUND_WITH,
        (Kind.RISK_TO_PARENTING, Direction.NONE_FOUND): Relation.NO_LINK_FOUND_WITH,
        (Kind.RISK_INTERACTION, Direction.NONE_FOUND): Relation.NO_LINK_FOUND_WITH,
        (Kind.PROTECTIVE, Direction.INCREASES): Relation.STRENGTHENS,
        (Kind.PROTECTIVE, Direction.MIXED): Relation.MIXED_LINK_WITH,
        (Kind.PROTECTIVE, Direction.NONE_FOUND): Relation.NO_LINK_FOUND_WITH,
        (Kind.INTERVENTION_OUTCOME, Direction.NONE_FOUND): Relation.REPORTS_NO_CHANGE_IN,
    }
)
"""Where the direction tells more."""


def relation(kind: Kind, direction: Direction) -> Relation:
    """The relation of a claim of *kind* with *direction*: there is one for every pair."""
    return WITH_DIRECTION.get((kind, direction), ANY_DIRECTION[kind])
