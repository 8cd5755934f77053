"""A network's first view as a still picture: paths for an SVG, small enough to stand in the page.

It shows what the interactive drawing shows before anybody has touched it, at the same places.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graph.networks.model import Network, Node, Region

WIDTH: Final = 1300
"""Units of the picture from side to side, at most: whole numbers stay short."""
SIZES: Final = (3, 5, 8, 12, 18)
"""Half sizes of marks: sizes in between could not be told apart."""
MARGIN: Final = 24
MAJOR: Final = 5
"""Regions that are named in a small picture."""
ROOM: Final = (105, 45)
"""Half of the place that a name takes, across and down, in units of the drawing."""
LETTER: Final = 4.2
"""Half of a letter's width in the name of a region, in units of the picture."""
GROWN: Final = 2.25
"""How much larger letters are in a small picture: 36 units for 16, see ``network.css``."""
LINE: Final = 34
"""Letters of a name in one line."""

_MARKS: Final[Mapping[str, Sequence[tuple[float, float]]]] = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "diamond": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    "triangle": ((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
    "triangleDown": ((0, 1.15), (-1.1, -0.85), (1.1, -0.85)),
    "hexagon": ((-1.1, 0), (-0.55, -1), (0.55, -1), (1.1, 0), (0.55, 1), (-0.55, 1)),
    "star": (
        (0, -1.3), (0.35, -0.4), (1.25, -0.4), (0.55, 0.2), (0.8, 1.1), (0, 0.55),
        (-0.8, 1.1), (-0.55, 0.2), (-1.25, -0.4), (-0.35, -0.4),
    ),
}  # fmt: skip
"""Corners of each mark for a half size of 1; all others are round."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks of one group."""

    group: str
    path: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the picture."""

    x: int
    y: int
    lines: tuple[str, ...]
    major: bool
    """Whether a small picture has it, too."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The ground of a community."""

    x: int
    y: int
    width: int
    height: int
    """Half axes."""


@dataclass(frozen=True, slots=True)
class Poster:
    """The parts of the picture, from the ground up."""

    x: int
    y: int
    width: int
    height: int
    """The view box."""
    outlines: tuple[Outline, ...]
    lines: str
    """Path of all lines that the first view has."""
    marks: tuple[Marks, ...]
    names: tuple[Name, ...]
    scale: float
    """Units of the picture for one of the drawing."""


def poster_of(network: Network, named: Iterable[str] = ()) -> Poster | None:
    """The picture of the first view; *named* are ids of nodes whose names it shows beside those of
    the regions. ``None`` for a network without nodes.
    """
    nodes = [node for node in network.nodes if node.strong]
    if not nodes:
        return None
    own = set(named)
    left, top, right, bottom = _bounds(nodes, network.regions, own)
    scale = min(1.0, WIDTH / max(1, right - left))

    def unit(value: float) -> int:
        return round(value * scale)

    labels = (
        Name(unit(node.x), unit(node.y + node.size), (_line(node.label),), major=False)
        for node in nodes
        if node.id in own
    )
    return Poster(
        x=unit(left) - MARGIN,
        y=unit(top) - MARGIN,
        width=unit(right) - unit(left) + 2 * MARGIN,
        height=unit(bottom) - unit(top) + 2 * MARGIN,
        outlines=tuple(
            Outline(unit(r.x), unit(r.y), unit(r.width), unit(r.height))
            for r in network.regions
            if r.width
        ),
        lines=_paths(network, unit),
        marks=tuple(_marks(network, nodes, scale)),
        names=(
            *(_name(r, unit, at < MAJOR or not r.width) for at, r in enumerate(network.regions)),
            *labels,
        ),
        scale=round(scale, 6),
    )


def _bounds(
    nodes: Sequence[Node], regions: Sequence[Region], named: Set[str]
) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of all that is drawn; names have room."""
    across = max((r.x + r.width for r in regions), default=0) - min(
        (r.x - r.width for r in regions), default=0
    )
    letter = LETTER * max(1.0, across / WIDTH)
    wide = [
        (r.x, r.y, max(r.width, ROOM[0], letter * _letters(r, at)), max(r.height, ROOM[1]))
        for at, r in enumerate(regions)
    ]
    letter = LETTER * max(1.0, (max(n.x for n in nodes) - min(n.x for n in nodes)) / WIDTH)
    wide += [
        (n.x, n.y, max(ROOM[0], letter * len(_line(n.label))), ROOM[1])
        if n.id in named and not regions
        else (n.x, n.y, *(ROOM if n.id in named else (n.size, n.size)))
        for n in nodes
    ]
    return (
        round(min(x - w for x, _, w, _ in wide)),
        round(min(y - h for _, y, _, h in wide)),
        round(max(x + w for x, _, w, _ in wide)),
        round(max(y + h for _, y, _, h in wide)),
    )


def _letters(region: Region, at: int) -> float:
    """The width of the name of the region number *at*, in letters of a large picture. A small
    picture shows only the first line of major names, in letters that are larger in proportion.
    """
    lines = [len(_line(part)) for part in region.label.split(" · ")]
    small = GROWN * lines[0] if at < MAJOR or not region.width else 0
    return max(small, *lines)


def _name(region: Region, unit: Callable[[float], int], major: bool) -> Name:
    lines = tuple(_line(part) for part in region.label.split(" · "))
    return Name(unit(region.x), unit(region.y), lines, major)


def _line(label: str) -> str:
    """*label* in one line; a long one ends in an ellipsis."""
    return label if len(label) <= LINE else label[: LINE - 1].rstrip() + "…"


def _paths(network: Network, unit: Callable[[float], int]) -> str:
    places = {node.id: (unit(node.x), unit(node.y)) for node in network.nodes}
    pairs = {
        (min(edge.source, edge.target), max(edge.source, edge.target))
        for edge in network.edges
        if edge.strong
    }
    return "".join(
        f"M{places[a][0]} {places[a][1]}L{places[b][0]} {places[b][1]}" for a, b in sorted(pairs)
    )


def _marks(network: Network, nodes: Iterable[Node], scale: float) -> Iterable[Marks]:
    shapes = {group.id: group.shape for group in network.groups}
    paths: dict[str, list[str]] = defaultdict(list)
    for node in sorted(nodes, key=lambda node: (node.size, node.y, node.x, node.id)):
        half = min(SIZES, key=lambda size: abs(size - node.size * scale))
        place = round(node.x * scale), round(node.y * scale)
        paths[node.group].append(mark(shapes[node.group], *place, half))
    return (Marks(group.id, "".join(paths[group.id])) for group in network.groups)


def mark(shape: str, x: int, y: int, half: int) -> str:
    """The path of one mark, in whole units, with its middle at *x*, *y*."""
    corners = _MARKS.get(shape)
    if corners is None:
        return f"M{x - half} {y}a{half} {half} 0 1 0 {2 * half} 0a{half} {half} 0 1 0-{2 * half} 0"
    points = [(round(half * dx), round(half * dy)) for dx, dy in corners]
    start = points[0]
    steps = [f"{bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(points)]
    return f"M{x + start[0]} {y + start[1]}l{' '.join(steps)}z"
