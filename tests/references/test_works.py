"""Entries of several sources that are one work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.records import Record
from graph.references.doubles import possible_doubles
from graph.references.model import References
from graph.references.works import match_works
from tests.references.toy import reference, work

RAIN = replace(work("Dole", "2019", "Rain in towns and villages"), doi="10.5555/rain")


def listed(slug: str, *records: Record) -> References:
    entries = tuple(reference(record, slug, f"dole-{record.year}") for record in records)
    return References(slug, entries, ())


def test_one_doi_is_one_work() -> None:
    other = replace(RAIN, title="Rain", year="2020")
    (one,) = match_works([listed("a", RAIN), listed("b", other)])
    assert [entry.source for entry in one.entries] == ["a", "b"]


def test_name_year_and_title_without_a_doi() -> None:
    other = replace(RAIN, doi="", title="Rain in Towns & Villages", publisher="Alder")
    assert len(match_works([listed("a", RAIN), listed("b", other)])) == 1


def test_two_dois_are_two_works() -> None:
    other = replace(RAIN, doi="10.5555/other")
    works = match_works([listed("a", RAIN), listed("b", other)])
    assert len(works) == len({one.id for one in works}) == 2


def test_another_title_or_year_is_another_work() -> None:
    plain = replace(RAIN, doi="")
    others = (replace(plain, title="Snow in towns and fields"), replace(plain, year="2012"))
    assert len(match_works([listed("a", plain), *(listed("b", one) for one in others)])) == 3


def test_the_fullest_entry_is_the_best() -> None:
    full = replace(RAIN, publisher="Alder", volume="3")
    (one,) = match_works([listed("a", RAIN), listed("b", full)])
    assert one.best.record == full


PLAIN = replace(RAIN, doi="")


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (replace(PLAIN, year="2018"), True),
        (replace(PLAIN, year="2091"), True),
        (replace(PLAIN, title="Rain in towns and vilages", year="2018"), True),
        (work("Dale", "2019", PLAIN.title), True),
        (replace(PLAIN, year=""), True),
        (replace(PLAIN, year="1987"), False),
        (work("Bright", "2019", PLAIN.title), False),
        (replace(PLAIN, title="Snow in woods and valleys"), False),
        (replace(PLAIN, title=PLAIN.title + " 2", year="2018"), False),
    ],
)
def test_what_may_be_one_work_is_said_and_not_merged(other: Record, alike: bool) -> None:
    works = match_works([listed("a", PLAIN), listed("b", other)])
    assert len(works) == 2
    said = list(possible_doubles(works, {"a": "sources/a/document.txt"}))
    assert [one.code.value for one in said] == ["works-alike"] * alike


def test_two_dois_are_no_doubles() -> None:
    works = match_works([listed("a", RAIN), listed("b", replace(RAIN, doi="10.5555/other"))])
    assert not list(possible_doubles(works, {}))
