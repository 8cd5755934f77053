"""Puts a finished folder in the place of the old one, whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from graph.rebuilding.folders import files_below, remove

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What systems say where there is no room for a file."""


class BusyError(Exception):
    """Another build is writing to the same place."""

    def __init__(self, place: Path) -> None:
        super().__init__(f"another build is writing to {place}")
        self.place = place


class NoRoomError(Exception):
    """The disk is full, or a limit is reached."""

    def __init__(self, place: Path, reason: str) -> None:
        super().__init__(f"there is no room for the site beside {place}: {reason}")
        self.place = place


class Fresh:
    """A folder beside *place*; :meth:`publish` makes it the new content of *place*. It is empty, or
    holds what stood in *place* before the last change: see :mod:`graph.rebuilding.spare`.
    """

    def __init__(self, place: Path) -> None:
        self.place, self.published = place, False
        self.folder = place.with_name(f".{place.name}.new")
        self.old = place.with_name(f".{place.name}.old")

    def publish(self, files: Iterable[str] | None = None) -> None:
        """Swap the folders. A file that is what it was keeps its time, so that copying tools and
        readers' caches leave it alone. Where *files* are given, by their paths from the root, all
        others have the time that they should.
        """
        remove(self.old)
        if self.place.exists():
            every = (path for path, _ in files_below(self.folder)) if files is None else files
            _keep_times(self.place, self.folder, every)
            if not _exchanged(self.place, self.folder):
                self.place.replace(self.old)
                self.folder.replace(self.place)
                self.old.replace(self.folder)
        else:
            self.folder.replace(self.place)
        self.published = True


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the two folders have changed places in a single step, as Linux can do it
    (``renameat2``): then there is no moment without a site.
    """
    try:
        swap = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    here, exchange = -100, 2
    return bool(swap(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)


def _keep_times(old: Path, new: Path, files: Iterable[str]) -> None:
    """Give each of the *files* below *new* that is as it was below *old* the time that it had."""
    for path in files:
        before = f"{old}/{path}"
        try:
            known = os.stat(before)  # noqa: PTH116 - a path for each file is what costs here
        except OSError:
            continue
        after = f"{new}/{path}"
        size = os.lstat(after).st_size
        if known.st_size == size and _content(before) == _content(after):
            os.utime(after, ns=(known.st_atime_ns, known.st_mtime_ns))


def _content(path: str) -> bytes:
    with open(path, "rb") as file:  # noqa: PTH123
        return file.read()


@contextmanager
def fresh(place: Path, *, spare: bool = False) -> Iterator[Fresh]:
    """A :class:`Fresh` for *place*, held by one build at a time.

    What is not published is thrown away, and what a killed build left is cleaned up first: a folder
    that was moved aside, but not yet replaced, comes back. What stood in *place* before is gone
    afterwards, or kept as a *spare*, for a next build that needs to change little in it.

    :raises BusyError: if another build holds the place.
    :raises NoRoomError: if the disk is full.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(place.with_name(f".{place.name}.lock"), timeout=0)
    try:
        with lock:
            new = Fresh(place)
            if new.old.exists() and not place.exists():
                new.old.replace(place)
            if not spare:
                remove(new.folder)
            new.folder.mkdir(exist_ok=spare and not new.folder.is_symlink())
            try:
                yield new
            except OSError as wrong:
                if wrong.errno in _FULL:
                    raise NoRoomError(place, wrong.strerror or "the disk is full") from wrong
                raise
            finally:
                if not (spare and new.published):
                    remove(new.folder)
    except Timeout:
        raise BusyError(place) from None
