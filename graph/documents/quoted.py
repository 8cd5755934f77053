"""Where words that a person copied stand in a text: by their letters and figures alone."""

from __future__ import annotations

import re
import unicodedata
from array import array

from rapidfuzz import fuzz, process

_TAG = re.compile(r"</?su[bp]>")
_NONE = re.compile(r"[^A-Za-z0-9]+")


class Words:
    """The letters and figures of a text, each with its place: markup, white space, signs, accents,
    ligatures and case, in which copies differ, are left out. Linear in the length of the text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._letters, self._origins = _letters(_TAG.sub(lambda tag: " " * len(tag[0]), text))

    def find(self, quote: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Every stretch of ``text[start:end]`` with the words of *quote*: whole words only."""
        wanted, _ = _letters(quote)
        stop = len(self.text) if end is None else end
        found: list[tuple[int, int]] = []
        at = self._letters.find(wanted) if wanted else -1
        while at >= 0:
            first, last = self._origins[at], self._origins[at + len(wanted) - 1]
            if start <= first and last < stop and self._whole(first, last):
                found.append((first, last + 1))
            at = self._letters.find(wanted, at + 1)
        return found

    def nearest(self, quote: str) -> int | None:
        """The line, counted from 1, that is most like *quote* (rapidfuzz ratio, 50 at least)."""
        lines = self.text.split("\n")
        best = process.extractOne(quote, lines, scorer=fuzz.ratio, score_cutoff=50)
        return best[2] + 1 if best is not None else None

    def _whole(self, first: int, last: int) -> bool:
        before = self.text[first - 1 : first]
        after = self.text[last + 1 : last + 2]
        return not (before.isalnum() or after.isalnum())


def letters(text: str) -> str:
    """The letters and figures of *text* alone, in which two printings of the same words agree."""
    return _NONE.sub("", text).lower() if text.isascii() else _letters(text)[0]


def _letters(text: str) -> tuple[str, array[int]]:
    letters: list[str] = []
    origins = array("q")
    for at, char in enumerate(text):
        if char.isascii():
            if char.isalnum():
                letters.append(char.lower())
                origins.append(at)
            continue
        for part in unicodedata.normalize("NFKD", char).casefold():
            if part.isalnum():
                letters.append(part)
                origins.append(at)
    return "".join(letters), origins
