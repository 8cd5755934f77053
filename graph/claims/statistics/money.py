"""Sums of money: what stands before a number or behind it says in which coin."""

from __future__ import annotations

import re

from graph.claims.statistics.measured import (
    BEFORE,
    NO_FINDING,
    RANGE,
    SCALE,
    SCALES,
    SIGNED,
    Place,
    Read,
    in_order,
    real,
)
from graph.claims.statistics.numbers import is_year
from graph.claims.statistics.shifts import is_shift

_SIGN = re.compile(
    r"(?P<unit>(?:US|AU?|CA?|NZ|HK|R|S)?\$|[£€¥₹]|\b(?:USD|EUR|GBP|CHF|AUD|CAD|NZD|SEK|NOK|DKK|BRL|JPY"
    r"|INR|ZAR|KES|Rs\.?))\s?$"
)
_SAME_COIN = re.compile(
    rf"(?:\s?[–—-]\s?|\s(?:to|and)\s)(?:(?:US|AU?|CA?|NZ)?\$|[£€¥₹])(?P<high>{SIGNED})(?!\d)"
)
"""``£120 and £300``"""
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s)?$", re.IGNORECASE)
_COINS = re.compile(
    r"\s(?P<unit>euros?|dollars?|pounds\ssterling|pence|cents|francs?|crowns?|yen|yuan|rupees?"
    r"|reais|pesos|dirhams?|EUR|USD|GBP|CHF|Euro|Franken|Kronen)\b|\s?(?P<sign>[€£])"
)


def money(place: Place) -> Read | None:
    """``£5,000``, ``US$ 1.2–1.5 million``, ``243 Euro``"""
    sign = _SIGN.search(place.before)
    first = SCALE.match(place.text, place.end) if sign else None
    to = RANGE.match(place.text, place.end) or _SAME_COIN.match(
        place.text, first.end() if first else place.end
    )
    high = to if to and not is_year(to["high"]) and _is_one(place, sign, to) else None
    end = high.end() if high else place.end
    scale = SCALE.match(place.text, end)
    end = scale.end() if scale else end
    coin = _COINS.match(place.text, end) if sign is None else None
    if sign is None and coin is None:
        return None
    limit = _is_limit(place.before[: sign.start()] if sign else place.before)
    if limit or _is_priced(place.text[end : end + BEFORE]):
        return Read(place.start, end, NO_FINDING, place.value)
    unit = sign["unit"] if sign else (coin["unit"] or coin["sign"]) if coin else ""
    times = SCALES[scale["scale"].lower()] if scale else 1
    start, end = place.start - len(sign[0] if sign else ""), coin.end() if coin else end
    value = _amount(place.text[place.start : place.end]) * times
    if high is not None:
        own = SCALES[first["scale"].lower()] / times if first else 1
        ends = in_order(value * own, _amount(high["high"]) * times)
        return Read(start, end, unit, None, *ends)
    return Read(start, end, unit, value)


def _is_one(place: Place, sign: re.Match[str] | None, to: re.Match[str]) -> bool:
    """Whether two sums are the ends of a range: *and* joins those of *between*, and what went from
    one to the other is two.
    """
    if "and" in to[0]:
        return sign is None or _BETWEEN.search(place.before[: sign.start()]) is not None
    return not is_shift(place.text, place.start, to.end())


def _amount(printed: str) -> float:
    """Money: three digits behind a point or comma are thousands (``R$ 1.200``)."""
    bare = printed.strip(" -−–")
    if re.fullmatch(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+", bare):
        return float(re.sub(r"\D", "", bare))
    return real(bare)


_GIVEN = "grants?|fines?|loans?|vouchers?|awards?|bursar(?:y|ies)|penalt(?:y|ies)|prizes?|rewards?"
_EARNED = "incomes?|earn(?:s|ed|ing|ings)?|salar(?:y|ies)|wages?|savings|turnovers?|budgets?"
_LIMIT = re.compile(
    rf"\b(?:{_GIVEN})\s(?:of\s|worth\s)?(?:up to|at most|no more than|at least|between)\s$"
    rf"|\b(?:{_EARNED})\b(?:[^.;:]){{0,24}}\b(?:below|under|above|over|(?:less|more|fewer) than"
    r"|at least|up to|exceeding|between)\s$"
    r"|\b(?:incomes of|earning)\s(?:between\s)?(?:[$£€][\d,.]{1,12}\s(?:to|and)\s)?$"
    r"|\b(?:(?:limited|capped|restricted) (?:to|at)|(?:bets?|stakes?|deposits?|payments?|claims?)"
    r" of(?: up to| at most)?|maximum of|minimum of|no more than)\s$"
    r"|\b(?:would|could|will) (?:cost|raise|save|bring(?: in)?|generate|need|require)\s"
    r"(?:[a-z]{1,15}\s){0,4}$"
    r"|\b(?:for )?(?:every|each|per) (?:extra |additional )?$"
    r"|\b(?:limits?|stakes?|caps?|thresholds?|lev(?:y|ies)|vouchers?|ceilings?)\b[^.;:]{0,40}"
    r"\b(?:from|to|at|of|was|is|were) (?:just |only |about )?$"
    r"|\bcharg(?:es|ed|ing)\s(?:[a-z]{1,15}\s){0,4}$"
    r"|\bliv(?:e|es|ed|ing) on (?:less|more|under|over)(?: than)?\s$",
    re.IGNORECASE,
)


_GOODS = re.compile(
    r"\s?(?:-\s?)?(?:gift |shopping |weekly |daily |monthly )?(?:vouchers?|stakes?|limits?|bets?"
    r"|fees?|bonus(?:es)?|fines?|grants?|caps?|deposits?|prizes?|charges?|lev(?:y|ies)|cards?|payments?|rewards?"
    r"|tickets?|minimum|maximum|thresholds?|notes?)\b",
    re.IGNORECASE,
)


def _is_priced(after: str) -> bool:
    """Whether a sum of money says what a thing is worth that stands behind it: ``£10 vouchers``."""
    return _GOODS.match(after) is not None


def _is_limit(before: str) -> bool:
    """Whether a sum of money behind *before* is a limit that is set, and none that was found:
    ``households with incomes below £15,000``.
    """
    return _LIMIT.search(before) is not None
