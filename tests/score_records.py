"""Figures on exported records that others wrote and read.

    score_records.py FOLDER [--list] [--part tune|held]

FOLDER is a clone of zotero/translators, whose import translators carry records in RIS, BibTeX,
PubMed's form, CSL-JSON and refer, each with the items that Zotero makes of it. A record counts as
one to mend with (``tune``) or one to measure with (``held``), by the MD5 of its title.
What Zotero's items hold and a :class:`graph.records.Record` does not (call numbers, attachments,
notes of the library) is not looked at.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import md5
from itertools import count, takewhile
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.documents.formats import read_bytes
from graph.documents.model import Paragraph
from graph.documents.records.files import one_record
from graph.records import Name, Record
from graph.references.own_record.read import record_of

FORMATS: Final = {
    "RIS": "ris", "BibTeX": "bib", "MEDLINEnbib": "nbib", "CSL JSON": "json", "ReferBibIX": "enw",
    "PubMed XML": "xml", "Endnote XML": "xml", "MODS": "xml", "Web of Science Tagged": "ciw",
    "RefWorks Tagged": "txt", "OVID Tagged": "txt",
    "Crossref Unixref XML": "xml", "MARCXML": "xml", "Datacite JSON": "json",
}  # fmt: skip
PARTS: Final = ("tune", "held")
TARGET: Final = 0.99

Item = Mapping[str, Any]
"""As Zotero has it."""


@dataclass(frozen=True)
class Case:
    """A file of records, and the items in it."""

    format: str
    text: str
    items: tuple[Item, ...]


def part_of(item: Item) -> str:
    """Whether errors may be read in the record."""
    title = GOLD["title"](item) or str(item.get("date"))
    return PARTS[int(md5(title.encode(), usedforsecurity=False).hexdigest(), 16) % 2]


def cases(folder: Path) -> Iterator[Case]:
    """Those of the formats that are read."""
    for name in FORMATS:
        text = (folder / f"{name}.js").read_text(encoding="utf-8")
        found = re.search(r"var testCases\s*=\s*(\[.*\])\s*;?\s*/\*\* END TEST", text, re.DOTALL)
        for case in json.loads(found[1]) if found else ():
            if case["type"] == "import":
                yield Case(name, case["input"], tuple(case["items"]))


# --- what an item says ---


def _first(*names: str) -> Callable[[Item], str]:
    return lambda item: next((str(item[name]) for name in names if item.get(name)), "")


def _names(*roles: str) -> Callable[[Item], str]:
    def said(item: Item) -> str:
        held = [one for one in item.get("creators", ()) if one["creatorType"] in roles]
        return "; ".join(f"{one.get('lastName', '')}, {one.get('firstName', '')}" for one in held)

    return said


def _written(names: tuple[Name, ...]) -> str:
    return "; ".join(f"{name.short}, {name.given}" for name in names)


GOLD: Final[Mapping[str, Callable[[Item], str]]] = {
    "title": _first("title", "caseName", "nameOfAct", "subject"),
    "author": _names("author"),
    "editor": _names("editor"),
    "year": lambda item: (re.findall(r"\b\d{4}\b", str(item.get("date", ""))) or [""])[0],
    "container": _first("publicationTitle", "bookTitle", "proceedingsTitle", "encyclopediaTitle"),
    "volume": _first("volume"),
    "issue": _first("issue"),
    "pages": _first("pages"),
    "publisher": _first("publisher", "university", "institution"),
    "place": _first("place"),
    "DOI": _first("DOI"),
    "ISBN": _first("ISBN"),
    "ISSN": _first("ISSN"),
    "url": _first("url"),
    "abstract": _first("abstractNote"),
}
"""By field, what an item has of it."""

OURS: Final[Mapping[str, Callable[[Record], str]]] = {
    "title": lambda one: one.title,
    "author": lambda one: _written(one.author),
    "editor": lambda one: _written(one.editor),
    "year": lambda one: one.year,
    "container": lambda one: one.container_title,
    "volume": lambda one: one.volume,
    "issue": lambda one: one.issue,
    "pages": lambda one: one.page,
    "publisher": lambda one: one.publisher,
    "place": lambda one: one.publisher_place,
    "DOI": lambda one: one.doi,
    "ISBN": lambda one: one.isbn,
    "ISSN": lambda one: one.issn,
    "url": lambda one: one.url,
    "abstract": lambda one: one.abstract,
}


FIGURES: Final = frozenset({"year", "ISBN", "ISSN", "DOI"})


def norm(text: str) -> str:
    """Letters and figures, small, without accents and markup."""
    plain = unicodedata.normalize("NFKD", re.sub(r"</?\w+[^<>]*>", "", text))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[\W_]+", "", plain.casefold())


def read(data: bytes, form: str) -> Record | None:
    """The record that *data* holds, with its abstract; ``None`` where none was read."""
    document = read_bytes("scored", data, f"export.{FORMATS[form]}")[0]
    if document is None:
        return None
    paragraphs = [one.prose.text for one in document.blocks if isinstance(one, Paragraph)]
    return replace(record_of(document), abstract=" ".join(paragraphs))


def _agree(name: str, wanted: str, own: str) -> bool:
    """Whether *own* is one of the numbers that Zotero lists, or the same pages."""
    if name in ("ISSN", "ISBN"):
        return norm(own) in map(norm, wanted.split())
    return name == "pages" and _long(wanted) == _long(own)


def _long(pages: str) -> str:
    """A range with all figures of its last page: ``6913-7`` is ``6913-6917``."""
    first, _, last = re.sub(r"[^\w-]", "", pages.replace("–", "-")).partition("-")
    return f"{first}-{first[: max(len(first) - len(last), 0)]}{last}"


# --- the score ---


@dataclass
class Score:
    """Right of all, by field, with what was missed."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)

    def add(self, gold: Item, found: Record | None) -> None:
        for name, said in GOLD.items():
            wanted = said(gold)
            if not norm(wanted) or (name in FIGURES and not re.search("[1-9]", wanted)):
                continue  # a placeholder, in records that are nobody's

            own = OURS[name](found) if found else ""
            self.all[name] += 1
            if norm(wanted) == norm(own) or _agree(name, wanted, own):
                self.right[name] += 1
            else:
                self.missed.append(f"{name}: {wanted[:200]!r} read as {own[:200]!r}")

    @property
    def share(self) -> float:
        return self.right.total() / max(self.all.total(), 1)


def score(found: Iterator[Case], part: str | None = None) -> Mapping[str, Score]:
    """By format, of all records or of a *part* of them."""
    scores: dict[str, Score] = {}
    for case in found:
        own = scores.setdefault(case.format, Score())
        held = takewhile(bool, map(partial(one_record, case.text.encode()), count(1)))
        records = [read(data, case.format) for data in held if data]
        if len(records) != len(case.items):
            own.missed.append(f"{len(case.items)} records, {len(records)} read: {case.text[:80]!r}")
        for at, item in enumerate(case.items):
            if part in (None, part_of(item)):
                own.add(item, records[at] if at < len(records) else None)
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", choices=PARTS)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    scores = score(cases(options.folder), options.part)
    right, every = Counter[str](), Counter[str]()
    for name, own in scores.items():
        total = own.all.total()
        print(f"{name}: fields right {own.share:.3f}, {own.right.total()} of {total}")
        right, every = right + own.right, every + own.all
        if options.list:
            print("\n".join(f"  {one}" for one in own.missed))
    print(f"all: {right.total() / max(every.total(), 1):.3f} of {every.total()} (target {TARGET})")
    print("; ".join(f"{name} {right[name]} of {of}" for name, of in every.items()))


if __name__ == "__main__":
    main()
