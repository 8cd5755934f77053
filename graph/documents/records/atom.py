"""Preprints as arXiv's API gives them, in Atom (RFC 4287)."""

from __future__ import annotations

import re
from typing import Final

from graph.documents.elements import Element
from graph.documents.records.parts import Parts, natural_person

SILENT: Final = frozenset(
    ("id", "updated", "published", "category", "primary_category", "link", "journal_ref")
)
"""Tags of what stands in the record in other words, or tells of its keeping."""
_ARXIV: Final = re.compile(r"https?://arxiv\.org/abs/(?P<number>[\w./-]{5,40}?)(?:v\d{1,3})?$")


def is_preprint(found: Element) -> bool:
    """Whether *found* is an entry of arXiv's: feeds of other things have entries, too."""
    return _ARXIV.match(found.words("id")) is not None


def preprint_parts(found: Element) -> Parts:
    """The fields of an ``entry``."""
    parts = Parts()
    number = _ARXIV.match(found.words("id"))
    parts.add("type", "article")
    parts.add("genre", "preprint")
    parts.add("title", found.words("title"))
    for one in found.elements("author"):
        parts.person("author", natural_person(one.words("name")))
    parts.add("issued", found.words("published")[:10])
    parts.add("publisher", "arXiv")
    parts.add("number", f"arXiv:{number['number']}" if number else "")
    parts.add("DOI", found.words("doi"))
    parts.add("URL", number[0] if number else "")
    parts.add("note", found.words("journal_ref"))
    parts.add("abstract", found.words("summary"))
    return parts
