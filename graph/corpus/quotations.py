"""Quotations compared with the text that they are from: the build fails where one is not in it."""

from __future__ import annotations

from collections.abc import Iterator

from graph.corpus.model import Corpus
from graph.problems import Code, Problem, Severity
from graph.spans import Span


def mismatches(corpus: Corpus) -> Iterator[Problem]:
    """Quotations that are not what stands at their place: there must be none."""
    for slug, document in corpus.documents.items():
        text = document.text
        for citation in corpus.references[slug].citations:
            if citation.span.of(text) != citation.text:
                yield _mismatch(slug, citation.span, citation.text)
        for claim in corpus.claims[slug].claims if slug in corpus.claims else ():
            if not _reads_as(claim.text, claim.span.of(text)):
                yield _mismatch(slug, claim.span, claim.text)


def _reads_as(words: str, printed: str) -> bool:
    """Whether *words* is *printed* with nothing but markup and breaks taken out: its letters stand
    there, in that order.
    """
    letters = iter(char for char in printed if char.isalnum())
    return all(char in letters for char in words if char.isalnum())


def _mismatch(slug: str, span: Span, words: str) -> Problem:
    return Problem(
        Code.SPAN_MISMATCH,
        Severity.ERROR,
        f"“{words}” is not what stands at its place in the document.",
        "This is a mistake of the program: please report it with the document.",
        span=span,
        source=slug,
    )
