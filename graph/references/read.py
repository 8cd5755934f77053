"""The references and citations of one document: the package's one verb.

Lists are found and split, entries read, then the text is searched for citations in the manner that
the lists tell: by number where they are numbered, by author and year, by note, by author and page.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from graph.documents.model import (
    Block,
    Document,
    Heading,
    Note,
    Paragraph,
    Prose,
    Table,
)
from graph.documents.running_text import slugify
from graph.documents.sentences import sentences
from graph.problems import Code, Problem, Severity
from graph.references import numeric
from graph.references.author_date import (
    Found,
    find_author_date,
    find_in_cell,
    find_in_sentence,
)
from graph.references.author_page import find_author_page
from graph.references.entries import Entry, read_entry
from graph.references.link import Cited, Link, Linker, norm
from graph.references.lists import RawEntry, Region, begins_entry, find_regions, split_list
from graph.references.model import Citation, CitationForm, Reference, References
from graph.references.years import YEAR
from graph.references.notes import NoteText, read_notes
from graph.records import Name, Record
from graph.spans import Span, line_of


def read_references(document: Document, file: str = "") -> tuple[References, tuple[Problem, ...]]:
    """Every work that *document* lists and every place that cites one, with what is doubtful."""
    reading = _Reading(document, file)
    reading.read_lists()
    reading.read_notes()
    reading.read_citations()
    references = References(
        document.source,
        tuple(reading.references),
        tuple(sorted(reading.citations, key=lambda c: (c.span, c.reference or "", c.marker))),
    )
    return references, tuple(reading.problems)


MANY = 3
"""From so many linked citations on a document's style is known."""
LONGEST_CELL = 200
"""Characters of a table's cell that may be nothing but citations."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A prose with what a citation in it needs to know."""

    block: Block
    prose: Prose


class _Reading:
    """The state of one document's reading."""

    def __init__(self, document: Document, file: str) -> None:
        self.document, self.file = document, file
        self.references: list[Reference] = []
        self.citations: list[Citation] = []
        self.problems: list[Problem] = []
        self.regions: tuple[Region, ...] = find_regions(document)
        self.ids: Counter[str] = Counter()
        self.seen: Counter[str] = Counter()
        self.notes: dict[str, str] = {}
        """Label of a note to the id of the reference it gives."""
        self.note_labels: set[str] = set()

    # --- lists ---

    def read_lists(self) -> None:
        for region in self.regions:
            entries = split_list(self.document, region)
            if region.notes:
                texts = [NoteText(entry.number, entry.prose) for entry in entries]
                self._take_notes([text for text in texts if text.label])
                if any(not entry.number for entry in entries):
                    self._take_entries([entry for entry in entries if not entry.number], region)
                continue
            self._take_entries(entries, region)

    def _take_entries(self, entries: Sequence[RawEntry], region: Region) -> None:
        taken = 0
        above: tuple[Name, ...] = ()
        for entry in entries:
            read = read_entry(entry.prose, above)
            record = read.record
            above = record.author or record.editor
            if not record.title or not (record.author or record.editor or record.year or record.url):
                self._unparsed(entry.prose)
                continue
            taken += 1
            style = "numbered, " + read.style if entry.number else read.style
            self._add(entry.prose, read, style, entry.number)
        if not taken and region.heading is not None and not region.notes:
            self.problems.append(
                self._problem(
                    Code.REFERENCE_LIST_EMPTY,
                    Severity.WARNING,
                    f"Under “{region.heading.prose.text}” no reference was recognised.",
                    "Check whether the list is missing from the document, or torn from its heading.",
                    region.heading.span,
                )
            )

    def _add(
        self,
        prose: Prose,
        entry: Entry,
        rule: str,
        number: str,
    ) -> Reference:
        record = entry.record
        reference = Reference(
            self._new_id(record),
            self.document.source,
            _pieces(prose),
            prose.text,
            record,
            number,
            False,
            entry.repairs,
            rule,
        )
        self.references.append(reference)
        return reference

    def _new_id(self, record: Record) -> str:
        people = record.author or record.editor
        name = people[0].short if people else " ".join(record.title.split()[:4])
        base = slugify(f"{name} {record.year or 'undated'}")
        self.ids[base] += 1
        return base if self.ids[base] == 1 else f"{base}-{self.ids[base]}"

    def _unparsed(self, prose: Prose) -> None:
        self.problems.append(
            self._problem(
                Code.REFERENCE_UNPARSED,
                Severity.WARNING,
                f"In the reference list, “{_short(prose.text)}” was not recognised as an entry.",
                "Check the list there: a page's furniture, or an entry torn apart?",
                prose.span(),
            )
        )

    # --- notes ---

    def read_notes(self) -> None:
        """Notes that stand at the foot of a page or end of the text, outside any list."""
        blocks = [block for block in self.document.blocks if isinstance(block, Note)]
        outside = [block for block in blocks if not self._in_list(block.span)]
        self._take_notes([NoteText(block.label, block.prose) for block in outside])

    def _take_notes(self, notes: Sequence[NoteText]) -> None:
        for reading in read_notes(notes):
            self.note_labels.add(reading.label)
            if reading.entry is not None:
                entry = reading.entry
                rule = "note, " + entry.style
                reference = self._add(reading.prose, entry, rule, reading.label)
                self.notes.setdefault(reading.label, reference.id)
            elif reading.same_as in self.notes:
                self.notes.setdefault(reading.label, self.notes[reading.same_as])

    # --- citations ---

    def _in_list(self, span: Span) -> bool:
        return any(region.start <= span.start < region.end for region in self.regions)

    def _places(self) -> list[_Place]:
        return [
            _Place(block, prose)
            for block, prose in self.document.prose()
            if not self._in_list(block.span) and not isinstance(block, Heading | Note)
        ]

    def read_citations(self) -> None:
        places = self._places()
        linker = Linker(self.references)
        self._by_author_and_year(places, linker)
        numbered = {r.number: r for r in self.references if r.number and r.id not in self.notes.values()}
        if numbered and len(numbered) > 1:
            self._by_number(places, numbered)
        self._by_note(places, numbered)
        if self.references and not any(citation.reference for citation in self.citations):
            self._by_author_and_page(places, linker)

    def _by_author_and_page(self, places: Sequence[_Place], linker: Linker) -> None:
        kept = [
            (place, found, linker.find(found.cited))
            for place in places
            for found in _apart(find_author_page(place.prose.text, linker))
        ]
        linked = sum(link.reference is not None for _, _, link in kept)
        for place, found, link in kept:
            if link.reference is not None or (found.sure and linked >= MANY):
                self._cite(place, found, link)

    def _by_author_and_year(self, places: Sequence[_Place], linker: Linker) -> None:
        kept: list[tuple[_Place, Found, Link]] = []
        for place in places:
            full = self._full(place)
            if full is not None:
                kept.append((place, *full))
                continue
            text = place.prose.text
            cell = isinstance(place.block, Table) and len(text) < LONGEST_CELL
            extra = [*find_in_sentence(text, linker), *(find_in_cell(text, linker) if cell else ())]
            kept.extend(
                (place, found, linker.find(found.cited))
                for found in _apart([*find_author_date(text, linker), *extra])
            )
        linked = [(place, found) for place, found, link in kept if link.reference is not None]
        bare = any(_is_bare(place, found) for place, found in linked)
        for place, found, link in kept:
            unsure = link.reference is None and not link.ambiguous
            if unsure and not self._believed(found, len(linked), bare=bare):
                continue
            self._cite(place, found, link)

    def _believed(self, found: Found, linked: int, *, bare: bool) -> bool:
        """Whether a citation that no entry fits is one all the same.

        :param bare: whether the document's citations have no comma before the year.
        """
        if found.alone and linked >= MANY:
            narrative = found.form is CitationForm.NARRATIVE
            return found.sure or narrative or bare or bool(found.locator)
        return found.sure and (linked > 0 or self._alone_sure(found))

    def _alone_sure(self, found: Found) -> bool:
        """Whether a citation stands without any list to link it: several names, or ``et al.``"""
        return found.cited.et_al or len(found.cited.names) > 1 or not self.references

    def _full(self, place: _Place) -> tuple[Found, Link] | None:
        """A paragraph that is a whole reference: linked to the entry of the same title."""
        text = place.prose.text
        if not isinstance(place.block, Paragraph) or not 30 < len(text) < 500:
            return None
        if not begins_entry(text) or not re.search(rf"\(?{YEAR}\)?", text[:250]):
            return None
        record = read_entry(place.prose).record
        if len(norm(record.title)) < 12 or not record.author:
            return None
        best = [
            (fuzz.ratio(norm(record.title), norm(reference.record.title)), reference)
            for reference in self.references
            if record.year[:4] == reference.record.year[:4]
        ]
        score, reference = max(best, key=lambda pair: pair[0], default=(0.0, None))
        longer = reference is not None and norm(reference.record.title).startswith(norm(record.title))
        if reference is None or not (score >= 90 or longer):
            return None
        cited = Cited(tuple(name.short for name in record.author), record.year)
        return Found(0, len(text), CitationForm.FULL, cited), Link(reference)

    def _by_number(self, places: Sequence[_Place], numbered: dict[str, Reference]) -> None:
        proses = [place.prose for place in places]
        square = sum(1 for p in proses for _ in numeric.bracketed(p, numeric.SQUARE, frozenset(numbered)))
        if square >= 2 or (square and len(numbered) <= 3):
            pattern = numeric.SQUARE
        elif numeric.round_style(proses, numbered):
            pattern = numeric.ROUND
        else:
            return
        for place in places:
            for found in numeric.bracketed(place.prose, pattern, frozenset(numbered)):
                reference = numbered.get(found.cited.names[0])
                self._cite(place, found, Link(reference), marker=found.cited.names[0])

    def _by_note(self, places: Sequence[_Place], numbered: dict[str, Reference]) -> None:
        by_id = {reference.id: reference for reference in self.references}
        missing = 0
        first: Span | None = None
        for place in places:
            for label, prose, at, (start, end) in numeric.raised(place.prose):
                span = Span(self.document.source, start, end)
                reference = numbered.get(label) or by_id.get(self.notes.get(label, ""))
                if reference is None and label in self.note_labels:
                    continue
                if reference is None:
                    missing += 1
                    first = first or span
                self._cite_mark(place, prose, at, span, label, reference)
        if missing and first is not None:
            self.problems.append(
                self._problem(
                    Code.NOTES_MISSING,
                    Severity.NOTICE,
                    f"{missing} note marks point to notes that are not in the document.",
                    "Add the notes to the document if you have them; until then its statements "
                    "show the mark, and no reference.",
                    first,
                )
            )

    def _cite_mark(
        self, place: _Place, prose: Prose, at: int, span: Span, label: str, ref: Reference | None
    ) -> None:
        form = CitationForm.NUMERIC if ref and ref.id not in self.notes.values() else CitationForm.NOTE
        text = span.of(self.document.text)
        start, end = _sentence(prose, max(0, at - 1))
        self.citations.append(
            Citation(
                self._citation_id(prose.text[start:end], f"{text}:{label}"),
                span,
                text,
                form,
                ref.id if ref else None,
                prose.span(start, end).to(span),
                place.block.section,
                in_table=isinstance(place.block, Table),
                marker=label,
            )
        )

    def _cite(self, place: _Place, found: Found, link: Link, marker: str = "") -> None:
        prose = place.prose
        span = prose.span(found.start, found.end)
        start, end = _sentence(prose, found.start)
        repaired = ""
        if link.repaired:
            old = found.cited.names[0]
            repaired = prose.text[found.start : found.end].replace(old, link.repaired, 1)
        citation = Citation(
            self._citation_id(prose.text[start:end], prose.text[found.start : found.end]),
            span,
            span.of(self.document.text),
            found.form,
            link.reference.id if link.reference else None,
            prose.span(start, end),
            place.block.section,
            found.locator,
            found.prefix,
            isinstance(place.block, Table),
            marker,
            repaired,
            link.candidates,
        )
        self.citations.append(citation)
        self._doubts(citation, link)

    def _doubts(self, citation: Citation, link: Link) -> None:
        if link.repaired:
            self.problems.append(
                self._problem(
                    Code.CITATION_REPAIRED,
                    Severity.NOTICE,
                    f"“{citation.text}” was read as “{citation.repaired}”.",
                    "Nothing to do if that is right; else correct the document's text.",
                    citation.span,
                    (citation.reference or "",),
                )
            )
        elif link.reference is None:
            code = Code.CITATION_AMBIGUOUS if link.ambiguous else Code.CITATION_UNRESOLVED
            what = (
                "fits more than one entry of the reference list"
                if link.ambiguous
                else "is cited, but the reference list has no such work"
            )
            near = f" Near: {', '.join(link.candidates)}." if link.candidates else ""
            self.problems.append(
                self._problem(
                    code,
                    Severity.NOTICE,
                    f"“{citation.text}” {what}.",
                    f"Check the name and year against the printed list.{near}",
                    citation.span,
                    link.candidates,
                )
            )

    def _citation_id(self, sentence: str, text: str) -> str:
        """From what is said, not from where: an edit elsewhere leaves it as it was."""
        digest = hashlib.sha256(f"{self.document.source}\n{sentence}\n{text}".encode()).hexdigest()
        self.seen[digest] += 1
        again = self.seen[digest]
        short = f"{self.document.source}-{digest[:10]}"
        return short if again == 1 else f"{short}-{again}"

    def _problem(
        self,
        code: Code,
        severity: Severity,
        message: str,
        hint: str,
        span: Span,
        candidates: tuple[str, ...] = (),
    ) -> Problem:
        line = line_of(self.document.text, span.start)
        return Problem(
            code, severity, message, hint, self.file, span, line, self.document.source, candidates
        )


def _pieces(prose: Prose) -> tuple[Span, ...]:
    """The stretches of the source that *prose* is printed in, parted where the print breaks."""
    pieces = []
    start = 0
    for index in range(1, len(prose.text)):
        if prose.offsets[index] - prose.offsets[index - 1] > 40:
            pieces.append(prose.span(start, index))
            start = index
    pieces.append(prose.span(start, len(prose.text)))
    return tuple(pieces)


def _sentence(prose: Prose, at: int) -> tuple[int, int]:
    for start, end in sentences(prose):
        if start <= at < end:
            return start, end
    return 0, len(prose.text)


def _is_bare(place: _Place, found: Found) -> bool:
    """``(Hoff 2014)``, and no comma before the year."""
    words = place.prose.text[found.start : found.end]
    return found.form is CitationForm.PARENTHETICAL and bool(re.search(r"\w \d{4}[a-z]?$", words))


def _apart(found: Iterable[Found]) -> list[Found]:
    """Citations by place, without one that overlaps one before it."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda found: (found.start, -found.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rstrip() + "…"

