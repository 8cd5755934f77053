"""The pages of claims and concepts, as data: which there are, what stands on each."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.citing.entry import Edition
from graph.claims.model import Claim
from graph.config import Config
from graph.networks.neighbourhood import ties
from graph.networks.sources import short_label
from graph.pages.answers import Named
from graph.pages.cite_claim import locator
from graph.pages.claim import cited as cited_claim
from graph.pages.claim import evidence_path, uncited_claim
from graph.pages.concept import ConceptMaterial, around, concept_days, uncited_concept
from graph.pages.concept import cited as cited_concept
from graph.pages.concepts import listed
from graph.pages.edition import days_of, steady
from graph.pages.evidence import EvidencePage, evidence_page
from graph.pages.found_works import FoundWorks, coins_of
from graph.pages.index import Index
from graph.pages.make_lists import CLAIMS, CONCEPTS, LISTS, STUDIES, list_pages
from graph.pages.make_map import map_pages
from graph.pages.make_networks import SCRIPTS, STYLES
from graph.pages.model import HOME, Frame, Link, Page, Style
from graph.pages.questions import questions_page
from graph.pages.schemes import schemes_of
from graph.pages.shown_query import shown_queries
from graph.pages.statement import Statements, claim_path, concept_label, concept_path, statements
from graph.pages.term import Terms
from graph.pages.words import count
from graph.queries.form import Form
from graph.queries.model import Query, Rows


@dataclass(frozen=True, slots=True)
class Asked:
    """The shipped queries with their answers, and the form for those who write none."""

    queries: tuple[Query, ...]
    answers: Mapping[str, Rows]
    """By the name of the query."""
    form: Form
    statements: int
    """How many the graph has."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the pages of claims and concepts are made of."""

    index: Index
    config: Config
    edition: Edition
    asked: Asked
    named: Named
    styles: Mapping[str, tuple[Style, ...]]
    """A source's formatted citations, by slug."""
    entries: Mapping[str, Style]
    """A formatted entry for each work, by its id."""
    vocabulary: bytes
    """The published vocabulary, in Turtle."""
    terms: Terms
    drawable: bool
    works: FoundWorks

    @property
    def queries(self) -> Mapping[str, Query]:
        """The shipped queries by name."""
        return {query.name: query for query in self.asked.queries}


def claim_pages(shelf: Shelf) -> Iterator[Page]:
    """Every page of claims and concepts."""
    index, queries, made = shelf.index, shelf.queries, statements(shelf.index)
    schemes = schemes_of(shelf.vocabulary, index, shelf.terms)
    yield from list_pages(index, made, schemes, queries)
    yield _questions(shelf)
    yield from map_pages(index, made, shelf.edition, shelf.vocabulary, queries, shelf.entries)
    yield from _stated(shelf, made, index.sources)
    for name, scheme in schemes.pages.items():
        about = f"{scheme.definition} Its place in the vocabulary."
        iri = f"{shelf.config.base_iri}/scheme/{name}"
        frame = Frame(
            f"scheme/{name}/", scheme.label, about, (HOME, CONCEPTS), permanent=iri, styles=LISTS
        )
        yield Page(frame, "scheme", scheme)
    material = ConceptMaterial(
        index,
        made,
        ties(index.said.claims, {concept.id: concept for concept in listed(index)}),
        {id_: concept_label(id_, index) for id_ in index.said.concepts},
        {id_: str(concept.type) for id_, concept in index.said.concepts.items()},
        queries,
        schemes,
        shelf.drawable,
        shelf.edition,
    )
    for id_ in sorted(index.said.concepts):
        yield _concept(id_, material, shelf)


def _questions(shelf: Shelf) -> Page:
    about = "Questions to the whole graph, each with its answer and the query that gives it."
    frame = Frame("questions/", "Questions", about, (HOME,))
    asked = shelf.asked
    context = questions_page(asked.queries, asked.answers, shelf.named, shelf.edition)
    return Page(frame, "questions", context)


def own_pages(shelf: Shelf, source: str) -> Iterator[Page]:
    """The pages of the claims and the evidence of *source* alone."""
    return _stated(shelf, statements(shelf.index), (source,))


def _stated(shelf: Shelf, made: Statements, sources: Container[str]) -> Iterator[Page]:
    index = shelf.index
    for claim in (*index.said.claims, *index.said.withdrawn):
        if claim.source in sources:
            yield _claim(claim, shelf, shelf.queries)
    for evidence in (*index.said.evidence.values(), *index.said.withdrawn_evidence):
        if index.said.reporter[evidence.id] in sources:
            yield _evidence(evidence.id, evidence_page(evidence, index, made, shelf.edition), shelf)


def _evidence(evidence: str, context: EvidencePage, shelf: Shelf) -> Page:
    path = evidence_path(evidence)
    about = "An evaluation or study: how it was done, as far as its source says, and what it found."
    permanent = f"{shelf.config.base_iri}/{path.rstrip('/')}"
    listed = (*context.study.publications, context.source)
    frame = Frame(
        path,
        context.title,
        about,
        (HOME, CLAIMS, STUDIES),
        permanent=permanent,
        coins=coins_of(listed, shelf.works),
    )
    return Page(frame, "evidence", context)


def _claim(claim: Claim, shelf: Shelf, queries: Mapping[str, Query]) -> Page:
    index = shelf.index
    source = index.sources[claim.source]
    iri = f"{shelf.config.base_iri}/{claim_path(claim.id).rstrip('/')}"
    label, line = short_label(source.record), index.texts[claim.source].line(claim.span.start)
    styles = shelf.styles[claim.source]
    context = uncited_claim(claim, index, shown_queries(queries, "claim", iri=iri))
    frame = Frame(
        claim_path(claim.id),
        f"Claim of {label}, line {line:,}",
        f"A statement of {label}: what it says, where it stands and what it rests on.",
        (HOME, CLAIMS, Link(label, f"claims/{claim.source}/index.html")),
        permanent=iri,
        coins=coins_of((context.source, *context.works), shelf.works),
    )
    return Page(
        frame,
        "claim",
        context,
        lambda page: replace(
            page, context=cited_claim(context, claim, index, styles, shelf.edition)
        ),
        (
            claim,
            locator(claim, index),
            source.record,
            source.rights,
            styles,
            steady(shelf.edition),
            tuple(days_of((claim,), index)),
        ),
    )


def _concept(id_: str, made: ConceptMaterial, shelf: Shelf) -> Page:
    concept = made.index.said.concepts[id_]
    iri = f"{shelf.config.base_iri}/{concept_path(id_).rstrip('/')}"
    context = uncited_concept(concept, made, iri)
    claims, drawn = count(context.claims, "statement", "statements"), around(concept, made)
    frame = Frame(
        concept_path(id_),
        context.label,
        f"{context.type}: what the sources say of it, in {claims}.",
        (HOME, CONCEPTS, context.list),
        permanent=iri,
        scripts=SCRIPTS if drawn and made.drawable else (),
        styles=STYLES if drawn and made.drawable else (),
        coins=coins_of(context.works, shelf.works),
    )
    return Page(
        frame,
        "concept",
        context,
        lambda page: replace(page, context=cited_concept(context, concept, made)),
        (concept.id, steady(made.edition), concept_days(concept, made), drawn),
    )
