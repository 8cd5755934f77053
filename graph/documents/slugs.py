"""Parts of addresses from headings and names."""

from __future__ import annotations

import re

from anyascii import anyascii

LONGEST = 60
"""Characters of a slug, a number behind it not counted."""


def slugify(words: str, otherwise: str = "section") -> str:
    """A part of an address from *words*: small Latin letters, figures and hyphens; where there are
    none, *otherwise*.
    """
    plain = anyascii(re.sub("[‘’]", "", words[: 4 * LONGEST])).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-") or otherwise


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
