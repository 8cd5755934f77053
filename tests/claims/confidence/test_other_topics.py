"""Texts of other topics than the vocabulary's: what looks like a claim there and is none."""

from __future__ import annotations

import pytest

from graph.claims.concepts.fields import Field
from graph.claims.genres.methods import is_of_method
from graph.claims.model import Claim, Concept, Mention
from tests.claims.toy import Page, prose


def said(text: str) -> list[Claim]:
    return list(Page().paragraph(text).read().claims)


def kinds(text: str) -> set[str]:
    return {str(one.kind) for one in said(text)}


@pytest.mark.parametrize(
    "text",
    [
        "About 12% of the variability in marks was due to the tutor.",
        "The council met 40% of the extra costs of the new lamps.",
        "The mean reduction in tumour size was 53% in the first group.",
        "A ban could create 300,000 jobs in the towns by 2030.",
        "Two tenants with the same income may have different rents.",
        "The state promised to fund 40% of places for tenants.",
        "Schools with 40%+ tenants can serve meals to all.",
        "In a Year 4 lesson tenants are asked about the rain.",
        "The sensitivity of the test for damp was 87% in both towns.",
        "The form was sent to 2,000 tenants, but the survey was sent to owners.",
        "Tenants were 1.2 percentage points apart from owners in this.",
        "It is possible to reduce the flow from 25 to 75%.",
        "Some 90% of the total rainfall volume was lost to the ground.",
        "“I can see four tenants who have opened the door to us.”",
        "There was no significant difference in falls (12% and 13% of tenants).",
        "Pain was felt by 12% in the intervention group and by 30% of controls (p<0.01).",
        "Rents rise, by the data of a national survey (50,868 adults), in towns.",
        "With such rules two thirds of tenants would see lower rents.",
        "Sixteen tenants were in the late group.",
        "Only about half of his pupils are in class.",
        "For damp, sensitivity and specificity were 90% and 92% of homes.",
        "Falls were similar in both groups of tenants (35% v 43%).",
        "A rash befell 22% of the first tenants versus 5% of the others (odds ratio 5.4).",
        "Three thousand tenants participated (13% were black).",
        "A price rise lowers sales of beer by about 4.4%, and wine by 6.9%.",
    ],
)
def test_what_a_number_says_of_an_amount_a_plan_or_a_thought_is_not_how_common_it_is(
    text: str,
) -> None:
    assert "prevalence_statistic" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "About 12% of tenants were in arrears.",
        "Half of all tenants were in debt.",
        "Of the 40 homes, 12% had damp and 30% were cold.",
        "Two women in five have been hurt at work.",
    ],
)
def test_shares_of_people_still_say_how_common_a_thing_is(text: str) -> None:
    assert kinds(text) == {"prevalence_statistic"}


@pytest.mark.parametrize(
    ("before", "of_method"),
    [
        ("METHODS: We looked at homes. ", True),
        ("Results: It rained. Materials and Methods: We looked. ", True),
        ("Methods We looked at homes. ", True),
        ("RESEARCH DESIGN AND METHODS: We looked. ", True),
        ("STUDY DESIGN: We looked. Results: It rained. ", False),
        ("Methods We looked. Results Each home was wet. ", False),
        ("METHODS AND RESULTS: We looked. ", False),
        ("Methods of drying differ. ", False),
        ("Objective: To look at homes. ", False),
    ],
)
def test_a_part_of_an_abstract_goes_on_to_the_next(before: str, of_method: bool) -> None:
    assert is_of_method("Half of the tenants were out.", (), before) is of_method


def _named(name: str, label: str, kind: str = "intervention") -> tuple[str, Mention, Field]:
    concept = Concept("a", kind, label, ())
    text = f"{name} " * 8
    mention = Mention("a", kind, 0, len(name), prose(text).span(0, len(name)))
    return text, mention, Field({"a": concept})


def test_a_text_that_names_one_thing_only_is_of_another_field() -> None:
    text, mention, field = _named("Warm lunch", "Warm lunch")
    words = text + "and nobody knows of it " * 20
    assert field.is_foreign_to([(words, (mention,) * 8)])


def test_a_text_that_names_what_a_field_is_about_is_of_it() -> None:
    names = ("Warm lunch", "Cold lunch", "Lunch clubs", "Lunch breaks", "School lunch")
    concepts = {name: Concept(name, "intervention", name, ()) for name in names}
    text = "Warm lunch " * 8 + "and nobody knows of it " * 20
    mention = Mention("Warm lunch", "intervention", 0, 10, prose(text).span(0, 10))
    assert not Field(concepts).is_foreign_to([(text, (mention,) * 8)])


@pytest.mark.parametrize(
    ("above", "name", "label", "foreign"),
    [
        ("Cold lunch", "Frozen peas", "Frozen peas", False),
        ("Warm rain", "Frozen peas", "Frozen peas", True),
        ("Cold lunch", "Frozen peas", "Parental frozen peas", True),  # leaves out whose it is
    ],
)
def test_a_kind_of_what_a_field_is_about_tells_it_as_well(
    above: str, name: str, label: str, *, foreign: bool
) -> None:
    labels = ("Cold lunch", "Late lunch", "Lost lunch", "No lunch", "Bad lunch", "Warm rain")
    concepts = {one: Concept(one, "risk_factor", one, ()) for one in labels}
    concepts["parents"] = Concept("parents", "population", "Parents", ())
    concepts["kind"] = Concept("kind", "risk_factor", label, (name,), broader=(above,))
    text = f"{name} " * 8 + "and nobody knows of it " * 20
    mention = Mention("kind", "risk_factor", 0, len(name), prose(text).span(0, len(name)))
    assert Field(concepts).is_foreign_to([(text, (mention,) * 8)]) == foreign


@pytest.mark.parametrize(
    ("name", "label", "meant"),
    [
        ("victims", "Adult victims of theft", False),
        ("theft victims", "Adult victims of theft", True),
        ("teachers", "Teachers and school staff", True),
        ("people", "People in rural areas", False),
    ],
)
def test_people_are_meant_by_what_tells_them_apart(name: str, label: str, meant: bool) -> None:
    text, mention, field = _named(name, label, "population")
    assert field.names_wholly(text, mention) is meant


@pytest.mark.parametrize(("name", "meant"), [("risk-based plan", False), ("risk review", True)])
def test_a_word_of_every_field_is_no_half_of_a_name(name: str, meant: bool) -> None:
    text, mention, field = _named(name, "Risk review" if meant else "Risk assessment")
    assert field.names_wholly(text, mention) is meant


@pytest.mark.parametrize(
    "text",
    [
        "Now I need to work out the sum.",
        "Mr Jones must decide whether to move on.",
        "The rate would need to be higher than this to matter.",
        "For pupils to read well they need to know the words.",
        "Rules can be complex (to drive, you must turn the key, and so on).",
        "Forms take time that should go to teaching.",
        "Increase or decrease the price of coal.",
        "The table below shows what you can use in class.",
        "Teacher: You must use the words on the board.",
        "Work demands and noise shaped the day of the staff.",
        "Praise entails rewarding a pupil who tries.",
        "Some 150 tests need to be made for one case.",
        "They call out when they shouldn’t.",
        "Explore this in the demand graph, where the line is low.",
        "Migration should be considered as a risk.",
        "Tenants with shoulder pain slept badly.",
        "It should be pointed out that tenants are old.",
        "If tenants think that rents must fall, this is hard for Ms Brown to change.",
        "We wrote to tenants to investigate the need for new locks.",
        "While clubs must offer meals, the meals differ in price.",
        "If a word is rare, it may not be a priority.",
    ],
)
def test_a_duty_in_a_story_or_on_the_way_advises_nobody(text: str) -> None:
    assert "recommendation" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Teachers must check that pupils know the words.",
        "Councils should repair damp homes first.",
        "Services that help tenants need to be open at night.",
        "Work with tenants to repair damp homes.",
        "Increase the price of coal and of gas.",
        "Homes (most of them old) should be dry.",
        "Never store food in damp rooms.",
        "A daily dose of 500 mg is recommended.",
        "Removing damp from the homes of the old is vital.",
    ],
)
def test_advice_is_still_read(text: str) -> None:
    assert kinds(text) == {"recommendation"}


@pytest.mark.parametrize(
    ("above", "advised"),
    [
        ("State role", False),
        ("Sources of stress", False),
        ("Actions for the state", True),
        ("How to respond to the causes", True),
        ("What we ask for", True),
    ],
)
def test_a_list_of_what_there_is_advises_nobody(above: str, advised: bool) -> None:
    found = Page().heading(above).bullets("Collect rents from tenants", "Follow the plans made")
    assert {one.kind for one in found.read().claims} == ({"recommendation"} if advised else set())


@pytest.mark.parametrize(
    ("lead", "text", "asked"),
    [
        ("Key questions:", "Why are rents so high?", False),
        ("Think about your plan:", "How well did you do?", False),
        ("Questions to ask tenants:", "How warm is the flat?", True),
        ("Screening:", "Do you feel safe at home?", True),
    ],
)
def test_questions_to_readers_are_no_advice(lead: str, text: str, asked: bool) -> None:
    found = Page().paragraph(lead).bullets(text, text).read().claims
    assert {one.kind for one in found} == ({"recommendation"} if asked else set())


@pytest.mark.parametrize(
    "text",
    [
        "Rainfall in June was lower than in the months before.",
        "Electric drive is more efficient than the burning of coal and gas.",
        "Alcohol's overall harm score was 72 of 100.",
        "Changing fuel mix.",
        "Extended benefits triggers proposed.",
        "Experts were less likely than others to endorse the test.",
        "Reviews are more important than letters to readers.",
        "The results rest on 161 messages directly related to the park.",
        "Because she has to wait, this has a bad effect on pupils.",
        "It is often argued that tenants are affected by rents.",
        "The support which first helped tenants can get in the way.",
        "Our new model can lead to better maps than the old ones.",
        "Reasons for the move were comparable between the two groups.",
        "The county has the highest number of lenders in the state.",
        "Some tenants had more than one reason to move.",
        "Each factor alone increases risk.",
        "Age and sex were included as predictors of falls.",
        "This step can contribute to the drawing of maps.",
        "The resulting damp harms all tenants.",
        "Old cars use nearly double the mean rate of 4 litres.",
        "This can happen when we ask tenants more questions than others.",
    ],
)
def test_what_is_no_bond_between_a_risk_and_people_is_none(text: str) -> None:
    assert not kinds(text) & {"risk_to_effect", "protective", "intervention_outcome"}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("risk_to_effect", "Tenants had higher rates of asthma than owners."),
        ("risk_to_effect", "Damp harms children's lungs."),
        ("risk_to_effect", "Damp homes harm children's health."),
        ("intervention_outcome", "There was no difference in pain between the two operations."),
        ("intervention_outcome", "After the ban, deaths fell by a third."),
        ("risk_to_effect", "Alcohol is the leading cause of falls."),
        ("risk_to_effect", "Biased rules may contribute to unfair and poorer care."),
        ("intervention_outcome", "Early bronchoscopy was not associated with longer stays."),
        (
            "intervention_outcome",
            "Checking that tenants are in can increase the chances that they pay.",
        ),
        ("prevalence_statistic", "Smoking rates have declined steadily over two decades."),
    ],
)
def test_bonds_outcomes_and_trends_are_told_apart(kind: str, text: str) -> None:
    assert kinds(text) == {kind}


def test_a_name_is_no_half_of_a_sentence() -> None:
    (one,) = said("Alcohol causes 178,000 deaths annually -- more than drugs do.") or (None,)
    made = said("Cleaner air from switching away from fossil fuel sources can improve health.")
    labels = [label for claim in made for label in (*claim.subjects, *claim.objects)]
    assert not any("-can-" in label for label in labels)
    assert one is None or "outcome-178" not in one.objects


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Teachers need to understand the sum before they teach it.", False),
        ("There is a need to understand how tenants see damp.", True),
        ("The rule's future remains uncertain under the new minister.", False),
        ("The effect of damp on sleep remains uncertain.", True),
        ("Lack of diverse evaluation workforce", False),
        ("There is a lack of evaluation of letters to tenants.", True),
        ("It is plain that further work is needed to reduce the number of fires.", False),
        ("Pupils can go on to more challenging work, in case support is needed.", False),
        ("The bank knows of plans that are unknown to the public.", False),
        ("It is difficult to think about a topic you know little about.", False),
        ("The cause of the fires is unknown.", True),
        ("Say it in words, where it is not clear whether pupils may talk.", False),
    ],
)
def test_a_gap_is_what_research_might_close(text: str, gap: bool) -> None:
    assert ("evidence_gap" in kinds(text)) is gap


def test_what_something_entails_is_no_definition() -> None:
    assert kinds("Having a process modelled means that they can focus.") == set()
    assert kinds("Night noise means the average level after eleven.") == {"definition"}


def test_people_who_grew_up_somewhere_raised_nothing() -> None:
    assert "lived_experience" not in kinds("Pupils raised in damp homes cough in winter.")
    assert "lived_experience" in kinds("Pupils raised concerns about damp in the classes.")


def test_no_evidence_that_it_does_is_none_found() -> None:
    (claim,) = said("We found no evidence that the new lanes increase the risk of crashes.")
    assert claim.direction == "none_found"


def test_what_makes_a_good_thing_likelier_protects() -> None:
    (claim,) = said("Pupils who like their class are more likely to get better results.")
    assert claim.kind == "protective"


def test_an_object_ends_where_another_verb_begins() -> None:
    (claim,) = said("Burning less coal improves public health and saves costs.")
    assert claim.objects == ("outcome-public-health",)


def test_less_in_those_who_were_not_treated_is_more_in_those_who_were() -> None:
    (claim,) = said("Falls were significantly lower in the usual care group.")
    assert (claim.kind, claim.direction) == ("intervention_outcome", "increases")
