"""Writes down the names of a built site, and tombstones for those that are gone: nothing else ever
writes to the two files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from graph.config import Config
from graph.corpus.model import Corpus
from graph.corpus.read import read
from graph.files.data import drawn_maps
from graph.pages.edition import edition_of
from graph.pages.evidence_map.table import cell_path
from graph.pages.published import names_in
from graph.pages.queries.page import query_path
from graph.pages.queries.questions import worth_asking
from graph.permanence.model import Tombstone
from graph.permanence.registry import REGISTRY_FILE, missing, read_registry, registry_text
from graph.permanence.withdrawn_file import WITHDRAWN_FILE, read_withdrawn, withdrawn_toml
from graph.problems import Problem
from graph.queries.run import answer, load_queries
from graph.triples.dataset import make_dataset
from graph.triples.model import Triples
from graph.triples.published import decided, names_of

CELL: Final = re.compile(r"map/(?:[^#]*/)?[^/#]+--[^/#]+")
"""The name of a cell of a map."""
QUERIES: Final = "query/"
"""How the names of the pages of shipped queries begin."""


@dataclass(frozen=True, slots=True)
class Registered:
    """What was done."""

    known: int
    """Names that were registered before."""
    added: int
    buried: int
    """Names that got a tombstone."""
    problems: tuple[Problem, ...]
    """What is wrong with either file; names that are gone, where they got none. Nothing is written
    where a file cannot be read."""


def register(config: Config, withdraw: str = "") -> Registered:
    """Add the names of the site in ``config.output`` to the registry. For registered names
    that it, or the graph of the sources as they are now, lacks, write tombstones with the reason
    *withdraw*, if there is one; their day is that of the edition.
    """
    published, withdrawn = config.sources / REGISTRY_FILE, config.sources / WITHDRAWN_FILE
    known, wrong = read_registry(published, config.named(REGISTRY_FILE))
    stones, amiss = read_withdrawn(withdrawn, config.named(WITHDRAWN_FILE))
    if wrong or amiss:
        return Registered(len(known), 0, 0, (*wrong, *amiss))
    there = names_in(config.output, config.base_iri)
    if withdraw:
        # The site may be the last one that could be built, with the names that are to go.
        corpus = read(config)
        triples = make_dataset(corpus, config.base_iri)
        there -= decided(there) - names_of(triples)
        there -= frozenset(filter(_is_made, there)) - _made(corpus, triples)
    added = there - known.keys()
    buried = {stone.name for stone in stones}
    lost = tuple(missing(known, there | buried, config.named(REGISTRY_FILE)))
    if added:
        published.write_text(registry_text(known.keys() | there), encoding="utf-8", newline="\n")
    gone = sorted(known.keys() - there - buried) if withdraw else []
    if gone:
        day = edition_of(read(config), config).date or "1970-01-01"
        made = withdrawn_toml(Tombstone(name, withdraw, day) for name in gone)
        with withdrawn.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"\n{made}" if stones else made)
    return Registered(len(known), len(added), len(gone), () if withdraw else lost)


def _is_made(name: str) -> bool:
    """Whether *name* is of something that the graph does not know, and that pages make of it."""
    return CELL.fullmatch(name) is not None or name.startswith(QUERIES)


def _made(corpus: Corpus, triples: Triples) -> frozenset[str]:
    """The names of the maps' cells, and of the queries that are asked."""
    base = triples.base_iri
    cells = (
        cell_path(cell, drawn)
        for drawn in drawn_maps(corpus, base)
        for cell in drawn.cells.values()
    )
    asked = (
        query_path(query.name)
        for query in load_queries(base)
        if worth_asking(query, answer(triples, query.text, base, most=1))
    )
    return frozenset(path.rstrip("/") for path in (*cells, *asked))
