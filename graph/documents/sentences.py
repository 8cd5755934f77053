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


def sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    """Start and end in ``prose.text`` of each sentence, white space at the ends left out.

    Every character that is no white space belongs to exactly one sentence.
    """
    text = prose.text
    start = 0
    for _, (_, end) in _tokenizer().sent_spans_with_text(text) if text.strip() else ():
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
