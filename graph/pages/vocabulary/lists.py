"""The lists of terms: the vocabulary's own, those of others that the graph uses, and the shapes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.pages.model import Link
from graph.pages.vocabulary.shape_words import Shape
from graph.pages.vocabulary.terms import (
    KINDS,
    MEANINGS,
    Terms,
    kind_of,
    text_of,
    use_of,
    value_link,
)
from graph.permanence.model import Tombstone


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term in the list of all."""

    id: str
    """Fragment of its IRI."""
    link: Link
    meaning: str
    iri: str
    uses: int


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms of one kind."""

    id: str
    label: str
    terms: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class GoneTerm:
    """A term that was withdrawn, where its name leads to."""

    id: str
    link: Link
    reason: str


@dataclass(frozen=True, slots=True)
class TermsPage:
    """Context of ``ontology.html``."""

    groups: tuple[TermGroup, ...]
    gone: tuple[GoneTerm, ...]
    """Terms that were withdrawn."""


@dataclass(frozen=True, slots=True)
class OtherTerm:
    """A term of somebody else's vocabulary that the graph uses."""

    name: str
    iri: str
    kind: str
    uses: int
    example: Link
    """What it is said of."""


@dataclass(frozen=True, slots=True)
class OthersPage:
    """Context of ``ontology_others.html``."""

    terms: tuple[OtherTerm, ...]


@dataclass(frozen=True, slots=True)
class ShapesPage:
    """Context of ``shapes.html``."""

    shapes: tuple[Shape, ...]


def terms_page(terms: Terms, stones: Iterable[Tombstone]) -> TermsPage:
    """The list of all terms, by kind, and of those that were withdrawn."""
    groups: dict[str, tuple[str, list[TermRow]]] = {}
    for iri, found in terms.said.items():
        folder, _, many = kind_of(found)
        use = use_of(iri, folder, terms.usage)
        row = TermRow(
            iri.rpartition("#")[2],
            terms.link(iri),
            text_of(found, MEANINGS),
            iri,
            use.number if use else 0,
        )
        groups.setdefault(folder, (many, []))[1].append(row)
    folders = dict.fromkeys(folder for _, folder, *_ in KINDS)
    return TermsPage(
        tuple(
            TermGroup(folder, groups[folder][0], tuple(sorted(groups[folder][1], key=_by_label)))
            for folder in folders
            if folder in groups
        ),
        tuple(
            GoneTerm(term, Link(term, f"{stone.path}index.html"), stone.reason)
            for stone in stones
            for page, _, term in [stone.name.partition("#")]
            if page == "ontology" and term
        ),
    )


def _by_label(row: TermRow) -> tuple[str, str]:
    return row.link.label.casefold(), row.iri


def others_page(terms: Terms) -> OthersPage:
    """Classes and properties of others that the graph uses, by name."""
    rows = [
        OtherTerm(terms.name(iri), iri, kind, use.number, value_link(use.example.subject, terms))
        for kind, uses in (("Class", terms.usage.classes), ("Property", terms.usage.properties))
        for iri, use in uses.items()
        if iri not in terms.said
    ]
    return OthersPage(tuple(sorted(rows, key=lambda row: (row.kind, row.name))))
