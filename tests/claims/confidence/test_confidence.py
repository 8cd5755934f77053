"""What a claim has to show in a text of another field than the vocabulary's."""

from __future__ import annotations

import pytest

from graph.claims.confidence.links import is_name
from graph.claims.confidence.standing import is_sentence, stands_alone
from graph.claims.genres.manner import Manner, manner_of
from graph.claims.model import Claim, Concept
from tests.claims.toy import Page

FAR = (
    "Canals were dug by hand, and barges took coal to the mills along the river for many years. "
    "Locks were built where the ground rose, and keepers lived beside them in small cottages. "
    "The data and the surveys of those days were lost. "
) * 6
"""Words of another field than the vocabulary's."""
LESSON = ("Canals", "Learning outcomes")
STUDY = ("Canals", "Methods", "Results and Discussion")
STATUTE = "The keeper shall open the lock, and the owner shall pay, and no boat shall stop there. "
GUIDE = "You can tell your lock keeper when your boat is in. You may pay your toll at your lock. "


def claims(text: str, *titles: str, before: str = FAR) -> list[Claim]:
    page = Page()
    for title in titles:
        page.heading(title)
    return list(page.heading("Boats").paragraph(before).paragraph(text).read().claims)


def kinds(text: str, *titles: str, before: str = FAR) -> list[str]:
    return [str(one.kind) for one in claims(text, *titles, before=before)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some 12% of boat owners were in debt by then.", "prevalence_statistic"),
        ("About 40,000 children live on boats in the north.", "prevalence_statistic"),
        ("Damp boats are associated with asthma in children.", "risk_to_effect"),
        ("Councils should build more locks for the boats.", "recommendation"),
        ("Little research has looked at life on boats.", "evidence_gap"),
        ("Nobody counts how many boats leave before a flood.", "evidence_gap"),
        ("Savings of any size shield owners from the loss of a boat.", "protective"),
        ("Owners welcomed the visits of the keeper.", "lived_experience"),
        ("“I stopped opening my post,” said Dee, 34.", "lived_experience"),
        ("Tenants felt ashamed of the damp in the boats.", "lived_experience"),
        ("The swimming lessons reduced drownings among children.", "intervention_outcome"),
        ("Despite low demand, swimming lessons reduced drownings.", "intervention_outcome"),
        ("Paint with lead can cause a slow heart in children.", "risk_to_effect"),
        ("Diets of fish can increase the chance of stones.", "risk_to_effect"),
        ("Living on a boat seems to be linked to bronchitis.", "risk_to_effect"),
        ("“Damp boats are associated with asthma,” she says.", "risk_to_effect"),
        ("People who live on boats also may develop bronchitis.", "risk_to_effect"),
        ("Exposure to damp had no effect on asthma after the winter.", "risk_to_effect"),
        ("You should avoid drinks with sugar on a boat.", "recommendation"),
        ("The study highlights the need to support owners of boats.", "recommendation"),
        ("A poll by the town found that 39% of respondents were in debt.", "prevalence_statistic"),
        ("A large number of boat owners are in debt.", "prevalence_statistic"),
    ],
)
def test_what_says_beyond_doubt_what_it_is_told_of_is_stated(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Water levels of 130% were seen where 40% of owners lived.",
        "You get 40% of what the other owners were paid.",
        "An owner shall pay 40% of tolls to the children.",
        "Of owners, 12% (14%), 15%, 18% and 19% were in debt in the five towns.",
        "There were three children in the lock that day.",
        "A minority is a group with less than 50 percent of seats that members have.",
        "Among owners, spending was 40% of the total investment.",
        "The model shows that water is associated with more boats.",
        "Owners who paid early are more likely to be motivated.",
        "Wind is associated with risk (HR 1.2).",
        "Some owners argue that damp is associated with asthma in children.",
        "She should open the lock for all of the boats there.",
        "The Queen argued that the council should build more locks.",
        "The results should be read with the limitations of the study in mind.",
        "Explain why the council built so many locks on the river.",
        "There must be many more boats on the lower river.",
        "It should lead to more boats on all of the rivers.",
        "Although little research has looked at boats, we propose a name for them.",
        "Further trials are needed to confirm our findings on boats.",
        "Many countries experienced much rain and more boats in it",
        "Define a lock that is used by owners of boats.",
        "No differences in speed were found for the training.",
        "Ms Hill told the owners that a lock should be built.",
        "The share of ___ is 40% of owners in the north.",
        "It must be pointed out that owners need to pay more tolls.",
        "Animal studies found that damp is associated with asthma.",
        "Limited evidence of gains.",
        "Owners who spend 50% of their income on tolls have less for food.",
        "When rates of asthma among children rose, the boats were sold.",
        "First, we use a model in which training reduced the toll.",
        "Boats do not float the way they should in winter.",
        "Learn more about the courses for owners of boats.",
        "Check the list of lessons for owners that are free.",
        "If letters are printed elsewhere, the council should be acknowledged.",
        "A survey of around 600 owners was made in the north.",
        "The team followed 300 owners and their children for six years.",
        "The owners were made up of 36.5% farmers and 11% of teachers.",
        "Among owners in the north, 43% were due to asthma in winter.",
        "The council plans to have 20% of its owners in lessons.",
        "With 80% of the workforce being women, the lock was rebuilt.",
        "Most cases occur in children under five.",
        "ASK and New Wharf have told the keeper of the bill.",
        "Some 95% of biogas was turned into heat for owners.",
        "Even though owners are more likely to fall ill in winter, boats are sold by the town.",
        "Many owners in the north are at higher risk.",
        "Owners with a phone should call 1-555-0100 for help.",
        "Rain brings boats and the harm it can cause to children.",
        "There are boats that still need to be mended by the council.",
        "The owners get a feel for the river and its locks.",
        "Low water was defined as 20 cm or less.",
        "The change was associated with large reductions in crime.",
        "A reduction in tolls of 1,800 (or 3%) was seen by owners.",
        "The study follows the lives of almost 60,000 children from birth.",
        "Help came with owners from 20 hospitals in the north.",
        "In the sample, 47% of the boat owners were in debt.",
        "Farmers made up 51%, teachers 37% and owners 8%.",
        "The bill may cut the tolls of owners in half.",
        "In the town, 20 cases were reported each year.",
        "The act sets out that boats must be mended by owners.",
        "Owners should watch for the following signs of damp.",
        "If you know of other boats near you, ask about them, too.",
        "Based on the limited data, set nets kill 35 birds.",
        "While damp can make life harder, treatments can help to improve your life.",
        "The project is a service that provides help to owners of boats.",
        "A large number of plans for owners have been adopted.",
        "Side effects of training are increased pain and fewer lessons.",
        "For example, we need to follow up and mend the boats of owners.",
        "The population of owners aged 80 was just under 4,000 people.",
        "A plan has the ability to bring rates of asthma below 12% of owners.",
        "Damp has been linked to the following diseases of owners.",
        "The report on Owners’12 boat owners was made by the town.",
        "Tolls fell in four out of five areas.",
        "Candidates need to be over 18 and have a boat.",
        "There was strong agreement that owners should mend their boats.",
        "Owners should watch the condition of boats with care.",
        "Where possible, support will be given by the council to owners.",
        "If you own a boat, take the following steps to save water.",
        "Keepers look after the resources owners need to invest in locks.",
        "Solar heat covers 80% of the owner's needs in winter.",
        "In the north, 342 men of the town with boats were evaluated.",
        "The majority of owners completing the survey had boats.",
        "Most countries have owners who are poor.",
        "Boat fever causes no pain.",
        "Some owners are at higher risk of asthma than others.",
        "If so, owners are more likely to have asthma.",
        "For more information, owners should talk to the keeper.",
        "Studies of tolls show that it is necessary to distinguish between boats.",
        "The new study, told of in the paper, surveyed 4419 owners and keepers.",
        "The person should open the lock of the boat in winter.",
        "The council used clear wording: “They must not swim near the lock at night.”",
        "The illness affects boys of all ages and both towns.",
        "The following boats have been linked to asthma in children.",
        "A virus in the water may cause the disease.",
        "Talk to the keeper about how damp boats might increase the risk of asthma.",
        "One of the factors associated with this was damp, which increases asthma in children.",
        "Treatment may help to reduce asthma in children.",
        "When lessons reduce drownings, they may become compulsory.",
        "Exposure to lessons reduced drownings among children.",
        "Sometimes the cause of a flood on the river is unknown.",
        "The paper sets out a plan for filling gaps in research on boats.",
        "Longer studies would be needed before anything can be said of boats.",
    ],
)
def test_what_leaves_that_open_is_not_stated(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("lead", "item", "found"),
    [
        ("Councils should:", "offer lessons to owners of boats.", True),
        ("The keepers are choosy in what they mend. They:", "offer lessons to owners.", False),
        ("This helps owners:", "see the value of the lessons.", False),
        ("The council will:", "Offer lessons to owners of boats.", False),
    ],
)
def test_bullets_that_go_on_with_a_lead_in_advise_nobody(lead: str, item: str, found: bool) -> None:
    page = Page().heading("Boats").paragraph(FAR).paragraph(lead).bullets(item)
    assert bool(page.read().claims) is found


@pytest.mark.parametrize(("title", "found"), [("Engines", False), ("What must be done", True)])
def test_what_a_label_names_does_something_or_is_to_be_done(title: str, found: bool) -> None:
    page = Page().heading("Boats").paragraph(FAR).heading(title)
    page.bullets("Lock Sensors: Provide owners with data on the water.")
    assert bool(page.read().claims) is found


def test_what_the_sentence_calls_by_a_bare_name_is_quoted_with_the_one_before() -> None:
    text = "Boat fever is spread by rats. The disease may lead to pain in children."
    (claim,) = claims(text)
    assert claim.text == text
    assert not kinds("The disease may lead to pain in children.")


def test_a_bullet_that_begins_with_a_number_says_of_whom_it_is() -> None:
    def of(lead: str) -> int:
        page = Page().heading("Boats").paragraph(FAR).paragraph(lead)
        return len(page.bullets("40% of the time was lost.", "40% had a cough.").read().claims)

    assert of("What was found:") == 0
    assert of("Of all children on boats:") == 1


@pytest.mark.parametrize(("title", "found"), [("Challenges ahead", 0), ("What to do", 1)])
def test_what_is_needed_where_troubles_are_told_is_no_advice(title: str, found: int) -> None:
    page = Page().heading("Boats").paragraph(FAR).heading(title)
    assert len(page.paragraph("Owners need better training on boats.").read().claims) == found


def test_what_is_said_for_an_office_is_nobodys_experience() -> None:
    assert kinds("Owners welcomed the visits of the keeper.") == ["lived_experience"]
    assert not kinds("The Minister for owners welcomed the visits of the keeper.")


def test_what_a_list_forbids_is_no_advice() -> None:
    page = Page().heading("Boats").paragraph(FAR)
    page.paragraph("Keepers should not:").bullets("Write long reports on owners and boats.")
    assert not page.read().claims


def test_less_of_a_risk_in_those_who_do_something_protects() -> None:
    text = "The risk of asthma was lower in owners who aired their boats."
    assert kinds(text) == ["protective"]


@pytest.mark.parametrize("titles", [LESSON, STUDY])
@pytest.mark.parametrize(
    "text",
    [
        "Of all owners, 12% might be in debt.",
        "The first score was higher in 12% of owners than in others.",
        "Damp was associated with the second score of the ill owners.",
        "Check every lock and boat before the end of the day.",
    ],
)
def test_lessons_and_studies_have_to_be_closer(text: str, titles: tuple[str, ...]) -> None:
    assert len(kinds(text)) == 1
    assert kinds(text, *titles) == []


def test_a_study_still_says_how_common_a_thing_is() -> None:
    assert kinds("Some 12% of boat owners were in debt by then.", *STUDY) == [
        "prevalence_statistic"
    ]
    assert kinds("Owners should be offered lessons by the council.", *STUDY) == ["recommendation"]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Owners should be offered lessons by the council.", STATUTE * 12),
        ("Tell the keeper when a boat is late for the lock.", GUIDE * 12),
    ],
)
def test_statutes_and_guides_advise_nobody(text: str, before: str) -> None:
    assert kinds(text, before=before) == []


def test_a_number_in_the_middle_is_quoted_with_its_sentence() -> None:
    text = "Many owners were poor and old, and 12% of owners were in debt in winter."
    (claim,) = claims(text)
    assert claim.text == text


def test_what_is_not_stated_is_told() -> None:
    page = Page().paragraph(FAR).paragraph("She should open the lock for all of the boats.")
    read = page.read()
    assert not read.claims
    assert [span.of(page.text) for span in read.left_out] == [
        "She should open the lock for all of the boats."
    ]


def test_in_a_text_of_the_field_nothing_has_to_be_earned() -> None:
    page = Page().paragraph("She should run breakfast clubs for pupils in the canteen.")
    assert [str(one.kind) for one in page.read().claims] == ["recommendation"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Damp boats", True),
        ("condition called boat fever", False),
        ("develop the fever", False),
        ("and scar the heart", False),
        ("lot of work for keepers", False),
        ("sister of someone with fever", False),
        ("fever caused", False),
        ("same problems", False),
        ("children", False),
        ("Living on a boat in winter", True),
        ("be motivated", False),
        ("those who pay", False),
        ("owners that were late", False),
        ("age, sex", False),
        ("the number of boats in the north of the country", False),
        ("wind and rain", True),
        ("early wind and later rain of spring", False),
    ],
)
def test_names(label: str, name: bool) -> None:
    assert is_name(Concept("x", "risk_factor", label, candidate=True)) is name


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Owners of boats pay.", True),
        ("Half of these owners pay.", False),
        ("and owners pay.", False),
        ("Owners pay (Table 2).", False),
    ],
)
def test_quotations_that_stand_alone(text: str, alone: bool) -> None:
    assert stands_alone(text) is alone


def test_captions_are_no_sentences() -> None:
    assert is_sentence("Boats sail.12")
    assert not is_sentence("Boats on the upper river by year of building")


def test_the_manner_of_a_text() -> None:
    assert manner_of([FAR], ("Boats",)) == Manner()
    assert not Manner().strict
    assert manner_of([GUIDE] * 3, ()).to_reader
    assert manner_of([STATUTE] * 3, ()).orders
    assert manner_of([FAR], LESSON).teaches
    assert manner_of([FAR], ("Section Quiz", "Further Research")).teaches
    assert not manner_of([FAR], ("Summary",)).teaches
    assert manner_of([FAR], ("2. Materials and Methods", "4. Discussion")).study
    assert not manner_of([FAR], ("Method", "Key findings")).study
    assert manner_of(["RESULTS: Boats sank.", "CONCLUSIONS: Boats sink."], ()).study
    assert manner_of(["The patients had surgery; p < 0.01, and placebo for 12 patients."], ()).study
