"""How much of the processor something takes: what all measurements here count.

Unlike the clock's, these seconds differ little when the machine has other work to do.
"""

from __future__ import annotations

from collections.abc import Callable
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import TypeVar

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds of the processor that *work* takes, in this process and in those that it starts and
    waits for, and what it gives.
    """
    before = _seconds()
    given = work()
    return _seconds() - before, given


def _seconds() -> float:
    used = (getrusage(whose) for whose in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
