"""The record that a first page prints: DOI, journal, date and authors; nothing where not sure."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from graph.documents.model import Document, Heading
from graph.documents.prose import make_prose
from graph.documents.read import read_document
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record, concluded_fields

TEXT = (
    "## Introduction\n\nThe rain of the towns was measured with care for many years by people who "
    "had wells of their own, and its relations and processes are described in what follows here.\n"
)


def page(over: str, under: str, text: str = TEXT) -> Document:
    """A first page with lines over and under its title."""
    return read_document("toy", f"{over}\n\n# What falls on roofs\n\n{under}\n\n{text}", "toy.md")


def found(document: Document, name: str) -> list[str]:
    fields = concluded_fields(document)
    for field in fields:
        assert field.span.of(document.text) == (field.printed or field.value)
    return [field.value for field in fields if field.name == name]


@pytest.mark.parametrize(
    ("line", "journal", "year"),
    [
        ("Rain Studies (2014), 26:1, 147–154 C Rain Guild 2013.", "Rain Studies", "2014"),
        ("Rain Science (2014) 126, 305–313 (Printed in Oslo)", "Rain Science", "2014"),
        ("Rain Spectrum 41 (2006) 2: 273-284", "Rain Spectrum", "2006"),
        ("Z. Wetterf. 54 a, 272-273 (1999);", "Z. Wetterf.", "1999"),
        ("Marsh et al. Rain & Wells Research 2014, 14:1", "Rain & Wells Research", "2014"),
        ("Rain Med J 2010;86:272–278. doi:10.1000/rain.2009", "Rain Med J", "2010"),
        ("History of Rain, Vol. 31 — 2006 — No. 3, 107-126", "History of Rain", "2006"),
        ("Wells Quarterly\n\nVol. 35, 3 (2010): 605-636", "Wells Quarterly", "2010"),
        ("Chuva Soc., Porto, v. 33, n. 3 (82):e282794, 2024.", "Chuva Soc.", "2024"),
        ("Rain and Roofs\n\n2007 Vol 10(3) 373–382", "Rain and Roofs", "2007"),
        ("Journal of Wells\n\nJanuary 2007, Volume 18, Issue 3.", "Journal of Wells", "2007"),
    ],
)
def test_the_journals_line(line: str, journal: str, year: str) -> None:
    document = page(line, "Ann Böll")
    assert found(document, "container-title") == [journal]
    assert found(document, "issued") == [year]


@pytest.mark.parametrize(
    "line", ["Working Paper 2/2008", "In 2014, 26 wells were dry", "Received 3 May 2014, 12:30"]
)
def test_no_journals_line(line: str) -> None:
    assert found(page(line, ""), "container-title") == []


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (
            "Received 25 July 2008\nAccepted 8 September 2008\nPublished 3 October 2008",
            "2008-10-03",
        ),
        ("Published online: May 2014", "2014-05"),
        ("Mai 2005", "2005-05"),
        ("2020-07-06", "2020-07-06"),
        ("The Rain Guild, March 2014", "2014-03"),
        ("Rain Department | 3 May 2014", "2014-05-03"),
        ("Interview with the guild, May 2014", None),
        ("It rained upon towns in the north, as it had in May 2014", None),
        ("© 2011 The Rain Guild", "2011"),
        ("Recebido\n\n30 nov. 2022", None),
        ("Received 25 July 2008", None),
        ("Rain in towns in 2005", None),
    ],
)
def test_when_it_was_published(lines: str, date: str | None) -> None:
    assert found(page("", lines), "issued") == ([date] if date else [])


@pytest.mark.parametrize(
    ("over", "doi"),
    [
        ("doi:10.1000/S10.41", ["10.1000/s10.41"]),
        ("https://doi.org/10.1000/rain.5, and again doi 10.1000/rain.5", ["10.1000/rain.5"]),
        ("doi:10.1000/one\n\ndoi:10.1000/two", []),
        ("", []),
    ],
)
def test_the_doi_of_the_page(over: str, doi: list[str]) -> None:
    document = page(over, "")
    assert found(document, "DOI") == doi


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Ann Böll", "Böll, Ann"),
        ("Von Ann Böll", "Böll, Ann"),
        ("By\n\nAnn Böll", "Böll, Ann"),
        ("Authors:\n\nAnn Böll\nCarl van Dam", "Böll, Ann; van Dam, Carl"),
        ("Ann Böll,<sup>1</sup> Carl Dole,<sup>2</sup> and Eve Marsh<sup>1,3</sup>",
         "Böll, Ann; Dole, Carl; Marsh, Eve"),
        ("Ann Böll∗, C. Lee Dole† and Min-Yen Marsh\\*\n1 Guild of Rain, Oslo",
         "Böll, Ann; Dole, C. Lee; Marsh, Min-Yen"),
        ("Ann B. BÖLL<sup>1</sup>, Igor DO VALE<sup>2</sup>,\nEve MARSH<sup>2</sup>",
         "Böll, Ann B.; Do Vale, Igor; Marsh, Eve"),
        ("Dr. Ann Böll, PhD, and Carl Dole, MSc", "Böll, Ann; Dole, Carl"),
        ("ANN B. BÖLL\\*", "Böll, Ann B."),
        ("Review von Ann Böll", ""),
        ("| Ann Böll, Carl Dole | 5 |", ""),
        ("| Weathered Roofs der Dole | |", ""),
        ("Ann Böll und Carl Dole (Oslo)", "Böll, Ann; Dole, Carl"),
        ("Ann Böll, Carl\nand 12 others", ""),
        ("Rain Processes & Rain Relations", ""),
        ("Public Health and Social Research Unit", ""),
        ("Rain Guild University", ""),
        ("South Mere", ""),
        ("Academic editor\n\nAnn Böll", ""),
        ("Prepared for Ann Böll", ""),
        ("Falls Roofs", ""),
        ("1 Well Street, Old Mere 12 High Street", ""),
        ("Oslo, Norway", ""),
    ],
)  # fmt: skip
def test_who_wrote_it(lines: str, names: str) -> None:
    text = TEXT + "\nIt fell in South Mere, and so on.\n"
    assert "; ".join(found(page("", lines, text), "author")) == names


def test_a_name_over_the_title_needs_a_sign() -> None:
    def over(name: str, under: str) -> list[str]:
        text = f"{name}\n\nWhat falls on roofs\n\n{under}\n"
        prose = make_prose("toy", text, [(len(name) + 2, len(name) + 21)])
        title = Heading(prose.span(), 0, prose, 1, "hash")
        return found(replace(read_document("toy", text, "toy.md"), title=title), "author")

    assert over("Ann Dole", "It fell.") == []
    assert over("Ann Dole", "e-mail: dole@guild.test") == ["Dole, Ann"]
    assert over("Ann B. Dole", "It fell.") == ["Dole, Ann B."]
    assert over("Rain Spectrum", "It fell.") == []


CITED = (
    "Suggested citation:\n\nBöll, A., & Dole, C. (2012). What falls\n\non roofs. Wells, 3(4), 5–9."
)


def test_the_citation_that_a_cover_suggests() -> None:
    record = record_of(complete_record(page("", CITED)))
    assert [name.family for name in record.author] == ["Böll", "Dole"]
    assert (record.issued, record.container_title, record.page) == ("2012", "Wells", "5–9")
    assert found(page("", CITED.replace("falls", "rises")), "author") == []


def test_a_printed_date_becomes_one_that_a_record_can_have() -> None:
    record = record_of(complete_record(page("", "Published: 3 October 2008")))
    assert record.issued == "2008-10-03"


@pytest.mark.parametrize("piece", ["A1,", "Ann B. ", "1", "Rain ", "<sup>1</sup>,", "Vol 3 (", "*"])
def test_time_is_linear(piece: str) -> None:
    def seconds(times: int) -> float:
        document = page("", piece * times)
        start = time.process_time()
        concluded_fields(document)
        return time.process_time() - start

    assert seconds(6_000 // len(piece)) < 1
