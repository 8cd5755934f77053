"""The page of questions: each shipped one with its answer, as the graph gave it at the build."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.citing.entry import Edition
from graph.pages.cite import NO_CITE, CiteThis, cite_entry
from graph.pages.edition import edition_at
from graph.pages.evidence import evidence_link
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import reference_link, source_link
from graph.pages.shown_query import ShownQuery
from graph.pages.statement import claim_link, concept_link
from graph.pages.words import count
from graph.queries.model import Cell, Query, Rows

PREFIX: Final = "question_"
"""What the names of the questions begin with."""


LABEL: Final = "Label"
"""What the variable for the name of another one ends with: links have names of their own."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answer."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Link, ...], ...]
    """A cell is a link, or a label that leads nowhere."""
    total: str
    query: ShownQuery
    cite: CiteThis


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """Context of ``questions.html``."""

    questions: tuple[Question, ...]


def questions_of(queries: Sequence[Query]) -> tuple[Query, ...]:
    """The shipped questions."""
    return tuple(query for query in queries if query.name.startswith(PREFIX))


def questions_page(
    queries: Sequence[Query], answers: Mapping[str, Rows], index: Index, edition: Edition
) -> QuestionsPage:
    """The context; *answers* are by the names of the queries."""
    labels = dict(labels_by_iri(index, edition.address))
    return QuestionsPage(
        tuple(
            _question(query, answers[query.name], labels, edition)
            for query in questions_of(queries)
            if query.name in answers
        )
    )


def _question(query: Query, answer: Rows, labels: Mapping[str, Link], edition: Edition) -> Question:
    rows = [[shown_cell(cell, labels) for cell in row] for row in answer.rows]
    names, id_ = answer.variables, query.name.replace("_", "-")
    kept = [
        at for at in range(len(names)) if not _names(names, rows, at) and not _repeats(rows, at)
    ]
    question = Question(
        id=id_,
        title=query.title,
        columns=tuple(_heading(names[at]) for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in rows),
        total=count(len(answer.rows), "row", "rows"),
        query=ShownQuery(query.name, query.asks, query.text),
        cite=NO_CITE,
    )
    own = edition_at(edition, question, (edition.date,))
    return replace(question, cite=cite_entry("Answer", query.title, f"questions#{id_}", own))


def _heading(variable: str) -> str:
    """``outcomeLabel`` is "Outcome": what a name stands for, not that it is one."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", variable).split()
    kept = words[:-1] if len(words) > 1 and words[-1] == LABEL else words
    return " ".join(kept).capitalize()


def _names(names: Sequence[str], rows: Sequence[Sequence[Link]], at: int) -> bool:
    """Whether the column *at* holds the names of links in a column before it."""
    own = names[at].removesuffix(LABEL)
    if own not in names[:at]:
        return False
    named = names.index(own)
    return all(row[named].href or not row[named].label for row in rows)


def _repeats(rows: Sequence[Sequence[Link]], at: int) -> bool:
    """Whether the column *at* only names what a link before it names already."""
    return bool(rows) and all(
        not row[at].href
        and any(c.label == row[at].label for c in row[:at] if c.href or not c.label)
        for row in rows
    )


def shown_cell(cell: Cell, labels: Mapping[str, Link]) -> Link:
    """A value as a page shows it: a link where the thing has a page, among *labels* by IRI."""
    match cell:
        case None:
            return Link("", "")
        case NamedNode():
            return labels.get(cell.value) or Link(cell.value, "")
        case Literal():
            return Link(cell.value, "")
        case BlankNode() | Triple():
            return Link(str(cell), "")
        case _:
            raise TypeError(f"no cell: {cell!r}")


def labels_by_iri(index: Index, base_iri: str) -> Iterator[tuple[str, Link]]:
    """The page of everything that has one, by its IRI."""
    for concept in index.said.concepts:
        yield f"{base_iri}/concept/{concept}", concept_link(concept, index)
    for claim in index.said.claims:
        yield f"{base_iri}/claim/{claim.id}", claim_link(claim)
    for evidence in index.said.evidence.values():
        yield f"{base_iri}/evidence/{evidence.id}", evidence_link(evidence, index)
    for work in index.corpus.works:
        yield f"{base_iri}/reference/{work.id}", reference_link(work)
    for slug in index.sources:
        yield f"{base_iri}/source/{slug}", source_link(slug, index)
