"""The dataset as files, in every usual form: the same quads give the same bytes.

Nothing has a blank node, so sorted N-Quads are canonical (RDFC-1.0 changes no name), and every
other form is written in one fixed order. Forms without named graphs hold what any graph states.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from types import MappingProxyType
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from graph.triples.iris import Iris
from graph.triples.model import Statement, Triples
from graph.triples.namespaces import DCAT, DCTERMS, FOAF, RDF, SHARED, VOID, own, prefixes
from graph.triples.sources import integer
from graph.triples.vocabulary import ONTOLOGY, schemes, shapes, turtle

_TYPE: Final = RDF["type"].value

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


def serialise(triples: Triples, title: str = "Evidence Explorer") -> Mapping[str, bytes]:
    """Name of each published RDF file to its bytes (UTF-8); *title* is the data set's."""
    base, graph = triples.base_iri, _dumps(triples)
    own_files = {
        "ontology.ttl": turtle((ONTOLOGY,), base).encode(),
        "shapes.ttl": turtle(shapes(), base).encode(),
        "vocabulary.ttl": turtle(schemes(), base).encode(),
    }
    described = _turtle(base, (Triple(*said) for said in _description(triples, graph, title)))
    return MappingProxyType({**graph, **own_files, "void.ttl": described})


def _dumps(triples: Triples) -> dict[str, bytes]:
    base, union = triples.base_iri, triples.union()
    by_graph = sorted(triples.quads, key=_by_graph)
    return {
        "evidence.jsonld": _json_ld(by_graph),
        "evidence.nq": _written(triples.quads, RdfFormat.N_QUADS),
        "evidence.nt": _written(union, RdfFormat.N_TRIPLES),
        "evidence.trig": _abbreviated(base, by_graph, RdfFormat.TRIG),
        "evidence.ttl": _turtle(base, union),
    }


@dataclass(frozen=True, slots=True)
class Part:
    """What is said of one subject, ready to stand in a file."""

    subject: str
    """Its IRI."""
    turtle: bytes
    """Without prefixes."""
    json_ld: str
    """Its node in the expanded form, on a line."""


def parts(base_iri: str, triples: Iterable[Triple]) -> Iterator[Part]:
    """*triples* subject by subject, in one fixed order."""
    ordered = sorted(triples, key=_readable)
    subjects = [key for key, _ in groupby(_iri(triple.subject) for triple in ordered)]
    turtle = _blocks(_abbreviated(base_iri, ordered, RdfFormat.TURTLE))
    nodes = json.loads(_written([Quad(*triple) for triple in ordered], RdfFormat.JSON_LD))
    for subject, block, node in zip(subjects, turtle, nodes, strict=True):
        yield Part(subject, block, _line(node))


def as_turtle(base_iri: str, triples: Iterable[Triple]) -> bytes:
    """Some statements in Turtle, with the prefixes that they use, in one fixed order."""
    return some_turtle(base_iri, tuple(parts(base_iri, triples)))


def some_turtle(base_iri: str, chosen: Sequence[Part]) -> bytes:
    """Some parts as a Turtle file, with the prefixes that they use."""
    body = b"".join(part.turtle for part in chosen)
    used = (line for name, line in _heads(base_iri) if name in body)
    return b"".join(used) + b"\n" + body


def some_json_ld(chosen: Sequence[Part]) -> bytes:
    """Some parts as expanded JSON-LD 1.1."""
    return _listed(part.json_ld for part in chosen)


@cache
def _heads(base_iri: str) -> tuple[tuple[bytes, bytes], ...]:
    """Each prefix with its colon, and the line that declares it."""
    names = sorted(prefixes(base_iri).items())
    return tuple(
        (f"{name}:".encode(), f"@prefix {name}: <{iri}> .\n".encode()) for name, iri in names
    )


def _blocks(turtle: bytes) -> Iterator[bytes]:
    """What a Turtle file that we wrote says of each subject: further lines of it are indented."""
    block: list[bytes] = []
    for line in turtle.partition(b"\n\n")[2].splitlines(keepends=True):
        if block and not line.startswith(b"\t"):
            yield b"".join(block)
            block = []
        block.append(line)
    if block:
        yield b"".join(block)


def _turtle(base_iri: str, triples: Iterable[Triple]) -> bytes:
    return _abbreviated(base_iri, sorted(triples, key=_readable), RdfFormat.TURTLE)


def _abbreviated(
    base_iri: str, statements: Sequence[Triple] | Sequence[Quad], form: RdfFormat
) -> bytes:
    """Turtle or TriG with all prefixes, sorted: pyoxigraph gives them in another order each run."""
    names = dict(prefixes(base_iri))
    body = _written(statements, form, names)
    while body.startswith(b"@prefix"):
        _, _, body = body.partition(b"\n")
    return b"".join(line for _, line in _heads(base_iri)) + b"\n" + body


def _json_ld(quads: Sequence[Quad]) -> bytes:
    """JSON-LD 1.1, expanded, one node a line so that two builds can be compared."""
    graphs = json.loads(_written(quads, RdfFormat.JSON_LD))
    return _listed(
        f'{{"@id":{_line(graph["@id"])},"@graph":[\n'
        + ",\n".join(map(_line, graph["@graph"]))
        + "\n]}"
        for graph in graphs
    )


def _listed(nodes: Iterable[str]) -> bytes:
    return ("[\n" + ",\n".join(nodes) + "\n]\n").encode()


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _written(
    statements: Iterable[Triple] | Iterable[Quad],
    form: RdfFormat,
    names: dict[str, str] | None = None,
) -> bytes:
    output = io.BytesIO()
    serialize(statements, output, form, prefixes=names)
    return output.getvalue()


def _readable(triple: Triple) -> tuple[str, bool, str, str]:
    """Order for readers: a thing stands before its parts, and what it is before all else that is
    said of it.
    """
    predicate = triple.predicate.value
    return _iri(triple.subject), predicate != _TYPE, predicate, str(triple.object)


def _by_graph(quad: Quad) -> tuple[str, str, bool, str, str]:
    return str(quad.graph_name), *_readable(quad.triple)


def _iri(subject: object) -> str:
    if not isinstance(subject, NamedNode):
        raise TypeError(f"not a name: {subject!r}")
    return subject.value


def _description(triples: Triples, dumps: Mapping[str, bytes], title: str) -> Iterator[Statement]:
    """The data set in VoID and DCAT: what it holds, how much of it, and where its files are."""
    iris = Iris(triples.base_iri)
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
    for name, content in sorted(dumps.items()):
        file = iris.download(name)
        yield dataset, VOID["dataDump"], file
        yield dataset, DCAT["distribution"], file
        yield file, RDF["type"], DCAT["Distribution"]
        yield file, DCAT["downloadURL"], file
        yield file, DCAT["mediaType"], Literal(MEDIA_TYPES[name])
        yield file, DCAT["byteSize"], integer(len(content))
    yield from _counts(iris, dataset, triples.union())


def _counts(iris: Iris, dataset: NamedNode, union: tuple[Triple, ...]) -> Iterator[Statement]:
    predicates = Counter(triple.predicate for triple in union)
    classes = Counter(
        triple.object
        for triple in union
        if triple.predicate == RDF["type"] and isinstance(triple.object, NamedNode)
    )
    yield dataset, VOID["triples"], integer(len(union))
    yield dataset, VOID["distinctSubjects"], integer(len({triple.subject for triple in union}))
    yield dataset, VOID["distinctObjects"], integer(len({triple.object for triple in union}))
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
