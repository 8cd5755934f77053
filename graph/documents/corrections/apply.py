"""A Document put right as a person said: headings, and what is no part of the text.

The text stays as it is, and so do all offsets; blocks are cut where they have to be, and sections
made anew. What the reading order of a page is has to be known before there are blocks: see ``pdf``.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph.documents.corrections.model import (
    AnyCorrection,
    HeadingLevel,
    Keep,
    Order,
    Skip,
    ToDocument,
)
from graph.documents.model import (
    Block,
    Document,
    Furniture,
    Heading,
    ListItem,
    Note,
    Page,
    Paragraph,
    Prose,
    Quotation,
    Table,
)
from graph.documents.outline import Outline
from graph.documents.prose import make_prose
from graph.documents.quoted import Words
from graph.problems import Code, Problem, Severity
from graph.spans import Span, line_of

BY_HAND = "corrected"
"""The rule of a heading that a person made one."""


@dataclass(slots=True)
class Places:
    """Finds the places that corrections of one document name, and says which do not apply."""

    document: Document
    file: str
    """Of the corrections, for problems."""
    words: Words
    problems: list[Problem]

    def one(self, correction: AnyCorrection, spans: Sequence[tuple[int, int]]) -> Span | None:
        """The one of *spans* that *correction* means; where there is none or are several, that is
        said.
        """
        source, text = self.document.source, self.document.text
        if correction.at_line is not None and spans:
            lines = ", ".join(str(line_of(text, start)) for start, _ in spans[:5])
            spans = [span for span in spans if line_of(text, span[0]) == correction.at_line]
            if not spans:
                there = f"“{_short(correction.quote)}” stands on line {lines}"
                self.stale(correction, f"{there}, and not on line {correction.at_line}.")
                return None
        if len(spans) == 1:
            return Span(source, *spans[0])
        if spans:
            lines = ", ".join(str(line_of(text, start)) for start, _ in spans[:5])
            hint = f"Quote more, or add the line: line = {line_of(text, spans[0][0])}."
            message = f"“{_short(correction.quote)}” stands in several places: lines {lines}"
            self.invalid(correction, f"{message}.", hint)
        else:
            self.stale(correction, f"“{_short(correction.quote)}” is not in the document any more.")
        return None

    def find(self, correction: AnyCorrection) -> list[tuple[int, int]]:
        """Every place with the words of *correction*."""
        return self.words.find(correction.quote)

    def stale(self, correction: AnyCorrection, message: str) -> None:
        """That *correction* does not apply any more."""
        near = self.words.nearest(correction.quote) if correction.quote else None
        where = f" The line most like it is line {near}." if near is not None else ""
        hint = f"Copy the words anew from the document, or take the correction out.{where}"
        self._add(Code.CORRECTION_STALE, Severity.WARNING, correction, message, hint)

    def invalid(self, correction: AnyCorrection, message: str, hint: str) -> None:
        """That *correction* cannot be applied as it is written."""
        self._add(Code.CORRECTION_INVALID, Severity.ERROR, correction, message, hint)

    def _add(
        self, code: Code, severity: Severity, correction: AnyCorrection, message: str, hint: str
    ) -> None:
        self.problems.append(
            Problem(code, severity, message, hint, self.file,
                    line=correction.line, source=self.document.source)
        )  # fmt: skip


def correct(document: Document, given: Sequence[AnyCorrection], file: str) -> Document:
    """*document* with those of the corrections *given* that are about its parts applied; those
    about references are kept with it. Orders have been applied by the reader where it can.

    :param file: path of the corrections, for problems.
    """
    if not given:
        return document
    places = Places(document, file, Words(document.text), [])
    done: list[ToDocument] = [
        one for one in given if isinstance(one, Order) and one in document.corrections
    ]
    blocks = list(document.blocks)
    cut: list[tuple[Skip, Span]] = []
    for correction in given:
        if isinstance(correction, Skip) and (span := _skipped(correction, places)):
            cut.append((correction, span))
            done.append(correction)
    blocks = _without(document, blocks, cut)
    for correction in given:
        made: list[Block] | None = None
        if isinstance(correction, HeadingLevel):
            made = _headed(correction, blocks, places)
        elif isinstance(correction, Keep):
            made = _kept(correction, blocks, places)
        elif isinstance(correction, Order) and correction not in document.corrections:
            _not_ordered(correction, places)
        if made is not None and isinstance(correction, HeadingLevel | Keep):
            blocks = made
            done.append(correction)
    spans = [span for _, span in cut]
    return sectioned(
        replace(
            document,
            blocks=tuple(blocks),
            works=tuple(work for work in document.works if not _within(work.span, spans)),
            cited=tuple(one for one in document.cited if not _within(one.span, spans)),
            problems=(*document.problems, *places.problems),
            corrections=tuple(done),
            to_references=tuple(
                one for one in given if not isinstance(one, HeadingLevel | Skip | Keep | Order)
            ),
        )
    )


def _not_ordered(order: Order, places: Places) -> None:
    pages = places.document.pages
    if pages:
        places.stale(order, _why_not_ordered(order, pages, places))
    else:
        hint = "Only the lines of a PDF can be put in order; skip what is out of place instead."
        places.invalid(order, "This document has no pages to put in order.", hint)


def _why_not_ordered(order: Order, pages: Sequence[Page], places: Places) -> str:
    here = next((at for at, page in enumerate(pages) if page.number == order.page), None)
    if here is None:
        return (
            f"There is no page {order.page} in the document. "
            f"It has pages {pages[0].number} to {pages[-1].number}."
        )
    start = pages[here].start
    end = pages[here + 1].start if here + 1 < len(pages) else len(places.document.text)
    for words in order.begins:
        if places.words.find(words, start, end):
            continue
        found = places.words.find(words)
        on = max((page for page in pages if found and page.start <= found[0][0]),
                 key=lambda page: page.start, default=None)  # fmt: skip
        elsewhere = f" It stands on page {on.number}." if on else ""
        return f"“{_short(words)}” does not stand on page {order.page}.{elsewhere}"
    return (
        f"The words are on page {order.page}, but each has to begin a line of its own: copy the "
        "first words of a line."
    )


def sectioned(document: Document) -> Document:
    """*document* with its sections as its headings make them."""
    outline = Outline()
    title: Heading | None = None
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            section = outline.open(block.prose.text, block.level)
            heading = replace(block, section=section)
            blocks.append(heading)
            title = title or (heading if block.level == 1 else None)
        else:
            blocks.append(replace(block, section=outline.current))
    return replace(document, title=title, sections=tuple(outline.sections), blocks=tuple(blocks))


def _within(span: Span, others: Iterable[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


# --- what is no part of the text ---


def _skipped(skip: Skip, places: Places) -> Span | None:
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
        places.stale(skip, f"“{_short(skip.until)}” does not stand behind its first words.")
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
        message = f"“{_short(skip.quote)}” does not stand on the lines {lines[0]} to {lines[1]}."
        places.stale(skip, message)
        return None
    return Span(places.document.source, start, end)


def _without(
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


def _kept(correction: Keep, blocks: Sequence[Block], places: Places) -> list[Block] | None:
    """*blocks* with what was set apart at the words of *correction* as a paragraph."""
    span = places.one(correction, places.find(correction))
    index = _block_at(blocks, (span.start, span.end)) if span else None
    if span is None or index is None:
        return None
    block, document = blocks[index], places.document
    if not isinstance(block, Furniture):
        places.stale(correction, f"“{_short(correction.quote)}” is read so without it.")
        return None
    piece = (block.span.start, block.span.end)
    prose = make_prose(document.source, document.text, [piece])
    return [*blocks[:index], Paragraph(block.span, block.section, prose), *blocks[index + 1 :]]


# --- headings ---


def _headed(
    correction: HeadingLevel, blocks: Sequence[Block], places: Places
) -> list[Block] | None:
    """*blocks* with the line of *correction* as it says; ``None`` where that cannot be."""
    found = [
        (span, at)
        for span in places.find(correction)
        if (at := _block_at(blocks, span)) is not None
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
        places.stale(correction, f"“{_short(correction.quote)}” is read so without it.")
        return None
    if not made:
        hint = "Quote a line of running text: the cells of a table and entries cannot be headings."
        places.invalid(correction, "The line stands where no heading can be.", hint)
        return None
    return [*blocks[:index], *made, *blocks[index + 1 :]]


def _block_at(blocks: Sequence[Block], span: tuple[int, int]) -> int | None:
    """Index of the innermost block that holds *span*."""
    holding = [
        at for at, block in enumerate(blocks)
        if block.span.start <= span[0] and span[1] <= block.span.end
    ]  # fmt: skip
    return min(holding, key=lambda at: blocks[at].span.end - blocks[at].span.start, default=None)


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
