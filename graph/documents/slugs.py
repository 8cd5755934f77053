"""Fragments of addresses from headings and names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def slugify(words: str, taken: Iterable[str] = ()) -> str:
    """A fragment of an address from *words*, other than any that is *taken*."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-") or "section"
    used = set(taken)
    unique, number = slug, 2
    while unique in used:
        unique, number = f"{slug}-{number}", number + 1
    return unique
