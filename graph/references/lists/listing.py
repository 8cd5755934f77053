"""The works that a document lists: entries of its reference lists, and notes that give a work."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph.documents.model import Document, Note, Prose
from graph.documents.note_labels import Labelled
from graph.documents.prose import make_prose
from graph.documents.running_text.headings import plain_name
from graph.documents.running_text.text_or_list import reads_as_text
from graph.documents.slugs import slugify
from graph.letters import UP
from graph.records import Name, Record
from graph.references.correcting import Corrected
from graph.references.entries.given_first import are_given_first, as_given_first
from graph.references.entries.read import Entry, read_entry
from graph.references.entries.years import YEAR
from graph.references.lists.regions import Region, find_regions
from graph.references.lists.split import RawEntry, notes_below, split_list
from graph.references.model import Reference
from graph.references.notes.listed import ListedWorks
from graph.references.notes.read import NoteText, are_notes, read_notes
from graph.references.report import Report
from graph.spans import Span

TORN = 40
"""Characters of the source between two of an entry: from so many on a page break tears it."""
LISTED = 5
"""Works of a list without numbers, from which on notes cite by author and year."""
# Luhmann (1995)   Bourdieu 1970a, p. 42
_BRIEF = re.compile(rf"[{UP}][\w’'-]{{2,}}\s(?:\({YEAR}[,;)\s]|{YEAR}[,;:])")


def _only_cites(words: str) -> bool:
    """Whether a note of a document that lists its works says something and gives none."""
    return reads_as_text(words) or _BRIEF.search(words) is not None


class Listing:
    """The references of one document, and which note gives which of them."""

    def __init__(self, document: Document, report: Report, corrected: Corrected) -> None:
        self.document, self.report, self.corrected = document, report, corrected
        self.references: list[Reference] = []
        self.regions = corrected.lists(find_regions(document))
        """Where its lists stand, those without an entry left out."""
        self.notes: dict[Labelled, list[Reference]] = {}
        """Every note to the references it gives, none for those that give no work."""
        self._listed_notes: list[NoteText] = []
        self._noted: set[str] = set()
        """Ids of the works that notes alone give."""
        self._ids: Counter[str] = Counter()
        self.given: dict[str, Reference] = {}
        """Entries by what the document's format calls them."""
        if document.works:
            self.regions = [region for region in self.regions if not region.empty]
            self._take_given()
            for span in corrected.listed:
                around = next(one for one in self.regions if one.end >= span.end)
                self._read_region(replace(around, start=span.start, end=span.end))
            for block in document.blocks:
                if isinstance(block, Note):
                    self.notes[_place(block.prose), block.label] = []
            return
        announced = self.regions
        self.regions = [region for region in announced if self._read_region(region)]
        named = {_name(region): region.start for region in self.regions}
        for region in announced:
            if region in self.regions or region.notes:
                continue
            if region.start < named.get(_name(region), 0):
                continue  # a line of a table of contents: the list itself stands below
            self.report.empty_list(region, others=bool(self.regions))
        self._read_notes()
        self._know_listed_notes()

    def holds(self, span: Span) -> bool:
        """Whether *span* stands in one of the lists."""
        around = bisect(self.regions, span.start, key=lambda region: region.start) - 1
        return around >= 0 and span.start < self.regions[around].end

    def numbered(self) -> dict[str, Reference]:
        """The entries of numbered lists by their numbers."""
        return {r.number: r for r in self.references if r.number and r.id not in self._noted}

    def _take_given(self) -> None:
        """The entries that the format marks: their fields as given, or read where only their words
        are.
        """
        for work in self.document.works:
            piece = (work.span.start, work.span.end)
            prose = make_prose(self.document.source, self.document.text, [piece])
            entry = read_entry(prose)
            rule = entry.style
            if work.record is not None:
                entry, rule = Entry(work.record, (), "marked-up"), "marked-up"
            if not entry.record.title and not _people(entry.record):
                self.report.unparsed(prose)
            reference = self._add(prose, entry, rule, work.number)
            if work.key:
                self.given.setdefault(work.key, reference)

    def _read_region(self, region: Region) -> bool:
        """Reads the entries of *region*; whether it has any, and is no running text."""
        entries = self.corrected.entries(split_list(self.document, region))
        noted = region.notes or are_notes([one.prose.text for one in entries if one.number])
        notes = [one for one in entries if noted and one.number]
        self._listed_notes.extend(NoteText(one.number, one.prose) for one in notes)
        rest = [one for one in entries if not (noted and one.number)]
        taken = self._take_entries(rest)
        if (taken or notes) and region.below:
            self.report.text_below(region.heading, region.below)
        return bool(taken or notes)

    def _take_entries(self, entries: Sequence[RawEntry]) -> int:
        """How many of *entries* are references. Where none is, that is said once, of the list."""
        taken = 0
        unread: list[Prose] = []
        above: tuple[Name, ...] = ()
        given_first = are_given_first([raw.prose.text for raw in entries])
        for raw in entries:
            entry = read_entry(raw.prose, above)
            own = entry.record
            own = replace(own, author=as_given_first(own.author)) if given_first else own
            record, repairs = self.corrected.fields(raw.prose, own, entry.repairs)
            entry = Entry(record, repairs, entry.style)
            named = record.title or (record.container_title and record.volume)
            if not named or not (_people(record) or record.year or record.url):
                unread.append(raw.prose)
                continue
            above = _people(record)
            taken += 1
            rule = "numbered, " + entry.style if raw.number else entry.style
            self._add(raw.prose, entry, rule, raw.number)
        for prose in unread if taken else ():
            self.report.unparsed(prose)
        return taken

    def _add(self, prose: Prose, entry: Entry, rule: str, number: str) -> Reference:
        record, repairs = self.corrected.fields(prose, entry.record, entry.repairs)
        reference = Reference(
            self._new_id(record),
            self.document.source,
            _pieces(prose),
            prose.text,
            record,
            number,
            repairs=repairs,
            rule=rule,
        )
        self.references.append(reference)
        return reference

    def _new_id(self, record: Record) -> str:
        people = _people(record)
        name = people[0].short if people else " ".join(record.title.split()[:4])
        base = slugify(f"{name} {record.year or 'undated'}")
        self._ids[base] += 1
        return base if self._ids[base] == 1 else f"{base}-{self._ids[base]}"

    def _read_notes(self) -> None:
        """Notes that stand at the foot of a page or end of the text, or below a list's entries."""
        blocks = [block for block in self.document.blocks if isinstance(block, Note)]
        below = {
            note.span for region in self.regions for note in notes_below(self.document, region)
        }
        outside = [one for one in blocks if one.span in below or not self.holds(one.span)]
        notes = [NoteText(block.label, block.prose) for block in outside]
        self._take_notes(sorted([*self._listed_notes, *notes], key=lambda one: _place(one.prose)))

    def _know_listed_notes(self) -> None:
        """Notes that a list consists of: their marks cite the entries that they were read as."""
        entries = {reference.span.start: reference for reference in self.references}
        known = {label for _, label in self.notes}
        for block in self.document.blocks:
            if not isinstance(block, Note) or block.label in known:
                continue
            entry = entries.get(_place(block.prose))
            given = [entry] if entry is not None and not entry.number else []
            self.notes[_place(block.prose), block.label] = given

    def _take_notes(self, notes: Sequence[NoteText]) -> None:
        listed = sum(not reference.number for reference in self.references) >= LISTED
        works_of_lists = ListedWorks(self.references)
        readings = read_notes(notes)
        given: dict[int, Reference] = {}
        for at, reading in enumerate(readings):
            note = notes[reading.note]
            works = self.notes.setdefault((_place(note.prose), note.label), [])
            same = works_of_lists.same(reading.entry.record) if reading.entry else None
            if same is not None:
                given[at] = same
            elif reading.entry is not None and not (listed and _only_cites(reading.prose.text)):
                rule = "note, " + reading.entry.style
                given[at] = self._add(reading.prose, reading.entry, rule, reading.label)
                self._noted.add(given[at].id)
            elif reading.entry is None and reading.same_as in given:
                given[at] = given[reading.same_as]
            if at in given:
                works.append(given[at])


def _place(prose: Prose) -> int:
    return prose.span().start


def _name(region: Region) -> str:
    return plain_name(region.heading.prose.text) if region.heading else ""


def _people(record: Record) -> tuple[Name, ...]:
    return record.author or record.editor


def _pieces(prose: Prose) -> tuple[Span, ...]:
    """The stretches of the source that *prose* is printed in, parted where the print breaks."""
    pieces = []
    start = 0
    for index in range(1, len(prose.text)):
        if prose.offsets[index] - prose.offsets[index - 1] > TORN:
            pieces.append(prose.span(start, index))
            start = index
    pieces.append(prose.span(start, len(prose.text)))
    return tuple(pieces)
