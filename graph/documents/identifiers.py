"""Identifiers of works as the formats give them, in one form."""

from __future__ import annotations

import re
from urllib.parse import unquote

_DOI = re.compile(r"\b(?P<doi>10\.\d{4,9}/[^\s\"<>“”]{1,300})")
_DATE = re.compile(
    r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2})(?!\d)(?:[-/.](?P<day>\d{1,2})(?!\d))?)?"
)


def bare_doi(text: str) -> str:
    """The DOI in *text*, without resolver and in small letters; nothing where there is none."""
    match = _DOI.search(unquote(text) if "%" in text else text)
    return match["doi"].rstrip(".,;)").lower() if match else ""


def iso_date(text: str) -> str:
    """``2021/09/14`` or ``2021-9`` at the start of *text* in ISO 8601, as far as it goes."""
    match = _DATE.match(text.strip())
    if match is None:
        return ""
    month, day = match["month"], match["day"]
    if not month or not 1 <= int(month) <= 12:
        return match["year"]
    if not day or not 1 <= int(day) <= 31:
        return f"{match['year']}-{int(month):02}"
    return f"{match['year']}-{int(month):02}-{int(day):02}"
