"""Citations by author and year outside of brackets: in running text, and as a table's cell."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from graph.references.citations.cited_names import PEOPLE_END, read_people
from graph.references.citations.found import BRACKET, YEAR_ALONE, Found, read_locator, with_year
from graph.references.citations.link import Cited, Linker
from graph.references.citations.units import read_units
from graph.references.model import CitationForm


def find_in_sentence(text: str, linker: Linker) -> Iterator[Found]:
    """``Kritisch dazu Hoff 2017a: 5; 2017b``: outside of brackets, a person whom the list has with
    just that year.
    """
    brackets = [bracket.span() for bracket in BRACKET.finditer(text)]
    starts = [start for start, _ in brackets]
    names: Cited | None = None
    after = -1
    for match in YEAR_ALONE.finditer(text):
        around = bisect(starts, match.start()) - 1
        if around >= 0 and match.start() < brackets[around][1]:
            continue
        first = match.start()
        if names is not None and re.fullmatch(r"\s*[;,]\s*", text[after:first]):
            names = with_year(names, match["year"])
        else:
            window = text[max(0, first - 80) : first]
            people = PEOPLE_END.search(window)
            names = read_people(people["names"], match["year"]) if people else None
            if people and not re.search(r"[\w.]\s$", window):
                names = None
            first -= len(window) - people.start("names") if people else 0
        if names is None:
            continue
        link = linker.find(names)
        if link.reference is None or link.repaired or not link.reference.record.author[:1]:
            names = None
            continue
        if not link.reference.record.author[0].family:
            names = None
            continue
        locator, after = read_locator(text, match.end(), len(text))
        yield Found(first, match.end(), CitationForm.NARRATIVE, names, locator)


def find_in_cell(text: str, linker: Linker) -> Iterator[Found]:
    """A table's cell that is nothing but citations, without brackets: each of a listed work."""
    found = list(read_units(text, 0, len(text), linker, CitationForm.PARENTHETICAL))
    left = text
    for one in reversed(found):
        left = left[: one.start] + left[one.end :].replace(one.locator, "", 1)
    if found and not re.search(r"\w", left):
        yield from (one for one in found if linker.find(one.cited).reference is not None)
