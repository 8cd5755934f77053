"""Records as the Cochrane Library exports them as text: reviews, and trials of CENTRAL."""

from __future__ import annotations

import re
from typing import Final

from graph.documents.records.parts import Parts, short_person
from graph.documents.records.tagged import Tagged, split_records, take_fields

_LINE: Final = re.compile(r"(?P<tag>Record(?= #\d)|[A-Z]{2,3}(?=:(?: |$)))(?: #|: ?)(?P<value>.*)")
_BEGINS: Final = re.compile(
    r"\ufeff?\s{0,99}Record #\d{1,7} of \d{1,7}\s{0,9}\n(?:[A-Z]{2,3}:[^\n]{0,999}\n){0,9}?ID: "
    r"(?:CN-|CD|CCA|MR)"
)
_FIELDS: Final = (
    ("title", ("TI",)), ("container-title", ("SO",)), ("volume", ("VL",)), ("issue", ("NO",)),
    ("page", ("PG",)), ("issued", ("YR",)), ("publisher", ("PB",)), ("DOI", ("DOI",)),
    ("URL", ("US",)), ("abstract", ("AB",)), ("number", ("ID",)),
)  # fmt: skip


def is_cochrane(text: str) -> bool:
    """Whether *text* begins as such an export does: with a record's number, and its own."""
    return _BEGINS.match(text) is not None


def read_cochrane(text: str) -> list[Parts]:
    """The records of *text*: ``Record #1 of 12`` begins one."""
    return [_parts(one, text) for one in split_records(text, _LINE, "Record", "")]


def _parts(record: Tagged, text: str) -> Parts:
    parts = Parts(raw=text[record.start : record.end], line=record.line)
    parts.add("type", "article-journal")
    for value in record.all("AU"):
        for one in value.split("; "):
            parts.person("author", short_person(one))
    take_fields(parts, record, _FIELDS)
    pubmed = re.search(r"PUBMED (\d{1,9})", " ".join(record.all("PM")))
    parts.add("PMID", pubmed[1] if pubmed else "")
    for value in record.all("KY"):
        for keyword in value.split(";"):
            parts.add("keyword", keyword.strip(" *"))
    return parts
