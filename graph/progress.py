"""What a long command is doing: a bar with counts and the time left on a terminal, plain lines
elsewhere; and where the time went.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import Progress


class Step(Protocol):
    """Told the name of each step as it begins, and as it goes on how much of it is done."""

    def __call__(self, name: str, done: int = 0, total: int = 0) -> None:
        """*name* goes on: *done* of *total*, where that is known."""


def silent(name: str, done: int = 0, total: int = 0) -> None:
    """Nobody watches."""


@dataclass(slots=True)
class Steps:
    """Called with the name of each step as it begins, and with how much of it is done."""

    bar: Progress | None = None
    """``None``: nobody watches, or not on a terminal."""
    lines: bool = False
    """Whether each step is told on a line of its own."""
    spent: dict[str, tuple[float, float]] = field(default_factory=dict)
    """For each step seconds by the clock and seconds of the processor, processes that it started
    included.
    """
    _name: str = ""
    _began: tuple[float, float] = (0.0, 0.0)

    def __call__(self, name: str, done: int = 0, total: int = 0) -> None:
        """*name* goes on: *done* of *total*, where that is known."""
        if name != self._name:
            self.end()
            self._name = name
            if self.lines:
                print(name, file=sys.stderr, flush=True)  # noqa: T201 - what this is for
        if self.bar is not None:
            (task,) = self.bar.task_ids
            if self.bar.tasks[0].description != name:
                # A task that is reset keeps its total where the new one is not known.
                self.bar.remove_task(task)
                task = self.bar.add_task(name, total=None)
            self.bar.update(task, completed=done, total=total or None)

    def end(self) -> None:
        """The step at work is done."""
        now = _now()
        if self._name:
            before = self.spent.get(self._name, (0.0, 0.0))
            clock, processor = (a - b for a, b in zip(now, self._began, strict=True))
            self.spent[self._name] = (before[0] + clock, before[1] + processor)
        self._name, self._began = "", now

    def table(self) -> Iterator[str]:
        """Where the time went, step by step."""
        yield f"{'seconds':>8} {'processor':>10}  step"
        for name, (clock, processor) in self.spent.items():
            yield f"{clock:8.2f} {processor:10.2f}  {name}"
        clock, processor = (sum(both) for both in zip(*self.spent.values(), strict=True))
        yield f"{clock:8.2f} {processor:10.2f}  all"


def _now() -> tuple[float, float]:
    times = os.times()
    return perf_counter(), times.user + times.system + times.children_user + times.children_system


@contextmanager
def steps() -> Iterator[Steps]:
    """Shows the step at work: on a terminal with a bar, elsewhere with a line each."""
    if not sys.stderr.isatty():
        told = Steps(lines=True)
        yield told
        told.end()
        return
    from rich.console import Console  # noqa: PLC0415 - only where someone watches
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TimeElapsedColumn(), TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        bar.add_task("", total=None)
        told = Steps(bar)
        yield told
        told.end()
