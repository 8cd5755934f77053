"""Short ways to a reading, for the tests of this folder."""

from __future__ import annotations

from graph.documents.prose import make_prose
from graph.documents.read import read_document
from graph.records import Name, Record
from graph.references.entries.read import Entry, read_entry
from graph.references.model import Citation, Reference, References
from graph.references.read import read_references
from graph.spans import Span


def entry(printed: str, above: tuple[Name, ...] = (), *, note: bool = False) -> Entry:
    """One entry, read."""
    return read_entry(make_prose("toy", printed, [(0, len(printed))]), above, note=note)


def read(text: str) -> References:
    """The references and citations of a document."""
    return read_references(read_document("toy", text, "toy.md"))[0]


def document(body: str, entries: str, heading: str = "References") -> str:
    return f"# Rain\n\n## Findings\n\n{body}\n\n## {heading}\n\n{entries}\n"


def links(references: References) -> list[tuple[str, str | None]]:
    """Each citation with the entry that it leads to."""
    return [(citation.text, citation.reference) for citation in references.citations]


def citation(references: References, text: str) -> Citation:
    return next(one for one in references.citations if one.text == text)


def reference(record: Record, slug: str = "toy", name: str = "") -> Reference:
    """An entry without a place, for what looks at records only."""
    people = record.author or record.editor
    id_ = name or f"{people[0].short if people else record.title} {record.year}".lower()
    return Reference(id_, slug, (Span(slug, 0, 1),), "", record)


def work(family: str, year: str, title: str = "A title", *others: str) -> Record:
    names = tuple(Name(family=one, given="A.") for one in (family, *others))
    return Record("book", title, names, year=year)
