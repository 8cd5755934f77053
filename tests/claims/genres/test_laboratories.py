"""Texts from laboratories, of which only what is not known is claimed."""

from __future__ import annotations

from graph.claims.genres.laboratories import is_from_laboratory
from tests.claims.toy import Page

BENCH = "Mutants were incubated at 4 °C with antibodies against the kinase in vitro. " * 4
ADVICE = "The mutants should be kept apart. It remains unclear what the kinase does."


def test_its_words_are_many() -> None:
    assert is_from_laboratory([BENCH])
    assert not is_from_laboratory([BENCH, "Pupils eat lunch at school. " * 1500])
    assert not is_from_laboratory(["One mutant was seen."])
    assert not is_from_laboratory(["Antibodies rise after mRNA vaccines in children. " * 20])


def test_only_gaps_are_claimed() -> None:
    assert [str(c.kind) for c in Page().paragraph(ADVICE).read().claims] == [
        "recommendation", "evidence_gap",
    ]  # fmt: skip
    told = Page().paragraph(BENCH).paragraph(ADVICE).read().claims
    assert [str(claim.kind) for claim in told] == ["evidence_gap"]
