"""References of books on Venice's history, tagged word by word (LinkedBooksDeepReferenceParsing,
MIT): Italian, German, French and English, of the humanities, from scanned pages.

A line is a word, what it is part of, the kind of reference and its place in it; what stands between
two words is not kept and is set here as it is printed in books. Left out are references to archives
and articles whose journal no tag and no quotation mark parts from the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from tests.reference_sets import Piece, Tagged, clean

_KINDS = {
    "author": "author", "title": "title", "publicationplace": "imprint", "publisher": "imprint",
    "year": "date", "volume": "volume", "publicationnumber-year": "volume", "pagination": "page",
    "series": "series", "tomo": "other", "publicationspecifications": "other",
    "abbreviation": "other", "numbered_ref": "volume",
}  # fmt: skip
_CLOSED_BEFORE = re.compile(r"[,.;:!?)\]”»’'\-/]")
_OPEN_AFTER = re.compile(r".*[(\[“«’'\-/]$")
_EDITED = re.compile(r"(?:a\s?c\. ?di|a cura di|hrsg\. ?v(?:\.|on)|ed\. ?by|éd\. ?par)\s", re.I)
_JOURNAL = re.compile(
    r"(?P<title>.{5,}?)(?P<gap>,?\s(?:in:?\s)?)(?P<container>[“«][^“”«»]+[”»]\W*)$"
)

Word = tuple[str, str, str]
"""Itself, what it is part of, the kind of its reference."""


def linked_books(data: bytes) -> Iterator[Tagged]:
    """The references of a file of words."""
    for words in _references(data.decode("utf-8", "replace")):
        pieces = [
            (kind, "".join(word + gap for word, gap in group)) for kind, group in _grouped(words)
        ]
        pieces = list(_parted(pieces))
        kinds = [kind for kind, _ in pieces]
        article = words[0][2].endswith("meta-annotation")
        if "title" in kinds and (not article or "container" in kinds):
            yield clean(iter(pieces))


def _references(text: str) -> Iterator[list[Word]]:
    own: list[Word] = []
    for line in text.splitlines():
        said = line.split()
        if len(said) != 4 or said[3] == "o":
            continue
        word, part, kind, place = said
        if place == "b-r" and own:
            yield own
            own = []
        if not kind.endswith("primary"):
            own.append((word, part, kind))
    if own:
        yield own


def _grouped(words: list[Word]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The words with what stands behind them, in stretches of one kind."""
    spaced = []
    for (word, part, _), after in zip(words, [*words[1:], ("", "", "")], strict=True):
        tight = _CLOSED_BEFORE.match(after[0]) or _OPEN_AFTER.match(word)
        spaced.append((_KINDS.get(part, ""), word, "" if tight else " "))
    for kind, group in groupby(spaced, key=lambda one: one[0]):
        yield kind, [(word, gap) for _, word, gap in group]


def _parted(pieces: list[Piece]) -> Iterator[Piece]:
    """*pieces* with journals and collections apart from titles, editors from what calls them so."""
    titled = False
    for kind, text in pieces:
        edited = _EDITED.match(text) if kind == "author" else None
        journal = _JOURNAL.match(text) if kind == "title" else None
        if edited:
            yield "", edited[0]
            yield "editor", text[edited.end() :]
        elif kind == "title" and titled:
            yield "container", text
        elif journal:
            yield "title", journal["title"]
            yield "", journal["gap"]
            yield "container", journal["container"]
        else:
            yield kind, text
        titled = titled or kind == "title"
