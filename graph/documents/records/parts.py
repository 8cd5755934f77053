"""What a record without a text holds, whatever its format: fields in CSL's terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.documents.composing import Composer, plain
from graph.documents.identifiers import bare_doi, iso_date
from graph.documents.kept import unsaid
from graph.documents.model import Document
from graph.documents.running_text.imprint import MONTHS
from graph.problems import Code, Problem, Severity
from graph.records import Name, Record

LABELS = {
    "container-title": "Published in", "publisher-place": "Place", "collection-title": "Series",
    "DOI": "DOI", "URL": "Address", "ISBN": "ISBN", "ISSN": "ISSN", "PMID": "PMID",
    "page": "Pages", "genre": "Kind", "number": "Number",
}  # fmt: skip


MOST_NAMED = 8
"""So many fields that did not come into a record are told."""


@dataclass(slots=True)
class Parts:
    """The fields of one record, in the order they are given."""

    fields: list[tuple[str, str, Name | None]] = field(default_factory=list)
    raw: str = ""
    """The record as it stands in its file."""
    line: int = 1
    """Where it begins there, counted from 1."""
    needed: bool = False
    """Whether the first record of the file cannot be read without it."""

    def add(self, name: str, value: str) -> None:
        """A field; of those that a work has once the first counts."""
        tidy = " ".join(value.split())
        if name == "DOI":
            tidy = bare_doi(tidy)
        if name in ("issued", "accessed"):
            tidy = date_of(tidy)
        if name == "ISBN" and (number := _ISBN.match(tidy)):
            tidy = number[0]
        if tidy and (name in _MANY or not self.has(name)):
            self.fields.append((name, tidy, None))

    def person(self, role: str, name: Name) -> None:
        """An author or editor."""
        shown = name.literal or f"{name.family}, {name.given}".strip(", ")
        if shown:
            self.fields.append((role, " ".join(shown.split()), name))

    def number(self, printed: str) -> None:
        """An ISBN or an ISSN, by how many figures *printed* has."""
        book = len(re.sub(r"[^\dXx]", "", printed)) > 8
        self.add("ISBN" if book else "ISSN", printed)

    def pages(self, first: str, last: str) -> None:
        """A range of pages, or the one."""
        self.add("page", f"{first}–{last}" if first and last and first != last else first)

    def has(self, name: str) -> bool:
        """Whether there is such a field."""
        return any(known == name for known, _, _ in self.fields)

    def value(self, name: str) -> str:
        """The first value of a field; empty for none."""
        return next((value for known, value, _ in self.fields if known == name), "")


_ISBN = re.compile(r"\d[\d -]{8,15}[\dXx](?= *\()")
"""Before what catalogues say of the binding: ``0801486394 (pbk.)``."""
_MANY = frozenset({"author", "editor", "keyword", "abstract"})
_WORDS = re.compile(r"(?P<year>\d{4})\s+(?P<month>[A-Za-z]{3,9})\.?(?:\s+(?P<day>\d{1,2}))?\b")
_BACKWARDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+)?)?(?P<month>[^\W\d_]{3,10})\.?"
    r"(?:\s+de)?\s+(?:(?P<late>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>\d{4})"
)


def date_of(text: str) -> str:
    """A date in ISO 8601: ``2019 Sep 14``, ``14 September 2019``, ``2019/09/14``."""
    for pattern in (_WORDS, _BACKWARDS):
        match = pattern.match(text)
        month = MONTHS.get(match["month"].casefold()) if match else None
        if match and month:
            day = match["day"] or match.groupdict().get("late") or ""
            return f"{match['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
    year = re.search(r"\b(?:1[5-9]|20)\d\d\b", text)
    return iso_date(text) or (year[0] if year else "")


_NO_NAME = re.compile(r"[*†‡§]|Correspond(?:ence|ing)|\bE-?mails?\b|\S+@", re.IGNORECASE)
"""What stands behind a name where a file's properties hold more than that: a mark, an address."""


def name_alone(text: str) -> str:
    """*text* on one line, without what stands behind the name in it."""
    return " ".join(_NO_NAME.split(text, maxsplit=1)[0].split()).strip(" ;,")


def person_of(text: str) -> Name:
    """``Family, Given`` in its parts; without a comma an organisation."""
    tidy = name_alone(text)
    family, comma, given = tidy.partition(",")
    return Name(family.strip(), given.strip()) if comma else Name(literal=tidy)


def short_person(text: str) -> Name:
    """``van Dam A``: initials behind the family name; ``Family, Given`` as that."""
    family, _, initials = text.rpartition(" ")
    return person_of(text if "," in text or not family else f"{family}, {initials}")


def natural_person(text: str) -> Name:
    """``Ada van Dam``: the family name begins at the first small word, else is the last word."""
    words = text.split()
    if len(words) < 2:
        return person_of(text)
    small = next((at for at, word in enumerate(words[1:-1], 1) if word.islower()), len(words) - 1)
    return Name(" ".join(words[small:]), " ".join(words[:small]))


def record_of(parts: Parts) -> Record:
    """The fields of a work that *parts* has."""

    def people(role: str) -> tuple[Name, ...]:
        return tuple(person for name, _, person in parts.fields if name == role and person)

    issued = parts.value("issued")
    return Record(
        type=parts.value("type") or "document",
        title=parts.value("title"),
        author=people("author"),
        editor=people("editor"),
        year=issued[:4],
        issued=issued,
        container_title=parts.value("container-title"),
        volume=parts.value("volume"),
        issue=parts.value("issue"),
        page=parts.value("page"),
        publisher=parts.value("publisher"),
        publisher_place=parts.value("publisher-place"),
        edition=parts.value("edition"),
        doi=parts.value("DOI"),
        url=parts.value("URL"),
        isbn=parts.value("ISBN"),
        issn=parts.value("ISSN"),
        genre=parts.value("genre"),
    )


def tell_lost(parts: Parts, given: Iterable[tuple[str, str]], composer: Composer) -> None:
    """Tell which of the fields *given*, by name, say something that did not come into *parts*. A
    DOI is kept bare, and may stand as an address.
    """
    said, doi = " ".join(value for _, value, _ in parts.fields), parts.value("DOI")
    lost = {
        name[:40]
        for name, words in given
        if not (doi and bare_doi(words) == bare_doi(doi)) and unsaid([words], said)
    }
    if lost:
        names = ", ".join(sorted(lost)[:MOST_NAMED])
        hint = "What matters of them can be written into source.toml."
        composer.left_out(f"Fields of the record were not taken: {names}.", hint)


def several(composer: Composer, count: int, line: int) -> Problem:
    """That a file holds *count* records, the second at *line*."""
    return Problem(
        Code.RECORDS_SEVERAL,
        Severity.WARNING,
        f"The file holds {count} records; the first was read.",
        f"A source is one work: build.py add {composer.file} --record 2 takes the second, "
        f"and so on to {count}.",
        file=composer.file,
        line=line or None,
        source=composer.source,
    )


def compose(parts: Parts, composer: Composer, reader: str, reason: str) -> Document:
    """The Document that a record makes: its fields, and its abstract as the text."""
    composer.title(plain(parts.value("title")))
    for name, value, person in parts.fields:
        if name not in ("title", "abstract"):
            composer.field(name, value, LABELS.get(name, ""), person)
    abstracts = [value for name, value, _ in parts.fields if name == "abstract"]
    begin = composer.at
    composer.heading(plain("Abstract" if abstracts else ""), 2)
    for paragraph in abstracts:
        composer.paragraph(plain(paragraph))
    composer.abstract(begin)
    return composer.document(reader, reason)


def paragraphs(text: str) -> Iterable[str]:
    """The paragraphs of an abstract."""
    return filter(None, (part.strip() for part in re.split(r"\n\s*\n", text)))
