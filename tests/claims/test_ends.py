"""What stands at the ends of claims that no rule has named."""

from __future__ import annotations

import pytest

from graph.claims.model import Claim
from tests.claims.toy import Page

READ = [
    # what the sentence before is about, and what is known behind the verb
    ("Breakfast clubs are for pupils. They reduced hunger.", "breakfast-clubs", "outcome-hunger"),
    # a candidate for each of a row
    ("Loud noise predicts truancy and worry.", "risk-factor-loud-noise", "outcome-truancy"),
    ("Loud noise predicts truancy and worry.", "risk-factor-loud-noise", "outcome-worry"),
    # what a verb in the middle voice says to change stands before it
    ("After training, waiting times fell.", "", "outcome-waiting-times"),
]


def ends(text: str) -> Claim:
    return Page().paragraph(text).read().claims[-1]


@pytest.mark.parametrize(("text", "subject", "thing"), READ)
def test_both_ends(text: str, subject: str, thing: str) -> None:
    claim = ends(text)
    assert (subject in claim.subjects) is bool(subject), claim
    assert thing in claim.objects, claim


def test_a_place_is_not_what_it_is_for() -> None:
    claim = ends("Loud noise predicts visits to tooth decay clinics.")
    assert "tooth-decay" not in claim.objects


def test_people_alone_are_no_risk() -> None:
    assert ends("Tenants are less likely to vote.").subjects == ()


def test_who_is_told_of_and_what() -> None:
    claim = ends("Many pupils described food insecurity as a secret.")
    assert (claim.kind, claim.subjects) == ("lived_experience", ("pupils",))
    assert claim.objects == ("food-insecurity",)


def test_who_is_quoted() -> None:
    claim = ends("“I hid from them at lunch, and my food insecurity with me” (pupil, 12).")
    assert (claim.subjects, claim.objects) == (("pupils",), ("food-insecurity",))


def test_what_is_no_longer_seen_is_no_change() -> None:
    claim = ends("After the programme, the effect was no longer seen.")
    assert (claim.kind, claim.direction) == ("intervention_outcome", "none_found")


def test_two_turns_are_two_statements() -> None:
    text = "Breakfast clubs improved attendance, but they made no difference to food waste."
    first, second = Page().paragraph(text).read().claims
    assert (first.direction, first.objects) == ("increases", ("better-attendance",))
    assert (second.direction, second.objects) == ("none_found", ("reduced-food-waste",))
    assert second.subjects == first.subjects


def test_what_is_said_by_the_way_is_no_part_of_the_subject() -> None:
    claim = ends("Cooking classes, led by a nurse, improved attendance in a trial.")
    assert claim.subjects == ("intervention-cooking-classes",)


def test_what_shields_and_from_what() -> None:
    claim = ends("Good habits cushion pupils against the noise.")
    assert (claim.kind, claim.objects) == ("protective", ("outcome-noise",))


def test_who_did_something_to_others_tells_of_it() -> None:
    claim = ends("Pupils who met cooks described food insecurity as a secret.")
    assert claim.subjects == ("pupils",)


def test_who_says_it_stands_before_the_words() -> None:
    claim = ends("Rana (not her name) said: “I hid my food insecurity from the cooks.”")
    assert (claim.kind, claim.objects) == ("lived_experience", ("food-insecurity",))
    assert claim.voice


def test_the_number_of_an_effect_is_of_that() -> None:
    text = "Tooth decay was the reason in 41% of cases, and food insecurity in 18%."
    first, second = Page().paragraph(text).read().claims
    assert "food-insecurity" not in first.subjects
    assert second.subjects == ("food-insecurity",)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Pupils felt judged all the time.", "outcome-feeling-judged"),
        ("Pupils wanted honest answers in plain words.", "honest-answers-in-plain-words"),
        ("Pupils were worried about the long queue.", "barrier-long-queue"),
        ("Pupils felt that the queue was long.", ""),
    ],
)
def test_what_people_feel_want_and_dread(text: str, thing: str) -> None:
    claim = ends(text)
    assert claim.kind == "lived_experience"
    assert any(name.endswith(thing) for name in claim.objects) is bool(thing), claim.objects


def test_what_they_received_is_what_changed_something() -> None:
    claim = ends("Families who received travel grants visited more often.")
    assert claim.subjects == ("intervention-travel-grants",)


def test_a_title_may_lead_into_a_list_of_what_protects() -> None:
    page = Page().heading("Lunch", 1).heading("What protects").bullets("a calm home")
    (claim,) = page.read().claims
    assert (claim.kind, claim.subjects) == ("protective", ("protective-factor-a-calm-home",))
