"""The chain from risk to evidence: its columns, its order, what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims.model import Claim, Concept, Direction, Kind, Valence
from graph.networks.chain import TOP, Said, chain_network, column_of
from graph.networks.model import Network
from tests.networks.made import claims
from tests.pages import toy_claims


def chain(claims_: list[Claim], concepts: tuple[Concept, ...]) -> Network:
    labels = {f"concept/{concept.id}": concept.label for concept in concepts}
    labels["evidence/trial"] = "A trial"
    return chain_network(Said(claims_, {concept.id: concept for concept in concepts}, labels))


TOY = [claim for one in toy_claims.claims() for claim in one.claims]


def test_each_step_has_its_reason() -> None:
    network = chain(TOY, toy_claims.CONCEPTS)
    assert [(e.source, e.target, e.relation, e.claims) for e in network.edges] == [
        ("concept/dry-cellars", "evidence/trial", "studied", ("help",)),
        ("concept/rain-barrel", "concept/dry-cellars", "intervention_outcome", ("help",)),
        ("concept/sealed-ground", "concept/wet-feet", "risk_to_effect", ("rain",)),
        # "long" names wet feet itself; "help" an outcome that is close to it.
        ("concept/wet-feet", "concept/rain-barrel", "addressed", ("help", "long")),
    ]
    columns = {node.id: node.x for node in network.nodes}
    order = ["sealed-ground", "wet-feet", "rain-barrel", "dry-cellars"]
    assert sorted(columns, key=lambda id_: columns[id_]) == [
        *(f"concept/{name}" for name in order),
        "evidence/trial",
    ]


def test_a_harm_is_no_reason_to_stand_behind_an_effect() -> None:
    harmed = [replace(claim, valence=Valence.HARM) for claim in TOY]
    network = chain(harmed, toy_claims.CONCEPTS)
    assert "addressed" not in {edge.relation for edge in network.edges}


def test_the_first_view_is_small_and_nothing_is_lost() -> None:
    risks = tuple(Concept(f"r{at:02}", "risk_factor", f"R{at}") for at in range(40))
    effect = Concept("e", "effect_on_soil", "E")
    base = claims(["ab"])[0]
    said = [
        replace(base, id=f"c{at}", kind=Kind.RISK_TO_EFFECT, subjects=(f"r{at % 40:02}",),
                objects=("e",), direction=Direction.INCREASES)
        for at in range(60)
    ]  # fmt: skip
    network = chain(said, (*risks, effect))
    strong = [node for node in network.nodes if node.strong and node.group == "risk"]
    assert len(network.nodes) == 41
    assert len(strong) == TOP
    assert all(node.cited == 2 for node in strong)
    assert len({(node.x, node.y) for node in network.nodes}) == 41
    assert network == chain(said[::-1], (*risks, effect))


@pytest.mark.parametrize(
    ("type_", "column"),
    [("risk_factor", 0), ("effect_on_goats", 1), ("intervention", 2), ("outcome", 3)],
)
def test_columns(type_: str, column: int) -> None:
    assert column_of(type_) == column


def test_other_types_have_none() -> None:
    assert column_of("soil_kind") is None
    assert chain([], ()).nodes == ()
