"""Citations by number: in square or round brackets, or raised; and notes that hold references."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.documents.model import MarkKind, Prose
from graph.references.found import Found
from graph.references.link import Cited
from graph.references.model import CitationForm
from graph.references.names import LOW
from graph.spans import Span

_NUMBERS = r"\d{1,3}(?:\s?[,;]\s?\d{1,3}|\s?[-–—]\s?\d{1,3}){0,30}"
_LOCATOR = (
    r"(?P<locator>[,:]\s*(?:pp?|S|Sec|Sect|Ch|Chap|Fig|Figs|Eqs?|Tab|Table|Thm|App|Appendix|Chapter"
    r"|Section|Part|Kap)\.?\s?[\w.–-]{1,12})?"
)
SQUARE = re.compile(rf"\[(?P<numbers>{_NUMBERS}){_LOCATOR}\]")
ROUND = re.compile(rf"\((?P<numbers>{_NUMBERS}){_LOCATOR}\)")
_ACROSS = re.compile(r"\[(?P<from>\d{1,3})\]\s?[-–—]\s?\[(?P<to>\d{1,3})\]")
"""``[2]–[4]``: a range over two brackets."""
_ONE = re.compile(r"(?P<from>\d{1,3})(?:\s?[-–—]\s?(?P<to>\d{1,3}))?")
FEWEST = 5
"""Entries that numbers out of order have to name before they are taken for citations."""
LONGEST_RANGE = 30
"""``[4-6]`` is three citations; a wider range is more likely something else."""


def numbers_in(text: str, start: int) -> Iterator[tuple[int, int, int]]:
    """Each number that *text* names, with the place of its figure (a range's, for those within)."""
    for match in _ONE.finditer(text):
        first, last = int(match["from"]), int(match["to"] or match["from"])
        if last < first or last - first > LONGEST_RANGE:
            continue
        for number in range(first, last + 1):
            yield number, start + match.start(), start + match.end()


def bracketed(prose: Prose, pattern: re.Pattern[str], numbers: frozenset[str]) -> Iterator[Found]:
    """Citations in brackets of one kind, of numbers that the list has."""
    wide = list(_across(prose.text, numbers)) if pattern is SQUARE else []
    yield from wide
    for match in pattern.finditer(prose.text):
        if any(found.start <= match.start() < found.end for found in wide):
            continue
        named = list(numbers_in(match["numbers"], match.start("numbers")))
        if not named or not any(str(number) in numbers for number, _, _ in named):
            continue
        locator = (match["locator"] or "").strip(" ,")
        for number, start, end in named:
            alone = len(named) == 1
            yield Found(
                match.start() if alone else start,
                match.end() if alone else end,
                CitationForm.NUMERIC,
                Cited((str(number),), ""),
                locator,
            )


def _across(text: str, numbers: frozenset[str]) -> Iterator[Found]:
    for match in _ACROSS.finditer(text):
        first, last = int(match["from"]), int(match["to"])
        if 0 <= last - first <= LONGEST_RANGE and match["from"] in numbers:
            for number in range(first, last + 1):
                cited = Cited((str(number),), "")
                yield Found(match.start(), match.end(), CitationForm.NUMERIC, cited)


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark, or a figure that stands for one."""

    label: str
    at: int
    """Where it stands in the prose's text."""
    span: Span
    """Where it is printed, its markup included."""


def raised(prose: Prose) -> Iterator[Mark]:
    """Each label of each note mark."""
    for mark in prose.marked(MarkKind.NOTE):
        if mark.origin is None:
            continue
        labels = [str(number) for number, _, _ in numbers_in(mark.target, 0)] or [mark.target]
        for label in labels:
            yield Mark(label, mark.start, mark.origin)


_FIGURES = r"[1-9]\d{0,2}(?:[,–-][1-9]\d{0,2}){0,9}"
_BEHIND = r"(?<=[^\W\d_][.,;:!?)’”\"'])|(?<=[^\W\d_][.,;!?][’”\"'])|(?<=[^\W\d_][)’”\"'][.,;])"
_BEFORE = r"(?=[\s).,;:]|$)(?![.,]\d)"
_GLUED = re.compile(rf"(?:{_BEHIND}|(?<=[{LOW}]{{3}}))(?P<numbers>{_FIGURES}){_BEFORE}")
"""Behind a stop or a comma, or behind three small letters: not ``H2``, ``p.05`` and ``v1.2``."""
_GLUED_THERE = re.compile(
    rf"(?:{_BEHIND}|(?<=[{LOW}]{{2}})(?<![ckdm]m))(?P<numbers>{_FIGURES}){_BEFORE}"
)
"""The same where the document is known to cite so: ``et al3``, but no ``km2``."""


def glued(proses: Sequence[Prose], known: Collection[str]) -> list[tuple[Prose, Mark]]:
    """Figures glued to a stop (``retires.1 Fares``), as raised marks come out of a PDF: where they
    have notes or entries, and count up or name most of them.
    """
    found = list(_behind_words(proses, _GLUED))
    inside = [pair for pair in found if pair[1].label in known]
    counted = [int(mark.label) for _, mark in inside]
    if len(inside) < 2 or len(inside) < 0.8 * len(found):
        return []
    if _names_most(counted, known):
        return [pair for pair in _behind_words(proses, _GLUED_THERE) if pair[1].label in known]
    return inside if _counts_up(counted) else []


def _behind_words(
    proses: Sequence[Prose], pattern: re.Pattern[str]
) -> Iterator[tuple[Prose, Mark]]:
    for prose in proses:
        for match in pattern.finditer(prose.text):
            for number, start, end in numbers_in(match["numbers"], match.start("numbers")):
                yield prose, Mark(str(number), start, prose.span(start, end))


def bracket_style(
    proses: Sequence[Prose], numbered: Mapping[str, object]
) -> re.Pattern[str] | None:
    """The kind of brackets that citations by number stand in here; ``None`` for none."""
    known = frozenset(numbered)
    square = sum(1 for prose in proses for _ in bracketed(prose, SQUARE, known))
    if square >= 2 or (square and len(numbered) <= 3):
        return SQUARE
    return ROUND if _round_style(proses, numbered) else None


def _round_style(proses: Sequence[Prose], numbers: Mapping[str, object]) -> bool:
    """Whether numbers in round brackets are citations here: they come up in order, from 1."""
    seen: list[int] = []
    for prose in proses:
        for match in ROUND.finditer(prose.text):
            seen.extend(number for number, _, _ in numbers_in(match["numbers"], 0))
    if len(seen) < 3 or not all(str(number) in numbers for number in seen if number < 200):
        inside = [number for number in seen if str(number) in numbers]
        if len(inside) < 3 or len(inside) < 0.8 * len(seen):
            return False
        seen = inside
    return _counts_up(seen) or _names_most(seen, numbers)


def _names_most(numbers: Iterable[int], known: Collection[str]) -> bool:
    """Whether *numbers* are most of a list's, which need not come up in order: a list by name is
    numbered too.
    """
    named = {str(number) for number in numbers} & set(known)
    return len(named) >= max(FEWEST, 0.6 * len(known))


def _counts_up(numbers: Sequence[int]) -> bool:
    """Whether each number is a known one or the next: as citations are numbered."""
    highest, rising = 0, 0
    for number in numbers:
        rising += number <= highest + 1
        highest = max(highest, number)
    return rising >= 0.8 * len(numbers) and numbers[0] <= 2
