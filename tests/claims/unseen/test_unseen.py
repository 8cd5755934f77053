"""Floors for documents on topics that no vocabulary knows."""

from __future__ import annotations

import pytest

from tests.claims.unseen.score import score


@pytest.mark.parametrize("which", ["dev", "fresh"])
def test_floors(which: str) -> None:
    made = score(which)
    assert made.statistics.f1 >= 0.7
    assert made.headings.f1 >= 0.9
    assert made.kinds.precision >= 0.7
