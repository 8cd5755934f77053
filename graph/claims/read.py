"""What one document states: the package's one verb."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.named import introduced, of_rows
from graph.claims.confidence import earned, is_programme
from graph.claims.ends import with_ends
from graph.claims.evidence.programmes import Looking, RowReading, read_table
from graph.claims.evidence.reported import Told, names_study, rating_record, told_in
from graph.claims.model import Claim, Claims, Concept, Evidence, Kind
from graph.claims.naming import claim_id
from graph.claims.parts import parts_of
from graph.claims.rules.ratings import RatingFinder, StatedRating
from graph.claims.seeing import Seeing
from graph.claims.statements import read_view
from graph.claims.units import Unit, units
from graph.claims.view import Draft, View, unique
from graph.claims.wording.hedges import hedge_before, hedge_into, hedge_of_advice, own_hedge
from graph.claims.wording.leaning import quoted_from
from graph.claims.wording.results import with_known
from graph.documents.model import Document, Prose, Table
from graph.documents.tongue import is_english_sentence, is_foreign
from graph.references.model import Citation, CitationForm, References
from graph.spans import Span


def read_claims(document: Document, references: References, matcher: Matcher) -> Claims:
    """The claims, statistics, concept mentions and evidence of *document*."""
    reading = _Reading(document, references, matcher)
    known = matcher.vocabulary.concepts.__contains__
    looking = Looking(reading.seeing.look, known, reading.citations, reading.finder)
    tables = (block for block in document.blocks if isinstance(block, Table))
    rows = [row for table in tables for row in read_table(document, table, looking)]
    new = (row.intervention for row in rows if isinstance(row.intervention, Concept))
    reading.seeing.know(introduced(document) | of_rows(new))
    foreign = is_foreign(document)
    for unit in units(document, _apart(references)):
        view = reading.seeing.look(unit)
        reading.ratings(view)
        if foreign and not is_english_sentence(view.text):
            continue
        for part in parts_of(view):
            for draft in read_view(part):
                reading.quoted(part, draft)
    for row in rows:
        if not reading.seeing.foreign or is_programme(row.intervention):
            reading.row(row)
    return reading.claims()


def _apart(references: References) -> list[tuple[int, int]]:
    """Where no statements stand: lists of references, and works that are cited in full."""
    full = (c.span for c in references.citations if c.form is CitationForm.FULL)
    return [(span.start, span.end) for span in (*references.lists, *full)]


class _Reading:
    """What has been read of one document."""

    def __init__(self, document: Document, references: References, matcher: Matcher) -> None:
        self.source = document.source
        self.text = document.text
        self.seeing = Seeing(document, matcher)
        self.finder = RatingFinder(matcher.vocabulary.scales)
        self.citations = sorted(references.citations, key=lambda citation: citation.span)
        self._places = [citation.span.start for citation in self.citations]
        self._claims: list[Claim] = []
        self._evidence: dict[str, Evidence] = {}
        self._candidates: dict[str, Concept] = {}
        self._seen: Counter[str] = Counter()
        self._left_out: set[Span] = set()
        self._stated: set[Span] = set()
        self._last: tuple[Prose | None, Draft | None] = (None, None)

    def claims(self) -> Claims:
        """All of it, sorted by place."""
        candidates = self.seeing.candidates | self._candidates
        return Claims(
            self.source,
            tuple(sorted(self._claims, key=lambda one: (*_place(one.span), one.id))),
            tuple(sorted(self.seeing.statistics, key=lambda one: _place(one.span))),
            tuple(
                sorted(set(self.seeing.mentions), key=lambda one: (*_place(one.span), one.concept))
            ),
            tuple(self._evidence[name] for name in sorted(self._evidence)),
            tuple(candidates[name] for name in sorted(candidates)),
            left_out=tuple(sorted(self._left_out - self._stated, key=_place)),
        )

    def quoted(self, view: View, draft: Draft) -> None:
        """*draft* becomes a claim if its words can be read alone, or with the sentence before. In a
        text of the vocabulary's field, what they point back at is looked up among its concepts; in
        one of another field, they have to earn it.
        """
        unit = view.unit
        sure = earned(view, draft) if self.seeing.foreign else with_known(view, draft)
        begin = None if sure is None else self._begin(unit, sure)
        if sure is not None and not self.seeing.foreign:
            sure = with_ends(view, sure, self._before(unit))
        span = unit.prose.span(unit.start, unit.end)
        if sure is None or begin is None:
            self._left_out.add(span)
        else:
            self._stated.add(span)
            self._last = (unit.prose, sure)
            self.claim(unit, sure, before=sure.start - begin)

    def _before(self, unit: Unit) -> Draft | None:
        """What was stated last, if that was in the same block."""
        prose, last = self._last
        return last if prose is unit.prose else None

    def _begin(self, unit: Unit, draft: Draft) -> int | None:
        """Where the quotation of *draft* begins; ``None`` where it cannot be read alone."""
        unnamed = not (draft.subjects or draft.objects)
        if (self.seeing.foreign or unnamed) and not draft.voice:
            return quoted_from(unit, draft.start, closely=self.seeing.foreign)
        return draft.start

    def claim(
        self,
        unit: Unit,
        draft: Draft,
        evidence: str | None = None,
        rests_on: Sequence[str] = (),
        before: int = 0,
    ) -> None:
        """*draft* becomes a claim; *rests_on* are references that its surroundings name, *before*
        is how many characters ahead of it are quoted, too.
        """
        start, end = _tight(unit.prose.text, draft.start, draft.end)
        if end - start < _SHORTEST:
            return
        for concept in draft.new:
            self._candidates.setdefault(concept.id, concept)
        text = unit.prose.text[start:end]
        span = unit.prose.span(start, end)
        cited, notes = self._rests_on(unit, span)
        if draft.kind is Kind.RECOMMENDATION:
            hedge = hedge_of_advice(text)
        else:
            hedge = own_hedge(text) or _hedge_around(unit, draft, text)
        if before:
            start = draft.start - before
            text, span = unit.prose.text[start:end], unit.prose.span(start, end)
        self._claims.append(
            Claim(
                id=self._id(text, draft.kind),
                source=self.source,
                span=span,
                text=text,
                kind=draft.kind,
                section=unit.block.section,
                subjects=draft.subjects,
                objects=draft.objects,
                direction=draft.direction,
                rule=draft.rule,
                valence=draft.valence,
                hedge=hedge,
                statistic=draft.statistic,
                evidence=evidence,
                references=unique((*cited, *rests_on)),
                notes=notes,
                voice=draft.voice,
            )
        )

    def _id(self, text: str, kind: Kind) -> str:
        """From the source and the quotation; a quotation that comes again is numbered."""
        name = claim_id(self.source, text, kind)
        self._seen[name] += 1
        again = self._seen[name]
        return name if again == 1 else f"{name}-{again}"

    def _rests_on(self, unit: Unit, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Entries and note marks that stand in the claim's own stretch, or right behind it; where
        it has none, those of its whole sentence.
        """
        found = self._cited_in(span) or self._cited_in(unit.prose.span(unit.start, unit.end))
        entries = unique(c.reference for c in found if c.reference)
        notes = tuple(c.id for c in found if c.form is CitationForm.NOTE and c.reference is None)
        return entries, notes

    def _cited_in(self, stretch: Span) -> Sequence[Citation]:
        low = bisect_left(self._places, stretch.start)
        inside = bisect_left(self._places, stretch.end)
        behind = self.citations[inside : bisect_right(self._places, stretch.end + _BEHIND)]
        marks = (citation for citation in behind if citation.form in _MARKS)
        return (*self.citations[low:inside], *marks)

    def row(self, reading: RowReading) -> None:
        """The claims of a table's row, each with the evaluation that it reports."""
        if isinstance(reading.intervention, Concept):
            self._candidates.setdefault(reading.intervention.id, reading.intervention)
        told = tuple(told_in(self.source, reading, self._own))
        for one in told:
            said, evidence = one.said, one.evidence
            if evidence is not None:
                self._evidence.setdefault(evidence.id, evidence)
            rests_on = one.works if said.found and not self._own(said.unit) else ()
            described = said.draft.kind is Kind.INTERVENTION_DESCRIPTION and evidence is None
            self.claim(
                said.unit, said.draft, evidence.id if evidence else None,
                () if described else rests_on,
            )  # fmt: skip

        for rating in reading.ratings:
            self._rated(StatedRating(rating, (reading.who,)), ())
        seen: Unit | None = None
        for one in told:
            if one.said.unit is not seen:
                seen = one.said.unit
                self._rate_row(self.seeing.look(seen), reading, told)

    def ratings(self, view: View) -> None:
        """The ratings that a sentence states, each a record of its own."""
        for stated in self.finder.find(view):
            if stated.interventions:
                self._rated(stated, self._own(view.unit))

    def _rate_row(self, view: View, reading: RowReading, told: Sequence[Told]) -> None:
        """The ratings that a sentence of a row states: of the study that it tells of, else of the
        row's intervention.
        """
        for stated in self.finder.find(view):
            studies = (one.evidence for one in told if one.said.unit is view.unit)
            study = next(filter(None, studies), None) if names_study(view.text) else None
            if study is None:
                self._rated(replace(stated, interventions=(reading.who,)), self._own(view.unit))
            else:
                known = self._evidence[study.id]
                ratings = tuple(dict.fromkeys((*known.ratings, stated.rating)))
                self._evidence[study.id] = replace(known, ratings=ratings)

    def _rated(self, stated: StatedRating, works: tuple[str, ...]) -> None:
        made = rating_record(self.source, self.text, stated, works)
        self._evidence.setdefault(made.id, made)

    def _own(self, unit: Unit) -> tuple[str, ...]:
        """The entries that a unit cites itself."""
        return self._rests_on(unit, unit.prose.span(unit.start, unit.end))[0]


def _place(span: Span) -> tuple[int, int]:
    """What the parts of one source are sorted by; sorting the spans themselves is slow."""
    return span.start, span.end


def _hedge_around(unit: Unit, draft: Draft, text: str) -> str:
    """The hedge of the lead-in of a list, or of the sentence of which *draft* is a further part."""
    if unit.lead and unit.is_item and draft.start == unit.start:
        listed = unit.first and draft.rule.startswith("listed-")
        return hedge_into(unit.lead.text) if listed else ""
    return hedge_before(unit.prose.text[unit.start : draft.start], text)


_SHORTEST = 8
"""Characters of the shortest claim."""
_BEHIND = 2
"""How far behind its stretch a mark still belongs to it."""
_MARKS = (CitationForm.NOTE, CitationForm.NUMERIC)
_EDGES = " \t\n\r\u00a0,;:–-"
_JOINED = re.compile(r"(?:and|but)\s")


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space and joining words at its ends."""
    part = text[start:end]
    start += len(part) - len(part.lstrip(_EDGES))
    joined = _JOINED.match(text, start, end)
    start = joined.end() if joined else start
    return start, start + len(text[start:end].rstrip(_EDGES))
