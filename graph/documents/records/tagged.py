"""Records of lines with tags: RIS (Research Information Systems, 2011) and PubMed's MEDLINE form,
which citation managers call nbib.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Final

from graph.documents.records.parts import Parts, person_of, short_person

_RIS_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?-(?: |$)(?P<value>.*)")
_BEGINS_RIS: Final = re.compile(
    r"(?:[^\n]{0,80}\n){0,3}?\s*TY  ?- |Record #\d[^\n]{0,80}\n(?:[^\n]{0,120}\n){0,8}?TY  ?- "
)
"""Behind a heading, or the lines that the Cochrane Library puts above each record."""
_MEDLINE_LINE = re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- (?P<value>.*)")
_RIS_TYPES = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "MGZN": "article-magazine",
    "NEWS": "article-newspaper", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book",
    "CHAP": "chapter", "ECHAP": "chapter", "RPRT": "report", "GOVDOC": "report",
    "THES": "thesis", "CONF": "paper-conference", "CPAPER": "paper-conference",
    "ELEC": "webpage", "BLOG": "post-weblog", "DATA": "dataset", "COMP": "software",
    "STAT": "legislation", "LEGAL": "legislation", "BILL": "bill", "CASE": "legal_case",
    "UNPB": "manuscript", "MANSCPT": "manuscript", "PAMP": "pamphlet", "PAT": "patent",
    "STAND": "standard", "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary",
    "SER": "book", "JFULL": "periodical", "SLIDE": "speech", "VIDEO": "motion_picture",
    "ABST": "article-journal", "INPR": "article-journal", "ICOMM": "post",
    "PCOMM": "personal_communication",
}  # fmt: skip
_RIS = (
    ("title", ("TI", "T1", "CT", "BT")), ("issued", ("DA", "PY", "Y1")),
    ("container-title", ("T2", "JF", "JO", "BT", "J2", "JA")), ("collection-title", ("T3",)),
    ("volume", ("VL",)), ("issue", ("IS", "CP")), ("publisher", ("PB",)),
    ("publisher-place", ("CY", "PP")), ("edition", ("ET",)), ("DOI", ("DO",)),
    ("URL", ("UR", "L2", "LK")), ("language", ("LA",)), ("abstract", ("AB", "N2")),
    ("accessed", ("Y2",)), ("genre", ("M3",)), ("note", ("N1",)),
)  # fmt: skip
"""Fields with their tags, the better first; a tag that gave one field gives no other."""
_PROCEEDINGS = (
    ("publisher-place", ("C1",)), ("container-title", ("C3", "T2", "BT")),
    *(row for row in _RIS if row[0] not in ("publisher-place", "container-title")),
)  # fmt: skip
"""EndNote's: what stands as place and title elsewhere is of the meeting there."""
_MEDLINE = (
    ("title", ("TI", "BTI")), ("issued", ("DP",)), ("container-title", ("JT", "TA", "CTI")),
    ("volume", ("VI",)), ("issue", ("IP",)), ("page", ("PG",)), ("publisher", ("PB",)),
    ("edition", ("EN",)), ("abstract", ("AB",)), ("PMID", ("PMID",)), ("genre", ("PT",)),
)  # fmt: skip
_REPORT = (("publisher", ("PB", "JT")), *(row for row in _MEDLINE if row[0] != "publisher"))
"""ERIC names who published a report or a thesis where the journal of an article stands."""
_ERIC_TYPES = (
    ("journal articles", "article-journal"), ("dissertations/theses", "thesis"),
    ("books", "book"), ("reports", "report"), ("guides", "report"),
    ("speeches/meeting papers", "paper-conference"),
)  # fmt: skip
"""What ERIC says that a record is, as its words begin, and CSL's type."""
_PLACES = (
    ("DOI", re.compile(r"(\S+) ?\[doi\]$")), ("URL", re.compile(r"(https?://\S+)$")),
    ("page", re.compile(r"(e?\d{1,7}) ?\[pii\]$")),
)  # fmt: skip
"""What an identifier of an article gives: the number of a page where it has no other."""
_THESIS = re.compile(r"(?P<genre>[\w.']{1,20} (?:Dissertation|Thesis)), (?P<school>[^,]{3,120})")
_WITH_PLACE: Final = re.compile(
    r"(?P<journal>[^()]{3,250}) \((?P<place>[A-Z][\w.' -]{1,40}, [A-Z][\w.' -]{1,40})\)"
)
_PROCITE: Final = {
    "Proceedings Title": "T2", "Title Monographic": "T2", "Journal Title": "T2", "ISBN": "SN",
    "ISSN": "SN", "DOI": "DO", "Publisher Name": "PB", "Place of Publication": "CY",
    "Series Title": "T3", "Author, Monographic": "ED", "Editor/Compiler": "ED",
}  # fmt: skip
"""What ProCite writes into notes, for want of a tag, and the tag that there is."""
Fields = tuple[tuple[str, tuple[str, ...]], ...]
"""Names of fields, each with its tags."""
LANGUAGES = {
    "eng": "en", "ger": "de", "deu": "de", "fre": "fr", "fra": "fr", "por": "pt", "spa": "es",
    "ita": "it", "dut": "nl", "nld": "nl", "swe": "sv", "dan": "da", "nor": "no", "pol": "pl",
    "english": "en", "german": "de", "french": "fr", "portuguese": "pt", "spanish": "es",
}  # fmt: skip


@dataclass(slots=True)
class Tagged:
    """One record: its lines as tags and values."""

    lines: list[tuple[str, str]]
    start: int
    end: int
    line: int
    closed: bool = True

    def all(self, *tags: str) -> list[str]:
        """The values of every line with one of *tags*, by tag."""
        return [value for tag in tags for known, value in self.lines if known == tag and value]

    def one(self, *tags: str) -> str:
        """The first of them; empty for none."""
        return next(iter(self.all(*tags)), "")

    def in_order(self, *tags: str) -> list[str]:
        """The same, as they stand in the record."""
        return [value for known, value in self.lines if known in tags and value]


def journal_and_place(printed: str) -> tuple[str, str]:
    """A journal as PubMed names it, and its place, which tells it from others of the name:
    ``Knots (Bergen, Norway)``.
    """
    found = _WITH_PLACE.fullmatch(printed)
    return (found["journal"], found["place"]) if found else (printed, "")


def is_ris(text: str) -> bool:
    """Whether *text* begins as RIS does, blank lines and a heading left out."""
    return _BEGINS_RIS.match(text) is not None


def is_medline(text: str) -> bool:
    """Whether *text* begins as MEDLINE's records do."""
    lines = [line for line in text[:4000].splitlines() if line[:1].strip()]
    tagged = sum(_MEDLINE_LINE.match(line) is not None for line in lines)
    marked = re.search(r"^(?:PMID- |TI  - )", text, re.MULTILINE) is not None
    return len(lines) > 3 and tagged > 0.8 * len(lines) and marked


def read_ris(text: str) -> tuple[list[Parts], bool]:
    """The records of *text*, and whether the last is closed by its ``ER``."""
    found = list(split_records(text, _RIS_LINE, "TY", "ER"))
    return [_ris_parts(one, text) for one in found], not found or found[-1].closed


def read_medline(text: str) -> list[Parts]:
    """The records of *text*: a new ``PMID`` parts them, or behind a blank line the tag that the
    first began with.
    """
    return [_medline_parts(one, text) for one in split_records(text, _MEDLINE_LINE, "PMID", "")]


def split_records(
    text: str, pattern: re.Pattern[str], first: str, last: str, each: Set[str] = frozenset()
) -> Iterator[Tagged]:
    """The records of *text*: the tag *first* begins one, *last*, if there is such a tag, ends it.
    A line without a tag goes on with the one above it, or is another of its kind where that has
    one of the tags *each*.
    """
    current: Tagged | None = None
    above, blank = "", False
    for number, match in enumerate(re.finditer(r"([^\n]*)(?:\n|\Z)", text), 1):
        line = match[1].rstrip()
        tagged = pattern.match(line)
        tag = tagged["tag"] if tagged else ""
        parted = blank and not last and current is not None and tag == current.lines[0][0]
        blank = not line
        if current is not None and (tag == first or tag == last != "" or parted):
            current.closed = tag == last
            current.end = match.end() if tag == last else match.start()
            current.lines = _joined(current.lines)
            yield current
            current = None
            if tag == last:
                continue
        if tagged is None:
            if current is not None and current.lines and line.strip():
                current.lines.append((above if above in each else "", line.strip()))
            continue
        if current is None and tag and (tag == first or not last):
            current = Tagged([], match.start(), len(text), number)
        if current is not None:
            current.lines.append((tag, (tagged["value"] or "").strip()))
            above = tag
    if current is not None:
        current.closed = not last
        current.lines = _joined(current.lines)
        yield current


def _joined(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """*lines*, those without a tag as part of the one above."""
    whole: list[tuple[str, list[str]]] = []
    for tag, words in lines:
        if tag:
            whole.append((tag, [words]))
        else:
            whole[-1][1].append(words)
    return [(tag, " ".join(words)) for tag, words in whole]


def _ris_parts(record: Tagged, text: str) -> Parts:
    parts = Parts(raw=text[record.start : record.end], line=record.line)
    record.lines = [_out_of_note(tag, value) for tag, value in record.lines]
    printed = record.one("TY").upper()
    kind = _RIS_TYPES.get(printed, "document")
    parts.add("type", kind)
    editors = ["ED"] + ([] if kind in ("report", "thesis") else ["A2"])
    made_by = "editor" if printed == "EDBOOK" else "author"
    for role, tags in ((made_by, ["AU", "A1"]), ("editor", editors)):
        for value in record.in_order(*tags):
            parts.person(role, person_of(value))
    proceedings = kind == "paper-conference" and bool(record.all("CY") and record.all("C1"))
    take_fields(parts, record, _PROCEEDINGS if proceedings else _RIS)
    if kind.startswith("article-") and not parts.has("issue"):
        parts.add("issue", record.one("M1"))
    parts.pages(record.one("SP"), record.one("EP"))
    for number in record.all("SN"):
        parts.number(number)
    for value in record.all("KW"):
        parts.add("keyword", value)
    return parts


def _out_of_note(tag: str, value: str) -> tuple[str, str]:
    """A line of RIS; of a note in which ProCite names a field, that field."""
    label, colon, said = value.partition(": ")
    field = _PROCITE.get(label, "") if tag == "N1" and colon else ""
    return (field, said.strip()) if field else (tag, value)


def take_fields(parts: Parts, record: Tagged, fields: Fields) -> None:
    """Add to *parts* what *record* has of *fields*, each with its tags, the better first: a tag
    that gave one field gives no other.
    """
    taken: set[str] = set()
    for name, tags in fields:
        for tag in tags:
            values = record.all(tag)
            if values and tag not in taken and not parts.has(name):
                taken.add(tag)
                for value in values:
                    parts.add(name, _value(name, value))


def _value(name: str, value: str) -> str:
    if name == "language":
        return LANGUAGES.get(value.casefold(), value)
    return value.rstrip("/") if name in ("issued", "accessed") else value


def _medline_parts(record: Tagged, text: str) -> Parts:
    parts = Parts(raw=text[record.start : record.end], line=record.line)
    kind = _medline_type(record)
    parts.add("type", kind)
    _people(parts, record)
    journal_title, place = journal_and_place(record.one("JT"))
    parts.add("container-title", journal_title if place else "")
    journal = kind == "article-journal"
    take_fields(parts, record, _MEDLINE if journal or record.all("PB", "VI") else _REPORT)
    parts.fields = [
        (name, value.rstrip(".") if name == "title" else value, person)
        for name, value, person in parts.fields
    ]
    if record.all("TI"):
        parts.add("container-title", record.one("BTI").rstrip("."))
    said = _THESIS.search(" ".join(record.all("SO"))) if kind == "thesis" else None
    if said:  # ERIC names who sells it as the publisher
        parts.fields = [one for one in parts.fields if one[0] not in ("publisher", "genre")]
        parts.add("genre", said["genre"])
        parts.add("publisher", said["school"])
    if not journal:  # of a journal it is the country
        parts.add("publisher-place", record.one("PL"))
    for value in record.all("AID", "LID"):
        for name, pattern in _PLACES:
            match = pattern.match(value)
            parts.add(name, match[1] if match else "")
    for value in record.all("LA"):
        parts.add("language", LANGUAGES.get(value.casefold(), value))
    for name, tags in (("ISSN", ("IS", "ISSN")), ("ISBN", ("ISBN",))):
        for value in record.all(*tags):
            parts.add(name, re.sub(r"^[A-Z]?IS[SB]N-", "", value).split(" ")[0])
    for value in record.all("OT") or record.all("MH"):
        parts.add("keyword", value.strip("* ").replace("/*", "/"))
    return parts


def _people(parts: Parts, record: Tagged) -> None:
    for role, full, short in (("author", "FAU", "AU"), ("editor", "FED", "ED")):
        for value in record.all(full):
            parts.person(role, person_of(value))
        for value in () if record.all(full) else record.all(short):
            parts.person(role, short_person(value))
    for value in record.all("CN"):
        parts.person("author", person_of(value.replace(",", " ")))


def _medline_type(record: Tagged) -> str:
    """CSL's type: of a book's chapter both have a title; ERIC says what a record is."""
    if record.all("BTI"):
        return "chapter" if record.all("TI") else "book"
    told = [value.casefold() for value in record.all("PT")] if record.all("OID") else []
    found = (kind for begin, kind in _ERIC_TYPES for one in told if one.startswith(begin))
    return next(found, "article-journal")
