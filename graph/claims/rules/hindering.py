"""Rules for what makes the work of people hard, and what keeps a barrier standing. English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Direction, Kind, Mention
from graph.claims.view import (
    BARRIER,
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    OUTCOME,
    POPULATION,
    RISK,
    SETTING,
    Draft,
    View,
    draft,
    named,
)

_CHALLENGES: Final = r"(?:challenges?|barriers?|obstacles?|difficult(?:y|ies)|hurdles?|dilemmas?)"
_IS_HARD_FOR: Final = re.compile(
    r"\b(?:presents?|poses?|creates?|is|are|was|were|remains?|represents?)\s(?:an?\s)?"
    rf"(?:(?!not|no|never)[\w-]{{1,20}}\s){{0,3}}{_CHALLENGES}\s(?:for|to)\s"
)
_FINDS_HARD: Final = re.compile(
    r"(?:\s(?:of|with|who|from)\s[^.;,]{3,80}?)?\s(?:(?:also|often|may|can|still|\w{1,20}ly)\s){0,2}"
    r"(?:(?:report|describe|note|highlight|discuss)(?:s|ed)?\s(?:experiencing\s|facing\s|encountering\s"
    r"|having\s)?|experience[sd]?\s|faced?\s|faces\s|encounter(?:s|ed)?\s|meet\swith\s|met\swith\s)"
    rf"(?:(?!no|few)[\w-]{{1,20}}\s){{0,3}}{_CHALLENGES}\b"
)
"""After those who find something hard."""
_THEY: Final = re.compile(r"\W{0,3}(?:However|Yet|But|In addition|Similarly)?,?\s?[Tt]hey(?=\s)")
_KEEPS: Final = re.compile(
    r"\b(?:contribut(?:es?|ed|ing)\sto|leads?\sto|led\sto|results?\sin|resulted\sin|creates?|created"
    r"|reinforce[sd]?|sustain(?:s|ed)?|perpetuate[sd]?|(?:re-?)?embed(?:s|ded)?|foster(?:s|ed)?"
    r"|entrench(?:es|ed)?|means?\sthat)\s"
)
_NOT: Final = re.compile(r"\b(?:not|never|no longer|without)\s(?:\w{1,20}\s){0,2}$")
_NEAR: Final = 60
"""Characters within which what is kept standing follows its verb."""
_WHAT: Final = (BARRIER, INTERVENTION, OUTCOME, EFFECT, RISK, FRAMEWORK)


_HARD_WORK: Final = re.compile(
    r"\b(?:is|are|remains?|(?:can|may) be(?: seen as)?)\s(?:an?\s)?(?:[\w-]{1,20},?\s){0,5}?"
    r"(?:complex|challenging|difficult|demanding|frightening|uncertain)\b[^.;]{0,60}?\b(?:areas?|fields?"
    r"|tasks?)\s(?:of|for|to)\b"
)
"""What is said of work that is hard for whoever does it."""


def _hard_work(view: View) -> Sequence[Draft]:
    """Work that is said to be hard, and with what."""
    found = _HARD_WORK.search(view.text)
    if found is None:
        return ()
    work = view.ids(INTERVENTION, SETTING, FRAMEWORK, end=view.unit.start + found.start())[:1]
    what = view.ids(BARRIER) or view.ids(RISK) or view.ids(POPULATION)
    if not (work and what):
        return ()
    return (draft(view, Kind.LIVED_EXPERIENCE, "hard-for", (work, what)),)


def hard_for(view: View) -> Sequence[Draft]:
    """What people, or a service, find hard."""
    found = _IS_HARD_FOR.search(view.text)
    if found is not None:
        after = view.unit.start + found.end()
        who = view.ids(POPULATION, SETTING, start=after, end=after + _NEAR)[:1]
    else:
        who = _who_find_it_hard(view)
    what = view.ids(*_WHAT) or tuple(name for name in view.ids(POPULATION) if name not in who)
    what = tuple(name for name in what if name not in who)
    if not (who and what):
        return _hard_work(view)
    return (draft(view, Kind.LIVED_EXPERIENCE, "hard-for", (who, what)),)


_WHICH_THEY_MEET: Final = re.compile(
    rf"\b{_CHALLENGES}\s(?:(?:that|which)\s)?(?:are\sfaced\sby\s)?(?:(?:many|most|some|the)\s)?$"
)
"""Before those who find something hard."""
_MEET: Final = re.compile(
    r"(?:,?\s(?:and|or)\s[\w\s-]{3,60}?)?\s(?:(?:often|still|may|\w{2,20}ly)\s)?(?:face|encounter"
    r"|experience|meet)\b"
)


def _who_find_it_hard(view: View) -> tuple[str, ...]:
    text, unit = view.unit.prose.text, view.unit
    for one in view.people:
        before = text[max(unit.start, one.start - _NEAR) : one.start]
        if _WHICH_THEY_MEET.search(before) and _MEET.match(text, one.end, unit.end):
            return (one.concept,)
    for one in view.people:
        if _FINDS_HARD.match(text, one.end, unit.end):
            return (one.concept,)
    they = _THEY.match(view.text)
    if they is None or unit.before is None:
        return ()
    if not _FINDS_HARD.match(text, unit.start + they.end(), unit.end):
        return ()
    said = [one for one in view.earlier if one.start >= unit.before]
    return named(said, POPULATION)[:1]


_IMPEDES: Final = re.compile(
    r"\s(?:[^.;]{0,120}\s)?(?:impedes?|hampers?|hinders?|limits|restricts|undermines?)\s(?:their|the)\s"
    r"(?:\w{1,20}\s){0,2}(?:ability|capacity|confidence|work|efforts)\b"
)


def impedes(view: View) -> Sequence[Draft]:
    """What makes people less able: named first, and they behind it."""
    barriers = [one for one in view.within(view.unit.start, view.unit.end) if one.type == BARRIER]
    if not barriers or not view.people:
        return ()
    text, first = view.unit.prose.text, barriers[0]
    verb = _IMPEDES.match(text, first.end, view.unit.end)
    if text[view.unit.start : first.start].strip(" *A") or verb is None:
        return ()
    who = (view.people[0].concept,)
    impeded = view.ids(OUTCOME, INTERVENTION, start=verb.end())
    if impeded:
        about = (named(barriers, BARRIER), impeded)
        return (draft(view, Kind.LIVED_EXPERIENCE, "impedes", about, Direction.DECREASES),)
    return (draft(view, Kind.LIVED_EXPERIENCE, "impedes", (who, named(barriers, BARRIER))),)


_STANDS_AGAINST: Final = re.compile(
    r"(?:[^.;]{0,120}?)\s(?:imped|hamper|hinder|restrict|undermin|prevent)(?:es?|s|ed)\s"
    r"(?:\w{1,20}\s){0,2}?(?:collaboration|cooperation|co-operation|joint working"
    r"|information sharing|communication|engagement|disclosure|help-seeking|access)\b"
    r"|[^.;]{0,60}?\s(?:have|has|had)\s(?:also\s)?(?:impacted|affected|weakened|hit)\s"
    r"|\s(?:was|were|is|are|(?:has|have)\sbeen)\s(?:\w{2,20}ly\s|also\s)?(?:referenced|described|cited"
    r"|seen|named|identified|reported|mentioned|raised|experienced|viewed)\sas\s(?:an?\s)?"
    r"(?:[\w-]{1,20}\s){0,2}?(?:barriers?|challeng(?:es?|ing)|obstacles?|hurdles?|problems?|hindrances?)\s"
)
"""After barriers that keep people from what they have to do together."""


def stands_against(view: View) -> Sequence[Draft]:
    """What keeps people from working together, or from help: named first."""
    barriers = [one for one in view.within(view.unit.start, view.unit.end) if one.type == BARRIER]
    text = view.unit.prose.text
    if not barriers or text[view.unit.start : barriers[0].start].strip(" *A"):
        return ()
    verb = _STANDS_AGAINST.match(text, barriers[0].end, view.unit.end)
    if verb is None:
        return ()
    against = view.ids(INTERVENTION, OUTCOME, POPULATION, SETTING, start=barriers[0].end)
    about = (named(barriers, BARRIER), against)
    return (draft(view, Kind.LIVED_EXPERIENCE, "impedes", about),) if against else ()


def keeps_barrier(view: View) -> Sequence[Draft]:
    """What keeps a barrier standing: named before it, or in the sentence before."""
    text, unit = view.unit.prose.text, view.unit
    barriers = [one for one in view.within(unit.start, unit.end) if one.type == BARRIER]
    for verb in _KEEPS.finditer(text, unit.start, unit.end):
        kept = [one for one in barriers if verb.end() <= one.start < verb.end() + _NEAR]
        if not kept or _NOT.search(text[max(unit.start, verb.start() - 40) : verb.start()]):
            continue
        causes = [one for one in view.within(unit.start, verb.start()) if one.end <= verb.start()]
        who = _causes(causes)
        if view.opens_with_pronoun and unit.before is not None:
            who = _causes([one for one in view.earlier if one.start >= unit.before]) or who
        if who:
            about = (who, named(kept, BARRIER))
            made = draft(view, Kind.LIVED_EXPERIENCE, "keeps-barrier", about, Direction.INCREASES)
            return (made,)
    return ()


def _causes(names: Sequence[Mention]) -> tuple[str, ...]:
    """What among *names* may keep a barrier standing: a barrier, else a kind of work, a place or
    people.
    """
    kinds = ((BARRIER,), (INTERVENTION, FRAMEWORK), (SETTING,), (POPULATION,))
    return next(filter(None, (named(names, *kind) for kind in kinds)), ())
