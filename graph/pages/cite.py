"""The section “Cite this”: one for everything that can be cited, whatever page it stands on.

:func:`cite_work` is for works with a record of their own, :func:`cite_entry` for what this map
makes: a concept, a claim, a cell, an answer. ``parts.cite`` shows what they give, and
:func:`graph.pages.make.files` writes its files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from graph.citing.entry import Edition, Entry, entry_record, entry_styles
from graph.citing.rendered import Formatted
from graph.pages.machines.exports import Keyed, exports_of
from graph.pages.markup import formatted
from graph.pages.model import Download, Style
from graph.pages.words import STYLES
from graph.records import Record

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CiteThis:
    """How one thing is cited, taken away and put in the basket."""

    item: str
    """What the basket knows it by: the path of its page, without a slash at the end."""
    label: str
    """What the basket calls it."""
    kind: str
    """What it is: ``Reference``, ``Claim``, ``Concept``."""
    styles: tuple[Style, ...]
    permanent: str
    """Its permanent link."""
    edition: str
    """The state of the map that is cited: ``Version 0.1.0+3f2a9c1b, 22 November 2026``."""
    exports: tuple[Download, ...]
    """Files for reference managers, beside its page."""


NOTHING_ELSE: Final[Mapping[str, str]] = MappingProxyType({})

NO_CITE: Final = CiteThis("", "", "", (), "", "", ())
"""Fills the place in a page while the rest of it is made: the citation names an edition, which is
worked out from all other parts of the page."""


@dataclass(frozen=True, slots=True)
class Citeable:
    """The names of something that can be cited; the fields are those of :class:`CiteThis`."""

    item: str
    label: str
    kind: str


def cite_work(
    record: Record, key: str, thing: Citeable, styles: tuple[Style, ...], edition: Edition
) -> CiteThis:
    """How to cite the work *record*, whose key is *key*; *styles* are from the processor."""
    return cite_records(thing, styles, [(key, record)], edition)


def cite_entry(kind: str, title: str, item: str, edition: Edition) -> CiteThis:
    """How to cite the page *item* (``map/barrels/floods``) of this map, which is of the *kind*
    (``Cell of the evidence map``) and is called *title*. An item may be a part of a page:
    ``questions#which-help``.
    """
    entry = entry_of(title, item, edition)
    styles = as_styles(entry_styles(entry, edition))
    records = [(entry.key, entry_record(entry, edition))]
    return cite_records(Citeable(item, title, kind), styles, records, edition)


def entry_of(title: str, item: str, edition: Edition, note: str = "") -> Entry:
    """The page *item* as something to cite."""
    return Entry(re.sub(r"[/#]", "-", item), title, f"{edition.address}/{item}", note)


def as_styles(made: Mapping[str, Formatted]) -> tuple[Style, ...]:
    """Formatted entries, in the order in which pages show them."""
    return tuple(
        Style(id_, label, formatted(made[id_].html), made[id_].text)
        for id_, label in STYLES
        if id_ in made
    )


def cite_records(
    thing: Citeable,
    styles: tuple[Style, ...],
    records: Sequence[Keyed],
    edition: Edition,
    about: Mapping[str, str] = NOTHING_ELSE,
) -> CiteThis:
    """How to cite *thing*. Its files for reference managers hold *records*; *about* is what the
    basket is told of it in addition.
    """
    permanent = f"{edition.address}/{thing.item}"
    custom: dict[str, object] = {
        "iri": permanent,
        "kind": thing.kind,
        "label": thing.label,
        "version": edition.version,
        "citations": {style.id: style.text for style in styles},
        **about,
    }
    return CiteThis(
        item=thing.item,
        label=thing.label,
        kind=thing.kind,
        styles=styles,
        permanent=permanent,
        edition=edition_words(edition),
        exports=exports_of(records, thing.item, custom),
    )


def edition_words(edition: Edition) -> str:
    """``Version 0.1.0+3f2a9c1b, 22 November 2026``."""
    return f"Version {edition.version}" + (f", {day_words(edition.date)}" if edition.date else "")


def day_words(day: str) -> str:
    """``22 November 2026`` for ``2026-11-22``."""
    found = date.fromisoformat(day)
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"
