"""A bibliographic record as rows, and its author, year and place as words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graph.citing.address import doi_url, web_url
from graph.pages.model import Row
from graph.pages.words import FIELDS, type_label
from graph.records import Name, Record

_YEAR = re.compile(r"\d{4}")

MISSING = "not given"
"""What stands on a page for an empty field that readers look for."""


def rows_of(record: Record, origins: Mapping[str, str] | None = None) -> tuple[Row, ...]:
    """The fields of *record* that are known; *origins* says where the supplied ones come from."""
    known = {name.replace("-", "_").lower(): origin for name, origin in (origins or {}).items()}
    return tuple(
        Row(label, value, href, known.get(field, ""))
        for field, label, value, href in _fields(record)
        if value
    )


def _fields(record: Record) -> Iterator[tuple[str, str, str, str]]:
    """Field, label, value and address, in the order of a catalogue card."""
    yield "type", "Type", type_label(record.type), ""
    yield "title", "Title", record.title or MISSING, ""
    yield "author", "Authors", names(record.author) or MISSING, ""
    yield "editor", "Editors", names(record.editor), ""
    yield "issued", "Date", record.issued or record.year or MISSING, ""
    for field, label in FIELDS:
        yield field, label, str(getattr(record, field)), ""
    yield "doi", "DOI", record.doi, doi_url(record.doi)
    yield "url", "Address", record.url, web_url(record.url)
    yield "keyword", "Keywords", ", ".join(record.keyword), ""


def names(people: tuple[Name, ...]) -> str:
    """``Brook, A.; Marsh, C.``, organisations as they are."""
    return "; ".join(
        person.literal or ", ".join(filter(None, (person.family, person.given)))
        for person in people
    )


def byline(record: Record) -> str:
    """The family names of authors, or else of editors, and the year: ``Lake, Brook · 2020``."""
    people = [name.short for name in record.author or record.editor]
    return " · ".join(filter(None, (", ".join(people), record.year)))


def year_number(record: Record) -> int | None:
    """The year as a number, for sorting and ranges; none for ``n.d.``."""
    found = _YEAR.search(record.issued) or _YEAR.search(record.year)
    return int(found[0]) if found else None
