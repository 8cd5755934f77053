"""The rest of a long list, behind its first page: further pages for readers without scripts, and
files of rows that the script of the first page loads to narrow the whole list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar

from graph.pages.model import Frame, Link, Page
from graph.pages.paging import Part, Step

T = TypeVar("T")

MOVED: Final = ("assets/js/source.js",)
"""The script that sends readers on when the address has a fragment of a further page."""


@dataclass(frozen=True, slots=True)
class FurtherPage(Generic[T]):
    """Context of ``further.html``."""

    what: str
    """Which list it is: the name of its rows in ``lists_parts.html``."""
    whole: Link
    """The list's first page."""
    rows: tuple[T, ...]
    pages: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class FurtherRows(Generic[T]):
    """Context of ``further_rows.html``: a file of rows."""

    what: str
    rows: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class PlacesFile:
    """Context of ``places.html``, a script that tells on which further page each fragment of the
    list stands.
    """

    places: dict[str, list[str]]
    """Fragments by the folder where they are, as seen from the list's first page."""


def further_pages(what: str, first: Frame, parts: Sequence[Part[T]]) -> Iterator[Page]:
    """The pages after the *first* of the list *what*."""
    whole = Link(first.title, first.file)
    for number, part in enumerate(parts[1:], start=2):
        frame = Frame(
            part.folder,
            f"{first.title}, page {number}",
            first.description,
            (*first.crumbs, whole),
            styles=first.styles,
        )
        yield Page(frame, "further", FurtherPage(what, whole, part.items, part.pages))


def continued(what: str, name: str, frame: Frame, parts: Sequence[Part[T]]) -> Iterator[Page]:
    """The pages after the first of a list that begins on the page of *frame*; *name* is what the
    list is called there.
    """
    about = f"{name}: a list of the page “{frame.title}”, continued."
    first = Frame(frame.path, f"{frame.title}: {name.lower()}", about, frame.crumbs)
    return further_pages(what, first, parts)


def further_rows(what: str, first: Frame, parts: Sequence[Part[T]]) -> Iterator[Page]:
    """The files ``rows-1.js`` and so on beside the *first* page: what the further ones list."""
    bare = Frame(first.path, first.title, first.description)
    for number, part in enumerate(parts[1:], start=1):
        frame = replace(bare, name=f"rows-{number}.js")
        yield Page(frame, "further_rows", FurtherRows(what, part.items))


def places_page(first: Frame, places: dict[str, list[str]]) -> Iterator[Page]:
    """The file ``places.js`` beside the *first* page, if any fragment stands on another one.
    *places* are fragments by the folder of their page, from the site's root.
    """
    up = first.root
    found = {
        folder.removeprefix(first.path) if folder.startswith(first.path) else f"{up}{folder}": ids
        for folder, ids in places.items()
        if ids and folder != first.path
    }
    if found:
        frame = Frame(first.path, first.title, first.description, name="places.js")
        yield Page(frame, "places", PlacesFile(found))
