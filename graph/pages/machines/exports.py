"""Works in the formats of reference managers, as files beside a page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from graph.citing.bibtex import to_bibtex
from graph.citing.csl_json import to_csl
from graph.citing.ris import to_ris
from graph.pages.model import Download
from graph.records import Record

LINE: Final = ",\n"

Keyed = tuple[str, Record]
"""A record with its key in reference managers."""


def exports_of(
    records: Sequence[Keyed], item: str, about: Mapping[str, object]
) -> tuple[Download, ...]:
    """BibTeX, RIS and CSL-JSON of *records*, as files in the folder of *item*, called like it.

    *about* stands in the CSL-JSON of the first record, where the format has room for other data
    (``custom``): the basket reads it there.
    """
    folder = item.replace("#", "/")
    path = f"{folder}/{folder.rpartition('/')[2]}"
    texts = [_texts(key, record) for key, record in records]
    return (
        Download("BibTeX", f"{path}.bib", "\n".join(bibtex for bibtex, _ in texts)),
        Download("RIS", f"{path}.ris", "".join(ris for _, ris in texts)),
        Download("CSL-JSON", f"{path}.json", csl_text(records, about), shown=False),
    )


@lru_cache(maxsize=256)
def _texts(key: str, record: Record) -> tuple[str, str]:
    """BibTeX and RIS: a source's record stands beside every claim of it."""
    return to_bibtex(record, key), to_ris(record, key)


def csl_text(records: Sequence[Keyed], about: Mapping[str, object]) -> str:
    """A CSL-JSON list of *records*, the first with *about*."""
    items: list[dict[str, object]] = [{**to_csl(record, key)} for key, record in records]
    items[0]["custom"] = dict(about)
    return f"[\n{LINE.join(map(fields_text, items))}\n]\n"


def fields_text(item: Mapping[str, object]) -> str:
    """*item* as JSON with each field on a line; Python writes deeper indentation ten times more
    slowly.
    """
    fields = (f"  {_json(name)}: {_json(value)}" for name, value in item.items())
    return f"{{\n{LINE.join(fields)}\n}}"


_json: Final = json.JSONEncoder(ensure_ascii=False).encode
