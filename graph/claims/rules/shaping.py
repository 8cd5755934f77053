"""Rules for what shapes a trouble, and on whom it mostly falls, where no number says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Kind
from graph.claims.rules.voices import telling
from graph.claims.view import (
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    OUTCOME,
    POPULATION,
    RISK,
    Draft,
    View,
    draft,
)
from graph.claims.wording import cues

_SHAPES: Final = re.compile(
    r"\b(?:(?:shape|influence|determine|structure|colour)[sd]?|bear(?:s)?\son)\s"
    r"(?:how\s|(?:[\w’'-]{1,20}\s){0,4}(?:experiences?|understandings?|lives|outcomes?|responses?)\b)"
)
"""Between troubles and one that they make different for different people."""


_SHAPED_BY: Final = re.compile(
    r"\b(?:is|are|was|were)\s(?:\w{2,20}ly\s)?(?:shaped|influenced|determined|structured)\sby\s"
)


def shaping(view: View) -> Sequence[Draft]:
    """That troubles together shape how another is lived through."""
    if not cues.COMBINES.search(view.text) or cues.NOT_CAUSAL.search(view.text):
        return ()
    if telling(view) is not None:
        return ()
    shaped_by = _SHAPED_BY.search(view.text)
    if shaped_by is not None:
        after = view.unit.start + shaped_by.end()
        causes, shaped = view.ids(RISK, FRAMEWORK, start=after), view.ids(RISK, EFFECT, end=after)
        pair = tuple(name for name in causes if name not in shaped), shaped
        return (draft(view, Kind.RISK_INTERACTION, "shaping", pair),) if all(pair) else ()
    if view.unit.is_item:
        return ()
    verb = _SHAPES.search(view.text)
    if verb is None:
        return ()
    at = view.unit.start + verb.start()
    shaped = view.ids(RISK, EFFECT, OUTCOME, start=at)
    causes = tuple(name for name in view.ids(RISK, end=at) if name not in shaped)
    if not (causes and shaped):
        return ()
    return (draft(view, Kind.RISK_INTERACTION, "shaping", (causes, shaped)),)


_FALLS_MOSTLY_ON: Final = re.compile(
    r"\b(?:experienced|suffered|felt|borne|faced|committed|perpetrated)\s(?:\w{2,20}\s){0,2}?"
    r"(?:in\s(?:the\s(?:vast\s|great\s)?majority\sof|most)\scases,?\sby"
    r"|(?:mostly|mainly|predominantly|overwhelmingly|disproportionately)\sby)\s"
    r"|\b(?:higher|greater|lower)\s(?:concentrations?|prevalence|rates?|levels?|incidence|proportions?)\s"
    r"of\s(?:[\w’'-]{1,20}\s){1,8}?(?:among|amongst|in|for|during|experienced\sby)\s"
    r"|\b(?:disproportionately|predominantly|overwhelmingly|mostly|mainly)\saffects?\s",
    re.IGNORECASE,
)
"""Between a trouble and those on whom it mostly falls."""
_IF: Final = re.compile(
    r"\b(?:whether|if|no evidence|not)\s(?:[\w’'-]{1,20}\s){0,8}$", re.IGNORECASE
)
_SOON: Final = 60
"""Within how many characters those are named on whom it falls."""


def mostly(view: View) -> Sequence[Draft]:
    """On whom a trouble mostly falls, or on whom more than on others."""
    found = _FALLS_MOSTLY_ON.search(view.text)
    if found is None or view.ids(INTERVENTION) or _IF.search(view.text[: found.start()]):
        return ()
    after = view.unit.start + found.end()
    who = view.ids(POPULATION, start=after, end=after + _SOON)
    what = view.ids(RISK, EFFECT, end=after) or view.ids(RISK, EFFECT)
    if not (who and what):
        return ()
    return (draft(view, Kind.PREVALENCE_STATISTIC, "mostly", (what[:1], who)),)
