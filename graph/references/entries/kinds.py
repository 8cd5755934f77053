"""What a cited work is: its CSL type, from the fields that were read."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.records import Record

_THESIS = re.compile(
    r"\b(?:thesis|dissertation|diss|etheses|doctoral)\b|//e?thes[ie]s", re.IGNORECASE
)
_CONFERENCE = re.compile(
    r"\b(?:proceedings|proc|conference|symposium|workshop|congress|tagung|paper presented)\b",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"[^.:]{0,80}\b(?:Act|Regulations|Bill|Order|Directive|Gesetz|Convention)\b[^.:]{0,12}"
    r"\b(?:1[5-9]|20)\d\d\b"
)
_REPORT = re.compile(
    r"\b(?:report|evaluation|briefing|bulletin|review of|inquiry|guidance|guidelines?|toolkit"
    r"|strategy|framework|policy|protocol|survey|factsheet|standard|white paper|green paper"
    r"|working paper|discussion paper|statistics|inspection|consultation|recommendations|plan"
    r"|bericht|studie|summary)\b",
    re.IGNORECASE,
)
_BOOK_PUBLISHER = re.compile(
    r"\b(?:press|verlag|publish\w*|publications?|books|sage|routledge|springer|wiley|elsevier"
    r"|palgrave|macmillan|penguin|norton|harper|mcgraw|pearson|blackwell|bloomsbury|polity|guilford"
    r"|kingsley|erlbaum|knopf|random house|basic books|nomos|suhrkamp|beltz|juventa|budrich"
    r"|kohlhammer|transcript|gallimard|cengage|UP)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:\w*amt|\w*ministerium|institut|stiftung|department|ministry|institute|university"
    r"|foundation|council|trust|office|centre|center|agency|commission|association)\b",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"\b(?:website|web ?page|blog|home ?page|online resource|internet)\b", re.IGNORECASE
)


def _journal(record: Record, journal: bool) -> str | None:
    if not journal:
        return None
    if _CONFERENCE.search(record.container_title):
        return "paper-conference"
    return "article-journal" if record.container_title else None


def _unpublished(record: Record, _journal: bool) -> str | None:
    return (
        "manuscript"
        if re.search(r"\b(?:unpublished|manuscript)\b", record.genre, re.IGNORECASE)
        else None
    )


def _thesis(record: Record, _journal: bool) -> str | None:
    where = " ".join((record.genre, record.url, record.publisher))
    return "thesis" if _THESIS.search(where) else None


def _conference(record: Record, _journal: bool) -> str | None:
    named = _CONFERENCE.search(record.container_title + " " + record.genre)
    return "paper-conference" if named else None


def _chapter(record: Record, _journal: bool) -> str | None:
    if not record.container_title:
        return None
    if record.editor or record.page:
        return "chapter"
    if record.url and not record.publisher and not _REPORT.search(record.container_title):
        persons = any(name.family for name in record.author)
        return "report" if persons else "webpage"
    return "report"


def _law(record: Record, _journal: bool) -> str | None:
    persons = any(name.family for name in record.author)
    return "legislation" if not persons and _LAW.match(record.title) else None


def _online(record: Record, _journal: bool) -> str | None:
    """``[Internet]``, ``[Blog post]``: the entry itself says that it is a page."""
    marked = re.match(r"(?:internet|online|blog)\b", record.genre, re.IGNORECASE)
    return "webpage" if marked and record.url else None


def _press(record: Record, _journal: bool) -> str | None:
    if re.search(r"\buniversity of\b(?!.*press)", record.publisher, re.IGNORECASE):
        return None
    persons = any(name.family for name in (*record.author, *record.editor))
    if record.isbn or (record.edition and persons):
        return "book"
    return "book" if record.publisher and _BOOK_PUBLISHER.search(record.publisher) else None


def _page(record: Record, _journal: bool) -> str | None:
    """An address and nothing of a publication: no publisher, no issue, no file."""
    if not record.url or record.publisher or record.issue:
        return None
    if re.search(r"\.(?:pdf|docx?)\b", record.url, re.IGNORECASE) or _REPORT.search(record.title):
        return None
    organisation = any(name.literal for name in record.author) or not record.author
    deep = "publications" not in record.url
    return "webpage" if (organisation and deep) or _SITE.search(record.title) else None


def _printed_book(record: Record, _journal: bool) -> str | None:
    """Persons, a title, a place and a publisher that no report is named after."""
    persons = any(name.family for name in (*record.author, *record.editor))
    if not (persons and record.publisher and record.publisher_place and not record.url):
        return None
    organisation = _BODY.search(record.publisher)
    acronym = record.publisher.isupper()
    return None if organisation or acronym or _REPORT.search(record.title) else "book"


RULES: tuple[Callable[[Record, bool], str | None], ...] = (
    _unpublished,
    _thesis,
    _journal,
    _conference,
    _law,
    _online,
    _chapter,
    _press,
    _page,
    _printed_book,
)
"""The first that names a type wins."""


def type_of(record: Record, *, journal: bool) -> str:
    """The CSL type of *record*; ``report`` where nothing says otherwise and someone made it."""
    for rule in RULES:
        found = rule(record, journal)
        if found:
            return found
    return "report" if record.title else "document"
