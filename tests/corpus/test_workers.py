"""The same work in one process and in several: the same order, and no hang where one is killed."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from graph.corpus.workers import in_order


def square(number: int) -> int:
    return number * number


def fragile(given: tuple[int, str]) -> int:
    """Brings its process down once for each file that is not there yet; always for none."""
    number, file = given
    if file and not Path(file).exists():
        Path(file).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if number < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def faulty(number: int) -> int:
    raise ValueError(str(number))


@pytest.mark.parametrize("jobs", [1, 2])
def test_in_the_order_given(jobs: int) -> None:
    assert list(in_order(square, range(7), jobs)) == [0, 1, 4, 9, 16, 25, 36]
    assert list(in_order(square, (), jobs)) == []


def test_a_killed_worker_loses_nothing_that_can_be_done(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    once = str(tmp_path_factory.mktemp("killed") / "once")
    things = [(0, ""), (1, once), (2, ""), (-1, ""), (4, ""), (5, "")]
    assert list(in_order(fragile, things, 2)) == [0, 1, 2, None, 4, 5]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_mistake_of_ours_is_not_hidden(jobs: int) -> None:
    with pytest.raises(ValueError, match="3"):
        list(in_order(faulty, [3, 4], jobs))
