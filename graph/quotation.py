"""How much of a source's wording may be shown: the one place that applies the quotation policy."""

from __future__ import annotations

import re
from typing import Final

from graph.documents.sources.model import QuotationPolicy

WORDS: Final = 60
"""The most words that a short quotation has."""

ELLIPSIS: Final = "…"

_WORD = re.compile(r"\S+")
_CLAUSE_END = re.compile(r"[,;:.?!–—][\"'”’)\]]*$")
"""A word that ends a clause: ``risk,``, ``(Hester, 2013);``, ``–``."""


def quotable(text: str, policy: QuotationPolicy, words: int = WORDS) -> str:
    """*text* as far as *policy* lets it be published; empty where nothing may be.

    A text of more than *words* words under the policy ``short`` ends at the last clause that fits,
    with an ellipsis; where the first half holds no end of a clause, at a word.
    """
    start, end = allowed(text, policy, (0, 0), words)
    return text[start:end].rstrip() + ELLIPSIS if start < end < len(text) else text[start:end]


def allowed(
    text: str, policy: QuotationPolicy, keep: tuple[int, int], words: int = WORDS
) -> tuple[int, int]:
    """Offsets in *text* of the part that may be published and holds ``text[keep[0]:keep[1]]``.

    The part has at most *words* words and begins and ends at a clause where it can. Equal offsets
    mean that nothing may be shown. Whoever shows a part that is not the whole adds the ellipses.
    """
    if policy is QuotationPolicy.NONE:
        return keep[0], keep[0]
    found = [match.span() for match in _WORD.finditer(text)]
    if policy is QuotationPolicy.FULL or len(found) <= words:
        return 0, len(text)
    inside = [at for at, (start, end) in enumerate(found) if end > keep[0] and start < keep[1]]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    last = min(last, first + words - 1)
    begin = _begin(text, found, first, last, words)
    stop = _stop(text, found, begin, last, words)
    return found[begin][0], found[stop][1]


def _begin(text: str, found: list[tuple[int, int]], first: int, last: int, words: int) -> int:
    """The word to begin at: the first one where the words up to *last* leave room, else the
    beginning of the clause that stands furthest back.
    """
    if last < words:
        return 0
    earliest = last - words + 1
    for at in range(earliest, first + 1):
        start, end = found[at - 1]
        if _CLAUSE_END.search(text[start:end]):
            return at
    return earliest


def _stop(text: str, found: list[tuple[int, int]], begin: int, last: int, words: int) -> int:
    """The word to end at: the last end of a clause in the second half of what fits."""
    latest = min(begin + words, len(found)) - 1
    if latest == len(found) - 1:
        return latest
    for at in range(latest, max(last, begin + words // 2) - 1, -1):
        start, end = found[at]
        if _CLAUSE_END.search(text[start:end]):
            return at
    return latest
