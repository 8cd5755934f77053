"""What a Turtle file says, as plain text: for readers that look up a few values of many things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse

Values = Mapping[str, Mapping[str, tuple[str, ...]]]
"""By subject and property the values that are given, each as text."""


@dataclass(frozen=True, slots=True)
class Said:
    """The values of a file, to be looked up."""

    values: Values

    def all(self, subject: str, term: NamedNode) -> tuple[str, ...]:
        """The values that *subject* has for the property *term*."""
        return self.values.get(subject, {}).get(term.value, ())

    def one(self, subject: str, term: NamedNode) -> str:
        """The first of these values; empty where there is none."""
        return next(iter(self.all(subject, term)), "")


def values_in(turtle: bytes) -> Values:
    """The values in *turtle*, in the order of the file. A blank node is ``_:`` and its label, which
    no IRI can be.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in parse(turtle, format=RdfFormat.TURTLE):
        found[_text(quad.subject)][quad.predicate.value].append(_text(quad.object))
    return {
        subject: {term: tuple(values) for term, values in own.items()}
        for subject, own in found.items()
    }


def said_in(turtle: bytes) -> Said:
    """What *turtle* says; the values of each property are sorted."""
    return Said(
        {
            subject: {term: tuple(sorted(values)) for term, values in own.items()}
            for subject, own in values_in(turtle).items()
        }
    )


def _text(term: object) -> str:
    match term:
        case BlankNode():
            return f"_:{term.value}"
        case _:
            return str(getattr(term, "value", term))
