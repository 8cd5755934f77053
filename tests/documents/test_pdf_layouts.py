"""What publishers' pages have that plain ones have not: fonts without letters, three columns, text
in smaller letters than half of the page, captions and leads in large ones, frames, charts.
"""

from __future__ import annotations

import pytest

from graph.documents.model import Document, Heading, Paragraph, Table
from graph.documents.pdf.columns import in_reading_order
from graph.documents.pdf.layout import Look
from graph.documents.pdf.lines import PrintedLine, is_mark_behind, line_end
from graph.documents.pdf.paragraphs import new_paragraphs
from graph.documents.pdf.raised import with_raised
from tests.documents.pdf_writer import At, Drawn, Shown, pdf
from tests.documents.test_pdf import LEFT, RIGHT, columns, read

TEXT = " ".join((*LEFT, *RIGHT))


def document_of(*shown: Shown) -> Document:
    document, _ = read(pdf(shown))
    assert document is not None
    return document


def headings(document: Document) -> list[str]:
    return [block.prose.text for block in document.blocks if isinstance(block, Heading)]


def paragraphs(document: Document) -> list[str]:
    return [block.prose.text for block in document.blocks if isinstance(block, Paragraph)]


def column(x: float, top: float, words: str, size: float = 10) -> list[At]:
    """Some lines of running text."""
    part = words.split()
    lines: list[str] = []
    while part:
        lines, part = [*lines, " ".join(part[:7])], part[7:]
    return [At(x, top - 1.2 * size * at, line, size) for at, line in enumerate(lines)]


def test_places_are_right_behind_characters_without_letters() -> None:
    """A character that a font gives no letter for has a place, and no part in the text."""
    torn = At(60, 740, "\x00\x00\x00\x00\x00 Ferries and those who sail on them", 18)
    document = document_of(torn, *columns(680))
    assert headings(document) == ["Ferries and those who sail on them"]
    (first, *_) = paragraphs(document)
    assert first.startswith("Ferries are boats that carry people over water")
    assert "nights are long. In a survey" in first


def test_text_is_not_as_small_as_a_long_list_below_it() -> None:
    small = [At(60, 500 - 9 * at, f"{at}. Hoff, K. ({1980 + at}). Hulls of boats and of ferries, "
                "of ships, and of whatever else there is that people float on. Ashwell: Quay.", 7)
             for at in range(20)]  # fmt: skip
    document = document_of(*columns(700), *small)
    assert headings(document) == []


def test_three_columns_are_read_one_after_the_other() -> None:
    """Their lines stand at one height, as a table's cells do."""
    said = [f"{name} {TEXT}" for name in ("First", "Second", "Third")]
    lines = [line for at, one in enumerate(said) for line in column(30 + 185 * at, 700, one, 8)]
    document = document_of(*lines)
    assert not any(isinstance(block, Table) for block in document.blocks)
    places = [document.text.index(name) for name in ("First", "Second", "Third")]
    assert places == sorted(places)
    assert document.text[: places[1]].rstrip().endswith("of hours.")


@pytest.mark.parametrize(
    ("line", "is_heading"),
    [
        (At(60, 740, "What sailors say", 14), True),
        (At(60, 740, "Table 3. What sailors say", 14), False),
        (At(60, 740, "Abb. 2: Boote im Meer", 10, bold=True), False),
        (At(60, 740, "Q(1+2x)dt = 4/11 Rxx", 14), False),
        (At(60, 740, "One in four sailors says that work on a ferry is hard, and would not do it "
                     "again.", 14), False),
        (At(60, 740, "said that they were on strike;”", 14),
         False),
    ],
    ids=["heading", "caption", "bold caption", "formula", "lead", "pulled out"],
)  # fmt: skip
def test_what_is_a_heading_among_large_letters(line: At, is_heading: bool) -> None:
    others = [At(60, 560 - 40 * at, f"Part {name}", 14) for at, name in enumerate("ABC")]
    document = document_of(line, *columns(700), *others)
    assert (line.text in headings(document)) is is_heading


def test_a_title_is_one_where_a_word_of_it_is_set_larger() -> None:
    lines = [At(60, 760, "Ferries can be mended after", 18), At(60, 738, "sinking twice", 20)]
    document = document_of(*lines, *columns(680))
    assert headings(document) == ["Ferries can be mended after sinking twice"]


def test_a_frame_around_a_cover_is_no_table() -> None:
    frame = [Drawn(box=(50, 600, 400, 150)), Drawn(((50, 700, 450, 700), (120, 600, 120, 750)))]
    document = document_of(*frame, At(130, 720, "MAY 2016"), At(55, 650, "Ferries", 16))
    assert not any(isinstance(block, Table) for block in document.blocks)


def test_a_page_in_a_frame_with_its_number_beside_it_is_no_table() -> None:
    rules = ((40, 40, 40, 800), (40, 800, 560, 800), (40, 40, 560, 40), (560, 40, 560, 800))
    frame = Drawn((*rules, (40, 770, 560, 770), (520, 40, 520, 800)))
    edges = [At(60, 780, "Sailors"), At(530, 780, "4"), At(530, 50, "17")]
    document = document_of(frame, *edges, *columns(740))
    assert not any(isinstance(block, Table) for block in document.blocks)


def test_figures_of_a_chart_are_no_marks() -> None:
    """They stand as high as they say, not raised behind a word."""
    chart = [At(60 + 11 * at, 400 + 3 * (at % 2), f"{20 + at}", 8) for at in range(16)]
    chart = [At(36, 400, "Share", 8), *chart]
    document = document_of(*columns(700), *chart)
    assert "<sup>" not in document.text


def test_lines_of_any_width_have_an_order() -> None:
    """A line written upwards has none."""
    plain = [PrintedLine("Ferries are boats", 50, 700 - at, 280, 710 - at, 10, page=1)
             for at in range(0, 200, 12)]  # fmt: skip
    upright = [PrintedLine("x", 300, 700 - at, 299, 710 - at, 10, page=1)
               for at in range(0, 100, 12)]  # fmt: skip
    ordered = in_reading_order([*plain, *upright])
    assert sum(map(len, ordered)) == len(plain) + len(upright)


@pytest.mark.parametrize(("x", "lower", "ends"), [(90, 12, True), (300, 12, False), (90, 4, False)])
def test_lines_that_were_run_together_are_told_by_their_places(
    x: float, lower: float, ends: bool
) -> None:
    """As where a drawn line stands for the author's name with which the second begins."""
    above, below = "people of the north.", ", 1984: Boats"
    places = [(60.0 + 5 * at, 700.0) for at in range(len(above) + 1)]
    places += [(x + 5 * at, 700 - lower) for at in range(len(below))]
    boxes = [(left, low, left + 5, low + 10) for left, low in places]
    found = line_end(f"{above} {below}", 0, len(places), boxes.__getitem__)
    assert found == ((len(above), len(above) + 1) if ends else None)


@pytest.mark.parametrize("size", [10, 16])
def test_the_last_line_above_two_columns_stays_with_what_it_ends(size: int) -> None:
    """It reaches no further than the left column."""
    wide = ["Ferries and those who sail on them from one shore to another in the", "long nights."]
    above = [At(60, 740 - 1.2 * size * at, words, size) for at, words in enumerate(wide)]
    document = document_of(*above, *columns(680))
    assert (headings(document) or paragraphs(document))[0] == " ".join(wide)


def test_a_heading_below_the_left_column_is_that_of_the_lines_below_both() -> None:
    wide = [
        "Kaarle is one of those who have sailed on ferries for a long time, and who know it all",
        "and he teaches people how it is done, on boats, on the quay and wherever there is room.",
    ]
    below = [At(60, 540 - 12 * at, words) for at, words in enumerate(wide)]
    document = document_of(*columns(680), At(60, 560, "About those who wrote", bold=True), *below)
    text = document.text
    assert text.index("a couple of hours.") < text.index("About those") < text.index("Kaarle")


def test_a_list_below_text_with_indented_paragraphs_is_read_by_its_own_margin() -> None:
    said = [At(60 + 12 * (not at % 3), 740 - 12 * at, "Ferries are boats that carry people on.")
            for at in range(9)]  # fmt: skip
    entries = [
        At(60 + 15 * (at % 2), 600 - 12 * at,
           "rest of it. Ashwell: Quay." if at % 2 else f"{at + 1}.  Hoff, K. (2001). Hulls and")
        for at in range(8)
    ]  # fmt: skip
    found = paragraphs(document_of(*said, At(60, 625, "References", 14), *entries))
    assert [one for one in found if "Hulls" in one and "rest of it" not in one] == []


def test_words_far_apart_in_a_stretched_line_are_one_line() -> None:
    lines = [At(60, 700 - 12 * at, "Ferries are boats that carry people over the water, and "
                "they do so") for at in range(4)]  # fmt: skip
    stretched = [At(60, 652, "Ships"), At(150, 652, "of the"), At(330, 652, "World")]
    document = document_of(*lines, *stretched, At(60, 640, "sink at last."))
    assert "Ships of the World\nsink" in document.text


def test_the_title_is_no_running_head_and_stands_on_the_first_page() -> None:
    title, text = "What the rain does to towns", "People of the town were asked about the rain."

    def page(number: int, *above: At) -> list[At]:
        body = (At(70, 600 - 12 * at, f"{text} It is {number * at}.") for at in range(20))
        return [*above, *body, At(300, 40, str(number))]

    head = [page(at, At(70, 760, title, 10)) for at in (3, 4, 5)]
    cover = page(1, At(70, 780, "Journal of Weather and Rivers", 14), At(70, 700, title, 18))
    document, _ = read(pdf(cover, page(2, At(70, 760, "16 Ann Dole and May Holt", 20)), *head))
    assert document is not None
    assert document.title is not None
    assert document.title.prose.text == title


def test_a_heading_goes_on_with_small_letters_and_with_figures() -> None:
    title = [At(60, 760, "On ferries that carry people", 18),
             At(60, 738, "over water 2001-2016", 18)]  # fmt: skip
    bold = [At(60, 710, "What sailors say of their work and", 10, bold=True),
            At(60, 698, "of the long nights at sea", 10, bold=True)]  # fmt: skip
    assert headings(document_of(*title, *bold, *columns(670))) == [
        "On ferries that carry people over water 2001-2016",
        "What sailors say of their work and of the long nights at sea",
    ]


def test_words_written_upwards_stand_in_no_sentence() -> None:
    stamp = At(40, 650, "Open:1234 [ferries] 2021", 8, turned=True)
    document = document_of(stamp, *columns(700))
    assert headings(document) == []
    assert "Open" not in " ".join(paragraphs(document))


BOXED = (
    ["Some people who sail have", "never learnt how boats are", "built. They see that a hull",
     "is high and long. This is", "what most of them look at", "when they buy a boat. While",
     "a ferry has more of both,"],
    ["most people never buy one", "for themselves.", "Ferries are sold to towns",
     "that lie at the coast and", "have to be reached by all",
     "who live there. If you are", "one of these, ask there."],
)  # fmt: skip


def test_two_narrow_columns_in_a_box_are_running_text() -> None:
    box = [At(x, 600 - 13 * at, line, 10.8) for x, side in ((60, BOXED[0]), (230, BOXED[1]))
           for at, line in enumerate(side)]  # fmt: skip
    document = document_of(*columns(760), *box)
    assert not any(isinstance(block, Table) for block in document.blocks)
    assert "While a ferry has more of both, most people never buy one for themselves." in " ".join(
        paragraphs(document)
    )


@pytest.mark.parametrize(
    ("words", "mark", "is_one"),
    [
        ("perspective,", (137.9, 572.0, 6.3, "4"), True),
        ("(Li et al., 2012),", (137.9, 572.0, 6.3, "9,10"), True),
        ("perspective,", (160, 572.0, 6.3, "4"), False),  # away
        ("perspective,", (137.9, 567.1, 6.3, "4"), False),  # on the line
        ("perspective,", (137.9, 572.0, 10, "4"), False),  # as high as the text
        ("perspective,", (137.9, 572.0, 6.3, "th"), False),
        ("1.5 x", (137.9, 572.0, 6.3, "4"), False),
        ("f(t-1))", (137.9, 572.0, 6.3, "2"), False),
        ("as 6.2 (r)", (137.9, 572.0, 6.3, "2"), False),
    ],
)
def test_a_raised_figure_may_be_a_line_of_its_own(
    words: str, mark: tuple[float, float, float, str], is_one: bool
) -> None:
    x, y, size, text = mark
    line = PrintedLine(words, 85.1, 567.1, 138.0, 577.2, 10)
    assert is_mark_behind(line, PrintedLine(text, x, y, x + 4, y + size, size)) is is_one


def test_a_raised_figure_before_a_word_parts_it_from_the_stop() -> None:
    words = "towns.24Therefore it rains, in 2.5m"
    places = dict.fromkeys((6, 7), 5.0)
    found = with_raised(words, 0, lambda at: places.get(at, 0.0), 10)
    assert found == "towns.<sup>24</sup> Therefore it rains, in 2.5m"


def test_a_line_of_which_nothing_can_be_seen_is_borne() -> None:
    said = (("• Boats are", 60), ("", 72), ("ferries are slower than all else here", 72))
    lines = [PrintedLine(words, x, 700 - 12 * at, x + 5 * len(words), 710 - 12 * at, 10)
             for at, (words, x) in enumerate(said)]  # fmt: skip
    assert len(list(new_paragraphs(lines, Look(10, 12, {})))) == 3
