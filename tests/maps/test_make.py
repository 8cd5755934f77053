"""Maps of a made-up field: sides, cells, and the kinds of empty cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims.model import (
    Claim,
    Claims,
    Concept,
    Direction,
    Evidence,
    Kind,
    Valence,
    Vocabulary,
)
from graph.corpus.model import Corpus
from graph.maps.make import make_map, state_of
from graph.maps.model import Axis, EvidenceMap, MapPlan, PlannedGroup, Scope, Sign, State
from graph.maps.plan import UNPLANNED, plans_of
from graph.maps.studies import studies_of
from graph.spans import Span

CONCEPTS = (
    Concept("clubs", "intervention", "Clubs"),
    Concept("breakfast-clubs", "intervention", "Breakfast clubs", broader=("clubs",)),
    Concept("lunch-clubs", "intervention", "Lunch clubs", broader=("clubs",)),
    Concept("salad-bar", "intervention", "Salad bar"),
    Concept("training", "intervention", "Training of cooks"),
    Concept("attendance", "outcome", "Better attendance", whose="pupil"),
    Concept("early-attendance", "outcome", "At school early", ("x",), broader=("attendance",)),
    Concept("skill", "outcome", "Skill", whose="cook"),
    Concept("waste", "outcome", "Less waste", whose="nobody-declared"),
    Concept("pupils", "population", "Pupils"),
    Concept("infants", "population", "Infants", broader=("pupils",)),
)
PLAN = MapPlan(
    "",
    "Map",
    "A map.",
    ("intervention",),
    ("outcome",),
    (Kind.INTERVENTION_OUTCOME,),
    groups=(
        PlannedGroup("cook", "Cooks", ("cook",), (), 2),
        PlannedGroup("pupil", "Pupils", ("pupil",), ("pupils",), 1),
    ),
    scopes=(Scope("training", "pupil", "Training is for cooks."),),
)


def claim(
    number: int,
    subject: str,
    *objects: str,
    kind: Kind = Kind.INTERVENTION_OUTCOME,
    valence: Valence = Valence.BENEFIT,
    evidence: str = "",
) -> Claim:
    span = Span("meals", number, number + 1)
    return Claim(
        f"claim-{number}", "meals", span, "x", kind, 0, (subject,), objects, Direction.INCREASES,
        "rule", valence, evidence=evidence or None,
    )  # fmt: skip


def drawn(*claims: Claim, plan: MapPlan = PLAN, evidence: tuple[Evidence, ...] = ()) -> EvidenceMap:
    said = Claims("meals", claims, (), (), evidence, ())
    vocabulary = Vocabulary({concept.id: concept for concept in CONCEPTS})
    return make_map(plan, Corpus((), {}, {}, (), (), vocabulary, {"meals": said}))


def test_what_a_map_holds() -> None:
    made = drawn(
        claim(1, "breakfast-clubs", "attendance", "pupils"),
        claim(2, "lunch-clubs", "attendance"),
        claim(3, "lunch-clubs", "waste"),
        claim(4, "salad-bar", "skill"),
        claim(5, "pupils", "skill"),
        claim(6, "salad-bar", "attendance", kind=Kind.DEFINITION),
    )
    assert sorted(made.cells) == [
        ("breakfast-clubs", "attendance"),
        ("lunch-clubs", "attendance"),
        ("lunch-clubs", "waste"),
        ("salad-bar", "skill"),
    ]
    assert [(group.label, group.concepts) for group in made.subjects] == [
        ("Clubs", ("lunch-clubs", "breakfast-clubs")),
        ("", ("salad-bar",)),
    ]
    assert [(group.id, group.concepts) for group in made.objects] == [
        ("cook", ("skill",)),
        ("pupil", ("attendance",)),
        ("", ("waste",)),
    ]
    assert made.cells["lunch-clubs", "waste"].id == "lunch-clubs--waste"


def test_without_declared_groups_what_is_below_one_thing_is_a_group() -> None:
    made = drawn(
        claim(1, "clubs", "attendance"),
        claim(2, "clubs", "early-attendance"),
        claim(3, "clubs", "skill"),
        plan=replace(PLAN, groups=(), scopes=()),
    )
    assert [(group.label, group.concepts) for group in made.objects] == [
        ("Better attendance", ("early-attendance", "attendance")),
        ("", ("skill",)),
    ]


def test_five_kinds_of_empty_cell_are_told_apart() -> None:
    gap = Kind.EVIDENCE_GAP
    made = drawn(
        claim(1, "training", "skill", valence=Valence.NO_EFFECT),
        claim(2, "clubs", "skill", valence=Valence.HARM),
        claim(3, "salad-bar", "attendance", kind=gap),
        claim(4, "clubs", "infants", kind=gap),
        claim(5, "lunch-clubs", "attendance", "skill"),
    )
    assert made.cells["training", "skill"].state is State.NO_EFFECT
    assert made.cells["clubs", "skill"].state is State.HARM
    assert made.cells["salad-bar", "attendance"].state is State.GAP
    assert made.empty["training", "attendance"] is State.OUT_OF_SCOPE
    assert made.scopes == PLAN.scopes
    assert made.empty["clubs", "attendance"] is State.GAP
    assert [each.id for each in made.wider["clubs", "attendance"]] == ["claim-4"]
    assert ("salad-bar", "skill") not in made.empty
    assert ("salad-bar", "skill") not in made.cells


@pytest.mark.parametrize(
    ("valences", "state"),
    [
        ("", State.GAP),
        ("benefit benefit", State.BENEFIT),
        ("benefit not_stated", State.BENEFIT),
        ("not_stated", State.NOT_STATED),
        ("benefit harm", State.MIXED),
        ("mixed", State.MIXED),
        ("no_effect", State.NO_EFFECT),
    ],
)
def test_what_claims_say_together(valences: str, state: State) -> None:
    claims = [claim(1, "clubs", "skill", valence=Valence(each)) for each in valences.split()]
    assert state_of(Sign.VALENCE, claims) is state


def test_a_direction_is_shown_where_the_map_says_so() -> None:
    assert state_of(Sign.DIRECTION, [claim(1, "clubs", "skill")]) is State.INCREASES


def test_a_study_that_two_sources_report_is_one() -> None:
    publications = {"a": ["x"], "b": ["x", "y"], "c": ["y"], "d": [], "e": [], "f": ["z"]}
    found = studies_of(publications)
    assert found == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "e", "f": "f"}
    made = drawn(claim(1, "clubs", "skill", evidence="a"), claim(2, "clubs", "skill", evidence="b"))
    assert replace(made, studies=found).evaluations(made.cells["clubs", "skill"].claims) == 1
    assert made.evaluations(made.cells["clubs", "skill"].claims) == 2


TURTLE = b"""
@base <https://example.org/> .
@prefix ev: <ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<map/second> a ev:EvidenceMap ; skos:prefLabel "Second" ; ev:order 2 .
<map> a ev:EvidenceMap ; skos:prefLabel "First" ; skos:definition "D." ; ev:mapSubject "a" ;
    ev:mapObject "b", "c" ; ev:mapKind ev:kind-risk-to-effect ; ev:mapSign "direction" ;
    ev:mapRows "objects" ; ev:order 1 .
<map#late> a ev:MapGroup ; skos:prefLabel "Late" ; ev:groupMember "x" ; ev:order 2 ;
    ev:groupPeople <concept/pupils> ; skos:inScheme <map> .
<map#early> a ev:MapGroup ; ev:groupMember "y", "z" ; ev:order 1 ; skos:inScheme <map> .
<map#scope> a ev:OutOfScope ; ev:scopeOf <map> ; ev:scopeSubject <concept/clubs> ;
    ev:scopeObject <map#late>, <concept/skill> ; rdfs:comment "Why." .
<map#state> a ev:CellState ; skos:notation "gap" ; skos:prefLabel "Nobody knows" .
"""


def test_plans_are_read_from_the_vocabulary() -> None:
    plans = plans_of(TURTLE, "https://example.org")
    first, second = plans.maps
    assert (first.label, first.path, second.path) == ("First", "map/", "map/second/")
    assert (first.subjects, first.objects) == (("a",), ("b", "c"))
    assert (first.kinds, first.sign, first.rows) == (
        (Kind.RISK_TO_EFFECT,), Sign.DIRECTION, Axis.OBJECTS,
    )  # fmt: skip
    assert [group.id for group in first.groups] == ["early", "late"]
    assert first.groups[1] == PlannedGroup("late", "Late", ("x",), ("pupils",), 2)
    assert {(scope.subject, scope.target) for scope in first.scopes} == {
        ("clubs", "late"),
        ("clubs", "skill"),
    }
    assert plans.words[State.GAP].label == "Nobody knows"
    assert plans.words[State.HARM].label == "Harm"
    assert plans_of(b"", "https://example.org").maps == (UNPLANNED,)
