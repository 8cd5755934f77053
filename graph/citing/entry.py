"""Citations of an entry of this project's own data: a claim, a concept, a cell of a map, an answer.

All of these are cited as a data set by an organisation, with version, year and address. So the
three styles are three lines of code here, and the citation processor need not run for thousands of
pages. A test makes sure that it would give the same lines.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Final

from graph.citing.line import as_line
from graph.citing.rendered import Formatted
from graph.records import Name, Record

_ENDS: Final = (".", "?", "!")
"""A title in quotation marks that ends in one of these gets no full stop after it."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The state of the map that a citation is true of."""

    name: str
    """Of the map, as its author is cited: the site's name."""
    version: str
    """Of the code and of the corpus that it read: ``0.1.0+3f2a9c1b``."""
    date: str
    """ISO 8601, the day up to which the corpus was worked on; empty where nothing tells."""
    address: str
    """Where it is named, without a slash at the end: the base IRI."""
    since: str | None = None
    """The newest day in the sources' records: the date of pages that show no later decision.
    ``None`` where ``date`` holds for all pages."""

    @property
    def year(self) -> str:
        """Four digits, or empty."""
        return self.date[:4]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the map that can be cited."""

    key: str
    """For reference managers: ``claim-town-1f0c``. Unique in the site."""
    title: str
    """What it is called."""
    address: str
    """Its permanent link."""
    note: str = ""
    """What stands with it in reference managers: the quotation and where it is from."""


def entry_record(entry: Entry, edition: Edition) -> Record:
    """*entry* as a bibliographic record, for every format that starts from one."""
    return Record(
        type="dataset",
        title=as_line(entry.title),
        author=(Name(literal=edition.name),),
        year=edition.year,
        issued=edition.date,
        edition=f"Version {edition.version}",
        url=entry.address,
        note=as_line(entry.note),
        language="en",
    )


def entry_styles(entry: Entry, edition: Edition) -> Mapping[str, Formatted]:
    """*entry* in APA, Harvard and Vancouver, as the citation processor gives its record."""
    title, by = as_line(entry.title), as_line(edition.name)
    version, year = f"Version {edition.version}", edition.year
    link = f'<a href="{escape(entry.address)}">{escape(entry.address)}</a>'
    apa = f"{_stopped(by)} ({year or 'n.d.'}). "
    about = f" ({version}) [Dataset]. "
    quoted = f"‘{title}’" if title.endswith(_ENDS) else f"‘{title}’."
    harvard = f"{by} ({year or 'no date'}) {quoted} Available at: "
    dated = f"{version}. {year or '[date unknown]'}"
    vancouver = f"{_stopped(by)} {title} [Internet]. {dated}. Available from: "
    return {
        "apa": Formatted(
            f"{escape(apa)}<em>{escape(title)}</em>{escape(about)}{link}",
            f"{apa}{title}{about}{entry.address}",
        ),
        "harvard": Formatted(f"{escape(harvard)}{link}.", f"{harvard}{entry.address}."),
        "vancouver": Formatted(f"{escape(vancouver)}{link}", f"{vancouver}{entry.address}"),
    }


def _stopped(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
