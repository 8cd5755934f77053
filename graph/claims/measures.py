"""Numbers that a study reports by a name or a sign: sizes of samples, ratios, effect sizes, means,
probabilities, intervals, rates, and sums of money.

They stand beside the counts and shares of :mod:`graph.claims.statistics` among what a document
gives in numbers; no rule makes a claim of them. At each number :data:`MEASURES` is tried in order:
what stands right before it and right behind it says what it is. Decimal commas are read as points,
and the usual names in German, French, Spanish and Portuguese are known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Statistic
from graph.claims.no_findings import is_limit, is_priced, tells_no_finding
from graph.claims.numbers import is_year
from graph.claims.shifts import difference, is_shift, was_or_became
from graph.documents.model import Prose

_BEFORE: Final = 80
"""Characters before a number that may name it."""
_REAL = (
    r"(?:\d{1,3}(?:[,.\u00a0\u202f ]\d{3}){1,4}(?![\d.,]\d)|\d{1,3}(?:,\d{3}){1,4}\.\d{1,6}"
    r"|\d{1,9}[.,·]\d{1,9}|\d{1,12}|[.,·]\d{1,9})(?!\d)"
)
"""``1.52`` and ``.32`` and ``0,45`` and ``12,400.5`` and ``1 204``"""
_SIGNED = rf"[-−–]?\s?{_REAL}"
_WORDS: Final = {
    "twice": 2.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0,
    "eight": 8.0, "nine": 9.0, "ten": 10.0,
}  # fmt: skip
_MANIFOLD = rf"\b(?:twice(?=\s(?:as|the)\b)|(?:{'|'.join(_WORDS)})(?=-?fold\b|\stimes\s))"
_NUMBER = re.compile(
    rf"(?i:{_MANIFOLD})|(?<![\w.,/·])(?:(?<![\d)\]%]\s)(?<![\d)\]%])[-−–])?{_REAL}"
)
_TO = r"(?:\s?[–—-]\s?|\s(?:to|bis|a|à|and)\s|\s?;\s?|\s?,\s)"
_LEVEL = (
    r"(?:9\d(?:[.,]\d)?\s?%?[\s-]{0,2}(?:CI|KI|CrI|IC|confidence\s(?:interval|limits?)"
    r"|credible\sinterval|Konfidenzintervall)|(?:CI|IC|KI)\s?\(?9\d\s?%\)?)s?"
)
_INTERVAL = re.compile(
    rf"\s?[,;]?\s?[\[(]?(?:{_LEVEL}\s?[:=,]?\s?(?:of|from|was|between)?\s?[\[(]?|(?<=[\[(]))\s?"
    rf"(?P<low>{_SIGNED}){_TO}(?P<high>{_SIGNED})(?![%\d])"
)
"""``(95% CI 1.10–2.10)``, ``[1.10, 2.10]``: behind the value that it is of."""
_WITH_UNIT = re.compile(r"(?:\s[a-z]{1,15}(?:/[a-z]{1,10})?){1,4}(?=[,;]?\s[\[(]?9\d)")
_DECIMAL = r"[-−]?\d{0,4}[.,·]\d{1,4}(?!\d)"
_BARE = re.compile(rf"\s[\[(](?P<low>{_DECIMAL}){_TO}(?P<high>{_DECIMAL})[\])]")
_LEVEL_BEFORE = re.compile(rf"{_LEVEL}\s?[:=,]?\s?(?:of|from|was|between)?\s?[\[(]?\s?$")
_PRINTED_LEVEL = re.compile(r"9\d(?:[.,]\d)?")
_RANGE = re.compile(rf"{_TO}(?P<high>{_SIGNED})(?!\d)")
_OPEN_RANGE = re.compile(rf"(?:\sto\s|\s?–\s?)(?P<high>{_SIGNED})(?![\d%])")
_IS = r"(?:\s?[=:≈,]\s?|\s(?:of|was|is|were)\s|\s?\(|\s)"
_SCALES: Final = {
    "thousand": 1e3, "k": 1e3, "mil": 1e3, "m": 1e6, "million": 1e6, "millionen": 1e6, "mio": 1e6,
    "milhões": 1e6, "millones": 1e6, "millions": 1e6, "bn": 1e9, "billion": 1e9, "mrd": 1e9,
    "milliarden": 1e9, "milliards": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_SCALE = re.compile(rf"\s?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b", re.I)
_SIGN = re.compile(
    r"(?P<unit>(?:US|AU?|CA?|NZ|HK|R|S)?\$|[£€¥₹]|\b(?:USD|EUR|GBP|CHF|AUD|CAD|NZD|SEK|NOK|DKK|BRL|JPY"
    r"|INR|ZAR|KES|Rs\.?))\s?$"
)
_SAME_COIN = re.compile(
    rf"(?:\s?[–—-]\s?|\s(?:to|and)\s)(?:(?:US|AU?|CA?|NZ)?\$|[£€¥₹])(?P<high>{_SIGNED})(?!\d)"
)
"""``£120 and £300``"""
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s)?$", re.IGNORECASE)
_COINS = re.compile(
    r"\s(?P<unit>euros?|dollars?|pounds\ssterling|pence|cents|francs?|crowns?|yen|yuan|rupees?"
    r"|reais|pesos|dirhams?|EUR|USD|GBP|CHF|Euro|Franken|Kronen)\b|\s?(?P<sign>[€£])"
)
_PER = re.compile(
    r"\s(?:[a-z-]{1,20}\s){0,3}?(?P<unit>(?:per|por|pro|je|pour)\s"
    r"(?:1[,.\s]?000[,.\s]?000|(?:a\s|one\s)?billion|100[,.\s]?000|10[,.\s]?000|1[,.\s]?000|100|(?:a\s|one\s)?(?:hundred\s)?"
    r"(?:million|thousand|hundred)|mil)\b"
    r"(?:[ -](?!(?:in|and|to|for|from|by|at|was|were|than|or|with)\b)[a-z][a-z-]{1,20}){0,2})"
    r"|\s?(?P<promille>‰)|(?P<slash>/1[0,.]{2,9}0)\b"
)
_FOLD = re.compile(
    r"(?:-|\s)?fold\b|\stimes\s(?=(?:more|as|higher|greater|less|lower|likelier|larger|smaller|faster"
    r"|the|increased|that)\b)"
)
_FIRST_OF_TWO = re.compile(
    rf"(?<![\w.,])(?P<low>{'|'.join(_WORDS)}|\d{{1,3}}(?:\.\d)?)\s(?:to|or)\s$", re.IGNORECASE
)
"""``four to`` of *four to five times as much*."""
_SAMPLE = re.compile(r"(?<!\w)[nN]\s?=\s?$")
_ALPHA: Final = 0.1
"""Largest level of significance; an alpha above it is a scale's reliability."""
_OF_A_VALUE: Final = 90
"""Characters between a value and its interval, at most."""
_NO_FINDING: Final = ""
"""The unit of a number that is known for something else than a finding."""
_CHANCE = re.compile(
    r"(?<!\w)(?:[pPqQ](?:\s?[-‐]?\s?values?)?\s?[<>=≤≥]|[pP][-\s]values?\s(?:of|was|is|were)"
    r"|(?P<level>alpha|α|[Ss]ignificance(?:\slevel)?)\s?(?:=|<|(?:level\s)?(?:of|at)))\s?$"
)
_BESIDE_A_SHARE = re.compile(r"(?:%|per\s?cent)(?:[^.;:%]|\.\d){0,24}[(;,]\s?(?:\w+:\s)?$")
"""Before the size of a sample that says of how many a share is, or how many it comes to."""
_SHARE_BEHIND = re.compile(r"\s?[,;=(]\s?\(?\d{1,3}(?:[.,·]\d{1,2})?\s?(?:%|per\s?cent)")
_VALUE_BEFORE = re.compile(r"(?:\d\s?%?|per\s?cent|points?)\s?[(\[,;]\s?[(\[]?$")
"""Before an interval that belongs to what stands there."""
_MEAN = re.compile(
    r"\b(?P<unit>[Mm]ean|[Mm]edian|[Aa]verage|Mittelwert|[Mm]oyenne|[Mm]édia|[Mm]edia|(?<!\w)M|Mdn)"
    r"(?:(?:\s(?!(?:was|were|is|of|the|and|in)\b)[a-z-]{2,20}){0,3}(?:\s(?:of|for|in)\s(?:the\s)?[a-z-]{2,20}"
    r"(?:\s[a-z-]{2,20}){0,4}?)?\s(?:was|is|were|of|at|=|:)|\s?=|\s?:|(?:\s[a-z-]{2,20}){0,2},?)\s"
    r"(?P<qualifier>about|around|approximately|only|just|over|under|nearly|almost)?\s?$"
)
_IN_THE_MEAN = re.compile(r"\s(?:[a-z]{1,15}\s){0,2}(?:in the mean|on average)\b")
_NUMBER_OF = re.compile(
    r"\b[Nn]umber\sof\s(?P<unit>(?:[a-z-]{2,20}\s){0,2}?[a-z-]{3,20}s|people|children)\s"
    r"(?:[a-z-]{1,20}\s){0,6}?(?:from\s[\d,.]{1,12}\s)?(?:to|was|is|were|of|reached|at|from)\s"
    r"(?P<qualifier>about|around|over|nearly|almost|only|just|some)?\s?$"
)
_UNIT_AFTER = re.compile(
    r"\s?(?P<unit>years|months|weeks|days|hours|minutes|points|kg|km|cm|mm|m|g)\b"
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

_ADJUSTED = r"(?:(?:adjusted|crude|pooled|unadjusted)\s)?"
_NAMES: Final = {
    r"[Oo]dds(?:[\s-]ratios?)?|razão de chances|[aupc]?OR[ac]?|AOR": "odds ratio",
    r"[Hh]azards?[\s-]ratios?|[ac]?HR|AHR": "hazard ratio",
    r"[Ii]ncidence[\s-]rate[\s-]ratios?|[ac]?IRR": "incidence rate ratio",
    r"[Pp]revalence[\s-]ratios?|razão de prevalências?|[ac]?PR|RPa?": "prevalence ratio",
    r"(?:[Rr]isk|[Rr]ate)[\s-]ratios?|[Rr]elative\s[Rr]isks?|risco relativo|[ac]?RR": "risk ratio",
    r"[Ss]tandardi[sz]ed\s[Mm]ean\s[Dd]ifferences?|SMD": "standardised mean difference",
    r"(?:[Ww]eighted\s)?[Mm]ean\s[Dd]ifferences?|W?MD": "mean difference",
    r"[Rr]isk\s[Dd]ifferences?|RD": "risk difference",
    r"[Ee]ffect\ssizes?|ES": "effect size",
    r"Cohen['’]s\s[dfhw]|Hedges?['’]?s?\s?g|Glass['’]s?\s(?:Δ|delta)": "effect size",
    r"(?:[Pp]artial\s)?[ηωε]p?\s?[²2]p?|[Ee]ta[\s-]squared": "effect size",
    r"Cram[ée]r['’]s\sV|(?:Spearman|Pearson|Kendall)['’]s\s(?:ρ|rho|r|τ|tau)": "correlation",
    r"(?:Cronbach['’]s\s)?(?:α|[Aa]lpha)|McDonald['’]s\sω": "reliability",
    r"(?:Cohen['’]s\s)?(?:κ|[Kk]appa)|ICC": "agreement",
    r"R\s?[²2]|I\s?[²2]|AUC": "share explained",
    r"[Ss]ensitivity|[Ss]pecificity|[Pp]redictive value": "accuracy",
    r"[Nn]umbers?\sneeded\sto\s(?:treat|harm)|NNT[BH]?|NNH": "number needed to treat",
}
"""Names and signs of measures, each with the unit that its statistics have."""
_NAMED: Final = tuple(
    (
        unit,
        re.compile(
            rf"(?<![\w-]){_ADJUSTED}(?:{names})(?:\s\([A-Za-z]{{1,5}}\))?{_IS}(?P<qualifier>[<>≤≥~≈])?\s?$"
        ),
    )
    for names, unit in _NAMES.items()
)
_MAY_BE_NAMED: Final = re.compile(rf"(?:[^\W\d_]|[²2)]){_IS}[<>≤≥~≈]?\s?$")
"""A word or a sign right before a number: quick to look for."""
_LETTERS: Final = {
    "d": "effect size", "g": "effect size", "r": "correlation", "rs": "correlation",
    "ρ": "correlation", "τ": "correlation", "φ": "correlation", "β": "coefficient",
    "B": "coefficient", "b": "coefficient",
}  # fmt: skip
_LETTER = re.compile(r"(?<![\w'’-])(?P<letter>[dgrρτφβBb]|rs)\s?(?P<qualifier>[=<>≤≥≈])\s?$")


@dataclass(frozen=True, slots=True)
class _Place:
    """A number with what stands around it."""

    text: str
    start: int
    end: int

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - _BEFORE) : self.start]

    @property
    def value(self) -> float:
        printed = self.text[self.start : self.end]
        return _WORDS.get(printed.lower()) or real(printed)


@dataclass(frozen=True, slots=True)
class _Read:
    """What a number is."""

    start: int
    end: int
    unit: str
    value: float | None
    low: float | None = None
    high: float | None = None
    qualifier: str = ""


def find_measures(
    prose: Prose, taken: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[int, int, Statistic]]:
    """Each measure of *prose* with its place in the prose's text.

    :param taken: places of statistics that are known, in order: their numbers are left out.
    """
    text = prose.text
    at, index, last = 0, 0, 0
    for match in _NUMBER.finditer(text):
        while index < len(taken) and taken[index][1] <= match.start():
            index += 1
        known = index < len(taken) and taken[index][0] < match.end()
        if known or match.start() < at:
            last = max(last, taken[index][1] if known else 0)
            continue
        place = _Place(text, match.start(), match.end())
        read = next(filter(None, (measure(place) for measure in MEASURES)), None)
        if read is None:
            continue
        at = read.end
        before, last = last, read.end
        if read.unit == _NO_FINDING or _is_of_a_value(text, before, read):
            continue
        span = prose.span(read.start, read.end)
        quote = text[read.start : read.end].strip()
        yield read.start, read.end, Statistic(
            span, quote, read.value, read.low, read.high, read.unit, read.qualifier
        )  # fmt: skip


def _is_of_a_value(text: str, before: int, read: _Read) -> bool:
    """Whether *read* is the interval of the value that ends at *before*; 0 where there is none."""
    between = text[before : read.start]
    near = before > 0 and len(between) < _OF_A_VALUE and "." not in between
    return near and read.value is None and read.unit.endswith("CI")


def real(printed: str) -> float:
    """The value of a number as printed: ``−0,45``, ``1.204.000``, ``12,400.5``, ``·32``."""
    sign = -1 if printed[:1] in "-−–" else 1
    digits = re.sub(r"[-−–\s\u00a0\u202f]", "", printed).replace("·", ".")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits) and not digits.startswith("0"):
        digits = digits.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", digits):
        digits = digits.replace(".", "")
    return sign * float(digits.replace(",", "."))


# --- the measures, each told by what stands around the number ---


def _level(place: _Place) -> _Read | None:
    """``95% CI 14 to 30``"""
    before = _LEVEL_BEFORE.search(place.before)
    to = _RANGE.match(place.text, place.end) if before else None
    if before is None or to is None:
        return None
    start = place.start - len(before[0])
    if _VALUE_BEFORE.search(place.before[: before.start()]):
        return _Read(start, to.end(), _NO_FINDING, None)
    (level,) = _PRINTED_LEVEL.findall(before[0])
    unit = f"{level.replace(',', '.')}% CI"
    return _Read(start, to.end(), unit, None, *_sorted(place.value, real(to["high"])))


def _named(place: _Place) -> _Read | None:
    """``aOR = 1.52 (95% CI 1.10–2.10)``, ``a kappa of .83``"""
    if _MAY_BE_NAMED.search(place.before) is None:
        return None
    for unit, pattern in _NAMED:
        before = pattern.search(place.before)
        if before is not None and not _is_other(place):
            return _with_interval(place, before, unit)
    return None


def _letter(place: _Place) -> _Read | None:
    """``d = 0.45``, ``r = −.32``"""
    before = _LETTER.search(place.before)
    return _with_interval(place, before, _LETTERS[before["letter"]]) if before else None


def _sample(place: _Place) -> _Read | None:
    """``n = 1,204``: people or things, so that a point parts thousands."""
    before = _SAMPLE.search(place.before)
    digits = re.sub(r"\D", "", place.text[place.start : place.end])
    if before is None or not digits or len(digits) > 12:
        return None
    beside = _BESIDE_A_SHARE.search(place.before[: before.start()])
    if beside or _SHARE_BEHIND.match(place.text, place.end):
        return _Read(place.start, place.end, _NO_FINDING, place.value)
    to = _RANGE.match(place.text, place.end)
    start = place.start - len(before[0])
    if to is not None and "," not in to[0]:
        return _Read(start, to.end(), "n", None, *_sorted(float(digits), abs(real(to["high"]))))
    return _Read(start, place.end, "n", float(digits))


def _chance(place: _Place) -> _Read | None:
    """``p < .001``, ``an alpha of 0.05``: how a finding was tested, and none itself."""
    before = _CHANCE.search(place.before)
    if before is None or not 0 <= place.value <= (_ALPHA if before["level"] else 1):
        return None
    return _Read(place.start - len(before[0]), place.end, _NO_FINDING, place.value)


def _money(place: _Place) -> _Read | None:
    """``£5,000``, ``US$ 1.2–1.5 million``, ``243 Euro``"""
    sign = _SIGN.search(place.before)
    first = _SCALE.match(place.text, place.end) if sign else None
    to = _RANGE.match(place.text, place.end) or _SAME_COIN.match(
        place.text, first.end() if first else place.end
    )
    high = to if to and not is_year(to["high"]) and _is_one(place, sign, to) else None
    end = high.end() if high else place.end
    scale = _SCALE.match(place.text, end)
    end = scale.end() if scale else end
    coin = _COINS.match(place.text, end) if sign is None else None
    if sign is None and coin is None:
        return None
    limit = is_limit(place.before[: sign.start()] if sign else place.before)
    if limit or is_priced(place.text[end : end + _BEFORE]):
        return _Read(place.start, end, _NO_FINDING, place.value)
    unit = sign["unit"] if sign else (coin["unit"] or coin["sign"]) if coin else ""
    times = _SCALES[scale["scale"].lower()] if scale else 1
    start, end = place.start - len(sign[0] if sign else ""), coin.end() if coin else end
    value = _amount(place.text[place.start : place.end]) * times
    if high is not None:
        own = _SCALES[first["scale"].lower()] / times if first else 1
        ends = _sorted(value * own, _amount(high["high"]) * times)
        return _Read(start, end, unit, None, *ends)
    return _Read(start, end, unit, value)


def _is_one(place: _Place, sign: re.Match[str] | None, to: re.Match[str]) -> bool:
    """Whether two sums are the ends of a range: *and* joins those of *between*, and what went from
    one to the other is two.
    """
    if "and" in to[0]:
        return sign is None or _BETWEEN.search(place.before[: sign.start()]) is not None
    return not is_shift(place.text, place.start, to.end())


def _estimate(place: _Place) -> _Read | None:
    """``1.47 (1.18; 1.84)``, ``−2.46, 95% CI −3.72 to −1.21``, ``4.1 days a year (95% CI 3.2 to
    5.0)``: a value inside the interval behind it.
    """
    interval = _BARE.match(place.text, place.end)
    if interval is None:
        behind = _WITH_UNIT.match(place.text, place.end)
        at = behind.end() if behind else place.end
        interval = _INTERVAL.match(place.text, at)
    if interval is None:
        return None
    low, high = real(interval["low"]), real(interval["high"])
    inside = low < place.value < high
    return (
        _Read(place.start, interval.end(), "estimate", place.value, low, high) if inside else None
    )


def _rate(place: _Place) -> _Read | None:
    """``12.3 per 1,000 births``, ``45 (95% CI 40–51) per 100,000``, ``3‰``"""
    interval = _INTERVAL.match(place.text, place.end)
    at = place.end
    if interval:
        at = interval.end() + (place.text[interval.end() : interval.end() + 1] in (")", "]"))
    per = _PER.match(place.text, at)
    if per is None:
        return None
    unit = per["unit"] or per["promille"] or per["slash"]
    ends = _sorted(real(interval["low"]), real(interval["high"])) if interval else (None, None)
    return _Read(place.start, per.end(), unit, place.value, *ends)


def _fold(place: _Place) -> _Read | None:
    """``2.5 times as likely``, ``threefold``"""
    after = _FOLD.match(place.text, place.end)
    if after is None and place.text[place.start : place.end].lower() != "twice":
        return None
    end = after.end() if after else place.end
    first = _FIRST_OF_TWO.search(place.before)
    if first is not None and (low := _WORDS.get(first["low"].lower()) or real(first["low"])):
        return _Read(place.start - len(first[0]), end, "times", None, *_sorted(low, place.value))
    return _Read(place.start, end, "times", place.value)


def _mean(place: _Place) -> _Read | None:
    """``a mean age of 34.5 years``, ``M = 3.4``"""
    before = _MEAN.search(place.before)
    printed = place.text[place.start : place.end]
    behind = _IN_THE_MEAN.match(place.text, place.end)
    if before is None and behind and not is_year(printed):
        return _Read(place.start, behind.end(), "mean", place.value, qualifier="mean")
    if before is None or is_year(printed) or _is_other(place):
        return None
    after = _UNIT_AFTER.match(place.text, place.end)
    end = after.end() if after else place.end
    kind = {"m": "mean", "mdn": "median"}.get(before["unit"].lower(), before["unit"].lower())
    start = place.start - len(before[0])
    return _Read(start, end, after["unit"] if after else kind, place.value, qualifier=kind)


def _number_of(place: _Place) -> _Read | None:
    """``the number of crossings fell to 41``, ``... from 88 to 41``"""
    before = _NUMBER_OF.search(place.before)
    printed = place.text[place.start : place.end]
    if before is None or is_year(printed) or _is_other(place):
        return None
    return _Read(place.start, place.end, before["unit"], place.value)


def _changed(place: _Place) -> _Read | None:
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
        return _Read(place.start, until, unit, place.value)
    scale = _SCALE.match(place.text, place.end)
    times = _SCALES[scale["scale"].lower()] if scale else 1
    end = scale.end() if scale else place.end
    return _Read(place.start, end, "value", place.value * times)


def _compared(place: _Place) -> _Read | None:
    """``136 died, compared with 141 in 2021``, ``fell by 1,200 to 21,400``"""
    printed = place.text[place.start : place.end]
    if is_year(printed) or printed[:1] in "-−–" or not _IS_BARE.match(place.text, place.end):
        return None
    if _COMPARED_TO.search(place.before) is None:
        return None
    if tells_no_finding(place.text, place.start, place.end, share=False):
        return None
    return _Read(place.start, place.end, "value", place.value)


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


def _stood_at(place: _Place) -> _Read | None:
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
    return _Read(place.start, place.end, unit, place.value)


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


def _of_all(place: _Place) -> _Read | None:
    """``61 of 148 branches``, ``12/45 (27%)``"""
    after = _OF_ALL.match(place.text, place.end)
    printed = place.text[place.start : place.end]
    if after is None or not printed.replace(",", "").isdigit() or is_year(printed):
        return None
    whole = real(after["whole"])
    if place.value > whole:
        return None
    return _Read(place.start, place.end, after["unit"] or f"of {after['whole']}", place.value)


def _beside_a_share(place: _Place) -> _Read | None:
    """``612 (72%)``"""
    printed = place.text[place.start : place.end]
    whole = printed.replace(",", "").isdigit() and not is_year(printed)
    if not whole or _SHARE_OF_IT.match(place.text, place.end) is None:
        return None
    if tells_no_finding(place.text, place.start, place.end, share=False):
        return None
    return _Read(place.start, place.end, "count", place.value)


def _apart(place: _Place) -> _Read | None:
    """``2.1 mmHg higher``, ``waist by 2.4 cm``, ``6.9 (SD 1.1)``"""
    if _IS_OF_A_SPREAD.match(place.text, place.end):
        return _Read(place.start, place.end, "mean", place.value, qualifier="mean")
    more = _MORE_OF_IT.match(place.text, place.end)
    by = _BY_SO_MUCH.search(place.before) and _SO_MUCH.match(place.text, place.end)
    after = more or by or None
    if after is None:
        return None
    return _Read(place.start, after.end("unit"), after["unit"], place.value)


MEASURES: Final[tuple[Callable[[_Place], _Read | None], ...]] = (
    _level, _chance, _sample, _named, _letter, _money, _rate, _estimate, _fold, _mean, _of_all,
    _number_of, _changed, _compared, _stood_at, _beside_a_share, _apart,
)  # fmt: skip
"""The first that holds says what a number is."""


def _with_interval(place: _Place, before: re.Match[str], unit: str) -> _Read:
    interval = _INTERVAL.match(place.text, place.end)
    sign = (before["qualifier"] or "").replace("=", "")
    start = place.start - len(before[0])
    to = _OPEN_RANGE.match(place.text, place.end) if interval is None else None
    if to is not None and real(to["high"]) > place.value:
        return _Read(start, to.end(), unit, None, place.value, real(to["high"]), sign)
    if interval is None:
        return _Read(start, place.end, unit, place.value, qualifier=sign)
    ends = _sorted(real(interval["low"]), real(interval["high"]))
    return _Read(start, interval.end(), unit, place.value, *ends, qualifier=sign)


def _is_other(place: _Place) -> bool:
    """Whether the number is a share, a level of confidence, or part of another number."""
    return re.match(r"\s?%|[-–]\s?\d|\d", place.text[place.end : place.end + 3]) is not None


def _amount(printed: str) -> float:
    """Money: three digits behind a point or comma are thousands (``R$ 1.200``)."""
    bare = printed.strip(" -−–")
    if re.fullmatch(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+", bare):
        return float(re.sub(r"\D", "", bare))
    return real(bare)


def _sorted(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one <= other else (other, one)
