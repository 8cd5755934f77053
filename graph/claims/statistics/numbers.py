"""Numbers as they are printed, and their values: digits, words, fractions, shares, ranges. English.

The patterns are tried in order at one place. Each repeats itself a bounded number of times only, so
that no text makes them slow.
"""

from __future__ import annotations

import re
from typing import Final

DIGITS: Final = (
    r"(?:\d{1,3}(?:,\s?\d{3}){1,4}(?!,?\d)(?:\.\d{1,9})?"
    r"|\d{1,3}(?:[\u00a0\u202f ]\d{3}){1,4}(?![\d/])"
    r"|\d{1,12}(?:[.·]\d{1,9})?(?!\d))"
)
"""``830, 000`` and ``757 000`` and ``1,234.5`` and ``45.2`` and ``2·6``"""
_SCALE = r"(?:\s?(?:million|billion|thousand|m(?=\s)|bn|k(?=\s)))"
_NUMBER = rf"{DIGITS}{_SCALE}?"
_PERCENT = r"(?:%|per\s?cent\b|percent\b|Prozent\b|por\s(?:cento|ciento)\b|pour\scent\b)"
_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
}  # fmt: skip
_TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
WORDS: Final = _UNITS | _TEENS | _TENS | {"hundred": 100}
_WORD = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_UNITS)})\b|{'|'.join(WORDS)})"
_FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "tenth": 10,
}  # fmt: skip
_PARTS = "|".join(name for name in _FRACTIONS if name != "half")
_FRACTION = (
    rf"(?:half|(?:an?|one)[- ](?:{_PARTS})|(?:two|three|four|five|seven|nine)[- ](?:{_PARTS})s)"
)
_QUALIFIER = (
    r"(?:(?:almost|nearly|about|around|approximately|roughly|some|over|under|more than|less than"
    r"|fewer than|at least|at most|up to|as many as|as few as|only|just|well|an estimated|estimated"
    r"|an average of|on average|c\.|ca\.|circa|~|>|<|≥|≤)\s?){1,3}"
)
_NO_SHARE = (
    r"(?!\s(?:party|parties|sector|edition|person|the\stime|way|hour|day|year|century|term|to\s"
    r"|an?\s|(?!(?:was|is|has|does|his|its|this|says|needs)\b)[a-z]{2,30}s\s))"
)
"""``third party``, ``half a day``: words of a fraction that share nothing."""
_SHARES = (
    r"(?=\s\(|\s(?:of|the|had|were|have|are|reported|said|in|all|his|her|their)\b|[,.;)]"
    r"|\s[a-z]+\s|$)"
)

PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        # 45-70%   45% to 70%   between 10 and 20 per cent
        (
            "percent-range",
            rf"(?P<between>(?:between|zwischen|entre)\s)?(?P<qualifier>{_QUALIFIER}|from\s)?"
            rf"(?P<low>\d{{1,3}}(?:[.,·]\d{{1,9}})?)\s?{_PERCENT}?\s?(?(between)(?:-|–|—|to|and"
            rf"|und|e|y|et)"
            r"|(?:-|–|—|to|bis|a|à))\s?"
            rf"(?P<high>\d{{1,3}}(?:[.,·]\d{{1,9}})?)\s?(?:{_PERCENT}|percentage\spoints\b)",
        ),
        # 49%   1.5 per cent
        (
            "percent",
            rf"(?P<qualifier>{_QUALIFIER})?(?P<value>\d{{1,6}}(?:[.,·]\d{{1,9}})?"
            rf"|\b{_WORD}(?=\s))\s?"
            rf"(?:{_PERCENT}|percentage\spoints\b)",
        ),
        # between 250,000 and 350,000   50,000 to 200,000
        (
            "range",
            rf"(?P<qualifier>{_QUALIFIER}|between\s|from\s)?(?P<low>{_NUMBER})\s?(?:-|–|to|and)\s?"
            rf"(?P<high>{_NUMBER})(?=[\s,.;)])",
        ),
        # one in four   1 in 5   three out of ten
        (
            "one-in",
            rf"(?P<qualifier>{_QUALIFIER})?\b(?P<part>\d{{1,3}}|{_WORD})\s"
            r"(?:(?P<whom>(?:person|people|adult|child|woman|man|patient|pupil|household"
            r"|famil)\w{0,3})\s)?"
            r"(?:in|out\sof)\s"
            rf"(?:every\s)?(?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{_WORD})\b(?!\s?%|[,.]\d)",
        ),
        # three quarters   a third   half of   1/3 of
        (
            "fraction",
            rf"(?P<qualifier>{_QUALIFIER})?\b(?<!last )(?<!past )(?<!next )"
            rf"(?P<fraction>{_FRACTION}|[1-9]/(?:[2-9]|10)(?=\sof\b))\b{_NO_SHARE}{_SHARES}",
        ),
        # 1.6 million women   757 000 men   506 farms
        (
            "count",
            rf"(?P<qualifier>{_QUALIFIER})?(?<![\w£$€#§/.·-])(?P<value>{_NUMBER})(?=\s+[a-z(])",
        ),
        # thirty participants   twenty-five sites
        ("word-count", rf"(?P<qualifier>{_QUALIFIER})?\b(?P<word>{_WORD})\b(?=\s+[a-z]+)"),
    )
)
"""Name and pattern; groups: ``qualifier``, and what :func:`values` reads."""

STARTS: Final = re.compile(
    rf"(?<![\d.,·])\d|\b(?:{_WORD}|{_FRACTION})\b"
    r"|\b(?:almost|nearly|about|around|approximately|roughly|over|under|more|less|fewer|at least"
    r"|at most|up to|as many|as few|an estimated|an average of|on average|estimated"
    r"|between|zwischen|entre|from|just|only|some|well|circa|ca?\.)\s(?=\S)|[~<>≥≤]",
    re.IGNORECASE,
)
"""Where a number may begin."""

Values = tuple[float | None, float | None, float | None]
"""A single value, or the ends of a range."""


def values(name: str, groups: dict[str, str | None]) -> Values:
    """What the match of the pattern *name* amounts to; nothing but ``None`` for a misprint."""
    read = {key: text or "" for key, text in groups.items()}
    match name:
        case "percent-range":
            return _range(_pointed(read["low"]), _pointed(read["high"]))
        case "range":
            return _range(read["low"], read["high"])
        case "one-in":
            return _share(read["part"], read["whole"]), None, None
        case "fraction":
            return _fraction(read["fraction"]), None, None
        case "word-count":
            return number(read["word"]), None, None
        case "percent":
            return number(_pointed(read["value"])), None, None
        case "count":
            return number(read["value"]), None, None
        case _:
            raise ValueError(f"no such pattern: {name}")


def _pointed(share: str) -> str:
    """A share with a decimal comma (``23,5``, ``0,125``) with a point for it."""
    return re.sub(r"(?<=^0),|,(?=\d{1,2}$|\d{4})|·", ".", share.strip())


def _range(low: str, high: str) -> Values:
    """The ends as printed, the second may be the smaller.

    A scale that only the second has (``2 to 3 million``) is the first's, too.
    """
    scale = re.search(_SCALE, high + " ", re.IGNORECASE)
    bare = not re.search(r"[a-z]", low, re.IGNORECASE)
    ends = number(f"{low} {scale[0].strip()}" if scale and bare else low), number(high)
    if ends[0] is None or ends[1] is None:
        return None, None, None
    return None, *ends


def _share(part: str, whole: str) -> float | None:
    """In per cent; ``three in 2019`` is none."""
    some, of = number(part), number(whole)
    if not some or not of or some > of or (is_year(whole) and of % 100):
        return None
    return round(100 * some / of, 1)


def _fraction(words: str) -> float:
    if "/" in words:
        some, _, of = words.partition("/")
        return round(100 * int(some) / int(of), 1)
    times, _, part = words.lower().replace("-", " ").rpartition(" ")
    whole = _FRACTIONS.get(part) or _FRACTIONS[part.removesuffix("s")]
    return round(100 * WORDS.get(times, 1) / whole, 1)


_SCALES = {"": 1, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_PRINTED = re.compile(
    rf"(?P<digits>{DIGITS})\s?(?P<scale>million|billion|thousand|m|bn|k)?", re.IGNORECASE
)


def number(text: str) -> float | None:
    """The value of a number as printed; ``None`` for one that is misprinted (``1,2,3``)."""
    words = re.split(r"[- ]", text.strip().lower())
    if all(word in WORDS for word in words):
        return float(sum(WORDS[word] for word in words))
    match = _PRINTED.fullmatch(text.strip())
    if match is None:
        return None
    digits = re.sub(r"[,\s]", "", match["digits"]).replace("·", ".")
    return float(digits) * _SCALES[(match["scale"] or "").lower()]


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def is_year(printed: str) -> bool:
    """Whether *printed* may well be a year: four digits, no comma."""
    return bool(_YEAR.fullmatch(printed.strip()))
