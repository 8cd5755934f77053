"""Which texts are told to be in another language than English."""

from __future__ import annotations

import pytest

from graph.documents.tongue import seems_english

ENGLISH = "The survey was sent to all of the houses in the town, and most of them answered it. "
GERMAN = "Die Befragung wurde an alle Haushalte der Stadt verschickt, und die meisten haben sie "
PORTUGUESE = "A pesquisa foi enviada a todas as casas da cidade, e a maioria delas respondeu a ela "


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (ENGLISH * 8, True),
        (GERMAN * 8, False),
        (PORTUGUESE * 8, False),
        (GERMAN, True),
        ("", True),
        (ENGLISH * 4 + GERMAN * 2, True),
    ],
    ids=["English", "German", "Portuguese", "too short", "nothing", "both"],
)
def test_languages(text: str, english: bool) -> None:
    assert seems_english(text) is english
