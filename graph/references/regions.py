"""Where in a document its reference lists stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.documents.headings import LIST_NAMES, plain_name
from graph.documents.model import Document, Heading

_NOTES = frozenset({"notes", "endnotes", "footnotes", "notes and references", "anmerkungen"})


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the document that a heading announces as a list."""

    heading: Heading
    start: int
    end: int
    notes: bool = False
    """Whether it is a list of notes (endnotes), whose entries need not be references."""


def find_regions(document: Document) -> tuple[Region, ...]:
    """The reference lists of *document*: what stands under a list's heading, to the next heading
    that is not deeper.
    """
    regions: list[Region] = []
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    ends = _ends(headings, len(document.text))
    covered = 0
    for heading, end in zip(headings, ends, strict=True):
        name = plain_name(heading.prose.text)
        if name in LIST_NAMES and heading.span.start >= covered:
            regions.append(Region(heading, heading.span.end, end, name in _NOTES))
            covered = end
    return tuple(regions)


def _ends(headings: Sequence[Heading], end: int) -> list[int]:
    """For each heading where its section ends: at the next one that is not deeper."""
    ends = [end] * len(headings)
    open_: list[int] = []
    for index, heading in enumerate(headings):
        while open_ and headings[open_[-1]].level >= heading.level:
            ends[open_.pop()] = heading.span.start
        open_.append(index)
    return ends
