"""What to do next: worst first, with lines that can be copied."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.documents.corrections.file import parse_corrections
from graph.pages.problems.next_steps import ALIKE, WRITE, next_steps
from graph.problems import Code, Problem, Severity
from tests.pages import toy
from tests.pages.test_pieces import INDEX

DOUBT = toy.corpus().problems[0]


def problem(code: Code, severity: Severity, line: int = 1) -> Problem:
    return replace(DOUBT, code=code, severity=severity, line=line, message=f"{code} {line}")


def test_the_worst_comes_first() -> None:
    given = [
        problem(Code.CITATION_REPAIRED, Severity.NOTICE),
        problem(Code.TABLE_RAGGED, Severity.WARNING),
        problem(Code.CORRECTION_STALE, Severity.WARNING),
        problem(Code.RECORD_INVALID, Severity.ERROR),
        problem(Code.REFERENCE_UNCITED, Severity.NOTICE),
    ]
    found = [
        step.found.split()[0] for step in next_steps(INDEX, given, INDEX.sources) if step.severity
    ]
    assert found[:4] == ["record-invalid", "correction-stale", "table-ragged", "citation-repaired"]
    assert "reference-uncited" not in found


def test_what_is_alike_is_counted() -> None:
    given = [problem(Code.TABLE_RAGGED, Severity.WARNING, line) for line in range(1, 10)]
    steps = [step for step in next_steps(INDEX, given, INDEX.sources) if step.severity == "warning"]
    assert [step.more for step in steps] == [0] * (ALIKE - 1) + [9 - ALIKE]


@pytest.mark.parametrize("code", WRITE)
def test_lines_to_copy_are_a_correction_once_signed(code: Code) -> None:
    step = next(iter(next_steps(INDEX, [problem(code, Severity.NOTICE)], INDEX.sources)))
    assert step.file == "sources/town/corrections.toml"
    assert step.at == "Nobody, 1999"
    _, unsigned = parse_corrections(step.write, "c", "town")
    assert {one.hint for one in unsigned} == {
        'Write your initials or role, for instance: by = "AB"',
        "Write the day on which you decided, as 2024-05-17.",
    }
    signed = step.write.replace('by = ""', 'by = "AB"').replace('date = ""', 'date = "2024-05-17"')
    (correction,), wrong = parse_corrections(signed, "c", "town")
    assert wrong == ()
    assert correction.quote == "Nobody, 1999"


def test_claims_that_await_review_come_last() -> None:
    steps = next_steps(INDEX, [problem(Code.TABLE_RAGGED, Severity.WARNING)], INDEX.sources)
    assert steps[0].severity == "warning"
    assert all(step.write.startswith("python build.py review ") for step in steps[1:])
