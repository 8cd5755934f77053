"""JATS and TEI: what their markup says is taken as it says it; hostile XML is bounded."""

# ruff: noqa: E501 - lines of XML
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.documents.xml.jats_works import in_words, record_of_citation
from graph.documents.xml.tree import parse_xml
from graph.problems import Code
from graph.records import Name, Record
from graph.references.own_record.read import record_of
from graph.references.read import read_references
from tests.documents.article import JATS
from tests.documents.reading import describe
from tests.documents.test_hostile import hold

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title level="a">On ferries</title></titleStmt><publicationStmt><publisher>Slipway</publisher>
<date when="2020-05-01"/></publicationStmt><sourceDesc><biblStruct><analytic><author><persName>
<forename>Ada</forename><surname>Dam</surname></persName></author></analytic>
<monogr><title level="j">Ships</title><imprint><biblScope unit="volume">3</biblScope>
<biblScope unit="page" from="7" to="9"/></imprint></monogr><idno type="DOI">10.1000/F.1</idno>
</biblStruct></sourceDesc></fileDesc><profileDesc><abstract><p>Ferries float.</p></abstract>
</profileDesc></teiHeader><text><body>
<div><head n="1">Boats</head><p>They float <ref type="bibr" target="#b0">(Hoff, 2014)</ref> and
sink <ref type="bibr" target="#b1">[2]</ref><note place="foot" n="1">Rarely.</note></p></div></body>
<back><listBibl><biblStruct xml:id="b0"><analytic><title level="a">Hulls</title><author><persName>
<forename>K.</forename><surname>Hoff</surname></persName></author></analytic><monogr>
<title level="j">Ship Review</title><imprint><date when="2014"/></imprint></monogr></biblStruct>
<biblStruct xml:id="b1"><monogr><title level="m">Wrecks</title><author><persName>
<surname>Reed</surname></persName></author><imprint><publisher>Slipway</publisher>
<date when="2001-02"/></imprint></monogr></biblStruct></listBibl></back></text></TEI>"""


def read(text: str | bytes) -> Document:
    data = text.encode() if isinstance(text, str) else text
    document, problems = read_bytes("toy", data, "toy.xml")
    assert document is not None, problems
    return document


def codes(text: str | bytes) -> list[Code]:
    data = text.encode() if isinstance(text, str) else text
    document, problems = read_bytes("toy", data, "toy.xml")
    return [one.code for one in (*problems, *(document.problems if document else ()))]


def test_the_outline_of_an_article() -> None:
    outline = [describe(block) for block in read(JATS).blocks]
    assert [line for line in outline if not line.startswith(("- record", "- entry", "p "))] == [
        "h1 Domestic abuse and small children",
        "h2 Abstract",
        "h2 Introduction",
        "li0 - fear",
        "li0 - lost sleep",
        "h2 2 Findings",
        "h3 What children say",
        "q I hid in the wardrobe until it was quiet. (Girl, nine)",
        "t 2x2",
        "n1 The survey was held twice.",
        "h2 References",
    ]
    hold(read(JATS))


def test_an_article_in_an_envelope() -> None:
    start = JATS.index("<article ")
    assert read(f"<?xml version='1.0'?><set><r><m>{JATS[start:]}</m></r></set>").reader == "jats"


def test_the_record_of_an_article() -> None:
    record = record_of(read(JATS))
    assert [name.short for name in record.author] == ["van Dam", "Hoff", "Estmark Study Group"]
    assert (record.title, record.issued) == ("Domestic abuse and small children", "2021-09-04")
    assert (record.volume, record.issue, record.page) == ("12", "3", "45–61")
    assert (record.doi, record.language, record.type) == (
        "10.1000/inv.2021.7",
        "en",
        "article-journal",
    )
    assert record.abstract == "One in four children live with domestic abuse. Support helps."
    assert record.keyword == ("children", "violence")


def test_every_reference_and_link_is_taken_from_the_markup() -> None:
    document = read(JATS)
    found, _ = read_references(document)
    assert [(one.record.author[0].short, one.record.year, one.record.title, one.record.type)
            for one in found.references] == [
        ("Hoff", "2014", "Children and fear", "article-journal"),
        ("Reed", "2019", "Homes without harm", "book"),
        ("World Health Organization", "2020", "Violence and health", "report"),
    ]  # fmt: skip
    assert [(one.text, one.reference) for one in found.citations] == [
        ("Hoff, 2014", "hoff-2014"),
        ("Reed & Lund, 2019", "reed-2019"),
        ("Hoff, 2014", "hoff-2014"),
        ("Reed & Lund, 2019", "reed-2019"),
    ]
    assert all(one.sentence.covers(one.span) for one in found.citations)


@pytest.mark.parametrize(
    ("authors", "editors", "said"),
    [
        (("Dole",), ("Holt", "Vos"), "Dole. (2014). Snow. In Holt; Vos (Eds.), Weather"),
        ((), ("Holt",), "Holt (Ed.). (2014). Snow. Weather"),
    ],
)
def test_an_entry_of_fields_alone_names_its_editors(
    authors: tuple[str, ...], editors: tuple[str, ...], said: str
) -> None:
    record = Record(
        "chapter", "Snow", tuple(map(Name, authors)), editor=tuple(map(Name, editors)),
        year="2014", container_title="Weather",
    )  # fmt: skip
    assert in_words(record) == said


def test_a_container_is_given_without_its_place() -> None:
    """As journals of SciELO mark it."""
    printed = (
        "<article-title>Hulls</article-title><source>Ship Review, Ashwell</source>"
        "<publisher-loc>Ashwell</publisher-loc><year>2014</year>"
    )
    text = f"<element-citation publication-type='journal'>{printed}</element-citation>"
    root, _ = parse_xml(text.encode(), "toy", "toy.xml")
    assert root is not None
    assert record_of_citation(root).container_title == "Ship Review"


def test_tei() -> None:
    document = read(TEI)
    hold(document)
    record = record_of(document)
    assert (record.title, record.author[0].family, record.issued) == (
        "On ferries",
        "Dam",
        "2020-05-01",
    )
    assert (record.container_title, record.page, record.doi) == ("Ships", "7–9", "10.1000/f.1")
    found, _ = read_references(document)
    assert [(one.record.title, one.record.container_title, one.record.year)
            for one in found.references] == [("Hulls", "Ship Review", "2014"), ("Wrecks", "", "2001")]  # fmt: skip
    assert [(one.text, one.reference) for one in found.citations] == [
        ("(Hoff, 2014)", "hoff-2014"), ("[2]", "reed-2001"),
    ]  # fmt: skip
    assert "n1 Rarely." in map(describe, document.blocks)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'<!DOCTYPE article [<!ENTITY l0 "ha">{LAUGHS}]><article><body><p>&l9;</p></body></article>', Code.DOCUMENT_REFUSED),
        ('<!DOCTYPE article [<!ENTITY f SYSTEM "file:///etc/passwd">]><article><body><p>&f;</p></body></article>', Code.DOCUMENT_REFUSED),
        (JATS[: len(JATS) // 2], Code.DOCUMENT_DAMAGED),
        ("<article><body>" + "<sec>" * 150 + "<p>Deep.</p>" + "</sec>" * 150 + "</body></article>", Code.PARTS_LEFT_OUT),
        ("<?xml version='1.0'?><unknown><a/></unknown>", Code.DOCUMENT_BINARY),
        ("<article><body/></article>", Code.DOCUMENT_EMPTY),
    ],
    ids=["laughs", "file", "cut off", "deep", "unknown", "empty"],
)  # fmt: skip
def test_bad_xml_is_a_problem(text: str, expected: Code) -> None:
    assert expected in codes(text)


def test_what_stands_before_a_break_is_read() -> None:
    assert "Children who are exposed" in read(JATS[: len(JATS) // 2]).text


def test_a_doctype_is_no_reason_to_fetch_or_refuse() -> None:
    text = read(JATS.replace("Support helps", "Support&nbsp;helps &unknown;")).text
    assert "Support helps &unknown;" in text.replace("\\&", "&")


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16"])
def test_encodings_that_xml_names(encoding: str) -> None:
    text = JATS.replace("UTF-8", encoding).replace("Karl", "Jürgen")
    assert "Jürgen" in read(text.encode(encoding)).text


WORDS = st.text(alphabet="ab *_[]<&|\\¹’.\n", max_size=12)


def _element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tags = ["p", "sec", "title", "list", "list-item", "xref", "fn", "table", "tr", "td", "ref",
            "ref-list", "italic", "sup", "disp-quote", "mixed-citation", "year", "name", "surname",
            "table-wrap", "caption", "label", "abstract", "fig"]  # fmt: skip
    return st.tuples(st.sampled_from(tags), st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]} id='a' rid='a' ref-type='bibr'>{''.join(made[1])}</{made[0]}>"
    )


ESCAPED = WORDS.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;"))


@given(st.lists(st.recursive(ESCAPED, _element, max_leaves=12), min_size=1, max_size=5))
def test_any_article_is_read(parts: list[str]) -> None:
    text = f"<article><front/><body>{''.join(parts)}</body></article>"
    document, problems = read_bytes("any", text.encode(), "any.xml")
    if document is None:
        assert [one.code for one in problems] == [Code.DOCUMENT_EMPTY]
    else:
        hold(document)
        read_references(document)


def test_a_prefix_that_nothing_declares() -> None:
    document, _ = read_bytes(
        "toy", b"<article><a:body><a:p b:c='d'>Ferries.</a:p></a:body></article>", "t"
    )
    assert document is not None
    assert "Ferries." in document.text
