"""Statistics in running text: numbers that count or share something, and not those that do not.

A number is read by the first of :data:`PATTERNS` that fits at its place. Ages, dates, durations,
page, section and paragraph numbers, sums of money in a name, identifiers and citations are numbers,
too, and no statistics: :data:`NOT_STATISTICS` says why each of them is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims.model import Statistic
from graph.documents.model import Prose

_DIGITS = r"\d{1,3}(?:,\s?\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?![\d/])|\d+(?:\.\d+)?"
"""``830, 000`` and ``757 000`` and ``1,234.5`` and ``45.2``"""
_SCALE = r"(?:\s?(?:million|billion|thousand|m(?=\s)|bn|k(?=\s)))"
_NUMBER = rf"(?:{_DIGITS}){_SCALE}?"
_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
_WORD = "|".join(_WORDS)
_FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "tenth": 1 / 10, "tenths": 1 / 10,
}  # fmt: skip
_FRACTION = r"half|(?:a|one)[- ](?:third|quarter|fifth|sixth|tenth)|(?:two|three|four|nine)[- ](?:thirds|quarters|fifths|tenths)"
_QUALIFIER = (
    r"(?:(?:almost|nearly|about|around|approximately|roughly|some|over|under|more than|less than|fewer than|"
    r"at least|at most|up to|as many as|as few as|only|just|just over|just under|well over|an estimated|estimated|"
    r"an average of|on average|c\.|ca\.|circa|~|>|<|≥|≤)\s?)+"
)

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        # 45-70%   45% to 70%   between 10 and 20 per cent
        (
            "percent-range",
            rf"(?P<qualifier>{_QUALIFIER}|between\s|from\s)?(?P<low>\d+(?:\.\d+)?)\s?(?:%|per\s?cent|percent)?\s?(?:-|–|—|to|and)\s?(?P<high>\d+(?:\.\d+)?)\s?(?P<unit>%|per\s?cent\b|percent\b)",
        ),
        # 49%   1.5 per cent
        (
            "percent",
            rf"(?P<qualifier>{_QUALIFIER})?(?P<value>\d+(?:\.\d+)?)\s?(?P<unit>%|per\s?cent\b|percent\b|percentage\spoints\b)",
        ),
        # between 250,000 and 350,000   50,000 to 200,000
        (
            "range",
            rf"(?P<qualifier>{_QUALIFIER}|between\s|from\s)?(?P<low>{_NUMBER})\s?(?:-|–|to|and)\s?(?P<high>{_NUMBER})(?=[\s,.;)])",
        ),
        # one in four   1 in 5   three out of ten
        (
            "one-in",
            rf"(?P<qualifier>{_QUALIFIER})?\b(?P<part>\d{{1,3}}|{_WORD})\s(?:in|out\sof)\s(?:every\s)?(?P<whole>\d{{1,4}}|{_WORD})\b(?!\s?%)",
        ),
        # three quarters   a third   half of
        (
            "fraction",
            rf"(?P<qualifier>{_QUALIFIER})?\b(?P<fraction>{_FRACTION})\b(?!\s(?:party|parties|sector|edition|person|the\stime|way|hour|day|year|century|a\s))(?=\s(?:of|the|had|were|have|are|reported|said|in|all|his|her|their)\b|[,.;)]|\s+[a-z]+\s)",
        ),
        # 1.6 million women   757 000 men   506 perpetrators
        (
            "count",
            rf"(?P<qualifier>{_QUALIFIER})?(?<![\w£$€#§/.-])(?P<value>{_NUMBER})(?=\s+[a-zA-Z(])",
        ),
        # thirty participants   fifteen mothers
        ("word-count", rf"(?P<qualifier>{_QUALIFIER})?\b(?P<word>{_WORD})\b(?=\s+[a-z]+)"),
    )
)

_COUNTED = re.compile(
    r"\s+(?:\([^)]{1,40}\)\s+)?(?:[A-Z]{2,4}\s|[A-Z][a-z]+(?:an|ish|ese|ch)\s)?(?P<unit>(?:(?!of\b|and\b|or\b|to\b|in\b|per\b|had\b|have\b|were\b|are\b|who\b|live\b|with\b)[a-z][a-z'’-]*\s+){0,3}?"
    r"(?:people|persons|children|adults|women|men|girls|boys|families|households|parents|mothers|fathers|babies|infants|pupils|students|patients|participants|respondents|"
    r"young\speople|victims|survivors|victim-survivors|perpetrators|offenders|cases|incidents|deaths|births|homes|schools|teachers|workers|practitioners|professionals|staff|"
    r"users|clients|drinkers|carers|residents|adolescents|teenagers|couples|individuals|employees|households|interviews|studies|trials|sites|areas|hospitals|services|"
    r"organisations|organizations|local\sauthorities|authorities|countries|states|farms|hectares|tonnes|kilometres|km|beds|referrals|admissions|visits|cyclists|drivers|"
    r"[a-z]{3,}s))\b(?!['’])",
)
_PEOPLE = re.compile(
    r"\s+(?:[a-z-]+\s){0,2}?(?:people|persons|children|adults|women|men|girls|boys|families|households|parents|mothers|fathers"
    r"|pupils|students|patients|participants|respondents|survivors|perpetrators|cases|practitioners|professionals|carers"
    r"|interviews|studies|trials|sites|focus\sgroups|couples|clients|interviewees|informants)\b(?!['’])"
)
"""What a number in words may count: other things are enumerated, not measured."""
_YEARLIKE = re.compile(r"(?:1[5-9]|20)\d\d")

NOT_STATISTICS: tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...] = (
    # why; what stands before; what stands after
    ("a duration", re.compile(r""), re.compile(r"[-\s]*(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|seconds?)(?:\b(?!\s+(?:old\s)?(?:children)))", re.I)),
    ("a date", re.compile(r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s$", re.I), None),
    ("a date", re.compile(r""), re.compile(r"\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.I)),
    ("an age", re.compile(r"\b(?:aged?|ages|under|over)\s(?:between\s|of\s)?$", re.I), re.compile(r"(?!\s*(?:%|per|people|children|women|men|families))", re.I)),
    ("a place in a document", re.compile(r"\b(?:pp?\.?|pages?|sections?|chapters?|paragraphs?|para\.?|tables?|figures?|fig\.?|box|appendix|appendices|steps?|tier|phase|volume|vol\.?|no\.?|number|part|article|level|version|wave|question|item|type|group|schedule|clause|note|issue|grade|stage|class|form|room|unit|act)\s?$", re.I), None),
    ("a telephone number", re.compile(r"\b(?:call|tel|telephone|phone|helpline)\W{0,3}$", re.I), None),
    ("a count of downloads", re.compile(r""), re.compile(r"\s(?:downloads?|views?|citations?)\b", re.I)),
    ("a name", re.compile(r"\b(?:Covid|COVID|ISO|G|M|A|B)-?$"), None),
    ("an exponent or identifier", re.compile(r"[\w/#@.-]$"), None),
    ("part of a whole of words", re.compile(r""), re.compile(r"-(?:[a-z]+-)?(?:party|way|part|stage|step|sided|fold|dimensional|tier|point|yearly|year-old|week|month|day|hour|minute)s?\b", re.I)),
)  # fmt: skip


def find_statistics(prose: Prose) -> Iterator[tuple[int, int, Statistic]]:
    """Each statistic of *prose* with its place in the prose's text."""
    text = prose.text
    taken, last = 0, ""
    for start, match, name in _candidates(text):
        if start < taken:
            continue
        statistic = _statistic(prose, match, name, last)
        if statistic is not None and statistic.unit != "%":
            last = statistic.unit
        taken = match.end()
        if statistic is not None:
            end = (
                prose.text.find(statistic.unit, match.end())
                if statistic.unit not in ("", "%")
                else -1
            )
            stop = end + len(statistic.unit) if 0 <= end < match.end() + 60 else match.end()
            yield match.start(), stop, statistic


_START = re.compile(
    rf"\d|\b(?:{_WORD}|half|a third|a quarter|third|quarter|two|three)\b|\b(?:almost|nearly|about|around|approximately|over|more|at least|up to|an estimated|estimated|between|less|fewer|just|only|some|c\.)\s",
    re.I,
)


def _candidates(text: str) -> Iterator[tuple[int, re.Match[str], str]]:
    """At each place where a number may begin, the first pattern that fits."""
    at = 0
    while True:
        here = _START.search(text, at)
        if here is None:
            return
        for name, pattern in PATTERNS:
            match = pattern.match(text, here.start())
            if match and match.end() > match.start():
                yield match.start(), match, name
                at = match.end()
                break
        else:
            at = _after(text, here)


def _after(text: str, here: re.Match[str]) -> int:
    """Where to look next: behind the digits or the word that no pattern took."""
    run = re.compile(r"[\d.,]+|\w+\s?").match(text, here.start())
    return max(here.start() + 1, run.end() if run else 0)


_SAME_AGAIN = re.compile(
    r"\s+(?:live|lives|lived|are|were|is|was|have|had|experienced?|reported|said)\b"
)
"""``2.6 million children live with ..., and 705,000 live with ...``: the same are counted."""


def _statistic(prose: Prose, match: re.Match[str], name: str, last: str) -> Statistic | None:
    """The statistic that *match* prints; *last* is what the one before it counts."""
    text = prose.text
    number_at = _number_start(match)
    before, after = text[max(0, number_at - 24) : number_at], text[match.end() : match.end() + 40]
    share = name in ("percent", "percent-range", "fraction", "one-in")
    for why, lead, tail in NOT_STATISTICS:
        if share and why not in ("a name", "an exponent or identifier", "a place in a document"):
            continue
        if lead.pattern and not lead.search(before):
            continue
        if tail is not None and not tail.match(after):
            continue
        return None
    groups = match.groupdict()
    qualifier = (groups.get("qualifier") or "").strip()
    qualifier = "" if qualifier.lower() in ("between", "from") else qualifier
    value, low, high = _values(name, groups)
    if name == "word-count" and not _PEOPLE.match(text, match.end()):
        return None
    unit = "%" if share else ""
    if not share:
        counted = _COUNTED.match(text, match.end())
        again = last and name == "count" and _SAME_AGAIN.match(text, match.end())
        if counted is None and not again:
            return None
        unit = last if again or counted is None else counted["unit"]
        if unit.split()[-1] in _NO_COUNT or (value is not None and _is_year(match, value)):
            return None
        if low is not None and _is_year(match, low):
            return None
    if value is None and (low is None or high is None or low > high):
        return None
    stop = match.end()
    span = prose.span(match.start(), stop)
    return Statistic(span, text[match.start() : stop].strip(), value, low, high, unit, qualifier)


_NO_COUNT = frozenset(
    [
        "times",
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "decades",
        "ways",
        "steps",
        "things",
        "points",
        "principles",
        "components",
        "reasons",
        "questions",
        "sections",
        "chapters",
        "pages",
        "parts",
        "strands",
        "stages",
        "phases",
        "types",
        "forms",
        "kinds",
        "factors",
        "aspects",
        "elements",
        "measures",
        "indicators",
        "as",
        "is",
        "was",
        "has",
        "does",
        "this",
        "its",
        "across",
        "less",
        "us",
        "yes",
        "always",
        "perhaps",
    ]
)


def _number_start(match: re.Match[str]) -> int:
    for group in ("low", "value", "part", "fraction", "word"):
        if group in match.groupdict() and match[group] is not None:
            return match.start(group)
    return match.start()


def _is_year(match: re.Match[str], value: float) -> bool:
    return bool(_YEARLIKE.fullmatch(match[0].strip().split()[-1])) and value == int(value)


def _values(
    name: str, groups: dict[str, str | None]
) -> tuple[float | None, float | None, float | None]:
    if name in ("percent-range", "range"):
        low, high = _number(groups["low"] or ""), _number(groups["high"] or "")
        scale = re.search(_SCALE, groups["high"] or "", re.I)
        if scale and low is not None and not re.search(_SCALE, groups["low"] or "", re.I):
            low = _number(f"{groups['low']} {scale[0].strip()}")
        return None, low, high
    if name == "one-in":
        part, whole = _number(groups["part"] or ""), _number(groups["whole"] or "")
        return (
            (round(100 * part / whole, 1), None, None)
            if part and whole and part <= whole
            else (None, None, None)
        )
    if name == "fraction":
        words = re.split(r"[- ]", (groups["fraction"] or "").lower())
        times = _WORDS.get(words[0], 1) if len(words) > 1 else 1
        return round(100 * times * _FRACTIONS[words[-1]], 1), None, None
    if name == "word-count":
        return float(_WORDS[(groups["word"] or "").lower()]), None, None
    return _number(groups["value"] or ""), None, None


_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}


def _number(text: str) -> float | None:
    """The value of a number as printed; ``None`` for one that is misprinted (``1,2,3``)."""
    word = _WORDS.get(text.strip().lower())
    if word is not None:
        return float(word)
    match = re.fullmatch(rf"({_DIGITS})\s?(million|billion|thousand|m|bn|k)?", text.strip(), re.I)
    if match is None:
        return None
    digits = re.sub(r"[,\s\u00a0\u202f]", "", match[1])
    return float(digits) * _SCALES.get((match[2] or "").lower(), 1)
