"""Records as Ovid exports them, of MEDLINE, Embase, PsycINFO and others: lines with tags below a
number in angle brackets. Where a work appeared stands in one line, in another form by the base.
"""

from __future__ import annotations

import re
from typing import Final

from graph.documents.records.parts import Parts, person_of
from graph.documents.records.tagged import LANGUAGES, Tagged, split_records, take_fields
from graph.records import Name

_LINE: Final = re.compile(
    r" ?(?P<tag><(?=\d{1,7}\. ?>)|[A-Z][A-Z0-9](?= {1,2}-(?: |$)))(?: {1,2}- ?)?(?P<value>.*)"
)
_BEGINS: Final = re.compile(r"\ufeff?\s{0,99}<\d{1,7}\. ?>[ \t]{0,9}\s{1,9}[A-Z]{2} {1,2}- ")
_FIELDS: Final = (
    ("container-title", ("JN", "NJ", "JT")), ("volume", ("VO", "VI")), ("issue", ("IP",)),
    ("issued", ("YR", "DP")), ("page", ("PG",)), ("edition", ("ET",)), ("DOI", ("DI", "DO")),
    ("abstract", ("AB",)), ("number", ("PN",)), ("PMID", ("PM",)),
)  # fmt: skip
_TYPES: Final = (
    ("chapter", "chapter"), ("dissertation", "thesis"), ("thesis", "thesis"), ("patent", "patent"),
    ("book", "book"), ("reference", "book"),
)  # fmt: skip
"""Words in what Ovid says that a record is, and CSL's type."""
_BEHIND: Final = re.compile(r"(?:\.?\s{1,3}\[[A-Za-z /-]{3,40}\])?\.?$")
"""Behind a title: its kind in brackets, a full stop."""
_PAGES: Final = r"(?P<page>[A-Za-z]?\d\w{0,12}(?:-[A-Za-z]?\d\w{0,12})?)"
_ISSUE: Final = r"(?:\((?P<issue>[^()]{1,20}(?:\([^()]{1,9}\))?)\))?"
_MONTHS: Final = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_SEASON: Final = rf"(?:{_MONTHS}|Winter|Spring|Summer|Autumn|Fall)[a-z]{{0,6}}"
_PLACES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<journal>\S.{{2,250}}?)\.? (?P<volume>\d{{1,5}}){_ISSUE}:\s?{_PAGES}, ",
        rf"(?P<journal>\S.{{2,250}}?) {_SEASON}[ /A-Za-z\d-]{{0,30}} \d{{4}};"
        rf"(?P<volume>\d{{1,5}}){_ISSUE}:\s?{_PAGES}",
        rf"(?P<journal>\S.{{2,250}}?)\. Vol\.(?P<volume>\d{{1,5}}){_ISSUE}, ?"
        rf"(?:[A-Z][a-z]{{2}} )?\d{{4}}(?:, pp\. {_PAGES})?",
        rf"(?P<journal>[^\d;]{{3,250}}?)[.,;]?(?P<volume>) (?:{_ISSUE}\d).*?(?:: {_PAGES}\.?)?$",
    )
)
"""Where an article appeared: MEDLINE's form, that of journals at Ovid, PsycINFO's, any other."""
_IN_BOOK: Final = re.compile(
    r"(?:\((?:19|20)\d\d\)\. )?\[?(?P<title>\S.{3,300}?)\."
    r"(?: \(pp\. |:(?P<page>\d{1,5}-\d{1,5})|\])"
)
_EDITOR: Final = re.compile(r"[;,]? ?(?P<name>[^;\[\]]{3,80}) \[Ed[^\]]{0,40}\]\.? ?")
"""``Dole, Jane [Editor, Reprint Author], ``, one behind the other."""
_SCHOOL: Final = re.compile(r"[^:]{3,80}: (?P<school>.{3,200})")
_NOTHING: Final = "No Pagination Specified"
_GIVEN: Final = re.compile(r"[A-Z]|(?:[A-Z]\.-?){1,4}|[A-Z]?[a-z'’-][^.\d]*")
"""A name or initials, no degree."""


def is_ovid(text: str) -> bool:
    """Whether *text* begins as such an export does: with a record's number."""
    return _BEGINS.match(text) is not None


def read_ovid(text: str) -> list[Parts]:
    """The records of *text*: a number begins one."""
    return [_parts(one, text) for one in split_records(text, _LINE, "<", "")]


def _parts(record: Tagged, text: str) -> Parts:
    parts = Parts(raw=text[record.start : record.end], line=record.line)
    told = " ".join(record.all("DT", "PT")).casefold()
    kind = next((csl for word, csl in _TYPES if word in told), "article-journal")
    parts.add("type", kind)
    parts.add("title", _BEHIND.sub("", record.one("TI")).strip('[]"“” ').rstrip("."))
    for role, tag in (("author", "AU"), ("editor", "ED")):
        for value in record.all(tag):
            for one in value.split("; "):
                parts.person(role, _person(one))
    _take_place(parts, (record.one("SO") or record.one("BT")).strip(), kind)
    _take_publisher(parts, record, kind)
    take_fields(parts, record, _FIELDS)
    parts.fields = [one for one in parts.fields if one[1] != _NOTHING]
    for value in record.all("IS"):
        parts.number(value.split(" ")[0])
    for value in record.all("IB"):
        parts.add("ISBN", re.split(r"[ ,]", value)[0])
    for value in record.all("LG"):
        parts.add("language", LANGUAGES.get(value.strip(".").casefold(), value.strip(".")))
    for value in record.all("KW", "ID"):
        for keyword in re.split(r";\s*|,\s+", value):
            parts.add("keyword", keyword)
    return parts


def _take_place(parts: Parts, said: str, kind: str) -> None:
    """Add where the work appeared, as the one line for it has that."""
    if kind == "chapter":
        at = 0
        while match := _EDITOR.match(said, at):
            parts.person("editor", person_of(match["name"]))
            at = match.end()
        if found := _IN_BOOK.match(said, at):
            parts.add("container-title", found["title"])
            parts.add("page", found["page"] or "")
    elif kind == "article-journal":
        found = next(filter(None, (place.match(said) for place in _PLACES)), None)
        for name, group in (("container-title", "journal"), ("volume", "volume"),
                            ("issue", "issue"), ("page", "page")):  # fmt: skip
            parts.add(name, (found[group] or "").strip(" ,") if found else "")
    year = re.search(r"\b(?:19|20)\d\d\b", said)
    parts.add("issued", year[0] if year else "")


def _take_publisher(parts: Parts, record: Tagged, kind: str) -> None:
    """Add who published a book, or the school of a thesis, which stands behind its author."""
    if kind == "thesis" and (found := _SCHOOL.match(record.one("IN"))):
        parts.add("publisher", found["school"])
    name, comma, place = record.one("PB").rpartition(", ")
    parts.add("publisher", name if comma else place)
    parts.add("publisher-place", place if comma else "")
    parts.add("publisher", record.one("PU").partition("; ")[0])


def _person(printed: str) -> Name:
    """``Dole, Jane A. MD 1,2``: without degrees, numbers of addresses and what is in brackets."""
    name = person_of(re.sub(r"\s?\[[^\]]{0,200}\]?.*", "", printed).rstrip("."))
    first, *more = name.given.split() or [""]
    kept = [first.rstrip(",")]
    for word in more:
        if not _GIVEN.fullmatch(word.rstrip(",")):
            break
        kept.append(word.rstrip(","))
    return Name(name.family, " ".join(kept), name.literal)
