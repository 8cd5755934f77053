"""Hidden characters are shown as signs; all other text stays as it is."""

import pytest

from graph.pages.pelican.signs import visible


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain text, \u00e9 and \u4e2d\n\ttoo", "plain text, \u00e9 and \u4e2d\n\ttoo"),
        ("a\x00b\x07c\x7f", "a\u2400b\u2407c\u2421"),
        ("left \u202eright\u202c", "left \u2039U+202E\u203aright\u2039U+202C\u203a"),
        ("\u2066x\u2069", "\u2039U+2066\u203ax\u2039U+2069\u203a"),
        ("<b>\x07</b>", "<b>\u2407</b>"),
    ],
)
def test_visible(value: str, shown: str) -> None:
    assert visible(value) == shown
