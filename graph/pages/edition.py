"""Which state of the map a page shows: citations name it.

The map as a whole has an edition, and every page has one of its own, with a fingerprint of what the
page shows. So whoever cites a page can tell later whether it has changed, and when a source is
edited, only the pages that show it change.
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
"""Digits of a hash that stand in a version: enough to tell the states of one map apart."""


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
    """The edition of the page whose context is *shown*; *days* are those of the decisions on what
    it shows.
    """
    version = f"{edition.version.partition('+')[0]}+{fingerprint(shown)[:DIGITS]}"
    if edition.since is None:
        return replace(edition, version=version)
    return replace(edition, version=version, date=_newest((edition.since, *days)))


def steady(edition: Edition) -> Edition:
    """The part of *edition* that the edition of a page depends on: not the fingerprint of the whole
    map, nor its date where pages have dates of their own.
    """
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
