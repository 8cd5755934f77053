"""Entries of the map in three styles are what the citation processor makes of their records."""

from __future__ import annotations

import pytest

from graph.citing.entry import Edition, Entry, entry_record, entry_styles
from graph.citing.styles import Bibliography, format_all

EDITIONS = (
    Edition("Evidence Explorer", "0.1.0+3f2a9c1b", "2026-11-22", "https://e.org"),
    Edition("Maps & Co.", "1", "", "https://e.org"),
)
TITLES = (
    "Sealed ground (risk factor)",
    "Definition: “It rains & <b>pours</b>…” (Lake, 2020)",
    "What helps?",
    "Does it help? Yes, it does",
    "Risk and effect: “Town gardens hold rain.”",
    "Rain’s ‘end’",
    "Stop.",
    "Now!",
    "100% of *it* is O'Neil's \"straight\" -- 5–6 dash_es $x$",
    "Two  spaces\nand a break",
)
ENTRIES = {
    f"{at}-{number}": (Entry(f"{at}-{number}", title, f"https://e.org/claim/{number}?a=1&b"), ed)
    for at, ed in enumerate(EDITIONS)
    for number, title in enumerate(TITLES)
}


@pytest.fixture(scope="module")
def processed() -> Bibliography:
    return format_all([(key, entry_record(*pair)) for key, pair in ENTRIES.items()])


@pytest.mark.parametrize("style", ["apa", "harvard", "vancouver"])
def test_an_entry_is_as_the_processor_makes_it(style: str, processed: Bibliography) -> None:
    assert processed.problems == ()
    for key, pair in ENTRIES.items():
        assert entry_styles(*pair)[style] == processed.entries[style][key]
