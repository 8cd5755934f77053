"""What commands print: the steps at work, what was read, what is wrong."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from graph.problems import Problem, Severity
from graph.progress import Steps
from graph.progress import steps as shown_steps

if TYPE_CHECKING:
    from graph.documents.model import Document
    from graph.references.model import References

ALIKE = 3
"""Problems of one kind that a dry run shows."""
ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


@contextmanager
def steps(options: argparse.Namespace) -> Iterator[Steps]:
    """Shows the step at work, and afterwards, where that is asked for, what each took."""
    with shown_steps() as step:
        yield step
    if options.profile:
        for line in step.table():
            print(line, file=sys.stderr)


def outline(document: Document, references: References) -> None:
    """What was read in a document, at a glance."""
    from graph.documents.model import Heading  # noqa: PLC0415 - half of all that a build loads

    print(document.reason)
    for field in document.fields:
        print(f"  {field.name}: {field.value if len(field.value) < 90 else field.value[:89] + '…'}")
    for block in document.blocks:
        if isinstance(block, Heading):
            print("  " * block.level + block.prose.text)
    linked = sum(citation.reference is not None for citation in references.citations)
    print(f"{len(references.references)} references")
    print(f"{len(references.citations)} citations, {linked} of them linked")


def summary(problems: Sequence[Problem], most: int = 0) -> None:
    """Every problem, worst first, and how many there are of each kind; of each code at most *most*,
    where that is not 0.
    """
    codes = Counter(problem.code for problem in problems)
    shown: Counter[str] = Counter()
    for problem in worst_first(problems):
        shown[problem.code] += 1
        left = codes[problem.code] - most
        if not most or shown[problem.code] <= most or left == 1:
            print(problem, file=sys.stderr)
        elif shown[problem.code] == most + 1:
            print(f"  ... and {left} more of this kind [{problem.code}]", file=sys.stderr)
    counted = Counter(problem.severity for problem in problems)
    if counted:
        said = ", ".join(
            f"{counted[severity]} {severity}{'s' if counted[severity] > 1 else ''}"
            for severity in Severity
            if counted[severity]
        )
        print(said, file=sys.stderr)


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """The worst first, those of one place together."""
    return sorted(
        problems, key=lambda one: (ORDER[one.severity], one.file or one.source, one.line or 0)
    )
