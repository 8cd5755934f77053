"""Whether a text is of the vocabulary's field."""

from __future__ import annotations

from array import array

from graph.claims.concepts.mentions import Matcher
from graph.claims.model import Concept, ConceptType, Vocabulary
from graph.documents.model import Prose

NAMES = ("cold rooms", "wet walls", "thin doors", "steep stairs", "old lamps")
KINDS = [Concept(f"noise-{n}", ConceptType.RISK_FACTOR, f"Noise of {n}") for n in "abcdef"]
OTHERS = [Concept(name.replace(" ", "-"), ConceptType.RISK_FACTOR, name) for name in NAMES]
FILLED = "People came and went in the street as they did on each day of that year. " * 8


def foreign(text: str) -> bool:
    matcher = Matcher(Vocabulary(concepts={one.id: one for one in (*KINDS, *OTHERS)}))
    prose = Prose("s", text, array("q", range(len(text) + 1)))
    return matcher.field.is_foreign_to([(text, list(matcher.find(prose)))])


def test_a_text_that_only_shares_things_with_the_field_is_of_another() -> None:
    assert foreign(FILLED + "They had cold rooms, wet walls and thin doors.")


def test_what_the_field_is_about_may_be_said_in_one_word() -> None:
    assert not foreign(FILLED + "They had cold rooms, wet walls, thin doors and noise upon noise.")


def test_a_field_beside_it_may_speak_often_of_what_the_field_knows() -> None:
    assert foreign(FILLED + "They had cold rooms, wet walls, thin doors and steep stairs.")
