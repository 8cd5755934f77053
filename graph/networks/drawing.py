"""From a network to the data that vis-network draws, with the classes of pyvis.

pyvis is imported only here, and without IPython, which it loads for notebooks. Its
``generate_html`` is not used, because it links to content delivery networks and starts a
simulation. Its lists are filled directly, because its ``add_edge`` looks through all nodes for each
edge.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final

from graph.networks.model import Edge, Network, Node

JsonValue = str | int | float | bool | None | list["JsonValue"] | dict[str, "JsonValue"]

_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "dragNodes": False,
        "hover": False,
        "keyboard": {"enabled": False},
        "navigationButtons": False,
        "selectConnectedEdges": True,
        "tooltipDelay": 100,
    },
    "edges": {"smooth": False, "arrows": {"to": {"enabled": False}}, "selectionWidth": 1.5},
    "nodes": {
        "borderWidth": 0,
        "borderWidthSelected": 3,
        "fixed": True,
        "labelHighlightBold": False,
    },
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
    """*network* as vis-network takes it; fields that it does not know are for the page's script:
    ``family`` (the group), ``type``, ``cited``, ``sources``, ``relation``, ``claims``, and ``weak``
    for what is not part of the first view.
    """
    shapes = {group.id: group.shape for group in network.groups}
    board = _pyvis().Network(directed=True)
    board.nodes.extend(_node(node, shapes[node.group]) for node in network.nodes)
    board.edges.extend(_edge(edge, at) for at, edge in enumerate(network.edges))
    board.set_options(json.dumps(_OPTIONS))
    nodes, edges, _heading, _height, _width, options = board.get_network_data()
    return Drawing(nodes, edges, json.loads(options))


@cache
def _pyvis() -> ModuleType:
    """The module ``pyvis.network``. It takes ``IFrame``, to show networks in notebooks, from
    IPython, which is as slow to load as all else that a build needs; a stand-in is there while
    pyvis is loaded, where nobody has loaded IPython before.
    """
    names = ("IPython", "IPython.display")
    loaded = [name for name in names if name in sys.modules]
    display = ModuleType(names[1])
    display.IFrame = None  # type: ignore[attr-defined]  # all that pyvis takes
    if not loaded:
        sys.modules.update(zip(names, (ModuleType(names[0]), display), strict=True))
    try:
        return import_module("pyvis.network")
    finally:
        for name in () if loaded else names:
            sys.modules.pop(name, None)


def _node(node: Node, shape: str) -> dict[str, JsonValue]:
    made: dict[str, JsonValue] = {
        "id": node.id,
        "label": node.label,
        "shape": shape,
        "size": node.size,
        "x": node.x,
        "y": node.y,
        "family": node.group,
        "type": node.type,
        "cited": node.cited,
    }
    said: dict[str, JsonValue] = {
        "sources": list(node.sources),
        "about": node.title,
        "year": node.year,
    }
    made |= {name: value for name, value in said.items() if value}
    return made if node.strong else made | {"weak": True}


def _edge(edge: Edge, number: int) -> dict[str, JsonValue]:
    made: dict[str, JsonValue] = {
        "id": number,
        "from": edge.source,
        "to": edge.target,
        "width": 1 + min(edge.cited, 6) / 2,
        "cited": edge.cited,
        "relation": edge.relation,
        "sources": list(edge.sources),
    }
    if edge.cited == 0:
        made["dashes"] = True
    if edge.direction:
        made["direction"] = edge.direction
    if edge.claims:
        made["claims"] = list(edge.claims)
    return made if edge.strong else made | {"weak": True}
