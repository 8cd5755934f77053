"""The stretches that statements are looked for in: sentences, bullets, cells, each with its context.

A bullet takes what it does not say itself from its lead-in and its heading; a cell from its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
    """The lead-in sentence that a list hangs on, be it in an outer section."""
    lead_paragraph: Prose | None = None
    """The paragraph that the lead-in ends."""
    before: str = ""
    """The sentence before it in its paragraph."""
    first: bool = True
    """Whether it is the first sentence of its block."""
    speaker: str = ""
    whole: bool = False
    """Whether it is all of its block."""

    @property
    def text(self) -> str:
        return self.prose.text[self.start : self.end]

    @property
    def is_item(self) -> bool:
        return isinstance(self.block, ListItem)


_OPENS = re.compile(
    r":\W*$|\b(?:need|needs|include|includes|including|following|as follows|are|to)\W*$", re.I
)
"""How a paragraph ends that a list hangs on."""


@dataclass(frozen=True, slots=True)
class _Lead:
    sentence: Prose
    paragraph: Prose


@dataclass(slots=True)
class _Leads:
    """Lead-ins that are still open: a list hangs on the last one of its section or of one above."""

    open: dict[int, _Lead] = field(default_factory=dict)

    def find(self, document: Document, section: int, direct: _Lead | None) -> _Lead | None:
        """The lead-in of a list in *section*: the one right before it, else an outer one."""
        if direct is not None:
            return direct
        here: int | None = document.sections[section].parent
        while here is not None:
            if here in self.open:
                return self.open[here]
            here = document.sections[here].parent
        return None


def units(document: Document, skip: Sequence[tuple[int, int]]) -> Iterator[Unit]:
    """Every unit of *document* outside the stretches *skip* (reference lists), tables left out."""
    leads = _Leads()
    direct: _Lead | None = None
    for block in document.blocks:
        if any(start <= block.span.start < end for start, end in skip):
            continue
        path = document.path(block)
        match block:
            case Heading():
                direct = None
                leads.open.pop(block.section, None)
            case Paragraph():
                direct = _lead_in(block.prose)
                if direct is not None:
                    leads.open[block.section] = direct
                else:
                    leads.open.pop(block.section, None)
                yield from _sentences(block, block.prose, path, None)
            case ListItem():
                lead = leads.find(document, block.section, direct)
                yield from _sentences(block, block.prose, path, lead)
            case Quotation():
                yield from _quoted(block, path, direct)
            case Furniture() | Note() | Table():
                continue


def _lead_in(prose: Prose) -> _Lead | None:
    found = list(sentences(prose))
    if not found:
        return None
    start, end = found[-1]
    if not _OPENS.search(prose.text[start:end]):
        return None
    return _Lead(prose.part(start, end), prose)


_I = re.compile(r"\b(?:I|I['’]\w+|my|me)\b")


def _quoted(block: Quotation, path: tuple[str, ...], lead: _Lead | None) -> Iterator[Unit]:
    """A person's words as one unit; what an organisation or a document says, sentence by sentence."""
    speaker = block.speaker.text if block.speaker else ""
    prose = block.prose
    before = lead.sentence if lead else None
    if speaker or _I.search(prose.text):
        yield Unit(block, prose, 0, len(prose.text), path, before, speaker=speaker, whole=True)
        return
    for index, (start, end) in enumerate(sentences(prose)):
        yield Unit(block, prose, start, end, path, before, first=not index)


def _sentences(
    block: Block, prose: Prose, path: tuple[str, ...], lead: _Lead | None
) -> Iterator[Unit]:
    found = list(sentences(prose))
    before = ""
    hangs_on = (lead.sentence, lead.paragraph) if lead else (None, None)
    for index, (start, end) in enumerate(found):
        whole = len(found) == 1
        yield Unit(block, prose, start, end, path, *hangs_on, before, first=not index, whole=whole)
        before = prose.text[start:end]
