"""The text kept beside a source: what it is kept for, and that a difference is said."""

from __future__ import annotations

from pathlib import Path

from graph.documents.extracted import extraction_problems, is_extracted
from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.documents.sources.folders import EXTRACTED
from graph.problems import Code


def read(data: bytes) -> Document:
    document, _ = read_bytes("toy", data, "toy/document")
    assert document is not None
    return document


PAGE = b"<html><p>Ferries float on the water all day long.</p></html>"


def test_only_what_has_no_text_of_its_own_is_extracted() -> None:
    assert is_extracted(read(PAGE), PAGE)
    for data, extracted in (
        (b"Ferries float on the water all day long.\n", False),
        (b"\xef\xbb\xbfFerries float.\n", False),
        ("Ferries – float.\n".encode("cp1252"), True),
        ("Ferries float.\n".encode("utf-16"), True),
    ):
        assert is_extracted(read(data), data) is extracted


def test_a_difference_is_a_problem(tmp_path: Path) -> None:
    document = read(PAGE)
    assert extraction_problems(document, tmp_path, "toy/document.html") == ()
    (tmp_path / EXTRACTED).write_text(document.text, encoding="utf-8")
    assert extraction_problems(document, tmp_path, "toy/document.html") == ()
    changed = document.text.replace("water", "sea")
    (tmp_path / EXTRACTED).write_text(changed, encoding="utf-8")
    problems = extraction_problems(document, tmp_path, "toy/document.html")
    assert [(one.code, one.file) for one in problems] == [
        (Code.EXTRACTION_CHANGED, f"toy/{EXTRACTED}")
    ]
