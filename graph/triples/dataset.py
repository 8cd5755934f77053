"""The corpus as an RDF dataset: one named graph for each source, and one each for the works that
they cite, for the vocabulary and for the provenance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from graph import __version__
from graph.corpus import Corpus
from graph.documents.model import Source
from graph.triples.citations import citation_statements
from graph.triples.iris import Iris
from graph.triples.model import Statement, Triples
from graph.triples.namespaces import Namespace, own
from graph.triples.provenance import provenance_statements
from graph.triples.sources import source_statements
from graph.triples.vocabulary import vocabulary_triples
from graph.triples.works import periodicals, work_statements


def make_dataset(corpus: Corpus, base_iri: str, version: str = __version__) -> Triples:
    """All that is known of *corpus*, named under *base_iri* (no slash at its end).

    The same corpus gives the same quads in the same order.
    """
    iris, ev = Iris(base_iri), own(base_iri)
    return Triples.of(base_iri, _quads(corpus, iris, ev, version))


def _quads(corpus: Corpus, iris: Iris, ev: Namespace, version: str) -> Iterator[Quad]:
    works = _work_ids(corpus)
    for source in corpus.sources:
        statements = _said_by(corpus, source, iris, ev, works.get(source.slug, {}))
        yield from _in_graph(iris.source_graph(source.slug), statements)
    for work in corpus.works:
        yield from _in_graph(iris.graph("works"), work_statements(iris, ev, work))
    records = [source.record for source in corpus.sources]
    records += [work.best.record for work in corpus.works]
    yield from _in_graph(iris.graph("works"), periodicals(iris, records))
    made = provenance_statements(iris, ev, corpus.sources, version)
    yield from _in_graph(iris.graph("provenance"), made)
    for triple in vocabulary_triples(iris.base):
        yield Quad(triple.subject, triple.predicate, triple.object, iris.graph("vocabulary"))


def _said_by(
    corpus: Corpus, source: Source, iris: Iris, ev: Namespace, works: dict[str, str]
) -> Iterator[Statement]:
    """All statements about one source, its citations included where it could be read."""
    document = corpus.documents.get(source.slug)
    cited = corpus.references.get(source.slug)
    yield from source_statements(iris, ev, source, document, cited)
    if document is not None and cited is not None:
        policy = source.rights.quotation
        yield from citation_statements(iris, ev, document, cited, works, policy)


def _in_graph(graph: NamedNode, statements: Iterable[Statement]) -> Iterator[Quad]:
    return (Quad(subject, predicate, obj, graph) for subject, predicate, obj in statements)


def _work_ids(corpus: Corpus) -> dict[str, dict[str, str]]:
    """For each source, which of its entries is which work."""
    ids: dict[str, dict[str, str]] = {}
    for work in corpus.works:
        for entry in work.entries:
            ids.setdefault(entry.source, {})[entry.id] = work.id
    return ids
