"""Answers of queries as tables on a page: with words and links for IRIs, and no column that only
repeats another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.pages.claims.statement import claim_link, concept_link
from graph.pages.claims.words import concept_type
from graph.pages.concepts.letters import listed
from graph.pages.evidence.page import evidence_link
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import reference_link, source_link
from graph.queries.model import Cell, Rows
from graph.triples.namespaces import prefixes

LABEL: Final = "Label"
"""The ending of a variable that holds the name of another one: links show that name anyway."""

PARTS: Final = "parts/"
"""Below a page: the page of its parts, where there are too many for the page itself."""

_LETTERS: Final = re.compile(r"-[0-9a-f]{8,}")
"""What tells parts of a page apart that have no name: ``passage-6bf47794faf9896b``."""


@dataclass(frozen=True, slots=True)
class Named:
    """Names of IRIs."""

    labels: Mapping[str, Link]
    """The page of everything that has one, by its IRI."""
    terms: Mapping[str, str]
    """Labels of the ontology's terms, by the name after ``#``."""
    base_iri: str
    places: Mapping[str, str]
    """Parts of a page that stand on another: the address there, from the site's root, by IRI."""
    apart: frozenset[str] = frozenset()
    """Paths of pages whose parts stand on a page below: ``source/a/``."""

    def link(self, iri: str) -> Link:
        """The name of *iri* and its page. A part of a page is named by its kind, a term of another
        vocabulary by its prefix; anything else is shown in full.
        """
        if found := self.labels.get(iri):
            return found
        inside = iri.removeprefix(f"{self.base_iri}/")
        path, mark, fragment = inside.partition("#")
        if inside != iri and mark:
            return self._part(path, fragment)
        for prefix, space in prefixes(self.base_iri).items():
            name = iri.removeprefix(space)
            if name != iri and re.fullmatch(r"[\w.-]+", name):
                return Link(f"{prefix}:{name}", "")
        return Link(iri, "")

    def _part(self, path: str, fragment: str) -> Link:
        below = PARTS if f"{path}/" in self.apart else ""
        there = self.places.get(f"{self.base_iri}/{path}#{fragment}")
        href = there or f"{path}/{below}index.html#{fragment}"
        if path == "ontology" and fragment in self.terms:
            return Link(self.terms[fragment], href)
        words = _LETTERS.sub(lambda letters: f" …{letters[0][-4:]}", fragment).replace("-", " ")
        return Link(words[:1].upper() + words[1:], href)


def answer_table(
    answer: Rows, named: Named, most: int | None = None
) -> tuple[tuple[str, ...], tuple[tuple[Link, ...], ...]]:
    """Headings and the first *most* rows, without columns that only say what links before them
    say already.
    """
    rows = [[shown_cell(cell, named) for cell in row] for row in answer.rows[:most]]
    names = answer.variables
    kept = [
        at for at in range(len(names)) if not _names(names, rows, at) and not _repeats(rows, at)
    ]
    return (
        tuple(_heading(names[at]) for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
    )


def shown_cell(cell: Cell, named: Named) -> Link:
    """A value as a page shows it: a link where the thing has a page."""
    match cell:
        case None:
            return Link("", "")
        case NamedNode():
            return named.link(cell.value)
        case Literal():
            return Link(cell.value, "")
        case BlankNode() | Triple():
            return Link(str(cell), "")
        case _:
            raise TypeError(f"no cell: {cell!r}")


def labels_by_iri(index: Index, base_iri: str) -> Iterator[tuple[str, Link]]:
    """The page of everything that has one, by its IRI."""
    for concept in index.said.concepts:
        yield f"{base_iri}/concept/{concept}", concept_link(concept, index)
    for claim in index.said.claims:
        yield f"{base_iri}/claim/{claim.id}", claim_link(claim)
    for evidence in index.said.evidence.values():
        yield f"{base_iri}/evidence/{evidence.id}", evidence_link(evidence, index)
    for work in index.corpus.works:
        yield f"{base_iri}/reference/{work.id}", reference_link(work)
    for slug in index.sources:
        yield f"{base_iri}/source/{slug}", source_link(slug, index)


def things_by_name(index: Index) -> Iterator[tuple[str, str, str]]:
    """What people ask about by name: the path of its IRI under the base, its label, its kind."""
    for slug in sorted(index.sources):
        yield f"source/{slug}", source_link(slug, index).label, "Source"
    for concept in listed(index):
        yield f"concept/{concept.id}", concept.label, concept_type(concept.type)


def _heading(variable: str) -> str:
    """``outcomeLabel`` is "Outcome": what a name stands for, not that it is one."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", variable).split()
    kept = words[:-1] if len(words) > 1 and words[-1] == LABEL else words
    return " ".join(kept).capitalize()


def _names(names: Sequence[str], rows: Sequence[Sequence[Link]], at: int) -> bool:
    """Whether the column *at* holds the names of links in a column before it."""
    own = names[at].removesuffix(LABEL)
    if own not in names[:at]:
        return False
    named = names.index(own)
    return all(row[named].href or not row[named].label for row in rows)


def _repeats(rows: Sequence[Sequence[Link]], at: int) -> bool:
    """Whether the column *at* only repeats the label of a link before it."""
    return bool(rows) and all(
        not row[at].href
        and any(c.label == row[at].label for c in row[:at] if c.href or not c.label)
        for row in rows
    )
