"""Notes at the foot of a PDF's pages: smaller letters below the text, a figure, a Roman numeral or
a sign before each, and the same raised in the text of that page. They are counted through the
document, or anew in each chapter or on each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.documents.note_labels import rank
from graph.documents.pdf.lines import PrintedLine

SMALLER: Final = 0.93
"""Notes have letters of at most so many times the height of the text's."""
MARKED: Final = 0.8
"""Share of the notes of a foot that have their mark on the page."""
LEAST: Final = 2
"""So many notes a document has at least: one figure may be anything."""
SEVERAL: Final = 3
"""On so many pages notes stand at least where their count begins anew."""
LEFT_OUT: Final = 2
"""So many notes may be missing before a foot that goes on with the count."""
_SIGN = r"[*∗†‡§¶]{1,3}"
# 4 In this month   (4) For a discussion   4. See   4In this month, where the figure was raised
_LABEL = re.compile(
    r"\(?(?:<sup>)?(?P<label>(?:\d{1,3}|[ivxl]{1,7}(?=[\s.)<]))(?:</sup>)?[.)]{0,2}(?:\s+(?=\S)|$)"
    rf"|\d{{1,3}}(?:</sup>)?(?=[^\W\d_a-z]|[“„\"])|\\?{_SIGN}(?:</sup>)?\s*(?=\S))"
)
_BARE = re.compile(rf"\d{{1,3}}|[ivxl]{{1,7}}|{_SIGN}")
_MARKS = re.compile(r"<sup>([^<]{1,40})</sup>")
_PAGE_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,6})\W*")
_WHO = re.compile(
    r"@|\b(?:universi|departa?ment|institut|school|faculty|faculdade|hospital|centre|center|college"
    r"|laborator|correspond|professor|research(?:er|\sgroup)|orcid|received|e-?mail)",
    re.IGNORECASE,
)
"""Words of the lines that say where authors work: their figures are no notes."""
_CITES = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:pp?|S|Sp)\.\s?\d|\b(?:see|cf|vgl|siehe|ibid|ebd|ebenda|a\.\s?a\.\s?O)\b",
    re.IGNORECASE,
)
"""What a note has that cites a work, be it of an institute."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes at the foot of one column."""

    first: int
    """The line of the column that they begin at."""
    last: int
    """The line behind them: a page's number may stand there."""
    labels: Mapping[int, str]
    """Label of the note that begins with a line, by the line's index."""

    @property
    def ranks(self) -> list[int]:
        """The places of the labels in the count."""
        return [rank(label) for label in self.labels.values()]


def find_feet(
    pages: Mapping[int, Sequence[Sequence[PrintedLine]]], size: float
) -> dict[tuple[int, int], Foot]:
    """The feet of a document, by page and index of the column.

    :param pages: columns by page, in the order of reading.
    :param size: height of the letters of running text.
    """
    asked: list[_Asked] = []
    for number, columns in pages.items():
        feet = {at: foot for at, column in enumerate(columns) if (foot := _foot(column, size))}
        marks = set(_marks(columns, feet))
        for at, foot in feet.items():
            known = sum(label in marks for label in foot.labels.values())
            asked.append(_Asked((number, at), foot, known / len(foot.labels)))
    found, anew = _counted(asked)
    notes = sum(len(foot.labels) for foot in found.values())
    pages_with = len({page for page, _ in found})
    return found if notes >= LEAST and (pages_with >= SEVERAL or not anew) else {}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What may be a foot."""

    place: tuple[int, int]
    foot: Foot
    marked: float
    """Share of its notes that have their mark on the page."""


def _counted(asked: Sequence[_Asked]) -> tuple[dict[tuple[int, int], Foot], bool]:
    """The feet whose labels count on, or anew from the first; and whether any does the latter.

    What goes on with the count may lack marks on its page. What begins anew and is not gone on
    with, though the count before is, is none.
    """
    found: dict[tuple[int, int], Foot] = {}
    last, before, stray = 0, 0, None
    anew = False
    for one in asked:
        first, end = one.foot.ranks[0], one.foot.ranks[-1]
        sure = one.marked >= MARKED
        if stray is not None and before < first <= before + 1 + LEFT_OUT and first != last + 1:
            del found[stray]
            last, stray = before, None
        near = last < first <= last + 1 + LEFT_OUT
        goes_on = near and (sure or (last > 0 and first == last + 1) or one.marked >= MARKED / 2)
        begins = sure and first == 1 and last > 0
        if not (goes_on or begins or (sure and first > last)):
            continue
        found[one.place] = one.foot
        before, stray = (last, one.place) if begins else (before, None)
        anew = anew or begins
        last = end
    return found, anew


def _foot(column: Sequence[PrintedLine], size: float) -> Foot | None:
    """The notes that *column* ends with."""
    last = _above_page_number(column, size)
    first = last
    while first and column[first - 1].size <= SMALLER * size and not column[first - 1].rows:
        first -= 1
    labels: dict[int, str] = {}
    due = 0
    for at in range(first, last):
        label = label_of(column[at].text)
        number = rank(label)
        if number and (number == due or not labels) and not _is_of_authors(column, at):
            labels[at] = label
            due = number + 1
    return Foot(min(labels), last, labels) if labels else None


def label_of(line: str) -> str:
    """The label that a note's first line begins with; none where it begins with none."""
    match = _LABEL.match(line)
    bare = _BARE.search(match["label"]) if match else None
    return bare[0].replace("∗", "*") if bare else ""


def _above_page_number(column: Sequence[PrintedLine], size: float) -> int:
    """The end of *column* without the page's number, in letters as high as the text's, and what a
    printer put below that.
    """
    for at in range(len(column) - 1, max(-1, len(column) - 3), -1):
        line = column[at]
        if line.size > SMALLER * size:
            return at if _PAGE_NUMBER.fullmatch(line.text) else len(column)
    return len(column)


def _is_of_authors(column: Sequence[PrintedLine], at: int) -> bool:
    lines = column[at : at + 2]
    if any(_CITES.search(line.text) for line in lines):
        return False
    return any(_WHO.search(line.text[:90]) for line in lines)


def _marks(columns: Sequence[Sequence[PrintedLine]], feet: Mapping[int, Foot]) -> Iterator[str]:
    """The raised figures of a page's text."""
    for at, column in enumerate(columns):
        for line in column[: feet[at].first] if at in feet else column:
            if "<sup>" not in line.text:
                continue
            for match in _MARKS.finditer(line.text):
                yield from _BARE.findall(match[1].replace("∗", "*"))


def noted(column: Sequence[PrintedLine], foot: Foot) -> Iterator[str]:
    """The lines of a *foot*, each note's first with its label as Markdown has it."""
    label = ""
    for at in range(foot.first, foot.last):
        words = column[at].text
        if at in foot.labels:
            match = _LABEL.match(words)
            own = foot.labels[at]
            label = f"[^{own}]: " if own.isalnum() else f"<sup>{own}</sup> "
            words = words[match.end() :] if match else words
            if not words:
                continue  # the figure stands alone, and the note on the next line
        yield label + words
        label = ""
