"""A known risk tied to what nobody knows, and a few ways of saying what a thing is, how common it
is and what is not known.
"""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

KNOWN = [
    (
        "Pupils with food insecurity are at greater risk of falling behind.",
        ("food-insecurity",),
        ("outcome-falling-behind",),
    ),
    ("Pupils who live in food insecurity are more vulnerable to it.", ("food-insecurity",), ()),
    (
        "Pupils of large families are more likely to meet food insecurity.",
        ("risk-factor-pupils-of-large-families",),
        ("food-insecurity",),
    ),
    ("Pupils in food insecurity often face long mornings.", ("food-insecurity",), ("pupils",)),
]
SAID = [
    ("risk_to_effect", "The effects of food insecurity can persist into adult life."),
    ("definition", "Food insecurity can encompass a wide range of hardships."),
    ("definition", "The term “food insecurity” describes a lack of meals."),
    ("prevalence_statistic", "During the war, the number of clubs for pupils increased by far."),
    ("evidence_gap", "We do not know enough about breakfast."),
    ("evidence_gap", "The figures cannot tell us whether the clubs work."),
    ("evidence_gap", "What is not known is whether the clubs work."),
    ("recommendation", "Careful planning is essential in kitchens."),
    ("intervention_description", "Courses based on play aim to teach cooking."),
]
NOT_SAID = [
    ("risk_to_effect", "This is true where food insecurity affects the family."),
    ("intervention_description", "Courses for cooks that seek to teach cooking have grown."),
    ("definition", "Food insecurity covers our town."),
    ("evidence_gap", "This report brings together what is known of clubs, and what is not known."),
    ("risk_to_effect", "Pupils in food insecurity never face the cook."),
]


@pytest.mark.parametrize(("text", "subjects", "objects"), KNOWN)
def test_a_known_risk_is_linked_to_what_nobody_knows(
    text: str, subjects: tuple[str, ...], objects: tuple[str, ...]
) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert claim.kind == "risk_to_effect"
    assert (claim.subjects, claim.objects) == (subjects, objects)


@pytest.mark.parametrize(("kind", "text"), SAID)
def test_kind(kind: str, text: str) -> None:
    assert [claim.kind for claim in Page().paragraph(text).read().claims] == [kind]


@pytest.mark.parametrize(("kind", "text"), NOT_SAID)
def test_not_of_this_kind(kind: str, text: str) -> None:
    assert kind not in [claim.kind for claim in Page().paragraph(text).read().claims]


FURTHER = [
    ("definition", "Hunger at home can be broadly defined as a lack of meals."),
    ("definition", "Food insecurity is characterised by meals that fail to come."),
    ("definition", "Selling such plates has been criminalised as an offence."),
    ("evidence_gap", "There is no legal definition of a meal."),
    ("evidence_gap", "Conclusions are tentative because of the small evidence base."),
    ("risk_to_effect", "Reports documented the damaging consequences of food insecurity."),
    ("risk_to_effect", "Food insecurity can affect anyone."),
    (
        "risk_to_effect",
        "Pupils living far away may be harmed by the many forms of food insecurity.",
    ),
    ("prevalence_statistic", "In the north, significant numbers of pupils are without a meal."),
    ("lived_experience", "Some parents find the queue long."),
    ("lived_experience", "Participants recognised the warmth of the room."),
    ("recommendation", "Feeding pupils requires equal attention to cooks and pupils."),
]
NOTHING = [
    "The costs of food insecurity are discussed in this chapter.",
    "Food insecurity is documented in the harbour.",
    "Fear may hamper the resilience of pupils and their coping.",
]


@pytest.mark.parametrize(("kind", "text"), FURTHER)
def test_further_wordings(kind: str, text: str) -> None:
    assert [claim.kind for claim in Page().paragraph(text).read().claims] == [kind]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said_to_harm_or_protect(text: str) -> None:
    claims = Page().paragraph(text).read().claims
    assert not {"protective", "definition"}.intersection(claim.kind for claim in claims)
    assert all(claim.rule != "risk-to-effect" for claim in claims)


LAST = [
    ("risk_to_effect", "One of the consequences of food insecurity is poor concentration."),
    ("risk_to_effect", "Whilst the impact of food insecurity is grave, some go on."),
    ("risk_interaction", "Food insecurity and skipping breakfast tend to cluster in some towns."),
    ("recommendation", "Better rules on salt are critically needed."),
    ("recommendation", "The findings underline the importance of feeding pupils."),
    ("evidence_gap", "There are no evidence-based programmes for cooks."),
    ("evidence_gap", "Many surveys have largely overlooked the youngest."),
]
NOT_LAST = [
    ("evidence_gap", "Surveys that were late have been excluded."),
    ("risk_interaction", "Food insecurity, like skipping breakfast, is seen from here."),
    ("recommendation", "The importance of the findings is small."),
]


@pytest.mark.parametrize(("kind", "text"), LAST)
def test_last_wordings(kind: str, text: str) -> None:
    assert [claim.kind for claim in Page().paragraph(text).read().claims] == [kind]


@pytest.mark.parametrize(("kind", "text"), NOT_LAST)
def test_not_these(kind: str, text: str) -> None:
    assert kind not in [claim.kind for claim in Page().paragraph(text).read().claims]


def read(text: str, *bullets: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    page = Page().paragraph(text)
    found = (page.bullets(*bullets) if bullets else page).read().claims
    return [(claim.kind, claim.subjects, claim.objects) for claim in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "When there is a lack of kitchen skills, pupils can meet tooth decay.",
            ("risk_to_effect", ("lack-of-kitchen-skills",), ("tooth-decay",)),
        ),
        (
            "Tooth decay is worse, and harm from food insecurity grows.",
            ("risk_to_effect", ("food-insecurity",), ("tooth-decay",)),
        ),
        (
            "Skipping breakfast often impacts on food insecurity.",
            ("risk_to_effect", ("skipping-breakfast",), ("food-insecurity",)),
        ),
        (
            "Food insecurity and skipping breakfast co-exist.",
            ("risk_interaction", ("food-insecurity", "skipping-breakfast"), ()),
        ),
        ("Cooks rarely knew of tooth decay.", ("lived_experience", ("cooks",), ("tooth-decay",))),
        (
            "The figures show that the number of pupils in food insecurity rose.",
            ("prevalence_statistic", ("food-insecurity",), ("pupils",)),
        ),
        (
            "It is the task of cooks to strengthen the evidence base on breakfast clubs.",
            ("evidence_gap", ("breakfast-clubs",), ()),
        ),
    ],
)
def test_what_bears_on_what(text: str, said: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    assert read(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Absence of evidence does not mean that breakfast clubs fail.",
        "Breakfast clubs were rarely full.",
        "Good food helped cooks feel at home with pupils.",
        "We asked how far cooks knew of tooth decay.",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert read(text) == []


def test_not_every_pupil_is_mixed() -> None:
    text = "Similarly, not all pupils in food insecurity are affected by tooth decay."
    (claim,) = Page().paragraph(text).read().claims
    assert claim.direction == "mixed"


def test_a_wish_in_a_list_of_recommendations_is_one() -> None:
    found = read("Our recommendations include:", "for meals to be paid where pupils were poor;")
    assert [kind for kind, _, _ in found] == ["recommendation"]


def test_a_question_is_no_hedge() -> None:
    page = Page().quotation("Could cooks leave? Breakfast clubs are all we have.", "a cook")
    (claim,) = page.read().claims
    assert claim.hedge == ""
    (claim,) = Page().quotation("Who asks? Breakfast clubs could close.", "a cook").read().claims
    assert claim.hedge == "could"


@pytest.mark.parametrize(
    "text",
    [
        "It is not the case that breakfast clubs reduce hunger.",
        "It isn't true that breakfast clubs reduce hunger.",
        "It is a myth that breakfast clubs reduce hunger.",
    ],
)
def test_what_is_denied_is_not_stated(text: str) -> None:
    stated = Page().heading("Clubs").paragraph(text.partition(" that ")[2].capitalize())
    assert len(stated.read().claims) == 1
    assert Page().heading("Clubs").paragraph(text).read().claims == ()
