"""What a long command says while it works, and where it says that the time went."""

from __future__ import annotations

import io
import sys
from time import process_time

import pytest

from graph.progress import Steps, steps


class Terminal(io.StringIO):
    """One on which somebody watches."""

    def isatty(self) -> bool:
        return True


def work(told: Steps) -> None:
    told("reading", 0, 40)
    for done in range(1, 41):
        told("reading", done, 40)
    begun = process_time()
    while process_time() < begun + 0.02:  # what is shown has two places
        sum(range(1_000))
    told("writing")


def test_a_bar_counts_and_says_how_long_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm")
    seen = Terminal()
    monkeypatch.setattr(sys, "stderr", seen)
    with steps() as told:
        work(told)
        assert told.bar is not None
        (task,) = told.bar.tasks
        assert (task.description, task.completed, task.total) == ("writing", 0, None)
        told("reading", 30, 40)
        told.bar.refresh()
    assert "30/40" in seen.getvalue()
    assert "0:00:00" in seen.getvalue()


def test_elsewhere_each_step_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with steps() as told:
        work(told)
    assert capsys.readouterr().err == "reading\nwriting\n"
    head, *rows, last = told.table()
    assert head.split() == ["seconds", "processor", "step"]
    assert [row.split()[2] for row in rows] == ["reading", "writing"]
    clock, processor, name = last.split()
    assert name == "all"
    assert float(clock) > 0
    assert float(processor) > 0
