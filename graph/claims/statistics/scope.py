"""Of whom, where and when a statistic holds: what the words around it say. English."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Statistic
from graph.claims.view import Placed

_FAR = 220
"""Within how many characters before and after a number it is said whose it is."""

PLACES: Final = re.compile(
    r"\b(?:England and Wales|Great Britain|United Kingdom|the UK|UK|England|Wales|Scotland"
    r"|Northern Ireland|Ireland|United States|the US|USA|US|Canada|Australia|New Zealand"
    r"|Netherlands|Germany|France|Spain|Portugal|Italy|Sweden|Norway|Denmark|Finland|Poland"
    r"|Austria|Belgium"
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
    rf"|(?:[Aa]t|[Bb]y|[Ss]ince) the (?:end|start|beginning) of {_MONTH_YEAR}|[Aa]s (?:of"
    rf"|at) {_MONTH_YEAR}"
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
    r"\s{0,3}(?:of|in)\s(?!(?:19|20)\d\d\b|[£$€])(?!(?:them|whom|it)\b"
    r"|(?:these|this|those)\s(?:in|at|on|over|by|within|after|during|had|have|were|was)\b)"
    r"(?P<who>(?:[^,.;(]|(?<=\d)[,.](?=\d)){3,120}?)"
    r"(?=\s(?:had|have|has|are|were|is|was|live|lived|left"
    r"|report(?:s|ed)?(?! (?:of|on|by)\b)|experienc\w*|said|who|felt|(?<!and )over|during|after"
    r"|since|between|compared|did|do|does|would|could|can|will|attend\w*|received?|used?"
    r"|occur(?:s|red)?|died?|spen[dt]|says?|currently|now|having|suffer(?:s|ed)?|think|believed?"
    r"|agreed?|know|knew|want(?:s|ed)?|took|go|went|lack(?:s|ed)?|may|might|must|should|cannot"
    r"|responded|identify|identifies|feels?|smoked|\w{4,16}ly(?!\s\w+(?:ed|ing)\b)|achieved?"
    r"|clear(?:s|ed)?|develop(?:s|ed)?|reach(?:es|ed)?|recover(?:s|ed)?|surviv(?:e|es|ed)"
    r"|acquired?|fail(?:s|ed)?|gain(?:s|ed)?|completed?|tend(?:s|ed)?|chose|represent(?:s|ed)?"
    r"|account(?:s|ed)?|becam?e|remain(?:s|ed)?|includ(?:es"
    r"|ed)"
    r"|when|where|if|that|but|while|whereas|whose|also|came|come)\b|(?<!\d)[,.]|[,.](?!\d)|[;(]|$)"
)
"""Of whom a share is; *them* says nobody, and a sum of money is nobody."""
_COUNTED = re.compile(
    r"\s{0,3}(?:and\s\w{1,30}(?:\s\w{1,30})?\s)?"
    r"(?P<who>(?:who|with|living|caring|experiencing|live with"
    r"|aged)(?:(?!\sinclud)[^,.;:()]){3,100})"
)


_SENTENCE_END = re.compile(
    r"(?<![A-Z.\s]\.)(?<!al\.)(?<!cf\.)[.!?]['”’)\]]{0,2}\s{1,4}(?=[A-Z\d‘“'(\[])"
)
_TURN = re.compile(r"[,;]?\s(?:while|whereas|whilst|but|although|though)\s|;\s")
"""Where another statement begins, that what is said before does not hold of."""
_JOINT = re.compile(r"[,;]?\s(?:and|or|to|compared (?:with|to)|versus|than|from)\s|[,;]\s")


def scoped(text: str, found: Sequence[Placed]) -> Iterator[Placed]:
    """*found*, the statistics of *text* by place, each with its population, place and period: from
    the words next to it, else from those that it shares its clause with; never from another
    sentence.
    """
    edges = sorted(
        {0, len(text)}
        | {match.end() for cut in (_SENTENCE_END, _TURN) for match in cut.finditer(text)}
    )
    for index, (start, end, statistic) in enumerate(found):
        at = bisect_right(edges, start)
        low = max(edges[at - 1], start - _FAR)
        high = max(end, min(edges[min(at, len(edges) - 1)], end + _FAR))
        before = max(low, found[index - 1][1] if index else 0)
        after = min(high, found[index + 1][0] if index + 1 < len(found) else high)
        own = _alone(text, (before, start), (end, after), (before > low, after < high))
        lead = text[low : min(start, max(low, found[0][0]))] if before > low else ""
        rest = "" if _VERB.search(own[1]) else text[end:high]
        around = (text[start:end], *own, lead, rest)
        yield (
            start,
            end,
            replace(
                statistic,
                population=_population(statistic, own[1]),
                place=_place(around),
                period=_first_in(PERIODS, around),
            ),
        )


_VERB = re.compile(
    r"\b(?:had|have|has|are|were|is|was|lives?|lived|report(?:s|ed)?|experienced?|said|felt)\b"
)
"""What makes the words after a number a statement of its own: nothing behind them is shared."""


def _alone(
    text: str, before: tuple[int, int], after: tuple[int, int], others: tuple[bool, bool]
) -> tuple[str, str]:
    """The words before a number that belong to it alone, and those after it: cut at a joint where
    there are *others* before or after it.
    """
    low, start = before
    end, high = after
    left = [match.end() for match in _JOINT.finditer(text, low, start)] if others[0] else []
    right = [match.start() for match in _JOINT.finditer(text, end, high)] if others[1] else []
    return text[left[-1] if left else low : start], text[end : right[-1] if right else high]


def _first_in(pattern: re.Pattern[str], texts: Iterable[str]) -> str:
    return next((found for text in texts if (found := first(pattern, text))), "")


_COMPARED = re.compile(
    r"\b(?:than|below|above|(?:compared|similar|next|equal|close)(?:\s\w{2,10})?\s(?:to|with)"
    r"|versus|vs\.?)\s"
    r"(?:(?:in|for|of|across|the|that|those|average|mean|rates?|figures?|rest)\s){0,6}$",
    re.IGNORECASE,
)
"""Before a place that the one a number holds of is compared with."""
_TO_NUMBER = re.compile(r"[\s(:=–—-]{1,4}$")
"""Between a place and the number that stands right behind it: ``England (22%)``."""
_ONE_OF_SEVERAL = re.compile(r"(?:,|,?\s(?:and|or))\s(?:(?:of|in|the)\s){0,2}[A-Z][a-z]")
_NOT_THE_FIRST = re.compile(r"[A-Z][\w’'-]{1,20}(?:,|,?\s(?:and|or))\s(?:the\s|[a-z]{4,8}ern\s)?$")


def _place(around: tuple[str, ...]) -> str:
    """The first country in the words *around* a number, the number's own first, that it holds of;
    empty where several are named together.
    """
    for index, text in enumerate(around):
        for found in PLACES.finditer(text):
            beside = index == 1 and _TO_NUMBER.match(text, found.end())
            if not beside and _COMPARED.search(text, 0, found.start()):
                continue
            several = _ONE_OF_SEVERAL.match(text, found.end()) or _NOT_THE_FIRST.search(
                text, 0, found.start()
            )
            return "" if several else found[0]
    return ""


def first(pattern: re.Pattern[str], text: str) -> str:
    """The first match of *pattern* in *text*; empty for none."""
    match = pattern.search(text)
    return match[0] if match else ""


_SIMPLE = (
    r"(?:in|of|on|at|by|for|from|with|without|over|under|above|below|between|among|within|during"
    r"|after|before|across|near|around|about|per|than|to|into|through|via|against|since|until|and"
    r"|or|nor|but|who|whose|whom|which|that|not|both|all|as|if|when|where|while|aged|\d+)\b"
)
_DOING = re.compile(
    rf"(?:[a-z]s|[mM]en|ople|dren)(?P<doing>\s(?!{_SIMPLE})[a-z]{{3,20}}(?:(?<!ing)\s(?:an?|the"
    rf"|their|his"
    rf"|her|its|it|them|that|no|more|less|fewer|most)\b|(?<=ed)\s(?!{_SIMPLE})))"
)
"""What people do, behind the word for them: ``drivers | preferred roundabouts``, ``cyclists | wear
a helmet``; not what they are known by: ``children exposed to smoke``.
"""


def _whom(words: str) -> str:
    """*words* up to what those people do."""
    return words[: doing.start("doing")] if (doing := _DOING.search(words)) else words


_WHERE = re.compile(
    r"\s{0,3}in\s(?:[\w’'-]{1,20}\s){0,4}?(?:countries|regions?|areas|districts|boroughs|cities"
    r"|states)\b",
    re.IGNORECASE,
)
"""``83% in poor countries``: of whom is said elsewhere."""
_BEING = re.compile(r"(?<!who)\s(?:are|were|is|was|have|has|had)\s")
"""Where it is said what those are who were counted."""
_NARROWER = re.compile(r"\s(?:with|without|aged|over|under)\s")
"""Behind those of whom a share is: ``1 in 4 people | with asthma``."""


def _population(statistic: Statistic, after: str) -> str:
    if statistic.unit == "%":
        narrower = _NARROWER.match(after, len(statistic.population) + 1)
        match = _SHARED.match(f" of{after}" if statistic.population and narrower else after)
        if match is not None and _WHERE.match(after):
            return statistic.population
        return _whom(match["who"].strip(" :")) if match else statistic.population
    match = _COUNTED.match(after)
    return (
        f"{statistic.unit} {_BEING.split(match['who'], 1)[0].strip()}" if match else statistic.unit
    )
