"""Whether a published copy is complete and unchanged: its files are compared with its manifest, its
graph with the hash there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

from pyoxigraph import RdfFormat, parse

from graph.files.manifest import NAME as MANIFEST
from graph.rebuilding.site import Site, digests
from graph.triples.canonical import canonical_hash

CHECKSUMS: Final = "site.sha256"
"""The file in ``data/`` with the checksums of all other files of the site, in the form that
``sha256sum -c`` reads."""
GRAPH: Final = "evidence.nq"
BLOCK: Final = 1 << 20


class NoManifestError(ValueError):
    """There is nothing that a copy could be verified against: the message says where it belongs."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a copy: names of files, from its root, sorted."""

    files: int
    """How many were compared."""
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    extra: tuple[str, ...]
    graph: str
    """The hash of the graph, where it is another than the manifest says; else empty."""

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.missing or self.changed or self.extra or self.graph)


def checksums(site: Site, files: Iterable[str]) -> bytes:
    """The checksums of the *files* of the finished *site*."""
    known = digests(site, (name for name in files if name != f"data/{CHECKSUMS}"))
    return "".join(f"{digest}  {name}\n" for name, digest in known).encode()


def verify(folder: Path) -> Verdict:
    """The copy in *folder*: a whole site, or its folder ``data/`` alone.

    :raises NoManifestError: where it has no manifest that can be read.
    """
    site = (folder / "data" / MANIFEST).is_file()
    data = folder / "data" if site else folder
    told, graph = _manifest(data / MANIFEST)
    wanted: Mapping[str, str] = told
    listed = data / CHECKSUMS
    if site and listed.is_file():
        wanted = {**{f"data/{name}": digest for name, digest in told.items()}, **_listed(listed)}
        known = {"data/" + CHECKSUMS}
        there = dict(_files(folder))
    else:
        known = {MANIFEST, CHECKSUMS}
        there = {name: path for name, path in _files(data) if "index." not in name}
    common = wanted.keys() & there.keys()
    return Verdict(
        len(common),
        tuple(sorted(wanted.keys() - there.keys())),
        tuple(sorted(name for name in common if _digest(there[name]) != wanted[name])),
        tuple(sorted(there.keys() - wanted.keys() - known)),
        _other_graph(data / GRAPH, graph),
    )


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _manifest(path: Path) -> tuple[Mapping[str, str], str]:
    """The digests of the files by name, and the hash of the graph."""
    try:
        read = json.loads(path.read_bytes())
        files = {str(one["name"]): str(one["sha256"]) for one in read["files"]}
        graph = str(read.get("graph", {}).get("hash", ""))
    except OSError as wrong:
        raise NoManifestError(f"{path} cannot be read: {wrong.strerror or wrong}") from wrong
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise NoManifestError(f"{path} is no manifest of a map: {wrong}") from wrong
    return {name: digest for name, digest in files.items() if _is_inside(name)}, graph


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def _listed(path: Path) -> Mapping[str, str]:
    """The digests of a file of checksums, by name; lines of another form are passed over."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    pairs = (line.split("  ", 1) for line in lines)
    return {pair[1]: pair[0] for pair in pairs if len(pair) == len(("digest", "name"))}


def _other_graph(path: Path, told: str) -> str:
    """The hash of the graph in *path* where it is not the one that was *told*."""
    if not told or not path.is_file():
        return ""
    try:
        found = canonical_hash(parse(path.read_bytes(), format=RdfFormat.N_QUADS))
    except (SyntaxError, UnicodeDecodeError):
        return "no graph that can be read"
    return "" if found == told else found
