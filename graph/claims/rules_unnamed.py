"""Rules for what bears on what where the vocabulary knows neither: that something was found to
change, and that one thing goes with another. English.

Nobody has said which concepts these are, so that a claim links none: it says its kind, the way it
points, and quotes the sentence. Where a sentence hopes, plans or asks, it is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.claims import cues
from graph.claims.changes import DOWN, UP
from graph.claims.laboratories import LABORATORY
from graph.claims.model import Direction, Kind, Statistic, Valence
from graph.claims.view import INTERVENTION, RISK, Draft, View, draft

_MADE = (
    "programmes?|programs?|schemes?|interventions?|training|classes|sessions|reminders?|letters|leaflets"
    "|visits|treatments?|therap(?:y|ies)|courses?|projects?|campaigns?|polic(?:y|ies)|bans?|tax|taxes|subsid"
    "(?:y|ies)|grants|vouchers?|clubs?|lessons|coaching|mentoring|tutoring|counselling|supplements?|vaccines?"
    "|vaccinations?|mattresses|filters?|apps?|toolkits?|referrals?|pilots?|initiatives?|limits|zones?|lanes"
    "|cameras|helplines?|exercises?|gardens|gardening|screening|drugs?|medication|physiotherapy|education"
    "|workshops?|incentives?|services?|support|help|advice|restrictions?|insulation|hours|leave"
)
"""Words for what people set up to change something."""
_BY_SOMEBODY = re.compile(
    rf"\W{{0,3}}(?:[\w’'(),%&-]{{1,30}}\s){{0,9}}?(?:{_MADE})\b", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:control|comparison|intervention|treatment|treated|trained|exercise"
    r"|waiting[- ]list)\s(?:group|arm"
    r"|schools|areas?|sites|practices|homes|participants|pupils|children|patients)\b"
    r"|\busual care\b|\bplacebo\b"
    r"|\b(?:after|since|following|before and after)\s(?:the|their|its|joining|taking part"
    r"|completing|attending"
    r"|opening)\b|\b(?:pooled|meta-analysis)\b|\b(?:trials?|programme|scheme|intervention)\b"
    r"|\b(?:at|after)\s(?:\w+)\s(?:weeks|months)\b",
    re.IGNORECASE,
)
"""What is said of an evaluation: two groups, before and after, trials."""
_NO_ADJECTIVE = (
    r"(?<!\bfor\s)(?<!\bof\s)(?<!\bto\s)(?<!\ba\s)(?<!\bthe\s)(?<!\bwith\s)(?<!\bin\s)(?<!\ban\s)"
    r"(?<!\band\s)(?<!\bthrough\s)(?<!\btheir\s)(?<!\bby\s)"
)
"""``a driver of improved practice``: no word of change there."""
_CHANGED = re.compile(
    rf"{_NO_ADJECTIVE}\b(?:reduced|increased|improved|lowered|raised|(?<!were )(?<!was )cut"
    rf"|halved|doubled|prevented|decreased|fell|rose|dropped"
    r"|declined|grew|led to|resulted in|(?:was|were) (?:\w+ly )?(?:lower|higher|better|worse"
    r"|fewer|shorter"
    r"|less|greater|more (?:likely|active|confident)|less likely)|lost (?:more|less)|gained)\b",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(
    r"\b(?:had|made|showed|found|was|were|there (?:was|were)|with)\s(?:no"
    r"|little)\s(?:[\w-]{1,20}\s){0,3}?"
    r"(?:effects?|differences?|impact|change|improvement|benefit)\b"
    r"|\bno\s(?:[\w-]{1,20}\s){0,3}?(?:effects?|differences?|change|improvement)\s(?:[\w-]{1,20}\s){0,6}?(?:was|were)"
    r"\s(?:found|seen|observed|detected)\b"
    r"|\bdid not\s(?:\w{1,20}ly\s)?(?:reduce|improve|change|affect|increase|differ|lower|raise"
    r"|prevent|fall|rise)\b"
    r"|\bdid not\s(?:\w{1,20}ly\s)?work\b",
    re.IGNORECASE,
)
_DID_NOT_BRING = re.compile(
    r"\bdid not\s(?:\w{1,20}ly\s)?(?:reduce|improve|prevent|raise"
    r"|lower)\s[a-z]{3,20}",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:would|could|may|might|should|must|will|aim(?:s|ed)?|designed|intended|expect(?:s|ed)?|hop(?:e|es|ed|ing)"
    r"|plan(?:s|ned)?|whether|if|potential(?:ly)?|assum(?:e|es|ed|ing)|hypothesi\w+|can|unclear|unknown|objectives?"
    r"|target|projected|forecast|predicted|powered|recommend\w*|in order to)\b|\?\W*$",
    re.IGNORECASE,
)
"""What is hoped, planned, asked or supposed."""
_GOES_WITH = re.compile(
    r"\b(?:is|are|was|were|been)\s(?P<no>not\s)?(?:[a-z]{1,20}\s){0,3}?(?:associated with"
    r"|linked (?:with|to) (?:an?\s)?(?:increas|higher|lower|poor|greater|worse|more|less|fewer"
    r"|reduced|risk))"
    r"|\b(?P<more>increas(?:e|es|ed)|rais(?:e|es|ed)|doubl(?:e|es|ed)|tripl(?:e|es|ed)|add(?:s"
    r"|ed)? to)\s(?:the"
    r"|their)\s(?:[a-z]{1,20}\s){0,2}?(?:risks?|odds|chances?|likelihood|probability) of\b"
    r"|\b(?:is|are|was|were)\s(?:[\w.,–-]{1,20}\s){0,4}?(?:(?:times|twice|half)\sas|more|less)\slikely\s"
    r"(?:to|than)\b(?!\s(?:say|report|have (?:told|said)|agree|prefer|know|think"
    r"|be (?:aware|recogni[sz]ed)))"
    r"|\b(?:is|are|was|were) at (?:[a-z]{1,15}\s){0,2}(?:higher|greater|increased|lower) risk\b"
    r"|\b(?:can|may)\s(?:also\s)?(?:harm|damage|worsen|cause|lead to)\b"
    r"(?!\s(?:an?\s)?(?:increase|improve|better|reduc|fewer))"
    r"|\b(?:is|are|was)\s(?:a|an)\s(?:[a-z]{1,20}\s){0,2}?risk factors? for\b",
    re.IGNORECASE,
)
"""That one thing goes with another."""
_OF_A_METHOD = re.compile(
    r"\b(?:adjust(?:ed|ing) for|we (?:tested|examined|assessed|investigated|explored|used)"
    r"|was defined"
    r"|hypothes\w+|(?:was|were) (?:measured|calculated|assessed|included|excluded|collected"
    r"|randomi[sz]ed)"
    r"|limitations?|bias|questionnaire)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\W{0,3}(?:this|these|those|it|they|such|that|he|she|both|neither|its|their|the (?:latter"
    r"|former|same|other"
    r"|others|reverse|opposite))\b",
    re.IGNORECASE,
)
"""How a sentence begins that cannot be read alone."""


def unnamed_outcome(view: View) -> Sequence[Draft]:
    """What something that was set up is found to have changed, or not."""
    text = view.text
    if _leans(view) or _NOT_YET.search(text) or _OF_A_METHOD.search(text):
        return ()
    none = _UNCHANGED.search(text)
    changed = none or _CHANGED.search(text)
    if changed is None:
        return ()
    set_up = _BY_SOMEBODY.match(text, 0, changed.start()) or _DID_NOT_BRING.search(text)
    if not set_up and not _COMPARED.search(text):
        return ()
    way = Direction.NONE_FOUND if none else _way(text)
    made = draft(view, Kind.INTERVENTION_OUTCOME, "unnamed-outcome", ((), ()), way)
    valence = Valence.NO_EFFECT if none and not _CHANGED.search(text) else Valence.NOT_STATED
    return (replace(made, valence=valence, statistic=_only_number(view)),)


def unnamed_risk(view: View) -> Sequence[Draft]:
    """That one thing goes with another, or makes it likelier."""
    text = view.text
    if _leans(view) or _OF_A_METHOD.search(text) or cues.QUESTION.search(text):
        return ()
    found = _GOES_WITH.finditer(text)
    goes = next((one for one in found if not _ASIDE.search(text[: one.start()])), None)
    if goes is None or _ASKED.search(text, 0, goes.start()):
        return ()
    if view.ids(INTERVENTION, RISK) or _BY_SOMEBODY.match(text, 0, goes.start()):
        return ()
    way = Direction.NONE_FOUND if goes["no"] or cues.NONE_FOUND.search(text) else _likelier(goes)
    made = draft(view, Kind.RISK_TO_EFFECT, "unnamed-risk", ((), ()), way)
    return (replace(made, statistic=_only_number(view)),)


_ASKED = re.compile(r"\b(?:whether|if|how|that .{0,40}\bnot)\b")
_ASIDE = re.compile(r"\b(?:that|which|who|where|because)\s(?:[\w-]{1,20}\s)?$")
"""Before what is said on the way, and not by the sentence."""
_MORE = re.compile(
    r"\b(?:more|higher|greater|increas\w*|rais\w*|doubl\w*|tripl\w*|add\w* to|twice|times|cause"
    r"|harm|damage|worsen|lead to|risk factors?)\b"
)
_LESS = re.compile(r"\b(?:less|lower|reduced|fewer|decreas\w*|half)\b")


def _likelier(goes: re.Match[str]) -> Direction:
    """Which way: by its own words and those right behind it; not stated where they do not say."""
    words = goes.string[goes.start() : goes.end() + _RIGHT_BEHIND]
    more, less = _MORE.search(words), _LESS.search(words)
    if (more is None) is (less is None):
        return Direction.NOT_STATED
    return Direction.INCREASES if more else Direction.DECREASES


_RIGHT_BEHIND = 24


def _leans(view: View) -> bool:
    """Whether the unit cannot be read alone, or is no sentence of running text."""
    text = view.text
    if view.unit.is_item or len(text) > _LONGEST:
        return True
    return bool(_ELSEWHERE.match(text) or LABORATORY.search(text))


_LONGEST = 400
"""Characters of the longest sentence: longer ones say several things."""


def _way(text: str) -> Direction:
    """Up or down, where all words of change agree."""
    up, down = UP.search(text), DOWN.search(text)
    if (up is None) is (down is None):
        return Direction.NOT_STATED
    return Direction.INCREASES if up else Direction.DECREASES


def _only_number(view: View) -> Statistic | None:
    """The number of a unit that has just one."""
    return view.statistics[0][2] if len(view.statistics) == 1 else None
