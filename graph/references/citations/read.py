"""The places of a document that cite: searched for in the manner that its lists tell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from graph.documents.model import Block, Furniture, Heading, Note, Paragraph, Prose, Table
from graph.documents.note_labels import Labelled, notes_meant
from graph.documents.prose import make_prose
from graph.documents.sentences import sentences
from graph.references.citations import numeric
from graph.references.citations.author_date import find_author_date
from graph.references.citations.author_page import find_author_page
from graph.references.citations.found import Found
from graph.references.citations.in_sentence import find_in_cell, find_in_sentence
from graph.references.citations.keys import find_given_keys, find_keys
from graph.references.citations.link import Cited, Link, Linker, norm
from graph.references.entries.read import read_entry
from graph.references.entries.years import YEAR
from graph.references.lists.beginnings import begins_entry
from graph.references.lists.listing import Listing
from graph.references.model import Citation, CitationForm, Reference, citation_name
from graph.references.report import Report
from graph.spans import Span

MANY = 3
"""From so many linked citations on a document's style is known."""
ALL_LINKED = frozenset({"jats", "tei"})
"""Readers of formats in which every citation is linked: no other is looked for."""
LONGEST_CELL = 200
"""Characters of a table's cell that may be nothing but citations."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A prose with what a citation in it needs to know."""

    block: Block
    prose: Prose
    sentences: tuple[tuple[int, int], ...]

    def sentence(self, at: int) -> tuple[int, int]:
        """Start and end of the sentence that holds the character *at*."""
        inside = ((start, end) for start, end in self.sentences if start <= at < end)
        return next(inside, (0, len(self.prose.text)))


class Citing:
    """The citations of one document."""

    def __init__(self, listing: Listing, report: Report) -> None:
        self.document, self.listing, self.report = listing.document, listing, report
        self.citations: list[Citation] = []
        self._seen: Counter[str] = Counter()
        self._linker = Linker(listing.references)
        self._linked: list[Span] = []
        """Where the document's own links stand, in order."""
        self._places = [
            _Place(block, prose, tuple(sentences(prose)))
            for block, prose in self.document.prose()
            if not listing.holds(block.span)
            and not isinstance(block, Heading)
            # A note that gives a work is no place that cites one; other notes are.
            and not (
                isinstance(block, Note) and listing.notes.get((prose.span().start, block.label))
            )
        ]
        if listing.given and self.document.cited:
            self._given()
            if self.document.reader in ALL_LINKED:
                return
        if listing.given:
            self._by_given_key()
        numbered = listing.numbered()
        self._by_author_and_year()
        if len(numbered) > 1:
            self._by_number(numbered)
        self._by_mark(numbered)
        if listing.references and not any(citation.reference for citation in self.citations):
            self._by_author_and_page()

    # --- by the document's markup ---

    def _is_linked(self, span: Span) -> bool:
        at = bisect_left(self._linked, span.end, key=lambda linked: linked.start) - 1
        return at >= 0 and self._linked[at].end > span.start

    def _given(self) -> None:
        self._linked = sorted({given.span for given in self.document.cited})
        places = sorted(self._places, key=lambda place: place.prose.span().start)
        starts = [place.prose.span().start for place in places]
        for given in self.document.cited:
            reference = self.listing.given.get(given.key)
            at = bisect_right(starts, given.span.start) - 1
            place = places[at] if at >= 0 else None
            if place is None or given.span.end > place.block.span.end:
                place = self._heading_place(given.span)
            self._cite_given(given.span, place, reference)

    def _heading_place(self, span: Span) -> _Place | None:
        """The heading, the note or what is set apart that holds *span*."""
        for block, prose in self.document.prose():
            if block.span.covers(span):
                return _Place(block, prose, tuple(sentences(prose)))
        for block in self.document.blocks:
            if isinstance(block, Furniture) and block.span.covers(span):
                piece = (block.span.start, block.span.end)
                prose = make_prose(self.document.source, self.document.text, [piece])
                return _Place(block, prose, tuple(sentences(prose)))
        return None

    def _cite_given(self, span: Span, place: _Place | None, reference: Reference | None) -> None:
        text = span.of(self.document.text)
        if place is None:
            return
        at = bisect_left(place.prose.offsets, span.start, hi=len(place.prose.text))
        printed = at < len(place.prose.text) and place.prose.offsets[at] < span.end
        start, end = place.sentence(at if printed else max(0, at - 1))
        numeric_mark = re.fullmatch(r"[\W\d]+|[\W\d]*[a-z]", text) is not None
        form = CitationForm.NUMERIC if numeric_mark else CitationForm.PARENTHETICAL
        if not numeric_mark and re.search(r"\(\W*\d{4}[a-z]?\W*\)?$", text):
            form = CitationForm.NARRATIVE
        citation = Citation(
            self._id(place.prose.text[start:end], text),
            span,
            text,
            form,
            reference.id if reference else None,
            place.prose.span(start, end),
            place.block.section,
            in_table=isinstance(place.block, Table),
            marker=text if numeric_mark else "",
        )
        self.citations.append(citation)
        self.report.doubtful_citation(citation, Link(reference))

    def _by_given_key(self) -> None:
        """What pandoc's Markdown cites by the keys of the works that it gives."""
        for place in self._places:
            text = place.prose.text if "@" in place.prose.text else ""
            for found, key in find_given_keys(text, self.listing.given):
                self._cite(place, found, Link(self.listing.given[key]))
                insort(self._linked, place.prose.span(found.start, found.end))

    # --- by author and year ---

    def _by_author_and_year(self) -> None:
        kept: list[tuple[_Place, Found, Link]] = []
        for place in self._places:
            full = self._full(place)
            if full is not None:
                kept.append((place, *full))
                continue
            kept.extend(
                (place, found, self._linker.find(found.cited)) for found in self._dated(place)
            )
        linked = [(place, found) for place, found, link in kept if link.reference is not None]
        bare = any(_is_bare(place, found) for place, found in linked)
        for place, found, link in kept:
            unsure = link.reference is None and not link.ambiguous
            if not unsure or self._believed(found, len(linked), bare=bare):
                self._cite(place, found, link)

    def _dated(self, place: _Place) -> list[Found]:
        text = place.prose.text
        found = [*find_author_date(text, self._linker), *find_in_sentence(text, self._linker)]
        if "@" in text:
            found.extend(find_keys(text, self._linker))
        if isinstance(place.block, Table) and len(text) < LONGEST_CELL:
            found.extend(find_in_cell(text, self._linker))
        return _apart(found)

    def _believed(self, found: Found, linked: int, *, bare: bool) -> bool:
        """Whether a citation that no entry fits is one all the same.

        :param bare: whether the document's citations have no comma before the year.
        """
        if found.alone and linked >= MANY:
            narrative = found.form is CitationForm.NARRATIVE
            return found.sure or narrative or bare or bool(found.locator)
        alone = found.cited.et_al or len(found.cited.names) > 1 or not self.listing.references
        return found.sure and (linked > 0 or alone)

    def _full(self, place: _Place) -> tuple[Found, Link] | None:
        """A paragraph that is a whole reference: linked to the entry of the same title."""
        text = place.prose.text
        if not isinstance(place.block, Paragraph) or not 30 < len(text) < 500:
            return None
        if not begins_entry(text) or not re.search(rf"\(?{YEAR}\)?", text[:250]):
            return None
        record = read_entry(place.prose).record
        title = norm(record.title)
        if len(title) < 12 or not record.author:
            return None
        best = [
            (fuzz.ratio(title, norm(reference.record.title)), reference)
            for reference in self.listing.references
            if record.year[:4] == reference.record.year[:4]
        ]
        score, reference = max(best, key=lambda pair: pair[0], default=(0.0, None))
        if reference is None:
            return None
        if score < 90 and not norm(reference.record.title).startswith(title):
            return None
        cited = Cited(tuple(name.short for name in record.author), record.year)
        return Found(0, len(text), CitationForm.FULL, cited), Link(reference)

    # --- by number, by mark, by page ---

    def _by_number(self, numbered: Mapping[str, Reference]) -> None:
        proses = [place.prose for place in self._places]
        pattern = numeric.bracket_style(proses, numbered)
        if pattern is None:
            return
        for place in self._places:
            for found in numeric.bracketed(place.prose, pattern, frozenset(numbered)):
                number = found.cited.names[0]
                self._cite(place, found, Link(numbered.get(number)), marker=number)

    def _by_mark(self, numbered: Mapping[str, Reference]) -> None:
        """Raised marks; or figures behind a stop, where no mark is raised."""
        raised = [(place, mark) for place in self._places for mark in numeric.raised(place.prose)]
        labels = {label for _, label in self.listing.notes}
        known = {*numbered, *labels}
        if not raised and known and not any(citation.marker for citation in self.citations):
            proses = [place.prose for place in self._places]
            by_prose = {id(place.prose): place for place in self._places}
            found = numeric.glued(proses, known) or numeric.bracketed_labels(proses, labels)
            raised = [(by_prose[id(prose)], mark) for prose, mark in found]
        missing: list[Span] = []
        linked = {citation.span.start for citation in self.citations if citation.reference}
        for (place, mark), note in zip(raised, self._notes_of(raised), strict=True):
            if not linked.isdisjoint(range(mark.span.start, mark.span.end)):
                continue  # the document's format says what it cites
            entry = numbered.get(mark.label)
            given: list[Reference | None] = [entry] if entry else []
            given.extend(self.listing.notes[note] if note and entry is None else ())
            if not given and mark.label in labels:
                continue
            if not given:
                missing.append(mark.span)
            form = CitationForm.NUMERIC if entry else CitationForm.NOTE
            for reference in given or [None]:
                self._cite_mark(place, mark, form, reference)
        if missing:
            self.report.notes_missing(len(missing), missing[0])

    def _notes_of(self, raised: Sequence[tuple[_Place, numeric.Mark]]) -> list[Labelled | None]:
        """The note that each of the marks *raised* means."""
        notes = sorted(self.listing.notes)
        order = sorted(range(len(raised)), key=lambda at: raised[at][1].span)
        marks = [(raised[at][1].span.start, raised[at][1].label) for at in order]
        found: list[Labelled | None] = [None] * len(raised)
        for at, meant in zip(order, notes_meant(marks, notes), strict=True):
            found[at] = None if meant is None else notes[meant]
        return found

    def _by_author_and_page(self) -> None:
        kept = [
            (place, found, self._linker.find(found.cited))
            for place in self._places
            for found in _apart(find_author_page(place.prose.text, self._linker))
        ]
        linked = sum(link.reference is not None for _, _, link in kept)
        for place, found, link in kept:
            if link.reference is not None or (found.sure and linked >= MANY):
                self._cite(place, found, link)

    # --- together ---

    def _cite_mark(
        self, place: _Place, mark: numeric.Mark, form: CitationForm, reference: Reference | None
    ) -> None:
        text = mark.span.of(self.document.text)
        if self._is_linked(mark.span):
            return
        start, end = place.sentence(max(0, mark.at - 1))
        self.citations.append(
            Citation(
                self._id(place.prose.text[start:end], f"{text}:{mark.label}"),
                mark.span,
                text,
                form,
                reference.id if reference else None,
                place.prose.span(start, end),
                place.block.section,
                in_table=isinstance(place.block, Table),
                marker=mark.label,
            )
        )

    def _cite(self, place: _Place, found: Found, link: Link, marker: str = "") -> None:
        prose = place.prose
        words = prose.text[found.start : found.end]
        span = prose.span(found.start, found.end)
        if self._is_linked(span):
            return
        start, end = place.sentence(found.start)
        repaired = ""
        if link.repaired:
            repaired = words.replace(found.cited.names[0], link.repaired, 1)
        citation = Citation(
            self._id(prose.text[start:end], words),
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
        self.report.doubtful_citation(citation, link)

    def _id(self, sentence: str, text: str) -> str:
        """From what is said, not from where: an edit elsewhere leaves it as it was."""
        name = citation_name(self.document.source, sentence, text)
        self._seen[name] += 1
        again = self._seen[name]
        return name if again == 1 else f"{name}-{again}"


def _is_bare(place: _Place, found: Found) -> bool:
    """``(Hoff 2014)``, and no comma before the year."""
    words = place.prose.text[found.start : found.end]
    bare = re.search(r"\w \d{4}[a-z]?$", words)
    return found.form is CitationForm.PARENTHETICAL and bare is not None


def _apart(found: Iterable[Found]) -> list[Found]:
    """Citations by place, without one that overlaps one before it."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda found: (found.start, -found.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
