"""What is printed on the pages of a PDF beside its text: numbers anywhere at their ends, names of
chapters beside those.
"""

from __future__ import annotations

from time import perf_counter

import pytest

from graph.documents.model import Document, Furniture
from graph.documents.pdf.lines import PrintedLine, PrintedPage
from graph.documents.pdf.running_heads import _WITH_WORDS, running
from tests.documents.pdf_writer import At, Shown, pdf
from tests.documents.test_pdf import LEFT, RIGHT, read


def document_of(*pages: list[Shown]) -> Document:
    document, _ = read(pdf(*pages))
    assert document is not None
    return document


def apart(document: Document) -> list[str]:
    """What is no part of the text."""
    return [document.text[one.span.start : one.span.end] for one in document.blocks
            if isinstance(one, Furniture)]  # fmt: skip


ENDS = ("So it is.", "Nobody knows.", "Boats go on.", "Towns are far.", "We shall see.")


def body(number: int, top: float = 740) -> list[Shown]:
    """The text of a page, other words on each."""
    words = (*LEFT, *RIGHT)
    lines = [words[(5 * number + at) % 16] for at in range(9)]
    return [At(60, top - 12 * at, line) for at, line in enumerate([*lines, ENDS[number % 5]])]


def pages(low: float, feet: dict[int, list[At]]) -> list[list[Shown]]:
    """Five pages that bear their numbers at a height, or what *feet* say."""
    return [
        [*body(number), *feet.get(number, [At(290, low, str(number))])] for number in range(10, 15)
    ]


@pytest.mark.parametrize("low", [40, 140])
def test_numbers_that_count_the_pages_stand_in_no_sentence(low: float) -> None:
    """Also where a page has a broad margin below them."""
    document = document_of(*pages(low, {}))
    assert apart(document) == ["10", "11", "12", "13", "14"]
    assert [page.number for page in document.pages] == [10, 11, 12, 13, 14]


@pytest.mark.parametrize(
    "foot",
    [
        [At(60, 40, "Ferries of the north 12")],
        [At(60, 40, "12 Ferries of the north")],
        [At(60, 40, "Ferries of the north"), At(400, 40, "12")],
    ],
    ids=["behind", "before", "beside"],
)
def test_what_stands_beside_the_number_of_a_page_is_a_running_head(foot: list[At]) -> None:
    document = document_of(*pages(40, {12: foot}))
    assert apart(document) == ["10", "11", *(one.text for one in foot), "13", "14"]


@pytest.mark.parametrize(
    "line",
    [
        At(60, 790, "12 Boats", 16),
        At(60, 790, "12 Boats", bold=True),
        At(
            60,
            790,
            "Boats and those who sail on them are what this chapter is about, up to page 12",
        ),
        At(60, 748, "Boats are counted in table 12"),
    ],
    ids=["a large heading", "a bold heading", "long", "not apart"],
)
def test_what_else_ends_with_the_number_of_its_page_is_text(line: At) -> None:
    whole = pages(140, {})
    document = document_of(whole[0], whole[1], [line, *whole[2]], *whole[3:])
    assert line.text not in apart(document)


@pytest.mark.parametrize(("second", "found"), [("Volume 23, Ann Dole", 2), ("Text of {}", 1)])
def test_a_running_head_has_a_second_line(second: str, found: int) -> None:
    """Where that repeats as the first does."""

    def page(number: int) -> PrintedPage:
        words = ("Ferries of the north", second.format("abcde"[number]), "Boats go on.")
        heights = zip(words, (700, 684, 300), strict=True)
        lines = [PrintedLine(one, 60, at, 300, at + 10, 10, page=number) for one, at in heights]
        return PrintedPage(
            number, 595, 842, [*lines, PrintedLine("abcde"[number], 60, 90, 70, 100, 10)]
        )

    assert len(running([page(number) for number in range(5)])) == 5 * found


def test_figures_that_count_no_pages_are_no_numbers_of_pages() -> None:
    years: list[list[Shown]] = [[*body(at), At(60, 300, str(2000 - at))] for at in range(5)]
    assert apart(document_of(*years)) == []


def test_a_numbered_heading_is_text_on_the_page_of_its_number() -> None:
    whole: list[list[Shown]] = [[*body(at), At(290, 30, str(at))] for at in range(1, 6)]
    whole[2] = [At(60, 760, "3 Methods of sailing"), *whole[2]]
    assert apart(document_of(*whole)) == ["1", "2", "3", "4", "5"]


def test_the_name_of_a_list_beside_a_page_s_number_is_kept() -> None:
    """It may be the only heading that the list has."""
    foot = {12: [At(60, 40, "Literatur"), At(400, 40, "12")]}
    assert apart(document_of(*pages(40, foot))) == ["10", "11", "12", "13", "14"]


def test_a_line_of_letters_without_end_is_looked_at_once() -> None:
    begun = perf_counter()
    assert _WITH_WORDS.fullmatch("a" * 60_000) is None
    assert perf_counter() - begun < 1
