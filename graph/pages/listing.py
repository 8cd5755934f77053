"""The list of all works: searched, filtered, sorted and exported in the reader's browser, and a
plain list without.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from graph.citing.bibtex import to_bibtex
from graph.citing.coins import coins
from graph.citing.csl_json import to_csl
from graph.citing.ris import to_ris
from graph.pages.index import Index
from graph.pages.markup import data_block
from graph.pages.model import Link, Style
from graph.pages.places import reference_link, source_link
from graph.pages.records import doi_url, names, year_number
from graph.pages.words import type_label
from graph.records import Record
from graph.references.model import Work

LATE: Final = 9999
"""Where works without a year are sorted."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Item:
    """One work in the list."""

    id: str
    link: Link
    html: Markup
    """The reference in APA."""
    title: str
    author: str
    """What it is sorted under, in small letters."""
    year: int
    """For sorting and ranges; ``LATE`` for none."""
    year_label: str
    type: str
    kind: str
    sources: tuple[str, ...]
    """Slugs."""
    listed: tuple[Link, ...]
    """The same sources as links."""
    cited: int
    doi: str
    """Address that the DOI resolves at, or empty."""
    coins: str
    words: str
    """What the search looks at, in small letters."""


@dataclass(frozen=True, slots=True)
class ReferencesPage:
    """Context of ``references.html``."""

    items: tuple[Item, ...]
    types: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    first_year: int | None
    """None where no work has a year."""
    last_year: int | None
    with_doi: int
    never_cited: int
    data: Markup
    """For each id its text in every format for export, as JSON."""


def references_page(index: Index, apa: Mapping[str, Style]) -> ReferencesPage:
    """The context; *apa* gives for each work's id its reference in APA."""
    items = tuple(
        sorted(
            (_item(work, index, apa.get(work.id)) for work in index.corpus.works),
            key=lambda item: (item.author, item.year, item.title.lower(), item.id),
        )
    )
    years = [item.year for item in items if item.year != LATE]
    data = {work.id: _data(work, apa.get(work.id)) for work in index.corpus.works}
    return ReferencesPage(
        items=items,
        types=_choices((item.type, item.kind) for item in items),
        sources=_choices(
            (slug, link.label)
            for item in items
            for slug, link in zip(item.sources, item.listed, strict=True)
        ),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        with_doi=sum(bool(item.doi) for item in items),
        never_cited=sum(item.cited == 0 for item in items),
        data=data_block(data),
    )


def _choices(values: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
    """Each value once, by label, with how many works have it."""
    counts = Counter(values)
    return tuple(
        Choice(value, label, counts[value, label])
        for value, label in sorted(counts, key=lambda pair: (pair[1].lower(), pair[0]))
    )


def _item(work: Work, index: Index, style: Style | None) -> Item:
    record = work.best.record
    slugs = tuple(sorted({entry.source for entry in work.entries}))
    return Item(
        id=work.id,
        link=reference_link(work),
        html=style.html if style else Markup.escape(work.best.printed),
        title=record.title,
        author=sort_name(record),
        year=year_number(record) or LATE,
        year_label=record.year,
        type=record.type,
        kind=type_label(record.type),
        sources=slugs,
        listed=tuple(source_link(slug, index) for slug in slugs),
        cited=index.cited(work),
        doi=doi_url(record),
        coins=coins(record),
        words=_words(record),
    )


def sort_name(record: Record) -> str:
    """What a work is filed under: its authors, else its editors, else its title; small letters."""
    return (names(record.author or record.editor) or record.title).lower()


def _words(record: Record) -> str:
    fields = (
        names(record.author),
        names(record.editor),
        record.title,
        record.year,
        record.container_title,
        record.publisher,
        record.doi,
    )
    return " ".join(filter(None, fields)).lower()


def _data(work: Work, style: Style | None) -> dict[str, object]:
    record = work.best.record
    return {
        "apa": style.text if style else work.best.printed,
        "bib": to_bibtex(record, work.id),
        "ris": to_ris(record, work.id),
        "json": json.loads(json.dumps(to_csl(record, work.id))),
    }
