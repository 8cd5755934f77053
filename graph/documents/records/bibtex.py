"""Records of BibTeX and BibLaTeX files; a broken entry is reported, the others are read."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice

import bibtexparser
from bibtexparser.library import Library
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Entry, Field, String

from graph.documents.records.bibtex_values import (
    above_of,
    inherited,
    joined,
    parted,
    readable,
)
from graph.documents.records.parts import Parts, natural_person
from graph.documents.records.tagged import LANGUAGES
from graph.documents.running_text.imprint import MONTHS
from graph.records import Name

SHOWN = 80
"""Characters of a broken entry that are shown."""
MOST_ENTRIES = 50_000
"""Of one file: what checks them takes longer for each, the more there are."""
_BEGINNING = re.compile(r"^\s{0,9}@[A-Za-z]{3,20}\s{0,3}[{(]", re.MULTILINE)
_TYPES = {
    "article": "article-journal", "book": "book", "mvbook": "book", "collection": "book",
    "incollection": "chapter", "inbook": "chapter", "inproceedings": "paper-conference",
    "conference": "paper-conference", "proceedings": "book", "techreport": "report",
    "report": "report", "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "dataset": "dataset",
    "software": "software", "unpublished": "manuscript", "booklet": "pamphlet",
    "patent": "patent", "manual": "report",
}  # fmt: skip
_FIELDS = (
    ("container-title", ("journaltitle", "fjournal", "journal", "booktitle")),
    ("volume", ("volume",)),
    ("issue", ("number", "issue")),
    ("publisher", ("publisher", "institution", "school", "organization")),
    ("publisher-place", ("address", "location")), ("edition", ("edition",)),
    ("collection-title", ("series",)), ("DOI", ("doi",)), ("URL", ("url", "howpublished")),
    ("ISBN", ("isbn",)), ("ISSN", ("issn",)), ("language", ("langid", "language")),
    ("accessed", ("urldate",)), ("note", ("note",)), ("genre", ("type",)), ("PMID", ("pmid",)),
    ("abstract", ("abstract",)),
)  # fmt: skip


_THESES = {
    "phdthesis": "PhD thesis", "mastersthesis": "Master's thesis", "mathesis": "Master's thesis",
}  # fmt: skip
"""BibTeX's and BibLaTeX's names for kinds of theses."""
_AND, _COMMA, _BLANK = (re.compile(rf"[{{}}]|{mark}") for mark in (r"\s+and\s+", ",", r"\s+"))
_NO_PARTICLES = frozenset({"at", "for", "of", "on", "in", "the", "and", "&"})
_ENTRY = re.compile(
    r"^\s{0,9}@[A-Za-z]{3,20}\s{0,3}[{(]\s{0,3}[^\s,{}()=]{0,200}\s{0,3},", re.MULTILINE
)


def within(text: str) -> str:
    """*text* up to the end of the last entry that is read of a file of very many."""
    places = (found.start() for found in _BEGINNING.finditer(text))
    return text[: next(islice(places, MOST_ENTRIES, None), len(text))]


def is_bibtex(text: str) -> bool:
    """Whether *text* begins with an entry of BibTeX, or with remarks before one."""
    found = _ENTRY.search(text[:8000])
    return found is not None and text[: found.start()].count("\n\n") < 9


def read_bibtex(text: str) -> tuple[list[Parts], list[tuple[int, str]]]:
    """The records of *text* (the fields of the first, the places of the others), and for each
    broken entry its line and what is wrong.
    """
    with _quiet():
        library: Library = bibtexparser.parse_string(text, parse_stack=[])
    broken = [(int(one.start_line or 0) + 1, _begins(one.raw or ""))
              for one in library.failed_blocks]  # fmt: skip
    entries, strings = library.entries, library.strings_dict
    by_key = {one.key: one for one in entries}
    needed = [above_of(one, by_key) for one in entries]
    places = [Parts(raw=_whole(one, above, strings.values()), line=int(one.start_line or 0) + 1)
              for one, above in zip(entries, needed, strict=True)]  # fmt: skip
    if places:
        first = inherited(entries[0], needed[0])
        first.fields = [
            Field(key, readable(joined(value, strings)))
            for field in first.fields
            for key, value in parted(field.key, str(field.value))
        ]
        decoded = LatexDecodingMiddleware(keep_braced_groups=True, keep_math_mode=False).transform(
            Library([first])
        )
        if decoded.entries:
            _take(decoded.entries[0], places[0])
        for one, place in zip(entries, places, strict=True):
            place.needed = one in needed[0]
    return places, broken


def _whole(entry: Entry, above: Sequence[Entry], strings: Iterable[String]) -> str:
    """*entry* as it stands, and behind it what it cannot be read without."""
    raw = "\n\n".join(one.raw or "" for one in (entry, *above))
    named = [one.raw or "" for one in strings if re.search(rf"\b{re.escape(one.key)}\b", raw)]
    return "\n\n".join([raw, *named])


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the library's own warnings: what is broken is said as problems."""
    log = logging.getLogger("bibtexparser")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)


def _begins(entry: str) -> str:
    words = " ".join(entry.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rstrip()}…"


def _take(entry: Entry, parts: Parts) -> None:
    values = {one.key.lower(): str(one.value) for one in entry.fields}
    kind = entry.entry_type.lower()
    parts.add("type", _TYPES.get(kind, "document"))
    subtitle = values.get("subtitle", "")
    title = plain_tex(values.get("title", ""))
    parts.add("title", f"{title}: {plain_tex(subtitle)}" if subtitle else title)
    for role in ("author", "editor"):
        for person in names(values.get(role, "")):
            parts.person(role, person)
    parts.add("issued", _date(values))
    for name, keys in _FIELDS:
        value = next((values[key] for key in keys if values.get(key)), "")
        if name == "URL" and "http" not in value:
            continue
        tidy = value.strip("{}") if name in ("DOI", "URL") else plain_tex(value)
        tidy = _THESES.get(tidy or kind, tidy) if name == "genre" else tidy
        parts.add(name, LANGUAGES.get(tidy.casefold(), tidy) if name == "language" else tidy)
    pages = re.sub(r"\s*(?:--?-?|–)\s*", "–", plain_tex(values.get("pages", "")))
    parts.add("page", pages)
    for keyword in re.split(r"[,;]", plain_tex(values.get("keywords", values.get("keyword", "")))):
        parts.add("keyword", keyword)


def _date(values: dict[str, str]) -> str:
    date = values.get("date", "").split("/")[0]
    year = re.search(r"\d{4}", values.get("year", ""))
    named = re.search(r"[a-z]{3,9}", values.get("month", "").casefold())
    month = named[0] if named else values.get("month", "").strip("{}. ")
    number = MONTHS.get(month) or (int(month) if month.isdigit() and 1 <= int(month) <= 12 else 0)
    return date or (f"{year[0]}-{number:02}" if year and number else year[0] if year else "")


def plain_tex(value: str) -> str:
    """*value* without braces and soft hyphens; LaTeX's accents are letters already."""
    return re.sub(r"[{}\xad]", "", value).replace("~", " ")


def names(value: str) -> list[Name]:
    """``Family, Given and Given Family and {Organisation}`` as names."""
    found = []
    for printed in _outside_braces(value, _AND):
        whole = printed.strip()
        parts = [plain_tex(part).strip() for part in _outside_braces(whole, _COMMA)]
        if _outside_braces(f"{whole} ", _BLANK)[0] == whole != plain_tex(whole):
            found.append(Name(literal=plain_tex(whole)))
        elif len(parts) > 1:
            given = parts[-1] + (f", {parts[1]}" if len(parts) > 2 else "")
            found.append(Name(parts[0], given))
        elif whole and whole != "others":
            found.append(_natural(plain_tex(whole)))
    return found


def _natural(name: str) -> Name:
    """A person's name, the family's last; that of an organisation has words that no name has."""
    organised = any(word in _NO_PARTICLES for word in name.split()[1:-1])
    return Name(literal=name) if organised else natural_person(name)


def _outside_braces(value: str, between: re.Pattern[str]) -> list[str]:
    """*value* cut at each *between* that no brace encloses."""
    pieces, depth, start = [], 0, 0
    for match in between.finditer(value):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth = max(0, depth - 1)
        elif not depth:
            pieces.append(value[start : match.start()])
            start = match.end()
    return [*pieces, value[start:]]
