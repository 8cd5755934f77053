"""What bears on what, what was set up, and what people say, where no vocabulary knows of it."""

from __future__ import annotations

import pytest

from graph.claims.genres.evaluations import tells_of_evaluation
from graph.claims.genres.methods import is_of_method
from graph.claims.model import Claim
from tests.claims.toy import Page

FOUND = [
    ("intervention_outcome", "none_found", "Two-hourly turning did not lower incidence."),
    ("intervention_outcome", "increases", "Gardening lessons had a positive effect on diets."),
    ("intervention_outcome", "decreases", "After the ban, complaints fell by 30%."),
    ("intervention_outcome", "decreases", "Families who were visited had fewer admissions."),
    ("intervention_outcome", "not_stated", "The new zones worked best for younger drivers."),
    ("intervention_outcome", "none_found", "The new letters were no better than the old ones."),
    ("intervention_outcome", "decreases", "Meeting each new tenant reduced arrears."),
    ("risk_to_effect", "increases", "Noise was correlated with poorer marks."),
    ("risk_to_effect", "none_found", "We found no association between noise and marks."),
    ("risk_to_effect", "not_stated", "There was a clear relationship between noise and marks."),
    ("risk_to_effect", "increases", "Walkers hit at speed are more likely to die than others."),
    ("risk_to_effect", "increases", "Casualty rates were highest in the poorest towns."),
    ("risk_to_effect", "increases", "Women reported more headaches than men did."),
    ("risk_to_effect", "not_stated", "Distance from the centre predicted leaving early."),
    ("risk_to_effect", "increases", "People who cannot turn over are at the highest risk."),
    ("risk_to_effect", "increases", "The odds of a fall rose with age."),
    ("protective", "decreases", "Living by a park was associated with a lower risk of asthma."),
    ("protective", "increases", "Good friends were associated with better sleep."),
    ("prevalence_statistic", "increases", "The number of crashes has risen since 2010."),
    ("prevalence_statistic", "not_stated", "Debt is common among tenants."),
    ("prevalence_statistic", "not_stated", "Most of those killed were men."),
    ("evidence_gap", "not_stated", "No trial followed children for more than a year."),
    ("evidence_gap", "not_stated", "Few studies have looked at rural towns."),
    ("evidence_gap", "not_stated", "Larger trials with longer follow-up are needed."),
    ("evidence_gap", "not_stated", "How noise acts on the heart remains to be established."),
    ("lived_experience", "not_stated", "Tenants described the calls as a relief."),
    ("lived_experience", "not_stated", "Patients found the turning exhausting."),
    ("lived_experience", "not_stated", "“I lost my home,” said one woman, who is now 40."),
    ("intervention_description", "not_stated", "The scheme offers 12 weeks of exercise."),
    ("intervention_description", "not_stated",
     "Exercise referral is a programme in which a doctor sends a patient to a trainer."),
    ("definition", "not_stated", "Night noise means the average level after eleven."),
]  # fmt: skip
NOT_FOUND = [
    "We aimed to find out whether noise was associated with marks.",
    "To examine whether letters raised uptake, we wrote to tenants.",
    "Models were adjusted for age and income.",
    "Participants chose the motives that they considered to be strongly associated with fear.",
    "The trial will show whether fewer tenants leave.",
    "Was noise associated with poorer marks?",
    "Critics argue that zones are associated with higher rents.",
    "This gives a sense of how young tenants perceive the town.",
    "The calls are meant to make tenants feel safe.",
    "Noise levels were then linked to higher zones.",
    "Tenants spoke openly about their experiences.",
    "If noise fell, 400 strokes a year might be avoided.",
    "Most studies were in English.",
    "See Housing: what works for tenants.",
    "The aim is to examine whether noise was associated with marks.",
    "The analysis resulted in four themes.",
    "The study will include 330 tenants in two towns.",
    "The study explores how noise is associated with better marks.",
]


def said(text: str) -> list[Claim]:
    return list(Page().paragraph(text).read().claims)


@pytest.mark.parametrize(("kind", "direction", "text"), FOUND)
def test_what_is_said_in_general_terms_has_its_kind(kind: str, direction: str, text: str) -> None:
    assert [(c.kind, c.direction, c.text) for c in said(text)] == [(kind, direction, text)]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_is_asked_planned_or_done_is_no_claim(text: str) -> None:
    assert said(text) == []


def test_what_changed_in_an_evaluation_is_its_outcome() -> None:
    told = "The pilot was an evaluation of letters. The trial had a control group."
    page = Page().heading("Findings").paragraph(told).paragraph("Arrears were unchanged.")
    assert [c.kind for c in page.read().claims if "Arrears" in c.text] == ["intervention_outcome"]
    assert said("Arrears were unchanged.") == []


def test_the_number_of_a_paragraph_is_no_part_of_what_it_says() -> None:
    (claim,) = said("1.2.3 Offer a review to all tenants.")
    assert (claim.kind, claim.text) == ("recommendation", "Offer a review to all tenants.")


@pytest.mark.parametrize(
    ("lead", "text", "advised"),
    [
        ("Ask tenants:", "How warm is the flat?", True),
        ("Checks to make:", "Are you warm at night?", True),
        ("Open points:", "Why have rents risen?", False),
        ("The study asked:", "How warm are the flats?", False),
    ],
)
def test_a_question_is_advice_where_readers_are_to_ask_it(
    lead: str, text: str, advised: bool
) -> None:
    found = Page().paragraph(lead).bullets(text, text).read().claims
    assert {c.kind for c in found} == ({"recommendation"} if advised else set())


def test_a_list_of_what_was_not_overcome_protects_nobody() -> None:
    page = Page().paragraph("Past efforts have not overcome what stands in the way:")
    found = page.bullets("Low pay in the trade", "Long hours in the trade").read().claims
    assert [c for c in found if c.kind == "protective"] == []


def test_under_methods_nothing_is_claimed() -> None:
    text = "Half of all tenants were in debt."
    assert Page().heading("2. Data and methods").paragraph(text).read().claims == ()
    assert len(Page().heading("2. Data and debts").paragraph(text).read().claims) == 1


@pytest.mark.parametrize(
    ("text", "titles", "of_method"),
    [
        ("Methods: Tenants were asked.", (), True),
        ("Aims We asked tenants.", (), True),
        ("Tenants were asked.", ("Report", "Statistical analysis"), True),
        ("Tenants were asked.", ("How we did the study",), True),
        ("Methods of teaching differ.", ("Teaching methods in towns",), False),
        ("Tenants were asked.", ("What tenants said",), False),
    ],
)
def test_parts_that_say_how_it_was_found_out(
    text: str, titles: tuple[str, ...], of_method: bool
) -> None:
    assert is_of_method(text, titles) is of_method


def test_a_text_evaluates_if_it_often_says_so() -> None:
    assert tells_of_evaluation(["The trial had a control group and a baseline."])
    assert not tells_of_evaluation(["One trial is known. " + "Noise is heard at night. " * 99])
