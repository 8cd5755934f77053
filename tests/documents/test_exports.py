"""Exports of several records in XML, JSON and tagged lines: books and chapters, what is left out,
and one record alone.
"""

from __future__ import annotations

import pytest

from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.documents.records.files import one_record
from graph.problems import Code
from graph.records import Name, Record
from graph.references.own_record.read import record_of


def document(text: str) -> Document:
    found, problems = read_bytes("ferries", text.encode(), "ferries.any")
    assert found is not None, problems
    return found


def read(text: str) -> Record:
    return record_of(document(text))


BOOKS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://example.org/x.dtd">
<PubmedArticleSet>
<PubmedBookArticle><BookDocument><PMID>1</PMID><Book><Publisher>
<PublisherName>Ship Press</PublisherName><PublisherLocation>Bergen</PublisherLocation></Publisher>
<BookTitle book="x">Ferries</BookTitle><PubDate><Year>2009</Year><Month>02</Month></PubDate>
<AuthorList Type="editors"><Author><LastName>Reed</LastName><ForeName>Ed</ForeName></Author>
</AuthorList><Isbn>9783161484100</Isbn></Book>
<ArticleTitle book="x" part="y">[On ropes.]</ArticleTitle>
<AuthorList Type="authors"><Author><LastName>Dam</LastName><Initials>A</Initials>
<Suffix>Jr</Suffix></Author></AuthorList>
<Abstract><AbstractText Label="AIM">To float.</AbstractText>
<AbstractText>They did.</AbstractText></Abstract></BookDocument></PubmedBookArticle>
<PubmedBookArticle><BookDocument><Book><BookTitle>Sails</BookTitle>
<AuthorList Type="authors"><Author><LastName>Oar</LastName><ForeName>Bo</ForeName></Author>
</AuthorList><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></Book>
<Colour>blue</Colour></BookDocument></PubmedBookArticle>
</PubmedArticleSet>
"""


def test_a_chapter_of_pubmed_and_a_book() -> None:
    chapter = read(BOOKS)
    assert (chapter.type, chapter.title, chapter.container_title) == (
        "chapter", "On ropes", "Ferries",
    )  # fmt: skip
    assert chapter.author == (Name("Dam", "A, Jr"),)
    assert chapter.editor == (Name("Reed", "Ed"),)
    assert (chapter.issued, chapter.publisher, chapter.publisher_place, chapter.isbn) == (
        "2009-02", "Ship Press", "Bergen", "9783161484100",
    )  # fmt: skip
    assert "AIM: To float." in document(BOOKS).text
    second = one_record(BOOKS.encode(), 2)
    assert second is not None
    book = read(second.decode())
    assert (book.type, book.title, book.author) == ("book", "Sails", (Name("Oar", "Bo"),))
    assert book.issued == "1998-12"


def test_records_of_xml_are_told_and_taken_one_by_one() -> None:
    said = {one.code: one for one in document(BOOKS).problems}
    assert "holds 2 records" in said[Code.RECORDS_SEVERAL].message
    assert one_record(BOOKS.encode(), 3) is None
    second = one_record(BOOKS.encode(), 2)
    assert second is not None
    problems = document(second.decode()).problems
    assert [one.code for one in problems] == [Code.PARTS_LEFT_OUT]
    assert "Colour" in problems[0].message


def test_a_torn_export_has_no_record_that_does_not_end() -> None:
    torn = BOOKS[: BOOKS.index("</PubmedBookArticle>\n<")]
    assert one_record(torn.encode(), 1) is None


@pytest.mark.parametrize(
    ("kind", "second", "found"),
    [
        ("Journal Article", "Ship Review", ("article-journal", "Ship Review", "")),
        ("Book Section", "Ferries", ("chapter", "Ferries", "")),
        ("Book", "Rope Books", ("book", "", "Rope Books")),
    ],
)
def test_the_second_title_of_endnote(kind: str, second: str, found: tuple[str, str, str]) -> None:
    record = read(
        f'<xml><records><record><ref-type name="{kind}">1</ref-type><titles><title>Ropes</title>'
        f"<secondary-title>{second}</secondary-title></titles></record></records></xml>"
    )
    assert (record.type, record.container_title, record.collection_title) == found


def test_an_article_of_endnote_has_nothing_else_that_is_named_record() -> None:
    text = "<record><title>No record of EndNote's</title></record>"
    assert read_bytes("x", f"<?xml version='1.0'?>{text}".encode(), "x.xml")[0] is None


CATALOGUE = """<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods>
<titleInfo><nonSort>The</nonSort><title>ferries</title><subTitle>and ropes</subTitle></titleInfo>
<name type="personal"><namePart>Dam, Ada, 1848-1914</namePart></name>
<name type="personal"><namePart>Reed, Ed</namePart><role><roleTerm>Editor</roleTerm></role></name>
<name type="personal"><namePart>Giver, Dora</namePart><role><roleTerm>dnr</roleTerm></role></name>
<genre>book</genre><originInfo><place><placeTerm type="code">no</placeTerm></place>
<place><placeTerm type="text">Bergen</placeTerm></place><publisher>Ship Press</publisher>
<dateIssued point="end" encoding="marc">2001</dateIssued>
<dateIssued point="start" encoding="marc">1999</dateIssued><edition>2nd</edition></originInfo>
<identifier type="isbn">9783161484100 (pbk.)</identifier>
<relatedItem type="series"><titleInfo><title>Rope Books</title></titleInfo></relatedItem>
</mods></modsCollection>"""


def test_a_book_in_a_catalogue() -> None:
    found = read(CATALOGUE)
    assert (found.type, found.title, found.issued) == ("book", "The ferries: and ropes", "1999")
    assert (found.author, found.editor) == ((Name("Dam", "Ada"),), (Name("Reed", "Ed"),))
    assert (found.publisher, found.publisher_place, found.edition) == (
        "Ship Press",
        "Bergen",
        "2nd",
    )
    assert (found.isbn, found.collection_title) == ("9783161484100", "Rope Books")
    (problem,) = document(CATALOGUE).problems
    assert problem.message == "Fields of the record were not taken: namePart."


def test_names_of_web_of_science_stand_a_line_each() -> None:
    text = (
        "PT J\nAU Dam, A\n   Reed, E\nTI Ropes\n   and sails\nSO Ship Review\nPD FEB 2011\n"
        "PY 2011\nAR e12\nER\n\nPT J\nAU Oar, B\nTI Oars\nPY 2012\nER\n\nEF\n"
    )
    found = read(text)
    assert (found.title, found.issued, found.page) == ("Ropes and sails", "2011-02", "e12")
    assert found.author == (Name("Dam", "A"), Name("Reed", "E"))
    second = one_record(text.encode(), 2)
    assert second is not None
    assert read(second.decode()).title == "Oars"


def test_the_head_of_a_refworks_export_is_no_record() -> None:
    head = "Refworks Export Tagged Format\n\nCharacter Set=utf-8\n\nTag legend\n*****\n"
    legend = "RT=Reference Type\nT1=Primary Title\n\n"
    text = f"{head}{legend}RT Book, Section\nA1 Dam,Ada\nT1 Ropes\nT2 Ferries\nYR 2001\n"
    found = document(text)
    record = record_of(found)
    assert (record.type, record.title, record.container_title) == ("chapter", "Ropes", "Ferries")
    assert found.problems == ()


def test_what_a_chapter_in_datacites_json_stands_in() -> None:
    found = read(
        '[{"doi": "10.1000/x", "titles": [{"title": "Ropes"}], "creators": [{"name": "Dam, Ada"}],'
        '"types": {"resourceTypeGeneral": "BookChapter", "citeproc": "article"},'
        '"publisher": {"name": "Ship Press"}, "publicationYear": "2023", "relatedItems":'
        '[{"relationType": "IsPublishedIn", "titles": {"title": "Ferries"}, "firstPage": "1",'
        '"lastPage": "9", "relatedItemIdentifier": {"relatedItemIdentifierType": "ISSN",'
        '"relatedItemIdentifier": "1234-5679"}}],'
        '"container": {"firstPage": "Bd. 1 Nr. 1 (2018)"}}]'
    )
    assert (found.type, found.container_title, found.page) == ("chapter", "Ferries", "1–9")
    assert (found.publisher, found.year, found.issn) == ("Ship Press", "2023", "1234-5679")


@pytest.mark.parametrize("value", ["3", '"x"', "[3]", '{"title": 3}', "null", "[[]]"])
@pytest.mark.parametrize("name", ["dates", "types", "container", "relatedItems"])
def test_values_of_another_kind_in_datacites_json_are_none(name: str, value: str) -> None:
    text = (
        f'{{"titles": [{{"title": "Ropes"}}], "creators": [], "doi": "10.1/x", "{name}": {value}}}'
    )
    found, _ = read_bytes("x", text.encode(), "x.json")
    assert found is None or found.title is None or found.title.prose.text == "Ropes"
