"""Lines that a person made headings, or none: ``[[heading]]``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.documents.corrections.model import HeadingLevel
from graph.documents.corrections.places import Places, block_at, short
from graph.documents.model import (
    Block,
    Document,
    Furniture,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Prose,
    Quotation,
)
from graph.documents.prose import make_prose
from graph.spans import Span

BY_HAND = "corrected"
"""The rule of a heading that a person made one."""


def headed(correction: HeadingLevel, blocks: Sequence[Block], places: Places) -> list[Block] | None:
    """*blocks* with the line of *correction* as it says; ``None`` where that cannot be."""
    found = [
        (span, at) for span in places.find(correction) if (at := block_at(blocks, span)) is not None
    ]
    whole = [(span, at) for span, at in found if _is_line(places.document.text, span)]
    chosen = whole or found
    span = places.one(correction, [span for span, _ in chosen])
    if span is None:
        return None
    index = next(at for place, at in chosen if place == (span.start, span.end))
    block = blocks[index]
    made = list(_as_said(block, span, correction.level, places.document))
    if made == [block]:
        places.stale(correction, f"“{short(correction.quote)}” is read so without it.")
        return None
    if not made:
        hint = "Quote a line of running text: the cells of a table and entries cannot be headings."
        places.invalid(correction, "The line stands where no heading can be.", hint)
        return None
    return [*blocks[:index], *made, *blocks[index + 1 :]]


def _is_line(text: str, span: tuple[int, int]) -> bool:
    """Whether the words of *span* are all that stands on their lines."""
    start = text.rfind("\n", 0, span[0]) + 1
    end = text.find("\n", span[1])
    around = text[start : span[0]] + text[span[1] : len(text) if end < 0 else end]
    return not any(char.isalpha() for char in around)


def _as_said(block: Block, span: Span, level: int, document: Document) -> Iterator[Block]:
    """The blocks that *block* becomes where the words at *span* are a heading of *level*, or none;
    nothing where it can be none.
    """
    if level == 0:
        if isinstance(block, Heading):
            yield Paragraph(block.span, block.section, block.prose)
        else:
            yield block
        return
    if isinstance(block, Furniture):
        prose = make_prose(document.source, document.text, [(block.span.start, block.span.end)])
    elif isinstance(block, Heading | Paragraph | ListItem | Quotation | Note):
        prose = block.prose
    else:
        return
    offsets = prose.offsets[:-1]
    start, end = bisect_left(offsets, span.start), bisect_left(offsets, span.end)
    before, after = prose.part(0, start).trimmed(), prose.part(end, len(prose.text)).trimmed()
    start = start if any(char.isalpha() for char in before.text) else 0
    end = end if any(char.isalpha() for char in after.text) else len(prose.text)
    words = prose.part(start, end).trimmed()
    if isinstance(block, Heading) and words.text == block.prose.text:
        yield replace(block, level=level, rule=BY_HAND) if level != block.level else block
        return
    if start:
        where = Span(block.span.source, block.span.start, before.span().end)
        yield _rest(block, where, before)
    first = words.span().start if start else block.span.start
    last = words.span().end if end < len(prose.text) else block.span.end
    yield Heading(Span(block.span.source, first, last), block.section, words, level, BY_HAND)
    if end < len(prose.text):
        where = Span(block.span.source, after.span().start, block.span.end)
        yield _rest(block, where, after)


def _rest(block: Block, span: Span, prose: Prose) -> Block:
    """What is left of *block* beside a heading."""
    if isinstance(block, Furniture):
        return replace(block, span=span)
    return Paragraph(span, block.section, prose)
