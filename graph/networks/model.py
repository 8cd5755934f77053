"""A network that is ready to be drawn: nodes with their places, and the lines between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NodeKind(StrEnum):
    """What a node stands for."""

    SOURCE = "source"
    REFERENCE = "reference"
    CONCEPT = "concept"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Group:
    """One row of the legend: nodes of one group have one shape and one colour."""

    id: str
    """Fit for a CSS name and for the address of a filtered view."""
    label: str
    shape: str
    """A shape that vis-network draws: ``square``, ``dot``, ``diamond``, ``triangle``, ..."""


@dataclass(frozen=True, slots=True)
class Node:
    """One source, one work or one concept."""

    id: str
    """Path of its page without slashes around it: ``source/toy``, ``reference/hester-2013``,
    ``concept/barrels``."""
    kind: NodeKind
    group: str
    """``Group.id``."""
    type: str
    """CSL type of the work, or the concept's type."""
    label: str
    """Short, for the drawing: ``Hester, 2013``."""
    title: str
    year: str
    cited: int
    """How many places in the sources cite it; for a source: how many works it lists; for a concept
    how many claims tie it to the one in the middle."""
    x: int
    y: int
    """Place in the drawing's own units; the centre is 0, 0 and y grows downwards."""
    size: int
    """Radius in the same units."""
    sources: tuple[str, ...] = ()
    """Slugs of the sources that name or list it, sorted; a source names itself."""
    strong: bool = True
    """Whether it is part of the first view; the rest is shown when a reader asks for all."""


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """A source lists a work, claims or the vocabulary tie two concepts, or a study looked at an
    outcome.
    """

    source: str
    """``Node.id`` of the source or the subject."""
    target: str
    """``Node.id`` of the work or the object."""
    cited: int
    """How many places in the source's text cite the work; 0 where it is listed only. Of concepts:
    how many claims say so; 0 where the vocabulary alone ties them."""
    relation: str = ""
    """What ties them, fit for an address: a kind of claim, ``cited``, ``listed``, ``vocabulary``,
    ``studied``."""
    direction: str = ""
    """Of claims: one edge joins claims of one kind and direction only."""
    claims: tuple[str, ...] = ()
    """Ids of the claims behind it, sorted."""
    sources: tuple[str, ...] = ()
    """Slugs of the sources that say so, sorted."""
    strong: bool = True
    """Whether it is part of the first view."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the drawing with a name: a community, or a column."""

    label: str
    x: int
    y: int
    """Middle of the ellipse; of a column the place of its name."""
    width: int
    height: int
    """Half axes; 0 for a column, which has no outline."""


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes sorted by id, edges by their ends, groups in the order of the legend."""

    groups: tuple[Group, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    regions: tuple[Region, ...] = ()
    """The largest first; columns from the first to the last."""
