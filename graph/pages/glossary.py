"""The glossary: words of method that people wrote, and the vocabulary's own definitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from graph.pages.claim_words import concept_type
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.statement import concept_link


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
    """Context of ``glossary.html``."""

    title: str
    body: Markup
    """The words of method."""
    letters: tuple[Letter, ...]


def glossary_page(title: str, body: Markup, index: Index) -> GlossaryPage:
    """The context: the concepts of the vocabulary that have a definition, by name."""
    return GlossaryPage(title, body, tuple(_letters(index)))


def _letters(index: Index) -> Iterator[Letter]:
    terms = sorted(_defined(index), key=lambda one: (one.link.label.casefold(), one.link.href))
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
