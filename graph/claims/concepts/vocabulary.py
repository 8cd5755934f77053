"""The vocabulary as the extraction sees it, read from the SKOS files of ``graph/vocabulary/``.

Which field it is stands in those files alone: another field is another folder of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.claims.evidence.scales import read_scales
from graph.claims.model import Concept, Place, Vocabulary
from graph.problems import Code, Problem, Severity

FOLDER = Path(__file__).parents[2] / "vocabulary"
_BASE = "urn:vocabulary:/"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_EV = f"{_BASE}ontology#"
_CONCEPT = f"{_BASE}concept/"

Statements = dict[str, dict[str, list[NamedNode | Literal]]]
Origin = dict[str, Place]
"""Where a subject is described."""
_SUBJECT = re.compile(r"^(?:<concept/([^>\s]+)>|[\w-]*:([\w.-]+))", re.MULTILINE)
"""A subject at the start of a line, as an IRI or with a prefix."""


def load_vocabulary(folder: Path = FOLDER) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """Every concept of the SKOS files in *folder* and below, and what is wrong with them.

    A file with a mistake in it is left out whole; a label that two concepts of one type share is
    one concept's only (see :class:`graph.claims.concepts.mentions.Matcher`).
    """
    statements: Statements = defaultdict(lambda: defaultdict(list))
    origin: Origin = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.ttl")):
        problems.extend(_read(path, folder, statements, origin))
    types = {
        iri: str(values[f"{_EV}conceptType"][0].value)
        for iri, values in statements.items()
        if values.get(f"{_EV}conceptType")
    }
    concepts = {
        concept.id: concept
        for iri in sorted(statements)
        if iri.startswith(_CONCEPT)
        for concept in _concept(iri, statements[iri], types)
    }
    places = {name: origin[_CONCEPT + name] for name in concepts}
    problems.extend(_doubts(concepts, places))
    scales = read_scales(statements, _BASE)
    return Vocabulary(_with_groups(concepts), scales, places), tuple(problems)


def _with_groups(concepts: Mapping[str, Concept]) -> dict[str, Concept]:
    """*concepts*, each with the groups of the next broader one that has any where it has none."""
    return {name: replace(one, groups=_groups(one, concepts)) for name, one in concepts.items()}


def _groups(concept: Concept, concepts: Mapping[str, Concept]) -> tuple[str, ...]:
    seen: set[str] = set()
    waiting = [concept.id]
    while waiting:
        name = waiting.pop(0)
        if name in seen or name not in concepts:
            continue
        seen.add(name)
        if concepts[name].groups:
            return concepts[name].groups
        waiting.extend(concepts[name].broader)
    return ()


def _read(path: Path, folder: Path, statements: Statements, origin: Origin) -> Iterable[Problem]:
    name = f"graph/vocabulary/{path.relative_to(folder).as_posix()}"
    data = path.read_bytes()
    try:
        quads = list(parse(data, format=RdfFormat.TURTLE, base_iri=_BASE))
    except SyntaxError as wrong:
        yield Problem(
            Code.VOCABULARY_INVALID,
            Severity.ERROR,
            f"The file is no Turtle: {wrong.msg}",
            "Correct it there; until then none of its concepts are known.",
            file=name,
            line=wrong.lineno,
        )
        return
    lines = _lines(data.decode("utf-8", "replace"))
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            statements[quad.subject.value][quad.predicate.value].append(quad.object)
            subject = quad.subject.value
            line = lines.get(subject.removeprefix(_CONCEPT))
            origin.setdefault(subject, Place(name, line))


def _lines(turtle: str) -> dict[str, int]:
    """The line of each concept that is described at the start of a line, by its local name."""
    found: dict[str, int] = {}
    line = at = 0
    for match in _SUBJECT.finditer(turtle):
        line += turtle.count("\n", at, match.start())
        at = match.start()
        found.setdefault(match[1] or match[2], line + 1)
    return found


def _concept(
    iri: str, values: dict[str, list[NamedNode | Literal]], types: dict[str, str]
) -> Iterable[Concept]:
    schemes = [value.value for value in values.get(f"{_SKOS}inScheme", ())]
    kind = next((types[scheme] for scheme in schemes if scheme in types), "")
    labels = _texts(values, "prefLabel")
    if not kind or not labels:
        return
    whose = next(iter(_plain(values, "whoseOutcome")), "")
    groups = _plain(values, "group")
    yield Concept(
        iri.removeprefix(_CONCEPT),
        kind,
        labels[0],
        _texts(values, "altLabel"),
        _texts(values, "hiddenLabel"),
        next(iter(_texts(values, "definition")), ""),
        _names(values, "broader"),
        _names(values, "closeMatch"),
        whose,
        groups or ((whose,) if whose else ()),
        any(value.value == "true" for value in values.get(f"{_EV}matchCase", ())),
    )


def _plain(values: dict[str, list[NamedNode | Literal]], name: str) -> tuple[str, ...]:
    """The values of one of our own properties."""
    return tuple(sorted(str(value.value) for value in values.get(_EV + name, ())))


def _texts(values: dict[str, list[NamedNode | Literal]], name: str) -> tuple[str, ...]:
    return tuple(sorted(value.value for value in values.get(_SKOS + name, ())))


def _names(values: dict[str, list[NamedNode | Literal]], name: str) -> tuple[str, ...]:
    found = (value.value for value in values.get(_SKOS + name, ()))
    return tuple(sorted(iri.removeprefix(_CONCEPT) for iri in found if iri.startswith(_CONCEPT)))


def _doubts(concepts: Mapping[str, Concept], places: Mapping[str, Place]) -> Iterable[Problem]:
    taken: dict[tuple[str, str], str] = {}
    for concept in concepts.values():
        file, line = places[concept.id]
        for message, hint in _wrong_with(concept, concepts, taken):
            yield Problem(
                Code.VOCABULARY_INVALID, Severity.WARNING, message, hint, file=file, line=line
            )


def _wrong_with(
    concept: Concept, concepts: Mapping[str, Concept], taken: dict[tuple[str, str], str]
) -> Iterable[tuple[str, str]]:
    """What is wrong with *concept* and what to do; *taken* holds the labels of those before it."""
    if not concept.definition:
        yield f"“{concept.label}” has no definition.", "Add a skos:definition."
    for label in dict.fromkeys(concept.labels):
        other = taken.setdefault((concept.type, label.casefold()), concept.id)
        if other != concept.id:
            message = f"“{label}” is a label of {other} and of {concept.id}."
            yield message, "Keep it where it is meant; one of them has it until then."
    if _in_a_cycle(concept, concepts):
        yield f"“{concept.label}” is broader than itself.", "Break the circle of skos:broader."


def _in_a_cycle(concept: Concept, concepts: Mapping[str, Concept]) -> bool:
    seen: set[str] = set()
    waiting = list(concept.broader)
    while waiting:
        name = waiting.pop()
        if name == concept.id:
            return True
        if name not in seen and name in concepts:
            seen.add(name)
            waiting.extend(concepts[name].broader)
    return False
