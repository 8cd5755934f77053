"""The page of published files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from graph.pages.words import size

ABOUT: Final = {
    "evidence.ttl": "The whole graph in Turtle, for people and programs",
    "evidence.nt": "The whole graph in N-Triples, one statement a line",
    "evidence.trig": "The whole graph in TriG, with a named graph for each source",
    "evidence.trig.gz": "The same in gzip, which the query page loads",
    "evidence.trig.br": "The same in Brotli, for hosts that serve it",
    "evidence.nq": "The whole graph in N-Quads, with a named graph for each source",
    "evidence.jsonld": "The whole graph in JSON-LD",
    "ontology.ttl": "The classes and properties that the graph uses",
    "vocabulary.ttl": "The concepts that the graph uses",
    "shapes.ttl": "The SHACL shapes that the graph was checked against",
    "void.ttl": "A description of the data set in VoID and DCAT",
    "references.json": "All works in CSL-JSON, for Zotero, Mendeley and pandoc",
    "references.bib": "All works in BibTeX",
    "references.ris": "All works in RIS, for EndNote, Zotero and others",
    "references.csv": "All works as a table",
    "sources.json": "The documents themselves in CSL-JSON",
    "sources.bib": "The documents themselves in BibTeX",
    "sources.ris": "The documents themselves in RIS",
    "citations.json": "Every citation in the sources, with its place and its work",
    "citations.csv": "Every citation as a table",
    "claims.json": "Every claim, with its quotation and its place",
    "claims.csv": "Every claim as a table",
    "concepts.json": "Every concept, with the places that mention it",
    "concepts.csv": "Every concept as a table",
    "statistics.csv": "Every number that the sources give, as a table",
    "interventions.csv": "Every intervention, as a table",
    "evidence-map.csv": "Interventions by outcomes, as a table",
    "evidence-map-risks.csv": "Risk factors by effects, as a table",
    "evidence-map.json": "The evidence maps with all their cells, empty ones included",
    "withdrawn.json": "Claims that were withdrawn after review",
    "network.json": "The network of concepts: who is tied to whom by which claims",
    "network.graphml": "The network of concepts in GraphML, for yEd, Cytoscape and Gephi",
    "network.gexf": "The network of concepts in GEXF, for Gephi",
    "problems.json": "What could not be parsed or looks doubtful, with its place",
    "coverage.json": "What share of each source was read",
    "ro-crate-metadata.json": "A description of the release (RO-Crate 1.1), for repositories",
    "manifest.json": "Every file with its SHA-256, for checking a download",
}

KINDS: Final = (
    (
        "Claims and concepts",
        (
            *("claims", "statistics", "interventions", "evidence-map", "evidence-map-risks"),
            *("concepts", "withdrawn"),
        ),
    ),
    ("References and citations", ("references", "citations", "sources")),
    (
        "The graph (RDF)",
        ("evidence", "ontology", "vocabulary", "shapes", "void", "ro-crate-metadata"),
    ),
    ("Network", ("network",)),
    ("Quality", ("problems", "coverage", "manifest")),
)
"""Headings, each with the names of the files under it, without their suffixes."""

FORMATS: Final = {
    ".bib": "BibTeX", ".csv": "CSV", ".gexf": "GEXF", ".graphml": "GraphML", ".json": "JSON",
    ".jsonld": "JSON-LD", ".nq": "N-Quads", ".nt": "N-Triples", ".ris": "RIS", ".trig": "TriG",
    ".ttl": "Turtle",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DataFile:
    """One published file."""

    name: str
    href: str
    about: str
    format: str
    size: str


@dataclass(frozen=True, slots=True)
class FileGroup:
    """Files that belong together."""

    label: str
    files: tuple[DataFile, ...]


@dataclass(frozen=True, slots=True)
class DataPage:
    """Context of ``data.html``."""

    groups: tuple[FileGroup, ...]
    hash: str
    """The canonical hash of the graph; empty where the manifest has none."""
    changes: str
    """The page of what changed since the previous edition; empty where there is none."""


def data_page(sizes: Mapping[str, int], manifest: bytes, changes: str = "") -> DataPage:
    """The context for files, by name in the folder ``data/`` how many bytes they have; *manifest*
    is one of them, *changes* the page of what changed.
    """
    left = dict(sorted(sizes.items()))
    groups = []
    for label, stems in KINDS:
        names = [name for stem in stems for name in left if PurePosixPath(name).stem == stem]
        groups.append(FileGroup(label, tuple(_file(name, left.pop(name)) for name in names)))
    rest = FileGroup("More files", tuple(_file(name, bytes_) for name, bytes_ in left.items()))
    shown = tuple(group for group in (*groups, rest) if group.files)
    return DataPage(shown, _hash(manifest), changes)


def _hash(manifest: bytes) -> str:
    """The hash of the graph that a manifest of ours tells."""
    read = json.loads(manifest) if manifest else {}
    return str(read.get("graph", {}).get("hash", ""))


def _file(name: str, bytes_: int) -> DataFile:
    return DataFile(
        name=name,
        href=f"data/{name}",
        about=ABOUT.get(name, ""),
        format=FORMATS.get(PurePosixPath(name).suffix, ""),
        size=size(bytes_),
    )
