"""Which of the concepts that a sentence names are meant as such. English.

A word for a trouble may stand in the name of a service (*debt advice centres*), inside a longer
name, under a negation, or be said of other people than those whose state the concept is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from graph.claims.concepts.conjuncts import apart, is_conjunct
from graph.claims.concepts.twins import told_apart
from graph.claims.concepts.whose import BELONGS, FAR, OWNS, of_others
from graph.claims.model import Concept, ConceptType, Mention
from graph.claims.view import (
    BARRIER,
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    LAW,
    OUTCOME,
    PARENTING,
    POPULATION,
    PROTECTIVE,
    RISK,
    SETTING,
    outside,
    role,
)

_TROUBLES = (RISK, EFFECT, PARENTING, OUTCOME, BARRIER, PROTECTIVE)
_NAMING = (*_TROUBLES, INTERVENTION, LAW, FRAMEWORK, SETTING, ConceptType.ORGANISATION)
_STATES = (EFFECT, OUTCOME)
_NEAR = 60
"""How many characters may stand between a state and those whose it is said to be."""


_OF_A_SERVICE: Final = re.compile(
    r"(?:['’]s)?[ -](?:[a-z]{3,12}[ -])?(?:services?|providers?|settings?|treatments?"
    r"|interventions?"
    r"|agenc(?:y|ies)|specialists?|practitioners?|professionals?|workers?|teams?|sectors?|organi[sz]ations?"
    r"|programmes?|programs?|screening|helplines?|polic(?:y|ies)|strateg(?:y|ies)|charit(?:y|ies)"
    r"|boards?|commissioners?|legislation|courts?|bill|act)\b"
)
"""What follows a word that says what a service is for."""
_AND = re.compile(
    r"(?:,\s[\w-]{1,20}(?:\s[\w-]{1,20})?)?(?:\s(?:[a-z]{3,12}\s)?|,\s)"
    r"(?:and\s/\sor|and/or|and|or|&)?\s?(?:other\s)?"
)
"""What may stand between two such words."""
_COMPARED = re.compile(r"[ -](?:control|comparison|condition|group|arm)s?\b")
"""What follows the name of what the other half of a study got: a *waiting list group*."""
_DENIED = re.compile(
    r"\b(?:no (?:\w{1,20} )?(?:evidence|signs?|history|indications?|experience|record) of|without"
    r"|(?:in the )?absence of|free (?:of|from))\s(?:any\s|an?\s|the\s|such\s)?$",
    re.IGNORECASE,
)
_WHO = re.compile(r",?\s(?:who|that)\s[^,;.]{0,120}$")
_SAY = re.compile(r"\s(?:\w{1,20}\s)?(?:reported|report|said|say|noted|describe[ds]?|thought)\b")


def meant(
    text: str,
    mentions: Sequence[Mention],
    concepts: Mapping[str, Concept],
    around: Iterable[Sequence[Mention]] = (),
) -> tuple[Mention, ...]:
    """Those of *mentions*, which stand in one sentence of *text*, that are meant.

    *around* are the mentions of what the sentence hangs on, the nearest first; they say whose a
    state is where the sentence does not.
    """
    outer = told_apart(
        text, [*_outermost(text, [*of_others(text, mentions, concepts)], concepts)], concepts
    )
    services = _of_services(text, outer)
    kept = tuple(
        one
        for one in outer
        if one not in services
        and not (one.type == BARRIER and _COMPARED.match(text, one.end))
        and not (
            role(one.type) in _TROUBLES and _DENIED.search(text[max(0, one.start - 60) : one.start])
        )
    )
    groups = _Groups(text, kept, concepts, tuple(around))
    return tuple(one for one in kept if role(one.type) not in _STATES or groups.fit(one))


def _outermost(
    text: str, mentions: Sequence[Mention], concepts: Mapping[str, Concept]
) -> Iterable[Mention]:
    """*mentions* but those troubles that are a part of a longer name."""
    names = [one for one in mentions if role(one.type) in _NAMING]
    whole = set(outside(mentions, names))
    return (
        one
        for one in mentions
        if role(one.type) not in _TROUBLES
        or one in whole
        or _is_conjunct(text, one, names, concepts)
    )


def _is_conjunct(
    text: str, one: Mention, names: Sequence[Mention], concepts: Mapping[str, Concept]
) -> bool:
    """Whether *one* is named whole in the longer names that it stands in."""
    own = concepts.get(one.concept)
    around = [n for n in names if n.start <= one.start and one.end <= n.end and n is not one]
    longer = [concepts.get(n.concept) for n in around]
    name = text[one.start : one.end]
    return (
        own is not None
        and bool(around)
        and all(is_conjunct(text, (one.start, one.end), (n.start, n.end)) for n in around)
        and all(other is not None and apart(own, other, name) for other in longer)
    )


def _of_services(text: str, mentions: Sequence[Mention]) -> set[Mention]:
    """The troubles that say what a service is for, in a row, too: *debt, housing and legal advice
    centres*.
    """
    found: set[Mention] = set()
    following: Mention | None = None
    for one in reversed(mentions):
        if role(one.type) not in (RISK, EFFECT, PARENTING):
            continue
        row = following is not None and _AND.fullmatch(text, one.end, following.start)
        if _OF_A_SERVICE.match(text, one.end) or row:
            found.add(one)
            following = one
        elif following is not None and one.start < following.start:
            following = None
    return found


def _start(mention: Mention) -> int:
    return mention.start


class _Groups:
    """Whose the states are that one sentence names."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        concepts: Mapping[str, Concept],
        around: Sequence[Sequence[Mention]],
    ) -> None:
        self._text = text
        self._concepts = concepts
        self._named = [one for one in mentions if one.type == POPULATION]
        names = [one for one in mentions if role(one.type) in _TROUBLES]
        self._people = outside(self._named, names)
        self._around = around

    def fit(self, state: Mention) -> bool:
        """Whether *state* may be of those whose it is said to be."""
        wanted = self._of(state)
        if not wanted or any(self._may_be(one, wanted) for one in self._part_of(state)):
            return True
        owners = self._owners(state)
        if owners:
            return any(self._may_be(one, wanted) for one in owners)
        if role(state.type) != EFFECT:
            return True
        before = [
            one
            for one in self._close(state)
            if one.end <= state.start and not _SAY.match(self._text, one.end)
        ]
        if before:
            return any(self._may_be(one, wanted) for one in before)
        return all(self._allows(mentions, wanted) for mentions in self._around)

    def _of(self, mention: Mention) -> tuple[str, ...]:
        concept = self._concepts.get(mention.concept)
        return concept.groups if concept is not None else ()

    def _may_be(self, people: Mention, wanted: tuple[str, ...]) -> bool:
        groups = self._of(people)
        return not groups or not set(groups).isdisjoint(wanted)

    def _part_of(self, state: Mention) -> list[Mention]:
        first = bisect_left(self._named, state.start, key=_start)
        last = bisect_left(self._named, state.end, key=_start)
        return [one for one in self._named[first:last] if one.end <= state.end]

    def _close(self, state: Mention) -> Sequence[Mention]:
        """The people whom the text names near *state*."""
        first = bisect_left(self._people, state.start - FAR, key=_start)
        last = bisect_left(self._people, state.end + _NEAR, key=_start)
        return self._people[first:last]

    def _owners(self, state: Mention) -> list[Mention]:
        """People who stand in a possessive before the state, are the one *who* is in it, or follow
        it with *in*, *among*, *of*.
        """
        found: list[Mention] = []
        close = self._close(state)
        for index, one in enumerate(close):
            if one.start >= state.end:
                if BELONGS.fullmatch(self._text, state.end, one.start):
                    found.append(one)
            elif one.end <= state.start:
                between = self._text[one.end : state.start]
                last = index + 1 == len(close) or close[index + 1].start >= state.start
                if OWNS.fullmatch(between) or (last and _WHO.fullmatch(between)):
                    found.append(one)
        return found

    def _allows(self, mentions: Sequence[Mention], wanted: tuple[str, ...]) -> bool:
        """Whether what the sentence hangs on leaves open, or says, that it is of *wanted*."""
        people = [one for one in mentions if one.type == POPULATION]
        risks = any(one.type == RISK for one in mentions)
        return not people or risks or any(self._may_be(one, wanted) for one in people)
