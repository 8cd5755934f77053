"""Settings of one run: read once, frozen, handed down."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

BASE_IRI = "https://w3id.org/evidence-explorer"
"""Where the graph's own things are named, without a slash at the end. Set it to your own before you
publish: IRIs are permanent."""

MAX_DOCUMENT_BYTES = 64 * 1024 * 1024
"""A larger document is refused: no report is that long, and a hostile one may be."""


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

    @classmethod
    def of(
        cls,
        root: Path,
        *,
        sources: Path | None = None,
        output: Path | None = None,
        base_iri: str = BASE_IRI,
    ) -> Config:
        """The settings for the project in *root*, with the usual folders where none is named."""
        return cls(
            root=root,
            sources=sources or root / "sources",
            output=output or root / "site" / "output",
            base_iri=base_iri.rstrip("/"),
        )
