"""Labels that hold the name of a risk."""

from __future__ import annotations

from graph.claims.concepts.composed import composed_labels
from graph.claims.model import Concept, ConceptType

NOISE = Concept(
    "noise",
    ConceptType.RISK_FACTOR,
    "Traffic noise",
    ("road noise", "din", "RTN"),
    ("street noise",),
)


def labels(*concepts: Concept) -> dict[str, str]:
    return {label: concept.id for label, concept in composed_labels(concepts)}


def test_other_names_stand_for_it() -> None:
    pupils = Concept("pupils", "x", "Pupils exposed to traffic noise")
    assert labels(NOISE, pupils) == {
        "pupils exposed to road noise": "pupils",
        "pupils exposed to RTN": "pupils",
        "pupils exposed to street noise": "pupils",
    }


def test_what_is_the_name_of_something_stays() -> None:
    act = Concept("act", "x", "Noise Act", ("Traffic Noise Act",))
    service = Concept("service", "x", "traffic noise line", match_case=True)
    assert labels(NOISE, act, service) == {}


def test_only_whole_words_of_a_risk() -> None:
    other = Concept("other", "x", "traffic noises off")
    kind = Concept("kind", ConceptType.EFFECT_ON_CHILD, "Cold rooms", ("chilly rooms",))
    assert labels(NOISE, other, kind, Concept("in", "x", "living in cold rooms")) == {}


def test_people_are_called_by_other_words() -> None:
    deaf = Concept("deaf", ConceptType.POPULATION, "Deaf people", ("young people", "deaf and so"))
    made = labels(deaf)
    assert made["Deaf mothers"] == "deaf"
    assert not [label for label in made if label.startswith(("young", "deaf and"))]


def test_whose_they_are() -> None:
    removal = Concept("removal", "x", "Removal of children")
    assert set(labels(removal)) == {"Removal of their children", "Removal of the children"}
