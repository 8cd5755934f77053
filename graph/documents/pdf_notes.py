"""Notes at the foot of a PDF's pages: smaller letters below the text, a figure before each, and the
same figure raised in the text of that page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.documents.pdf_lines import PrintedLine

SMALLER: Final = 0.93
"""Notes have letters of at most so many times the height of the text's."""
MARKED: Final = 0.8
"""Share of the notes of a foot that have their mark on the page."""
LEAST: Final = 2
"""So many notes a document has at least: one figure may be anything."""
# 4 In this month   (4) For a discussion   4. See   4In this month, where the figure was raised
_LABEL = re.compile(
    r"\(?(?:<sup>)?(?P<label>\d{1,3})(?:</sup>)?(?:[.)]{0,2}\s+(?=\S)|(?=[^\W\d_a-z]|[“„\"])|$)"
)
_MARKS = re.compile(r"<sup>([^<]{1,40})</sup>")
_WHO = re.compile(
    r"@|\b(?:universi|departa?ment|institut|school|faculty|faculdade|hospital|centre|center|college"
    r"|laborator|correspond|professor|research(?:er|\sgroup)|orcid|received|e-?mail)",
    re.IGNORECASE,
)
"""Words of the lines that say where authors work: their figures are no notes."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes at the foot of one column."""

    first: int
    """The line of the column that they begin at."""
    labels: Mapping[int, str]
    """Label of the note that begins with a line, by the line's index."""


def find_feet(
    pages: Mapping[int, Sequence[Sequence[PrintedLine]]], size: float
) -> dict[tuple[int, int], Foot]:
    """The feet of a document, by page and index of the column.

    :param pages: columns by page, in the order of reading.
    :param size: height of the letters of running text.
    """
    found: dict[tuple[int, int], Foot] = {}
    for number, columns in pages.items():
        feet = {at: foot for at, column in enumerate(columns) if (foot := _foot(column, size))}
        marks = set(_marks(columns, feet))
        for at, foot in feet.items():
            known = sum(label in marks for label in foot.labels.values())
            if known >= MARKED * len(foot.labels):
                found[number, at] = foot
    every = Counter(label for foot in found.values() for label in foot.labels.values())
    once = every and max(every.values()) == 1 and every.total() >= LEAST
    return found if once else {}


def _foot(column: Sequence[PrintedLine], size: float) -> Foot | None:
    """The notes that *column* ends with."""
    first = len(column)
    while first and column[first - 1].size <= SMALLER * size and not column[first - 1].rows:
        first -= 1
    labels: dict[int, str] = {}
    due = 0
    for at in range(first, len(column)):
        match = _LABEL.match(column[at].text)
        number = int(match["label"]) if match else 0
        if match and (number == due or not labels) and not _is_of_authors(column, at):
            labels[at] = match["label"]
            due = number + 1
    return Foot(min(labels), labels) if labels else None


def _is_of_authors(column: Sequence[PrintedLine], at: int) -> bool:
    return any(_WHO.search(line.text[:90]) for line in column[at : at + 2])


def _marks(columns: Sequence[Sequence[PrintedLine]], feet: Mapping[int, Foot]) -> Iterator[str]:
    """The raised figures of a page's text."""
    for at, column in enumerate(columns):
        for line in column[: feet[at].first] if at in feet else column:
            for match in _MARKS.finditer(line.text):
                yield from re.findall(r"\d{1,3}", match[1])


def noted(column: Sequence[PrintedLine], foot: Foot) -> Iterator[str]:
    """The lines of a *foot*, each note's first with its label as Markdown has it."""
    label = ""
    for at in range(foot.first, len(column)):
        words = column[at].text
        if at in foot.labels:
            match = _LABEL.match(words)
            label = f"[^{foot.labels[at]}]: "
            words = words[match.end() :] if match else words
            if not words:
                continue  # the figure stands alone, and the note on the next line
        yield label + words
        label = ""
