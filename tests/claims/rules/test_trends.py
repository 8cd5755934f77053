"""How common something is, and how that went, where no number says it."""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

SAID = [
    ("none_found", "There was no significant change in the prevalence of tooth decay last year."),
    ("none_found", "There has been little change in the number of pupils who eat at home."),
    ("increases", "The number of pupils skipping breakfast has surged since the spring."),
    ("not_stated", "Skipping breakfast is the most frequently reported form of going without."),
    ("not_stated", "Food insecurity was the second most common type of hardship."),
    ("not_stated", "Cost is one of the main reasons why pupils go without."),
]
NOT_SAID = [
    "We examined whether there was no change in the number of visits.",
    "Breakfast is the most important issue of our time.",
    "Consent is the leading principle of the work.",
    "This is one of the main sections of the report.",
]


@pytest.mark.parametrize(("direction", "text"), SAID)
def test_how_common_without_a_number(direction: str, text: str) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.direction) == ("prevalence_statistic", direction)


@pytest.mark.parametrize("text", NOT_SAID)
def test_none(text: str) -> None:
    assert Page().paragraph(text).read().claims == ()


def test_what_is_common_and_in_whom_is_linked() -> None:
    text = "Skipping breakfast is one of the most common problems that pupils report."
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.subjects, claim.objects) == (("skipping-breakfast",), ("pupils",))


def test_whoever_has_the_highest_rate_is_at_risk() -> None:
    text = "Girls in the last two years experience the highest rate of going hungry."
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.direction) == ("risk_to_effect", "increases")
