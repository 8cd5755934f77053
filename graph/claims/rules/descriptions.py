"""The rule for what an intervention, or a framework that work goes by, is and does. English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Kind, Mention
from graph.claims.view import (
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    LAW,
    ORGANISATION,
    OUTCOME,
    POPULATION,
    RISK,
    SETTING,
    Draft,
    View,
    draft,
    named,
)
from graph.claims.wording import cues
from graph.claims.wording.changes import SERVES, SHOWED

_EARLY = 120
"""Within how many characters a sentence names what it describes."""


_AIMING: Final = re.compile(
    r"\W{0,3}(?:[\w’'-]{1,30}\s){0,8}?(?:interventions?|programmes?|programs?|services?|projects?|schemes?"
    r"|training|courses?|therap(?:y|ies)|psychotherapy|groups?)\b[^.;]{0,200}?\b(?:aims?|aimed|seeks?"
    r"|designed|intended)\b",
    re.IGNORECASE,
)


def tells_of_aims(view: View) -> bool:
    """Whether a sentence says what something that was set up is meant to bring, and not what it
    brings, nor what brings the trouble that it is for.
    """
    return _AIMING.match(view.text) is not None


def description(view: View) -> Sequence[Draft]:
    """What an intervention is and does, said of it: it is the subject of the sentence."""
    if any(cue.search(view.text) for cue in (_POINTS, _FELT, _USED, SHOWED, SERVES)):
        return ()
    if view.unit.is_item and _BY.search(view.lead_text):
        told_of = named(view.lead, INTERVENTION)[:1]
        about = (told_of, described(view))
        kind = Kind.INTERVENTION_DESCRIPTION
        return (draft(view, kind, "description", about),) if told_of else ()
    who = _described(view) or described_before(view)
    if not who:
        return ()
    what = tuple(name for name in described(view) if name != who)
    return (draft(view, Kind.INTERVENTION_DESCRIPTION, "description", ((who,), what)),)


_FELT = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?:\w{1,20} )?"
    r"(?:seen|experienced|felt|perceived|viewed) as\b|\bmakes? (?:[\w-]{1,20} ){1,3}feel\b"
)
"""What people take something for is not what it is."""
_USED = re.compile(
    r"\b(?:was|were|is|are|been)\s(?:contacted|called|accessed|visited|used|attended|reached)\s"
    r"(?:[a-z]{4,9}\s){0,2}[\d,.]{1,12}\stimes\b"
    r"|\brecord\snumbers?\sof\b|\bhighest(?:\sever)?\snumbers?\sof\b"
    r"|^\W{0,3}(?:[A-Z]\w{2,12},?\s)?[Tt]here\s(?:is|are|was|were)\s(?:\w{2,12}ly\s)?(?:no|few|little)\b"
    r"|\b(?:was|were|is|are|been)\s(?:rarely|seldom|hardly ever|(?:more|less) often)\b"
)
"""How much something is used is not what it is."""
_BY = re.compile(r"\bby\s?:?\W{0,4}\Z")
"""How a lead-in ends whose list says how an intervention works."""
_DENIED = re.compile(r"\b(?:not|never|nor|without|rather than)\s(?:[\w-]{1,20}\s){0,3}$")
_ONLY = re.compile(r"\bnot\s(?:only|just|merely|solely)\b")


def described(view: View) -> tuple[str, ...]:
    """What an intervention is said to have to do with; not what it is said to have nothing to do
    with.
    """
    text = view.unit.prose.text
    inside = view.within(view.unit.start, view.unit.end)
    before = ((one, text[max(view.unit.start, one.start - 60) : one.start]) for one in inside)
    meant = (one for one, words in before if not _DENIED.search(words) or _ONLY.search(words))
    return named(meant, *_SAID_OF)


_SAID_OF = (
    POPULATION, OUTCOME, RISK, FRAMEWORK, SETTING, EFFECT, INTERVENTION, LAW, ORGANISATION,
)  # fmt: skip


_POINTS = re.compile(
    r"\bthe following\b[^.]{0,60}:?\W*$|\bas follows\b|\b(?:on|in) the (?:next|following)"
    r" (?:page|section)"
    r"|^\W*(?:see|there (?:is|are) (?:\w+ ){0,3}"
    r"(?:examples?(?! of [^.;:]{3,80} (?:which|that) )|range|number|variety))\b"
    r"|\b(?:points?|findings|themes|issues) (?:is|are|were) substantiated\b",
    re.IGNORECASE,
)
"""A pointer to what stands elsewhere: no statement."""
_REPORTS_THAT = re.compile(r".{0,160}\b(?:that|how)\s", re.DOTALL)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|will|would|should|do|does|did|be|been"
    r"|started|began|worked|explained|spoke|said|identified|discussed|described|found|used|uses"
    r"|provides?|includes?|offers?|involves?|requires?|enables?|supports?|exemplifies|entails?|means"
    r"|creates?|promotes?|brings?|needs?|takes?|makes?|underpins?|underscores?|reflects?|shows?"
    r"|suggests?|indicates?|informs?|highlights?|emphasi[sz]es?|raises?|find|ask|asks)\b"
    r"(?! (?:the|an?) \W*$| (?:the|an?) (?:[\w-]{1,20} ){0,3}$)",
    re.IGNORECASE,
)
"""A verb before the name: the name is not the subject, unless it is what something *is*."""
_ASPECTS = (
    *(
        "aim",
        "aims",
        "goal",
        "goals",
        "purpose",
        "focus",
        "part",
        "element",
        "component",
        "version",
    ),
    *("form", "type", "kind", "trial", "study", "pilot", "evaluation"),
)
"""What a thing is the ... of, and the statement still about it."""
_INSIDE = re.compile(
    r"\b(?:in|on|for|from|with|by|to|at|about|into|through|via|during|after|before|under|within|as|than"
    r"|regarding|including)\s(?:(?:the|an?|such|these|this|their|our|its|both|some)\s)?"
    r"(?:[\w-]{1,20}\s)?$"
    r"|" + "".join(f"(?<!{word} )" for word in _ASPECTS) + r"\bof\s(?:(?:the|an?)\s)?$",
    re.IGNORECASE,
)
"""How the words before a name end that stands inside a phrase (*research on ...*)."""
_SOMEBODY = re.compile(
    r"\W*(?:it|they|he|she|we|i|you|there|people|practitioners|professionals)\s", re.I
)
NAMED_SO = (
    r"(?:\s(?:programmes?|programs?|models?|approach(?:es)?|projects?|schemes?|interventions?|services?"
    r"|initiatives?|training|strategy|courses?|sessions?|groups?|curriculum|clubs?|campaigns?|support|work"
    r"|provision|centres?|centers?|therapy|classes|visits|care|thinking|thought|theory|lens"
    r"|analysis|perspective|framework))?"
)
_GOES_ON = re.compile(
    rf"(?:s|['’]s)?['’™®]{{0,2}}{NAMED_SO}"
    rf"(?:\s?\([^()]{{1,80}}\)){{0,2}}{NAMED_SO}"
    r"(?:,?\s(?:first|second|third|fourth|fifth|latest|revised|\d{1,2}(?:st|nd|rd|th))\sedition"
    r"(?:\s\([^()]{1,20}\))?)?"
    r"(?:,|\s[–—-]\s|\s(?:also|typically|often|usually|generally|now|therefore|currently|both|simultaneously"
    r"|originally|first|can|could|may|might|will|would|did|do|of|for|in|on|with|between|within|across"
    r"|among|at|from|that|which|who|delivered|based|aimed|developed|designed|run|undertaken)\b|(?P<bare>\s))",
    re.IGNORECASE,
)
_DELIVERS = re.compile(
    r"\b(?:deliver|offer|provid|run|conduct|develop|implement|introduc|launch|operat|fund|commission|pilot"
    r"|organi[sz])(?:e?s|e|ed|ning)?\s(?:an?\s|the\s|our\s|their\s|its\s|several\s)?['‘“]?"
    r"(?:(?!(?:in|on|to|for|with|at|from|by)\s)[\w-]{1,20}\s){0,4}['‘“]?$"
    r"|^\W*As part of (?:the |our |its |this )?['‘“]?$",
    re.IGNORECASE,
)
"""Before its name: somebody offers it."""
_IS_THE = re.compile(
    r"^\W{0,3}(?:The|An?|One)\s(?:[\w-]{1,20}\s){0,3}(?:programmes?|programs?|interventions?|models?"
    r"|approach(?:es)?|methods?|treatments?|responses?|examples?|services?|frameworks?)\s"
    r"(?:(?:in|of|for|to|with|among|used|across|is)\s(?:[\w’'-]{1,20}\s){1,6}?)?(?:is|are|was|were)\s"
    r"(?:an?\s|the\s|called\s)?['‘“]?(?:[\w-]{1,20}\s){0,2}['‘“]?$"
)
"""Before its name, at a sentence's end: ``The most common approach in the north is the``."""
_QUOTES = " '‘“\""
_TO_DO = re.compile(
    r"\b[Tt]o\s(?!the\b)[a-z]{3,20}\s(?:an?\s|the\s|our\s|their\s)?(?:[\w-]{1,20}\s){0,2}$"
)
"""Before a name of what is to be made or used: ``To create a``."""
_DOES = re.compile(
    r"\b(?:requires?|relies|rely|depends?|allows?|gives?|creates?|promotes?|employs?|employed"
    r"|utili[sz]es?|mobilises?|teach(?:es)?|encourages?|covers?|operates?|brought|gave|can|may|could|sets?\sout"
    r"|accounts?\sfor|(?:rest|draw|build)s?\s(?:up)?on)\b"
    r"|^\s(?:[™®]\s)?(?:also\s)?[a-z]{3,20}s\s(?:an?|the|both|all|each|on|with|in|its|their|how)\b"
)
"""More of what an intervention does, and any verb right behind its name."""
_ITS_VERB = re.compile(r"\s[a-z]{3,20}[^\Ws]s\s(?:[a-z]|[A-Z][a-z])")
"""Any verb of one thing right behind a name that is written like one."""
_FAR = 200
"""Within how many characters of its subject a sentence has its verb."""


def _described(view: View) -> str:
    """The intervention that the unit is about, or else the framework: its subject, or what somebody
    offers; empty for none.
    """
    unit = view.unit
    early = view.within(unit.start, min(unit.end, unit.start + _EARLY))
    names = (
        mention for kind in (INTERVENTION, FRAMEWORK) for mention in early if mention.type == kind
    )
    return next((one.concept for one in names if _is_subject(view, one)), "")


def _is_a_title(name: str) -> bool:
    """Whether *name* is written like that of one thing: *Warm Homes*, *MARAC*."""
    return sum(char.isupper() for char in name) > 1


def stands_inside(before: str) -> bool:
    """Whether what comes after the words *before* stands inside a phrase of another subject."""
    return _INSIDE.search(before) is not None


_THERE_ARE = re.compile(
    r"\W{0,3}(?:[A-Z]\w{2,12},?\s)?[Tt]here\s(?:is|are)\s(?:(?:also|now|several|some|many|various)\s){0,2}"
    r"(?:an?\s)?(?:examples?\sof\s)?(?:[\w-]{1,20}\s){0,2}"
)
_THAT_DO = re.compile(
    r"s?\s(?:[\w-]{1,20}\s){0,2}?(?:that|which)\s(?!(?:were|was|did|had)\b)[a-z]{3,20}\s"
)
"""After a name that is said to exist: what it does."""


def _is_subject(view: View, name: Mention) -> bool:
    unit, text = view.unit, view.unit.prose.text
    before = text[unit.start : name.start]
    if _THERE_ARE.fullmatch(before) and _THAT_DO.match(text, name.end, unit.end):
        return True
    reported = _REPORTS_THAT.match(before)
    before = before[reported.end() :] if reported else before
    if _DELIVERS.search(before) or _IS_THE.search(before):
        return True
    if _VERB.search(before) or _SOMEBODY.match(before) or stands_inside(before):
        return False
    if _TO_DO.search(before):
        return False
    after = text[name.end : unit.end]
    if _ITS_VERB.match(after) and _is_a_title(text[name.start : name.end]):
        return True
    joined = _GOES_ON.match(after)
    verbs = [
        match.start() for cue in (cues.DESCRIBES, _DOES) for match in cue.finditer(after[:_FAR])
    ]
    if joined is None or not verbs:
        return False
    return not joined["bare"] or not after[joined.end() : min(verbs)].strip(_QUOTES)


_IT = re.compile(
    r"\W*(?:[^,.;:]{3,80}, )?"
    r"(?:in this (?:programme|program|model|approach|project|scheme|service), [^.;:]{3,60}"
    r"|(?P<these>(?:these|such) (?:programmes|programs|models|approaches|projects|schemes|services"
    r"|interventions|initiatives|courses|groups))"
    r"|(?P<one>it(?!\s(?:is|was|remains)\s(?:important|clear|essential|vital|possible|likely|difficult"
    r"|hard|necessary|crucial|worth|estimated|recommended|known|thought|hoped|expected)\b))|(?P<many>they)"
    r"|(?:this|the) (?:programme|program|model|approach|project|scheme"
    r"|intervention|service|initiative|course|training|strategy)"
    r"|there(?=\s(?:is|are|was|were)\s(?:also\s)?an?\s(?:\w{1,20}\s)?(?:emphasis|focus)\son\b))\s"
    r"(?:also |then |typically |often |generally )?(?:is|are|was|were|has|have|had|did not|reduced"
    r"|improved|increased|decreased|led to|resulted in"
    r"|offers?|provides?|aims?|involves?|uses?|works?|combines?|includes?"
    r"|comprises?|consists?|encompasses|delivers?|focus\w*|supports?|runs?|ran|targets?|brings?|enables?"
    r"|addresses|entails?|seeks|teaches|trains?|helps?|employs?|utili[sz]es|promotes|underscores"
    r"|emphasi[sz]es|recogni[sz]es)\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about the subject of the one before it."""
_END = re.compile(r"[.!?]['”’)]?\s")
_LONGEST = 800
"""Characters of the longest sentence that is gone back to."""


def described_before(view: View, deep: int = 0) -> str:
    """The intervention that is the subject of the sentence before, where the unit goes on about it
    and names no other.
    """
    it = _IT.match(view.text)
    if it is None or view.unit.is_item:
        return ""
    unit, text = view.unit, view.unit.prose.text
    low = max(0, unit.start - _LONGEST)
    ends = [match.end() for match in _END.finditer(text, low, max(low, unit.start - 2))]
    start = ends[-1] if ends else low
    said = tuple(mention for mention in view.earlier if mention.start >= start)
    if it["these"]:
        return next((one.concept for one in reversed(said) if one.type == INTERVENTION), "")
    fits = [one for one in said if _agrees(it, text[one.start : one.end])]
    before = tuple(mention for mention in view.earlier if mention.start < start)
    former = replace(
        view, unit=replace(unit, start=start, end=unit.start), mentions=said, earlier=before
    )
    subject = _described(former)
    if any(one.concept == subject for one in said if one not in fits):
        subject = _at_its_end(former, fits)
    other = _IT.match(former.text)
    if subject or deep == _DEEPEST or not other or bool(other["many"]) is not bool(it["many"]):
        return subject
    return described_before(former, deep + 1)


_DEEPEST = 2
"""How many sentences that begin with *it* are gone back over."""


def _agrees(it: re.Match[str], name: str) -> bool:
    """Whether *name* is of one where a sentence says *it*, and of several where it says *they*."""
    return not (it["one"] if name.endswith("s") else it["many"])


def _at_its_end(former: View, fits: Sequence[Mention]) -> str:
    """The intervention or framework that ends a sentence about others: *Many have roots in X.*"""
    text = former.unit.prose.text[: former.unit.end].rstrip()
    last = next((one for one in reversed(fits) if one.type in (INTERVENTION, FRAMEWORK)), None)
    return last.concept if last and _ENDS.fullmatch(text, last.end) else ""


_ENDS = re.compile(r"(?:\s\([^()]{1,80}\))?[.!]")
