"""The corpus as an RDF dataset: one named graph for each source, and one each for the works that
they cite, for the vocabulary, for the edges that follow from claims and for the provenance.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import NamedNode, Quad, Triple

from graph import __version__
from graph.corpus.model import Corpus
from graph.documents.model import Document
from graph.documents.sources.model import Source
from graph.spans import Span
from graph.triples.citations import citation_statements, cited_places
from graph.triples.claims import claim_statements, claimed_places
from graph.triples.concepts import (
    candidate_policies,
    candidate_statements,
    mention_statements,
)
from graph.triples.edges import edge_quads
from graph.triples.evidence import Reported, evidence_places, evidence_statements
from graph.triples.iris import Iris
from graph.triples.model import Statement, Triples
from graph.triples.notices import notice_statements
from graph.triples.passages import Place, passage_statements
from graph.triples.provenance import provenance_statements
from graph.triples.published import GRAPH as WITHDRAWN
from graph.triples.published import tombstone_statements
from graph.triples.sources import source_statements
from graph.triples.vocabulary import vocabulary_triples
from graph.triples.works import periodicals, work_statements


def make_dataset(
    corpus: Corpus,
    base_iri: str,
    version: str = __version__,
    vocabulary: Iterable[Triple] | None = None,
) -> Triples:
    """All that is known of *corpus*, named under *base_iri* (no slash at its end). *vocabulary* is
    what describes the corpus's concepts: the Turtle files of ``graph/vocabulary/`` where none is
    given.

    The same corpus gives the same quads in the same order.
    """
    iris = Iris(base_iri)
    said = list(_quads(corpus, iris, version))
    described = vocabulary_triples(base_iri) if vocabulary is None else vocabulary
    graph = iris.graph("vocabulary")
    said += [Quad(triple.subject, triple.predicate, triple.object, graph) for triple in described]
    return Triples.of(base_iri, chain(said, edge_quads(iris, said)))


def _quads(corpus: Corpus, iris: Iris, version: str) -> Iterator[Quad]:
    works = _work_ids(corpus)
    for source in corpus.sources:
        own_works = works.get(source.slug, {})
        statements = _said_by(corpus, source, iris, own_works)
        yield from _in_graph(iris.source_graph(source.slug), statements)
    for slug, statements in _claimed(corpus, iris, works):
        yield from _in_graph(iris.source_graph(slug), statements)
    for work in corpus.works:
        yield from _in_graph(iris.graph("works"), work_statements(iris, work))
        yield from _in_graph(iris.graph("works"), notice_statements(iris, work))
    records = [source.record for source in corpus.sources]
    records += [work.best.record for work in corpus.works]
    yield from _in_graph(iris.graph("works"), periodicals(iris, records))
    rules = {claim.rule for claims in corpus.claims.values() for claim in claims.claims}
    made = provenance_statements(iris, corpus, version, rules)
    yield from _in_graph(iris.graph("provenance"), made)
    stones = tombstone_statements(iris, corpus.withdrawn)
    yield from _in_graph(iris.graph(WITHDRAWN), stones)


def _said_by(
    corpus: Corpus, source: Source, iris: Iris, works: dict[str, str]
) -> Iterator[Statement]:
    """All statements about one source, its citations and passages included where it could be
    read.
    """
    document = corpus.documents.get(source.slug)
    cited = corpus.references.get(source.slug)
    covered = corpus.covered.get(source.slug)
    yield from source_statements(iris, source, document, cited, covered)
    if document is not None and cited is not None:
        policy = source.rights.quotation
        yield from citation_statements(iris, document, cited, works, policy)
        yield from passage_statements(iris, document, _places(corpus, document), policy)


def _places(corpus: Corpus, document: Document) -> dict[Span, Place]:
    """Every passage of a source once: a citation, a claim and a study may share one."""
    slug = document.source
    places: dict[Span, Place] = {}
    if slug in corpus.claims:
        places |= dict(evidence_places(document, corpus.claims[slug]))
        places |= dict(claimed_places(corpus.claims[slug]))
    return places | dict(reversed(list(cited_places(corpus.references[slug]))))


def _claimed(
    corpus: Corpus, iris: Iris, works: dict[str, dict[str, str]]
) -> Iterator[tuple[str, Iterator[Statement]]]:
    """What each source that could be read states: claims, evidence, and the concepts it names."""
    concepts = corpus.concepts()
    policies = {source.slug: source.rights.quotation for source in corpus.sources}
    candidates = candidate_policies(corpus.claims, policies)
    for slug, claims in corpus.claims.items():
        document, entries, policy = corpus.documents[slug], works.get(slug, {}), policies[slug]
        yield slug, claim_statements(iris, document, claims, entries, policy)
        reported = Reported(document, claims, entries, concepts, corpus.vocabulary, policy)
        yield slug, evidence_statements(iris, reported)
        yield slug, candidate_statements(iris, claims, concepts, candidates)
        yield slug, mention_statements(iris, claims)


def _in_graph(graph: NamedNode, statements: Iterable[Statement]) -> Iterator[Quad]:
    return (Quad(subject, predicate, obj, graph) for subject, predicate, obj in statements)


def _work_ids(corpus: Corpus) -> dict[str, dict[str, str]]:
    """For each source, which of its entries is which work."""
    ids: dict[str, dict[str, str]] = {}
    for work in corpus.works:
        for entry in work.entries:
            ids.setdefault(entry.source, {})[entry.id] = work.id
    return ids
