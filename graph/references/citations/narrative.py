"""Citations whose authors stand in the sentence, and the year in a bracket behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.letters import LOW, UP
from graph.references.citations.cited_names import LAW_END, NARRATIVE_END, read_people, usable
from graph.references.citations.found import (
    YEAR_ALONE,
    Found,
    letters_behind,
    read_locator,
    with_year,
)
from graph.references.citations.link import Cited, Linker
from graph.references.citations.units import read_units
from graph.references.entries.years import plain_year
from graph.references.model import CitationForm

REACH = 160
"""Characters before a bracket within which its authors begin."""
WORDS = 8
"""Words before a bracket among which a listed organisation is looked for."""

_BEFORE_A_NAME = re.compile(
    r"(?:^|[.;:?!]\s+|\b(?:see|by|as|and|with|to|following|unlike|after|also|both|like|from|cf\.|bei"
    r"|nach|von|siehe|und|vgl\.|wie)\s+)$",
    re.IGNORECASE,
)


def read_narrative(
    text: str, bracket: int, inside: tuple[int, int], linker: Linker
) -> Iterator[Found]:
    """``Pence and Paymar's (1993)``, ``Crenshaw (1989, 1991)``: a bracket that begins with a year.

    :param bracket: where the bracket stands.
    :param inside: where its content begins and ends.
    """
    start, end = inside
    offset = max(0, bracket - REACH)
    window = text[offset:bracket].rstrip()
    years = list(YEAR_ALONE.finditer(text, start, end))
    author = _author(window, plain_year(years[0]["year"]), linker)
    if author is None:
        if any(char.isupper() for char in text[start:end]):
            yield from read_units(text, years[0].end(), end, linker, CitationForm.PARENTHETICAL)
        return
    at, cited, sure = author
    alone = _stands_alone(window, at, cited)
    position = start
    for index, match in enumerate(years):
        if match.start() < position:
            continue
        if not re.fullmatch(r"[\s,;&]*(?:and|und)?\s*", text[position : match.start()]):
            yield from read_units(text, position, end, linker, CitationForm.PARENTHETICAL)
            return
        locator, position = read_locator(text, match.end(), end)
        rest = text[position:end].strip()
        first = match.start() if index else offset + at
        last = match.end() if rest or len(years) > 1 else end + 1
        found = with_year(cited, match["year"])
        yield Found(
            first, last, CitationForm.NARRATIVE, found, locator, "", sure, alone and not rest
        )
        for letter, other in letters_behind(text, position, end, found, linker):
            position = letter.end()
            yield Found(letter.start("letter"), position, CitationForm.NARRATIVE, other)


def _stands_alone(window: str, at: int, cited: Cited) -> bool:
    """Whether a single name stands where an author does: ``see Prentice (2009)``."""
    name = cited.names[0]
    single = len(cited.names) == 1 and re.fullmatch(rf"[{UP}][{LOW}]+(?:-[{UP}][{LOW}]+)?", name)
    modern = re.match(r"(?:19|20)\d\d", cited.year)
    return bool(single and modern and _BEFORE_A_NAME.search(window[:at]))


def _author(window: str, year: str, linker: Linker) -> tuple[int, Cited, bool] | None:
    """Where the authors begin in *window*, who they are, and whether it is sure without a list."""
    if LAW_END.search(window):
        return None
    longest = match = NARRATIVE_END.search(window)
    while match:
        cited = read_people(match["names"], year)
        if cited and linker.find(cited).reference is not None:
            return match.start("names"), cited, True
        match = NARRATIVE_END.search(window, match.start("names") + 1)
    listed = _listed(window, year, linker)
    if listed or longest is None:
        return listed
    cited = read_people(longest["names"], year)
    if cited is None or not usable(cited):
        return None
    several = len(cited.names) > 1 and " and " in longest["names"]
    return longest.start("names"), cited, cited.et_al or several


def _listed(window: str, year: str, linker: Linker) -> tuple[int, Cited, bool] | None:
    """Words before the bracket that an entry is filed under: ``the IWB (2016)``, ``Respect's``."""
    words = list(re.finditer(r"\S+", window))[-WORDS:]
    for count, word in enumerate(words):
        for last in reversed(words[count:]):
            name = re.sub(r"['’]s?$", "", window[word.start() : last.end()].strip("*_,"))
            cited = Cited((name,), year)
            known = name[:1].isupper() and linker.knows(name)
            if known and len(window) - last.end() < 60 and linker.find(cited).reference is not None:
                return word.start(), cited, True
    return None
