"""The works that a page lists, told to reference managers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.citing.coins import coins
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import reference_link, source_link
from graph.records import Record

FoundWorks = Mapping[str, str]
"""For each address on the site of a work or a source its context object (COinS)."""


def found_works(index: Index) -> FoundWorks:
    """The context object of everything that has a page as a work."""
    works = {reference_link(work).href: work.best.record for work in index.corpus.works}
    sources = {source_link(slug, index).href: one.record for slug, one in index.sources.items()}
    return {href: coins(record) for href, record in (*works.items(), *sources.items())}


def own_coins(record: Record) -> tuple[str, ...]:
    """The context object for a page about *record* alone. Zotero prefers it to Highwire's tags, and
    rightly so: from the tags it would take the description and the address of the page for those of
    the work. Context objects have no place for editors, so works with editors have only the tags.
    """
    return () if record.editor else (coins(record),)


def coins_of(links: Iterable[Link], found: FoundWorks) -> tuple[str, ...]:
    """The context objects of the works among *links*, each once, in their order."""
    hrefs = dict.fromkeys(link.href.partition("#")[0] for link in links)
    return tuple(found[href] for href in hrefs if href in found)
