"""SHACL shapes in plain words: what has to hold of a thing before it is published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.pages.model import Link
from graph.triples.namespaces import RDF
from graph.triples.said import Values, values_in

_SH: Final = "http://www.w3.org/ns/shacl#"

TARGETS: Final = (
    (f"{_SH}targetClass", "each"),
    (f"{_SH}targetSubjectsOf", "whatever has"),
    (f"{_SH}targetObjectsOf", "whatever is the value of"),
    (f"{_SH}targetNode", "this one thing:"),
)
"""What says which things a shape is for, with the words before the term."""
LIMITS: Final = (
    ("minInclusive", "not below"),
    ("maxInclusive", "not above"),
    ("minExclusive", "above"),
    ("maxExclusive", "below"),
    ("minLength", "characters at least:"),
    ("maxLength", "characters at most:"),
    ("pattern", "written as the pattern"),
    ("hasValue", "always"),
)
"""Constraints with a value, with the words before it."""
COMPARED: Final = (
    ("lessThan", "less than"),
    ("lessThanOrEquals", "not more than"),
    ("disjoint", "never the same as"),
    ("equals", "the same as"),
)
"""Constraints that name another property, with the words before it."""
KINDS: Final = {
    "IRI": "a name (IRI)",
    "Literal": "a plain value",
    "BlankNodeOrIRI": "a thing",
    "IRIOrLiteral": "a name or a plain value",
}
Name = Callable[[str], Link]
"""The label and the page of a term, from its IRI."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that has to hold."""

    message: str
    """In a sentence."""
    path: Link
    """The property that it is about; without a label where it is about the thing as a whole."""
    inverse: bool
    """Whether the property leads to the thing, not from it."""
    demands: tuple[str, ...]
    """What its values must be, each in a few words."""
    lenient: bool
    """Whether a breach is a warning only."""


@dataclass(frozen=True, slots=True)
class Target:
    """Things that a shape is for."""

    how: str
    term: Link


@dataclass(frozen=True, slots=True)
class Shape:
    """What has to hold of some things."""

    id: str
    """Fragment of its IRI."""
    targets: tuple[Target, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Shapes:
    """All shapes, and which of them speak of which term."""

    all: tuple[Shape, ...]
    of_class: Mapping[str, tuple[Shape, ...]]
    """By the IRI of the class that they are for."""
    of_property: Mapping[str, tuple[Shape, ...]]
    """By the IRI of a property: the shapes with a rule about it, and only those rules."""


def shapes_of(turtle: bytes, name: Name) -> Shapes:
    """The shapes in *turtle*."""
    said = values_in(turtle)
    made = []
    of_class: dict[str, list[Shape]] = defaultdict(list)
    of_property: dict[str, list[Shape]] = defaultdict(list)
    for iri in sorted(said):
        if f"{_SH}NodeShape" not in said[iri].get(RDF["type"].value, ()):
            continue
        shape = _shape(iri, said, name)
        made.append(shape)
        for target in said[iri].get(f"{_SH}targetClass", ()):
            of_class[target].append(shape)
        for path, rules in _by_property(iri, said, name).items():
            of_property[path].append(Shape(shape.id, shape.targets, rules))
    return Shapes(
        tuple(made),
        {term: tuple(shapes) for term, shapes in of_class.items()},
        {term: tuple(shapes) for term, shapes in of_property.items()},
    )


def _shape(iri: str, said: Values, name: Name) -> Shape:
    targets = tuple(
        Target(words, name(term))
        for predicate, words in TARGETS
        for term in sorted(said[iri].get(predicate, ()))
    )
    own = said[iri].get(f"{_SH}message", ())
    rules = [Rule(message, Link("", ""), False, (), _lenient(iri, said)) for message in own]
    rules += [
        _rule(inner, said, name, _lenient(iri, said))
        for inner in said[iri].get(f"{_SH}property", ())
    ]
    return Shape(iri.rpartition("#")[2], targets, tuple(rules))


def _by_property(iri: str, said: Values, name: Name) -> dict[str, tuple[Rule, ...]]:
    """The rules of one shape by the property that they are about."""
    found: dict[str, tuple[Rule, ...]] = {}
    for inner in said[iri].get(f"{_SH}property", ()):
        path, _ = _path(inner, said)
        found[path] = (*found.get(path, ()), _rule(inner, said, name, _lenient(iri, said)))
    return found


def _lenient(node: str, said: Values) -> bool:
    severity = said[node].get(f"{_SH}severity", ())
    return bool(severity) and severity[0] != f"{_SH}Violation"


def _path(node: str, said: Values) -> tuple[str, bool]:
    """The property that a rule is about, and whether it is followed backwards."""
    (path, *_) = said[node].get(f"{_SH}path", ("",))
    inverse = said.get(path, {}).get(f"{_SH}inversePath", ())
    return (inverse[0], True) if inverse else (path, False)


def _rule(node: str, said: Values, name: Name, lenient: bool) -> Rule:
    path, inverse = _path(node, said)
    (message, *_) = said[node].get(f"{_SH}message", ("",))
    demands = tuple(_demands(node, said, name))
    return Rule(message, name(path), inverse, demands, lenient or _lenient(node, said))


def _demands(node: str, said: Values, name: Name) -> Iterator[str]:
    """Each constraint in a few words: how many values, of which kind, within which limits."""
    own = {key.removeprefix(_SH): values for key, values in said[node].items()}
    if number := _number(own.get("minCount", ()), own.get("maxCount", ())):
        yield number
    yield from (f"of class: {name(kind).label}" for kind in own.get("class", ()))
    yield from (f"a value of type {name(type_).label}" for type_ in own.get("datatype", ()))
    yield from (KINDS.get(kind.removeprefix(_SH), kind) for kind in own.get("nodeKind", ()))
    yield from ("one of: " + ", ".join(_list(head, said)) for head in own.get("in", ()))
    for constraint, words in LIMITS:
        yield from (f"{words} {value}" for value in own.get(constraint, ()))
    for constraint, words in COMPARED:
        yield from (f"{words} {name(other).label}" for other in own.get(constraint, ()))
    yield from ("one in each language" for value in own.get("uniqueLang", ()) if value == "true")
    for inner in own.get("qualifiedValueShape", ()):
        number = _number(own.get("qualifiedMinCount", ()), own.get("qualifiedMaxCount", ()))
        yield " ".join((number, "of which:", *_demands(inner, said, name)))


def _number(least: tuple[str, ...], most: tuple[str, ...]) -> str:
    low, high = (int(one[0]) if one else None for one in (least, most))
    match (low or 0, high):
        case (0, None):
            return ""
        case (0, 0):
            return "none"
        case (0, int(top)):
            return f"at most {top}"
        case (int(bottom), None):
            return f"at least {bottom}"
        case (int(bottom), int(top)) if bottom == top:
            return f"exactly {top}"
        case (int(bottom), top):
            return f"{bottom} to {top}"


def _list(head: str, said: Values) -> Iterator[str]:
    """The members of an RDF list."""
    seen: set[str] = set()
    while head in said and head not in seen:
        seen.add(head)
        yield from said[head].get(RDF["first"].value, ())
        (head, *_) = said[head].get(RDF["rest"].value, ("",))
