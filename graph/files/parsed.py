"""What was read in one document, as ``build.py parse --json`` prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from graph.citing.csl_json import to_csl
from graph.claims.model import Claims, Vocabulary
from graph.documents.model import Document, Heading
from graph.documents.sources.model import QuotationPolicy
from graph.files.canonical_json import json_bytes
from graph.files.claims import published_claims, published_statistic
from graph.files.concepts import PublishedConcept, published_concepts
from graph.files.problems import problem_item
from graph.files.view import View
from graph.problems import Problem
from graph.references.model import Citation, CitationForm, Reference, References
from graph.references.own_record.read import record_of
from graph.triples.iris import Iris
from graph.triples.sources import PATH_SEPARATOR


def parsed_json(
    document: Document,
    references: References,
    claims: Claims,
    vocabulary: Vocabulary,
    problems: tuple[Problem, ...],
    base_iri: str,
) -> bytes:
    """Everything in *document*: its record, headings, references, citations, claims, statistics,
    the concepts that it names, and problems. Offsets are code points in its text, end exclusive;
    quotations are whole, for nothing is published.
    """
    view = _view(document, claims, vocabulary, base_iri)
    return json_bytes(
        {
            "metadata": _metadata(document),
            "headings": [_heading(one) for one in document.blocks if isinstance(one, Heading)],
            "references": [_reference(one) for one in references.references],
            "citations": [_citation(document, one) for one in references.citations],
            "claims": [asdict(one) for one in published_claims(view)],
            "statistics": [asdict(published_statistic(one, view)) for one in claims.statistics],
            "concepts": [asdict(one) for one in _concepts(view)],
            "problems": [problem_item(problem) for problem in problems],
        }
    )


def _view(document: Document, claims: Claims, vocabulary: Vocabulary, base_iri: str) -> View:
    concepts = {concept.id: concept for concept in claims.candidates}
    return View(
        document,
        claims,
        concepts | dict(vocabulary.concepts),
        QuotationPolicy.FULL,
        lambda name: name,
        {},
        Iris(base_iri),
        vocabulary,
    )


def _concepts(view: View) -> Iterator[PublishedConcept]:
    """Those that the document names or its claims are about."""
    named = {mention.concept for mention in view.claims.mentions}
    for claim in view.claims.claims:
        named.update(claim.subjects, claim.objects)
    found = {name: concept for name, concept in view.concepts.items() if name in named}
    return published_concepts(found, (view,), view.iris)


def _metadata(document: Document) -> dict[str, object]:
    """The record that the document gives of itself: CSL-JSON, and each field with its place."""
    record = to_csl(record_of(document), document.source)
    fields = [
        {
            "name": field.name,
            "value": field.value,
            "printed": field.printed or field.value,
            "start": field.span.start,
            "end": field.span.end,
        }
        for field in document.fields
    ]
    reading = {"reader": document.reader, "reason": document.reason, "fields": fields}
    return {**record, "custom": reading}


def _heading(heading: Heading) -> dict[str, object]:
    span = heading.prose.span()
    return {
        "level": heading.level,
        "text": heading.prose.text,
        "start": span.start,
        "end": span.end,
    }


def _reference(reference: Reference) -> dict[str, object]:
    span = reference.span
    return {**to_csl(reference.record, reference.id), "start": span.start, "end": span.end}


def _citation(document: Document, citation: Citation) -> dict[str, object]:
    return {
        "id": citation.id,
        "source": document.source,
        "start": citation.span.start,
        "end": citation.span.end,
        "text": citation.text,
        "reference": citation.reference,
        "narrative": citation.form is CitationForm.NARRATIVE,
        "locator": citation.locator,
        "section": PATH_SEPARATOR.join(document.sections[citation.section].path),
        "form": citation.form.value,
        "repaired": citation.repaired,
        "candidates": list(citation.candidates),
    }
