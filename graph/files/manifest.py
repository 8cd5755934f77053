"""``manifest.json``: every published file with size and sha256, so that a copy can be checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

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


def manifest_json(
    files: Iterable[Published], *, version: str, corpus: str, graph: str = ""
) -> bytes:
    """The manifest of *files*, for the *version* of the code, the hash of the *corpus* and the
    canonical hash of the *graph*.
    """
    hashed = {"graph": {"algorithm": ALGORITHM, "hash": graph}} if graph else {}
    listed = [asdict(file) for file in files]
    return json_bytes({"version": version, "corpus": corpus, **hashed, "files": listed})
