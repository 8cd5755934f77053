"""Targets for links to parts of pages that the graph names, and that the text of the page does not
mark.

The graph speaks of ``<base>/source/a#passage-5f0c`` and its selectors, of the authors of a work, of
the review of a claim. A list at the end of the page has an entry for each of these, so that whoever
follows such an IRI arrives somewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from pyoxigraph import Literal, RdfFormat, parse

from graph.pages.model import Frame, Link, NamedPart, Page
from graph.pages.pelican.links import values
from graph.pages.queries.answers import PARTS, Named
from graph.triples.namespaces import FOAF, RDFS, SKOS

MOST: Final = 1_500
"""So many parts are listed on the page itself, and more on a page below it: each adds ten bytes to
what has to be loaded first."""

_LABELS: Final = frozenset(
    str(name).encode() for name in (FOAF["name"], RDFS["label"], SKOS["prefLabel"])
)


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
    """The parts that the graph names, by the path of their page: ``source/a/``. A part that is
    marked on a further page of a list is left out, unless other parts belong to it.
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
    """*page* with its *own* parts, or, where they go *below*, the page and another one that lists
    them.
    """
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
    there = set(values(body, "id"))
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
    parts: set[bytes] = set()
    labels: dict[bytes, str] = {}
    users: dict[bytes, bytes] = {}
    own = f"<{base}".encode()
    # Lines, as the graph is written: reading them as statements takes four times as long.
    for line in n_triples.splitlines():
        subject, predicate, value = line.removesuffix(b" .").split(b" ", 2)
        is_part = b"#" in subject
        if is_part and subject.startswith(own):
            parts.add(subject)
            if predicate in _LABELS and value.startswith(b'"'):
                label = _literal(line)
                labels[subject] = min(labels.get(subject, label), label)
        if value.startswith(own) and b"#" in value:
            parts.add(value)
            if not is_part and subject.startswith(own):
                user = subject[1:-1]
                users[value] = min(users.get(value, user), user)
    return _Said(
        frozenset(map(_iri, parts)),
        {_iri(part): label for part, label in labels.items()},
        {_iri(part): user.decode() for part, user in users.items()},
    )


def _iri(name: bytes) -> str:
    return name[1:-1].decode()


def _literal(line: bytes) -> str:
    value = next(parse(line, format=RdfFormat.N_TRIPLES)).object
    return value.value if isinstance(value, Literal) else ""


def _parts(page: str, iris: Iterator[str], said: _Said, named: Named) -> Iterator[NamedPart]:
    """The parts of *page*. Those whose names begin with the name of another belong to it, as
    selectors belong to a passage.
    """
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
