"""What stands around a concept: its network, and the same as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from graph.networks.drawing import drawing_of
from graph.networks.model import Edge, Group, Network
from graph.networks.neighbourhood import narrow
from graph.pages.claims.statement import (
    concept_link,
)
from graph.pages.claims.words import concept_type
from graph.pages.concepts.material import ConceptMaterial, is_drawn
from graph.pages.index import Index
from graph.pages.markup import data_block
from graph.pages.model import Link


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One node of the drawing, as a row of the table."""

    node: str
    link: Link
    kind: str
    claims: int
    """How many statements tie it to the concept of the page."""
    tied: tuple[Link, ...]
    """The other nodes that it is tied to."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The drawing, and the same as text."""

    centre: str
    """``Node.id`` of the concept itself."""
    groups: tuple[Group, ...]
    rows: tuple[Neighbour, ...]
    links: int
    data: Markup
    """Nodes for vis-network, their places on narrow screens, and the ties that only the vocabulary
    has, as JSON. Everything else is in the data of the whole map."""


def neighbourhood_of(concept: str, made: ConceptMaterial) -> Neighbourhood | None:
    """The drawing of a concept and its neighbours; ``None`` where its page has none."""
    if not is_drawn(concept, made):
        return None
    network = made.draw(concept)
    return Neighbourhood(
        centre=f"concept/{concept}",
        groups=network.groups,
        rows=_rows(network, concept, made),
        links=len(network.edges),
        data=data_block(_places(network, f"concept/{concept}")),
    )


def _places(network: Network, centre: str) -> dict[str, object]:
    """What the script of the page needs beside the data of the whole map, which it loads: the
    places of this drawing, and the ties that only the vocabulary has.
    """
    columns = narrow(network, centre)
    return {
        "nodes": drawing_of(replace(network, edges=())).nodes,
        "narrow": [columns[node.id] for node in network.nodes],
        "tied": [(edge.source, edge.target) for edge in network.edges if not edge.cited],
        "kinds": {group.id: group.label for group in network.groups},
    }


def _rows(network: Network, centre: str, made: ConceptMaterial) -> tuple[Neighbour, ...]:
    """The neighbours, those that most statements tie first; the concept itself last."""
    middle = f"concept/{centre}"
    ordered = sorted(
        network.nodes,
        key=lambda node: (node.id == middle, -node.cited, node.label.lower(), node.id),
    )
    return tuple(
        Neighbour(
            node=node.id,
            link=Link(node.label, f"{node.id}/index.html"),
            kind=concept_type(node.type),
            claims=node.cited,
            tied=tuple(_others(node.id, middle, network.edges, made.index)),
        )
        for node in ordered
    )


def _others(node: str, middle: str, edges: Iterable[Edge], index: Index) -> Iterator[Link]:
    """The nodes that *node* is tied to; the one in the middle goes without saying."""
    ends = {edge.target for edge in edges if edge.source == node}
    ends |= {edge.source for edge in edges if edge.target == node}
    for other in sorted(ends - {node, middle}):
        yield concept_link(other.removeprefix("concept/"), index)
