"""The files of the site that stands, each with what it was made from.

The list is kept in the cache, as data. A file whose size or time is another than it says is made
anew; so is everything where the list is damaged or gone.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeGuard

from graph.rebuilding.cache import Cache, key_of
from graph.rebuilding.folders import files_below

KIND: Final = "site"
"""What the cache calls such lists."""


class Entry(NamedTuple):
    """One file."""

    key: str
    """Of what it was made from; empty where nothing is known but its content."""
    sha256: str
    links: Sequence[str] = ()
    """Of a page: where it leads, as printed, each once."""
    ids: Sequence[str] = ()
    """Of a page: its fragments."""
    size: int = -1
    time: int = -1
    """Of the standing file, its bytes and the nanoseconds of its last change."""


class Numbered(Sequence[str]):
    """Words that are kept as their numbers in a list: most are never looked at again."""

    __slots__ = ("every", "numbers")

    def __init__(self, every: Sequence[str], numbers: str) -> None:
        """*numbers* in decimal, with blanks between them: one that *every* does not have counts for
        nothing.
        """
        self.every, self.numbers = every, numbers

    def _words(self) -> Sequence[str]:
        every = self.every
        return [every[at] for at in map(int, self.numbers.split()) if at < len(every)]

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401 - a place or a slice
        """The word there."""
        return self._words()[at]

    def __iter__(self) -> Iterator[str]:
        """All words, in order."""
        return iter(self._words())

    def __len__(self) -> int:
        """How many words there are."""
        return len(self._words())


_OTHER: Final = Entry("", "")
"""A file that was not written through a site: nothing is known but that it is there."""


def read_ledger(cache: Cache, place: Path) -> Mapping[str, Entry]:
    """The files of the site that stands in *place*, as far as they are known."""
    kept = cache.get(KIND, key_of((str(place),)))
    if kept is None:
        return {}
    try:
        words, rows = json.loads(kept)
        every = tuple(map(str, words))
        return {str(path): _entry(every, row) for path, *row in rows}
    except (ValueError, TypeError, RecursionError):
        return {}


def _entry(every: Sequence[str], row: Sequence[Any]) -> Entry:
    """What *row* says.

    :raises ValueError: where it is none of ours.
    """
    key, digest, links, ids, size, time = row
    if not f"{links}{ids}0".replace(" ", "").isdecimal():
        raise ValueError(row)
    named = Numbered(every, links) if links else (), Numbered(every, ids) if ids else ()
    return Entry(str(key), str(digest), *named, int(size), int(time))


State = tuple[str, int, int]
"""The path of a file, its size and the time of its last change."""


def keep_ledger(
    cache: Cache, place: Path, entries: Mapping[str, Entry], files: Iterable[str] | None = None
) -> Sequence[State]:
    """That the site in *place* was made of *entries*; the state of its *files*, which are looked
    for where they are not given.
    """
    if cache.folder is None:
        return ()
    before = next((one.links.every for one in entries.values() if _kept(one.links)), ())
    numbers = {word: number for number, word in enumerate(before)}

    def numbered(words: Sequence[str]) -> str:
        if _kept(words) and words.every is before:
            return words.numbers
        return " ".join([str(numbers.setdefault(word, len(numbers))) for word in words])

    states: list[State] = []
    rows = []
    for path in (path for path, _ in files_below(place)) if files is None else files:
        one = entries.get(path, _OTHER)
        size, time = one.size, one.time
        if time < 0:
            state = os.lstat(f"{place}/{path}")
            size, time = state.st_size, state.st_mtime_ns
        states.append((path, size, time))
        rows.append((path, one.key, one.sha256, numbered(one.links), numbered(one.ids), size, time))
    content = json.dumps((list(numbers), rows), separators=(",", ":"))
    cache.put(KIND, key_of((str(place),)), content.encode("utf-8", "backslashreplace"))
    return states


def _kept(words: Sequence[str]) -> TypeGuard[Numbered]:
    return isinstance(words, Numbered)
