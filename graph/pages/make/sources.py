"""The list of sources, and the pages of each, as data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from graph.citing.highwire import meta_tags
from graph.networks.sources import short_label
from graph.pages.machines.found_works import own_coins
from graph.pages.make.material import Material
from graph.pages.make.shelf import Shelf
from graph.pages.model import HOME, Due, Frame, Link, Page
from graph.pages.places import source_path
from graph.pages.plots import PLOTS
from graph.pages.sources.lists import source_list_pages, source_lists
from graph.pages.sources.overview import sources_pages
from graph.pages.sources.page import source_page

SOURCES: Final = "source/index.html"
"""The list of sources."""


def source_pages(material: Material, seen: Shelf) -> Iterator[Page | Due]:
    """The list of sources, and a page for each with what was read in it."""
    about, first = "The documents that this site was made from.", Link("Sources", SOURCES)
    for folder, cards in sources_pages(material.index):
        further = f"{folder}index.html" != SOURCES
        title = f"Sources: {folder.split('/')[1]}" if further else "Sources"
        crumbs = (HOME, first) if further else (HOME,)
        yield Page(Frame(folder, title, about, crumbs, styles=PLOTS), "sources", cards)
    for source in material.corpus.sources:
        yield Due(source_path(source.slug), partial(_source, source.slug, seen, (HOME, first)))


def _source(slug: str, shelf: Shelf, crumbs: tuple[Link, ...]) -> Iterator[Page]:
    index, source = shelf.index, shelf.index.sources[slug]
    path, label = source_path(source.slug), short_label(source.record)
    lists = source_lists(source, index)
    yield Page(
        Frame(
            path,
            source.record.title,
            f"{label}: record, rights, outline, and whom it cites.",
            crumbs,
            permanent=shelf.permanent(path),
            metas=meta_tags(source.record),
            coins=own_coins(source.record),
            scripts=("assets/js/source.js",) if index.places.get(slug) else (),
            styles=PLOTS,
        ),
        "source",
        source_page(source, lists, index, shelf.styles[slug], shelf.edition),
    )
    above = (*crumbs, Link(label, f"{path}index.html"))
    for folder, context in source_list_pages(source, lists, index):
        title = f"{label}: {context.about.lower()}, page {folder.split('/')[-2]}"
        about = f"What was read in “{source.record.title}”, continued."
        yield Page(Frame(folder, title, about, above), "source_list", context)
