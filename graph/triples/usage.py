"""How often the graph uses each term, and one statement that does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, Triple

from graph.triples.namespaces import RDF, RDFS, SKOS

DEFINING: Final = frozenset({
    RDF["type"], RDFS["isDefinedBy"], RDFS["domain"], RDFS["range"], RDFS["subClassOf"],
    RDFS["subPropertyOf"], SKOS["inScheme"], SKOS["topConceptOf"], SKOS["hasTopConcept"],
    SKOS["broader"],
})  # fmt: skip
"""Properties by which a vocabulary puts its own terms in order: they are no use of a term."""


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


class _Tally:
    """Numbers and examples while they are collected."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.examples: dict[str, tuple[tuple[bool, str, str], Triple]] = {}

    def add(self, term: str, triple: Triple) -> None:
        """Count *triple* as a use of *term*; the example does not hang on the order of calls."""
        self.numbers[term] = self.numbers.get(term, 0) + 1
        subject = str(triple.subject)
        rank = ("#" in subject, subject, str(triple.object))
        best = self.examples.get(term)
        if best is None or rank < best[0]:
            self.examples[term] = (rank, triple)

    def uses(self) -> Mapping[str, Use]:
        """What was collected."""
        return {
            term: Use(number, self.examples[term][1])
            for term, number in sorted(self.numbers.items())
        }


def usage(triples: Iterable[Triple], base_iri: str) -> Usage:
    """The use of terms in *triples*, each statement given once."""
    classes, properties, concepts = _Tally(), _Tally(), _Tally()
    for triple in triples:
        predicate, value = triple.predicate, triple.object
        properties.add(predicate.value, triple)
        if isinstance(value, NamedNode):
            if predicate == RDF["type"]:
                classes.add(value.value, triple)
            elif predicate not in DEFINING and value.value.startswith(f"{base_iri}/"):
                concepts.add(value.value, triple)
    return Usage(classes.uses(), properties.uses(), concepts.uses())
