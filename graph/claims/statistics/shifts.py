"""Whether two numbers are the ends of a range, or what something was and what it became; and by how
much it changed. English.
"""

from __future__ import annotations

import re
from typing import Final

_BACK = 140
"""Characters before the first number in which a word of change may stand."""
CHANGED: Final = (
    "rose|risen|rise|rises|rising|fell|fallen|falls?|falling|dropp(?:ed|ing)|drops?|grew|grown|growing"
    "|growth|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|improv(?:e|es|ed|ing"
    "|ements?)|reduc(?:e|es|ed|ing|tions?)|cut|went|moved|chang(?:e|es|ed|ing)|climb(?:ed|s|ing)?"
    "|jump(?:ed|s)?|shrank|shrunk|lower(?:s|ed|ing)?|rais(?:e|es|ed|ing)|slipp?(?:ed|s)?|halved|doubled|trebled"
    "|tripled|widen(?:ed|ing)?|narrow(?:ed|ing)?|(?<!made )(?<!make )(?<!making )(?<!-)up|down"
)
"""Verbs and nouns of change."""
_FROM = re.compile(
    rf"\b(?:{CHANGED})\b(?:[^.;:]|\.\d){{0,{_BACK}}}\bfrom\s(?:about\s|around\s|some\s|over\s)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))\b[^.;:]{0,40}$", re.I
)


def is_shift(text: str, start: int, end: int) -> bool:
    """Whether the two numbers of ``text[start:end]``, joined by *to*, tell of a change: ``fell from
    21% to 16%``.
    """
    before = text[max(0, start - _BACK) : start]
    joined = re.search(r"\sto\s", text[start:end])
    return bool(joined and _FROM.search(before) and not _BETWEEN.search(before))


_NUMBER = r"\d{1,9}(?:[.,]\d{1,9}){0,3}"
_SCALED = r"(?:\s?(?:million|billion|thousand|m|bn|k)\b)?"
_BECAME = re.compile(
    rf"{_SCALED}(?:\s(?!to\b)[\w-]{{1,20}}){{0,4}}\sto\s(?:about\s|around\s|some\s|over\s|just\s)?"
    rf"(?:{_NUMBER})(?![\d:%])"
)
_HINTED = 16
_HINT = re.compile(r"\b(?:from|to)\s", re.IGNORECASE)
"""Right before a number that tells of a change, be it behind *about*: quick to look for."""
_WAS = re.compile(
    rf"\b(?:{CHANGED})\b(?:[^.;:]|\.\d){{0,{_BACK}}}\bfrom\s(?:about\s|around\s|some\s|over\s)?"
    rf"{_NUMBER}{_SCALED}(?:\s(?!to\b)[\w-]{{1,20}}){{0,4}}\sto\s(?:about\s|around\s|some\s"
    rf"|over\s|just\s)?$",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b(?:(?:gaps?|differences?|gains?|loss(?:es)?|{CHANGED})\s(?:of|by)"
    rf"|(?:{CHANGED})\b(?:\s(?!by\b)[\w’'-]{{1,20}}){{1,8}}\sby|{CHANGED})\s"
    r"(?:about\s|around\s|some\s|over\s|nearly\s|almost\s|only\s|just\s)?$",
    re.IGNORECASE,
)
_CLIMBED = (
    "rose|risen|rises|fell|fallen|falls|dropp(?:ed|ing)|grew|grown|grows|increas(?:e|es|ed|ing)|climbed"
    "|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|halved|doubled|trebled|tripled|jumped|shrank|reduced"
)
_BECAME_ONLY = re.compile(
    rf"\b(?:{_CLIMBED})\b(?:,?\s(?!(?:from|to)\b)[\w’'%-]{{1,20}}){{0,5}},?\sto\s(?:about\s"
    rf"|around\s|some"
    r"\s|over\s|just\s|nearly\s|almost\s|only\s|a\stotal\sof\s|an\sestimated\s)?$"
    r"|\b(?:up|down)\sfrom\s(?:about\s|around\s|some\s|just\s)?$",
    re.IGNORECASE,
)
"""``fell to 135,480``, ``up from 95``: the other end is not named, or elsewhere."""
_POINTS = re.compile(r"\s(?:points?|marks|places|units|standard deviations|SDs?)\b")


def was_or_became(text: str, start: int, end: int) -> bool:
    """Whether the number ``text[start:end]`` is what something was, or what it became: ``rose from
    1.1 million in 2018 to 1.7 million``.
    """
    if _HINT.search(text, max(0, start - _HINTED), start) is None:
        return False
    before = text[max(0, start - _BACK) : start]
    if _BECAME_ONLY.search(before):
        return text[end : end + 1] not in (":", "%", "-", "–")
    if _FROM.search(before):
        return _BECAME.match(text, end) is not None
    return _WAS.search(before) is not None and text[end : end + 1] not in (":", "%")


def difference(text: str, start: int, end: int) -> int:
    """Where the unit ends in which the number ``text[start:end]`` says how much something changed
    or is apart: ``a gap of 11 points``; 0 where it does not.
    """
    unit = _POINTS.match(text, end)
    if unit is None or not _BY.search(text[max(0, start - _BACK) : start]):
        return 0
    return unit.end()
