"""One work in the formats of reference managers, as files beside its page."""

from __future__ import annotations

import json

from graph.citing.bibtex import to_bibtex
from graph.citing.csl_json import to_csl
from graph.citing.ris import to_ris
from graph.pages.model import Download
from graph.records import Record


def exports_of(record: Record, name: str, path: str) -> tuple[Download, ...]:
    """BibTeX, RIS and CSL-JSON of *record*, as files called *name* in the folder *path*."""
    return (
        Download("BibTeX", f"{path}{name}.bib", to_bibtex(record, name)),
        Download("RIS", f"{path}{name}.ris", to_ris(record, name)),
        Download("CSL-JSON", f"{path}{name}.json", csl_text(record, name)),
    )


def csl_text(record: Record, name: str) -> str:
    """A CSL-JSON list of one item."""
    return json.dumps([to_csl(record, name)], ensure_ascii=False, indent=2) + "\n"
