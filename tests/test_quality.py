"""The targets for what is read in the four documents; `make score` prints the figures."""

from __future__ import annotations

import pytest

from graph.config import Config
from graph.corpus.read import read
from tests.measures import Result
from tests.score import ROOT, lines, measure

Measured = dict[str, tuple[Result, dict[str, float]]]
READINGS = (
    "References of wild-2021",
    "Citations of wild-2021",
    "Record of katz-2015",
    "Record of vendrig-de-ron-2024",
)


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure(read(Config.of(ROOT)))


@pytest.mark.parametrize("reading", READINGS)
def test_every_target_is_reached(measured: Measured, reading: str) -> None:
    result, targets = measured[reading]
    table = list(lines(result, targets))
    assert targets.keys() <= {line.name for line in table}
    missed = [line for line in table if not line.reached]
    assert missed == [], "\n".join(result.misses)


def test_every_reading_is_listed(measured: Measured) -> None:
    assert tuple(measured) == READINGS
