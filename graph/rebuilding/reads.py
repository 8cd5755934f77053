"""What a piece of work read of the things that it was given: noted while it goes on, so that it
need not be done again while all of that is the same.

These are the verifying traces of Mokhov, Mitchell and Peyton Jones, "Build systems à la carte"
(2018). What is watched is seen through stand-ins that note each field and each key that somebody
asks for. What a piece of work reads beside that must be among what its traces are kept for: see
:class:`graph.rebuilding.traces.Traces`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, KeysView, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, is_dataclass
from enum import StrEnum
from functools import reduce
from types import FunctionType, MethodType
from typing import Any, Final, NamedTuple, TypeVar, cast

from graph.rebuilding.cache import key_of
from graph.rebuilding.fingerprint import fingerprint

T = TypeVar("T")
Key = str | tuple[str, ...]
"""What values are looked up by."""

ABSENT: Final = "-"
"""The digest of what is not there."""


class How(StrEnum):
    """How much of a thing was read."""

    ITEM = "item"
    """The value of one key, or that there is none; of a set, whether it has one."""
    KEYS = "keys"
    """Which keys there are, and in what order."""
    ALL = "all"


class Read(NamedTuple):
    """One reading of a watched thing."""

    where: str
    """The name that the thing is watched by, and the fields that lead on from it."""
    how: How
    key: Key = ""


@dataclass(slots=True)
class Reads:
    """Notes what is read of watched things, and tells what that is now."""

    inside: tuple[type, ...] = ()
    """Dataclasses that are seen through: a reading of one is of the field that is asked for."""
    whole: Mapping[type, Callable[[Any], object]] = field(default_factory=dict)
    """For dataclasses of which a part tells all, what gives the part."""
    _roots: dict[str, object] = field(default_factory=dict)
    _noted: dict[Read, None] | None = None
    _things: dict[str, object] = field(default_factory=dict)
    _digests: dict[Read, str] = field(default_factory=dict)
    _values: dict[int, tuple[object, str]] = field(default_factory=dict)
    """By identity what has a digest already: holding it keeps the identity its own."""

    def watch(self, name: str, thing: T) -> T:
        """*thing* as it looks to who is watched. No other thing has this *name*, which has no dot.

        :raises ValueError: if another thing has, or *name* cannot be one.
        """
        if name in self._roots or "." in name:
            raise ValueError(f"no name for a thing that is watched: {name}")
        self._roots[name] = thing
        return self.seen(name, thing)

    def seen(self, where: str, thing: T) -> T:
        """A stand-in for *thing*, or *thing* itself where it is read as a whole."""
        if isinstance(thing, self.inside):
            return cast("T", _Fields(self, where, thing))
        if isinstance(thing, Mapping):
            return cast("T", _Items(self, where, thing))
        if isinstance(thing, Set):
            return cast("T", _Members(self, where, thing))
        return thing

    @contextmanager
    def noting(self) -> Iterator[Mapping[Read, None]]:
        """Note what is read while this lasts: one piece of work at a time.

        :raises RuntimeError: if another is noted already: it would miss what this one reads.
        """
        if self._noted is not None:
            raise RuntimeError("two pieces of work are noted at once")
        noted: dict[Read, None] = {}
        self._noted = noted
        try:
            yield noted
        finally:
            self._noted = None

    def note(self, where: str, how: How, key: Key = "") -> None:
        """That somebody reads."""
        if self._noted is not None:
            self._noted[Read(where, how, key)] = None

    def digest(self, read: Read) -> str:
        """Changes with what *read* gives: :data:`ABSENT` where there is nothing of the kind."""
        found = self._digests.get(read)
        if found is None:
            found = self._digests[read] = self._digest(read)
        return found

    def _digest(self, read: Read) -> str:
        thing = self._thing(read.where)
        match read.how:
            case How.KEYS if isinstance(thing, Mapping):
                return fingerprint(list(thing))
            case How.ITEM if isinstance(thing, Mapping):
                return self._of(thing[read.key]) if read.key in thing else ABSENT
            case How.ITEM if isinstance(thing, Set):
                return str(read.key in thing)
            case How.ALL if thing is not None:
                return self._of(thing)
            case _:
                return ABSENT

    def _thing(self, where: str) -> object:
        if where not in self._things:
            root, *names = where.split(".")
            self._things[where] = reduce(_field, names, self._roots.get(root))
        return self._things[where]

    def _of(self, value: object) -> str:
        """A fingerprint; that of what is part of several values is made once."""
        if isinstance(value, tuple | list) and any(map(is_dataclass, value)):
            return key_of(map(self._of, value))
        if not is_dataclass(value):
            return fingerprint(value)
        known = self._values.get(id(value))
        if known is None:
            part = self.whole.get(type(value))
            known = self._values[id(value)] = (value, fingerprint(part(value) if part else value))
        return known[1]


def _field(thing: object, name: str) -> object:
    return getattr(thing, name, None)


class _Fields:
    """Stands for a dataclass: notes each field that is asked for. Its methods and properties see
    the stand-in, too.
    """

    _reads: Reads
    _where: str
    _thing: object

    def __init__(self, reads: Reads, where: str, thing: object) -> None:
        self.__dict__.update(_reads=reads, _where=where, _thing=thing)

    def __getattr__(self, name: str) -> object:
        thing, reads = self._thing, self._reads
        there = getattr(type(thing), name, None)
        if isinstance(there, property) and there.fget:
            return there.fget(self)
        if isinstance(there, FunctionType):
            return self.__dict__.setdefault(name, MethodType(there, self))
        value = getattr(thing, name)
        where = f"{self._where}.{name}"
        seen = reads.seen(where, value)
        if seen is value:
            reads.note(where, How.ALL)
            return value
        return self.__dict__.setdefault(name, seen)


class _Items(Mapping[Key, object]):
    """Stands for a mapping: notes each key that is asked for."""

    __slots__ = ("_reads", "_thing", "_where")

    def __init__(self, reads: Reads, where: str, thing: Mapping[Key, object]) -> None:
        self._reads, self._where, self._thing = reads, where, thing

    def __getitem__(self, key: Key) -> object:
        self._reads.note(self._where, How.ITEM, key)
        return self._thing[key]

    def get(self, key: Key, default: object = None) -> object:
        self._reads.note(self._where, How.ITEM, key)
        return self._thing.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._reads.note(self._where, How.ITEM, cast("Key", key))
        return key in self._thing

    def __iter__(self) -> Iterator[Key]:
        return iter(self.keys())

    def __len__(self) -> int:
        return len(self.keys())

    def keys(self) -> KeysView[Key]:
        self._reads.note(self._where, How.KEYS)
        return self._thing.keys()


class _Members(Set[object]):
    """Stands for a set: notes each member that is asked for."""

    __slots__ = ("_reads", "_thing", "_where")

    def __init__(self, reads: Reads, where: str, thing: Set[object]) -> None:
        self._reads, self._where, self._thing = reads, where, thing

    def __contains__(self, key: object) -> bool:
        self._reads.note(self._where, How.ITEM, cast("Key", key))
        return key in self._thing

    def __iter__(self) -> Iterator[object]:
        self._reads.note(self._where, How.ALL)
        return iter(self._thing)

    def __len__(self) -> int:
        self._reads.note(self._where, How.ALL)
        return len(self._thing)
