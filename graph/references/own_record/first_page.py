"""The record that the first page prints without saying so: its DOI, the journal's line, when it was
published, and who wrote it. A rule's reading, for a person to check: what is not sure is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from graph.documents.identifiers import bare_doi
from graph.documents.model import Document, Field
from graph.documents.quoted import letters
from graph.documents.running_text.imprint import DATE, MONTHS
from graph.letters import LOW, UP
from graph.references.own_record.page_authors import Line, page_authors
from graph.spans import Span

READERS: Final = frozenset({"pdf", "running-text"})
"""Readers of texts that mark no fields."""
LONGEST: Final = 6_000
"""Characters of the first page that are looked at, at either end."""
TOP: Final = 14
BOTTOM: Final = 5
"""Lines with words at the top and at the bottom of the page where it says what it is part of."""

_NAME: Final = rf"(?P<name>[{UP}][{UP}{LOW}.&'’@-]*(?:[ :]{{1,2}}[{UP}{LOW}&'’@-]+\.?){{0,9}})"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PAGES = r"e?\d{1,5}\s?[-–—e−]\s?\d{1,5}"
_ETAL = rf"(?:[{UP}][{UP}{LOW}'’ -]{{1,40}}?(?:,? et al\.?| and [{UP}][{LOW}'’-]{{1,30}})[:,]? )?"
_JOURNAL: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # Rain Studies (2014), 26:1, 147-154    Rain Science (2014) 126, 305-313
        rf"^{_NAME},? \({_YEAR}\),? ?\d{{1,4}}\s?(?:[:,(]|\.\s?\d)",
        # Rain Spectrum 41 (2006) 2: 273-284    Z. Rain 54 a, 272-273 (1999)
        rf"^{_NAME},? \d{{1,4}} ?(?:\(\d{{1,3}}\) ?)?\({_YEAR}\),? ?(?:\d{{1,3}}: ?)?"
        rf"(?:{_PAGES}|\d{{5}})",
        rf"^{_NAME},? \d{{1,4}} ?[a-z]?, ?{_PAGES} \({_YEAR}\)",
        # Marsh et al. Rain Research 2014, 14:1    Rain Med J 2010;86:272-278
        rf"^{_ETAL}{_NAME},? {_YEAR} ?[;,] ?\d{{1,4}} ?(?:\(\d{{1,3}}\) ?)?:",
        # Rain. Soc., v. 33, n. 3, 2024    Journal of Rain, Vol. 12, No. 3, May 2019, pp. 3-9
        rf"^{_NAME},(?: [{UP}][{LOW}]+,)? (?i:v|vol|jg|volume)\.? ?\d{{1,4}}\b[^;]{{0,40}}?[,(—–] ?"
        rf"(?:[{UP}][{LOW}]+ )?{_YEAR}\b",
    )
)
"""Lines that name a journal with its year, volume and pages."""
_BELOW: Final = re.compile(
    rf"^(?:[{UP}][{LOW}]{{2,8}} )?{_YEAR},? (?i:vol(?:ume|\.)?) ?\d{{1,4}}\b"
    rf"|^(?i:vol(?:ume|\.)?) ?\d{{1,4}},? (?:(?i:(?:no|issue|number)\.? ?)?\d{{1,3}},? )?"
    rf"[(]?(?:[{UP}][{LOW}]{{2,8}} )?(?P<later>(?:19|20)\d\d)\b"
)
"""What stands under a journal's name: ``2005 Vol 8(3) 231-244``."""
_NO_NAME: Final = re.compile(
    r"(?i)\b(?:vol|volume|issue|doi|issn|isbn|pp|pages?|published|accepted|received|university|jg"
    r"|copyright|working paper|discussion paper|article|no|nr|part|chapter|table|figure)\b"
)
_PUBLISHED: Final = re.compile(
    r"\b(?:published(?: online)?|publication date|publicado(?: em)?|veröffentlicht|publié)"
    r"(?: on| am| le)?\s?:?\s(?P<date>[^()]{6,40})",
    re.IGNORECASE,
)
_COPYRIGHT: Final = re.compile(
    rf"(?:©|\bcopyright\b|\(c\))(?:\s?©|\s?\(c\))?[^\d()]{{0,60}}{_YEAR}\b", re.IGNORECASE
)
_TO_CITE: Final = re.compile(
    r"(?:[^\n:]{0,40}/ )?(?:suggested citation|how to cite(?: this (?:article|paper))?"
    r"|cite this (?:article|paper) as"
    r"|(?:to )?cite this(?: article)?|please cite(?: this (?:article|paper|report))? as|citation"
    r"|como citar(?: este artigo)?|empfohlene zitierung(?: / suggested citation)?|zitiervorschlag"
    r"|recommended citation|zitierweise)\s?(?::|$)\s*",
    re.IGNORECASE,
)
MOST_LINES: Final = 8
"""Of a suggested citation."""
_RECEIVED: Final = re.compile(
    r"(?i)\b(?:received|accepted|submitted|revised|recebido|aceit[oe]|aprovado|recibido|aceptado"
    r"|eingegangen|angenommen|reçu|accepté|accessed)\b"
)
_BEHIND_NAME: Final = re.compile(
    rf"(?P<name>[{UP}][^.;:!?()\d]{{2,60}}?)\s?[,·|–—]\s(?P<date>[^,·|]{{6,24}})"
)
"""The line of a cover that says who published it and when: ``The Rain Guild, March 2014``."""
_OTHER_DAY: Final = re.compile(
    r"(?i)\b(?:updated|reviewed?|valid|until|from|since|between|collected|retrieved|interview\w*"
    r"|photo\w*|held|due|born|died)\b"
)
"""Words of lines that end in another day than that."""
_DAY_DATE: Final = re.compile(r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-2]\d|3[01])")


@dataclass(frozen=True, slots=True)
class _Value:
    """A value, and where it stands in the text."""

    value: str
    start: int
    end: int


def read_first_page(document: Document) -> tuple[Field, ...]:
    """What the first page of *document* gives: ``DOI``, ``container-title``, ``issued``, each
    ``author`` and the ``citation`` that it suggests; nothing for a document whose format marks its
    fields.
    """
    if document.reader not in READERS:
        return ()
    lines = _lines(document)
    edges = _edges(lines)
    fields = [("DOI", _doi(edges))]
    journal, year = _journal(document, edges)
    fields.append(("container-title", journal))
    fields.append(("issued", _issued(lines, edges, year)))
    found = [_field(document, name, value) for name, value in fields if value]
    cited = _citation(document, lines)
    return (*found, *page_authors(document, lines), *([cited] if cited else []))


def _citation(document: Document, lines: Sequence[Line]) -> Field | None:
    """How the page says that the document is to be cited, where that names its title."""
    title = letters(document.title.prose.text) if document.title else ""
    for at, line in enumerate(lines):
        label = _TO_CITE.match(line.text)
        if label is None:
            continue
        stop = at
        while stop + 1 < len(lines) and stop - at < MOST_LINES and not _ends(lines[at : stop + 1]):
            stop += 1
            if lines[stop].text.endswith(":") or _TO_CITE.match(lines[stop].text):
                stop -= 1
                break
        start = line.start + label.end()
        end = lines[stop].start + len(lines[stop].text)
        value = document.text[start:end].strip()
        start += document.text[start:end].index(value) if value else 0
        if len(title) > 12 and title[:40] in letters(value):
            span = Span(document.source, start, start + len(value))
            return Field("citation", " ".join(value.split()), span, value)
    return None


def _ends(lines: Sequence[Line]) -> bool:
    """Whether a citation is over: an address ends it, or a stop after pages."""
    last = lines[-1].text
    return re.search(r"(?:https?://|\bdoi:?\s?|10\.\d{4,9}/)\S+$|\d\.$", last) is not None


def dated(field: Field) -> Field | None:
    """*field*, a date as printed, in ISO 8601; ``None`` where it is none."""
    if re.match(r"(?:1[5-9]|20)\d\d(?:-\d\d){0,2}(?!\d)", field.value):
        return field
    date = _date(field.value)
    if date is None:
        return None
    return Field(field.name, date, field.span, field.printed or field.value)


def _field(document: Document, name: str, found: _Value) -> Field:
    printed = document.text[found.start : found.end]
    span = Span(document.source, found.start, found.end)
    return Field(name, found.value, span, printed if printed != found.value else "")


def _lines(document: Document) -> tuple[Line, ...]:
    """The lines of the first page that have words, without marks of headings and of emphasis."""
    text = document.text
    end = document.pages[1].start if len(document.pages) > 1 else min(len(text), LONGEST)
    spans = [(0, end)] if end <= 2 * LONGEST else [(0, LONGEST), (end - LONGEST, end)]
    lines = []
    for first, last in spans:
        for match in re.finditer(r"[^\n\f]+", text[first:last]):
            bare = match[0].strip().lstrip("#*_ ")
            if match[0].lstrip("# ")[:1] in ("*", "_"):  # emphasis, and no mark of a note
                bare = bare.rstrip("*_ ")
            if bare:
                at = first + match.start() + match[0].index(bare)
                lines.append(Line(bare, at))
    return tuple(lines)


def _edges(lines: Sequence[Line]) -> list[Line]:
    return [*lines[:TOP], *lines[max(TOP, len(lines) - BOTTOM) :]]


def _doi(edges: Sequence[Line]) -> _Value | None:
    """The only DOI at the edges of the page."""
    found: dict[str, _Value] = {}
    for line in edges:
        doi = bare_doi(line.text)
        at = line.text.lower().find(doi) if doi else -1
        if at >= 0:
            found.setdefault(doi, _Value(doi, line.start + at, line.start + at + len(doi)))
    return next(iter(found.values())) if len(found) == 1 else None


def _journal(document: Document, edges: Sequence[Line]) -> tuple[_Value | None, _Value | None]:
    """The journal's name and its year, where a line of its own gives both."""
    title = document.title.prose.text.casefold() if document.title else ""
    before: Line | None = None
    for line in edges:
        for pattern in _JOURNAL:
            match = pattern.search(line.text[:250])
            if match and _is_journal(match["name"], title):
                return _part(line, match, "name"), _part(line, match, "year")
        below = _BELOW.search(line.text[:250])
        if below and before:
            year = _part(line, below, "year" if below["year"] else "later")
            named = re.fullmatch(_NAME, before.text)
            fits = named and _is_journal(before.text, title) and " " in before.text
            return (_part(before, named, "name") if named and fits else None), year
        before = line
    return None, None


def _is_journal(name: str, title: str) -> bool:
    return (
        len(name) > 3
        and name.casefold() not in title
        and not _NO_NAME.search(name)
        and name.casefold() not in MONTHS
    )


def _part(line: Line, match: re.Match[str], group: str) -> _Value:
    start, end = match.span(group)
    return _Value(match[group], line.start + start, line.start + end)


def _issued(lines: Sequence[Line], edges: Sequence[Line], year: _Value | None) -> _Value | None:
    """When it was published: as the journal's line says, else as one of its own, else as a date
    that has a line of a cover to itself or stands behind a name, else as the rights do.
    """
    published = next(_published(lines), None)
    if published and (year is None or published.value.startswith(year.value)):
        return published
    if year:
        return year
    if told := next(chain(_alone(lines), _behind_name(lines)), None):
        return told
    for line in edges:
        if match := _COPYRIGHT.search(line.text[:250]):
            return _part(line, match, "year")
    return None


def _alone(lines: Sequence[Line]) -> Iterator[_Value]:
    """Dates of the cover that have a line to themselves."""
    for before, line in zip(("", *(one.text for one in lines)), lines[:TOP], strict=False):
        whole = line.text.strip(" .,()")
        if _RECEIVED.search(before):
            continue
        if len(whole) < 24 and (date := _date(whole, whole=True)):
            yield _Value(date, line.start, line.start + len(line.text))


def _behind_name(lines: Sequence[Line]) -> Iterator[_Value]:
    """Dates of the cover behind the name of who published it."""
    for line in lines[:TOP]:
        match = _BEHIND_NAME.fullmatch(line.text.rstrip())
        if match is None or _RECEIVED.search(line.text) or _OTHER_DAY.search(match["name"]):
            continue
        if date := _date(match["date"], whole=True):
            start, end = match.span("date")
            yield _Value(date, line.start + start, line.start + end)


def _published(lines: Sequence[Line]) -> Iterator[_Value]:
    for line in lines:
        match = _PUBLISHED.search(line.text[:250])
        date = _date(match["date"], at_start=True) if match else None
        if match and date:
            start, end = match.span("date")
            yield _Value(date, line.start + start, line.start + end)


def _date(words: str, *, whole: bool = False, at_start: bool = False) -> str | None:
    """``3 October 2008``, ``May 2014`` and ``2020-07-06`` in ISO 8601."""
    if day := _DAY_DATE.match(words.strip()):
        return day[0] if not whole or day[0] == words else None
    for match in DATE.finditer(words):
        month = MONTHS.get(match["month"].casefold())
        if month is None:
            continue
        if (whole and match[0] != words) or (at_start and words[: match.start()].strip()):
            return None
        number = re.match(r"\d{1,2}", match["day"] or match["late"] or "")
        day_of = f"-{int(number[0]):02}" if number and 1 <= int(number[0]) <= 31 else ""
        return f"{match['year']}-{month:02}{day_of}"
    return None
