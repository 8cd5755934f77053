"""The same work done on many things, in processes of this machine or on a cluster, in order."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import Any, Final, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

TRIES: Final = 3
"""How often a cluster tries a thing whose worker was lost."""
TRIES_ALONE: Final = 2
"""How often a thing is tried in a process of its own: whose process fell first cannot be seen."""
PATIENCE: Final = 20
"""Seconds in which a cluster has to answer."""


class SchedulerError(Exception):
    """There is no cluster at the address that was given, or it cannot be asked."""


def cores() -> int:
    """How many processes can work at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Given], Made], things: Sequence[Given], jobs: int
) -> Iterator[Made | None]:
    """What *work* makes of each of *things*, in their order, in *jobs* processes; in this one where
    that is 1. ``None`` where a process was killed over a thing, twice.
    """
    if jobs <= 1 or len(things) <= 1:
        yield from map(work, things)
        return
    waiting = list(things)
    while waiting:
        done = 0
        with ProcessPoolExecutor(min(jobs, len(waiting)), mp_context=_context()) as pool:
            for future in _submitted(pool, work, waiting):
                if _is_lost(future):
                    break
                yield future.result()
                done += 1
        # The processes of a pool fall together. Who was at work when one fell is tried alone.
        suspects, waiting = waiting[done : done + jobs], waiting[done + jobs :]
        yield from (_alone(work, thing) for thing in suspects)


def _submitted(
    pool: ProcessPoolExecutor, work: Callable[[Given], Made], things: Sequence[Given]
) -> list[Future[Made]]:
    """What the pool has taken on: not all, where it falls while it is told."""
    futures: list[Future[Made]] = []
    with suppress(BrokenProcessPool):
        for thing in things:
            futures.append(pool.submit(work, thing))  # noqa: PERF401 - those before it stay
    return futures


def _alone(work: Callable[[Given], Made], thing: Given) -> Made | None:
    for _ in range(TRIES_ALONE):
        with ProcessPoolExecutor(1, mp_context=_context()) as pool:
            future = pool.submit(work, thing)
            if not _is_lost(future):
                return future.result()
    return None


def _is_lost(future: Future[Made]) -> bool:
    return isinstance(future.exception(), BrokenProcessPool)


def _context() -> multiprocessing.context.BaseContext:
    """Copies of this process start soonest; one that has threads must not be copied."""
    methods = multiprocessing.get_all_start_methods()
    copies = "fork" in methods and threading.active_count() == 1
    return multiprocessing.get_context("fork" if copies else "spawn")


def on_cluster(
    work: Callable[[Given], Made], things: Sequence[Given], address: str
) -> Iterator[Made | None]:
    """The same on a Dask cluster, whose workers have this program and the same files under the
    same paths. What a lost worker had is given to another.

    :raises SchedulerError: where the cluster cannot be asked.
    """
    try:
        import distributed  # noqa: PLC0415 - an extra
    except ImportError as wrong:
        raise SchedulerError("dask.distributed is not installed: it is an extra") from wrong
    cluster: Any = distributed  # it has few types
    try:
        client = cluster.Client(address, timeout=PATIENCE)
    except (OSError, ValueError, TimeoutError) as wrong:
        raise SchedulerError(f"no scheduler answers at {address}") from wrong
    with client:
        for future in client.map(work, things, retries=TRIES, pure=False):
            yield None if isinstance(future.exception(), cluster.KilledWorker) else future.result()
