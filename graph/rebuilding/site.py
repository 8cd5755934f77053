"""The site that is being written beside the one that stands: what is made from the same again is
taken over as it is, by a hard link, with its time.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from graph.rebuilding.cache import Cache
from graph.rebuilding.folders import files_below
from graph.rebuilding.ledger import Entry, read_ledger
from graph.rebuilding.spare import Spare
from graph.rebuilding.traces import Traces, read_traces


@dataclass(frozen=True, slots=True)
class Site:
    """A site that is being written to an empty folder, beside one that may stand."""

    folder: Path
    standing: Path | None = None
    known: Mapping[str, Entry] = field(default_factory=dict)
    """The files of the standing one, by their paths from the root."""
    entries: dict[str, Entry] = field(default_factory=dict)
    """Those written or taken over so far."""
    traces: Traces = field(default_factory=Traces)
    """What its pages were made from, and those of the standing one."""
    spare: Spare | None = None
    """What lies in the folder still, of the edition before the standing one."""
    _folders: set[str] = field(default_factory=set)
    _by_key: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def beside(cls, standing: Path, folder: Path, cache: Cache) -> Site:
        """One in *folder* that is to take the place of *standing*, with what is known of that."""
        known = read_ledger(cache, standing)
        spare = Spare.of(folder, {path for path, one in known.items() if one.sha256})
        return cls(folder, standing, known, traces=read_traces(cache, standing), spare=spare)

    def swept(self) -> set[str]:
        """The paths of all its files, once what is left of the edition before is out of the way."""
        if self.spare:
            self.spare.sweep()
        return {path for path, _ in files_below(self.folder)}

    def taken(self, path: str) -> bool:
        """Whether the file *path* is the standing one, made from the same."""
        known = self.known.get(path)
        return known is not None and self.entries.get(path) is known

    def stands(self, path: str, key: str) -> bool:
        """Whether the standing file *path* was made by what *key* is of, and is as it was left."""
        known = self.known.get(path)
        if known is None or known.key != key or not key:
            return False
        return bool(self._left(path, known))

    def lost(self, files: Set[str]) -> bool:
        """Whether there is less than there was: a file that is not among *files*, or a fragment."""
        return not files >= self.known.keys() or any(
            not self.taken(path) and not set(known.ids) <= set(self.ids(path))
            for path, known in self.known.items()
        )

    def ids(self, path: str) -> Sequence[str]:
        """The fragments of the page *path*, as far as it was written or taken over."""
        entry = self.entries.get(path)
        return entry.ids if entry else ()

    def keep(self, path: str, key: str) -> bool:
        """Take over the file *path* where it was made from what *key* is of; whether it was."""
        known = self.known.get(path)
        if known is None or known.key != key or not key or not self._linked(path, known):
            return False
        self.entries[path] = known
        return True

    def keep_all(self, key: str) -> bool:
        """Take over all files that were made from what *key* is of; whether there are any, and all
        of them were.
        """
        paths = self._paths(key) if key else ()
        return bool(paths) and self.keep_any(key)

    def keep_any(self, key: str) -> bool:
        """Take over the files that were made from what *key* is of, if there are any; whether all
        of them were.
        """
        return all(self.keep(path, key) for path in self._paths(key))

    def _paths(self, key: str) -> Sequence[str]:
        if not self._by_key:
            for path, entry in self.known.items():
                self._by_key.setdefault(entry.key, []).append(path)
        return self._by_key.get(key, ())

    def write(
        self,
        path: str,
        content: bytes,
        key: str = "",
        *,
        links: Sequence[str] = (),
        ids: Sequence[str] = (),
    ) -> None:
        """Write *content* to *path*, or take over the file that has it already."""
        entry = Entry(key, sha256(content).hexdigest(), tuple(links), tuple(ids))
        known = self.known.get(path)
        same = known is not None and known.sha256 == entry.sha256 and self._linked(path, known)
        if not same:
            with open(self.room(path), "wb") as file:  # noqa: PTH123
                file.write(content)
        self.entries[path] = entry

    def room(self, path: str) -> str:
        """Where the file *path* is to be written. Nothing is there: what was might be a link to the
        standing file, which must not be written to.
        """
        target = self._place(path)
        if path in self.entries:
            with suppress(FileNotFoundError):
                os.unlink(target)  # noqa: PTH108 - a path for each file is what costs here
        elif self.spare:
            self.spare.clear(path)
        return target

    def note(self, path: str, key: str) -> None:
        """That another program wrote the file *path* from what *key* is of, where it had room."""
        self.entries[path] = Entry(key, _digest(self.folder / path))

    def write_by(self, path: str, dump: Callable[[IO[bytes]], object], key: str = "") -> None:
        """Write to *path* what *dump* writes part by part, which is never held as a whole, or take
        over the file that has it already. *key* tells who wrote it.
        """
        target = self.room(path)
        with open(target, "wb") as file:  # noqa: PTH123
            hashing = _Hashing(file)
            dump(hashing)
        entry, known = Entry(key, hashing.sha256.hexdigest()), self.known.get(path)
        beside = f"{path}.same"
        if known is not None and known.sha256 == entry.sha256 and self._linked(path, known, beside):
            os.replace(self._place(beside), target)  # noqa: PTH105
        self.entries[path] = entry

    def _linked(self, path: str, known: Entry, to: str = "") -> bool:
        """Whether the standing file is as it was left, and is here as well now, or at *to*."""
        number = self._left(path, known)
        if not number:
            return False
        if self.spare and not to and self.spare.take(path, number):
            return True
        try:
            here = self._place(to) if to else self.room(path)
            os.link(f"{self.standing}/{path}", here, follow_symlinks=False)
        except OSError:
            # The file system may know no hard links: then all is written.
            return False
        return True

    def _left(self, path: str, known: Entry) -> int:
        """The number of the standing file where it is as it was left, else zero."""
        if self.standing is None:
            return 0
        try:
            state = os.lstat(f"{self.standing}/{path}")
        except OSError:
            return 0
        same = (state.st_size, state.st_mtime_ns) == (known.size, known.time)
        return state.st_ino if same else 0

    def _place(self, path: str) -> str:
        target = f"{self.folder}/{path}"
        parent = target.rpartition("/")[0]
        if parent not in self._folders:
            self._make(parent)
        return target

    def _make(self, folder: str) -> None:
        """Make *folder*, and those above it that are not there."""
        try:
            os.mkdir(folder)  # noqa: PTH102
        except FileExistsError:
            pass
        except FileNotFoundError:
            self._make(folder.rpartition("/")[0])
            os.mkdir(folder)  # noqa: PTH102
        self._folders.add(folder)


class _Hashing(BytesIO):
    """Hands everything on to *file*, and hashes it."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self.sha256 = sha256()
        self._file = file

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - any buffer
        """Take the next part."""
        self.sha256.update(data)
        return self._file.write(data)

    def writelines(self, lines: Iterable[Any], /) -> None:
        """Take the next parts: without this they would go past :meth:`write`."""
        for line in lines:
            self.write(line)


def digests(site: Site, files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The path and the SHA-256 of each of the *files* in the folder of *site*, sorted: what was not
    written through it is read.
    """
    for path in sorted(files):
        entry = site.entries.get(path)
        yield path, entry.sha256 if entry else _digest(site.folder / path)


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
