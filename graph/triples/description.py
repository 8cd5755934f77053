"""``void.ttl``: the data set in VoID and DCAT."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple

from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import DCAT, DCTERMS, FOAF, RDF, SHARED, VOID, own, prefixes
from graph.triples.sources import integer
from graph.triples.syntax import abbreviated, readable
from graph.triples.usage import Usage

LICENSE: Final = NamedNode("https://creativecommons.org/licenses/by/4.0/")
"""What the project itself makes may be used under; quotations belong to their sources."""
MEDIA_TYPES: Final = {
    "evidence.jsonld": "application/ld+json",
    "evidence.nq": "application/n-quads",
    "evidence.nt": "application/n-triples",
    "evidence.trig": "application/trig",
    "evidence.ttl": "text/turtle",
}
"""The graph's files."""


def description(
    base_iri: str, used: Usage, sizes: Mapping[str, int], title: str = "Evidence Explorer"
) -> bytes:
    """``void.ttl``: the data set in VoID and DCAT, with the bytes of each of the graph's files.
    *used* counts what is in it; *title* is the data set's.
    """
    said = [Triple(*one) for one in _description(base_iri, used, sizes, title)]
    output = io.BytesIO()
    abbreviated(base_iri, sorted(said, key=readable), RdfFormat.TURTLE, output)
    return output.getvalue()


def _description(
    base_iri: str, used: Usage, sizes: Mapping[str, int], title: str
) -> Iterator[Statement]:
    """What the data set holds, how much of it, and where its files are."""
    iris = Iris(base_iri)
    dataset = iris.data("dataset")
    yield dataset, RDF["type"], VOID["Dataset"]
    yield dataset, RDF["type"], DCAT["Dataset"]
    yield dataset, DCTERMS["title"], Literal(title)
    yield dataset, DCTERMS["license"], LICENSE
    publisher = iris.data("publisher")
    yield dataset, DCTERMS["creator"], publisher
    yield dataset, DCTERMS["publisher"], publisher
    yield publisher, RDF["type"], FOAF["Agent"]
    yield publisher, FOAF["name"], Literal(title)
    yield dataset, VOID["uriSpace"], Literal(f"{iris.base}/")
    for space in (own(iris.base), *SHARED):
        yield dataset, VOID["vocabulary"], NamedNode(space.iri)
    for name, size in sorted(sizes.items()):
        file = iris.download(name)
        yield dataset, VOID["dataDump"], file
        yield dataset, DCAT["distribution"], file
        yield file, RDF["type"], DCAT["Distribution"]
        yield file, DCAT["downloadURL"], file
        yield file, DCAT["mediaType"], Literal(MEDIA_TYPES[name])
        yield file, DCAT["byteSize"], integer(size)
    yield from _counts(iris, dataset, used)


def _counts(iris: Iris, dataset: NamedNode, used: Usage) -> Iterator[Statement]:
    predicates, classes = (
        {NamedNode(iri): use.number for iri, use in found.items()}
        for found in (used.properties, used.classes)
    )
    yield dataset, VOID["triples"], integer(sum(predicates.values()))
    yield dataset, VOID["distinctSubjects"], integer(used.subjects)
    yield dataset, VOID["distinctObjects"], integer(used.objects)
    yield dataset, VOID["classes"], integer(len(classes))
    yield dataset, VOID["properties"], integer(len(predicates))
    for kind, count in sorted(classes.items(), key=str):
        part = iris.data(f"class-{_short_name(iris.base, kind)}")
        yield dataset, VOID["classPartition"], part
        yield part, VOID["class"], kind
        yield part, VOID["entities"], integer(count)
    for predicate, count in sorted(predicates.items(), key=str):
        part = iris.data(f"property-{_short_name(iris.base, predicate)}")
        yield dataset, VOID["propertyPartition"], part
        yield part, VOID["property"], predicate
        yield part, VOID["triples"], integer(count)


def _short_name(base_iri: str, term: NamedNode) -> str:
    """``fabio-Book`` for ``fabio:Book``. Every class and property is of a known vocabulary."""
    for prefix, iri in prefixes(base_iri).items():
        if term.value.startswith(iri):
            return f"{prefix}-{term.value.removeprefix(iri)}"
    raise ValueError(f"a term of no known vocabulary: {term.value}")
