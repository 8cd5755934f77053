"""Lists whose names stand as they are spoken, given names written out: ``Jane Dole and Max A. Holt.
2019. Rain.`` One name alone may be anybody's, a body's too; what its list has tells which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graph.bodies import is_body, is_word
from graph.letters import UP
from graph.records import Name
from graph.references.entries.any_names import one_name
from graph.references.entries.names import IN_FULL

_PARTICLE = r"(?:van|von|de|der|den|dos|das|da|do|del|della|di|du|la|le|el|al|bin|ter|ten)"
_INITIAL = rf"[{UP}](?:\.(?:-?[{UP}]\.)?)?"
_GIVEN = rf"(?:{IN_FULL}|{_INITIAL})"
_NAME = rf"{_GIVEN}(?:\s{_GIVEN}){{0,3}}(?:\s{_PARTICLE}){{0,3}}\s{IN_FULL}"
_AND = r"(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)"
_SEVERAL = re.compile(rf"{_NAME}(?:{_AND}{_NAME}){{0,20}}(?:,?\s(?:and|&)\s){_NAME}\.\s\(?\d{{4}}")
_ALONE = re.compile(rf"{_NAME}(?:\s(?:and|&)\s{_NAME})?")
_WHOLE = re.compile(_NAME)
_WORDS = re.compile(rf"{IN_FULL}(?:\s{IN_FULL})+")
_INITIALS = re.compile(rf"(?:[{UP}]\.[ -]?){{1,3}}")
LEAST: Final = 3
"""So many entries of a list name several people so, at least,"""
SHARE: Final = 0.25
"""and this share of them."""


def are_given_first(entries: Sequence[str]) -> bool:
    """Whether the *entries* of a list have given names first, written out."""
    several = sum(_SEVERAL.match(entry) is not None for entry in entries)
    return several >= LEAST and several >= SHARE * len(entries)


def as_given_first(names: Sequence[Name]) -> tuple[Name, ...]:
    """*names* of such a list, with those made persons that nothing told from bodies."""
    return tuple(person for name in names for person in _persons(name))


def _persons(name: Name) -> Iterator[Name]:
    said = name.literal
    if _ALONE.fullmatch(said) and not is_body(said) and not all(map(is_word, said.split())):
        yield from map(one_name, re.split(r"\s(?:and|&)\s", said))
    elif _WHOLE.fullmatch(name.family) and _WHOLE.fullmatch(name.given):
        yield from (one_name(name.family), one_name(name.given))  # two that a comma joined
    elif _WORDS.fullmatch(name.family) and _INITIALS.fullmatch(name.given):
        # ``C. Lee Giles``: what stands between is a given name
        given, _, family = name.family.rpartition(" ")
        yield Name(family, f"{name.given} {given}")
    else:
        yield name
