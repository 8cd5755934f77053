"""Damaged files of every format: each is read or refused in time, and what is lost is said.

``pytest -m fuzz tests/documents/test_fuzz.py`` tries many; a few of each are tried in every run.
"""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.problems import Severity
from graph.references.read import read_references
from tests.documents.article import JATS
from tests.documents.test_formats import pandoc, printed
from tests.documents.test_hostile import hold
from tests.documents.test_html import PAGE
from tests.documents.test_records import (
    BIBTEX,
    CSL,
    DATACITE,
    DC,
    DSPACE,
    MEDLINE,
    REGISTER,
    RIS,
    TOML,
    YAML,
)
from tests.documents.test_xml import TEI

SLOW = ("docx", "odt")
"""Read by a program of its own, which takes its time to start."""
FEW = 8
"""So few words may stand in what is left of a file's own markup."""
LIMIT = 10_000
"""Milliseconds for one file."""


@cache
def samples() -> dict[str, bytes]:
    """A small file of each format."""
    texts = {
        "txt": "\n\n".join(re.sub(r"<[^>]+>", " ", part).strip() for part in JATS.split("</p>")),
        "jats": JATS, "tei": TEI, "html": PAGE, "toml": TOML, "ris": RIS, "nbib": MEDLINE,
        "bibtex": BIBTEX * 3, "csl": CSL, "yaml": YAML, "dc": DC, "datacite": DATACITE,
        "dspace": DSPACE, "register": REGISTER,
    }  # fmt: skip
    files = {name: text.encode() for name, text in texts.items()}
    latin = texts["txt"].encode("cp1252", "replace")
    return files | {
        "utf-16": texts["txt"].encode("utf-16"), "latin-1": latin + "– Größe".encode("cp1252"),
        "pdf": printed(), "docx": pandoc("docx"), "odt": pandoc("odt"), "page": pandoc("html"),
    }  # fmt: skip


NAMES = ("txt", "utf-16", "latin-1", "jats", "tei", "html", "page", "ris", "nbib", "bibtex", "csl",
         "yaml", "toml", "dc", "datacite", "dspace", "register", "pdf", "docx", "odt")  # fmt: skip
JUNK = st.one_of(
    st.binary(max_size=12),
    st.sampled_from(
        [b"\x00" * 64, b"<" * 200, b"&a;", b"]]>", b"<!--", b"<!DOCTYPE a [", b"{" * 200, b"\"",
         b"\\", b"\xff\xfe", b"\xef\xbb\xbf", b"\n" * 500, b"ER  - \n", b"@article{", b"|" * 300,
         b"[^1]" * 50, b"</p>", b"<table><tr><td>" * 40, b"%PDF-1.7", b"PK\x03\x04", b"endstream",
         "\u202e".encode()]
    ),
)  # fmt: skip
PLACE = st.floats(0, 1)
CHANGE = st.tuples(st.sampled_from(["cut", "drop", "put", "double", "swap"]), PLACE, PLACE, JUNK)


def changed(data: bytes, kind: str, one: float, other: float, junk: bytes) -> bytes:
    """*data* with one piece of damage."""
    start, end = sorted((int(one * len(data)), int(other * len(data))))
    match kind:
        case "cut":
            return data[:end]
        case "drop":
            return data[:start] + data[end:]
        case "put":
            return data[:start] + junk + data[start:]
        case "double":
            return data[:end] + data[start:]
        case _:
            return data[end:] + data[start:end] + data[:start]


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-zA-Z]{6,}", text))


def said(document: Document) -> set[str]:
    return words(" ".join(re.sub(r"\W", " ", document.text).split()))


@cache
def expected(name: str) -> frozenset[str]:
    """Words that the reading of the whole sample has."""
    document, _ = read_bytes("sample", samples()[name], f"sample.{name}")
    assert document is not None
    return frozenset(said(document))


def survives(name: str, changes: list[tuple[str, float, float, bytes]]) -> None:
    data = samples()[name]
    for change in changes:
        data = changed(data, *change)
    document, problems = read_bytes("hostile", data, f"hostile.{name}")
    if document is None:
        assert any(one.severity is Severity.ERROR for one in problems)
        return
    hold(document)
    _, doubts = read_references(document, "hostile")
    left = {word for word in expected(name) if word.encode() in data}
    lost = left - said(document)
    told = (*problems, *document.problems, *doubts)
    assert told or len(lost) < FEW or 2 * len(lost) <= len(left), sorted(lost)


CHANGES = st.lists(CHANGE, min_size=1, max_size=4)
CHECKS = [HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SLOW])
@given(CHANGES)
@settings(max_examples=4, deadline=LIMIT, suppress_health_check=CHECKS, derandomize=True)
def test_a_damaged_file(name: str, changes: list[tuple[str, float, float, bytes]]) -> None:
    survives(name, changes)


@pytest.mark.fuzz
@pytest.mark.parametrize("name", NAMES)
@given(CHANGES)
@settings(max_examples=150, deadline=LIMIT, suppress_health_check=CHECKS)
def test_many_damaged_files(name: str, changes: list[tuple[str, float, float, bytes]]) -> None:
    survives(name, changes)
