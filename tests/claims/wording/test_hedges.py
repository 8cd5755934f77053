"""How sure a source is, where the word for it stands outside of what is quoted."""

from __future__ import annotations

import pytest

from graph.claims.wording.hedges import hedge_before, hedge_into, hedge_of_advice
from tests.claims.toy import Page


@pytest.mark.parametrize(
    ("before", "part", "hedge"),
    [
        ("Breakfast clubs can lead to better attendance, ", "reduce food waste", "can"),
        ("A trial indicated better attendance and ", "reduced food waste", "indicated"),
        (
            "A trial found calm, as well as indicating better attendance and ",
            "less noise",
            "indicating",
        ),
        ("Breakfast clubs may help, but ", "reduce food waste", ""),
        ("Breakfast clubs may help pupils; ", "reduce food waste", ""),
        ("Breakfast clubs may help, and ", "they reduced food waste", ""),
        ("Breakfast clubs lead to better attendance, ", "reduce food waste", ""),
    ],
)
def test_the_hedge_of_a_sentence_holds_for_its_further_parts(
    before: str, part: str, hedge: str
) -> None:
    assert hedge_before(before, part) == hedge


@pytest.mark.parametrize(
    ("lead", "hedge"),
    [
        ("Their experiences may include:", "may"),
        ("Pupils might:", "might"),
        ("Research suggests that:", "suggests"),
        ("Skipping breakfast can lead to the following:", "can"),
        ("Skipping breakfast can be harmful for these reasons:", ""),
        ("Pupils who could not eat feel:", ""),
    ],
)
def test_a_lead_in_hedges_its_list(lead: str, hedge: str) -> None:
    assert hedge_into(lead) == hedge


def test_what_a_hedged_list_names_is_hedged() -> None:
    page = Page().paragraph("Effects of skipping breakfast may include:")
    claims = page.bullets("Tooth decay", "Poor concentration").read().claims
    assert [claim.hedge for claim in claims] == ["may", "may"]


def test_the_speaker_of_an_account_may_be_named_before_its_lead_in() -> None:
    lead = "Cooks told us of their work. They also spoke of money, as the following account shows:"
    told = "I see pupils come to school without having eaten, and lack of food at home is why."
    claim = Page().paragraph(lead).quotation(told).read().claims[-1]
    assert claim.subjects == ("cooks",)


def test_it_came_up_among_those_who_are_named_so() -> None:
    text = (
        "In the focus groups there was an understanding among cooks that the whole-school approach"
        " helps pupils who skip meals."
    )
    (claim,) = Page().paragraph(text).read().claims
    assert claim.subjects == ("cooks",)


@pytest.mark.parametrize(
    ("advice", "hedge"),
    [
        ("Research suggests that staff should ask every pupil about breakfast.", "suggests"),
        ("Practitioners can ask about breakfast, which could embarrass pupils.", "can"),
        ("Staff should know that pupils may not say that they are hungry.", ""),
        ("Be aware that pupils may not say that they are hungry.", ""),
    ],
)
def test_advice_is_as_sure_as_it_says_of_itself(advice: str, hedge: str) -> None:
    assert hedge_of_advice(advice) == hedge
