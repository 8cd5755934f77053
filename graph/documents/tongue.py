"""Whether a text is in English, the language that statements are read in."""

from __future__ import annotations

import re
from typing import Final

LOOKED_AT: Final = 40_000
"""Characters of the text that are looked at."""
FEWEST: Final = 60
"""Words: of fewer it cannot be told."""
SHARE: Final = 0.06
"""Share of small words that English texts have at least; it is about a fifth."""

_WORD = re.compile(r"[^\W\d_]{1,40}")
_SMALL: Final = frozenset(
    {"the", "of", "and", "to", "is", "that", "with", "were", "from", "this", "which", "by", "been",
     "their", "are", "for", "have", "not"}
)  # fmt: skip
"""Words that English texts are full of, and none of them other languages."""


def seems_english(text: str) -> bool:
    """Whether *text* may be in English; true also where it is too short to tell."""
    words = _words(text)
    return len(words) < FEWEST or _is_full_of_small(words)


def language_of(text: str) -> str:
    """``en``, or nothing where *text* is in another language or too short to tell."""
    words = _words(text)
    return "en" if len(words) >= FEWEST and _is_full_of_small(words) else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text[:LOOKED_AT].casefold())


def _is_full_of_small(words: list[str]) -> bool:
    return sum(word in _SMALL for word in words) >= SHARE * len(words)
