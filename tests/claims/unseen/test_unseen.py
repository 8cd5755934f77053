"""Floors for documents on topics that no vocabulary knows."""

from __future__ import annotations

import pytest

from tests.claims.unseen.score import score


@pytest.mark.parametrize(
    ("which", "statistics", "kinds"), [("dev", 0.95, 0.8), ("fresh", 0.85, 0.6)]
)
def test_floors(which: str, statistics: float, kinds: float) -> None:
    made = score(which)
    assert made.statistics.f1 >= statistics
    assert made.headings.f1 >= 0.9
    assert made.kinds.precision >= 0.85
    assert made.kinds.f1 >= kinds
