"""What becomes of children where something is the case."""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

READ = [
    ("When the cook is away, pupils often cannot concentrate.", ((), ("poor-concentration",))),
    (
        "Where there is food insecurity, pupils may get tooth decay.",
        (("food-insecurity",), ("tooth-decay",)),
    ),
]


@pytest.mark.parametrize(("text", "ends"), READ)
def test_a_circumstance_and_what_it_brings(
    text: str, ends: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert claim.kind == "risk_to_effect"
    assert (claim.subjects, claim.objects) == ends


@pytest.mark.parametrize(
    "text",
    [
        "When the cook is away, pupils often laugh.",
        "If breakfast clubs open, pupils may get tooth decay.",
        "When the cook is away, pupils should tell of tooth decay.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert "conditional" not in {claim.rule for claim in Page().paragraph(text).read().claims}
