"""The rule for what came up where people were asked, whoever it was that said it. English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Kind
from graph.claims.view import (
    BARRIER,
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    LAW,
    OUTCOME,
    POPULATION,
    RISK,
    SETTING,
    Draft,
    View,
    draft,
    named,
)

_IN_GROUPS: Final = re.compile(
    r"\b(?:(?:focus )?groups?|interview(?:ee)?s|discussions?|comments|participants|workshops"
    r"|consultations?)\b",
    re.IGNORECASE,
)
_CAME_UP: Final = re.compile(
    r"\b(?:indicated an?\sneed|highlighted\s(?:that|the|how)|emerged"
    r"|(?:was|were)\s(?:\w{2,20}\s){0,2}?(?:discussed|raised|voiced|highlighted|reflected|shared)"
    r"\s(?:by|in|across|during|throughout)"
    r"|featured\s(?:heavily|strongly|prominently)"
    r"|(?:consistent|common|recurrent|clear)\s(?:message|theme|view)\sthat"
    r"|(?:was|were)\san?\s(?:acknowledge?ment|understanding|agreement|sense|feeling|consensus)"
    r"\s(?:that|among))\b"
)
_OF_ANALYSIS: Final = re.compile(r"\b(?:themes|categories|codes|topics)\b|\d")
"""What was made of what people said, and is not what they said."""
_WHAT: Final = (BARRIER, INTERVENTION, OUTCOME, EFFECT, RISK, FRAMEWORK, LAW, SETTING)


def came_up(view: View) -> Sequence[Draft]:
    """What came up, for those whom the sentence names."""
    if not _CAME_UP.search(view.text) or not _asked(view) or _OF_ANALYSIS.search(view.text):
        return ()
    who = named(view.people, POPULATION)
    what = tuple(name for name in view.ids(*_WHAT) if name not in who)
    if not (who and what) or view.text.rstrip().endswith(":"):
        return ()
    return (draft(view, Kind.LIVED_EXPERIENCE, "came-up", (who, what)),)


def _asked(view: View) -> bool:
    """Whether the unit, or the sentence before it, tells of people who were asked."""
    text, unit = view.unit.prose.text, view.unit
    before = text[unit.before : unit.start] if unit.before is not None else ""
    return bool(_IN_GROUPS.search(view.text) or _IN_GROUPS.search(before))
