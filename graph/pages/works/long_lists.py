"""The long lists of a work's page: a work that very many places cite has the first of each list on
its own page, and the whole list on further ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from graph.pages.further import continued
from graph.pages.model import Frame, Page
from graph.pages.paging import Part, parts_of
from graph.pages.works.page import ReferencePage

SIZES: Final = {"groups": 40, "statements": 40, "printed": 40}
"""Sources that cite, claims and printed entries in a page."""
NAMES: Final = {
    "groups": ("places", "Where it is cited"),
    "statements": ("rest", "Claims that rest on it"),
    "printed": ("printed", "As printed"),
}
"""The folder of each list, and what it is called."""

Lists = dict[str, list[Part[object]]]


def lists_of(page: ReferencePage, path: str) -> Lists:
    """The pages of each list of *page*, which stands in the folder *path*."""
    whole: dict[str, Sequence[object]] = {
        "groups": page.groups, "statements": page.statements, "printed": page.printed,
    }  # fmt: skip
    return {
        name: parts_of(items, SIZES[name], path, f"{path}{NAMES[name][0]}/")
        for name, items in whole.items()
    }


def shortened(page: ReferencePage, lists: Lists) -> ReferencePage:
    """*page* with the first of each of its *lists*."""
    if all(len(parts) == 1 for parts in lists.values()):
        return page
    return replace(
        page,
        groups=page.groups[: SIZES["groups"]],
        statements=page.statements[: SIZES["statements"]],
        printed=page.printed[: SIZES["printed"]],
        groups_pages=lists["groups"][0].pages,
        statements_pages=lists["statements"][0].pages,
        printed_pages=lists["printed"][0].pages,
    )


def list_pages(lists: Lists, frame: Frame) -> Iterator[Page]:
    """The further pages of the *lists* of the page of *frame*."""
    for name, parts in lists.items():
        yield from continued(name, NAMES[name][1], frame, parts)
