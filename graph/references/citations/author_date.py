"""Citations by author and year, in brackets, around them, and in a figure's source line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.references.citations.found import BRACKET, YEAR_ALONE, Found
from graph.references.citations.link import Linker
from graph.references.citations.narrative import read_narrative
from graph.references.citations.units import read_units
from graph.references.model import CitationForm

_SOURCE_LINE = re.compile(
    r"\s*(?:Sources?|Adapted from|Quellen?|Fonte|Data)\s*:\s*(?P<rest>.{4,300})$"
)


def find_author_date(text: str, linker: Linker) -> Iterator[Found]:
    """Every citation by author and year in *text*; one may overlap another."""
    source = _SOURCE_LINE.match(text)
    if source:
        yield from read_units(text, *source.span("rest"), linker, CitationForm.SOURCE_LINE)
    for bracket in BRACKET.finditer(text):
        group = "round" if bracket["round"] is not None else "square"
        start, end = bracket.span(group)
        if not YEAR_ALONE.search(text, start, end):
            continue
        if YEAR_ALONE.match(bracket[group].lstrip()):
            yield from read_narrative(text, bracket.start(), (start, end), linker)
        elif source is None or bracket.start() < source.start("rest"):
            yield from read_units(text, start, end, linker, CitationForm.PARENTHETICAL)
