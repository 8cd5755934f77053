"""What a rule sees, and what it gives: a unit with all that is known of it; drafts of claims."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from graph.claims.genres.manner import Manner
from graph.claims.model import Concept, ConceptType, Direction, Kind, Mention, Statistic, Valence
from graph.claims.units import Unit

RISK = ConceptType.RISK_FACTOR
EFFECT = ConceptType.EFFECT_ON_CHILD
PARENTING = ConceptType.EFFECT_ON_PARENTING
PROTECTIVE = ConceptType.PROTECTIVE_FACTOR
INTERVENTION = ConceptType.INTERVENTION
OUTCOME = ConceptType.OUTCOME
POPULATION = ConceptType.POPULATION
BARRIER = ConceptType.BARRIER
LAW = ConceptType.LAW_OR_GUIDANCE
FRAMEWORK = ConceptType.FRAMEWORK
ORGANISATION = ConceptType.ORGANISATION
SETTING = ConceptType.SETTING
DESIGN = ConceptType.STUDY_DESIGN

_POINTS_BACK = re.compile(
    r"\W{0,9}(?:in (?:this|that|such a) way,? |(?:during|over|at|in|after|even|however|moreover"
    r"|similarly|as a result|for (?:some|many|others))\b[^,.;:]{0,40}, "
    r"(?=(?:it|this|these|they)\b))?"
    r"(?:this|these|they|its?|such|that|he|she|the (?:latter|former)|(?<=way, )\w{1,30})\b",
    re.IGNORECASE,
)
"""How a sentence begins whose subject stands in the sentence before it."""
_THESE = re.compile(
    r"\b(?:these|such) (?:problems|issues|factors|difficulties|conditions|risks|families)\b",
    re.IGNORECASE,
)


def role(kind: str) -> str:
    """The type that the rules know for *kind*: any effect that a field brings of its own
    (``effect_on_patient``) is read as an effect.
    """
    return EFFECT if kind.startswith("effect") and kind != PARENTING else kind


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """*names* in their order, each once."""
    return tuple(dict.fromkeys(names))


def named(mentions: Iterable[Mention], *types: str) -> tuple[str, ...]:
    """The concepts of *types* among *mentions*, each once."""
    return unique(m.concept for m in mentions if role(m.type) in types)


def outside(mentions: Sequence[Mention], names: Sequence[Mention]) -> list[Mention]:
    """Those of *mentions* that are no part of a longer one of *names*; both sorted by place."""
    longest: dict[int, int] = {}
    for name in names:
        longest[name.start] = max(longest.get(name.start, 0), name.end)
    starts, covered, index = sorted(longest), 0, 0
    found = []
    for one in mentions:
        while index < len(starts) and starts[index] < one.start:
            covered = max(covered, longest[starts[index]])
            index += 1
        if one.end > covered and one.end >= longest.get(one.start, 0):
            found.append(one)
    return found


_PLAIN = Manner()

Placed = tuple[int, int, Statistic]
"""A statistic with its start and end in the prose's text."""


@dataclass(frozen=True)
class View:
    """One unit with all that is known of it."""

    unit: Unit
    mentions: tuple[Mention, ...]
    """In the unit, sorted by place in the prose's text."""
    statistics: tuple[Placed, ...]
    lead: tuple[Mention, ...] = ()
    """In its lead-in."""
    headings: tuple[Mention, ...] = ()
    """In the innermost title of its sections that names anything."""
    above: tuple[tuple[Mention, ...], ...] = ()
    """In each title of its sections, from the innermost out."""
    earlier: tuple[Mention, ...] = ()
    """In what stands before it in its block: what "they" and "this" may mean."""
    wanted: Mapping[str, Direction] = field(default_factory=dict)
    """For concepts of which people want more, or less: see :mod:`graph.claims.wording.valence`."""

    part: bool = False
    """Whether it is the second part of a sentence, and *earlier* is the first."""

    laboratory: bool = False
    """Whether the document tells of work in a laboratory."""

    evaluates: bool = False
    """Whether the document tells how something that was set up worked."""

    observes: bool = False
    """Whether the document tells what was found in people who were only watched."""

    listens: bool = False
    """Whether the document reports what people told those who asked them."""

    manner: Manner = _PLAIN
    """How the document speaks."""

    @cached_property
    def points_back(self) -> bool:
        """Whether its subject stands in the sentence before it."""
        return self.opens_with_pronoun or bool(_THESE.search(self.text))

    @cached_property
    def opens_with_pronoun(self) -> bool:
        """Whether it begins with what stands for something named before."""
        return bool(_POINTS_BACK.match(self.text))

    @cached_property
    def text(self) -> str:
        """The unit as read."""
        return self.unit.text

    @cached_property
    def lead_text(self) -> str:
        """Its lead-in as read; empty for none."""
        return self.unit.lead.text if self.unit.lead else ""

    @cached_property
    def people(self) -> list[Mention]:
        """Whom the unit names, but in the name of something else."""
        inside = self.within(self.unit.start, self.unit.end)
        people = [one for one in inside if one.type == POPULATION]
        others = [one for one in inside if one.type != POPULATION]
        same = {(one.start, one.end) for one in others}
        return [one for one in outside(people, others) if (one.start, one.end) not in same]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that begin in ``start:end`` of the prose's text."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def ids(self, *types: str, start: int | None = None, end: int | None = None) -> tuple[str, ...]:
        """Concepts of *types* named in the unit, or in a stretch of it, each once."""
        low = self.unit.start if start is None else start
        high = self.unit.end if end is None else end
        return named(self.within(low, high), *types)

    def around(self, *types: str) -> tuple[str, ...]:
        """Concepts of *types* that the lead-in names, else the headings."""
        return named(self.lead, *types) or named(self.headings, *types)

    def near(self, *types: str) -> tuple[str, ...]:
        """Of the unit; else of what stands before, where the unit points back; else from around."""
        own = self.ids(*types)
        if own:
            return own
        back = named(self.earlier, *types) if self.points_back else ()
        return back or self.around(*types)


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it has an id, evidence and references."""

    start: int
    """In the unit's prose."""
    end: int
    kind: Kind
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    direction: Direction
    rule: str
    valence: Valence = Valence.NOT_STATED
    statistic: Statistic | None = None
    voice: str = ""
    new: tuple[Concept, ...] = ()
    """Candidates that it brings."""
    turn: tuple[int, int] | None = None
    """Where its verb stands in the unit's prose, told by rules that leave open what stands before
    and behind it.
    """


Rule = Callable[[View], Sequence[Draft]]


def draft(
    view: View,
    kind: Kind,
    rule: str,
    about: tuple[tuple[str, ...], tuple[str, ...]],
    direction: Direction = Direction.NOT_STATED,
    new: tuple[Concept, ...] = (),
) -> Draft:
    """A claim that takes the whole unit; *about* are its subjects and its objects."""
    subjects, objects = about
    unit = view.unit
    return Draft(unit.start, unit.end, kind, subjects, objects, direction, rule, new=new)
