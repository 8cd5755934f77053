"""What one name calls both a risk and an effect."""

from __future__ import annotations

import pytest

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.corpus.one_document import parse_text


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load_vocabulary()[0])


@pytest.mark.parametrize(
    ("text", "subjects", "objects"),
    [
        (
            "Child maltreatment is associated with anxiety.",
            {"child-maltreatment-as-risk"},
            {"anxiety"},
        ),
        (
            "Child abuse can cause nightmares and headaches.",
            {"child-maltreatment-as-risk"},
            {"nightmares", "headaches"},
        ),
        (
            "Domestic abuse increases the risk of child maltreatment.",
            {"domestic-abuse"},
            {"harm-to-children"},
        ),
        (
            "Domestic abuse increases the risk of serious harm to children.",
            {"domestic-abuse"},
            {"serious-harm-to-children"},
        ),
        (
            "Domestic abuse increases the risk of harm to children.",
            {"domestic-abuse"},
            {"harm-to-children"},
        ),
        (
            "Domestic abuse can lead to child maltreatment, headaches and asthma.",
            {"domestic-abuse"},
            {"harm-to-children", "headaches", "asthma"},
        ),
        (
            "Low self-esteem was one of the consequences of child abuse.",
            {"child-maltreatment-as-risk"},
            {"low-self-esteem"},
        ),
    ],
)
def test_as_what_it_is_named(
    matcher: Matcher, text: str, subjects: set[str], objects: set[str]
) -> None:
    (claim,) = parse_text("toy", text + "\n", "toy.md", matcher).claims.claims
    assert claim.kind == "risk_to_effect"
    assert set(claim.subjects) == subjects
    assert set(claim.objects) == objects
