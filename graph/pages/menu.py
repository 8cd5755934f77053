"""The menu at the head of every page: the entries whose pages the site has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.pages.model import Frame


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One entry."""

    path: str
    """Folder of its page, with a slash at the end."""
    label: str
    sections: tuple[str, ...]
    """First steps of the paths that belong to it."""


MENU: Final = (
    MenuEntry("map/", "Evidence map", ("map",)),
    MenuEntry("concepts/", "Concepts", ("concepts", "concept", "interventions", "scheme")),
    MenuEntry("claims/", "Claims", ("claims", "claim", "evidence", "statistics", "gaps")),
    MenuEntry("questions/", "Questions", ("questions",)),
    MenuEntry("source/", "Sources", ("source", "sources")),
    MenuEntry("references/", "References", ("references", "reference", "journals")),
    MenuEntry("network/", "Networks", ("network", "networks")),
    MenuEntry("query/", "Query", ("query",)),
    MenuEntry("data/", "Data", ("data",)),
    MenuEntry("safety/", "Help", ("safety",)),
)

ALWAYS: Final = frozenset({
    "basket/", "claims/", "concepts/", "concepts/a-z/", "data/", "evidence/", "gaps/",
    "interventions/", "journals/", "network/", "ontology/", "problems/", "query/", "questions/",
    "references/", "source/", "statistics/",
})  # fmt: skip
"""Folders of lists that every site has: the menu and the home page lead to them. Beside them they
may lead to maps and to texts that people wrote."""


def menu_of(paths: Iterable[str]) -> tuple[MenuEntry, ...]:
    """The entries of :data:`MENU` whose page is among *paths*."""
    known = set(paths)
    return tuple(entry for entry in MENU if entry.path in known)


def window_title(frame: Frame, menu: Iterable[MenuEntry], neutral: bool) -> str:
    """What the window of a page is called. A *neutral* title of a page below an entry of *menu* is
    the entry's label: it says where the reader is, not what they read.
    """
    if neutral:
        for entry in menu:
            if frame.section in entry.sections and frame.path != entry.path:
                return entry.label
    return frame.title
