"""The rule for what becomes of children where something is the case. English.

``When a parent is in hospital, children often miss school``: the circumstance stands in a clause,
and not always as a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Direction, Kind
from graph.claims.view import EFFECT, INTERVENTION, PROTECTIVE, RISK, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, reports

_WHERE: Final = re.compile(
    r"\W{0,3}(?:When|Where|If|Once|Whenever)\s[^,.;:]{8,120},\s(?:[\w’'-]{1,20}\s){1,5}?"
    r"(?:often|may|can|might|tends?\sto|sometimes|usually|commonly|frequently|are\s(?:more\s)?likely\sto)\s"
)


def conditional(view: View) -> Sequence[Draft]:
    """What a circumstance that a clause tells of often brings."""
    text = view.text
    found = _WHERE.match(text)
    if found is None or not reports(view) or advising.recommends(text):
        return ()
    if view.ids(INTERVENTION, PROTECTIVE) or is_asked(text, found.end()):
        return ()
    at = view.unit.start + found.end()
    effects = view.ids(EFFECT, start=at)
    if not effects:
        return ()
    about = (view.ids(RISK, end=at), effects)
    return (draft(view, Kind.RISK_TO_EFFECT, "conditional", about, Direction.INCREASES),)
