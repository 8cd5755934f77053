"""Rules for what people say and live through: quotations, experiences, barriers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.claims.model import Direction, Kind, Mention
from graph.claims.rules.risks import ordered
from graph.claims.view import (
    BARRIER,
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    LAW,
    OUTCOME,
    PARENTING,
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
from graph.claims.wording import cues
from graph.documents.model import Quotation

_AND = re.compile(
    r",?\s(?:(?:and|or|as well as|and / or|particularly|especially)\s)?(?:the\s|some\s|many\s)?"
)
_AMONG = re.compile(
    r"(?:\s\w{1,20}){0,3}\s(?:among|amongst|for|of|by|in|on the part of)\s(?:[\w-]{1,20}\s){0,2}"
)
_BETWEEN = re.compile(r"(?:\s\w{1,20}){0,2}\sbetween\s(?:the\s|some\s|many\s)?")
_FEARS = re.compile(
    r"\s(?:\w{1,20}\s){0,3}?(?:fear(?:s|ed)?|worr(?:y|ies|ied)|(?:are|is|was|were) (?:\w{1,20} )?"
    r"(?:afraid|scared|worried|concerned|frightened))\b[^.;]{0,120}"
)
_BARRIER_TO = re.compile(
    r"\s(?:is |are |was |were )(?:\w{1,20} ){0,3}?reasons? (?:why|that)\s(?:[\w-]{1,20}\s){0,2}"
    r"|\s(?:can be |may be |is |are |was |were |remains? |acts? as )?(?:\w{1,20} ){0,3}?"
    r"(?:barriers?|obstacles?|hurdles?) (?:to|for|facing|that (?:stops?|prevents?|keeps?))\s"
    r"(?:[\w-]{1,20}\s){0,2}"
    r"|\s(?:\w{1,20}ly )?(?:(?:can|may|could|might) )?"
    r"(?:prevent|stop|deter|discourage|hinder|keep|kept)(?:s|ed|ped|red)?\s(?:[\w-]{1,20}\s){0,2}"
)
"""What stands between a barrier and those whom it keeps from something."""
_OF = re.compile(
    r"(?:\b(?:among|amongst|of|by|for|on the part of)"
    r"|\b(?:responsibility|burden|onus|pressure|blame)\s(?:up)?on)\s(?:[\w-]{1,20}\s){0,2}$"
)
_ASIDE = re.compile(
    r"\b(?:of|with|to|on|onto|from|regarding|between|about|towards?|against)\s(?:[\w-]{1,20}\s)"
    r"{0,2}$"
)
"""What stands before people who are not those that a sentence is about."""
_BEING = re.compile(r"\s(?:\w{2,20}\s)?being\s")
"""After those of whom it is said all the same: *with cooks being blamed*."""
_UNHINDERED = re.compile(r"\b(?:not|never|no longer|without)\s(?:\w{1,20}\s){0,3}$")
_OURS = re.compile(
    r"\W{0,9}(?:(?:So|And|But|Here|Then|Now),? |By [^,;.]{3,60}, )?"
    r"(?:[Ww]e|[Oo]ur (?!clients?\b)\w+)\s"
)
"""How workers begin who speak of what they do."""
_WE_DO = re.compile(r"\W{0,9}(?:So |And )?[Ww]e \w{3,20} (?:an? |the |our )?(?:[\w-]{1,20} ){0,2}")
_MOST = 4
"""Of the barriers of a sentence for which it is asked whose they are."""
_NEAR = 24
"""Within how many characters before an outcome stands which way it goes."""
SAID = (BARRIER, EFFECT, PARENTING, PROTECTIVE, OUTCOME, INTERVENTION, RISK, FRAMEWORK, LAW)
"""What people may speak of, but of people."""
UNNAMED = "a person quoted"
"""Whose words a quotation without a speaker is."""


def quotation(view: View) -> Sequence[Draft]:
    """Words of people: lived experience, in their voice."""
    unit = view.unit
    if not unit.whole or not isinstance(unit.block, Quotation):
        return ()
    speakers, people = named(view.lead, POPULATION)[:1], view.ids(POPULATION)
    what = view.ids(*SAID) or view.ids(SETTING)
    who = speakers or (people if what else people[:1])
    what = (*what, *(name for name in people if name not in who))
    made = draft(view, Kind.LIVED_EXPERIENCE, "quotation", (who, what))
    return (replace(made, voice=unit.speaker or UNNAMED),)


def spoken(view: View) -> Sequence[Draft]:
    """What people who work in a service say they do, under a heading that names it."""
    what = named(view.headings, INTERVENTION)
    if not (isinstance(view.unit.block, Quotation) and what and _OURS.match(view.text)):
        return ()
    text, start = view.unit.prose.text, view.unit.start
    inside = view.within(start, view.unit.end)
    result = next((one for one in inside if one.type == OUTCOME), None)
    end = result.start if result else view.unit.end
    done = next((one for one in inside if one.type == INTERVENTION and one.start < end), None)
    if done is not None and _WE_DO.fullmatch(text[start : done.start]):
        what = (done.concept,)
    if result is not None and done is None:
        way = cues.direction_of(text[max(start, result.start - _NEAR) : result.end])
        about = (what, (result.concept,))
        return (draft(view, Kind.INTERVENTION_OUTCOME, "spoken", about, way),)
    objects = view.ids(INTERVENTION, POPULATION, OUTCOME, FRAMEWORK)
    objects = tuple(name for name in objects if name not in what)
    return (draft(view, Kind.INTERVENTION_DESCRIPTION, "spoken", (what, objects)),)


_THEY_MAY = re.compile(r"\b(?:they|their|them|who)\b", re.IGNORECASE)


def listed_experience(view: View) -> Sequence[Draft]:
    """A bullet that says what people do or feel, after a lead-in that says who."""
    if not (view.unit.is_item and cues.LISTS_EXPERIENCE.search(view.lead_text)):
        return ()
    theirs = _THEY_MAY.search(view.lead_text)
    who = named(view.lead, POPULATION) or (view.around(POPULATION) if theirs else ())
    who = (_at_the_front(view) or who) if who else ()
    if not who:
        return ()
    own = ordered(view)
    felt = own[1] if own else view.ids(BARRIER, EFFECT, OUTCOME, PARENTING) or view.ids(RISK)
    what = unique((*view.ids(BARRIER), *felt))
    way = cues.direction_of(view.text) if view.ids(EFFECT, OUTCOME) else Direction.NOT_STATED
    return (draft(view, Kind.LIVED_EXPERIENCE, "listed-experience", (who, what), way),)


_FRONT = re.compile(r"\W{0,9}(?:For |Often,? )?(?:the |many |some |most )?", re.IGNORECASE)
_DO = re.compile(r"(?!['’]),?\s(?:[a-z]{2,20}\s){0,2}?[a-z]{2,20}\s")


def _at_the_front(view: View) -> tuple[str, ...]:
    """Those with whom a bullet begins, of whom it tells: *Cooks often regard ...*."""
    text, people = view.unit.prose.text, view.people
    if not people or not _FRONT.fullmatch(text, view.unit.start, people[0].start):
        return ()
    last = people[0]
    for other in people[1:]:
        if not _AND.fullmatch(text, last.end, other.start):
            break
        last = other
    return _together(text, people, last) if _DO.match(text, last.end) else ()


def experience(view: View) -> Sequence[Draft]:
    """What people say, feel or wish, in the source's words."""
    told = telling(view)
    if told is None or _FOLLOWS.search(view.text):
        return ()
    who, at = told
    what = view.ids(BARRIER) or view.ids(EFFECT, PARENTING, OUTCOME, INTERVENTION)
    if not what and _FACED.match(view.unit.prose.text, at):
        what = view.ids(RISK, start=at)
    if not what:
        after = view.ids(POPULATION, start=at)
        what = tuple(name for name in after if name not in who)
    if not what and ONLY_TOLD.search(view.text):
        return ()
    what = what or view.ids(RISK, FRAMEWORK, LAW)
    return (draft(view, Kind.LIVED_EXPERIENCE, "experience", (who, what)),)


def telling(view: View) -> tuple[tuple[str, ...], int] | None:
    """Who tells of something, and where in the prose that is said; ``None`` where nobody does."""
    text, start = view.unit.prose.text, view.unit.start
    people = view.people
    for one in people:
        after = cues.TELLS.match(text, one.end, view.unit.end)
        before = text[max(start, one.start - 40) : one.start]
        if after and not cues.MADE_TO.search(before) and not _WHAT_THEY.search(before):
            verb = after.start("verb")
            whole = _who_did(text, people, one)
            if whole is not one:
                return (whole.concept,), verb
            last = [other for other in people if other.end <= verb][-1]
            who = (*_together(text, people, one), *_together(text, people, last))
            return unique(who), verb
    return None


def _who_did(text: str, people: Sequence[Mention], one: Mention) -> Mention:
    """Those of whom *one* is told by the way: *pupils who met cooks felt*."""
    before = (other for other in people if other.end <= one.start)
    return next((o for o in before if _WHO_DID.fullmatch(text, o.end, one.start)), one)


_WHO_DID = re.compile(r"\swho\s[^,.;]{2,60}?\s")
_FACED = re.compile(r"[\w\s]{0,24}?(?:confronted|faced) with\b")
_WHAT_THEY = re.compile(
    r"\b(?:(?:with|to|from|by|of|on|in) what|to which|how (?:far|much))\s(?:[\w-]{1,20}\s){0,2}$"
)
"""Before people who said something that is told elsewhere."""
_FOLLOWS = re.compile(r"\bthe following\b[^.;]{0,60}$|\bas follows\W*$", re.IGNORECASE)
"""How a sentence ends that leads to what people say, and does not say it."""
ONLY_TOLD = re.compile(
    r"\b(?:spoke|talked|told (?:us|researchers)) (?:\w{1,20}ly )?(?:about"
    r"|of) (?:\w{1,20} )?their (?:\w{1,20} )?"
    r"(?:experiences?|involvement|views?|lives|stories|feelings)\b"
)
"""What people told about, and not what they told."""


def _together(text: str, people: Sequence[Mention], one: Mention) -> tuple[str, ...]:
    """*one* with those before it that are named in one breath: *cooks and teachers*."""
    found = [one]
    for other in reversed([each for each in people if each.end <= one.start]):
        if not _AND.fullmatch(text, other.end, found[0].start):
            break
        found.insert(0, other)
    return unique(each.concept for each in found)


def barrier(view: View) -> Sequence[Draft]:
    """What stands in the way of help, and for whom."""
    text = view.unit.prose.text
    inside = view.within(view.unit.start, view.unit.end)
    found = [one for one in inside if one.type == BARRIER]
    if any(_UNHINDERED.search(text[max(0, one.start - 30) : one.start]) for one in found):
        return ()
    who = next(filter(None, (_hindered(view, one) for one in found[:_MOST])), ())
    if not who:
        return ()
    return (draft(view, Kind.LIVED_EXPERIENCE, "barrier", (who, named(found, BARRIER))),)


def _hindered(view: View, barrier: Mention) -> tuple[str, ...]:
    """Whose barrier it is: those between whom it stands, who tell of it, who are named in its name,
    right before or right after it, or whom a list is about.
    """
    text, start = view.unit.prose.text, view.unit.start
    people = view.people
    told = _torn(text, people, barrier) or _told_by(text, people, start)
    told = told or _afraid(text, people, barrier)
    if told:
        return told
    inside = [one for one in view.mentions if one.type == POPULATION and _part_of(one, barrier)]
    for one in inside:
        if one.start == barrier.start or _OF.search(text[barrier.start : one.start]):
            return (one.concept,)
    apart = text.rfind(";", start, barrier.start)
    for one in reversed([one for one in people if apart < one.start and one.end <= barrier.start]):
        aside = _ASIDE.search(text[max(start, one.start - 40) : one.start])
        if not aside or _BEING.match(text, one.end):
            return _together(text, people, one)
    for one in people:
        if one.start >= barrier.end and _AMONG.fullmatch(text[barrier.end : one.start]):
            return (one.concept,)
    return named(view.lead, POPULATION) if view.unit.is_item else ()


def _afraid(text: str, people: Sequence[Mention], barrier: Mention) -> tuple[str, ...]:
    """Who fears what *barrier* names, or is kept from something by it."""
    for one in people:
        if one.end <= barrier.start and _FEARS.fullmatch(text, one.end, barrier.start):
            return _together(text, people, one)
        if one.start >= barrier.end and _BARRIER_TO.fullmatch(text, barrier.end, one.start):
            return _together(text, people, one)
    return ()


def _torn(text: str, people: Sequence[Mention], barrier: Mention) -> tuple[str, ...]:
    """Who is the first of those between whom *barrier* is said to stand."""
    after = (one for one in people if one.start >= barrier.end)
    found = (one for one in after if _BETWEEN.fullmatch(text, barrier.end, one.start))
    return tuple(one.concept for one in found)[:1]


def _told_by(text: str, people: Sequence[Mention], start: int) -> tuple[str, ...]:
    """By whom something is said to have been told."""
    for one in people:
        if cues.TOLD_BY.search(text[max(start, one.start - 60) : one.start]):
            return _together(text, people, one)
    return ()


def _part_of(one: Mention, other: Mention) -> bool:
    return other.start <= one.start and one.end <= other.end
