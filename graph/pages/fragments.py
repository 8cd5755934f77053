"""Parts of a page that the graph names and that its text does not mark: each gets a target.

The graph speaks of ``<base>/source/a#passage-5f0c`` and of its selectors, of the authors of a work,
of the review of a claim. Who follows such an IRI arrives on the page at an entry of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.pages.answers import PARTS, Named
from graph.pages.model import Frame, Link, NamedPart, Page
from graph.triples.namespaces import FOAF, RDFS, SKOS

MOST: Final = 1_500
"""Names that a page holds itself: each adds ten bytes to what travels for the first view."""

_ID: Final = re.compile(r'\sid="([^"]*)"')
_LABELS: Final = frozenset((FOAF["name"], RDFS["label"], SKOS["prefLabel"]))


@dataclass(frozen=True, slots=True)
class PartsPage:
    """Context of ``named_parts.html``."""

    whole: Link
    """The page whose parts these are."""
    parts: tuple[NamedPart, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What the graph says of parts of pages."""

    parts: frozenset[str]
    """Their IRIs."""
    labels: Mapping[str, str]
    users: Mapping[str, str]
    """The first thing with a page of its own that speaks of the part."""


def parts_by_page(n_triples: bytes, named: Named) -> Mapping[str, tuple[NamedPart, ...]]:
    """The parts that the graph names, by the path of their page: ``source/a/``. Those that stand on
    a page further on are left out, but where others belong to them.
    """
    said = _said(n_triples, f"{named.base_iri}/")
    by_page = groupby(sorted(said.parts), key=lambda iri: iri.partition("#")[0])
    return {
        f"{page.removeprefix(named.base_iri)[1:]}/": tuple(_parts(page, iris, said, named))
        for page, iris in by_page
    }


def apart(parts: Mapping[str, Sequence[NamedPart]]) -> frozenset[str]:
    """The pages whose parts are too many for themselves, by path."""
    return frozenset(
        path for path, own in parts.items() if sum(1 + len(one.inner) for one in own) > MOST
    )


def with_parts(page: Page, own: tuple[NamedPart, ...], *, below: bool) -> Iterator[Page]:
    """*page* with its *own* parts, or, *below* it, a page of them."""
    if not below:
        yield replace(page, frame=replace(page.frame, parts=own))
        return
    link = Link(page.frame.title, page.frame.file)
    yield replace(page, frame=replace(page.frame, parts_below=True))
    title = f"Parts of “{page.frame.title}” in the data"
    crumbs = (*page.frame.crumbs, link)
    frame = Frame(f"{page.frame.path}{PARTS}", title, f"{title}.", crumbs)
    yield Page(frame, "named_parts", PartsPage(link, own))


def unmarked(parts: Sequence[NamedPart], body: str) -> tuple[NamedPart, ...]:
    """Those of *parts* that no element of the page's *body* stands for."""
    if not parts:
        return ()
    there = set(_ID.findall(body))
    left = (replace(part, inner=tuple(i for i in part.inner if i not in there)) for part in parts)
    return tuple(
        replace(part, is_marked=part.is_marked or part.id in there)
        for part in left
        if part.inner or not (part.is_marked or part.id in there)
    )


def _beginning(lead: str, ids: Sequence[str]) -> Iterator[str]:
    """Those of the sorted *ids* that begin with *lead*: they follow each other."""
    for at in range(bisect_left(ids, lead), len(ids)):
        if not ids[at].startswith(lead):
            return
        yield ids[at]


def _said(n_triples: bytes, base: str) -> _Said:
    parts: set[str] = set()
    labels: dict[str, str] = {}
    users: dict[str, str] = {}
    for quad in parse(n_triples, format=RdfFormat.N_TRIPLES):
        subject, value = quad.subject, quad.object
        about = subject.value if isinstance(subject, NamedNode) else ""
        for part in _parts_in(quad.triple, base):
            parts.add(part)
            if part != about and about.startswith(base) and "#" not in about:
                users[part] = min(users.get(part, about), about)
        if quad.predicate in _LABELS and isinstance(value, Literal):
            labels[about] = min(labels.get(about, value.value), value.value)
    return _Said(frozenset(parts), labels, users)


def _parts_in(triple: Triple, base: str) -> Iterator[str]:
    for term in (triple.subject, triple.object):
        if isinstance(term, NamedNode) and term.value.startswith(base) and "#" in term.value:
            yield term.value


def _parts(page: str, iris: Iterator[str], said: _Said, named: Named) -> Iterator[NamedPart]:
    """Each with those whose names begin with its own: a passage with its selectors."""
    ids = [iri.partition("#")[2] for iri in iris]
    taken: set[str] = set()
    for first in ids:
        if first in taken:
            continue
        alike = _beginning(f"{first}-", ids)
        inner = [id_ for id_ in alike if id_ not in taken]
        taken.update(inner)
        iri = f"{page}#{first}"
        name = named.link(iri)
        if iri in named.places:
            if inner:
                yield NamedPart(first, "Part of", tuple(inner), name, is_marked=True)
            continue
        user = said.users.get(iri, "")
        link = named.labels.get(user) if user != page else None
        words = said.labels.get(iri, "")
        yield NamedPart(first, words or name.label, tuple(inner), link or Link("", ""))
