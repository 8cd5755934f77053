"""How the graph came about, as statements: PROV-O, without a clock, so that builds are equal."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import Literal

from graph.corpus.model import Corpus, corpus_hash
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import FOAF, PROV, RDF, RDFS, SCHEMA


def provenance_statements(
    iris: Iris,
    corpus: Corpus,
    version: str,
    rules: Collection[str],
) -> Iterator[Statement]:
    """The build, the software and its version, the *rules* by which it read claims, and what each
    named graph was made from.
    """
    sources = corpus.sources
    build, software = iris.data("build"), iris.data("software")
    yield build, RDF["type"], iris.ev["Build"]
    yield build, RDF["type"], PROV["Activity"]
    yield build, PROV["wasAssociatedWith"], software
    yield build, iris.ev["corpusHash"], Literal(corpus_hash(corpus))
    yield software, RDF["type"], PROV["SoftwareAgent"]
    yield software, FOAF["name"], Literal("Evidence Explorer")
    yield software, SCHEMA["softwareVersion"], Literal(version)
    for rule in rules:
        node = iris.rule(rule)
        yield node, RDF["type"], iris.ev["Rule"]
        yield node, RDF["type"], PROV["Activity"]
        yield node, RDFS["label"], Literal(rule)
        yield node, PROV["wasAssociatedWith"], software
        yield node, PROV["wasInformedBy"], build
        yield node, SCHEMA["softwareVersion"], Literal(version)
    shared = (iris.graph("works"), iris.graph("edges"))
    for graph in shared:
        yield graph, RDF["type"], PROV["Entity"]
        yield graph, PROV["wasGeneratedBy"], build
    for source in sources:
        node, graph = iris.source(source.slug), iris.source_graph(source.slug)
        yield build, PROV["used"], node
        yield graph, RDF["type"], PROV["Entity"]
        yield graph, PROV["wasGeneratedBy"], build
        yield graph, PROV["wasDerivedFrom"], node
        for whole in shared:
            yield whole, PROV["wasDerivedFrom"], node
