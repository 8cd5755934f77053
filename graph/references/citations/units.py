"""Citations one after the other in a bracket: authors and year, then another year or others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.references.citations.cited_names import (
    LAW_END,
    ORGANISATION_END,
    PEOPLE_END,
    PREFIX,
    TITLE_END,
    read_organisation,
    read_people,
    usable,
)
from graph.references.citations.found import (
    YEAR_ALONE,
    Found,
    letters_behind,
    read_locator,
    with_year,
)
from graph.references.citations.link import Cited, Linker
from graph.references.entries.years import plain_year
from graph.references.model import CitationForm

REACH = 200
"""Characters before a year within which its authors begin."""


@dataclass(frozen=True, slots=True)
class _Who:
    """The authors before a year; ``start`` is a position in the text."""

    start: int
    cited: Cited
    prefix: str
    sure: bool
    """Whether their form alone tells that it is a citation."""
    alone: bool = False
    """Whether they are a single name, and nothing else is in the bracket."""


@dataclass(frozen=True, slots=True)
class _Window:
    """What stands before a year, back to the citation before it."""

    text: str
    offset: int
    year: str

    @property
    def comma(self) -> bool:
        return re.search(r",\s*$", self.text) is not None

    def bare(self) -> tuple[int, str, str]:
        """Where its words begin; the words without prefix and short form; the prefix."""
        lead = re.match(r"[\s;,:.&]*", self.text)
        skip = lead.end() if lead else 0
        words = re.sub(r"\s*[\[(][^\])]*[\])]\s*$", "", self.text[skip:].rstrip(" ,"))
        prefix = PREFIX.match(words)
        if prefix is None:
            return self.offset + skip, words, ""
        begin = self.offset + skip + prefix.end()
        return begin, words[prefix.end() :], prefix["prefix"].strip(" ,")

    def before(self, at: int) -> str | None:
        """What stands before the authors at *at*, behind the last semicolon: ``None`` where it is
        more than a prefix.
        """
        words = self.text[:at].rpartition(";")[2].strip(" ,:.&")
        return words if not words or PREFIX.fullmatch(words + " ") else None


def read_units(
    text: str, start: int, end: int, linker: Linker, form: CitationForm
) -> Iterator[Found]:
    """The citations between *start* and *end*: a year, before it its authors or another year."""
    who: _Who | None = None
    at = start
    for match in YEAR_ALONE.finditer(text, start, end):
        if match.start() < at:
            continue
        first, prefix = match.start(), ""
        between = text[at : match.start()]
        if who is None or not re.fullmatch(r"[\s,;&]*(?:and|und)?[\s,;]*", between):
            who = _authors(text, at, match, linker)
            if who is None:
                at = match.end()
                continue
            first, prefix = who.start, who.prefix
        cited = with_year(who.cited, match["year"])
        locator, at = read_locator(text, match.end(), end)
        yield Found(first, match.end(), form, cited, locator, prefix, who.sure, who.alone)
        for letter, other in letters_behind(text, at, end, cited, linker):
            at = letter.end()
            yield Found(letter.start("letter"), at, form, other)


def _authors(text: str, start: int, year: re.Match[str], linker: Linker) -> _Who | None:
    """The authors that end right before *year*."""
    end = year.start()
    offset = max(start, end - REACH)
    window = _Window(text[offset:end], offset, plain_year(year["year"]))
    if LAW_END.search(window.text):
        return None
    return _listed(window, linker) or _people(window, linker) or _organisation(window)


def _listed(window: _Window, linker: Linker) -> _Who | None:
    """A title in quotation marks, or words as a whole, that the list has."""
    title = TITLE_END.search(window.text)
    if title and linker.knows(title["names"]):
        at = window.offset + title.start("names")
        return _Who(at, Cited((title["names"],), window.year), "", sure=True)
    begin, bare, prefix = window.bare()
    cited = Cited((bare,), window.year)
    if bare and linker.knows(bare) and linker.find(cited).reference is not None:
        return _Who(begin, cited, prefix, sure=True)
    return None


def _people(window: _Window, linker: Linker) -> _Who | None:
    people = PEOPLE_END.search(window.text)
    cited = read_people(people["names"], window.year) if people else None
    if people is None or cited is None:
        return None
    known = linker.find(cited).reference is not None
    if not (known or usable(cited)):
        return None
    begin, bare, lead = window.bare()
    whole = None if known else ORGANISATION_END.fullmatch(bare)
    organisation = read_organisation(bare, window.year) if whole else None
    if organisation and len(bare) > len(people["names"]):
        return _Who(begin, organisation, "", sure=window.comma and not lead)
    at = people.start("names")
    prefix = window.before(at)
    several = cited.et_al or len(cited.names) > 1
    sure = (window.comma or several) and (prefix is not None or known)
    alone = prefix is not None and len(people["names"].split()) == 1
    return _Who(window.offset + at, cited, prefix or "", sure, alone)


def _organisation(window: _Window) -> _Who | None:
    match = ORGANISATION_END.search(window.text)
    cited = read_organisation(match["names"], window.year) if match else None
    if match is None or cited is None or not usable(cited):
        return None
    at = match.start("names")
    sure = window.comma and window.before(at) is not None
    return _Who(window.offset + at, cited, "", sure)
