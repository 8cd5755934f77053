"""Sentences as documents of the field write them, that no document of ours holds."""

from __future__ import annotations

import pytest

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.claims.model import Claim
from graph.corpus.one_document import parse_text


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load_vocabulary()[0])


def claims(matcher: Matcher, text: str) -> tuple[Claim, ...]:
    return parse_text("toy", text + "\n", "toy.md", matcher).claims.claims


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Girls' views are seldom included in such evaluations.", "evidence_gap"),
        ("There is a data gap on stepfathers.", "evidence_gap"),
        ("Findings on refuges for men remain inconsistent.", "evidence_gap"),
        ("Information collected on stepfathers is limited.", "evidence_gap"),
        ("The sample was small, so the findings should be read with caution.", "evidence_gap"),
        ("Research has mainly focused on mothers in refuges.", "evidence_gap"),
        ("Such small samples of fathers are difficult to generalise from.", "evidence_gap"),
        ("Magistrates and teachers need better training on coercive control.", "recommendation"),
        ("Schools have a responsibility to notice coercive control.", "recommendation"),
        ("Programmes would benefit from a longer follow-up of fathers.", "recommendation"),
        ("An assessment is incomplete without the child's own view.", "recommendation"),
        ("Refuges could be strengthened through play workers.", "recommendation"),
    ],
)
def test_kinds(matcher: Matcher, text: str, kind: str) -> None:
    assert [one.kind for one in claims(matcher, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("Depressive symptoms decreased significantly in the intervention group.", ("depression",)),
        ("The course was effective in reducing children's anxiety.", ("anxiety",)),
        ("The intervention group showed greater improvement in nightmares.", ("nightmares",)),
    ],
)
def test_what_changed_is_named(matcher: Matcher, text: str, objects: tuple[str, ...]) -> None:
    (claim,) = claims(matcher, text)
    found = (claim.kind, claim.objects, claim.direction, claim.valence)
    assert found == ("intervention_outcome", objects, "decreases", "benefit")


def test_whom_it_changed_is_not_what_changed(matcher: Matcher) -> None:
    (claim,) = claims(matcher, "In the intervention group, girls with depression improved more.")
    assert not claim.objects


@pytest.mark.parametrize(
    "text",
    [
        "The interviews demonstrated the effectiveness of refuges.",
        "These pilots give further evidence of the benefits of refuges.",
    ],
)
def test_what_was_found_to_work(matcher: Matcher, text: str) -> None:
    (claim,) = claims(matcher, text)
    found = (claim.kind, claim.subjects, claim.valence)
    assert found == ("intervention_outcome", ("refuge",), "benefit")


def test_what_was_asked_did_not_work(matcher: Matcher) -> None:
    made = claims(matcher, "There is no evidence of the effectiveness of refuges for dogs.")
    assert all(one.kind != "intervention_outcome" for one in made)


def test_what_became_better_is_no_harm(matcher: Matcher) -> None:
    lead = "Pilots of two groups for girls after domestic abuse found benefits for their outcomes:"
    items = (
        "- girls reported improved mental wellbeing\n- families showed improvements in behaviour"
    )
    kinds = {one.kind for one in claims(matcher, f"{lead}\n\n{items}")}
    assert kinds.isdisjoint({"risk_to_effect", "risk_to_parenting", "protective"})


def test_signs_are_listed(matcher: Matcher) -> None:
    lead = "Signs that a child has witnessed coercive control can include:"
    text = f"{lead}\n\n- staying up late\n- headaches"
    made = [(one.kind, one.subjects) for one in claims(matcher, text)]
    assert [kind for kind, _ in made] == ["risk_to_effect", "risk_to_effect"]


def test_a_list_of_what_a_risk_brings(matcher: Matcher) -> None:
    text = (
        "Coercive control has been linked with an increased risk of:\n\n- nightmares\n- poor grades"
    )
    made = [(one.subjects, one.objects) for one in claims(matcher, text)]
    assert made == [
        (("coercive-control",), ("nightmares",)),
        (("coercive-control",), ("low-attainment",)),
    ]


def test_what_a_title_asks_is_told_below(matcher: Matcher) -> None:
    text = (
        "# How are children affected by coercive control?\n\nChildren may feel angry and anxious."
    )
    (claim,) = claims(matcher, text)
    assert claim.subjects == ("coercive-control",)
    assert set(claim.objects) == {"anger-and-sadness", "anxiety"}


@pytest.mark.parametrize(
    "text",
    [
        "The study included 50 children who had lived with coercive control.",
        "Inclusion criteria were reports on domestic abuse and anxiety.",
        "Families were put on a waiting list comparison condition.",
        "It is not known how many boys are affected by coercive control.",
        "Analyses showed significant group x time interactions for boys' anxiety after violence.",
        "Programmes that address domestic abuse may improve parenting practices.",
        "Many people think that domestic abuse always leads to aggression in boys.",
        "What is vital is to make sure the abuse stops and that children are at home.",
        "Partnership work was a social, welfare and public health issue of domestic abuse.",
        "Improvements were kept for anxiety but decreased for nightmares and for headaches.",
    ],
)
def test_no_risk_and_no_barrier(matcher: Matcher, text: str) -> None:
    kinds = {one.kind for one in claims(matcher, text)}
    assert kinds.isdisjoint({"risk_to_effect", "lived_experience", "prevalence_statistic"})
