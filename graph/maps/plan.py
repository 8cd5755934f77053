"""What the vocabulary says of maps: which things they hold against each other, how their sides are
grouped, and what they leave out on purpose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from graph.maps.model import Axis, MapPlan, PlannedGroup, Scope, Sign, State
from graph.triples.namespaces import RDF, RDFS, SKOS, own
from graph.triples.said import Said, said_in

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
class _Vocabulary(Said):
    """What the vocabulary says, of terms of its own too."""

    base: str
    """The base IRI."""

    def own(self, subject: str, name: str) -> tuple[str, ...]:
        """The values that *subject* has for the project's own property *name*."""
        return self.all(subject, own(self.base)[name])

    def order(self, subject: str) -> int:
        """The place of *subject* among its like."""
        found = self.one(subject, own(self.base)["order"])
        return int(found) if found.isdecimal() else 0

    def of_type(self, name: str) -> list[str]:
        """The things of the project's own class *name*."""
        iri = own(self.base)[name].value
        return sorted(each for each in self.values if iri in self.all(each, RDF["type"]))


@lru_cache(maxsize=2)
def plans_of(turtle: bytes, base_iri: str) -> Plans:
    """The maps that the vocabulary *turtle*, with its IRIs under *base_iri*, declares."""
    said = _Vocabulary(said_in(turtle).values, base_iri)
    maps = sorted(
        (_plan(iri, said) for iri in said.of_type("EvidenceMap")),
        key=lambda plan: (plan.order, plan.name),
    )
    return Plans(tuple(maps) or (UNPLANNED,), _words(said))


def _plan(iri: str, said: _Vocabulary) -> MapPlan:
    name = iri.removeprefix(f"{said.base}/map").strip("/")
    kinds = (kind.rpartition("#kind-")[2].replace("-", "_") for kind in said.own(iri, "mapKind"))
    signs, rows = said.own(iri, "mapSign"), said.own(iri, "mapRows")
    return MapPlan(
        name,
        said.one(iri, SKOS["prefLabel"]),
        said.one(iri, SKOS["definition"]),
        said.own(iri, "mapSubject"),
        said.own(iri, "mapObject"),
        tuple(kinds),
        Sign.DIRECTION if Sign.DIRECTION in signs else Sign.VALENCE,
        Axis.OBJECTS if Axis.OBJECTS in rows else Axis.SUBJECTS,
        _groups(iri, said),
        _scopes(iri, said),
        said.order(iri),
        said.one(iri, own(said.base)["subjectsLabel"]) or "Subjects",
        said.one(iri, own(said.base)["objectsLabel"]) or "Objects",
    )


def _groups(iri: str, said: _Vocabulary) -> tuple[PlannedGroup, ...]:
    found = (
        PlannedGroup(
            group.rpartition("#")[2],
            said.one(group, SKOS["prefLabel"]),
            said.own(group, "groupMember"),
            tuple(_concept(people, said) for people in said.own(group, "groupPeople")),
            said.order(group),
        )
        for group in said.of_type("MapGroup")
        if iri in said.all(group, SKOS["inScheme"])
    )
    return tuple(sorted(found, key=lambda group: (group.order, group.id)))


def _scopes(iri: str, said: _Vocabulary) -> tuple[Scope, ...]:
    return tuple(
        Scope(_concept(subject, said), _concept(target, said), said.one(scope, RDFS["comment"]))
        for scope in said.of_type("OutOfScope")
        if iri in said.own(scope, "scopeOf")
        for subject in said.own(scope, "scopeSubject")
        for target in said.own(scope, "scopeObject")
    )


def _concept(iri: str, said: _Vocabulary) -> str:
    """The id of a concept, or of a group."""
    return iri.rpartition("#")[2] if "#" in iri else iri.removeprefix(f"{said.base}/concept/")


def _words(said: _Vocabulary) -> dict[State, StateWords]:
    found = {
        said.one(iri, SKOS["notation"]): StateWords(
            said.one(iri, SKOS["prefLabel"]), said.one(iri, SKOS["definition"])
        )
        for iri in said.of_type("CellState")
    }
    own = {state: StateWords(state.replace("_", " ").capitalize(), "") for state in State}
    return own | {state: found[state] for state in State if state in found}
