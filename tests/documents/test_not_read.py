"""Files that are not read are named, with what to do instead."""

from __future__ import annotations

import pytest

from graph.documents.formats import read_bytes
from graph.documents.not_read import told_by_bytes
from graph.problems import Code

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def old(part: str) -> bytes:
    return OLD + part.encode("utf-16-le") + bytes(90)


@pytest.mark.parametrize(
    ("data", "name", "hint"),
    [
        (old("WordDocument"), "Word", ".docx"),
        (old("Workbook"), "Excel", ".xlsx"),
        (old("PowerPoint Document"), "PowerPoint", ".pptx"),
        (old("EncryptedPackage"), "password", "without one"),
        (old("__properties_version1.0"), "Outlook", "text"),
        (OLD, "Word, Excel or PowerPoint", ".docx"),
        (b"SQLite format 3\x00" + bytes(90), "citation manager", "RIS"),
        (bytes(60) + b"BOOKMOBI" + bytes(90), "Kindle", "EPUB"),
        (b"\x1f\x8b\x08" + bytes(90), "archive", "Unpack"),
        (b"AT&TFORM" + bytes(90), "DjVu", "PDF"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(90), "recording", "SRT"),
        (b"\xffWPC" + bytes(90), "WordPerfect", "DOCX"),
        (b"\x89PNG\r\n" + bytes(90), "image", "OCR"),
    ],
)
def test_they_are_named_with_what_to_do(data: bytes, name: str, hint: str) -> None:
    document, (problem,) = read_bytes("a", data, "a.any")
    assert document is None
    assert problem.code is Code.DOCUMENT_BINARY
    assert name in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize("text", ["RIFFraff sails.", "BZhaoming, 2020.", "ID3 is a gene.", "GIF89"])
def test_words_that_begin_so_are_no_such_file(text: str) -> None:
    assert told_by_bytes(f"{text} One in four sailors fall.".encode()) is None
