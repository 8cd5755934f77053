"""The words of a printed line: raised figures marked, and nothing in them that no one can see."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from graph.documents.note_labels import roman
from graph.documents.pdf.accents import SIGNS, composed

_MORE = r"\d{0,2}(?:[,–-]\d{1,3}){0,5}"
_FIGURES = (
    rf"(?<=[^\s\d.,:;/–—-]\d){_MORE}(?!\d)"
    rf"|(?<=[a-z][.,;:!?)”\"]\d){_MORE}(?=\s|$|[^\W\d_])|(?<=\S \d){_MORE}(?=[\s.,;:)]|$)"
)
"""Figures that stand right behind a word or a stop, as note marks do, or behind a blank, which
pdfium puts for the change of size.
"""
_SIGN, _BEHIND = "*∗†‡§¶", r"\s.,;:)”\""
_LETTERED = rf"(?:(?<=[ivx])[ivx]{{0,4}}|(?<=[{_SIGN}])[{_SIGN}]{{0,2}})(?=[{_BEHIND}]|$)"
"""A Roman numeral or a sign, as some notes are counted with."""
_MARK = re.compile(
    rf"[\divx{_SIGN}](?:(?![^{_BEHIND}ivx{_SIGN}]){_LETTERED}|(?<=\d)(?:{_FIGURES}))"
)
"""What may be raised. Its first character stands first: few places of a line are looked at then,
and what stands behind it tells that most of these are letters inside a word.
"""
RISE, HIGHEST = 0.15, 0.8
"""Shares of the letters' height: what stands so much higher is raised."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW = 2
"""So many raised figures a line may have however few its words are."""
_NEAR = 12
"""Characters before a mark in which the end of the word before it stands."""
_STOPS = frozenset('.,;:!?)”"’')


def with_raised(words: str, begin: int, baseline: Callable[[int], float], size: float) -> str:
    """*words* with its raised figures marked and its line-end hyphen made a soft one.

    :param begin: index of its first character.
    :param baseline: where the character at an index stands.
    :param size: height of the letters.
    """
    found = [match for match in _MARK.finditer(words) if _may_mark(words, match)]
    if not found:
        return _clean(words)
    pieces, at = [], 0
    base = baseline(begin)
    for match in found:
        start, end = match.span()
        if RISE * size < baseline(begin + start) - base < HIGHEST * size:
            pieces += [_clean(words[at:start].rstrip()), f"<sup>{match[0]}</sup>"]
            if words[start - 1 : start] in _STOPS and words[end : end + 1].isalpha():
                pieces[-1] += " "  # the figure is all the blank there is before the next sentence
            at = end
    if len(pieces) > 2 * _FEW and len(pieces) > 2 * len(_WORD.findall(words)):
        return _clean(words)  # figures of a chart, as high as they say
    return "".join((*pieces, _clean(words[at:])))


class Peculiar:
    """Where a page's text has what few of its lines have: figures that may be raised, and signs
    that are not left as they are. It is looked for in all of the text at once.
    """

    def __init__(self, text: str) -> None:
        found = (pattern.finditer(text) for pattern in _PECULIAR)
        self._places = sorted([match.start() for matches in found for match in matches])

    def within(self, start: int, end: int) -> bool:
        """Whether any of it stands from *start* to *end*."""
        at = bisect_left(self._places, start)
        return at < len(self._places) and self._places[at] < end


def plain_words(words: str) -> str:
    """*words* that have nothing peculiar; the hyphen at their end made a soft one."""
    return f"{words[:-1]}\u00ad" if words[-1:] in _PARTED else words


def _may_mark(words: str, match: re.Match[str]) -> bool:
    """Whether figures, a numeral or a sign stand where the mark of a note does: a numeral or a sign
    behind a word or a stop.
    """
    mark = match[0]
    if mark[0].isdecimal():
        return True
    before = words[max(0, match.start() - _NEAR) : match.start()].rstrip()[-2:]
    said = before[-1:] in _STOPS or before.isalpha()
    return len(before) == 2 and said and (not mark.isalpha() or roman(mark) > 0)


NO_LETTER: Final = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f]")
"""What a font gives whose letters are unknown, and what no one can see."""
_SIGNS = re.compile(r"[*\\]|<(?=[a-zA-Z/])")
_HYPHENS = re.compile("-?\u00ad?\u2010")
"""A hyphen, which some fonts give as two or three."""
_ODD = rf"*\\<\u00a0\u2010\x00\x01\x03-\x08\x0b\x0c\x0e-\x1f\ue000-\uf8ff\ufffd{SIGNS}"
_ODD_INSIDE = re.compile(f"[{_ODD}]")
"""What a line that needs no cleaning has nothing of, but for a hyphen at its end."""
_PECULIAR = (
    re.compile(rf"\d(?:{_FIGURES})"),
    re.compile(rf"[ivx](?=[{_BEHIND}]|$)"),
    re.compile(f"[{_SIGN}{_ODD}]"),
)
"""What few lines have: figures where a mark may stand, ends of numerals, signs."""
_PARTED = frozenset("\ufffe\x02")
"""How pdfium gives a hyphen at a line's end."""


def _clean(words: str) -> str:
    """Escapes what would be read as markup; takes out what no one can see."""
    if _ODD_INSIDE.search(words) is None:
        return plain_words(words)
    tidy = words.replace("\ufffe", "\u00ad").replace("\u0002", "\u00ad").replace("\u00a0", " ")
    tidy = _HYPHENS.sub("-", tidy)
    return _SIGNS.sub(lambda match: "\\" + match[0], composed(NO_LETTER.sub("", tidy)))
