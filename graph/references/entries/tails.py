"""What follows a journal's name: volume, issue and pages, in the ways that styles print them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.documents.model import MarkKind, Prose

_PAGE = (
    r"(?:[a-zA-Z]{0,2}\d{1,6}\s?[-‐‑–—−]{1,2}\s?[a-zA-Z]{0,2}\d{1,6}"
    r"|(?:e|E|A|S|L)?\d{1,7}(?:\.\d{1,3})?|\d{6,20})"
)
_VOLUME = r"\d{1,4}(?:[-–/]\d{1,4})?|[IVXLC]{1,7}"
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_TIME = rf"(?:spring|summer|autumn|fall|winter|{_MONTH})(?:[-–/]{_MONTH})?"
_PAGE_WORD = r"(?:pp?\.?\s?|pages?\s|S\.\s?|Art(?:icle)?\.?\s)?"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile("".join(parts) + r"[\s.,;]*$"))
    for name, parts in (
        # 2019;12(3):1-9   2019 Mar 3;12:e45
        (
            "vancouver",
            (
                r"[.,;\s]\s*(?P<year>(?:1[89]|20)\d\d)",
                r"(?:\s(?P<date>[A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?:\s\d{1,2})?))?\s?;\s*",
                rf"(?P<volume>{_VOLUME})?\s?(?:\((?P<issue>[^()]{{1,30}})\))?\s?",
                rf"(?::\s?(?P<page>{_PAGE}))?",
            ),
        ),
        # Nature, 1984. 310(5977): p. 498-500.   2013 178(3) 246-253
        (
            "year-before-volume",
            (
                rf"[,.]\s(?P<year>{_YEAR})[.,]?\s(?P<volume>\d{{1,4}})\s?(?:\((?P<issue>[^()]{{1,30}})\)",
                rf"|(?=:))[:,]?\s?(?:pp?\.\s?)?(?P<page>{_PAGE})",
            ),
        ),
        # vol. 12, no. 3, pp. 1-9, Mar. 2019   vol. 3, no. 1, spring 2016, pp. 1-9
        (
            "words",
            (
                rf"[,.]?\s(?:[Vv]ol(?:ume|\.)?|[Vv]\.|[Tt](?:ome|\.)|[Bb]d\.)\s?(?P<volume>{_VOLUME})",
                r"(?:[,.;]?\s?(?:[Nn](?:os?|r|umber|°|º)?\.?|[Ii]ss(?:ue|\.)?)\s?(?P<issue>\w[\w–-]{0,12}))?",
                rf"(?:[,.]?\s?(?P<date>(?:{_TIME})?)\s?\(?(?P<year>{_YEAR})\)?)?",
                r"(?:[,:.]?\s(?:[Pp]p?\.?|pages?|[Aa]rt(?:icle)?\.?(?:\s[Nn]o\.?)?|S\.)?\s?",
                rf"(?P<page>{_PAGE}))?(?:[,.]?\s(?P<date2>{_MONTH})?\s?(?P<year2>{_YEAR}))?",
            ),
        ),
        # 12. Jg., H. 3, S. 1-9   Jg. 12, Nr. 3, S. 1-9
        (
            "jahrgang",
            (
                r"[,.]?\s(?:(?P<volume>\d{1,4})\.\s?Jg\.?|Jg\.\s?(?P<volume2>\d{1,4})",
                rf"|Bd\.\s?(?P<volume3>\d{{1,4}}))(?:[,.]?\s?(?:\((?P<year>{_YEAR})\)))?",
                r"(?:[,.]?\s?(?:H(?:eft|\.)|Nr\.|Ausg\.)\s?(?P<issue>[\d/–-]{1,9}))?",
                rf"(?:[,.:]\s?(?:S\.)?\s?(?P<page>{_PAGE}))?",
            ),
        ),
        # 2010, 10, 1082   2003, 12(3): 1-9   29, 1999, 117-150
        (
            "year-volume-pages",
            (
                rf"(?:[,.]\s?|\s)(?P<year>{_YEAR}),\s(?P<volume>{_VOLUME})",
                rf"\s?(?:\((?P<issue>[^()]{{1,30}})\))?[,:;]\s?{_PAGE_WORD}(?P<page>{_PAGE})",
            ),
        ),
        (
            "volume-year-pages",
            (
                rf"[,.]?\s(?P<volume>{_VOLUME}),\s\(?(?P<year>{_YEAR})\)?[,:]\s?",
                rf"{_PAGE_WORD}(?P<page>{_PAGE})",
            ),
        ),
        # octobre 2013, n° 219, p. 52-54
        (
            "dated-number",
            (
                rf"[,.]\s(?P<date>[^\W\d_]{{3,10}})\s(?P<year>{_YEAR}),\s[nN](?:°|º|o\.?|r\.)\s?",
                rf"(?P<issue>\d{{1,5}})(?:[.,]\s?(?:pp?\.\s?)(?P<page>{_PAGE}))?",
            ),
        ),
        # 12, no. 3 (2019): 1-9   12, no. 3: 1-9   12.3 (2019): 1-9   19, 4 (July 1988): 195–201
        (
            "chicago",
            (
                rf"[,.]?\s(?P<volume>{_VOLUME})(?:,\s(?:(?:no|iss|n)\.\s?|n[°º]\s?)|\.|:\s(?=\d{{1,3}},\s?[\dp])|:(?=\d{{1,3}}:)",
                r"|,\s(?=\d{1,3}\s\())(?P<issue>[\d/–-]{1,9})(?![\d–-])",
                rf"(?:\s\((?:(?P<date>[A-Z][a-z]{{2,9}})\s)?(?P<year>{_YEAR})\))?",
                rf"\s?(?:[:,]\s?(?:pp?\.\s?)?(?P<page>{_PAGE}))?",
            ),
        ),
        # , 52 1230-1233
        ("volume-space-pages", (r"[,.]\s(?P<volume>\d{1,4})\s(?P<page>\d{1,6}[-–]\d{1,6})",)),
        # 12(3), 1-9   12 (3): 1-9   12(3), pp. 1-9   25(S1), 18–27   20(1)   36(3) 0886
        (
            "volume-issue",
            (
                rf"(?:[,.;:]|(?<=[\w)\]]))\s?(?P<volume>{_VOLUME})\s?\((?P<issue>[^()]{{1,30}})\)",
                rf"(?:\s?[,:.;]?\s?{_PAGE_WORD}(?P<page>{_PAGE}))?",
            ),
        ),
        # 25, 306–317   41, 837-853   12: 1-9   12, pp. 1-9   12 (2019): 1-9   1989, 139–167
        (
            "volume-pages",
            (
                rf"(?:[,.;:]\s?|(?<=\w)\s)(?P<volume>{_VOLUME})(?:\s\((?P<year>{_YEAR})\))?",
                rf"\s?[,:.;]\s?{_PAGE_WORD}(?P<page>{_PAGE})",
            ),
        ),
        # , 886260521997462   , pp. 1-9
        (
            "pages",
            (
                rf"[,.]\s(?:(?:pp\.?\s?|pages?\s|S\.\s?)(?P<page>{_PAGE})",
                r"|(?P<page2>\d{6,20}|\d{1,5}[-–—]\d{1,5}))",
            ),
        ),
    )
)
"""Each way with its name; the first that fits and can be believed is taken."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What stood behind the journal's name; ``found`` is false where there is no journal."""

    found: bool = False
    volume: str = ""
    issue: str = ""
    page: str = ""
    year: str = ""
    date: str = ""
    container: str = ""
    """The journal's name where it stands among the figures, as law journals have it."""


_LAW_JOURNAL = re.compile(
    r"(?<=['’\"”.])\s[\[(](?P<year>(?:19|20)\d\d)[\])]\s(?:(?P<volume>\d{1,3})(?:\(\d{1,2}\))?\s)?"
    r"(?P<container>[A-Z][A-Za-z&.'’ ]{1,60}?)\s(?P<page>\d{1,4}(?:[-–]\d{1,4})?)"
    r"(?:,\s\d{1,4}(?:[-–]\d{1,4})?)?[\s.]*$"
)
"""``'Title' (2012) 14 Journal of Property Law 5, 7.``, as OSCOLA has it."""

_IN_BOOK = re.compile(
    r"\(\s*(?:Eds?|Hrsg|Hg)\.?\s*\)|\b(?:editors?|eds)[.,]|\bedited by\b|\(\s*pp?\."
    r"|:\s[A-Z][\w& ]+,\s*$|\bpp\.\s*[\divx–-]+\s*\)",
    re.IGNORECASE,
)
_MONTH_END = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)


def take_tail(body: Prose, *, dated: bool) -> tuple[Tail, Prose]:
    """Parts the tail of a journal article from what stands before it.

    :param dated: whether the year stood before the title, so that four figures may be a volume.
    """
    text = body.text
    law = _LAW_JOURNAL.search(text, max(0, len(text) - 160))
    if law:
        tail = Tail(True, law["volume"] or "", "", law["page"], law["year"], "", law["container"])
        return tail, body.part(0, law.start()).trimmed()
    alone = _JOURNAL_ALONE.match(text) or (_JOURNAL_SPACED.match(text) if dated else None)
    if alone and not _TITLE_FIRST.match(alone["container"]):
        volume, issue, page = (alone[name] or "" for name in ("volume", "issue", "page"))
        tail = Tail(True, volume, issue, page, container=alone["container"].strip(" ,"))
        return tail, body.part(0, 0)
    late = None if dated else _LATE.search(text, max(0, len(text) - 40))
    if late is not None:
        tail, before = _journal_tail(body.part(0, late.start()), dated=dated)
        if tail.found and not tail.year and (tail.volume or tail.page):
            return replace(tail, year=late["year"], date=late["date"] or ""), before
    return _journal_tail(body, dated=dated)


_SHORTENED = r"[A-Z][A-Za-z&]{0,12}(?:\.[A-Za-z&]{1,12}){0,4}\.?"
"""A word of a journal's name: ``Phys.``, ``Nature``, ``Phys.Rev.Lett.``"""
_JOURNAL_ALONE = re.compile(
    rf"(?P<container>{_SHORTENED}(?:\s{_SHORTENED}){{0,4}}),?\s(?P<volume>[A-Z]?\d{{1,4}})"
    rf"(?:\s?\((?P<issue>\d{{1,3}})\))?[,:]\s?(?:pp?\.\s?)?(?P<page>{_PAGE})[\s.]*$"
)
"""A journal's name and figures with no title before them, as physicists and chemists cite."""
_JOURNAL_SPACED = re.compile(
    rf"(?P<container>{_SHORTENED}(?:\s{_SHORTENED}){{0,4}})\s(?P<volume>\d{{1,4}})"
    rf"(?:\s?\((?P<issue>\d{{1,3}})\))?\s(?P<page>[A-Z]?\d{{2,6}}(?:[-–]\d{{1,6}})?)[\s.]*$"
)
"""``2008 Nature 452 158``: the year before it, nothing but spaces between the figures."""

_TITLE_FIRST = re.compile(r"[A-Z]?[a-z]{4,}(?:\s[A-Z]?[a-z]{4,})*\.\s(?:[\w&]+\s)*[A-Z]?[a-z]{4,}$")
"""``Hulls. Ship Review``: words in full before the stop and at the end, where journals that are
abbreviated have ``Phys. Rev. Lett.``
"""
_LATE = re.compile(
    r"[,.]?\s\(?(?:\d{1,2}\s)?(?P<date>[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8}\.?)?)?"
    r"(?:\s\d{1,2},)?\s?(?P<year>(?:1[89]|20)\d\d)[a-z]?\)?[\s.,]*$"
)
"""A date behind the pages: ``7(4) 321-359, November 1989.``, ``450, 1214–1217 (2007).``"""


def _journal_tail(body: Prose, *, dated: bool) -> tuple[Tail, Prose]:
    text = body.text
    for name, pattern in PATTERNS:
        match = pattern.search(text, max(0, len(text) - 160))
        if match is None or not _believable(name, match, body, dated=dated):
            continue
        found = match.groupdict()
        tail = Tail(
            True,
            *(
                next(
                    (found[key] for key in (field, f"{field}2", f"{field}3") if found.get(key)), ""
                )
                for field in ("volume", "issue", "page", "year", "date")
            ),
        )
        return _tidy(tail), body.part(0, match.start() + _kept(match)).trimmed()
    return _bare_journal(body)


def _kept(match: re.Match[str]) -> int:
    """A bracket's end that the pattern took as a boundary stays with the name before it."""
    return 1 if match[0][:1] == ")" else 0


def _tidy(tail: Tail) -> Tail:
    page = re.sub(r"\s*([-–—−]{1,2})\s*", r"\1", tail.page.strip())
    return Tail(True, tail.volume, tail.issue.strip(" ."), page, tail.year, tail.date)


def _believable(name: str, match: re.Match[str], body: Prose, *, dated: bool) -> bool:
    """Whether a match is a journal's tail, and not the end of a title or of a book's record."""
    before = body.text[: match.start()]
    if _MONTH_END.search(before[-12:]):
        return False
    if len(before) < 8 or _IN_BOOK.search(before[-250:]):
        return False
    italic = any(
        match.start() - 8 <= mark.end <= match.end() and mark.end - mark.start > 2
        for mark in body.marked(MarkKind.EMPHASIS)
    )
    if name == "volume-year-pages":
        return not re.search(r"\b(?:no|nr|n°)\.?\s?$", before[-5:])
    if name == "vancouver":
        return bool(match["volume"] or match["page"])
    if name == "pages":
        stop = re.search(r"[.?!]\s+[^.?!]{3,90}$", before[-100:])
        year = re.search(r"\b(?:19|20)\d\d\s*$", before[-8:])
        placed = re.search(r":\s[^.:]{2,60}$", before[-65:])
        return italic or bool(stop and not year and not placed)
    if name == "volume-pages":
        annual = re.fullmatch(r"(?:19|20)\d\d", match["volume"])
        upto = body.text[max(0, match.start("volume") - 70) : match.start("volume")]
        if annual and (not dated or re.search(r"[;:][^.]{0,60}$", upto)):
            return False
        range_or_article = not re.fullmatch(r"\d{1,3}", match["page"])
        named = re.search(r"[.?!”\"’']\s+[^.?!]{2,110}$", before[-120:])
        return italic or bool(range_or_article and named)
    return True


def _bare_journal(body: Prose) -> tuple[Tail, Prose]:
    """A journal without volume and pages: a title, a stop, a name in italics, and nothing more."""
    marks = [m for m in body.marked(MarkKind.EMPHASIS) if m.end - m.start > 3]
    text = body.text
    if len(marks) == 1 and marks[0].start > 20 and text[marks[0].end :].strip(" .,") == "":
        before = text[: marks[0].start].rstrip()
        if (
            before.endswith((".", "?", "!", "’", "'", "”", '"'))
            and not before.endswith(").")
            and len(text[marks[0].start :].split()) <= 9
        ):
            return Tail(True), body.part(0, marks[0].end)
    return Tail(), body
