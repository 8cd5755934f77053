"""What a source cites as statements: the entries of its list and its citations.

CiTO and BiRO say what cites what; the passages that citations stand in are in ``passages``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal

from graph.documents.model import Document
from graph.documents.sources.model import QuotationPolicy
from graph.quotation import quotable
from graph.references.model import Citation, Reference, References
from graph.spans import Span
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import BIRO, CITO, DCTERMS, RDF
from graph.triples.passages import TRUE, Place, passage_node, position


def citation_statements(
    iris: Iris,
    document: Document,
    cited: References,
    works: Mapping[str, str],
    policy: QuotationPolicy,
) -> Iterator[Statement]:
    """Entries and citations of one source. *works* maps ``Reference.id`` to ``Work.id``; an id that
    it lacks is a mistake of ours and raises ``KeyError``.
    """
    for reference in cited.references:
        yield from _entry(iris, reference, works, policy)
    for citation in cited.citations:
        yield from _citation(iris, document, citation, works)
        if printed := quotable(citation.text, policy):
            node = iris.citation(document.source, citation.id)
            yield node, iris.ev["printed"], Literal(printed)


def cited_places(cited: References) -> Iterator[tuple[Span, Place]]:
    """The passages of the citations: the sentence around each, of which the citation is kept."""
    for citation in cited.citations:
        yield _passage_span(citation), Place(citation.span, citation.section)


def _entry(
    iris: Iris,
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
        yield node, iris.ev["printed"], Literal(printed)
    if reference.number:
        yield node, iris.ev["entryNumber"], Literal(reference.number)
    if reference.rule:
        yield node, iris.ev["entryStyle"], Literal(reference.rule)
    for at, span in enumerate(reference.spans, 1):
        yield from position(iris, node, iris.ev["position"], span, at)
    for at, repair in enumerate(reference.repairs, 1):
        part = iris.part(node, "repair", at)
        yield node, iris.ev["repair"], part
        yield part, RDF["type"], iris.ev["Repair"]
        yield part, iris.ev["field"], Literal(repair.field)
        yield part, iris.ev["printed"], Literal(repair.printed)
        yield part, iris.ev["repairedValue"], Literal(repair.value)
        yield part, iris.ev["repairReason"], Literal(repair.why)


def _citation(
    iris: Iris, document: Document, citation: Citation, works: Mapping[str, str]
) -> Iterator[Statement]:
    node, source = iris.citation(document.source, citation.id), iris.source(document.source)
    yield node, RDF["type"], CITO["Citation"]
    yield node, CITO["hasCitingEntity"], source
    if citation.reference is None:
        yield node, iris.ev["unresolved"], TRUE
    else:
        work = iris.reference(works[citation.reference])
        yield node, CITO["hasCitedEntity"], work
        yield node, iris.ev["entry"], iris.entry(document.source, citation.reference)
        yield source, CITO["cites"], work
    yield node, iris.ev["citationForm"], iris.ev[f"form-{citation.form}"]
    yield node, iris.ev["passage"], passage_node(iris, document, _passage_span(citation))
    yield from position(iris, node, iris.ev["position"], citation.span)
    for term, text in (
        ("locator", citation.locator),
        ("citationPrefix", citation.prefix),
        ("marker", citation.marker),
        ("repairedForm", citation.repaired),
    ):
        if text:
            yield node, iris.ev[term], Literal(text)
    if citation.in_table:
        yield node, iris.ev["inTable"], TRUE
    for candidate in citation.candidates:
        yield node, iris.ev["candidate"], iris.entry(document.source, candidate)


def _passage_span(citation: Citation) -> Span:
    """The sentence around a citation; the citation itself where no sentence was found."""
    return citation.sentence if citation.sentence.covers(citation.span) else citation.span
