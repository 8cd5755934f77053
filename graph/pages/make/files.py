"""The files beside the pages, and those of the whole site that are no pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from graph.pages.changes import changes_files
from graph.pages.cite import CiteThis
from graph.pages.claims.statement import claim_path
from graph.pages.evidence_map.cell import CellPage
from graph.pages.machines.head import edition_news, machine_files, news
from graph.pages.machines.linked_data import Known
from graph.pages.machines.list_exports import claim_exports, exported_claims, reference_exports
from graph.pages.machines.signposting import linksets
from graph.pages.make.material import WHOLE, Material, apa_of, asking, known_of
from graph.pages.model import File, Kept, Page, Shown, thing_of
from graph.pages.networks.page import NetworkView
from graph.pages.queries.page import query_files
from graph.pages.queries.questions import QuestionsPage
from graph.pages.search import entries_of, help_entries, other_entries, search_files
from graph.pages.sources.lists import places_files
from graph.triples.described import JSON_LD, TURTLE, Statements, describe

BESIDE: Final = " beside"
"""Ends the keys of files that are made of a page."""

MANY: Final = 20_000
"""Statements that descriptions are written of at once."""


def shown(page: Page, base_iri: str) -> Shown:
    """What is kept of *page*."""
    frame = page.frame
    thing = thing_of(frame, base_iri) if frame.described else ""
    return Shown(
        frame.path, frame.name, frame.title, frame.description, page.template, thing,
        gathered(page, base_iri) if thing else (),
    )  # fmt: skip


def make_files(material: Material, pages: Sequence[Shown], kept: Kept) -> Iterator[File]:
    """The files that are made of the whole site: exports of lists, the index of the search, what
    search engines ask for, and descriptions of what pages are about. Files that *kept* takes over
    from the build before are left out.
    """
    corpus, index = material.corpus, material.index
    known = known_of(material)
    yield from places_files(index)
    claims = exported_claims(corpus, material.config.base_iri)
    for name, made_from, make in (
        ("claims", claims, partial(claim_exports, claims)),
        ("references", (corpus.works, apa_of(material)), partial(
            reference_exports, corpus, apa_of(material)
        )),
    ):  # fmt: skip
        key = kept.of(name, made_from)
        if not kept.take(key):
            yield from (replace(file, key=key) for file in make())
    found = (*help_entries(material.helplines), *entries_of(index), *other_entries(pages))
    key = kept.of("search", found)
    if not kept.take(key):
        yield from (replace(file, key=key) for file in search_files(found))
    yield from query_files(asking(material))
    said = news(material.corpus)
    if material.changes is not None:
        yield from changes_files(material.changes, known.edition.date)
        said = (edition_news(material.changes, known.edition.date), *said)
    yield from machine_files(pages, said, known)
    yield from _descriptions(material, pages, kept)


def files_beside(page: Page, known: Known, key: str, kept: Kept) -> Iterator[File]:
    """The files that are made of *page* alone: its citations, tables and links for programs. *key*
    is that of the page; files that *kept* takes over from the build before are left out.
    """
    key = f"{key}{BESIDE}" if key else ""
    if not kept.take(key):
        yield from (replace(file, key=key) for file in _beside(page.whole(), known))


def _beside(page: Page, known: Known) -> Iterator[File]:
    yield from linksets(page, known)
    for cite in citations_on(page):
        for export in cite.exports:
            yield File(export.href, export.text.encode())
    if isinstance(page.context, NetworkView):
        for script in filter(None, (page.context.data, page.context.claims)):
            yield File(script.href, script.text.encode())
    if isinstance(page.context, CellPage):
        for table in page.context.files:
            yield File(table.href, table.text.encode())


def _descriptions(material: Material, pages: Sequence[Shown], kept: Kept) -> Iterator[File]:
    """What the graph says of the pages' things, beside them, and of itself where robots look."""
    base = material.config.base_iri
    things = {page.thing: page.path for page in pages if page.thing}
    members = {page.thing: page.members for page in pages if page.thing}
    every = things.keys() | {one for held in members.values() for one in held}
    with material.data_files.open(WHOLE) as file:
        statements = Statements(file, every)
        keys: dict[str, str] = {}
        lines: dict[bytes, None] = {}
        for thing in _together(members):
            said = statements.of((thing, *members[thing]))
            key = kept.of("described", things[thing], base, said)
            if said and not kept.take(key):
                keys[thing] = key
                lines.update(dict.fromkeys(said.splitlines()))
            if len(lines) >= MANY:
                yield from _described(lines, base, things, keys, members)
                keys, lines = {}, {}
        yield from _described(lines, base, things, keys, members)
    if "void.ttl" in material.data_files:
        yield File(".well-known/void", material.data_files["void.ttl"])


def _together(members: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The things that pages are about, in an order in which a thing that is part of several pages
    follows the first of these, so that what is said of it is written only once.
    """
    order = (one for thing, own in members.items() if own for one in (thing, *own))
    return [thing for thing in dict.fromkeys((*order, *members)) if thing in members]


def _described(
    lines: Iterable[bytes],
    base: str,
    things: Mapping[str, str],
    keys: Mapping[str, str],
    members: Mapping[str, Sequence[str]],
) -> Iterator[File]:
    """The files of those of *things* that *keys* are of, which *lines* tell of."""
    new = {thing: things[thing] for thing in keys}
    for one in describe(b"\n".join(lines), base, new, members):
        yield File(f"{one.path}{TURTLE}", one.turtle, keys[one.thing])
        yield File(f"{one.path}{JSON_LD}", one.json_ld, keys[one.thing])


def gathered(page: Page, base_iri: str) -> tuple[str, ...]:
    """The IRIs of the claims on the page of a cell, which is no thing of the graph itself; none for
    other pages.
    """
    if not isinstance(page.context, CellPage):
        return ()
    claims = (*page.context.statements, *page.context.gaps)
    return tuple(sorted({f"{base_iri}/{claim_path(one.id).rstrip('/')}" for one in claims}))


def citations_on(page: Page) -> Iterator[CiteThis]:
    """Everything on *page* that can be cited: what it is about, or the parts of a list."""
    parts = page.context.questions if isinstance(page.context, QuestionsPage) else (page.context,)
    for part in parts:
        cite = getattr(part, "cite", None)
        if isinstance(cite, CiteThis):
            yield cite
