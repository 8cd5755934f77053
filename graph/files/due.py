"""Data files that are made only where they have to be: if what a file is made from has not changed,
the one of the last build is taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial


@dataclass(frozen=True, slots=True)
class Due:
    """One file."""

    made_from: object
    """Everything that the file shows, for :func:`graph.rebuilding.fingerprint.fingerprint`.
    ``None`` where finding that out is most of the work: then the file is always made."""
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True, eq=False)
class DueFiles(Mapping[str, bytes]):
    """Files by name, each made when it is asked for."""

    due: Mapping[str, Due]

    def __getitem__(self, name: str) -> bytes:
        """What is in the file."""
        return self.due[name].make()

    def __iter__(self) -> Iterator[str]:
        """The names, in order."""
        return iter(sorted(self.due))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.due)


def ready(files: Mapping[str, bytes]) -> Mapping[str, Due]:
    """*files* that are made already."""
    return {name: Due(None, partial(bytes, content)) for name, content in files.items()}
