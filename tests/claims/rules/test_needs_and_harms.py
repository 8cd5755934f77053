"""Needs that are advice, gaps, definitions, harms without a named effect, judgements and reports:
each in several wordings, with sentences beside them that state none of these.
"""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

SAID = [
    # needs of people are advice
    ("recommendation", "Pupils who are hungry need earlier access to breakfast clubs."),
    ("recommendation", "Pupils need support to sit down for a meal."),
    ("recommendation", "Cooks need ongoing training and specialist support."),
    ("recommendation", "Regular training of cooks is also needed."),
    ("recommendation", "Consult with pupils before the menu is changed."),
    ("recommendation", "Map the clubs of the district and identify gaps."),
    # gaps
    ("evidence_gap", "There has been little qualitative work on skipping breakfast."),
    ("evidence_gap", "Studies of food insecurity have yielded no conclusive results."),
    ("evidence_gap", "The review did not find sufficient evidence on breakfast clubs."),
    ("evidence_gap", "Trials of breakfast clubs gave inconclusive findings."),
    # definitions
    ("definition", "Food insecurity is where a household cannot count on its next meal."),
    ("definition", "Food insecurity (FI) or hunger at home is any pattern of missed meals."),
    ("definition", "Food insecurity is about a range of hardships that last."),
    ("definition", "Pupils who go hungry are now recognised in law as poor in their own right."),
    # whom a risk harms
    ("risk_to_effect", "Food insecurity in the town can have a serious effect on pupils."),
    ("risk_to_effect", "Food insecurity among cooks disrupts pupils at school."),
    ("risk_to_effect", "Pupils can be harmed by food insecurity."),
    ("risk_to_effect", "Pupils are also affected by skipping breakfast."),
    # judgements
    ("intervention_outcome", "Breakfast clubs appear to be effective in small towns."),
    ("intervention_outcome", "Breakfast clubs are the most effective way of feeding pupils."),
    ("intervention_outcome", "Help from volunteers was crucial in getting pupils to the table."),
    ("intervention_outcome", "The support of neighbours was instrumental in feeding everybody."),
    # what people tell
    ("lived_experience", "Pupils recounted long mornings without food insecurity being noticed."),
    ("lived_experience", "Pupils reported waiting outside breakfast clubs."),
]
NOT_SAID = [
    ("recommendation", "Pupils who need support to read often go hungry."),
    ("recommendation", "When pupils need specialist help, they may have to wait."),
    ("recommendation", "At that price the club would need to be sold."),
    ("recommendation", "Map of the clubs in the district."),
    ("evidence_gap", "The cooks did not find enough plates."),
    ("evidence_gap", "There was little work left at noon."),
    ("definition", "Food insecurity is where the council began its visit."),
    ("definition", "The new rules means that clubs have closed."),
    ("risk_to_effect", "Pupils are served by cooks."),
    ("intervention_description", "Breakfast clubs were visited 400 times by pupils last year."),
    ("intervention_outcome", "The key was in the lock."),
]


@pytest.mark.parametrize(("kind", "text"), SAID)
def test_kind(kind: str, text: str) -> None:
    assert [claim.kind for claim in Page().paragraph(text).read().claims] == [kind]


@pytest.mark.parametrize(("kind", "text"), NOT_SAID)
def test_not_of_this_kind(kind: str, text: str) -> None:
    assert kind not in [claim.kind for claim in Page().paragraph(text).read().claims]


def test_it_harms_whom_the_risk_before_it_harms() -> None:
    page = Page().paragraph("Food insecurity lasts for years. It has effects on all pupils.")
    (claim,) = page.read().claims
    assert (claim.kind, claim.subjects) == ("risk_to_effect", ("food-insecurity",))
    assert claim.objects == ("pupils",)
