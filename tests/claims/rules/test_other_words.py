"""What sentences of reports state in words that no vocabulary knows: advice under its title, gaps
in other words, parts of a programme, before and after, for whom an effect is larger, what shields,
and where something is commonest.
"""

from __future__ import annotations

import pytest

from graph.claims.genres.cohorts import tells_of_cohort
from graph.claims.genres.evaluations import is_named_by, tells_of_evaluation
from tests.claims.toy import Page

FOUND = [
    ("evidence_gap", "Nothing is known about those who left."),
    ("evidence_gap", "Nobody counts how many renters leave before a hearing."),
    ("evidence_gap", "There are no figures on debts owed to landlords."),
    ("evidence_gap", "Harms were hardly ever reported."),
    ("evidence_gap", "The evidence for mood was of very low certainty."),
    ("evidence_gap", "How long that lasts is an open question."),
    ("evidence_gap", "Studies of throat sprays have mostly been short."),
    ("risk_interaction", "The association of pain with hours was confined to manual jobs."),
    ("risk_interaction", "Low control over work strengthened the association."),
    ("protective", "Savings of any size shield families from arrears."),
    ("protective", "Regular breaks buffered the effect of long hours."),
    ("prevalence_statistic", "The highest rate was in the north (24.9 per 100,000)."),
    ("prevalence_statistic", "Rates in the north have been the highest in every year."),
    ("prevalence_statistic", "The incidence of falls was 24.1 per 1,000 person-years."),
    ("recommendation", "We want the government to fund advice in every court."),
    ("recommendation", "For people who live alone, offer a visit at home."),
    ("recommendation", "Link the allowance to local rents again."),
    ("recommendation", "Routine swabs are not recommended."),
    ("definition", "A bite is called severe if it led to an operation."),
    ("risk_to_effect", "Young renters were hit hardest."),
    ("risk_to_effect", "Short terms make it harder for tenants to recover."),
    ("prevalence_statistic", "Hearing loss affects about three quarters of residents."),
    ("evidence_gap", "Records were kept for 12 tenants, too few to draw conclusions."),
    ("prevalence_statistic", "The incidence of bites peaked in July."),
    ("prevalence_statistic", "Builders account for the largest share of workplace deaths."),
    ("risk_to_effect", "Long waits also raise the likelihood of non-employment."),
    ("evidence_gap", "It has yet to be shown that tea prevents falls."),
    ("evidence_gap", "Confidence in the estimates is limited by small samples."),
    ("risk_to_effect", "Tenants in debt were twice as likely to go as those who were not."),
    ("prevalence_statistic", "Rates were above average in the north."),
    ("prevalence_statistic", "About 30% of parents wait longer than a month."),
    ("recommendation", "Every tenant deserves a home that is dry."),
    ("lived_experience", "“I stopped opening my post,” said Dee, 34."),
]  # fmt: skip
NOT_FOUND = [
    "Return to work is slow for those who fell.",
    "After two years, use of the path had not been counted.",
    "Abuse was rarely reported to the police.",
    "The law protects tenants from eviction.",
    "Our shock accounts for most of the fluctuations in prices.",
    "Cultures that affirm people and protect against drift into other work.",
]
EVALUATED = [
    ("intervention_outcome", "At the start 22% of adults cycled; six months later 57% did."),
    ("intervention_outcome", "Half kept their home, against a third in the comparison towns."),
    ("intervention_outcome", "Gains were greatest for women who had never cycled before."),
    ("intervention_description", "Sessions lasted two hours and were led by a mechanic."),
    (
        "intervention_outcome",
        "Members had 0.8 fines, compared with 1.3 in the matched group.",
    ),
    ("intervention_outcome", "The benefit for patients did not depend on their age."),
    ("intervention_outcome", "Two trials looked at pain; neither found any effect."),
]


@pytest.mark.parametrize(("kind", "text"), FOUND)
def test_a_sentence_states_it(kind: str, text: str) -> None:
    found = Page().paragraph(text).read().claims
    assert {claim.kind for claim in found} == {kind}


@pytest.mark.parametrize("text", NOT_FOUND)
def test_a_sentence_states_nothing(text: str) -> None:
    assert not Page().paragraph(text).read().claims


@pytest.mark.parametrize(("kind", "text"), EVALUATED)
def test_what_an_evaluation_tells(kind: str, text: str) -> None:
    page = (
        Page()
        .heading("The cycling programme")
        .paragraph(
            "The pilot programme was evaluated in an intervention group and a control group."
        )
    )
    found = page.paragraph(text).read().claims
    assert kind in {claim.kind for claim in found if text in claim.text}


def test_what_stands_under_a_title_of_advice_is_advice() -> None:
    page = (
        Page().heading("What we are asking for").bullets("A legal right to a plan for repayment.")
    )
    assert [claim.kind for claim in page.read().claims] == ["recommendation"]


def test_a_reason_under_advice_is_none() -> None:
    page = Page().heading("Recommendations").heading("Why we say so", 3)
    assert not page.bullets("A legal right to a plan for repayment.").read().claims


def cohort() -> Page:
    """Of a document that watches what becomes of people."""
    page = (
        Page()
        .heading("Results of a cohort")
        .paragraph(
            "The prospective cohort was followed; the hazard ratio was adjusted for confounders."
        )
    )
    return page.paragraph("Exposure and incidence in the cohort were measured at follow-up.")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("risk_to_effect", "The excess persisted in clerks (HR 1.31, 95% CI 1.10 to 1.55)."),
        ("protective", "Clerks by the park had a lower risk, too (HR 0.82, 95% CI 0.70 to 0.95)."),
    ],
)
def test_what_those_find_who_watch(kind: str, text: str) -> None:
    found = cohort().heading("Results").paragraph(text).read().claims
    assert [claim.kind for claim in found if text in claim.text] == [kind]


@pytest.mark.parametrize(
    ("kind", "title", "text"),
    [
        ("evidence_gap", "What we do not know", "How often tenants move is left to guesswork."),
        ("lived_experience", "What people told us", "Some parents came for the tea alone."),
    ],
)
def test_a_title_says_what_stands_under_it(kind: str, title: str, text: str) -> None:
    page = Page().heading("Tea for tenants", 1).heading(title).paragraph(text)
    assert [claim.kind for claim in page.read().claims] == [kind]
    assert not Page().heading("Tea").paragraph(text).read().claims


def test_more_at_one_time_than_at_another_is_no_risk() -> None:
    (claim,) = Page().paragraph("Bites of children are more frequent in summer.").read().claims
    assert claim.kind == "prevalence_statistic"


def test_a_title_that_says_evaluation_needs_fewer_words_of_evaluations() -> None:
    texts = ["The intervention had two parts; a pilot came first, then a trial. " + "Tea. " * 500]
    assert not tells_of_evaluation(texts)
    assert tells_of_evaluation(texts, "Tea for tenants: an evaluation")


def test_what_a_title_says_to_be_evaluated_is_what_brought_it() -> None:
    assert is_named_by("Dance classes for people with tremor: a trial", "Dance")
    assert not is_named_by("Dance classes for people with tremor: a trial", "Tremor")
    assert not is_named_by("Evaluation of dance for people with tremor", "This evaluation")


def test_a_title_that_says_cohort_needs_fewer_words_of_cohorts() -> None:
    texts = ["Follow-up was complete. The hazard rose with exposure; HR 1.2, 95% CI 1.1 to 1.3. "]
    texts.append("It was adjusted for age, and no confounder was left. " + "Tea. " * 400)
    assert not tells_of_cohort(texts)
    assert tells_of_cohort(texts, "Tea and sleep: a cohort of clerks")


def test_under_a_title_of_terms_a_sentence_says_what_one_means() -> None:
    page = Page().heading("Tea", 1).heading("Definitions")
    (claim,) = page.paragraph("A suspension is an exclusion for a number of days.").read().claims
    assert claim.kind == "definition"
