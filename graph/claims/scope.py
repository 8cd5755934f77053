"""Of whom, where and when a statistic holds: what the words around it say. English."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from graph.claims.model import Statistic

_WINDOW = (160, 220)
"""How many characters before and after a number may say whose it is."""

PLACES: Final = re.compile(
    r"\b(?:England and Wales|Great Britain|United Kingdom|the UK|UK|England|Wales|Scotland"
    r"|Northern Ireland|Ireland|United States|the US|US|USA|Canada|Australia|New Zealand"
    r"|Netherlands|Germany|France|Spain|Portugal|Italy|Sweden|Norway|Denmark|Finland|Poland|Austria|Belgium"
    r"|Switzerland|Europe|India|China|Japan|Brazil|Mexico|South Africa|Kenya|Nigeria)\b"
)
"""Countries that statistics are given for."""
_YEAR = r"(?:19|20)\d\d"
_MONTH_YEAR = rf"(?:[A-Z][a-z]{{2,8}} )?{_YEAR}"
PERIODS: Final = re.compile(
    rf"\b(?:in the (?:\d{{1,3}}|twelve|six|three) (?:months|years|weeks) (?:to|before|after|since)"
    rf" [A-Z]?[\w ]{{3,20}}?\d{{4}}|(?:each|every|per) (?:year|month|week|day)|annually"
    rf"|(?:between|from) {_MONTH_YEAR} (?:and|to) {_MONTH_YEAR}"
    rf"|{_YEAR}\s?[-–/]\s?(?:19|20)?\d\d"
    rf"|(?:[Ii]n|[Ss]ince|[Dd]uring|[Bb]y) {_MONTH_YEAR}(?:\s?[-–/]\s?(?:19|20)?\d\d\b)?"
    rf"|over (?:two|three|four|five|six|ten|\d{{1,2}}) years)\b"
)
"""Years, spans of years, and how often."""
SAMPLES: Final = re.compile(
    r"\b(?:\d{1,3}(?:,\d{3}){0,3}|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ff]ifteen|[Tt]wenty"
    r"|[Tt]welve|[Tt]en)\s(?:\w{1,30}\s){0,2}?(?:participants|children|parents|families|women"
    r"|men|people|adults|interviews|sites|practitioners|patients|pupils|students|households|schools"
    r"|respondents|clients|residents|[a-z]{3,20}(?:ators|ers))(?:\sof\s[A-Z]\w{1,30})?"
)
"""How many were studied."""
_SHARED = re.compile(
    r"\s{0,3}(?:of|in)\s(?P<who>[^,.;(]{3,120}?)(?=\s(?:had|have|has|are|were|is|was|live|lived"
    r"|report\w*|experienc\w*|said|who|felt)\b|[,.;(]|$)"
)
_COUNTED = re.compile(
    r"\s{0,3}(?:and\s\w{1,30}(?:\s\w{1,30})?\s)?"
    r"(?P<who>(?:who|with|living|caring|experiencing|live with|aged)[^,.;()]{3,100})"
)


def with_scope(statistic: Statistic, text: str, start: int, end: int) -> Statistic:
    """*statistic*, which stands at ``text[start:end]``, with its population, place and period."""
    before, after = _WINDOW
    around = text[max(0, start - before) : end + after]
    return replace(
        statistic,
        population=_population(statistic, text[end : end + after]),
        place=first(PLACES, around),
        period=first(PERIODS, around),
    )


def first(pattern: re.Pattern[str], text: str) -> str:
    """The first match of *pattern* in *text*; empty for none."""
    match = pattern.search(text)
    return match[0] if match else ""


def _population(statistic: Statistic, after: str) -> str:
    if statistic.unit == "%":
        match = _SHARED.match(after)
        return match["who"].strip() if match else statistic.population
    match = _COUNTED.match(after)
    return f"{statistic.unit} {match['who'].strip()}" if match else statistic.unit
