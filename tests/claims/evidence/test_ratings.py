"""How evidence stands on a scale: four kinds of nothing are four values, and two bases stay two."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.claims.concepts.vocabulary import load_vocabulary
from graph.claims.evidence.ratings import all_ratings, rated
from graph.claims.model import (
    Basis,
    Concept,
    Evidence,
    Hint,
    Level,
    Rating,
    Scale,
    Standing,
    Vocabulary,
)

STARS = Scale(
    "stars", "Stars", "second", ("Stars",),
    (
        Level("three", "Three stars", "3", 3),
        Level("two", "Two stars", "2", 2),
        Level("below", "Not two stars", "N2", 1, Standing.NOT_REACHED),
        Level("none", "No effect", "NE", 0, Standing.NO_EFFECT),
        Level("unratable", "Not ratable", "NR", 0, Standing.NOT_RATED),
    ),
    (
        Hint("concept/trial#hint-stars", "trial", "three", "at most", "Chance."),
        Hint("concept/survey#hint-stars", "survey", "two", "at most", "Asked."),
    ),
)  # fmt: skip
GRADES = Scale("grades", "Grades", "first", ("Grades",), (Level("high", "High", "high", 1),))
DESIGNS = {
    "trial": Concept("trial", "study_design", "Trial"),
    "cluster-trial": Concept("cluster-trial", "study_design", "Cluster", broader=("trial",)),
    "survey": Concept("survey", "study_design", "Survey"),
    "odd": Concept("odd", "study_design", "Odd", broader=("even",)),
    "even": Concept("even", "study_design", "Even", broader=("odd",)),
}
VOCABULARY = Vocabulary(DESIGNS, {"stars": STARS, "grades": GRADES})


def stated(level: str, scale: str = "stars") -> Rating:
    return Rating(scale, level, Basis.STATED)


@pytest.mark.parametrize(
    ("evidence", "standing", "basis", "levels"),
    [
        (None, Standing.NO_EVIDENCE, None, []),
        (Evidence("e"), Standing.NOT_RATED, None, []),
        (Evidence("e", ("odd",)), Standing.NOT_RATED, None, []),
        (Evidence("e", ("gone",)), Standing.NOT_RATED, None, []),
        (Evidence("e", ("survey",)), Standing.LEVEL, Basis.DERIVED, ["two"]),
        (Evidence("e", ("survey", "trial")), Standing.LEVEL, Basis.DERIVED, ["three"]),
        (Evidence("e", ("cluster-trial",)), Standing.LEVEL, Basis.DERIVED, ["three"]),
        (
            Evidence("e", ("trial",), ratings=(stated("two"),)),
            Standing.LEVEL, Basis.STATED, ["two"],
        ),
        (
            Evidence("e", ratings=(stated("none"), stated("two"))),
            Standing.LEVEL, Basis.STATED, ["two", "none"],
        ),
        (Evidence("e", ratings=(stated("none"),)), Standing.NO_EFFECT, Basis.STATED, ["none"]),
        (Evidence("e", ratings=(stated("below"),)), Standing.NOT_REACHED, Basis.STATED, ["below"]),
        (
            Evidence("e", ratings=(stated("unratable"),)),
            Standing.NOT_RATED, Basis.STATED, ["unratable"],
        ),
        (Evidence("e", ("trial",), ratings=(stated(""),)), Standing.NOT_RATED, Basis.STATED, [""]),
        (Evidence("e", ratings=(stated("high", "grades"),)), Standing.NOT_RATED, None, []),
    ],
)  # fmt: skip
def test_standing(
    evidence: Evidence | None, standing: Standing, basis: Basis | None, levels: list[str]
) -> None:
    answer = rated(evidence, STARS, VOCABULARY)
    assert (answer.standing, answer.basis) == (standing, basis)
    assert [one.level for one in answer.ratings] == levels


def test_a_derived_rating_says_what_from_and_how_it_is_meant() -> None:
    (rating,) = rated(Evidence("e", ("cluster-trial",)), STARS, VOCABULARY).ratings
    assert (rating.design, rating.bound, rating.why) == ("cluster-trial", "at most", "Chance.")
    assert rating.hint == "concept/trial#hint-stars"


def test_all_ratings_keep_stated_and_derived_apart() -> None:
    record = Evidence("e", ("trial",), ratings=(stated("high", "grades"), stated("two")))
    assert [(one.scale, one.level, one.basis) for one in all_ratings(record, VOCABULARY)] == [
        ("grades", "high", Basis.STATED),
        ("stars", "two", Basis.STATED),
        ("stars", "three", Basis.DERIVED),
    ]
    assert list(all_ratings(replace(record, design=(), ratings=()), VOCABULARY)) == []


def test_the_shipped_scales() -> None:
    vocabulary, problems = load_vocabulary()
    assert problems == ()
    for scale in vocabulary.scales.values():
        steps = [level.rank for level in scale.levels if level.standing is Standing.LEVEL]
        assert len(set(steps)) == len(steps) > 3
        assert {hint.design for hint in scale.hints} <= set(vocabulary.concepts)
    guidebook = vocabulary.scales["eif-evidence"]
    assert [level.notation for level in guidebook.levels] == [
        "4+", "4", "3+", "3", "2+", "2", "NL2", "NE",
    ]  # fmt: skip
    trial = Evidence("e", ("randomised-controlled-trial",))
    assert rated(trial, guidebook, vocabulary).ratings[0].level == "level-3"


def test_what_is_half_written_is_left_out(tmp_path: Path) -> None:
    text = """@prefix ev: <ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<scheme/s#a> skos:notation "1" ; ev:levelRank "soon" ; ev:levelMeaning "odd" .
<scheme/s#b> skos:prefLabel "B" .
<x> ev:hintLevel <scheme/s#z> ; ev:hintDesign <concept/d> .
<y> ev:hintLevel <scheme/s#a> .
"""
    (tmp_path / "s.ttl").write_text(text, encoding="utf-8")
    (scale,) = load_vocabulary(tmp_path)[0].scales.values()
    assert [(one.id, one.rank, one.standing) for one in scale.levels] == [("a", 0, "level")]
    assert scale.hints == ()
