"""Names that were published and are gone: from the graph, or from the finished site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph.config import Config
from graph.corpus.model import Corpus
from graph.pages.published import names_in
from graph.permanence.registry import REGISTRY_FILE, misplaced, missing, read_registry
from graph.permanence.withdrawn_file import WITHDRAWN_FILE
from graph.problems import Problem
from graph.triples.model import Triples
from graph.triples.published import decided, names_of


def names_lost(config: Config, corpus: Corpus, triples: Triples) -> Iterator[Problem]:
    """Names that were published and that the graph does not know any more, and tombstones that
    stand in the way of something.
    """
    known, wrong = read_registry(config.sources / REGISTRY_FILE, config.named(REGISTRY_FILE))
    yield from wrong
    live, buried = names_of(triples), {stone.name for stone in corpus.withdrawn}
    told = {name: known[name] for name in sorted(decided(known))}
    yield from missing(told, live | buried, config.named(REGISTRY_FILE))
    # What has a page, and no place in the graph, may be what took a name's place.
    pages = known.keys() - decided(known) - buried
    yield from misplaced(corpus.withdrawn, live | pages, config.named(WITHDRAWN_FILE))


def pages_lost(config: Config, folder: Path) -> Iterator[Problem]:
    """Names that were published, that the graph does not decide on, and that have no page in the
    finished site in *folder*.
    """
    known, _ = read_registry(config.sources / REGISTRY_FILE, config.named(REGISTRY_FILE))
    rest = {name: known[name] for name in sorted(known.keys() - decided(known))}
    if rest:
        there = names_in(folder, config.base_iri)
        yield from missing(rest, there, config.named(REGISTRY_FILE))
