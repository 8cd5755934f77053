"""Tests for the words about files that are no TOML."""

from __future__ import annotations

import tomllib

import pytest

from graph.documents.toml_mistakes import mistake


@pytest.mark.parametrize(
    ("content", "line", "curly"),
    [
        ("title = “Ferries”\n", 1, True),
        ('year = 2019\nauthors = [“Dam”, "Reed"]\n', 2, True),
        ('title = "Ferries, “slow” ones"\nyear 2019\n', 2, False),
        ('title = "Ferries\n', 1, False),
    ],
)
def test_what_is_amiss_and_where(content: str, line: int, curly: bool) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(content)
    at, hint = mistake(content, caught.value)
    assert (at, "straight" in hint) == (line, curly)
