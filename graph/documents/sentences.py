"""Sentences of a prose, as stretches of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.documents.model import Prose


@cache
def _tokenizer():  # type: ignore[no-untyped-def]
    """Nupunkt reads its model at import: only when a sentence is first asked for."""
    import nupunkt

    return nupunkt


_NO_END = re.compile(
    r"(?:\b(?:et al|cf|vs|e\.g|i\.e|pp?|no|vol|ed|eds|fig|approx|ca|para|nr|bzw|vgl|hrsg)\.|\[?\.\.\.\]?)\s*$",
    re.IGNORECASE,
)


def sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    """Start and end in ``prose.text`` of each sentence, white space at the ends left out.

    Every character that is no white space belongs to exactly one sentence.
    """
    text = prose.text
    start = 0
    for _, (_, end) in _tokenizer().sent_spans_with_text(text) if text.strip() else ():
        rest = text[end:].lstrip()
        if rest and (rest[0].islower() or rest[0] in ",;)" or _NO_END.search(text[start:end])):
            continue
        part = text[start:end]
        lead = len(part) - len(part.lstrip())
        if part.strip():
            yield start + lead, start + len(part.rstrip())
        start = end
    if text[start:].strip():
        part = text[start:]
        yield start + len(part) - len(part.lstrip()), start + len(part.rstrip())
