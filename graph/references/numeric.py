"""Citations by number: in square or round brackets, or raised; and notes that hold references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.documents.model import MarkKind, Prose
from graph.references.author_date import Found
from graph.references.link import Cited
from graph.references.model import CitationForm

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


def raised(prose: Prose) -> Iterator[tuple[str, Prose, int, tuple[int, int]]]:
    """Each label of each note mark, with the mark's place in the source."""
    for mark in prose.marked(MarkKind.NOTE):
        if mark.origin is None:
            continue
        labels = [str(number) for number, _, _ in numbers_in(mark.target, 0)] or [mark.target]
        for label in labels:
            yield label, prose, mark.start, (mark.origin.start, mark.origin.end)


def round_style(proses: Sequence[Prose], numbers: Mapping[str, object]) -> bool:
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
    highest, rising = 0, 0
    for number in seen:
        rising += number <= highest + 1
        highest = max(highest, number)
    return rising >= 0.8 * len(seen) and seen[0] <= 2
