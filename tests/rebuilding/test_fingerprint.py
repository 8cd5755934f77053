"""Fingerprints: equal for equal values, others for others, the same in every process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import pytest
from markupsafe import Markup

from graph.rebuilding.fingerprint import fingerprint


@dataclass(frozen=True, slots=True)
class Leaf:
    text: str


@dataclass(frozen=True, slots=True)
class Twig:
    leaf: Leaf | None
    leaves: tuple[Leaf, ...] = ()
    named: Mapping[str, Leaf] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Petal:
    text: str


DIFFERENT = (
    (), ("",), ("a",), ("a", ""), ("", "a"), (("a",),), (1,), ("1",), (None,), (False,), (0,),
    (Leaf("a"),), (Petal("a"),), (Twig(Leaf("a")),), (Twig(None, (Leaf("a"),)),),
    (Twig(None, (), MappingProxyType({"a": Leaf("a")})),), (frozenset({"a"}),), (b"a",),
)  # fmt: skip


def test_different_values_have_different_fingerprints() -> None:
    assert len({fingerprint(*values) for values in DIFFERENT}) == len(DIFFERENT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Leaf("a" + "b"), Leaf("ab")),
        (Leaf(Markup("<b>")), Leaf("<b>")),
        (frozenset("abc"), frozenset("cba")),
        (frozenset((8, 0)), frozenset((0, 8))),  # they collide: their order is that of insertion
        (Twig(None, (), {"a": Leaf("é")}), Twig(None, (), {"a": Leaf("é")})),
    ],
)
def test_equal_values_have_equal_fingerprints(one: object, other: object) -> None:
    assert fingerprint(one) == fingerprint(other)


def test_they_stand_in_what_is_published_and_must_stay() -> None:
    assert fingerprint(Twig(Leaf("a"))).startswith("5fb49362")


def test_what_is_no_value_of_ours_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        fingerprint(object())
