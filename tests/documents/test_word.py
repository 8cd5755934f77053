"""Word files, made here: headings, notes, tables, tracked changes, a citation manager's fields."""

# ruff: noqa: E501 - lines of XML
from __future__ import annotations

import io
import json
import subprocess
import zipfile
from html import escape

import pypandoc
import pytest

from graph.documents.formats import read_bytes
from graph.documents.model import Document, Heading, Note
from graph.documents.rich_text import plain_rich_text
from graph.problems import Code, Problem
from graph.references.read import read_references
from tests.documents.article import JATS
from tests.documents.reading import describe
from tests.documents.test_hostile import hold

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
ITEM = {
    "citationItems": [{"id": 7, "itemData": {
        "id": 7, "type": "book", "title": "Hulls", "publisher": "Slipway Press",
        "author": [{"family": "Hoff", "given": "Karl"}], "issued": {"date-parts": [[2014]]}}}],
}  # fmt: skip


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def cited(text: str) -> str:
    field = escape(f"ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps(ITEM)}", quote=False)
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {field} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(text)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def docx(*paragraphs: str, **parts: bytes) -> bytes:
    body = "".join(f"<w:p>{one}</w:p>" for one in paragraphs)
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("[Content_Types].xml", TYPES)
        container.writestr("_rels/.rels", RELS)
        container.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
        )
        for name, content in parts.items():
            container.writestr(f"word/{name}.xml", content)
    return store.getvalue()


def pandoc(text: str, form: str, into: str = "docx") -> bytes:
    command = [pypandoc.get_pandoc_path(), "-f", form, "-t", into, "-s", "-o", "-"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout


def test_notes_and_emphasis() -> None:
    document, _ = read(pandoc("# One\n\nFerries *float*.[^1]\n\n[^1]: Rarely.\n", "markdown"))
    assert document is not None
    assert list(map(describe, document.blocks)) == ["h1 One", "p Ferries float.", "n1 Rarely."]
    assert "*float*.[^1]" in document.text


def test_the_month_of_a_date_is_not_lost() -> None:
    given = pandoc(
        "---\ntitle: Ships\ndate: 12 March 2022\n---\n\n# One\n\nThey float.", "markdown"
    )
    document, problems = read(given)
    assert document is not None
    assert [one.value for one in document.fields if one.name == "issued"] == ["2022-03-12"]
    assert not problems


def read(data: bytes) -> tuple[Document | None, list[Problem]]:
    document, problems = read_bytes("toy", data, "toy.docx")
    if document is not None:
        hold(document)
    return document, [*problems, *(document.problems if document else ())]


def test_a_whole_article() -> None:
    document, _ = read(pandoc(JATS, "jats"))
    assert document is not None
    outline = list(map(describe, document.blocks))
    for line in ("h1 Domestic abuse and small children", "h2 Introduction", "h3 What children say",
                 "li0 - fear", "t 2x2"):  # fmt: skip
        assert line in outline


def test_fields_of_a_citation_manager_and_tracked_changes() -> None:
    document, problems = read(
        docx(
            run("Ferries float ") + cited("(Hoff, 2014)") + run(", they say."),
            f'<w:ins w:id="1" w:author="A">{run("They sink.")}</w:ins>'
            '<w:del w:id="2" w:author="A"><w:r><w:delText>They fly.</w:delText></w:r></w:del>',
        )
    )
    assert document is not None
    assert "They sink." in document.text
    assert "They fly." not in document.text
    assert [problem.code for problem in problems] == [Code.PARTS_LEFT_OUT]
    found, _ = read_references(document)
    assert [(one.text, one.reference) for one in found.citations] == [("(Hoff, 2014)", "hoff-2014")]
    assert [(one.record.title, one.record.type) for one in found.references] == [("Hulls", "book")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (docx(run("a"))[:300], Code.DOCUMENT_DAMAGED),
        (docx(run("a"), styles=b" " * 140_000_000), Code.DOCUMENT_REFUSED),
        (docx("<w:broken"), Code.DOCUMENT_DAMAGED),
        (docx(), Code.DOCUMENT_EMPTY),
        (b"PK\x03\x04 no container", Code.DOCUMENT_DAMAGED),
    ],
    ids=["cut off", "bomb", "broken", "empty", "mislabelled"],
)
def test_bad_files_are_problems(data: bytes, code: Code) -> None:
    document, problems = read(data)
    assert document is None
    assert [problem.code for problem in problems] == [code]


def test_a_note_below_an_empty_list_is_no_reference() -> None:
    note = b"<ol><li id='fn1'><p>We thank all who sailed with us in those years.</p></li></ol>"
    page = b"<html><body><h1>Ships</h1><p>They sail<a href='#fn1'>1</a>.</p><h2>References</h2>"
    whole = page + b"<section role='doc-endnotes'>" + note + b"</section></body></html>"
    document, _ = read_bytes("toy", whole, "toy.html")
    assert document is not None
    assert document.works == ()
    assert [block.label for block in document.blocks if isinstance(block, Note)] == ["1"]


WHOLE = """---
title: Ferries
author: [Ada Dam, Bo Oar]
---

# Introduction

Ferries can lead to falls (Reed, 2001).^[A note on ropes.]

## Numbers

- one rope

| Year | Falls |
|------|-------|
| 2001 | 12    |

# References

Reed, E. (2001). *Ropes at sea*. Ship Press.
"""


@pytest.mark.parametrize("form", ["odt", "epub", "pptx", "rtf"])
def test_other_files_of_offices(form: str) -> None:
    document, problems = read(pandoc(WHOLE, "markdown", form))
    assert document is not None
    hold(document)
    assert problems == []
    assert document.reason == f"It is {NAMES[form]}."
    headings = [one.prose.text for one in document.blocks if isinstance(one, Heading)]
    assert next(one for one in headings if one != "Ferries") == "Introduction"
    assert "References" in headings
    for words in ("Ferries can lead to falls", "A note on ropes.", "one rope", "2001 | 12"):
        assert words in document.text
    found, _ = read_references(document)
    assert [one.record.title for one in found.references] == ["Ropes at sea"]
    assert [one.text for one in found.citations if one.reference] == ["Reed, 2001"]
    people = {one.value for one in document.fields if one.name == "author"}
    assert people == (set() if form == "rtf" else {"Dam, Ada", "Oar, Bo"})


NAMES = {
    "odt": "an OpenDocument text", "epub": "a book (EPUB)", "pptx": "a set of slides (PPTX)",
    "rtf": "a Rich Text file (RTF)",
}  # fmt: skip


def test_what_the_reader_of_rich_text_leaves_out_is_told() -> None:
    words = (
        rb"{\rtf1\ansi{\info{\title Kept}}{\*\hidden Kept} Ferries fall.\par Gr\'fc\u223 ?e.\par}"
    )
    document, problems = read(words)
    assert document is not None
    said = [prose.text for _, prose in document.prose()]
    assert said == ["Kept", "Ferries fall.", "Grüße."]
    assert problems == []
    assert list(plain_rich_text(words)) == [" Ferries fall.", "Grüße.", ""]


@pytest.mark.parametrize(
    "data", [b"{\\rtf1", b"{\\rtf1 {{{{", b"{\\rtf1 }}}} x", b"{\\rtf1" + b"{" * 9999]
)
def test_rich_text_that_is_torn(data: bytes) -> None:
    document, problems = read(data)
    assert document is not None or problems != []


def test_letters_that_nothing_stands_for() -> None:
    """``\\uc0``, as Apple's programs write it: what follows a number is the text's own."""
    assert list(plain_rich_text(rb"{\rtf1 \uc0 caf\u233 teria}")) == ["caféteria"]
    assert list(plain_rich_text(rb"{\rtf1 \uc2 caf\u233 ??teria}")) == ["caféteria"]


SLIDE = """<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>{}</a:t>
</a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"""


@pytest.mark.parametrize("target", ["slides/{}", "/ppt/slides/{}", "./slides/{}"])
def test_slides_come_in_their_order_however_their_places_are_named(target: str) -> None:
    relations = "".join(
        f'<Relationship Id="r{number}" Target="{target.format(f"slide{number}.xml")}"/>'
        for number in (1, 2)
    )
    parts = {
        "ppt/presentation.xml": '<p:a xmlns:p="p" xmlns:r="r"><p:sldId id="256" r:id="r2"/>'
        '<p:sldId id="257" r:id="r1"/></p:a>',
        "ppt/_rels/presentation.xml.rels": f"<Relationships>{relations}</Relationships>",
        "ppt/slides/slide1.xml": SLIDE.format("Sails hold."),
        "ppt/slides/slide2.xml": SLIDE.format("Ropes hold."),
    }
    document, _ = read(zipped(parts, zipfile.ZIP_DEFLATED))
    assert document is not None
    assert [prose.text for _, prose in document.prose()] == ["Ropes hold.", "Sails hold."]


def zipped(parts: dict[str, str], method: int) -> bytes:
    store = io.BytesIO()
    with zipfile.ZipFile(store, "w", method) as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return store.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_part_is_a_problem_however_it_is_packed(method: int) -> None:
    words = "".join(f"<w:p>{number}</w:p>" for number in range(999))
    data = bytearray(zipped({"word/document.xml": words}, method))
    for at in range(60, 90):
        data[at] ^= 0x5A
    _, problems = read(bytes(data))
    assert [problem.code for problem in problems] == [Code.DOCUMENT_DAMAGED]


@pytest.mark.parametrize(
    ("place", "value", "said"), [(6, 1, "is encrypted"), (8, 99, "compression method")]
)
def test_what_is_locked_and_what_cannot_be_unpacked(place: int, value: int, said: str) -> None:
    data = bytearray(zipped({"word/document.xml": "<w:document/>"}, zipfile.ZIP_DEFLATED))
    for start in (data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02") + 2):
        data[start + place] = value
    _, problems = read(bytes(data))
    assert [said in problem.message for problem in problems] == [True]
