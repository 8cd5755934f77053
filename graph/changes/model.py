"""An edition of a map as things with fields, and the changes from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """What is compared, in the order of reports."""

    SOURCE = "source"
    CLAIM = "claim"
    EVIDENCE = "study"
    RATING = "rating"
    REFERENCE = "reference"
    CONCEPT = "concept"


class What(StrEnum):
    """What became of a thing, in the order of reports."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    """It is gone, and the new edition says why."""
    GONE = "gone"
    """It is gone without a word."""


Values: TypeAlias = tuple[str, ...]
Link: TypeAlias = tuple[str, str, str]
"""Subject, relation and object of a direct edge between concepts, by name."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of an edition."""

    kind: Kind
    label: str
    fields: Mapping[str, Values]
    """Values by field, each sorted. Names stand for things of the map, texts for all else."""


@dataclass(frozen=True, slots=True)
class Farewell:
    """What an edition says of a name that it withdrew."""

    reason: str
    replaced_by: Values


@dataclass(frozen=True, slots=True)
class Edition:
    """A map at one time. Names are relative to its base IRI, so that it may have moved."""

    base_iri: str
    hash: str
    """Of what it was made from; empty where it does not say."""
    things: Mapping[str, Thing]
    """By name, sorted."""
    links: frozenset[Link]
    withdrawn: Mapping[str, Farewell]
    labels: Mapping[str, str]
    """What things are called, by name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a thing that changed."""

    field: str
    old: Values
    new: Values


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one thing."""

    what: What
    kind: Kind
    name: str
    label: str
    differences: tuple[Difference, ...] = ()
    reason: str = ""
    replaced_by: Values = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes between two editions, each list sorted."""

    old: str
    new: str
    """Hashes of the editions."""
    base_iri: str
    """Of the new one."""
    things: tuple[Change, ...]
    links_added: tuple[Link, ...]
    links_gone: tuple[Link, ...]
    labels: Mapping[str, str]
    """Of both editions, the new one's first."""

    def __bool__(self) -> bool:
        return bool(self.things or self.links_added or self.links_gone)
