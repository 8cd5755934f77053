"""Titles that their italics or quotation marks show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.documents.model import MarkKind, Prose

LATEST = 240
"""Characters before which a title begins."""
_OPENING = re.compile(r"(?:^|(?<=[\s(]))[“‘\"«„'](?=\s?\S)")
_PAIRS = {"“": "”", "‘": "’", '"': '"', "«": "»", "„": "“”", "'": "'"}


@dataclass(frozen=True, slots=True)
class MarkedTitle:
    """A title that marks show."""

    text: str
    start: int
    end: int
    quoted: bool


def marked_title(prose: Prose, start: int = 0) -> MarkedTitle | None:
    """The first title in italics or quotation marks from *start* on."""
    text = prose.text
    sloped = next(
        (one for one in prose.marked(MarkKind.EMPHASIS)
         if one.start >= start and one.end - one.start > 2), None
    )  # fmt: skip
    opening = _OPENING.search(text, start, LATEST + start)
    if opening and (sloped is None or opening.start() <= sloped.start):
        end = _closed(text, opening.start())
        if end:
            words = text[opening.end() : end - 1].strip(" ,")
            return MarkedTitle(unstopped(words), opening.start(), end, True)
    if sloped is None or sloped.start > LATEST + start:
        return None
    words = text[sloped.start : sloped.end]
    return MarkedTitle(unstopped(words.strip(" ,")), sloped.start, sloped.end, False)


def unstopped(words: str) -> str:
    """*words* without the stop that ends them, and no dots of what is left out."""
    return words[:-1] if words.endswith(".") and not words.endswith("..") else words


def _closed(text: str, opening: int) -> int:
    """Where the quotation that opens at *opening* ends; 0 where it does not."""
    opener, closers = text[opening], _PAIRS[text[opening]]
    depth = 0
    for at in range(opening + 1, min(len(text), opening + 400)):
        char, after = text[at], text[at + 1 : at + 2]
        if char in closers and not after.isalnum():
            if not depth:
                return at + 1
            depth -= 1
        elif char == opener and char not in closers and not text[at - 1].isalnum():
            depth += 1
    return 0
