"""The lists of claims and concepts, as pages: none grows with the corpus. What the first page of a
list has no room for stands on further ones, and in files of rows where it can be narrowed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from graph.claims.model import Kind
from graph.pages.claims.figures import statistics_page, statistics_parts
from graph.pages.claims.lists import (
    claims_by_source,
    claims_page,
    row_files,
    source_claims_page,
    statements_pages,
)
from graph.pages.claims.statement import Statements
from graph.pages.claims.words import concept_type, kind_label
from graph.pages.concepts.intervention import interventions_page, interventions_parts
from graph.pages.concepts.letters import (
    LETTERS,
    by_letter,
    letter_places,
    letters_page,
    letters_parts,
)
from graph.pages.concepts.lists import concepts_page, type_pages
from graph.pages.evidence.studies import studies_page, studies_parts
from graph.pages.further import MOVED, further_pages, further_rows, places_page
from graph.pages.gaps import gaps_page, gaps_parts
from graph.pages.index import Index
from graph.pages.model import HOME, Frame, Link, Page
from graph.pages.paging import Part
from graph.pages.places import source_label, source_link
from graph.pages.plots import PLOTS
from graph.pages.problems.page import problems_page, unmatched_of
from graph.pages.problems.sources import (
    first_page,
    own_page,
    own_path,
    problems_by_source,
    troubled_parts,
)
from graph.pages.queries.shown import shown_queries
from graph.pages.vocabulary.schemes import Schemes
from graph.pages.works.journals import journal_places, journals_page, journals_parts
from graph.problems import Problem
from graph.queries.model import Query

CONCEPTS = Link("Concepts", "concepts/index.html")
CLAIMS = Link("Claims", "claims/index.html")
STUDIES = Link("Studies", "evidence/index.html")
LISTED = ("assets/js/lists.js",)
LISTS = ("assets/css/lists.css",)
"""Script and style sheet of the lists that can be narrowed."""

T = TypeVar("T")
Queries = Mapping[str, Query]


def list_pages(
    index: Index, made: Statements, schemes: Schemes, queries: Queries
) -> Iterator[Page]:
    """Every list of claims, of what they report, and of concepts."""
    yield from _concepts(index, schemes, queries)
    yield from _claims(index, made, queries)
    yield from _statistics(index, queries)
    yield from _interventions(index, queries)
    yield from _gaps(index, made, queries)
    yield from _studies(index)


def journal_pages(index: Index, base_iri: str) -> Iterator[Page]:
    """The list of journals."""
    about = "The journals that the works appeared in."
    crumbs = (HOME, Link("References", "references/index.html"))
    parts = journals_parts(index, base_iri)
    scripts = MOVED if len(parts) > 1 else ()
    frame = Frame("journals/", "Journals", about, crumbs, scripts=scripts)
    yield Page(frame, "journals", journals_page(parts))
    yield from further_pages("journals", frame, parts)
    yield from places_page(frame, journal_places(parts))


def problem_pages(index: Index, problems: Sequence[Problem]) -> Iterator[Page]:
    """What could not be read: on one page, or on one of each source where that is too much."""
    about = "What could not be read in the sources or looks doubtful, with its place."
    frame = Frame("problems/", "Problems", about, (HOME,))
    if not index.many:
        yield Page(frame, "problems", problems_page(index, problems))
        return
    by_source, lacking = problems_by_source(index, problems), unmatched_of(index)
    parts = troubled_parts(index, by_source)
    frame = replace(frame, scripts=MOVED)
    yield Page(frame, "problems", first_page(index, by_source, parts))
    yield from further_pages("troubled", frame, parts)
    yield from places_page(
        frame, {own_path(slug): [f"source-{slug}"] for slug, own in by_source.items() if own}
    )
    crumbs = (HOME, Link("Problems", frame.file))
    for slug, own in by_source.items():
        name = source_link(slug, index).label if slug in index.sources else "the project"
        context = own_page(slug, own, lacking, index)
        yield Page(Frame(own_path(slug), f"Problems: {name}", about, crumbs), "problems", context)


def _claims(index: Index, made: Statements, queries: Queries) -> Iterator[Page]:
    about = "Every statement that was read from the sources, with its words and its place."
    frame = Frame("claims/", "Claims", about, (HOME,), scripts=LISTED, styles=LISTS)
    parts = claims_by_source(index)
    yield Page(frame, "claims", claims_page(index, parts, shown_queries(queries, "claims")))
    for number, chunk in enumerate(row_files(index, made)):
        yield Page(Frame("claims/", "Claims", about, name=f"rows-{number}.js"), "rows", chunk)
    title, about = "Claims by source", "How many claims of each kind were read from each source."
    first = Frame("claims/", title, about, (HOME,))
    yield from further_pages("counts", first, parts)


def _statistics(index: Index, queries: Queries) -> Iterator[Page]:
    about = "Every number that the sources give of people or places, with who says it."
    styles = (*LISTS, *PLOTS)
    frame = Frame("statistics/", "Statistics", about, (HOME, CLAIMS), scripts=LISTED, styles=styles)
    parts = statistics_parts(index)
    context = statistics_page(index, parts, shown_queries(queries, "statistics"))
    yield from _narrowed(Page(frame, "statistics", context), parts)


def _interventions(index: Index, queries: Queries) -> Iterator[Page]:
    about = (
        "What may help or work: what was tried, how it was evaluated, and what the sources report "
        "of it."
    )
    frame = Frame(
        "interventions/", "Interventions", about, (HOME, CONCEPTS), scripts=LISTED, styles=LISTS
    )
    facets, parts = interventions_parts(index)
    context = interventions_page(index, facets, parts, shown_queries(queries, "interventions"))
    yield from _narrowed(Page(frame, "interventions", context), parts)


def _gaps(index: Index, made: Statements, queries: Queries) -> Iterator[Page]:
    about = (
        "Gaps in the evidence: what the sources say is not known, and where these sources have "
        "nothing."
    )
    frame = Frame("gaps/", "Gaps", about, (HOME, CLAIMS), scripts=LISTED, styles=LISTS)
    parts = gaps_parts(index, made)
    context = gaps_page(index, parts, shown_queries(queries, "gaps"))
    yield from _narrowed(Page(frame, "gaps", context), parts)


def _studies(index: Index) -> Iterator[Page]:
    about = "Every evaluation and study that the sources report, with its design and sample."
    frame = Frame("evidence/", "Studies", about, (HOME, CLAIMS), scripts=LISTED, styles=LISTS)
    parts = studies_parts(index)
    yield from _narrowed(Page(frame, "studies", studies_page(index, parts)), parts)


def _narrowed(first: Page, parts: Sequence[Part[T]]) -> Iterator[Page]:
    """The pages of a list that readers can narrow, and the files of rows that its *first* page
    takes for that. The rows are called like the template of that page.
    """
    yield first
    yield from further_pages(first.template, first.frame, parts)
    yield from further_rows(first.template, first.frame, parts)


def _concepts(index: Index, schemes: Schemes, queries: Queries) -> Iterator[Page]:
    parts = tuple(
        Link(scheme.label, f"scheme/{name}/index.html") for name, scheme in schemes.pages.items()
    )
    about = "The things that the sources speak of, by type, with what is said of each."
    frame = Frame("concepts/", "Concepts", about, (HOME,), styles=LISTS)
    context = concepts_page(index, shown_queries(queries, "concepts"), parts)
    yield Page(frame, "concepts", context)
    for type_, page, leaves in type_pages(index):
        title = concept_type(type_, many=True)
        about = f"{title}: every concept of this type, with the number of statements about it."
        frame = Frame(
            f"concepts/{type_}/", title, about, (HOME, CONCEPTS), scripts=LISTED, styles=LISTS
        )
        yield Page(frame, "type", page)
        yield from further_pages("concepts", frame, leaves)
        yield from further_rows("concepts", frame, leaves)
    yield from _letters(index)


def _letters(index: Index) -> Iterator[Page]:
    letters = by_letter(letters_parts(index))
    scripts = MOVED if len(letters) > 1 else ()
    about = "Every concept by its name."
    frame = Frame(LETTERS, "Concepts from A to Z", about, (HOME, CONCEPTS), scripts=scripts)
    yield Page(frame, "letters", letters_page(letters))
    yield from further_pages("letters", frame, letters)
    yield from places_page(frame, letter_places(letters))


def source_statements(slug: str, index: Index, made: Statements) -> Iterator[Page]:
    """The claims of one source: by kind, and each kind whole."""
    label = source_label(slug, index)
    title, about = f"Claims of {label}", f"“{source_link(slug, index).label}”"
    frame = Frame(f"claims/{slug}/", title, f"What was read from {about}, by kind.", (HOME, CLAIMS))
    yield Page(frame, "claims_source", source_claims_page(slug, index, made))
    crumbs = (HOME, CLAIMS, Link(label, f"claims/{slug}/index.html"))
    for kind in Kind:
        for path, context in statements_pages(slug, kind, index, made):
            name = f"{kind_label(kind)}: {label}"
            frame = Frame(path, name, f"Statements of this kind in {about}.", crumbs)
            yield Page(frame, "statements", context)
