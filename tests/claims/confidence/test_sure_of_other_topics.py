"""Texts of other topics: what is not said firmly, or not in words that stand alone, is no claim."""

from __future__ import annotations

import pytest

from graph.claims.confidence.firm import is_supposed, may_be_chance
from graph.claims.confidence.shorthand import in_shorthand, is_of_flow
from graph.claims.genres.manner import manner_of
from graph.claims.model import Claim, Direction
from graph.claims.wording.hedges import own_hedge
from tests.claims.toy import Page

STORY = (
    "Canals were dug by hand, and barges took coal to the mills along the river for many years. "
    "Locks were built where the ground rose, and keepers lived beside them in small cottages. "
) * 6
"""Words of another field than the vocabulary's, and of no evidence."""
REPORT = STORY + "The data, the surveys and the estimates of those days were lost. " * 3
TRIAL = (
    "We evaluated swimming lessons in a randomised trial with a control group in both towns. "
    "The effectiveness of the lessons was compared with usual care at baseline. "
)


def claims(text: str, before: str = REPORT, *titles: str) -> list[Claim]:
    page = Page().heading("Canals")
    for title in titles:
        page.heading(title)
    return list(page.paragraph(before).heading("Boats").paragraph(text).read().claims)


def kinds(text: str, before: str = REPORT, *titles: str) -> list[str]:
    return [str(one.kind) for one in claims(text, before, *titles)]


@pytest.mark.parametrize(
    "text",
    [
        "Some 12% of boat owners were in debt by then.",
        "Councils should build more locks for the boats.",
        "Keep the boat dry, and paint it each spring.",
        "Little research has looked at life on boats.",
    ],
)
def test_a_text_that_speaks_of_no_evidence_brings_none(text: str) -> None:
    assert kinds(text) != []
    assert kinds(text, STORY) == []


def test_what_names_both_what_harms_and_what_is_harmed_stands_in_any_text() -> None:
    assert kinds("Smoking increases the risk of asthma.", STORY) == ["risk_to_effect"]


def test_how_often_a_text_speaks_of_evidence_is_said_of_no_short_one() -> None:
    assert manner_of([STORY], []).tells
    assert manner_of([STORY], []).strict
    assert not manner_of([REPORT], []).tells
    assert not manner_of(["Barges took coal to the mills."], []).tells


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Debts fell by 12% in the intervention group and by 2% in the control group.", True),
        ("The intervention was effective in young owners.", True),
        ("Both groups lost weight.", True),
        ("Scores were higher in arm A.", True),
        ("Debts fell by 12% in the iCBT group and by 2% in the control group.", False),
        ("Swimming lessons reduced drownings.", False),
        ("The treatment of debts with letters reduced them.", False),
        ("The score (95% CI 1 to 3) fell in the control group.", True),
    ],
)
def test_sides_without_names_are_shorthand(text: str, short: bool) -> None:
    assert in_shorthand(text) is short


@pytest.mark.parametrize(
    ("text", "flow"),
    [
        ("Nine owners with lessons were lost to follow-up.", True),
        ("Owners were randomly assigned to lessons.", True),
        ("Swimming lessons reduced drownings.", False),
    ],
)
def test_what_became_of_those_who_took_part_is_no_outcome(text: str, flow: bool) -> None:
    assert is_of_flow(text) is flow


@pytest.mark.parametrize(
    ("text", "chance"),
    [
        ("Lessons lowered debts without a statistically significant difference.", True),
        ("Owners with lessons tended to have fewer debts.", True),
        ("Lessons lowered debts (p = 0.11) and calls (p = 0.16).", True),
        ("Lessons lowered debts (p = 0.02) and calls (p = 0.16).", False),
        ("Lessons lowered debts.", False),
    ],
)
def test_what_may_be_chance_goes_no_way(text: str, chance: bool) -> None:
    assert may_be_chance(text, Direction.DECREASES) is chance
    assert not may_be_chance(text, Direction.NONE_FOUND)


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("A fundamental belief of keepers is that damp causes asthma.", True),
        ("For example, if boats are damp, owners have a higher risk of asthma.", True),
        ("Damp boats are associated with asthma.", False),
    ],
)
def test_what_is_believed_or_supposed_is_no_finding(text: str, supposed: bool) -> None:
    assert is_supposed(text) is supposed


@pytest.mark.parametrize(
    "text",
    [
        "Some 12% of locations for owners had damp.",
        "Blood flow fell in 14 of the 20 volunteers who sailed.",
        "The rate of valid reports was 39%.",
        "The team examined the teeth in 135 owners.",
    ],
)
def test_numbers_of_things_and_of_the_few_who_took_part_say_nothing_of_people(text: str) -> None:
    assert "prevalence_statistic" not in kinds(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Some 12% of owners were in debt.", False),
        ("Some 12% of owners in the country were in debt.", True),
        ("Some 12% of owners were in debt [14].", True),
    ],
)
def test_in_an_evaluation_a_share_is_of_its_sample_unless_it_says_otherwise(
    text: str, said: bool
) -> None:
    found = kinds(text, REPORT + TRIAL * 3, "Methods", "Results")
    assert ("prevalence_statistic" in found) is said


def test_nothing_is_found_under_methods() -> None:
    page = Page().heading("Canals").heading("Results").paragraph(REPORT)
    page.heading("Methods").paragraph("Damp boats are associated with asthma in children.")
    assert not page.read().claims


@pytest.mark.parametrize(
    "text",
    [
        "The council should have spent more on the locks.",
        "We are not suggesting that lessons should be stopped.",
        "It is important to know that owners have no toll.",
        "The results need to be replicated in other towns.",
    ],
)
def test_what_was_missed_denied_or_is_to_be_known_is_no_advice(text: str) -> None:
    assert "recommendation" not in kinds(text)


def test_what_these_are_is_quoted_too_or_nothing_is() -> None:
    told = "It is unclear whether these lessons help the owners of boats."
    ground = "Many towns teach swimming."
    assert kinds(told) == []
    (one,) = claims(f"{ground} {told}")
    assert one.text == f"{ground} {told}"
    named = "Towns give lessons, and it is unclear whether these lessons help owners."
    assert [one.text for one in claims(named)] == [named]


@pytest.mark.parametrize(
    "text",
    [
        "The tests did not differ in debts, but more owners of boats were ill.",
        "Debts were not the same, whereas calls were lower.",
    ],
)
def test_what_was_the_same_in_part_alone_is_no_finding_of_nothing(text: str) -> None:
    assert may_be_chance(text, Direction.NONE_FOUND)


@pytest.mark.parametrize(
    ("text", "advised"),
    [
        ("Councils need to build more locks for the boats.", True),
        ("The senators were convinced of the need to keep locks.", False),
        ("There are topics that councils need to consider in spring.", False),
        ("Boats don’t need to be dry for the owners in spring.", False),
        ("There was no view of the form a new lock should take.", False),
        ("In other words, we should expect rain on the boats.", False),
    ],
)
def test_a_need_is_advice_where_it_is_said_who_has_to_meet_it(text: str, advised: bool) -> None:
    assert ("recommendation" in kinds(text)) is advised


def test_who_reports_work_of_their_own_writes_of_a_study() -> None:
    own = "In this paper, we present a lock. Our results are good. "
    assert manner_of([own, STORY], []).study
    assert not manner_of([STORY], []).study


@pytest.mark.parametrize(
    "text",
    [
        "Our study had too little data on boats for a lack of research funds.",
        "Whether lessons in the control group helped owners is unknown.",
        "The state of the boats was unknown at the time of the research.",
    ],
)
def test_what_one_study_lacks_is_no_gap(text: str) -> None:
    assert "evidence_gap" not in kinds(text)


GUIDE = (
    STORY
    + (
        "Practitioners and their supervision matter on canals, and staff assess what clients need. "
        "Boat owners may be vulnerable, and professionals have to know when to refer them. "
    )
    * 4
)
"""The same, said to those who work with people."""


def test_guidance_for_practice_need_not_name_its_evidence() -> None:
    advice = "Councils should build more locks for the boats."
    assert manner_of([GUIDE], []).guides
    assert not manner_of([GUIDE], []).strict
    assert not manner_of([REPORT], []).guides
    assert kinds(advice, GUIDE) == ["recommendation"]
    assert kinds("Little research has looked at life on boats.", GUIDE) == ["evidence_gap"]
    assert kinds("Staff must check the ropes of such owners.", GUIDE) == ["recommendation"]
    assert kinds("We should expect rain in the locks.", GUIDE) == []


@pytest.mark.parametrize(("before", "there"), [(GUIDE, True), (REPORT, False)])
def test_lists_of_what_to_do_are_advice_in_guidance(before: str, there: bool) -> None:
    page = Page().heading("Canals").paragraph(before).heading("Boats")
    page.paragraph("Practitioners should consider:").bullets(
        "a warm place for the owners of old boats", "a dry place for their ropes"
    )
    found = [str(one.kind) for one in page.read().claims]
    assert ("recommendation" in found) is there


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("What pupils fear on old boats:", "lived_experience"),
        ("Factors that protect owners are:", "protective"),
    ],
)
def test_a_list_that_says_above_what_it_is_for_needs_no_other_form(lead: str, kind: str) -> None:
    def found(before: str) -> list[str]:
        page = Page().heading("Canals").paragraph(before).heading("Boats").paragraph(lead)
        page.bullets("a warm cabin with a stove and a friend", "a friend who lives on the bank")
        return [str(one.kind) for one in page.read().claims]

    assert found(REPORT) == found(GUIDE) == [kind, kind]
    assert kind not in found(STORY)


ASKED = STORY + "We surveyed 3,118 pupils in the towns of our study. Our survey shows much. " * 2


def test_a_survey_says_of_those_whom_it_asked_how_common_a_thing_is() -> None:
    share = "Only one pupil in ten talked about boats at home."
    assert manner_of([ASKED], ["Methods", "Results"]).surveys
    assert kinds(share, ASKED, "Methods", "Results") == ["prevalence_statistic"]
    other = ASKED.replace("surveyed 3,118 pupils", "trained pupils").replace("survey", "result")
    assert not manner_of([other], []).surveys
    assert kinds(share, other, "Methods", "Results") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("There is strong evidence that swimming classes reduce falls.", "intervention_outcome"),
        ("There is no evidence that swimming classes reduce falls.", ""),
        ("Tar did not prevent falls on deck.", "intervention_outcome"),
        ("Tar did not prevent rain on deck.", ""),
        ("Some 40% of those with an old boat have damp in it.", "prevalence_statistic"),
        ("Some 40% of the boats were old by then.", ""),
        ("Residents told us that they felt unsafe after dark.", "lived_experience"),
        ("They told us that they felt unsafe after dark.", ""),
        ("Warm Locks is a scheme that insulates the homes of owners.", "intervention_description"),
        ("Absence is associated with lower grades and with dropping out.", "risk_to_effect"),
        ("Lack of knowledge or skill brings errors on the water.", ""),
    ],
)
def test_what_says_beyond_doubt_what_it_is_stands(text: str, kind: str) -> None:
    assert kinds(text) == [kind] * bool(kind)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "Owners of old boats are four times more likely to attempt suicide than their peers",
            True,
        ),
        ("Owners: four times more likely to attempt suicide than their peers on boats", False),
        ("more likely to attempt suicide than their peers on the water", False),
    ],
)
def test_a_bullet_that_is_a_sentence_without_its_stop_reports(text: str, there: bool) -> None:
    page = Page().heading("Canals").paragraph(REPORT).heading("Boats")
    found = page.bullets(text, text.replace("suicide", "self-harm")).read().claims
    assert [str(one.kind) for one in found] == ["risk_to_effect"] * 2 * there


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Owners are advised to give their friends a day off.", "recommendation"),
        ("Heat poverty means that a household is cold at night.", "definition"),
        ("The cut means that a household is cold at night.", ""),
        ("Food poverty is the lack of enough food at the end of a month.", "definition"),
        ("Rowing groups were effective in reducing loneliness.", "intervention_outcome"),
        ("Rowing groups were effective in spring and loneliness came later.", ""),
        ("Unemployment among young men rose to 14% in 2020.", "prevalence_statistic"),
        ("Yields of wheat rose to 14% of 2000 levels, and rain fell.", ""),
        ("One third of households cannot afford a repair.", "prevalence_statistic"),
        ("Children from poor families are less likely to attend nursery.", "risk_to_effect"),
        ("Children from rich families are less likely to be poor.", ""),
        ("Smokers on old boats are more likely to die than others.", "risk_to_effect"),
        ("Some owners of boats are more likely to die than others.", ""),
        ("An estimated 44% of people in prisons", ""),
        ("Visits to the doctor by owners increased 31% nationally.", ""),
        ("Home visits increased vaccination of owners by 12%.", "intervention_outcome"),
        ("Poverty among older people would rise from 10% to 38%.", ""),
        ("Some 63% of residents would not want a lock there.", "prevalence_statistic"),
        ("Being bullied on deck is linked to anxiety in adult life.", "risk_to_effect"),
    ],
)
def test_plain_sentences_of_any_topic_are_read(text: str, kind: str) -> None:
    assert kinds(text) == [kind] * bool(kind)


def test_what_people_could_not_do_is_no_doubt() -> None:
    assert own_hedge("A third of households could not afford a repair.") == ""
    assert own_hedge("Smoking could increase the risk of asthma.") == "could"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("About 9,000 people living in the county are tenants of boats.", "prevalence_statistic"),
        ("In 2024, there were 9,000 people living in the county (ONS, 2025).", ""),
        ("The valley is home to 9,000 people.", ""),
        ("More than 250 tenants were trained in mending boats.", ""),
        ("Rowing led to an increase in saving by tenants from 15% to 20%.", ""),
        ("Data was broken down into 5% bands for tenants.", ""),
        ("To reduce the risk of loneliness of tenants who live alone.", ""),
        ("Heat at home reduces the risk of loneliness of tenants.", "protective"),
        ("Crawley had a significantly lower prevalence of obesity than England.", ""),
        ("Several studies of tenants described their fear of the landlord.", ""),
        ("Several tenants described their fear of the landlord.", "lived_experience"),
        ("The project aimed to fill what is not known about tenants of boats.", ""),
        ("Little is known about tenants of old boats.", "evidence_gap"),
        ("Without banks, tenants must rely on the help of friends.", ""),
        ("Directors should provide comments on the project of the tenants.", ""),
        ("The length of a lease should also be further assessed.", ""),
        ("Rich tenants were more likely to be physically active than others.", ""),
    ],
)
def test_sizes_aims_and_forms_are_no_findings(text: str, kind: str) -> None:
    assert kinds(text) == [kind] * bool(kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rate of damp in Arun is higher than the national average.", ""),
        ("Damp is more common among tenants with little money than others.", "risk_to_effect"),
        ("Few live in neighbourhoods at highest risk of poverty.", ""),
        ("The age of owners is a risk factor for abnormal development of lungs.", "risk_to_effect"),
        ("Damp leads to the development of cysts in the lungs of tenants.", ""),
        ("Even moderate damp can impact the health of weak tenants.", ""),
        ("Better rules can prevent adverse effects on health from damp.", ""),
        ("Even with training, owners often face reduced quality of life.", ""),
        ("The schemes contribute to achieving the goals of the council.", ""),
        ("Limited evidence suggests that training may improve the sleep of tenants.", ""),
        ("Further trials are needed to draw reliable conclusions.", ""),
        ("Further trials are needed on damp in old boats.", "evidence_gap"),
        ("A barrier is the owners’ inadequate knowledge of damp.", ""),
        ("Across 58 countries where damp was counted, owners were content.", ""),
        ("There are areas within the 10% most deprived neighbourhoods.", ""),
        ("The council trained 250 tenants in the mending of boats.", ""),
        ("More than 40,000 people live in the Basin, one of the wettest areas.", ""),
        ("The figures of tenants should not be directly compared.", ""),
        ("Councils have a responsibility to support tenants.", ""),
        ("It was necessary to support tenants with more money.", ""),
        ("It is necessary to support tenants with more money.", "recommendation"),
        ("To support tenants in the town; which will be used in a plan.", ""),
    ],
)
def test_places_compared_aims_and_duties_told_of_are_no_claims(text: str, kind: str) -> None:
    assert kinds(text) == [kind] * bool(kind)


def test_how_many_were_studied_is_no_number_of_what_was_found() -> None:
    text = "Rowing training reduced loneliness among owners (RR 0.54; three trials, 728 owners)."
    page = Page().heading("Boats").paragraph(REPORT).paragraph(text)
    (found,) = (one for one in page.read().claims if one.text == text)
    assert (found.kind, found.statistic) == ("intervention_outcome", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Harms of damp also include asthma, debt and violence.", ""),
        ("Cities vaccinate their owners to further reduce the risk of asthma.", ""),
        ("Warm rooms have been shown to reduce the risk of asthma.", "protective"),
        ("A diet of dry bread may help delay the onset of asthma.", ""),
        ("Drugs used to dry boats can slow the damage of damp.", ""),
        ("Sharing tips with 500 owners at an online event in April.", ""),
        ("The birth rate in towns was over 200 births per 1000 girls.", ""),
        ("The plots revealed a rise ranging from 32% to 55% to owners of boats.", ""),
        ("The World Assembly passed the Resolution that owners should be heard.", ""),
        ("Owners should see a doctor if they notice:", ""),
        ("For repair, 24 trials were identified with a total of 2882 owners.", ""),
        ("Larger trials with longer follow-up are warranted.", ""),
        ("We looked for trials of damp but found no new studies on owners.", ""),
        ("Care – Attendances of sick owners are higher than the county average.", ""),
        ("In terms of population, it is the largest town at over 164,000 residents.", ""),
        ("Owners have a mooring of their own should a new flood occur.", ""),
        ("If a boat is dry, no additional paint is needed for owners.", ""),
        ("Studies to look at rents of poor tenants should be a priority.", ""),
        ("For tenants a lack of evidence doesn’t translate to a lack of need.", ""),
        ("New rents may contribute to fragmenting the health of tenants.", ""),
        ("There was no difference in pain between warm rooms and control groups.", ""),
        ("Evidence did not show that warm rooms were associated with fewer falls.", ""),
        ("Referrals of owners are significantly lower than the national average.", ""),
        ("Dole, M., Holt, S. (2021) Training should be given to owners.", ""),
    ],
)
def test_lists_purposes_and_rates_are_read_as_such(text: str, kind: str) -> None:
    assert kinds(text) == [kind] * bool(kind)


def test_those_who_share_their_verb_with_others_are_quoted_with_them() -> None:
    text = "The survey found that 31% of men and 30% of women had smoked."
    page = Page().heading("Boats").paragraph(REPORT).paragraph(text)
    assert {one.text for one in page.read().claims if one.statistic} == {text}


PROJECT = "The project was run by owners, and the project was paid by a grant of the council. " * 3


def test_an_account_of_a_project_tells_what_that_did() -> None:
    page = Page().heading("Boats").paragraph(REPORT + PROJECT)
    page.paragraph("The scheme led to 250 owners who are less lonely.")
    page.paragraph("Half of the tenants heard the staff of the boats for the first time.")
    page.paragraph("Unemployment is associated with a higher risk of depression.")
    assert [str(one.kind) for one in page.read().claims] == ["risk_to_effect"]


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("The owners managed:", "Reduce the rent of boats in the whole town."),
        ("What owners should do:", "Support provided to tenants in the whole town."),
        ("What owners should do:", "Target 6: Reduce the rent of boats by a tenth."),
    ],
)
def test_what_was_reached_or_is_a_goal_is_no_advice(lead: str, text: str) -> None:
    page = Page().heading("Canals").paragraph(REPORT).heading("Boats").paragraph(lead)
    assert page.bullets(text, text.replace("whole", "old")).read().claims == ()
