"""What belongs together, and which lines matter most: the same in every run."""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from graph.networks.communities import Pair, backbone, communities

TWO = {(a, b): 3 for group in ("abcd", "wxyz") for a, b in combinations(group, 2)} | {("d", "w"): 1}


@pytest.mark.parametrize(
    ("names", "weights", "parts"),
    [
        ("", {}, []),
        ("abc", {}, [["a", "b", "c"]]),
        ("abcdwxyz", TWO, [list("abcd"), list("wxyz")]),
        ("abcdwxyzpq", {**TWO, ("p", "q"): 9}, [list("abcd"), list("wxyz"), ["p", "q"]]),
    ],
    ids=["nothing", "no lines", "two groups", "small ones are put together"],
)
def test_communities(names: str, weights: dict[Pair, int], parts: list[list[str]]) -> None:
    assert communities(names, weights) == parts
    assert communities(reversed(names), dict(reversed(weights.items()))) == parts


@pytest.mark.parametrize(
    ("weights", "kept"),
    [
        ({("a", "b"): 1, ("b", "c"): 5, ("a", "c"): 2}, {("b", "c"), ("a", "c")}),
        ({("a", "b"): 1}, {("a", "b")}),
        ({}, set()),
    ],
)
def test_the_backbone_keeps_the_heaviest(weights: dict[Pair, int], kept: set[Pair]) -> None:
    assert backbone("abc", weights) == kept


def test_the_backbone_holds_everything_together() -> None:
    kept = backbone("abcdwxyz", TWO)
    assert ("d", "w") in kept
    assert len(kept) < len(TWO)
    assert {name for pair in kept for name in pair} == set("abcdwxyz")


def test_the_order_of_sets_decides_nothing(project_root: Path) -> None:
    """Python orders sets of texts otherwise in every run."""
    code = (
        "from graph.networks.communities import *;"
        "names = [f'n{at:03}' for at in range(120)];"
        "pairs = {(a, b): 1 + hash(len(a)) % 3 for a in names for b in names"
        " if a < b and (int(a[1:]) * int(b[1:])) % 11 == 3};"
        "print(communities(set(names), pairs), sorted(backbone(set(names), pairs)))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=project_root, env={"PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(said) == 1
