"""The menu, and what the windows of pages are called."""

from __future__ import annotations

import pytest

from graph.pages.menu import MENU, menu_of, window_title
from graph.pages.model import Frame


def test_the_menu_has_what_the_site_has() -> None:
    assert [entry.label for entry in menu_of(["data/", "concepts/", "about/"])] == [
        "Concepts",
        "Data",
    ]


@pytest.mark.parametrize(
    ("path", "neutral", "title"),
    [
        ("concept/wet-feet/", False, "Wet feet"),
        ("concept/wet-feet/", True, "Concepts"),
        ("claims/town/", True, "Claims"),
        ("concepts/", True, "Wet feet"),
        ("safety/", True, "Wet feet"),
    ],
)
def test_a_neutral_title_says_where_and_not_what(path: str, neutral: bool, title: str) -> None:
    assert window_title(Frame(path, "Wet feet", ""), MENU, neutral) == title
