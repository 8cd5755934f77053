"""Headings among the lines of a PDF's column: what letters make one, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.documents.pdf.layout import LARGER, Look, goes_on_large, heading_level, in_sentence
from graph.documents.pdf.lines import PrintedLine

TITLE = 1.5
"""Letters so many times as high as the text's are a title's: one of its words may be set in another
font, of another height."""


def _large(before: PrintedLine, line: PrintedLine, look: Look) -> bool:
    """Whether two lines of headings may be of one title, by the height of their letters."""
    apart = abs(before.size - line.size)
    return min(before.size, line.size) > TITLE * look.size and apart < 0.15 * line.size


FIGURE = re.compile(r"(?<!\S)[^\w\s]{0,5}\d[\d.,:/%–−-]{0,20}[^\w\s]{0,6}(?!\S)")
"""A figure among words: $3,175,124   (0.27)**   12%"""
MOST_IN_HEADING = 3
"""So many figures a heading has at most: one with more is a table's row in bold letters."""
MOST_WORDS = 40
"""A heading has fewer, and one that ends like a sentence fewer than a third of them."""


def _is_said(block: Sequence[PrintedLine]) -> bool:
    """Whether lines in large letters are no heading: a lead, words pulled out of the text, a row
    of a table.
    """
    figures = sum(1 for line in block for _ in FIGURE.finditer(line.text))
    if figures > MOST_IN_HEADING:
        return True
    count = sum(line.text.count(" ") + 1 for line in block)
    end = block[-1].text.rstrip(QUOTES)
    if end[-1:] in OPEN or (block[0].text[:1].islower() and end[-1:] in ".,;:"):
        return True
    return count > MOST_WORDS or (3 * count > MOST_WORDS and end[-1:] in ".;:")


OPEN = (",", "\u00ad")
"""What no heading ends with: a comma, the hyphen of a parted word."""
QUOTES = "”“\"’'»«"
"""What stands behind the stop of words that are quoted."""


def _goes_on(before: PrintedLine, line: PrintedLine, look: Look) -> bool:
    """Whether bold or large words go on with a sentence that the line *before* leaves open."""
    close = before.y0 - line.y0 < 1.15 * look.leading and line.size < LARGER * look.size
    return (close and before.text[-1:] not in ".!?:;") or in_sentence(before, line)


def headed(
    column: Sequence[PrintedLine], begins: Sequence[bool], look: Look
) -> Iterator[tuple[list[PrintedLine], int]]:
    """Paragraphs and headings, each with its level, 0 for a paragraph."""
    block: list[PrintedLine] = []
    level = 0
    for line, new in zip(column, begins, strict=True):
        own = heading_level(line, look)
        if not own and not level:  # as in most of a text
            if block and new:
                yield block, 0
                block = []
            block.append(line)
            continue
        if own and not level and block and not new and _goes_on(block[-1], line, look):
            own = 0
        whole = level and not own and goes_on_large(block[-1], line, look)
        own = level if whole else own
        large = bool(own and level) and _large(block[-1], line, look)
        alike = own == level and (not own or block[-1].text.isupper() is line.text.isupper())
        like = block and (abs(block[-1].size - line.size) < 0.5 or (alike and not own and not new))
        same = block and (large or (alike and like))
        joined = same and (not new if not own else block[-1].y0 - line.y0 < 2 * line.size)
        if block and not joined and not whole:
            yield block, 0 if level and _is_said(block) else level
            block = []
        block.append(line)
        level = own
    if block:
        yield block, 0 if level and _is_said(block) else level
