"""Records as the rows of a table: CSV as Zotero, Scopus, Dimensions and PubMed export it, Web of
Science's columns of two letters, or a table made by hand.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import zip_longest

from graph.documents.kept import unsaid, words
from graph.documents.records.parts import Parts, paragraphs, person_of
from graph.records import Name

_FIRST, _LAST = "first page", "last page"
_COLUMNS = {
    "title": ("title", "article title", "document title", "name", "ti"),
    "author": ("author full names", "author", "authors", "author(s)", "creator", "af", "au"),
    "editor": ("editor", "editors", "be"),
    "issued": ("date", "publication date", "date published", "publication year", "year",
               "pubyear", "create date", "py"),
    "container-title": ("publication title", "journal", "journal title", "source title",
                        "journal/book", "container-title", "publication", "source", "so"),
    "volume": ("volume", "vl"), "issue": ("issue", "number", "is"),
    "page": ("pages", "page", "pagination", "art. no.", "ar"),
    _FIRST: ("page start", "start page", "bp"), _LAST: ("page end", "end page", "ep"),
    "DOI": ("doi", "di"), "URL": ("url", "link"),
    "abstract": ("abstract", "abstract note", "summary", "ab"),
    "publisher": ("publisher", "institution", "pu"), "publisher-place": ("place", "pi"),
    "ISBN": ("isbn", "bn"), "ISSN": ("issn", "sn"), "PMID": ("pmid", "pubmed id"),
    "language": ("language", "la"),
    "keyword": ("keywords", "author keywords", "manual tags", "tags", "de"),
    "type": ("item type", "type", "document type", "publication type", "pt"),
}  # fmt: skip
_NAMED = {name: field for field, names in _COLUMNS.items() for name in names}
_TYPES = {
    "journalarticle": "article-journal", "article": "article-journal",
    "journal article": "article-journal", "review": "article-journal", "book": "book",
    "booksection": "chapter", "book chapter": "chapter", "report": "report", "thesis": "thesis",
    "webpage": "webpage", "conferencepaper": "paper-conference", "preprint": "article",
    "conference paper": "paper-conference", "newspaperarticle": "article-newspaper",
    "j": "article-journal", "b": "book", "s": "chapter", "c": "paper-conference",
    "chapter": "chapter", "monograph": "book", "proceeding": "paper-conference",
    "dataset": "dataset", "statute": "legislation", "case": "legal_case",
}  # fmt: skip
_SHORT = re.compile(
    r"[^\W\d_][\w'’ -]{1,40}\s[A-Z]{1,3}(?:,\s?[^\W\d_][\w'’ -]{1,40}\s[A-Z]{1,3})*\.?"
)
"""``Dole J, Bright PK``: names that commas part."""
_INITIALS = re.compile(r"(?P<family>[^\W\d_][^,;.\d]{1,40}?)\s(?P<given>(?:[^\W\d_]\.[ -]?){1,5})")
"""``Dole J.-P.``"""
_NUMBER = re.compile(r"\s*\(\d{1,20}\)$")
"""Behind a name, the number that a catalogue has for the person."""
_REWORDED = ("type", "issued", "language")
"""Fields that a record keeps in other words."""
_OF_FILE = frozenset(
    ("key", "date added", "date modified", "access date", "file attachments", "link attachments",
     "library catalog", "citation key", "short title", "journal abbreviation", "eid", "source id",
     "author(s) id", "page count", "cited by", "publication stage", "rank", "publication id",
     "times cited", "ut")
)  # fmt: skip
"""Columns that tell how a record was kept, or the same again in short."""
FEWEST = 3
"""Columns that are known by name make a table of records; one of them is the title."""
MAX_ROWS = 20_000
MOST_ABOVE = 3
"""Lines above the columns' names: when and by whom a table was exported."""


def read_rows(text: str) -> list[Parts]:
    """The records that the rows of *text* are; none where it is no such table."""
    text = text.lstrip("\ufeff")
    with suppress(csv.Error):
        return next(filter(None, (_records(text, *line) for line in _first_lines(text))), [])
    return []


def _first_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """The first lines of *text*: how many stand above each, where it begins, and its words."""
    at = 0
    for above in range(1 + MOST_ABOVE):
        end = text.find("\n", at)
        line = text[at:] if end < 0 else text[at:end]
        yield above, at, next(iter(line.splitlines()), "").strip()
        if end < 0:
            return
        at = end + 1


def _records(text: str, above: int, start: int, head: str) -> list[Parts]:
    """The records of the table in *text* that begins at *start*, below *above* lines, with the
    names of its columns in *head*.
    """
    mark = _mark(head)
    names = [name.strip().casefold() for name in next(csv.reader([head], delimiter=mark), [])]
    best = {
        field: next((one for one in said if one in names), "") for field, said in _COLUMNS.items()
    }
    known = [field if best.get(field := _NAMED.get(name, "")) == name else "" for name in names]
    if "title" not in known or len(set(known) - {""}) < FEWEST or len(names) < FEWEST:
        return []
    found: list[Parts] = []
    rows = csv.reader(io.StringIO(text[start:], newline=""), delimiter=mark)
    next(rows)
    for row in rows:
        values = {name: value.strip() for name, value in zip(known, row, strict=False) if name}
        if values.get("title") and len(found) < MAX_ROWS:
            found.append(_parts(values, _raw(head, row, mark), above + rows.line_num))
    return found


def is_ragged(raw: str) -> bool:
    """Whether the one row of *raw* has more or fewer cells than there are columns."""
    head, row = _cells(raw)
    return len(head) != len(row)


def left_cells(raw: str, said: str) -> list[str]:
    """The cells of the one row of *raw* of whose words *said* holds none, each with its column."""
    everything = said.casefold()
    return [
        f"{name}: {value}" if name else value
        for name, value in zip_longest(*_cells(raw), fillvalue="")
        if _NAMED.get(column := name.strip().casefold()) not in _REWORDED and column not in _OF_FILE
        and (given := words([value.casefold()]))
        and unsaid([value.casefold()], everything) == given
    ]  # fmt: skip


def _cells(raw: str) -> tuple[list[str], list[str]]:
    """The names of the columns, and the cells of the row below them."""
    head, _, row = raw.partition("\n")
    mark = _mark(head)
    names, cells = (csv.reader(io.StringIO(one, newline=""), delimiter=mark) for one in (head, row))
    return next(names, []), next(cells, [])


def _mark(head: str) -> str:
    return max(",;\t", key=head.count)


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
            parts.person(role, _person(name, short=short))
    for field, value in row.items():
        if field in ("author", "editor", "type", _FIRST, _LAST):
            continue
        if field == "abstract":
            for paragraph in paragraphs(value):
                parts.add(field, paragraph)
        elif field == "keyword":
            for keyword in value.split(";"):
                parts.add(field, keyword)
        else:
            parts.add(field, re.sub(r"(?<=\d)-(?=\d)", "–", value) if field == "page" else value)
    parts.pages(row.get(_FIRST, ""), row.get(_LAST, ""))
    return parts


def _person(name: str, *, short: bool) -> Name:
    """``Dole, Jane``, ``Dole, Jane (57190)``, ``Dole J.``; of a *short* list ``Dole J``."""
    tidy = _NUMBER.sub("", name.strip())
    if found := _INITIALS.fullmatch(tidy):
        return Name(found["family"], found["given"].strip())
    if short:
        family, _, given = tidy.strip(" .").rpartition(" ")
        return Name(family, given)
    return person_of(tidy)
