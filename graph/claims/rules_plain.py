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
from dataclasses import dataclass, replace
from typing import Final

from graph.claims import cues
from graph.claims.candidates import candidate
from graph.claims.laboratories import LABORATORY
from graph.claims.model import Concept, ConceptType, Direction, Kind, Valence
from graph.claims.valence import valence_of
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
)

_OPENS: Final = re.compile(
    r"\W{0,6}(?:(?:In|Among|Across|Within|For|At|Over|Overall|However|Similarly|Also|Further"
    r"|Furthermore|Moreover|Finally|Indeed|Again|Here|By contrast|On average|Even)\b"
    r"(?:\s[^\s,.;:]{1,30}){0,10},\s)?"
    r"(?:(?:[^\s.;:]{1,30}\s){1,16}?(?:found|finds|shows?|showed|shown|reports?|reported|concludes?"
    r"|concluded|suggests?|suggested|indicates?|indicated|confirms?|confirmed|estimates?|estimated)"
    r"\sthat\s)?"
)
"""What may stand before the subject: a place, a joining word, who says it."""
_VERY = r"(?:(?:\w{3,20}ly|also|still|often|both|each|all|then|even)\s){0,2}"
_BE = rf"(?:is|are|was|were|(?:has|have) been)\s{_VERY}"
_RISK = r"(?:risks?|odds|likelihood|chances?|probability|incidence)"
_MAY = "(?:can|could|may|might)"
_TIED: Final = re.compile(
    rf"\s(?:{_BE}(?P<no>not\s(?:\w+ly\s)?)?(?P<turned>(?:negative|inverse)ly\s)?"
    r"(?:associated|correlated|linked)\s(?:with|to)"
    rf"|{_BE}(?:an?\s|the\s)?(?:[\w-]{{1,20}}\s){{0,3}}?(?:risk factors?|predictors?|causes?)"
    r"\s(?:for|of)"
    rf"|(?:{_MAY}\s)?{_VERY}(?:(?P<up>increase[sd]?|raise[sd]?|double[sd]?|triple[sd]?)"
    r"|(?P<down>reduce[sd]?|lower(?:s|ed)?|cuts?|halve[sd]?|decrease[sd]?))\s"
    rf"(?:(?:the|their|a|an|your)\s)?(?:[\w-]{{1,20}}\s)?{_RISK}\s(?:of|for)"
    rf"|{_MAY}\s{_VERY}(?:harm|damage|impair|worsen)|damages|impairs|worsens)\s"
)
"""A bond between two things, told of the first."""
_LIKELY: Final = re.compile(
    rf"\s(?:is|are|was|were)\s{_VERY}(?P<much>(?:[\w.,–%-]{{1,20}}\s){{0,5}}?)(?P<way>more|less|as)"
    r"\slikely\s(?:(?:than|as)\s(?:[^\s,.;]{1,20}\s){1,8}?)?to\s"
    r"(?!(?:say|report|agree|prefer|know|think|believe|want|support)\b)"
)
_TIMES: Final = re.compile(r"\b(?:times|twice)\b")
_PART: Final = re.compile(r"\b(?:half|third|quarter|per cent|percent)\b|%")
_CHANGED: Final = re.compile(
    rf"\s{_VERY}(?:(?:increas|improv|reduc|rais|enhanc|decreas|halv|doubl)e[sd]|lower(?:s|ed)|cut"
    r"|strengthen(?:s|ed)|prevent(?:s|ed)|le(?:d|ads) to|result(?:s|ed) in"
    r"|ha(?:d|s|ve) (?:an?|no|little|some) (?:[\w-]{1,20} ){0,3}(?:effects?|impact|benefits?) on"
    r"|made (?P<little>no|little) difference(?: to)?"
    r"|(?:did|do|does) not (?:\w+ly )?(?:reduce|improve|increase|change|prevent|lower|raise"
    r"|affect))(?=[\s.])"
)
_WHO: Final = re.compile(
    r"\b(?:who|with|without|in|from|living|exposed|born|whose|not|on|using|taking|receiving)\b"
)
"""What tells people apart by what they are or meet with."""
_IN_BRACKETS: Final = re.compile(r"\s?\([^()]{0,120}\)|\s?\[[\d,;\s–-]{1,40}\]")
_HEAD: Final = re.compile(
    r"\s(?:of|for|in|by|with|without|from|to|at|on|who|that|about|between|during|before|after"
    r"|under|based|aimed|delivered|run|and)\s"
)
"""Where the first phrase of a subject ends, whose last word says what it is."""
_MOST_WORDS = 14
"""Of a subject, and of an object."""
_NO_BEGINNING: Final = re.compile(
    r"(?:it|they|he|she|we|i|you|this|these|those|that|such|there|which|who|what|when|where|how"
    r"|neither|none|nor|nothing|nobody|one|two|three|some|others|another|results|findings|evidence"
    r"|data|analys[ei]s|estimates|like|unlike|if|while|although|because|as|but|and|or|so|then|thus"
    r"|despite|whether|our|my|your|not|no|being|having|in|on|at|for|with|by|from|to|among|of)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r"\b(?:which|that|if|whether|because|while|whereas|although|though|but|when|where|were|was|is"
    r"|are|has|have|had|did|does|do|may|might|can|could|would|will|should|must|be|been|being|not"
    rf"|we|they|it|said|say|says|reported|found|showed|{_RISK})\b|[;:?!“”\"]",
    re.IGNORECASE,
)
"""A verb or a clause: what stands before the cue is no bare subject."""
_HANGS: Final = re.compile(
    r"\b(?:an?|the|of|for|in|by|with|without|from|to|at|on|and|or|their|its|his|her|than|as|into"
    r"|about|more|less|most|reported|experienced|showed|had|not)$",
    re.IGNORECASE,
)
"""What a phrase does not end with."""
_NO_CAUSE: Final = re.compile(
    r"(?:stud(?:y|ies)|reviews?|research|trials?|analys[ei]s|models?|papers?|reports?|surveys?"
    r"|results?|findings?|evidence|data|scores?|rates?|numbers?|levels?|shares?|proportions?"
    r"|prevalence|average|mean|median|total|differences?|changes?|increases?|decreases?|rise|fall"
    r"|associations?|relationships?|factors?|participants|people|children|women|men|adults|pupils"
    r"|patients|respondents|families|authors|researchers|government|team|staff|priorities|plans)"
)
"""Heads of subjects that are no cause: a measure, a study, people as such."""
_MUCH: Final = re.compile(r"\b(?:low|high|poor|raised|elevated|excessive)\b", re.IGNORECASE)
"""``low levels of lead``: a measure with such a word is one."""
_DONE: Final = re.compile(
    r"(?:program(?:me)?|intervention|scheme|project|initiative|training|course|lesson|session"
    r"|therap(?:y|ie)|treatment|vaccination|vaccine|reminder|letter|leaflet|visit|call|coaching"
    r"|mentoring|tutoring|counsell?ing|education|campaign|screening|supplement|support|help|advice"
    r"|feedback|service|polic(?:y|ie)|subsid(?:y|ie)|grant|voucher|tax(?:e)?|ban|law|regulation"
    r"|workshop|club|group|exercise|rehabilitation|prompt|incentive|app|kit|device|filter"
    r"|monitoring|guideline|toolkit|curriculum|approach|strateg(?:y|ie)|practice|model|pathway"
    r"|package|consultation|clinic|outreach|referral|supervision|teaching|instruction|gardening"
    r"|activit(?:y|ie)|play|zone|limit|camera|lane|mattresse?|dressing|helmet|alarm|meal"
    r"|transfer|payment)s?|class(?:es)?",
    re.IGNORECASE,
)
"""Heads of what somebody does for others, or sets up for them."""
_ONLY_IT: Final = re.compile(r"(?:the|this|our)\s\w+", re.IGNORECASE)
"""``the programme``: a name of nothing."""
_COMPARED: Final = re.compile(
    r"\b(?:trials?|RCTs?|randomi[sz]ed|meta-analys[ei]s|pooled|95 ?% CI|controls|usual care"
    r"|(?:control|comparison) (?:groups?|arms?|schools?|sites?|areas?))\b"
)
"""Who reports what was compared reports what something brought."""
_ENDS: Final = re.compile(
    r"[.;:(,\[–—]|\s(?:by|from|compared|than|after|over|within|among|amongst|across|during|while"
    r"|whereas|but|when|because|although|relative|versus|independent(?:ly)?|even|as|such"
    r"|with (?:an?|no)|and (?:was|were|had|did|is|are|has|have|remains?|the|it|they|this|reduced"
    r"|increased|improved|that)"
    r"|(?:in|at|for|to) (?:\d|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|this|both"
    r"|all|most|some|these|those|every))\b"
)
"""Where an object ends."""
_GRADED: Final = re.compile(
    r"(?:(?:an?|the|their|its|any|some|more|much|significantly|statistically|clinically|higher"
    r"|lower|greater|fewer|less|poorer|worse|better|increased|reduced|elevated|decreased|raised"
    r"|smaller|larger|shorter|longer|earlier|later|slightly|modestly|substantially|significant"
    r"|small|large|modest|moderate|slight|substantial|clear|strong|both|also|all"
    r"|\d[\d.,%–-]{0,12})\s"
    r"|(?:increases?|rise|reductions?|decreases?|declines?|falls?|improvements?|change)\sin\s"
    rf"|(?:{_RISK}|rates?|levels?|prevalence|numbers?)\s(?:of|for)\s){{0,6}}",
    re.IGNORECASE,
)
"""What stands before the name of what goes up or down."""
_LESS: Final = re.compile(
    r"(?:an?\s|the\s)?(?:[\w%.-]{1,20}\s){0,2}?(?:lower|fewer|less|reduced|decreased|smaller"
    r"|shorter|reductions?|decreases?|declines?)\b",
    re.IGNORECASE,
)
_NO_EFFECT: Final = re.compile(
    r"\b(?:factors?|characteristics?|determinants?|ages?|gender|sex|ethnicity|deprivation|income"
    r"|education|status|priorities|strategy|plans?|activities|models?|variables?)\b",
    re.IGNORECASE,
)
"""What is rather a cause, or no thing that is brought about."""

Named = tuple[tuple[str, ...], tuple[Concept, ...]]
"""Ids of concepts, and those of them that are new."""
_NOBODY: Final[Named] = ((), ())


@dataclass(frozen=True, slots=True)
class _Frame:
    """A sentence in three parts."""

    subject: tuple[int, int]
    """In the text of the unit's prose."""
    words: str
    """The subject without what stands in brackets."""
    cue: re.Match[str]
    object: tuple[int, int]
    """Without the words that say how much."""


def plain_of_unknown(view: View) -> Sequence[Draft]:
    """What a plain sentence says of a subject that the vocabulary does not know."""
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
    if cues.recommends(text):
        return ()
    return _tied(view) or _more_likely(view) or _brought(view)


def _tied(view: View) -> Sequence[Draft]:
    """``A is associated with B``, ``A raises the risk of B``."""
    frame = _frame(view, _TIED)
    if frame is None or cues.NOT_CAUSAL.search(view.text):
        return ()
    less = frame.cue["down"] or (not frame.cue["up"] and _LESS.match(_behind(view, frame)))
    down = bool(less) is not bool(frame.cue["turned"])
    way = Direction.DECREASES if down else Direction.INCREASES
    if frame.cue["no"]:
        way = Direction.NONE_FOUND
    return _outcome(view, frame, way) if _is_done(view, frame) else _risk(view, frame, way)


def _more_likely(view: View) -> Sequence[Draft]:
    """``people who A are more likely to B``."""
    frame = _frame(view, _LIKELY, people=True)
    if frame is None or not _WHO.search(frame.words):
        return ()
    much, way = frame.cue["much"], frame.cue["way"]
    if way == "as" and not (_TIMES.search(much) or _PART.search(much)):
        return ()
    less = way == "less" or (way == "as" and not _TIMES.search(much))
    way = Direction.DECREASES if less else Direction.INCREASES
    treated = view.ids(INTERVENTION, start=frame.subject[0], end=frame.subject[1])
    return _outcome(view, frame, way) if treated else _risk(view, frame, way)


def _brought(view: View) -> Sequence[Draft]:
    """``A reduced B``, where A is something done for people, or was compared with something."""
    frame = _frame(view, _CHANGED)
    if frame is None or _is_risk(view, frame):
        return ()
    if not (_is_done(view, frame) or _COMPARED.search(view.text)):
        return ()
    none = frame.cue["little"] or cues.NONE_FOUND.search(view.text)
    return _outcome(view, frame, Direction.NONE_FOUND if none else cues.direction_of(frame.cue[0]))


def _frame(view: View, cue: re.Pattern[str], *, people: bool = False) -> _Frame | None:
    """The unit in its three parts, if it is built like that; *people* may be its subject."""
    text, unit = view.unit.prose.text, view.unit
    opened = _OPENS.match(text, unit.start, unit.end)
    start = opened.end() if opened else unit.start
    match = cue.search(text, start, unit.end)
    if match is None:
        return None
    words = _IN_BRACKETS.sub("", text[start : match.start()]).strip(" ,*_")
    graded = _GRADED.match(text, match.end(), unit.end)
    begin = graded.end() if graded else match.end()
    end = _ENDS.search(text, begin, unit.end)
    stop = end.start() if end else unit.end
    if not _may_be_subject(words, people=people) or _NO_EFFECT.search(text, begin, stop):
        return None
    return _Frame((start, match.start()), words, match, (begin, stop))


def _may_be_subject(words: str, *, people: bool) -> bool:
    if not 1 <= len(words.split()) <= _MOST_WORDS or _HANGS.search(words):
        return False
    if _NO_BEGINNING.match(words) and not (people and words.lower().startswith("those ")):
        return False
    if _CLAUSE.search(words.partition(" who ")[0]):
        return False
    if people or _WHO.search(words) or _MUCH.search(words):
        return True
    return not _NO_CAUSE.fullmatch(_head(words).lower())


def _head(words: str) -> str:
    """The last word of a subject's first phrase."""
    return _HEAD.split(words, maxsplit=1)[0].rpartition(" ")[2].strip(",")


def _is_risk(view: View, frame: _Frame) -> bool:
    """Whether the vocabulary knows the subject as a risk."""
    return bool(view.ids(RISK, start=frame.subject[0], end=frame.subject[1]))


def _is_done(view: View, frame: _Frame) -> bool:
    """Whether the subject is something done for people."""
    if _is_risk(view, frame):
        return False
    known = view.ids(INTERVENTION, start=frame.subject[0], end=frame.subject[1])
    return bool(known) or _DONE.fullmatch(_head(frame.words)) is not None


def _behind(view: View, frame: _Frame) -> str:
    return view.unit.prose.text[frame.cue.end() : frame.object[1]]


def _risk(view: View, frame: _Frame, way: Direction) -> Sequence[Draft]:
    """A risk and what it brings, or what protects and from what. On whom it has an effect is not
    told: what no field's vocabulary knows is an outcome.
    """
    known = view.ids(EFFECT, start=frame.object[0], end=frame.object[1])
    effects, new = (known, ()) if known else _named(view, frame.object, OUTCOME)
    protects = _protects(view, frame, way, effects[0]) if effects else None
    if protects is None:
        return ()
    who, more = _named(view, frame.subject, PROTECTIVE if protects else RISK)
    if not who:
        return ()
    kind = Kind.PROTECTIVE if protects else Kind.RISK_TO_EFFECT
    rule = "plain-protective" if protects else "plain-risk"
    return (draft(view, kind, rule, (who, effects), way, (*more, *new)),)


def _protects(view: View, frame: _Frame, way: Direction, effect: str) -> bool | None:
    """Whether the subject protects; ``None`` where less of something comes of it and nothing says
    whether that is good.
    """
    behind = _behind(view, frame)
    good = valence_of(behind, way, effect, view.wanted)
    if way is Direction.NONE_FOUND or _is_risk(view, frame):
        return False
    if way is Direction.DECREASES and good is not Valence.BENEFIT:
        spared = re.search(_RISK, frame.cue[0] + behind)
        return True if spared else False if good is Valence.HARM else None
    return good is Valence.BENEFIT


def _outcome(view: View, frame: _Frame, way: Direction) -> Sequence[Draft]:
    """What an intervention changed, with its number."""
    objects, new = _named(view, frame.object, OUTCOME)
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
    return (replace(made, valence=valence, statistic=number),)


def _named(view: View, place: tuple[int, int], kind: ConceptType) -> Named:
    """What stands at *place*: concepts of *kind*, else a candidate in those words."""
    known = view.ids(kind, start=place[0], end=place[1])
    if known:
        return known, ()
    words = _IN_BRACKETS.sub("", view.unit.prose.text[place[0] : place[1]]).strip(" ,*_")
    words = re.sub(r"^(?:the|an?|their|its|our)\s", "", words, flags=re.IGNORECASE)
    many = len(words.split()) > _MOST_WORDS
    if many or not words[:1].isalpha() or _HANGS.search(words) or _GRADED.fullmatch(f"{words} "):
        return _NOBODY
    new = candidate(kind, words)
    return (new.id,), (new,)
