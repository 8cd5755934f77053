"""All concepts from A to Z."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from graph.claims.model import Concept, ConceptType
from graph.pages.claims.statement import concept_link
from graph.pages.claims.words import concept_type
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of

SENTENCES: Final = (ConceptType.PRACTICE_RECOMMENDATION,)
"""Types whose candidates are whole sentences: they are listed among the claims instead."""
MOST_NAMES: Final = 1_000
"""Names on a page of the list from A to Z."""
LETTERS: Final = "concepts/a-z/"
"""Folder of that list."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The names that begin with one letter."""

    letter: str
    entries: tuple[Entry, ...]
    continued: bool
    """Whether it begins on the page before."""


@dataclass(frozen=True, slots=True)
class Initial:
    """A letter with the way to its names."""

    link: Link
    number: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept by its name."""

    link: Link
    type: str
    claims: int


@dataclass(frozen=True, slots=True)
class LettersPage:
    """Context of ``letters.html``."""

    initials: tuple[Initial, ...]
    letters: tuple[Letter, ...]
    """Those of the first page."""
    pages: tuple[Step, ...]


def listed(index: Index) -> tuple[Concept, ...]:
    """The concepts that lists name, by name."""
    found = (
        concept
        for concept in index.said.concepts.values()
        if not (concept.candidate and concept.type in SENTENCES)
    )
    return tuple(sorted(found, key=lambda concept: (concept.label.lower(), concept.id)))


def letters_parts(index: Index) -> list[Part[Entry]]:
    """The pages of the list from A to Z, by preferred names: the search finds the others."""
    entries = [
        Entry(
            concept_link(concept.id, index),
            concept_type(concept.type),
            len(index.said.about(concept.id)),
        )
        for concept in listed(index)
    ]
    entries.sort(key=lambda one: (letter_of(one.link.label), *_by_name(one)))
    return parts_of(entries, MOST_NAMES, LETTERS, label=span_of)


def span_of(entries: Sequence[Entry]) -> str:
    """What a page of *entries* is called: by the names that it begins and ends with."""
    return f"{entries[0].link.label} – {entries[-1].link.label}"


def by_letter(parts: Sequence[Part[Entry]]) -> list[Part[Letter]]:
    """The pages with their names letter by letter."""
    made: list[Part[Letter]] = []
    before = ""
    for part in parts:
        letters: list[Letter] = []
        for letter, group in groupby(part.items, key=lambda one: letter_of(one.link.label)):
            letters.append(Letter(letter, tuple(group), continued=letter == before))
            before = letter
        made.append(Part(part.folder, tuple(letters), part.pages))
    return made


def letter_places(parts: Sequence[Part[Letter]]) -> dict[str, list[str]]:
    """The fragments of the letters that begin on each page, by its folder."""
    return {
        part.folder: [f"letter-{one.letter}" for one in part.items if not one.continued]
        for part in parts
    }


def letters_page(parts: Sequence[Part[Letter]]) -> LettersPage:
    """The context of the first page of the list from A to Z."""
    numbers = Counter[str]()
    for part in parts:
        numbers.update({one.letter: len(one.entries) for one in part.items})
    initials = tuple(
        Initial(Link(id_.removeprefix("letter-"), f"{folder}index.html#{id_}"), numbers[id_[7:]])
        for folder, ids in letter_places(parts).items()
        for id_ in ids
    )
    return LettersPage(initials, parts[0].items, parts[0].pages)


def letter_of(name: str) -> str:
    """What a name stands under in a list from A to Z."""
    first = unicodedata.normalize("NFD", name.lstrip("'\"‘“(")[:1]).upper()[:1]
    return first if first.isalpha() else "0–9"


def _by_name(entry: Entry) -> tuple[str, str]:
    return (entry.link.label.casefold(), entry.link.href)
