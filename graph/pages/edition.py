"""Which state of the map the pages show: what a citation of the map names.

The map as a whole has an edition, and each page has one of its own: its fingerprint changes when
what the page shows does, and only then, so that who cites a page can tell whether it has changed,
and an edited source leaves the pages alone that do not show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from graph import __version__
from graph.citing.dates import iso_numbers
from graph.citing.entry import Edition
from graph.claims.model import Claim
from graph.config import Config
from graph.corpus.model import Corpus, corpus_hash
from graph.pages.index import Index
from graph.rebuilding.fingerprint import fingerprint

DIGITS: Final = 8
"""Of a hash in the version: enough to tell states of one map, or of one page, apart."""


def edition_of(corpus: Corpus, config: Config) -> Edition:
    """The edition of *corpus*: the version of the code and a fingerprint of what it read, as build
    metadata (Semantic Versioning 2.0.0, 10).
    """
    return Edition(
        name=config.site_name,
        version=f"{__version__}+{corpus_hash(corpus)[:DIGITS]}",
        date=config.date or newest_day(corpus),
        address=config.base_iri,
        since=None if config.date else _newest(_recorded(corpus)),
    )


def edition_at(edition: Edition, shown: object, days: Iterable[str] = ()) -> Edition:
    """The edition of a page that shows *shown*, on which decisions were made on *days*."""
    version = f"{edition.version.partition('+')[0]}+{fingerprint(shown)[:DIGITS]}"
    if edition.since is None:
        return replace(edition, version=version)
    return replace(edition, version=version, date=_newest((edition.since, *days)))


def steady(edition: Edition) -> Edition:
    """What of the map's *edition* the editions of its pages go by."""
    code = edition.version.partition("+")[0]
    return replace(edition, version=code, date=edition.date if edition.since is None else "")


def days_of(claims: Iterable[Claim], index: Index) -> Iterator[str]:
    """The days of the decisions on *claims*."""
    reviews = index.said.reviews
    return (reviews[claim.id].date for claim in claims if claim.id in reviews)


def newest_day(corpus: Corpus) -> str:
    """The last day that the corpus itself knows of: of the reviews of claims and of the dates in
    sources' records. Empty where no full date is given.
    """
    reviewed = (review.date for claims in corpus.claims.values() for review in claims.reviews)
    return _newest((*reviewed, *_recorded(corpus)))


def _newest(days: Iterable[str]) -> str:
    return max((day for day in days if len(iso_numbers(day)) == 3), default="")


def _recorded(corpus: Corpus) -> Iterator[str]:
    for source in corpus.sources:
        yield source.record.issued
        yield source.record.accessed
