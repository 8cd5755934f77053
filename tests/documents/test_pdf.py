"""PDFs, made here: columns, running heads, page numbers, hyphens, raised figures, bad files."""

from __future__ import annotations

import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.formats import read_bytes
from graph.documents.model import Document, MarkKind, Table
from graph.documents.pdf.shown import shown
from graph.documents.pdf.trial import unreadable
from graph.problems import Code, Problem
from tests.documents.pdf_writer import At, Drawn, Shown, pdf
from tests.documents.reading import describe
from tests.documents.test_hostile import hold

LEFT = [
    "Ferries are boats that carry people", "over water, and they have done so for",
    "a long time. In the north they are of-", "ten the only way to reach an island",
    "and the people who live on it all the", "year round, in summer and in winter.",
    "One in four sailors says that work on", "a ferry is hard and that nights are",
]  # fmt: skip
RIGHT = [
    "long. In a survey of sailors most said", "that they would not choose it again",
    "if they could begin anew. Others like", "the sea and would do nothing else for",
    "all the money in the world, they say.", "Ferries sail at night as well as in the",
    "day, so that nobody has to wait on the", "quay for more than a couple of hours.",
]  # fmt: skip


def page(number: int, *words: At) -> list[At]:
    return [At(60, 805, "Journal of Invented Ferries", 8), At(290, 30, str(number), 8), *words]


def columns(top: float) -> list[At]:
    return [At(x, top - 12 * at, line) for x, side in ((60, LEFT), (310, RIGHT))
            for at, line in enumerate(side)]  # fmt: skip


def read(data: bytes) -> tuple[Document | None, list[Problem]]:
    document, problems = read_bytes("toy", data, "toy.pdf")
    if document is not None:
        hold(document)
    return document, [*problems, *(document.problems if document else ())]


TWO_COLUMNS = pdf(
    page(
        41, At(60, 740, "On ferries and sailors", 18), At(60, 700, "Background", 13), *columns(680)
    ),
    page(42, At(60, 780, "Findings", 13), *columns(760)),
    page(43, At(60, 780, "Discussion", 13), *columns(760)),
)


def test_columns_headings_and_running_heads() -> None:
    document, problems = read(TWO_COLUMNS)
    assert document is not None
    assert problems == []
    outline = [describe(block) for block in document.blocks]
    heads = ["h1 On ferries and sailors", "h2 Background", "h2 Findings", "h2 Discussion"]
    assert [line for line in outline if line.startswith("h")] == heads
    assert {line for line in outline if line.startswith("-")} == {"- running head", "- page number"}
    said = " ".join(line[2:] for line in outline if line.startswith("p"))
    assert "In the north they are often the only way to reach an island" in said
    assert "nights are long. In a survey of sailors" in said


def test_pages_bear_their_printed_numbers() -> None:
    document, _ = read(TWO_COLUMNS)
    assert document is not None
    assert [found.number for found in document.pages] == [41, 42, 43]
    assert document.page(document.text.index("Findings")) == 42


def test_raised_figures_are_marks() -> None:
    line = [At(60, 700, "Ferries float"), At(117.8, 700, "3", 6, rise=4), At(124, 700, "and sink.")]
    document, _ = read(pdf([*line, *columns(650)]))
    assert document is not None
    marks = [mark for _, prose in document.prose() for mark in prose.marked(MarkKind.NOTE)]
    assert [mark.target for mark in marks] == ["3"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf([]), Code.DOCUMENT_EMPTY),
        (TWO_COLUMNS[:200], Code.DOCUMENT_DAMAGED),
        (b"%PDF-1.7 no more", Code.DOCUMENT_DAMAGED),
        (pdf(columns(700), extra="/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (o) /U (u) >>"),
         Code.DOCUMENT_REFUSED),
    ],
    ids=["no text", "cut off", "mislabelled", "encrypted"],
)  # fmt: skip
def test_bad_files_are_problems(data: bytes, code: Code) -> None:
    document, problems = read(data)
    assert document is None
    assert problems[-1].code is code


def test_a_page_without_text_is_named_and_the_others_read() -> None:
    document, problems = read(pdf(columns(700), [], columns(700)))
    assert document is not None
    assert [(one.code, "Page 2" in one.message) for one in problems] == [
        (Code.PAGE_UNREADABLE, True)
    ]


LINES = (
    "Children sleep badly and miss their school.",
    "Mothers report fear, shame and long nights.",
    "Neighbours rarely notice anything.",
    "Teachers often hear about what happens.",
)


@pytest.mark.parametrize(
    ("whole", "damage"),
    [(b"anything.) Tj", b"anything.)\x92Tj"), (b"60 676 Tm (N", b"\xe2 676 Tm (N")],
)
def test_a_line_whose_instruction_is_damaged_is_told(whole: bytes, damage: bytes) -> None:
    given = pdf([At(60, 700 - 12 * row, line) for row, line in enumerate(LINES)])
    assert whole in given
    document, _ = read(given.replace(whole, damage))
    assert document is not None
    assert [one.code for one in document.problems] == [Code.PARTS_LEFT_OUT]
    assert "Neighbours, rarely, notice, anything" in document.problems[0].message


def test_strings_in_an_encoding_of_their_own_are_not_missed() -> None:
    data = pdf([At(60, 700, "Xhqgiw sfwhh gcpx rcmvvpu.")])
    assert shown(data, "Children sleep very badly.") == []
    assert shown(data, "Xhqgiw sfwhh gcpx rcm-vpu.") != []


PLACES = st.builds(At, st.integers(0, 590), st.integers(0, 840),
                   st.text(alphabet="aB 1.,()*#|-_é", min_size=1, max_size=30),
                   st.sampled_from([0, 1, 6, 10, 40]), st.booleans())  # fmt: skip


@given(st.lists(st.lists(PLACES, max_size=12), min_size=1, max_size=3))
def test_any_page_is_read(pages: list[list[At]]) -> None:
    read(pdf(*pages))


@given(st.integers(0, len(TWO_COLUMNS) - 1), st.binary(min_size=1, max_size=8))
def test_any_damage_is_survived(at: int, junk: bytes) -> None:
    read(TWO_COLUMNS[:at] + junk + TWO_COLUMNS[at + len(junk) :])


def packed(unit: bytes, times: int) -> bytes:
    """A PDF whose one page has a packed stream of *times* the same *unit*."""
    content = zlib.compress(unit * times, 9)
    whole = pdf([At(60, 700, "a")])
    start, end = whole.index(b"<< /Length"), whole.index(b"endstream")
    head = b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(content)
    return whole[:start] + head + content + b"\n" + whole[end:]


UNIT = b"BT /F1 10 Tf 1 0 0 1 60 700 Tm (abc) Tj ET\n"


def test_what_unpacks_to_very_much_is_tried_within_limits() -> None:
    small = packed(UNIT, 20_000)
    assert unreadable(TWO_COLUMNS, 1, 1) == ""  # nothing in it is packed so: it is not even tried
    assert unreadable(small) == ""
    assert "to unpack" in unreadable(packed(UNIT, 500_000), 20, 150 * 2**20)
    document, _ = read(small)
    assert document is not None


def test_a_map_of_all_codes_of_a_font_is_not_tried() -> None:
    codes = 2**16
    assert unreadable(packed(b"\x00\x00", codes), 1, 1) == ""
    assert "to unpack" in unreadable(packed(b"\x00\x00", codes + 1), 1, 1)


def rows(
    *cells: tuple[str, ...], top: float = 600, at: tuple[int, ...] = (60, 220, 380)
) -> list[At]:
    return [
        At(x, top - 14 * number, cell)
        for number, row in enumerate(cells)
        for x, cell in zip(at, row, strict=False)
        if cell
    ]


TABLE = (
    ("Ship", "Sunk", "Share"),
    ("Ferries", "12", "40%"),
    ("", "(of 30)", ""),
    ("Boats", "3", "5%"),
)
ABOVE = [
    At(60, 700, "Table 1. Ships, and how many of them sank in the years since they were built.")
]


def test_what_is_aligned_in_columns_is_a_table() -> None:
    document, _ = read(pdf([*ABOVE, *rows(*TABLE), *columns(500)]))
    assert document is not None
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [cell.text for cell in table.head] == ["Ship", "Sunk", "Share"]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Ferries", "12 (of 30)", "40%"], ["Boats", "3", "5%"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        rows(("1.", "Hoff, K. (2014). Hulls."), ("2.", "Reed, P. (2019). Wrecks."),
             ("3.", "Lund, A. (2001). Sails."), at=(60, 120)),
        rows(("Introduction", "3"), ("Findings", "12"), ("References", "40")),
        rows(("A line alone",), ("and another",), ("and one more",)),
    ],
    ids=["numbered list", "table of contents", "text"],
)  # fmt: skip
def test_what_is_no_table(lines: list[At]) -> None:
    document, _ = read(pdf([*ABOVE, *lines]))
    assert document is not None
    assert not any(isinstance(block, Table) for block in document.blocks)


def test_columns_that_a_wide_table_hides_are_read_one_after_the_other() -> None:
    left = [f"left {n} and so on to the end of its line" for n in range(4)]
    right = [f"right {n} and so on to the end of its line" for n in range(4)]
    line = "A line that goes over the whole of the page and both its columns, as tables do"
    wide = [At(60, 400 - 14 * n, line) for n in range(9)]
    page = [*rows(*((one,) for one in left)), *rows(*((one,) for one in right), at=(320,))]
    document, _ = read(pdf([*page, *wide]))
    assert document is not None
    assert document.text.index("left 3") < document.text.index("right 0")


# --- tables that rules show ---

XS, YS = (60, 150, 240, 330), (600, 570, 546, 522)
WORDS = (("Town", "Share of boats", "Cost"), ("Ashwell", "Large ones and", "4"),
         ("Brook", "Small ones", "7"))  # fmt: skip
NARROW = [
    # Set so close that only the rules part the cells: "Share of boats Cost" is one line.
    At(x + 3, y - 14, word) for y, row in zip(YS, WORDS, strict=False)
    for x, word in zip((60, 168, 240), row, strict=True)
]  # fmt: skip
WRAPPED = At(153, YS[1] - 22, "many of them", 8)
LEVEL = [(60, y, 330, y) for y in YS]
UPRIGHT = [(x, YS[-1], x, YS[0]) for x in XS]
RULED = [
    ["Town", "Share of boats", "Cost"], ["Ashwell", "Large ones and many of them", "4"],
    ["Brook", "Small ones", "7"],
]  # fmt: skip


def boxes() -> list[Drawn]:
    """Each cell with a rectangle of its own."""
    return [
        Drawn(box=(x, low, right - x, y - low))
        for y, low in pairwise(YS) for x, right in pairwise(XS)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rules",
    [
        [Drawn((line,)) for line in (*LEVEL, *UPRIGHT)],
        [Drawn((*LEVEL, *UPRIGHT))],
        [Drawn((*LEVEL, *UPRIGHT[1:-1]))],
        [Drawn((*LEVEL[1:-1], *UPRIGHT[1:-1]))],
        boxes(),
    ],
    ids=["lines", "one path", "open sides", "inner rules", "rectangles"],
)
def test_rules_part_cells(rules: list[Drawn]) -> None:
    shown: list[Shown] = [*columns(780)[:8], *rules, *NARROW, WRAPPED, At(60, 480, "After it.")]
    document, _ = read(pdf(shown))
    assert document is not None
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    cells = [[cell.text for cell in table.head]]
    cells += [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == RULED
    assert document.text.index("Ferries are") < document.text.index("| Town")
    assert document.text.index("| Brook") < document.text.index("After it")


@pytest.mark.parametrize(
    "rules",
    [
        [Drawn(box=(40, 40, 515, 760))],
        [Drawn(((40, 800, 555, 800), (40, 40, 555, 40)))],
        [Drawn(((300, 40, 300, 760), (40, 400, 555, 400), (40, 40, 555, 40)))],
        [Drawn(tuple((40 + 2 * at, 40, 40 + 2 * at, 60) for at in range(200)))],
    ],
    ids=["a frame", "two rules", "a cross through columns", "a hatch"],
)
def test_rules_that_make_no_table(rules: list[Drawn]) -> None:
    document, _ = read(pdf([*columns(760), *rules]))
    bare, _ = read(pdf(columns(760)))
    assert document is not None
    assert bare is not None
    assert document.text == bare.text


RULES = st.builds(Drawn, st.lists(st.tuples(*[st.integers(0, 600)] * 4), max_size=12).map(tuple))


@given(st.lists(PLACES, max_size=8), st.lists(RULES, max_size=4))
def test_any_rules_are_borne(words: list[At], rules: list[Drawn]) -> None:
    read(pdf([*words, *rules]))
