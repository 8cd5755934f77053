"""A source document as statements: its record, its rights, its sections, what was read of it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.documents.corrections.model import AnyCorrection, said
from graph.documents.model import Document
from graph.documents.sources.model import Rights, Source
from graph.quotation import quotable
from graph.records import Name
from graph.references.coverage import Coverage, coverage
from graph.references.model import References
from graph.triples.iris import DIGITS, Iris, web_address
from graph.triples.model import Statement
from graph.triples.namespaces import DCTERMS, DOCO, RDF, SCHEMA, XSD
from graph.triples.works import agent, record_statements

PATH_SEPARATOR: Final = " › "
"""Stands between the titles of a section's path."""


def source_statements(
    iris: Iris,
    source: Source,
    document: Document | None,
    cited: References | None,
    covered: Coverage | None = None,
) -> Iterator[Statement]:
    """One source; without *document* and what it *cited* where it could not be read. *covered* is
    how much of it was read, where that was counted already.
    """
    node = iris.source(source.slug)
    yield node, RDF["type"], iris.ev["Source"]
    yield from record_statements(iris, node, source.record)
    yield node, DCTERMS["identifier"], Literal(source.slug)
    yield node, SCHEMA["sha256"], Literal(source.sha256)
    if source.description:
        yield node, DCTERMS["description"], Literal(source.description)
    yield from _rights(iris, node, source.rights)
    for supplied in source.supplied:
        part = iris.part_of_source(source.slug, "supplied", supplied.field)
        yield node, iris.ev["supplied"], part
        yield part, RDF["type"], iris.ev["Supplied"]
        yield part, iris.ev["field"], Literal(supplied.field)
        yield part, iris.ev["origin"], Literal(supplied.origin)
    if document is not None:
        yield node, iris.ev["reader"], Literal(document.reader)
        yield node, iris.ev["readerReason"], Literal(document.reason)
        found = covered or coverage(document, cited or References(document.source, (), ()))
        yield from _coverage(iris, node, found)
        corrections = (*document.corrections, *(cited.corrections if cited else ()))
        for correction in corrections:
            yield from _correction(iris, source, correction)
        yield from _sections(iris, node, document)


def section_path(path: tuple[str, ...]) -> str:
    """A section's place in its document, in one line, as a reader would name it."""
    return PATH_SEPARATOR.join(title for title in path if title)


def _rights(iris: Iris, node: NamedNode, rights: Rights) -> Iterator[Statement]:
    yield node, iris.ev["quotationPolicy"], iris.ev[f"quotation-{rights.quotation}"]
    yield node, DCTERMS["rights"], Literal(rights.statement)
    if rights.holder:
        holder = iris.part(node, "rights-holder")
        yield node, DCTERMS["rightsHolder"], holder
        yield from agent(holder, Name(literal=rights.holder))
    if rights.license:
        yield node, DCTERMS["license"], web_address(rights.license) or Literal(rights.license)
    if rights.original:
        yield node, DCTERMS["source"], web_address(rights.original) or Literal(rights.original)


def _coverage(iris: Iris, node: NamedNode, found: Coverage) -> Iterator[Statement]:
    node_of = iris.part(node, "coverage")
    yield node, iris.ev["coverage"], node_of
    yield node_of, RDF["type"], iris.ev["Coverage"]
    yield node_of, iris.ev["characterCount"], integer(found.characters)
    yield node_of, iris.ev["charactersRead"], integer(found.covered - found.set_aside)
    yield node_of, iris.ev["charactersSetAside"], integer(found.set_aside)


def _correction(iris: Iris, source: Source, correction: AnyCorrection) -> Iterator[Statement]:
    """What a person put right; its words as far as the source's policy lets them be shown."""
    does = said(correction)
    name = sha256(f"{does}\n{correction.quote}".encode()).hexdigest()[:DIGITS]
    part = iris.part_of_source(source.slug, "correction", name)
    yield iris.source(source.slug), iris.ev["correction"], part
    yield part, RDF["type"], iris.ev["Correction"]
    yield part, DCTERMS["description"], Literal(does)
    if printed := quotable(correction.quote, source.rights.quotation):
        yield part, iris.ev["printed"], Literal(printed)
    yield part, iris.ev["reviewer"], Literal(correction.by)
    yield part, DCTERMS["date"], Literal(correction.date, datatype=XSD["date"])
    if correction.reason:
        yield part, iris.ev["reason"], Literal(correction.reason)


def _sections(iris: Iris, node: NamedNode, document: Document) -> Iterator[Statement]:
    """The sections that have a heading, each part of the one around it or of the document."""
    names = [iris.section(document.source, section.slug) for section in document.sections]
    for name, section in zip(names, document.sections, strict=True):
        if not section.title:
            continue
        yield name, RDF["type"], DOCO["Section"]
        yield name, DCTERMS["title"], Literal(section.title)
        yield name, iris.ev["sectionLevel"], integer(section.level)
        yield name, iris.ev["sectionPath"], Literal(section_path(section.path))
        parent = None if section.parent is None else document.sections[section.parent]
        inside = node if parent is None or not parent.title else names[parent.index]
        yield name, DCTERMS["isPartOf"], inside


def integer(number: int) -> Literal:
    """A count or an offset."""
    return Literal(str(number), datatype=XSD["integer"])
