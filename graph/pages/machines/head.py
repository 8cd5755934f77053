"""What programs read of the site: the head of every page, the list of all pages, the feed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import escape

from graph.changes.model import Changes
from graph.changes.write import summary
from graph.citing.dates import iso_numbers
from graph.claims.model import Review
from graph.corpus.model import Corpus
from graph.documents.sources.model import Source
from graph.networks.sources import short_label
from graph.pages.machines.linked_data import Known, linked_data
from graph.pages.machines.signposting import signs_of
from graph.pages.markup import data_block
from graph.pages.model import File, Page, Shown
from graph.pages.paging import pages_of
from graph.pages.places import source_path
from graph.pages.words import count

ACTIONS = {
    "accept": "accepted",
    "correct": "corrected",
    "reject": "withdrawn",
    "add": "added",
}
"""What a curator did with claims, in the order in which the feed says it."""
URLS: Final = 50_000
"""Addresses in one file of a sitemap, as its standard has it."""
NEWEST: Final = 500
"""Entries of the feed."""


def with_head(page: Page, known: Known) -> Page:
    """*page* with its full address, its linked data and its links for programs. A page without an
    address of its own (the one for missing pages, a file of rows) stays as it is.
    """
    if page.frame.name != "index.html":
        return page
    linked = linked_data(page, known)
    frame = replace(
        page.frame,
        canonical=known.address(page.frame.path),
        linked=data_block(linked),
        signs=tuple(signs_of(page, known, linked)),
    )
    return replace(page, frame=frame)


def machine_files(pages: Sequence[Shown], said: Sequence[News], known: Known) -> Iterator[File]:
    """``sitemap.xml``, ``robots.txt`` and ``feed.xml``."""
    found = sorted(page.path for page in pages if page.name == "index.html")
    yield from sitemaps([known.address(path) for path in found], known)
    sitemap = known.address("sitemap.xml")
    yield File("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {sitemap}\n".encode())
    yield File("feed.xml", feed(said[:NEWEST], known).encode())


def sitemaps(addresses: Sequence[str], known: Known) -> Iterator[File]:
    """The list of pages (sitemaps.org, 0.9); where there are more than one file may hold, an index
    of such lists.
    """
    parts = pages_of(addresses, URLS)
    if len(parts) == 1:
        yield _sitemap("sitemap.xml", "urlset", "url", addresses)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _sitemap("sitemap.xml", "sitemapindex", "sitemap", map(known.address, names))
    for name, part in zip(names, parts, strict=True):
        yield _sitemap(name, "urlset", "url", part)


def _sitemap(name: str, whole: str, each: str, addresses: Iterable[str]) -> File:
    lines = "".join(f"<{each}><loc>{escape(address)}</loc></{each}>\n" for address in addresses)
    return File(
        name,
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{whole} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{lines}</{whole}>\n".encode(),
    )


@dataclass(frozen=True, slots=True)
class News:
    """Something that was added or changed."""

    id: str
    """Unique in the feed, and the same from build to build."""
    day: str
    """ISO 8601."""
    title: str
    text: str
    href: str


def news(corpus: Corpus) -> tuple[News, ...]:
    """News with a date in the corpus itself, newest first: a source on the day it was taken from
    the web, or else first reviewed; its reviews by day. The clock is not asked.
    """
    found: list[News] = []
    for source in corpus.sources:
        claims = corpus.claims.get(source.slug)
        reviews = [each for each in claims.reviews if _is_day(each.date)] if claims else []
        accessed = source.record.accessed
        day = accessed if _is_day(accessed) else min((each.date for each in reviews), default="")
        if day:
            found.append(_added(source, day))
        days = {review.date for review in reviews}
        found.extend(_reviewed(source, each, reviews) for each in days)
    return tuple(sorted(found, key=lambda one: (one.day, one.id), reverse=True))


def _is_day(date: str) -> bool:
    return len(iso_numbers(date)) == 3


def _added(source: Source, day: str) -> News:
    label = short_label(source.record)
    return News(
        f"source-{source.slug}",
        day,
        f"Source: {source.record.title}",
        source.description or label,
        f"{source_path(source.slug)}index.html",
    )


def _reviewed(source: Source, day: str, reviews: Iterable[Review]) -> News:
    numbers = Counter(review.action for review in reviews if review.date == day)
    done = ", ".join(
        f"{numbers[action]} {word}" for action, word in ACTIONS.items() if numbers[action]
    )
    return News(
        f"review-{source.slug}-{day}",
        day,
        f"Review: {count(numbers.total(), 'claim', 'claims')} of {short_label(source.record)}",
        f"A person reviewed claims of “{source.record.title}”: {done}.",
        f"claims/{source.slug}/index.html",
    )


def edition_news(changes: Changes, day: str) -> News:
    """That there is a new edition, in one line."""
    id_ = f"edition-{changes.old[:8]}-{changes.new[:8]}"
    return News(id_, day or "1970-01-01", "New edition", summary(changes), "changes/index.html")


def feed(entries: Sequence[News], known: Known) -> str:
    """*entries* as an Atom feed (RFC 4287). An empty one is dated by the edition, or 1970."""
    edition = known.edition
    latest = entries[0].day if entries else edition.date or "1970-01-01"
    own = known.address("feed.xml")
    items = "".join(
        f"<entry><id>{escape(own)}#{escape(one.id)}</id><title>{escape(one.title)}</title>"
        f"<updated>{escape(one.day)}T00:00:00Z</updated>"
        f'<link href="{escape(known.address(one.href))}"/>'
        f"<summary>{escape(one.text)}</summary></entry>\n"
        for one in entries
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(own)}</id><title>{escape(edition.name)}: what is new</title>"
        f"<updated>{escape(latest)}T00:00:00Z</updated>"
        f"<author><name>{escape(edition.name)}</name></author>"
        f'<link rel="self" href="{escape(own)}"/><link href="{escape(known.address(""))}"/>\n'
        f"{items}</feed>\n"
    )
