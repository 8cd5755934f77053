"""From a network to the data that vis-network draws, with pyvis as the object model.

pyvis is imported inside: it loads IPython. Its ``generate_html`` is not used (it points to content
delivery networks and starts a simulation); its lists are filled rather than its ``add_edge``
called, which looks through all nodes for each edge.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.networks.model import Edge, Network, Node

JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]

_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "hover": True,
        "keyboard": {"enabled": False},
        "navigationButtons": False,
        "selectConnectedEdges": True,
        "tooltipDelay": 100,
    },
    "edges": {"smooth": False, "arrows": {"to": {"enabled": False}}, "selectionWidth": 1.5},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3, "fixed": True},
}
"""Positions are final: no simulation, no dragging. The page colours nodes and lines itself, from
its own style sheet, so that they follow the reader's light or dark setting."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Arguments of ``new vis.Network``, ready for JSON."""

    nodes: Sequence[JsonValue]
    edges: Sequence[JsonValue]
    options: JsonValue


def drawing_of(network: Network) -> Drawing:
    """*network* as vis-network takes it."""
    from pyvis.network import Network as Pyvis  # noqa: PLC0415 - slow to load

    shapes = {group.id: group.shape for group in network.groups}
    board = Pyvis(directed=True)
    board.nodes.extend(_node(node, shapes[node.group]) for node in network.nodes)
    board.edges.extend(_edge(edge, at) for at, edge in enumerate(network.edges))
    board.set_options(json.dumps(_OPTIONS))
    nodes, edges, _heading, _height, _width, options = board.get_network_data()
    return Drawing(nodes, edges, json.loads(options))


def _node(node: Node, shape: str) -> dict[str, JsonValue]:
    return {
        "id": node.id,
        "label": node.label,
        "shape": shape,
        "size": node.size,
        "x": node.x,
        "y": node.y,
        "kind": node.kind.value,
        "family": node.group,
    }


def _edge(edge: Edge, number: int) -> dict[str, JsonValue]:
    return {
        "id": number,
        "from": edge.source,
        "to": edge.target,
        "width": 1 + min(edge.cited, 6) / 2,
        "dashes": edge.cited == 0,
    }
