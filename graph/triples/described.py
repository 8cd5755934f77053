"""What the graph says of the thing that a page is about, as files beside the page.

A page describes its IRI and the parts of it that have a fragment: ``<base>/source/a`` and
``<base>/source/a#passage-5f0c`` stand together (Cool URIs for the Semantic Web, section 4.1). A
term ``<base>/ontology#Claim`` stands on the page of all terms, and on one of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import BinaryIO, Final

from pyoxigraph import RdfFormat, parse

from graph.triples.excerpts import Part, parts, some_json_ld, some_turtle
from graph.triples.lines import by_subject

TURTLE: Final = "index.ttl"
JSON_LD: Final = "index.jsonld"
"""Names of the files, in the folder of the page."""

NO_MEMBERS: Final[Mapping[str, Collection[str]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Description:
    """The statements about one page's thing and its parts."""

    thing: str
    """Its IRI."""
    path: str
    """Folder of the page from the site's root, with a slash at the end."""
    turtle: bytes
    json_ld: bytes


def described_things(n_triples: Iterable[bytes]) -> frozenset[str]:
    """The IRIs that the graph *n_triples*, given line by line, says something of, and those of
    pages that it says something of a part of.
    """
    subjects = {iri for iri, _, _ in _by_subject(n_triples)}
    return frozenset(subjects | {iri.partition("#")[0] for iri in subjects})


class Statements:
    """What the graph says of things, read from *file* when it is asked for: N-Triples in which the
    lines about a subject follow each other.
    """

    def __init__(self, file: BinaryIO, things: Container[str]) -> None:
        self._file = file
        self._places: dict[str, list[tuple[int, int]]] = {}
        for iri, start, end in _by_subject(file):
            for thing in {iri, iri.partition("#")[0]}:
                if thing in things:
                    self._places.setdefault(thing, []).append((start, end))

    def of(self, things: Iterable[str]) -> bytes:
        """The lines of the description of each of *things*, in their order."""
        return b"".join(
            self._read(start, end) for thing in things for start, end in self._places.get(thing, ())
        )

    def _read(self, start: int, end: int) -> bytes:
        self._file.seek(start)
        return self._file.read(end - start)


def _by_subject(lines: Iterable[bytes]) -> Iterator[tuple[str, int, int]]:
    """Each subject with the offsets where the *lines* about it begin and end. Subjects without a
    name are left out.
    """
    start = 0
    for subject, own in by_subject(lines):
        end = start + sum(map(len, own))
        if subject.startswith(b"<"):
            yield subject[1:-1].decode(), start, end
        start = end


def describe(
    n_triples: bytes,
    base_iri: str,
    things: Mapping[str, str],
    members: Mapping[str, Collection[str]] = NO_MEMBERS,
) -> Iterator[Description]:
    """The description of each of *things* (paths of pages by what they tell of) that the graph says
    something of, in their order. A thing without a fragment comes with all parts of its page; one
    with a fragment, which has a page of its own, comes alone. What only gathers others, as the cell
    of a map does, comes with its *members*.

    The whole graph is written once, and the pages share out what was written.
    """
    triples = (quad.triple for quad in parse(n_triples, format=RdfFormat.N_TRIPLES))
    holders: dict[str, list[str]] = {}
    for thing in things:
        for one in (thing, *members.get(thing, ())):
            holders.setdefault(one, []).append(thing)
    found: dict[str, list[Part]] = {}
    for part in parts(base_iri, triples):
        for held in {part.subject, part.subject.partition("#")[0]}:
            for thing in holders.get(held, ()):
                found.setdefault(thing, []).append(part)
    for thing, path in things.items():
        if thing in found:
            own = found[thing]
            yield Description(thing, path, some_turtle(base_iri, own), some_json_ld(own))
