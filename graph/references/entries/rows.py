"""Rows of capitals: names of journals and publishers, whole or abbreviated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.references.entries.words import Word, numeral

_LINK = frozenset(
    ("of", "the", "and", "for", "in", "on", "de", "la", "da", "do", "des", "du", "für", "und",
     "der", "et", "e", "y", "to", "zur", "di", "del")
)  # fmt: skip
"""Small words that stand within the name of a journal or a publisher."""
_CLOSE = re.compile(r" ?& ?|\.? ?-? ?|\. ?")
"""What parts the words of such a name."""
_SHORT = 7
"""Letters of a word that an abbreviation leaves at most."""


def in_rows(words: Sequence[Word], shapes: Sequence[str], gaps: Sequence[str]) -> list[list[str]]:
    """For each word how far the next number is, and the row of capitals that it stands in: names
    of journals have one, whole or abbreviated, and numbers behind it.
    """
    count = len(words)
    ahead = [0] * (count + 1)
    for at in range(count - 1, -1, -1):
        ahead[at] = 0 if numeral(words[at].text) else min(ahead[at + 1] + 1, 12)
    found = [[f"num{ahead[at]}"] for at in range(count)]
    start = 0
    while start < count:
        if not words[start].text[0].isupper() or numeral(words[start].text):
            start += 1
            continue
        end = _row_end(words, start)
        _tell_row(found, words, shapes, gaps, start, end)
        start = end
    return found


def _row_end(words: Sequence[Word], start: int) -> int:
    """Where the row of capitals that begins at *start* ends."""
    end = at = start + 1
    while at < len(words) and _CLOSE.fullmatch(words[at].before):
        if words[at].before.startswith(".") and len(words[at - 1].text) > _SHORT:
            break
        if words[at].text[0].isupper() and not numeral(words[at].text):
            end = at + 1
        elif words[at].text not in _LINK:
            break
        at += 1
    return end


def _tell_row(
    found: list[list[str]], words: Sequence[Word], shapes: Sequence[str], gaps: Sequence[str],
    start: int, end: int,
) -> None:  # fmt: skip
    stops = sum(words[at].before.startswith(".") for at in range(start + 1, end))
    after = gaps[end]
    shape = shapes[end] if end < len(words) else "$"
    size = min(end - start, 7)
    said = [
        f"row{size}", f"row{size}|{min(stops, 3)}", f"row>{after}|{shape}",
        f"row<{gaps[start]}", f"row{gaps[start]}|{after}|{shape}",
    ]  # fmt: skip
    for at in range(start, end):
        found[at] += (*said, f"row@{min(at - start, 4)}", f"row-{min(end - at, 4)}|{after}|{shape}")
