"""Statistics in running text: numbers that count or share something, and not those that do not.

A number is read by the first of :data:`graph.claims.statistics.numbers.PATTERNS` that fits at its
place. Ages, dates, durations, page, section and paragraph numbers, identifiers and citations are
numbers, too, and no statistics: :mod:`graph.claims.statistics.no_findings` says why each of them is
left out. What went *from 38% to 17%* are two statistics, and no range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.claims.model import Statistic
from graph.claims.statistics.how_common import is_counted
from graph.claims.statistics.no_findings import MONTHS, SPANS_OF_TIME, tells_no_finding
from graph.claims.statistics.numbers import PATTERNS, STARTS, is_year, values
from graph.claims.statistics.shifts import is_shift
from graph.documents.model import Prose

_SHARES = frozenset({"percent", "percent-range", "fraction", "one-in"})
"""Patterns whose value is a share, in per cent."""
_RANGES = frozenset({"percent-range", "range"})
_IRREGULAR = (
    "people|children|adults|women|men|staff|personnel|police|youth|cattle|sheep|fish|aircraft|mice"
    "|km|kg|tonnes|hectares|young\\speople|older\\speople"
)
"""What is counted and does not end in ``s``; all other plurals are known by their ending, and are
told by it from *focus*, *previous*, *crisis* and *business*.
"""
_NO_NOUN = (
    "of|and|or|to|in|on|at|by|for|from|as|than|per|had|have|has|is|was|were|are|who|that|which|live"
    "|with|may|can|could|will|would|did|do|does|study|cm|mm|mg|mcg|ml|mmol|kcal|across|among"
    "|amongst"
    "|between|within|during|through|throughout|after|before|since|until|while|when|where|because"
)
"""Words that do not stand between a number and what it counts."""
_COUNTED = re.compile(
    rf"""\s{{1,9}}(?:\([^)]{{1,40}}\)\s{{1,9}})?(?:[A-Z]{{2,4}}\s|(?!Each|Such|Which|Much|Than|Can)[A-Z][a-z]{{1,20}}(?:an|ish|ese|ch)\s)?
    (?P<unit>
      (?:(?!(?:{_NO_NOUN})\b)[a-zß-ÿ][a-zß-ÿ'’-]{{0,30}}\s{{1,9}}){{0,3}}?
      (?:{_IRREGULAR}|[a-zß-ÿ]{{2,30}}(?<![uis])s)
    )\b(?!['’/])""",
    re.VERBOSE,
)
_PEOPLE = re.compile(
    r"""\s{1,9}(?:[a-z-]{1,30}\s){0,2}?(?:people|children|adults|women|men|girls|boys|families|households
    |persons|cases|interviews|studies|trials|sites|centres|focus\sgroups|couples|clients|experts|youths
    |(?!factors|others|papers|numbers|chapters|quarters|letters|answers|matters|layers|orders|barriers
       |tiers|corners|indicators|sectors|errors|doors|floors|offers|powers|covers|pointers|markers
       |(?:sub)?components|elements|documents|moments|comments|arguments|statements|events|treatments
       |assessments|environments|moments|movements|departments|agreements|investments|requirements
       |percents|amendments|attachments|experiments|instruments|contents|segments|incidents|accidents
       |ingredients|improvements|achievements|developments|appointments|measurements|payments
       |restaurants|grants|plants|variants|years)
     [a-z]{2,20}(?:ers|ors|ees|ants|ents|ists|ians|women|men|people))\b(?!['’])""",
    re.VERBOSE,
)
"""What a number in words may count, people and units of study: else it enumerates."""
_NO_COUNT = re.compile(
    r".*\b(?:times|years|months|weeks|days|hours|minutes|decades|ways|steps|things|points"
    r"|principles"
    r"|components|reasons|questions|sections|chapters|pages|parts|strands|stages|phases|types|forms"
    r"|kinds|factors|aspects|elements|measures|indicators|as|is|was|has|does|this|its|across|less"
    r"|us|yes|always|perhaps|whereas|increases|decreases|reduces|improves|becomes|seems|requires"
    r"|remains"
    r"|includes|authors|reviewers|records|papers|articles|points|items|abstracts"
    r"|titles|texts|citations|hits|causes|priorities|figures|recommendations)"
)
"""Last words of what is enumerated and not counted, and words that are no noun."""
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""``37.801 niños``: nobody counts people or things to three places behind a point."""
_MEASURES = re.compile(
    r"\b(?:tonnes|tons|hectares|litres|liters|grams|degrees|points|percents|units|times|k?m|kg"
    r"|(?:kilo|centi|milli)?met(?:er|re)s|miles|acres|euros|pounds|dollars|seconds|visits)$"
)
"""What is measured, and not only counted."""
_PART_OF_ONE = re.compile(
    rf"\sof\s(?:(?:an?|the|every|each|this|that)\s(?:{SPANS_OF_TIME}|century|mile|way|time)\b"
    rf"|(?:it|this|that|them|which|an?)\b|(?:{MONTHS})\b)",
    re.IGNORECASE,
)
"""``a quarter of an hour``, ``half of it``: a part of one thing, or of what stands elsewhere."""
_SAME_AGAIN = re.compile(
    r"\s{1,9}(?:live|lives|lived|are|were|is|was|have|had|experienced?|reported|said"
    r"|would|could|did|gave|left|took|chose|felt|wanted|used|thought|knew|saw)\b"
)
"""``2.6 million children live with ..., and 705,000 live with ...``: the same are counted."""


def find_statistics(prose: Prose) -> Iterator[tuple[int, int, Statistic]]:
    """Each statistic of *prose* with its place in the prose's text, what it counts included."""
    last = ""
    for match, name in _numbers(prose.text):
        statistic = _statistic(prose, match, name, last)
        if statistic is None:
            continue
        stop = match.end()
        if name in _SHARES:
            last = statistic.population or last
        else:
            last = statistic.unit
            unit_at = prose.text.find(last, stop, stop + 60 + len(last))
            stop = unit_at + len(last) if unit_at >= 0 else stop
        fell = (statistic.low or 0) > (statistic.high or 0)
        if name in _RANGES and (fell or is_shift(prose.text, match.start("low"), match.end())):
            yield from _ends(prose, match, statistic, stop)
        else:
            yield match.start(), stop, statistic


def _is_fall(text: str, match: re.Match[str], name: str) -> bool:
    """Whether ends of which the second is the smaller are those of a change: ``38% to 17%``."""
    return name == "percent-range" or is_shift(text, match.start("low"), match.end())


def _ends(
    prose: Prose, match: re.Match[str], statistic: Statistic, stop: int
) -> Iterator[tuple[int, int, Statistic]]:
    """The two ends of what looks like a range and is a change, each a statistic of its own."""
    text, low, high = prose.text, match.start("low"), match.start("high")
    joint = _TO.search(text, match.end("low"), high)
    parts = ((low, joint.start() if joint else high), (high, match.end()))
    for (start, end), value in zip(parts, (statistic.low, statistic.high), strict=True):
        one = replace(statistic, span=prose.span(start, end), quote=text[start:end])
        until = stop if start == high else end
        yield start, until, replace(one, value=value, low=None, high=None, qualifier="")


_TO = re.compile(r"\s?(?:to|and|[-–—])\s?")


def _numbers(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """At each place where a number may begin, the first pattern that fits."""
    at = 0
    while (here := STARTS.search(text, at)) is not None:
        at = here.end()
        for name, pattern in PATTERNS:
            match = pattern.match(text, here.start())
            if match is not None:
                yield match, name
                at = match.end()
                break


def _statistic(prose: Prose, match: re.Match[str], name: str, last: str) -> Statistic | None:
    """The statistic that *match* prints; *last* is what the one before it counts."""
    text, share = prose.text, name in _SHARES
    number_at = _number_start(match)
    if tells_no_finding(text, number_at, match.end(), share=share):
        return None
    if name == "fraction" and _is_no_share(text, match):
        return None
    value, low, high = values(name, match.groupdict())
    if value is None and low is None:
        return None
    if low is not None and high is not None and low > high and not _is_fall(text, match, name):
        return None
    unit = "%" if share else _unit(text, match, name, last)
    if not unit:
        return None
    scale = _SCALE.match(unit) if name == "word-count" else None
    if scale is not None and value is not None:  # *Sixty million people*
        unit, value = unit[scale.end() :], value * _SCALES[scale["how"]]
    if name == "count" and _THOUSANDS.fullmatch(match["value"]) and not _MEASURES.search(unit):
        value = float(round(value * 1000)) if value is not None else None
    span = prose.span(match.start(), match.end())
    quote = text[match.start() : match.end()].strip()
    whose = _COUNTED.match(text, match.end()) if share else None
    population = match.groupdict().get("whom") or ""
    if whose is not None and (is_counted(whose["unit"]) or _ONE_NOUN.fullmatch(whose["unit"])):
        population = whose["unit"]
    qualifier = _qualifier(match)
    return Statistic(span, quote, value, low, high, unit, qualifier, population)


_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_SCALE = re.compile(rf"(?P<how>{'|'.join(_SCALES)})\s")
_ONE_NOUN = re.compile(r"(?!(?:was|has|does|says|needs|goes)$)[a-z-]{3,20}")
"""What a share may be of, where it names no people: ``four out of five areas``."""


def _is_no_share(text: str, match: re.Match[str]) -> bool:
    """Whether a fraction is a part of one thing (``half of it``), or says which (``a third
    author``).
    """
    if _PART_OF_ONE.match(text, match.end()):
        return True
    ordinal = _ORDINAL.fullmatch(match["fraction"])
    return ordinal is not None and _NAMED_THING.match(text, match.end()) is not None


_ORDINAL = re.compile(r"(?:an?|one)\s(?:third|fifth|sixth|seventh|eighth|tenth)", re.IGNORECASE)
_NAMED_THING = re.compile(
    r"\s(?!(?:of|the|had|were|have|has|are|was|is|reported|said|say|in|all|his|her|their|our|more"
    r"|less"
    r"|fewer|higher|lower|did|do|does|felt|feel|live|lived|would|could|can|will|may|might|went|go"
    r"|came"
    r"|think|thought|believed?|used?|never|also|still|now|only|left|took|got|gave|found|saw|became"
    r"|met"
    r"|who|that|to|between|among|during|since|last|this|each|at|by|for|from|with|without|or|and"
    r"|but|as"
    r"|than|when|while|over|on|if|so|because|after|before)\b)[a-z]{3,20}(?<!s)(?<!ed)\b"
)


def _unit(text: str, match: re.Match[str], name: str, last: str) -> str:
    """What is counted; empty where the number counts nothing."""
    groups = match.groupdict()
    if any(is_year(groups.get(group) or "") for group in ("value", "low", "high")):
        return ""
    of_them = name == "word-count" and match["word"] != "one" and _OF_THEM.match(text, match.end())
    if name == "word-count" and not of_them and not _counts_in_words(text, match):
        return ""
    if name in ("count", "word-count") and (them := _OF_THEM.match(text, match.end())):
        return them["unit"] or last or "of them"
    if (
        name == "count"
        and _WHO.match(text, match.end())
        and _OF_THE.search(text, max(0, match.start() - 9), match.start())
    ):
        return "people"
    counted = _COUNTED.match(text, match.end())
    whole = "." not in (groups.get("value") or "")
    scaled = name == "count" and match["value"][-1:].isalpha()
    if name == "count" and (scaled or (last and whole)) and _SAME_AGAIN.match(text, match.end()):
        return last or "people"
    if counted is None or _NO_COUNT.fullmatch(counted["unit"]):
        return ""
    return counted["unit"]


_OF_THEM = re.compile(
    r"\s(?:out\s)?of\s(?:them\b|whom\b|(?:the\s)?\d{1,5}\s"
    r"(?P<unit>(?:[a-z-]{2,20}\s)?(?:[a-z]{3,30}s|people|children|women|men))\b(?!['’]))"
)
"""``five of them``, ``nine of 14 studies``"""
_OF_THE = re.compile(r"(?<!\w)[Oo]f\s(?:the|these|those)\s\Z")
_WHO = re.compile(r"\swho\b")
"""``Of the 36 who answered``"""


def _counts_in_words(text: str, match: re.Match[str]) -> bool:
    """Whether a number in words counts what is studied, or is a mean."""
    if _MEAN_OF.search(text, max(0, match.start() - 20), match.start()):
        return True
    word, at = match["word"].lower(), match.end()
    if word == "one" or (word in _FEW and _STUDIES.match(text, at)) or _AT_WORK.match(text, at):
        return False
    many = word not in _FEW and _SITES.match(text, at)
    return bool(many) or _PEOPLE.match(text, at) is not None


_SITES = re.compile(
    r"\s(?:[a-z-]{1,20}\s)?(?:schools|hospitals|clinics|practices|homes|houses|firms|companies"
    r"|businesses"
    r"|shops|farms|villages|towns|cities|councils|counties|countries|states|deaths|injuries|crashes"
    r"|charities|colleges|universities|libraries)\b(?!['’])"
)
"""What more than nine are counted of in words, too."""
_AT_WORK = re.compile(
    r"\s(?:[a-z-]{1,20}\s)?(?:people|persons|readers|members)\s(?:independently\s)?(?:read|screened"
    r"|coded|extracted|rated|assessed|checked|scored)\b"
)
"""Those who made a study, and are none of those it is about."""


_FEW = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine"})
_STUDIES = re.compile(
    r"\s(?:[a-z-]{1,20}\s){0,2}?(?:studies|trials|reviews|evaluations|researchers|reviewers|authors"
    r"|raters|coders|assessors|interviewers|focus\sgroups)\b"
)
"""What a review has a few of: ``two studies found``, ``two reviewers read``."""
_MEAN_OF = re.compile(r"\b(?:mean|median|average)\sof\s$", re.IGNORECASE)


def _qualifier(match: re.Match[str]) -> str:
    words = (match["qualifier"] or "").strip()
    return "" if words.lower() in ("between", "from") else words


def _number_start(match: re.Match[str]) -> int:
    groups = match.groupdict()
    first = ("low", "value", "part", "fraction", "word")
    return next(match.start(group) for group in first if groups.get(group) is not None)
