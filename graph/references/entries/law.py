"""Cases and statutes as legal texts cite them: no author, the year in the name or the report."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.letters import UP
from graph.records import Record

YEAR = r"(?P<year>(?:1[4-9]|20)\d\d)[a-z]?(?![\d–/-])"
_PARTY = rf"(?:[{UP}][\w.&’'-]*|&|of|the|and|for|de|ex parte|\([^()]{{1,40}}\))"
_DOCKET = r"[A-Z]?-?\d{1,4}/\d{2,4}"
_NUMBER = (
    rf"(?:(?:Joined )?Cases?\s{_DOCKET}(?:[ ,–-]{{1,3}}(?:and |to )?{_DOCKET}){{0,4}}[,:]?\s)?"
)
_SIDE = rf"{_PARTY}(?:,?\s{_PARTY}){{0,12}}?"
_PARTIES = rf"{_NUMBER}(?P<title>{_SIDE}\sv\.?\s{_SIDE})"
_REPORT = rf"(?P<report>[{UP}][\w.&’' ]{{0,30}}?)"
CASES = (
    # Dole v Bright [1932] AC 562; R (Dole) v Bright [2015] UKSC 21
    re.compile(
        rf"{_PARTIES},?\s[(\[]{YEAR}[)\]]\s(?:(?P<volume>\d{{1,3}})\s)?{_REPORT}\s(?P<page>\d{{1,5}})"
    ),
    # Dole v. Bright, 347 U.S. 483, 495 (1954)
    re.compile(
        rf"{_PARTIES},\s(?P<volume>\d{{1,4}})\s{_REPORT}\s(?P<page>\d{{1,5}})(?:,\s\d{{1,5}}(?:[-–]\d{{1,5}})?)?"
        rf"\s\((?:[^()\d]{{1,30}}\s)?{YEAR}\)"
    ),
)
STATUTE = re.compile(
    rf"(?P<title>[{UP}][\w’'-]*(?:,?\s(?:[{UP}][\w’'-]*|of|and|the|for|to|in|on|etc|\([^()]{{2,60}}\))){{0,14}}?"
    r"\s(?:Act|Regulations?|Order|Directive|Ordinance|Rules)(?:\s\([^()]{2,40}\))?"
    rf"\s{YEAR})(?=[,.;)]|\s(?:s{{1,2}}|c|arts?|regs?|pt|sch)\b|\s\(|$)"
)
"""``Rain (Northern Towns) Act 1998, s 3(1)``"""
UNION = re.compile(
    r"(?P<title>(?:(?:Council|Commission|European Parliament and(?: of the)? Council)\s)?"
    r"(?:(?:Framework|Implementing|Delegated)\s)?(?:Directive|Regulation|Decision)\s(?:\([A-Z]{2,4}\)\s)?"
    r"(?:No\s)?(?P<first>\d{2,4})/(?P<second>\d{1,4})(?:/[A-Z]{2,4})?(?:\s[^\[\]();]{4,200}?)?)"
    r"(?:,?\s\[(?P<year>\d{4})\]\sOJ\s[LC]\s?\d+/\d+|(?=[,;.]|\sart|\s\(|$))"
)
"""``Council Directive 2000/78/EC establishing ... [2000] OJ L303/16``"""
_PINNED = re.compile(
    r"(?:\s?,?\s?(?:\([^()]{1,40}\)|\[\d{4}\]\s(?:\d{1,3}\s)?[A-Z][\w.& ]{0,20}?\s\d{1,5}"
    r"|\[\d{1,4}\]|(?:s{1,2}|arts?|regs?|pt|sch|c|paras?|§+)\.?\s?\d[\w.()–-]*|(?:at\s)?\d{1,4}(?:[-–]\d{1,4})?)"
    r"(?![\w])){0,6}"
)


def read_law(text: str) -> tuple[Record, int] | None:
    """The case or statute that *text* begins with, and where it ends."""
    for form in CASES:
        case = form.match(text)
        if case is not None:
            record = Record(
                type="legal_case",
                title=case["title"],
                container_title=case["report"].strip(),
                volume=case["volume"] or "",
                page=case["page"],
                year=case["year"],
                issued=case["year"],
            )
            return record, _end(text, case.end())
    union = UNION.match(text)
    if union is not None:
        record = Record(type="legislation", title=union["title"], year=_year(union))
        return replace(record, issued=record.year), _end(text, union.end())
    statute = STATUTE.match(text)
    if statute is None:
        return None
    year = statute["year"]
    record = Record(type="legislation", title=statute["title"], year=year, issued=year)
    return record, _end(text, statute.end())


def as_law(record: Record, text: str) -> Record:
    """*record*, or, where *text* begins with a case or a statute, that with the same address."""
    found = read_law(text)
    if found is None:
        return record
    law = found[0]
    kept = {name: getattr(record, name) for name in ("url", "doi", "accessed")}
    return replace(law, **kept)


def _year(union: re.Match[str]) -> str:
    """``2000/78``, ``95/46``, and ``No 44/2001`` the other way round."""
    if union["year"]:
        return union["year"]
    years = [one for one in (union["first"], union["second"]) if re.fullmatch("(?:19|20)..", one)]
    return years[0] if years else f"19{union['first']}" if len(union["first"]) == 2 else ""


def _end(text: str, at: int) -> int:
    """Behind the section or the page that is meant."""
    pin = _PINNED.match(text, at)
    end = pin.end() if pin else at
    stop = re.match(r"[\s.]*$|\.(?=\s)", text[end:])
    return end + stop.end() if stop else end
