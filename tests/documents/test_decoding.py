"""Text that is not UTF-8: taken where its bytes tell what it is, and that is said."""

from __future__ import annotations

import pytest

from graph.documents.formats import read_bytes
from graph.problems import Code, Severity

TEXT = "# Größe\n\nA café – so it’s said – is open on 45% of all days.\n"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", "UTF-16, as its first bytes say"),
        ("utf-32", "UTF-32, as its first bytes say"),
        ("utf-16-le", "UTF-16, which is assumed"),
        ("utf-16-be", "UTF-16, which is assumed"),
        ("cp1252", "Windows-1252 (Latin-1), which is assumed"),
    ],
)
def test_what_the_bytes_tell_is_taken(encoding: str, said: str) -> None:
    document, problems = read_bytes("toy", TEXT.encode(encoding), "toy.txt")
    assert document is not None
    assert document.text == TEXT
    assert [problem.severity for problem in problems] == [Severity.NOTICE] * bool(said)
    assert all(said in problem.message for problem in problems)


@pytest.mark.parametrize(
    "data",
    [
        "Größe, Café, thé".encode() + b"\xff and on",
        TEXT.encode("utf-16")[:-1],
        b"Half of it \x81 is no Windows-1252",
    ],
    ids=["broken utf-8", "cut utf-16", "no letter there"],
)
def test_what_is_not_safe_is_left(data: bytes) -> None:
    document, problems = read_bytes("toy", data, "toy.txt")
    assert document is None
    assert [problem.code for problem in problems] == [Code.DOCUMENT_ENCODING]


def test_a_ris_file_in_latin_1() -> None:
    data = "TY  - JOUR\nTI  - Größe der Städte\nAU  - Müller, A.\nPY  - 2001\n".encode("latin-1")
    document, problems = read_bytes("toy", data, "toy.ris")
    assert document is not None
    assert "Größe der Städte" in document.text
    assert Code.DOCUMENT_ENCODING in {problem.code for problem in problems}
