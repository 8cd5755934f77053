"""Letters whose accent a PDF prints as a sign of its own, as older TeX does: ``R¨as¨anen``."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

ACCENTS: Final = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c",
    "˚": "\u030a", "˘": "\u0306", "˙": "\u0307", "˝": "\u030b", "¯": "\u0304",
}  # fmt: skip
"""Each sign with the character that joins a letter (Unicode's combining marks)."""
CEDILLA: Final = "¸"
SIGNS: Final = "".join(ACCENTS) + CEDILLA

_ANY = re.compile(f"[{SIGNS}]")
_WITHIN = re.compile(
    rf"(?<=[^\W\d_])(?:(?P<tight>[{''.join(ACCENTS)}])(?!(?:s|S|m|ll|re|ve)\b)"
    rf"|\x20(?P<apart>[{''.join(ACCENTS)}])\x20(?=[a-zı][a-z]))(?P<letter>[A-Za-zı])"
)
"""``Andr´e``, ``M ´ exico``; not ``student´s`` and ``we´re``"""
_FIRST = re.compile(r"(?<![^\s(\[“-])(?P<sign>[´¨ˆ˜ˇ˚˙])(?P<letter>[A-Z])(?=[a-z])")
"""``¨Ozil``"""
_QUOTED = re.compile(r"\w´(?!\w)")
"""``´rain´``: acutes that stand for quotation marks."""
_BELOW = re.compile(rf"(?P<letter>[CcSsTt]){CEDILLA}")
_RING = re.compile(r"(?P<letter>A)(?P<sign>˚)")


def composed(text: str) -> str:
    """*text* with loose accents put on the letters that they stand before, a cedilla and a ring on
    those they stand behind; those that no letter takes stay. Unicode's normal form C.
    """
    if _ANY.search(text) is None:
        return text
    text = _WITHIN.sub(_within, _RING.sub(_joined, text))
    if not _QUOTED.search(text):
        text = _FIRST.sub(_joined, text)
    return _BELOW.sub(lambda found: _one(found["letter"], "\u0327") or found[0], text)


def _within(found: re.Match[str]) -> str:
    return _one(found["letter"], ACCENTS[found["tight"] or found["apart"]]) or found[0]


def _joined(found: re.Match[str]) -> str:
    return _one(found["letter"], ACCENTS[found["sign"]]) or found[0]


def _one(letter: str, mark: str) -> str:
    """The one character that both are; empty where Unicode has none."""
    whole = unicodedata.normalize("NFC", ("i" if letter == "ı" else letter) + mark)
    return whole if len(whole) == 1 else ""
