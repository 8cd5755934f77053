"""One risk that brings another, or goes with it; and troubles of parents that children have."""

from __future__ import annotations

import pytest

from graph.claims.concepts.meant import meant
from graph.claims.model import Concept, Mention
from graph.spans import Span
from tests.claims.toy import Page

FIRST, SECOND = ("food-insecurity",), ("skipping-breakfast",)
SAID = [
    ("risk_to_effect", "increases", "Food insecurity is associated with skipping breakfast."),
    ("risk_to_effect", "increases", "Food insecurity predicted skipping breakfast in spring."),
    ("risk_to_effect", "increases", "Food insecurity represents one cause of skipping breakfast."),
    ("risk_to_effect", "increases", "Food insecurity raises the risk of skipping breakfast."),
    ("risk_to_effect", "none_found", "Food insecurity was not associated with skipping breakfast."),
    ("risk_to_effect", "increases", "Risk factors for skipping breakfast include food insecurity."),
    ("risk_interaction", "not_stated",
     "There is a link between food insecurity and skipping breakfast."),
]  # fmt: skip
NOT_SAID = [
    "Few clubs address the relationship between food insecurity and skipping breakfast.",
    "We examined whether food insecurity is associated with skipping breakfast.",
    "Food insecurity among pupils is high, and cooks are more likely to see skipping breakfast.",
    "Food insecurity should be linked to skipping breakfast in reports.",
]


@pytest.mark.parametrize(("kind", "direction", "text"), SAID)
def test_bond(kind: str, direction: str, text: str) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.direction) == (kind, direction)
    assert (claim.subjects, claim.objects) == (FIRST, SECOND)


@pytest.mark.parametrize("text", NOT_SAID)
def test_none(text: str) -> None:
    claims = Page().paragraph(text).read().claims
    assert all(claim.rule != "bond-of-risks" for claim in claims)


CONCEPTS = {
    one.id: one
    for one in (
        Concept("parents-hunger", "risk_factor", "Parental hunger", close_match=("pupils-hunger",)),
        Concept("pupils-hunger", "effect_on_pupil", "Hunger of pupils", groups=("child",)),
        Concept("pupils", "population", "Pupils", groups=("child",)),
        Concept("cooks", "population", "Cooks", groups=("professional",)),
    )
}


def _named(text: str, words: str, concept: str) -> Mention:
    at = text.index(words)
    kind = CONCEPTS[concept].type
    return Mention(concept, kind, at, at + len(words), Span("a", at, at + len(words)))


@pytest.mark.parametrize(
    ("people", "text", "found"),
    [
        ("pupils", "pupils who are late are more likely to suffer from hunger", "pupils-hunger"),
        ("pupils", "pupils with hunger", "pupils-hunger"),
        ("pupils", "pupils are at higher risk of hunger", "pupils-hunger"),
        ("cooks", "cooks are more likely to suffer from hunger", "parents-hunger"),
        ("pupils", "pupils living with hunger", "parents-hunger"),
        ("pupils", "pupils exposed to cold and hunger", "parents-hunger"),
    ],
)
def test_a_trouble_of_parents_that_children_have_is_their_own(
    people: str, text: str, found: str
) -> None:
    mentions = (_named(text, people, people), _named(text, "hunger", "parents-hunger"))
    assert found in [one.concept for one in meant(text, mentions, CONCEPTS)]
