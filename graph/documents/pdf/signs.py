"""The signs before the items of a list: drawn ones, and those that a font of signs gives."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.documents.pdf.torn_words import Box

_DRAWN = re.compile(
    r"(?:(?P<sign>[■□▪○◆◇❖►▸▶➢➤➔➜➡→✓✔]|§?[\uf020-\uf0ff]{1,2})|[§Øüèonqrtuvlp][\x00-\x08]?)\s+(?=\S)"
)
"""Signs before the items of a list; a symbol font's are given as letters, or as no letter."""
AWAY = 0.75
"""Share of the letters' height: a letter that stands so far from its line is a sign."""
MOST_AWAY = 4.0
"""A letter that stands farther away is a cell of a table."""


def sign_before(text: str, start: int, end: int, loose: Callable[[int], Box], size: float) -> int:
    """How many characters of ``text[start:end]`` are the sign of a list's item; 0 for none.

    :param loose: the place of the character at an index.
    :param size: height of the letters.
    """
    match = _DRAWN.match(text, start, end)
    if match is None:
        return 0
    if match["sign"]:
        return len(match["sign"])
    away = loose(match.end())[0] - loose(start)[2]
    return int(AWAY * size < away < MOST_AWAY * size)
