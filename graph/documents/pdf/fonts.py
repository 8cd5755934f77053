"""How heavy the fonts of a PDF are: by name, by what they say of their stems, by their outlines.

Many publishers' fonts have names that say nothing (``AdvPECFD36``), and no width of their stems
(``StemV`` 0, ISO 32000-1, 9.8); their letters are thick all the same.
"""

from __future__ import annotations

import ctypes
import re
from itertools import pairwise
from typing import Final

import pypdfium2 as pdfium
from pypdfium2 import raw

from graph.documents.pdf import calls

NAMED: Final = 900.0
"""The weight of a font whose name says that it is bold."""
PER_STEM: Final = 5000.0
"""From a stem's share of the letters' size to the weight that pdfium makes of it."""
FORCED: Final = 1 << 18
"""The flag ForceBold of a font (ISO 32000-1, table 123)."""
# Times-Bold   NimbusRomNo9L-Medi   FranklinGothic-Demi   CMBX10   AdvOT3b30f6db.B   Gill,BoldItalic
_BOLD = re.compile(rb"bold|black|heavy|demi|medi\b|^(?:[a-z]{6}\+)?(?:cm|sf|ec)bx|\.bi?(?:\+|$)")
_STRAIGHT: Final = ("l", 1.0), ("I", 0.9), ("i", 1.15)
_ROUND: Final = ("n", 1 / 2.2), ("d", 1 / 2.0), ("H", 1 / 2.5)
"""Letters of one stem and of two, and what share of a letter's area by its height is a stem."""
ALIKE: Final = 1.25
"""The stems that two letters tell are the same up to so much; else they are other letters."""


class Fonts:
    """The weights of the fonts of one document, each looked at once."""

    def __init__(self) -> None:
        self._known: dict[tuple[bytes, int], float] = {}
        self._name, self._flags = ctypes.create_string_buffer(128), (ctypes.c_int * 1)()
        self._answer = self._name, ctypes.c_ulong(128), self._flags

    def weight(self, textpage: pdfium.PdfTextPage, page: calls.Pointer, char: int) -> float:
        """The weight, 400 for usual letters and 700 for bold ones, of the font of a character;
        0 where nothing tells.

        :param page: *textpage* as calls take it.
        """
        calls.font(page, char, *self._answer)
        key = self._name.value, self._flags[0]
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _weight(*key, textpage, char)
        return known


def _weight(name: bytes, flags: int, textpage: pdfium.PdfTextPage, char: int) -> float:
    if _BOLD.search(name.lower()) or flags & FORCED:
        return NAMED
    said = raw.FPDFText_GetFontWeight(textpage.raw, char)
    if said > 0:
        return float(said)
    shown = raw.FPDFText_GetTextObject(textpage.raw, char)
    font = raw.FPDFTextObj_GetFont(shown) if shown else None
    return PER_STEM * (stem(font) or 0.0) if font else 0.0


def stem(font: object) -> float | None:
    """How wide the stems of *font* are, in shares of the letters' size; ``None`` where its codes
    are not those of letters, as is so of many that a program made.
    """
    straight = next((found for one in _STRAIGHT if (found := _stem(font, *one))), None)
    rounded = next((found for one in _ROUND if (found := _stem(font, *one))), None)
    if straight is None or rounded is None or not 1 / ALIKE < straight / rounded < ALIKE:
        return None
    return straight


def _stem(font: object, letter: str, share: float) -> float:
    """What the area of *letter* by its height tells of the font's stems; 0 for nothing."""
    path = raw.FPDFFont_GetGlyphPath(font, ord(letter), 1.0)
    count = raw.FPDFGlyphPath_CountGlyphSegments(path) if path else 0
    x, y = ctypes.c_float(), ctypes.c_float()
    outlines: list[list[tuple[float, float]]] = []
    for index in range(min(count, MOST_SEGMENTS)):
        part = raw.FPDFGlyphPath_GetGlyphPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(part, x, y)
        if raw.FPDFPathSegment_GetType(part) == raw.FPDF_SEGMENT_MOVETO or not outlines:
            outlines.append([])
        outlines[-1].append((x.value, y.value))
    heights = [place[1] for outline in outlines for place in outline]
    height = max(heights, default=0.0) - min(heights, default=0.0)
    # What is inside of a letter is drawn the other way round: its area is taken off.
    twice = sum(
        one[0] * other[1] - other[0] * one[1]
        for outline in outlines
        for one, other in pairwise([*outline, outline[0]])
    )
    return share * abs(twice) / 2 / height if height > 0 else 0.0


MOST_SEGMENTS: Final = 500
"""So many of a letter's outline are looked at."""
