"""The rule for where an intervention has its place. English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Kind
from graph.claims.view import INTERVENTION, POPULATION, SETTING, Draft, View, draft

_IS_A_PLACE: Final = re.compile(
    r"\s(?:[\w-]{1,20}\s){0,4}?(?:is|are)\s(?:(?:also|often)\s)?(?:an?\s|the\s)?"
    r"(?:key|important|ideal|suitable|good|natural|main|valuable|crucial|vital|critical)\s"
    r"(?:[\w-]{1,20}\s)?(?:locations?|settings?|places?|sites?|points?|opportunit(?:y|ies))\s"
    r"(?:for|to|at\swhich|in\swhich|where)\s"
)
"""Between a place and what may be done there."""


def place_for(view: View) -> Sequence[Draft]:
    """Which place is said to be a good one for an intervention."""
    text, unit = view.unit.prose.text, view.unit
    for place in view.within(unit.start, unit.end):
        if place.type != SETTING:
            continue
        said = _IS_A_PLACE.match(text, place.end, unit.end)
        if said is None:
            continue
        done = view.ids(INTERVENTION, start=said.end())
        places = view.ids(SETTING, end=said.start())
        people = view.ids(POPULATION, start=said.end())
        if done:
            about = (done, (*places, *people))
            return (draft(view, Kind.INTERVENTION_DESCRIPTION, "place-for", about),)
    return ()
