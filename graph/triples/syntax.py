"""Statements in Turtle, TriG and JSON-LD: in one fixed order, with all prefixes or none."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from functools import cache
from typing import IO, Any, Final

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from graph.triples.namespaces import RDF, prefixes

_TYPE: Final = RDF["type"].value


def readable(triple: Triple) -> tuple[str, bool, str, str]:
    """A sort key in an order for readers: a thing before its parts, and its type before everything
    else that is said of it.
    """
    predicate = triple.predicate.value
    return iri_of(triple.subject), predicate != _TYPE, predicate, str(triple.object)


def iri_of(subject: object) -> str:
    """The IRI of *subject*.

    :raises TypeError: for a blank node or a literal.
    """
    if not isinstance(subject, NamedNode):
        raise TypeError(f"not a name: {subject!r}")
    return subject.value


@cache
def heads(base_iri: str) -> tuple[tuple[bytes, bytes], ...]:
    """Each prefix with its colon, and the line that declares it."""
    names = sorted(prefixes(base_iri).items())
    return tuple(
        (f"{name}:".encode(), f"@prefix {name}: <{iri}> .\n".encode()) for name, iri in names
    )


def abbreviated(
    base_iri: str, statements: Iterable[Triple] | Iterable[Quad], form: RdfFormat, file: IO[bytes]
) -> None:
    """Turtle or TriG with all prefixes, sorted: pyoxigraph gives them in another order each run."""
    file.write(b"".join(line for _, line in heads(base_iri)) + b"\n")
    serialize(statements, _Headless(file), form, prefixes=dict(prefixes(base_iri)))


class _Headless(io.BytesIO):
    """Writes to *file* everything but the lines with prefixes at the beginning."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__()
        self._file = file
        self._head: bytes | None = b""

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - any buffer
        """Take the next part."""
        part = bytes(data)
        if self._head is None:
            return self._file.write(part)
        self._head += part
        while self._head.startswith(b"@prefix") and b"\n" in self._head:
            _, _, self._head = self._head.partition(b"\n")
        if not b"@prefix".startswith(self._head[:7]):
            self._file.write(self._head)
            self._head = None
        return len(part)


as_json: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def serialized(statements: Iterable[Quad], form: RdfFormat) -> bytes:
    """*statements* in *form*, as pyoxigraph writes them."""
    output = io.BytesIO()
    serialize(statements, output, form)
    return output.getvalue()
