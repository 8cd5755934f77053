"""The network of concepts, for network tools: ``network.json``, ``.graphml`` and ``.gexf``.

Nodes are concepts that claims name, edges lead from the subjects of claims to their objects: one
edge for all claims of one kind and direction between the same two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import networkx as nx

from graph.citing.line import as_line
from graph.files.canonical_json import json_bytes
from graph.files.claims import PublishedClaim
from graph.files.tables import joined
from graph.files.view import NamedConcept

_TODAY: Final = re.compile(r' lastmodifieddate="[^"]*"')
"""networkx writes today's date into GEXF; the same input has to give the same bytes."""

NETWORKS: Final = ("network.gexf", "network.graphml", "network.json")

Edge = tuple[str, str, str, str, str]
"""IRIs of subject and object, kind, relation, direction."""


def network_files(network: PublishedNetwork) -> Mapping[str, bytes]:
    """The three files, by name. Nodes have their IRI as id, ``label`` and ``concept_type``; edges
    have ``kind``, ``relation``, ``direction``, ``count`` and ``claims`` (ids).
    """
    nodes, edges = network
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri in sorted(nodes):
        node = nodes[iri]
        graph.add_node(iri, label=as_line(node.label), concept_type=as_line(node.type))
    for number, edge in enumerate(sorted(edges), start=1):
        subject, object_, kind, relation, direction = edge
        graph.add_edge(
            subject,
            object_,
            key=f"e{number}",
            kind=kind,
            relation=relation,
            direction=direction,
            count=len(edges[edge]),
            claims=joined(edges[edge]),
        )
    return {
        "network.gexf": _gexf(graph),
        "network.graphml": _lines(nx.generate_graphml(graph)),
        "network.json": _json(nodes, edges),
    }


PublishedNetwork = tuple[Mapping[str, NamedConcept], Mapping[Edge, Sequence[str]]]
"""Concepts by their IRI; for each edge the ids of its claims."""


def published_network(claims: Iterable[PublishedClaim]) -> PublishedNetwork:
    """The network of what is published."""
    nodes: dict[str, NamedConcept] = {}
    edges: dict[Edge, list[str]] = defaultdict(list)
    for claim in claims:
        nodes |= {concept.iri: concept for concept in (*claim.subjects, *claim.objects)}
        pairs = {(a.iri, b.iri) for a in claim.subjects for b in claim.objects if a.iri != b.iri}
        for subject, object_ in pairs:
            edge = (subject, object_, claim.kind, claim.relation, claim.direction)
            edges[edge].append(claim.id)
    return nodes, {edge: sorted(names) for edge, names in edges.items()}


def _json(nodes: Mapping[str, NamedConcept], edges: Mapping[Edge, Sequence[str]]) -> bytes:
    """Node-link form: ``nodes`` with ``id``, ``label``, ``type``; ``edges`` with ``source`` and
    ``target``.
    """
    return json_bytes(
        {
            "nodes": [
                {"id": iri, "label": nodes[iri].label, "type": nodes[iri].type}
                for iri in sorted(nodes)
            ],
            "edges": [
                {
                    "source": edge[0],
                    "target": edge[1],
                    "kind": edge[2],
                    "relation": edge[3],
                    "direction": edge[4],
                    "count": len(edges[edge]),
                    "claims": edges[edge],
                }
                for edge in sorted(edges)
            ],
        }
    )


def _gexf(graph: nx.MultiDiGraph[str]) -> bytes:
    return _TODAY.sub("", _lines(nx.generate_gexf(graph, version="1.2draft")).decode()).encode()


def _lines(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
