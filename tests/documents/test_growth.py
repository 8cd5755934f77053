"""Time grows as the file does, in every format."""

# ruff: noqa: E501 - hostile lines
from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.documents.formats import read_bytes
from tests.documents.pdf_writer import At, pdf
from tests.documents.test_word import cited, docx, run
from tests.hostile_texts import at_length, too_slow

Maker = Callable[[int], str]
SIZE = 32_000


def _of(before: str, unit: str, after: str = "") -> Maker:
    return lambda size: before + unit * (size // len(unit)) + after


FILES: dict[str, Maker] = {
    "xml paragraphs": _of("<article><body>", "<p>a <b>b</b> [c] *d*</p>", "</body></article>"),
    "xml never closed": _of("<article><body>", "<sec><p>a"),
    "xml references": _of("<article><front/><back><ref-list>", "<ref id='a'><mixed-citation>A, B. (2020). C d e.</mixed-citation></ref>", "</ref-list></back></article>"),
    "xml brackets": _of("<article><body><p>", "[*_&lt;", "</p></body></article>"),
    "tei paragraphs": _of("<TEI><text><body><div>", "<p>a <hi>b</hi> <ref type='bibr' target='#a'>c</ref></p>", "</div></body></text></TEI>"),
    "tei references": _of("<TEI><text><body><p>a</p></body><back><listBibl>", "<biblStruct xml:id='a'><monogr><title level='m'>b</title></monogr></biblStruct>", "</listBibl></back></text></TEI>"),
    "html never closed": _of("<html>", "<div><p>a"),
    "html tables": _of("<html>", "<table><tr><td>a"),
    "html links": _of("<html><h2>References</h2>", "<li id='a'><a href='#a'>b</a> cccccccccccccccccccc"),
    "html attributes": _of("<html><p ", "a=b "),
    "ris": _of("TY  - JOUR\n", "AU  - a\nTI  - b\nc\n"),
    "ris records": _of("", "TY  - JOUR\nTI  - b\nER  - \n"),
    "medline": _of("PMID- 1\n", "AB  - a\n      b\n"),
    "bibtex braces": _of("@article{a, title = ", "{"),
    "bibtex names": _of("@article{a, title={b}, author={", "A B and ", "}}"),
    "bibtex entries": _of("", "@article{a, title={b}}\n"),
    "json": _of('[{"title": "a", "author": [', '{"family": "b"},', '{"family": "b"}]}]'),
    "json brackets": _of("", "["),
    "yaml": _of("title: a\nauthor:\n", "  - b\n"),
    "register": _of("ISRCTN12345678\n", "Title: a\nSummary: b\nSponsor: c\nCondition: d\n"),
    "front matter": _of("---\n", "a: b\n"),
}  # fmt: skip


def read(text: str) -> object:
    return read_file(text.encode())


def read_file(content: bytes) -> object:
    return read_bytes("hostile", content, "hostile")


@at_length
@pytest.mark.parametrize("name", FILES)
def test_time_grows_as_the_file_does(name: str, whole: bool) -> None:
    assert too_slow(read, FILES[name], SIZE, whole=whole) == []


def test_time_grows_as_the_pages_do() -> None:
    page = [At(60, 800 - 12 * at, f"Line {at} of words that fill a page, (Hoff, 2014).")
            for at in range(60)]  # fmt: skip
    assert too_slow(read_file, lambda count: pdf(*[page] * count), 16, whole=True) == []


def test_time_grows_as_a_word_file_does() -> None:
    """Pandoc's own time is not ours, and does not count here."""
    paragraph = run("Ferries float and sink, as they say. ") + cited("(Hoff, 2014)")
    assert too_slow(read_file, lambda count: docx(*[paragraph] * count), 96, whole=True) == []
