"""Where nodes stand: computed once, from the graph alone, with the same result on every machine.

A force layout makes a hairball of a reference list: one source and a hundred works that only it
lists. Here each source is the middle of a disc, the works that only it lists stand around it in
rings, the most cited nearest; works that several sources list stand between them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from typing import Final, TypeAlias

SPACING: Final = 62
"""Distance between two neighbours: room for the largest node."""
HUB: Final = 105
"""Radius of the first ring."""
GAP: Final = 90
"""Room between two discs."""
FLAT: Final = 3.0
"""Screens are wide."""

MANY: Final = 60
"""So many discs get the best of all places. The others take the first free one from the middle
outwards: looking at every place beside every disc takes time that grows with the square of their
number."""
SURE: Final = 32
"""So many places before the last free one are tried again."""

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Disc:
    """A source's disc."""

    x: float
    y: float
    radius: float


@dataclass(slots=True)
class Ground:
    """Which places are taken, in cells of one spacing, so that a look costs nine cells."""

    cells: dict[tuple[int, int], list[Point]] = field(default_factory=dict)
    reached: dict[tuple[int, int], int] = field(default_factory=dict)
    """How many places around each part of the ground are taken."""

    def take(self, point: Point) -> None:
        """Mark *point* as taken."""
        self.cells.setdefault(_cell(point), []).append(point)

    def free(self, point: Point) -> bool:
        """Whether nothing stands nearer to *point* than one spacing."""
        column, row = _cell(point)
        near = (self.cells.get((column + i, row + j), ()) for i in (-1, 0, 1) for j in (-1, 0, 1))
        return all(math.dist(point, other) >= SPACING * 0.99 for cell in near for other in cell)

    def nearest(self, middle: Point) -> Point:
        """A free place near *middle*. Places are never given back, so the search begins a little
        before the place that was found last in the same part of the ground.
        """
        part = (math.floor(middle[0] / (4 * SPACING)), math.floor(middle[1] / (4 * SPACING)))
        for at in count(max(0, self.reached.get(part, 0) - SURE)):
            if self.free(point := _spiral(middle, at)):
                self.reached[part] = at
                return point
        raise AssertionError("the ground has no end")


def positions(
    listed: Mapping[str, Sequence[str]], weight: Mapping[str, int]
) -> dict[str, tuple[int, int]]:
    """Places for all sources and works.

    *listed* gives the works of each source, *weight* how often a work is cited. The result is
    rounded to whole units, so that platforms' arithmetic cannot change it.
    """
    lists: dict[str, list[str]] = {}
    for source in sorted(listed):
        for work in listed[source]:
            lists.setdefault(work, []).append(source)
    own = {
        source: _ranked((w for w in listed[source] if len(lists[w]) == 1), weight)
        for source in sorted(listed)
    }
    discs = pack({source: _radius(len(works)) for source, works in own.items()})
    ground = Ground()
    placed: dict[str, Point] = {}
    for source, disc in discs.items():
        placed[source] = (disc.x, disc.y)
        placed.update(zip(own[source], _rings(disc, len(own[source])), strict=False))
    for point in placed.values():
        ground.take(point)
    for work in _ranked((w for w, sources in lists.items() if len(sources) > 1), weight):
        middle = _middle(discs[source] for source in lists[work])
        placed[work] = ground.nearest(middle)
        ground.take(placed[work])
    return {name: (round(x), round(y)) for name, (x, y) in placed.items()}


def _cell(point: Point) -> tuple[int, int]:
    return math.floor(point[0] / SPACING), math.floor(point[1] / SPACING)


def _ranked(works: Iterable[str], weight: Mapping[str, int]) -> list[str]:
    """Most cited first; works that are cited equally often by name."""
    return sorted(works, key=lambda work: (-weight[work], work))


def _ring_sizes(count: int) -> Iterator[tuple[float, int]]:
    """Radius of each ring and how many of *count* works stand on it, from the inside out."""
    radius: float = HUB
    while count > 0:
        room = min(count, math.floor(2 * math.pi * radius / SPACING))
        yield radius, room
        count -= room
        radius += SPACING


def _radius(count: int) -> float:
    """Radius of the disc for a source with *count* works of its own."""
    return max((radius for radius, _ in _ring_sizes(count)), default=HUB * 0.6) + SPACING / 2


def _rings(disc: Disc, count: int) -> Iterator[Point]:
    """Places around the middle of *disc*, ring after ring, from the top clockwise."""
    for ring, (radius, room) in enumerate(_ring_sizes(count)):
        for at in range(room):
            angle = 2 * math.pi * (at + 0.5 * (ring % 2)) / room - math.pi / 2
            yield disc.x + radius * math.cos(angle), disc.y + radius * math.sin(angle)


def pack(
    radii: Mapping[str, float],
    pull: Mapping[tuple[str, str], float] | None = None,
    flat: float = FLAT,
) -> dict[str, Disc]:
    """Discs that do not overlap: the largest in the middle, the next where they are nearest to
    it. *pull* says how much two of them (names in order) belong together: those stand nearer to
    each other. Up and down counts *flat* times as much as sideways.
    """
    discs: dict[str, Disc] = {}
    ordered = sorted(radii, key=lambda source: (-radii[source], source))
    steps = max(8, 720 // max(1, len(radii)))
    for name in ordered[:MANY]:
        radius = radii[name]
        spots = [Disc(0, 0, radius)] if not discs else _spots(discs.values(), radius, steps)
        near = _pulls(name, discs, pull or {})
        # Most places are worse than the best that is free: those are not looked at.
        spots.sort(key=partial(_cost, near=near, flat=flat))
        discs[name] = next(spot for spot in spots if not _overlaps(spot, discs.values()))
    rest = {name: radii[name] for name in ordered[MANY:]}
    return discs | dict(_around(tuple(discs.values()), rest, flat))


def _around(
    standing: Iterable[Disc], radii: Mapping[str, float], flat: float
) -> Iterator[tuple[str, Disc]]:
    """Places for more discs, none larger than the one before, around those that stand."""
    placed = list(standing)
    size = 2 * max((disc.radius for disc in placed), default=0) + GAP
    cells: dict[tuple[int, int], list[Disc]] = {}

    def cell(disc: Disc) -> tuple[int, int]:
        return math.floor(disc.x / size), math.floor(disc.y / size)

    for disc in placed:
        cells.setdefault(cell(disc), []).append(disc)
    reached, before = 0, 0.0
    for name, radius in radii.items():
        # Smaller ones may fit where larger ones did not: they look from the middle again.
        for at in count(reached if radius == before else 0):
            x, y = _spiral((0, 0), at, radius / 2)
            disc = Disc(x, y / math.sqrt(flat), radius)
            column, row = cell(disc)
            near = ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
            if not any(_overlaps(disc, cells.get(place, ())) for place in near):
                break
        reached, before = at, radius
        cells.setdefault(cell(disc), []).append(disc)
        yield name, disc


def _pulls(
    name: str, discs: Mapping[str, Disc], pull: Mapping[tuple[str, str], float]
) -> list[tuple[Disc, float]]:
    """The discs that stand already, each with how much it draws *name*, as a share of all."""
    found = [(disc, pull.get((min(a, name), max(a, name)), 0.0)) for a, disc in discs.items()]
    total = sum(weight for _, weight in found) or 1.0
    return [(disc, weight / total) for disc, weight in found if weight]


def _cost(spot: Disc, near: Iterable[tuple[Disc, float]], flat: float) -> int:
    """How bad *spot* is: far from the middle, and far from those that draw it."""
    drawn = sum(
        share * ((spot.x - disc.x) ** 2 + flat * (spot.y - disc.y) ** 2) for disc, share in near
    )
    return round(spot.x**2 + flat * spot.y**2 + drawn)


def _spots(discs: Iterable[Disc], radius: float, steps: int) -> list[Disc]:
    """Places for a disc of *radius* that touch one of *discs*."""
    found = []
    for disc in discs:
        reach = disc.radius + radius + GAP
        for step in range(steps):
            angle = 2 * math.pi * step / steps
            x, y = disc.x + reach * math.cos(angle), disc.y + reach * math.sin(angle)
            found.append(Disc(x, y, radius))
    return found


def _overlaps(disc: Disc, others: Iterable[Disc]) -> bool:
    return any(
        math.dist((disc.x, disc.y), (other.x, other.y)) < disc.radius + other.radius + GAP - 1
        for other in others
    )


def _middle(discs: Iterable[Disc]) -> Point:
    """The middle between the rims of *discs*, so that a work between two stands in the gap."""
    points = list(discs)
    total = sum(1 / disc.radius for disc in points)
    return (
        sum(disc.x / disc.radius for disc in points) / total,
        sum(disc.y / disc.radius for disc in points) / total,
    )


def _spiral(middle: Point, at: int, step: float = SPACING / 2) -> Point:
    """Place number *at* around *middle*: nearest first, evenly spread (Vogel's sunflower)."""
    turn = math.pi * (3 - math.sqrt(5))
    reach = step * math.sqrt(at)
    return middle[0] + reach * math.cos(at * turn), middle[1] + reach * math.sin(at * turn)
