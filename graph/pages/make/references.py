"""The list of works, and the pages of each, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from graph.citing.highwire import meta_tags
from graph.networks.sources import short_label
from graph.pages.index import Index
from graph.pages.machines.found_works import own_coins
from graph.pages.make.lists import LISTED, LISTS
from graph.pages.make.material import Material, apa_of, styles_of
from graph.pages.make.shelf import Shelf
from graph.pages.model import HOME, Due, Frame, Link, Page, Style
from graph.pages.places import reference_path
from graph.pages.plots import PLOTS
from graph.pages.works import long_lists as reference_lists
from graph.pages.works.listing import (
    WorksFile,
    items_of_works,
    references_page,
    works_pages,
    works_parts,
)
from graph.pages.works.page import reference_page
from graph.references.model import Work


def reference_pages(material: Material, seen: Shelf) -> Iterator[Due]:
    """A page for each work, which tells every place that cites it."""
    works = {work.id: work for work in material.corpus.works}
    styles = {id_: styles_of(material.formatted, f"reference/{id_}") for id_ in works}
    told = seen.reads.watch("cited works", works)
    formatted = seen.reads.watch("styles of works", styles)
    for work in works.values():
        yield Due(reference_path(work), partial(_reference, work.id, told, formatted, seen))


def _reference(
    id_: str, works: Mapping[str, Work], styles: Mapping[str, tuple[Style, ...]], shelf: Shelf
) -> Iterator[Page]:
    work = works[id_]
    path, record = reference_path(work), work.best.record
    frame = Frame(
        path,
        record.title or work.best.printed,
        f"{short_label(record)}: how to cite it, and every place that cites it.",
        (HOME, Link("References", "references/index.html")),
        permanent=shelf.permanent(path),
        metas=meta_tags(record),
        coins=own_coins(record),
    )
    page = reference_page(work, shelf.index, styles[id_], shelf.edition)
    lists = reference_lists.lists_of(page, path)
    yield Page(frame, "reference", reference_lists.shortened(page, lists))
    yield from reference_lists.list_pages(lists, frame)


def works_list(material: Material, index: Index) -> Iterator[Page]:
    """The list of works: its first page, the others, and their rows for the first."""
    about = "Every work that the sources list: search, filter, sort and export."
    styles = (*LISTS, *PLOTS)
    frame = Frame("references/", "References", about, (HOME,), scripts=LISTED, styles=styles)
    items = items_of_works(index, apa_of(material))
    yield Page(frame, "references", references_page(index, items))
    crumbs = (HOME, Link("References", "references/index.html"))
    for path, context in works_pages(items):
        title = f"References: {path.split('/')[1]}"
        yield Page(Frame(path, title, about, crumbs, styles=LISTS), "references_more", context)
    for number, part in enumerate(works_parts(items)[1:], start=1):
        rows = Frame("references/", "References", about, name=f"rows-{number}.js")
        yield Page(rows, "works", WorksFile(part.items))
