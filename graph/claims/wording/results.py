"""The outcomes that a sentence names, known to the vocabulary or not, each with its own stretch of
the sentence. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.claims.concepts.candidates import candidate
from graph.claims.model import Concept, Direction, Kind, Valence
from graph.claims.view import (
    EFFECT,
    INTERVENTION,
    OUTCOME,
    PARENTING,
    POPULATION,
    RISK,
    SETTING,
    Draft,
    View,
    named,
    role,
)
from graph.claims.wording import cues
from graph.claims.wording.changes import DOWN, UP, changes_in, way_of
from graph.claims.wording.clauses import joints
from graph.claims.wording.valence import names_the_good, turned, valence_of

RESULTS = (OUTCOME, EFFECT, PARENTING)
_SHORTEST = 12
"""Characters of the shortest stretch that is quoted by itself."""


@dataclass(frozen=True, slots=True)
class Result:
    """An outcome that a sentence names, known to the vocabulary or not."""

    start: int
    end: int
    concept: str
    new: tuple[Concept, ...] = ()
    way: Direction = Direction.NOT_STATED
    """Of a result that is told by a word of change; not stated for a known name."""
    lacks: bool = False
    """Whether it is the lack of what the sentence names."""


def outcomes_of(view: View, who: tuple[str, ...], rule: str) -> Sequence[Draft]:
    """One draft for each outcome that the unit names, each in its own stretch of it."""
    unit = view.unit
    found = results_of(view)
    last = Direction.NOT_STATED
    drafts = []
    for index, result in enumerate(found):
        start, end = _stretch(view, found, index)
        words = unit.prose.text[start:end]
        own = _way(unit.prose.text, start, end, result)
        turned = index and _turn(unit.prose.text, found[index - 1], result)
        way = last = own if turned or own is not Direction.NOT_STATED else last
        valence = valence_of(words, way, result.concept, view.wanted)
        if valence is Valence.HARM and own is Direction.NOT_STATED:
            valence = Valence.NOT_STATED  # a direction carried over is too little to call it harm
        if _ONLY_OPENS.search(words) and own is Direction.NOT_STATED and index + 1 < len(found):
            continue
        if own is Direction.NOT_STATED and _WHICH.match(words):
            continue
        if valence is Valence.BENEFIT and view.wanted.get(result.concept) is Direction.INCREASES:
            way = Direction.INCREASES  # fewer crises are better health, not less of it
        about = (result.concept,)
        kind = Kind.INTERVENTION_OUTCOME
        number = next((one for at, _, one in view.statistics if start <= at < end), None)
        one = Draft(start, end, kind, who, about, way, rule, valence, number, new=result.new)
        drafts.append(one)
    return drafts


_WHICH = re.compile(r"\W*(?:which|who)\s", re.IGNORECASE)
"""What is told by the way of what came before, and is no result of its own."""
_ONLY_OPENS = re.compile(
    r"\b(?:various|several|a range of|following|these) .*(?:including|were)\W*$"
)
"""``various outcomes in working practices, including``: what follows are the outcomes."""


def _way(text: str, start: int, end: int, result: Result) -> Direction:
    """Which way one result goes, by the words of its own stretch."""
    words = text[start:end]
    if cues.MIXED.search(words):
        return Direction.MIXED
    if result.way is not Direction.NOT_STATED:
        return result.way
    if cues.NONE_FOUND.search(words):
        return Direction.NONE_FOUND
    way = way_of(text, start, end, result.start)
    return turned(way) if result.lacks else way


_OF_THOSE: Final = re.compile(
    r"\b(?:with|having|experiencing|suffering\sfrom|diagnosed\swith|because\sof|due\sto|who\s(?:have|had"
    r"|experience|experienced))\s(?:[\w-]{1,20}\s){0,2}$",
    re.IGNORECASE,
)
"""Before what tells apart those in whom something changed, and did not change itself."""
_BACK: Final = 48
"""Characters before a name in which that stands."""
_IMPROVED: Final = re.compile(r"\bimprov", re.IGNORECASE)


def with_known(view: View, made: Draft) -> Draft:
    """*made*, an outcome of which no rule says what changed, with what the vocabulary knows in it;
    what is named by that of which it is the lack is left, as which way it goes would be read two
    ways.
    """
    if made.objects or made.kind is not Kind.INTERVENTION_OUTCOME:
        return made
    text = view.unit.prose.text
    found = [
        one
        for one in view.within(made.start, made.end)
        if role(one.type) in RESULTS
        and (one.type == OUTCOME or not names_the_good(text[one.start : one.end]))
        and not _OF_THOSE.search(text[max(made.start, one.start - _BACK) : one.start])
    ]
    objects = tuple(name for name in named(found, *RESULTS) if name not in made.subjects)
    if not objects:
        return made
    way = made.direction
    unwanted = view.wanted.get(objects[0]) is Direction.DECREASES
    if unwanted and way is Direction.INCREASES and _IMPROVED.search(text, made.start, made.end):
        way = Direction.DECREASES  # what improved of a bad thing is less of it
    valence = made.valence
    if valence is Valence.NOT_STATED:
        valence = valence_of(text[made.start : made.end], way, objects[0], view.wanted)
        if valence is Valence.HARM:
            valence = Valence.NOT_STATED  # what changed is told by its place alone
    return replace(made, objects=objects, direction=way, valence=valence)


def results_of(view: View) -> list[Result]:
    """The outcomes that a unit names, by place: known ones, and what it says to have changed."""
    unit, text = view.unit, view.unit.prose.text
    found: list[Result] = []
    for mention in view.within(unit.start, unit.end):
        if role(mention.type) in RESULTS and (not found or mention.start >= found[-1].end):
            name = text[mention.start : mention.end]
            lacks = mention.type != OUTCOME and names_the_good(name)
            found.append(Result(mention.start, mention.end, mention.concept, lacks=lacks))
    for change in changes_in(text, unit.start, unit.end):
        if any(one.start < change.end and change.start < one.end for one in found):
            continue
        start, end = change.what
        known = next((m for m in view.within(start, end) if m.type == RISK and m.end == end), None)
        if known is not None:
            found.append(Result(change.start, change.end, known.concept, way=change.way))
            continue
        new = candidate(OUTCOME, text[start:end].removeprefix("the "))
        found.append(Result(change.start, change.end, new.id, (new,), change.way))
    found.sort(key=lambda one: one.start)
    found = [
        one
        for index, one in enumerate(found)
        if not index or _parted(text, found[index - 1].end, one.start)
    ]
    more = [joined for one in found for joined in _joined(view, one, found)]
    return sorted((*found, *more), key=lambda one: one.start)


def _parted(text: str, end: int, start: int) -> bool:
    """Whether what stands between two outcomes makes two of them, and not one phrase."""
    between = text[end:start]
    joint = next(joints(text, end, start), None)
    return joint is not None or any(cue.search(between) for cue in (_LISTS, UP, DOWN))


_LISTS = re.compile(r"\b(?:including|such as|namely)\b|[:(–]")


_NOUN = (
    r"(?!(?:the|a|an|their|its|his|her|in|on|at|of|for|to|by|with|from|among|it|they|this|that|which"
    r"|who|was|were|is|are|has|have|had|did|not|no|other|others|more|less|fewer|better)\b)"
    r"(?:well-?being|reading|learning|functioning|parenting|hearing|sleep(?:ing)?|eating"
    r"|[a-z]{3,20}(?<!ed)(?<!ing)(?<!ly))"
)
_ANOTHER = re.compile(
    rf"(?:,\s(?:and\s)?|\sand\s)(?P<what>{_NOUN}(?:\s{_NOUN})?)(?=[.;,]|\sand\s|$)"
)


def _joined(view: View, one: Result, found: Sequence[Result]) -> list[Result]:
    """What is joined to an outcome and changes with it: ``safety and independence``."""
    text, at = view.unit.prose.text[: view.unit.end], one.end
    more: list[Result] = []
    while (match := _ANOTHER.match(text, at)) is not None:
        start, at = match.span("what")
        known = any(other.start < at and start < other.end for other in found)
        people = any(m.type in (POPULATION, SETTING, INTERVENTION) for m in view.within(start, at))
        if known or people:
            return []
        new = candidate(OUTCOME, match["what"])
        more.append(Result(start, at, new.id, (new,)))
        if " and " in match[0]:
            return more
    return []


_TURN = re.compile(r"[,;]?\s(?:while|whereas|whilst|but|although)\s|;\s|,?\s(?=as well as\s)")
"""Where another statement begins, be it of other people."""


def _turn(text: str, one: Result, following: Result) -> re.Match[str] | None:
    return _TURN.search(text, one.end, max(one.end, following.start))


def _stretch(view: View, found: Sequence[Result], index: int) -> tuple[int, int]:
    """From the joint before this outcome to the joint before the next: where a new statement
    begins between them, there; else at the last joint.
    """
    unit = view.unit
    start, end = unit.start, unit.end
    if index:
        start = _cut(view, found[index - 1], found[index])[1]
    if index + 1 < len(found):
        end = _cut(view, found[index], found[index + 1])[0]
    return (start, end) if end - start > _SHORTEST else (unit.start, unit.end)


def _cut(view: View, one: Result, following: Result) -> tuple[int, int]:
    """Where the stretch of *one* ends, and where that of *following* begins."""
    text = view.unit.prose.text
    turn = _turn(text, one, following)
    if turn is not None:
        return turn.span()
    cuts = list(joints(text, one.end, following.start))
    return cuts[-1].span() if cuts else (following.start, following.start)
