"""What makes an effect stronger or weaker, or stands between a cause and its effect."""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

SAID = [
    ("not_stated", "Food insecurity mediated the effect of skipping breakfast on marks."),
    ("not_stated", "The link between skipping breakfast and marks was partly explained by sleep."),
    ("increases", "The effects of skipping breakfast are worse when pupils also sleep badly."),
    ("increases", "Food insecurity compounds the effects of skipping breakfast."),
    ("increases", "The association between skipping breakfast and marks was stronger for boys."),
    ("decreases", "The association between skipping breakfast and marks was weaker among girls."),
    ("none_found", "Age did not moderate the effect of skipping breakfast."),
    ("mixed", "There was no evidence of moderation by age, but there was for food insecurity."),
]
NOT_SAID = [
    "We explored if age mediates the effect of skipping breakfast on marks.",
    "Quarrels in the canteen were mediated by staff.",
    "The effect of breakfast clubs was stronger when pupils came daily.",
    "The impact was greatest in the north.",
    "Services should weaken the link between skipping breakfast and hunger.",
]


@pytest.mark.parametrize(("direction", "text"), SAID)
def test_what_changes_an_effect_is_an_interaction(direction: str, text: str) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.direction) == ("risk_interaction", direction)


@pytest.mark.parametrize("text", NOT_SAID)
def test_none(text: str) -> None:
    claims = Page().paragraph(text).read().claims
    assert all(claim.kind != "risk_interaction" for claim in claims)


def test_the_risks_and_what_they_bring_are_linked() -> None:
    text = "Food insecurity mediated the effect of skipping breakfast on poor concentration."
    (claim,) = Page().paragraph(text).read().claims
    assert claim.subjects == ("food-insecurity", "skipping-breakfast")
    assert claim.objects == ("poor-concentration",)
