"""What the vocabulary says of maps: which things they hold against each other, how their sides are
grouped, and what they leave out on purpose.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, parse

from graph.maps.model import Axis, MapPlan, PlannedGroup, Scope, Sign, State

_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_COMMENT: Final = "http://www.w3.org/2000/01/rdf-schema#comment"

UNPLANNED: Final = MapPlan("", "Evidence map", "The vocabulary declares no map.")
"""What stands where the vocabulary has lost its maps."""


@dataclass(frozen=True, slots=True)
class StateWords:
    """What the vocabulary calls a state of a cell."""

    label: str
    definition: str


@dataclass(frozen=True, slots=True)
class Plans:
    """All that the vocabulary says of maps."""

    maps: tuple[MapPlan, ...]
    """In order, at least one."""
    words: Mapping[State, StateWords]


@dataclass(frozen=True, slots=True)
class _Said:
    """Statements by subject and property, and what their IRIs begin with."""

    base: str
    values: Mapping[str, Mapping[str, tuple[str, ...]]]

    def all(self, subject: str, name: str) -> tuple[str, ...]:
        return self.values.get(subject, {}).get(name, ())

    def own(self, subject: str, name: str) -> tuple[str, ...]:
        return self.all(subject, f"{self.base}/ontology#{name}")

    def one(self, subject: str, name: str) -> str:
        return next(iter(self.all(subject, name)), "")

    def order(self, subject: str) -> int:
        found = next(iter(self.own(subject, "order")), "")
        return int(found) if found.isdecimal() else 0

    def of_type(self, name: str) -> list[str]:
        iri = f"{self.base}/ontology#{name}"
        return sorted(each for each in self.values if iri in self.all(each, _TYPE))


@lru_cache(maxsize=2)
def plans_of(turtle: bytes, base_iri: str) -> Plans:
    """The maps that the vocabulary *turtle*, with its IRIs under *base_iri*, declares."""
    said = _read(turtle, base_iri)
    maps = sorted(
        (_plan(iri, said) for iri in said.of_type("EvidenceMap")),
        key=lambda plan: (plan.order, plan.name),
    )
    return Plans(tuple(maps) or (UNPLANNED,), _words(said))


def _read(turtle: bytes, base: str) -> _Said:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in parse(turtle, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode):
            value = str(getattr(quad.object, "value", quad.object))
            found[quad.subject.value][quad.predicate.value].append(value)
    values = {
        subject: {name: tuple(sorted(each)) for name, each in properties.items()}
        for subject, properties in found.items()
    }
    return _Said(base, values)


def _plan(iri: str, said: _Said) -> MapPlan:
    name = iri.removeprefix(f"{said.base}/map").strip("/")
    kinds = (kind.rpartition("#kind-")[2].replace("-", "_") for kind in said.own(iri, "mapKind"))
    signs, rows = said.own(iri, "mapSign"), said.own(iri, "mapRows")
    return MapPlan(
        name,
        said.one(iri, f"{_SKOS}prefLabel"),
        said.one(iri, f"{_SKOS}definition"),
        said.own(iri, "mapSubject"),
        said.own(iri, "mapObject"),
        tuple(kinds),
        Sign.DIRECTION if Sign.DIRECTION in signs else Sign.VALENCE,
        Axis.OBJECTS if Axis.OBJECTS in rows else Axis.SUBJECTS,
        _groups(iri, said),
        _scopes(iri, said),
        said.order(iri),
        next(iter(said.own(iri, "subjectsLabel")), "Subjects"),
        next(iter(said.own(iri, "objectsLabel")), "Objects"),
    )


def _groups(iri: str, said: _Said) -> tuple[PlannedGroup, ...]:
    found = (
        PlannedGroup(
            group.rpartition("#")[2],
            said.one(group, f"{_SKOS}prefLabel"),
            said.own(group, "groupMember"),
            tuple(_concept(people, said) for people in said.own(group, "groupPeople")),
            said.order(group),
        )
        for group in said.of_type("MapGroup")
        if iri in said.all(group, f"{_SKOS}inScheme")
    )
    return tuple(sorted(found, key=lambda group: (group.order, group.id)))


def _scopes(iri: str, said: _Said) -> tuple[Scope, ...]:
    return tuple(
        Scope(_concept(subject, said), _concept(target, said), said.one(scope, _COMMENT))
        for scope in said.of_type("OutOfScope")
        if iri in said.own(scope, "scopeOf")
        for subject in said.own(scope, "scopeSubject")
        for target in said.own(scope, "scopeObject")
    )


def _concept(iri: str, said: _Said) -> str:
    """The id of a concept, or of a group."""
    return iri.rpartition("#")[2] if "#" in iri else iri.removeprefix(f"{said.base}/concept/")


def _words(said: _Said) -> dict[State, StateWords]:
    found = {
        said.one(iri, f"{_SKOS}notation"): StateWords(
            said.one(iri, f"{_SKOS}prefLabel"), said.one(iri, f"{_SKOS}definition")
        )
        for iri in said.of_type("CellState")
    }
    own = {state: StateWords(state.replace("_", " ").capitalize(), "") for state in State}
    return own | {state: found[state] for state in State if state in found}
