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
    PROTECTIVE,
    RISK,
    SETTING,
    Draft,
    View,
    draft,
    named,
    unique,
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
_BY: Final = re.compile(r"\b(?:by|among|amongst)\s(?:[\w’'-]{1,20}\s){0,2}$")
"""Before those with whom it came up, where a sentence names others, too."""
_WHAT: Final = (
    BARRIER, INTERVENTION, PROTECTIVE, OUTCOME, EFFECT, RISK, FRAMEWORK, LAW, SETTING,
)  # fmt: skip


def came_up(view: View) -> Sequence[Draft]:
    """What came up, for those whom the sentence names."""
    if not _CAME_UP.search(view.text) or not _asked(view) or _OF_ANALYSIS.search(view.text):
        return ()
    text, start = view.unit.prose.text, view.unit.start
    people = view.people
    said = [one for one in people if _BY.search(text[max(start, one.start - 40) : one.start])]
    who = named(said or people, POPULATION)
    what = tuple(name for name in view.ids(*_WHAT) if name not in who)
    if not (who and what) or view.text.rstrip().endswith(":"):
        return ()
    return (draft(view, Kind.LIVED_EXPERIENCE, "came-up", (who, what)),)


_TAKEN_FOR: Final = re.compile(
    r"\b(?:is|are|was|were)\s(?:\w{2,20}ly\s)?(?:regarded|seen|viewed|perceived|experienced|described"
    r"|understood)\sby\s(?:(?:the|these|some|many|most)\s)?(?P<who>[\w’'-]{1,20}(?:\s[\w’'-]{1,20}){0,2}?)"
    r"\sas\s"
)
_FELT_AS: Final = re.compile(
    r"\b(?:is|are|was|were|be|been)\s(?:\w{2,20}\s){0,2}?(?:experienced|felt)\sas\s", re.IGNORECASE
)
"""The same, whoever it is that takes it so."""
_AS_SHOWN: Final = re.compile(r",\sas\s(?=[^,.;]{0,60}\b(?:accounts?|words|stories|experiences)\b)")
"""Before those who told so."""
_SUPPOSED: Final = re.compile(r"\b(?:whether|if|how|should|must|ensure)\b", re.IGNORECASE)
_FITS: Final = re.compile(
    r"\b(?:described|reported|told|voiced)\sby\s[^.;]{3,60}\s(?:fits?|matche[sd]|corresponds?|accords?"
    r"|(?:is|are|was|were)\s(?:consistent|in line))\s(?:\w{2,20}\s)?with\s"
)
_ASKED: Final = re.compile(r"(?:participants|respondents|interviewees|they)$", re.IGNORECASE)


def taken_for(view: View) -> Sequence[Draft]:
    """What people take something for, and what fits with what they tell."""
    found = _TAKEN_FOR.search(view.text)
    fits = None if found else _FITS.search(view.text)
    if found is None and fits is None:
        return _felt_as(view)
    at = view.unit.start + (found.start() if found else fits.start() if fits else 0)
    who = named(view.people, POPULATION)
    if found and not who and _ASKED.search(found["who"]):
        who = named(view.earlier, POPULATION)[-1:]
    what = view.ids(*_WHAT, start=at) if fits else ()
    what = (*view.ids(*_WHAT, end=at), *(name for name in what if name not in who))
    if not (who and what):
        return ()
    return (draft(view, Kind.LIVED_EXPERIENCE, "taken-for", (who, unique(what))),)


def _felt_as(view: View) -> Sequence[Draft]:
    """What a service, or its work, is to those who meet with it."""
    felt = _FELT_AS.search(view.text)
    if felt is None or _SUPPOSED.search(view.text, 0, felt.start()):
        return ()
    at = view.unit.start + felt.start()
    shown = _AS_SHOWN.search(view.text, felt.end())
    end = view.unit.start + (shown.start() if shown else len(view.text))
    met = view.ids(INTERVENTION, SETTING, LAW, end=at)
    like = view.ids(BARRIER, EFFECT, RISK, PROTECTIVE, OUTCOME, POPULATION, start=at, end=end)
    what = tuple(name for name in like if name not in met)
    if not (met and what):
        return ()
    who = (*view.ids(POPULATION, start=end), *met)
    return (draft(view, Kind.LIVED_EXPERIENCE, "taken-for", (who, what)),)


def _asked(view: View) -> bool:
    """Whether the unit, or the sentence before it, tells of people who were asked."""
    text, unit = view.unit.prose.text, view.unit
    before = text[unit.before : unit.start] if unit.before is not None else ""
    return bool(_IN_GROUPS.search(view.text) or _IN_GROUPS.search(before))
