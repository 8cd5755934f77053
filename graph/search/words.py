"""Words as the index has them. ``site/theme/static/js/search.js`` cuts queries the same way: a
change here is a change there.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_APOSTROPHES: Final = re.compile("['’ʼ]")
_WORD: Final = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of *text* in small letters, without accents and apostrophes, in order."""
    if text.isascii():
        return _WORD.findall(text.lower().replace("'", ""))
    plain = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(char for char in plain if unicodedata.category(char) != "Mn")
    return _WORD.findall(_APOSTROPHES.sub("", bare.lower()))
