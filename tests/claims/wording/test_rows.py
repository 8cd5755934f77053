"""Things that are named one after the other."""

from __future__ import annotations

import pytest

from graph.claims.wording.rows import in_row, with_row


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("truancy, self-harm and hunger", ("truancy", "self-harm", "hunger")),
        ("loose rugs and damp", ("loose rugs", "damp")),
        ("sleep and eating problems", ("sleep problems", "eating problems")),
        ("infection and of falls", ("infection", "falls")),
        ("falls as well as a loss of weight", ("falls", "loss of weight")),
        ("physical and mental health", ("physical and mental health",)),
        ("fear of dogs and cats", ("fear of dogs and cats",)),
        ("hunger", ("hunger",)),
    ],
)
def test_rows(words: str, things: tuple[str, ...]) -> None:
    assert in_row(words) == things


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("can lead to truancy, self-harm and hunger.", "truancy, self-harm and hunger"),
        ("can lead to truancy, which is bad and old.", "truancy"),
        ("can lead to truancy.", "truancy"),
    ],
)
def test_a_row_goes_on_behind_its_first_thing(text: str, row: str) -> None:
    start = text.index("truancy")
    assert text[start : with_row(text, start, start + len("truancy"), len(text))] == row
