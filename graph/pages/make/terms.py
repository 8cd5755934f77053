"""The pages of the vocabulary's own terms and of the shapes, with their frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.pages.model import HOME, Frame, Link, Page
from graph.pages.vocabulary.lists import ShapesPage, others_page, terms_page
from graph.pages.vocabulary.page import term_pages
from graph.pages.vocabulary.terms import Terms
from graph.permanence.model import Tombstone

METHOD = Link("Method", "method/index.html")
ONTOLOGY = Link("Ontology", "ontology/index.html")
STYLES = ("assets/css/terms.css",)


def ontology_pages(terms: Terms, stones: Iterable[Tombstone]) -> Iterator[Page]:
    """The list of terms, including the withdrawn ones among *stones*; a page for each term; the
    terms of other vocabularies; the shapes.
    """
    about = "The classes, properties and lists of values that the graph has of its own."
    frame = Frame("ontology/", "Ontology", about, (HOME, METHOD), styles=STYLES)
    yield Page(frame, "ontology", terms_page(terms, stones))
    for iri, context in term_pages(terms):
        about = f"{context.kind} of the vocabulary: {context.definition}"
        crumbs = (HOME, ONTOLOGY)
        title = f"{context.label} ({context.kind.lower()})"
        frame = Frame(terms.path(iri), title, about, crumbs, permanent=iri, styles=STYLES)
        yield Page(frame, "term", context)
    about = "Classes and properties of public vocabularies that the graph uses."
    frame = Frame("ontology/others/", "Terms of others", about, (HOME, ONTOLOGY), styles=STYLES)
    yield Page(frame, "ontology_others", others_page(terms))
    about = "What is checked of the graph before it is published, in plain words."
    frame = Frame("shapes/", "Shapes", about, (HOME, ONTOLOGY), styles=STYLES)
    yield Page(frame, "shapes", ShapesPage(terms.shapes.all))
