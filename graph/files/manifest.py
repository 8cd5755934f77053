"""``manifest.json``: every published file with size and sha256, so that a copy can be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from graph.citing.csl_json import to_csl
from graph.corpus import Corpus
from graph.files.canonical_json import json_bytes

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


def corpus_hash(corpus: Corpus) -> str:
    """A sha256 that changes with the text or the record of any source."""
    digest = sha256()
    for part in _identity(corpus):
        digest.update(sha256(part).digest())
    return digest.hexdigest()


def manifest_json(files: Iterable[Published], *, version: str, corpus: str) -> bytes:
    """The manifest of *files*, for the *version* of the code and the hash of the *corpus*."""
    return json_bytes(
        {"version": version, "corpus": corpus, "files": [asdict(file) for file in files]}
    )


def _published(name: str, path: Path) -> Published:
    content = path.read_bytes()
    return Published(name, len(content), sha256(content).hexdigest())


def _identity(corpus: Corpus) -> Iterator[bytes]:
    for source in corpus.sources:
        yield source.slug.encode()
        yield source.sha256.encode()
        yield json_bytes(to_csl(source.record, source.slug))
        document = corpus.documents.get(source.slug)
        yield document.text.encode("utf-8", "backslashreplace") if document else b""
