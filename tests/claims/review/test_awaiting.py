"""The list of claims that nobody has decided on."""

from __future__ import annotations

from dataclasses import replace

from graph.claims.model import Kind
from graph.claims.review.awaiting import (
    awaiting_review,
    decision_toml,
    evidence_listing,
    evidence_toml,
    listing,
)
from graph.claims.review.claims import apply_review
from graph.claims.review.file import parse_review
from graph.claims.review.ground import Known
from tests.claims.reviewed_toy import CONCEPTS, DAMP, claim, claims, rain, span


def test_worst_first() -> None:
    found = claims()
    more = (
        claim("a", "Barrels", Kind.INTERVENTION_OUTCOME, ("barrels",), ("damp",)),
        claim("b", "keep", Kind.RECOMMENDATION, ("rain",), ("damp",)),
        replace(found.claims[0], id="rain-accepted", status="accepted"),
    )
    waiting = awaiting_review(replace(found, claims=(*more, *found.claims)))
    assert [one.claim.id for one in waiting] == [
        "rain-dry", "rain-a", "rain-damp", "rain-wells", "rain-mould", "rain-b",
    ]  # fmt: skip
    assert [one.number for one in waiting] == [1, 2, 3, 4, 5, 6]


def test_lines_name_what_a_curator_needs_and_steer_no_terminal() -> None:
    hostile = replace(claims().claims[1], text="Barrels \x1b[2Jkeep 45%", hedge="\x1b]0;x\x07")
    waiting = awaiting_review(replace(claims(), claims=(hostile,)))
    said = "\n".join(listing(waiting, rain(), CONCEPTS))
    for part in ("1. rain-dry", "intervention_outcome", "line 3", "Barrels [barrels]",
                 "Dry gardens [dry-gardens]", "45 %", "Ditchley", "rain-study"):  # fmt: skip
        assert part in said
    assert "\x1b" not in said


def test_studies_are_listed_and_can_be_pasted() -> None:
    (study,) = claims().evidence
    study = replace(study, span=span(DAMP), sample="\x1b[2J")
    said = "\n".join(evidence_listing(replace(claims(), evidence=(study,)), rain(), CONCEPTS))
    for part in ("E1. rain-study", "line 3", "Survey [survey]", "1 claims", "place not stated"):
        assert part in said
    assert "\x1b" not in said
    block = evidence_toml(replace(study, sample=""), rain())
    assert parse_review(block, "r")[1], "empty reason, date and initials are no decision"
    filled = block.replace('reason = ""', 'reason = "Read."').replace('by = ""', 'by = "AB"')
    filled = filled.replace('date = ""', 'date = "2024-05"')
    for content in (filled, filled.replace('"accept"', '"correct"', 1).replace("\n# ", "\n")):
        decisions, problems = parse_review(content, "r")
        assert problems == ()
        after, problems = apply_review(claims(), rain(), decisions, Known(CONCEPTS))
        assert problems == ()
        assert after.evidence[0].design == study.design


def test_every_block_can_be_pasted_filled_in_and_applied() -> None:
    for one in claims().claims:
        block = decision_toml(one)
        assert parse_review(block, "r")[1], "empty reason, date and initials are no decision"
        filled = block.replace('reason = ""', 'reason = "Read."').replace('by = ""', 'by = "AB"')
        filled = filled.replace('date = ""', 'date = "2024-05"')
        accepted, problems = parse_review(filled, "r")
        assert problems == ()
        assert apply_review(claims(), rain(), accepted, Known(CONCEPTS))[1] == ()
        correction = filled.replace('"accept"', '"correct"', 1).replace("\n# ", "\n")
        corrected, problems = parse_review(correction, "r")
        assert problems == ()
        after, problems = apply_review(claims(), rain(), corrected, Known(CONCEPTS))
        assert problems == ()
        (same,) = (claim for claim in after.claims if claim.id == one.id)
        assert replace(same, status="extracted", text=one.text) == one
