"""Lists whose entries the margin parts, or a wider step from line to line: geometry tells where
each begins, whatever its words and its stops are.
"""

from __future__ import annotations

from graph.documents.model import Furniture, Heading, Paragraph
from graph.documents.pdf.hanging import Hanging
from graph.documents.pdf.layout import Look
from graph.documents.pdf.lines import PrintedLine
from graph.references.read import read_references
from tests.documents.pdf_writer import At, Shown
from tests.documents.test_pdf_flow import document_of
from tests.hostile_texts import too_slow

NAMES = ("Adler", "Birke", "Dorn", "Eibe", "Falk", "Gans")
HEAD = At(60, 780, "References", 14)


def entry(name: str, title: str = "Boats of the north and of those who sail them by") -> list[str]:
    return [f"{name}, Ann (2001): {title}", "night and by day. In: Ferries and Quays, Bonn"]


def hung(*entries: list[str], top: float = 750, depth: float = 20) -> list[Shown]:
    """Entries without a blank between, their later lines *depth* farther in."""
    lines = [(at > 0, words) for one in entries for at, words in enumerate(one)]
    return [
        At(60 + depth * inner, top - 12 * row, words) for row, (inner, words) in enumerate(lines)
    ]


def listed(*pages: list[Shown]) -> list[str]:
    return [one.printed for one in read_references(document_of(*pages))[0].references]


def test_the_margin_parts_entries_that_end_without_a_stop() -> None:
    found = listed([HEAD, *hung(*map(entry, NAMES))])
    assert [one.split(",")[0] for one in found] == list(NAMES)


def test_entries_of_one_line_are_entries_where_the_others_hang() -> None:
    short = ["Birke, Ann (2001): Quays. Frankf./M."]
    found = listed([HEAD, *hung(entry("Adler"), short, *map(entry, NAMES[2:]))])
    assert [one.split(",")[0] for one in found] == list(NAMES)


def test_a_small_depth_is_one_where_it_recurs() -> None:
    found = listed([HEAD, *hung(*map(entry, NAMES), depth=5)])
    assert len(found) == len(NAMES)


def test_an_entry_goes_on_over_the_page_behind_its_stop() -> None:
    torn = [
        "Gans, Ann (2001): Boats of the north and those who sail in them.",
        "Westdeutscher Verlag, Opladen 1998",
    ]
    rest = [At(80, 780, torn[1]), *hung(*map(entry, ("Hoff", "Igel", "Jahn")), top=768)]
    found = listed([HEAD, *hung(*map(entry, NAMES[:-1]), torn[:1])], rest)
    assert len(found) == len(NAMES) + 3
    assert found[5].endswith("Westdeutscher Verlag, Opladen 1998")


def test_indented_first_lines_of_paragraphs_hang_nowhere() -> None:
    first = "Ferries are boats that carry people over the water, and they have"
    said: list[Shown] = [At(60 + 20 * (not row % 3), 750 - 12 * row,
               (first, "done so for a long time in the north and in the south, where they",
                "sail at night.")[row % 3]) for row in range(12)]  # fmt: skip
    paragraphs = [one.prose.text for one in document_of(said).blocks if isinstance(one, Paragraph)]
    assert len(paragraphs) == 4
    assert all(one.startswith("Ferries") and one.endswith("night.") for one in paragraphs)


def test_a_step_that_recurs_parts_paragraphs_though_it_is_small() -> None:
    words = "are boats that carry people over the water and have done so"
    said = [At(60, 750 - 12 * row - 4 * (row // 2), f"{name * 2} {words}{'.' * (row % 2)}")
            for row, name in enumerate((*NAMES, "Hoff", "Igel"))]  # fmt: skip
    blocks = document_of([HEAD, *said]).blocks
    assert [type(one) for one in blocks] == [Heading, *4 * [Paragraph]]


def test_lines_that_come_back_in_the_middle_of_pages_are_no_running_heads() -> None:
    office = "Federal Office of Boats, Ferries and Quays in the North"
    entries = [[office, f"and South ({year}): Report of the year on all its quays. Bonn"]
               for year in range(2001, 2007)]  # fmt: skip
    document = document_of([HEAD, *hung(*entries)])
    apart = [document.text[one.span.start : one.span.end] for one in document.blocks
             if isinstance(one, Furniture)]  # fmt: skip
    assert apart == []
    assert all(one.printed.startswith(office) for one in read_references(document)[0].references)


def test_years_alone_on_their_lines_are_no_page_numbers() -> None:
    entries = [[f"{name}, Ann: Boats of the north and of those who sail them. Bonn", str(year)]
               for year, name in enumerate(NAMES, 1997)]  # fmt: skip
    found = listed([HEAD, *hung(*entries)])
    assert [one[-4:] for one in found if one[-1].isdigit()] == ["1998", "1999", "2000"]


def test_signs_that_end_a_line_elsewhere_shift_no_line_of_the_text() -> None:
    """A form feed that a font without a table of its letters gives is no line's end."""
    said = [
        At(60, 700 - 12 * row, f"Ferries\x0care\x0bboats that carry people {row}")
        for row in range(3)
    ]
    document = document_of([*said, At(60, 640, "Quays are where they land."), At(290, 30, "7")])
    apart = [document.text[one.span.start : one.span.end] for one in document.blocks
             if isinstance(one, Furniture)]  # fmt: skip
    assert "\x0c" not in document.text
    assert apart == ["7"]


def test_columns_in_which_nothing_hangs_are_read_in_time() -> None:
    """Lines at two margins in turn, none of them full: each looked like the first of a list."""

    def column(count: int) -> list[PrintedLine]:
        tops = ((60 + 5 * (row % 2), 12.0 * (count - row)) for row in range(count))
        return [PrintedLine("Some words", left, top, 120, top + 10, 10) for left, top in tops] + [
            PrintedLine("A full line of words", 60, 0, 500, 10, 10)
        ]

    def find(lines: list[PrintedLine]) -> None:
        assert set(Hanging(Look(10, 12, {})).lines(lines)) == {None}

    assert too_slow(find, column, 2_000, whole=True) == []
