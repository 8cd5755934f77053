"""The page of a term of the vocabulary: what it means, what it belongs to, how it is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Triple

from graph.pages.model import Link
from graph.pages.vocabulary.shape_words import Shape
from graph.pages.vocabulary.terms import (
    LABELS,
    MEANINGS,
    Terms,
    kind_of,
    text_of,
    use_of,
    value_link,
)
from graph.pages.words import count
from graph.triples.excerpts import as_turtle
from graph.triples.namespaces import DCTERMS, RDFS, SKOS
from graph.triples.usage import Use

UP: Final = (
    (RDFS["subClassOf"], "Is a kind of"),
    (RDFS["subPropertyOf"], "Is a kind of"),
    (SKOS["broader"], "Part of"),
    (SKOS["inScheme"], "In the list"),
    (RDFS["domain"], "Is said of"),
    (RDFS["range"], "Leads to"),
    (SKOS["closeMatch"], "Close to"),
    (DCTERMS["source"], "From"),
)
"""What a term says of others, with words."""
DOWN: Final = (
    (RDFS["subClassOf"], "Kinds of it"),
    (RDFS["subPropertyOf"], "Kinds of it"),
    (SKOS["broader"], "More precisely"),
    (SKOS["inScheme"], "Its values"),
    (RDFS["domain"], "Properties of it"),
    (RDFS["range"], "Properties that lead to it"),
)
"""The same backwards."""


@dataclass(frozen=True, slots=True)
class Fact:
    """How a term stands to others."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A statement of the graph."""

    subject: Link
    property: Link
    object: Link


@dataclass(frozen=True, slots=True)
class TermPage:
    """Context of ``term.html``."""

    label: str
    kind: str
    name: str
    """With its prefix: ``ev:Claim``."""
    iri: str
    definition: str
    notation: str
    """How published tables write it."""
    facts: tuple[Fact, ...]
    uses: str
    """How often the graph uses it, in words."""
    example: Example | None
    shapes: tuple[Shape, ...]
    """What has to hold of its instances, or of its values."""
    turtle: str
    """All that the vocabulary says of it."""


def term_pages(terms: Terms) -> Iterator[tuple[str, TermPage]]:
    """The page of each term, with its IRI."""
    for iri, found in terms.said.items():
        yield iri, _page(iri, found, terms)


def _page(iri: str, found: tuple[Triple, ...], terms: Terms) -> TermPage:
    folder, kind, _ = kind_of(found)
    use = use_of(iri, folder, terms.usage)
    shapes = terms.shapes.of_property if folder == "property" else terms.shapes.of_class
    turtle = as_turtle(terms.base_iri, found).decode()
    return TermPage(
        label=text_of(found, LABELS),
        kind=kind,
        name=terms.name(iri),
        iri=iri,
        definition=text_of(found, MEANINGS),
        notation=text_of(found, (SKOS["notation"],)),
        facts=tuple(_facts(iri, found, terms)),
        uses=_uses_in_words(folder, use),
        example=_example(use.example, terms) if use else None,
        shapes=shapes.get(iri, ()),
        turtle=turtle,
    )


def _uses_in_words(folder: str, use: Use | None) -> str:
    if use is None:
        return "The graph of this build does not use it."
    if folder == "class":
        return f"{count(use.number, 'thing', 'things')} of this class in the graph."
    return f"{count(use.number, 'statement', 'statements')} of the graph with it."


def _facts(iri: str, found: tuple[Triple, ...], terms: Terms) -> Iterator[Fact]:
    for property_, label in UP:
        values = [triple.object for triple in found if triple.predicate == property_]
        links = tuple(value_link(value, terms) for value in values)
        if links:
            yield Fact(label, tuple(sorted(links, key=lambda link: link.label)))
    for property_, label in DOWN:
        triples = [each for each in terms.leading.get(iri, ()) if each.predicate == property_]
        links = tuple(value_link(triple.subject, terms) for triple in triples)
        if links:
            yield Fact(label, tuple(sorted(links, key=lambda link: link.label)))


def _example(triple: Triple, terms: Terms) -> Example:
    return Example(
        value_link(triple.subject, terms),
        terms.link(triple.predicate.value),
        value_link(triple.object, terms),
    )
