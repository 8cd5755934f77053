"""What a sentence says to have changed, and which way."""

from __future__ import annotations

import pytest

from graph.claims.model import Direction
from graph.claims.wording.changes import changes_in, way_of
from tests.hostile_texts import too_slow

UP, DOWN, NONE = Direction.INCREASES, Direction.DECREASES, Direction.NONE_FOUND


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A trial found a 12% reduction in falls among residents.", [("falls", DOWN)]),
        (
            "It found better balance and fewer hospital admissions.",
            [("balance", UP), ("hospital admissions", DOWN)],
        ),
        (
            "Attendance rose by 12% and concentration in class improved, while waste fell.",
            [("Attendance", UP), ("concentration in class", UP), ("waste", DOWN)],
        ),
        ("Fewer pupils reported hunger at noon.", [("pupils reported hunger", DOWN)]),
        ("Deaths were lower in the villages.", [("Deaths", DOWN)]),
        ("Fear of falling was significantly reduced.", [("Fear of falling", DOWN)]),
        ("creating a safe and stable home", [("a safe and stable home", UP)]),
        ("There was no significant difference in weight.", [("weight", NONE)]),
        ("Supplements did not reduce falls.", [("falls", NONE)]),
        ("Quality of life did not change.", [("Quality of life", NONE)]),
        ("It was more effective than expected.", []),
        ("The class meets in a larger hall than before.", []),
        ("They have less time.", []),
    ],
)
def test_changes(text: str, expected: list[tuple[str, Direction]]) -> None:
    found = changes_in(text, 0, len(text))
    assert [(text[slice(*one.what)], one.way) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "what", "way"),
    [
        ("the scheme contributes to reducing risks", "risks", DOWN),
        ("building insight", "insight", UP),
        ("a cessation of smoking", "smoking", DOWN),
        ("risks associated with smoking", "smoking", Direction.NOT_STATED),
        ("residents dropped out", "residents", Direction.NOT_STATED),
        ("not reducing risks", "risks", Direction.NOT_STATED),
    ],
)
def test_the_way_of_what_is_known(text: str, what: str, way: Direction) -> None:
    assert way_of(text, 0, len(text), text.index(what)) is way


@pytest.mark.parametrize("piece", ["a reduction in ", "better and ", "the number of ", "no no "])
def test_time_grows_with_the_text(piece: str) -> None:
    def read(text: str) -> object:
        return changes_in(text, 0, len(text))

    assert too_slow(read, lambda size: piece * size, 2400, whole=True) == []


def test_what_is_a_thing_only_with_what_follows() -> None:
    text = "It did not reduce exposure to noise."
    (one,) = changes_in(text, 0, len(text))
    assert text[slice(*one.what)] == "exposure to noise"
