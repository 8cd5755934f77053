"""The rule for numbers that say what something brought: how many before and how many after, or how
many with it and how many without. English.

``At the start 22% cycled; six months later 57% did``: two shares that differ are an outcome in a
text that evaluates something, and no count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.genres.evaluations import among_results
from graph.claims.model import Direction, Kind
from graph.claims.rules.set_up import names_what_is_made, of_evaluation
from graph.claims.statistics.shifts import CHANGED
from graph.claims.view import INTERVENTION, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, reports, way_in

_NUMBER: Final = re.compile(
    r"(?<![\w.,])(?!(?:19|20)\d\d\b)[£$€]?\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|half|a quarter|a third|thirds|quarters)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 2
"""Numbers between which something changed."""
_BEFORE: Final = re.compile(
    r"\b(?:before (?:the (?!pandemic|war|crisis|birth)|they |joining|taking part|starting)"
    r"|beforehand"
    r"|at (?:the )?(?:start|beginning|outset|baseline|entry|intake)|initially|pre-?(?:test"
    r"|intervention"
    r"|programme)|in the (?:year|months|weeks) before|when they (?:joined|started|began|enrolled)"
    r"|(?:than|compared with) before)\b",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\b(?:after(?:wards?)?|later|at (?:the )?(?:end|close|finish|exit|last|follow-up|discharge)"
    r"|at (?:\w+ )?(?:weeks|months|year|years|sessions)|post-?(?:test|intervention|programme)"
    r"|by the end|on (?:completion|leaving)|when they (?:left|finished)|now)\b",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|but only|and only|while|whereas|than|and"
    r"|as(?=\s(?:in|among|for)\b))\s",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"(?:[^.;]|\.\d){0,80}?(?:\b(?:comparison|control|matched|waiting[- ]list"
    r"|untreated)\s(?:groups?|arms?"
    r"|schools?|areas?|sites?|wards?|homes?|practices?|famil(?:y|ies)|children|people|pupils"
    r"|patients|towns|courts|streets|households|participants|districts|villages|classes)\b"
    r"|\bcontrols\b|\busual care\b|\b(?:those|people|families|children|adults|women|men|patients"
    r"|pupils|tenants|households|residents|others|homes|schools)\s(?:who|that|which)\s(?:did\snot"
    r"|had\snot|were\snot|never|received\sno|got\sno|had\sno(?:ne)?)\b)",
    re.IGNORECASE,
)
"""Those for whom nothing was done."""
_WITHOUT: Final = re.compile(
    r"(?:[^.;]|\.\d){0,80}?\s(?:without|with\sno|not\soffered"
    r"|not\sgiven)\s(?P<what>(?:[\w’'-]{1,20}\s?){1,4})",
    re.IGNORECASE,
)
"""``compared with half in courts without an advice desk``"""
_FROM_TO: Final = re.compile(
    rf"\b(?:{CHANGED})\b[^.;:]{{0,100}}?\sfrom\s[^.;:]{{0,60}}?\d[^;:]{{0,40}}?\sto\s[^.;:]{{0,30}}?\d"
    r"|\d[^.;:]{0,60}?,?\s(?:up|down)\sfrom\s[^.;:]{0,30}?\d",
    re.IGNORECASE,
)
_OF_A_DESIGN: Final = re.compile(
    r"\b(?:assigned|divided|randomi[sz]ed (?:to|by|into)|allocat\w+|required|power|sample"
    r"|group sizes?|million|billion"
    r"|eligible|enrolled|recruited|baseline characteristics)\b",
    re.IGNORECASE,
)
"""How it was found out, and what it costs."""
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def before_after(view: View) -> Sequence[Draft]:
    """How many before and after something was done, or with and without it."""
    text = view.text
    if not reports(view) or advising.recommends(text):
        return ()
    if len(_NUMBER.findall(text)) < _FEWEST or _OF_A_DESIGN.search(text):
        return ()
    among = view.evaluates and among_results(text, view.unit.path)
    evaluated = of_evaluation(text) or (among and not _YEAR.search(text))
    found = _with_and_without(text, evaluated=evaluated)
    shift = None if _YEAR.search(text) or not evaluated else _FROM_TO.search(text)
    if found is None and evaluated:
        found = shift or (among and _AFTER.search(text) and _BEFORE.search(text)) or None
    if found is None or is_asked(text, found.start()):
        return ()
    who = view.ids(INTERVENTION, end=view.unit.start + found.start())
    way = way_in(shift[0]) if shift else Direction.NOT_STATED
    return (draft(view, Kind.INTERVENTION_OUTCOME, "before-after", (who, ()), way),)


def _with_and_without(text: str, *, evaluated: bool) -> re.Match[str] | None:
    """Where numbers of those for whom something was done are set against those of others."""
    for joint in _AGAINST.finditer(text):
        if _NUMBER.search(text, 0, joint.start()) is None:
            continue
        others = _OTHERS.match(text, joint.end()) if evaluated else None
        lacking = None if others else _WITHOUT.match(text, joint.end())
        made = lacking is not None and names_what_is_made(lacking["what"])
        if (others or made) and _NUMBER.search(text, joint.end()):
            return joint
    return None
