"""Which mentions are meant: a made-up field of school meals with its cooks and pupils."""

from __future__ import annotations

import pytest

from graph.claims.concepts.meant import meant
from graph.claims.concepts.mentions import Matcher
from graph.claims.model import Concept, Vocabulary
from tests.claims.toy import prose

_CONCEPTS = (
    Concept("hunger", "risk_factor", "hunger"),
    Concept("debt", "risk_factor", "debt"),
    Concept(
        "hungry-home", "risk_factor", "living with hunger", broader=("hunger",), groups=("child",)
    ),
    Concept("tiredness", "effect_on_pupil", "tiredness", groups=("child",)),
    Concept("decay", "effect_on_pupil", "tooth decay"),
    Concept("attendance", "outcome", "attendance", groups=("child",)),
    Concept("fear-of-tiredness", "barrier", "fear of tiredness"),
    Concept("pupils", "population", "pupils", groups=("child",)),
    Concept("cooks", "population", "cooks", groups=("professional",)),
    Concept("families", "population", "families"),
)
_VOCABULARY = Vocabulary({concept.id: concept for concept in _CONCEPTS})
_MATCHER = Matcher(_VOCABULARY)


def named(text: str, *around: str) -> list[str]:
    """The concepts other than people that *text* means; *around* is what it hangs on."""

    def mentions(words: str) -> tuple[object, ...]:
        return tuple(sorted(_MATCHER.find(prose(words)), key=lambda one: (one.start, one.end)))

    kept = meant(text, mentions(text), _VOCABULARY.concepts, tuple(map(mentions, around)))  # type: ignore[arg-type]
    return [one.concept for one in kept if one.type != "population"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hunger brings tooth decay.", ["hunger", "decay"]),
        # the name of a service
        ("debt advice services", []),
        ("hunger and debt services", []),
        ("hunger, tooth decay and debt specialist practitioners", []),
        ("hunger among users of debt services", ["hunger"]),
        # a part of a longer name
        ("a fear of tiredness", ["fear-of-tiredness"]),
        # denied
        ("There was no evidence of hunger.", []),
        ("without any tooth decay", []),
        ("no evidence on hunger", ["hunger"]),
        # of other people
        ("Cooks report tiredness.", ["tiredness"]),
        ("Cooks suffer from tiredness.", []),
        ("tiredness among cooks", []),
        ("tiredness and low pay among cooks", []),
        ("tiredness of the cooks and hunger", ["hunger"]),
        ("cooks' tiredness", []),
        ("Cooks who suffer from tiredness serve pupils.", []),
        ("attendance of cooks", []),
        ("Pupils living with hunger are tired.", ["hungry-home"]),
        ("Living with hunger is hard.", ["hungry-home"]),
        ("Cooks living with hunger are tired.", ["hunger"]),
        ("Cooks who are living with hunger are tired.", ["hunger"]),
        # of those whose it is, or of nobody that is named
        ("Pupils suffer from tiredness.", ["tiredness"]),
        ("Cooks see tiredness among pupils.", ["tiredness"]),
        ("Cooks and pupils feel tiredness.", ["tiredness"]),
        ("Families feel tiredness.", ["tiredness"]),
        ("Cooks count attendance.", ["attendance"]),
        ("Tiredness is common.", ["tiredness"]),
    ],
)
def test_what_is_meant(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        (("What cooks say:",), []),
        (("What pupils say:",), ["tiredness"]),
        (("How hunger of cooks weighs:",), ["tiredness"]),
        (("What they say:", "Cooks"), []),
    ],
)
def test_what_a_bullet_hangs_on_says_whose_a_state_is(
    around: tuple[str, ...], expected: list[str]
) -> None:
    assert named("Tiredness", *around) == expected
