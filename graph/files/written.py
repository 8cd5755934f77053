"""The published data files, read from disk when they are needed: together they are larger than
everything else that a build holds in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from graph.files.due import DueFiles
from graph.files.manifest import Published
from graph.rebuilding.fingerprint import fingerprint
from graph.rebuilding.site import Site

FOLDER: Final = "data/"


@dataclass(frozen=True, slots=True)
class DataFiles(Mapping[str, bytes]):
    """The files by name, each read when it is asked for."""

    folder: Path
    known: Mapping[str, Published]

    def __getitem__(self, name: str) -> bytes:
        """What is in the file."""
        if name not in self.known:
            raise KeyError(name)
        return (self.folder / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self.known)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.known)

    def __contains__(self, name: object) -> bool:
        """Whether there is one of that name."""
        return name in self.known

    def open(self, name: str) -> BinaryIO:
        """The file, to be read from its beginning; an empty one where it is not there."""
        return (self.folder / name).open("rb") if name in self.known else BytesIO()

    def size(self, name: str) -> int:
        """How many bytes it has; none where it is not there."""
        return self.known[name].bytes if name in self.known else 0


def write_data(site: Site, files: Mapping[str, bytes]) -> None:
    """Write *files* to the *site*, by their names in the folder of data."""
    for name, content in files.items():
        site.write(f"{FOLDER}{name}", content)


def write_due(site: Site, files: DueFiles, *seen: str) -> None:
    """Write *files* to the *site*, or take over those that would be made of the same again. *seen*
    is what all of them depend on as well, the program first; an empty one means that nothing is
    taken over.
    """
    keys: dict[int, str] = {}
    for name, due in files.due.items():
        path, key = f"{FOLDER}{name}", ""
        if due.made_from is not None and all(seen):
            key = keys.get(id(due.made_from)) or fingerprint(*seen, due.made_from)
            keys[id(due.made_from)] = key
        if not site.keep(path, key):
            site.write(path, due.make(), key)


def written(site: Site) -> DataFiles:
    """The data files that were written to *site* so far."""
    folder = site.folder / FOLDER
    names = sorted(path.removeprefix(FOLDER) for path in site.entries if path.startswith(FOLDER))
    return DataFiles(
        folder,
        {
            name: Published(
                name, (folder / name).stat().st_size, site.entries[FOLDER + name].sha256
            )
            for name in names
        },
    )
