"""Letters that a font gives by the code of Windows and calls by that of old Macintosh computers:
*M‰rz* is *März*, *f¸r* is *für*. German PDFs of the years around 2000 have many.
"""

from __future__ import annotations

import re
from typing import Final

LEAST: Final = 3
"""So many words of a page show it at least."""
_SHOWS = re.compile(r"[A-Za-z][¸‰ˆ][a-z]")
"""What stands in no word, whatever its language: ä, ö and ü among letters."""
_MEANT = re.compile(r"[A-Za-z][äöü][a-z]")
_RIGHT = "äöüÄÖÜß"
"""Letters that another font of the page may give as they are."""


def _table() -> dict[int, str]:
    """What is meant by each letter, as far as both codes have one."""
    pairs = ((bytes([code]).decode("mac_roman"), bytes([code])) for code in range(0x80, 0x100))
    meant = ((letter, byte.decode("cp1252", "ignore")) for letter, byte in pairs)
    return {ord(letter): said for letter, said in meant if said and letter not in _RIGHT}


_TABLE: Final = _table()


def with_meant_letters(text: str) -> str:
    """The *text* of a page, as long as before, with the letters that are meant where enough words
    show that others stand for them.
    """
    shown = len(_SHOWS.findall(text))
    if shown < LEAST or shown < len(_MEANT.findall(text)):
        return text
    return text.translate(_TABLE)
