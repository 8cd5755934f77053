"""The targets for extraction, and the measures themselves: each mistake is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.claims.model import Claim, Concept, Direction, Kind, Statistic
from graph.spans import Span
from tests.claim_measures import Gold, Labels, Share, same_number, score_claims, score_concepts
from tests.score_claims import measure

SPAN = Span("meals", 0, 100)
NUMBER = Statistic(SPAN, "49%", 49, unit="%")
CONCEPTS = {
    "risk": Concept("risk", "risk_factor", "Skipping breakfast"),
    "effect": Concept("effect", "effect_on_child", "Tooth decay", ("decay of teeth",)),
}
READ: list[Gold] = [
    {
        "id": "r",
        "type": "risk_factor",
        "label": "skipping breakfasts",
        "alt_labels": [],
        "also_accept": [],
    },
    {
        "id": "e",
        "type": "effect_on_child",
        "label": "Decay of the teeth",
        "alt_labels": [],
        "also_accept": [],
    },
]
GOLD: Gold = {
    "id": "1", "start": 0, "end": 100, "kind": "risk_to_effect", "subject": ["r"], "object": ["e"],
    "statistic": {"numeric": True, "value": 49, "unit": "%"},
}  # fmt: skip
CLAIM = Claim("c", "meals", SPAN, "...", Kind.RISK_TO_EFFECT, 0, ("risk",), ("effect",),
              Direction.INCREASES, "toy", statistic=NUMBER)  # fmt: skip


def test_a_perfect_reading() -> None:
    scores = score_claims([GOLD], [CLAIM], READ, CONCEPTS)
    assert set(scores.values()) == {Share(1, 1)}
    assert set(score_concepts(READ, CONCEPTS.values()).values()) == {Share(1, 1)}


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (lambda c: replace(c, kind=Kind.PROTECTIVE), {"kind recall", "typed recall"}),
        (lambda c: replace(c, subjects=("effect",)), {"typed recall", "subject recall"}),
        (lambda c: replace(c, objects=()), {"typed recall", "object recall"}),
        (lambda c: replace(c, statistic=replace(NUMBER, value=57)), {"statistic recall"}),
        (lambda c: replace(c, statistic=None), {"statistic recall"}),
        (
            lambda c: replace(c, span=Span("meals", 0, 49)),
            {"recall", "kind recall", "typed recall"},
        ),
        (
            lambda c: replace(c, span=Span("meals", 100, 200)),
            {"recall", "kind recall", "typed recall", "statistic recall", "precision"},
        ),
    ],
)
def test_each_mistake_is_counted(change: Callable[[Claim], Claim], wrong: set[str]) -> None:
    scores = score_claims([GOLD], [change(CLAIM)], READ, CONCEPTS)
    assert {name for name, share in scores.items() if share.value < 1} == wrong


@pytest.mark.parametrize(
    ("gold", "low", "high", "same"),
    [
        ({"low": 45, "high": 70}, 45, 70, True),
        ({"low": 45, "high": 70}, 45, 80, False),
        ({"value": 70}, 45, 70, True),
        ({"value": 50}, 45, 70, False),
    ],
)
def test_ranges(gold: Gold, low: float, high: float, same: bool) -> None:
    assert same_number(gold, replace(NUMBER, value=None, low=low, high=high)) is same


@pytest.mark.parametrize(
    ("label", "same"),
    [("Tooth Decay", True), ("the tooth's decay", True), ("decay", False), ("", False)],
)
def test_labels(label: str, same: bool) -> None:
    assert Labels(["tooth decay"]).match(label) is same


def test_every_target_is_reached() -> None:
    for scores, targets in measure().values():
        assert targets.keys() <= scores.keys()
        assert {n: s for n, s in scores.items() if s.value < targets.get(n, 0)} == {}
