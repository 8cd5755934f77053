"""What was worked out before, by the hash of all that it was made from.

A folder that can be deleted at any time. Each entry is a file of its own: the SHA-256 of what
follows, a line break, what follows. It is written beside and moved into place, so that a killed
build leaves no half of one; an entry that is damaged all the same does not count. Entries are data,
never code: see :mod:`graph.corpus.plain`.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from time import time_ns
from typing import Final

_SIGN: Final = 64
"""Characters of a SHA-256."""
RECENT: Final = 2_000_000_000
"""Nanoseconds in which a file may change twice without another time: some systems count seconds."""
MOST_BYTES: Final = 2**30
"""What a cache may grow to: some ten thousand documents."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Entries by kind and key."""

    folder: Path | None
    """``None``: nothing is kept, and nothing is found."""

    def get(self, kind: str, key: str) -> bytes | None:
        """What was kept, or ``None``."""
        if self.folder is None:
            return None
        path = self._path(self.folder, kind, key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        sign, content = data[:_SIGN], data[_SIGN + 1 :]
        return content if sha256(content).hexdigest().encode() == sign else None

    def has(self, kind: str, key: str) -> bool:
        """Whether something was kept: :meth:`get` says whether it is whole."""
        return self.folder is not None and self._path(self.folder, kind, key).is_file()

    def put(self, kind: str, key: str, content: bytes) -> None:
        """Keep *content*. Where that cannot be done, it is not kept: a cache is a help, no duty."""
        if self.folder is None:
            return
        path = self._path(self.folder, kind, key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
        except OSError:
            return
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(sha256(content).hexdigest().encode() + b"\n" + content)
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)

    def prune(self, most: int = MOST_BYTES) -> None:
        """Remove the entries that were not read or written for longest, until those that stay have
        no more than *most* bytes.
        """
        if self.folder is None:
            return
        with suppress(OSError):
            files = [path for path in self.folder.rglob("*") if path.is_file()]
            known = sorted(((path.stat(), path) for path in files), key=_used, reverse=True)
            held = 0
            for stat, path in known:
                held += stat.st_size
                if held > most:
                    path.unlink()

    def _path(self, folder: Path, kind: str, key: str) -> Path:
        return folder / kind / key[:2] / key


def _used(entry: tuple[os.stat_result, Path]) -> tuple[int, str]:
    stat, path = entry
    return stat.st_mtime_ns, str(path)


def key_of(parts: Iterable[bytes | str]) -> str:
    """One key for *parts*: no other parts, and no other division of them, have the same."""
    digest = sha256()
    for part in parts:
        data = part.encode("utf-8", "backslashreplace") if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def files_key(folder: Path, patterns: Iterable[str]) -> str:
    """A key for names and contents of the files below *folder* that fit one of *patterns*."""
    paths = sorted({path for pattern in patterns for path in folder.glob(pattern)})
    return key_of(
        part
        for path in paths
        if path.is_file()
        for part in (path.relative_to(folder).as_posix(), _content(path))
    )


def _content(path: Path) -> bytes:
    """A digest of what is in the file: it is read once for as long as its state is the same."""
    state = path.stat()
    if state.st_mtime_ns > time_ns() - RECENT:
        return sha256(path.read_bytes()).digest()
    return _read(path, state.st_size, state.st_mtime_ns, state.st_ino)


@lru_cache(maxsize=20_000)
def _read(path: Path, _size: int, _time: int, _file: int) -> bytes:
    return sha256(path.read_bytes()).digest()
