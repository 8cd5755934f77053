"""Plain sentences about things that the vocabulary does not know."""

from __future__ import annotations

import pytest

from graph.claims.model import Claim
from tests.claims.toy import Page

READ = [
    ("Letters raised uptake in nine of 14 studies (pooled RR 1.18).", "intervention_outcome",
     "letters", "uptake", "increases"),
    ("Home visits by nurses led to earlier first doses.", "intervention_outcome",
     "home-visits-by-nurses", "first-doses", "increases"),
    ("The review found that balance classes reduced falls by 23%.", "intervention_outcome",
     "balance-classes", "falls", "decreases"),
    ("Vitamin D (800 IU a day) did not reduce falls in three trials.", "intervention_outcome",
     "vitamin-d", "falls", "none_found"),
    ("Regular exercise is associated with improved sleep.", "intervention_outcome",
     "regular-exercise", "improved-sleep", "increases"),
    ("People who take four or more medicines are more likely to fall.", "risk_to_effect",
     "people-who-take-four-or-more-medicines", "fall", "increases"),
    ("Pupils without a book at home were three times as likely to be bored (odds ratio 3.1).",
     "risk_to_effect", "pupils-without-a-book-at-home", "be-bored", "increases"),
    ("Those who rest are half as likely to have an injury.", "protective",
     "those-who-rest", "have-an-injury", "decreases"),
    ("However, cold weather is often associated with an increase in the number of falls.",
     "risk_to_effect", "cold-weather", "falls", "increases"),
    ("Damp was not associated with asthma in this cohort.", "risk_to_effect",
     "damp", "asthma", "none_found"),
    ("Even low levels of lead can harm attention.", "risk_to_effect",
     "even-low-levels-of-lead", "attention", "increases"),
    ("Contact with neighbours was associated with a 20% reduction in the odds of loneliness.",
     "protective", "contact-with-neighbours", "loneliness", "decreases"),
]  # fmt: skip


def plain(text: str) -> list[Claim]:
    found = Page().paragraph(text).read().claims
    return [claim for claim in found if claim.rule.startswith("plain-")]


def test_things_in_a_row_are_told_apart() -> None:
    (claim,) = plain("Poor eyesight and loose rugs increase the risk of falling.")
    assert [who.removeprefix("risk-factor-") for who in claim.subjects] == [
        "poor-eyesight",
        "loose-rugs",
    ]


@pytest.mark.parametrize(("text", "kind", "subject", "thing", "direction"), READ)
def test_subject_and_object_stand_in_the_sentence(
    text: str, kind: str, subject: str, thing: str, direction: str
) -> None:
    (claim,) = plain(text)
    assert (claim.kind, claim.direction) == (kind, direction)
    (who,), (what,) = claim.subjects, claim.objects
    assert who.endswith(f"-{subject}")
    assert what.endswith(f"-{thing}")
    assert claim.text == text


@pytest.mark.parametrize(
    "text",
    [
        "It increased the risk of falling.",
        "Depression is associated with demographic and social factors.",
        "Hearing loss is associated with older age.",
        "Attendance rates improved over two years.",
        "The pandemic reduced attendance.",
        "Damp was associated with lower scores.",
        "The number of clubs increased the total by four.",
        "People are more likely to fall.",
        "Pupils with a garden are just as likely to fall.",
        "Adults with a garden were more likely to say that lunch is good.",
        "We asked whether letters raised uptake in nine trials.",
        "Letters should have raised uptake in nine trials.",
        "The trial aimed to show that letters raised uptake.",
        "Did letters raise uptake, and were they linked to trust?",
        "Women, it was said, reduced waste in the trial.",
    ],
)
def test_what_is_no_such_sentence_is_left_alone(text: str) -> None:
    assert plain(text) == []


def test_the_programme_is_the_one_named_before() -> None:
    page = Page().paragraph("Breakfast clubs open at eight. The scheme did not reduce absence.")
    (claim,) = (one for one in page.read().claims if one.rule == "plain-outcome")
    assert claim.subjects == ("breakfast-clubs",)


def test_what_the_vocabulary_knows_is_called_so() -> None:
    (claim,) = plain("Late buses are linked to tooth decay.")
    assert claim.objects == ("tooth-decay",)
    assert [name for name in claim.subjects if name.endswith("late-buses")]


def test_what_the_same_thing_changed_besides() -> None:
    first, second = plain("Cooking lessons improved pupils' marks and reduced their worries.")
    assert first.text == "Cooking lessons improved pupils' marks"
    assert second.text == "reduced their worries."
    assert second.subjects == first.subjects
    assert (second.direction, second.objects) == ("decreases", ("outcome-worries",))
