"""Texts that report what people told, and what is left among their findings."""

from __future__ import annotations

import pytest

from graph.claims.genres.accounts import among_accounts, tells_of_accounts
from tests.claims.toy import Page

ASKED = "We interviewed 12 pupils. Three themes were identified. All names have been changed."


def told(title: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    page = Page().heading("Lunch at school", 1).heading("Methods").paragraph(ASKED)
    found = page.heading(title).paragraph(text).read().claims
    return [(claim.kind, claim.subjects) for claim in found]


@pytest.mark.parametrize(
    ("texts", "listens"),
    [
        ((ASKED,), True),
        (("Focus groups and in-depth interviews were held.",), True),
        (("We interviewed pupils. " + "They had lunch at noon. " * 200,), False),
        (("Pupils have lunch.",), False),
    ],
)
def test_who_listened(texts: tuple[str, ...], listens: bool) -> None:
    assert tells_of_accounts(texts) is listens


def test_only_findings() -> None:
    assert among_accounts(("Lunch at school", "Eating alone"))
    assert not among_accounts(("Lunch at school", "Implications for schools"))
    assert not among_accounts(("Lunch at school",))


def test_what_people_live_through_in_whatever_words() -> None:
    assert told("Eating alone", "Two pupils hid in the cloakroom until the bell went.") == [
        ("lived_experience", ("pupils",))
    ]
    assert told(
        "Eating alone", "Pupils sat alone near the door. Others ate in the yard near the gate."
    )[1:] == [("lived_experience", ("pupils",))]


def test_a_title_says_it_of_those_with_whom_a_sentence_begins() -> None:
    page = Page().heading("Lunch at school", 1).heading("What pupils said")
    (claim,) = page.paragraph("Pupils ran ahead of the cooks each noon.").read().claims
    assert (claim.rule, claim.subjects, claim.objects) == ("by-title", ("pupils",), ("cooks",))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Eating alone", "The bell went at noon on most of the days."),
        ("Eating alone", "This theme is about pupils who were alone at lunch."),
        ("Discussion", "Two pupils hid in the cloakroom until the bell went."),
    ],
)
def test_what_is_no_account(title: str, text: str) -> None:
    assert told(title, text) == []
