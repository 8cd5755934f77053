"""Large lines of a first page that are no title."""

from __future__ import annotations

import pytest

from graph.documents.pdf.no_title import ENOUGH, no_title

SMALL = frozenset({"rain", "wells", *(f"w{'x' * at}" for at in range(ENOUGH))})


@pytest.mark.parametrize(
    ("words", "none"),
    [
        ("1 The rain of the towns", True),
        ("56 Ann Böll and Carl Dole", True),
        ("von Ann Böll<sup>1</sup>", True),
        ("Ann Böll, Eve Marsh und Carl van Dam", True),
        ("Rain-Arbeitsbericht Nr. 3", True),
        ("Volume 16, No. 3, Art. 24", True),
        ("Ann Böll, Carl Dole Eve Marsh,", True),
        ("The Deep Rain and The Old Wells", False),
        ("What falls on roofs", False),
        ("10 years of rain", False),
        ("Rain: an overview of 2019", False),
    ],
)
def test_no_title(words: str, none: bool) -> None:
    assert no_title(words, SMALL) is none


def test_names_are_not_told_where_few_words_are_known() -> None:
    assert not no_title("Ann Böll and Carl Dole", frozenset())
