"""Where in a document its reference lists stand.

A heading announces a list, and the next heading that is not deeper ends it. What stands between is
looked at, since a table of contents and running text have such headings too, text goes on below a
list without a heading, and lists by chapter have headings of their own: a list ends where its
entries end, and goes on where they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from graph.documents.model import Block, Document, Heading, Paragraph
from graph.documents.running_text.headings import LIST_NAMES, plain_name
from graph.references.lists.beginnings import begins_with_person
from graph.references.lists.below import (
    CITED,
    UNCITED,
    closes_list,
    may_be_catalogue,
    named_in,
    names_author,
)
from graph.references.lists.marks import (
    ENTRY,
    TEXT,
    UNSURE,
    Marks,
    Segment,
    first_line,
    label_of_block,
    segments,
    words_of,
)
from graph.references.lists.unannounced import unannounced
from graph.spans import Span

_NOTES = frozenset(
    ("notes", "endnotes", "footnotes", "notes and references", "anmerkungen", "fußnoten",
     "endnoten", "notas", "notas de rodapé", "notas al pie", "noter", "noten")
)  # fmt: skip
LONGEST_NAME: Final = 100
"""Characters of the longest line that may name the text below it."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the document that is a list, or that a heading announces as one."""

    heading: Heading | None
    """Under which it stands; ``None`` where the document has none above it."""
    start: int
    end: int
    notes: bool = False
    """Whether it is a list of notes (endnotes), whose entries need not be references."""
    below: Span | None = None
    """Where, in the section that the heading begins, running text stands that is no part of the
    list; ``None`` for nowhere.
    """

    number: int = 1
    """Of its first entry, where those are numbered."""

    @property
    def empty(self) -> bool:
        """Whether all that stands below the heading is running text."""
        return self.start >= self.end


def find_regions(document: Document) -> tuple[Region, ...]:
    """The reference lists of *document*, in order; an empty one where a heading announces a list
    and running text follows.
    """
    parts = list(segments(document))
    regions: list[Region] = []
    at = 0
    while at < len(parts):
        heading = parts[at].heading
        if heading is None or plain_name(heading.prose.text) not in LIST_NAMES:
            at += 1
            continue
        nominal = _nominal_end(parts, at)
        region, at = _region(document, parts, at, nominal)
        regions.append(region)
    if document.works:
        return tuple(regions)
    taken = [(one.start, one.end) for one in regions if not one.empty]
    listed = any(not (one.empty or one.notes) for one in regions)
    more = unannounced(document, parts, listed=listed, at=taken)
    regions.extend(Region(one.heading, one.start, one.end, number=one.number) for one in more)
    return tuple(sorted(regions, key=lambda one: one.start))


def _nominal_end(segments: Sequence[Segment], at: int) -> int:
    """Index of the first segment after *at* whose heading is not deeper, or is a list's own."""
    level = _level(segments[at])
    for index in range(at + 1, len(segments)):
        other = segments[index].heading
        if other is not None and other.level <= level:
            return index
    return len(segments)


def _level(segment: Segment) -> int:
    return segment.heading.level if segment.heading else 0


def _region(
    document: Document, segments: Sequence[Segment], at: int, nominal: int
) -> tuple[Region, int]:
    """The list under the heading of the segment *at*, and the index of the segment after it."""
    heading = segments[at].heading
    if heading is None:
        raise ValueError("a list needs a heading")
    marks = Marks(document, plain_name(heading.prose.text) in _NOTES)
    found = [
        one for index in range(at, nominal) for one in marks.kinds(segments[index], index > at)
    ]
    found = _closed(document, found)
    total = segments[nominal - 1].end
    start, end = _start(heading, found), _end(found)
    if end is not None:
        after = next((i for i in range(at + 1, nominal) if segments[i].start >= end), nominal)
        start = min(start, end)
        below = Span(document.source, end, total)
        return Region(heading, start, end, marks.notes, below), after
    if not found or any(kind == ENTRY for _, kind in found):
        nominal = _goes_on(document, segments, at, nominal, marks)
    return Region(heading, start, segments[nominal - 1].end, marks.notes), nominal


def _start(heading: Heading, found: Sequence[Found]) -> int:
    """Where the list begins: behind the heading, and behind text that introduces the list."""
    start = heading.span.end
    for block, kind in found:
        if kind != TEXT:
            break
        start = block.span.end
    return start


def _end(found: Sequence[Found]) -> int | None:
    """Where a list ends before its section does: what stands up to there is more of entries, and
    what stands below is more of text, than with any other end. ``None`` where nothing is below.
    """
    sums = list(accumulate((kind for _, kind in found), initial=0))
    best = max(range(len(sums)), key=lambda index: (sums[index], index))
    if best == len(found):
        return None
    while best and found[best - 1][1] == UNSURE and _names_what_follows(found[best - 1][0]):
        best -= 1
    return found[best][0].span.start


def _names_what_follows(block: Block) -> bool:
    """Whether *block* is a heading, or a line that may be one that was not told."""
    if isinstance(block, Heading):
        return True
    words = block.prose.text if isinstance(block, Paragraph) else ""
    return 0 < len(words) < LONGEST_NAME and words[:1].isupper() and words[-1].isalnum()


Found = tuple[Block, int]
"""A block with what it is."""


def _closed(document: Document, found: Sequence[Found]) -> list[Found]:
    """*found* with all as text from where something is announced that is no part of a list: who the
    authors are, what their house has published.
    """
    first = next((at for at, (_, kind) in enumerate(found) if kind == ENTRY), len(found))
    left = MOST
    for at in range(first + 1, len(found)):
        block, kind = found[at]
        line = first_line(document, block)
        if kind != ENTRY and _tells_of_an_author(document, found, at):
            return [*found[:at], *((block, TEXT) for block, _ in found[at:])]
        closing = closes_list(line)
        if not left or not (closing or (kind != ENTRY and may_be_catalogue(line))):
            continue
        left -= 1
        if (closing and _are_others(document, found, at)) or _is_catalogue(
            document, found[:at], found[at:]
        ):
            return [*found[:at], *((block, TEXT) for block, _ in found[at:])]
    return list(found)


def _tells_of_an_author(document: Document, found: Sequence[Found], at: int) -> bool:
    """Whether an author's name and address stand from *at* on, and no more entries below."""
    block = found[at][0]
    below = [words_of(one) for one, kind in found[at + 1 : at + 2] if kind != ENTRY]
    line = first_line(document, block)
    rest = words_of(block)[len(line) :]
    if not names_author(line, rest or "".join(below)):
        return False
    return not any(
        kind == ENTRY and begins_with_person(label_of_block(one)[1])
        for one, kind in found[at + 1 :]
    )


MOST: Final = 20
"""So many lines of a list are asked whether something else begins with them."""


def _are_others(document: Document, found: Sequence[Found], at: int) -> bool:
    """Whether what stands from *at* on is none of the list: right below such words a column may
    stand whose entries the text cites.
    """
    if found[at + 1 : at + 2] and found[at + 1][1] != ENTRY:
        return True
    others = _entries(found[at:])
    start = found[0][0].span.start
    return len(others) < SEVERAL or named_in(others, document.text, start) <= UNCITED


SEVERAL: Final = 3
"""Entries below the words that close a list, from which on it is asked what cites them."""


def _is_catalogue(document: Document, above: Sequence[Found], below: Sequence[Found]) -> bool:
    """Whether the entries *below* are none of a list of cited works: the text names those *above*
    by author and year, and hardly any of these.
    """
    cited, others = _entries(above), _entries(below)
    start = above[0][0].span.start
    text = document.text
    return len(others) > 1 and (
        named_in(cited, text, start) >= CITED and named_in(others, text, start) <= UNCITED
    )


def _entries(found: Sequence[Found]) -> list[str]:
    return [label_of_block(block)[1] for block, kind in found if kind == ENTRY]


def _goes_on(
    document: Document, segments: Sequence[Segment], at: int, nominal: int, marks: Marks
) -> int:
    """Index of the first segment after the list, where its chapters have headings of its own level:
    under each of them are entries, and no text.
    """
    above = [one for index in range(at, nominal) for one in marks.kinds(segments[index], False)]
    for index in range(nominal, len(segments)):
        heading = segments[index].heading
        if heading is None or plain_name(heading.prose.text) in LIST_NAMES:
            break
        found = [one for one in marks.kinds(segments[index], True) if one[0] is not heading]
        kinds = [kind for _, kind in found]
        entries = kinds.count(ENTRY)
        if TEXT in kinds or 2 * entries < len(kinds):
            break
        if closes_list(heading.prose.text) and (
            not above or _are_others(document, [(heading, UNSURE), *found], 0)
        ):
            break
        if above and may_be_catalogue(heading.prose.text) and _is_catalogue(document, above, found):
            break
        nominal = index + 1 if entries else nominal
    return nominal
