"""Rules for plain sentences about things that the vocabulary does not know: what a risk brings,
what protects, what an intervention changed. English.

``Letters raised uptake in nine of 14 studies``, ``people who take four or more medicines are more
likely to fall``: subject, verb and object stand in this order and nothing else does, so that they
are told without knowing either. Both stand as candidates, in the sentence's own words. What is no
such sentence is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.concepts.candidates import candidate
from graph.claims.genres.evaluations import is_named_by
from graph.claims.genres.laboratories import LABORATORY
from graph.claims.model import Concept, ConceptType, Direction, Kind, Mention, Valence
from graph.claims.rules.set_up import DOING, of_evaluation
from graph.claims.view import (
    EFFECT,
    INTERVENTION,
    OUTCOME,
    PARENTING,
    PROTECTIVE,
    RISK,
    Draft,
    View,
    draft,
    named,
    role,
)
from graph.claims.wording import advising, cues
from graph.claims.wording.changes import changes_in
from graph.claims.wording.done import is_done
from graph.claims.wording.frames import CHANCE, WHO, Frame, agrees, frame_of, phrase
from graph.claims.wording.results import RESULTS
from graph.claims.wording.rows import in_row
from graph.claims.wording.valence import is_bad, is_wanted, names_the_good, turned, valence_of

_VERY = r"(?:(?:(?!negative|inverse)\w{3,20}ly|also|still|often|both|each|all|even)\s){0,2}"
_BE = rf"(?:is|are|was|were|(?:has|have) been)\s{_VERY}"
_MAY = "(?:can|could|may|might)"
_TIED: Final = re.compile(
    rf"\s(?:{_BE}(?P<no>not\s(?:\w+ly\s)?)?(?:\w{{3,20}}ly\sand\s)?(?P<turned>(?:negative"
    rf"|inverse)ly\s)?"
    r"(?:associated|correlated|linked)\s(?:with|to)"
    rf"|{_BE}(?:an?\s|the\s)?(?:(?!(?:included|entered|used"
    rf"|considered|examined|tested|as)\b)[\w-]{{1,20}}\s){{0,3}}?(?:risk factors?|predictors?"
    r"|causes?)"
    r"\s(?:for|of)"
    rf"|(?:{_MAY}\s)?{_VERY}(?:(?P<up>increase[sd]?|raise[sd]?|double[sd]?|triple[sd]?)"
    r"|(?P<down>reduce[sd]?|lower(?:s|ed)?|cuts?|halve[sd]?|decrease[sd]?))\s"
    rf"(?:(?:the|their|a|an|your)\s)?(?:[\w-]{{1,20}}\s)?{CHANCE}\s(?:of|for)"
    rf"|{_MAY}\s{_VERY}(?:harm|damage|impair|worsen)|damages|impairs|worsens)\s"
)
"""A bond between two things, told of the first."""
_DOES: Final = re.compile(
    r"\s(?:(?:can|may|might)\s"
    r"|(?:is|are|was|were|has been|have been)\s(?:found|shown|known)\sto\s)?"
    rf"{_VERY}(?:helps?\s(?:to\s)?)?(?:(?P<harms>harms?|damages?|impairs?"
    rf"|worsens?|delays?|disturbs?|disrupts?"
    r"|undermines?|weakens?|hinders?|causes?|(?<!fossil )fuels?|triggers?)|(?P<up>leads?\sto"
    r"|contributes?\sto|results?\sin|increases|(?<=to\s)increase|raises?"
    r"|improves?|strengthens?|boosts?)|(?P<down>lowers|reduces?|prevents?|protects?\sagainst"
    r"|buffers?|cushions?|cuts|eases))"
    r"\s(?!(?:per|caused|due|in|of|and|or|to|for|by|with|on|at|from|as|than|was|were|is|are|that"
    r"|which|have|has"
    r"|had|can|may|should)\b)"
)
"""What one thing does to another, in general."""
_LIKELY: Final = re.compile(
    rf"\s(?:is|are|was|were)\s{_VERY}(?P<much>(?:(?!(?:is|are|was"
    rf"|were)\s)[\w.,–%-]{{1,20}}\s){{0,5}}?)(?P<way>more|less|as)"
    r"\slikely\s(?:(?:than|as)\s(?:[^\s,.;]{1,20}\s){1,8}?)?to\s"
    r"(?!(?:say|report|agree|prefer|know|think|believe|want|support)\b)"
)
_TIMES: Final = re.compile(r"\b(?:times|twice)\b")
_PART: Final = re.compile(r"\b(?:half|third|quarter|per cent|percent)\b|%")
_CHANGED: Final = re.compile(
    rf"\s{_VERY}(?:(?:increas|improv|reduc|rais|enhanc|decreas|halv|doubl|eas|reliev"
    rf"|alleviat)e[sd]|lower(?:s|ed)|cut"
    r"|strengthen(?:s|ed)|prevent(?:s|ed)|le(?:d|ads) to|result(?:s|ed) in"
    r"|ha(?:d|s|ve) (?:an?|no|little|some) (?:[\w-]{1,20} ){0,3}(?:effects?|impact|benefits?) on"
    r"|made (?P<little>no|little) difference(?: to)?"
    r"|(?:did|do|does) not (?:\w+ly )?(?:reduce|improve|increase|change|prevent|lower|raise"
    r"|affect))(?=[\s.])"
)
_ONLY_IT: Final = re.compile(r"(?:the|this|our)\s\w+", re.IGNORECASE)
"""``the programme``: a name of nothing."""
_COMPARED: Final = re.compile(
    r"\b(?:trials?|RCTs?|randomi[sz]ed|meta-analys[ei]s|pooled|95 ?% CI|controls|usual care"
    r"|(?:control|comparison) (?:groups?|arms?|schools?|sites?|areas?))\b"
)
"""Who reports what was compared reports what something brought."""
_LESS: Final = re.compile(
    r"(?:an?\s|the\s)?(?:[\w%.-]{1,20}\s){0,2}?(?:lower|fewer|less|reduced|decreased|smaller"
    r"|shorter|reductions?|decreases?|declines?)\b",
    re.IGNORECASE,
)

_LEADS: Final = re.compile(r"\b(?:led|leads|result(?:s|ed))\s(?:to|in)")
"""What one thing does to another where the words behind it say which way."""

Named = tuple[tuple[str, ...], tuple[Concept, ...]]
"""Ids of concepts, and those of them that are new."""
_NOBODY: Final[Named] = ((), ())


def plain_of_unknown(view: View) -> Sequence[Draft]:
    """What a plain sentence says of a subject that the vocabulary does not know."""
    if view.ids(RISK) and view.ids(EFFECT, PARENTING):
        return ()
    drafts = plain(view)
    known = set(view.ids(RISK, PARENTING, PROTECTIVE, INTERVENTION)).difference(
        concept.id for made in drafts for concept in made.new
    )
    return () if any(known.intersection(made.subjects) for made in drafts) else drafts


def plain(view: View) -> Sequence[Draft]:
    """What a plain sentence says, whether the vocabulary knows of what or not."""
    text = view.text
    if any(cue.search(text) for cue in (cues.QUESTION, cues.AIMS, LABORATORY)):
        return ()
    if advising.recommends(text) or _EXPLORES.search(text):
        return ()
    return _tied(view) or _more_likely(view) or _brought(view) or _does(view)


def _does(view: View) -> Sequence[Draft]:
    """``A raises B``, where A is done for people, or B is known to be good or bad."""
    frame = None if view.ids(EFFECT, PARENTING) else frame_of(view, _DOES)
    if frame is None or cues.NOT_CAUSAL.search(view.text):
        return ()
    verb = frame.cue[0].split()
    if len(verb) == 1 and not agrees(frame.words, verb[0]):
        return ()
    words = _behind(view, frame)
    if frame.cue["harms"] and _LATER.search(frame.cue[0]) and is_bad(words):
        return ()
    down = frame.cue["down"] is not None or (not frame.cue["harms"] and _LESS.match(words))
    way = Direction.DECREASES if down else Direction.INCREASES
    if _is_done(view, frame) and not frame.cue["harms"]:
        return _outcome(view, frame, way)
    good, bad = is_wanted(words) and not _SPOILT.search(words), is_bad(words)
    if not frame.cue["harms"] and good is bad:
        return ()
    protects = bad if down else good and not frame.cue["harms"]
    return _bears(view, frame, way, protects=protects)


_SPOILT: Final = re.compile(r"\b(?:fragment|undermin|weaken)\w{1,4}\b")
_LATER: Final = re.compile(r"\bdelays?\b")
"""Of a bad thing, what delays it is no harm."""
_EXPLORES: Final = re.compile(
    r"\b(?:explores?|examines?|investigates?|discusses)\b[^.;]{0,60}\bhow\b"
)
"""What a study looks at is not what it found."""


def _tied(view: View) -> Sequence[Draft]:
    """``A is associated with B``, ``A raises the risk of B``."""
    frame = frame_of(view, _TIED)
    if frame is None or cues.NOT_CAUSAL.search(view.text):
        return ()
    less = frame.cue["down"] or (not frame.cue["up"] and _LESS.match(_behind(view, frame)))
    down = bool(less) is not bool(frame.cue["turned"])
    way = Direction.DECREASES if down else Direction.INCREASES
    if frame.cue["no"]:
        way = Direction.NONE_FOUND
    valence = valence_of(_behind(view, frame), way, "", view.wanted)
    harms, helps = valence is Valence.HARM, valence is Valence.BENEFIT
    done = (_is_done(view, frame) or (DOING.match(frame.words) and helps)) and not harms
    return _outcome(view, frame, way) if done else _risk(view, frame, way)


def _more_likely(view: View) -> Sequence[Draft]:
    """``people who A are more likely to B``."""
    frame = frame_of(view, _LIKELY, people=True)
    if frame is None or not WHO.search(frame.words):
        return ()
    much, way = frame.cue["much"], frame.cue["way"]
    if way == "as" and not (_TIMES.search(much) or _PART.search(much)):
        return ()
    less = way == "less" or (way == "as" and not _TIMES.search(much))
    way = Direction.DECREASES if less else Direction.INCREASES
    known = view.ids(INTERVENTION, start=frame.subject[0], end=frame.subject[1])
    treated = bool(known) or of_evaluation(frame.words)
    return _outcome(view, frame, way) if treated else _risk(view, frame, way)


def _brought(view: View) -> Sequence[Draft]:
    """``A reduced B``, where A is something done for people, or was compared with something."""
    frame = frame_of(view, _CHANGED)
    if frame is None or _is_risk(view, frame):
        return ()
    if not (_is_done(view, frame) or _COMPARED.search(view.text)):
        return ()
    way = cues.direction_of(frame.cue[0])
    behind = _behind(view, frame)
    if _BY_ITSELF.match(behind):
        return ()
    if _LEADS.search(frame.cue[0]) and _LESS.match(behind.lstrip()):
        way = Direction.DECREASES
    if not _is_done(view, frame) and valence_of(behind, way, "", view.wanted) is Valence.HARM:
        return _risk(view, frame, way)
    none = frame.cue["little"] or cues.NONE_FOUND.search(view.text)
    return _outcome(view, frame, Direction.NONE_FOUND if none else way)


_BY_ITSELF: Final = re.compile(r"\s?(?:by\s)?[\d.,]{1,8}\s?(?:%|per\s?cent)")
"""``visits increased 31%``: they changed, and nothing else did."""


def _is_risk(view: View, frame: Frame) -> bool:
    """Whether the vocabulary knows the subject as a risk."""
    return bool(view.ids(RISK, start=frame.subject[0], end=frame.subject[1]))


def _is_done(view: View, frame: Frame) -> bool:
    """Whether the subject is something done for people."""
    if _is_risk(view, frame):
        return False
    known = view.ids(INTERVENTION, start=frame.subject[0], end=frame.subject[1])
    if not known and view.ids(PROTECTIVE, start=frame.subject[0], end=frame.subject[1]):
        return False
    titled = view.evaluates and is_named_by(next(iter(view.unit.path), ""), frame.words)
    return bool(known) or titled or is_done(frame.words)


def _behind(view: View, frame: Frame) -> str:
    return view.unit.prose.text[frame.cue.end() : frame.object[1]]


def _risk(view: View, frame: Frame, way: Direction) -> Sequence[Draft]:
    """A risk and what it brings, or what protects and from what. On whom it has an effect is not
    told: what no field's vocabulary knows is an outcome.
    """
    known = view.ids(EFFECT, start=frame.object[0], end=frame.object[1])
    effects, _ = (known, ()) if known else _named(view, frame.object, OUTCOME)
    protects = _protects(view, frame, way, effects[0]) if effects else None
    return () if protects is None else _bears(view, frame, way, protects=protects)


def _bears(view: View, frame: Frame, way: Direction, *, protects: bool) -> Sequence[Draft]:
    """A risk and what it brings; or what *protects*, and from what."""
    known = view.ids(EFFECT, start=frame.object[0], end=frame.object[1])
    reached = _reaching(view, frame.object)
    if not known and reached is not None:
        known = (reached.concept,)
    effects, new = (known, ()) if known else _named(view, frame.object, OUTCOME)
    who, more = _named(view, frame.subject, PROTECTIVE if protects else RISK)
    if not (who and effects):
        return ()
    kind = Kind.PROTECTIVE if protects else Kind.RISK_TO_EFFECT
    rule = "plain-protective" if protects else "plain-risk"
    return (draft(view, kind, rule, (who, effects), way, (*more, *new)),)


def _protects(view: View, frame: Frame, way: Direction, effect: str) -> bool | None:
    """Whether the subject protects; ``None`` where less of something comes of it and nothing says
    whether that is good.
    """
    behind = _behind(view, frame)
    good = valence_of(behind, way, effect, view.wanted)
    if way is Direction.NONE_FOUND or _is_risk(view, frame):
        return False
    if way is Direction.DECREASES and good is not Valence.BENEFIT:
        if is_wanted(behind) or _POSITIVE.search(behind):
            return False
        spared = re.search(CHANCE, frame.cue[0] + behind)
        return True if spared else False if good is Valence.HARM else None
    troubles = view.ids(EFFECT, start=frame.object[0], end=frame.object[1])
    if _HARMS.search(frame.cue[0]) or (troubles and way is Direction.INCREASES):
        return False
    return good is Valence.BENEFIT or (is_wanted(behind) and not _POORLY.search(behind))


_HARMS: Final = re.compile(r"\b(?:harm|damage|impair|worsen|risk factor|cause)")
_POSITIVE: Final = re.compile(r"\b(?:positive|good|success\w{0,4}|recover\w{0,3})\b", re.IGNORECASE)
_POORLY: Final = re.compile(
    r"\b(?:abnormal\w{0,2}|fragment\w{2,3}|undermin\w{1,3}|weaken\w{1,3}|poor|poorer|worse|bad|low"
    r"|lower|less|reduced|impaired|problems?|loss"
    r"|lack"
    r"|difficult\w{0,4}|ill|harm\w{0,3}|stunted"
    r"|negative(?:ly)?|deficits?|disorders?|delayed|decreased|disturb\w{0,6}|decline|risks?)\b",
    re.IGNORECASE,
)


def _outcome(view: View, frame: Frame, way: Direction) -> Sequence[Draft]:
    """What an intervention changed, with its number."""
    result = _result(view, frame) or _reaching(view, frame.object)
    if result is not None and result.type != OUTCOME:
        name = view.unit.prose.text[result.start : result.end]
        way = turned(way) if names_the_good(name) else way
    known = ((result.concept,), ()) if result else None
    objects, new = known or _named(view, frame.object, OUTCOME)
    if not (objects or frame.cue[0].endswith("difference")):
        return ()
    if _ONLY_IT.fullmatch(frame.words):
        told = named(view.earlier, INTERVENTION)[-1:] or named(view.headings, INTERVENTION)[:1]
        who: Named = (told, ())
    else:
        who = _named(view, frame.subject, INTERVENTION)
    valence = valence_of(view.text, way, objects[0] if objects else "", view.wanted)
    about = (who[0], objects)
    made = draft(view, Kind.INTERVENTION_OUTCOME, "plain-outcome", about, way, (*who[1], *new))
    number = next((one for _, _, one in view.statistics), None)
    more = _and_changed(view, frame, who[0])
    if more is None:
        return (replace(made, valence=valence, statistic=number),)
    first = replace(made, valence=valence, statistic=number, end=frame.object[1])
    return (first, more)


_AND_CHANGED: Final = re.compile(
    r",?\s(?:and|but)\s(?:also\s)?(?=(?:reduced|improved|increased|lowered|raised|enhanced"
    r"|strengthened|decreased)\s)"
)


def _and_changed(view: View, frame: Frame, who: tuple[str, ...]) -> Draft | None:
    """What the same thing changed besides: ``and reduced their worries``."""
    text, end = view.unit.prose.text, view.unit.end
    joint = _AND_CHANGED.match(text, frame.object[1], end)
    change = next(iter(changes_in(text, joint.end(), end)), None) if joint else None
    if joint is None or change is None:
        return None
    objects, new = _named(view, change.what, OUTCOME)
    if not objects:
        return None
    kind = Kind.INTERVENTION_OUTCOME
    valence = valence_of(text[joint.end() : end], change.way, objects[0], view.wanted)
    return Draft(
        joint.end(), end, kind, who, objects, change.way, "plain-outcome", valence, new=new
    )


def _result(view: View, frame: Frame) -> Mention | None:
    """The first outcome or effect that the vocabulary knows in the object."""
    inside = view.within(*frame.object)
    return next((one for one in inside if role(one.type) in RESULTS), None)


def _reaching(view: View, place: tuple[int, int]) -> Mention | None:
    """The known outcome or risk whose name reaches over the start of *place*; ``None`` for none."""
    inside = view.within(view.unit.start, place[1])
    reaching = (one for one in inside if one.start <= place[0] < one.end)
    return next((one for one in reaching if one.type in (OUTCOME, RISK)), None)


def _named(view: View, place: tuple[int, int], kind: ConceptType) -> Named:
    """What stands at *place*: concepts of *kind*, else a candidate in those words."""
    known = view.ids(kind, start=place[0], end=place[1])
    if known:
        return known, ()
    words = phrase(view, place)
    if not words:
        return _NOBODY
    new = tuple(candidate(kind, one) for one in in_row(words))
    return tuple(one.id for one in new), new
