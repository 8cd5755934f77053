"""How often the graph uses each term, with one statement as an example."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import RdfFormat, Triple, parse

from graph.triples.namespaces import RDF, RDFS, SKOS

DEFINING: Final = frozenset({
    RDF["type"], RDFS["isDefinedBy"], RDFS["domain"], RDFS["range"], RDFS["subClassOf"],
    RDFS["subPropertyOf"], SKOS["inScheme"], SKOS["topConceptOf"], SKOS["hasTopConcept"],
    SKOS["broader"],
})  # fmt: skip
"""Properties by which a vocabulary orders its own terms; they do not count as a use of a term."""
_DEFINING: Final = frozenset(str(term).encode() for term in DEFINING)
_TYPE: Final = str(RDF["type"]).encode()


@dataclass(frozen=True, slots=True)
class Use:
    """How a term is used."""

    number: int
    """Statements; of a class, its instances."""
    example: Triple
    """One of them: about something with a page of its own, if there is one."""


@dataclass(frozen=True, slots=True)
class Usage:
    """The use of all terms, by their IRI. What is not used is not in it."""

    classes: Mapping[str, Use]
    """As the type of something."""
    properties: Mapping[str, Use]
    concepts: Mapping[str, Use]
    """As what a statement leads to, for terms under the base IRI."""
    subjects: int
    """Different things that something is said of."""
    objects: int
    """Different things and values that statements lead to."""


class _Tally:
    """Numbers and examples while they are collected."""

    def __init__(self) -> None:
        self.numbers: dict[bytes, int] = {}
        self.examples: dict[bytes, tuple[bool, bytes, bytes, bytes]] = {}

    def add(self, term: bytes, subject: bytes, predicate: bytes, value: bytes) -> None:
        """Count a use of *term*. Which use becomes the example does not depend on the order of
        calls.
        """
        self.numbers[term] = self.numbers.get(term, 0) + 1
        best = self.examples.get(term)
        # Most are further on in the order, which the first look shows.
        if best is None or subject <= best[1] or best[0]:
            rank = (b"#" in subject, subject, value, predicate)
            if best is None or rank < best:
                self.examples[term] = rank

    def uses(self) -> Mapping[str, Use]:
        """What was collected."""
        terms = sorted(self.numbers, key=lambda term: term[1:-1])
        found = (self.examples[term] for term in terms)
        lines = [
            b" ".join((subject, predicate, value, b".\n")) for _, subject, value, predicate in found
        ]
        quads = parse(b"".join(lines), format=RdfFormat.N_TRIPLES)
        return {
            term[1:-1].decode(): Use(self.numbers[term], quad.triple)
            for term, quad in zip(terms, quads, strict=True)
        }


def usage(n_triples: Iterable[bytes], base_iri: str) -> Usage:
    """The use of terms in the lines *n_triples*, each statement on one of its own as
    :mod:`graph.triples.dumps` writes it, each given once, those about a subject
    one behind the other.
    """
    classes, properties, concepts = _Tally(), _Tally(), _Tally()
    objects: set[int] = set()
    subjects, before = 0, b""
    own = f"<{base_iri}/".encode()
    for line in n_triples:
        subject, predicate, rest = line.split(b" ", 2)
        value = rest.rstrip().removesuffix(b" .")
        if subject != before:
            subjects, before = subjects + 1, subject
        objects.add(hash(value))  # the values themselves would be a graph again
        properties.add(predicate, subject, predicate, value)
        if predicate == _TYPE:
            classes.add(value, subject, predicate, value)
        elif value.startswith(own) and predicate not in _DEFINING:
            concepts.add(value, subject, predicate, value)
    used = classes.uses(), properties.uses(), concepts.uses()
    return Usage(*used, subjects, len(objects))
