"""How heavy letters are, where the names of fonts tell and where they do not."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw

from graph.documents.model import Heading
from graph.documents.pdf.fonts import NAMED, PER_STEM, stem
from tests.documents.pdf_writer import At, pdf
from tests.documents.test_pdf import columns, read

SAID = "Ferries are boats that carry people over", "water and cars."
PAGE = [At(60, 700 - 12 * at, SAID[at % 2]) for at in range(12)]
PAGE[6] = At(60, 628, "What sailors say", bold=True)


def headings(data: bytes) -> list[str]:
    document, _ = read(data)
    assert document is not None
    return [block.prose.text for block in document.blocks if isinstance(block, Heading)]


def dressed(name: str, descriptor: str = "") -> bytes:
    """The page with the bold font under another name, and what its descriptor says."""
    data = pdf(PAGE).decode("cp1252")
    given = f"/FontDescriptor << /Type /FontDescriptor /FontName /{name} {descriptor} >>"
    new = f"/BaseFont /{name} {given if descriptor else ''}"
    return data.replace("/BaseFont /Helvetica-Bold", new).encode("cp1252")


@pytest.mark.parametrize(
    ("name", "descriptor", "found"),
    [
        ("Helvetica-Bold", "", True),
        ("ABCDEF+CMBX10", "", True),
        ("NimbusRomNo9L-Medi", "", True),
        ("AdvOT3b30f6db.B", "", True),
        ("FranklinGothic-Demi", "", True),
        ("AdvPECFD36", "/Flags 32 /StemV 139", True),
        ("AdvPECFD36", "/Flags 262176 /StemV 80", True),
        ("AdvPECFD34", "/Flags 32 /StemV 88", False),
        ("AdvOT0d9ab1db.I", "/Flags 32 /StemV 80", False),
        ("Medium", "/Flags 32 /StemV 90", False),
    ],
)
def test_bold_words_are_a_heading(name: str, descriptor: str, found: bool) -> None:
    assert headings(dressed(name, descriptor)) == (["What sailors say"] if found else [])


def test_where_all_letters_are_bold_none_are_a_heading() -> None:
    data = pdf(PAGE).replace(b"/BaseFont /Helvetica ", b"/BaseFont /Helvetica-Bold ")
    assert headings(data) == []


def test_stems_are_measured_in_the_outlines_of_letters() -> None:
    document = pdfium.PdfDocument(pdf([At(60, 700, "light"), At(60, 600, "heavy", bold=True)]))
    page = document[0]
    text = page.get_textpage()
    fonts = [raw.FPDFTextObj_GetFont(one.raw) for one in page.get_objects()]
    light, heavy = (stem(font) for font in fonts)
    assert light is not None
    assert heavy is not None
    assert PER_STEM * 1.3 * light < PER_STEM * heavy < NAMED
    text.close()
    document.close()


def test_bold_words_in_a_sentence_are_no_heading() -> None:
    lines = [
        At(60, 700, "Ferries are boats that carry people over water, and"),
        At(60, 688, "Those who sail on them", bold=True),
        At(60, 676, "say that the nights are long and the pay is low."),
    ]
    assert headings(pdf([*lines, *columns(560)])) == []


def test_bold_words_that_end_with_a_comma_are_no_heading() -> None:
    lines = [At(60, 760, "Ferries", bold=True), At(60, 300, "Third edition, mended,", bold=True)]
    assert headings(pdf([*lines, *columns(680), *columns(280)])) == ["Ferries"]


def test_authors_in_bold_letters_begin_an_entry() -> None:
    entry = At(
        60, 700, "Keane M, Semeiks J, Webb AE, Li YI, Quesada V, Craig T, Van Dam", bold=True
    )
    assert headings(pdf([entry, *columns(680)])) == []


def test_two_headings_one_below_the_other_are_two() -> None:
    shown = [At(60, 712, "RESULTS", bold=True), At(60, 700, "Search results", bold=True)]
    assert headings(pdf([*shown, *columns(680)])) == ["RESULTS", "Search results"]
