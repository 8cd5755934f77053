"""The folder of the edition before the last, which the next site is made in: most of its files are
those of the standing site, hard links to the same, and need not be linked and removed again.

It is never trusted: a file stays only where it is the very file that stands in the site, and
nothing in it is written to, since what is written would change the standing site as well.
"""

from __future__ import annotations

import os
from collections.abc import Container
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from graph.rebuilding.folders import files_below


@dataclass(frozen=True, slots=True)
class Spare:
    """The files of such a folder that nobody has asked for yet."""

    folder: Path
    files: dict[str, int] = field(default_factory=dict)
    """By their paths from the folder, the numbers that the file system has for them."""
    gone: list[str] = field(default_factory=list)
    """The paths of those that were removed as no files of ours."""

    @classmethod
    def of(cls, folder: Path, ours: Container[str]) -> Spare:
        """What lies in *folder*, of which only the paths in *ours* are left: what other programs
        write there finds nothing.
        """
        spare = cls(folder)
        for path, entry in files_below(folder):
            if path in ours:
                spare.files[path] = entry.inode()
            else:
                os.unlink(entry.path)  # noqa: PTH108 - see files_below
                spare.gone.append(path)
        return spare

    def take(self, path: str, number: int) -> bool:
        """Whether the file at *path* is the one of that *number*, and stays; otherwise nothing is
        there afterwards.
        """
        found = self.files.get(path)
        if found == number:
            del self.files[path]
            return True
        self.clear(path)
        return False

    def clear(self, path: str) -> None:
        """See to it that nothing of the edition before is at *path*."""
        if self.files.pop(path, None) is not None:
            os.unlink(f"{self.folder}/{path}")  # noqa: PTH108

    def sweep(self) -> None:
        """Remove all that nobody has asked for, and the folders that are empty then."""
        for path in (*self.gone, *self.files):
            self.clear(path)
            folder = path.rpartition("/")[0]
            with suppress(OSError):  # until one is not empty
                while folder:
                    os.rmdir(f"{self.folder}/{folder}")  # noqa: PTH106
                    folder = folder.rpartition("/")[0]
