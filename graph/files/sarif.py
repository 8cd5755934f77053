"""Problems for code scanning and editors: SARIF 2.1.0 (OASIS Standard, 27 March 2020)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final
from urllib.parse import quote

from graph import __version__
from graph.problems import Code, Problem, Severity

LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTICE: "note",
}
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def sarif(problems: Sequence[Problem]) -> bytes:
    """*problems* in their order as one run of a SARIF log. A rule is a problem's code. A place in
    a source's text becomes a region in characters (Unicode code points, from 0).
    """
    codes = sorted({problem.code for problem in problems})
    run = {
        "tool": {
            "driver": {
                "name": "evidence-explorer",
                "version": __version__,
                "rules": [{"id": str(code)} for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes) for problem in problems],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _result(problem: Problem, codes: Sequence[Code]) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": str(problem.code),
        "ruleIndex": codes.index(problem.code),
        "level": LEVELS[problem.severity],
        "message": {"text": f"{problem.message}\n{problem.hint}"},
    }
    if problem.file:
        result["locations"] = [{"physicalLocation": _place(problem)}]
    return result


def _place(problem: Problem) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(problem.file)}}
    region: dict[str, int] = {}
    if problem.line is not None:
        region["startLine"] = problem.line
    if problem.span is not None:
        region["charOffset"] = problem.span.start
        region["charLength"] = problem.span.end - problem.span.start
    return {**place, "region": region} if region else place
