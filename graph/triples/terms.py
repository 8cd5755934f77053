"""The project's own terms as a list that people can read: for the page about the method."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import Literal, NamedNode, Triple

from graph.triples.namespaces import OWL, RDF, RDFS, SKOS, own
from graph.triples.vocabulary import vocabulary_triples


class TermKind(StrEnum):
    """What a term is."""

    CLASS = "class"
    OBJECT_PROPERTY = "object property"
    """Leads to a thing."""
    DATATYPE_PROPERTY = "datatype property"
    """Leads to a text, a number, a date, yes or no."""
    SCHEME = "scheme"
    CONCEPT = "concept"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of the ontology or of a SKOS scheme."""

    iri: str
    name: str
    """What stands after the ``#``; also the fragment of the page that lists the terms."""
    label: str
    comment: str
    """``rdfs:comment`` of a class or property, ``skos:definition`` of a concept."""
    kind: TermKind
    parents: tuple[str, ...] = ()
    """IRIs of the classes that contain it, or of a concept's scheme."""
    domain: str = ""
    """IRI of the class whose things have the property; empty for any."""
    range: str = ""
    """IRI of the class or datatype that the property leads to; empty for any."""


KINDS = (
    (SKOS["Concept"], TermKind.CONCEPT),
    (SKOS["ConceptScheme"], TermKind.SCHEME),
    (OWL["Class"], TermKind.CLASS),
    (OWL["ObjectProperty"], TermKind.OBJECT_PROPERTY),
    (OWL["DatatypeProperty"], TermKind.DATATYPE_PROPERTY),
)

Said = Mapping[NamedNode, list[NamedNode | Literal]]


def terms(base_iri: str) -> tuple[Term, ...]:
    """All own terms, by kind in the order of :class:`TermKind`, then by name. The concepts of a
    field's vocabulary are no terms: each has a page of its own.
    """
    order = list(TermKind)
    found = _by_subject(vocabulary_triples(base_iri))
    listed = [
        _term(subject, kind, said)
        for subject, said in found.items()
        if subject.value.startswith(own(base_iri).iri) and (kind := _kind(said)) is not None
    ]
    return tuple(sorted(listed, key=lambda term: (order.index(term.kind), term.name)))


def _by_subject(triples: tuple[Triple, ...]) -> dict[NamedNode, Said]:
    found: dict[NamedNode, dict[NamedNode, list[NamedNode | Literal]]]
    found = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        match triple.subject, triple.object:
            case NamedNode() as subject, (NamedNode() | Literal()) as obj:
                found[subject][triple.predicate].append(obj)
            case other:
                raise TypeError(f"the vocabulary has something without a name: {other}")
    return dict(found)


def _kind(said: Said) -> TermKind | None:
    types = said.get(RDF["type"], [])
    return next((kind for iri, kind in KINDS if iri in types), None)


def _term(subject: NamedNode, kind: TermKind, said: Said) -> Term:
    def values(*properties: NamedNode) -> tuple[str, ...]:
        return tuple(sorted(obj.value for term in properties for obj in said.get(term, [])))

    def value(*properties: NamedNode) -> str:
        return next(iter(values(*properties)), "")

    return Term(
        iri=subject.value,
        name=subject.value.rpartition("#")[2],
        label=value(RDFS["label"], SKOS["prefLabel"]),
        comment=value(RDFS["comment"], SKOS["definition"]),
        kind=kind,
        parents=values(RDFS["subClassOf"], SKOS["inScheme"]),
        domain=value(RDFS["domain"]),
        range=value(RDFS["range"]),
    )
