"""The network page: a drawing, and the same as text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from graph.networks.drawing import drawing_of
from graph.networks.model import Edge, Group, Network, Node, NodeKind
from graph.pages.markup import data_block
from graph.pages.model import Link


@dataclass(frozen=True, slots=True)
class Listed:
    """A work under a source that lists it."""

    node: str
    """``Node.id``."""
    link: Link
    cited: int
    """Places in this source that cite it."""


@dataclass(frozen=True, slots=True)
class Hub:
    """A source with the works that it lists."""

    node: str
    link: Link
    title: str
    listed: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class NodeRow:
    """One node of the drawing as a row of the table."""

    node: str
    link: Link
    title: str
    group: str
    kind: str
    year: str
    cited: int
    sources: tuple[str, ...]
    """Ids of the sources' nodes that it is tied to; for a source its own."""
    words: str
    """What the search looks at, in small letters."""


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """Context of ``network.html``."""

    groups: tuple[Group, ...]
    hubs: tuple[Hub, ...]
    rows: tuple[NodeRow, ...]
    links: int
    drawable: bool
    """Whether the code that draws is there; without it the text stands alone."""
    data: Markup
    """Nodes, edges and options for vis-network, as JSON."""


def network_page(network: Network, *, drawable: bool) -> NetworkPage:
    """The context for *network*. The text has the nodes and edges of the drawing, all of them."""
    drawing = drawing_of(network)
    return NetworkPage(
        groups=network.groups,
        hubs=tuple(_hub(node, network) for node in _by_title(network, NodeKind.SOURCE)),
        rows=_rows(network),
        links=len(network.edges),
        drawable=drawable,
        data=data_block(
            {"nodes": drawing.nodes, "edges": drawing.edges, "options": drawing.options}
        ),
    )


def _by_title(network: Network, kind: NodeKind) -> list[Node]:
    nodes = (node for node in network.nodes if node.kind is kind)
    return sorted(nodes, key=lambda node: (node.label.lower(), node.id))


def _link(node: Node) -> Link:
    return Link(node.label, f"{node.id}/index.html")


def _hub(hub: Node, network: Network) -> Hub:
    nodes = {node.id: node for node in network.nodes}
    edges: list[Edge] = [edge for edge in network.edges if edge.source == hub.id]
    listed = (Listed(edge.target, _link(nodes[edge.target]), edge.cited) for edge in edges)
    return Hub(
        node=hub.id,
        link=_link(hub),
        title=hub.title,
        listed=tuple(sorted(listed, key=lambda work: (work.link.label.lower(), work.node))),
    )


def _rows(network: Network) -> tuple[NodeRow, ...]:
    labels = {group.id: group.label for group in network.groups}
    sources: dict[str, list[str]] = {}
    for edge in network.edges:
        sources.setdefault(edge.target, []).append(edge.source)
    ordered = _by_title(network, NodeKind.SOURCE) + _by_title(network, NodeKind.REFERENCE)
    return tuple(
        NodeRow(
            node=node.id,
            link=_link(node),
            title=node.title,
            group=node.group,
            kind=labels[node.group],
            year=node.year,
            cited=node.cited,
            sources=tuple(sources.get(node.id, [node.id])),
            words=f"{node.label} {node.title} {node.year}".lower(),
        )
        for node in ordered
    )
