"""The reader that each kind of document gets, and the record that it reads."""

from __future__ import annotations

import pytest

from graph.documents.model import Document, Field, Paragraph
from graph.documents.read import read_document
from tests.documents.reading import outline, read

ABSTRACT = "We measured rain in four towns for three years and found more of it in the last one."
LANDING = f"""Sign in | Search | Menu

# Rain in four towns

Journal of Weather

Volume 12, Issue 3, March 2019, Pages 101-118

Ann Dole, Max Bright and Eva van den Berg

DOI: 10.5555/jw.2019.101   Share   Cite   Download PDF

## Abstract

{ABSTRACT}

## Introduction

Rain falls in towns (Holt, 2010), and it has to go somewhere.

## References

Holt, M. (2010). Rain. *Weather Notes*, 4(1), 12–20.

## Related articles

Snow in towns, and what it is good for in the end

© 2019 Weather House Ltd. All rights reserved."""
INDEX = f"""Search   Save   Cite

> Rain Snow Pract. 2018 Sep;14(3):212-220. doi: 10.5555/rsp.2018.14. Epub 2018 Mar 9.

Rain in clinics: a randomized trial

Ilse Vermeulen 1, Dov Katz 2, Grace Mwangi 1 3

Abstract

{ABSTRACT} {ABSTRACT}

Copyright © 2018 Society for Rain. Full text links. Share"""
GLUED = (
    "Dole, A.2018-10-302018-10-302015Dole, A. (2015). Rain in Towns. Weather Notes, 45(1), 3–9."
    "https://a.example.org/rain.pdfhttp://hdl.handle.net/11212/4018"
    + ABSTRACT
    + " (Author Abstract)"
    "enrainfallriver townsUnited KingdomRain in TownsArticle"
)
LABELLED = """dc.contributor.author Dole, Ann
dc.contributor.author Bright, Max
dc.title Rain in towns
dc.date.issued 2015-03
dc.identifier.doi 10.5555/rain
dc.description.abstract It rained for three years."""


def values(document: Document, name: str) -> list[str]:
    return [field.value for field in document.fields if field.name == name]


@pytest.mark.parametrize(
    ("text", "reader", "record"),
    [
        (LANDING, "landing-page", {
            "title": ["Rain in four towns"], "volume": ["12"], "issue": ["3"], "page": ["101-118"],
            "issued": ["2019-03"], "DOI": ["10.5555/jw.2019.101"],
            "author": ["Dole, Ann", "Bright, Max", "van den Berg, Eva"],
            "publisher": ["Weather House Ltd"], "abstract": [ABSTRACT]}),
        (INDEX, "landing-page", {
            "title": ["Rain in clinics: a randomized trial"],
            "container-title": ["Rain Snow Pract"],
            "issued": ["2018-09"], "volume": ["14"], "issue": ["3"], "page": ["212-220"],
            "author": ["Vermeulen, Ilse", "Katz, Dov", "Mwangi, Grace"]}),
        (GLUED, "repository-record", {
            "author": ["Dole, A."], "accessioned": ["2018-10-30"], "issued": ["2015"],
            "URL": ["https://a.example.org/rain.pdf"],
            "handle": ["http://hdl.handle.net/11212/4018"],
            "abstract": [ABSTRACT], "language": ["en"], "place": ["United Kingdom"],
            "title": ["Rain in Towns"], "genre": ["Article"]}),
        (LABELLED, "repository-record", {
            "author": ["Dole, Ann", "Bright, Max"], "title": ["Rain in towns"],
            "issued": ["2015-03"], "DOI": ["10.5555/rain"],
            "abstract": ["It rained for three years."]}),
    ],
    ids=["landing page", "index page", "run together", "labelled"],
)  # fmt: skip
def test_records(text: str, reader: str, record: dict[str, list[str]]) -> None:
    document = read(text)
    assert document.reader == reader
    assert {name: values(document, name) for name in record} == record


def test_every_field_knows_its_place() -> None:
    for text in (LANDING, INDEX, GLUED, LABELLED):
        document = read(text)
        wrong = [field for field in document.fields if not stands(field, document.text)]
        assert wrong == []


def stands(field: Field, text: str) -> bool:
    return field.span.of(text) == (field.printed or field.value)


def test_a_landing_page_shows_its_text_and_sets_the_rest_apart() -> None:
    lines = [line for line in outline(LANDING) if not line.startswith("-")]
    assert [line for line in lines if line.startswith("h")] == [
        "h1 Rain in four towns", "h2 Abstract", "h2 Introduction", "h2 References",
    ]  # fmt: skip
    assert len(lines) == 7


def test_a_record_has_its_abstract_as_its_text() -> None:
    (paragraph,) = (block for block in read(GLUED).blocks if isinstance(block, Paragraph))
    assert paragraph.prose.text == ABSTRACT


def test_all_else_is_running_text() -> None:
    assert read("Rain in towns\n\nIt rained for days.").reader == "running-text"
    with pytest.raises(ValueError, match="no such reader"):
        read_document("toy", "text", "toy.txt", reader="none")


@pytest.mark.parametrize("line", ["rain; ice, hail; four towns.", "rain, ice hail, four towns"])
def test_keywords_of_one_line_are_parted(line: str) -> None:
    document = read_document(
        "toy", f"# Rain in four towns\n\nKeywords: {line}\n\nIt rains.\n", "a.md"
    )
    found = [field for field in document.fields if field.name == "keyword"]
    assert [one.value for one in found] == [
        "rain", "ice, hail" if ";" in line else "ice hail", "four towns",
    ]  # fmt: skip
    assert all(one.span.of(document.text) == one.value for one in found)
