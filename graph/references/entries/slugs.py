"""Addresses whose readable parts lost a hyphen at a line's end: ``socialeconomic-research``."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import urlsplit

import simplemma

_SHORT = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "not", "of", "on", "or",
     "the", "to", "up", "with")
)  # fmt: skip


def with_hyphens(url: str, title: str = "") -> str:
    """*url* with the hyphens put back that a line break took from the words of its path.

    Only parts of the path that are words joined by hyphens are read; a word in one that no
    dictionary has is parted where the *title* of the work parts it, else where both halves are
    words. All else stays as printed, and so does a word that the title has whole.
    """
    head, slash, path = url.partition("://")
    host, _, rest = (path if slash else head).partition("/")
    if not rest or urlsplit(url).query:
        return url
    words = re.findall(r"[a-z]+", title.casefold())
    parts = [_mended(part, words) for part in rest.split("/")]
    return f"{head + slash if slash else ''}{host}/{'/'.join(parts)}"


def _mended(part: str, title: list[str]) -> str:
    words = part.split("-")
    if len(words) < 3 or not all(re.fullmatch(r"[a-z]+|\d+", word) for word in words):
        return part
    return "-".join(_parted(word, title) for word in words)


def _parted(word: str, title: list[str]) -> str:
    if word.isdigit() or _known(word) or word in title or word.removesuffix("s") in title:
        return word
    for left, right in pairwise(title):
        if left + right == word:
            return f"{left}-{right}"
    cuts = [cut for cut in range(2, len(word) - 1) if _known(word[:cut]) and _known(word[cut:])]
    return f"{word[: cuts[0]]}-{word[cuts[0] :]}" if len(cuts) == 1 else word


def _known(word: str) -> bool:
    return word in _SHORT or (len(word) > 3 and simplemma.is_known(word, lang="en"))
