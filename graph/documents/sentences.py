"""Sentences of a prose, as stretches of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from graph.documents.model import Prose


@cache
def _tokenizer() -> ModuleType:
    """The sentence tokenizer. It reads its model at import: only when a sentence is asked for."""
    import nupunkt  # noqa: PLC0415 - see above

    return nupunkt


_NO_END = re.compile(
    r"(?:\b(?:et al|cf|vs|e\.g|i\.e|pp?|no|vol|ed|eds|fig|approx|ca|para|nr|bzw|vgl|hrsg)\."
    r"|\[?\.\.\.\]?)$",
    re.IGNORECASE,
)


_MISSED = re.compile(
    r"(?<=[a-z]{4})(?<!approx)(?<!dept)(?<!incl)(?<!resp)[.!?][”’)]?\s{1,3}(?=[A-Z][a-z]{1,20}-[a-z])"
)
"""``in May last. Take-up rose``: the tokenizer joins what begins with a word of two parts."""


def _ends(text: str) -> Iterator[int]:
    """Where sentences may end, in order."""
    for _, (start, end) in _tokenizer().sent_spans_with_text(text) if text.strip() else ():
        yield from (match.end() for match in _MISSED.finditer(text, start, end))
        yield end


def sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    """Start and end in ``prose.text`` of each sentence, white space at the ends left out.

    Every character that is no white space belongs to exactly one sentence.
    """
    text = prose.text
    start = 0
    for end in _ends(text):
        rest = text[end : end + 20].lstrip()
        if rest and (
            rest[0].islower()
            or rest[0] in ",;)"
            or _NO_END.search(text[max(start, end - 20) : end].rstrip())
        ):
            continue
        part = text[start:end]
        lead = len(part) - len(part.lstrip())
        if part.strip():
            yield start + lead, start + len(part.rstrip())
        start = end
    if text[start:].strip():
        part = text[start:]
        yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())
