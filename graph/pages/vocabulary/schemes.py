"""The schemes of the vocabulary: the pages that their IRIs lead to, and what scales say of designs.

They are read from the published vocabulary, so that pages and data cannot differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, parse

from graph.pages.claims.statement import concept_link
from graph.pages.concepts.letters import letter_of
from graph.pages.concepts.tree import Leaf, tree_of
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.vocabulary.terms import Terms

_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_COMMENT: Final = "http://www.w3.org/2000/01/rdf-schema#comment"
_EDITION: Final = "http://prismstandard.org/namespaces/basic/2.0/edition"
_SOURCE: Final = "http://purl.org/dc/terms/source"

NOWHERE: Final = Link("", "")

Statements = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Values by property, by subject."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What a scale says of a study design. It is derived: nobody rated the study at hand."""

    id: str
    """Fragment on the design's page."""
    design: Link
    scale: Link
    edition: str
    bound: str
    """``at most``, ``starts at``."""
    level: str
    why: str


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a scale."""

    id: str
    """Fragment."""
    label: str
    definition: str
    uses: int
    """Statements of the graph that lead to it: ratings, and what designs suggest."""
    example: Link
    """What one of them is about."""


@dataclass(frozen=True, slots=True)
class SchemePage:
    """Context of ``scheme.html``."""

    label: str
    definition: str
    edition: str
    origin: str
    """Who made the scale, and where it is described."""
    levels: tuple[Level, ...]
    classes: tuple[Link, ...]
    """What its concepts are, as terms of the ontology."""
    number: int
    """Its concepts."""
    letters: tuple[str, ...]
    """Each first letter of the tree's own concepts, once."""
    leaves: tuple[Leaf, ...]
    """Its concepts as a tree."""


@dataclass(frozen=True, slots=True)
class Schemes:
    """What the published vocabulary says beside its concepts."""

    pages: Mapping[str, SchemePage]
    """By the last part of the scheme's path."""
    hints: Mapping[str, tuple[Hint, ...]]
    """By study design."""
    defined: Mapping[str, tuple[Link, ...]]
    """By concept: its class in the ontology, and the schemes that it is part of."""


def schemes_of(turtle: bytes, index: Index, terms: Terms) -> Schemes:
    """The schemes and hints in *turtle*. *terms* know how often the graph uses each level."""
    base_iri = terms.base_iri
    said = _statements(turtle)
    prefix = f"{base_iri}/scheme/"
    members: dict[str, list[str]] = defaultdict(list)
    for subject, values in said.items():
        for scheme in values.get(f"{_SKOS}inScheme", ()):
            members[scheme].append(subject)
    pages = {
        iri.removeprefix(prefix): _page(iri, said, sorted(members[iri]), index, terms)
        for iri in sorted(said)
        if iri.startswith(prefix) and "#" not in iri
    }
    hints: dict[str, list[Hint]] = defaultdict(list)
    for iri in sorted(said):
        for design in said[iri].get(f"{base_iri}/ontology#hintDesign", ()):
            name = design.removeprefix(f"{base_iri}/concept/")
            hints[name].append(_hint(iri, name, said, index, base_iri))
    concepts = f"{base_iri}/concept/"
    defined = {
        iri.removeprefix(concepts): _defined(said[iri], terms)
        for iri in sorted(said)
        if iri.startswith(concepts) and "#" not in iri
    }
    return Schemes(pages, {design: tuple(found) for design, found in hints.items()}, defined)


def _defined(said: Mapping[str, tuple[str, ...]], terms: Terms) -> tuple[Link, ...]:
    found = (*said.get(_TYPE, ()), *said.get(f"{_SKOS}inScheme", ()))
    return tuple(link for link in map(terms.link, found) if link.href)


def _statements(turtle: bytes) -> Statements:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in parse(turtle, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode):
            found[quad.subject.value][quad.predicate.value].append(_value(quad.object))
    return {
        subject: {name: tuple(sorted(values)) for name, values in properties.items()}
        for subject, properties in found.items()
    }


def _value(term: object) -> str:
    return str(getattr(term, "value", term))


def _one(said: Statements, subject: str, name: str) -> str:
    return next(iter(said.get(subject, {}).get(name, ())), "")


def _page(iri: str, said: Statements, members: list[str], index: Index, terms: Terms) -> SchemePage:
    prefix, known = f"{terms.base_iri}/concept/", index.said.concepts
    ids = [iri_.removeprefix(prefix) for iri_ in members if iri_.startswith(prefix)]
    concepts = [known[id_] for id_ in ids if id_ in known]
    leaves = tree_of(
        sorted(concepts, key=lambda each: (letter_of(each.label), each.label.lower(), each.id)),
        index,
    )
    return SchemePage(
        label=_one(said, iri, f"{_SKOS}prefLabel"),
        definition=_one(said, iri, f"{_SKOS}definition"),
        edition=_one(said, iri, _EDITION),
        origin=_one(said, iri, _SOURCE),
        levels=tuple(_levels(iri, said, members, terms)),
        classes=_classes(ids, iri, said, terms),
        number=len(concepts),
        letters=tuple(dict.fromkeys(leaf.letter for leaf in leaves)),
        leaves=leaves,
    )


def _classes(ids: list[str], iri: str, said: Statements, terms: Terms) -> tuple[Link, ...]:
    """The classes of a scheme's concepts and levels, and what the scheme itself is."""
    of_concepts = (
        class_
        for subject in (*(f"{terms.base_iri}/concept/{id_}" for id_ in ids), iri)
        for class_ in said.get(subject, {}).get(_TYPE, ())
        if class_ in terms.said
    )
    return tuple(terms.link(class_) for class_ in sorted(set(of_concepts)))


def _levels(iri: str, said: Statements, members: list[str], terms: Terms) -> Iterator[Level]:
    for member in members:
        if member.startswith(f"{iri}#"):
            use = terms.usage.concepts.get(member)
            yield Level(
                member.removeprefix(f"{iri}#"),
                _one(said, member, f"{_SKOS}prefLabel"),
                _one(said, member, f"{_SKOS}definition"),
                use.number if use else 0,
                terms.link(str(getattr(use.example.subject, "value", ""))) if use else NOWHERE,
            )


def _hint(iri: str, design: str, said: Statements, index: Index, base_iri: str) -> Hint:
    ontology = f"{base_iri}/ontology#"
    scale, level = (_one(said, iri, f"{ontology}hint{part}") for part in ("Scale", "Level"))
    return Hint(
        id=iri.partition("#")[2],
        design=concept_link(design, index),
        scale=Link(
            _one(said, scale, f"{_SKOS}prefLabel"),
            f"scheme/{scale.removeprefix(f'{base_iri}/scheme/')}/index.html",
        ),
        edition=_one(said, scale, _EDITION),
        bound=_one(said, iri, f"{ontology}hintBound"),
        level=_one(said, level, f"{_SKOS}prefLabel"),
        why=_one(said, iri, _COMMENT),
    )
