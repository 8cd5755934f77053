"""What stands at the ends of a claim where no rule has said it: its subject before the verb, its
object behind it. English.

Rules for things that the vocabulary does not know say the kind of a claim, and where its verb
stands (:attr:`Draft.turn`). In a text of the vocabulary's field each end is linked all the same: to
what the vocabulary knows there, to what the sentence goes on about, or to a candidate in the
sentence's own words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.concepts.candidates import candidate
from graph.claims.model import Concept, ConceptType, Kind, Mention
from graph.claims.rules.set_up import of_evaluation
from graph.claims.rules.voices import SAID
from graph.claims.view import (
    BARRIER,
    EFFECT,
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
    named,
    unique,
)
from graph.claims.wording.changes import changes_in
from graph.claims.wording.done import is_done
from graph.claims.wording.feeling import felt_in
from graph.claims.wording.frames import (
    WHO,
    as_name,
    bare,
    may_be_subject,
    object_behind,
    subject_from,
)
from graph.claims.wording.governing import HELD_BY, governing
from graph.claims.wording.rows import in_row, is_unfinished, with_row

_CAUSES: Final = {
    Kind.INTERVENTION_OUTCOME: (INTERVENTION,),
    Kind.RISK_TO_EFFECT: (RISK, PARENTING, EFFECT, BARRIER),
    Kind.PROTECTIVE: (PROTECTIVE, INTERVENTION),
}
"""What may be the subject of each kind; the first of them is what a candidate is."""
_RESULTS: Final = (OUTCOME, EFFECT, PARENTING, RISK, PROTECTIVE, BARRIER)
_SHORTEST: Final = 3
"""Characters of the shortest name."""
_MOST_WORDS: Final = 9
"""Of a candidate."""
_GOES_ON: Final = re.compile(
    r"\W{0,6}(?:(?:since|after|when|while|although)\s)?(?:it|they|this|these|such|the (?:programme"
    r"|program|intervention|treatment|training|therapy|course|group|service|support|model|project"
    r"|sessions))\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about what the one before it is about."""
_THOSE_TREATED: Final = re.compile(
    r"\b(?:(?:visited|treated|trained|supported|enrolled|participating|referred) \w+|attending"
    r"|participants|attend(?:ees|ers)|completers|completing"
    r"|(?:who|that) (?:had )?(?:attended|completed|took part|received|participated))\b",
    re.IGNORECASE,
)

_RECEIVED: Final = re.compile(
    r"\b(?:who|that)\s(?:had\s)?(?:attended|completed|received|joined|finished|got|were\s(?:given|offered)"
    r"|(?:took\spart|participated)\sin)\s(?P<what>(?:[\w’'-]{1,20}\s){0,5}[\w’'-]{1,20})\s?$"
)
"""Those to whom something was done, and what."""

Named = tuple[tuple[str, ...], tuple[Concept, ...]]
"""Ids of concepts, and those of them that are new."""
_NOTHING: Final[Named] = ((), ())


def with_ends(view: View, made: Draft, before: Draft | None = None) -> Draft:
    """*made* with what its sentence names at the end that its rule has left open; *before* is what
    was stated last.
    """
    if made.subjects and made.objects:
        return made
    if made.kind is Kind.PREVALENCE_STATISTIC:
        return _counted(view, made)
    if made.kind is Kind.EVIDENCE_GAP:
        return _spoken_of(view, made)
    if made.kind is Kind.LIVED_EXPERIENCE:
        told = _told(view, made, made.turn) if made.turn else made
        felt = None if told.objects or made.voice else felt_in(view.text)
        return replace(told, objects=(felt.id,), new=(*told.new, felt)) if felt else told
    if made.turn is None:
        return made
    if made.kind not in _CAUSES:
        return made
    subjects, new = (made.subjects, ()) if made.subjects else _cause(view, made, made.turn)
    if not subjects and before is not None and _goes_on(view, made, before):
        subjects = before.subjects
    objects, more = (made.objects, ()) if made.objects else _result(view, made, made.turn)
    objects = tuple(name for name in objects if name not in subjects)
    return replace(made, subjects=subjects, objects=objects, new=(*made.new, *new, *more))


_COUNTED: Final = (RISK, INTERVENTION, OUTCOME, EFFECT, PARENTING, PROTECTIVE, BARRIER, LAW)
_WHERE: Final = ((POPULATION,), (SETTING,), (INTERVENTION, LAW, ConceptType.ORGANISATION))
_OF_THESE: Final = re.compile(r"\b(?:of|in|among)\s(?:all\s)?(?:these|those|them)\b", re.IGNORECASE)


def _counted(view: View, made: Draft) -> Draft:
    """A number with what is counted, and of whom or among what: no more than a name for each."""
    inside = view.within(made.start, made.end)
    if _OF_THESE.search(view.unit.prose.text, made.start, made.end):
        inside = (*inside, *_said_before(view))
    what = [one for one in named(inside, *_COUNTED) if one not in made.objects]
    subjects = made.subjects or tuple(what[:1])
    whom = next(filter(None, (named(inside, *kinds) for kinds in _WHERE)), ())
    objects = made.objects or tuple(one for one in whom if one not in subjects)
    return replace(made, subjects=subjects, objects=objects)


def _spoken_of(view: View, made: Draft) -> Draft:
    """What is not known, of the first thing that is named; of whom it is not known stays behind."""
    if made.subjects:
        return made
    inside = [one for one in view.within(made.start, made.end) if one.concept in made.objects]
    subjects = unique(one.concept for one in inside if one.type != POPULATION)[:1]
    objects = tuple(one for one in made.objects if one not in subjects)
    return replace(made, subjects=subjects, objects=objects)


def _told(view: View, made: Draft, turn: tuple[int, int]) -> Draft:
    """An experience with those who tell it, and what they tell of."""
    at, behind = turn
    text = view.unit.prose.text
    before = [one for one in view.people if one.start < behind]
    inside = [one for one in before if one.start >= at]
    front = [one for one in before if not _ASIDE.search(text[made.start : one.start])]
    told_by = _BY.search(text, at, behind) is not None
    tell = inside if made.voice or told_by or not front else front
    who = made.subjects or named((tell or (() if made.voice else before))[:1], POPULATION)
    if not who and (made.voice or _GOES_ON.match(view.text)):
        who = named(_said_before(view), POPULATION)[:1]
    what = named(view.within(behind, made.end), *SAID)
    what = what or named(view.within(behind, made.end), POPULATION)
    what = what or named(view.within(made.start, at), *SAID)
    what = tuple(name for name in what if name not in who)
    return replace(made, subjects=who, objects=made.objects or what)


_BY: Final = re.compile(r"\b(?:by|for)\b")
_ASIDE: Final = re.compile(
    r"\b(?:of|with|to|on|from|about|towards?|against|for|by|in|among)\s(?:[\w-]{1,20}\s){0,2}$"
)
"""Before people who are not those that a sentence is about."""


def _goes_on(view: View, made: Draft, before: Draft) -> bool:
    """Whether *made* is about what was stated in the same sentence, or the one before it."""
    since = view.unit.start if view.unit.before is None else view.unit.before
    near = since <= before.start < made.start
    same = before.kind in (made.kind, Kind.INTERVENTION_DESCRIPTION)
    return near and same and bool(_GOES_ON.match(view.unit.prose.text, made.start))


def _cause(view: View, made: Draft, turn: tuple[int, int]) -> Named:
    """What the sentence tells of: known before the verb, or said before it, or a candidate."""
    types = _CAUSES[made.kind]
    start = subject_from(view.unit.prose.text, made.start, turn[0])
    known = (view.ids(one, start=start, end=turn[0]) for one in types)
    found = next(filter(None, known), ())
    if found:
        return found, ()
    received = _RECEIVED.search(view.unit.prose.text, start, turn[0])
    if types[0] == INTERVENTION and received and not _GOES_ON.match(received["what"]):
        return _new(received["what"], INTERVENTION)
    treated = types[0] == INTERVENTION and _THOSE_TREATED.search(view.text)
    if _GOES_ON.match(view.text) or treated:
        said = (named(_said_before(view), one) for one in types)
        return next(filter(None, said), _above(view) if treated else ())[:1], ()
    words = _AUXILIARY.sub("", bare(view.unit.prose.text[start : turn[0]]))
    if types[0] == INTERVENTION:
        if not is_done(words) or _is_middle(view, turn):
            return _above(view), ()
    elif not may_be_subject(words, people=True):
        return _NOTHING
    people = view.ids(POPULATION, start=start, end=turn[0])
    of_people = _OF_PEOPLE.search(view.unit.prose.text, turn[0], turn[1]) is not None
    if of_people and not (people or WHO.search(words)):
        return _NOTHING
    if types[0] == RISK and people and len(words.split()) <= _BARE_PEOPLE:
        return people[:1], ()
    return _new(words, types[0])


def _above(view: View) -> tuple[str, ...]:
    """The intervention that the title above names, or an outer one where the sentence reports a
    study.
    """
    own = named(view.above[0], INTERVENTION) if view.above else ()
    told = view.evaluates or of_evaluation(view.text) or _STUDIES.search(view.text)
    return own[:1] or (named(view.headings, INTERVENTION)[:1] if told else ())


_STUDIES: Final = re.compile(r"\b(?:stud(?:y|ies)|trials?)\b", re.IGNORECASE)
_MIDDLE: Final = re.compile(
    r"(?:fell|rose|dropped|declined|grew|diminished|faded|worsened|(?:increas|decreas|improv|doubl|halv)ed)"
    r"(?=\s(?:by|in|after|following|with|over|from|to|among|at|during|when|as|for|since|but|and"
    r"|more|less|between|through)\b|[.,;(]|\s\(|$)"
)
_PASSIVE: Final = re.compile(r"\b(?:was|were|is|are|been|being)\s(?:\w{2,20}ly\s)?$")


def _is_middle(view: View, turn: tuple[int, int]) -> bool:
    """Whether what stands before the verb is what changes: *calls fell*, *harm was reduced*."""
    text = view.unit.prose.text
    passive = _PASSIVE.search(text, max(view.unit.start, turn[0] - 30), turn[0])
    return passive is not None or _MIDDLE.match(text, turn[0], view.unit.end) is not None


_AUXILIARY: Final = re.compile(
    r"(?:\s(?:was|were|is|are|has|have|had|been|being|also|\w{2,20}ly)){1,5}\s?$"
)
"""Words before a verb that are no part of its subject."""
_OF_PEOPLE: Final = re.compile(r"\b(?:likely|risks?|odds|vulnerable|prone|susceptible)\b")
"""What is said of people: they are told apart by what they are or meet with, or are no risk."""
_BARE_PEOPLE: Final = 3
"""Words that name people and nothing that tells them apart."""


def _said_before(view: View) -> Sequence[Mention]:
    """What the sentence before names; what stands before that where it names nothing."""
    if view.unit.before is None:
        return ()
    said = [one for one in view.earlier if one.start >= view.unit.before]
    return said or view.earlier[::-1]


def _result(view: View, made: Draft, turn: tuple[int, int]) -> Named:
    """What becomes of it: what is said to change, else what follows the verb."""
    found: list[str] = []
    new: list[Concept] = []
    for place in _changed(view, made, turn):
        names, more = _at(view, place)
        found.extend(names)
        new.extend(more)
    return tuple(dict.fromkeys(found)), tuple(new)


def _changed(view: View, made: Draft, turn: tuple[int, int]) -> list[tuple[int, int]]:
    """Where what changes is named."""
    text = view.unit.prose.text
    if made.kind is Kind.INTERVENTION_OUTCOME:
        changes = changes_in(text, made.start, made.end)
        if changes:
            return [object_behind(text, one.what[0], one.what[1]) for one in changes]
        if _is_middle(view, turn):
            return [(subject_from(text, made.start, turn[0]), turn[0])]
    behind = _word_from(text, turn[1])
    held = HELD_BY.match(text, behind)
    begin, end = object_behind(text, held.end() if held else behind, made.end)
    return [(begin, with_row(text, begin, end, made.end))]


def _at(view: View, place: tuple[int, int]) -> Named:
    """What is named at *place*, one thing after the other: what the vocabulary knows, else
    candidates.
    """
    text = view.unit.prose.text
    found: list[str] = []
    new: list[Concept] = []
    start = place[0]
    verbal = text.endswith(" to ", 0, start)
    words = text[slice(*place)]
    for part in (words,) if verbal else in_row(words):
        at = text.find(part, start, place[1])
        where = (at, at + len(part)) if at >= 0 else place
        known = named(governing(view, where), *_RESULTS)
        people = _people_at(view, where[0])
        made = _NOTHING if known or people else _new(part, OUTCOME)
        found.extend(known or made[0])
        new.extend(made[1])
        start = where[1] if at >= 0 else start
    return tuple(found), tuple(new)


def _new(words: str, kind: ConceptType) -> Named:
    """A candidate of *kind* in these *words*; none where they are no name."""
    words = _AUXILIARY.sub("", as_name(words))
    if " " not in words and is_unfinished(words):
        return _NOTHING
    if len(words) <= _SHORTEST or len(words.split()) > _MOST_WORDS or _NO_NAME.match(words):
        return _NOTHING
    new = candidate(kind, words)
    return (new.id,), (new,)


def _people_at(view: View, start: int) -> bool:
    """Whether what begins at *start* is people, and not something of theirs."""
    text = view.unit.prose.text
    return any(
        one.start == start and text[one.end : one.end + 1] not in "'’" for one in view.people
    )


_NO_NAME: Final = re.compile(
    r"(?:in|on|at|for|with|by|from|to|among|of|as|than|when|if|that|which|not|no|only|also|often|alone|according|one|two|three|four|five|\d.*|be"
    r"|been|being|have|has|had|it|them|him|her|those|all|both|other|others)\b",
    re.IGNORECASE,
)
"""How words begin that are no name."""


def _word_from(text: str, at: int) -> int:
    """*at*, or where the word begins in whose middle it stands."""
    while 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        at -= 1
    return at
