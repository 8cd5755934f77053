"""Words that Britain and America spell apart."""

from __future__ import annotations

import pytest

from graph.claims.concepts.mentions import Matcher, lemma
from graph.claims.concepts.spelling import british, otherwise_joined
from graph.claims.model import Concept, Vocabulary
from tests.claims.toy import prose


@pytest.mark.parametrize(
    ("american", "expected"),
    [
        ("behavior", "behaviour"),
        ("misbehaviors", "misbehaviours"),
        ("neighborhoods", "neighbourhoods"),
        ("internalizing", "internalising"),
        ("victimization", "victimisation"),
        ("analyzed", "analysed"),
        ("programs", "programmes"),
        ("counseling", "counselling"),
        ("pediatric", "paediatric"),
        ("fetal", "foetal"),
        ("sizes", "sizes"),
        ("prized", "prized"),
        ("laboratory", "laboratory"),
        ("gaze", "gaze"),
        ("exercise", "exercise"),
    ],
)
def test_british(american: str, expected: str) -> None:
    assert british(american) == expected


def test_both_spellings_have_one_form() -> None:
    assert lemma("externalizing") == lemma("externalising")
    assert lemma("Behaviors") == lemma("behaviour")


@pytest.mark.parametrize(
    "text",
    [
        "sulking behaviors",
        "bedwetting and more",
        "the bed-wetting",
        "sleeping issues",
        "sleeping difficulties",
        "a sleeping problem",
    ],
)
def test_labels_are_found_however_they_are_spelled(text: str) -> None:
    names = ("sulking behaviour", "bed-wetting", "sleeping problems")
    concepts = {name: Concept(name, "x", name) for name in names}
    assert len(list(Matcher(Vocabulary(concepts)).find(prose(text)))) == 1


def test_otherwise_joined() -> None:
    assert list(otherwise_joined("emotional well-being")) == ["emotional wellbeing"]
    assert list(otherwise_joined("post-traumatic play")) == ["posttraumatic play"]
    assert not list(otherwise_joined("play"))
