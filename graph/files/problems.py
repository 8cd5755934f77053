"""What could not be read, and where: ``problems.json``."""

from __future__ import annotations

from collections.abc import Iterable

from graph.files.canonical_json import json_bytes
from graph.problems import Problem


def problems_json(problems: Iterable[Problem]) -> bytes:
    """A list of problems in the order given; ``start`` and ``end`` are offsets in the text of
    the source, null where a problem has no place in it.
    """
    return json_bytes([problem_item(problem) for problem in problems])


def problem_item(problem: Problem) -> dict[str, object]:
    """One problem as an object of ``problems.json``."""
    span = problem.span
    return {
        "code": problem.code.value,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "source": problem.source or (span.source if span else ""),
        "file": problem.file,
        "line": problem.line,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "candidates": list(problem.candidates),
    }
