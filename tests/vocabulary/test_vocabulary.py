"""The SKOS files: each can be read, says what it means once, and says it with respect."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

import graph
from graph.claims.model import ConceptType

FOLDER = Path(graph.__file__).parent / "vocabulary"
FILES = sorted(FOLDER.rglob("*.ttl"))
FIELDS = {path.parent for path in FILES} - {FOLDER}
BASE = "https://example.org/map/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
EV = f"{BASE}ontology#"
LABELS = ("prefLabel", "altLabel", "hiddenLabel")
WHOSE = {"child", "adult-victim-survivor", "parent", "perpetrator", "professional", "system"}

Facts = dict[tuple[str, str], list[str]]


def facts_of(path: Path) -> Facts:
    found: Facts = {}
    for quad in parse(path.read_bytes(), format=RdfFormat.TURTLE, base_iri=BASE):
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode | Literal)
        found.setdefault((quad.subject.value, quad.predicate.value), []).append(quad.object.value)
    return found


BY_FILE = {path: facts_of(path) for path in FILES}
FACTS: Facts = {}
for _facts in BY_FILE.values():
    for _key, _values in _facts.items():
        FACTS.setdefault(_key, []).extend(_values)


def of_type(name: str, facts: Facts = FACTS) -> list[str]:
    return sorted(
        subject
        for (subject, predicate), values in facts.items()
        if predicate == TYPE and f"{SKOS}{name}" in values
    )


def said(subject: str, name: str) -> list[str]:
    return FACTS.get((subject, name if "#" in name else f"{SKOS}{name}"), [])


CONCEPTS, SCHEMES = of_type("Concept"), of_type("ConceptScheme")


def test_there_are_files_and_concepts() -> None:
    assert FILES
    assert FIELDS
    assert all(of_type("Concept", BY_FILE[path]) for path in FILES if path.stem != "ontology")


def test_one_label_and_one_definition() -> None:
    things = [*CONCEPTS, *SCHEMES]
    assert [name for name in things if len(said(name, "prefLabel")) != 1] == []
    assert [name for name in things if [x[-1] for x in said(name, "definition")] != ["."]] == []


def test_a_concept_stands_in_one_known_scheme_and_under_its_like() -> None:
    for concept in CONCEPTS:
        (scheme,) = said(concept, "inScheme")
        assert scheme in SCHEMES
        assert all(said(wider, "inScheme") == [scheme] for wider in said(concept, "broader"))
        assert set(said(concept, "closeMatch")) <= set(CONCEPTS) - {concept}


def test_no_label_twice_in_a_scheme() -> None:
    labels = Counter(
        (said(concept, "inScheme")[0], label.casefold())
        for concept in CONCEPTS
        if concept.startswith(f"{BASE}concept/")
        for name in LABELS
        for label in said(concept, name)
    )
    assert [label for label, count in labels.items() if count > 1] == []


def test_a_concept_is_defined_in_one_file() -> None:
    homes = Counter(concept for facts in BY_FILE.values() for concept in of_type("Concept", facts))
    assert [concept for concept, count in homes.items() if count > 1] == []


def above(concept: str) -> set[str]:
    found: set[str] = set()
    waiting = said(concept, "broader")
    while waiting:
        found.update(waiting)
        waiting = sorted({up for name in waiting for up in said(name, "broader")} - found)
    return found


def test_nothing_is_broader_than_itself() -> None:
    assert [concept for concept in CONCEPTS if concept in above(concept)] == []


def test_types_are_those_of_the_published_contract() -> None:
    types = [kind for scheme in SCHEMES for kind in said(scheme, f"{EV}conceptType")]
    assert set(types) == set(ConceptType) - {ConceptType.PRACTICE_RECOMMENDATION}
    assert len(types) == len(set(types))


def test_outcomes_say_whom_they_concern() -> None:
    outcomes = [name for name in CONCEPTS if f"{EV}Outcome" in FACTS[name, TYPE]]
    assert outcomes
    assert {whose for name in outcomes for whose in said(name, f"{EV}whoseOutcome")} == WHOSE
    assert all(len(said(name, f"{EV}whoseOutcome")) == 1 for name in outcomes)


def test_general_files_know_no_field() -> None:
    general = {name for path in FILES if path.parent == FOLDER for name, _ in BY_FILE[path]}
    field = {name for path in FILES if path.parent != FOLDER for name, _ in BY_FILE[path]} - general
    assert field
    pointed = {
        value
        for path in FILES
        if path.parent == FOLDER
        for values in BY_FILE[path].values()
        for value in values
    }
    assert pointed & field == set()
