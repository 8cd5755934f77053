"""Numbers that say how large a study was, or what was counted there and not of whom: how common
something is, they do not say. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.model import Statistic
from graph.claims.statistics.how_common import names_people
from graph.claims.view import View

_NOT_COUNTED: Final = re.compile(
    r"(?:[\w’'-]{1,30}\s){0,3}(?:members|countries|states|nations|voters|votes|seats|delegates"
    r"|representatives|legislators|senators|studies|trials|stations|plots|cities|towns|animals"
    r"|clubs|universities|colleges|teams|youth|pigs|dogs|cattle|sheep|goats|cows|stocks"
    r"|outliers|organi[sz]ations)",
    re.IGNORECASE,
)
"""Who sits somewhere, and what a text was made from."""
_OF_A_SAMPLE: Final = re.compile(
    r"\b(?:survey|study|sample|poll|interview|cohort|trial|analysis|questionnaire|census|data)s?\s"
    r"(?:of|with|from|among|on|in)\s(?:[\w’'-]{1,20}\s){0,3}$"
    r"|\b(?:study|survey|research)\b(?:(?!\b(?:found|shows?|showed|that|reported"
    r"|said)\b)[^.;]){0,140}"
    r"\b(?:surveyed|interviewed|followed|recruited|included|involved|tracked|tested|examined)\s"
    r"(?:[\w’'-]{1,20}\s){0,3}$"
    r"|\bpopulation\b[^.;]{0,40}\b(?:was|is|of|reached|totall?ed)\s(?:\w{1,12}\s){0,3}$"
    r"|[\w’']$|\b(?:(?<!rose )(?<!fell )(?<!up )(?<!down )(?<!increased )(?<!grew )from)\s$"
    r"|\b(?:study|survey|research)\b(?:(?!\b(?:found|shows?|showed|that|reported"
    r"|said)\b)[^.;]){0,120}"
    r"\b(?:follows|tracks|surveys|examines|covers|includes|draws on|looks at"
    r"|describes|analy[sz]es|investigates)\s(?:[\w’'-]{1,20}\s){0,7}$"
    r"|\b(?:study|survey|research\w*|team|project|we|it|has been"
    r"|have been)\s(?:[\w’'-]{1,20}\s){0,2}?"
    r"(?:measured|followed|following|surveyed|interviewed|recruited|included|includes|tested"
    r"|examined|asked|tracked|studied|enrolled|involved|observed|monitored|assessed|analy[sz]ed"
    r"|looked at|questioned|polled|compared)\b"
    r"(?:(?!\b(?:found|shows?|showed|that|reported|said)\b)[^.;]){0,240}$"
    r"|\b(?:analy[sz]ed|examined|scanned|sequenced|sampled|tested|used)\b[^.;]{0,80}"
    r"\b(?:in|from|with|on)\s(?:[\w’'-]{1,20}\s){0,3}$",
    re.IGNORECASE,
)
"""Before the number of those who were asked."""
_IN_ALL: Final = re.compile(
    r"\b(?:identified|included?|inclusion)\b[^.;]{0,120}\b(?:with a total of|totall?ing)\s$",
    re.IGNORECASE,
)
_NO_FINDING: Final = re.compile(
    r"\b(?:made up of|comprised|consisted of|(?:plan|aim|hope|goal|target)s?(?: is)? (?:to|of)"
    r"|capacity to|in terms of population"
    r"|(?:increase|decrease|reduction|gain|rise)s? (?:ranging|varying)"
    r"|ensur(?:e|ing)|included (?:\w+ ){0,2}(?:trials|studies)|target (?:\w+ )?of|risks? of"
    r"|broken down (?:in)?to|home to|inhabited by"
    r"|(?:led|leading|leads) to (?:an? )?(?:[\w-]{1,20} ){0,2}(?:increase|rise|decrease|fall|drop"
    r"|reduction|improvement)s? in)\b"
    r"(?:[^.;]|\.\d){0,80}$|^\W{0,4}With\s|\bmade up\s(?:[^.;]|\.\d){0,60}$"
    r"|\b(?:equates?|equivalent|equal) to\b[^.;]{0,60}$"
    r"|\b(?:increase|decrease|rise|fall|drop|reduction|growth)s?(?:\sin(?:\s[\w’'-]{1,20}){1,6}?)?"
    r"\s(?:of|by)\s[£$€]?[\d,.]{1,12}"
    r"\s\((?:or\s)?$|\b(?:cut|cuts|divided?|split|broken?|fold(?:ed)?)\b[^.;]{0,80}\bin\s$",
    re.IGNORECASE,
)
"""Before the parts of a sample, what somebody would like to reach, and what is said on the way."""
_OF_MONEY: Final = re.compile(
    r"\b(?:pay|wage|salary|price|tax|interest|fee|rent|levy|income|earnings)\s(?:rise|increase"
    r"|offer|cut|rate"
    r"|loss(?:e)?|drop)s?\b[^.;]{0,80}$"
    r"|\b(?:increase|rise|cut|decrease|fall|drop)s? of\s(?:between\s)?(?:\S{1,12}\sand\s)?$",
    re.IGNORECASE,
)
"""Before by how much something went up or down."""
_TAKES_PART: Final = re.compile(
    r"\s(?:[\w’'-]{1,20}\s){0,3}?(?:took part|participated|completed|responded|replied|enrolled"
    r"|(?:was|were) (?:surveyed|interviewed|recruited|asked|followed|included|tested|sampled))\b"
    r"|\sof (?:whom|which|them)\b|[^.;]{0,140}\b(?:was|were) (?:evaluated|examined|studied"
    r"|recruited|sampled|surveyed"
    r"|interviewed"
    r"|followed up|selected|enrolled)\b",
    re.IGNORECASE,
)
_OF_WHOM_UNSAID: Final = re.compile(
    r"\W{0,4}(?:(?:About|Around|Nearly|Almost|Some|Over|Only|Just"
    r"|Approximately)\s)?\d[\d.,]{0,6}\s?"
    r"(?:%|per ?cent)\s(?!of\b|in\b|among\b)(?:\w{2,20}ly\s)?(?:had|have|has|were|are|was|is"
    r"|did|do|said|say"
    r"|felt|feel|[a-z]{3,12}ed)\b",
    re.IGNORECASE,
)
"""A bullet that begins with a number and does not say of whom it is."""
_CHANGED_FROM: Final = re.compile(
    r"\b(?:reduced|fall(?:en)?|fell|risen|rose|increased|decreased|dropped|declined|grown|grew"
    r"|improved|down|up|went|gone)\s(?:\w{1,12}\s)?from\s$",
    re.IGNORECASE,
)
"""Before what it was earlier."""
_HOW_MANY: Final = re.compile(
    r"\b(?:affect\w{0,3}|kill\w{0,3}|afflict\w{0,3}|reach\w{0,3}|infect\w{0,3}|injur\w{0,3}"
    r"|there (?:are|were|was|is)"
    r"|numbers?|totals?|rates?|employ\w{0,3}|estimat\w{1,4}|by|to|from|cost|left|leaving|displaced"
    r"|hospitali[sz]ed|saw|than|nearly|almost|over|around|about|some|approximately|in"
    r"|of)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""Before the number of those who are something."""
_INTO: Final = re.compile(
    r"\s(?:into|through|(?:pay |price |wage )?(?:loss|cut|fall|gain|jump|hike|rise|boost"
    r"|discount))\b"
)
"""``one-quarter into the year``, ``a 15% loss of earnings``"""
_INHABIT: Final = re.compile(
    r"\s(?:who\s)?(?:live|living|lived|resid(?:e|ed|ing))\s(?:in|across|within)\s(?:the\s|our\s"
    r"|this\s)?"
    r"(?:county|city|town|village|borough|district|region|area|country|state|province|island"
    r"|(?:[A-Z][\w’'-]{1,20}\s?){1,4})(?=\W{0,2}$|\s?[,.;(])"
)
"""How many live in a place: its size, and nothing that is common there."""
_SERVED: Final = re.compile(
    r"\s(?:[\w’'-]{1,20}\s){0,4}?(?:(?:were|was|been|being|got)\s)?(?:trained|empowered|engaged"
    r"|invited"
    r"|recruited|consulted|sensiti[sz]ed)\b"
    r"|\s(?:[\w’'-]{1,20}\s){0,2}?(?:at|in|during|through|via)\s(?:an?|the|our"
    r"|its)\s(?:[\w-]{1,20}\s){0,3}"
    r"(?:event|webinar|workshop|conference|meeting|session|seminar)s?\b"
)
"""What was done with so many by those who write."""
_SERVED_BEFORE: Final = re.compile(
    r"\b(?:trained|involved|engaged|empowered|recruited|consulted)\s(?:[\w’'-]{1,20}\s){0,2}$"
    r"|\b(?:project|program(?:me)?|team|we|they)\s(?:[\w’'-]{1,20}\s){0,3}(?:reached"
    r"|served)\b[^.;]{0,80}$"
    r"|\boffered to\b[^.;]{0,40}$|^\W{0,4}(?:Across|Among)\s(?:[\w’'-]{1,20}\s){0,2}$"
)
_RANKED: Final = re.compile(
    r"\b(?:least|most|top|bottom|poorest|richest|wealthiest)\s(?:\w{1,12}\s)?$", re.IGNORECASE
)
_RANKED_BEHIND: Final = re.compile(r"\s(?:of\s)?(?:the\s)?(?:most|least)\s|\sdeprived\b")
"""``the 20% most deprived areas``: which of them, and not how many."""
_PARTS: Final = re.compile(
    r"(?:areas|respects|ways|aspects|categories|dimensions|items|measures|studies|trials|domains)",
    re.IGNORECASE,
)
"""Parts of what somebody looked at."""
_OF_A_FEW: Final = re.compile(r"\b(\w+) (?:out )?of (?:the )?\d\d\b(?![,.]\d|%| per)")
"""``14 of the 20 volunteers``: so few are a sample, whoever they are."""
_ALL_OF: Final = re.compile(r"(\w+) out of \1", re.IGNORECASE)
"""``seven out of seven``: a mark."""
LIVE: Final = re.compile(
    r"\s(?:[\w’'-]{1,20}\s){0,4}?(?:live|lives|lived|have|has|had|suffer|suffered|are|is|were|was"
    r"|die|died|lack|lacked|use|used|face|faced|work|worked|smoke|report|reported|rely|[a-z]{3,}ed"
    r"|per|each|every|a year|in|across)\b",
    re.IGNORECASE,
)
"""What those do whom a number counts."""
_LEAST: Final = 12
"""Of people, at least, whose number says how many there are; fewer are in somebody's room."""
_ALL: Final = re.compile(r"\b(?:all|both|the|these)\s$", re.IGNORECASE)
_PART_OF: Final = re.compile(r"\b(?:of|in|out)\b")
_BY: Final = re.compile(r"\bby\s$")


def is_of_sample(view: View, one: Statistic, before: str, after: str) -> bool:
    """Whether *one*, between *before* and *after* in its sentence, is of those who were studied, of
    parts of a whole that stands elsewhere, or of an earlier time.
    """
    if _PARTS.fullmatch(one.population) or _ALL_OF.fullmatch(one.quote):
        return True
    few = _OF_A_FEW.search(view.text)
    if few is not None and one.quote.startswith(few[1]):
        return True
    if any(
        cue.search(before) for cue in (_BY, _NO_FINDING, _CHANGED_FROM, _OF_MONEY)
    ) or _INTO.match(after):
        return True
    if one.unit != "%":
        if _SERVED_BEFORE.search(before):
            return True
        aside = (_TAKES_PART, _INHABIT, _SERVED)
        return bool(of_sample(before) or any(cue.match(after) for cue in aside))
    if _RANKED.search(before) or _RANKED_BEHIND.match(after):
        return True
    if before.rstrip().endswith(":") and not after.startswith((" of ", " in ", " among ")):
        return True
    unsaid = view.unit.is_item and _OF_WHOM_UNSAID.match(view.text) is not None
    return unsaid and not names_people(view.lead_text)


def of_sample(before: str) -> bool:
    """Whether a number behind *before* says how many were studied."""
    return (_OF_A_SAMPLE.search(before) or _IN_ALL.search(before)) is not None


def in_brackets(before: str) -> bool:
    """Whether what follows *before* stands in brackets."""
    return before.count("(") > before.count(")")


_CASES_OF: Final = re.compile(r"\b(?:cases?|outbreaks?) of\b|[a-z] cases\b")


def is_count(one: Statistic, text: str, before: str, after: str) -> bool:
    """Whether *one*, no share, counts people or what befalls them, and it is said what they do."""
    if _NOT_COUNTED.fullmatch(one.unit) or in_brackets(before):
        return False
    if one.unit == "cases" and _CASES_OF.search(text) is None:
        return False
    few = one.value is not None and one.value < _LEAST
    if not (one.qualifier or LIVE.match(after) or _HOW_MANY.search(before)):
        return False
    return not (few or _ALL.search(before)) or _PART_OF.search(one.quote) is not None


_CITES: Final = re.compile(
    r"\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}\]|\([A-Z][^()]{2,120}\b(?:19|20)\d\d[a-z]?\)"
    r"|[a-z][.,]?\d{1,2}(?:[,–-]\d{1,2}){0,8}\.?\W?$|[a-z]\.\d{1,2}\b"
)
"""A mark of the work that says so: in a study, other numbers are of those who took part."""
_AT_LARGE: Final = re.compile(
    r"\b(?:in the (?:country|world|nation|population|UK|US|USA|EU|United \w+)|worldwide|globally"
    r"|nationally|nationwide|(?:each|every|per) year|a year|annually)\b",
    re.IGNORECASE,
)
"""What is said of a country or of the world is no number of those who took part."""
_RATE: Final = re.compile(r"\b(?:prevalence|incidence)\b[^.;]{0,80}$", re.IGNORECASE)


def is_own(text: str, before: str) -> bool:
    """Whether a number behind *before* in *text*, of an evaluation, is of those who took part: no
    other work is cited for it, and it is said of no country.
    """
    return not any(
        (_CITES.search(text), _AT_LARGE.search(text), _RATE.search(before)),
    )
