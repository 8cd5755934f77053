"""The letters that names begin and go on with, for the inside of a bracket in a pattern: Latin,
Greek and Cyrillic, the scripts that tell capital letters from small ones. And whether a text is
written in Latin ones.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_BLOCKS: Final = (range(0x80, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000))
"""Latin behind ASCII, Greek with Cyrillic, and what was added to Latin and Greek later."""


def _letters(category: str) -> str:
    return "".join(
        letter
        for block in _BLOCKS
        for letter in map(chr, block)
        if unicodedata.category(letter) == category
    )


UP: Final = f"A-Z{_letters('Lu')}"
"""Capital letters."""
LOW: Final = f"a-z{_letters('Ll')}"
"""Small letters."""
_LATIN_END: Final = "\u0250"


def mostly_latin(text: str) -> bool:
    """Whether at least half of the letters of *text* are Latin."""
    letters = list(filter(str.isalpha, text))
    return 2 * sum(map(_LATIN_END.__gt__, letters)) >= len(letters)
