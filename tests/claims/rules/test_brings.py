"""What an intervention is said to bring, on a made-up field: school meals."""

from __future__ import annotations

import pytest

from graph.claims.model import Kind
from tests.claims.toy import Page


@pytest.mark.parametrize(
    ("text", "subjects", "objects"),
    [
        ("Breakfast clubs can improve attendance.", "breakfast-clubs", "better-attendance"),
        ("Breakfast clubs for pupils may also help to reduce food waste.", "breakfast-clubs",
         "reduced-food-waste"),
        ("When they are run well, and in a room that is warm, breakfast clubs contribute to "
         "attendance.", "breakfast-clubs", "better-attendance"),
        ("There is some evidence that breakfast clubs and the Salad Bar Scheme reduce food waste.",
         "breakfast-clubs salad-bar-scheme", "reduced-food-waste"),
        ("The Salad Bar Scheme has the potential to worsen attendance.", "salad-bar-scheme",
         "better-attendance"),
        ("Breakfast clubs were associated with better attendance.", "breakfast-clubs",
         "better-attendance"),
        ("A third of pupils had better attendance after support from breakfast clubs.",
         "breakfast-clubs", "better-attendance"),
    ],
)  # fmt: skip
def test_what_it_is_said_to_bring(text: str, subjects: str, objects: str) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert claim.kind is Kind.INTERVENTION_OUTCOME
    assert claim.rule == "brings"
    assert (" ".join(claim.subjects), " ".join(claim.objects)) == (subjects, objects)


@pytest.mark.parametrize(
    "text",
    [
        "It was asked whether breakfast clubs improve attendance.",
        "Breakfast clubs aim to improve attendance.",
        "Breakfast clubs should improve attendance.",
        "Cooks work with breakfast clubs to improve attendance.",
        "Attendance was counted after breakfast clubs opened.",
        "Breakfast clubs for high food waste are rare.",
    ],
)
def test_what_is_asked_planned_or_advised_is_not_brought(text: str) -> None:
    assert [
        claim.rule for claim in Page().paragraph(text).read().claims if claim.rule == "brings"
    ] == []


def test_each_result_is_a_claim_of_its_own() -> None:
    text = "Breakfast clubs can improve attendance and reduce food waste."
    found = Page().paragraph(text).read().claims
    assert [(one.objects, str(one.direction)) for one in found] == [
        (("better-attendance",), "increases"),
        (("reduced-food-waste",), "decreases"),
    ]


def test_more_of_what_is_good_is_less_of_the_lack_of_it() -> None:
    text = "Breakfast clubs can improve the skills of parents at the stove."
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.objects, str(claim.direction), str(claim.valence)) == (
        ("lack-of-kitchen-skills",), "decreases", "benefit",
    )  # fmt: skip
