"""Where concepts are named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.concepts.mentions import _WORD, Matcher, _Paths, _Places, lemma
from graph.claims.model import Concept, ConceptType, Vocabulary
from tests.claims.toy import MATCHER, prose


def named(text: str, matcher: Matcher = MATCHER) -> list[tuple[str, str]]:
    return [(m.concept, m.span.of(text)) for m in matcher.find(prose(text))]


def matcher(*concepts: Concept) -> Matcher:
    return Matcher(Vocabulary({concept.id: concept for concept in concepts}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pupils eat.", [("pupils", "Pupils")]),
        ("the pupil's lunch", [("pupils", "pupil")]),
        ("the pupils’ lunch", [("pupils", "pupils")]),
        ("SCHOOLCHILDREN eat", [("pupils", "SCHOOLCHILDREN")]),
        ("skipped breakfast", [("skipping-breakfast", "skipped breakfast")]),
        ("skips   breakfast", [("skipping-breakfast", "skips   breakfast")]),
        ("a breakfast club", [("breakfast-clubs", "breakfast club")]),
        ("whole school approaches", [("whole-school-approach", "whole school approaches")]),
        ("pupil transport", []),
        ("the pupil transportation", []),
        ("the pupil eats", [("pupils", "pupil")]),
        ("pupil and cook", [("pupils", "pupil"), ("cooks", "cook")]),
        ("breakfast alone", []),
        ("pupillary", []),
        ("", []),
    ],
)
def test_forms(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_the_longest_label_wins() -> None:
    both = matcher(Concept("a", "x", "school meal"), Concept("b", "x", "school meal standard"))
    assert named("a school meal standard and a school meal", both) == [
        ("b", "school meal standard"),
        ("a", "school meal"),
    ]


def test_a_last_word_may_be_shared() -> None:
    both = matcher(Concept("a", "x", "cold meals"), Concept("b", "x", "hot meals"))
    assert named("cold and hot meals", both) == [("a", "cold"), ("b", "hot meals")]
    assert named("cold, or the hot meals", both) == [("b", "hot meals")]
    together = matcher(Concept("a", "x", "cold meals"), Concept("c", "x", "cold and hot meals"))
    assert named("cold and hot meals", together) == [("c", "cold and hot meals")]


def test_one_place_may_name_two_types() -> None:
    two = matcher(Concept("a", "x", "meals"), Concept("b", "y", "meals"))
    assert named("meals", two) == [("a", "meals"), ("b", "meals")]


@pytest.mark.parametrize("first", [True, False])
def test_a_preferred_label_is_stronger_than_another(first: bool) -> None:
    prefers = Concept("z" if first else "a", "x", "meals")
    also = Concept("m", "x", "dinners", ("meals",))
    assert named("meals", matcher(also, prefers)) == [(prefers.id, "meals")]


def test_of_two_alike_the_first_has_it() -> None:
    assert named("tea", matcher(Concept("a", "x", "tea"), Concept("b", "x", "Tea"))) == [
        ("a", "tea")
    ]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Fruit & veg", "fruit and veg"),
        ("Fruit and veg", "fruit & veg"),
        ("Free meals (FSM)", "free meals"),
        ("Café culture", "café cultures"),
        ("Βιβλίο", "βιβλίο"),
        ("CARE", "CARE"),
    ],
)
def test_labels(label: str, text: str) -> None:
    assert named(text, matcher(Concept("c", "x", label))) == [("c", text)]


def test_an_acronym_is_no_word() -> None:
    assert named("with care", matcher(Concept("c", "x", "CARE"))) == []


def test_two_words_of_one_verb_name_the_same() -> None:
    both = matcher(Concept("c", "x", "Bullying", ("bullied",)))
    assert named("bullying", both) == [("c", "bullying")]
    assert named("bullied", both) == [("c", "bullied")]
    assert named("bullies", both) == []


def test_what_is_done_to_somebody() -> None:
    risk = matcher(Concept("c", ConceptType.RISK_FACTOR, "Stalking"))
    assert named("they were badly stalked", risk) == [("c", "stalked")]
    assert named("a stalked fox", risk) == []


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("children", "child"),
        ("Men", "man"),
        ("women", "woman"),
        ("allergies", "allergy"),
        ("NHS", "NHS"),
        ("mums", "mum"),
        ("news", "news"),
        ("felt", "feel"),
    ],
)
def test_lemmas(word: str, form: str) -> None:
    assert lemma(word) == form


def test_no_label_no_mention() -> None:
    assert named("anything (at) all", matcher(Concept("c", "x", "()"))) == []


@given(st.text("ab's’ \n\tS_&,.(9é", max_size=40))
def test_a_text_parted_at_spaces_has_the_words_of_the_whole(text: str) -> None:
    parts = text.split(" ")
    paths = _Paths()
    places = _Places(parts, [paths[part] for part in parts])
    found = [match.span() for match in _WORD.finditer(text)]
    assert [places[number] for number in range(len(found))] == found
