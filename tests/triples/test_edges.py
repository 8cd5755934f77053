"""Direct edges: the CONSTRUCT files give what a plain reading of the claims gives, no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from graph.claims.model import Claim, ConceptType, Direction, Kind
from graph.triples.edges import edge_files, edge_quads
from graph.triples.iris import Iris
from graph.triples.namespaces import own
from tests.triples.toy import BASE, corpus, dataset

IRIS, EV, CORPUS, DATA = Iris(BASE), own(BASE), corpus(), dataset()
CONCEPTS = CORPUS.concepts()
EDGES = DATA.graph(IRIS.graph("edges"))

HARMED = (ConceptType.EFFECT_ON_CHILD, ConceptType.EFFECT_ON_PARENTING)
BETWEEN = {
    "increasesRiskOf": (
        Kind.RISK_TO_EFFECT,
        ConceptType.RISK_FACTOR,
        (HARMED[0], ConceptType.OUTCOME),
    ),
    "affectsParenting": (Kind.RISK_TO_PARENTING, ConceptType.RISK_FACTOR, HARMED[1:]),
    "protectsAgainst": (
        Kind.PROTECTIVE,
        None,
        (*HARMED, ConceptType.OUTCOME, ConceptType.RISK_FACTOR),
    ),
    "targets": (
        Kind.INTERVENTION_DESCRIPTION,
        ConceptType.INTERVENTION,
        (ConceptType.POPULATION,),
    ),
    "locatedIn": (Kind.INTERVENTION_DESCRIPTION, ConceptType.INTERVENTION, (ConceptType.SETTING,)),
    "reportsOutcome": (
        Kind.INTERVENTION_OUTCOME,
        ConceptType.INTERVENTION,
        (*HARMED, ConceptType.OUTCOME),
    ),
}
"""Edge to kind of claim, type of its subjects (None for any) and types of its objects."""

DIRECTIONS = {
    "increasesRiskOf": {Direction.INCREASES},
    "protectsAgainst": {Direction.DECREASES},
    "affectsParenting": set(Direction) - {Direction.NONE_FOUND},
}


def plain() -> Iterator[tuple[str, NamedNode, NamedNode]]:
    """The edges as a person would draw them, claim by claim."""
    designs = {one.id: one.design for said in CORPUS.claims.values() for one in said.evidence}
    for claim in (claim for said in CORPUS.claims.values() for claim in said.claims):
        yield from between_concepts(claim)
        for subject in claim.subjects:
            if claim.kind is Kind.RECOMMENDATION:
                yield "recommends", IRIS.source(claim.source), IRIS.concept(subject)
            if claim.evidence and CONCEPTS[subject].type == ConceptType.INTERVENTION:
                yield "evaluatedIn", IRIS.concept(subject), IRIS.evidence(claim.evidence)
        for design in designs[claim.evidence] if claim.evidence else ():
            yield "usesDesign", IRIS.evidence(claim.evidence or ""), IRIS.concept(design)


def between_concepts(claim: Claim) -> Iterator[tuple[str, NamedNode, NamedNode]]:
    for edge, (kind, subject_type, object_types) in BETWEEN.items():
        if claim.kind is not kind or claim.direction not in DIRECTIONS.get(edge, set(Direction)):
            continue
        for subject in claim.subjects:
            for obj in claim.objects:
                if (
                    subject_type in (None, CONCEPTS[subject].type)
                    and CONCEPTS[obj].type in object_types
                ):
                    yield edge, IRIS.concept(subject), IRIS.concept(obj)


def test_edges_are_those_of_a_plain_reading() -> None:
    assert set(EDGES) == {Triple(start, EV[edge], end) for edge, start, end in plain()}


@pytest.mark.parametrize("path", edge_files(), ids=lambda path: path.stem)
def test_every_edge_has_its_file_its_term_and_an_example(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# title: ")
    first, *others = path.stem.split("_")
    term = EV["".join((first, *(word.capitalize() for word in others)))]
    assert any(edge.predicate == term for edge in EDGES)
    assert f"ev:{term.value.rpartition('#')[2]} ?" in text


def test_no_edge_without_a_claim() -> None:
    kind = EV["kind"]
    without = [quad for quad in DATA.quads if quad.predicate != kind]
    left = {quad.predicate for quad in edge_quads(IRIS, without)}
    assert left == {EV["usesDesign"]}
    statements = [quad for quad in DATA.quads if quad.predicate not in (kind, EV["evidence"])]
    assert list(edge_quads(IRIS, statements)) == []


@pytest.mark.parametrize(
    ("kind", "direction", "edge"),
    [
        ("risk-to-effect", "increases", "increasesRiskOf"),
        ("protective", "decreases", "protectsAgainst"),
    ],
)
def test_where_no_vocabulary_knows_effects_risks_bear_on_outcomes(
    kind: str, direction: str, edge: str
) -> None:
    statements = f"""
    @base <{BASE}/> . @prefix ev: <ontology#> .
    <claim/a> a ev:Claim ; ev:kind ev:kind-{kind} ; ev:direction ev:direction-{direction} ;
        ev:subject <concept/speed> ; ev:object <concept/crashes> .
    <concept/speed> a ev:RiskFactor . <concept/crashes> a ev:Outcome .
    """
    quads = list(parse(statements, format=RdfFormat.TURTLE))
    (made,) = edge_quads(IRIS, quads)
    assert made.triple == Triple(IRIS.concept("speed"), EV[edge], IRIS.concept("crashes"))
