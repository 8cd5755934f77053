"""Entries that the citation processor made in earlier builds, from the cache.

The cache holds the processor's answer, a tree of nodes, and not the HTML that is made of it: so
nobody who can write to the cache can bring markup to a page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Final, cast

from graph.citing.csl_json import CslItem
from graph.citing.pandoc import bibliography
from graph.citing.rendered import Inline
from graph.rebuilding.cache import Cache, key_of
from graph.rebuilding.fingerprint import fingerprint

KIND: Final = "cited"
"""What the cache calls entries."""

Tree = Sequence[Inline]


@dataclass(frozen=True, slots=True)
class Remembered:
    """A renderer that makes only what it has not made before."""

    known: Mapping[str, Tree]
    """By the key of style and item."""
    made: dict[str, Tree] = field(default_factory=dict)
    """What was asked for since, in any thread."""

    def __call__(self, items: Sequence[CslItem], style: Path) -> tuple[Tree, ...]:
        """The entries of *items* in the style of the file *style*, in their order.

        :raises graph.citing.pandoc.PandocError: where any entry is missing.
        """
        content = sha256(style.read_bytes()).hexdigest()
        keys = [fingerprint(content, item) for item in items]
        new = [at for at, key in enumerate(keys) if key not in self.known]
        fresh = bibliography([items[at] for at in new], style) if new else ()
        found = {keys[at]: tree for at, tree in zip(new, fresh, strict=True)}
        own = {key: found[key] if key in found else self.known[key] for key in keys}
        self.made.update(own)
        return tuple(own[key] for key in keys)


def remembered(cache: Cache) -> Remembered:
    """What *cache* knows of this processor's entries."""
    try:
        read = json.loads(cache.get(KIND, _name()) or b"{}")
        known = {str(key): cast("Tree", tuple(tree)) for key, tree in read.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        known = {}
    return Remembered(known)


def remember(cache: Cache, entries: Remembered) -> None:
    """Keep the entries that this build asked for, and forget all others."""
    if entries.made.keys() != entries.known.keys():
        cache.put(KIND, _name(), json.dumps(entries.made, separators=(",", ":")).encode())


def _name() -> str:
    return key_of((version("pypandoc_binary"),))
