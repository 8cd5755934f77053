"""Rules for how common something is, and how that went, where no number says it. English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Direction, Kind
from graph.claims.statistics.how_common import is_counted
from graph.claims.view import BARRIER, EFFECT, INTERVENTION, POPULATION, RISK, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, reports, way_in

_HOW_MANY = (
    r"(?:numbers?|rates?|prevalence|incidence|proportions?|shares?|percentages?|frequency|use"
    r"|(?:recording|reporting|reports)(?=\sof\b))"
)
_WENT = (
    r"(?:rose|fell|grew|increased|decreased|declined|dropped|doubled|halved|tripled|surged|soared"
    r"|went\sup|went\sdown|trebled|climbed|jumped|quadrupled|plummeted"
    r"|(?:is|are|was|were)\s(?:\w{2,12}\s){0,2}?(?:higher|lower|greater)\sthan"
    r"|remained\s(?:stable|unchanged|the same|high|low)"
    r"|(?:was|were)\s(?:\w{2,20}ly\s)?(?:unchanged|stable)|did\snot\schange)"
)
_MEASURE_OF = (
    r"(?:numbers?|rates?|prevalence|incidence|proportions?|shares?|percentages?|frequency|levels?)"
    r"\s(?:of|who|that)"
)
_TREND: Final = re.compile(
    rf"\W{{0,3}}(?:(?:Results|Conclusions?|Findings|Overall|However|Nationally|Globally"
    rf"|Since \d{{4}}|In \d{{4}}|(?:According to|During|Over|Between|Following)\s[^,.;:]{{3,80}})"
    rf"\W{{1,2}})?(?:(?!how\b)[^,.;:]{{3,60}}\s(?:shows?|showed|suggests?|indicates?)\sthat\s)?"
    rf"(?:The\s)?(?P<what>(?:[\w’'-]{{1,30}}\s){{1,14}}?)"
    rf"(?:has\s|have\s|had\s)?(?:not\s|been\s|also\s|\w{{2,20}}ly\s){{0,2}}(?:{_WENT}|increasing"
    rf"|declining|rising|falling|risen|fallen|grown|gone\sup|gone\sdown|trebled|surging"
    rf"|soaring|climbing)\b",
    re.IGNORECASE,
)
_NUMBER_OF: Final = re.compile(r"(?:the\s)?(?:numbers?|proportion|share|percentage)\sof\s", re.I)
"""How a phrase begins that is about how many there are, whatever it names besides."""
_MEASURE: Final = re.compile(rf"(?:[\w-]{{1,20}}\s){{0,3}}?{_HOW_MANY}\b", re.IGNORECASE)
_MOST: Final = re.compile(
    r"\W{0,3}(?:(?:Overall|Nationally|In general|(?:Across|In|Among) [^,]{3,60}), )?(?:Most(?: of)?"
    r"|(?:A )?(?:[Ss]ignificant|[Ll]arge|[Ss]ubstantial|[Cc]onsiderable|[Hh]igh) (?:numbers?"
    r"|proportions?|percentages?|shares?) of"
    r"|(?:The )?(?:vast |large |great |overwhelming )?majority of|Nearly all|Almost all|Few"
    r"|Hardly any|(?:However, )?[Oo]nly a (?:small )?(?:minority|handful|few) of)\s"
    r"(?:the\s|those\s|our\s|these\s)?(?P<who>(?:[\w’'-]{1,30}\s){1,8}?)(?:are|were|is|was|have"
    r"|had|live|lived|use|used|work|worked|own|owned|do not|did not|never"
    r"|attend(?:ed)?|complete[sd]?|receive[sd]?|report(?:ed)?|seek|sought|access(?:ed)?"
    r"|happen|happened|occur|occurred|take place|took place|involve|involved)\b(?! not\b)",
    re.IGNORECASE,
)
_COMMON: Final = re.compile(
    r"\b(?:is|are|was|were|remains?)\s(?:\w{2,20}ly\s|also\s|more\s|most\s)?(?:common|rare"
    r"|widespread"
    r"|prevalent|rife|uncommon)\s(?:among|in|across|at|between)\s"
    r"|\b(?:is|are|was|were)\s(?:often|frequently|commonly|usually)\s(?:present|exposed"
    r"|targeted)\b",
    re.IGNORECASE,
)
_FOUND_IN_MOST: Final = re.compile(
    r"\b(?:is|are|was|were)\s(?:\w{2,20}ly\s|also\s)?(?:present|found|identified|reported"
    r"|recorded|evident"
    r"|involved|an?\s(?:\w{2,20}\s)?(?:feature|factor|issue|concern))\s(?:in|by|among)\s"
    r"(?:the\s(?:\w{3,12}\s)?majority|most|many|nearly all|almost all|half|few|a\s(?:third|quarter"
    r"|minority)|two thirds|three quarters)\b"
    r"|\b(?:is|are|was|were|remains?)\san?\s(?:\w{2,20}ly\s|very\s)?(?:common|frequent"
    r"|widespread|everyday"
    r"|rare|prevalent)\s(?:experience|problem|feature|occurrence|issue|phenomenon)\b"
    r"|\bin\s(?:most|the (?:vast )?majority of|nearly all|almost all|half of)\s(?:[\w-]{2,15}\s)?"
    r"(?:homes|families|households|relationships)\b"
    r"|\b(?:(?:an?\s)?record\snumbers?|(?:the|its)\shighest(?:\sever)?\snumbers?)\sof\b"
    r"|\b(?:is|are|was|were)\s(?:more|less)\s(?:common|frequent|prevalent|widespread)\sthan\b",
    re.IGNORECASE,
)
"""What is said of a trouble by how many have it, in words."""
_STAYED: Final = re.compile(
    rf"\b(?:There\s(?:was|were|has been|have been)|(?:figures|data)\s(?:show|showed))\s"
    rf"(?:no|little)\s(?:[\w-]{{1,20}}\s){{0,3}}?(?:change|increase|decrease|rise|fall"
    rf"|difference)s?\sin\s"
    rf"(?P<what>(?:the\s)?{_MEASURE_OF})\b",
    re.IGNORECASE,
)
_FOREMOST: Final = re.compile(
    r"\b(?:is|are|was|were|remains?|remained)\s(?:by far\s|still\s|now\s)?(?:(?:one|some|two"
    r"|three) of\s)?"
    r"the\s(?:(?:most|second most|third most|least)\s(?:[\w-]{2,20}ly\s|often\s)?(?:common|frequent"
    r"|prevalent|widespread|reported|cited|identified|recorded|experienced|named|mentioned)"
    r"|commonest|(?:single\s)?(?:leading|main|chief|biggest|largest)"
    r"(?=\s(?:[\w-]{1,20}\s){0,2}?reasons?\b))\s(?:[\w-]{1,20}\s){0,3}?(?:forms?|types?|kinds?"
    r"|causes?|reasons?|categor(?:y"
    r"|ies)|sources?|crimes?|offences?|problems?|experiences?|issues?|concerns?|factors?"
    r"|barriers?)\b",
    re.IGNORECASE,
)
"""``the most frequently reported form of``: which of several is met with most."""
_OVER_TIME: Final = re.compile(
    r"\s(?:\w{2,20}ly\s)?(?:(?:every|each) (?:year|month|quarter)\b|(?:since|between|from) (?:19"
    r"|20)\d\d\b)"
)
_NO_PEOPLE: Final = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|papers?|articles?|reviews?|evidence|research|interviews?"
    r"|sessions|measures|questions|items|analyses"
    r"|literature|reports?|work|data|methods|tax(?:es)?|excise|interest|exchange|reimbursement)\b",
    re.IGNORECASE,
)


def trend(view: View) -> Sequence[Draft]:
    """That something has become more common or less, or is so for most."""
    text = view.text
    went, most = _TREND.match(text), _MOST.match(text)
    of_people = went is not None and _NUMBER_OF.match(went["what"]) is not None
    if not reports(view) or advising.recommends(text):
        return ()
    few = most is not None and bool(view.ids(POPULATION, end=view.unit.start + most.end()))
    if view.ids(INTERVENTION) and (view.evaluates or not (of_people or few)):
        return ()
    stayed = _STAYED.search(text)
    foremost = _FOREMOST.search(text)
    if went is not None and _goes(went):
        way = way_in(went[0])
    elif stayed is not None and not is_asked(text, stayed.start()):
        way = Direction.NONE_FOUND
    elif (
        _COMMON.search(text)
        or (view.ids(RISK, BARRIER, EFFECT) and _FOUND_IN_MOST.search(text))
        or (went is not None and _OVER_TIME.match(text, went.end()))
        or (foremost is not None and not is_asked(text, foremost.start()))
        or (most is not None and not _NO_PEOPLE.search(most["who"]))
    ):
        way = Direction.NOT_STATED
    else:
        return ()
    about = (view.ids(RISK, BARRIER), view.ids(POPULATION, EFFECT))
    return (draft(view, Kind.PREVALENCE_STATISTIC, "trend", about, way),)


def _goes(went: re.Match[str]) -> bool:
    """Whether what went up or down is how many there are of something."""
    what = went["what"].strip()
    if is_asked(went.string, went.end()) or _NO_PEOPLE.search(what):
        return False
    return _MEASURE.match(what) is not None or is_counted(what)
