"""The pages of claims and concepts, as data: which there are, what stands on each."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from functools import partial

from graph.claims.model import Claim, Evidence
from graph.networks.neighbourhood import Around, neighbourhood, ties
from graph.networks.sources import short_label
from graph.pages.claims.cite import locator
from graph.pages.claims.page import cited as cited_claim
from graph.pages.claims.page import evidence_path, uncited_claim
from graph.pages.claims.statement import (
    Statements,
    claim_path,
    concept_label,
    concept_path,
    statements,
)
from graph.pages.concepts.letters import listed
from graph.pages.concepts.long_lists import list_pages as list_pages_of
from graph.pages.concepts.long_lists import long_lists, shortened
from graph.pages.concepts.material import ConceptMaterial
from graph.pages.concepts.page import around, concept_days, uncited_concept
from graph.pages.concepts.page import cited as cited_concept
from graph.pages.edition import days_of, steady
from graph.pages.evidence.page import evidence_page
from graph.pages.machines.found_works import coins_of
from graph.pages.make.lists import CLAIMS, CONCEPTS, LISTS, STUDIES, list_pages, source_statements
from graph.pages.make.maps import MapShelf, map_pages
from graph.pages.make.networks import SCRIPTS, STYLES
from graph.pages.make.shelf import Shelf
from graph.pages.model import HOME, Due, Frame, Link, Page
from graph.pages.queries.questions import questions_page
from graph.pages.queries.shown import shown_queries
from graph.pages.vocabulary.schemes import Schemes, schemes_of
from graph.pages.words import count
from graph.queries.model import Query


def claim_pages(shelf: Shelf, seen: Shelf) -> Iterator[Page | Due]:
    """Every page of claims and concepts. Pages that are made at once use *shelf*; those that are
    due use *seen*, the same shelf with all reading noted.
    """
    index, queries, made = shelf.index, shelf.queries, statements(shelf.index)
    schemes = schemes_of(shelf.vocabulary, index, shelf.terms)
    watched = seen.reads.watch("statements", made)
    yield from list_pages(index, made, schemes, queries)
    yield _questions(shelf)
    drawn = MapShelf(index, made, shelf.edition, shelf.vocabulary, queries, shelf.entries)
    due = replace(drawn, index=seen.index, made=watched, works=seen.entries)
    yield from map_pages(drawn, due, shelf.reads)
    for slug in sorted(index.sources):
        yield Due(f"claims/{slug}/", partial(source_statements, slug, seen.index, watched))
    yield from _stated(shelf, seen, watched, index.sources)
    for name, scheme in schemes.pages.items():
        about = f"{scheme.definition} Its place in the vocabulary."
        path = f"scheme/{name}/"
        iri = shelf.permanent(path)
        frame = Frame(path, scheme.label, about, (HOME, CONCEPTS), permanent=iri, styles=LISTS)
        yield Page(frame, "scheme", scheme)
    material = _concept_material(shelf, seen, watched, schemes)
    for id_ in sorted(index.said.concepts):
        yield Due(concept_path(id_), partial(_concept, id_, material, seen))


def _concept_material(
    shelf: Shelf, seen: Shelf, made: Statements, schemes: Schemes
) -> ConceptMaterial:
    index = shelf.index
    tied = ties(index.said.claims, {concept.id: concept for concept in listed(index)})
    labels = {id_: concept_label(id_, index) for id_ in index.said.concepts}
    types = {id_: str(concept.type) for id_, concept in index.said.concepts.items()}
    return ConceptMaterial(
        seen.index,
        made,
        seen.reads.watch("around", Around.of(tied, labels, types)),
        partial(neighbourhood, tied, labels=labels, types=types),
        shelf.queries,
        seen.reads.watch("schemes", schemes),
        shelf.drawable,
        shelf.edition,
    )


def _questions(shelf: Shelf) -> Page:
    about = "Questions to the whole graph, each with its answer and the query that gives it."
    frame = Frame("questions/", "Questions", about, (HOME,))
    asked = shelf.asked
    context = questions_page(asked.queries, asked.answers, shelf.named, shelf.edition)
    return Page(frame, "questions", context)


def own_pages(shelf: Shelf, seen: Shelf, source: str) -> Iterator[Due]:
    """The pages of the claims and the evidence of *source* alone."""
    watched = seen.reads.watch("statements", statements(shelf.index))
    return _stated(shelf, seen, watched, (source,))


def _stated(shelf: Shelf, seen: Shelf, made: Statements, sources: Container[str]) -> Iterator[Due]:
    said, queries = shelf.index.said, shelf.queries
    claims = {claim.id: claim for claim in (*said.claims, *said.withdrawn)}
    told = seen.reads.watch("claims", claims)
    for claim in claims.values():
        if claim.source in sources:
            yield Due(claim_path(claim.id), partial(_claim, claim.id, told, seen, queries))
    studies = {one.id: one for one in (*said.evidence.values(), *said.withdrawn_evidence)}
    reported = seen.reads.watch("studies", studies)
    for id_ in studies:
        if said.reporter[id_] in sources:
            yield Due(evidence_path(id_), partial(_study, id_, reported, made, seen))


def _study(
    id_: str, reported: Mapping[str, Evidence], made: Statements, shelf: Shelf
) -> Iterator[Page]:
    path = evidence_path(id_)
    context = evidence_page(reported[id_], shelf.index, made, shelf.edition)
    about = "An evaluation or study: how it was done, as far as its source says, and what it found."
    listed = (*context.study.publications, context.source)
    frame = Frame(
        path,
        context.title,
        about,
        (HOME, CLAIMS, STUDIES),
        permanent=shelf.permanent(path),
        coins=coins_of(listed, shelf.works),
    )
    yield Page(frame, "evidence", context)


def _claim(
    id_: str, told: Mapping[str, Claim], shelf: Shelf, queries: Mapping[str, Query]
) -> Iterator[Page]:
    claim, index = told[id_], shelf.index
    source = index.sources[claim.source]
    iri = shelf.permanent(claim_path(claim.id))
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
    yield Page(
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


def _concept(id_: str, made: ConceptMaterial, shelf: Shelf) -> Iterator[Page]:
    concept = made.index.said.concepts[id_]
    iri = shelf.permanent(concept_path(id_))
    whole = uncited_concept(concept, made, iri)
    lists = long_lists(whole, concept_path(id_))
    context = shortened(whole, lists)
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
    yield Page(
        frame,
        "concept",
        context,
        lambda page: replace(page, context=cited_concept(context, concept, made)),
        (concept.id, steady(made.edition), concept_days(concept, made), drawn),
    )
    yield from list_pages_of(lists, frame)
