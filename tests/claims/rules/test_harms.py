"""On whom a risk falls, how grave that is, and what those show of whom the sentence before tells;
mixed results, judgements, programmes in plain verbs, and what people assert.
"""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

SAID = [
    ("risk_to_effect", "The effects of food insecurity on pupils are profound."),
    ("risk_to_effect", "The impact of skipping breakfast can be far-reaching."),
    ("risk_to_effect", "Food insecurity that lasts can have serious physical and social effects."),
    ("risk_to_effect", "Pupils are disproportionately affected by food insecurity."),
    ("risk_to_effect", "Food insecurity will also have an effect on pupils."),
    ("evidence_gap", "Research on skipping breakfast has shown mixed results."),
    ("evidence_gap", "Most studies were rated as at high risk of bias."),
    ("evidence_gap", "The effectiveness of breakfast clubs remains contested."),
    ("evidence_gap", "It is difficult to reach firm conclusions on salad."),
    ("recommendation", "Asking pupils early is crucial for good menus."),
    ("recommendation", "Feeding pupils requires careful planning."),
    ("recommendation", "It is often helpful to plan the week."),
    ("recommendation", "Clubs need to pay attention to the youngest."),
    ("intervention_outcome", "Breakfast clubs showed promise in rural towns."),
    ("intervention_outcome", "Trials show that breakfast clubs do improve better attendance."),
    ("intervention_description", "Morning classes for cooks generally follow a set plan."),
    ("intervention_description", "Weekly sessions with parents focus on the lunch box."),
    ("lived_experience", "Cost is a concern for many parents."),
    ("lived_experience", "Some parents asserted that the meal had saved their day."),
    ("lived_experience", "The queue was described as frightening."),
    ("definition", "Hunger at home can be defined as going without a meal for a day."),
]
NOT_SAID = [
    ("risk_to_effect", "The effects of breakfast clubs on pupils are significant."),
    ("risk_to_effect", "The effects of food insecurity are described below."),
    ("evidence_gap", "The cook showed mixed vegetables."),
    ("recommendation", "Understanding the menu is essential for cooks."),
    ("recommendation", "During the meal it is important."),
    ("lived_experience", "The queue was described in detail."),
    ("intervention_description", "Classes follow."),
]


@pytest.mark.parametrize(("kind", "text"), SAID)
def test_kind(kind: str, text: str) -> None:
    assert [claim.kind for claim in Page().paragraph(text).read().claims] == [kind]


@pytest.mark.parametrize(("kind", "text"), NOT_SAID)
def test_not_of_this_kind(kind: str, text: str) -> None:
    assert kind not in [claim.kind for claim in Page().paragraph(text).read().claims]


def test_those_of_the_sentence_before_show_what_its_risk_brings() -> None:
    text = "Food insecurity lasts for years. These children often show poor concentration."
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.subjects, claim.objects) == (("food-insecurity",), ("poor-concentration",))


def test_how_often_those_meet_who_take_part_is_a_description_under_the_name() -> None:
    page = Page().heading("Breakfast clubs").paragraph("Pupils meet for a weekly group session.")
    (claim,) = page.read().claims
    assert (claim.kind, claim.subjects) == ("intervention_description", ("breakfast-clubs",))


def test_a_post_about_itself_says_nothing() -> None:
    text = "Across two posts we’ll be sharing how breakfast clubs improved better attendance."
    assert Page().paragraph(text).read().claims == ()


AIMS = [
    "Breakfast clubs are services that aim to reduce food insecurity, poor concentration and fear.",
    "Services for pupils are designed to offset poor concentration.",
]


@pytest.mark.parametrize("text", AIMS)
def test_what_a_service_is_meant_to_bring_is_no_risk_and_protects_from_none(text: str) -> None:
    kinds = [claim.kind for claim in Page().paragraph(text).read().claims]
    assert not {"risk_to_effect", "protective"}.intersection(kinds)


def test_such_programmes_are_those_of_the_sentence_before() -> None:
    text = "Breakfast clubs spread. Studies show that such programmes improve better attendance."
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.subjects) == ("intervention_outcome", ("breakfast-clubs",))


def test_a_list_of_how_it_works_describes_it() -> None:
    page = Page().paragraph("Breakfast clubs help pupils by:")
    page.bullets("giving them a warm meal", "talking to their cooks")
    kinds = [(claim.kind, claim.subjects) for claim in page.read().claims]
    assert kinds == [("intervention_description", ("breakfast-clubs",))] * 2


def test_what_target_means_behind_a_plural_is_a_verb() -> None:
    text = "Interventions target adult men who go hungry."
    (claim,) = Page().paragraph(text).read().claims
    assert claim.kind == "intervention_description"
    assert Page().paragraph("The target is a quarter of all pupils.").read().claims == ()


MORE = [
    ("lived_experience", "Mothers are often blamed for the empty plate."),
    ("lived_experience", "The loss of the club was acutely felt by parents."),
    ("lived_experience", "Children were not listened to at table."),
    ("lived_experience", "Parents are most often seen as responsible for lunch."),
    ("risk_to_effect", "Skipping breakfast is often rooted in food insecurity."),
    ("risk_to_effect", "Skipping breakfast stems from food insecurity."),
    ("risk_to_effect", "Food insecurity does not just affect those at home but all pupils, too."),
    ("risk_to_effect", "A cold kitchen can endanger those who cook."),
    ("evidence_gap", "We still know relatively little about breakfast."),
    ("recommendation", "This article calls for a change of menus."),
    ("recommendation", "Feeding a school requires a whole-town approach."),
    ("intervention_outcome", "Breakfast clubs did not modify the menu at home."),
]
NONE = [
    ("lived_experience", "Slippers are blamed for falls."),
    ("lived_experience", "The plates are seen as old."),
    ("risk_to_effect", "It is food insecurity that the report is about."),
    ("definition", "Food insecurity is not only one form of need."),
    ("recommendation", "Calls for help rose."),
]


@pytest.mark.parametrize(("kind", "text"), MORE)
def test_more_of_a_kind(kind: str, text: str) -> None:
    assert [claim.kind for claim in Page().paragraph(text).read().claims] == [kind]


@pytest.mark.parametrize(("kind", "text"), NONE)
def test_none_of_a_kind(kind: str, text: str) -> None:
    assert kind not in [claim.kind for claim in Page().paragraph(text).read().claims]


def test_it_harms_lives_of_the_risk_before() -> None:
    text = "Food insecurity is common among pupils. It devastates lives and affects everyone."
    (_, claim) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.subjects) == ("risk_to_effect", ("food-insecurity",))


def test_what_points_back_may_stand_behind_a_time() -> None:
    text = "Food insecurity lasts. During term, it increases the risk of tooth decay."
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.subjects, claim.objects) == (("food-insecurity",), ("tooth-decay",))
