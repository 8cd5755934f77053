"""Labels that nobody has to write: who writes *children exposed to domestic abuse* may as well
write any other name of that risk there, and who writes *disabled people* may as well write
*disabled mothers*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graph.claims.model import Concept, ConceptType

_MOST_LETTERS: Final = 6
"""Of a name that is an acronym."""


def composed_labels(concepts: Iterable[Concept]) -> Iterator[tuple[str, Concept]]:
    """The labels of *concepts* in which the preferred label of a risk stands, with each of its
    other names in its place. What stands in capitals is the name of something, and stays.
    """
    known = tuple(concepts)
    yield from _of_people(known)
    yield from _of_theirs(known)
    others = _names(known)
    if not others:
        return
    any_of_them = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, others))})(?![\w-])")
    for concept in known:
        for label in concept.labels:
            opening = label[:1].lower() + label[1:]
            inside = any_of_them.search(opening)
            if inside is None or concept.match_case or inside[0] == opening:
                continue
            before, after = opening[: inside.start()], opening[inside.end() :]
            for other in others[inside[0]]:
                yield f"{before}{other}{after}", concept


_PEOPLE: Final = "people"
_SUCH: Final = (
    *("women", "men", "girls", "boys", "children", "young people", "teenagers", "adolescents"),
    *("parents", "mothers", "fathers", "families", "couples", "students", "adults"),
    *("victims", "survivors", "victim-survivors"),
)
"""What else people are called who are told apart by what stands before."""
_NO_KIND: Final = re.compile(
    r"(?:young|younger|older|many|some|most|all|other|few|the|these|those|such)\Z|.*\b(?:and|young)\b",
    re.IGNORECASE,
)
"""What tells no kind of people apart, or stands for an age of theirs."""


def _of_people(concepts: Iterable[Concept]) -> Iterator[tuple[str, Concept]]:
    """The labels of populations that end with *people*, with other words for them in its place."""
    for concept in concepts:
        if concept.type == ConceptType.POPULATION and not concept.match_case:
            for label in concept.labels:
                kind, _, people = label.rpartition(" ")
                if people == _PEOPLE and kind and not _NO_KIND.match(kind):
                    yield from ((f"{kind} {such}", concept) for such in _SUCH)


_OF: Final = re.compile(
    r"\b(?P<of>of|to|for|by|with|from|on|between)\s(?=(?:children|mothers|fathers|parents|siblings)\b)"
)


def _of_theirs(concepts: Iterable[Concept]) -> Iterator[tuple[str, Concept]]:
    """The labels that name people of anybody, with those whose they are: *removal of children* is
    *removal of their children*, too.
    """
    for concept in concepts:
        if concept.type != ConceptType.POPULATION and not concept.match_case:
            for label in concept.labels:
                for whose in ("their", "the"):
                    said = _OF.sub(rf"\g<of> {whose} ", label)
                    if said != label:
                        yield said, concept


def _names(concepts: Iterable[Concept]) -> Mapping[str, tuple[str, ...]]:
    """The other names of each risk, by its preferred label in small letters; a single word is too
    little to stand for it.
    """
    found: dict[str, tuple[str, ...]] = {}
    for concept in concepts:
        label = concept.label[:1].lower() + concept.label[1:]
        if concept.type == ConceptType.RISK_FACTOR and " " in label:
            names = (*concept.alt_labels, *concept.hidden_labels)
            found[label] = tuple(one for one in names if _stands_for(one))
    return found


def _stands_for(name: str) -> bool:
    return " " in name or (name.isupper() and len(name) <= _MOST_LETTERS)
