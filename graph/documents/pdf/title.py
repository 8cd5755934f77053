"""The title of a PDF: which lines of its first pages it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from statistics import median

from graph.documents.pdf.headings import TITLE, headed
from graph.documents.pdf.layout import LARGER, Look
from graph.documents.pdf.lines import BOLD, PrintedLine, PrintedPage
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


def title_lines(
    columns: Sequence[list[PrintedLine]], look: Look, named: str, later: Sequence[PrintedPage] = ()
) -> frozenset[int]:
    """The lines, by identity, of the document's title: the heading that the file's properties name,
    else the one in the largest letters that is no label; the first where several are as large.

    :param columns: of the first pages.
    :param later: pages behind those.
    """
    parts = [
        part
        for column in columns
        for part in headed(column, list(new_paragraphs(column, look)), look)
    ]
    blocks = [block for block, level in parts if level]
    said = {id(block): " ".join(line.text for line in block) for block in blocks}
    wanted = letters(named)
    fit = [one for one in blocks if _is_named(said[id(one)], wanted)]
    small = _small_words(columns)
    other = [one for one in blocks if not no_title(said[id(one)], small)]
    wordy = [one for one in other if _is_title(said[id(one)])]
    again = [one for one in other if _comes_again(one, blocks, said, look)]
    is_named = bool(fit)
    fit = fit or [*again, *wordy] or other
    best = max(fit, key=lambda block: round(block[0].size, 1), default=[])
    first = [block for block in fit if best and block[0].page < best[0].page]
    own = max(first, key=lambda block: block[0].size, default=[])
    if own and best[0].size < TITLE * own[0].size:
        best = own  # what the next page prints larger is a running head, or a chapter's
    if best and not is_named and _is_sections(best, parts, look, later):
        return frozenset()
    return frozenset(map(id, best))


def _comes_again(
    block: Sequence[PrintedLine],
    blocks: Sequence[Sequence[PrintedLine]],
    said: Mapping[int, str],
    look: Look,
) -> bool:
    """Whether the few words of a heading in very large letters are said by one of another page,
    too: a cover's title comes again where the text begins.
    """
    words = letters(said[id(block)])
    return (
        block[0].size > TITLE * look.size
        and len(words) >= SHORTEST
        and any(letters(said[id(one)]) == words and one[0].page != block[0].page for one in blocks)
    )


SHORTEST = 8
"""Letters of the shortest title."""


def _is_sections(
    block: Sequence[PrintedLine],
    parts: Sequence[tuple[Sequence[PrintedLine], int]],
    look: Look,
    later: Sequence[PrintedPage],
) -> bool:
    """Whether a heading is that of a section: running text stands above it, and others in the same
    letters above or behind it.
    """
    at = next(at for at, (lines, _) in enumerate(parts) if lines is block)
    if not any(_is_text(lines) for lines, level in parts[:at] if not level):
        return False
    size, large = block[0].size, block[0].size >= LARGER * look.size
    pages = ((line for line in page.lines if large or line.weight >= BOLD) for page in later)
    others = (lines[:1] for lines, level in parts if level and lines is not block)
    alike = (any(abs(line.size - size) < 0.1 for line in lines) for lines in (*others, *pages))
    return sum(alike) >= AGAIN


def _is_text(lines: Sequence[PrintedLine]) -> bool:
    return len(lines) >= TEXT_ABOVE and median(len(line.text) for line in lines) > LONG


LONG = 30
"""Characters of a line of running text, at least."""
TEXT_ABOVE, AGAIN = 3, 2
"""Lines of text above a section's heading, and other headings like it, at least."""


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
