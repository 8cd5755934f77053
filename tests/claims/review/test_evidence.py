"""Decisions on the studies that a source reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims.model import Basis, Claims, Evidence, Rating
from graph.claims.review.claims import apply_review
from graph.claims.review.evidence import added_id
from graph.claims.review.file import parse_review
from graph.claims.review.ground import Known
from graph.problems import Code, Problem, Severity
from graph.references.model import Citation, CitationForm
from tests.claims.evidence.test_ratings import GRADES, STARS
from tests.claims.reviewed_toy import CONCEPTS, DRY, TEXT, WELLS, claims, rain, span
from tests.pages.toy import document

ABOUT = 'reason = "Read twice."\ndate = 2024-05-17\nby = "AB"\n'
MARKS = (
    Citation("c1", span("damp"), "7", CitationForm.NOTE, None, span("damp"), 1, marker="7"),
    Citation("c2", span("Nobody"), "7", CitationForm.NOTE, None, span("Nobody"), 1, marker="7"),
)
KNOWN = Known(CONCEPTS, ["marsh-2010"], MARKS, {"stars": STARS, "grades": GRADES})
NEW = added_id("rain", WELLS)


def study(action: str, more: str = "", *, on: str = "rain-study", quote: str = "of gardens") -> str:
    named = f'evidence = "{on}"\n' if on else ""
    return f'[[evidence]]\n{named}quote = "{quote}"\naction = "{action}"\n{ABOUT}{more}\n'


def add(more: str = "", quote: str = WELLS) -> str:
    return study("add", more, on="", quote=quote)


def decide(content: str, text: str = TEXT) -> tuple[Claims, tuple[Problem, ...]]:
    decisions, wrong = parse_review(content, "review.toml")
    assert wrong == ()
    return apply_review(claims(), document("rain", text), decisions, KNOWN)


def records(after: Claims) -> dict[str, Evidence]:
    return {one.id: one for one in after.evidence}


def resting(after: Claims) -> dict[str, str]:
    return {claim.id: claim.evidence for claim in after.claims if claim.evidence}


def test_accept_and_reject() -> None:
    after, problems = decide(study("accept"))
    assert problems == ()
    assert records(after)["rain-study"].status == "accepted"
    assert [(one.about, one.action, one.by) for one in after.evidence_reviews] == [
        ("rain-study", "accept", "AB")
    ]
    after, problems = decide(study("reject"))
    assert problems == ()
    assert (records(after), resting(after)) == ({}, {})
    (gone,) = after.withdrawn_evidence
    assert (gone.id, gone.status, gone.into) == ("rain-study", "rejected", "")


@pytest.mark.parametrize(
    ("more", "field", "value"),
    [
        ('name = "The town survey"', "name", "The town survey"),
        ("design = []", "design", ()),
        ('sample = ""', "sample", ""),
        ('sample = "gardens dry"', "sample", "gardens dry"),
        ('place = ["wells"]', "place", ("wells",)),
        ('period = "Rain"', "period", "Rain"),
        ('references = ["marsh-2010"]', "references", ("marsh-2010",)),
        ('interventions = ["barrels"]', "interventions", ("barrels",)),
        (
            'ratings = [{ scale = "stars", level = "2", quote = "Nobody knows" }]',
            "ratings", (Rating("stars", "two", Basis.STATED, span("Nobody knows")),),
        ),
        (
            'ratings = [{ scale = "grades", quote = "Nobody knows" }]',
            "ratings", (Rating("grades", "", Basis.STATED, span("Nobody knows")),),
        ),
    ],
)  # fmt: skip
def test_correct_sets_one_field(more: str, field: str, value: object) -> None:
    after, problems = decide(study("correct", more))
    assert problems == ()
    corrected = records(after)["rain-study"]
    assert (getattr(corrected, field), corrected.status) == (value, "corrected")
    before = claims().evidence[0]
    assert replace(corrected, **{field: getattr(before, field)}, status="extracted") == before


def test_an_added_record_can_be_named_by_claims_in_both_ways() -> None:
    content = add('design = ["survey"]\nclaims = ["rain-dry"]') + (
        f'[[decision]]\nclaim = "rain-wells"\nquote = "{WELLS}"\naction = "correct"\n'
        f'{ABOUT}evidence = "{NEW}"\n'
    )
    after, problems = decide(content)
    assert problems == ()
    added = records(after)[NEW]
    assert (added.status, added.design, added.span) == ("added", ("survey",), span(WELLS))
    assert resting(after) == {"rain-dry": NEW, "rain-wells": NEW}


def test_two_records_become_one_and_one_becomes_two() -> None:
    after, problems = decide(add() + study("reject", f'into = "{NEW}"'))
    assert problems == ()
    assert (set(records(after)), resting(after)) == ({NEW}, {"rain-dry": NEW})
    assert after.withdrawn_evidence[0].into == NEW
    after, problems = decide(study("correct", 'sample = ""') + add('claims = ["rain-dry"]'))
    assert problems == ()
    assert (set(records(after)), resting(after)) == ({"rain-study", NEW}, {"rain-dry": NEW})


def test_a_note_mark_is_the_nearest_one() -> None:
    content = (
        f'[[decision]]\nquote = "{WELLS}"\naction = "add"\n{ABOUT}kind = "definition"\nnote = "7"\n'
    )
    after, problems = decide(content)
    assert problems == ()
    (added,) = (claim for claim in after.claims if claim.status == "added")
    assert added.notes == ("c2",)
    _, (problem,) = decide(content.replace('"7"', '["8"]'))
    assert "names the note “8”" in problem.message


@pytest.mark.parametrize(
    ("content", "message", "candidates"),
    [
        (study("accept", on="rain-stuby"), "names the record “rain-stuby”", ("rain-study",)),
        (study("correct", 'design = ["survy"]'), "the study design “survy”", ("survey",)),
        (study("correct", 'design = ["barrels"]'), "names the study design", ()),
        (study("correct", 'interventions = ["rain"]'), "names the intervention", ()),
        (study("correct", 'references = ["march-2010"]'), "the reference", ("marsh-2010",)),
        (study("correct", 'sample = "90 gardens"'), "has a sample that is not in the docu", ()),
        (study("correct", 'place = ["Wales"]'), "has a place that is not in the document", ()),
        (study("correct", 'claims = ["rain-dri"]'), "names the claim “rain-dri”", ("rain-dry",)),
        (
            study("correct", 'ratings = [{ scale = "star", level = "2", quote = "Rain" }]'),
            "names the scale “star”", ("stars",),
        ),
        (
            study("correct", 'ratings = [{ scale = "stars", level = "9", quote = "Rain" }]'),
            "names the level “9”", (),
        ),
        (study("accept") + study("accept"), "a second time on the same record", ()),
        (study("reject", 'into = "rain-study"'), "names the record “rain-study”", ()),
        (add() + add(), f"adds the record {NEW}, which is there already", (NEW,)),
        (add('evidence = "mine"'), "an id that is not its own", ()),
        (add(quote="Barrels keep"), "stands in several places", ()),
        (
            add('claims = ["rain-dry"]') + study("correct", 'claims = ["rain-dry"]'),
            "takes the claim rain-dry a second time", (),
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_applied_is_told(
    content: str, message: str, candidates: tuple[str, ...]
) -> None:
    _, problems = decide(content)
    problem = problems[-1]
    assert message in problem.message
    assert (problem.code, problem.severity) == (Code.REVIEW_INVALID, Severity.ERROR)
    assert (problem.file, problem.source, bool(problem.hint)) == ("review.toml", "rain", True)
    assert set(candidates) <= set(problem.candidates)


@pytest.mark.parametrize("content", [study("accept", quote=DRY[3:]), add()])
def test_a_quotation_that_is_gone_is_stale(content: str) -> None:
    text = TEXT.replace(DRY, "Barrels keep half of all gardens dry.")
    _, problems = decide(content, text.replace(WELLS, "Nobody knows how old wells fare."))
    problem = problems[-1]
    assert (problem.code, problem.severity) == (Code.REVIEW_STALE, Severity.WARNING)
    assert "line" in problem.hint
    assert problem.span is not None


def test_nothing_decided_leaves_all_as_it_was() -> None:
    assert apply_review(claims(), rain(), (), KNOWN) == (claims(), ())
