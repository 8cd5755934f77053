"""What ``source.toml`` says of a source: its record, whose it is, how much of it may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.records import Record


class QuotationPolicy(StrEnum):
    """How much of a source's wording may be published: from the most to none."""

    FULL = "full"
    """Whole sentences and paragraphs: the work has an open licence."""
    SHORT = "short"
    """At most 60 words a quotation, cut at a clause with an ellipsis."""
    NONE = "none"
    """No wording: places and concepts only."""

    @property
    def at_most_short(self) -> QuotationPolicy:
        """The policy for lists and glimpses, which show no more of an open text than of any."""
        return QuotationPolicy.SHORT if self is QuotationPolicy.FULL else self


@dataclass(frozen=True, slots=True)
class Rights:
    """Whose the source is, and what may be done with it."""

    statement: str
    """As the document prints it, or a sentence that says that it prints none."""
    holder: str
    quotation: QuotationPolicy
    license: str = ""
    """Address of the licence; empty for none."""
    original: str = ""
    """Where a reader finds the original."""


@dataclass(frozen=True, slots=True)
class Supplied:
    """A field of the record that the document does not give."""

    field: str
    origin: str
    """Where it comes from, in a sentence."""


@dataclass(frozen=True, slots=True)
class Source:
    """What ``source.toml`` says of one source."""

    slug: str
    folder: str
    """Relative to the project's root, with forward slashes: ``sources/wild-2021``."""
    file: str
    """Name of the document in its folder."""
    sha256: str
    record: Record
    rights: Rights
    supplied: tuple[Supplied, ...] = ()
    description: str = ""
    """What the document is, in a sentence: a strategic briefing with tables and a list of ..."""
    lines: tuple[tuple[str, int], ...] = ()
    """Where the fields of ``source.toml`` stand in it: ``("record.title", 12)``."""

    def line(self, field: str) -> int | None:
        """The line of *field*, counted from 1; ``None`` where it has none of its own."""
        return dict(self.lines).get(field)
