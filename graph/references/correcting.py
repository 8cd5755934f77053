"""References and citations put right as a person said: entries split and joined, fields set, links
changed. Each correction that does not apply is reported.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.documents.corrections.file import beside_document
from graph.documents.corrections.model import (
    NOT_A_CITATION,
    NOT_IN_THE_LIST,
    AnyCorrection,
    Cites,
    Fields,
    Join,
    Listed,
    Split,
    ToReferences,
)
from graph.documents.corrections.places import Places
from graph.documents.model import Block, Document, Heading, Note, Prose, Table
from graph.documents.quoted import Words
from graph.documents.sentences import sentences
from graph.problems import Code, Problem
from graph.records import Name, Record
from graph.references.lists.regions import Region
from graph.references.lists.split import RawEntry, label_of
from graph.references.model import Citation, CitationForm, Reference, Repair, citation_name
from graph.spans import Span

BY_A_PERSON = "corrected by a person"
"""How a repair begins that a person made."""

_DOUBTS = (Code.CITATION_AMBIGUOUS, Code.CITATION_REPAIRED, Code.CITATION_UNRESOLVED)


class Corrected:
    """What a person put right in the references of one document."""

    def __init__(self, document: Document, file: str) -> None:
        self.document = document
        beside = beside_document(file)
        text = document.text if document.to_references else ""
        self.places = Places(document, beside, Words(text), [])
        self.done: list[ToReferences] = []
        """Corrections that were applied."""
        self.listed: list[Span] = []
        """Lines that a person said are entries, which no list had."""
        self._decided: set[Span] = set()
        """Where citations stand that a person decided on, those taken away among them."""
        self._cuts: list[tuple[Split | Join, int]] = []
        self._fields: list[tuple[Fields, Span]] = []

    def _place(self, correction: AnyCorrection) -> Span | None:
        return self.places.one(correction, self.places.find(correction))

    def _entry_place(self, correction: AnyCorrection, regions: Sequence[Region]) -> Span | None:
        """Where the words of *correction* stand in an entry; anywhere where they are in none."""
        found = self.places.find(correction)
        entries = [(one.start, one.end) for one in regions]
        entries += [(one.span.start, one.span.end) for one in self.document.works]
        entries += [
            (one.span.start, one.span.end) for one in self.document.blocks if isinstance(one, Note)
        ]
        inside = [one for one in found if any(a <= one[0] and one[1] <= b for a, b in entries)]
        return self.places.one(correction, inside or found)

    def _find_entries(self, regions: Sequence[Region]) -> None:
        """Finds what corrections of entries are about."""
        for correction in self.document.to_references:
            if not isinstance(correction, Split | Join | Fields):
                continue
            span = self._entry_place(correction, regions)
            if span is not None and isinstance(correction, Fields):
                self._fields.append((correction, span))
            elif span is not None and isinstance(correction, Split | Join):
                self._cuts.append((correction, span.start))

    # --- lists ---

    def lists(self, found: Sequence[Region]) -> list[Region]:
        """The lists of the document, with the lines that a person said are entries, too: a list
        that ends right above them goes on, else they are one of their own.
        """
        regions = list(found)
        for correction in self.document.to_references:
            span = self._lines(correction) if isinstance(correction, Listed) else None
            made = self._with_lines(regions, span) if span is not None else None
            if span is not None and made is not None:
                regions = made
                self.listed.append(span)
                self.done.append(correction)
        self._find_entries(regions)
        return regions

    def _lines(self, correction: Listed) -> Span | None:
        """The lines that *correction* means, whole."""
        first = self._place(correction)
        if first is None:
            return None
        text, end = self.document.text, first.end
        if correction.until:
            last = self.places.words.find(correction.until, first.start)
            if not last:
                self.places.stale(correction, "Its last words do not stand below its first.")
                return None
            end = last[0][1]
        else:
            around = (block.span for block in self.document.blocks if block.span.covers(first))
            end = next((span.end for span in around), end)
        line = text.find("\n", end)
        begin = text.rfind("\n", 0, first.start) + 1
        return Span(first.source, begin, line if line >= 0 else len(text))

    def _with_lines(self, regions: Sequence[Region], span: Span) -> list[Region] | None:
        """*regions* with *span* as a part of one; ``None`` where it is in one already."""
        text = self.document.text
        if any(one.start <= span.start and span.end <= one.end for one in regions):
            return None
        above = [one for one in regions if one.start <= span.start]
        last = above[-1] if above else None
        if last is not None and not text[last.end : span.start].strip():
            rest = last.below and Span(span.source, span.end, max(span.end, last.below.end))
            below = rest if rest is not None and rest.of(text).strip() else None
            joined = replace(last, end=max(last.end, span.end), below=below)
            return [joined if one is last else one for one in regions]
        heads = [one for one in self.document.blocks
                 if isinstance(one, Heading) and one.span.start < span.start]  # fmt: skip
        if not heads:
            return None
        new = Region(heads[-1], span.start, span.end)
        return sorted((*regions, new), key=lambda region: region.start)

    # --- entries ---

    def entries(self, found: Sequence[RawEntry]) -> tuple[RawEntry, ...]:
        """The entries of one list, split and joined as a person said."""
        entries = list(found)
        for correction, start in self._cuts:
            at = next((i for i, one in enumerate(entries) if _holds(one.prose, start)), None)
            if at is None or correction in self.done:
                continue
            change = _split if isinstance(correction, Split) else _joined
            made = change(entries, at, start)
            if made is not None:
                entries = made
                self.done.append(correction)
        return tuple(entries)

    def fields(
        self, prose: Prose, record: Record, repairs: tuple[Repair, ...]
    ) -> tuple[Record, tuple[Repair, ...]]:
        """The fields of one entry as a person set them."""
        for correction, span in self._fields:
            if correction not in self.done and _holds(prose, span.start):
                record, made = _set(correction, record)
                repairs = (*repairs, *made)
                if made:
                    self.done.append(correction)
        return record, repairs

    # --- citations ---

    def citations(
        self, found: Sequence[Citation], references: Sequence[Reference]
    ) -> list[Citation]:
        """The citations with their links as a person set them."""
        citations = list(found)
        for correction in self.document.to_references:
            if isinstance(correction, Cites):
                target = self._target(correction, references)
                made = self._cited(correction, citations, target) if target is not None else None
                if made is not None:
                    citations = made
                    self.done.append(correction)
        return citations

    def _target(self, correction: Cites, references: Sequence[Reference]) -> str | None:
        """The id of the entry that is meant; empty for none."""
        asked = correction.reference
        if asked in (NOT_A_CITATION, NOT_IN_THE_LIST):
            return ""
        named = [one.id for one in references if one.id == asked]
        named = named or [one.id for one in references if Words(one.printed).find(asked)]
        if len(named) == 1:
            return named[0]
        if named:
            hint = f"Quote more of it, or give one of the ids: {', '.join(named[:5])}."
            self.places.invalid(correction, f"“{asked}” stands in several references.", hint)
        else:
            self.places.stale(correction, f"No reference is, or has the words, “{asked}”.")
        return None

    def _cited(
        self, correction: Cites, citations: list[Citation], target: str
    ) -> list[Citation] | None:
        """*citations* with every one that *correction* means leading to *target*."""
        made = list(citations)
        changed = False
        spans = self._spans(correction)
        for start, end in spans or ():
            meant = _meant(made, start, end, correction.quote)
            if len({one.span for one in meant}) > 1:
                hint = "Quote one of them as it is printed, without the others."
                self.places.invalid(correction, "The words hold several citations.", hint)
                return None
            if meant:
                self._decided |= {one.span for one in meant}
                # That the list lacks a work is worth saying also where none was found.
                same = target and all(one.reference == target for one in meant)
                changed = changed or not same
                made = _linked(made, meant, correction, target)
            elif correction.reference != NOT_A_CITATION:
                new = self._new(start, end, correction, target, {one.id for one in made})
                changed = changed or new is not None
                made += [new] if new is not None else []
        if spans and not changed:
            self.places.stale(correction, f"“{correction.quote}” is read so without it.")
        return made if changed else None

    def _spans(self, correction: Cites) -> list[tuple[int, int]] | None:
        """Where the citation is printed; ``None`` where nowhere, which is said."""
        if correction.within:
            around = self.places.one(
                replace(correction, quote=correction.within),
                self.places.words.find(correction.within),
            )
            if around is None:
                return None
            spans = self.places.words.find(correction.quote, around.start, around.end)
        else:
            spans = self.places.find(correction)
            if correction.at_line is not None:
                one = self.places.one(correction, spans)
                spans = [(one.start, one.end)] if one else []
        if not spans:
            self.places.stale(correction, f"“{correction.quote}” is not in the text any more.")
        return spans or None

    def _new(
        self, start: int, end: int, correction: Cites, target: str, taken: set[str]
    ) -> Citation | None:
        """A citation that was not read as one."""
        found = _prose_at(self.document, start)
        if found is None:
            return None
        block, prose = found
        text = self.document.text[start:end]
        at = bisect_left(prose.offsets, start, hi=len(prose.text))
        inside = ((a, b) for a, b in sentences(prose) if a <= at < b)
        first, last = next(inside, (0, len(prose.text)))
        name = citation_name(self.document.source, prose.text[first:last], text)
        numbers = (f"{name}-{number}" for number in range(2, len(taken) + 3))
        figure = not any(char.isalpha() for char in text)
        return Citation(
            name if name not in taken else next(one for one in numbers if one not in taken),
            Span(self.document.source, start, end),
            text,
            CitationForm.NUMERIC if figure else CitationForm.PARENTHETICAL,
            target or None,
            prose.span(first, last),
            block.section,
            in_table=isinstance(block, Table),
            marker=text if figure else "",
            corrected=correction.who,
        )

    # --- together ---

    def report(self, doubts: Sequence[Problem]) -> list[Problem]:
        """*doubts* without those that a person decided on, and what did not apply."""
        for correction in self.document.to_references:
            told = any(problem.line == correction.line for problem in self.places.problems)
            if correction not in self.done and not told:
                self.places.stale(correction, self._why_not(correction))
        left = [
            problem
            for problem in doubts
            if problem.code not in _DOUBTS or problem.span not in self._decided
        ]
        return [*left, *self.places.problems]

    def _why_not(self, correction: ToReferences) -> str:
        """Why *correction*, whose words are there, changed nothing."""
        if isinstance(correction, Listed) and not self.document.sections[1:]:
            return "No reference list is above it: say with [[heading]] where one begins."
        if isinstance(correction, Split | Join) and self.document.works:
            return (
                "The document's format says where each of its references begins and ends: "
                "[[reference]] sets the fields of one, and [[skip]] takes one out."
            )
        return "No reference was found at its words, or it is read so without it."


def _holds(prose: Prose, offset: int) -> bool:
    return bool(prose.text) and prose.offsets[0] <= offset <= prose.offsets[len(prose.text) - 1]


# --- entries ---


def _split(entries: Sequence[RawEntry], at: int, start: int) -> list[RawEntry] | None:
    """*entries* with number *at* in two, from the character of the source at *start* on."""
    entry = entries[at]
    where = bisect_left(entry.prose.offsets, start, hi=len(entry.prose.text))
    marker = re.search(r"[\[(]?\d{1,4}[\]).]?\s*$|\S+$", entry.prose.text[:where])
    where = marker.start() if marker else where
    first = entry.prose.part(0, where).trimmed()
    second = entry.prose.part(where, len(entry.prose.text)).trimmed()
    if not first.text or not second.text:
        return None
    label = label_of(second.text) if entry.number else None
    number, begin = (str(label[0]), label[1]) if label else ("", 0)
    rest = second.part(begin, len(second.text)).trimmed()
    return [
        *entries[:at],
        RawEntry(first, entry.number),
        RawEntry(rest, number),
        *entries[at + 1 :],
    ]


def _joined(entries: Sequence[RawEntry], at: int, start: int) -> list[RawEntry] | None:
    """*entries* with number *at* made a part of the one before it."""
    if at == 0 or not _begins(entries[at].prose, start):
        return None
    one, other = entries[at - 1], entries[at]
    gap = array("I", [one.prose.offsets[-1]])
    shift = len(one.prose.text) + 1
    marks = (*one.prose.marks, *(replace(mark, start=mark.start + shift, end=mark.end + shift)
                                 for mark in other.prose.marks))  # fmt: skip
    prose = Prose(
        one.prose.source,
        f"{one.prose.text} {other.prose.text}",
        one.prose.offsets[:-1] + gap + other.prose.offsets,
        marks,
    )
    return [*entries[: at - 1], RawEntry(prose, one.number), *entries[at + 1 :]]


def _begins(prose: Prose, start: int) -> bool:
    """Whether *prose* begins at *start* of the source, signs aside."""
    where = bisect_left(prose.offsets, start, hi=len(prose.text))
    return not any(char.isalpha() for char in prose.text[:where])


def _set(correction: Fields, record: Record) -> tuple[Record, tuple[Repair, ...]]:
    """*record* with the fields of *correction*, and each change as a repair."""
    repairs = []
    for name, value in correction.fields:
        before = getattr(record, name)
        if before == value or (not before and not value):
            continue
        fitting = value if isinstance(value, tuple) or not isinstance(before, tuple) else ()
        record = replace(record, **{name: fitting})  # type: ignore[arg-type]  # checked as read
        if name == "issued" and isinstance(value, str) and "year" not in dict(correction.fields):
            record = replace(record, year=value[:4])
        if name == "year" and isinstance(value, str) and "issued" not in dict(correction.fields):
            record = replace(record, issued=value[:4] if value[:4].isdigit() else "")
        why = f"{BY_A_PERSON} ({correction.who})"
        repairs.append(Repair(name, _shown(before), _shown(value), why))
    return record, tuple(repairs)


def _shown(value: str | tuple[str, ...] | tuple[Name, ...]) -> str:
    """A field's value on one line."""
    if isinstance(value, str):
        return value
    return "; ".join(
        ", ".join(filter(None, (one.short, one.given))) if isinstance(one, Name) else one
        for one in value
    )


# --- citations ---


def _meant(citations: Sequence[Citation], start: int, end: int, quote: str) -> list[Citation]:
    """The citations at ``text[start:end]``: of several numbers in one place the one quoted."""
    meeting = [one for one in citations if one.span.start < end and start < one.span.end]
    marker = quote.strip(" ()[]")
    marked = [one for one in meeting if one.marker == marker]
    return marked or meeting


def _linked(
    citations: Sequence[Citation], meant: Sequence[Citation], correction: Cites, target: str
) -> list[Citation]:
    made: list[Citation] = []
    for one in citations:
        if one not in meant:
            made.append(one)
        elif correction.reference != NOT_A_CITATION:
            link = target or None
            made.append(
                replace(one, reference=link, corrected=correction.who, repaired="", candidates=())
            )
    return made


def _prose_at(document: Document, offset: int) -> tuple[Block, Prose] | None:
    """The stretch of running text that holds *offset*."""
    prose: Iterator[tuple[Block, Prose]] = document.prose()
    return next(
        (
            (block, one)
            for block, one in prose
            if not isinstance(block, Heading) and _holds(one, offset)
        ),
        None,
    )
