"""Puts a finished folder in the place of the old one, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


class BusyError(Exception):
    """Another build is writing to the same place."""

    def __init__(self, place: Path) -> None:
        super().__init__(f"another build is writing to {place}")
        self.place = place


class Fresh:
    """An empty folder beside *place*; :meth:`publish` makes it the new content of *place*."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.folder = place.with_name(f".{place.name}.new")
        self.old = place.with_name(f".{place.name}.old")

    def publish(self) -> None:
        """Swap the folders: what stood in ``place`` is gone afterwards."""
        shutil.rmtree(self.old, ignore_errors=True)
        if self.place.exists():
            self.place.replace(self.old)
        self.folder.replace(self.place)
        shutil.rmtree(self.old, ignore_errors=True)


@contextmanager
def fresh(place: Path) -> Iterator[Fresh]:
    """A :class:`Fresh` for *place*, held by one build at a time.

    What is not published is thrown away, and what a killed build left is cleaned up first: a folder
    that was moved aside, but not yet replaced, comes back.

    :raises BusyError: if another build holds the place.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(place.with_name(f".{place.name}.lock"), timeout=0)
    try:
        with lock:
            new = Fresh(place)
            if new.old.exists() and not place.exists():
                new.old.replace(place)
            shutil.rmtree(new.folder, ignore_errors=True)
            new.folder.mkdir()
            try:
                yield new
            finally:
                shutil.rmtree(new.folder, ignore_errors=True)
    except Timeout:
        raise BusyError(place) from None
