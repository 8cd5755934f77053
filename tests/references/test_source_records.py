"""A document's own record, completed from the citation that it suggests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.documents.model import Document, Field
from graph.documents.read import read_document
from graph.records import Name
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record
from graph.spans import Span

CITED = "Dole, A. and van Dam, B. (2015) Rain in Towns. Weather Notes, 45(Soppl. 1), 3–9."


def with_fields(text: str, *fields: tuple[str, str]) -> Document:
    """A document whose own fields are those, each at the first place of its value."""
    document = read_document("toy", text, "toy.txt")
    placed = (
        Field(name, value, Span("toy", text.index(value), text.index(value) + len(value)))
        for name, value in fields
    )
    return replace(document, fields=tuple(placed))


def shown(document: Document) -> list[tuple[str, str, str]]:
    return [
        (field.name, field.value, field.span.of(document.text))
        for field in document.fields
        if field.name != "citation"
    ]


def test_the_citation_fills_in_what_is_missing() -> None:
    document = complete_record(with_fields(CITED, ("citation", CITED), ("title", "Rain in Towns")))
    assert shown(document) == [
        ("title", "Rain in Towns", "Rain in Towns"),
        ("author", "Dole, A.", "Dole, A."),
        ("author", "van Dam, B.", "van Dam, B."),
        ("container-title", "Weather Notes", "Weather Notes"),
        ("volume", "45", "45"),
        ("issue", "Suppl. 1", "Soppl. 1"),
        ("page", "3–9", "3–9"),
        ("issued", "2015", "2015"),
    ]


def test_what_the_document_has_stays() -> None:
    given = with_fields(CITED, ("citation", CITED), ("author", "Dole, A."), ("volume", "45"))
    names = [field.name for field in complete_record(given).fields]
    assert (names.count("author"), names.count("volume")) == (1, 1)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Dr Jane Dole", "Dole, Jane"),
        ("Professor Jan van Dam", "van Dam, Jan"),
        ("Dole, J.", "Dole, J."),
        ("Office for Rain", "Office for Rain"),
    ],
)
def test_authors(printed: str, value: str) -> None:
    (field,) = complete_record(with_fields(printed, ("author", printed))).fields
    assert (field.value, field.printed) == (value, printed if printed != value else "")


@pytest.mark.parametrize(
    ("printed", "value"),
    [("Soppl. 1", "Suppl. 1"), ("Suppl. 1", "Suppl. 1"), ("Spec. 1", "Spec. 1"), ("3", "3")],
)
def test_supplements(printed: str, value: str) -> None:
    (field,) = complete_record(with_fields(printed, ("issue", printed))).fields
    assert (field.value, field.printed) == (value, printed if printed != value else "")


def test_record_of() -> None:
    document = complete_record(with_fields(CITED, ("citation", CITED), ("title", "Rain in Towns")))
    record = record_of(document)
    assert record.author == (Name("Dole", "A."), Name("van Dam", "B."))
    assert (record.type, record.title, record.year) == ("article-journal", "Rain in Towns", "2015")
    assert (record.volume, record.issue, record.page) == ("45", "Suppl. 1", "3–9")


def test_without_a_journal_it_is_a_report() -> None:
    assert record_of(read_document("toy", "# Rain\n\nIt rained.", "toy.md")).type == "report"
