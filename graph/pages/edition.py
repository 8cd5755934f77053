"""Which state of the map the pages show: what a citation of the map names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph import __version__
from graph.citing.dates import iso_numbers
from graph.citing.entry import Edition
from graph.config import Config
from graph.corpus import Corpus, corpus_hash

DIGITS: Final = 8
"""Of the corpus's hash in the version: enough to tell states of one map apart."""


def edition_of(corpus: Corpus, config: Config) -> Edition:
    """The edition of *corpus*: the version of the code and a fingerprint of what it read, as build
    metadata (Semantic Versioning 2.0.0, 10).
    """
    return Edition(
        name=config.site_name,
        version=f"{__version__}+{corpus_hash(corpus)[:DIGITS]}",
        date=config.date or newest_day(corpus),
        address=config.base_iri,
    )


def newest_day(corpus: Corpus) -> str:
    """The last day that the corpus itself knows of: of the reviews of claims and of the dates in
    sources' records. Empty where no full date is given.
    """
    return max((day for day in _days(corpus) if len(iso_numbers(day)) == 3), default="")


def _days(corpus: Corpus) -> Iterator[str]:
    for claims in corpus.claims.values():
        yield from (review.date for review in claims.reviews)
    for source in corpus.sources:
        yield source.record.issued
        yield source.record.accessed
