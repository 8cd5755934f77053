"""The network's files, read back with other programs' eyes."""

from __future__ import annotations

import io
import json
from xml.etree import ElementTree as ET

import networkx as nx

from graph.networks.export import network_files
from graph.networks.sources import network_of
from tests.pages.toy import HOSTILE, corpus

NETWORK = network_of(corpus())
FILES = network_files(NETWORK, "https://example.org/x")


def test_json_has_every_node_and_edge_with_its_place() -> None:
    data = json.loads(FILES["network.json"])
    assert [(n["id"], n["x"], n["y"]) for n in data["nodes"]] == [
        (node.id, node.x, node.y) for node in NETWORK.nodes
    ]
    assert [(e["source"], e["target"], e["cited"]) for e in data["edges"]] == [
        (edge.source, edge.target, edge.cited) for edge in NETWORK.edges
    ]


def test_graphml_and_gexf_are_read_back_whole() -> None:
    graphml = nx.read_graphml(io.BytesIO(FILES["network.graphml"]))
    gexf = nx.read_gexf(io.BytesIO(FILES["network.gexf"]), version="1.2draft")
    for graph in (graphml, gexf):
        assert set(graph.edges) == {(edge.source, edge.target) for edge in NETWORK.edges}
        assert graph.nodes["reference/brook-2001"]["title"] == HOSTILE
        iri = graph.nodes["source/town"]["iri"]
        assert iri == "https://example.org/x/source/town"


def test_no_date_gets_in() -> None:
    assert "lastmodifieddate" not in ET.tostring(ET.fromstring(FILES["network.gexf"])).decode()
