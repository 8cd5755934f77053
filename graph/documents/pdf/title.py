"""The title of a PDF: which lines of its first pages it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.documents.pdf.headings import TITLE, headed
from graph.documents.pdf.layout import Look
from graph.documents.pdf.lines import PrintedLine
from graph.documents.pdf.no_title import no_title
from graph.documents.pdf.paragraphs import new_paragraphs
from graph.documents.quoted import letters

_LABEL = re.compile(
    r"\b(?:e?-?ISSN|ISBN|doi|https?:|www\.|vol(?:ume|\.)|issue|©)|@|\d{4}\s?;\s?\d"
    r"|^\W*(?:[A-Z]{3,4}\s)?(?:original|research|review|short|brief|full|invited|open|artigo|article|case|data|special"
    r"|methods?|editorial|reports?|papers?|access|communication|letter|commentary|discussion|working"
    r"|series|beitr[äa]ge?|kurzbeitr[äa]ge?|aufs[äa]tze?|\W)*$|^bestell-?nr\b|^available\sonline\b",
    re.IGNORECASE,
)
"""What stands in large letters on a first page and is no title: numbers, addresses, kinds."""


def title_lines(columns: Sequence[list[PrintedLine]], look: Look, named: str) -> frozenset[int]:
    """The lines, by identity, of the document's title: the heading that the file's properties name,
    else the one in the largest letters that is no label; the first where several are as large.
    """
    blocks = [
        block
        for column in columns
        for block, level in headed(column, list(new_paragraphs(column, look)), look)
        if level
    ]
    said = {id(block): " ".join(line.text for line in block) for block in blocks}
    wanted = letters(named)
    fit = [one for one in blocks if _is_named(said[id(one)], wanted)]
    small = _small_words(columns)
    other = [one for one in blocks if not no_title(said[id(one)], small)]
    fit = fit or [one for one in other if _is_title(said[id(one)])] or other
    best = max(fit, key=lambda block: round(block[0].size, 1), default=[])
    first = [block for block in fit if best and block[0].page < best[0].page]
    own = max(first, key=lambda block: block[0].size, default=[])
    if own and best[0].size < TITLE * own[0].size:
        best = own  # what the next page prints larger is a running head, or a chapter's
    return frozenset(map(id, best))


def _is_named(said: str, wanted: str) -> bool:
    """Whether a heading is what the file's properties name, or the most of it that is one line."""
    if len(wanted) < 12:
        return False
    own = letters(said)
    return wanted.startswith(own) and 2 * len(own) > len(wanted)


def _small_words(columns: Sequence[list[PrintedLine]]) -> frozenset[str]:
    """The words that the first pages print in small letters."""
    text = "\n".join([line.text for column in columns for line in column])
    return frozenset(_SMALL.findall(text))


_SMALL = re.compile(r"\b[^\W\d_A-Z]{3,}")


def _is_title(words: str) -> bool:
    """Whether a heading may be the document's title, by its words."""
    return len(words.split()) >= 3 and len(letters(words)) >= 12 and not _LABEL.search(words)
