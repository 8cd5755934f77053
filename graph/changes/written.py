"""Writes changes into a folder, as text, page, feed and RDF."""

from __future__ import annotations

from pathlib import Path

from graph.changes.model import Changes
from graph.changes.page import as_page
from graph.changes.write import as_feed, as_rdf, as_text


def write_changes(changes: Changes, folder: Path) -> tuple[Path, ...]:
    """The files that were written. The folder is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "changes.html": as_page(changes).encode(),
        "changes.ttl": as_rdf(changes),
        "changes.txt": as_text(changes).encode(),
        "feed.xml": as_feed(changes, "").encode(),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return tuple(folder / name for name in files)
