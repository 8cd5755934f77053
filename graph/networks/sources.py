"""The network of sources and the works that they list."""

from __future__ import annotations

import math
from collections import Counter
from typing import Final

import networkx as nx

from graph.corpus.model import Corpus
from graph.documents.sources.model import Source
from graph.networks.layout import positions
from graph.networks.model import Edge, Group, Network, Node, NodeKind
from graph.records import Record
from graph.references.model import Work

GROUPS: Final = (
    Group("source", "Source document", "square"),
    Group("article", "Journal article", "dot"),
    Group("book", "Book or chapter", "diamond"),
    Group("report", "Report", "triangle"),
    Group("web", "Web page or news", "triangleDown"),
    Group("law", "Law or court decision", "hexagon"),
    Group("other", "Other work", "star"),
)
"""Shapes as well as colours, so that nobody has to tell colours apart."""

STRETCH: Final = 1.55
"""Everything is drawn wider than high: labels are."""

_GROUP_OF_TYPE: Final = {
    "article": "article",
    "article-journal": "article",
    "book": "book",
    "chapter": "book",
    "report": "report",
    "webpage": "web",
    "post": "web",
    "post-weblog": "web",
    "article-newspaper": "web",
    "article-magazine": "web",
    "bill": "law",
    "legal_case": "law",
    "legislation": "law",
    "regulation": "law",
    "treaty": "law",
}


def network_of(corpus: Corpus) -> Network:
    """Sources and works as nodes; a line for each work that a source lists."""
    graph = links(corpus)
    edges = sorted(_edge(a, b, graph.edges[a, b]["cited"]) for a, b in graph.edges)
    listed = {_key(source): sorted(graph.successors(_key(source))) for source in corpus.sources}
    cited = Counter(dict.fromkeys(graph, 0))
    for edge in edges:
        cited[edge.target] += edge.cited
    places = {name: (round(x * STRETCH), y) for name, (x, y) in positions(listed, cited).items()}
    sources = [
        _source(source, len(listed[_key(source)]), places[_key(source)])
        for source in corpus.sources
    ]
    works = [_work(work, cited[_work_key(work)], places[_work_key(work)]) for work in corpus.works]
    used = {node.group for node in (*sources, *works)}
    return Network(
        groups=tuple(group for group in GROUPS if group.id in used),
        nodes=tuple(sorted((*sources, *works), key=lambda node: node.id)),
        edges=tuple(edges),
    )


def _edge(source: str, work: str, cited: int) -> Edge:
    slug = source.removeprefix("source/")
    return Edge(source, work, cited, "cited" if cited else "listed", sources=(slug,))


def links(corpus: Corpus) -> nx.DiGraph[str]:
    """The bare graph: nodes with ``kind``, edges from source to work with ``cited``."""
    counts = Counter(
        (slug, citation.reference)
        for slug, references in corpus.references.items()
        for citation in references.citations
    )
    graph: nx.DiGraph[str] = nx.DiGraph()
    for source in corpus.sources:
        graph.add_node(_key(source), kind=NodeKind.SOURCE)
    for work in corpus.works:
        graph.add_node(_work_key(work), kind=NodeKind.REFERENCE)
        for entry in work.entries:
            edge = (f"source/{entry.source}", _work_key(work))
            before = graph.edges[edge]["cited"] if graph.has_edge(*edge) else 0
            graph.add_edge(*edge, cited=before + counts[entry.source, entry.id])
    return graph


def group_of(type_: str) -> str:
    """The legend's group for a CSL type."""
    return _GROUP_OF_TYPE.get(type_, "other")


def short_label(record: Record) -> str:
    """Who and when, as short as a label has to be: ``Hester & Westmarland, 2005``."""
    names = [name.short for name in (record.author or record.editor)]
    who = {0: record.title, 1: names[0] if names else "", 2: " & ".join(names)}.get(
        len(names), f"{names[0]} et al." if names else ""
    )
    if len(who) > 42:
        who = who[:40].rstrip() + "…"
    return f"{who}, {record.year}" if record.year else who


def _key(source: Source) -> str:
    return f"source/{source.slug}"


def _work_key(work: Work) -> str:
    return f"reference/{work.id}"


def _source(source: Source, count: int, place: tuple[int, int]) -> Node:
    record = source.record
    return Node(
        id=_key(source),
        kind=NodeKind.SOURCE,
        group="source",
        type=record.type,
        label=short_label(record),
        title=record.title,
        year=record.year,
        cited=count,
        x=place[0],
        y=place[1],
        size=30,
        sources=(source.slug,),
    )


def _work(work: Work, cited: int, place: tuple[int, int]) -> Node:
    record = work.best.record
    return Node(
        id=_work_key(work),
        kind=NodeKind.REFERENCE,
        group=group_of(record.type),
        type=record.type,
        label=short_label(record),
        title=record.title,
        year=record.year,
        cited=cited,
        x=place[0],
        y=place[1],
        size=min(22, 9 + round(3 * math.sqrt(cited))),
        sources=tuple(sorted({entry.source for entry in work.entries})),
    )
