"""The page of what changed since a previous edition, and the files beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from graph.changes.model import Change, Changes, What
from graph.changes.write import (
    MANY,
    as_feed,
    as_rdf,
    as_text,
    details,
    link_words,
    short,
    summary,
)
from graph.pages.model import HOME, File, Frame, Link, Page

PATH: Final = "changes/"
MOST: Final = 400
"""Changes of one kind that the page shows: the rest is in the files."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that changed."""

    what: str
    link: Link
    details: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """Changes of things of one kind."""

    label: str
    rows: tuple[ChangeRow, ...]
    more: int
    """How many are in the files only."""


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Context of ``changes.html``."""

    summary: str
    groups: tuple[ChangeGroup, ...]
    links_added: tuple[str, ...]
    links_gone: tuple[str, ...]
    files: tuple[Link, ...]


def changes_page(changes: Changes, labels: Mapping[str, Link]) -> Page:
    """The page for *changes*; *labels* are those of all pages by IRI."""
    about = "What was added, changed and withdrawn since the previous edition."
    frame = Frame(PATH, "What changed", about, (HOME,))
    groups = groupby(changes.things, key=lambda change: change.kind)
    context = ChangesPage(
        summary(changes),
        tuple(_group(MANY[kind], list(found), changes, labels) for kind, found in groups),
        tuple(link_words(link, changes) for link in changes.links_added[:MOST]),
        tuple(link_words(link, changes) for link in changes.links_gone[:MOST]),
        tuple(Link(name, f"{PATH}{name}") for name in _files(changes, "")),
    )
    return Page(frame, "changes", context)


def _group(
    label: str, found: list[Change], changes: Changes, labels: Mapping[str, Link]
) -> ChangeGroup:
    rows = tuple(_row(change, changes, labels) for change in found[:MOST])
    return ChangeGroup(label.capitalize(), rows, len(found) - len(rows))


def _row(change: Change, changes: Changes, labels: Mapping[str, Link]) -> ChangeRow:
    page = labels.get(f"{changes.base_iri}/{change.name.partition('#')[0]}")
    there = page is not None and change.what in {What.ADDED, What.CHANGED}
    label = short(change.label) or change.name
    href = page.href if page is not None and there else ""
    return ChangeRow(change.what, Link(label, href), tuple(details(change, changes)))


def changes_files(changes: Changes, day: str) -> Iterator[File]:
    """The same as text, feed and RDF."""
    for name, content in _files(changes, day).items():
        yield File(f"{PATH}{name}", content)


def _files(changes: Changes, day: str) -> Mapping[str, bytes]:
    return {
        "changes.txt": as_text(changes).encode(),
        "changes.ttl": as_rdf(changes),
        "feed.xml": as_feed(changes, day).encode(),
    }
