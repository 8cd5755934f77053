"""What is advice without *should*: what is praised, who has a part to play, what follows."""

from __future__ import annotations

import pytest

from graph.claims.model import Kind
from tests.claims.toy import Page


@pytest.mark.parametrize(
    "text",
    [
        "Senior managers have a vital role to play in breakfast clubs.",
        "Schools in the north play a key role in feeding pupils at breakfast clubs.",
        "The review underlines the value of talking to pupils.",
        "Trials emphasise the importance of good lunches for pupils.",
        "Two studies lend further support to combining breakfast clubs with games for pupils.",
        "Research provides a strong case for feeding pupils at breakfast clubs.",
        "Services may therefore benefit from asking pupils.",
        "There is real value in opening breakfast clubs to pupils.",
        "Tooth decay of long standing requires other treatments for pupils.",
        "In practice, this means ensuring that pupils have milk.",
        "This entails close work between cooks and pupils.",
        "Cooks mustn’t forget pupils with tooth decay.",
    ],
)
def test_advice_in_other_words(text: str) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.text) == (Kind.RECOMMENDATION, text)


@pytest.mark.parametrize(
    "text",
    [
        "Sugar plays a key role in tooth decay.",
        "It was asked whether schools play a key role in feeding pupils.",
        "Findings lend support to the idea that pupils like toast.",
        "Pupils may benefit from eating toast.",
        "This means that pupils have no milk.",
        "Tooth decay does not require other treatments for pupils.",
        "Pupils demonstrate the value of the pound in maths.",
        "Cooks said that schools have a key role in feeding pupils.",
        "Pupils with tooth decay ate mustard at breakfast clubs.",
    ],
)
def test_what_is_no_advice(text: str) -> None:
    kinds = [claim.kind for claim in Page().paragraph(text).read().claims]
    assert Kind.RECOMMENDATION not in kinds
