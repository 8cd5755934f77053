"""Facets: what a list can be narrowed by, each value with how many items have it.

Every list of the site uses them alike. An item carries its values as one attribute (``tokens``), a
page offers the values (``facet``), and ``lists.js`` puts the two together in the reader's browser.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

OPEN: Final = 12
"""A facet with more values than this begins closed."""
MOST: Final = 100
"""Values that a facet offers: those that most items have. A page does not grow with them."""

Values = Mapping[str, Iterable[str]]
"""What an item has of each facet, by the facet's name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    """Without white space."""
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One question by which a list can be narrowed."""

    name: str
    """In the address: a word of small letters."""
    label: str
    choices: tuple[Choice, ...]
    left: int
    """How many more values there are, which fewer items have."""

    @property
    def open(self) -> bool:
        """Whether all its values are seen at once."""
        return len(self.choices) <= OPEN


def tokens(values: Values, offered: Iterable[Facet] = ()) -> str:
    """*values* as the text of an attribute: ``kind:definition source:town``. Where a facet is among
    those *offered*, only the values that it offers are kept: an item may have very many.
    """
    known = {one.name: {choice.value for choice in one.choices} for one in offered}
    return " ".join(
        f"{name}:{value}"
        for name, held in values.items()
        for value in dict.fromkeys(held)
        if name not in known or value in known[name]
    )


def facet(
    name: str, label: str, items: Iterable[Values], labels: Mapping[str, str], *, sort: bool = False
) -> Facet:
    """The facet *name* over *items*: values in the order of *labels*, or by label where *sort*
    says so. A value that no item has is left out, and so is one without a label; of more than
    :data:`MOST` those stay that most items have.
    """
    counts = Counter(value for item in items for value in dict.fromkeys(item.get(name, ())))
    known = [Choice(value, text, counts[value]) for value, text in labels.items() if counts[value]]
    left = max(0, len(known) - MOST)
    if left:
        often = sorted(known, key=lambda choice: (-choice.count, choice.value))[:MOST]
        kept = {choice.value for choice in often}
        known = [choice for choice in known if choice.value in kept]
    if sort:
        known.sort(key=lambda choice: (choice.label.casefold(), choice.value))
    return Facet(name, label, tuple(known), left)


def useful(facets: Iterable[Facet]) -> tuple[Facet, ...]:
    """The facets that narrow anything: those with two values or more."""
    return tuple(each for each in facets if len(each.choices) > 1)
