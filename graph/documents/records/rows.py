"""Records as the rows of a table: CSV as Zotero, Scopus and PubMed export it, or made by hand."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

from graph.documents.records.parts import Parts, paragraphs, person_of

_COLUMNS = {
    "title": ("title", "article title", "document title", "name"),
    "author": ("author", "authors", "author full names", "author(s)", "creator"),
    "editor": ("editor", "editors"),
    "issued": ("date", "publication date", "date published", "publication year", "year",
               "create date"),
    "container-title": ("publication title", "journal", "journal title", "source title",
                        "journal/book", "container-title", "publication", "source"),
    "volume": ("volume",), "issue": ("issue", "number"), "page": ("pages", "page"),
    "DOI": ("doi",), "URL": ("url", "link"), "abstract": ("abstract", "abstract note", "summary"),
    "publisher": ("publisher", "institution"), "publisher-place": ("place",),
    "ISBN": ("isbn",), "ISSN": ("issn",), "PMID": ("pmid", "pubmed id"),
    "language": ("language",), "keyword": ("keywords", "author keywords", "manual tags", "tags"),
    "type": ("item type", "type", "document type"),
}  # fmt: skip
_NAMED = {name: field for field, names in _COLUMNS.items() for name in names}
_TYPES = {
    "journalarticle": "article-journal", "article": "article-journal",
    "journal article": "article-journal", "review": "article-journal", "book": "book",
    "booksection": "chapter", "book chapter": "chapter", "report": "report", "thesis": "thesis",
    "webpage": "webpage", "conferencepaper": "paper-conference", "preprint": "article",
    "conference paper": "paper-conference", "newspaperarticle": "article-newspaper",
    "dataset": "dataset", "statute": "legislation", "case": "legal_case",
}  # fmt: skip
_SHORT = re.compile(
    r"[^\W\d_][\w'’ -]{1,40}\s[A-Z]{1,3}(?:,\s?[^\W\d_][\w'’ -]{1,40}\s[A-Z]{1,3})*\.?"
)
"""``Dole J, Bright PK``: names that commas part."""
FEWEST = 3
"""Columns that are known by name make a table of records; one of them is the title."""
MAX_ROWS = 20_000


def read_rows(text: str) -> list[Parts]:
    """The records that the rows of *text* are; none where it is no such table."""
    head = text.lstrip("\ufeff").split("\n", 1)[0].strip()
    mark = max(",;\t", key=head.count)
    names = [name.strip().casefold() for name in next(csv.reader([head], delimiter=mark), [])]
    best = {
        field: next((one for one in said if one in names), "") for field, said in _COLUMNS.items()
    }
    known = [field if best.get(field := _NAMED.get(name, "")) == name else "" for name in names]
    if "title" not in known or len(set(known) - {""}) < FEWEST or len(names) < FEWEST:
        return []
    found: list[Parts] = []
    try:
        rows = csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=mark)
        next(rows)
        for row in rows:
            values = {name: value.strip() for name, value in zip(known, row, strict=False) if name}
            if values.get("title") and len(found) < MAX_ROWS:
                found.append(_parts(values, _raw(head, row, mark), rows.line_num))
    except csv.Error:
        return []
    return found


def _raw(head: str, row: Sequence[str], mark: str) -> str:
    """One row below the names of the columns, as a file of its own."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, lineterminator="\n")
    writer.writerow(row)
    return f"{head}\n{out.getvalue()}"


def _parts(row: Mapping[str, str], raw: str, line: int) -> Parts:
    parts = Parts(raw=raw, line=line)
    kind = _TYPES.get(row.get("type", "").casefold(), "")
    parts.add("type", kind or ("article-journal" if row.get("container-title") else "document"))
    for role in ("author", "editor"):
        people = row.get(role, "")
        short = _SHORT.fullmatch(people) is not None
        for name in re.split(r",\s*" if short else r"\s*;\s*", people):
            parts.person(role, person_of(_turned(name) if short else name))
    for field, value in row.items():
        if field in ("author", "editor", "type"):
            continue
        if field == "abstract":
            for paragraph in paragraphs(value):
                parts.add(field, paragraph)
        elif field == "keyword":
            for keyword in value.split(";"):
                parts.add(field, keyword)
        else:
            parts.add(field, re.sub(r"(?<=\d)-(?=\d)", "–", value) if field == "page" else value)
    return parts


def _turned(name: str) -> str:
    """``Dole J`` of a list parted by commas as ``Dole, J``."""
    family, _, given = name.strip(" .").rpartition(" ")
    return f"{family}, {given}"
