"""More ways in which a source says what should be done: what it praises, who has a part to play,
what follows from what was advised before. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.cues import verbose

_WHO: Final = (
    "(?:leaders|leadership|managers|commissioners|employers|policy-?makers|professionals|practitioners"
    "|workers|staff|services|agencies|teams|schools|teachers|providers|organi[sz]ations|councils"
    "|authorities|governments?|clinicians|nurses|supervisors|boards)"
)
_HELP: Final = (
    "(?:interventions?|treatments?|support|approach(?:es)?|services?|responses?|help|care)"
)
_GOOD: Final = "(?:robust|strong|good|close|clear|effective|careful|better|regular)"
ADVISES: Final = verbose(
    rf"""
    \b(?:{_WHO} (?:[\w’'-]+ ){{0,5}}?(?:has|have|plays?) an? (?:\w+ )?(?:crucial|vital|key|essential
    |central|important|critical) (?:role|part) (?:to play )?(?:in|to)\b
    |(?:underscor|highlight|underlin|emphasi[sz]|stress|substantiat|demonstrat|corroborat)(?:e|es|ed)
    [ ]the (?:importance|value|benefits?) (?:and (?:importance|value|benefits?) )?of
    [ ](?:(?:an?|\w+ing|more|better|good|early|regular) |[\w-]+[.,;]|[\w-]+ [\w-]+[.,;])
    |lends? (?:\w+ )?(?:support|weight) (?:to|for) (?!the (?:view|idea|theory|hypothesis|claim)\b)
    \w+ing\b
    |(?:provides?|offers?|makes?) (?:an? )?(?:compelling|strong|clear) (?:justification|case
    |reasons?) for \w+ing\b
    |(?:programmes?|programs?|{_HELP}|{_WHO}|policy|practice) (?:may|might|could|would)[ ]
    (?:therefore |thus |also |well )?benefit from \w+ing\b
    |there is (?:\w+ )?(?:value|merit) in \w+ing\b
    |(?<!not )(?:requires?|call for) (?:other|different|additional|specialist|tailored|targeted
    |bespoke|alternative|longer-term) (?:[\w-]+ )?{_HELP}\b)
    |^\W{{0,3}}(?:In practice,? )?(?:This|It|That) (?:therefore |also )?(?:means (?:ensuring
    |making sure|{_GOOD} )|(?:entails|requires|calls for) (?:ensuring|providing|making sure|having
    |{_GOOD} ))
    """
)
"""Like :data:`graph.claims.cues.RECOMMENDS`, of running text only."""
_HOW_MUCH: Final = re.compile(
    r"\b(?:whether|if|how|why|to what extent)\s(?:[\w’'-]{1,20}\s){0,6}$", re.I
)


def advises(text: str) -> re.Match[str] | None:
    """Where *text* says so, and does not ask whether it is so."""
    found = ADVISES.search(text)
    if found is None or _HOW_MUCH.search(text[max(0, found.start() - 120) : found.start()]):
        return None
    return found
