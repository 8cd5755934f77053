"""Ratings that a source states: ``rated level 3 by ...``, ``EIF level 2+``, ``assessed as level 4
on the ... scale``, ``not yet rated by ...``, and cells below a column named after a scale. English.

A sentence has to name the scale: a level alone says nothing. What a level means, what it would
take, and "level 3 or above" are no ratings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.claims.model import Basis, Level, Rating, Scale
from graph.claims.view import INTERVENTION, View
from graph.documents.model import Prose


@dataclass(frozen=True, slots=True)
class StatedRating:
    """A rating with the interventions that it is about."""

    rating: Rating
    interventions: tuple[str, ...]
    """Ids; empty where the sentence does not say."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A scale or a level, where it stands in a text."""

    start: int
    end: int
    scale: str
    level: str = ""


# "rated level 2+", "a rating of 3", "scored 4", "level 3", "(2+)" behind the word
_NOTATED = re.compile(
    r"\b(?i:levels?|standards?|ratings?|rated|scor(?:ed|es?|ing)|tier)\b"
    r"(?:\s(?i:of|as|at|a|an|is|was|level|rating|score|evidence)){0,3}[\s:]{1,2}[“\"'(]?"
    r"(?P<level>[A-Z]{1,2}\d?|\d\+?)(?![\w+%]|[.,]\d)"
)
# "has not yet been rated", "never assessed", "not been reviewed"
_NOT_RATED = re.compile(
    r"\b(?:not|never)\s(?:\w{1,9}\s){0,3}(?:rated|assessed|reviewed)\b", re.IGNORECASE
)
# "level 3 or above", "at least level 3", "minimum of level 2": a bound, not a level
_BOUND_AFTER = re.compile(
    r"[”\"')]?\s(?:or|and)\s(?:above|higher|more|better|over|below|lower)\b", re.IGNORECASE
)
_BOUND_BEFORE = re.compile(
    r"\b(?:at least|minimum(?: of)?|above|below|beyond|more than|up to)\s(?:[\w-]{1,30}\s){0,2}$",
    re.IGNORECASE,
)
# What would be, what is wished for, what a level means: nobody rated anything
_NO_RATING = re.compile(
    r"\b(?:would|could|should|might|if|whether|aim\w*|hop(?:e|es|ing)|seeks?|towards"
    r"|in order to|require[sd]?|needs? to|to (?:reach|achieve|obtain|meet|gain)"
    r"|means? that|recognis\w+|denot\w+|is defined|refers to|corresponds? to)\b",
    re.IGNORECASE,
)


class RatingFinder:
    """Finds ratings on the scales of one vocabulary."""

    def __init__(self, scales: Mapping[str, Scale]) -> None:
        self._scales = scales
        self._by_name = {
            name: scale.id for scale in scales.values() for name in (scale.label, *scale.names)
        }
        self._names = _any_of(self._by_name)
        """Names as they are printed: ``GRADE`` is no grade."""
        self._labels = {scale.id: _labels(scale) for scale in scales.values()}
        self._labelled = {
            name: _any_of(labels, re.IGNORECASE) for name, labels in self._labels.items()
        }

    def find(self, view: View) -> Iterator[StatedRating]:
        """What the unit of *view* states; nothing where it names no scale."""
        unit, text = view.unit, view.text
        scales = [
            _Place(*match.span(), self._by_name[match[0]]) for match in self._names.finditer(text)
        ]
        if not scales or _NO_RATING.search(text):
            return
        named = [m for m in view.mentions if m.type == INTERVENTION]
        for level in self._levels(text, scales):
            near = _nearest(level, [one for one in scales if one.scale == level.scale])[0]
            start, end = min(near.start, level.start), max(near.end, level.end)
            before = [m for m in named if m.start - unit.start <= level.start]
            who = ((before or named)[-1 if before else 0].concept,) if named else ()
            span = unit.prose.span(unit.start + start, unit.start + end)
            rating = Rating(near.scale, level.level, Basis.STATED, span)
            yield StatedRating(rating, who or view.near(INTERVENTION))

    def in_column(self, head: str, cell: Prose) -> Rating | None:
        """The rating in a *cell* below a column's *head* that names a scale."""
        named = self._names.search(head)
        text = cell.text.strip()
        if named is None or not text:
            return None
        scale = self._by_name[named[0]]
        if _NOT_RATED.fullmatch(text):
            return Rating(scale, "", Basis.STATED, cell.span())
        level = self._level(scale, re.sub(r"^(?:level|rated|rating)\s", "", text, flags=re.I))
        level = level or self._labels[scale].get(text.casefold())
        return Rating(scale, level.id, Basis.STATED, cell.span()) if level else None

    def _levels(self, text: str, scales: list[_Place]) -> Iterator[_Place]:
        """The levels that *text* names, each on the nearest scale that has it; where it names none
        and says that nobody rated, a place without a level.
        """
        found = [*self._labelled_in(text, scales)]
        found += [
            place
            for place in self._notated_in(text, scales)
            if not any(_apart(one, place) < 0 for one in found)
        ]
        yield from (one for one in found if not _bounded(text, one))
        unrated = _NOT_RATED.search(text)
        if not found and unrated is not None:
            yield _Place(*unrated.span(), scales[0].scale)

    def _labelled_in(self, text: str, scales: list[_Place]) -> Iterator[_Place]:
        """Levels by their names: ``not level 2``, ``low certainty``."""
        for scale in dict.fromkeys(place.scale for place in scales):
            for match in self._labelled[scale].finditer(text):
                yield _Place(*match.span(), scale, self._labels[scale][match[0].casefold()].id)

    def _notated_in(self, text: str, scales: list[_Place]) -> Iterator[_Place]:
        """Levels by their notation: ``level 2+``."""
        for match in _NOTATED.finditer(text):
            place = _Place(*match.span(), "")
            for scale in _nearest(place, scales):
                level = self._level(scale.scale, match["level"])
                if level is not None:
                    yield _Place(*match.span(), scale.scale, level.id)
                    break

    def _level(self, scale: str, notation: str) -> Level | None:
        levels = self._scales[scale].levels
        return next((level for level in levels if level.notation == notation), None)


def _any_of(names: Mapping[str, object], flags: int = 0) -> re.Pattern[str]:
    """A pattern for any of *names*, the longest first."""
    parts = [re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)", flags)


def _labels(scale: Scale) -> dict[str, Level]:
    """The levels of *scale* by their names in small letters, those that are but a number left
    out: ``Level 3`` is read with its number.
    """
    return {
        name.casefold(): level
        for level in scale.levels
        for name in level.names
        if not _NOTATED.fullmatch(name)
    }


def _nearest(place: _Place, scales: list[_Place]) -> list[_Place]:
    """*scales*, those nearest to *place* first."""
    return sorted(scales, key=lambda one: (_apart(one, place), one.start))


def _apart(one: _Place, other: _Place) -> int:
    """Characters between two places; below 0 where they overlap."""
    return max(one.start, other.start) - min(one.end, other.end)


def _bounded(text: str, level: _Place) -> bool:
    """Whether a level is meant as a bound: ``level 3 or above``."""
    before = text[max(0, level.start - 30) : level.start]
    return bool(_BOUND_AFTER.match(text, level.end) or _BOUND_BEFORE.search(before))
