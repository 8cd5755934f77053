"""``review.toml`` read: right ones, and each way to be wrong with its line."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.review.decisions import Action, Decision, EvidenceDecision, GivenRating, Number
from graph.claims.review.file import parse_review, read_review, toml_string
from graph.problems import Code

WHOLE = """
[[decision]]
claim = "rain-1"
quote = "Rain falls."
action = "correct"
reason = "Read twice."
date = 2024-05-17
by = "AB"
subjects = ["rain"]
statistic = { quote = "45-70%", low = 45, high = 70, unit = "%" }
start = 3
end = 9
"""


def test_a_whole_decision() -> None:
    (decision,), problems = parse_review(WHOLE, "sources/rain/review.toml")
    assert problems == ()
    assert isinstance(decision, Decision)
    assert (decision.action, decision.claim, decision.date) == (
        Action.CORRECT, "rain-1", "2024-05-17",
    )  # fmt: skip
    assert (decision.file, decision.line) == ("sources/rain/review.toml", 2)
    assert decision.change.statistic == Number("45-70%", low=45.0, high=70.0, unit="%")
    assert (decision.change.start, decision.change.end, decision.change.objects) == (3, 9, None)


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('"rain-1"', '"rain-1', 3, "cannot be read"),
        ("by = ", "bye = ", 8, "bye is no field that is known here"),
        ('by = "AB"', "", 2, "by is missing"),
        ('reason = "Read twice."', 'reason = ""', 6, "reason is empty"),
        ('date = 2024-05-17\nby = "AB"', 'date = "May"\nby = "AB"', 7, "date is no date"),
        ('quote = "Rain falls."', "quote = 3", 4, "quote has to be a quotation"),
        ('"correct"', '"corect"', 5, 'action cannot be "corect"'),
        ('"correct"', '"accept"', 9, "subjects does not go with accept"),
        ('"correct"', '"add"', 5, "action adds a claim without a kind"),
        ('claim = "rain-1"', "", 5, "action names no claim"),
        ('["rain"]', '"rain"', 9, "subjects has to be a list"),
        ("subjects", "direction", 9, "direction has to be text"),
        ("low = 45, ", "", 10, "statistic needs a value, or low and high"),
        ("low = 45", "low = 45, value = 3", 10, "statistic needs a value, or low and high"),
        ("low = 45", "low = 450", 10, "statistic ends below its beginning"),
        ("low = 45", "low = nan", 10, "statistic has a field of the wrong kind"),
        ("low = 45", "lo = 45", 10, "statistic has a field lo"),
        ('quote = "45-70%", ', "", 10, "statistic has no quote"),
        ("start = 3\n", "", 11, "end stands alone"),
        ("start = 3", "start = 9", 11, "start is not before end"),
        ("start = 3", "start = -3", 11, "start is no offset"),
        ("[[decision]]", "[decisions]", 1, "decisions is no field"),
        ("[[decision]]", "[decision]", 1, "decision is no list of tables"),
    ],
)
def test_what_is_wrong_has_its_line(old: str, new: str, line: int, message: str) -> None:
    assert old in WHOLE
    decisions, problems = parse_review(WHOLE.replace(old, new, 1), "r.toml")
    assert decisions == ()
    problem = problems[0]
    assert (problem.line, problem.code, problem.file) == (line, Code.REVIEW_INVALID, "r.toml")
    assert message in problem.message
    assert problem.hint


STUDY = """
[[evidence]]
evidence = "rain-study"
quote = "Rain was studied."
action = "correct"
reason = "Read twice."
date = 2024-05-17
by = "AB"
design = ["survey"]
sample = ""
place = ["Ditchley"]
ratings = [{ scale = "stars", level = "2", quote = "two stars" }]
claims = ["rain-1"]
"""


def test_a_whole_decision_on_evidence() -> None:
    decisions, problems = parse_review(WHOLE + STUDY + WHOLE, "review.toml")
    assert problems == ()
    first, second, study = decisions
    assert isinstance(study, EvidenceDecision)
    assert (first.line, study.line, second.line) == (
        2, WHOLE.count("\n") + 2, (WHOLE + STUDY).count("\n") + 2,
    )  # fmt: skip
    assert (study.action, study.evidence, study.into) == (Action.CORRECT, "rain-study", "")
    change = study.change
    assert (change.design, change.sample, change.place) == (("survey",), "", ("Ditchley",))
    assert change.ratings == (GivenRating("stars", "2", "two stars"),)
    assert (change.claims, change.period, change.interventions) == (("rain-1",), None, None)


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("sample", "sampel", 10, "sampel is no field that is known here"),
        ('evidence = "rain-study"\n', "", 4, "action names no record"),
        ('"correct"', '"accept"', 9, "design does not go with accept"),
        ('sample = ""', 'into = "x"', 10, "into does not go with correct"),
        ('["survey"]', '"survey"', 9, "design has to be a list"),
        ('quote = "two stars"', "quote = 3", 12, "ratings lacks a scale or a quote"),
        ("level", "leval", 12, "ratings has a field leval"),
        ("[{ scale", "{ scale", 12, "cannot be read"),
        ('[{ scale = "stars", level = "2", quote = "two stars" }]', "[3]", 12, "list of tables"),
        ("[[evidence]]", "[evidence]", 1, "evidence is no list of tables"),
        ('by = "AB"', "", 2, "by is missing"),
    ],
)
def test_what_is_wrong_with_evidence_has_its_line(
    old: str, new: str, line: int, message: str
) -> None:
    assert old in STUDY
    decisions, problems = parse_review(STUDY.replace(old, new, 1), "r.toml")
    assert decisions == ()
    assert (problems[0].line, problems[0].code) == (line, Code.REVIEW_INVALID)
    assert message in problems[0].message
    assert problems[0].hint


def test_the_right_ones_stay_beside_a_wrong_one() -> None:
    wrong = WHOLE.replace('by = "AB"\n', "")
    decisions, (problem,) = parse_review(wrong + WHOLE, "r.toml")
    assert [one.line for one in decisions] == [wrong.count("\n") + 2]
    assert problem.line == 2


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "review.toml"
    assert read_review(path) == ((), ())
    path.write_bytes(b'by = "A"\nquote = "\xff"')
    _, (problem,) = read_review(path, "sources/rain/review.toml", "rain")
    assert (problem.line, problem.source, problem.file) == (2, "rain", "sources/rain/review.toml")
    (tmp_path / "other").write_text(WHOLE)
    link = tmp_path / "link.toml"
    link.symlink_to(tmp_path / "other")
    assert "link" in read_review(link)[1][0].message
    assert read_review(tmp_path)[1][0].code is Code.REVIEW_INVALID


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_from_toml(text: str) -> None:
    assert tomllib.loads(f"x = {toml_string(text)}  # {toml_string(text)}") == {"x": text}


@pytest.mark.parametrize(
    ("field", "hint"), [("reason", "why"), ("date", "2024-05-17"), ("by", "initials")]
)
def test_a_line_left_as_it_was_printed_is_to_be_filled_in(field: str, hint: str) -> None:
    lines = [f'{field} = ""' if line.startswith(f"{field} =") else line
             for line in WHOLE.splitlines()]  # fmt: skip
    _, (problem,) = parse_review("\n".join(lines), "r.toml")
    assert problem.message.startswith(field)
    assert hint in problem.hint
