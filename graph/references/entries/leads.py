"""What stands before an entry and is no part of it: the key it is cited by, a note's *see also*."""

from __future__ import annotations

import re

_SEE = re.compile(
    r"(?:[Vv]gl\.|[Ss]iehe|See|[Cc]f\.|Compare|Ver|Voir|Véase|Zit(?:iert|\.) nach)"
    r"(?:\s(?:auch|dazu|hierzu|etwa|u\.\s?a\.|z\.\s?B\.|also|e\.g\.|for example|aussi|também"
    r"|también),?){0,2}:?\s(?=[^\W\d_a-z])"
)
"""``Vgl. auch Dole``, ``See also Dole``"""
_SEE_WITHIN = re.compile(
    r"\s(?:[Vv]gl\.|[Ss]iehe|[Vv]oir|[Vv]er|[Vv]éase|See)"
    r"(?:\s(?:auch|dazu|hierzu|etwa|u\.\s?a\.|z\.\s?B\.|also|e\.g\.|aussi|também|también),?){0,2}:?\s"
    r"(?=(?:[A-ZÀ-Þ]\.\s?){0,3}(?:[A-ZÀ-Þ][\w’'-]+\s){0,2}[A-ZÀ-Þ][\w’'-]+\s?[,:(/])"
)
"""``Wie es dazu kam, siehe Ann Dole, Regen``"""
_ENTRY_BEGINS = re.compile(r"\S+(?:\s\S+){0,3}[,:]|[^.]{0,80}(?:1[5-9]|20)\d\d")
"""What an entry has in its beginning, and a sentence before an entry has not."""
_SENTENCE = 6
"""Words from which on what stands before may be one."""
LONGEST = 400
"""Characters in which an entry has to begin."""
_KEY = re.compile(
    r"\[?(?P<name>[^\W\d_][\w’'-]+)"
    r"(?:\s(?:u\.|und|and|&|et)\s[\w’' -]{2,40}|\su\.\s?a\.|\set al\.)?,?\s"
    r"(?:1[5-9]|20)\d\d[a-z]?\]?:?\s+(?=(?P=name)\b)"
)
"""``Dole 2005 Dole, Jane: Rain``: the key begins with the name that the entry begins with."""

_YEAR_FIRST = re.compile(
    r"(?P<year>(?:1[4-9]|20)\d\d)(?:[-–]\d{2,4})?\s(?:\([a-z]\)\s)?"
    r"(?=[A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,30}\s(?:[A-ZÀ-Þ][A-ZÀ-Þ'’-]+\s){0,2}"
    r"[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[A-ZÀ-Þ][a-zà-ÿ]+)?,\s)"
)
"""``1982 DOLE Jane, Rain``: a list by years, with the family names in capitals."""


def leading_year(text: str) -> tuple[str, int]:
    """The year before the authors, and where they begin; empty and 0 where none stands there."""
    found = _YEAR_FIRST.match(text)
    return (found["year"], found.end()) if found else ("", 0)


def behind_lead(text: str) -> int:
    """Where the entry itself begins."""
    lead = _KEY.match(text) or _SEE.match(text) or _see_within(text)
    return lead.end() if lead else 0


def _see_within(text: str) -> re.Match[str] | None:
    """What ends a sentence that leads to an entry, where one does."""
    start = text[:LONGEST]
    found = _SEE_WITHIN.search(start)
    if found is None or _ENTRY_BEGINS.match(start):
        return None
    words = text[: found.start()].split()
    small = sum(word[0].islower() for word in words)
    return found if len(words) >= _SENTENCE and 2 * small >= len(words) else None
