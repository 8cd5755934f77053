"""Fragments of addresses from headings and names."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
"""Characters of a slug, a number behind it not counted."""


def slugify(words: str) -> str:
    """A fragment of an address from *words*: small letters, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", words[: 4 * LONGEST]).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST].strip("-") or "section"


class Slugs:
    """Slugs of one document, each given once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, words: str) -> str:
        """The slug of *words*, with a number where an earlier one has it."""
        slug = slugify(words)
        unique, number = slug, self._next.get(slug, 2)
        while unique in self._taken:
            unique, number = f"{slug}-{number}", number + 1
        self._next[slug] = number
        self._taken.add(unique)
        return unique
