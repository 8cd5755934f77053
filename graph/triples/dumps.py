"""The dataset as files, in every usual form: the same quads give the same bytes.

Nothing has a blank node, so sorted N-Quads are canonical (RDFC-1.0 changes no name), and every
other form is written in one fixed order. Forms without named graphs hold what any graph states.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, starmap
from operator import attrgetter
from pathlib import Path
from sys import intern
from types import MappingProxyType
from typing import IO, Final

from pyoxigraph import Quad, RdfFormat, Triple, parse

from graph.triples.model import Triples
from graph.triples.retelling import Place, before, blocks, places_of, subjects
from graph.triples.syntax import abbreviated, as_json, heads, iri_of, readable, serialized
from graph.triples.vocabulary import ONTOLOGY, schemes, shapes, turtle

Dump = Callable[[IO[bytes]], object]
"""Writes a file, part by part."""


def dumps(triples: Triples, standing: Path | None = None) -> Mapping[str, Dump]:
    """By name what writes each file of the graph. In the folder *standing* are those of a graph
    like this one, written by this program: what is the same in them is copied.
    """
    if standing is not None:
        return _retold(triples, standing)
    quads = triples.quads
    places = _places(quads)
    ordered = list(_by_graph(quads, places))
    return MappingProxyType({
        "evidence.jsonld": lambda file: _json_ld(ordered, file),
        "evidence.nq": lambda file: file.write(triples.n_quads),
        "evidence.nt": lambda file: file.writelines(triples.n_triples()),
        "evidence.trig": lambda file: abbreviated(
            triples.base_iri, ordered, RdfFormat.TRIG, file
        ),
        "evidence.ttl": lambda file: abbreviated(
            triples.base_iri, _by_subject(quads, places), RdfFormat.TURTLE, file
        ),
    })  # fmt: skip


def _retold(triples: Triples, standing: Path) -> Mapping[str, Dump]:
    now = subjects(triples.lines())
    then, places = before(standing, now), places_of(now)

    def said(graph: str, subject: str) -> list[Triple]:
        text = triples.n_quads[now[subject].start : now[subject].end]
        quads = parse(text, format=RdfFormat.N_QUADS)
        own = {quad.triple for quad in quads if graph in ("", str(quad.graph_name))}
        return sorted(own, key=readable)

    def turtle(some: Sequence[Place]) -> Iterator[bytes]:
        output = io.BytesIO()
        told = chain.from_iterable(starmap(said, some))
        abbreviated(triples.base_iri, told, RdfFormat.TURTLE, output)
        return blocks(output.getvalue().splitlines(keepends=True))

    def nodes(some: Sequence[Place]) -> Iterator[bytes]:
        told = [Quad(*triple) for triple in chain.from_iterable(starmap(said, some))]
        return (as_json(node).encode() for node in json.loads(serialized(told, RdfFormat.JSON_LD)))

    def json_ld(file: IO[bytes]) -> None:
        file.write(b"[\n")
        found = then.json_ld(places, nodes)
        for number, (graph, some) in enumerate(groupby(found, key=lambda one: one[0].graph)):
            _in_graph(file, number, graph[1:-1])
            file.write(b",\n".join([node for _, node in some]) + b"\n]}")
        file.write(b"\n]\n")

    def headed(body: Iterable[bytes], file: IO[bytes]) -> None:
        file.write(b"".join(line for _, line in heads(triples.base_iri)) + b"\n")
        for part in body:
            file.write(part)

    union = [Place("", subject) for subject in sorted(now)]
    return MappingProxyType({
        "evidence.jsonld": json_ld,
        "evidence.nq": lambda file: file.write(triples.n_quads),
        "evidence.nt": lambda file: file.writelines(triples.n_triples()),
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


Stretch = tuple[str, str, int, int]
"""A graph, a subject in it, and where the statements about that begin and end among the quads."""


def _places(quads: Sequence[Quad]) -> Sequence[Stretch]:
    """Where the statements about each subject of each graph are in *quads*, in which they follow
    each other; sorted by graph and subject.
    """
    found: list[Stretch] = []
    start = 0
    for subject, own in groupby(quads, key=attrgetter("subject")):
        graphs = [str(quad.graph_name) for quad in own]
        end = start + len(graphs)
        found.extend((intern(name), iri_of(subject), start, end) for name in dict.fromkeys(graphs))
        start = end
    found.sort()
    return found


def _by_subject(quads: Sequence[Quad], places: Iterable[Stretch]) -> Iterator[Triple]:
    """What any graph states, each statement once, in the order for readers."""
    for _, start, end in sorted({place[1:] for place in places}):
        yield from sorted({quad.triple for quad in quads[start:end]}, key=readable)


def _by_graph(quads: Sequence[Quad], places: Iterable[Stretch]) -> Iterator[Quad]:
    """The quads graph by graph, each in the order for readers."""
    for graph, _, start, end in places:
        found = (quad for quad in quads[start:end] if str(quad.graph_name) == graph)
        yield from sorted(found, key=lambda quad: readable(quad.triple))


MANY: Final = 5_000
"""Statements that are turned to JSON-LD at once."""


def _json_ld(quads: Iterable[Quad], file: IO[bytes]) -> None:
    """*quads*, graph by graph and in each subject by subject, as JSON-LD 1.1, expanded, one node a
    line so that two builds can be compared.
    """
    file.write(b"[\n")
    for number, (graph, there) in enumerate(groupby(quads, key=attrgetter("graph_name"))):
        _in_graph(file, number, iri_of(graph))
        before = ""
        subjects = (list(own) for _, own in groupby(there, key=attrgetter("subject")))
        for some in _portions(subjects):
            nodes = json.loads(serialized([Quad(*quad.triple) for quad in some], RdfFormat.JSON_LD))
            file.write((before + ",\n".join(map(as_json, nodes))).encode())
            before = ",\n"
        file.write(b"\n]}")
    file.write(b"\n]\n")


def _in_graph(file: IO[bytes], number: int, graph: str) -> None:
    """The beginning of the *graph* of that *number*."""
    between = ",\n" if number else ""
    file.write(f'{between}{{"@id":{as_json(graph)},"@graph":[\n'.encode())


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
