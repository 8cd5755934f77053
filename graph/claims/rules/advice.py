"""Rules for what a source says should be done, and what it says should be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.claims.concepts.candidates import candidate
from graph.claims.model import ConceptType, Kind
from graph.claims.rules.voices import telling
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
    Draft,
    View,
    draft,
    named,
    unique,
)
from graph.claims.wording import advising, cues

_ALL = (
    BARRIER, OUTCOME, INTERVENTION, POPULATION, RISK, EFFECT, PARENTING, PROTECTIVE, FRAMEWORK, LAW,
)  # fmt: skip
_LONGEST = 300
"""Characters of a recommendation's label."""
_QUESTIONS = re.compile(r"\bquestions?\b", re.IGNORECASE)
_CONSIDERS = re.compile(r"\b(?:consider|assess|ask|check|explore)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\W{0,9}(?:if|is|are|do|does|what|whether|who|how|to what extent|which|when|where|why)\b",
    re.IGNORECASE,
)
_NO_ADVICE = re.compile(
    r"\b(?:effects?|impact|factors?|reasons?|experiences may|because they may)\b"
    r"\W{0,9}(?:\w{1,30}\W{1,9}){0,3}$",
    re.IGNORECASE,
)
"""How a lead-in ends whose list says what is, not what to do."""
_STATES = (
    "of|is|are|was|were|has|have|can|for|comes?|came|fell|rose|grew|made|makes|varie[sd]|takes|took"
    "|means|needs|seems|remains|depends"
)
_NOUN_FIRST = re.compile(
    r"(?i:\W{0,9}(?:support|use|review|record|help|increase|decrease|change)s?\s(?:for|of|in"
    r"|from)\b"
    r"(?<!help\sin)(?<!change\sof))|\W{0,9}(?i:support (?:staff|workers?|groups?|networks?"
    r"|needs|services?)|record (?:clearing|keeping|linkage|protection|sealing)"
    r"|[a-z]{4,15} (?:entails|means|involves|requires|refers|depends"
    r"|consists|remains)|(?:increase|encourage|raise"
    r"|expand|speed up)s? or (?:decrease|discourage|lower|reduce|limit|slow))\b"
    r"|\W{0,9}(?:See|Record|Map|Plan|Support|Review|Work|Set|Use|Help|Increase|Focus|Talk"
    r"|Train|Share)"
    rf"\w{{0,9}}(?: (?:{_STATES}"
    r"|with .{3,40} (?:can|is|has|relies|means|should|requires|entails))\b|, | with, )"
)
"""``Work with farmers can mean ...`` begins with a noun, not with an imperative."""


_TOLD = re.compile(
    r"(?!for\s)(?:[\w’'(),%-]{1,30}\s){1,14}?(?:was|were|had|reported|said|found|showed)\s",
    re.IGNORECASE,
)
"""A bullet that says what was, whatever its lead-in is."""
_ASIDE = re.compile(
    r"\W{0,9}(?:(?:[A-Z][\w’'-]{2,20}\s)?(?:[Ee]ffects?|[Aa]ims?|[Gg]oals?|[Pp]urpose|[Rr]ationale"
    r"|[Cc]alculation|[Ee]xamples?|[Ii]dea)|(?:Teacher|Pupil|Student|Interviewer|Facilitator"
    r"|Moderator|Speaker|Therapist|Nurse|Doctor)(?: \d{1,2})?|[^:.]{3,40}(?=: See )):\s"
)
"""A label of what is meant, or of who speaks: what follows tells no reader what to do."""
_SAYS_WHAT_IS = re.compile(
    r"\b(?:roles?|responsibilit(?:y|ies)|duties|functions|sources?|causes?|effects?|gaps|problems?"
    r"|barriers?|challenges|failures?|benefits|limitations|scope|types|symptoms|signs|reasons"
    r"|drivers"
    r"|history|does not cover|covers|restrictive changes|objectives|goals|why|get|happens?)\b"
    r"(?!\s(?:to take|you can))",
    re.IGNORECASE,
)
"""In what stands above a list: it says what there is, in whatever words."""
_DOES = re.compile(
    r"\W{0,3}(?:[a-z]{2,20}(?<!s)s\s(?:the|an?|how|whether|his|her|their|its)|(?:tries|seeks|aims"
    r"|attempts)\sto)\s"
)
"""A bullet that says what somebody does."""
_NEED = re.compile(r"\b(?:needs?|wants?|said|ask(?:ed)? for)\b", re.IGNORECASE)
"""In a lead-in: the list is for those whom it names."""
_CONDITION = re.compile(
    r"(?:If|When|Where|While|Whilst|As such|Ideally|In all cases|After|Before|Depending on|For|In)"
    r"\b[^.;:]{0,160}?, "
    r"(?=(?:\w{1,30} ){1,6}?(?:should|must|can|need|is|are|do)\b|the first step\b)"
)
"""What comes before the advice itself; the advice alone is its other name."""


def question(view: View) -> Sequence[Draft]:
    """A question to ask, in a list of such."""
    if not view.unit.is_item:
        return ()
    asks = (
        _QUESTIONS.search(view.lead_text) or cues.QUESTION.search(view.text)
    ) and _is_to_be_asked(view)
    if _RESEARCHED.search(view.lead_text) or view.lead_text.rstrip(" *_").endswith("?"):
        return ()
    if not asks and not (_CONSIDERS.search(view.lead_text) and _ASKS.match(view.text)):
        return ()
    return (as_advice(view, "question"),)


_TO_BE_ASKED = re.compile(
    r"\b(?:ask|asks|asked|asking|consider|considering|assess|assessing|assessments?|checks?"
    r"|checking"
    r"|checklist|screen|screening|explore|exploring|questions? (?:to|for|that (?:can|may|help)))\b",
    re.IGNORECASE,
)
"""Before what readers are to ask; not before what they are to think about."""
_RESEARCHED = re.compile(
    r"\b(?:research questions?|following example"
    r"|answer(?:s|ing)?\s(?:the|these)\s(?:\w+\s)?questions|reflect\w*"
    r"|(?:review|study|report|paper|evaluation|survey"
    r"|we) (?:\w+ )?(?:asks|asked|addresses|addressed|explores"
    r"|explored|answers?|set out))\b",
    re.IGNORECASE,
)
"""Before what a study asked: nobody else is to."""


def _is_to_be_asked(view: View) -> bool:
    """Whether a question is one that readers are to ask: its lead-in or heading says so."""
    about = f"{view.lead_text} {view.unit.path[-1] if view.unit.path else ''}"
    return _TO_BE_ASKED.search(about) is not None


def recommendation(view: View) -> Sequence[Draft]:
    """What should be done: a modal, an imperative, or a bullet under a lead-in that says so."""
    text = view.text
    if _POINTER.match(text) or (view.unit.is_item and _FORBIDS.search(view.lead_text)):
        return ()  # elsewhere, or the opposite of what its label would say
    imperative = bool(advising.IMPERATIVE.match(text)) and not (
        _NOUN_FIRST.match(text) or advising.NO_IMPERATIVE.match(text)
    )
    if _ASIDE.match(text):
        return ()
    if _IN_QUOTES.match(text) or _quoted_on(text):
        return ()
    if _NOBODY.match(text) and not advising.LEAD_RECOMMENDS.search(view.lead_text):
        return ()
    if _THEY.match(text) and not view.unit.is_item and not view.ids(*_ALL):
        return ()
    advised = view.unit.is_item and advising.LEAD_RECOMMENDS.search(view.lead_text)
    told = not imperative and (_TOLD.match(text) or _DOES.match(text))
    if (
        advised
        and not told
        and (view.unit.first or imperative)
        and not _NO_ADVICE.search(view.lead_text)
    ):
        return (as_advice(view, "recommending-list"),)
    advice = advising.recommends(text) or advising.advises(text)
    if advice and not _reported(view, view.unit.start + advice.start()):
        return (as_advice(view, "modal"),)
    if imperative and _OF_A_TOOL.search(text):
        return ()
    if imperative and not (
        view.unit.is_item and _is_of_what_is(view) and not _ADVISES_ALWAYS.match(text)
    ):
        return (as_advice(view, "imperative"),)
    return ()


_FORBIDS = re.compile(
    r"\b(?:should|must|need|do|are|is|be|ought|required|expected)(?:n[’']t|\snot)(?:\s\w+){0,3}\W*$"
)
"""A lead-in of what nobody should do."""
_ADVISES_ALWAYS = re.compile(
    r"\W{0,9}(?:Consider (?:whether|if|how)|Do not|Don['’]t|Never|Always|Make sure|Remember"
    r"|Avoid)\b"
)
"""What is advice under any title."""


def _is_of_what_is(view: View) -> bool:
    """Whether the list that the unit is of says what there is, and not what to do."""
    above = (view.lead_text, view.unit.path[-1] if view.unit.path else "")
    return any(_SAYS_WHAT_IS.search(one) for one in above) and not any(
        _SAYS_WHAT_TO_DO.search(one) for one in above
    )


_OF_A_TOOL = re.compile(
    r"\b(?:sliders?|buttons?|drop-?downs?|click|tabs?"
    r"|in the [^.;]{1,60}\s(?:graph|view|panel))\b"
)
"""What is done with a program."""
_SAYS_WHAT_TO_DO = re.compile(
    r"\b(?:recommend\w*|actions?|solutions?|respon(?:d|ses?)|tackle|address|reduce|prevent\w*"
    r"|overcome|what (?:you )?can|how to|should|must|need|advice|steps|tips|priorit\w+|do)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(r"\W{0,9}See (?:also )?[A-Z]")
"""``See Housing: what works``"""
_IN_QUOTES = re.compile(
    r"\W{0,3}[“\"](?:[^“”\"]{0,600}[”\"]\W{0,3}$|.{0,400}?\b(?:I|my|we|our|us)\b|[^”\"]{0,800}$)"
    r"|\W?[‘'][^‘’']{0,300}[’']\W?$",
    re.DOTALL,
)
"""Somebody's words."""


def _quoted_on(text: str) -> bool:
    """Whether the words of somebody end in *text* that began before it."""
    close = text.find("”")
    return close >= 0 and not 0 <= text.find("“") < close


_NOBODY = re.compile(r"\W{0,3}(?:Must|Should|Need to|Needs to)\b")
"""Who must do something, or be something, is not said."""
_THEY = re.compile(
    r"\W{0,3}(?:They|These|Those|This|It)\s(?:also\s|therefore\s|still\s)?(?:must|should|needs?)\b"
)
"""Who should do something is said in the sentence before."""
_POLLED = re.compile(
    r"\b(?:respondents?|participants?|interviewees?|residents|voters|people|users|members"
    r"|drivers|parents|adults"
    r"|women|men|staff|those|some|many|most|majority|half|thirds?|quarters?|one in \w+|per cent"
    r"|percent|others"
    r"|[a-z]{3,20}ers)\b%?|%",
    re.IGNORECASE,
)
_THINK = re.compile(
    r"\b(?:said|say|says|felt|feels?|think|thinks|thought|believed?|believes|agreed?|wanted"
    r"|suggested"
    r"|commented|responded|considered|expressed|mentioned|stated|argued|argue|complained"
    r"|told us|asked for"
    r"|called for|were in favour|supported|support|view(?:s|ed)?|opinion)\b"
)
_SOURCES = re.compile(
    r"\b(?:report|guidance|guidelines?|review|authors|researchers|committee|commission"
    r"|inspectors|inquiry"
    r"|council|government|ministers?|department|we|strategy|plan)\s(?:\w{1,20}\s){0,3}$",
    re.IGNORECASE,
)
"""Those whose advice is a source's: not people who were asked."""


def _reported(view: View, at: int) -> bool:
    """Whether people say so whom the source reports: it is their view then."""
    told = telling(view)
    if told is not None and told[1] < at:
        return True
    before = view.unit.prose.text[max(view.unit.start, at - 200) : at]
    thinks = _THINK.search(before)
    if thinks is None or _SOURCES.search(before[: thinks.start()]):
        return False
    return _POLLED.search(before, 0, thinks.start()) is not None


def as_advice(view: View, rule: str) -> Draft:
    """*view* as advice that *rule* found: its words are a candidate's label."""
    label = re.sub(r"\s+", " ", view.text).strip(" *")
    label = label if len(label) <= _LONGEST else label[: _LONGEST - 1].rstrip() + "…"
    opening = _CONDITION.match(label)
    short = label[opening.end() :] if opening else ""
    new = candidate(ConceptType.PRACTICE_RECOMMENDATION, label, (short,) if short else ())
    people = named(view.lead, POPULATION) if view.unit.is_item else ()
    if view.ids(POPULATION) and rule != "question" and not _NEED.search(view.lead_text):
        people = ()
    objects = unique((*view.ids(*_ALL), *people)) or named(view.lead, INTERVENTION, OUTCOME)
    return draft(view, Kind.RECOMMENDATION, rule, ((new.id,), objects), new=(new,))
