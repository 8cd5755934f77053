"""SARIF: rules, levels and places of problems."""

from __future__ import annotations

import json

import pytest

from graph.files.sarif import sarif
from graph.problems import Code, Problem, Severity
from graph.spans import Span

PROBLEM = Problem(Code.LINK_BROKEN, Severity.ERROR, "It <leads> nowhere.", "Mend it.")


def results(*problems: Problem) -> list[dict[str, object]]:
    (run,) = json.loads(sarif(problems))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    found: list[dict[str, object]] = run["results"]
    assert [rules[int(str(one["ruleIndex"]))] for one in found] == [one["ruleId"] for one in found]
    return found


def test_no_problem_is_a_log_all_the_same() -> None:
    log = json.loads(sarif(()))
    assert (log["version"], log["runs"][0]["results"]) == ("2.1.0", [])


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTICE, "note")],
)
def test_levels(severity: Severity, level: str) -> None:
    (result,) = results(Problem(Code.LINK_BROKEN, severity, "It <leads> nowhere.", "Mend it."))
    assert result["level"] == level
    assert result["message"] == {"text": "It <leads> nowhere.\nMend it."}


@pytest.mark.parametrize(
    ("problem", "place"),
    [
        (PROBLEM, None),
        (
            Problem(Code.REVIEW_STALE, Severity.NOTICE, "m", "h", file="a b/c.toml", line=3),
            {"artifactLocation": {"uri": "a%20b/c.toml"}, "region": {"startLine": 3}},
        ),
        (
            Problem(Code.SPAN_MISMATCH, Severity.ERROR, "m", "h", file="c", span=Span("c", 2, 5)),
            {"artifactLocation": {"uri": "c"}, "region": {"charOffset": 2, "charLength": 3}},
        ),
    ],
)
def test_places(problem: Problem, place: dict[str, object] | None) -> None:
    (result,) = results(problem)
    wanted = None if place is None else [{"physicalLocation": place}]
    assert result.get("locations") == wanted
