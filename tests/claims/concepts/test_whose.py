"""Whose a trouble is, and names that hold another: cooks and pupils of school kitchens."""

from __future__ import annotations

import pytest

from graph.claims.concepts.conjuncts import is_conjunct
from graph.claims.concepts.meant import meant
from graph.claims.concepts.mentions import Matcher
from graph.claims.model import Concept, Vocabulary
from tests.claims.toy import prose

_CONCEPTS = (
    Concept("debt", "risk_factor", "debt", close_match=("debt-of-cooks",)),
    Concept("debt-of-cooks", "risk_factor", "debt of kitchen staff", groups=("professional",)),
    Concept("decay", "effect_on_pupil", "tooth decay", ("tooth decay and sore gums",)),
    Concept("gums", "effect_on_pupil", "sore gums"),
    Concept("fears", "effect_on_pupil", "fear and worry"),
    Concept("worry", "effect_on_pupil", "worry"),
    Concept("aches", "effect_on_pupil", "aches", ("aches and head aches",)),
    Concept("head-aches", "effect_on_pupil", "head aches", broader=("aches",)),
    Concept("pupils", "population", "pupils", groups=("child",)),
    Concept("cooks", "population", "cooks", groups=("professional",)),
    Concept("people", "population", "people", groups=("professional", "child")),
)
_VOCABULARY = Vocabulary({concept.id: concept for concept in _CONCEPTS})
_MATCHER = Matcher(_VOCABULARY)


def named(text: str) -> list[str]:
    """The concepts other than people that *text* means."""
    found = tuple(sorted(_MATCHER.find(prose(text)), key=lambda one: (one.start, one.end)))
    kept = meant(text, found, _VOCABULARY.concepts)
    return [one.concept for one in kept if one.type != "population"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Debt among cooks is high.", "debt-of-cooks"),
        ("Many cooks have debt.", "debt-of-cooks"),
        ("The cooks' debt is high.", "debt-of-cooks"),
        ("Debt is often quite common [among cooks].", "debt-of-cooks"),
        ("The needs of cooks, be it rent or debt.", "debt"),
        ("The needs of cooks, including those linked to rent or debt.", "debt-of-cooks"),
        ("Ask cooks about their debt.", "debt-of-cooks"),
        ("Ask cooks about debt.", "debt"),
        ("Debt among pupils is high.", "debt"),
        ("Many people have debt.", "debt"),
        ("Debt is high.", "debt"),
    ],
)
def test_a_trouble_is_that_of_those_who_have_it(text: str, whose: str) -> None:
    assert named(text) == [whose]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("They had tooth decay and sore gums.", ["decay", "gums"]),
        ("They had fear and worry.", ["fears"]),
        ("They had aches and head aches.", ["aches"]),
    ],
)
def test_a_name_may_hold_another_whole(text: str, both: list[str]) -> None:
    """Not one that it is called by itself, nor a kind of it."""
    assert named(text) == both


@pytest.mark.parametrize(
    ("name", "part", "joined"),
    [
        ("tooth decay and sore gums", "sore gums", True),
        ("tooth decay and sore gums", "tooth decay", True),
        ("decay, including sore gums", "sore gums", True),
        ("decay and developing sore gums", "sore gums", True),
        ("worry about sore gums", "sore gums", False),
        ("sore gums clinic", "sore gums", False),
        ("sore gums", "sore gums", False),
    ],
)
def test_what_a_name_joins(name: str, part: str, *, joined: bool) -> None:
    at = name.index(part)
    assert is_conjunct(name, (at, at + len(part)), (0, len(name))) is joined
