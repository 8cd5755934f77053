"""The places of a page's letters, as pdfium gives them one by one."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium

from graph.documents.pdf import calls
from graph.documents.pdf.fonts import Fonts
from graph.documents.pdf.torn_words import Box


class Places:
    """Where the letters of a page stand, and how heavy they are; what pdfium writes that to is made
    once.
    """

    def __init__(self, textpage: pdfium.PdfTextPage, count: int, length: int, fonts: Fonts) -> None:
        """
        :param count: of the page's characters.
        :param length: of its text, which is without the characters that have no letter.
        """
        self._textpage, self._fonts = textpage, fonts
        self._page = calls.pointer(textpage.raw)
        self._same = length == count
        self._point, self._places = calls.numbers(2, "d")
        self.loose = _loose(self._page) if self._same else _loose_of_text(self._page)
        """Left, bottom, right, top of the cell of the character at an index."""

    def _char(self, index: int) -> int:
        """The page's character at *index* of its text: few of them are ever asked for."""
        return index if self._same else int(calls.char_of_text(self._page, index))

    def baseline(self, index: int) -> float:
        """Where the character stands, its rise included."""
        calls.origin(self._page, self._char(index), *self._places)
        return self._point[1]

    def weight(self, index: int) -> float:
        """How heavy the character's font is."""
        return self._fonts.weight(self._textpage, self._page, self._char(index))


def _loose(page: calls.Pointer) -> Callable[[int], Box]:
    """The function that most of a page's reading is: what it needs is bound once."""
    rect, (place, *_) = calls.numbers(4)
    ask, numbers = calls.loose_box, rect.tolist

    def loose(char: int) -> Box:
        ask(page, char, place)
        left, top, right, bottom = numbers()
        return left, bottom, right, top

    return loose


def _loose_of_text(page: calls.Pointer) -> Callable[[int], Box]:
    """The same for a page whose text is without some of its characters."""
    loose, char = _loose(page), calls.char_of_text
    return lambda index: loose(char(page, index))
