"""Rules for what is hard, what keeps a barrier standing, what shapes a trouble."""

from __future__ import annotations

import pytest

from graph.claims.model import Direction, Kind
from tests.claims.toy import Page

LIVED = Kind.LIVED_EXPERIENCE
FEAR = "fear-of-being-seen-as-poor"


def read(*paragraph: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Kind, subjects and objects of what the last of the sentences says."""
    page = Page().paragraph(" ".join(paragraph))
    last = page.text.rindex(paragraph[-1])
    found = [one for one in page.read().claims if one.span.start >= last]
    return [(one.kind, one.subjects, one.objects) for one in found]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("This poses a real challenge for cooks at breakfast clubs.", "cooks", "breakfast-clubs"),
        ("Noise remains an obstacle to pupils in breakfast clubs.", "pupils", "breakfast-clubs"),
        ("Cooks often report facing difficulties in breakfast clubs.", "cooks", "breakfast-clubs"),
        ("Cooks encountered many hurdles with food insecurity.", "cooks", "food-insecurity"),
    ],
)  # fmt: skip
def test_what_is_hard_for_people(text: str, who: str, what: str) -> None:
    assert read(text) == [(LIVED, (who,), (what,))]


def test_they_who_find_it_hard_are_those_of_the_sentence_before() -> None:
    one = "Cooks are of many kinds."
    two = "However, they report experiencing challenges with breakfast clubs."
    assert read(one, two) == [(LIVED, ("cooks",), ("breakfast-clubs",))]
    assert read("Rain is of many kinds.", two) == []


@pytest.mark.parametrize(
    "text",
    [
        "This is not a challenge for cooks in breakfast clubs.",
        "Cooks faced no challenges with breakfast clubs.",
        "This poses a challenge for readers of maps.",
    ],
)
def test_what_is_not_hard(text: str) -> None:
    assert LIVED not in [kind for kind, _, _ in read(text)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Breakfast clubs of old reinforce the fear of being seen as poor.", "breakfast-clubs"),
        ("The way of the canteen contributes to the fear of being seen as poor.", "canteen"),
        ("How cooks look on can sustain their fear of being seen as poor.", "cooks"),
    ],
)
def test_what_keeps_a_barrier(text: str, who: str) -> None:
    page = Page().paragraph(text)
    (claim,) = page.read().claims
    assert (claim.kind, claim.subjects, claim.objects) == (LIVED, (who,), (FEAR,))
    assert claim.direction in (Direction.INCREASES, Direction.NOT_STATED)


def test_this_is_what_the_sentence_before_tells_of() -> None:
    two = "This has led to a fear of being seen as poor."
    assert read("Talk was of breakfast clubs.", two) == [(LIVED, ("breakfast-clubs",), (FEAR,))]
    assert read("Talk was of rain.", two) == []


@pytest.mark.parametrize(
    "text",
    [
        "Breakfast clubs have never led to a fear of being seen as poor.",
        "Rain leads to a fear of being seen as poor.",
    ],
)
def test_what_keeps_no_barrier(text: str) -> None:
    assert LIVED not in [kind for kind, _, _ in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Food insecurity interacts with age and shapes the experience of tooth decay.",
        "Food insecurity intersects with sex, which influences how tooth decay is met.",
        "Together and in combination with age, food insecurity colours responses to tooth decay.",
    ],
)
def test_troubles_shape_how_another_is_lived_through(text: str) -> None:
    assert read(text) == [(Kind.RISK_INTERACTION, ("food-insecurity",), ("tooth-decay",))]


@pytest.mark.parametrize(
    "text",
    [
        "Tooth decay is experienced in the majority of cases by pupils.",
        "There is a higher prevalence of tooth decay among pupils in the north.",
        "It has long been said that tooth decay mostly affects pupils.",
    ],
)
def test_on_whom_a_trouble_mostly_falls(text: str) -> None:
    assert read(text) == [(Kind.PREVALENCE_STATISTIC, ("tooth-decay",), ("pupils",))]


@pytest.mark.parametrize(
    "text",
    [
        "It was asked whether there is a higher rate of tooth decay among pupils.",
        "There is no evidence of a higher rate of tooth decay among pupils.",
        "Food insecurity and age shape the day.",
        "Higher levels of noise in breakfast clubs with tooth decay among pupils are heard.",
    ],
)
def test_what_is_asked_or_denied_falls_on_nobody(text: str) -> None:
    kinds = [kind for kind, _, _ in read(text)]
    assert Kind.PREVALENCE_STATISTIC not in kinds
    assert Kind.RISK_INTERACTION not in kinds
