"""Reference lists that no known heading announces: below a name of its own (*Works discussed*), a
line that is no heading, or nothing, as letters and preprints print theirs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graph.documents.model import Block, Document, Heading, ListItem, Note, Paragraph
from graph.documents.running_text.headings import plain_name
from graph.references.lists.beginnings import (
    begins_with_family,
    begins_with_person,
    repeats_author,
)
from graph.references.lists.below import closes_list, may_be_catalogue, named_in
from graph.references.lists.marks import (
    ENTRY,
    TEXT,
    UNSURE,
    Marks,
    Segment,
    is_dated,
    label_of_block,
    words_of,
)

NAMED: Final = 2
"""Entries that make a list below a name such as *Further reading*."""
FEWEST: Final = 3
"""Entries that make one below any other words."""
SHARE: Final = 0.5
"""Share of a list's paragraphs that are entries, at least: the others are torn halves."""
LEAST_NOTES: Final = 5
"""Notes that make one."""
NAMED_SHARE: Final = 0.6
"""Share of them that begin with a family name, at least."""
CITED: Final = 0.4
"""Share of the entries of a list without number and name that the text cites, at least."""

_NAME = re.compile(
    r"(?:\w+\s)?(?:bibliographic(?:al)?|further|additional|suggested|recommended|selected|select|cited|key"
    r"|main|general|other|all|primary|secondary|complementary|basic)\s"
    r"(?:references?|readings?|literature|sources|works|bibliography)"
    r"(?:\s(?:and|&|/)\s\w+(?:\s\w+)?)?"
    r"|(?:the\s)?(?:references?|literature|bibliography|sources|works|papers|texts)"
    r"\s(?:and|&|/|cited|consulted|used|discussed|reviewed|quoted)(?:\s\w+){0,3}"
    r"|references?\s?(?:list|section)|further reading"
    r"|(?:\w+\s){0,4}(?:literatur|quellen)(?:verzeichnis|angaben|hinweise|nachweise?|liste|auswahl|tipps?)?"
    r"(?:\s?(?:und|/|&|u\.)\s?\w+){0,3}"
    r"|(?:vorgestellte|besprochene|rezensierte|zitierte|angeführte|verwendete)\s(?:und\s\w+\s)?"
    r"(?:aufsätze|beiträge|bücher|schriften|studien|texte|titel|werke)"
    r"|(?:\w+\s)?(?:bibliograf|bibliograph)\w{1,4}(?:\s\w+){0,2}"
    r"|(?:références?|referências?|referencias?|riferimenti|sources|obras|fontes|fuentes|lectur[ae]s)"
    r"(?:\s[^\W\d_]+){0,3}",
)
"""What a list may be called, in small letters, beside the names that need no proof."""


@dataclass(frozen=True, slots=True)
class Run:
    """Paragraphs of one segment that are a list."""

    heading: Heading | None
    start: int
    end: int
    number: int = 1
    """Of its first entry, where those are numbered: a list goes on in another place."""


def unannounced(
    document: Document, parts: Sequence[Segment], *, listed: bool, at: Sequence[tuple[int, int]]
) -> Iterator[Run]:
    """The lists of *document* that no known heading announces.

    :param listed: whether a known heading announces one that has entries.
    :param at: where the announced lists stand, in order.
    """
    last = 0
    published: list[Run] = []
    found = listed
    for part in parts:
        around = bisect_left(at, part.end, key=lambda one: one[0]) - 1
        if around >= 0 and part.start < at[around][1]:
            continue
        name = plain_name(part.heading.prose.text) if part.heading else ""
        if closes_list(name):
            continue
        named = _NAME.fullmatch(name) is not None
        if listed and not named:
            continue
        for run, words, called, numbers in _runs(document, part, last, named=named):
            if may_be_catalogue(name):
                published += [run] if _is_cited(document, words, run.start) else []
            elif called or numbers or _is_cited(document, words, run.start):
                last = numbers or last
                found = True
                yield run
        if not found and (notes := _of_notes(document, part)):
            yield notes
    if not found:  # what an author has published is all that the text cites
        yield from published


def _of_notes(document: Document, part: Segment) -> Run | None:
    """Entries at the end of *part* that were taken for notes, as they are numbered, though nothing
    calls them: each begins with a family name, as notes do not.
    """
    last = len(part.blocks)
    while last and not isinstance(part.blocks[last - 1], Note):
        last -= 1
    first = last
    while first and isinstance(part.blocks[first - 1], Note):
        first -= 1
    labels = [label_of_block(block) for block in part.blocks[first:last]]
    rising = [number for number, _ in labels] == [*range(1, len(labels) + 1)]
    named = sum(begins_with_family(words) for _, words in labels)
    called = any(
        document.text.startswith("[^", block.span.start) for block in part.blocks[first:last]
    )
    if called or not rising or len(labels) < LEAST_NOTES or named < NAMED_SHARE * len(labels):
        return None
    return Run(part.heading, part.blocks[first].span.start, part.blocks[last - 1].span.end)


def _runs(
    document: Document, part: Segment, last: int, *, named: bool
) -> Iterator[tuple[Run, list[str], bool, int]]:
    """Stretches of *part* that look like a list: where, its entries' words, whether words above
    call it one, and the last of its numbers, where those rise from 1 or from the *last* of the
    list before.
    """
    for blocks, kinds, above in _stretches(document, part, last, named=named):
        entries = [one for one, kind in zip(blocks, kinds, strict=True) if kind == ENTRY]
        labels = [label_of_block(one)[0] for one in entries]
        rising = bool(labels) and labels[0] in (1, last + 1 if last else 1) and _rise(labels)
        called = named or _NAME.fullmatch(plain_name(above)) is not None
        least = 1 if rising and last else NAMED if called else FEWEST
        sure = sum(map(is_dated, blocks)) if called else len(entries)
        if len(entries) < least or sure < SHARE * len(blocks):
            continue
        words = [label_of_block(one)[1] for one in entries]
        first = labels[0] if rising else 1
        run = Run(part.heading, blocks[0].span.start, blocks[-1].span.end, first)
        yield run, words, called, labels[-1] if rising else 0


def _rise(labels: Sequence[int]) -> bool:
    """Whether numbers go up, hardly one left out."""
    steps = [after - before for before, after in pairwise(labels)]
    return all(0 < step <= 2 for step in steps)


def _stretches(
    document: Document, part: Segment, last: int, *, named: bool
) -> Iterator[tuple[list[Block], list[int], str]]:
    """Blocks without running text between them, from the first entry to the last, each with what it
    is; and the words right above.

    :param named: whether a heading calls them a list, so that any with a year may begin it.
    """
    marks = Marks(document, False, last)
    blocks: list[Block] = []
    kinds: list[int] = []
    above = ""
    for block, kind in (*marks.kinds(part, below=False), (None, TEXT)):
        fit = isinstance(block, Paragraph | ListItem)
        if block is None or kind == TEXT or not fit or _closes(block):
            while kinds and kinds[-1] == UNSURE and not is_dated(blocks[-1]):
                blocks.pop(), kinds.pop()
            at = _below_notes(blocks, kinds)
            if blocks:
                yield blocks[at:], kinds[at:], words_of(blocks[at - 1])[-100:] if at else above
            blocks, kinds, above = [], [], ""
        elif blocks or kind == ENTRY or (named and is_dated(block)):
            blocks.append(block)
            kinds.append(kind)
        if block is not None and not blocks:
            above = words_of(block)[-100:].strip(" :")


def _below_notes(blocks: Sequence[Block], kinds: Sequence[int]) -> int:
    """Index of the first entry without a number below others that all have one: a list below notes.
    0 where there is none.
    """
    entries = [at for at, kind in enumerate(kinds) if kind == ENTRY]
    labelled = [at for at in entries if label_of_block(blocks[at])[0]]
    bare = [at for at in entries if labelled and at > labelled[-1]]
    notes = len(entries) - len(bare)
    return bare[0] if len(bare) >= FEWEST and len(labelled) >= max(FEWEST, SHARE * notes) else 0


def _closes(block: Block) -> bool:
    return closes_list(words_of(block))


def _is_cited(document: Document, words: Sequence[str], start: int) -> bool:
    """Whether the text cites enough of what *words* print, and several begin with a person's name,
    as the sources below charts do not.
    """
    words = [one for one in words if not repeats_author(one)]
    people = sum(map(begins_with_person, words))
    return people >= max(FEWEST, len(words) / 3) and named_in(words, document.text, start) >= CITED
