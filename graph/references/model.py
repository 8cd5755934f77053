"""Works that a document lists, and the places in its text that cite them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from graph.documents.corrections.model import ToReferences
from graph.records import Record
from graph.spans import Span


@dataclass(frozen=True, slots=True)
class Repair:
    """A field that was mended, with what is printed."""

    field: str
    printed: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a reference list, or a work cited in full in the text."""

    id: str
    """Unique in its source: ``hester-2013``, ``gondolf-1987a``."""
    source: str
    """Slug of the source that prints it."""
    spans: tuple[Span, ...]
    """The stretches it is printed in: more than one where a page break tears it."""
    printed: str
    """As printed, markup removed, breaks closed."""
    record: Record
    number: str = ""
    """The number of the entry in a numbered list."""
    in_body: bool = False
    """True for a work given in full in the text rather than in a list."""
    repairs: tuple[Repair, ...] = ()
    rule: str = ""
    """The style that it was read as: ``author-year``, ``author-title-year``, ``numbered``, ..."""

    @property
    def span(self) -> Span:
        """From its first to its last character."""
        return self.spans[0].to(self.spans[-1])


class CitationForm(StrEnum):
    """How a citation is printed."""

    PARENTHETICAL = "parenthetical"
    NARRATIVE = "narrative"
    NUMERIC = "numeric"
    NOTE = "note"
    """A raised mark that points to a footnote or endnote."""
    FULL = "full"
    """The whole reference, in the text."""
    SOURCE_LINE = "source-line"
    """``Source: ...`` under a figure or table."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One place in the text that cites one work. A bracket with three works is three citations."""

    id: str
    """Stable from build to build: made from the source, the sentence and the citation's text, never
    from an offset or a counter alone."""
    span: Span
    """The smallest stretch with author and year; the year alone where the author stands before."""
    text: str
    """``text[start:end]`` of the source."""
    form: CitationForm
    reference: str | None
    """``Reference.id`` in the same source; ``None`` where the list has no such work."""
    sentence: Span
    """The sentence, list item or table cell that it stands in."""
    section: int
    """Index in ``Document.sections``."""
    locator: str = ""
    """``p. 6``, as printed."""
    prefix: str = ""
    """``see``, ``e.g.``, ``cf.``, as printed before it in its bracket."""
    in_table: bool = False
    marker: str = ""
    """The number or label of a numeric citation or note."""
    repaired: str = ""
    """The form that a misprint was read as: ``Coy et al., 2015`` for ``Cov et al., 2015``."""
    candidates: tuple[str, ...] = ()
    """Ids of near entries, where none fits or several do."""
    corrected: str = ""
    """Who said what it leads to, when and why; empty where it is as read."""


def citation_name(source: str, sentence: str, text: str) -> str:
    """The id of the first citation *text* in *sentence*: from what is said, not from where, so that
    an edit elsewhere leaves it as it was.
    """
    digest = sha256(f"{source}\n{sentence}\n{text}".encode()).hexdigest()
    return f"{source}-{digest[:10]}"


@dataclass(frozen=True, slots=True)
class Notice:
    """That a work was retracted or corrected."""

    kind: str
    """A type of update, as Crossref has them: ``retraction``, ``correction``."""
    date: str
    """The day of the notice, ISO 8601."""
    reason: str
    by: str
    """Who wrote it down here: initials or role."""
    address: str = ""
    """Of the notice itself, where there is one."""


@dataclass(frozen=True, slots=True)
class Work:
    """A work, wherever it is listed: entries of several sources that are the same one."""

    id: str
    """Unique and stable in the whole graph: first author, year, and what else it takes."""
    best: Reference
    """The fullest entry."""
    entries: tuple[Reference, ...]
    notices: tuple[Notice, ...] = ()
    """Its retractions and corrections, oldest first."""


@dataclass(frozen=True, slots=True)
class References:
    """What one document cites."""

    source: str
    references: tuple[Reference, ...]
    citations: tuple[Citation, ...]
    corrections: tuple[ToReferences, ...] = ()
    """What a person put right in them."""
    lists: tuple[Span, ...] = ()
    """Where its reference lists stand, in order: no running text."""
