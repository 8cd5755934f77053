"""Settings of one run: read once, frozen, handed down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

BASE_IRI = "https://w3id.org/evidence-explorer"
"""Where the graph's own things are named, without a slash at the end. Set it to your own before you
publish: IRIs are permanent."""

MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
"""A larger document is refused: no report is that long, and a hostile one may be."""

MAX_EPOCH_DIGITS = 11
"""Enough for the year 5138; more are a mistake."""


@dataclass(frozen=True, slots=True)
class Config:
    """Where things are and what they are called."""

    root: Path
    """The project's root: the folder of ``build.py``."""
    sources: Path
    """The folder that holds one folder for each source."""
    output: Path
    """Where the site goes."""
    base_iri: str = BASE_IRI
    site_name: str = "Evidence Explorer"
    """Stands in the title of every window and in the browser's history: choose a neutral one."""
    date: str = ""
    """ISO 8601: the day that stands for the build; empty for the newest that the sources know."""
    browser_most: int = 0
    """Statements up to which the query page asks in the browser, although an endpoint is set."""
    endpoint: str = ""
    """Address of a SPARQL 1.1 server that the query page asks; empty: it asks in the browser."""
    previous: Path | None = None
    """The edition before this one, a built site or a dump, for the page of what changed."""
    jobs: int = 1
    """How many processes read documents."""
    cache: Path | None = None
    """Folder of what was worked out before; ``None`` for none."""
    scheduler: str = ""
    """Address of a Dask cluster that reads documents; empty: this machine does."""

    @classmethod
    def of(
        cls,
        root: Path,
        *,
        sources: Path | None = None,
        output: Path | None = None,
        base_iri: str = BASE_IRI,
        epoch: str = "",
        endpoint: str = "",
    ) -> Config:
        """The settings for the project in *root*, with the usual folders where none is named.

        *epoch* is the value of ``SOURCE_DATE_EPOCH`` (reproducible-builds.org): seconds since 1970.
        """
        return cls(
            root=root,
            sources=sources or root / "sources",
            output=output or root / "site" / "output",
            base_iri=base_iri.rstrip("/"),
            date=day_of(epoch),
            endpoint=endpoint,
        )

    def named(self, name: str) -> str:
        """How problems name a file in the folder of the sources."""
        inside = self.sources.is_relative_to(self.root)
        folder = self.sources.relative_to(self.root) if inside else self.sources
        return (folder / name).as_posix()

    def endpoint_for(self, statements: int) -> str:
        """The server that the query page asks of so many *statements*; empty: the browser does."""
        return self.endpoint if statements > self.browser_most else ""


def day_of(epoch: str) -> str:
    """The day, in UTC, of a number of seconds since 1970; empty for what is no such number."""
    if not epoch.isascii() or not epoch.isdigit() or len(epoch) > MAX_EPOCH_DIGITS:
        return ""
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
