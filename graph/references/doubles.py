"""Works that may be one: too alike to be silent about, not alike enough to merge on a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from graph.problems import Code, Problem, Severity
from graph.records import Record
from graph.references.citations.link import norm
from graph.references.model import Work

LIKE = 88.0
"""Least likeness (rapidfuzz ratio, 0 to 100) of the normalised titles of two that may be one."""
NAMES_LIKE = 75.0
"""The same for the first authors' names."""
SHORTEST = 12
"""Characters of a title: shorter ones say little."""
CROWD = 40
"""Works that begin or end alike, or are of one author and year, beyond which they are no sign."""


def possible_doubles(works: Sequence[Work], files: Mapping[str, str]) -> Iterator[Problem]:
    """A notice for each two of *works* that misprints on either side may have parted.

    :param files: path of each source's document, for the problems.
    """
    for one, other in _pairs(works):
        here, there = one.best, other.best
        yearly = here.source == there.source and here.record.year[:4] != there.record.year[:4]
        if not yearly and _may_be_one(here.record, there.record):
            yield Problem(
                Code.WORKS_ALIKE,
                Severity.NOTICE,
                f"“{_named(here.record)}” in {here.source} and “{_named(there.record)}” in "
                f"{there.source} may be one work.",
                "If they are one, correct the misprinted entry in corrections.toml, so that "
                "both have the same DOI, or the same first author, year and title.",
                files.get(here.source, ""),
                here.span,
                source=here.source,
                candidates=(here.id,),
            )


def _pairs(works: Sequence[Work]) -> list[tuple[Work, Work]]:
    """Two works that share how their title begins or ends, or their author and year."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for at, work in enumerate(works):
        record = work.best.record
        title = norm(record.title).replace(" ", "")
        if len(title) >= SHORTEST:
            keys = (("begins", title[:SHORTEST]), ("ends", title[-SHORTEST:]),
                    ("by", _first(record), record.year[:4]))  # fmt: skip
            for key in keys:
                groups.setdefault(key, []).append(at)
    pairs = {pair for group in groups.values() if len(group) <= CROWD
             for pair in combinations(group, 2)}  # fmt: skip
    return [(works[one], works[other]) for one, other in sorted(pairs)]


def _first(record: Record) -> str:
    people = record.author or record.editor
    return norm(people[0].short) if people else ""


def _may_be_one(one: Record, other: Record) -> bool:
    """Whether title, first author and year are each the same but for a misprint, or one is lacking.
    Two DOIs are two works, and so are two parts or years of a series.
    """
    if one.doi and other.doi:
        return False
    if re.findall(r"\d+", one.title) != re.findall(r"\d+", other.title):
        return False
    if fuzz.ratio(norm(one.title), norm(other.title)) < LIKE:
        return False
    first, second = _first(one), _first(other)
    if first and second and fuzz.ratio(first, second) < NAMES_LIKE:
        return False
    years = one.year[:4], other.year[:4]
    dated = all(year.isdigit() for year in years)
    return not dated or abs(int(years[0]) - int(years[1])) <= 1 or _misprinted(*years)


def _misprinted(one: str, other: str) -> bool:
    """``1998`` for ``1989``, ``2008`` for ``2003``: one figure, or two that changed places."""
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or sorted(one) == sorted(other)


def _named(record: Record) -> str:
    people = record.author or record.editor
    who = people[0].short if people else "no author"
    return f"{record.title} ({who}, {record.year or 'no year'})"
