"""What a person put right in the reading of a document: a ``corrections.toml`` as data.

Each names its place by words of the document, so that it can be written by hand and stays right
when the text around it is read otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from graph.records import Name

NOT_A_CITATION: Final = "not a citation"
NOT_IN_THE_LIST: Final = "not in the list"

FieldValue = str | tuple[str, ...] | tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What all of them have in common."""

    quote: str
    """Words of the document that tell the place; empty where a page or pages do."""
    by: str
    """Who made it: initials or a role."""
    date: str
    """ISO 8601, a day."""
    reason: str
    """Empty for none."""
    line: int
    """Of its head in ``corrections.toml``, counted from 1."""
    at_line: int | None
    """Line of the text that its words stand on, where they stand in several places."""

    @property
    def who(self) -> str:
        """Who made it, when and why, on one line."""
        return f"{self.by}, {self.date}" + (f": {self.reason}" if self.reason else "")


@dataclass(frozen=True, slots=True)
class HeadingLevel(Correction):
    """A line is a heading of this level, or is none."""

    level: int
    """1 for the document's title to 6; 0 for no heading."""


@dataclass(frozen=True, slots=True)
class Skip(Correction):
    """A stretch is no part of the text: pages, lines, or from words to words."""

    pages: tuple[int, int] | None
    """First and last, by the numbers that the site shows."""
    lines: tuple[int, int] | None
    """First and last, counted from 1; ``quote`` stands in them."""
    until: str
    """The words that it ends with; empty where ``quote`` is all of it."""


@dataclass(frozen=True, slots=True)
class Keep(Correction):
    """What was set apart is a part of the text."""


@dataclass(frozen=True, slots=True)
class Order(Correction):
    """The reading order of a page: what begins with which words comes after what."""

    page: int
    begins: tuple[str, ...]
    """The first words of each part of the page, in the order in which they are to be read."""


@dataclass(frozen=True, slots=True)
class Split(Correction):
    """A new entry of the reference list begins with ``quote``."""


@dataclass(frozen=True, slots=True)
class Join(Correction):
    """What begins with ``quote`` is no entry of its own: it belongs to the one before."""


@dataclass(frozen=True, slots=True)
class Listed(Correction):
    """The lines from ``quote`` on are entries of the reference list, too."""

    until: str
    """The last words of them; empty where the paragraph that ``quote`` stands in is all."""


@dataclass(frozen=True, slots=True)
class Fields(Correction):
    """Fields of the reference that ``quote`` stands in."""

    fields: tuple[tuple[str, FieldValue], ...]
    """Names of ``Record``'s fields with what they are; an empty text takes a field away."""


@dataclass(frozen=True, slots=True)
class Cites(Correction):
    """What a citation leads to; ``quote`` is the citation as printed."""

    within: str
    """Words around it, where only one place is meant; empty for every place where it is printed."""
    reference: str
    """Id of an entry, or words of it; or :data:`NOT_A_CITATION` or :data:`NOT_IN_THE_LIST`."""


ToDocument = HeadingLevel | Skip | Keep | Order
ToReferences = Split | Join | Listed | Fields | Cites
AnyCorrection = ToDocument | ToReferences


def said(correction: AnyCorrection) -> str:
    """What *correction* does, in a sentence without the document's words."""
    match correction:
        case HeadingLevel(level=level):
            return f"This line is a heading of level {level}." if level else "This is no heading."
        case Skip():
            return _skipped(correction)
        case Keep():
            return "This is a part of the text."
        case Order(page=page):
            return f"The parts of page {page} are read in another order."
        case Split() | Join():
            belongs = "This belongs to the reference before it."
            return belongs if isinstance(correction, Join) else "A new reference begins here."
        case Listed():
            return "These lines are references, too."
        case Fields(fields=fields):
            return f"Of this reference, {', '.join(name for name, _ in fields)} was set."
        case Cites(reference=reference):
            return _CITED.get(reference, "This citation leads to another work of the list.")
        case _:
            raise TypeError(f"no such correction: {type(correction).__name__}")


_CITED: Final = {
    NOT_A_CITATION: "This is no citation.",
    NOT_IN_THE_LIST: "This citation leads to no work of the list.",
}


def _skipped(skip: Skip) -> str:
    for what, numbers in (("Page", skip.pages), ("Line", skip.lines)):
        if numbers:
            first, last = numbers
            one = f"{what} {first} is" if first == last else f"{what}s {first} to {last} are"
            return f"{one} no part of the text."
    return "This stretch is no part of the text."
