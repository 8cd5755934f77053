"""The words, numbers and addresses of a reference, with the punctuation between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?:https?://|www\.|doi:\s?10\.|10\.\d{4,9}/)\S{1,300}"
    r"|[^\W\d_]{1,3}\d{1,7}(?: ?[-‐‑–—−]{1,2} ?[^\W\d_]{0,3}\d{1,7})?(?![^\W_])"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|\d{1,6} ?[-‐‑–—−]{1,2} ?\d{1,6}(?![^\W_])|(?:1[5-9]|20)\d\d[a-z](?![^\W_])"
    r"|\d{1,3}(?:st|nd|rd|th)(?![^\W_])|\d+|[^\W_]+"
)
"""A word, a number (``A21`` and ``2016c`` as a whole), a range of numbers, or an address;
punctuation stands between.
"""

_SAME = str.maketrans("“”„«»‘’‚`–—−‐‑\u00a0", '"' * 5 + "'" * 4 + "-" * 5 + " ")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number."""

    text: str
    start: int
    end: int
    before: str
    """The punctuation before it, in one form: ``. ``, ``), ``."""


def split_words(text: str) -> list[Word]:
    """The words of *text*, in order."""
    words: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        start, stop = match.span()
        if "/" in match[0]:
            stop = start + len(match[0].rstrip(".,;)]>"))
        words.append(Word(text[start:stop], start, stop, gap(text[end:start])))
        end = stop
    return words


def numeral(word: str) -> bool:
    """Whether *word* is a number, with letters or without; an address is none."""
    return (word[-1].isdigit() or word[0].isdigit()) and "/" not in word


def gap(between: str) -> str:
    """*between* in one form; a space that damage put before a stop or a comma is none."""
    plain = re.sub(r"\s+", " ", between.translate(_SAME))
    return re.sub(r" (?=[.,;:)\]])", "", plain)[:6]
