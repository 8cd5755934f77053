"""The network pages as files: the twin holds what the drawing holds, and both what is published."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graph.files.data import all_files
from graph.networks.model import Group, Network, Node, NodeKind
from graph.networks.sources import network_of
from graph.pages.index import index_of
from graph.pages.make.networks import MAP, SOURCES, network_pages
from graph.pages.networks import lists as network_list
from graph.pages.networks.lists import twin_of
from graph.pages.networks.page import network_view
from tests.pages import toy, toy_claims
from tests.pages.reading import Element, read

VIEWS = ("chain", "map", "sources")


def data_of(site: Path, view: str) -> dict[str, Any]:
    text = (site / "network" / view / "data.js").read_text(encoding="utf-8")
    start, _, rest = text.partition(" = ")
    assert start == f'explorer.networks["{view}"]'
    found: dict[str, Any] = json.loads(rest.removesuffix(";\n"))
    return found


def items(site: Path, view: str, groups: list[str]) -> tuple[list[Element], list[str]]:
    """The nodes of the view's lists, and the far ends of their links in their order."""
    nodes, ends = [], []
    for group in groups:
        elements = read(site / "network" / view / group / "index.html")
        own = [e for e in elements if e.tag == "li" and "id" in e.attributes]
        at = elements.index(own[0])
        hrefs = [e.attributes["href"] for e in elements[at:] if e.tag == "a"]
        nodes += own
        ends += [href.partition("#")[2] for href in hrefs if "#" in href]
    return nodes, ends


@pytest.mark.parametrize("view", VIEWS)
def test_the_twin_holds_the_drawing(toy_site: Path, view: str) -> None:
    data = data_of(toy_site, view)
    page = read(toy_site / "network" / view / "index.html")
    groups = [e.attributes["data-part"] for e in page if "data-part" in e.attributes]
    nodes, ends = items(toy_site, view, groups)
    names = {node["id"].replace("/", "-", 1): node["label"] for node in data["nodes"]}
    assert {item.attributes["id"] for item in nodes} == set(names)
    assert all(item.words.startswith(names[item.attributes["id"]]) for item in nodes)
    edges = {edge["id"]: edge for edge in data["edges"]}
    assert sorted(data["order"]) == sorted(edges)
    assert ends == [edges[at]["to"].replace("/", "-", 1) for at in data["order"]]
    assert data["options"]["physics"] == {"enabled": False}


def test_the_map_is_the_published_network(toy_site: Path) -> None:
    published = json.loads(dict(all_files(toy_claims.corpus(), "https://e"))["network.json"])
    data = data_of(toy_site, "map")
    base = "https://e/"
    assert {node["id"] for node in data["nodes"]} == {
        node["id"].removeprefix(base) for node in published["nodes"]
    }
    assert [
        (e["from"], e["to"], e["relation"], e["direction"], e["claims"]) for e in data["edges"]
    ] == sorted(
        (
            e["source"].removeprefix(base), e["target"].removeprefix(base), e["kind"],
            e["direction"], e["claims"],
        )
        for e in published["edges"]
    )  # fmt: skip


def test_statements_are_no_longer_than_their_source_allows(toy_site: Path) -> None:
    text = (toy_site / "network" / "claims.js").read_text(encoding="utf-8")
    words = json.loads(text.partition(" = ")[2].removesuffix(";\n"))
    assert words["flood"][1] == ""
    assert words["long"][1].endswith("…")
    assert toy.LONG.split()[-1] not in words["long"][1]
    assert "<" not in text


def test_a_still_picture_stands_in_every_view(toy_site: Path) -> None:
    for view in VIEWS:
        elements = read(toy_site / "network" / view / "index.html")
        marks = [e for e in elements if e.attributes.get("class", "").startswith("group-")]
        assert marks
        assert "vis-network.min.js" not in [e.attributes.get("src", "") for e in elements]


def test_a_name_cannot_leave_the_script() -> None:
    hostile = Node(
        "concept/a", NodeKind.CONCEPT, "risk", "risk_factor", "</script><!--\u2028", "", "", 1,
        0, 0, 9,
    )  # fmt: skip
    network = Network((Group("risk", "Risk", "dot"),), (hostile,), ())
    view, lists = network_view(network, MAP, {}, drawable=True)
    assert "</script" not in view.data.text
    assert "\u2028" not in view.data.text
    assert view.poster
    assert lists[0][1].nodes[0].link.label == hostile.label


def test_long_lists_go_on_and_lead_to_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    network = network_of(toy.corpus())
    whole = twin_of(network, SOURCES)
    monkeypatch.setattr(network_list, "MOST", 1)
    twin = twin_of(network, SOURCES)
    assert twin.order == whole.order
    assert len(twin.lists) == len(network.nodes) > len(whole.lists)
    places = {
        f"{folder}index.html#{node.fragment}" for folder, page in twin.lists for node in page.nodes
    }
    ties = {
        tie.href
        for _, page in twin.lists
        for node in page.nodes
        for group in node.groups
        for tie in group.ties
    }
    assert ties
    assert ties <= places
    pages = [page for page in network_pages(index_of(toy.corpus()), network, drawable=False,
             files=frozenset()) if page.template in {"network_list", "places"}]  # fmt: skip
    assert len({page.frame.file for page in pages}) == len(pages) > len(network.nodes)
