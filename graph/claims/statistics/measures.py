"""Numbers that a study reports by a name or a sign: sizes of samples, ratios, effect sizes, means,
probabilities, intervals, rates, and sums of money.

They stand beside the counts and shares of :mod:`graph.claims.statistics.read` among what a document
gives in numbers; no rule makes a claim of them. At each number :data:`MEASURES` is tried in order:
what stands right before it and right behind it says what it is. Decimal commas are read as points,
and the usual names in German, French, Spanish and Portuguese are known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from graph.claims.model import Statistic
from graph.claims.statistics.beside import (
    apart,
    beside_a_share,
    changed,
    compared,
    number_of,
    of_all,
    stood_at,
)
from graph.claims.statistics.measured import (
    NO_FINDING,
    RANGE,
    REAL,
    SIGNED,
    TO,
    WORDS,
    Place,
    Read,
    in_order,
    is_other,
    real,
)
from graph.claims.statistics.money import money
from graph.claims.statistics.numbers import is_year
from graph.documents.model import Prose

_MANIFOLD = rf"\b(?:twice(?=\s(?:as|the)\b)|(?:{'|'.join(WORDS)})(?=-?fold\b|\stimes\s))"
_NUMBER = re.compile(rf"(?i:{_MANIFOLD})|(?<![\w.,/·])(?:(?<![\d)\]%]\s)(?<![\d)\]%])[-−–])?{REAL}")
_LEVEL = (
    r"(?:9\d(?:[.,]\d)?\s?%?[\s-]{0,2}(?:CI|KI|CrI|IC|confidence\s(?:interval|limits?)"
    r"|credible\sinterval|Konfidenzintervall)|(?:CI|IC|KI)\s?\(?9\d\s?%\)?)s?"
)
_INTERVAL = re.compile(
    rf"\s?[,;]?\s?[\[(]?(?:{_LEVEL}\s?[:=,]?\s?(?:of|from|was|between)?\s?[\[(]?|(?<=[\[(]))\s?"
    rf"(?P<low>{SIGNED}){TO}(?P<high>{SIGNED})(?![%\d])"
)
"""``(95% CI 1.10–2.10)``, ``[1.10, 2.10]``: behind the value that it is of."""
_WITH_UNIT = re.compile(r"(?:\s[a-z]{1,15}(?:/[a-z]{1,10})?){1,4}(?=[,;]?\s[\[(]?9\d)")
_DECIMAL = r"[-−]?\d{0,4}[.,·]\d{1,4}(?!\d)"
_BARE = re.compile(rf"\s[\[(](?P<low>{_DECIMAL}){TO}(?P<high>{_DECIMAL})[\])]")
_LEVEL_BEFORE = re.compile(rf"{_LEVEL}\s?[:=,]?\s?(?:of|from|was|between)?\s?[\[(]?\s?$")
_PRINTED_LEVEL = re.compile(r"9\d(?:[.,]\d)?")
_OPEN_RANGE = re.compile(rf"(?:\sto\s|\s?–\s?)(?P<high>{SIGNED})(?![\d%])")
_IS = r"(?:\s?[=:≈,]\s?|\s(?:of|was|is|were)\s|\s?\(|\s)"
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
    rf"(?<![\w.,])(?P<low>{'|'.join(WORDS)}|\d{{1,3}}(?:\.\d)?)\s(?:to|or)\s$", re.IGNORECASE
)
"""``four to`` of *four to five times as much*."""
_SAMPLE = re.compile(r"(?<!\w)[nN]\s?=\s?$")
_ALPHA: Final = 0.1
"""Largest level of significance; an alpha above it is a scale's reliability."""
_OF_A_VALUE: Final = 90
"""Characters between a value and its interval, at most."""
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
_UNIT_AFTER = re.compile(
    r"\s?(?P<unit>years|months|weeks|days|hours|minutes|points|kg|km|cm|mm|m|g)\b"
)


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
        place = Place(text, match.start(), match.end())
        read = next(filter(None, (measure(place) for measure in MEASURES)), None)
        if read is None:
            continue
        at = read.end
        before, last = last, read.end
        if read.unit == NO_FINDING or _is_of_a_value(text, before, read):
            continue
        span = prose.span(read.start, read.end)
        quote = text[read.start : read.end].strip()
        yield read.start, read.end, Statistic(
            span, quote, read.value, read.low, read.high, read.unit, read.qualifier
        )  # fmt: skip


def _is_of_a_value(text: str, before: int, read: Read) -> bool:
    """Whether *read* is the interval of the value that ends at *before*; 0 where there is none."""
    between = text[before : read.start]
    near = before > 0 and len(between) < _OF_A_VALUE and "." not in between
    return near and read.value is None and read.unit.endswith("CI")


# --- the measures, each told by what stands around the number ---


def _level(place: Place) -> Read | None:
    """``95% CI 14 to 30``"""
    before = _LEVEL_BEFORE.search(place.before)
    to = RANGE.match(place.text, place.end) if before else None
    if before is None or to is None:
        return None
    start = place.start - len(before[0])
    if _VALUE_BEFORE.search(place.before[: before.start()]):
        return Read(start, to.end(), NO_FINDING, None)
    (level,) = _PRINTED_LEVEL.findall(before[0])
    unit = f"{level.replace(',', '.')}% CI"
    return Read(start, to.end(), unit, None, *in_order(place.value, real(to["high"])))


def _named(place: Place) -> Read | None:
    """``aOR = 1.52 (95% CI 1.10–2.10)``, ``a kappa of .83``"""
    if _MAY_BE_NAMED.search(place.before) is None:
        return None
    for unit, pattern in _NAMED:
        before = pattern.search(place.before)
        if before is not None and not is_other(place):
            return _with_interval(place, before, unit)
    return None


def _letter(place: Place) -> Read | None:
    """``d = 0.45``, ``r = −.32``"""
    before = _LETTER.search(place.before)
    return _with_interval(place, before, _LETTERS[before["letter"]]) if before else None


def _sample(place: Place) -> Read | None:
    """``n = 1,204``: people or things, so that a point parts thousands."""
    before = _SAMPLE.search(place.before)
    digits = re.sub(r"\D", "", place.text[place.start : place.end])
    if before is None or not digits or len(digits) > 12:
        return None
    beside = _BESIDE_A_SHARE.search(place.before[: before.start()])
    if beside or _SHARE_BEHIND.match(place.text, place.end):
        return Read(place.start, place.end, NO_FINDING, place.value)
    to = RANGE.match(place.text, place.end)
    start = place.start - len(before[0])
    if to is not None and "," not in to[0]:
        return Read(start, to.end(), "n", None, *in_order(float(digits), abs(real(to["high"]))))
    return Read(start, place.end, "n", float(digits))


def _chance(place: Place) -> Read | None:
    """``p < .001``, ``an alpha of 0.05``: how a finding was tested, and none itself."""
    before = _CHANCE.search(place.before)
    if before is None or not 0 <= place.value <= (_ALPHA if before["level"] else 1):
        return None
    return Read(place.start - len(before[0]), place.end, NO_FINDING, place.value)


def _estimate(place: Place) -> Read | None:
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
    return Read(place.start, interval.end(), "estimate", place.value, low, high) if inside else None


def _rate(place: Place) -> Read | None:
    """``12.3 per 1,000 births``, ``45 (95% CI 40–51) per 100,000``, ``3‰``"""
    interval = _INTERVAL.match(place.text, place.end)
    at = place.end
    if interval:
        at = interval.end() + (place.text[interval.end() : interval.end() + 1] in (")", "]"))
    per = _PER.match(place.text, at)
    if per is None:
        return None
    unit = per["unit"] or per["promille"] or per["slash"]
    ends = in_order(real(interval["low"]), real(interval["high"])) if interval else (None, None)
    return Read(place.start, per.end(), unit, place.value, *ends)


def _fold(place: Place) -> Read | None:
    """``2.5 times as likely``, ``threefold``"""
    after = _FOLD.match(place.text, place.end)
    if after is None and place.text[place.start : place.end].lower() != "twice":
        return None
    end = after.end() if after else place.end
    first = _FIRST_OF_TWO.search(place.before)
    if first is not None and (low := WORDS.get(first["low"].lower()) or real(first["low"])):
        return Read(place.start - len(first[0]), end, "times", None, *in_order(low, place.value))
    return Read(place.start, end, "times", place.value)


def _mean(place: Place) -> Read | None:
    """``a mean age of 34.5 years``, ``M = 3.4``"""
    before = _MEAN.search(place.before)
    printed = place.text[place.start : place.end]
    behind = _IN_THE_MEAN.match(place.text, place.end)
    if before is None and behind and not is_year(printed):
        return Read(place.start, behind.end(), "mean", place.value, qualifier="mean")
    if before is None or is_year(printed) or is_other(place):
        return None
    after = _UNIT_AFTER.match(place.text, place.end)
    end = after.end() if after else place.end
    kind = {"m": "mean", "mdn": "median"}.get(before["unit"].lower(), before["unit"].lower())
    start = place.start - len(before[0])
    return Read(start, end, after["unit"] if after else kind, place.value, qualifier=kind)


MEASURES: Final[tuple[Callable[[Place], Read | None], ...]] = (
    _level, _chance, _sample, _named, _letter, money, _rate, _estimate, _fold, _mean, of_all,
    number_of, changed, compared, stood_at, beside_a_share, apart,
)  # fmt: skip
"""The first that holds says what a number is."""


def _with_interval(place: Place, before: re.Match[str], unit: str) -> Read:
    interval = _INTERVAL.match(place.text, place.end)
    sign = (before["qualifier"] or "").replace("=", "")
    start = place.start - len(before[0])
    to = _OPEN_RANGE.match(place.text, place.end) if interval is None else None
    if to is not None and real(to["high"]) > place.value:
        return Read(start, to.end(), unit, None, place.value, real(to["high"]), sign)
    if interval is None:
        return Read(start, place.end, unit, place.value, qualifier=sign)
    ends = in_order(real(interval["low"]), real(interval["high"]))
    return Read(start, interval.end(), unit, place.value, *ends, qualifier=sign)
