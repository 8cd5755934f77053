"""Names that share their last words are found, each in its own place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from time import process_time

import pytest

from benchmarks.extraction import prose_of, text_of_sources, vocabulary_of
from graph.claims.concepts.coordinated import shared_names
from graph.claims.concepts.mentions import Matcher


def everything(_words: str) -> bool:
    return True


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hearing and reading problems", {"hearing problems": "hearing"}),
        (
            "Noise brings hearing, sleep/reading problems.",
            {"hearing problems": "hearing", "sleep problems": "sleep"},
        ),
        (
            "many mental health and behavioural problems",
            {"mental health problems": "mental health", "health problems": "health"},
        ),
        (
            "of dry skin, wet hair and cold feet problems",
            {"dry skin problems": "dry skin", "wet hair problems": "wet hair"},
        ),
        ("pupils and night noise", {}),  # people are no kind of noise
        ("care for and keep their pupils", {}),
        ("hearing and sight", {}),
    ],
)
def test_a_name_in_two_places(text: str, expected: dict[str, str]) -> None:
    found = {
        one.name: text[one.start : one.end]
        for readings in shared_names(text, everything)
        for one in readings
    }
    assert expected.items() <= found.items()
    assert bool(expected) is bool(found)


def test_the_likeliest_is_first() -> None:
    (readings,) = shared_names("mental health and behavioural problems", everything)
    assert [one.name for one in readings] == ["mental health problems", "health problems"]


def test_a_name_around_its_short_form() -> None:
    text = "Local night noise (NN) services grew."
    (readings,) = shared_names(text, everything)
    found = {one.name: text[one.start : one.end] for one in readings if one.whole}
    assert found["night noise services"] == "night noise (NN) services"


def test_twenty_thousand_labels_are_found_about_as_fast_as_words() -> None:
    text = text_of_sources()
    matcher, prose = Matcher(vocabulary_of(text, 20_000)), prose_of(text)

    def seconds(work: Callable[[], Iterable[object]]) -> float:
        start = process_time()
        sum(1 for _ in work())
        return process_time() - start

    words = min(seconds(lambda: re.finditer(r"\w+", text)) for _ in range(5))
    names = min(seconds(lambda: matcher.find(prose)) for _ in range(5))
    assert names < 6 * words
