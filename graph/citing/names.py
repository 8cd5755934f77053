"""The parts of a person's name, and names for formats that split at every comma."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from graph.citing.line import as_line
from graph.records import Name

_SUFFIX: Final = re.compile(r"^(?P<given>.*\S),? (?P<suffix>[JS]r\.?|I{2,3}|IV)$")
"""``Martin L., Jr.``; a lone ``I`` or ``V`` is more often an initial."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A name in CSL's parts. An organisation has ``literal`` alone."""

    particle: str = ""
    """``van``, ``de la``, ``'t``: what is in lower case before the family name."""
    family: str = ""
    given: str = ""
    suffix: str = ""
    """``Jr.``, ``III``."""
    literal: str = ""

    @property
    def full_family(self) -> str:
        """The family name with its particle."""
        return f"{self.particle} {self.family}".strip()

    @property
    def inverted(self) -> str:
        """``van Dam, A., Jr.``; an organisation as it is."""
        people = ", ".join(part for part in (self.full_family, self.given, self.suffix) if part)
        return self.literal or people


def parts(name: Name) -> Parts | None:
    """*name* in its parts; ``None`` for a name without any text.

    Words in lower case that lead a family name are its particle, as long as one word is left:
    ``bell hooks`` given as one lower-case word stays a family name.
    """
    literal, family, given = as_line(name.literal), as_line(name.family), as_line(name.given)
    if literal or not (family or given):
        return Parts(literal=literal) if literal else None
    if not family:
        return Parts(literal=given)
    words = family.split(" ")
    lead = 0
    while lead < len(words) - 1 and _lower(words[lead]):
        lead += 1
    suffix = _SUFFIX.match(given)
    return Parts(
        particle=" ".join(words[:lead]),
        family=" ".join(words[lead:]),
        given=suffix["given"].rstrip(",").rstrip() if suffix else given,
        suffix=suffix["suffix"] if suffix else "",
    )


def all_parts(names: tuple[Name, ...]) -> tuple[Parts, ...]:
    """The parts of every name that has any text, in order."""
    return tuple(found for name in names if (found := parts(name)) is not None)


def without_commas(text: str) -> str:
    """An organisation's name for formats whose readers split a name at commas and semicolons:
    ``Department for Children Schools and Families``. Losing a comma is the lesser harm: kept, it
    makes a person called *Schools and Families* of the second half.
    """
    return as_line(re.sub(r"[,;،]", " ", text))


def _lower(word: str) -> bool:
    first = next((letter for letter in word if letter.isalpha()), "")
    return first.islower()
