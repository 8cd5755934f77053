"""One article in every format: what it says is read alike; the format is told by what it holds."""

from __future__ import annotations

import subprocess
from functools import cache

import pypandoc
import pytest

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.corpus.all_documents import Parsed
from graph.corpus.one_document import parsed
from graph.documents.composing import words
from graph.documents.elements import Element
from graph.documents.formats import read_bytes
from graph.documents.model import Heading, ListItem, Note, Paragraph, Quotation, Table
from graph.documents.xml.tree import parse_xml
from graph.problems import Code
from tests.documents.article import JATS
from tests.documents.pdf_writer import At, pdf

SHARE = 0.9
"""Of the claims in two formats so many have to be the same."""


@cache
def matcher() -> Matcher:
    return Matcher(load_vocabulary()[0])


def read(data: bytes, name: str) -> Parsed:
    document, problems = read_bytes("toy", data, name)
    assert document is not None, problems
    return parsed(document, name, matcher())


def pandoc(into: str) -> bytes:
    command = [pypandoc.get_pandoc_path(), "-f", "jats", "-t", into, "-s", "-o", "-"]
    return subprocess.run(command, input=JATS.encode(), capture_output=True, check=True).stdout


def printed() -> bytes:
    """The article on pages of two weights, wrapped at 80 characters."""
    document = read(JATS.encode(), "toy.xml").document
    lines: list[At] = []
    y = 800.0
    for block in document.blocks:
        match block:
            case Heading():
                size = 18 if block.level == 1 else 13
                y -= 2 * size
                lines.append(At(60, y, block.prose.text, size))
                y -= 8
                continue
            case Quotation():
                text = f"“{block.prose.text}”"
            case Paragraph() | Note():
                text = block.prose.text
            case ListItem():
                text = f"- {block.prose.text}"
            case Table():
                continue
            case _:
                continue
        y -= 8
        for line in wrapped(text):
            y -= 12
            lines.append(At(60, y, line))
    for entry in document.works:
        y -= 20
        lines.append(At(60, y, entry.span.of(document.text)))
    return pdf(lines)


def wrapped(text: str) -> list[str]:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > 80:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


FORMATS = {
    "html": lambda: pandoc("html"),
    "docx": lambda: pandoc("docx"),
    "pdf": printed,
}


def said(found: Parsed) -> set[tuple[str, str]]:
    return {
        (str(claim.kind), " ".join(claim.text.split()).strip("“”")) for claim in found.claims.claims
    }


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_article_makes_the_same_claims(name: str) -> None:
    gold = said(read(JATS.encode(), "toy.xml"))
    found = said(read(FORMATS[name](), f"toy.{name}"))
    assert len(gold) >= 4
    assert len(gold & found) >= SHARE * len(gold), gold ^ found


def test_spans_are_those_of_the_text() -> None:
    for name, make in FORMATS.items():
        found = read(make(), f"toy.{name}")
        text = found.document.text
        for citation in found.references.citations:
            assert citation.span.of(text) == citation.text
        for claim in found.claims.claims:
            letters = [char for char in claim.span.of(text) if char.isalnum()]
            assert [char for char in claim.text if char.isalnum()] == letters or "(" in claim.text


def test_claims_of_a_pdf_name_their_page() -> None:
    found = read(printed(), "toy.pdf")
    assert {found.document.page(claim.span.start) for claim in found.claims.claims} == {1}


def test_front_matter_is_the_record_and_no_text() -> None:
    before = "---\ntitle: On ferries\nauthor: Dam, Ada\ndate: 2019-09-14\n---\n"
    text = f"{before}\n# Boats\n\nThey float on the water all day.\n"
    document = read(text.encode(), "toy.md").document
    fields = {field.name: field.span.of(text) for field in document.fields}
    assert fields == {"title": "On ferries", "author": "Dam, Ada", "issued": "2019-09-14"}
    assert [prose.text for _, prose in document.prose()] == [
        "Boats",
        "They float on the water all day.",
    ]


def test_form_feeds_part_pages() -> None:
    document = read(b"Ferries float on the water.\n\fThey sink in it.\n", "toy.txt").document
    assert [document.page(at) for at in (0, 27, 28, 40)] == [1, 1, 1, 2]


@pytest.mark.parametrize("name", ["toy.xml", "toy.txt", "toy.pdf", "toy"])
def test_the_name_does_not_tell_the_format(name: str) -> None:
    assert read(JATS.encode(), name).document.reader == "jats"


def test_elements_give_their_words() -> None:
    root, _ = parse_xml(b"<a>one <b>two</b><c>three</c> four</a>", "toy", "toy.xml")
    assert isinstance(root, Element)
    assert root.words() == "one twothree four"
    assert root.words(without=frozenset({"c"})) == "one two four"
    assert [one.tag for one in root.all("c", "b")] == ["b", "c"]
    assert words([]) == ""


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('Ferry,Crew,Outcome\nElm,84,"Sank, late"\nOak,12,None\n', True),
        ("Ferry;Crew;Outcome\nElm;84;Sank\nOak;12;None\n", True),
        ("Elm, Oak, Ash\nFir, Yew, Box\nBay, Fig, Nut\n", False),
        ("Ferry,Crew,Outcome\nElm,84\nOak,12,None\n", False),
        ("Ferries,\nboats,\nand rafts float.\n", False),
        ("Title,Author,Year\nFerries,Dole,2014\nRafts,Reed,2015\n", False),
    ],
)
def test_a_table_that_holds_no_records_is_no_text(text: str, data: bool) -> None:
    document, problems = read_bytes("toy", text.encode(), "toy.csv")
    assert (document is None) is data
    assert [one.code for one in problems if "no table of records" in one.message] == (
        [Code.DOCUMENT_BINARY] if data else []
    )
