"""A bibliographic record in CSL's terms: what a work is called, who made it, where it appeared.

Used for the sources themselves and for the works that they cite, so that every citation format is
written once. Field names are the variables of CSL 1.0.2 with ``-`` as ``_``; empty means that it
is not known.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A CSL name: a person with ``family`` and ``given``, or an organisation as ``literal``."""

    family: str = ""
    """With its particle: ``van Dam``, ``de Jong``."""
    given: str = ""
    literal: str = ""

    @property
    def short(self) -> str:
        """What the name is filed and cited under."""
        return self.literal or self.family


@dataclass(frozen=True, slots=True)
class Record:
    """One work."""

    type: str
    """CSL type: ``article-journal``, ``book``, ``chapter``, ``report``, ``thesis``, ``webpage``,
    ``legislation``, ``paper-conference``, ``manuscript``, ``document``, ..."""
    title: str
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    year: str = ""
    """With its letter: ``1987b``; ``n.d.``, ``in press`` as printed."""
    issued: str = ""
    """ISO 8601 as far as known: ``2021``, ``2021-09``, ``2021-09-14``."""
    container_title: str = ""
    collection_title: str = ""
    edition: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    """Page range as printed, or an article number."""
    section: str = ""
    publisher: str = ""
    publisher_place: str = ""
    doi: str = ""
    """Bare and in lower case: ``10.1000/xyz``."""
    url: str = ""
    """Whole, also where the print breaks it; never a resolver's address for the DOI."""
    isbn: str = ""
    issn: str = ""
    accessed: str = ""
    """ISO date of access."""
    genre: str = ""
    note: str = ""
    language: str = ""
    abstract: str = ""
    keyword: tuple[str, ...] = ()
