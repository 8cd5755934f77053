"""Folders of our own with very many files: what a walk costs is what is asked of each."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path


def files_below(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The path of each file below *folder*, from there, with its entry: asking for its state takes
    longer than finding it. No link is followed into a folder.
    """
    start = len(str(folder)) + 1
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield entry.path[start:].replace(os.sep, "/"), entry


def remove(folder: Path) -> None:
    """Remove *folder* and all that is in it; where that cannot be, what is left stays. It is ours
    and nobody's else: the care that a folder of others needs is half as much work again.
    """
    if not os.path.lexists(folder) or folder.is_symlink():
        return
    below = [str(folder)]
    try:
        for one in below:
            with os.scandir(one) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        below.append(entry.path)
                    else:
                        os.unlink(entry.path)  # noqa: PTH108 - see files_below
        for one in reversed(below):
            os.rmdir(one)  # noqa: PTH106
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
