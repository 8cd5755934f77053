"""Sentences that a page, a column, a table or a caption interrupts; items and what stands below."""

from __future__ import annotations

import pytest

from graph.documents.model import Document, Furniture, Heading, ListItem, Paragraph
from graph.documents.pdf.flow import Part, PartKind, with_table_heads
from tests.documents.pdf_writer import At, Shown, pdf
from tests.documents.test_pdf import page, read

SAID = "Ferries are boats that carry people over water, and they have done so"
OPEN = [At(60, 700 - 12 * at, SAID) for at in range(4)]
REST = [
    At(60, 640, "for a long time in the north."),
    At(60, 600, "In the south they sail at night."),
]


def document_of(*pages: list[Shown]) -> Document:
    document, _ = read(pdf(*pages))
    assert document is not None
    return document


def quoted(document: Document, begin: str, end: str) -> str:
    """What stands in the document's text from *begin* to *end*."""
    at = document.text.rindex(begin)
    return " ".join(document.text[at : document.text.index(end, at) + len(end)].split())


def test_running_heads_and_page_numbers_stand_in_no_sentence() -> None:
    whole: list[list[Shown]] = [[*page(at, *OPEN), *REST[:1]] for at in (11, 12, 13)]
    document = document_of(*whole, [*page(14, *OPEN)], [*page(15, *REST)])
    assert quoted(document, SAID, "the north.") == f"{SAID} for a long time in the north."
    sentence = document.text.rindex("for a long time")
    assert document.page(sentence) == 15
    assert document.page(document.text.rindex(SAID)) == 14


CELLS = [At(x, 760 - 12 * row, f"{word} {row}") for row in range(5)
         for x, word in ((60, "Town"), (200, "Boat"), (340, "Fare"))]  # fmt: skip
CAPTION = [At(60, 690, "Table 4. Towns and their boats.")]


@pytest.mark.parametrize("between", [CELLS, [*CELLS, *CAPTION], CAPTION])
def test_a_table_on_top_of_the_next_page_stands_in_no_sentence(between: list[At]) -> None:
    document = document_of([*OPEN], [*between, *REST])
    assert quoted(document, SAID, "the north.") == f"{SAID} for a long time in the north."


def test_what_begins_anew_goes_on_with_nothing() -> None:
    """The line above ends far from the column's edge."""
    document = document_of(
        [*OPEN, At(60, 652, "Boats of the north")], [At(60, 700, "Ferries sail.")]
    )
    said = [block.prose.text for block in document.blocks if isinstance(block, Paragraph)]
    assert "Ferries sail." in said


def test_a_name_may_begin_the_next_page_in_the_middle_of_a_sentence() -> None:
    document = document_of([*OPEN], [At(60, 700, "Norway and Sweden for long."), *REST[1:]])
    assert quoted(document, SAID, "long.") == f"{SAID} Norway and Sweden for long."


def items(document: Document) -> list[str]:
    return [block.prose.text for block in document.blocks if isinstance(block, ListItem)]


@pytest.mark.parametrize("sign", ["\u2022", "o", "\u00a7", "\u00d8", "n"])
def test_signs_of_a_symbol_font_begin_items(sign: str) -> None:
    rows = [At(60, 640, sign), At(78, 640, "Boats are slow and"), At(78, 628, "ferries are slower"),
            At(60, 616, sign), At(78, 616, "Nights are long"),
            At(60, 604, "Of all this the sailors said nothing at all.")]  # fmt: skip
    document = document_of([*OPEN, At(60, 652, "for long. They say:"), *rows])
    assert items(document) == ["Boats are slow and ferries are slower", "Nights are long"]


def test_a_letter_that_stands_in_its_line_is_no_sign() -> None:
    document = document_of([*OPEN, At(60, 652, "o barco do norte anda devagar.")])
    assert "o barco do norte" in document.text
    assert items(document) == []


def test_text_below_an_item_is_none_of_it() -> None:
    rows = [At(75, 640, "\u2022 Boats are slow and"), At(85, 628, "ferries are slower"),
            At(60, 616, "Of all this the sailors said nothing at all.")]  # fmt: skip
    document = document_of([*OPEN, At(60, 652, "for long. They say:"), *rows])
    assert items(document) == ["Boats are slow and ferries are slower"]


def test_a_dash_in_the_middle_of_a_sentence_begins_no_item() -> None:
    document = document_of([*OPEN, At(60, 652, "\u2013 and that is long \u2013 in the north.")])
    assert items(document) == []
    assert (
        quoted(document, SAID, "north.") == f"{SAID} \u2013 and that is long \u2013 in the north."
    )


def test_a_table_beside_running_text_takes_none_of_it() -> None:
    """Its rows stand at the heights of the text's lines."""
    said = ["Ferries are boats that carry people", "over water, and they have done so",
            "for a long time in the north, as", "some say, and there they are the",
            "only way to reach an island, and", "the people on it, all the year"]  # fmt: skip
    text = [At(60, 700 - 12 * at, line) for at, line in enumerate([*said, *said[1:], "round."])]
    cells = [At(x, 700 - 12 * row, f"{word} {row}") for row in range(6)
             for x, word in ((320, "Town"), (420, "Fare"))]  # fmt: skip
    more = [At(320, 616 - 12 * at, line) for at, line in enumerate(said[1:5])]
    document = document_of([*text, *cells, *more, At(320, 556, "the people on it.")])
    whole = " ".join(said)
    assert quoted(document, "Ferries", "round.").startswith(whole)


def test_words_pulled_out_of_two_columns_stand_in_no_sentence() -> None:
    left = [At(60, 700 - 12 * at, f"they sail at night in row {at} and") for at in range(12)]
    right = [At(360, 700 - 12 * at, f"the sea is cold in row {at} and") for at in range(12)]
    pulled = [At(232, 650 - 18 * at, words, 15) for at, words in
              enumerate(["“Nobody has to", "wait at night”"])]  # fmt: skip
    document = document_of([At(60, 712, "Ferries are boats and"), *left, *pulled, *right])
    assert "in row 4 and they sail at night in row 5" in quoted(document, "Ferries", "row 11")


def test_names_of_chapters_beside_running_heads_stand_in_no_sentence() -> None:
    pages: list[list[Shown]] = [
        [
            *(
                At(60, 700 - 12 * row, f"{word} {at * 'x'} sail.")
                for row, word in enumerate("abcd")
            ),
            At(60, 100, f"Chapter {name}"),
            At(300, 100, f"Ferries of the world {at}"),
        ]
        for at, name in ((1, "one"), (2, "one"), (3, "two"), (4, "two"))
    ]
    whys = [block.why for block in document_of(*pages).blocks if isinstance(block, Furniture)]
    assert whys.count("running head") == 8


SIDES = ["ferries carry people over water and", "sailors say that nights at sea are"]
"""Lines of two columns that go on and on."""


def test_columns_below_a_wide_table_are_read_one_after_the_other() -> None:
    """Most lines of the page stand in the table, over the gutter and beside it."""
    table = [
        At(x, 780 - 14 * row, f"{word} {row}")
        for row in range(14)
        for x, word in ((60, "Town"), (210, "Harbour of the"), (330, "Fare"), (460, "Boats"))
    ]
    wide = [At(60, 580 - 12 * at, f"Table {at + 1}. What people pay for ferries, by town, in each"
               " harbour of the north and of the south.") for at in range(3)]  # fmt: skip
    text = [At(x, y - 12 * at, f"{side} {at}") for x, y, side in
            ((60, 500, SIDES[0]), (320, 494, SIDES[1])) for at in range(14)]  # fmt: skip
    document = document_of([*table, *wide, *text])
    assert f"{SIDES[0]} 0 {SIDES[0]} 1" in " ".join(document.text.split())
    assert f"{SIDES[1]} 12 {SIDES[1]} 13" in " ".join(document.text.split())


def test_words_beside_a_column_stand_in_no_sentence() -> None:
    text = [At(60, 700 - 12 * at, f"{SIDES[0]} {at}") for at in range(12)]
    document = document_of([*text, At(320, 651, "Chart 1: Boats by town", 8)])
    said = " ".join(document.text.split())
    assert f"{SIDES[0]} 3 {SIDES[0]} 4 {SIDES[0]} 5" in said
    assert "Chart 1: Boats by town" in said


def test_figures_of_a_table_that_nothing_shows_are_no_text() -> None:
    rows = [At(60, 640 - 30 * at, f"Harbour {at} $3,175,124 95.9 (0.27)** 64 12%") for at in (1, 2)]
    years = At(60, 540, "In 2001, 2002, 2003 and in 2004 they sailed 12, 13, 14 and 15 times.")
    document = document_of([*OPEN, *REST[:1], *rows, years])
    whys = [block.why for block in document.blocks if isinstance(block, Furniture)]
    assert whys.count("figures") == 2
    assert any(years.text in block.prose.text for block in document.blocks
               if isinstance(block, Paragraph))  # fmt: skip


def test_signs_that_make_letters_seem_larger_part_no_sentence() -> None:
    first, *rest = OPEN
    document = document_of([first, At(60, 688, "and that is long, as all", 12.5), *rest[1:]])
    assert f"{SAID}\nand that is long, as all\n" in document.text


def test_a_caption_ends_where_the_next_word_had_room() -> None:
    """What goes on below it is the text's."""
    caption = [At(60, 634, "Table 4. Towns and boats"), At(60, 622, REST[0].text)]
    document = document_of([*OPEN, *caption])
    assert quoted(document, SAID, "the north.") == f"{SAID} for a long time in the north."


def test_a_row_of_a_table_in_bold_letters_is_no_heading() -> None:
    row = At(60, 600, "Average increase of fares a year over 25 years 693 776 776 776", bold=True)
    heading = At(60, 560, "Fares of 2001 and of 2016", bold=True)
    document = document_of([*OPEN, *REST[:1], row, heading, At(60, 540, "They rose in all towns.")])
    heads = [block.prose.text for block in document.blocks if isinstance(block, Heading)]
    assert heading.text in heads
    assert row.text not in heads


def test_columns_go_on_past_a_picture_across_both() -> None:
    """The right one ends its sentence above the picture; the left one does not."""
    wide = [At(60, 560 - 12 * at, f"Table {at}. What people pay for ferries, by town, in each "
               "harbour of the north and of the south.") for at in range(2)]  # fmt: skip
    upper = [At(x, 700 - 12 * at, f"{side} {at}") for x, side in ((60, SIDES[0]), (320, SIDES[1]))
             for at in range(9)]  # fmt: skip
    lower = [At(x, 500 - 12 * at, f"{side} {at + 9}") for x, side in
             ((60, SIDES[0]), (320, SIDES[1])) for at in range(9)]  # fmt: skip
    document = document_of([*upper, At(320, 592, "long."), *wide, *lower])
    assert f"{SIDES[0]} 8 {SIDES[0]} 9" in " ".join(document.text.split())


def test_a_rule_of_dashes_stands_in_no_sentence() -> None:
    document = document_of([*OPEN, At(60, 640, "\u2014" * 6)], [*REST])
    assert quoted(document, SAID, "the north.") == f"{SAID} for a long time in the north."


def test_a_dash_before_a_capital_begins_an_item_only_where_it_had_room_above() -> None:
    inside = document_of([*OPEN, At(60, 652, "\u2013 Veritas and Norge \u2013 in the north.")])
    assert items(inside) == []
    rows = [
        At(60, 652, "for long, say"),
        At(60, 640, "\u2013 Norge"),
        At(60, 628, "\u2013 Veritas"),
    ]
    assert items(document_of([*OPEN, *rows])) == ["Norge", "Veritas"]


def test_the_head_of_a_table_below_its_caption_is_no_heading() -> None:
    caption = Part(PartKind.FLOAT, 1, ["Table 3. Boats of the towns"])
    head, table = (
        Part(PartKind.HEADING, 1, ["### Number of"]),
        Part(PartKind.FLOAT, 1, ["| Town |"]),
    )
    assert [one.lines for one in with_table_heads([caption, head, table, head])] == [
        caption.lines, ["Number of"], table.lines, head.lines,
    ]  # fmt: skip
