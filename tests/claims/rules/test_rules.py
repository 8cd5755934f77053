"""Each rule with what it takes and what it leaves, on a made-up field: school meals."""

from __future__ import annotations

import pytest

from graph.claims.model import Claim, Direction, Kind, Valence
from graph.claims.wording.cues import direction_of
from graph.claims.wording.valence import valence_of
from tests.claims.toy import Page, one


def claims(page: Page) -> tuple[Claim, ...]:
    return page.read().claims


def said(text: str) -> tuple[Claim, ...]:
    return claims(Page().paragraph(text))


def listed(lead: str, *bullets: str) -> tuple[Claim, ...]:
    """What the bullets say; the lead-in's own claims are left out."""
    page = Page().paragraph(lead)
    start = len(page.text)
    return tuple(c for c in claims(page.bullets(*bullets)) if c.span.start >= start)


def seen(claim: Claim) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    return claim.kind, claim.subjects, claim.objects, claim.direction


SENTENCES = [
    # definition
    ("The School Food Standards set out a duty for every canteen.", "definition",
     ("school-food-standards",), ("canteen",), "not_stated"),
    ("Food insecurity is defined as having too little to eat.", "definition",
     (), ("food-insecurity",), "not_stated"),
    ("Food insecurity is a pattern of days that have no meal.", "definition",
     (), ("food-insecurity",), "not_stated"),
    ("Food insecurity includes skipping breakfast and going without lunch.", "definition",
     (), ("food-insecurity", "skipping-breakfast"), "not_stated"),
    # evidence-gap
    ("No firm conclusions on breakfast clubs can be drawn.", "evidence_gap",
     ("breakfast-clubs",), (), "not_stated"),
    ("Longer research is also needed to see what breakfast clubs do.", "evidence_gap",
     ("breakfast-clubs",), (), "not_stated"),
    ("There is a dearth of research on breakfast clubs.", "evidence_gap",
     ("breakfast-clubs",), (), "not_stated"),
    ("We know very little about breakfast clubs.", "evidence_gap",
     ("breakfast-clubs",), (), "not_stated"),
    ("Studies of the Salad Bar Scheme among pupils are lacking.", "evidence_gap",
     ("salad-bar-scheme",), ("pupils",), "not_stated"),
    ("Few studies have looked at the Salad Bar Scheme.", "evidence_gap",
     ("salad-bar-scheme",), (), "not_stated"),
    ("It is not clear which breakfast clubs work.", "evidence_gap",
     ("breakfast-clubs",), (), "not_stated"),
    ("The views of pupils are missing from the literature on breakfast clubs.", "evidence_gap",
     ("breakfast-clubs",), ("pupils",), "not_stated"),
    ("The evidence base for breakfast clubs remains thin.", "evidence_gap",
     ("breakfast-clubs",), (), "not_stated"),
    ("More research is needed on breakfast clubs and attendance.", "evidence_gap",
     ("breakfast-clubs",), ("better-attendance",), "not_stated"),
    ("There is a lack of evidence on the Salad Bar Scheme.", "evidence_gap",
     ("salad-bar-scheme",), (), "not_stated"),
    # prevalence
    ("Almost a third of pupils live with food insecurity.", "prevalence_statistic",
     ("food-insecurity",), ("pupils",), "not_stated"),
    # outcome
    ("An evaluation of breakfast clubs found increased attendance.", "intervention_outcome",
     ("breakfast-clubs",), ("better-attendance",), "increases"),
    ("Breakfast clubs are not effective for attendance.", "intervention_outcome",
     ("breakfast-clubs",), ("better-attendance",), "none_found"),
    # protective
    ("A shared family table protects against tooth decay.", "protective",
     ("a-shared-family-table",), ("tooth-decay",), "decreases"),
    # risk-interaction
    ("The combination of skipping breakfast and food insecurity leads to tooth decay.",
     "risk_interaction", ("skipping-breakfast", "food-insecurity"), ("tooth-decay",), "increases"),
    ("Where skipping breakfast comes alongside food insecurity, tooth decay is at its highest.",
     "risk_interaction", ("skipping-breakfast", "food-insecurity"), ("tooth-decay",), "increases"),
    # barrier
    ("Pupils stay away for fear of being seen as poor.", "lived_experience",
     ("pupils",), ("fear-of-being-seen-as-poor",), "not_stated"),
    ("Pupils are afraid that cooks share the fear of being seen as poor.", "lived_experience",
     ("pupils",), ("fear-of-being-seen-as-poor",), "not_stated"),
    ("Fear of being seen as poor is a barrier to pupils who would come.", "lived_experience",
     ("pupils",), ("fear-of-being-seen-as-poor",), "not_stated"),
    # risk-to-parenting
    ("Food insecurity leads to strained family mealtimes.", "risk_to_parenting",
     ("food-insecurity",), ("strained-family-mealtimes",), "increases"),
    ("Food insecurity erodes strained family mealtimes.", "risk_to_parenting",
     ("food-insecurity",), ("strained-family-mealtimes",), "increases"),
    # risk-to-effect
    ("Skipping breakfast can lead to poor concentration.", "risk_to_effect",
     ("skipping-breakfast",), ("poor-concentration",), "increases"),
    ("Skipping breakfast is not associated with tooth decay.", "risk_to_effect",
     ("skipping-breakfast",), ("tooth-decay",), "none_found"),
    ("Evidence on skipping breakfast and tooth decay is mixed.", "risk_to_effect",
     ("skipping-breakfast",), ("tooth-decay",), "mixed"),
    ("Tooth decay is common among pupils who know food insecurity.", "risk_to_effect",
     ("food-insecurity",), ("tooth-decay",), "increases"),
    ("There are links between tooth decay and food insecurity.", "risk_to_effect",
     ("food-insecurity",), ("tooth-decay",), "increases"),
    ("Pupils who live with food insecurity often develop tooth decay.", "risk_to_effect",
     ("food-insecurity",), ("tooth-decay",), "increases"),
    ("Food insecurity can have devastating effects on pupils.", "risk_to_effect",
     ("food-insecurity",), ("pupils",), "increases"),
    # experience
    ("Pupils found it hard to talk of attendance.", "lived_experience",
     ("pupils",), ("better-attendance",), "not_stated"),
    ("In focus groups pupils felt that attendance was counted.", "lived_experience",
     ("pupils",), ("better-attendance",), "not_stated"),
    ("Pupils spoke openly about their experiences of breakfast clubs.", "lived_experience",
     ("pupils",), ("breakfast-clubs",), "not_stated"),
    ("Pupils value cooks who listen.", "lived_experience", ("pupils",), ("cooks",), "not_stated"),
    ("Cooks said that breakfast clubs must open at seven.", "lived_experience",
     ("cooks",), ("breakfast-clubs",), "not_stated"),
    ("Cooks know that fear of being seen as poor among pupils is common.", "lived_experience",
     ("cooks",), ("fear-of-being-seen-as-poor",), "not_stated"),
    ("Fear of being seen as poor stands between pupils and staff, as seen by cooks.",
     "lived_experience", ("pupils",), ("fear-of-being-seen-as-poor",), "not_stated"),
    ("Pupils and cooks said that breakfast clubs are loud.", "lived_experience",
     ("pupils", "cooks"), ("breakfast-clubs",), "not_stated"),
    ("Fear of being seen as poor is common among pupils.", "lived_experience",
     ("pupils",), ("fear-of-being-seen-as-poor",), "not_stated"),
    # cause and effect by their order
    ("Tooth decay because of skipping breakfast is seen where food insecurity is not.",
     "risk_to_effect", ("skipping-breakfast", "food-insecurity"), ("tooth-decay",), "increases"),
    ("Poor concentration leads to tooth decay.", "risk_to_effect",
     ("poor-concentration",), ("tooth-decay",), "increases"),
    ("Food insecurity brings strained family mealtimes, which can lead to tooth decay.",
     "risk_to_parenting", ("food-insecurity",), ("strained-family-mealtimes", "tooth-decay"),
     "increases"),
    # description
    ("Breakfast clubs offer toast to pupils in the canteen.", "intervention_description",
     ("breakfast-clubs",), ("pupils", "canteen"), "not_stated"),
    ("Breakfast clubs are run alongside the Salad Bar Scheme.", "intervention_description",
     ("breakfast-clubs",), ("salad-bar-scheme",), "not_stated"),
    ("The most common model in the north is the Salad Bar Scheme.", "intervention_description",
     ("salad-bar-scheme",), (), "not_stated"),
    ("One example of a free service is breakfast clubs, and many are loud.",
     "intervention_description", ("breakfast-clubs",), (), "not_stated"),
    ("The whole-school approach was pioneered in a canteen.", "intervention_description",
     ("whole-school-approach",), ("canteen",), "not_stated"),
    ("The whole-school approach (WSA) framework rests on talks with cooks.",
     "intervention_description", ("whole-school-approach",), ("cooks",), "not_stated"),
    ("First heard of in the north, the whole-school approach accounts for the taste of pupils.",
     "intervention_description", ("whole-school-approach",), ("pupils",), "not_stated"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "subjects", "objects", "direction"), SENTENCES)
def test_sentences(
    text: str, kind: str, subjects: tuple[str, ...], objects: tuple[str, ...], direction: str
) -> None:
    (claim,) = said(text)
    assert seen(claim) == (kind, subjects, objects, direction)
    assert claim.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Lunch is at noon.",
        "Skipping breakfast does not imply tooth decay.",
        "Tooth decay was the topic of the day.",
        "How many pupils, a third or a half, know food insecurity?",
        "```text Skipping breakfast ↓ leads to tooth decay ```",
        "One protective difference is a shared family table.",
        "Skipping breakfast and tooth decay are two chapters.",
        "The rain was felt.",
        "A duty of every canteen.",
        "The table is long.",
        "Keywords: breakfast clubs; offers; tooth decay",
        "This report describes how skipping breakfast leads to tooth decay.",
        "It is beyond the scope of this review to say why pupils skip lunch.",
        # it points elsewhere
        "More information about breakfast clubs is provided in section 8.",
        "You can find more on breakfast clubs here.",
        "See chapter 3 on breakfast clubs, which offer toast.",
        "The aim of this study was to see what breakfast clubs offer.",
        # it is not finished
        "Breakfast clubs offer toast and aim to",
        "Practitioners should consider",
        # denied
        "Most pupils with food insecurity are not at risk of tooth decay.",
        "Pupils are not held back by fear of being seen as poor.",
        # about another thing, or a wish
        "The town was told of breakfast clubs that offer toast.",
        "Cooks may feel proud.",
        "Plates can make pupils feel at home.",
        "Any of these may give pupils more time and cooks may feel tired.",
        "Thank the cooks; there is a fear of being seen as poor.",
        # it leads to what is told elsewhere
        "This fits with what several pupils told us about attendance.",
        "Pupils raised these worries about attendance, in the following order:",
        "Pupils spoke openly about their experiences of lunch.",
        # what people take it for
        "Breakfast clubs can be seen as a loud place that offers toast.",
        "Messages told how breakfast clubs can make pupils feel.",
        # a law that is named in passing
        "A table was bought to meet a duty of the School Food Standards.",
    ],
)
def test_no_claim(text: str) -> None:
    assert said(text) == ()


@pytest.mark.parametrize(
    ("text", "subjects", "direction"),
    [
        ("Breakfast clubs offer toast. It had no effect on attendance.", (), ""),
        ("The Salad Bar Scheme offers beans. It had no effect on attendance.",
         ("salad-bar-scheme",), "none_found"),
        ("The Salad Bar Scheme had no effect on attendance.", ("salad-bar-scheme",), "none_found"),
        ("The Salad Bar Scheme offers beans. It led to increased attendance.",
         ("salad-bar-scheme",), "increases"),
        ("The canteen is near the Salad Bar Scheme. It had no effect on attendance.", (), ""),
    ],
)  # fmt: skip
def test_what_it_brought_is_said_of_the_subject_before(
    text: str, subjects: tuple[str, ...], direction: str
) -> None:
    found = [c for c in said(text) if c.kind is Kind.INTERVENTION_OUTCOME]
    assert [seen(c)[1:] for c in found] == (
        [(subjects, ("better-attendance",), direction)] if subjects else []
    )


def test_a_heading_does_not_say_of_whom_a_quotation_tells() -> None:
    page = Page().heading("Work with pupils").quotation("Nobody agrees on attendance.", "A cook")
    assert (one(page).subjects, one(page).objects) == (("cooks",), ("better-attendance",))


@pytest.mark.parametrize(
    "text",
    [
        "Canteens should offer fruit.",
        "It is vital that pupils have time to eat.",
        "Cooks need to be trained.",
        "Ask pupils what they like.",
        "Do not hurry pupils.",
        "Where it is safe, offer nuts.",
        "There is a need for longer breaks.",
        "If a pupil is hungry, staff should offer bread.",
        "Cooking is best done together with pupils.",
        "Training for cooks is urgently needed.",
        "There is also a strong case to be made for longer breaks.",
        "Warm meals require a fundamental change of habits.",
        "Cooks could do more to hear pupils.",
        "Diversity: Invest in meals for all pupils.",
    ],
)
def test_recommendations(text: str) -> None:
    (claim,) = said(text)
    assert claim.kind is Kind.RECOMMENDATION
    assert claim.subjects[0].startswith("recommendation-")


@pytest.mark.parametrize(
    "text",
    [
        "Support for cooks varies by town.",
        "Work with farmers can mean many things.",
        "It should be noted that rain fell.",
        "Pupils must have eaten.",
        "Use of plates fell.",
        "Help comes from neighbours.",
        "An account of the ways in which pupils must wait.",
        "Pupils felt that plates should be bigger.",
        "Toast stands where staff can see it.",
        "In a poll, 62% of tenants said that lunch should be free.",
        "Most respondents agreed that plates should be bigger.",
        "“We should have bigger plates.”",
        "These numbers should be interpreted with caution.",
        "Participants should indicate how much they ate.",
        "Should it rain, lunch is inside.",
        "Salt is essential for the growth of yeast.",
        "Complete menus were available for 12 weeks.",
        "Not all cooks are here.",
        "It stood without the need for salt.",
        "See the annex for more details.",
        "Support from cooks and friends helped pupils to sleep.",
        "A pupil may think that cooks should have been able to help.",
        "Support staff: cooks, pupils, parents.",
        "Some cooks have telephones, so you can call them.",
        "Meals are shaped by the notion that pupils should be quiet.",
        "Must be quiet and able to sit.",
    ],
)
def test_no_recommendations(text: str) -> None:
    assert [c for c in said(text) if c.kind is Kind.RECOMMENDATION] == []


def test_advice_has_a_name_without_its_condition() -> None:
    found = Page().paragraph("If a pupil is hungry, staff should offer bread.").read()
    assert found.candidates[0].alt_labels == ("staff should offer bread.",)


LISTS = [
    ("Effects of skipping breakfast include:", "Poor concentration", "risk_to_effect",
     ("skipping-breakfast",), ("poor-concentration",)),
    ("Effects of skipping breakfast include:", "Tooth decay because of food insecurity",
     "risk_to_effect", ("food-insecurity",), ("tooth-decay",)),
    ("Effects of skipping breakfast include:", "Poor concentration and tooth decay",
     "risk_to_effect", ("skipping-breakfast",), ("poor-concentration", "tooth-decay")),
    ("Effects of skipping breakfast include:", "Grumpiness (all day)", "risk_to_effect",
     ("skipping-breakfast",), ("effect-grumpiness",)),
    ("With food insecurity pupils may feel:", "Tooth decay", "lived_experience",
     ("food-insecurity",), ("tooth-decay",)),
    ("Protective factors against tooth decay are:", "A shared family table", "protective",
     ("a-shared-family-table",), ("tooth-decay",)),
    ("Protective factors against tooth decay are:", "A brush of one's own", "protective",
     ("protective-factor-a-brush-of-one-s-own",), ("tooth-decay",)),
    ("Pupils said what they fear:", "Fear of being seen as poor", "lived_experience",
     ("pupils",), ("fear-of-being-seen-as-poor",)),
    ("The School Food Standards, under the Meals Act 1944, have these provisions:",
     "fruit on every day for pupils", "definition",
     ("school-food-standards",), ("pupils", "meals-act-1944")),
    ("Breakfast clubs are unsafe for these reasons:", "Toasters stand too near the door",
     "intervention_outcome", ("breakfast-clubs",), ()),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "bullet", "kind", "subjects", "objects"), LISTS)
def test_lists(
    lead: str, bullet: str, kind: str, subjects: tuple[str, ...], objects: tuple[str, ...]
) -> None:
    (claim,) = listed(lead, bullet)
    assert seen(claim)[:3] == (kind, subjects, objects)


def test_a_verdict_in_the_lead_in_is_the_bullets_valence() -> None:
    (claim,) = listed("Breakfast clubs are unsafe for these reasons:", "Toasters stand too near")
    assert claim.valence is Valence.HARM


@pytest.mark.parametrize(
    ("lead", "bullet"),
    [
        ("Canteens should:", "more fruit, less noise"),
        ("Questions for pupils:", "Do you eat breakfast?"),
        ("Consider:", "whether pupils have eaten"),
        ("Practitioners work with pupils to:", "choose what to cook"),
    ],
)
def test_lists_of_advice(lead: str, bullet: str) -> None:
    (claim,) = listed(lead, bullet)
    assert claim.kind is Kind.RECOMMENDATION


def test_advice_in_a_list_is_about_the_people_of_its_lead_in() -> None:
    (claim,) = listed("To help pupils, schools should:", "offer more fruit")
    assert claim.objects == ("pupils",)


@pytest.mark.parametrize(
    ("lead", "bullet"),
    [
        ("On Monday there are:", "beans"),
        ("Effects of rain include:", "wet shoes"),
        ("Schools and their factors are:", "long tables"),
    ],
)
def test_lists_that_say_nothing(lead: str, bullet: str) -> None:
    assert listed(lead, bullet) == ()


def test_each_number_is_a_claim_of_its_own() -> None:
    first, second = said("49% of pupils have tooth decay, while 12% of cooks eat alone.")
    assert (first.text, first.objects) == (
        "49% of pupils have tooth decay",
        ("pupils", "tooth-decay"),
    )
    assert (second.text, second.objects) == ("12% of cooks eat alone.", ("cooks",))
    assert first.statistic is not None
    assert first.statistic.value == 49


def test_a_heading_does_not_say_who_is_counted() -> None:
    page = Page().heading("Pupils").paragraph("We counted 38 shops.")
    assert one(page).objects == ()


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("Text reminders increased uptake by 6 points.", "intervention_outcome", "increases"),
        ("Leaflets alone made no difference.", "intervention_outcome", "none_found"),
        ("Vitamin drops did not reduce colds.", "intervention_outcome", "none_found"),
        ("Flooding is associated with moving away.", "risk_to_effect", "increases"),
        ("Flooding increases the risk of moving away.", "risk_to_effect", "increases"),
        ("Tenants are less likely to vote.", "risk_to_effect", "decreases"),
        ("Lead can harm hearing.", "risk_to_effect", "increases"),
        ("Text reminders could increase uptake.", "", ""),
        ("They were associated with moving away.", "", ""),
        ("It is a driver of improved practice.", "", ""),
        ("Leaves that are associated with LOX2 fell.", "", ""),
    ],
)
def test_what_bears_on_what_and_has_no_concept(text: str, kind: str, direction: str) -> None:
    found = said(text)
    assert [(c.kind, c.direction) for c in found] == ([(kind, direction)] if kind else [])


@pytest.mark.parametrize(
    "text",
    [
        "The share of hungry pupils fell by 9 percentage points.",
        "Visits by pupils rose 3%.",
        "The soup was cooked with 10% glycerol.",
        "The two recipes have 62% sequence identity.",
        "We surveyed pupils by post (response rate 87%).",
        "The kitchen took 190 tilted pictures.",
        "Then 1,912 samples were collected from pupils.",
        "Girls 14%, Boys 19%",
        "Something was asked of cooks here. 71% met it.",
        "Five answers account for 49% of the total variance.",
        "Of the vines 30% had ABC1 in them.",
        "(Strongly agree 73%, agree 12%, with the rest unsure.)",
        "Figure 3: The 12% of pupils who said that they were hungry",
        "A maioria dos alunos tinha fome (46%) em casa.",
    ],
)
def test_what_says_not_how_common_a_thing_is(text: str) -> None:
    found = [c for c in said(text) if c.kind is Kind.PREVALENCE_STATISTIC]
    assert [c for c in found if c.rule == "statistic"] == []


def test_a_stretch_that_leans_on_what_was_before_is_quoted_with_it() -> None:
    text = "Of all pupils 12% had tooth decay, rising to 43% in the north."
    assert {claim.text for claim in said(text)} == {text}


def test_numbers_that_share_a_verb_are_quoted_together() -> None:
    text = "Soup and bread made up 40% and 29% of the meals of pupils respectively."
    assert {claim.text for claim in said(text)} == {text}


def test_what_stands_before_a_number_is_said_too() -> None:
    text = (
        "Food insecurity can lead to tooth decay and poor concentration, and 9,000 pupils have it."
    )
    first, second = said(text)
    assert (first.kind, second.kind) == (Kind.RISK_TO_EFFECT, Kind.PREVALENCE_STATISTIC)


def test_each_outcome_is_a_claim_of_its_own() -> None:
    text = "A trial of breakfast clubs reported reduced food waste and increased attendance."
    waste, attendance = said(text)
    assert (waste.objects, waste.direction) == (("reduced-food-waste",), "decreases")
    assert (attendance.objects, attendance.direction) == (("better-attendance",), "increases")
    assert (waste.valence, attendance.valence) == (Valence.BENEFIT, Valence.BENEFIT)


def test_aims_are_no_outcomes() -> None:
    (claim,) = said("A trial of breakfast clubs aims to find increased attendance.")
    assert claim.kind is Kind.INTERVENTION_DESCRIPTION


@pytest.mark.parametrize(
    ("words", "speaker", "kind", "voice"),
    [
        ("We pupils eat late.", "Pupil, 12", Kind.LIVED_EXPERIENCE, "Pupil, 12"),
        ("I eat late.", "", Kind.LIVED_EXPERIENCE, "a person quoted"),
        ("Our breakfast clubs are loud.", "", Kind.INTERVENTION_DESCRIPTION, ""),
    ],
)
def test_voices(words: str, speaker: str, kind: Kind, voice: str) -> None:
    claim = one(Page().quotation(words, speaker))
    assert (claim.kind, claim.voice) == (kind, voice)


def test_they_are_those_of_the_sentence_before() -> None:
    _, claim = said(
        "Skipping breakfast is associated with tooth decay. This leads to poor concentration."
    )
    assert claim.subjects == ("skipping-breakfast",)
    (alone,) = claims(Page().heading("Food insecurity").paragraph("It leads to tooth decay."))
    assert alone.subjects == ("food-insecurity",)


def test_a_sentence_may_make_two_statements() -> None:
    text = "Skipping breakfast causes poor concentration, which can lead to tooth decay."
    first, second = said(text)
    assert (first.objects, second.objects) == (("poor-concentration",), ("tooth-decay",))
    assert second.subjects == ("skipping-breakfast",)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("increased noise", Direction.INCREASES),
        ("better meals", Direction.INCREASES),
        ("prevents pupils from learning", Direction.INCREASES),
        ("prevents decay", Direction.DECREASES),
        ("did not lead to noise but reduced waste", Direction.DECREASES),
        ("no significant effect on waste", Direction.NONE_FOUND),
        ("findings were mixed", Direction.MIXED),
        ("a mixed methods study", Direction.NOT_STATED),
        ("results from the mixed methods study", Direction.NOT_STATED),
        ("inconsistent routines", Direction.NOT_STATED),
        ("the meal", Direction.NOT_STATED),
    ],
)
def test_directions(text: str, direction: Direction) -> None:
    assert direction_of(text) is direction


@pytest.mark.parametrize(
    ("words", "direction", "valence"),
    [
        ("less of it", Direction.DECREASES, Valence.BENEFIT),
        ("more of it", Direction.INCREASES, Valence.HARM),
        ("improved", Direction.INCREASES, Valence.BENEFIT),
        ("it", Direction.NONE_FOUND, Valence.NO_EFFECT),
        ("it", Direction.MIXED, Valence.MIXED),
        ("it", Direction.NOT_STATED, Valence.NOT_STATED),
    ],
)
def test_less_of_a_bad_thing_is_good(words: str, direction: Direction, valence: Valence) -> None:
    assert valence_of(words, direction, "decay", {"decay": Direction.DECREASES}) is valence


def test_what_nobody_judges_has_no_valence() -> None:
    assert valence_of("more rain", Direction.INCREASES, "rain", {}) is Valence.NOT_STATED
    wish = {"health": Direction.INCREASES}
    assert valence_of("crisis visits", Direction.DECREASES, "health", wish) is Valence.BENEFIT
    assert valence_of("less pain", Direction.DECREASES, "x", {}) is Valence.BENEFIT


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Breakfast clubs in the canteen offer toast.", True),
        ("Breakfast clubs requires the help of cooks.", True),
        ("The council runs breakfast clubs in the canteen.", True),
        ("Evidence suggests that breakfast clubs are a key place to meet.", True),
        ("Salad Bar Scheme notifies cooks of pupils who stay away.", True),
        ("The aim of breakfast clubs is to feed pupils.", True),
        ("It offers a place in breakfast clubs.", False),
        ("Learning from research on breakfast clubs, which is based on a review.", False),
        ("There are other examples of breakfast clubs that offer toast.", False),
        ("The following are examples of breakfast clubs that offer toast:", False),
        ("Pupils may talk of breakfast clubs, which offer toast.", False),
        ("Breakfast clubs staff are paid by the hour.", False),
        ("The most common complaint in the north is the noise of breakfast clubs.", False),
        ("To create breakfast clubs, kitchens have opened.", False),
        ("In the whole-school approach, milk is free.", False),
    ],
)
def test_a_description_is_about_its_subject(text: str, described: bool) -> None:
    kinds = [claim.kind for claim in said(text)]
    assert kinds == ([Kind.INTERVENTION_DESCRIPTION] if described else [])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Salad Bar Scheme offers salad. It is run by adults. It has a bell.",
         "salad-bar-scheme"),
        ("Many breakfast clubs have roots in the Salad Bar Scheme. It is a row of bowls.",
         "salad-bar-scheme"),
        ("The whole-school approach has many parts. Made of steps, it brings talk.",
         "whole-school-approach"),
        ("Breakfast clubs offer toast. It is often burnt.", ""),
        ("Breakfast clubs have roots in the Salad Bar Scheme of old. It is a long tale.", ""),
    ],
)  # fmt: skip
def test_it_is_what_was_told_of_before(text: str, subject: str) -> None:
    page = Page().paragraph(text)
    last = page.text.rfind(". ", 0, len(page.text) - 3)
    found = [one for one in claims(page) if one.span.start > last]
    assert [one.subjects for one in found] == ([(subject,)] if subject else [])


def test_it_is_the_subject_of_the_sentence_before() -> None:
    text = "The Salad Bar Scheme offers salad to pupils. It is run by cooks. They are paid."
    found = said(text)
    assert [claim.subjects for claim in found] == [("salad-bar-scheme",)] * 2


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("The Salad Bar Scheme reduced food waste.", [("reduced-food-waste", "decreases")]),
        (
            "The Salad Bar Scheme improved table manners and sleep.",
            [("outcome-table-manners", "increases"), ("outcome-sleep", "increases")],
        ),
        ("An evaluation of the Salad Bar Scheme found fewer quarrels, but attendance fell.",
         [("outcome-quarrels", "decreases"), ("better-attendance", "decreases")]),
        ("The Salad Bar Scheme should have improved attendance.", []),
        ("Improved attendance is what the Salad Bar Scheme is for.", []),
    ],
)  # fmt: skip
def test_what_an_intervention_brought(text: str, outcomes: list[tuple[str, str]]) -> None:
    found = [claim for claim in said(text) if claim.kind is Kind.INTERVENTION_OUTCOME]
    assert [(claim.objects[0], claim.direction) for claim in found] == outcomes


def test_the_act_is_the_one_before() -> None:
    text = "The Meals Act 1944 places a duty on every canteen. The Act also permits cooks to sit."
    assert [claim.subjects for claim in said(text)] == [("meals-act-1944",)] * 2


def test_a_name_is_known_without_its_kind() -> None:
    page = Page().paragraph("The Lunch for All scheme opened. Lunch for All provides a meal.")
    (claim,) = page.read().claims
    assert claim.subjects == ("intervention-lunch-for-all-scheme",)
    page = Page().paragraph("The intervention, Food Plus, opened. Food Plus reduced absences.")
    assert page.read().claims[0].subjects == ("intervention-food-plus",)


@pytest.mark.parametrize(
    "text",
    [
        "Waste was 62% lower in schools with pupils of ten.",
        "We did a cluster trial in 96 villages.",
        "Interviews with 34 cooks.",
        "Two studies (2.9%) of pupils reported data on food insecurity.",
        "Most participants were more than 25 years old (52%) and had a job (70%).",
    ],
)
def test_numbers_that_are_no_prevalence(text: str) -> None:
    assert Kind.PREVALENCE_STATISTIC not in [claim.kind for claim in said(text)]


def test_what_workers_say_they_do_under_the_name_of_their_service() -> None:
    page = Page().heading("Breakfast clubs").quotation("We eat with pupils. Our cooks wait.")
    told = [(c.rule, c.kind, c.subjects) for c in claims(page)]
    described = ("spoken", Kind.INTERVENTION_DESCRIPTION, ("breakfast-clubs",))
    assert described in told
    elsewhere = Page().heading("Tooth decay").quotation("We eat with pupils. Our cooks wait.")
    assert "spoken" not in {c.rule for c in claims(elsewhere)}


def test_those_who_are_counted_are_named_before_a_time() -> None:
    (claim,) = said("Nearly 600,000 pupils lived with food insecurity last year.")
    assert (claim.subjects, claim.objects) == (("food-insecurity",), ("pupils",))


def test_less_of_what_is_good_is_more_of_the_lack_of_it() -> None:
    (claim,) = said("Food insecurity reduces the skills of parents at the stove.")
    assert (claim.objects, claim.direction) == (("lack-of-kitchen-skills",), Direction.INCREASES)


def test_those_who_were_served_are_told_of_as_an_outcome() -> None:
    (claim,) = said("Pupils in breakfast clubs were less likely to stay away from lessons.")
    assert (claim.kind, claim.subjects) == (Kind.INTERVENTION_OUTCOME, ("breakfast-clubs",))


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("Effects of food insecurity", "Pupils often have tooth decay.", True),
        ("Days with food insecurity", "Pupils often have tooth decay.", False),
        ("Days with food insecurity", "The effects on pupils include tooth decay.", True),
    ],
)
def test_what_a_heading_says_effects_are_of(title: str, text: str, *, told: bool) -> None:
    found = [
        (claim.kind, claim.subjects) for claim in claims(Page().heading(title).paragraph(text))
    ]
    assert found == ([(Kind.RISK_TO_EFFECT, ("food-insecurity",))] if told else [])


def test_a_list_says_what_the_intervention_of_its_lead_in_brought() -> None:
    found = listed("After breakfast clubs:", "attendance rose", "there was less food waste")
    assert [(one.kind, one.subjects, one.objects[0]) for one in found] == [
        (Kind.INTERVENTION_OUTCOME, ("breakfast-clubs",), "better-attendance"),
        (Kind.INTERVENTION_OUTCOME, ("breakfast-clubs",), "reduced-food-waste"),
    ]


def test_what_becomes_better_under_a_risk_is_not_the_risks() -> None:
    page = Page().heading("Effects of food insecurity")
    page.paragraph("What was seen:").bullets("poor concentration was reduced")
    assert claims(page) == ()


def test_a_list_of_hindrances_names_nobody_who_tells() -> None:
    assert listed("Barriers were:", "contact with pupils", "noise near pupils") == ()


def test_bullets_under_a_title_of_effects_are_of_the_nearest_risk_above() -> None:
    page = Page().heading("Food insecurity", 1).heading("Impact on pupils", 2)
    page.bullets("Tooth decay", "Strained family mealtimes")
    assert [(one.kind, one.subjects) for one in claims(page)] == [
        (Kind.RISK_TO_EFFECT, ("food-insecurity",)),
        (Kind.RISK_TO_PARENTING, ("food-insecurity",)),
    ]


def test_bullets_of_what_these_include_are_effects() -> None:
    page = Page().paragraph("Food insecurity can lead to tooth decay. These may include:")
    found = claims(page.bullets("poor concentration", "long absences"))
    assert [(one.kind, one.subjects) for one in found[-2:]] == [
        (Kind.RISK_TO_EFFECT, ("food-insecurity",))
    ] * 2


def test_so_many_out_of_a_hundred_are_no_part_of_a_mixture() -> None:
    (claim,) = said("Studies found that 95 out of 100 village pupils know food insecurity.")
    assert claim.kind is Kind.PREVALENCE_STATISTIC


def test_questions_below_a_question_are_no_advice() -> None:
    assert listed("Why do pupils stay away?", "What makes breakfast clubs hard to reach?") == ()
    assert listed("Why do pupils stay away?", "Why do only 28% of pupils come?") == ()
