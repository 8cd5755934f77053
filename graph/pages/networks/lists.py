"""The text twin of a network view: pages that list its nodes with what each is tied to, one page
for each kind of node. The view's own page makes the same lists from its data when they are opened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.networks.model import Edge, Group, Network, Node
from graph.pages.model import Link
from graph.pages.networks.words import View, tie_words
from graph.pages.paging import Step, parts_of

MOST: Final = 200
"""Nodes in a page of a list."""


@dataclass(frozen=True, slots=True)
class Tie:
    """The other end of a link."""

    href: str
    """Where the lists have it."""
    label: str
    times: int
    """How many statements, or places, say so."""


@dataclass(frozen=True, slots=True)
class Ties:
    """The links of one node that have the same relation and direction."""

    words: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class TwinNode:
    """One node as an item of the list."""

    fragment: str
    link: Link
    title: str
    """What the name leaves out; empty where it says all."""
    groups: tuple[Ties, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All nodes of one group of the legend: how many they are, and the page that lists them."""

    group: Group
    number: int
    href: str


@dataclass(frozen=True, slots=True)
class NetworkList:
    """Context of ``network_list.html``."""

    view: View
    part: Part
    nodes: tuple[TwinNode, ...]
    pages: tuple[Step, ...]
    """Of the list of this group."""
    others: tuple[Part, ...]
    """The lists of all groups, this one too."""


@dataclass(frozen=True, slots=True)
class Twin:
    """All lists of one view."""

    parts: tuple[Part, ...]
    lists: tuple[tuple[str, NetworkList], ...]
    """Folder and context of each page, part by part."""
    order: tuple[int, ...]
    """The numbers of the edges in the order of the lists."""


def twin_of(network: Network, view: View) -> Twin:
    """The lists of *network*; a group without nodes has none."""
    members: dict[str, list[Node]] = defaultdict(list)
    for node in sorted(network.nodes, key=lambda node: (node.label.lower(), node.id)):
        members[node.group].append(node)
    parts = tuple(
        Part(group, len(members[group.id]), f"network/{view.name}/{group.id}/index.html")
        for group in network.groups
        if members[group.id]
    )
    own: dict[str, list[int]] = defaultdict(list)
    for at, edge in enumerate(network.edges):
        own[edge.source].append(at)
    nodes = {node.id: node for node in network.nodes}
    pages = [
        (part, page)
        for part in parts
        for page in parts_of(members[part.group.id], MOST, part.href.removesuffix("index.html"))
    ]
    places = {node.id: page.folder for _, page in pages for node in page.items}
    lists, order = [], []
    for part, page in pages:
        items = []
        for node in page.items:
            groups, numbers = _ties(own[node.id], network.edges, nodes, places)
            items.append(_item(node, view, groups))
            order.extend(numbers)
        lists.append((page.folder, NetworkList(view, part, tuple(items), page.pages, parts)))
    return Twin(parts, tuple(lists), tuple(order))


def fragment(node: str) -> str:
    """Where the twin has a node: ``concept-barrels`` for ``concept/barrels``."""
    return node.replace("/", "-", 1)


def _item(node: Node, view: View, groups: tuple[Ties, ...]) -> TwinNode:
    link = Link(node.label, f"{node.id}/index.html")
    return TwinNode(fragment(node.id), link, node.title if view.titled else "", groups)


def _ties(
    numbers: Iterable[int],
    edges: Sequence[Edge],
    nodes: Mapping[str, Node],
    places: Mapping[str, str],
) -> tuple[tuple[Ties, ...], list[int]]:
    """The links of one node by relation, and their numbers in the same order. *places* are the
    folders of the pages that nodes stand on.
    """
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in numbers:
        found[edges[number].relation, edges[number].direction].append(number)
    groups, order = [], []
    for key in sorted(found):
        ends = ((nodes[edges[at].target], at) for at in found[key])
        those = [at for _, _, at in sorted((end.label.lower(), end.id, at) for end, at in ends)]
        order += those
        ties = (_tie(nodes[edges[at].target], edges[at].cited, places) for at in those)
        groups.append(Ties(tie_words(*key), tuple(ties)))
    return tuple(groups), order


def _tie(node: Node, times: int, places: Mapping[str, str]) -> Tie:
    return Tie(f"{places[node.id]}index.html#{fragment(node.id)}", node.label, times)
