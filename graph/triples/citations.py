"""What a source cites as statements: the entries of its list, its citations, their passages.

Web Annotation selectors (W3C, 4.2) place each in the text; CiTO and BiRO say what cites what.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.documents.model import Document, QuotationPolicy
from graph.quotation import ELLIPSIS, WORDS, allowed, quotable
from graph.references.model import Citation, Reference, References
from graph.spans import Span
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import BIRO, CITO, DCTERMS, OA, RDF, XSD, Namespace
from graph.triples.sources import integer, section_path

CONTEXT: Final = 32
"""Characters before and after a quotation that tell apart two places with the same wording."""

TRUE: Final = Literal("true", datatype=XSD["boolean"])


@dataclass(frozen=True, slots=True)
class Quotation:
    """A ``oa:TextQuoteSelector`` (W3C Web Annotation, 4.2.4)."""

    exact: str
    """The wording; with ellipses, and then no copy of the text, where it is shortened."""
    prefix: str = ""
    suffix: str = ""
    shortened: bool = False


def citation_statements(
    iris: Iris,
    ev: Namespace,
    document: Document,
    cited: References,
    works: Mapping[str, str],
    policy: QuotationPolicy,
) -> Iterator[Statement]:
    """Entries, citations and passages of one source. *works* maps ``Reference.id`` to ``Work.id``;
    an id that it lacks is a mistake of ours and raises ``KeyError``.
    """
    for reference in cited.references:
        yield from _entry(iris, ev, reference, works, policy)
    passages: dict[Span, Citation] = {}
    for citation in cited.citations:
        passages.setdefault(_passage_span(citation), citation)
        yield from _citation(iris, ev, document, citation, works)
        if printed := quotable(citation.text, policy):
            node = iris.citation(document.source, citation.id)
            yield node, ev["printed"], Literal(printed)
    for span, citation in passages.items():
        yield from _passage(iris, ev, document, span, citation, policy)


def _entry(
    iris: Iris,
    ev: Namespace,
    reference: Reference,
    works: Mapping[str, str],
    policy: QuotationPolicy,
) -> Iterator[Statement]:
    """An entry as one source prints it: not the work, which others may list, too."""
    node = iris.entry(reference.source, reference.id)
    yield node, RDF["type"], BIRO["BibliographicReference"]
    yield node, BIRO["references"], iris.reference(works[reference.id])
    yield node, DCTERMS["isPartOf"], iris.source(reference.source)
    if printed := quotable(reference.printed, policy):
        yield node, ev["printed"], Literal(printed)
    if reference.number:
        yield node, ev["entryNumber"], Literal(reference.number)
    if reference.rule:
        yield node, ev["entryStyle"], Literal(reference.rule)
    for at, span in enumerate(reference.spans, 1):
        yield from _position(iris, node, ev["position"], span, at)
    for at, repair in enumerate(reference.repairs, 1):
        part = iris.part(node, "repair", at)
        yield node, ev["repair"], part
        yield part, RDF["type"], ev["Repair"]
        yield part, ev["field"], Literal(repair.field)
        yield part, ev["printed"], Literal(repair.printed)
        yield part, ev["repairedValue"], Literal(repair.value)
        yield part, ev["repairReason"], Literal(repair.why)


def _citation(
    iris: Iris, ev: Namespace, document: Document, citation: Citation, works: Mapping[str, str]
) -> Iterator[Statement]:
    node, source = iris.citation(document.source, citation.id), iris.source(document.source)
    yield node, RDF["type"], CITO["Citation"]
    yield node, CITO["hasCitingEntity"], source
    if citation.reference is None:
        yield node, ev["unresolved"], TRUE
    else:
        work = iris.reference(works[citation.reference])
        yield node, CITO["hasCitedEntity"], work
        yield node, ev["entry"], iris.entry(document.source, citation.reference)
        yield source, CITO["cites"], work
    yield node, ev["citationForm"], ev[f"form-{citation.form}"]
    yield node, ev["passage"], _passage_node(iris, document, _passage_span(citation))
    yield from _position(iris, node, ev["position"], citation.span)
    for term, text in (
        ("locator", citation.locator),
        ("citationPrefix", citation.prefix),
        ("marker", citation.marker),
        ("repairedForm", citation.repaired),
    ):
        if text:
            yield node, ev[term], Literal(text)
    if citation.in_table:
        yield node, ev["inTable"], TRUE
    for candidate in citation.candidates:
        yield node, ev["candidate"], iris.entry(document.source, candidate)


def _passage_span(citation: Citation) -> Span:
    """The sentence around a citation; the citation itself where no sentence was found."""
    return citation.sentence if citation.sentence.covers(citation.span) else citation.span


def _passage_node(iris: Iris, document: Document, span: Span) -> NamedNode:
    return iris.passage(document.source, document.text, span.start, span.end)


def _passage(
    iris: Iris,
    ev: Namespace,
    document: Document,
    span: Span,
    citation: Citation,
    policy: QuotationPolicy,
) -> Iterator[Statement]:
    """The sentence of *citation*; a shortened quotation of it still holds the citation."""
    node = _passage_node(iris, document, span)
    yield node, RDF["type"], ev["Passage"]
    yield node, RDF["type"], OA["SpecificResource"]
    yield node, OA["hasSource"], iris.source(document.source)
    yield from _position(iris, node, OA["hasSelector"], span)
    section = document.sections[citation.section]
    if section.title:
        yield node, DCTERMS["isPartOf"], iris.section(document.source, section.slug)
        yield node, ev["sectionPath"], Literal(section_path(section.path))
    quotation = _quotation(document.text, span, citation.span, policy)
    if quotation is not None:
        yield from _quote(iris, ev, node, quotation)


def _quote(iris: Iris, ev: Namespace, node: NamedNode, quotation: Quotation) -> Iterator[Statement]:
    quote = iris.part(node, "quote")
    yield node, OA["hasSelector"], quote
    yield quote, RDF["type"], OA["TextQuoteSelector"]
    yield quote, OA["exact"], Literal(quotation.exact)
    if quotation.shortened:
        yield quote, ev["shortened"], TRUE
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


def _position(
    iris: Iris, node: NamedNode, link: NamedNode, span: Span, number: int = 0
) -> Iterator[Statement]:
    """Where *node* stands: offsets in code points, the end exclusive, never shortened."""
    position = iris.part(node, "position", number)
    yield node, link, position
    yield position, RDF["type"], OA["TextPositionSelector"]
    yield position, OA["start"], integer(span.start)
    yield position, OA["end"], integer(span.end)
