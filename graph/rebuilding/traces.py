"""What the pieces of work of a build read, kept from one build to the next: see
:mod:`graph.rebuilding.reads`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from graph.rebuilding.cache import Cache, key_of
from graph.rebuilding.reads import How, Read, Reads

KIND: Final = "traces"
"""What the cache calls them."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """One piece of work."""

    reads: tuple[int, ...]
    """What it read, in order, by their numbers."""
    digest: str
    """Of what it read."""
    made: tuple[Row, ...]
    """What came of it, in the words of who asks."""


@dataclass(slots=True)
class Traces:
    """The pieces of work of the build before, and of this one, by name."""

    base: str = ""
    """Of all that they read and that is not watched."""
    words: Sequence[Read] = ()
    """All that was read in the build before, by its numbers."""
    before: Mapping[str, Trace] = field(default_factory=dict)
    now: dict[str, Trace] = field(default_factory=dict)
    numbers: dict[Read, int] = field(default_factory=dict)
    """All that was read in this build, numbered."""
    _again: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Of what was read in the build before, by its number there, the digest and the number of it
    now: most is read by several pieces of work."""

    def begin(self, base: str) -> None:
        """Go by *base*: an empty one says that nothing is to be kept."""
        if base != self.base or not base:
            self.words, self.before = (), {}
        self.base = base

    def made(self, name: str, reads: Reads) -> Sequence[Row] | None:
        """What came of the piece of work *name*, where it would read the same now."""
        trace = self.before.get(name)
        if trace is None:
            return None
        known = self._again
        for number in trace.reads:
            if number not in known:
                read = self.words[number]
                now = self.numbers.setdefault(read, len(self.numbers))
                known[number] = reads.digest(read), now
        found = [known[number] for number in trace.reads]
        if _whole([digest for digest, _ in found]) != trace.digest:
            return None
        self.now[name] = Trace(tuple([now for _, now in found]), trace.digest, trace.made)
        return trace.made

    def keep(self, name: str, read: Iterable[Read], reads: Reads, made: Iterable[Row]) -> None:
        """That *name* *read* this, as it is now, and what came of it."""
        if self.base:
            digests, order, numbers = [], [], self.numbers
            for one in read:
                digests.append(reads.digest(one))
                order.append(numbers.setdefault(one, len(numbers)))
            self.now[name] = Trace(tuple(order), _whole(digests), tuple(made))


def _whole(digests: Iterable[str]) -> str:
    return sha256("\n".join(digests).encode()).hexdigest()


def read_traces(cache: Cache, place: Path) -> Traces:
    """The pieces of work that made the site in *place*, as far as they are known."""
    kept = cache.get(KIND, key_of((str(place),)))
    if kept is None:
        return Traces()
    try:
        base, words, rows = json.loads(kept)
        found = tuple(Read(str(where), How(how), _key(key)) for where, how, key in words)
        before = {str(name): _trace(row, len(found)) for name, *row in rows}
    except (ValueError, TypeError, IndexError, RecursionError, OverflowError):
        return Traces()
    return Traces(str(base), found, before)


def _key(kept: object) -> str | tuple[str, ...]:
    return tuple(map(str, kept)) if isinstance(kept, list) else str(kept)


def _trace(row: Sequence[Any], words: int) -> Trace:
    reads, digest, made = row
    numbers = tuple(number for number in reads if isinstance(number, int) and 0 <= number < words)
    if len(numbers) < len(reads):
        raise IndexError(reads)
    return Trace(numbers, str(digest), tuple(tuple(map(str, one)) for one in made))


def keep_traces(cache: Cache, place: Path, traces: Traces) -> None:
    """That the site in *place* was made by the pieces of work of this build."""
    if cache.folder is None or not traces.base:
        return
    rows = [(name, one.reads, one.digest, one.made) for name, one in traces.now.items()]
    content = json.dumps((traces.base, list(traces.numbers), rows), separators=(",", ":"))
    cache.put(KIND, key_of((str(place),)), content.encode("utf-8", "backslashreplace"))
