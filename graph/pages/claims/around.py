"""What stands around a claim's words: many are part of a sentence, or of a list, and say little
without it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from graph.claims.model import Claim
from graph.documents.model import Document, ListItem, Paragraph, Prose
from graph.documents.sentences import sentences
from graph.documents.sources.model import QuotationPolicy
from graph.pages.index import Index, within
from graph.quotation import ELLIPSIS, allowed


def around(claim: Claim, index: Index) -> tuple[str, str]:
    """What stands before the words of *claim*, and behind them: the sentences there, where the
    source may be quoted at length; else the rest of their own sentence and what their list hangs
    on, as far as a short quotation goes.
    """
    text, policy = index.texts[claim.source], index.sources[claim.source].rights.quotation
    prose = text.prose_at(claim.span.start, claim.span.end)
    if policy is QuotationPolicy.NONE or prose is None:
        return "", ""
    start, end = within(prose, claim.span.start, claim.span.end)
    if policy is QuotationPolicy.FULL:
        spans = list(sentences(prose))
        before = [prose.text[a : min(b, start)] for a, b in spans if a < start]
        after = [prose.text[max(a, end) : b] for a, b in spans if b > end]
        return (before[-1].strip() if before else "", after[0].strip() if after else "")
    whole = _is_whole(prose.text, start, end)
    spans = [(start, end)] if whole else list(sentences(prose))
    is_first = not prose.text[:start].strip() or (not whole and start < spans[0][1])
    lead = _lead(text.document, claim.span.start) if is_first else ""
    return _rest(prose.text, spans, start, end, f"{lead} " if lead else "")


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is surely a sentence, of which nothing is left to look for."""
    return text[:start].rstrip()[-1:] in _ENDS and text[start:end].rstrip()[-1:] in _ENDS


_ENDS: Final = ("", ".", "!", "?")


def _lead(document: Document, offset: int) -> str:
    """The sentence with a colon that the list hangs on in which *offset* lies; nothing where the
    list is printed in several parts, of which only the first is sure to be its own.
    """
    last = bisect_right(document.blocks, offset, key=lambda block: block.span.start) - 1
    at = last
    while at >= 0 and isinstance(document.blocks[at], ListItem):
        at -= 1
    items = document.blocks[at + 1 : last + 1]
    gaps = {
        document.text[one.span.end : other.span.start].count("\n") for one, other in pairwise(items)
    }
    above = document.blocks[at]
    if not items or at < 0 or len(gaps) > 1 or not isinstance(above, Paragraph):
        return ""
    return _last_sentence(above.prose) if above.prose.text.rstrip().endswith(":") else ""


def _last_sentence(prose: Prose) -> str:
    start, end = list(sentences(prose))[-1]
    return prose.text[start:end]


def _rest(
    text: str, spans: Sequence[tuple[int, int]], start: int, end: int, lead: str
) -> tuple[str, str]:
    """The words of a sentence around those from *start* to *end*, behind the *lead* of a list: all
    of them are one quotation.
    """
    touched = [(a, b) for a, b in spans if a < end and start < b]
    if not touched:
        return "", ""
    first, last = touched[0][0], touched[-1][1]
    whole = lead + text[first:last]
    shift = len(lead) - first
    begin, stop = allowed(whole, QuotationPolicy.SHORT, (start + shift, end + shift))
    before, after = whole[begin : start + shift].strip(), whole[end + shift : stop].strip()
    cut_before, cut_after = ELLIPSIS * (begin > 0), ELLIPSIS * (stop < len(whole))
    return (
        cut_before + before if _WORDS.search(before) else "",
        after + cut_after if _WORDS.search(after) else "",
    )


_WORDS: Final = re.compile(r"[^\W\d_]{2}")
"""More than punctuation or the mark of a note."""
