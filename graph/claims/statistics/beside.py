"""Numbers that are told by what they are beside: a part of a whole, what was and what it became, by
how much one thing is apart from another. English.
"""

from __future__ import annotations

import re

from graph.claims.statistics.measured import SCALE, SCALES, Place, Read, is_other, real
from graph.claims.statistics.no_findings import tells_no_finding
from graph.claims.statistics.numbers import is_year
from graph.claims.statistics.shifts import difference, was_or_became

_NUMBER_OF = re.compile(
    r"\b[Nn]umber\sof\s(?P<unit>(?:[a-z-]{2,20}\s){0,2}?[a-z-]{3,20}s|people|children)\s"
    r"(?:[a-z-]{1,20}\s){0,6}?(?:from\s[\d,.]{1,12}\s)?(?:to|was|is|were|of|reached|at|from)\s"
    r"(?P<qualifier>about|around|over|nearly|almost|only|just|some)?\s?$"
)
_OF_ALL = re.compile(
    r"(?:\s(?:out\s)?of\s(?:the\s|all\s|our\s|these\s)?|/)(?P<whole>\d{1,3}(?:,\d{3}){0,3}|\d{1,6})"
    r"(?:\s(?P<unit>(?:[a-z-]{2,20}\s){0,2}?(?:[a-z]{2,30}s|people|children|women|men))\b(?!['’])"
    r"|(?=\s?[(;,]\s?\d{1,3}(?:[.,]\d)?\s?%))"
)
_SHARE_OF_IT = re.compile(
    r"\s?[\[(]\s?(?:about\s|around\s|nearly\s)?\d{1,3}(?:[.,·]\d{1,2})?\s?(?:%|per\s?cent)"
)
_IS_OF_A_SPREAD = re.compile(
    r"(?:\s(?:[a-z]{1,12}\s){0,2}|\s?)[\[(](?:SD|S\.D\.|SE|SEM|standard (?:deviation|error))\b"
)
_A_MEASURE = (
    r"mmHg|mm Hg|mm|cm|km|kg|mg|ml|m|g|l|litres?|kcal|kJ|°C|dB|mmol/l|points?|units?|portions?"
)
_MORE_OF_IT = re.compile(
    rf"\s?(?P<unit>{_A_MEASURE}|hours?|minutes?|days?|years?)\s(?:(?!or\b)[a-z]{{2,12}}\s)?"
    r"(?:more|less|fewer|higher|lower|longer|shorter|sooner|heavier|lighter)\b"
)
_BY_SO_MUCH = re.compile(r"\bby\s(?:about\s|around\s|an average of\s|a mean of\s|only\s|just\s)?$")
_SO_MUCH = re.compile(rf"\s?(?P<unit>{_A_MEASURE}|hours?|minutes?)\b")


def number_of(place: Place) -> Read | None:
    """``the number of crossings fell to 41``, ``... from 88 to 41``"""
    before = _NUMBER_OF.search(place.before)
    printed = place.text[place.start : place.end]
    if before is None or is_year(printed) or is_other(place):
        return None
    return Read(place.start, place.end, before["unit"], place.value)


def changed(place: Place) -> Read | None:
    """``rose from 1.1 million in 2018 to 1.7 million``, ``a gap of 11 points``"""
    printed = place.text[place.start : place.end]
    if not printed[-1].isdigit() or is_year(printed):
        return None
    until = difference(place.text, place.start, place.end)
    if not until and not was_or_became(place.text, place.start, place.end):
        return None
    if tells_no_finding(place.text, place.start, place.end, share=True):
        return None
    if until:
        unit = place.text[place.end : until].strip()
        return Read(place.start, until, unit, place.value)
    scale = SCALE.match(place.text, place.end)
    times = SCALES[scale["scale"].lower()] if scale else 1
    end = scale.end() if scale else place.end
    return Read(place.start, end, "value", place.value * times)


def compared(place: Place) -> Read | None:
    """``136 died, compared with 141 in 2021``, ``fell by 1,200 to 21,400``"""
    printed = place.text[place.start : place.end]
    if is_year(printed) or printed[:1] in "-−–" or not _IS_BARE.match(place.text, place.end):
        return None
    if _COMPARED_TO.search(place.before) is None:
        return None
    if tells_no_finding(place.text, place.start, place.end, share=False):
        return None
    return Read(place.start, place.end, "value", place.value)


_COMPARED_TO = re.compile(
    r"\d[^.;:]{0,60}\b(?:compared (?:with|to)|(?:up|down) from|against|versus)\s"
    r"(?:about |around |some |only |just |nearly |over )?$"
    r"|\b(?:up|down|rose|fell|dropped|grew|increased|decreased|declined|climbed) (?:by )?"
    r"[\d,.]{1,12}(?:%| per ?cent| percent)?,? to (?:about |around |some |only |just |nearly )?$"
    r"|\b(?:rose|fell|dropped|grew|increased|decreased|declined|climbed) by"
    r" (?:about |around |some )?$"
)
"""Before a number that stands beside another of the same."""
_IS_BARE = re.compile(r"(?:[.,;)]|\s(?:in|for|to|since|a|the|among|before|last|at|on)\b|\Z)")


def stood_at(place: Place) -> Read | None:
    """``the pass rate was 0.62``, ``4.9 in 2019 and 5.2 in 2020``, ``a 12-point rise``, ``346
    injured``
    """
    text, printed = place.text, place.text[place.start : place.end]
    if is_year(printed) or printed[:1] in "-−–" or not printed[-1:].isdigit():
        return None
    points, hurt = _POINT_RISE.match(text, place.end), _BEFALLEN.match(text, place.end)
    named = _RATE_WAS.search(place.before) or ("." in printed and _AND_THEN.search(place.before))
    bare = named and _IS_BARE.match(text, place.end)
    if not (points or hurt or bare):
        return None
    if not points and tells_no_finding(text, place.start, place.end, share=False):
        return None
    unit = "points" if points else "people" if hurt else "value"
    return Read(place.start, place.end, unit, place.value)


_RATE_WAS = re.compile(
    r"\b(?:rates?|scores?|index|ratios?|prevalence|incidence|averages?)\b(?:[^.;:\d]){0,50}"
    r"\b(?:was|were|is|are|stood at|reached|averaged)\s(?:about |around |only |just )?$"
)
_AND_THEN = re.compile(
    r"\d[\d.,]{0,8}\s(?:[a-z]{1,15}\s)?(?:in|among|for)\s[^.,;:]{1,30},?\sand\s"
    r"(?:(?:in|among|for)\s[a-z ]{1,24}\s)?$"
)
"""A number of some, and behind it that of others."""
_POINT_RISE = re.compile(
    r"[- ](?:percentage[- ])?points?\s(?:[a-z]{2,15}\s)?(?:rise|fall|increase|decrease|gap|gain"
    r"|drop|difference|improvement|reduction|decline)\b"
)
_BEFALLEN = re.compile(
    r"\s(?:[a-z]{2,12}ly\s)?(?:killed|injured|hurt|arrested|dead|missing|wounded|infected|displaced)\b"
)


def of_all(place: Place) -> Read | None:
    """``61 of 148 branches``, ``12/45 (27%)``"""
    after = _OF_ALL.match(place.text, place.end)
    printed = place.text[place.start : place.end]
    if after is None or not printed.replace(",", "").isdigit() or is_year(printed):
        return None
    whole = real(after["whole"])
    if place.value > whole:
        return None
    return Read(place.start, place.end, after["unit"] or f"of {after['whole']}", place.value)


def beside_a_share(place: Place) -> Read | None:
    """``612 (72%)``"""
    printed = place.text[place.start : place.end]
    whole = printed.replace(",", "").isdigit() and not is_year(printed)
    if not whole or _SHARE_OF_IT.match(place.text, place.end) is None:
        return None
    if tells_no_finding(place.text, place.start, place.end, share=False):
        return None
    return Read(place.start, place.end, "count", place.value)


def apart(place: Place) -> Read | None:
    """``2.1 mmHg higher``, ``waist by 2.4 cm``, ``6.9 (SD 1.1)``"""
    if _IS_OF_A_SPREAD.match(place.text, place.end):
        return Read(place.start, place.end, "mean", place.value, qualifier="mean")
    more = _MORE_OF_IT.match(place.text, place.end)
    by = _BY_SO_MUCH.search(place.before) and _SO_MUCH.match(place.text, place.end)
    after = more or by or None
    if after is None:
        return None
    return Read(place.start, after.end("unit"), after["unit"], place.value)
