"""The page of questions: each shipped one with its answer, as the graph gave it at the build."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.citing.entry import Edition
from graph.pages.cite import NO_CITE, CiteThis, cite_entry
from graph.pages.edition import edition_at
from graph.pages.model import Link
from graph.pages.queries.answers import Named, answer_table
from graph.pages.queries.shown import ShownQuery
from graph.pages.words import count
from graph.queries.model import Query, Rows

PREFIX: Final = "question_"
"""What the names of the questions begin with."""


_CONCEPT: Final = re.compile(r"<concept/[^<>]*>")
"""A concept that a query asks about by its name."""


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


def worth_asking(query: Query, answer: Rows) -> bool:
    """Whether *query* makes sense for these sources. A question about concepts of one field of
    study, of which the graph says nothing, belongs to another map.
    """
    return bool(answer.total) or not (questions_of((query,)) and _CONCEPT.search(query.text))


def questions_page(
    queries: Sequence[Query], answers: Mapping[str, Rows], named: Named, edition: Edition
) -> QuestionsPage:
    """The context; *answers* are by the names of the queries."""
    return QuestionsPage(
        tuple(
            _question(query, answers[query.name], named, edition)
            for query in questions_of(queries)
            if query.name in answers
        )
    )


def _question(query: Query, answer: Rows, named: Named, edition: Edition) -> Question:
    columns, rows = answer_table(answer, named)
    id_ = query.name.replace("_", "-")
    question = Question(
        id=id_,
        title=query.title,
        columns=columns,
        rows=rows,
        total=count(answer.total, "row", "rows"),
        query=ShownQuery(query.name, query.title, query.asks, query.text),
        cite=NO_CITE,
    )
    own = edition_at(edition, question, (edition.date,))
    return replace(question, cite=cite_entry("Answer", query.title, f"questions#{id_}", own))
