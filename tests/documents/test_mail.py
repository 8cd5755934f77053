"""Letters by e-mail, saved as text: their head is their record."""

from __future__ import annotations

from graph.documents.formats import read_bytes
from graph.documents.model import Document, Furniture
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record

MAIL = """From: "Jane van Bell" <jane@example.org>
To: Mark Cole <mark@example.org>
Date: Tue, 3 May 2022 10:00:00 +0100
Subject: Re: Evidence on loneliness in later life

Dear Mark,

as promised, here is what we know. Loneliness is common in later life.

> On 2 May 2022, Mark Cole wrote:
> Exercise reduces depression in students (Smith, 2019).

There is more to come, and it will be sent to all who asked for it in time.

Best wishes
Jane

--
Jane van Bell, University of Leeds
"""


def read(text: str) -> Document:
    document, _ = read_bytes("toy", text.encode(), "toy.txt")
    assert document is not None
    return document


def test_the_record_of_a_letter() -> None:
    record = record_of(complete_record(read(MAIL)))
    assert (record.title, record.issued) == ("Evidence on loneliness in later life", "2022-05-03")
    assert [name.short for name in record.author] == ["van Bell"]


def test_what_a_letter_says() -> None:
    document = read(MAIL)
    said = " ".join(prose.text for _, prose in document.prose())
    assert "Loneliness is common" in said
    assert "more to come" in said
    assert not any(words in said for words in ("Smith", "Leeds", "Best wishes", "Subject"))
    why = {block.why for block in document.blocks if isinstance(block, Furniture)}
    assert why == {"mail header", "quoted mail", "mail signature"}


def test_a_text_that_begins_with_a_label_is_no_letter() -> None:
    document = read("Subject: Rain\n\nRain fell on the towns for days, and > it did not end.\n")
    assert not any(isinstance(block, Furniture) for block in document.blocks)
