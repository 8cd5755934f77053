"""The page of periodicals: where the IRI of a journal or magazine leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Final

from graph.networks.sources import short_label
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of
from graph.pages.places import reference_link, source_link
from graph.records import Record
from graph.triples.iris import Iris
from graph.triples.works import PERIODICALS

MOST: Final = 400
"""Works on a page of the list."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A work that appeared in a journal."""

    link: Link
    title: str


@dataclass(frozen=True, slots=True)
class Journal:
    """One journal."""

    id: str
    """Fragment of its IRI."""
    title: str
    """As most of its works have it."""
    works: tuple[Issue, ...]
    """As many as the page has room for."""
    total: int
    continued: bool
    """Whether it begins on the page before."""


@dataclass(frozen=True, slots=True)
class JournalsPage:
    """Context of ``journals.html``."""

    journals: tuple[Journal, ...]
    pages: tuple[Step, ...]


def _all(index: Index) -> Iterator[tuple[Link, Record]]:
    """Works and sources with the links to their pages."""
    for work in index.corpus.works:
        yield reference_link(work), work.best.record
    for source in index.corpus.sources:
        href = source_link(source.slug, index).href
        yield Link(short_label(source.record), href), source.record


def journals_page(parts: Sequence[Part[Journal]]) -> JournalsPage:
    """The context of the first page."""
    return JournalsPage(parts[0].items, parts[0].pages)


def journal_places(parts: Sequence[Part[Journal]]) -> dict[str, list[str]]:
    """The fragments of the journals that begin on each page, by its folder."""
    return {part.folder: [one.id for one in part.items if not one.continued] for part in parts}


def journals_parts(index: Index, base_iri: str) -> list[Part[Journal]]:
    """The pages of the list of journals."""
    made = journals_of(index, base_iri)
    by_id = {journal.id: journal for journal in made}
    issues = [(journal.id, issue) for journal in made for issue in journal.works]

    def name(piece: Sequence[tuple[str, Issue]]) -> str:
        return f"{by_id[piece[0][0]].title} – {by_id[piece[-1][0]].title}"

    begun: set[str] = set()
    parts: list[Part[Journal]] = []
    for part in parts_of(issues, MOST, "journals/", label=name):
        journals = []
        for id_, group in groupby(part.items, key=itemgetter(0)):
            works = tuple(issue for _, issue in group)
            journals.append(replace(by_id[id_], works=works, continued=id_ in begun))
            begun.add(id_)
        parts.append(Part(part.folder, tuple(journals), part.pages))
    return parts


def journals_of(index: Index, base_iri: str) -> tuple[Journal, ...]:
    """Every journal that a work appeared in, by title. Two spellings with one IRI are one."""
    iris = Iris(base_iri)
    titles: dict[str, Counter[str]] = {}
    works: dict[str, list[Issue]] = {}
    for link, record in _all(index):
        if record.type in PERIODICALS and record.container_title:
            name = iris.address(iris.journal(record.container_title)).fragment
            titles.setdefault(name, Counter())[record.container_title] += 1
            works.setdefault(name, []).append(Issue(link, record.title))
    made = (
        Journal(
            name,
            min(spelt, key=lambda title: (-spelt[title], title)),
            tuple(works[name]),
            len(works[name]),
            continued=False,
        )
        for name, spelt in titles.items()
    )
    return tuple(sorted(made, key=lambda one: (one.title.lower(), one.id)))
