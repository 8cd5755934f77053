"""Decisions applied to hand-made claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims.model import Claim, Claims, Direction, Kind
from graph.claims.review.claims import apply_review
from graph.claims.review.file import parse_review
from graph.claims.review.ground import Known
from graph.problems import Code, Problem, Severity
from graph.spans import line_of
from tests.claims.reviewed_toy import CONCEPTS, DAMP, DRY, MOULD, TEXT, WELLS, claims, rain, span
from tests.pages.toy import document

KNOWN = Known(CONCEPTS, ["marsh-2010"])
ABOUT = 'reason = "Read twice."\ndate = 2024-05-17\nby = "AB"\n'


def decision(action: str, quote: str, claim: str = "", more: str = "") -> str:
    named = f'claim = "{claim}"\n' if claim else ""
    return f'[[decision]]\n{named}quote = "{quote}"\naction = "{action}"\n{ABOUT}{more}\n'


def decide(content: str, text: str = TEXT) -> tuple[Claims, tuple[Problem, ...]]:
    decisions, wrong = parse_review(content, "review.toml")
    assert wrong == ()
    return apply_review(claims(), document("rain", text), decisions, KNOWN)


def by_id(after: Claims) -> dict[str, Claim]:
    return {claim.id: claim for claim in after.claims}


def test_nothing_decided_leaves_all_as_it_was() -> None:
    assert apply_review(claims(), rain(), (), KNOWN) == (claims(), ())


def test_accept() -> None:
    after, problems = decide(decision("accept", DAMP, "rain-damp"))
    assert problems == ()
    assert {c.id: c.status for c in after.claims if c.status != "extracted"} == {
        "rain-damp": "accepted"
    }
    (review,) = after.reviews
    assert (review.about, review.action, review.date, review.by) == (
        "rain-damp", "accept", "2024-05-17", "AB",
    )  # fmt: skip


def test_reject_withdraws_the_claim_with_its_statistic() -> None:
    after, problems = decide(decision("reject", DRY, "rain-dry"))
    assert problems == ()
    assert "rain-dry" not in by_id(after)
    assert [(c.id, c.status) for c in after.withdrawn] == [("rain-dry", "rejected")]
    assert after.statistics == ()


@pytest.mark.parametrize(
    ("more", "field", "value"),
    [
        ('kind = "protective"', "kind", Kind.PROTECTIVE),
        ('subjects = ["barrels", "rain"]', "subjects", ("barrels", "rain")),
        ("objects = []", "objects", ()),
        ('direction = "mixed"', "direction", Direction.MIXED),
        ('valence = "harm"', "valence", "harm"),
        ('hedge = "may"', "hedge", "may"),
        ('voice = "Wells’ group"', "voice", "Wells’ group"),
        ('references = ["marsh-2010"]', "references", ("marsh-2010",)),
        ('evidence = ""', "evidence", None),
        ('evidence = "rain-study"', "evidence", "rain-study"),
        ('statistic = "none"', "statistic", None),
    ],
)
def test_correct_sets_one_field(more: str, field: str, value: object) -> None:
    after, problems = decide(decision("correct", DRY, "rain-dry", more))
    assert problems == ()
    corrected = by_id(after)["rain-dry"]
    assert (getattr(corrected, field), corrected.status) == (value, "corrected")
    before = next(claim for claim in claims().claims if claim.id == "rain-dry")
    assert replace(corrected, **{field: getattr(before, field)}, status="extracted") == before


def test_a_corrected_statistic_takes_the_place_of_the_old_one() -> None:
    number = 'statistic = { quote = "45% of gardens", value = 45, unit = "%", place = "Town" }'
    after, problems = decide(decision("correct", DRY, "rain-dry", number))
    assert problems == ()
    (statistic,) = after.statistics
    assert statistic is by_id(after)["rain-dry"].statistic
    assert statistic.span.of(TEXT) == statistic.quote == "45% of gardens"
    assert (statistic.value, statistic.place, statistic.population) == (45.0, "Town", "")


def test_a_corrected_quotation_keeps_the_id() -> None:
    exact = "Rain raises the risk"
    start = TEXT.index(exact)
    more = f'exact = "{exact}"\nstart = {start}\nend = {start + len(exact)}'
    after, problems = decide(decision("correct", DAMP, "rain-damp", more))
    assert problems == ()
    corrected = by_id(after)["rain-damp"]
    assert (corrected.text, corrected.span.of(TEXT)) == (exact, exact)


@pytest.mark.parametrize("more", ["", f"start = {span(DRY, 2).start}\nend = {span(DRY, 2).end}"])
def test_add(more: str) -> None:
    quote = DRY if more else "Nobody knows"
    content = decision("add", quote, more=f'kind = "definition"\nsubjects = ["rain"]\n{more}')
    after, problems = decide(content)
    assert problems == ()
    (added,) = (claim for claim in after.claims if claim.status == "added")
    assert added.span.of(TEXT) == quote
    assert (added.kind, added.subjects, added.rule) == (Kind.DEFINITION, ("rain",), "review")
    assert list(after.claims) == sorted(after.claims, key=lambda c: (c.span, c.id))
    again, _ = decide(content)
    assert added in again.claims


@pytest.mark.parametrize(
    ("content", "message", "candidates"),
    [
        (decision("accept", DAMP, "rain-dump"), "names a claim that there is not", ("rain-damp",)),
        (decision("accept", DRY, "rain-damp"), "another quotation", ()),
        (
            decision("accept", DAMP, "rain-damp") + decision("reject", DAMP, "rain-damp"),
            "a second time",
            (),
        ),
        (
            decision("correct", DAMP, "rain-damp", 'subjects = ["ran"]'),
            "names the concept “ran”",
            ("rain",),
        ),
        (
            decision("correct", DAMP, "rain-damp", 'references = ["Marsh, 2010"]'),
            "names the reference “Marsh, 2010”",
            ("marsh-2010",),
        ),
        (
            decision("correct", DAMP, "rain-damp", 'references = ["2010"]'),
            "names the reference “2010”",  # a part of an id
            ("marsh-2010",),
        ),
        (
            decision("correct", DAMP, "rain-damp", 'references = ["marsh-2011"]'),
            "names the reference “marsh-2011”",
            ("marsh-2010",),
        ),
        (
            decision("correct", DAMP, "rain-damp", 'evidence = "rain-studies"'),
            "names the evaluation “rain-studies”",
            ("rain-study",),
        ),
        (
            decision("correct", DRY, "rain-dry", 'statistic = { quote = "46%", value = 46 }'),
            "a statistic that is not in its quotation",
            (),
        ),
        (
            decision("correct", DAMP, "rain-damp", 'exact = "Barrels keep"'),
            "in several places",
            (),
        ),
        (
            decision("correct", DAMP, "rain-damp", 'exact = "Rain"\nstart = 0\nend = 4'),
            "does not stand at its offsets",
            (),
        ),
        (
            decision("correct", DAMP, "rain-damp", "start = 10\nend = 100000"),
            "ends after the end",
            (),
        ),
        (decision("add", WELLS, "rain-x", 'kind = "definition"'), "an id that is not its own", ()),
        (
            decision("add", WELLS, more='kind = "definition"') * 2,
            "which is there already",
            ("rain-",),
        ),
    ],
)
def test_what_cannot_be_is_said_and_not_done(
    content: str, message: str, candidates: tuple[str, ...]
) -> None:
    after, problems = decide(content)
    (problem,) = problems
    assert message in problem.message
    assert (problem.code, problem.severity, problem.source) == (
        Code.REVIEW_INVALID, Severity.ERROR, "rain",
    )  # fmt: skip
    assert problem.file == "review.toml"
    assert problem.line is not None
    assert content.split("\n")[problem.line - 1] == "[[decision]]"
    assert len(problem.candidates) == len(candidates)
    assert all(a.startswith(b) for a, b in zip(problem.candidates, candidates, strict=True))
    assert len(after.reviews) == content.count("[[decision]]") - 1


@pytest.mark.parametrize("action", ["accept", "reject", "correct", "add"])
def test_a_decision_whose_quotation_is_gone_is_stale(action: str) -> None:
    gone = "Rain raises the danger of mildew."
    more = {"correct": 'hedge = ""', "add": 'kind = "definition"'}.get(action, "")
    after, (problem,) = decide(decision(action, gone, "" if action == "add" else "rain-x", more))
    assert after == claims()
    assert (problem.code, problem.severity) == (Code.REVIEW_STALE, Severity.WARNING)
    assert problem.span == span(MOULD)
    assert f"line {line_of(TEXT, span(MOULD).start)} " in problem.hint
    assert "mould" not in problem.message + problem.hint


@pytest.mark.parametrize(
    ("action", "severity"), [("accept", Severity.WARNING), ("reject", Severity.NOTICE)]
)
def test_a_claim_that_no_rule_reads_any_more(action: str, severity: Severity) -> None:
    _, (problem,) = decide(decision(action, "Nobody knows", "rain-nobody"))
    assert (problem.code, problem.severity) == (Code.REVIEW_STALE, severity)


def test_an_edit_elsewhere_does_not_touch_an_added_claim() -> None:
    longer = TEXT.replace("# Rain", "# Rain, rain\n\nA new paragraph.")
    content = decision("add", "Nobody knows how wells", more='kind = "protective"')
    ids = {
        claim.id
        for text in (TEXT, longer)
        for claim in decide(content, text)[0].claims
        if claim.status == "added"
    }
    assert len(ids) == 1
