"""Rules for what people say who were asked, and what the bullets of a standard say."""

from __future__ import annotations

import pytest

from graph.claims.model import Claim, Kind
from tests.claims.toy import Page

LIVED = Kind.LIVED_EXPERIENCE


def said(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    found = Page().paragraph(text).read().claims
    return [(one.kind, one.subjects, one.objects) for one in found]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Breakfast clubs featured heavily in the focus groups with pupils.", "pupils"),
        ("Comments from all groups highlighted how cooks miss breakfast clubs.", "cooks"),
        ("Discussions indicated a need for breakfast clubs among cooks.", "cooks"),
        ("The noise of breakfast clubs was raised by cooks in interviews.", "cooks"),
    ],
)
def test_what_came_up_where_people_were_asked(text: str, who: str) -> None:
    assert said(text) == [(LIVED, (who,), ("breakfast-clubs",))]


@pytest.mark.parametrize(
    "text",
    [
        "Four themes emerged from interviews with pupils on breakfast clubs.",
        "In groups of rocks, cooks emerged with breakfast clubs:",
        "Interviews on breakfast clubs with pupils were long.",
    ],
)
def test_what_did_not_come_up(text: str) -> None:
    assert LIVED not in [kind for kind, _, _ in said(text)]


def test_who_limits_whom() -> None:
    text = "Fear of being seen as poor hampers their work, say those who train cooks."
    assert said(text) == [(LIVED, ("cooks",), ("fear-of-being-seen-as-poor",))]
    assert said("Fear of being seen as poor hampers the day.") == []


def test_a_quotation_is_of_those_who_are_said_to_speak() -> None:
    page = Page().paragraph("Two cooks gave accounts of breakfast clubs:")
    (claim,) = [
        one
        for one in page.quotation("'The pupils come late. Food insecurity is the thing.'")
        .read()
        .claims
        if one.rule == "quotation"
    ]
    assert (claim.subjects, claim.objects) == (("cooks",), ("food-insecurity", "pupils"))


def bullets(title: str, *items: str) -> list[Claim]:
    return list(Page().heading(title).bullets(*items).read().claims)


def test_a_standard_is_what_its_bullets_say() -> None:
    (claim, other) = bullets(
        "School Food Standards - principles",
        "Canteens serve water to pupils.",
        "Warm meals: kitchens are open to cooks.",
    )
    assert (claim.kind, claim.subjects) == (Kind.DEFINITION, ("school-food-standards",))
    assert (claim.objects, other.objects) == (("canteen", "pupils"), ("cooks",))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Key principles", "Canteens serve water to pupils."),
        ("School Food Standards in the news", "Water was served to pupils."),
        ("Cooks and the Meals Act 1944", "Canteens serve water to pupils."),
        ("School Food Standards", "They serve and serve."),
    ],
)
def test_what_is_no_principle(title: str, text: str) -> None:
    assert Kind.DEFINITION not in [one.kind for one in bullets(title, text)]


def test_measures_of_success_are_defined() -> None:
    page = Page().paragraph("The whole-school approach set out what counts.")
    page = Page().paragraph("In the whole-school approach, the measures are defined as follows:")
    start = len(page.text)
    found = [
        one for one in page.bullets("Better attendance.").read().claims if one.span.start >= start
    ]
    assert [(one.kind, one.subjects, one.objects) for one in found] == [
        (Kind.DEFINITION, ("whole-school-approach",), ("better-attendance",))
    ]


def test_programmes_of_the_kind_that_a_document_is_about() -> None:
    text = "There are several approaches with evidence showing better attendance."
    page = Page().heading("Breakfast clubs").paragraph(text)
    (claim,) = page.read().claims
    assert (claim.kind, claim.subjects) == (Kind.INTERVENTION_OUTCOME, ("breakfast-clubs",))
    assert Page().heading("Rain").paragraph(text).read().claims == ()


def test_a_bullet_is_of_those_with_whom_it_begins() -> None:
    page = Page().paragraph("Cooks noted barriers such as the following:")
    start = len(page.text)
    page.bullets("Pupils often have a fear of being seen as poor.", "A fear of being seen as poor.")
    found = [one.subjects for one in page.read().claims if one.span.start >= start]
    assert found == [("pupils",), ("cooks",)]
