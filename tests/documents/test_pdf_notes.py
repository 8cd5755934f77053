"""Notes at the foot of a PDF's pages, and what is none."""

from __future__ import annotations

import pytest

from graph.documents.model import Document, Note, Paragraph
from graph.documents.pdf.lines import line_starts
from graph.references.read import read_references
from tests.documents.pdf_writer import At, Shown, pdf
from tests.documents.test_pdf import read

SAID = "Ferries are boats that carry people over water, and have done so"


def marked(y: float, figure: str) -> list[Shown]:
    """A line with a raised figure behind its words."""
    return [At(60, y, "In the north they are the only way to reach an island."),
            At(302, y, figure, 6, rise=5)]  # fmt: skip


def page(label: str, note: str, *, mark: str = "", size: float = 7) -> list[Shown]:
    """A page of text with a note at its foot, whose sentence goes on on the next."""
    lines = [At(60, 700 - 12 * at, SAID) for at in range(6)]
    foot = [At(60, 90, f"{label} {note}", size), At(60, 81, f"as {note.lower()}.", size)]
    return [*lines, *marked(620, mark or label), At(60, 608, "One in four sailors says"), *foot]


def document_of(*pages: list[Shown]) -> Document:
    document, _ = read(pdf(*pages))
    assert document is not None
    return document


def notes(document: Document) -> list[tuple[str, str]]:
    return [(one.label, one.prose.text) for one in document.blocks if isinstance(one, Note)]


LAST: list[Shown] = [At(60, 700, "that the nights are long, and would not choose it again.")]


def test_notes_are_told_by_their_place_their_size_and_their_marks() -> None:
    document = document_of(page("1", "This holds for sailors"), page("2", "Cooks sail"), LAST)
    assert notes(document) == [
        ("1", "This holds for sailors as this holds for sailors."),
        ("2", "Cooks sail as cooks sail."),
    ]


def test_the_arrow_that_leads_back_from_a_note_is_no_part_of_it() -> None:
    printed = "1. Bell (2001).\u21a9\ufe0e\r\n  Leeds\r\n\u21a9"
    assert list(line_starts(printed)) == [(0, "1. Bell (2001)."), (21, "Leeds")]


def test_a_sentence_goes_on_behind_the_notes_of_its_page() -> None:
    document = document_of(page("1", "This holds for sailors"), page("2", "Cooks sail"), LAST)
    said = [one.prose.text for one in document.blocks if isinstance(one, Paragraph)]
    assert said[-1].endswith("says that the nights are long, and would not choose it again.")


@pytest.mark.parametrize(
    "pages",
    [
        [page("1", "This holds"), LAST],
        [page("1", "This holds", size=10), page("2", "Cooks sail", size=10)],
        [page("1", "This holds", mark="8"), page("2", "Cooks sail", mark="9")],
        [page("1", "This holds"), page("1", "Cooks sail")],
        [page("1", "Department of Ferries"), page("2", "a@example.org")],
    ],
    ids=["one alone", "no smaller letters", "no marks", "the same twice", "authors' addresses"],
)
def test_what_is_no_note(pages: list[list[Shown]]) -> None:
    assert notes(document_of(*pages)) == []


def test_notes_cite_works_of_the_list() -> None:
    entries = ["References", *(f"Hoff, K. ({1990 + at}). Hulls of boats. Ashwell: Quay Press."
                               for at in range(6))]  # fmt: skip
    listed: list[Shown] = [At(60, 700 - 24 * at, one) for at, one in enumerate(entries)]
    first, second = page("1", "So says Hoff (1991), too,"), page("2", "See Hoff (1993)")
    document = document_of(first, second, listed)
    references, problems = read_references(document, "a.pdf")
    assert len(references.references) == 6
    linked = [one.reference for one in references.citations if one.reference]
    assert linked == ["hoff-1991", "hoff-1993"]
    assert "notes-missing" not in {one.code.value for one in problems}


def test_notes_counted_anew_on_each_page() -> None:
    pages = [page("1", "This holds for sailors"), page("1", "Cooks sail"), page("1", "Mates swim")]
    found = notes(document_of(*pages, LAST))
    assert [label for label, _ in found] == ["1", "1", "1"]
    assert found[2][1] == "Mates swim as mates swim."


@pytest.mark.parametrize("labels", [("i", "ii", "iii"), ("*", "*", "*")])
def test_notes_of_other_counts(labels: tuple[str, ...]) -> None:
    pages = [page(label, "This holds for sailors") for label in labels]
    assert [label for label, _ in notes(document_of(*pages, LAST))] == list(labels)


def test_what_goes_on_with_the_count_is_a_note_without_a_mark() -> None:
    pages = [page("1", "This holds"), page("2", "Cooks sail", mark="8"), page("3", "Mates swim")]
    assert [label for label, _ in notes(document_of(*pages, LAST))] == ["1", "2", "3"]


def test_a_count_that_is_not_gone_on_with_is_none() -> None:
    labels = ("1", "2", "1", "3", "4")
    pages = [page(label, f"This holds for sailors {at}") for at, label in enumerate(labels)]
    assert [label for label, _ in notes(document_of(*pages, LAST))] == ["1", "2", "3", "4"]


def test_a_pages_number_below_the_notes_is_none_of_them() -> None:
    pages = [page("1", "This holds for sailors"), page("2", "Cooks sail")]
    numbered = [[*one, At(300, 60, str(at))] for at, one in enumerate(pages, 1)]
    assert notes(document_of(*numbered, LAST)) == [
        ("1", "This holds for sailors as this holds for sailors."),
        ("2", "Cooks sail as cooks sail."),
    ]


def test_a_note_may_cite_what_an_institute_published() -> None:
    pages = [page("1", "This holds"), page("2", "Institute of Hulls (2001), p. 4")]
    assert [label for label, _ in notes(document_of(*pages, LAST))] == ["1", "2"]
