"""The network as files for network tools, with its positions."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import networkx as nx

from graph.networks.model import Network

_TODAY = re.compile(r' lastmodifieddate="[^"]*"')
"""networkx writes today's date into GEXF; the same input has to give the same bytes."""


def network_files(network: Network, base_iri: str) -> Mapping[str, bytes]:
    """``network.json``, ``network.graphml`` and ``network.gexf`` (1.2), by name.

    Nodes have ``id`` (path of the page), ``iri``, ``label``, ``title``, ``kind``, ``type``,
    ``year``, ``cited``, ``x`` and ``y``; edges lead from source to work and have ``cited``.
    """
    graph = _graph(network, base_iri)
    gexf = "\n".join(nx.generate_gexf(graph, version="1.2draft"))
    graphml = "\n".join(nx.generate_graphml(graph))
    return {
        "network.gexf": (_TODAY.sub("", gexf) + "\n").encode(),
        "network.graphml": (graphml + "\n").encode(),
        "network.json": _json(graph),
    }


def _json(graph: nx.DiGraph[str]) -> bytes:
    data = {
        "nodes": [{"id": name, **data} for name, data in graph.nodes.items()],
        "edges": [{"source": a, "target": b, **data} for (a, b), data in graph.edges.items()],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _graph(network: Network, base_iri: str) -> nx.DiGraph[str]:
    """Values without the control characters that XML 1.0 cannot hold."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for node in network.nodes:
        graph.add_node(
            node.id,
            iri=f"{base_iri}/{node.id}",
            label=_plain(node.label),
            title=_plain(node.title),
            kind=node.kind.value,
            type=node.type,
            year=_plain(node.year),
            cited=node.cited,
            x=node.x,
            y=node.y,
        )
    for edge in network.edges:
        graph.add_edge(edge.source, edge.target, cited=edge.cited)
    return graph


def _plain(text: str) -> str:
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]", "\ufffd", text)
