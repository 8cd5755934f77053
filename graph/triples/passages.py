"""Stretches of a source's text as statements (W3C Web Annotation, 4.2), with no more of their words
than the source's quotation policy allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.documents.model import Document
from graph.documents.sources.model import QuotationPolicy
from graph.quotation import ELLIPSIS, WORDS, allowed
from graph.spans import Span
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import DCTERMS, OA, RDF, XSD
from graph.triples.sources import integer, section_path

CONTEXT: Final = 32
"""Characters before and after a quotation that tell apart two places with the same wording."""

TRUE: Final = Literal("true", datatype=XSD["boolean"])


@dataclass(frozen=True, slots=True)
class Place:
    """Why a stretch is a passage."""

    keep: Span
    """The part of it that a shortened quotation has to hold: the citation, the number."""
    section: int
    """Index in ``Document.sections``."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A ``oa:TextQuoteSelector`` (W3C Web Annotation, 4.2.4)."""

    exact: str
    """The wording; with ellipses, and then no copy of the text, where it is shortened."""
    prefix: str = ""
    suffix: str = ""
    shortened: bool = False


def passage_node(iris: Iris, document: Document, span: Span) -> NamedNode:
    """The name of the stretch *span* of *document*."""
    return iris.passage(document.source, document.text, span.start, span.end)


def passage_statements(
    iris: Iris,
    document: Document,
    places: Mapping[Span, Place],
    policy: QuotationPolicy,
) -> Iterator[Statement]:
    """Each of *places* with its position, its section and, where *policy* allows, its wording."""
    for span, place in places.items():
        node = passage_node(iris, document, span)
        yield node, RDF["type"], iris.ev["Passage"]
        yield node, RDF["type"], OA["SpecificResource"]
        yield node, OA["hasSource"], iris.source(document.source)
        yield from position(iris, node, OA["hasSelector"], span)
        section = document.sections[place.section]
        if section.title:
            yield node, DCTERMS["isPartOf"], iris.section(document.source, section.slug)
            yield node, iris.ev["sectionPath"], Literal(section_path(section.path))
        quotation = _quotation(document.text, span, place.keep, policy)
        if quotation is not None:
            yield from _quote(iris, node, quotation)


def position(
    iris: Iris, node: NamedNode, link: NamedNode, span: Span, number: int = 0
) -> Iterator[Statement]:
    """Where *node* stands: offsets in code points, the end exclusive, never shortened."""
    place = iris.part(node, "position", number)
    yield node, link, place
    yield place, RDF["type"], OA["TextPositionSelector"]
    yield place, OA["start"], integer(span.start)
    yield place, OA["end"], integer(span.end)


def _quote(iris: Iris, node: NamedNode, quotation: Quotation) -> Iterator[Statement]:
    quote = iris.part(node, "quote")
    yield node, OA["hasSelector"], quote
    yield quote, RDF["type"], OA["TextQuoteSelector"]
    yield quote, OA["exact"], Literal(quotation.exact)
    if quotation.shortened:
        yield quote, iris.ev["shortened"], TRUE
    if quotation.prefix or quotation.suffix:
        yield quote, OA["prefix"], Literal(quotation.prefix)
        yield quote, OA["suffix"], Literal(quotation.suffix)


def _quotation(text: str, span: Span, keep: Span, policy: QuotationPolicy) -> Quotation | None:
    """What *policy* shows of ``text[span]``, with ``text[keep]`` in it; None for nothing."""
    wording = span.of(text)
    start, end = allowed(wording, policy, (keep.start - span.start, keep.end - span.start))
    if start == end:
        return None
    if (start, end) != (0, len(wording)):
        opening, closing = ELLIPSIS * (start > 0), ELLIPSIS * (end < len(wording))
        return Quotation(f"{opening}{wording[start:end]}{closing}", shortened=True)
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    if policy is not QuotationPolicy.FULL and len(f"{before}{wording}{after}".split()) > WORDS:
        return Quotation(wording)
    return Quotation(wording, before, after)
