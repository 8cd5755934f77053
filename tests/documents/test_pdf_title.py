"""Which words of a PDF's first pages are its title: no section's, no repository's, no sign's."""

from __future__ import annotations

from graph.documents.model import Document
from tests.documents.pdf_writer import At, Shown, pdf
from tests.documents.test_pdf import LEFT, RIGHT, read


def document_of(*pages: list[Shown]) -> Document:
    document, _ = read(pdf(*pages))
    assert document is not None
    return document


def title(*pages: list[Shown]) -> str:
    found = document_of(*pages).title
    return found.prose.text if found else ""


TOWNS = ("Ashwell", "Brook", "Cove", "Dale", "Elm", "Fenn", "Gill")


def body(number: int, top: float = 700) -> list[Shown]:
    """The text of a page, other words on each."""
    words = (*LEFT, *RIGHT)
    lines = [words[(5 * number + at) % 16] for at in range(8)]
    whole = [f"{TOWNS[number]} is the town that ferries go to, and", *lines, f"at {TOWNS[number]}."]
    return [At(60, top - 12 * at, line) for at, line in enumerate(whole)]


def chapters(size: float, *, bold: bool = False) -> list[list[Shown]]:
    """Pages that begin with headings."""
    names = ("Boats of the old towns", "Quays of the north", "Crews of the south", "Fares today")
    return [[At(60, 740, name, size, bold), *body(at)] for at, name in enumerate(names)]


def test_a_section_below_text_is_no_title() -> None:
    first: list[Shown] = [At(60, 780, "How are ferries built?"), *body(5, 760)]
    below = [At(60, 630, "What are the kinds of ferries?", 14), *body(6, 610)]
    assert title([*first, *below], *chapters(14)) == "How are ferries built?"
    assert title([*first, *below], *chapters(18)) == "What are the kinds of ferries?"


def test_a_section_among_others_in_bold_letters_is_no_title() -> None:
    first: list[Shown] = [*body(5, 760), At(60, 620, "How We Got Here", bold=True), *body(6, 600)]
    below: list[Shown] = [At(60, 450, "What Was Done", bold=True), *body(0, 430)]
    assert title([*first, *below], *chapters(10, bold=True)[:1]) == ""


def test_a_section_between_others_below_text_is_no_title() -> None:
    heads = [
        At(60, at, name, 16)
        for at, name in ((640, "Summary"), (480, "What is missing here"), (320, "Advice"))
    ]
    text = [*body(5, 780), heads[0], *body(6, 620), heads[1], *body(0, 460), heads[2]]
    assert title([*text, *body(1, 300)]) != "What is missing here"


def test_a_title_above_all_text_may_look_like_a_section() -> None:
    first: list[Shown] = [At(60, 740, "On ferries and sailors", 14), *body(5)]
    assert title(first, *chapters(14)) == "On ferries and sailors"


def test_a_short_title_comes_again_where_the_text_begins() -> None:
    """A repository's cover says more, in letters that are smaller."""
    cover: list[Shown] = [
        At(60, 700, "Selfless Boats", 22), At(60, 670, "Dole, Ann", 15),
        At(60, 600, "Provided in cooperation with: The Ferry Archive of the north", 13),
        *body(5, 500),
    ]  # fmt: skip
    assert title(cover, [At(60, 740, "Selfless Boats", 16), *body(6)]) == "Selfless Boats"


def test_a_sign_beside_a_title_is_none_of_its_letters() -> None:
    words = ["Neighbourhoods of ferries and the health of those who", "sail on them"]
    lines: list[Shown] = [At(60, 740 - 17 * at, one, 13) for at, one in enumerate(words)]
    document = document_of([*lines, At(500, 728, "T", 18), *body(5)])
    assert document.title is not None
    assert document.title.prose.text == " ".join(words)


def test_an_initial_is_a_letter_of_its_word() -> None:
    document = document_of([At(60, 740, "F", 20), At(75, 740, "erries are boats."), *body(5)])
    assert document.text.startswith("F")


def test_the_last_line_of_a_title_may_stand_close_above_the_next() -> None:
    """Beside what stands in the right column, further above."""
    words = ["The ferry in the north, between its harbours and", "those of others"]
    lines: list[Shown] = [At(60, 700 - 20 * at, one, 20) for at, one in enumerate(words)]
    columns = [At(x, 500 - 12 * at, line) for x, side in ((60, LEFT), (310, RIGHT))
               for at, line in enumerate(side)]  # fmt: skip
    near = At(60, 666, "Dole, Ann", 14)
    assert title([At(400, 780, "www.example.org", 20), *lines, near, *columns]) == " ".join(words)
