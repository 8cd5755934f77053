"""The menu, and what the windows of pages are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.pages.home import READERS
from graph.pages.menu import ALWAYS, MENU, menu_of, window_title
from graph.pages.model import Frame


def test_the_menu_has_what_the_site_has() -> None:
    assert [entry.label for entry in menu_of(["data/", "concepts/", "about/"])] == [
        "Concepts",
        "Data",
    ]


def test_every_site_has_the_lists_that_the_menu_leads_to(toy_site: Path) -> None:
    led = {entry.path for entry in MENU} | {path for _, _, links in READERS for _, path in links}
    texts = {f"{path.stem}/" for path in Path("site/content/pages").glob("*.rst")}
    assert led - texts - {"map/"} == ALWAYS
    assert not [path for path in ALWAYS if not (toy_site / path / "index.html").is_file()]


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
