"""Which evaluation a sentence in a row reports, and what is stated of it. English."""

from __future__ import annotations

import hashlib
import re

from graph.claims.model import Evidence
from graph.claims.programmes import Cited, RowReading
from graph.claims.scope import PERIODS, PLACES, SAMPLES, first
from graph.claims.units import Unit
from graph.claims.view import unique

_WORD = re.compile(r"\w{2,}")
_SAY_NOTHING = frozenset(
    {"the", "of", "and", "for", "in", "an", "on", "to", "with", "evaluation", "study", "reading"}
    | {"further", "report"}
)
"""Words that any label of an evaluation may hold."""


def evaluations_of(cited: Cited, text: str) -> tuple[str, ...]:
    """Of the row's evaluations those whose label shares a word with the sentence (``UK``,
    ``Canadian``, ``initial``, ``longitudinal``); all of them where none does.
    """
    said = _words(text)
    chosen = tuple(name for name in cited.evaluations if said & _words(cited.labels.get(name, "")))
    return chosen or cited.evaluations


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)} - _SAY_NOTHING


def evidence_of(
    source: str, text: str, reading: RowReading, unit: Unit, works: tuple[str, ...]
) -> Evidence:
    """The evaluation in *works* as the row states it; what is not stated stays empty."""
    said = f"{source}\n{reading.row.cells[0].text}\n{works}"
    digest = hashlib.sha256(said.encode()).hexdigest()[:10]
    sample = first(SAMPLES, reading.row.span.of(text))
    places = unique(match[0] for match in PLACES.finditer(unit.text))
    period = first(PERIODS, unit.text)
    return Evidence(f"{source}-{digest}", reading.designs, sample, places, period, works)
