"""The schemes of the vocabulary: the pages that their IRIs lead to, and what scales say of designs.

They are read from the published vocabulary, so that pages and data cannot differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.pages.claims.statement import concept_link
from graph.pages.concepts.letters import letter_of
from graph.pages.concepts.tree import Leaf, tree_of
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.vocabulary.terms import Terms
from graph.triples.namespaces import DCTERMS, PRISM, RDF, RDFS, SKOS, own
from graph.triples.said import Said, said_in

NOWHERE: Final = Link("", "")


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
    said = said_in(turtle)
    prefix = f"{base_iri}/scheme/"
    members: dict[str, list[str]] = defaultdict(list)
    for subject in said.values:
        for scheme in said.all(subject, SKOS["inScheme"]):
            members[scheme].append(subject)
    pages = {
        iri.removeprefix(prefix): _page(iri, said, sorted(members[iri]), index, terms)
        for iri in sorted(said.values)
        if iri.startswith(prefix) and "#" not in iri
    }
    hints: dict[str, list[Hint]] = defaultdict(list)
    for iri in sorted(said.values):
        for design in said.all(iri, own(base_iri)["hintDesign"]):
            name = design.removeprefix(f"{base_iri}/concept/")
            hints[name].append(_hint(iri, name, said, index, base_iri))
    concepts = f"{base_iri}/concept/"
    defined = {
        iri.removeprefix(concepts): _defined(iri, said, terms)
        for iri in sorted(said.values)
        if iri.startswith(concepts) and "#" not in iri
    }
    return Schemes(pages, {design: tuple(found) for design, found in hints.items()}, defined)


def _defined(iri: str, said: Said, terms: Terms) -> tuple[Link, ...]:
    found = (*said.all(iri, RDF["type"]), *said.all(iri, SKOS["inScheme"]))
    return tuple(link for link in map(terms.link, found) if link.href)


def _page(iri: str, said: Said, members: list[str], index: Index, terms: Terms) -> SchemePage:
    prefix, known = f"{terms.base_iri}/concept/", index.said.concepts
    ids = [iri_.removeprefix(prefix) for iri_ in members if iri_.startswith(prefix)]
    concepts = [known[id_] for id_ in ids if id_ in known]
    leaves = tree_of(
        sorted(concepts, key=lambda each: (letter_of(each.label), each.label.lower(), each.id)),
        index,
    )
    return SchemePage(
        label=said.one(iri, SKOS["prefLabel"]),
        definition=said.one(iri, SKOS["definition"]),
        edition=said.one(iri, PRISM["edition"]),
        origin=said.one(iri, DCTERMS["source"]),
        levels=tuple(_levels(iri, said, members, terms)),
        classes=_classes(ids, iri, said, terms),
        number=len(concepts),
        letters=tuple(dict.fromkeys(leaf.letter for leaf in leaves)),
        leaves=leaves,
    )


def _classes(ids: list[str], iri: str, said: Said, terms: Terms) -> tuple[Link, ...]:
    """The classes of a scheme's concepts and levels, and what the scheme itself is."""
    of_concepts = (
        class_
        for subject in (*(f"{terms.base_iri}/concept/{id_}" for id_ in ids), iri)
        for class_ in said.all(subject, RDF["type"])
        if class_ in terms.said
    )
    return tuple(terms.link(class_) for class_ in sorted(set(of_concepts)))


def _levels(iri: str, said: Said, members: list[str], terms: Terms) -> Iterator[Level]:
    for member in members:
        if member.startswith(f"{iri}#"):
            use = terms.usage.concepts.get(member)
            yield Level(
                member.removeprefix(f"{iri}#"),
                said.one(member, SKOS["prefLabel"]),
                said.one(member, SKOS["definition"]),
                use.number if use else 0,
                terms.link(str(getattr(use.example.subject, "value", ""))) if use else NOWHERE,
            )


def _hint(iri: str, design: str, said: Said, index: Index, base_iri: str) -> Hint:
    ev = own(base_iri)
    scale, level = (said.one(iri, ev[name]) for name in ("hintScale", "hintLevel"))
    return Hint(
        id=iri.partition("#")[2],
        design=concept_link(design, index),
        scale=Link(
            said.one(scale, SKOS["prefLabel"]),
            f"scheme/{scale.removeprefix(f'{base_iri}/scheme/')}/index.html",
        ),
        edition=said.one(scale, PRISM["edition"]),
        bound=said.one(iri, ev["hintBound"]),
        level=said.one(level, SKOS["prefLabel"]),
        why=said.one(iri, RDFS["comment"]),
    )
