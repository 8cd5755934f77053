"""The page of periodicals: where the IRI of a journal or magazine leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graph.networks.sources import short_label
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import reference_link, source_link
from graph.records import Record
from graph.triples.iris import Iris
from graph.triples.works import PERIODICALS


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


@dataclass(frozen=True, slots=True)
class JournalsPage:
    """Context of ``journals.html``."""

    journals: tuple[Journal, ...]


def _all(index: Index) -> Iterator[tuple[Link, Record]]:
    """Works and sources with the links to their pages."""
    for work in index.corpus.works:
        yield reference_link(work), work.best.record
    for source in index.corpus.sources:
        href = source_link(source.slug, index).href
        yield Link(short_label(source.record), href), source.record


def journals_page(index: Index, base_iri: str) -> JournalsPage:
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
        Journal(name, min(spelt, key=lambda title: (-spelt[title], title)), tuple(works[name]))
        for name, spelt in titles.items()
    )
    return JournalsPage(tuple(sorted(made, key=lambda one: (one.title.lower(), one.id))))
