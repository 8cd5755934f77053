"""The terms of the ontology, for the page that their IRIs lead to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.pages.prose import Term

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
_OWL: Final = "http://www.w3.org/2002/07/owl#"
_KINDS: Final = {
    f"{_OWL}Class": "Class",
    f"{_RDFS}Class": "Class",
    f"{_OWL}ObjectProperty": "Property",
    f"{_OWL}DatatypeProperty": "Property",
    f"{_RDF}Property": "Property",
}


@lru_cache(maxsize=2)
def terms_of(turtle: bytes) -> tuple[Term, ...]:
    """Every class and property that *turtle* declares with a label; classes first, by label."""
    kinds: dict[str, str] = {}
    texts: dict[tuple[str, str], str] = {}
    for subject, predicate, value in _statements(turtle):
        if predicate == f"{_RDF}type" and isinstance(value, NamedNode):
            kinds[subject] = _KINDS.get(value.value, kinds.get(subject, ""))
        elif isinstance(value, Literal) and (value.language or "en").startswith("en"):
            texts[subject, predicate] = value.value
    terms = (
        Term(
            iri.rpartition("#")[2],
            iri,
            texts[iri, f"{_RDFS}label"],
            texts.get((iri, f"{_RDFS}comment"), ""),
            kind,
        )
        for iri, kind in kinds.items()
        if kind and (iri, f"{_RDFS}label") in texts
    )
    return tuple(sorted(terms, key=lambda term: (term.kind, term.label.lower(), term.iri)))


def _statements(turtle: bytes) -> Iterator[tuple[str, str, object]]:
    for quad in parse(turtle, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject.value, quad.predicate.value, quad.object
