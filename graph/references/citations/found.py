"""What a search for citations finds, and the pieces that every such search needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.references.citations.link import Cited, Linker
from graph.references.entries.years import YEAR, plain_year
from graph.references.model import CitationForm


@dataclass(frozen=True, slots=True)
class Found:
    """A citation in a prose: ``start``/``end`` are positions in its text."""

    start: int
    end: int
    form: CitationForm
    cited: Cited
    locator: str = ""
    prefix: str = ""
    sure: bool = True
    """False where only a link to an entry can tell that it is a citation."""
    alone: bool = False
    """Whether a single name and a year are all: a citation where the document's style is such."""


YEAR_ALONE = re.compile(rf"(?<![\w/.-])(?P<year>{YEAR})(?!\w|/(?![a-z](?!\w))|[-–]\d|\.\d)")
"""A year that is no part of a number, a range or an address."""

BRACKET = re.compile(
    r"\((?P<round>(?:[^()\[\]]|\[[^\[\]]{0,80}\]|\([^()]{0,80}\)){3,900})\)"
    r"|\[(?P<square>[^\[\]]{3,600})\]"
)
"""What stands in a bracket, shorter ones within it included."""

_LOCATORS = (
    re.compile(
        r"\s*(?:,\s*|:\s*)?(?P<locator>(?:(?:pp?|S|paras?|ch|chap|chapter|sec|section|art|fig|table"
        r"|Kap|Abs|Rn|págs?|str|[сСsσ])\.?\s?[\divxlc]{1,8}(?:\s?[-–,]\s?\d{1,5}){0,4}(?:\s?ff?\.?)?"
        r"|(?<=:)\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s?ff?\.?)?))"
    ),
    re.compile(r"\s*:\s*(?P<locator>\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s?ff?\.?)?)(?=\s*[;,)\]]|$)"),
    re.compile(r"\s*,\s*(?P<locator>\d{1,3}(?:\s?[-–]\s?\d{1,3})?)(?=\s*[;)\]]|$)"),
)


def read_locator(text: str, start: int, end: int) -> tuple[str, int]:
    """The locator that begins at *start*, and where it ends: ``p. 6``, ``: 33 f.``, ``, 212``."""
    for pattern in _LOCATORS:
        match = pattern.match(text, start, end)
        if match:
            return match["locator"].strip(), match.end()
    return "", start


_LETTER = re.compile(r"(?:\s?[,/&+]\s?|\s(?:and|und|et|y|e)\s)(?P<letter>[a-z])(?=[\s,;:/&+)\]]|$)")


def letters_behind(
    text: str, start: int, end: int, cited: Cited, linker: Linker
) -> Iterator[tuple[re.Match[str], Cited]]:
    """The letters behind a year that cite further works, ``2001a, b and c``, as far as the list has
    those; each with what it cites.
    """
    while re.fullmatch(r"\d{4}[a-z]", cited.year):
        match = _LETTER.match(text, start, end)
        if match is None or match["letter"] <= cited.year[-1]:
            return
        cited = replace(cited, year=cited.year[:4] + match["letter"])
        if linker.find(cited).reference is None:
            return
        yield match, cited
        start = match.end()


def with_year(cited: Cited, year: str) -> Cited:
    """The same authors with another year."""
    return replace(cited, year=plain_year(year))
