"""What briefings say of services and work: verdicts, what something is to people, pointers."""

from __future__ import annotations

import pytest

from graph.claims.model import Direction, Kind, Valence
from tests.claims.toy import Page, one

FEAR = "fear-of-being-seen-as-poor"


@pytest.mark.parametrize(
    "text",
    [
        "There is some evidence of promising practice in breakfast clubs.",
        "Breakfast clubs have the added advantage that pupils meet.",
        "Breakfast clubs would go some way to helping pupils.",
    ],
)
def test_verdicts_on_an_intervention(text: str) -> None:
    claim = one(Page().paragraph(text))
    assert (claim.kind, claim.subjects) == (Kind.INTERVENTION_OUTCOME, ("breakfast-clubs",))
    assert claim.valence is Valence.BENEFIT


def test_what_it_has_brought_goes_on_behind_as_well_as() -> None:
    text = "There are several breakfast clubs programmes showing better attendance, as well as"
    found = Page().paragraph(f"{text} reduced food waste.").read().claims
    assert [claim.objects for claim in found] == [("better-attendance",), ("reduced-food-waste",)]


def test_what_a_service_is_to_those_who_meet_with_it() -> None:
    text = "The canteen is often experienced as food insecurity, as the stories of pupils show."
    claim = one(Page().paragraph(text))
    assert (claim.kind, claim.objects) == (Kind.LIVED_EXPERIENCE, ("food-insecurity",))
    assert claim.subjects == ("pupils", "canteen")


@pytest.mark.parametrize(
    "text",
    [
        "Cooks ask whether the canteen is experienced as food insecurity.",
        "The canteen should be experienced as free of food insecurity.",
    ],
)
def test_what_is_only_asked_is_nothing_to_anybody(text: str) -> None:
    assert "taken-for" not in [claim.rule for claim in Page().paragraph(text).read().claims]


def test_what_a_trouble_is_conceived_in() -> None:
    text = "In the past, food insecurity has been conceptualised within a whole-school approach."
    claim = one(Page().paragraph(text))
    assert (claim.kind, claim.subjects) == (Kind.DEFINITION, ("whole-school-approach",))
    assert claim.objects == ("food-insecurity",)


def test_what_a_law_prompted() -> None:
    claim = one(Page().paragraph("The Meals Act 1944 prompted new kitchens for pupils."))
    assert (claim.kind, claim.subjects) == (Kind.DEFINITION, ("meals-act-1944",))


def test_whose_experiences_nobody_looks_at() -> None:
    text = "In work on food insecurity the experiences of pupils are largely overlooked."
    claim = one(Page().paragraph(text))
    assert (claim.kind, claim.objects) == (Kind.EVIDENCE_GAP, ("pupils",))


def test_an_edition_is_no_other_thing() -> None:
    claim = one(Page().paragraph("The Salad Bar Scheme, second edition (2017) requires a cook."))
    assert (claim.kind, claim.subjects) == (Kind.INTERVENTION_DESCRIPTION, ("salad-bar-scheme",))


def test_an_emphasis_is_that_of_what_was_told_of_before() -> None:
    text = "The Salad Bar Scheme helps cooks. There is a strong emphasis on pupils."
    last = Page().paragraph(text).read().claims[-1]
    assert (last.kind, last.subjects) == (Kind.INTERVENTION_DESCRIPTION, ("salad-bar-scheme",))


def test_a_quotation_speaks_of_what_protects_and_of_the_law() -> None:
    words = "We pupils had the Meals Act 1944 and a shared family table."
    assert one(Page().quotation(words, "Pupil, 12")).objects == (
        "meals-act-1944",
        "a-shared-family-table",
    )


@pytest.mark.parametrize(
    "end",
    [
        ", as the following account shows:",
        ", as these comments from the north illustrate:",
    ],
)
def test_a_pointer_at_the_end_leaves_what_is_said(end: str) -> None:
    said = "Cooks spoke of the fear of being seen as poor"
    page = Page().paragraph(f"{said}{end}")
    claim = one(page)
    assert (claim.text, claim.objects) == (said, (FEAR,))


def test_what_is_impeded_is_said_too() -> None:
    text = "Fear of being seen as poor hampers their work on pupils at breakfast clubs."
    claim = one(Page().paragraph(text))
    assert (claim.subjects, claim.objects) == ((FEAR,), ("breakfast-clubs",))
    assert claim.direction == "decreases"


@pytest.mark.parametrize(
    ("lead", "kinds"),
    [
        ("Cooks and other staff in the north repeatedly spoke about it:", [Kind.LIVED_EXPERIENCE]),
        ("The guidance said of it:", []),
    ],
)
def test_words_that_hang_on_people_who_speak(lead: str, kinds: list[Kind]) -> None:
    page = Page().paragraph(lead).quotation("Maybe listen to them about food insecurity.")
    found = page.read().claims
    assert [one.kind for one in found if one.rule == "quotation"] == kinds


@pytest.mark.parametrize(
    ("kind", "text", "subject"),
    [
        (
            Kind.INTERVENTION_DESCRIPTION,
            "Research says that the canteen is often an ideal place for breakfast clubs.",
            "breakfast-clubs",
        ),
        (
            Kind.INTERVENTION_OUTCOME,
            "Two reviews looked at breakfast clubs and found small positive effects.",
            "breakfast-clubs",
        ),
        (
            Kind.EVIDENCE_GAP,
            "We saw that very few policies address food insecurity.",
            "food-insecurity",
        ),
        (
            Kind.EVIDENCE_GAP,
            "The main challenge in evaluating breakfast clubs is time.",
            "breakfast-clubs",
        ),
        (
            Kind.LIVED_EXPERIENCE,
            "There remain challenges which cooks and others face in food insecurity.",
            "cooks",
        ),
        (
            Kind.LIVED_EXPERIENCE,
            "Fear of being seen as poor has affected breakfast clubs.",
            FEAR,
        ),
    ],
)
def test_other_forms(kind: Kind, text: str, subject: str) -> None:
    claim = one(Page().paragraph(text))
    assert (claim.kind, claim.subjects) == (kind, (subject,))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("In order to reach pupils, breakfast clubs should be free.", [Kind.RECOMMENDATION]),
        ("In order for ice to melt, it must be warm.", []),
        ("In order to melt, the ice must be warm.", []),
        ("A few policies address food insecurity.", []),
        ("The canteen is not an ideal place for breakfast clubs.", []),
    ],
)
def test_advice_for_a_purpose_and_what_is_none(text: str, kinds: list[Kind]) -> None:
    assert [claim.kind for claim in Page().paragraph(text).read().claims] == kinds


def test_what_is_not_limited_to_something_is_what_it_includes() -> None:
    text = "Food insecurity is not limited to hunger, and can include skipping breakfast."
    claim = one(Page().paragraph(text))
    assert (claim.kind, claim.objects) == (
        Kind.DEFINITION,
        ("food-insecurity", "skipping-breakfast"),
    )


def test_what_contributes_to_something_brings_more_of_it() -> None:
    claim = one(Page().paragraph("Breakfast clubs can contribute to attendance."))
    assert (claim.objects, claim.direction) == (("better-attendance",), Direction.INCREASES)
