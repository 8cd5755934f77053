"""One line of text without control characters: all citation formats use this, because a line break
or a stray direction mark would change what an entry means.
"""

from __future__ import annotations

import re
from typing import Final

_BREAKS: Final = re.compile(
    r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
)
"""White space, line and paragraph separators, and the control characters C0 and C1."""

_DIRECTION: Final = re.compile(r"[\u202a-\u202e\u2066-\u2069\ufeff]")
"""Embeddings, overrides and isolates reach past the field that opens them; a byte order mark inside
a text shows nothing. Single marks (U+200E, U+200F) stay: Arabic and Hebrew titles need them."""

_NOT_CHARACTERS: Final = re.compile(r"[\ud800-\udfff\ufffe\uffff]")
"""Lone surrogates and non-characters, which UTF-8 or XML cannot hold."""


def as_line(text: str) -> str:
    """*text* on one line: runs of white space and control characters are one space, none at the
    ends; direction embeddings are gone; what is no character is U+FFFD.
    """
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # most texts: no other character to look for is printable
    held = _NOT_CHARACTERS.sub("\ufffd", _DIRECTION.sub("", text))
    return _BREAKS.sub(" ", held).strip(" ")
