"""What the graph says of each page's thing, as a file beside the page.

A page describes its IRI and the parts of it that have a fragment: ``<base>/source/a`` and
``<base>/source/a#passage-5f0c`` stand together (Cool URIs for the Semantic Web, section 4.1).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from graph.triples.dumps import as_json_ld, as_turtle

TURTLE: Final = "index.ttl"
JSON_LD: Final = "index.jsonld"
"""Names of the files, in the folder of the page."""


@dataclass(frozen=True, slots=True)
class Description:
    """The statements about one page's thing and its parts."""

    path: str
    """Folder of the page from the site's root, with a slash at the end."""
    turtle: bytes
    json_ld: bytes


def described_paths(n_triples: bytes, base_iri: str) -> frozenset[str]:
    """Paths of everything under *base_iri* that the graph says something of."""
    subjects = {
        quad.subject.value.partition("#")[0]
        for quad in parse(n_triples, format=RdfFormat.N_TRIPLES)
        if isinstance(quad.subject, NamedNode)
    }
    return frozenset(
        f"{iri.removeprefix(base_iri).strip('/')}/"
        for iri in subjects
        if iri.startswith(f"{base_iri}/")
    )


def describe(n_triples: bytes, base_iri: str, paths: Collection[str]) -> Iterator[Description]:
    """The description of each page in *paths* that the graph says something of, in their order."""
    wanted = {f"{base_iri}/{path.rstrip('/')}": path for path in paths}
    found: dict[str, list[Triple]] = {}
    for quad in parse(n_triples, format=RdfFormat.N_TRIPLES):
        if isinstance(quad.subject, NamedNode):
            path = wanted.get(quad.subject.value.partition("#")[0])
            if path is not None:
                found.setdefault(path, []).append(quad.triple)
    for path in paths:
        if path in found:
            triples = found[path]
            yield Description(path, as_turtle(base_iri, triples), as_json_ld(triples))
