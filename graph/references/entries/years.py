"""Years and dates as references print them."""

from __future__ import annotations

import re

from graph.documents.running_text.imprint import MONTHS

YEAR = (
    r"(?:(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?[a-z]?|2[0O][\dlIO]{2}(?![\w-])"
    r"|n\.\s?[dD]\.?(?:-?[a-z]\b)?|(?<=[(\[])N\.\s?[dD]\.?(?=[)\]])"
    r"|(?i:no date|in press|forthcoming|im druck|im erscheinen|in preparation|under review"
    r"|no prelo)"
    r"|o\.\s?J\.|s\.\s?[da]\."
    r"|(?<=[(\[])(?:s\.\s?f|u\.\s?å|z\.\s?j|b\.\s?r)\.(?=[)\]]))"
)
"""A year of publication with its letter, or what stands for one."""

MONTH_NAME = rf"(?:(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?)"
"""A month, in full or short, in the languages that the readers know."""

DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{MONTH_NAME},?\s+(?:19|20)\d\d"
    rf"|{MONTH_NAME}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d"
    rf"|(?:19|20)\d\d\s+{MONTH_NAME}(?:\s+\d{{1,2}})?"
    rf"|{MONTH_NAME},?\s+(?:19|20)\d\d"
    r"|\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d)"
)
"""A day, a month or a year, in the ways that dates of access are printed."""


_SCANNED = str.maketrans("OlI", "011")


def plain_year(printed: str) -> str:
    """*printed* in one form: ``n.d.`` however it is spaced, ``2O1l`` in the figures that a scan
    took for letters, other words as they stand.
    """
    if re.fullmatch(r"2[0O][\dlIO]{2}", printed):
        return printed.translate(_SCANNED)
    if re.fullmatch(r"(?i:n\.\s?d\.?|no date)", printed):
        return "n.d."
    return printed


def issued(year: str, date: str) -> str:
    """ISO 8601 of *year* and what is printed of month and day; empty without a year in figures."""
    digits = re.match(r"\d{4}", year)
    if not digits:
        return ""
    words = re.findall(r"[A-Za-zà-ÿ]+|\d{1,2}(?!\d)", date)
    month = next((MONTHS[word.casefold()] for word in words if word.casefold() in MONTHS), None)
    if month is None:
        return digits[0]
    day = next((int(word) for word in words if word.isdigit() and 0 < int(word) < 32), None)
    return f"{digits[0]}-{month:02}" + (f"-{day:02}" if day else "")


def iso_date(printed: str) -> str:
    """A date of access as ISO 8601; empty where it is not clear, for an invented day is worse."""
    year = re.search(r"\b(?:19|20)\d\d\b", printed)
    if not year:
        return ""
    if re.fullmatch(r"\s*\d{4}-\d\d-\d\d\s*", printed):
        return printed.strip()
    figures = re.fullmatch(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*", printed)
    if figures and int(figures[2]) <= 12:
        return f"{figures[3]}-{int(figures[2]):02}-{int(figures[1]):02}"
    return issued(year[0], printed.replace(year[0], ""))
