"""Which large lines of a first page are no title: an author's, a series', a first section's."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

_SERIES = re.compile(r"(?i)\b(?:nr|no|number|band|heft|vol|volume|art|issue)\.?\s?\d{1,5}\W*$")
_FIRST = re.compile(r"1\.?\s+[^\W\d_]")
"""The number of a document's first section."""
_ONE = r"(?:[A-ZÀ-Þ][\w’'-]*\.?\s){1,3}(?:(?:von|van|de|da|der)\s){0,2}[A-ZÀ-Þ][\w’'-]+"
_BY = re.compile(rf"(?:von|by)\s{_ONE}(?:(?:,|\sund|\sand)\s{_ONE}){{0,9}}\W*\d{{0,2}}\W*$")
_PEOPLE = re.compile(
    rf"(?:\d{{1,4}}\s)?{_ONE}(?:(?:,|,?\sund|,?\sand|,?\set)\s{_ONE}){{1,9}}\W*\d{{0,2}}$"
)
ENOUGH: Final = 100
"""So many words in small letters show what words a text has."""


def no_title(words: str, small: Set[str]) -> bool:
    """Whether a line in large letters is no document's title.

    :param small: the words that stand near it in small letters: names are not among them.
    """
    words = re.sub(r"</?\w{1,4}>", "", words)
    if words.endswith(",") or _FIRST.match(words) or _SERIES.search(words):
        return True
    if len(words) > 200:
        return False
    if _BY.match(words):
        return True
    own = {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", words)} - _JOINING
    return len(small) >= ENOUGH and _PEOPLE.match(words) is not None and not own & small


_JOINING: Final = frozenset({"and", "und", "von", "van", "der"})
