"""``ro-crate-metadata.json``: the release as a research object (RO-Crate 1.1), for repositories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from graph.citing.entry import Edition
from graph.documents.sources.model import Source
from graph.files.canonical_json import json_bytes
from graph.files.manifest import Published
from graph.triples.canonical import ALGORITHM
from graph.triples.description import LICENSE
from graph.triples.iris import Iris

NAME: Final = "ro-crate-metadata.json"
PROFILE: Final = "https://w3id.org/ro/crate/1.1"
EPOCH: Final = "1970-01-01"
"""The profile wants a day: this one says that none is known."""

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Release:
    """What is described."""

    edition: Edition
    description: str
    graph: str
    """The canonical hash of the graph."""
    about: Mapping[str, str]
    """What each file holds, by its name."""
    media_types: Mapping[str, str]
    """By the end of a file's name."""


def ro_crate_json(release: Release, files: Iterable[Published], sources: Iterable[Source]) -> bytes:
    """The crate whose root is the folder ``data/``, with *files* in it, made from *sources*."""
    graph = list(_entities(release, tuple(files), tuple(sources)))
    return json_bytes({"@context": f"{PROFILE}/context", "@graph": graph})


def _entities(
    release: Release, files: tuple[Published, ...], sources: tuple[Source, ...]
) -> Iterator[Json]:
    edition, iris = release.edition, Iris(release.edition.address)
    yield {
        "@id": NAME,
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": PROFILE},
    }
    publisher = {"@id": iris.data("publisher").value}
    yield {
        **_dataset(release, iris),
        "hasPart": [{"@id": file.name} for file in files],
        "additionalProperty": {"@id": "#graph-hash"},
        "isBasedOn": [{"@id": iris.source(source.slug).value} for source in sources],
    }
    yield {
        "@id": "#graph-hash",
        "@type": "PropertyValue",
        "name": "Canonical hash of the graph",
        "propertyID": ALGORITHM,
        "value": release.graph,
    }
    yield {**publisher, "@type": "Organization", "name": edition.name, "url": f"{edition.address}/"}
    yield {
        "@id": LICENSE.value,
        "@type": "CreativeWork",
        "name": "Creative Commons Attribution 4.0 International",
        "description": "Of the data. Quotations belong to the documents that they come from.",
    }
    for file in files:
        yield _file(file, release)
    for source in sources:
        yield {
            "@id": iris.source(source.slug).value,
            "@type": "CreativeWork",
            "name": source.record.title,
            "copyrightNotice": source.rights.statement,
        }


def _dataset(release: Release, iris: Iris) -> Json:
    """The root of the crate, without what it is made of."""
    edition, publisher = release.edition, {"@id": iris.data("publisher").value}
    return {
        "@id": "./",
        "@type": "Dataset",
        "identifier": iris.data("dataset").value,
        "name": edition.name,
        "description": release.description,
        "version": edition.version,
        "datePublished": edition.date or EPOCH,
        "license": {"@id": LICENSE.value},
        "author": publisher,
        "publisher": publisher,
        "url": f"{edition.address}/",
    }


def _file(file: Published, release: Release) -> Json:
    media = release.media_types.get(PurePosixPath(file.name).suffix, "application/octet-stream")
    found = {
        "@id": file.name,
        "@type": "File",
        "name": file.name,
        "description": release.about.get(file.name, ""),
        "encodingFormat": media,
        "contentSize": str(file.bytes),
    }
    return {key: value for key, value in found.items() if value}
