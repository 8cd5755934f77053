"""What is named and counted in a stretch of a document, and around it. No prose is read twice."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims.concepts.candidates import find_candidates
from graph.claims.concepts.meant import meant
from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.named import Names, pattern_of
from graph.claims.genres.accounts import tells_of_accounts
from graph.claims.genres.cohorts import tells_of_cohort
from graph.claims.genres.evaluations import tells_of_evaluation
from graph.claims.genres.laboratories import is_from_laboratory
from graph.claims.genres.manner import manner_of
from graph.claims.model import Concept, ConceptType, Mention, Statistic
from graph.claims.statistics.measures import find_measures
from graph.claims.statistics.read import find_statistics
from graph.claims.statistics.scope import scoped
from graph.claims.units import Unit
from graph.claims.view import POPULATION, Placed, View
from graph.claims.wording.valence import wishes
from graph.documents.model import Document, Heading, ListItem, Paragraph, Prose, Quotation


@dataclass(frozen=True, slots=True)
class _Seen:
    """What stands in one prose, sorted by place."""

    prose: Prose
    """Kept, so that its identity is not used again."""
    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    """Of the mentions."""
    statistics: tuple[Placed, ...]
    numbers: tuple[int, ...]
    """Starts of the statistics."""


class Seeing:
    """The document's mentions, statistics and candidates, as far as they have been looked at."""

    def __init__(self, document: Document, matcher: Matcher) -> None:
        self.mentions: list[Mention] = []
        self.statistics: list[Statistic] = []
        self.candidates: dict[str, Concept] = {}
        self._matcher = matcher
        self._wanted = wishes(matcher.vocabulary.concepts.values())
        self._seen: dict[int, _Seen] = {}
        self._names: Names = {}
        self._named: re.Pattern[str] | None = None
        self._titles = {b.prose.text: b.prose for b in document.blocks if isinstance(b, Heading)}
        self._known: dict[int, tuple[Mention, ...]] = {}
        proses = [b.prose for b in document.blocks if isinstance(b, Paragraph | ListItem)]
        self.foreign = matcher.field.is_foreign_to((p.text, self._matched(p)) for p in proses)
        """Whether the document is of another field than the vocabulary."""
        title = next(iter(self._titles), "")
        self._laboratory = is_from_laboratory(prose.text for prose in proses)
        self._evaluates = tells_of_evaluation((p.text for p in proses), title)
        self._manner = manner_of((prose.text for prose in proses), self._titles)
        self._observes = not self._evaluates and tells_of_cohort((p.text for p in proses), title)
        self._listens = not (self._evaluates or self._observes) and tells_of_accounts(
            (p.text for p in proses), title
        )

    def know(self, names: Names) -> None:
        """From here on, *names* are looked for, too; what has been seen stays as it is."""
        self._names, self._named = names, pattern_of(names)

    def look(self, unit: Unit) -> View:
        """*unit* with all that is named in it and around it."""
        seen = self._in(unit.prose)
        low, high = bisect_left(seen.starts, unit.start), bisect_left(seen.starts, unit.end)
        first = bisect_left(seen.numbers, unit.start)
        last = bisect_left(seen.numbers, unit.end)
        lead, above = self._lead(unit), self._above(unit)
        headings = next(filter(None, above), ())
        mentions = seen.mentions[low:high]
        return View(
            unit,
            meant(unit.prose.text, mentions, self._matcher.vocabulary.concepts, (lead, headings)),
            seen.statistics[first:last],
            lead,
            headings,
            above,
            seen.mentions[max(0, low - _EARLIER) : low],
            self._wanted,
            laboratory=self._laboratory,
            evaluates=self._evaluates,
            observes=self._observes,
            listens=self._listens,
            manner=self._manner,
        )

    def _lead(self, unit: Unit) -> tuple[Mention, ...]:
        """What the lead-in names; of types that it does not name, what its paragraph does."""
        lead = self._in(unit.lead).mentions if unit.lead is not None else ()
        if isinstance(unit.block, Quotation) and unit.block.speaker is not None:
            others = tuple(one for one in lead if one.type != POPULATION)
            lead = self._in(unit.block.speaker).mentions + others
        if unit.lead_paragraph is None:
            return lead
        types = {mention.type for mention in lead}
        paragraph = self._in(unit.lead_paragraph).mentions
        return lead + tuple(mention for mention in paragraph if mention.type not in types)

    def _above(self, unit: Unit) -> tuple[tuple[Mention, ...], ...]:
        titles = (self._titles.get(title) for title in reversed(unit.path))
        return tuple(self._in(title).mentions for title in titles if title is not None)

    def _in(self, prose: Prose) -> _Seen:
        seen = self._seen.get(id(prose))
        if seen is None:
            mentions = tuple(sorted(self._mentions(prose), key=lambda one: (one.start, one.end)))
            placed = tuple(scoped(prose.text, tuple(find_statistics(prose))))
            starts = tuple(mention.start for mention in mentions)
            seen = _Seen(prose, mentions, starts, placed, tuple(start for start, _, _ in placed))
            self._seen[id(prose)] = seen
            self.mentions.extend(mentions)
            self.statistics.extend(statistic for _, _, statistic in placed)
            taken = [(start, end) for start, end, _ in placed]
            self.statistics.extend(one for _, _, one in find_measures(prose, taken))
        return seen

    def _matched(self, prose: Prose) -> tuple[Mention, ...]:
        """What the vocabulary has names for; a prose of the document is searched once."""
        found = self._known.get(id(prose))
        if found is None:
            found = self._known[id(prose)] = tuple(self._matcher.find(prose))
        return found

    def _mentions(self, prose: Prose) -> Iterator[Mention]:
        """What the vocabulary knows, and candidates where it knows nothing of their type."""
        taken: dict[str, _Taken] = defaultdict(_Taken)
        whole: dict[int, int] = {}
        for mention in self._matched(prose):
            if self.foreign and not self._matcher.field.names_wholly(prose.text, mention):
                continue
            if self.foreign and _SAYS_WHEN.search(
                prose.text, max(0, mention.start - _BACK), mention.start
            ):
                continue
            taken[mention.type].add(mention.start, mention.end)
            whole[mention.start] = max(mention.end, whole.get(mention.start, 0))
            yield mention
        again = self._named.finditer(prose.text) if self._named else ()
        told = [(match.start(), match.end(), self._names[match[0]]) for match in again]
        for start, end, concept in told:
            known = whole.get(start, 0) >= end  # as something of another type, it may be
            if not (known or taken[concept.type].touches(start, end)):
                self.candidates.setdefault(concept.id, concept)
                yield Mention(concept.id, concept.type, start, end, prose.span(start, end))
        at = {start for start, _, _ in told}
        for start, end, concept in find_candidates(prose.text):
            if start in at and concept.type == ConceptType.INTERVENTION:
                continue
            known = whole.get(start, 0) >= end  # as something of another type, it may be
            if not (known or taken[concept.type].touches(start, end)):
                self.candidates.setdefault(concept.id, concept)
                yield Mention(concept.id, concept.type, start, end, prose.span(start, end))


_SAYS_WHEN = re.compile(r"\b(?:pre|post)[-‐]$|\b(?:during|since|until)\s(?:the\s)?$", re.IGNORECASE)
"""``since the pandemic`` says when, in a text of another field."""
_BACK = 12


class _Taken:
    """Stretches that do not overlap, in order."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        """One more, behind all others."""
        self.starts.append(start)
        self.ends.append(end)

    def touches(self, start: int, end: int) -> bool:
        """Whether any of them has a character of ``start:end``."""
        index = bisect_right(self.ends, start)
        return index < len(self.starts) and self.starts[index] < end


_EARLIER = 40
"""How many mentions back a "this" may point."""
