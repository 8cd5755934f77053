"""Where statements are looked for: sentences, bullets, cells, each with its context.

A bullet takes what it does not say itself from its lead-in and its heading; a cell from its row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
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
    first: bool = True
    """Whether it is the first sentence of its block."""
    speaker: str = ""
    """Whose words a quotation is, as printed; empty where that is not said."""
    whole: bool = False
    """Whether it is all of its block."""
    before: int | None = None
    """Where the sentence before it in its block begins; ``None`` for the first."""

    @property
    def text(self) -> str:
        """The unit as read."""
        return self.prose.text[self.start : self.end]

    @property
    def is_item(self) -> bool:
        """Whether it stands in a bullet."""
        return isinstance(self.block, ListItem)


_OPENS = re.compile(
    r"(?::|\b(?:needs?|includes?|including|following|as follows|are|to))\W{0,9}$", re.IGNORECASE
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

    def note(self, section: int, lead: _Lead | None) -> None:
        """A paragraph of *section* ends in *lead*, or in none: then nothing is open any more."""
        if lead is None:
            self.open.pop(section, None)
        else:
            self.open[section] = lead

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
    apart = _Apart(skip)
    for block in document.blocks:
        if apart.holds(block.span.start):
            continue
        path = document.path(block)
        match block:
            case Heading():
                direct = None
                leads.open.pop(block.section, None)
            case Paragraph():
                found = tuple(sentences(block.prose))
                direct = _lead_in(block.prose, found)
                leads.note(block.section, direct)
                yield from _sentences(block, block.prose, path, found)
            case ListItem():
                lead = leads.find(document, block.section, direct)
                found = tuple(sentences(block.prose))
                yield from _sentences(block, block.prose, path, found, lead)
            case Quotation():
                yield from _quoted(block, path, direct)
            case Furniture() | Note() | Table():
                continue
            case _:
                raise TypeError(f"no such block: {type(block).__name__}")


class _Apart:
    """Stretches of the text that hold no statements."""

    def __init__(self, stretches: Sequence[tuple[int, int]]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(stretches):
            self.starts.append(start)
            self.ends.append(max(end, self.ends[-1] if self.ends else 0))

    def holds(self, offset: int) -> bool:
        """Whether *offset* lies in one of them."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]


Stretch = tuple[int, int]


def _lead_in(prose: Prose, found: Sequence[Stretch]) -> _Lead | None:
    if not found:
        return None
    start, end = found[-1]
    if not _OPENS.search(prose.text[max(start, end - 40) : end]):
        return None
    return _Lead(prose.part(start, end), prose)


_I = re.compile(r"\b(?:I|I['’]\w+|my|me)\b")
_TOLD = re.compile(
    r"\b(?:accounts?|told us|told researchers|focus groups?|interviewees?|interviews)\b"
    r"|\b(?:women|men|mothers|fathers|parents|carers|people|children|participants|respondents|survivors"
    r"|patients|pupils|students|residents|users|practitioners|professionals|staff|workers|nurses"
    r"|teachers)\b[^.;:]{0,120}\b(?:said|spoke|explained|described|commented|recalled|reflected"
    r"|expressed|voiced|put it)\b"
)
"""In what a quotation hangs on: a person speaks, who need not say *I*."""

_THEY = re.compile(r"(?:They|These|She|He|Others|Some|One|Another)\b(?! of\b)")
"""How a lead-in begins whose speakers its paragraph names."""


def _quoted(block: Quotation, path: tuple[str, ...], lead: _Lead | None) -> Iterator[Unit]:
    """A person's words as one unit; what a document says, sentence by sentence."""
    speaker = block.speaker.text if block.speaker else ""
    prose = block.prose
    before = lead.sentence if lead else None
    told = before is not None and _TOLD.search(before.text)
    if speaker or told or _I.search(prose.text):
        around = lead.paragraph if lead and _THEY.match(lead.sentence.text) else None
        yield Unit(
            block, prose, 0, len(prose.text), path, before, around, speaker=speaker, whole=True
        )
        return
    for index, (start, end) in enumerate(sentences(prose)):
        yield Unit(block, prose, start, end, path, before, first=not index)


_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,3}){1,3}\.?\s{1,4}(?=[A-Z“‘])")
"""The number of a paragraph (``3.1.2 Weigh every resident``) is no part of its first sentence."""


def _sentences(
    block: Block,
    prose: Prose,
    path: tuple[str, ...],
    found: Sequence[Stretch],
    lead: _Lead | None = None,
) -> Iterator[Unit]:
    for index, (start, end) in enumerate(found):
        number = _NUMBERED.match(prose.text, start, end)
        yield Unit(
            block,
            prose,
            number.end() if number else start,
            end,
            path,
            lead=lead.sentence if lead else None,
            lead_paragraph=lead.paragraph if lead else None,
            first=not index,
            whole=len(found) == 1,
            before=found[index - 1][0] if index else None,
        )
