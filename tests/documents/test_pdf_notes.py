"""Notes at the foot of a PDF's pages, and what is none."""

from __future__ import annotations

import pytest

from graph.documents.model import Document, Note, Paragraph
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
