"""The stretches that statements are looked for in: sentences, bullets, cells, each with its context.

A bullet takes what it does not say itself from its lead-in and its heading; a cell from its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.documents.model import (
    Block,
    Document,
    Furniture,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Prose,
    Quotation,
    Table,
)
from graph.documents.sentences import sentences


@dataclass(frozen=True, slots=True)
class Unit:
    """``prose.text[start:end]``, one sentence or what stands for one."""

    block: Block
    prose: Prose
    start: int
    end: int
    path: tuple[str, ...]
    """Titles of its sections, outermost first."""
    lead: Prose | None = None
    """The lead-in that a list hangs on, be it in an outer section."""
    before: str = ""
    """The sentence before it in its paragraph."""
    speaker: str = ""
    whole: bool = False
    """Whether it is all of its block."""

    @property
    def text(self) -> str:
        return self.prose.text[self.start : self.end]

    @property
    def is_item(self) -> bool:
        return isinstance(self.block, ListItem)


@dataclass(slots=True)
class _Leads:
    """Lead-ins that are still open: a list hangs on the last one of its section or of one above."""

    open: dict[int, Prose] = field(default_factory=dict)

    def find(self, document: Document, section: int, direct: Prose | None) -> Prose | None:
        if direct is not None:
            return direct
        here: int | None = document.sections[section].parent
        while here is not None:
            if here in self.open:
                return self.open[here]
            here = document.sections[here].parent
        return None


def units(
    document: Document, skip: Iterator[tuple[int, int]] | list[tuple[int, int]]
) -> Iterator[Unit]:
    """Every unit of *document* outside the stretches *skip* (reference lists), tables left out."""
    apart = list(skip)
    leads = _Leads()
    direct: Prose | None = None
    for block in document.blocks:
        if any(start <= block.span.start < end for start, end in apart):
            continue
        path = document.path(block)
        match block:
            case Heading():
                direct = None
                leads.open.pop(block.section, None)
            case Paragraph():
                ends_open = re.search(r":\W*$", block.prose.text)
                direct = _last_sentence(block.prose) if ends_open else None
                if ends_open:
                    leads.open[block.section] = block.prose
                elif block.section in leads.open and not ends_open:
                    leads.open.pop(block.section)
                yield from _sentences(block, block.prose, path, None)
            case ListItem():
                lead = leads.find(document, block.section, direct)
                yield from _sentences(block, block.prose, path, lead)
            case Quotation():
                speaker = block.speaker.text if block.speaker else ""
                text = block.prose
                yield Unit(block, text, 0, len(text.text), path, direct, "", speaker, True)
            case Furniture() | Note() | Table():
                continue


def _last_sentence(prose: Prose) -> Prose:
    found = list(sentences(prose))
    start, end = found[-1] if found else (0, len(prose.text))
    return prose.part(start, end)


def _sentences(
    block: Block, prose: Prose, path: tuple[str, ...], lead: Prose | None
) -> Iterator[Unit]:
    found = list(sentences(prose))
    before = ""
    for start, end in found:
        yield Unit(block, prose, start, end, path, lead, before, "", len(found) == 1)
        before = prose.text[start:end]
