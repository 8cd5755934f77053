"""What is said of single subjects, as Turtle and JSON-LD: for pages, changes and single terms."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import Quad, RdfFormat, Triple

from graph.triples.retelling import blocks
from graph.triples.syntax import abbreviated, as_json, heads, iri_of, readable, serialized


@dataclass(frozen=True, slots=True)
class Part:
    """What is said of one subject, ready to stand in a file."""

    subject: str
    """Its IRI."""
    turtle: bytes
    """Without prefixes."""
    json_ld: str
    """Its node in the expanded form, on a line."""


def parts(base_iri: str, triples: Iterable[Triple]) -> Iterator[Part]:
    """*triples* subject by subject, in one fixed order."""
    ordered = sorted(triples, key=readable)
    subjects = [key for key, _ in groupby(iri_of(triple.subject) for triple in ordered)]
    output = io.BytesIO()
    abbreviated(base_iri, ordered, RdfFormat.TURTLE, output)
    turtle = blocks(output.getvalue().splitlines(keepends=True))
    nodes = json.loads(serialized([Quad(*triple) for triple in ordered], RdfFormat.JSON_LD))
    for subject, block, node in zip(subjects, turtle, nodes, strict=True):
        yield Part(subject, block, as_json(node))


def as_turtle(base_iri: str, triples: Iterable[Triple]) -> bytes:
    """Some statements in Turtle, with the prefixes that they use, in one fixed order."""
    return some_turtle(base_iri, tuple(parts(base_iri, triples)))


def some_turtle(base_iri: str, chosen: Sequence[Part]) -> bytes:
    """Some parts as a Turtle file, with the prefixes that they use."""
    body = b"".join(part.turtle for part in chosen)
    used = (line for name, line in heads(base_iri) if name in body)
    return b"".join(used) + b"\n" + body


def some_json_ld(chosen: Sequence[Part]) -> bytes:
    """Some parts as expanded JSON-LD 1.1."""
    return _listed(part.json_ld for part in chosen)


def _listed(nodes: Iterable[str]) -> bytes:
    return ("[\n" + ",\n".join(nodes) + "\n]\n").encode()
