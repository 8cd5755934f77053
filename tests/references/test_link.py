"""Which entry a citation means; none rather than a guess."""

from __future__ import annotations

import pytest

from graph.records import Name, Record
from graph.references.citations.link import Cited, Linker, norm
from tests.references.toy import reference, work

LIST = Linker(
    [
        reference(work("Dole", "2019", "Rain", "Bright"), name="dole"),
        reference(work("Holt", "2010a", "Snow"), name="holt-a"),
        reference(work("Holt", "2010b", "Hail"), name="holt-b"),
        reference(work("Ives", "2015", "Fog", "Pohl", "Vos"), name="ives"),
        reference(work("Brennan", "2017", "Sleet"), name="brennan"),
        reference(work("van Dijk", "2013", "Mist"), name="van-dijk"),
        reference(Record("report", "Drops", (Name(literal="World Rain Office"),), year="2018"),
                  name="wro"),
        reference(Record("report", "Drops", (Name(literal="WRO – Weather Rain Outlook"),),
                         year="2021"), name="dashed"),
        reference(Record("webpage", "The wettest towns of all", year="2020"), name="towns"),
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        (Cited(("Dole", "Bright"), "2019"), "dole"),
        (Cited(("Dole",), "2019", et_al=True), "dole"),
        (Cited(("Dole", "Gale"), "2019"), None),
        (Cited(("Dole",), "2018"), None),
        (Cited(("Holt",), "2010a"), "holt-a"),
        (Cited(("Holt",), "2010"), None),
        (Cited(("Holt",), "", title="Hail"), "holt-b"),
        (Cited(("Ives",), "2015", et_al=True), "ives"),
        (Cited(("Ives", "Vos", "Pohl"), "2015"), "ives"),
        (Cited(("Ives", "Vos", "Gale"), "2015"), None),
        (Cited(("Brerman",), "2017"), "brennan"),
        (Cited(("Brenan",), "2017"), "brennan"),
        (Cited(("Brandt",), "2017"), None),
        (Cited(("Dijk",), "2013"), "van-dijk"),
        (Cited(("WRO",), "2021"), "dashed"),
        (Cited(("Weather Rain Outlook",), "2021"), "dashed"),
        (Cited(("WRO",), "2018"), "wro"),
        (Cited(("The wettest towns",), "2020"), "towns"),
    ],
)
def test_find(cited: Cited, found: str | None) -> None:
    link = LIST.find(cited)
    assert (link.reference.id if link.reference else None) == found


def test_a_misprint_is_told() -> None:
    assert LIST.find(Cited(("Brerman",), "2017")).repaired == "Brennan"
    assert LIST.find(Cited(("Brennan",), "2017")).repaired == ""


def test_near_entries_are_named() -> None:
    link = LIST.find(Cited(("Holt",), "2011"))
    assert (link.reference, link.candidates) == (None, ("holt-a", "holt-b"))
    assert LIST.find(Cited(("Holt",), "2010")).ambiguous


def test_norm() -> None:
    assert norm("L'Été & O’Neill, 2nd") == "lete and oneill 2nd"
