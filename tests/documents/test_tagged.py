"""RIS and MEDLINE as programs write them: order, parts of books, ERIC's records."""

from __future__ import annotations

import pytest

from graph.documents.records.exports import read_export
from graph.documents.records.files import one_record
from graph.documents.records.parts import Parts, record_of
from graph.documents.records.tagged import journal_and_place, read_ris
from graph.records import Name, Record
from tests.hostile_texts import too_slow


def read(text: str, number: int = 1) -> Record:
    data = one_record(text.encode(), number)
    assert data is not None
    return record_of(parts_of(data.decode())[0])


def parts_of(text: str) -> list[Parts]:
    export = read_export(text, "ferries", "ferries")
    assert export is not None
    return export.records


ERIC = """
OWN - ERIC
TI  - Sails in Schools
AU  - van Dam, Ada M.
AU  - Reed, Ed
JT  - Journal of Ropes
VI  - 7
PG  - 1-9
DP  - 2019
OID - EJ1
LID - https://example.org/?id=EJ1
AID - https://example.org/other
ISSN - EISSN-2375-5636
PT  - Journal Articles
PT  - Reports - Research

OWN - ERIC
TI  - Oars in Schools
JT  - Rope Office
OID - ED2
PT  - Reports - Evaluative

OWN - ERIC
TI  - On Ropes
AU  - Reed, Ed
JT  - Prints LLC
SO  - Ph.D. Dissertation, University of Bergen
OID - ED3
ISBN - ISBN-978-3-16-148410-0
PT  - Dissertations/Theses - Doctoral Dissertations
"""


def test_records_of_eric_are_parted_by_blank_lines() -> None:
    article, report, thesis = (read(ERIC, number) for number in (1, 2, 3))
    assert article.author == (Name("van Dam", "Ada M."), Name("Reed", "Ed"))
    assert (article.type, article.container_title) == ("article-journal", "Journal of Ropes")
    assert (article.issn, article.url) == ("2375-5636", "https://example.org/other")
    assert (report.type, report.publisher, report.container_title) == ("report", "Rope Office", "")
    assert (thesis.type, thesis.genre) == ("thesis", "Ph.D. Dissertation")
    assert (thesis.publisher, thesis.isbn) == ("University of Bergen", "978-3-16-148410-0")


def test_a_blank_line_within_a_record_parts_nothing() -> None:
    text = "PMID- 1\nTI  - Sails\nAB  - One.\n\n      Two.\nAU  - Dam A\nDP  - 2001\n"
    (parts,) = parts_of(text)
    assert parts.value("abstract") == "One. Two."
    assert record_of(parts).author == (Name("Dam", "A"),)


def test_a_chapter_in_medline() -> None:
    found = read(
        "PMID- 2\nTI  - Ropes\nBTI - Ships.\nFAU - Dam, Ada\nAU  - Dam A\nFED - Reed, Ed\n"
        "ED  - Reed E\nPB  - Ship Press\nPL  - Bergen\nDP  - 2009\nPT  - Book Chapter\n"
    )
    assert (found.type, found.title, found.container_title) == ("chapter", "Ropes", "Ships")
    assert (found.author, found.editor) == ((Name("Dam", "Ada"),), (Name("Reed", "Ed"),))
    assert (found.publisher, found.publisher_place) == ("Ship Press", "Bergen")


@pytest.mark.parametrize(
    ("lines", "page"),
    [("LID - 1042 [pii]", "1042"), ("LID - S1080-6032(22)00139-9 [pii]", ""),
     ("PG  - 1-9\nLID - 1042 [pii]", "1-9")],
)  # fmt: skip
def test_the_number_of_an_article_stands_for_its_pages(lines: str, page: str) -> None:
    assert read(f"PMID- 3\nTI  - Ropes\nJT  - Ship Review\nDP  - 2019\n{lines}\n").page == page


def test_the_country_of_a_journal_is_no_place() -> None:
    text = "PMID- 3\nTI  - Ropes\nJT  - Ship Review\nDP  - 2019\nPL  - Norway\n"
    assert read(text).publisher_place == ""


def test_authors_stand_in_the_order_of_their_lines() -> None:
    text = "TY  - JOUR\nTI  - Ropes\nA1  - Dam, Ada\nAU  - Reed, Ed\nA1  - Oar, Bo\nER  - \n"
    assert [name.family for name in read(text).author] == ["Dam", "Reed", "Oar"]


@pytest.mark.parametrize(("kind", "role"), [("EDBOOK", "editor"), ("BOOK", "author")])
def test_who_made_an_edited_book_are_its_editors(kind: str, role: str) -> None:
    found = read(f"TY  - {kind}\nTI  - Ropes\nAU  - Dam, Ada\nPY  - 2001\nER  - \n")
    assert {"author": found.author, "editor": found.editor}[role] == (Name("Dam", "Ada"),)


def test_the_meeting_and_the_book_of_it() -> None:
    head = "TY  - CPAPER\nTI  - Ropes\nAU  - Dam, Ada\nPY  - 2001\nT2  - Rope Days\nCY  - Oslo\n"
    found = read(f"{head}C1  - Bergen\nC3  - Papers of the Rope Days\nER  - \n")
    assert (found.container_title, found.publisher_place) == ("Papers of the Rope Days", "Bergen")
    found = read(f"{head}ER  - \n")
    assert (found.container_title, found.publisher_place) == ("Rope Days", "Oslo")


def test_the_number_of_an_issue_in_a_field_of_no_name() -> None:
    text = "TY  - JOUR\nTI  - Ropes\nJO  - Ship Review\nVL  - 7\nM1  - 2\nER  - \n"
    assert read(text).issue == "2"


def test_values_of_very_many_lines_are_read_in_time() -> None:
    """Where each line was joined to what was there, a megabyte took a quarter of a minute."""

    def made(count: int) -> str:
        return "TY  - JOUR\nTI  - Ferries\n" + " more of it\n" * count

    assert too_slow(read_ris, made, 200_000, whole=True) == []
    (found,) = parts_of(made(3) + "ER  - \n")
    assert found.value("title") == "Ferries more of it more of it more of it"


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Knots (Bergen, Norway)", ("Knots", "Bergen, Norway")),
        ("Ropes & sails (Hoboken, N.J.)", ("Ropes & sails", "Hoboken, N.J.")),
        ("Knots (Bergen)", ("Knots (Bergen)", "")),
        ("Knots (1985)", ("Knots (1985)", "")),
        ("Ropes", ("Ropes", "")),
    ],
)
def test_pubmed_tells_journals_of_one_name_by_their_place(
    printed: str, told: tuple[str, str]
) -> None:
    assert journal_and_place(printed) == told


def test_fields_that_procite_writes_into_notes() -> None:
    lines = ("TY  - CONF", "T1  - Ferries", "N1  - Record Number: 2", "AU  - Dam, Ada",
             "N1  - Proceedings Title: Ships and ropes", "N1  - ISBN: 9783161484100",
             "N1  - Publisher Name: Ship Press", "N1  - Seen: in Bergen", "ER  - ")  # fmt: skip
    (record,), _ = read_ris("\n".join(lines))
    assert [record.value(one) for one in ("container-title", "ISBN", "publisher")] == [
        "Ships and ropes", "9783161484100", "Ship Press",
    ]  # fmt: skip
