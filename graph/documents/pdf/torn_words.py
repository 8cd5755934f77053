"""Words that a PDF's program tore at every place where they could have been parted."""

from __future__ import annotations

import re
from collections.abc import Callable

SYLLABLES = 4.0
"""Characters of a page's average word from which down its words may be torn: other texts have five
and more.
"""
FEWEST = 50
"""Words of a page of which that can be told."""
GONE = "\x00"
"""What stands for a blank that is none; it is taken out with other signs that no one can see."""
TORN = 0.1
"""Share of the blanks between letters that are none, at least, where words are torn."""
_BLANK = re.compile(r"(?<=\S) (?=\S)")

_FOUR_SIGNS = re.compile(r" ?(?:\t\r \u00a0 ?)+(?P<end>(?=\r)|$)?")
"""What Word on a Mac writes for blanks. None of them ends a line: pdfium gives two signs for that.
"""

Box = tuple[float, float, float, float]


def whole_words(text: str, box: Callable[[int], Box]) -> str:
    """*text*, as long as it was, with :data:`GONE` for each blank that the next letter is printed
    over; one blank for the four signs that some programs write for it.

    :param box: left, bottom, right and top of the character at an index.
    """
    if "\t\r" in text:
        text = _FOUR_SIGNS.sub(_one_blank, text)
    if len(text) > (SYLLABLES + 2) * text.count(" "):
        return text
    words = list(filter(str.isalpha, text.split()))
    if len(words) < FEWEST or len("".join(words)) > SYLLABLES * len(words):
        return text
    blanks = [blank.start() for blank in _BLANK.finditer(text)]
    none = [at for at in blanks if _is_none(box(at - 1), box(at), box(at + 1))]
    between = [at for at in blanks if text[at - 1].isalpha() and text[at + 1].isalpha()]
    if len(set(none) & set(between)) < TORN * len(between):
        return text
    letters = list(text)
    for at in none:
        letters[at] = GONE
    return "".join(letters)


def _one_blank(signs: re.Match[str]) -> str:
    """As many characters of which one is a blank; all of them at a line's end."""
    length = len(signs[0])
    return length * " " if signs["end"] is not None else (length - 1) * GONE + " "


def _is_none(before: Box, blank: Box, after: Box) -> bool:
    """Whether *after* stands on one line behind *before*, over the *blank* between them."""
    level = after[1] < before[3] and before[1] < after[3]
    return level and before[0] < after[0] < (blank[0] + blank[2]) / 2
