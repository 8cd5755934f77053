"""The glossary: words of method that people wrote, and the vocabulary's own definitions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup

from graph.pages.claims.statement import concept_link
from graph.pages.claims.words import concept_type
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Step, parts_of

MOST: Final = 120
"""Words of the subject in a page."""


@dataclass(frozen=True, slots=True)
class Defined:
    """A concept with its definition."""

    link: Link
    type: str
    definition: str
    names: tuple[str, ...]
    """Other names in today's use."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The concepts whose names begin with one letter."""

    letter: str
    id: str
    terms: tuple[Defined, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """Context of ``glossary.html``: one page of the glossary."""

    title: str
    body: Markup
    """The words of method; empty on all pages but the first."""
    letters: tuple[Letter, ...]
    pages: tuple[Step, ...]
    """Pages of the words of the subject."""


def glossary_pages(title: str, body: Markup, index: Index) -> Iterator[tuple[str, GlossaryPage]]:
    """Folder and context of each page: the concepts of the vocabulary that have a definition, by
    name. There is a first page also where there are none.
    """
    terms = sorted(_defined(index), key=lambda one: (one.link.label.casefold(), one.link.href))
    parts = parts_of(terms, MOST, "glossary/", label=_span)
    for part in parts:
        words = body if part is parts[0] else Markup()
        yield part.folder, GlossaryPage(title, words, tuple(_letters(part.items)), part.pages)


def _span(terms: Sequence[Defined]) -> str:
    return f"{terms[0].link.label} – {terms[-1].link.label}"


def _letters(terms: Sequence[Defined]) -> Iterator[Letter]:
    for at, (letter, group) in enumerate(groupby(terms, key=_initial)):
        yield Letter(letter, f"letter-{at + 1}", tuple(group))


def _defined(index: Index) -> Iterator[Defined]:
    for id_, concept in index.corpus.vocabulary.concepts.items():
        if concept.definition and id_ in index.said.concepts:
            yield Defined(
                link=concept_link(id_, index),
                type=concept_type(concept.type),
                definition=concept.definition,
                names=concept.alt_labels,
            )


def _initial(term: Defined) -> str:
    """The letter that a term is filed under: its first character, in capitals."""
    return term.link.label[:1].upper()
