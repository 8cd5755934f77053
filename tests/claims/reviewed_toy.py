"""A small document with claims, made by hand."""

from __future__ import annotations

from graph.claims.model import (
    Claim,
    Claims,
    Concept,
    ConceptType,
    Direction,
    Evidence,
    Kind,
    Mention,
    Statistic,
    Valence,
)
from graph.documents.model import Document
from graph.spans import Span
from tests.pages.toy import document

TEXT = """# Rain

Rain raises the risk of *damp* walls. Barrels keep 45% of gardens dry.

Barrels keep 45% of gardens dry. Nobody knows how wells fare.

- Rain raises the risk of mould.
"""
DAMP = "Rain raises the risk of *damp* walls."
DRY = "Barrels keep 45% of gardens dry."
WELLS = "Nobody knows how wells fare."
MOULD = "Rain raises the risk of mould."

CONCEPTS = {
    concept.id: concept
    for concept in (
        Concept("rain", ConceptType.RISK_FACTOR, "Rain", ("showers",)),
        Concept("damp", ConceptType.EFFECT_ON_CHILD, "Damp", definition="Wet walls."),
        Concept("barrels", ConceptType.INTERVENTION, "Barrels"),
        Concept("dry-gardens", ConceptType.OUTCOME, "Dry gardens"),
        Concept("survey", ConceptType.STUDY_DESIGN, "Survey"),
        Concept("outcome-mould", ConceptType.OUTCOME, "mould", candidate=True),
    )
}


def rain() -> Document:
    return document("rain", TEXT)


def span(words: str, nth: int = 1, slug: str = "rain", text: str = TEXT) -> Span:
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return Span(slug, at, at + len(words))


def claim(name: str, words: str, kind: Kind, *sides: tuple[str, ...], nth: int = 1) -> Claim:
    subjects, objects = sides or ((), ())
    return Claim(
        f"rain-{name}", "rain", span(words, nth), words, kind, 1, subjects, objects,
        Direction.NOT_STATED, "toy",
    )  # fmt: skip


SHARE = Statistic(
    span("45%"), "45%", 45.0, unit="%", population="the gardens of the town", place="Ditchley"
)


def claims() -> Claims:
    found = (
        Claim(
            "rain-damp", "rain", span(DAMP), DAMP, Kind.RISK_TO_EFFECT, 1, ("rain",), ("damp",),
            Direction.INCREASES, "toy",
        ),
        Claim(
            "rain-dry", "rain", span(DRY), DRY, Kind.INTERVENTION_OUTCOME, 1, ("barrels",),
            ("dry-gardens",), Direction.INCREASES, "toy", Valence.BENEFIT, statistic=SHARE,
            evidence="rain-study",
        ),
        claim("wells", WELLS, Kind.EVIDENCE_GAP),
        claim("mould", MOULD, Kind.DEFINITION, ("rain",), ("outcome-mould",)),
    )  # fmt: skip
    return Claims(
        "rain",
        found,
        (SHARE,),
        (Mention("rain", ConceptType.RISK_FACTOR, 0, 4, span("Rain", 2)),),
        (Evidence("rain-study", ("survey",), "12 gardens"),),
        (CONCEPTS["outcome-mould"],),
    )
