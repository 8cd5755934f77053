"""The rule for people who are compared: of whom a known trouble is said more, or less, than of
others. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Direction, Kind
from graph.claims.rules.set_up import of_evaluation
from graph.claims.view import EFFECT, INTERVENTION, PARENTING, RISK, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, only_number, reports, way_in

_LY: Final = r"(?:(?:\w{2,20}ly|also|far|much|still|often|about|almost|over)\s){0,2}"
_MORE: Final = (
    r"(?:more|less|fewer|higher|lower|greater|larger|worse|(?:twice|[\w.]{1,10} times) (?:as|more))"
)
_COMPARES: Final = re.compile(
    rf"\b(?:is|are|was|were)\s{_LY}{_MORE}\s(?:likely|often|at risk)\b"
    rf"|\b(?:have|has|had|experience[sd]?|suffer(?:s|ed)?|face[sd]?|report(?:s|ed)?|show(?:s|ed)?"
    rf"|display(?:s|ed)?|meet|use[sd]?|suffer)\s(?:an?\s)?{_LY}{_MORE}\b"
    rf"|\b(?:is|are|was|were)\s{_LY}(?:(?:more|less|most|least)\s(?:common|prevalent|frequent|severe"
    rf"|widespread|pronounced|often)|{_MORE}|highest|lowest)\s(?:in|among|amongst|for|than)\b"
    r"|\b(?:compared (?:with|to)|unlike|in contrast to)\s[^.;]{3,120}?\s"
    r"(?P<how>more|less|higher|lower|greater|fewer|worse)\b"
    r"|\b(?:more|less) often\s[a-z]{2,15}ed\b",
    re.IGNORECASE,
)
"""What says that it is more, or less, of some."""
_THAN: Final = re.compile(
    r"\b(?:than|as|compared|unlike|in contrast to)\s(?:[\w’'-]{1,20}\s){0,6}\Z", re.I
)
"""Before those with whom others are compared."""
_THEMSELVES: Final = re.compile(
    r"\b(?:no|not|nor|neither)\s(?:[\w-]{1,20}\s){0,3}\Z", re.IGNORECASE
)
_BACK: Final = 60
"""Characters before people in which it may be said that others are compared with them."""


def compared(view: View) -> Sequence[Draft]:
    """Of whom a trouble is said more than of others."""
    text = view.text
    alike = _ALIKE.search(text)
    if alike is not None and view.ids(RISK) and view.people and not view.ids(INTERVENTION):
        about = (view.ids(RISK), tuple(dict.fromkeys(one.concept for one in view.people)))
        way = Direction.NONE_FOUND
        return (draft(view, Kind.PREVALENCE_STATISTIC, "compared", about, way),)
    found = _COMPARES.search(text)
    if of_evaluation(text) or _TESTED.search(text):
        return ()
    if found is None or view.ids(INTERVENTION) or not reports(view) or advising.recommends(text):
        return ()
    if is_asked(text, found.start()) or _THEMSELVES.search(text, 0, found.start()):
        return ()
    what = view.ids(RISK) or view.ids(EFFECT, PARENTING)
    who = tuple(dict.fromkeys(one.concept for one in view.people if not _others(view, one.start)))
    if not what or not who:
        return ()
    if len(view.people) < _TWO and not _THAN_ANYONE.search(text):
        return ()
    way = way_in(found["how"] or found[0])
    made = draft(view, Kind.PREVALENCE_STATISTIC, "compared", (what, who), way)
    return (replace(made, statistic=only_number(view)),)


_TESTED: Final = re.compile(r"\b(?:ratio|CI|IRR|OR|RR|HR)\b|\bp\s?[<=]")
"""Signs of groups that were tested against each other."""
_ALIKE: Final = re.compile(
    r"\b[Nn]o\s(?:statistically\s)?(?:significant\s|clear\s)?differences?\s(?:(?:have\sbeen|has\sbeen|were"
    r"|was)\s)?(?:found\s|observed\s|seen\s)?in\s(?:[\w’'-]{1,20}\s){0,4}?(?:prevalence|rates?|levels?)\b"
)
"""``No differences have been found in rates``"""
_TWO: Final = 2
"""Groups of people without which nothing is compared, unless *others* are named."""
_THAN_ANYONE: Final = re.compile(
    r"\b(?:than|compared (?:with|to))\s(?:[\w’'-]{1,20}\s){0,5}?(?:others?|peers|those|people"
    r"|average|elsewhere|population)\b"
    r"|\b(?:higher|greater|lower|elevated)\s(?:rates?|levels?|prevalence|incidence) of\b"
)


def _others(view: View, start: int) -> bool:
    """Whether those who are named at *start* are the ones that others are compared with."""
    before = view.unit.prose.text[max(view.unit.start, start - _BACK) : start]
    return _THAN.search(before) is not None
