"""Names that a finished site has pages for, and the pages of those that were withdrawn."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, parse

from graph.pages.cite import day_words
from graph.pages.machines.signposting import LINKSET
from graph.pages.model import HOME, Frame, Link, Page
from graph.permanence.model import Tombstone


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    """Context of ``withdrawn.html``."""

    iri: str
    reason: str
    date: str
    """In words."""
    replaced_by: tuple[Link, ...]


def withdrawn_pages(
    stones: Iterable[Tombstone], base_iri: str, labels: Mapping[str, Link]
) -> Iterator[Page]:
    """A page for each name that was withdrawn; *labels* are those of all other pages by IRI."""
    known = {f"{base_iri}/{stone.name}": stone for stone in stones}
    for iri, stone in known.items():
        links = tuple(
            labels.get(f"{base_iri}/{name}") or _link(name, known.get(f"{base_iri}/{name}"))
            for name in stone.replaced_by
        )
        about = "A name that this site used once, why it went, and what took its place."
        frame = Frame(stone.path, f"Withdrawn: {stone.name}", about, (HOME,), permanent=iri)
        context = WithdrawnPage(iri, stone.reason, day_words(stone.date), links)
        yield Page(frame, "withdrawn", context)


def _link(name: str, stone: Tombstone | None) -> Link:
    """What a name leads to that has no label: a page, a part of one, or another tombstone."""
    if stone is not None:
        return Link(name, f"{stone.path}index.html")
    page, mark, fragment = name.partition("#")
    return Link(name, f"{page}/index.html{mark}{fragment}")


def names_in(folder: Path, base_iri: str) -> frozenset[str]:
    """Names, from the base IRI on, that the finished site in *folder* stands for: those that its
    pages are cited as, and the parts of its vocabulary.
    """
    return frozenset(
        iri.removeprefix(f"{base_iri}/")
        for iri in (*_cited(folder), *_vocabulary(folder / "data" / "vocabulary.ttl"))
        if iri.startswith(f"{base_iri}/")
    )


def _cited(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob(LINKSET)):
        own = json.loads(path.read_bytes())["linkset"][0]
        yield from (target["href"] for target in own["cite-as"])


def _vocabulary(path: Path) -> Iterator[str]:
    if path.is_file():
        for quad in parse(path.read_bytes(), format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value
