"""Lists in several pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a list in several pages."""

    label: str
    href: str
    current: bool


def pages_of(items: Sequence[T], most: int) -> list[Sequence[T]]:
    """*items* in pieces of *most*; at least one."""
    return [items[at : at + most] for at in range(0, max(1, len(items)), most)]
