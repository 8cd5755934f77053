"""Where in a document its reference lists stand."""

from __future__ import annotations

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
    regions = []
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    for index, heading in enumerate(headings):
        name = plain_name(heading.prose.text)
        if name not in LIST_NAMES:
            continue
        after = next(
            (later for later in headings[index + 1 :] if later.level <= heading.level), None
        )
        end = after.span.start if after else len(document.text)
        regions.append(Region(heading, heading.span.end, end, name in _NOTES))
    return tuple(regions)
