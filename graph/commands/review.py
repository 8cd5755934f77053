"""``review``: what awaits a curator's decision, worst first."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from graph.citing.line import as_line
from graph.claims.review.awaiting import (
    awaiting_review,
    decision_toml,
    evidence_listing,
    evidence_toml,
    listing,
)
from graph.commands.arguments import config_of, no_folder
from graph.corpus.read import read
from graph.documents.model import Document
from graph.problems import Code, Problem, failed


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    config = config_of(options)
    if wrong := no_folder(config.sources):
        return wrong
    corpus = read(config)
    if options.slug not in corpus.claims:
        known = ", ".join(corpus.claims)
        print(f"there is no source {options.slug!r} that can be read: {known}", file=sys.stderr)
        return 2
    claims, document = corpus.claims[options.slug], corpus.documents[options.slug]
    awaiting = awaiting_review(claims)
    if options.toml is not None:
        ready = {str(one.number): decision_toml(one.claim) for one in awaiting}
        ready |= {
            f"E{number}": evidence_toml(one, document)
            for number, one in enumerate(claims.evidence, 1)
        }
        if options.toml not in ready:
            lists = (("", len(awaiting)), ("E", len(claims.evidence)))
            known = ", ".join(f"{mark}1 to {mark}{last}" for mark, last in lists if last)
            print(f"there is no number {options.toml}: {known or 'none is left'}", file=sys.stderr)
            return 2
        print(ready[options.toml], end="")
        return 0
    for line in listing(awaiting, document, corpus.concepts()):
        print(line)
    for line in evidence_listing(claims, document, corpus.concepts()):
        print(line)
    problems = [problem for problem in corpus.problems if problem.source == options.slug]
    _stale(problems, document)
    decided = len(claims.reviews)
    print(f"{len(awaiting)} claims await review, {decided} are decided")
    return 1 if failed(problems) else 0


def _stale(problems: Sequence[Problem], document: Document) -> None:
    """What is wrong with the decisions, each with the nearest passage of the document."""
    for problem in problems:
        if problem.code in (
            Code.REVIEW_INVALID, Code.REVIEW_STALE, Code.CORRECTION_INVALID, Code.CORRECTION_STALE
        ):  # fmt: skip
            print(problem, file=sys.stderr)
            if problem.span is not None:
                print(f"  “{as_line(problem.span.of(document.text))}”", file=sys.stderr)
