"""What can be found, and under which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Name(NamedTuple):
    """A name that something is found under as a whole."""

    text: str
    worth: float = 1.0
    """From 0 to 1: what it counts beside the name that is shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One page that can be found."""

    kind: str
    """Key of its :class:`Group`."""
    href: str
    """From the site's root."""
    title: str
    note: str
    """Where it comes from, or what it is: a few words under the title."""
    snippet: str
    names: tuple[Name, ...]
    """A query that has all words of a name, and no others, fits best."""
    text: str
    """Words that it is found under, too, with less weight."""
    also: tuple[str, ...] = ()
    """Other names that may be shown where a query fits them."""
    standing: int = 0
    """Of entries that fit equally well, the one that stands higher comes first."""


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of entries, in the order in which results show them."""

    key: str
    one: str
    many: str
