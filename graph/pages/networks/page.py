"""The network views: a still picture, the way to the lists with the same nodes and links, and the
data that the interactive drawing takes when a reader asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.networks.drawing import drawing_of
from graph.networks.model import Edge, Group, Network, Node
from graph.networks.poster import Poster, poster_of
from graph.pages.facets import Choice
from graph.pages.markup import data_block
from graph.pages.model import Download, Link
from graph.pages.networks.lists import NetworkList, Part, twin_of
from graph.pages.networks.words import View, relation_label, relations_of, tie_words

NAMED: Final = 12
"""Nodes that the still picture names beside the communities, at most."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """Context of ``network_view.html``."""

    view: View
    groups: tuple[Group, ...]
    relations: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    poster: Poster | None
    parts: tuple[Part, ...]
    nodes: int
    links: int
    drawable: bool
    """Whether the code that draws is there; without it the text stands alone."""
    data: Download
    """A script that holds nodes, edges and options for vis-network."""
    claims: Download | None
    """A script that holds the words of the claims behind the links."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way from the entry to a view."""

    link: Link
    about: str
    figures: str


@dataclass(frozen=True, slots=True)
class NetworkHome:
    """Context of ``network.html``."""

    ways: tuple[Way, ...]
    files: tuple[Link, ...]
    """The network of concepts for other programs."""


def network_view(
    network: Network,
    view: View,
    source_names: Mapping[str, str],
    *,
    drawable: bool,
    claims: Download | None = None,
) -> tuple[NetworkView, tuple[tuple[str, NetworkList], ...]]:
    """The contexts for *network*: of its page, and of the lists that hold the nodes and edges of
    the drawing, all of them. *source_names* are by slug.
    """
    columns = any(not region.width for region in network.regions)
    poster = poster_of(
        network,
        (node.id for node in network.nodes if columns and node.strong)
        if network.regions
        else _named_sources(network.nodes),
    )
    twin = twin_of(network, view)
    page = NetworkView(
        view=view,
        groups=network.groups,
        relations=tuple(
            Choice(each, relation_label(each), count)
            for each, count in _counted(network.edges, relations_of(network.edges))
        ),
        sources=_sources(network.nodes, source_names),
        poster=poster,
        parts=twin.parts,
        nodes=len(network.nodes),
        links=len(network.edges),
        drawable=drawable,
        data=Download(
            "Data",
            f"network/{view.name}/data.js",
            data_script(network, view.name, twin.order, poster),
        ),
        claims=claims,
    )
    return page, twin.lists


def _named_sources(nodes: Iterable[Node]) -> list[str]:
    """The sources whose names the picture shows: those that list most, where there are many."""
    sources = (node for node in nodes if node.strong and node.id.startswith("source/"))
    return [node.id for node in sorted(sources, key=lambda n: (-n.cited, n.id))[:NAMED]]


def data_script(network: Network, name: str, order: Sequence[int], poster: Poster | None) -> str:
    """The script that holds a view's data: a script, because pages on disk may not fetch files.

    *order* are the edges in the order in which the lists have them.
    """
    drawing = drawing_of(network)
    words = {(edge.relation, edge.direction) for edge in network.edges}
    data = {
        "nodes": drawing.nodes,
        "edges": drawing.edges,
        "options": drawing.options,
        "order": list(order),
        "regions": [[r.label, r.x, r.y, r.width, r.height] for r in network.regions],
        "words": {f"{a} {b}".strip(): tie_words(a, b) for a, b in sorted(words)},
        "frame": [poster.x, poster.y, poster.width, poster.height, poster.scale] if poster else [],
    }
    return f'explorer.networks["{name}"] = {data_block(data)};\n'


def claims_script(words: Mapping[str, tuple[str, str, str]]) -> str:
    """The script with, for each claim, its kind, its quotation as far as it may be shown, and who
    says it.
    """
    return f"explorer.claimWords = {data_block({key: list(words[key]) for key in words})};\n"


def _counted(edges: Iterable[Edge], values: Iterable[str]) -> Iterator[tuple[str, int]]:
    counts = Counter(edge.relation for edge in edges)
    return ((value, counts[value]) for value in values)


def _sources(nodes: Iterable[Node], names: Mapping[str, str]) -> tuple[Choice, ...]:
    counts = Counter(slug for node in nodes for slug in node.sources)
    return tuple(
        Choice(slug, names[slug], counts[slug])
        for slug in sorted(counts, key=lambda slug: (names[slug].lower(), slug))
    )
