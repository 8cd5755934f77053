"""What a bullet takes from its lead-in, and how quotations are cut."""

from __future__ import annotations

import pytest

from graph.claims.units import Unit, units
from tests.claims.toy import Page


def read(page: Page) -> list[Unit]:
    return list(units(page.document(), ()))


def leads(page: Page) -> list[tuple[str, str]]:
    return [(unit.text, unit.lead.text if unit.lead else "") for unit in read(page)]


@pytest.mark.parametrize(
    ("paragraph", "lead"),
    [
        ("Lunch is short. Reasons include:", "Reasons include:"),
        ("Good canteens are", "Good canteens are"),
        ("Cooks said they need", "Cooks said they need"),
        ("The steps are as follows", "The steps are as follows"),
        ("Lunch is short.", ""),
    ],
)
def test_a_list_hangs_on_an_open_sentence(paragraph: str, lead: str) -> None:
    assert leads(Page().paragraph(paragraph).bullets("more time"))[-1] == ("more time", lead)


def test_a_lead_in_reaches_into_the_sections_below() -> None:
    page = Page().heading("Lunch").paragraph("Lunch may bring:")
    page.heading("In winter", 3).bullets("warmth").heading("Dinner", 2).bullets("rest")
    assert leads(page)[1:] == [("warmth", "Lunch may bring:"), ("rest", "")]


def test_a_plain_paragraph_closes_a_lead_in() -> None:
    page = Page().heading("Lunch").paragraph("Lunch may bring:").paragraph("That is all.")
    assert leads(page.bullets("warmth"))[-1] == ("warmth", "")


def test_sentences_know_their_place() -> None:
    first, second = read(Page().paragraph("Pupils eat. Cooks rest."))
    assert (first.first, first.whole, first.text) == (True, False, "Pupils eat.")
    assert (second.first, second.whole, second.text) == (False, False, "Cooks rest.")
    (alone,) = read(Page().bullets("Pupils eat."))
    assert alone.is_item
    assert alone.whole


@pytest.mark.parametrize(
    ("words", "speaker", "parts", "whole"),
    [
        ("We eat late. It is loud.", "A cook", 1, True),
        ("I eat late. It is loud.", "", 1, True),
        ("Food is a right. Schools decide.", "", 2, False),
    ],
)
def test_quotations(words: str, speaker: str, parts: int, whole: bool) -> None:
    found = read(Page().quotation(words, speaker))
    assert (len(found), found[0].whole, found[0].speaker) == (parts, whole, speaker)


def test_what_is_apart_and_tables_give_no_units() -> None:
    page = Page().paragraph("One is here.").paragraph("Two is not.").table(("Name", "About"))
    skip = page.text.index("Two")
    found = units(page.document(), [(skip, skip + 5), (0, 0)])
    assert [unit.text for unit in found] == ["One is here."]
