"""Claims and a vocabulary for the toy corpus: each kind of page has something to show, and hostile
words stand in a label, a voice and a quotation.
"""

from __future__ import annotations

from dataclasses import replace

from graph.claims.model import (
    Basis,
    Claim,
    Claims,
    Concept,
    Direction,
    Evidence,
    Hint,
    Kind,
    Level,
    Mention,
    Rating,
    Review,
    Scale,
    Standing,
    Statistic,
    Valence,
    Vocabulary,
)
from graph.corpus.model import Corpus
from graph.permanence.model import Tombstone
from graph.spans import Span
from tests.pages import toy

SECRET = "fields that flood where nobody saw any of it coming"
"""A candidate's name that is a sentence of a source which may not be quoted."""

CONCEPTS = (
    Concept(
        "sealed-ground", "risk_factor", "Sealed ground", ("paving",), ("concrete <b>",), "Stone."
    ),
    Concept("wet-feet", "effect_on_child", "Wet feet", close_match=("dry-cellars",)),
    Concept("cold-feet", "effect_on_child", "Cold feet", broader=("wet-feet",)),
    Concept("rain-barrel", "intervention", "Rain barrel <i>", ("butt",), definition="A barrel."),
    Concept("green-roof", "intervention", "Green roof"),
    Concept("dry-cellars", "outcome", "Dry cellars", whose="house-owner"),
    Concept("field-trial", "study_design", "Field trial"),
    Concept("gardeners", "population", "Gardeners"),
    Concept("loam", "soil_kind", "Loam"),
    Concept("egg", "soil_kind", "Egg", broader=("hen",)),
    Concept("hen", "soil_kind", "Hen", broader=("egg",)),
)
DROPS = Scale(
    "drops", "Drops", "first", ("Drops",),
    (
        Level("two", "Two drops", "2", 2),
        Level("none", "No drop", "0", 0, Standing.NO_EFFECT),
    ),
    (Hint("concept/field-trial#hint-drops", "field-trial", "two", "at most", "Seen <i>."),),
)  # fmt: skip
CANDIDATE = Concept("candidate-1", "intervention", SECRET, candidate=True)

BARRELS = "Barrels help (Brook, 2001, p. 6)."
COOL = "They <b>cool</b> streets (Nobody, 1999)."
RAIN = "Town gardens hold rain (Brook, 2001; Marsh, 2010)."
FLOOD = "Fields flood (Marsh & Pond, 2010) where Brok (2001) saw none."


def claim(id_: str, source: str, text: str, kind: Kind, **fields: object) -> Claim:
    whole = toy.corpus().documents[source]
    at = whole.text.index(text)
    section = next(block.section for block in whole.blocks if block.span.end > at)
    span = Span(source, at, at + len(text))
    base = Claim(id_, source, span, text, kind, section, (), (), Direction.NOT_STATED, "rule-x")
    return replace(base, **fields)  # type: ignore[arg-type]  # fields of a claim


def nine() -> Statistic:
    at = toy.TOWN.index("nine wet")
    span = Span("town", at, at + len("nine wet winters"))
    return Statistic(span, "nine wet winters", 9.0, unit="winters", population="gardens")


def claims() -> tuple[Claims, Claims]:
    references = toy.corpus().references["town"]
    nobody = next(each for each in references.citations if "Nobody" in each.text)
    town = (
        claim("rain", "town", RAIN, Kind.RISK_TO_EFFECT, subjects=("sealed-ground",),
              objects=("wet-feet",), direction=Direction.INCREASES, hedge="may",
              references=("brook-2001", "marsh-2010"), status="accepted"),
        claim("cool", "town", COOL, Kind.LIVED_EXPERIENCE, voice="<i>Gardeners</i>",
              notes=(nobody.id,)),
        claim("long", "town", toy.LONG, Kind.INTERVENTION_DESCRIPTION, subjects=("rain-barrel",),
              objects=("gardeners", "wet-feet"), statistic=nine(), references=("marsh-2010",)),
        claim("help", "town", BARRELS, Kind.INTERVENTION_OUTCOME, subjects=("rain-barrel",),
              objects=("dry-cellars",), valence=Valence.BENEFIT, direction=Direction.DECREASES,
              evidence="trial", references=("brook-2001",)),
    )  # fmt: skip
    gone = claim("gone", "town", "Barrels help", Kind.DEFINITION, status="rejected")
    field = (claim("flood", "field", FLOOD, Kind.EVIDENCE_GAP, subjects=("rain-barrel",)),)
    help_ = town[-1].span
    trial = Evidence(
        "trial", ("field-trial",), "", ("Rainland",), "", ("brook-2001",), ("green-roof",),
        (Rating("drops", "none", Basis.STATED, help_), Rating("drops", "", Basis.STATED, help_)),
        span=help_, status="corrected",
    )  # fmt: skip
    twice = Evidence("trial-twice", status="rejected", into="trial")
    mention = Mention("sealed-ground", "risk_factor", 0, 4, Span("town", 2, 6))
    reviews = (
        Review("gone", "reject", "It says nothing.", "2024-05-17", "AB"),
        Review("rain", "accept", "Read twice.", "2024-05-17", "AB"),
    )
    studies = (
        Review("trial", "correct", "The <b>place</b>.", "2024-05-17", "AB"),
        Review("trial-twice", "reject", "The same trial.", "2024-05-17", "AB"),
    )
    return (
        Claims("field", field, (), (), (), (CANDIDATE,)),
        Claims(
            "town", town, (nine(),), (mention,), (trial,), (), (gone,), reviews, (twice,), studies
        ),
    )


GONE = (
    Tombstone("concept/mud", "Twice the <b>same</b>.", "2024-05-17", ("concept/loam",)),
    Tombstone("concept/old-mud", "As mud.", "2024-05-16", ("concept/mud",)),
    Tombstone("ontology#Mud", "No field's word.", "2024-05-17"),
)


def corpus() -> Corpus:
    """The toy corpus with its claims."""
    field, town = claims()
    vocabulary = Vocabulary({concept.id: concept for concept in CONCEPTS}, {"drops": DROPS})
    return replace(
        toy.corpus(),
        vocabulary=vocabulary,
        claims={"field": field, "town": town},
        withdrawn=GONE,
    )
