"""Lists in several pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Step:
    """One page of a list in several pages."""

    label: str
    href: str
    current: bool


FEW: Final = 40
"""So many pages all lead to each other."""


def led_to(pages: int, current: int) -> Sequence[int]:
    """The numbers, from 0, of the pages that page *current* of so many leads to: all of a few; of
    many the first and the last, those beside it, and others ever farther away, so that a list of
    any length is passed through in a few steps and no page grows with it.
    """
    if pages <= FEW:
        return range(pages)
    away = [0, 1, 2, 3, *(2**power for power in range(2, pages.bit_length()))]
    near = {current + sign * step for step in away for sign in (1, -1)}
    return sorted({0, pages - 1} | {page for page in near if 0 <= page < pages})


def pages_of(items: Sequence[T], most: int) -> list[Sequence[T]]:
    """*items* in pieces of *most*; at least one."""
    return [items[at : at + most] for at in range(0, max(1, len(items)), most)]


@dataclass(frozen=True, slots=True)
class Part(Generic[T_co]):
    """One page of a list."""

    folder: str
    """Of the page, from the site's root."""
    items: tuple[T_co, ...]
    pages: tuple[Step, ...]
    """The ways to the list's other pages."""


def parts_of(
    items: Sequence[T],
    most: int,
    first: str,
    further: str = "",
    label: Callable[[Sequence[T]], str] | None = None,
) -> list[Part[T]]:
    """The pages of a list, *most* items each; an empty list has one page, which leads nowhere.

    The first stands in the folder *first*, the others in ``2/``, ``3/`` and so on of the folder
    *further*, or of *first* where none is given. A page is called by the numbers of its items
    (``101–200``), or by what *label* makes of them.
    """
    pieces = pages_of(items, most)
    folders = [first, *(f"{further or first}{at + 1}/" for at in range(1, len(pieces)))]

    def step(at: int, current: int) -> Step:
        numbers = f"{at * most + 1:,}–{at * most + len(pieces[at]):,}"
        name = label(pieces[at]) if label else numbers
        return Step(name, f"{folders[at]}index.html", at == current)

    def steps(current: int) -> tuple[Step, ...]:
        return tuple(step(at, current) for at in led_to(len(pieces), current) if pieces[at])

    return [
        Part(folder, tuple(piece), steps(number))
        for number, (folder, piece) in enumerate(zip(folders, pieces, strict=True))
    ]
