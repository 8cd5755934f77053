"""Whether a text is in English, the language that statements are read in."""

from __future__ import annotations

import re
from typing import Final

from graph.documents.model import Document, Paragraph

LOOKED_AT: Final = 40_000
"""Characters of the text that are looked at."""
FEWEST: Final = 60
"""Words: of fewer it cannot be told."""
SHARE: Final = 0.06
"""Share of small words that English texts have at least; it is about a fifth."""
CLEAR: Final = 0.1
"""The same share of a sentence, which may name an English work."""

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


def is_foreign(document: Document) -> bool:
    """Whether *document* seems to be in another language, by its paragraphs."""
    blocks = document.blocks
    return not seems_english(" ".join(b.prose.text for b in blocks if isinstance(b, Paragraph)))


def is_english_sentence(text: str) -> bool:
    """Whether a sentence is in English that stands in a text of another language: in an abstract,
    say.
    """
    words = _words(text)
    return _small(words) >= CLEAR * max(1, len(words))


def language_of(text: str) -> str:
    """``en``, or nothing where *text* is in another language or too short to tell."""
    words = _words(text)
    return "en" if len(words) >= FEWEST and _is_full_of_small(words) else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text[:LOOKED_AT].casefold())


def _is_full_of_small(words: list[str]) -> bool:
    return _small(words) >= SHARE * len(words)


def _small(words: list[str]) -> int:
    return len(list(filter(_SMALL.__contains__, words)))
