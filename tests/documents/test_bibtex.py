"""BibTeX as people and programs write it: joined values, books above chapters, formulas, names."""

from __future__ import annotations

from functools import partial
from operator import mul

import pytest
from bibtexparser.model import String

from graph.documents.formats import read_bytes
from graph.documents.records.bibtex import names
from graph.documents.records.bibtex_values import LONGEST, joined, parted
from graph.documents.records.exports import read_export
from graph.documents.records.files import one_record
from graph.documents.records.parts import record_of
from graph.problems import Code
from graph.records import Name, Record
from tests.hostile_texts import too_slow


def read(text: str, number: int = 1) -> Record:
    data = one_record(text.encode(), number)
    assert data is not None
    export = read_export(data.decode(), "ferries", "ferries.bib")
    assert export is not None
    return record_of(export.records[0])


CHAPTER = """@string{press = "Ship"}
@string{unused = "Nobody"}

@incollection{chapter, author = {Dam, Ada}, title = {Sails}, pages = {1-9},
  crossref = {book}}

@book{other, title = {Another}, year = 1999}

@book{book, title = {Ferries}, editor = {Ed Reed}, publisher = press # { Press}, year = 2001,
  address = {Bergen},
  url = {https://example.org/book}}
"""


def test_a_chapter_has_what_its_book_has() -> None:
    found = read(CHAPTER)
    assert (found.title, found.container_title, found.year) == ("Sails", "Ferries", "2001")
    assert found.editor == (Name("Reed", "Ed"),)
    assert (found.publisher, found.publisher_place, found.url) == ("Ship Press", "Bergen", "")


def test_what_a_record_needs_comes_with_it_and_is_no_record_more() -> None:
    data = one_record(CHAPTER.encode(), 1)
    assert data is not None
    assert b"@book{book" in data
    assert b"@book{other" not in data
    assert b"unused" not in data
    alone, _ = read_bytes("ferries", data, "ferries.bib")
    every, _ = read_bytes("ferries", CHAPTER.encode(), "ferries.bib")
    assert alone is not None
    assert every is not None
    assert [one.code for one in alone.problems] == [Code.PARTS_LEFT_OUT]
    said = next(one for one in every.problems if one.code is Code.RECORDS_SEVERAL)
    assert (said.line, "holds 3 records" in said.message) == (7, True)
    assert read(CHAPTER, 3).title == "Ferries"


def test_entries_that_stand_in_each_other_end() -> None:
    text = "@book{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}\n"
    assert (read(text).title, read(text).container_title) == ("A", "B")


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        (r"{CO$_2$ and the $\alpha$-helix}", "CO₂ and the α-helix"),
        (r"{Search of $\Sigma^0$ and $10^{-3}$}", "Search of Σ⁰ and 10⁻³"),
        ("{Paying $5 and $ 6 for 50% more}", "Paying $5 and $ 6 for 50% more"),
        (r"{Half of it costs \$5}", "Half of it costs $5"),
        (r"{Ship{\-}yards \emph{at sea}}", "Shipyards at sea"),
        ('"One" # { and } # two', "One and Two"),
        ('"A # in words"', "A # in words"),
        ("{In {braces # and} out}", "In braces # and out"),
    ],
)
def test_values(printed: str, title: str) -> None:
    assert read(f"@string{{two = {{Two}}}}\n@misc{{a, title = {printed}}}\n").title == title


def test_a_missing_comma_costs_no_field() -> None:
    text = '@article{a, title = {Sails}\n journal = "Ship Review"\n year = 2001,\n volume = 3}\n'
    found = read(text)
    assert (found.title, found.container_title, found.volume) == ("Sails", "Ship Review", "3")
    assert found.year == "2001"


def test_the_month_may_stand_in_a_joined_value() -> None:
    assert read('@misc{a, title = {A}, year = 2001, month = "14~" # mar}').issued == "2001-03"


@pytest.mark.parametrize(
    ("kind", "genre"), [("phdthesis", "PhD thesis"), ("mastersthesis", "Master's thesis")]
)
def test_theses(kind: str, genre: str) -> None:
    assert read(f"@{kind}{{a, title = {{A}}, school = {{Bergen}}}}").genre == genre
    assert read(f"@thesis{{a, title = {{A}}, type = {{{kind}}}}}").genre == genre


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("Ada van Dam and others", [Name("van Dam", "Ada")]),
        ("{Council on Sails, Oars and Rope}", [Name(literal="Council on Sails, Oars and Rope")]),
        ("Council for Sails", [Name(literal="Council for Sails")]),
        ("{Dam}, Ada and {Reed} {Ed}", [Name("Dam", "Ada"), Name("Ed", "Reed")]),
        ("Dam, Jr., Ada", [Name("Dam", "Ada, Jr.")]),
    ],
)
def test_names(printed: str, found: list[Name]) -> None:
    assert names(printed) == found


def test_names_that_are_joined_without_end() -> None:
    press = String("press", '"' + "Ship" * 25_000 + '"')
    value = "press # " * 50_000 + "press"
    assert len(joined(value, {"press": press})) == LONGEST
    assert joined("press # { Press}", {"press": press}).endswith("Ship Press")


def test_values_that_run_into_each_other_are_read_in_time() -> None:
    def read_all(value: str) -> None:
        assert len(list(parted("title", value))) == value.count("=") + 1

    assert too_slow(read_all, partial(mul, "{a} bb = "), 100_000, whole=True) == []


def test_very_many_broken_entries_are_told_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.documents.records.exports.MAX_TOLD", 2)
    text = "@misc{a, title = {A}}\n" + "@misc{b, title = {B\n" * 5
    found, _ = read_bytes("ferries", text.encode(), "ferries.bib")
    assert found is not None
    said = [one.message for one in found.problems if one.code is Code.DOCUMENT_DAMAGED]
    assert said[2:] == ["3 more broken entries were left out."]
    assert len(said) == 3


def test_entries_behind_the_last_that_is_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.documents.records.bibtex.MOST_ENTRIES", 2)
    text = "@misc{a, title = {A}}\n@misc{b, title = {B}}\n@misc{c, title = {C}}\n"
    assert one_record(text.encode(), 2) is not None
    assert one_record(text.encode(), 3) is None
    found, _ = read_bytes("ferries", text.encode(), "ferries.bib")
    assert found is not None
    (problem,) = (one for one in found.problems if one.code is Code.DOCUMENT_DAMAGED)
    assert (problem.line, "were not read" in problem.message) == (3, True)
