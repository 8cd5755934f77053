"""``manifest.json``: every published file with size and sha256, so that a copy can be checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from graph.files.canonical_json import json_bytes
from graph.triples.canonical import ALGORITHM

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Published:
    """One file."""

    name: str
    """Relative to ``data/``, with forward slashes."""
    bytes: int
    sha256: str


def published(files: Mapping[str, bytes]) -> tuple[Published, ...]:
    """*files*, sorted by name, without a manifest."""
    return tuple(
        Published(name, len(content), sha256(content).hexdigest())
        for name, content in sorted(files.items())
        if name != NAME
    )


def published_in(folder: Path) -> tuple[Published, ...]:
    """The files below *folder*, sorted by name, without a manifest."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    named = sorted((path.relative_to(folder).as_posix(), path) for path in paths)
    return tuple(_published(name, path) for name, path in named if name != NAME)


def manifest_json(
    files: Iterable[Published], *, version: str, corpus: str, graph: str = ""
) -> bytes:
    """The manifest of *files*, for the *version* of the code, the hash of the *corpus* and the
    canonical hash of the *graph*.
    """
    hashed = {"graph": {"algorithm": ALGORITHM, "hash": graph}} if graph else {}
    listed = [asdict(file) for file in files]
    return json_bytes({"version": version, "corpus": corpus, **hashed, "files": listed})


def _published(name: str, path: Path) -> Published:
    content = path.read_bytes()
    return Published(name, len(content), sha256(content).hexdigest())
