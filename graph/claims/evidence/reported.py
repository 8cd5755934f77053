"""Which evaluation a sentence in a row reports, and what is stated of it. English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph.claims.evidence.programmes import Cited, RowDraft, RowReading
from graph.claims.model import Evidence, Kind
from graph.claims.naming import evidence_id
from graph.claims.rules.ratings import StatedRating
from graph.claims.statistics.scope import PERIODS, PLACES, SAMPLES, first
from graph.claims.units import Unit
from graph.claims.view import unique
from graph.spans import Span

_WORD = re.compile(r"\w{2,}")
_SAY_NOTHING = frozenset(
    {"the", "of", "and", "for", "in", "an", "on", "to", "with", "evaluation", "study", "reading"}
    | {"further", "report"}
)
"""Words that any label of an evaluation may hold."""
_SUMS_UP = re.compile(
    r"\W{0,3}(?:overall|together|taken together|both|all|across|other|in sum|in summary)\b",
    re.IGNORECASE,
)
"""How a sentence begins that speaks of more than the evaluation of the sentence before it."""
_IN = re.compile(r"^(?:in|during) (?=\d)", re.IGNORECASE)

_STUDY = re.compile(
    r"\b(?:evaluations?|stud(?:y|ies)|trials?|surveys?|research|analys[ie]s|evaluated|studied)\b",
    re.IGNORECASE,
)
"""A sentence that names the study, and so may say whom, where and when it looked at."""

Works = tuple[str, ...]
"""Ids of the entries that an evaluation was published in: what tells it from others."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of a row with the evaluation that it reports."""

    said: RowDraft
    works: Works
    evidence: Evidence | None
    """``None`` where it reports none."""


def told_in(source: str, reading: RowReading, own: Callable[[Unit], Works]) -> Iterator[Told]:
    """The statements of a row, in order, each with its evaluation; *own* gives the works that a
    sentence cites itself.
    """
    pairs = list(_with_works(reading, own))
    about: dict[Works, list[RowDraft]] = {}
    for said, works in pairs:
        if said.found:
            about.setdefault(works, []).append(said)
    made = {
        works: _evidence(source, reading, works, drafts)
        for works, drafts in about.items()
        if (works or reading.designs or any(one.designs for one in drafts))
        and any(map(_reports, drafts))
    }
    for said, works in pairs:
        yield Told(said, works, made.get(works) if _backed(said) else None)


def _with_works(
    reading: RowReading, own: Callable[[Unit], Works]
) -> Iterator[tuple[RowDraft, Works]]:
    before: Works = ()
    for said in reading.drafts:
        if not said.found:
            yield said, own(said.unit)
            continue
        works = own(said.unit) or evaluations_of(reading.cited, said.unit.text, before)
        before = works if works != reading.cited.evaluations else before
        yield said, works


def evaluations_of(cited: Cited, text: str, before: Works = ()) -> Works:
    """Of the row's evaluations those whose label shares a word with the sentence (``UK``,
    ``Canadian``, ``initial``, ``longitudinal``); else those of the sentence *before*, which it
    goes on to tell of; else all of them.
    """
    said = _words(text)
    chosen = tuple(name for name in cited.evaluations if said & _words(cited.labels.get(name, "")))
    if chosen:
        return chosen
    return before if before and not _SUMS_UP.match(text) else cited.evaluations


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)} - _SAY_NOTHING


def _reports(said: RowDraft) -> bool:
    """Whether a sentence tells of an evaluation: what came of it, or how it was done."""
    return said.draft.kind is Kind.INTERVENTION_OUTCOME or bool(said.designs)


def _backed(said: RowDraft) -> bool:
    """Whether a statement rests on an evaluation: an outcome, or how the study was done."""
    if said.draft.kind is Kind.INTERVENTION_DESCRIPTION:
        return said.found and bool(said.designs)
    return said.draft.kind is Kind.INTERVENTION_OUTCOME


def _evidence(
    source: str, reading: RowReading, works: Works, drafts: Sequence[RowDraft]
) -> Evidence:
    """The evaluation in *works* as its sentences state it; what is not stated stays empty. Sample,
    place and period are taken from sentences that name the study, so that those of the service
    are not taken for them.
    """
    studies = [one for one in drafts if one.designs or names_study(one.unit.text)]
    texts = [*dict.fromkeys(one.unit.text for one in studies)]
    text = "\n".join(texts)
    return Evidence(
        evidence_id(source, reading.row.cells[0].text, works),
        design=unique((*reading.designs, *(design for one in studies for design in one.designs))),
        sample=reading.sample or first(SAMPLES, text),
        place=unique(match[0] for match in PLACES.finditer(f"{reading.place}\n{text}")),
        period=_IN.sub("", first(PERIODS, text)),
        references=works,
        interventions=(reading.who,),
        span=_span((studies or drafts)[0].unit),
    )


def _span(unit: Unit) -> Span:
    return unit.prose.span(unit.start, unit.end)


def names_study(text: str) -> bool:
    """Whether a sentence names a study."""
    return bool(_STUDY.search(text))


def rating_record(source: str, text: str, stated: StatedRating, works: Works) -> Evidence:
    """The record of a rating that stands alone: somebody rated the interventions, as *text*, the
    text of the source, says; *works* are what it cites for it.
    """
    rating = stated.rating
    words = " ".join(rating.span.of(text).split()) if rating.span else ""
    return Evidence(
        evidence_id(source, stated.interventions, rating.name, words),
        references=works,
        interventions=stated.interventions,
        ratings=(rating,),
        span=rating.span,
    )
