"""The long lists of a concept's page. A concept that many statements are about has the first of
each list on its own page, and the whole list on further ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from graph.pages.concepts.intervention import InterventionView
from graph.pages.concepts.page import ClaimGroup, ConceptPage, Further, Part
from graph.pages.further import continued
from graph.pages.model import Frame, Page
from graph.pages.paging import Part as OnePage
from graph.pages.paging import parts_of

MANY: Final = 120
"""Statements about a concept beyond which its page holds the first of each list."""
SIZES: Final = {"statements": 20, "figures": 30, "works": 60, "mentioned": 40}
"""Items of each list in a page."""
SHOWN: Final = 20
"""Items shown of lists that also stand elsewhere on the site."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LongLists:
    """The lists of one concept's page, in pages."""

    groups: dict[str, tuple[str, list[OnePage[object]]]]
    """By their fragments the groups of statements: what each is called, and its pages."""
    figures: list[OnePage[object]]
    works: list[OnePage[object]]
    mentioned: list[OnePage[object]]


def long_lists(page: ConceptPage, path: str) -> LongLists | None:
    """The lists of *page*, which stands in the folder *path*, if they are too long for it."""
    if page.claims <= MANY:
        return None

    def cut(items: Sequence[object], kind: str, folder: str = "") -> list[OnePage[object]]:
        return parts_of(items, SIZES[kind], path, f"{path}{folder or kind}/")

    groups = [group for part in page.parts for group in part.groups]
    return LongLists(
        {one.id: (_called(one), cut(one.statements, "statements", one.id)) for one in groups},
        cut(page.figures, "figures"),
        cut(page.works, "works"),
        cut(page.mentioned, "mentioned"),
    )


def _called(group: ClaimGroup) -> str:
    return f"{group.kind}: {group.sign.word}" if group.sign.known else group.kind


def shortened(page: ConceptPage, lists: LongLists | None) -> ConceptPage:
    """*page* with the first of each of its *lists*."""
    if lists is None:
        return page
    number = page.further
    return replace(
        page,
        parts=tuple(_part(part, lists) for part in page.parts),
        figures=page.figures[: SIZES["figures"]],
        works=page.works[: SIZES["works"]],
        mentioned=page.mentioned[: SIZES["mentioned"]],
        further=Further(
            number.mentioned,
            number.figures,
            number.works,
            *(one[0].pages for one in (lists.mentioned, lists.figures, lists.works)),
        ),
        intervention=_short_view(page.intervention) if page.intervention else None,
    )


def _part(part: Part, lists: LongLists) -> Part:
    groups = (
        replace(
            group,
            statements=group.statements[: SIZES["statements"]],
            pages=lists.groups[group.id][1][0].pages,
        )
        for group in part.groups
    )
    return Part(part.label, tuple(groups))


def _short_view(view: InterventionView) -> InterventionView:
    return replace(
        view,
        descriptions=view.descriptions[:SHOWN],
        evaluations=view.evaluations[:SHOWN],
        gaps=view.gaps[:SHOWN],
        outcomes=tuple(replace(whose, rows=whose.rows[:SHOWN]) for whose in view.outcomes),
    )


def list_pages(lists: LongLists | None, frame: Frame) -> Iterator[Page]:
    """The further pages of the *lists* of the page of *frame*."""
    if lists is None:
        return
    for name, parts in lists.groups.values():
        yield from continued("statements", name, frame, parts)
    yield from continued("statistics", "Statistics", frame, lists.figures)
    yield from continued("links", "References", frame, lists.works)
    yield from continued("mentioned", "Named in", frame, lists.mentioned)
