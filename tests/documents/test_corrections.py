"""What a person puts right in the reading of a document, by quotation."""

from __future__ import annotations

import pytest

from graph.documents.corrections.apply import sectioned
from graph.documents.corrections.file import parse_corrections
from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.problems import Code, Problem
from tests.documents.pdf_writer import At, pdf
from tests.documents.reading import describe

TEXT = """# Rain in towns

Foreword by the mayor.

What we know

Rain fell on many days.

## Not a heading at all

Copyright notice of the printer.
All rights reserved.

It fell again and

Page 7 of 9

stopped at noon.
"""
BY = 'by = "AB"\ndate = "2024-05-17"\n'


def corrected(toml: str, data: bytes = TEXT.encode()) -> tuple[Document, list[Problem]]:
    """*data* read with the corrections in *toml*, to which who made them is added."""
    whole = toml.replace("]]\n", f"]]\n{BY}")
    corrections, wrong = parse_corrections(whole, "sources/toy/corrections.toml", "toy")
    document, problems = read_bytes("toy", data, "sources/toy/document.txt", corrections)
    assert document is not None
    return document, [*wrong, *problems, *document.problems]


def blocks(toml: str) -> list[str]:
    document, problems = corrected(toml)
    assert problems == []
    assert len(document.corrections) == 1
    for block, prose in document.prose():
        assert block.span.covers(prose.span())
    return [describe(block) for block in document.blocks]


@pytest.mark.parametrize(
    ("toml", "there", "gone"),
    [
        ('[[heading]]\nquote = "what we know"\nlevel = 3', "h3 What we know", ""),
        ('[[heading]]\nquote = "Foreword"\nlevel = 2', "h2 Foreword", "p Foreword by the mayor."),
        ('[[heading]]\nquote = "Rain fell"\nlevel = 3', "p on many days.", "p Rain"),
        ('[[keep]]\nquote = "Foreword"', "p Foreword by the mayor.", "- cover"),
        ('[[heading]]\nquote = "Not a heading at all"\nlevel = 0', "p Not a heading at all", ""),
        ('[[heading]]\nquote = "Rain in towns"\nlevel = 2', "h2 Rain in towns", ""),
        ('[[skip]]\nquote = "Foreword by the mayor"', "- skipped: a person said so", "p Forew"),
        (
            '[[skip]]\nquote = "Copyright notice"\nuntil = "reserved"\nreason = "boilerplate"',
            "- skipped: boilerplate",
            "Copyright",
        ),
        ('[[skip]]\nlines = "11-12"\nquote = "the printer"', "- skipped", "Copyright"),
        ('[[skip]]\nlines = 3\nquote = "mayor"', "- skipped", "mayor"),
    ],
)
def test_a_part_is_put_right(toml: str, there: str, gone: str) -> None:
    found = blocks(toml)
    assert any(one.startswith(there) for one in found), found
    assert not gone or not any(gone in one for one in found), found


def test_headings_make_the_sections() -> None:
    document, _ = corrected('[[heading]]\nquote = "What we know"\nlevel = 2')
    paths = {document.path(block) for block, prose in document.prose() if "Rain fell" in prose.text}
    assert paths == {("Rain in towns", "What we know")}
    assert document.title is not None
    assert len({section.slug for section in document.sections}) == len(document.sections)


@pytest.mark.parametrize(
    ("toml", "code", "line", "said"),
    [
        ('[[heading]]\nquote = "no such words"\nlevel = 2', Code.CORRECTION_STALE, 1, "any more"),
        ('[[heading]]\nquote = "rain"\nlevel = 2', Code.CORRECTION_INVALID, 1, "several places"),
        ('[[heading]]\nquote = "Rain in towns"\nlevel = 1', Code.CORRECTION_STALE, 1, "without it"),
        ('[[heading]]\nquote = "x"\nlevel = 9', Code.CORRECTION_INVALID, 5, "no such number"),
        ('[[heading]]\nquote = "x"', Code.CORRECTION_INVALID, 1, "is missing"),
        ('[[headnig]]\nquote = "x"', Code.CORRECTION_INVALID, 1, "no field that is known"),
        (
            '[[skip]]\npages = "3-5"',
            Code.CORRECTION_STALE,
            1,
            "no pages 3 to 5 in the document. It has lines",
        ),
        ('[[skip]]\npages = "5-3"', Code.CORRECTION_INVALID, 4, "no range"),
        ('[[skip]]\nlines = "2-4"', Code.CORRECTION_INVALID, 1, "without any of their words"),
        ('[[skip]]\nlines = "1-2"\nquote = "noon"', Code.CORRECTION_STALE, 1, "does not stand on"),
        ('[[skip]]\nlines = "900"\nquote = "noon"', Code.CORRECTION_STALE, 1, "no line 900"),
        ('[[skip]]\nquote = "noon"\nuntil = "mayor"', Code.CORRECTION_STALE, 1, "behind its first"),
        ('[[order]]\npage = 1\nbegins = ["a"]', Code.CORRECTION_INVALID, 1, "no pages"),
        ('[[citation]]\nquote = "12"\nreference = "x"', Code.CORRECTION_INVALID, 1, "is a number"),
        ('[[reference]]\nquote = "Rain"', Code.CORRECTION_INVALID, 1, "sets no field"),
        ("heading = 3", Code.CORRECTION_INVALID, 1, "is no correction"),
        ("[[heading", Code.CORRECTION_INVALID, 1, "cannot be read"),
    ],
)
def test_what_does_not_apply_is_named_with_its_line(
    toml: str, code: Code, line: int, said: str
) -> None:
    document, problems = corrected(toml)
    assert [(one.code, one.line) for one in problems] == [(code, line)]
    assert said in problems[0].message
    assert problems[0].file == "sources/toy/corrections.toml"
    assert document.corrections == ()


def test_a_line_tells_which_place_is_meant() -> None:
    document, problems = corrected('[[heading]]\nquote = "rain"\nlevel = 2\nline = 7')
    assert problems == []
    assert "h2 Rain" in [describe(block) for block in document.blocks]


LINES = ("One begins here.", "It goes on.", "Two begins here.", "It ends.")
PAGES = pdf([At(72, 700 - 12 * at, line) for at, line in enumerate(LINES)],
            [At(72, 700, "The last page.")])  # fmt: skip


def test_the_order_of_a_page() -> None:
    toml = '[[order]]\npage = 1\nbegins = ["Two begins", "one begins"]'
    document, problems = corrected(toml, PAGES)
    assert problems == []
    words = document.text
    assert 0 <= words.index("Two begins") < words.index("It ends") < words.index("One begins")
    assert words.index("It goes on") < words.index("The last page")
    assert len(document.corrections) == 1


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('page = 1\nbegins = ["Three begins"]', "“Three begins” does not stand on page 1."),
        ('page = 1\nbegins = ["One", "The last"]', "not stand on page 1. It stands on page 2."),
        ('page = 7\nbegins = ["One"]', "no page 7 in the document. It has pages 1 to 2."),
        ('page = 1\nbegins = ["on."]', "each has to begin a line"),
    ],
)
def test_an_order_that_does_not_fit_says_why(toml: str, said: str) -> None:
    document, problems = corrected(f"[[order]]\n{toml}", PAGES)
    assert [one.code for one in problems] == [Code.CORRECTION_STALE]
    assert said in problems[0].message
    assert document.corrections == ()


def test_pages_are_skipped() -> None:
    document, problems = corrected('[[skip]]\npages = "1"', PAGES)
    assert problems == []
    assert [prose.text for _, prose in document.prose()] == ["The last page."]


@pytest.mark.parametrize("text", [TEXT, "Just words.\n", "# A\n\n# A\n\n### B\n\n## C\n\nx\n"])
def test_sections_made_anew_are_the_same(text: str) -> None:
    document, _ = read_bytes("toy", text.encode(), "toy.md")
    assert document is not None
    assert sectioned(document) == document
