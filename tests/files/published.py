"""Files as a manifest lists them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from graph.files.manifest import Published


def published(files: Mapping[str, bytes]) -> tuple[Published, ...]:
    """*files*, sorted by name."""
    return tuple(
        Published(name, len(content), sha256(content).hexdigest())
        for name, content in sorted(files.items())
    )
