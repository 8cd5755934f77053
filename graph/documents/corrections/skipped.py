"""What is no part of the text, and what was set apart and is: ``[[skip]]`` and ``[[keep]]``."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from graph.documents.corrections.model import Keep, Skip
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
    Table,
)
from graph.documents.prose import make_prose
from graph.spans import Span


def skipped(skip: Skip, places: Places) -> Span | None:
    """The stretch that *skip* means."""
    document = places.document
    if skip.pages is not None:
        return _pages(skip, skip.pages, places)
    if skip.lines is not None:
        return _lines(skip, skip.lines, places)
    span = places.one(skip, places.find(skip))
    if span is None or not skip.until:
        return _grown(span, document.text) if span else None
    ends = places.words.find(skip.until, span.start)
    if not ends:
        places.stale(skip, f"“{short(skip.until)}” does not stand behind its first words.")
        return None
    return _grown(Span(document.source, span.start, ends[0][1]), document.text)


def _grown(span: Span, text: str) -> Span:
    """*span* with the signs right around it: words are found without them."""
    start, end = span.start, span.end
    while start and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end].isalnum():
        end += 1
    return Span(span.source, start, end)


def _pages(skip: Skip, pages: tuple[int, int], places: Places) -> Span | None:
    document = places.document
    starts = {page.number: page.start for page in reversed(document.pages)}
    if pages[0] not in starts or pages[1] not in starts:
        known = f"{document.pages[0].number} to {document.pages[-1].number}" if starts else ""
        one = pages[0] == pages[1]
        which = f"is no page {pages[0]}" if one else f"are no pages {pages[0]} to {pages[1]}"
        said = f"It has pages {known}." if starts else "It has lines and no pages: say lines = ..."
        places.stale(skip, f"There {which} in the document. {said}")
        return None
    after = (page.start for page in document.pages if page.start > starts[pages[1]])
    return Span(document.source, starts[pages[0]], next(after, len(document.text)))


def _lines(skip: Skip, lines: tuple[int, int], places: Places) -> Span | None:
    text = places.document.text
    starts = [0]
    while len(starts) <= lines[1] and (at := text.find("\n", starts[-1])) >= 0:
        starts.append(at + 1)
    if len(starts) < lines[0]:
        places.stale(skip, f"The text has no line {lines[0]}.")
        return None
    start = starts[lines[0] - 1]
    end = starts[lines[1]] - 1 if len(starts) > lines[1] else len(text)
    if not places.words.find(skip.quote, start, end):
        message = f"“{short(skip.quote)}” does not stand on the lines {lines[0]} to {lines[1]}."
        places.stale(skip, message)
        return None
    return Span(places.document.source, start, end)


def without(
    document: Document, blocks: Sequence[Block], cut: Sequence[tuple[Skip, Span]]
) -> list[Block]:
    """*blocks* without what is *cut*, which becomes furniture."""
    kept = list(blocks)
    for skip, span in cut:
        kept = [one for block in kept if (one := _cut(block, span)) is not None]
        why = f"skipped: {skip.reason or 'a person said so'}"
        at = bisect_left(kept, span.start, key=lambda block: block.span.start)
        if span.of(document.text).strip():
            kept.insert(at, Furniture(span, 0, why))
    return kept


def _cut(block: Block, cut: Span) -> Block | None:
    """*block* without what stands in *cut*; ``None`` where nothing is left."""
    if not (block.span.start < cut.end and cut.start < block.span.end):
        return block
    if cut.covers(block.span):
        return None
    if isinstance(block, Table):
        rows = tuple(row for row in block.rows if not _meet(row.span, cut))
        return replace(block, rows=rows, span=_left(block.span, cut)) if rows else None
    if isinstance(block, Quotation):
        speaker = _prose_without(block.speaker, cut) if block.speaker else None
        left = replace(block, speaker=speaker if speaker and speaker.text else None)
        prose = _prose_without(block.prose, cut)
        return replace(left, prose=prose, span=_left(block.span, cut)) if prose.text else None
    if isinstance(block, Heading | Paragraph | ListItem | Note):
        prose = _prose_without(block.prose, cut)
        return replace(block, prose=prose, span=_left(block.span, cut)) if prose.text else None
    return replace(block, span=_left(block.span, cut))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _left(span: Span, cut: Span) -> Span:
    """*span* without *cut* at either end; one in its middle stays: it tears the block."""
    start = cut.end if cut.start <= span.start else span.start
    end = cut.start if cut.end >= span.end else span.end
    return Span(span.source, start, max(start, end))


def _prose_without(prose: Prose, cut: Span) -> Prose:
    """*prose* without what stands in *cut*, its ends joined with a blank."""
    inside = [at for at, origin in enumerate(prose.offsets[:-1]) if cut.start <= origin < cut.end]
    if not inside:
        return prose
    before = prose.part(0, inside[0]).trimmed()
    after = prose.part(inside[-1] + 1, len(prose.text)).trimmed()
    if not before.text or not after.text:
        return after if after.text else before
    torn = before.text.endswith("-") and after.text[:1].islower()
    head = before.part(0, len(before.text) - 1) if torn else before
    gap = "" if torn else " "
    shift = len(head.text) + len(gap)
    offsets = head.offsets[:-1] + array("I", [before.offsets[-1]] * len(gap)) + after.offsets
    marks = (*head.marks, *(replace(mark, start=mark.start + shift, end=mark.end + shift)
                            for mark in after.marks))  # fmt: skip
    return Prose(prose.source, head.text + gap + after.text, offsets, marks)


def put_back(correction: Keep, blocks: Sequence[Block], places: Places) -> list[Block] | None:
    """*blocks* with what was set apart at the words of *correction* as a paragraph."""
    span = places.one(correction, places.find(correction))
    index = block_at(blocks, (span.start, span.end)) if span else None
    if span is None or index is None:
        return None
    block, document = blocks[index], places.document
    if not isinstance(block, Furniture):
        places.stale(correction, f"“{short(correction.quote)}” is read so without it.")
        return None
    piece = (block.span.start, block.span.end)
    prose = make_prose(document.source, document.text, [piece])
    return [*blocks[:index], Paragraph(block.span, block.section, prose), *blocks[index + 1 :]]
