"""Entries of several sources that are one work."""

from __future__ import annotations

from dataclasses import replace

from graph.records import Record
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
