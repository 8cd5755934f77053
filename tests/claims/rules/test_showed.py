"""What an intervention is said to have shown, or to have brought less of: a known trouble is that
trouble, kinds of one thing are one name, and *led to a reduction* goes down.
"""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

BROUGHT = [
    ("decreases", "food-insecurity", "Breakfast clubs led to a reduction in food insecurity."),
    ("decreases", "food-insecurity", "Breakfast clubs were associated with less food insecurity."),
    ("decreases", "food-insecurity", "Breakfast clubs showed a decrease in food insecurity."),
    ("none_found", "food-insecurity", "Breakfast clubs did not reduce food insecurity."),
    ("decreases", "tooth-decay", "Breakfast clubs reported an overall reduction in tooth decay."),
]  # fmt: skip


@pytest.mark.parametrize(("direction", "what", "text"), BROUGHT)
def test_less_of_a_known_trouble(direction: str, what: str, text: str) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.direction) == ("intervention_outcome", direction)
    assert (claim.subjects, claim.objects) == (("breakfast-clubs",), (what,))


def test_kinds_of_one_thing_are_one_name() -> None:
    text = "Breakfast clubs reduced physical and emotional strain."
    claims = Page().paragraph(text).read()
    (claim,) = claims.claims
    assert claim.text == text
    assert [one.label for one in claims.candidates] == ["physical and emotional strain"]


def test_a_kind_alone_is_no_name() -> None:
    text = "Breakfast clubs resulted in reductions in physical (0.2) but not in social strain."
    assert all(not claim.objects for claim in Page().paragraph(text).read().claims)


def test_what_looks_promising_is_judged() -> None:
    text = "Breakfast clubs in small towns seem promising in decreasing hunger."
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.valence) == ("intervention_outcome", "benefit")


@pytest.mark.parametrize(
    "text",
    [
        "Breakfast clubs aim to show a reduction in food insecurity.",
        "We asked whether breakfast clubs had led to a reduction in food insecurity.",
    ],
)
def test_what_is_aimed_at_or_asked_is_no_outcome(text: str) -> None:
    claims = Page().paragraph(text).read().claims
    assert all(claim.kind != "intervention_outcome" for claim in claims)
