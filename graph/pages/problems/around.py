"""The words around the place of a problem, as far as the source's policy lets us show them."""

from __future__ import annotations

from graph.pages.index import Index
from graph.problems import Problem
from graph.quotation import ELLIPSIS, allowed

SNIPPET = 24
"""Words of the text around a problem's place."""

AROUND = 1000
"""Characters to look for them in, on either side: a line may be as long as the document."""


def around(problem: Problem, index: Index) -> tuple[str, str, str]:
    """The words before, at and after the place of *problem*, from the line that it is in."""
    span = problem.span
    if span is None or span.source not in index.texts or span.source not in index.sources:
        return "", "", ""
    text = index.texts[span.source].document.text
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
    stop = text.find("\n", span.start, span.end + AROUND)
    line = text[start : span.end + AROUND if stop < 0 else stop]
    keep = (span.start - start, min(span.end - start, len(line)))
    policy = index.sources[span.source].rights.quotation.at_most_short
    begin, end = allowed(line, policy, keep, SNIPPET)
    first, last = max(begin, min(keep[0], end)), max(begin, min(keep[1], end))
    return (
        (ELLIPSIS if begin or text[start - 1 : start].strip("\n") else "") + line[begin:first],
        line[first:last],
        line[last:end] + (ELLIPSIS if begin < end < len(line) else ""),
    )
