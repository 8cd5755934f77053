"""Pages as browsers save them: MHTML, web archives, comments that say where they are from."""

from __future__ import annotations

import plistlib
from email.message import EmailMessage

import pytest

from graph.documents.formats import read_bytes
from graph.documents.html.saved import saved_from, saved_page
from graph.documents.model import Document
from graph.problems import Code
from graph.records import Record
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record
from tests.documents.reading import describe
from tests.documents.test_hostile import hold

ADDRESS = "https://example.org/ferries"
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Ferries</title></head><body><article>'
    "<h1>On ferries’ hulls</h1><p>Ferries float for a long time (Hoff, 2014).</p></article>"
    "</body></html>"
)


def letter(page: str = PAGE, charset: str = "utf-8") -> EmailMessage:
    """A page in one file, as Chromium writes it."""
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = ADDRESS
    made["Subject"] = "Ferries – Site"
    made["Date"] = "Tue, 5 Mar 2024 22:30:00 -0000"
    made.set_content("body { color: red }", subtype="css", charset="utf-8")
    made.make_mixed(boundary="----Parts")
    made.replace_header("Content-Type", 'multipart/related; boundary="----Parts"')
    part = EmailMessage()
    part.set_content(page, subtype="html", charset=charset, cte="quoted-printable")
    made.attach(part)
    return made


def archive(page: bytes, address: str = ADDRESS) -> bytes:
    main = {"WebResourceData": page, "WebResourceURL": address, "WebResourceMIMEType": "text/html"}
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


def read(data: bytes) -> tuple[Document, Record]:
    document, problems = read_bytes("toy", data, "toy")
    assert document is not None, problems
    hold(document)
    return document, record_of(complete_record(document))


WHOLE = ["h1 On ferries’ hulls", "p Ferries float for a long time (Hoff, 2014)."]


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_page_in_one_file(charset: str) -> None:
    document, record = read(letter(charset=charset).as_bytes())
    said = [describe(block) for block in document.blocks]
    assert [line for line in said if not line.startswith("- record")] == WHOLE
    assert (record.title, record.url) == ("On ferries’ hulls", ADDRESS)
    assert (record.accessed, record.issued) == ("2024-03-05", "")


def test_a_letter_whose_text_is_a_page() -> None:
    made = letter("<p>Ferries float for a long time (Hoff, 2014).</p>")
    del made["Snapshot-Content-Location"]
    _, record = read(made.as_bytes())
    assert (record.title, record.issued, record.url) == ("Ferries – Site", "2024-03-05", "")


def test_a_web_archive() -> None:
    document, record = read(archive(PAGE.encode()))
    assert [describe(one) for one in document.blocks if "record" not in describe(one)] == WHOLE
    assert record.url == ADDRESS


@pytest.mark.parametrize(
    ("comment", "address", "day"),
    [
        (f"saved from url=(0027){ADDRESS} ", ADDRESS, ""),
        (f"\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Tue Mar 05 2024 22:30:00"
         " GMT+0100 (Central European Standard Time)\n", ADDRESS, "2024-03-05"),
        ("saved from url=(0014)about:internet ", "", ""),
        (" saved by hand ", "", ""),
    ],
)  # fmt: skip
def test_where_a_comment_says_that_a_page_is_from(comment: str, address: str, day: str) -> None:
    found = saved_from(PAGE.replace("<html", f"<!--{comment}--><html"))
    assert (found.address, found.day) == (address, day)


def test_the_address_that_a_page_calls_its_own() -> None:
    own = PAGE.replace("</head>", '<link rel="canonical" href="https://example.org/own"></head>')
    assert read(archive(own.encode()))[1].url == "https://example.org/own"
    unsafe = PAGE.replace("</head>", '<link rel="canonical" href="javascript:alert(1)"></head>')
    assert read(archive(unsafe.encode()))[1].url == ADDRESS


def test_an_address_on_a_disk_is_nobodys() -> None:
    assert read(archive(PAGE.encode(), "file:ferries.html"))[1].url == ""


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00" + b"\xff" * 40,
        archive(PAGE.encode())[:-20],
        plistlib.dumps(["no page"], fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {"WebResourceData": ""}}, fmt=plistlib.FMT_BINARY),
        b"Subject: a letter\nMIME-Version: 1.0\nContent-Type: text/plain\n\nWords.\n",
        b"Subject: parts\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"
        + b"--a\nContent-Type: multipart/related; boundary=a\n\n" * 5_000,
    ],
)  # fmt: skip
def test_what_holds_no_page(data: bytes) -> None:
    assert saved_page(data) is None


def test_data_that_are_no_record() -> None:
    document, problems = read_bytes("toy", b'{"cells": [{"source": ["Ferries float."]}]}', "toy")
    assert document is None
    assert [one.code for one in problems] == [Code.DOCUMENT_BINARY]
    document, problems = read_bytes("toy", b"%!PS-Adobe-3.0\nshowpage\n", "toy")
    assert document is None
    assert "PostScript" in problems[0].message
