"""Sentences that need the one before them, and how they are quoted."""

from __future__ import annotations

import pytest

from graph.claims.wording.leaning import Leaning, leaning
from tests.claims.toy import Page, one

NEEDED = (
    "This also reduced complaints by a third.",
    "They are more likely to skip lunch.",
    "Both reviews found little.",
    "The latter group was smaller.",
    "Of these, 12 were men.",
    "It rose to 40% of homes.",
    "Their rate of absence was 6.4%.",
    "71% read daily.",
    "46.7% (28 people) reported none.",
    "12 were men.",
    "The share rose to a quarter.",
    "The reasons for these gaps are unknown.",
    "We suggest they should be reviewed.",
    "However, this has not been tested.",
)
ALONE = (
    "Pupils who skip lunch are tired.",
    "Those with asthma miss more days.",
    "Of those aged 20 to 25, 5% smoke.",
    "Both trials and reviews show a gain.",
    "It is estimated that 10% of men smoke.",
    "This review found no trials.",
    "In this assessment, a meal refers to lunch.",
    "46% of men smoked.",
    "12 schools were closed.",
    "Health services are few.",
    "Items that were lost cost more.",
)


@pytest.mark.parametrize("text", NEEDED)
def test_needs_the_sentence_before(text: str) -> None:
    assert leaning(text) is Leaning.NEEDED


@pytest.mark.parametrize("text", ALONE)
def test_stands_alone(text: str) -> None:
    assert leaning(text) is Leaning.ALONE


def test_a_turn_is_better_with_it() -> None:
    assert leaning("In contrast, 5% of boys smoke.") is Leaning.BETTER


FAR = (
    "Canals were dug by hand, and barges took coal to the mills along the river for many years. "
    "Locks were built where the ground rose, and keepers lived beside them in small cottages. "
    "The data and the surveys of those days were lost. "
) * 6
"""Words of another field than the vocabulary's."""


def quotes(text: str) -> list[str]:
    page = Page().paragraph(FAR).paragraph(text)
    return [claim.text for claim in page.read().claims]


def test_a_leaning_sentence_is_quoted_with_its_ground() -> None:
    ground, told = "In all, 62 owners lost a boat.", "Of these, 40% of owners were new."
    assert quotes(f"{ground} {told}")[-1] == f"{ground} {told}"


@pytest.mark.parametrize(
    "ground", ["", "They were many.", "Who counts them?", f"{'Old boats sank ' * 25}."]
)
def test_where_there_is_no_ground_there_is_no_claim(ground: str) -> None:
    assert quotes(f"{ground} Of these, 40% of owners were new.".strip()) == []


def test_what_makes_no_claim_for_want_of_ground_is_told() -> None:
    told = "Of these, 40% of owners were new."
    page = Page().paragraph(FAR).paragraph(told).paragraph("Boats sail.")
    claims = page.read()
    (span,) = claims.left_out
    assert (claims.claims, span.of(page.document().text)) == ((), told)


def test_in_a_text_of_the_field_the_sentence_is_quoted_alone() -> None:
    page = Page().paragraph("Pupils eat in the canteen. Of these, 40% of pupils were late.")
    assert one(page).text == "Of these, 40% of pupils were late."


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Breakfast clubs", True),
        ("Morning clubs", True),
        ("Attendance", False),
        ("Food waste", True),
        ("Lack of food at home", True),
        ("Kitchen staff", False),
        ("Pupils", True),
    ],
)
def test_in_another_field_a_name_has_to_say_it_all(word: str, meant: bool) -> None:
    claims = Page().paragraph(FAR).paragraph(f"{word} were seen.").read()
    assert bool(claims.mentions) is meant
