"""Statistics in running text: numbers that count or share something, and not those that do not.

A number is read by the first of :data:`graph.claims.numbers.PATTERNS` that fits at its place. Ages,
dates, durations, page, section and paragraph numbers, identifiers and citations are numbers, too,
and no statistics: :data:`NOT_STATISTICS` says why each of them is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Statistic
from graph.claims.numbers import PATTERNS, STARTS, is_year, values
from graph.documents.model import Prose

_SHARES = frozenset({"percent", "percent-range", "fraction", "one-in"})
"""Patterns whose value is a share, in per cent."""
_IRREGULAR = (
    "people|children|adults|women|men|staff|personnel|police|youth|cattle|sheep|fish|aircraft|mice"
    "|km|kg|tonnes|hectares|young\\speople|older\\speople"
)
"""What is counted and does not end in ``s``; all other plurals are known by their ending."""
_NO_NOUN = (
    "of|and|or|to|in|on|at|by|for|from|as|than|per|had|have|has|is|was|were|are|who|that|which|live"
    "|with|may|can|could|will|would|did|do|does|study|cm|mm"
)
"""Words that do not stand between a number and what it counts."""
_COUNTED = re.compile(
    rf"""\s{{1,9}}(?:\([^)]{{1,40}}\)\s{{1,9}})?(?:[A-Z]{{2,4}}\s|[A-Z][a-z]{{1,20}}(?:an|ish|ese|ch)\s)?
    (?P<unit>
      (?:(?!(?:{_NO_NOUN})\b)[a-zß-ÿ][a-zß-ÿ'’-]{{0,30}}\s{{1,9}}){{0,3}}?
      (?:{_IRREGULAR}|[a-zß-ÿ]{{3,30}}s)
    )\b(?!['’/])""",
    re.VERBOSE,
)
_PEOPLE = re.compile(
    r"""\s{1,9}(?:[a-z-]{1,30}\s){0,2}?(?:people|children|adults|women|men|girls|boys|families|households
    |persons|cases|interviews|studies|trials|sites|centres|focus\sgroups|couples|clients|experts|youths
    |(?!factors|others|papers|numbers|chapters|quarters|letters|answers|matters|layers|orders|barriers
       |tiers|corners|indicators|sectors|errors|doors|floors|offers|powers|covers|pointers|markers
       |components|elements|documents|moments|comments|arguments|statements|events|treatments
       |assessments|environments|moments|movements|departments|agreements|investments|requirements
       |percents|amendments|attachments|experiments|instruments|contents|segments|incidents|accidents
       |ingredients|improvements|achievements|developments|appointments|measurements|payments
       |restaurants|grants|plants|variants|years)
     [a-z]{2,20}(?:ers|ors|ees|ants|ents|ists|ians|women|men|people))\b(?!['’])""",
    re.VERBOSE,
)
"""What a number in words may count, people and units of study: else it enumerates."""
_NO_COUNT = re.compile(
    r".*\b(?:times|years|months|weeks|days|hours|minutes|decades|ways|steps|things|points|principles"
    r"|components|reasons|questions|sections|chapters|pages|parts|strands|stages|phases|types|forms"
    r"|kinds|factors|aspects|elements|measures|indicators|as|is|was|has|does|this|its|across|less"
    r"|us|yes|always|perhaps|whereas|authors|reviewers|records|papers|articles|points|items)"
)
"""Last words of what is enumerated and not counted, and words that are no noun."""
_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb"
    "|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_PLACE_IN_A_DOCUMENT = (
    "pp?\\.?|pages?|sections?|chapters?|paragraphs?|para\\.?|tables?|figures?|fig\\.?|box|appendix"
    "|appendices|steps?|tier|phase|volume|vol\\.?|no\\.?|number|part|article|level|version|wave|item"
    "|question|type|group|schedule|clause|note|issue|grade|stage|class|form|room|unit|act|module"
    "|component|factor|model|study|domain|category|theme|dimension|cluster|cohort|experiment|day|week"
    "|month|year|line|row|column|equation|eq\\.?|age|dose|exon|chromosome|player|sheet|line|route|goal"
)
_SPANS_OF_TIME = (
    "years?|months?|weeks?|days?|hours?|minutes?|decades?|seconds?|anos?|años?|jahren?|ans|meses|mois"
    "|monaten?|semanas?|semaines?|wochen|dias?|días?|jours?|tagen?|horas?|stunden|heures|minutos"
)


@dataclass(frozen=True, slots=True)
class NotAStatistic:
    """Why a number is none: what stands right before it and right after it, where either says."""

    why: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    shares: bool = False
    """Whether it holds of shares, too: ``12%`` is a share whatever stands around it."""

    def holds(self, before: str, after: str) -> bool:
        """Whether what is *before* and *after* the number make it none."""
        if self.before is not None and not self.before.search(before):
            return False
        return self.after is None or self.after.match(after) is not None


def _ends(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\s?$", re.IGNORECASE)


def _begins(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


NOT_STATISTICS: Final = (
    NotAStatistic("a duration", after=_begins(rf"[-\s]{{0,3}}(?:{_SPANS_OF_TIME})\b")),
    NotAStatistic("a date", before=_ends(_MONTH)),
    NotAStatistic("a date", after=_begins(rf"\s(?:{_MONTH})\b")),
    NotAStatistic(
        "an age",
        before=re.compile(r"\b(?:aged?|ages|under|over)\s(?:between\s|of\s)?$", re.IGNORECASE),
        after=_begins(r"(?!\s{0,3}(?:%|per|[a-z]+s\b|people|children|women|men))"),
    ),
    NotAStatistic("an age", before=_ends("aged?|ages|aged between|ages of")),
    NotAStatistic(
        "an age",
        before=re.compile(
            r"\b(?:people|persons?|adults|men|women|those|everyone|anyone|patients|children|pupils"
            r"|residents|(?:in|out of) (?:two|three|four|five|six|ten|\d{1,2})) (?:over|under)\s$"
        ),
    ),
    NotAStatistic("a place in a document", before=_ends(_PLACE_IN_A_DOCUMENT), shares=True),
    NotAStatistic(
        "a telephone number",
        before=re.compile(r"\b(?:call|tel|telephone|phone|helpline)\W{0,3}$", re.IGNORECASE),
    ),
    NotAStatistic(
        "a confidence level", after=_begins(r"\s?(?:CI\b|confidence|credible)"), shares=True
    ),
    NotAStatistic(
        "a confidence level",
        before=_ends(
            "confidence|confidence level of|confianza|confianza del|confiança|confiança de"
            "|confiance|confiance à|konfidenzintervalle?"
        ),
        shares=True,
    ),
    NotAStatistic("a count of downloads", after=_begins(r"\s(?:downloads?|views?|citations?)\b")),
    NotAStatistic("a name", before=re.compile(r"\b(?:[Cc]ovid|COVID|ISO|G|M|A|B)-?$"), shares=True),
    NotAStatistic("a telephone number", before=re.compile(r"\b\d{3,5}\s(?:\d{2,4}\s){0,3}$")),
    NotAStatistic("money", before=re.compile(r"(?:[$£€¥]|\b[A-Z]{3})\s?$")),
    NotAStatistic("what a rate is of", before=_ends("per|por|pro|je|pour|for every|in every")),
    NotAStatistic(
        "a part that is named",
        before=re.compile(r"\b(?:lower|upper|first|second|latter|other)\s$"),
        after=_begins(r"\s(?:of|was|were|is|are|had|has|a|the)\b|[,.;)]"),
        shares=True,
    ),
    NotAStatistic("part of an identifier", before=re.compile(r"[\w/#@.-]$"), shares=True),
    NotAStatistic(
        "part of a word",
        after=_begins(
            r"-(?:[a-z]{1,20}-)?(?:party|way|part|stage|step|sided|fold|dimensional|tier|point"
            r"|yearly|year-old|week|month|day|hour|minute)s?\b"
        ),
    ),
)

_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""``37.801 niños``: nobody counts people or things to three places behind a point."""
_MEASURES = re.compile(
    r"\b(?:tonnes|tons|hectares|litres|liters|grams|degrees|points|percents|units|times|k?m|kg"
    r"|(?:kilo|centi|milli)?met(?:er|re)s|miles|acres|euros|pounds|dollars|seconds|visits)$"
)
"""What is measured, and not only counted."""
_PART_OF_ONE = re.compile(
    rf"\sof\s(?:(?:an?|the|every|each|this|that)\s(?:{_SPANS_OF_TIME}|century|mile|way|time)\b"
    rf"|(?:it|this|that|them|which|an?)\b|(?:{_MONTH})\b)",
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
        if name not in _SHARES:
            last = statistic.unit
            unit_at = prose.text.find(last, stop, stop + 60 + len(last))
            stop = unit_at + len(last) if unit_at >= 0 else stop
        yield match.start(), stop, statistic


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
    before, after = text[max(0, number_at - 24) : number_at], text[match.end() : match.end() + 40]
    if any(one.holds(before, after) for one in NOT_STATISTICS if one.shares or not share):
        return None
    if name == "fraction" and _PART_OF_ONE.match(after):
        return None
    value, low, high = values(name, match.groupdict())
    if value is None and low is None:
        return None
    unit = "%" if share else _unit(text, match, name, last)
    if not unit:
        return None
    if name == "count" and _THOUSANDS.fullmatch(match["value"]) and not _MEASURES.search(unit):
        value = float(round(value * 1000)) if value is not None else None
    span = prose.span(match.start(), match.end())
    quote = text[match.start() : match.end()].strip()
    whose = _COUNTED.match(text, match.end()) if share else None
    population = whose["unit"] if whose else ""
    qualifier = _qualifier(match)
    return Statistic(span, quote, value, low, high, unit, qualifier, population)


def _unit(text: str, match: re.Match[str], name: str, last: str) -> str:
    """What is counted; empty where the number counts nothing."""
    groups = match.groupdict()
    if any(is_year(groups.get(group) or "") for group in ("value", "low", "high")):
        return ""
    if name == "word-count" and (groups["word"] == "one" or not _PEOPLE.match(text, match.end())):
        return ""
    counted = _COUNTED.match(text, match.end())
    whole = "." not in (groups.get("value") or "")
    if last and name == "count" and whole and _SAME_AGAIN.match(text, match.end()):
        return last
    if counted is None or _NO_COUNT.fullmatch(counted["unit"]):
        return ""
    return counted["unit"]


def _qualifier(match: re.Match[str]) -> str:
    words = (match["qualifier"] or "").strip()
    return "" if words.lower() in ("between", "from") else words


def _number_start(match: re.Match[str]) -> int:
    groups = match.groupdict()
    first = ("low", "value", "part", "fraction", "word")
    return next(match.start(group) for group in first if groups.get(group) is not None)
