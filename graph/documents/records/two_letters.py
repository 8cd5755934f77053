"""Records whose lines begin with two letters: Web of Science's, and RefWorks'."""

from __future__ import annotations

import re
from typing import Final

from graph.documents.records.parts import Parts, person_of
from graph.documents.records.tagged import Tagged, split_records, take_fields

_LINE: Final = re.compile(r"(?P<tag>[A-Z][A-Z0-9])(?: (?P<value>.*)|$)")
_BEGINS: Final = re.compile(
    r"\ufeff?\s{0,99}(?:FN [^\n]{3,90}\n(?:VR [^\n]{1,9}\n)?\s{0,9})?PT [A-Z]\s{0,9}\n[A-Z]{2} "
)
_HEAD: Final = 8000
"""Characters in which a record's title is looked for."""
_WEB_OF_SCIENCE: Final = (
    ("title", ("TI",)), ("container-title", ("SO",)), ("collection-title", ("SE",)),
    ("volume", ("VL",)), ("issue", ("IS",)), ("publisher", ("PU",)), ("publisher-place", ("PI",)),
    ("DOI", ("DI", "D2")), ("ISSN", ("SN", "EI")), ("ISBN", ("BN",)), ("abstract", ("AB",)),
    ("language", ("LA",)),
)  # fmt: skip
_REFWORKS: Final = (
    ("title", ("T1",)), ("issued", ("FD", "YR")), ("container-title", ("JF", "T2", "JO")),
    ("collection-title", ("T3",)), ("volume", ("VO",)), ("issue", ("IS",)),
    ("publisher", ("PB",)), ("publisher-place", ("PP",)), ("edition", ("ED",)), ("DOI", ("DO",)),
    ("URL", ("UL", "LK")), ("abstract", ("AB",)), ("accessed", ("RD",)), ("language", ("LA",)),
)  # fmt: skip
_PEOPLE: Final = frozenset({"AU", "AF", "BE", "ED", "CA"})
"""Of Web of Science: a name a line."""
_WEB_TYPES: Final = {
    "J": "article-journal", "B": "book", "S": "chapter", "P": "patent", "C": "paper-conference",
}  # fmt: skip
_REFWORKS_TYPES: Final = (
    ("section", "chapter"), ("book", "book"), ("dissertation", "thesis"), ("thesis", "thesis"),
    ("report", "report"), ("conference", "paper-conference"), ("web", "webpage"),
    ("newspaper", "article-newspaper"), ("magazine", "article-magazine"),
    ("journal", "article-journal"), ("patent", "patent"), ("law", "legislation"),
)  # fmt: skip


def is_web_of_science(text: str) -> bool:
    """Whether *text* begins as such an export does: with the file's head, or with a kind."""
    return _BEGINS.match(text) is not None


def is_refworks(text: str) -> bool:
    """Whether *text* begins with a record's kind, or the export's head, and has a title."""
    head = text.lstrip("\ufeff").lstrip()
    begins = head.startswith(("RT ", "Refworks Export Tagged Format"))
    return begins and re.search(r"^T1 \S", head[:_HEAD], re.MULTILINE) is not None


def read_web_of_science(text: str) -> list[Parts]:
    """The records of *text*: ``PT`` begins one, ``ER`` ends it; lines that go on are indented."""
    return [_web_parts(one, text) for one in split_records(text, _LINE, "PT", "ER", _PEOPLE)]


def read_refworks(text: str) -> list[Parts]:
    """The records of *text*: ``RT`` begins one."""
    return [_refworks_parts(one, text) for one in split_records(text, _LINE, "RT", "")]


def _web_parts(record: Tagged, text: str) -> Parts:
    parts = Parts(raw=text[record.start : record.end], line=record.line)
    parts.add("type", _WEB_TYPES.get(record.one("PT"), "document"))
    for role, full, short in (("author", "AF", "AU"), ("editor", "BE", "ED")):
        for value in record.all(full) or record.all(short):
            parts.person(role, person_of(value))
    for value in record.all("CA"):
        parts.person("author", person_of(value.replace(",", " ")))
    take_fields(parts, record, _WEB_OF_SCIENCE)
    day, year = record.one("PD"), record.one("PY")
    parts.add("issued", day if year in day else f"{day.title()} {year}".strip())
    parts.add("issued", year)
    parts.pages(record.one("BP"), record.one("EP"))
    parts.add("page", record.one("AR", "PS"))
    for value in record.all("DE", "ID"):
        for keyword in value.split(";"):
            parts.add("keyword", keyword)
    return parts


def _refworks_parts(record: Tagged, text: str) -> Parts:
    parts = Parts(raw=text[record.start : record.end], line=record.line)
    kind = record.one("RT").casefold()
    parts.add("type", next((csl for word, csl in _REFWORKS_TYPES if word in kind), "document"))
    for role, tag in (("author", "A1"), ("editor", "A2")):
        for value in record.all(tag):
            parts.person(role, person_of(value))
    take_fields(parts, record, _REFWORKS)
    parts.pages(record.one("SP"), record.one("OP"))
    for value in record.all("SN"):
        parts.number(value)
    for value in record.all("K1"):
        parts.add("keyword", value)
    return parts
