"""The dataset as files, in every usual form: the same quads give the same bytes.

Nothing has a blank node, so sorted N-Quads are canonical (RDFC-1.0 changes no name), and every
other form is written in one fixed order. Forms without named graphs hold what any graph states.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, groupby, starmap
from operator import attrgetter
from pathlib import Path
from sys import intern
from types import MappingProxyType
from typing import IO, Any, Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from graph.triples.iris import Iris
from graph.triples.model import Statement, Triples
from graph.triples.namespaces import DCAT, DCTERMS, FOAF, RDF, SHARED, VOID, own, prefixes
from graph.triples.retelling import Place, before, blocks, lines_of, places_of, subjects
from graph.triples.sources import integer
from graph.triples.usage import Usage
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


Dump = Callable[[IO[bytes]], object]
"""Writes a file, part by part."""


def dumps(triples: Triples, standing: Path | None = None) -> Mapping[str, Dump]:
    """By name what writes each file of the graph. In the folder *standing* are those of a graph
    like this one, written by this program: what is the same in them is copied.
    """
    if standing is not None:
        return _retold(triples, standing)
    places = _places(triples)
    ordered = list(_by_graph(triples, places))
    return MappingProxyType({
        "evidence.jsonld": lambda file: _json_ld(ordered, file),
        "evidence.nq": lambda file: serialize(triples.quads, file, RdfFormat.N_QUADS),
        "evidence.nt": lambda file: serialize(triples.union(), file, RdfFormat.N_TRIPLES),
        "evidence.trig": lambda file: _abbreviated(
            triples.base_iri, ordered, RdfFormat.TRIG, file
        ),
        "evidence.ttl": lambda file: _abbreviated(
            triples.base_iri, _by_subject(triples, places), RdfFormat.TURTLE, file
        ),
    })  # fmt: skip


def _retold(triples: Triples, standing: Path) -> Mapping[str, Dump]:
    now = subjects(lines_of(triples.quads))
    then, places = before(standing, now), places_of(now)

    def said(graph: str, subject: str) -> list[Triple]:
        quads = triples.quads[now[subject].start : now[subject].end]
        own = {quad.triple for quad in quads if graph in ("", str(quad.graph_name))}
        return sorted(own, key=_readable)

    def turtle(some: Sequence[Place]) -> Iterator[bytes]:
        output = io.BytesIO()
        told = chain.from_iterable(starmap(said, some))
        _abbreviated(triples.base_iri, told, RdfFormat.TURTLE, output)
        return blocks(output.getvalue().splitlines(keepends=True))

    def nodes(some: Sequence[Place]) -> Iterator[bytes]:
        told = [Quad(*triple) for triple in chain.from_iterable(starmap(said, some))]
        return (_line(node).encode() for node in json.loads(_written(told, RdfFormat.JSON_LD)))

    def json_ld(file: IO[bytes]) -> None:
        file.write(b"[\n")
        found = then.json_ld(places, nodes)
        for number, (graph, some) in enumerate(groupby(found, key=lambda one: one[0].graph)):
            _in_graph(file, number, graph[1:-1])
            file.write(b",\n".join([node for _, node in some]) + b"\n]}")
        file.write(b"\n]\n")

    def headed(body: Iterable[bytes], file: IO[bytes]) -> None:
        file.write(b"".join(line for _, line in _heads(triples.base_iri)) + b"\n")
        for part in body:
            file.write(part)

    union = [Place("", subject) for subject in sorted(now)]
    return MappingProxyType({
        "evidence.jsonld": json_ld,
        "evidence.nq": lambda file: serialize(triples.quads, file, RdfFormat.N_QUADS),
        "evidence.nt": lambda file: serialize(triples.union(), file, RdfFormat.N_TRIPLES),
        "evidence.trig": lambda file: headed(then.trig(places, turtle), file),
        "evidence.ttl": lambda file: headed(then.turtle(union, turtle), file),
    })  # fmt: skip


def own_files(base_iri: str) -> Mapping[str, bytes]:
    """What the graph is made of, by name: our own Turtle."""
    return {
        "ontology.ttl": turtle((ONTOLOGY,), base_iri).encode(),
        "shapes.ttl": turtle(shapes(), base_iri).encode(),
        "vocabulary.ttl": turtle(schemes(), base_iri).encode(),
    }


def description(
    base_iri: str, used: Usage, sizes: Mapping[str, int], title: str = "Evidence Explorer"
) -> bytes:
    """``void.ttl``: the data set in VoID and DCAT, with the bytes of each of the graph's files.
    *used* counts what is in it; *title* is the data set's.
    """
    said = [Triple(*one) for one in _description(base_iri, used, sizes, title)]
    output = io.BytesIO()
    _abbreviated(base_iri, sorted(said, key=_readable), RdfFormat.TURTLE, output)
    return output.getvalue()


Stretch = tuple[str, str, int, int]
"""A graph, a subject in it, and where the statements about that begin and end in ``quads``."""


def _places(triples: Triples) -> Sequence[Stretch]:
    """Where each subject of each graph stands, by graph and subject: statements about a subject
    follow each other in ``quads``.
    """
    found: list[Stretch] = []
    start = 0
    for subject, quads in groupby(triples.quads, key=attrgetter("subject")):
        graphs = [str(quad.graph_name) for quad in quads]
        end = start + len(graphs)
        found.extend((intern(name), _iri(subject), start, end) for name in dict.fromkeys(graphs))
        start = end
    found.sort()
    return found


def _by_subject(triples: Triples, places: Iterable[Stretch]) -> Iterator[Triple]:
    """What any graph states, each statement once, in the order for readers."""
    for _, start, end in sorted({place[1:] for place in places}):
        yield from sorted({quad.triple for quad in triples.quads[start:end]}, key=_readable)


def _by_graph(triples: Triples, places: Iterable[Stretch]) -> Iterator[Quad]:
    """The quads graph by graph, each in the order for readers."""
    for graph, _, start, end in places:
        found = (quad for quad in triples.quads[start:end] if str(quad.graph_name) == graph)
        yield from sorted(found, key=lambda quad: _readable(quad.triple))


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
    output = io.BytesIO()
    _abbreviated(base_iri, ordered, RdfFormat.TURTLE, output)
    turtle = blocks(output.getvalue().splitlines(keepends=True))
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


def _abbreviated(
    base_iri: str, statements: Iterable[Triple] | Iterable[Quad], form: RdfFormat, file: IO[bytes]
) -> None:
    """Turtle or TriG with all prefixes, sorted: pyoxigraph gives them in another order each run."""
    file.write(b"".join(line for _, line in _heads(base_iri)) + b"\n")
    serialize(statements, _Headless(file), form, prefixes=dict(prefixes(base_iri)))


class _Headless(io.BytesIO):
    """Hands on to *file* what comes after the lines with prefixes."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self._file = file
        self._head: bytes | None = b""

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - any buffer
        """Take the next part."""
        part = bytes(data)
        if self._head is None:
            return self._file.write(part)
        self._head += part
        while self._head.startswith(b"@prefix") and b"\n" in self._head:
            _, _, self._head = self._head.partition(b"\n")
        if not b"@prefix".startswith(self._head[:7]):
            self._file.write(self._head)
            self._head = None
        return len(part)


MANY: Final = 5_000
"""Statements that are turned to JSON-LD at once."""


def _json_ld(quads: Iterable[Quad], file: IO[bytes]) -> None:
    """*quads*, graph by graph and in each subject by subject, as JSON-LD 1.1, expanded, one node a
    line so that two builds can be compared.
    """
    file.write(b"[\n")
    for number, (graph, there) in enumerate(groupby(quads, key=attrgetter("graph_name"))):
        _in_graph(file, number, _iri(graph))
        before = ""
        subjects = (list(own) for _, own in groupby(there, key=attrgetter("subject")))
        for some in _portions(subjects):
            nodes = json.loads(_written([Quad(*quad.triple) for quad in some], RdfFormat.JSON_LD))
            file.write((before + ",\n".join(map(_line, nodes))).encode())
            before = ",\n"
        file.write(b"\n]}")
    file.write(b"\n]\n")


def _in_graph(file: IO[bytes], number: int, graph: str) -> None:
    """The beginning of the *graph* of that *number*."""
    between = ",\n" if number else ""
    file.write(f'{between}{{"@id":{_line(graph)},"@graph":[\n'.encode())


def _portions(groups: Iterable[Sequence[Quad]]) -> Iterator[list[Quad]]:
    """*groups* together, up to about :data:`MANY` at once."""
    some: list[Quad] = []
    for group in groups:
        some += group
        if len(some) >= MANY:
            yield some
            some = []
    if some:
        yield some


def _listed(nodes: Iterable[str]) -> bytes:
    return ("[\n" + ",\n".join(nodes) + "\n]\n").encode()


_line: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def _written(statements: Iterable[Quad], form: RdfFormat) -> bytes:
    output = io.BytesIO()
    serialize(statements, output, form)
    return output.getvalue()


def _readable(triple: Triple) -> tuple[str, bool, str, str]:
    """Order for readers: a thing stands before its parts, and what it is before all else that is
    said of it.
    """
    predicate = triple.predicate.value
    return _iri(triple.subject), predicate != _TYPE, predicate, str(triple.object)


def _iri(subject: object) -> str:
    if not isinstance(subject, NamedNode):
        raise TypeError(f"not a name: {subject!r}")
    return subject.value


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
