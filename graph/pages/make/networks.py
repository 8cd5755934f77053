"""The pages of the network views: which there are, and what each is made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from graph.documents.sources.model import QuotationPolicy
from graph.networks.chain import Said, chain_network
from graph.networks.concepts import concept_network
from graph.networks.model import Network
from graph.pages.claims.statement import concept_label, quotation
from graph.pages.claims.words import kind_label
from graph.pages.concepts.letters import SENTENCES
from graph.pages.evidence.page import evidence_title
from graph.pages.further import MOVED, places_page
from graph.pages.index import Index
from graph.pages.model import HOME, Download, Frame, Link, Page
from graph.pages.networks.lists import NetworkList
from graph.pages.networks.page import NetworkHome, NetworkView, Way, claims_script, network_view
from graph.pages.networks.words import View
from graph.pages.places import source_label, source_labels
from graph.pages.words import count
from graph.quotation import quotable

NETWORK: Final = Link("Networks", "network/index.html")
WORDS: Final = 30
"""Words of a quotation that the panel beside a drawing shows."""

MAP: Final = View(
    name="map",
    title="The whole map of concepts",
    about="Every concept that a statement names, beside those that it is mentioned with most. "
    "Things that hang together stand together; a group bears the name of its most named concepts.",
    dashed="",
    cited="Statements",
    all="Everything, recommendations too",
    first="The strongest links",
)
SOURCES: Final = View(
    name="sources",
    title="Sources and references",
    about="Each source stands in the middle of the works that it lists, the most cited nearest. "
    "Works that several sources list stand between them; a source in which no list of works was "
    "found stands by itself.",
    dashed="listed, not cited in the text",
    cited="Places",
    all="Everything",
    first="",
    titled=True,
)
CHAIN: Final = View(
    name="chain",
    title="From risk to evidence",
    about="What statements join, from risk factors to effects, interventions, outcomes and the "
    "studies of these. A line says that a statement names both ends, not that one causes the "
    "other.",
    dashed="",
    cited="Statements",
    all="Everything",
    first="What most statements join",
)
STYLES: Final = ("assets/css/network.css",)
SCRIPTS: Final = ("assets/js/network.js",)
FILES: Final = ("network.json", "network.graphml", "network.gexf")


def network_pages(
    index: Index, sources: Network, *, drawable: bool, files: frozenset[str]
) -> Iterator[Page]:
    """The way in and the three views, each with its lists; *files* are the names of the published
    data files.
    """
    views = tuple(_views(index, sources, drawable=drawable))
    about = "What hangs together: concepts, sources and works, and the way from risk to evidence."
    yield Page(
        Frame(
            "network/", "Networks", about, (HOME,),
            scripts=("assets/js/network-home.js",), styles=STYLES,
        ),
        "network",
        NetworkHome(
            tuple(_way(page) for page, _ in views),
            tuple(Link(name, f"data/{name}") for name in FILES if name in files),
        ),
    )  # fmt: skip
    for page, lists in views:
        frame = Frame(
            f"network/{page.view.name}/", page.view.title, page.view.about, (HOME, NETWORK),
            scripts=SCRIPTS, styles=STYLES,
        )  # fmt: skip
        yield Page(frame, "network_view", page)
        for _, pages in groupby(lists, key=lambda one: one[1].part.href):
            yield from _list(tuple(pages))


def _list(pages: Sequence[tuple[str, NetworkList]]) -> Iterator[Page]:
    """The pages of one list."""
    part, view = pages[0][1].part, pages[0][1].view
    label = part.group.label
    first = Frame(
        part.href.removesuffix("index.html"),
        f"{label}: {view.title}",
        f"{label} of the network “{view.title}”, each with what it is tied to.",
        (HOME, NETWORK, Link(view.title, f"network/{view.name}/index.html")),
        scripts=MOVED if len(pages) > 1 else (),
        styles=STYLES,
    )
    for number, (folder, page) in enumerate(pages, start=1):
        title = f"{first.title}, page {number}" if number > 1 else first.title
        crumbs = (*first.crumbs, Link(label, part.href)) if number > 1 else first.crumbs
        further = Frame(folder, title, first.description, crumbs, styles=STYLES)
        yield Page(further if number > 1 else first, "network_list", page)
    fragments = {folder: [node.fragment for node in page.nodes] for folder, page in pages}
    yield from places_page(first, fragments)


def _views(
    index: Index, sources: Network, *, drawable: bool
) -> Iterator[tuple[NetworkView, tuple[tuple[str, NetworkList], ...]]]:
    names = source_labels(index)
    labels = {id_: concept_label(id_, index) for id_ in index.said.concepts}
    claims = Download("Claims", "network/claims.js", claims_script(_words(index)))
    for view, network in (
        (MAP, _concepts(index, labels)),
        (SOURCES, sources),
        (CHAIN, _chain(index, labels)),
    ):
        behind = None if view is SOURCES else claims
        yield network_view(network, view, names, drawable=drawable, claims=behind)


def _concepts(index: Index, labels: dict[str, str]) -> Network:
    known = index.said.concepts
    sentences = {id_ for id_, one in known.items() if one.candidate and one.type in SENTENCES}
    return concept_network(
        index.said.claims, labels, {id_: str(one.type) for id_, one in known.items()}, sentences
    )


def _chain(index: Index, labels: dict[str, str]) -> Network:
    titles = {
        f"evidence/{id_}": evidence_title(evidence, index)
        for id_, evidence in index.said.evidence.items()
    }
    concepts = {f"concept/{id_}": label for id_, label in labels.items()}
    return chain_network(Said(index.said.claims, index.said.concepts, concepts | titles))


def _words(index: Index) -> dict[str, tuple[str, str, str]]:
    return {
        claim.id: (
            kind_label(claim.kind),
            quotable(quotation(claim, index), QuotationPolicy.SHORT, WORDS),
            source_label(claim.source, index),
        )
        for claim in index.said.claims
    }


def _way(page: NetworkView) -> Way:
    return Way(
        Link(page.view.title, f"network/{page.view.name}/index.html"),
        page.view.about,
        f"{count(page.nodes, 'node', 'nodes')}, {count(page.links, 'link', 'links')}",
    )
