"""A corpus with a map that has something to filter: two sources, a study that both report, a gap,
a harm and a pair without an effect.
"""

from __future__ import annotations

from dataclasses import replace

from graph.claims.model import Claim, Concept, Direction, Evidence, Kind, Valence, Vocabulary
from graph.corpus.model import Corpus
from tests.pages import toy, toy_claims
from tests.pages.toy_claims import BARRELS, FLOOD, RAIN, claim

CONCEPTS = (
    *toy_claims.CONCEPTS,
    Concept("town-barrel", "intervention", "Town barrel", broader=("rain-barrel",)),
    Concept("fewer-floods", "outcome", "Fewer floods", whose="town"),
    Concept("cool-streets", "outcome", "Cool streets", whose="town"),
)
OUTCOME = Kind.INTERVENTION_OUTCOME


def outcomes() -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Claims of the field and of the town."""
    field = (
        claim("same", "field", FLOOD, OUTCOME, subjects=("rain-barrel",), objects=("dry-cellars",),
              valence=Valence.BENEFIT, hedge="might", evidence="field-trial-1",
              references=("brook-2001",)),
        claim("loose", "field", FLOOD, OUTCOME, subjects=("rain-barrel",)),
        claim("gap", "field", FLOOD, Kind.EVIDENCE_GAP, subjects=("town-barrel", "gardeners")),
    )  # fmt: skip
    town = (
        claim("harm", "town", RAIN, OUTCOME, subjects=("green-roof",), objects=("fewer-floods",),
              valence=Valence.HARM, hedge="can", references=("marsh-2010",), status="accepted"),
        claim("null", "town", toy.LONG, OUTCOME, subjects=("town-barrel",),
              objects=("fewer-floods", "cool-streets"), valence=Valence.NO_EFFECT,
              direction=Direction.NONE_FOUND, evidence="wells", references=("marsh-2010",)),
        claim("else", "town", BARRELS, OUTCOME, subjects=("rain-barrel",),
              objects=("fewer-floods", "gardeners"), status="accepted"),
    )  # fmt: skip
    return field, town


def corpus() -> Corpus:
    """The toy corpus with more outcomes."""
    base = toy_claims.corpus()
    field, town = base.claims["field"], base.claims["town"]
    more = outcomes()
    trial = Evidence("field-trial-1", ("field-trial",), references=("brook-2001",))
    wells = Evidence("wells", (), place=("Wells",), references=("marsh-2010",))
    return replace(
        base,
        vocabulary=Vocabulary({each.id: each for each in CONCEPTS}, {"drops": toy_claims.DROPS}),
        claims={
            "field": replace(field, claims=(*field.claims, *more[0]), evidence=(trial,)),
            "town": replace(
                town, claims=(*town.claims, *more[1]), evidence=(*town.evidence, wells)
            ),
        },
    )
