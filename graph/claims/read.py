"""What one document states: the package's one verb."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from graph.claims import cues
from graph.claims.candidates import find_candidates
from graph.claims.mentions import Matcher
from graph.claims.model import Claim, Claims, Concept, Evidence, Kind, Mention, Statistic
from graph.claims.programmes import RowReading, read_table
from graph.claims.statements import Draft, View, parts_of, read_view
from graph.claims.statistics import find_statistics
from graph.claims.units import Unit, units
from graph.documents.model import Document, Heading, Prose, Table
from graph.references.model import Citation, CitationForm, References
from graph.references.regions import find_regions
from graph.spans import Span


def read_claims(document: Document, references: References, matcher: Matcher) -> Claims:
    """The claims, statistics, concept mentions and evidence of *document*."""
    return _Reading(document, references, matcher).read()


class _Reading:
    """The state of one document's reading."""

    def __init__(self, document: Document, references: References, matcher: Matcher) -> None:
        self.document, self.references = document, references
        self.matcher = matcher
        self.apart = [(region.start, region.end) for region in find_regions(document)]
        self.apart += [
            (citation.span.start, citation.span.end)
            for citation in references.citations
            if citation.form is CitationForm.FULL
        ]
        self.candidates: dict[str, Concept] = {}
        self.claims: list[Claim] = []
        self.evidence: dict[str, Evidence] = {}
        self.statistics: list[Statistic] = []
        self.mentions: list[Mention] = []
        self.seen: Counter[str] = Counter()
        self.cache: dict[
            int, tuple[tuple[Mention, ...], tuple[tuple[int, int, Statistic], ...]]
        ] = {}
        self.proses: list[Prose] = []
        self.titles = {b.prose.text: b.prose for b in document.blocks if isinstance(b, Heading)}

    def read(self) -> Claims:
        for unit in units(self.document, self.apart):
            for part in parts_of(self.look(unit)):
                for draft in read_view(part):
                    self._claim(part.unit, draft)
        for block in self.document.blocks:
            if isinstance(block, Table):
                for row in read_table(
                    self.document,
                    block,
                    self.look,
                    self.matcher.vocabulary.concepts.__contains__,
                    self.references.citations,
                ):
                    self._row(row)
        claims = sorted(self.claims, key=lambda claim: (claim.span, claim.id))
        return Claims(
            self.document.source,
            tuple(claims),
            tuple(sorted(self.statistics, key=lambda one: one.span)),
            tuple(sorted(set(self.mentions), key=lambda one: (one.span, one.concept))),
            tuple(self.evidence[name] for name in sorted(self.evidence)),
            tuple(self.candidates[name] for name in sorted(self.candidates)),
        )

    # --- seeing ---

    def look(self, unit: Unit) -> View:
        """*unit* with all that is named in it and around it."""
        mentions, statistics = self._in(unit.prose)
        inside = tuple(item for item in statistics if unit.start <= item[0] < unit.end)
        lead = self._in(unit.lead)[0] if unit.lead is not None else ()
        if unit.lead_paragraph is not None:
            named = {mention.type for mention in lead}
            around = self._in(unit.lead_paragraph)[0]
            lead += tuple(mention for mention in around if mention.type not in named)
        earlier = tuple(m for m in mentions if m.end <= unit.start) if unit.before else ()
        return View(unit, mentions, inside, lead, self._headings(unit), earlier)

    def _in(
        self, prose: Prose
    ) -> tuple[tuple[Mention, ...], tuple[tuple[int, int, Statistic], ...]]:
        found = self.cache.get(id(prose))
        if found is None:
            mentions = tuple(self._mentions(prose))
            statistics = tuple(self._completed(prose, item) for item in find_statistics(prose))
            found = (mentions, statistics)
            self.cache[id(prose)] = found
            self.proses.append(prose)  # keeps the id from being used again
            self.mentions.extend(mentions)
            self.statistics.extend(item[2] for item in statistics)
        return found

    def _mentions(self, prose: Prose) -> Iterator[Mention]:
        known = list(self.matcher.find(prose))
        yield from known
        for start, end, concept in find_candidates(prose.text):
            if any(m.start < end and start < m.end and m.type == concept.type for m in known):
                continue
            self.candidates.setdefault(concept.id, concept)
            yield Mention(concept.id, concept.type, start, end, prose.span(start, end))

    def _headings(self, unit: Unit) -> tuple[Mention, ...]:
        for title in reversed(unit.path):
            found = tuple(self._title_mentions(title))
            if found:
                return found
        return ()

    def _title_mentions(self, title: str) -> Iterator[Mention]:
        heading = self.titles.get(title)
        if heading is not None:
            yield from self._in(heading)[0]

    # --- statistics ---

    def _completed(
        self, prose: Prose, item: tuple[int, int, Statistic]
    ) -> tuple[int, int, Statistic]:
        """The statistic with its population, place and period, as the words around it give them."""
        start, end, statistic = item
        after = prose.text[end : end + 220]
        around = prose.text[max(0, start - 160) : end + 220]
        population = _population(statistic, after)
        place = next((m[0] for m in _PLACES.finditer(around)), "")
        period = next((m[0] for m in _PERIODS.finditer(around)), "")
        return start, end, replace(statistic, population=population, place=place, period=period)

    # --- claims ---

    def _claim(self, unit: Unit, draft: Draft, evidence: str | None = None,
               rests_on: tuple[str, ...] = ()) -> None:  # fmt: skip
        for concept in draft.new:
            self.candidates.setdefault(concept.id, concept)
        start, end = _tight(unit.prose.text, draft.start, draft.end)
        if end - start < 8:
            return
        text = unit.prose.text[start:end]
        span = unit.prose.span(start, end)
        cited, notes = self._rests_on(unit, span)
        hedge = cues.HEDGE.search(text)
        claim = Claim(
            self._id(text, draft),
            self.document.source,
            span,
            text,
            draft.kind,
            unit.block.section,
            draft.subjects,
            draft.objects,
            draft.direction,
            draft.rule,
            draft.valence,
            hedge[0] if hedge else "",
            draft.statistic,
            evidence,
            tuple(dict.fromkeys((*cited, *rests_on))),
            notes,
            draft.voice,
        )
        self.claims.append(claim)

    def _id(self, text: str, draft: Draft) -> str:
        words = re.sub(r"\s+", " ", text)
        said = f"{self.document.source}\n{words}\n{draft.kind}"
        digest = hashlib.sha256(said.encode()).hexdigest()[:10]
        self.seen[digest] += 1
        again = self.seen[digest]
        name = f"{self.document.source}-{digest}"
        return name if again == 1 else f"{name}-{again}"

    def _rests_on(self, unit: Unit, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Entries and note marks that stand in the claim's own stretch, or right behind it; where
        it has none, those of its whole sentence.
        """
        sentence = unit.prose.span(unit.start, unit.end)
        own = [c for c in self._citations(sentence) if span.start <= c.span.start <= span.end + 2]
        found = own or self._citations(sentence)
        entries = tuple(dict.fromkeys(c.reference for c in found if c.reference))
        notes = tuple(c.id for c in found if c.form is CitationForm.NOTE and c.reference is None)
        return entries, notes

    def _citations(self, sentence: Span) -> list[Citation]:
        return [
            citation
            for citation in self.references.citations
            if sentence.start <= citation.span.start <= sentence.end + 2
        ]

    # --- tables ---

    def _row(self, reading: RowReading) -> None:
        known = reading.intervention
        if isinstance(known, Concept):
            self.candidates.setdefault(known.id, known)
        for unit, draft in reading.drafts:
            chosen = _evaluations(reading, unit.text)
            evidence = None
            if draft.kind in (Kind.INTERVENTION_OUTCOME,) and (chosen or reading.designs):
                evidence = self._evidence(reading, unit, chosen)
            rests = chosen if draft.kind is not Kind.INTERVENTION_DESCRIPTION else ()
            own, _ = self._rests_on(unit, unit.prose.span(unit.start, unit.end))
            self._claim(unit, draft, evidence, () if own else rests)

    def _evidence(self, reading: RowReading, unit: Unit, chosen: tuple[str, ...]) -> str:
        own, _ = self._rests_on(unit, unit.prose.span(unit.start, unit.end))
        works = own or chosen
        text = unit.prose.text
        period = next((m[0] for m in _PERIODS.finditer(text)), "")
        sample = next((m[0] for m in _SAMPLE.finditer(reading.row.span.of(self.document.text))), "")
        places = tuple(dict.fromkeys(m[0] for m in _PLACES.finditer(text)))
        name = hashlib.sha256(
            f"{self.document.source}\n{reading.row.cells[0].text}\n{works}".encode()
        ).hexdigest()[:10]
        key = f"{self.document.source}-{name}"
        self.evidence.setdefault(key, Evidence(key, reading.designs, sample, places, period, works))
        return key


_SMALL = frozenset(
    [
        "the",
        "of",
        "and",
        "for",
        "in",
        "a",
        "an",
        "on",
        "to",
        "with",
        "evaluation",
        "study",
        "reading",
        "further",
        "report",
    ]
)


def _evaluations(reading: RowReading, text: str) -> tuple[str, ...]:
    """Of the row's evaluations those whose label shares a word with the sentence (``UK``,
    ``Canadian``, ``initial``, ``longitudinal``); all of them where none does.
    """
    said = {word.casefold() for word in re.findall(r"\w{2,}", text)} - _SMALL
    chosen = tuple(
        name
        for name in reading.evaluations
        if said
        & ({w.casefold() for w in re.findall(r"\w{2,}", reading.labels.get(name, ""))} - _SMALL)
    )
    return chosen or reading.evaluations


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space and joining words at its ends."""
    lead = re.match(r"[\s,;:–-]*(?:and\s|but\s)?", text[start:end])
    start += lead.end() if lead else 0
    tail = re.search(r"[\s,;:–-]+$", text[start:end])
    return start, end - (len(tail[0]) if tail else 0)


def _population(statistic: Statistic, after: str) -> str:
    if statistic.unit == "%":
        match = re.match(
            r"\s*(?:of|in)\s+(?P<who>.{3,120}?)(?=\s+(?:had|have|has|are|were|is|was|live|lived|report\w*|experienc\w*|said|who|felt)\b|[,.;(]|$)",
            after,
        )
        return match["who"].strip() if match else ""
    match = re.match(
        r"\s*(?:and\s\w+(?:\s\w+)?\s)?(?P<who>(?:who|with|living|caring|experiencing|live with|aged)[^,.;()]{3,100})",
        after,
    )
    return f"{statistic.unit} {match['who'].strip()}" if match else statistic.unit


_PLACES = re.compile(
    r"\b(?:England and Wales|Great Britain|United Kingdom|the UK|UK|England|Wales|Scotland|Northern Ireland|Ireland|"
    r"United States|the US|USA|Canada|Australia|New Zealand|Netherlands|Germany|France|Spain|Italy|Sweden|Norway|Denmark|Finland|Europe|India|China|Japan|Brazil|South Africa)\b"
)
_PERIODS = re.compile(
    r"\b(?:in the (?:\d+|twelve|six|three) (?:months|years|weeks) (?:to|before|after|since) [A-Z]?[\w ]{3,20}?\d{4}|(?:each|every|per) (?:year|month|week|day)|annually|"
    r"(?:between|from) (?:[A-Z][a-z]+ )?(?:19|20)\d\d (?:and|to) (?:[A-Z][a-z]+ )?(?:19|20)\d\d|(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d|(?:in|since|during|by) (?:[A-Z][a-z]+ )?(?:19|20)\d\d|over (?:two|three|four|five|ten|\d+) years)\b"
)
_SAMPLE = re.compile(
    r"\b(?:\d{1,3}(?:,\d{3})*|[Tt]hirty|[Ff]ifteen|[Tt]wenty|[Tt]welve|[Tt]en)\s(?:\w+\s){0,2}?(?:participants|perpetrators|children|parents|mothers|fathers|families|women|men|people|adults|interviews|sites|practitioners|patients|pupils|households|respondents)(?:\sof\s[A-Z]\w+)?"
)
