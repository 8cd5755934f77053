"""The hash of a graph by RDFC-1.0 (RDF Dataset Canonicalization, W3C, 2024).

Two files hold the same graph if their hashes are the same, whatever the order of their statements,
the names of their blank nodes and the format of the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from io import BytesIO
from itertools import islice
from operator import eq, lt
from typing import Final

from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, serialize

ALGORITHM: Final = "RDFC-1.0 with SHA-256"


def canonical_n_quads(quads: Iterable[Quad]) -> bytes:
    """*quads* in canonical N-Quads: each once, sorted by code point, a line each.

    Where nothing has a blank node the algorithm changes no name, and is left out. UTF-8 sorts as
    code points do.
    """
    kept = quads if isinstance(quads, Sequence) else tuple(quads)
    written = _written(kept)
    lines = sorted(written.splitlines(keepends=True))
    # A blank node as subject sorts behind every name; any other follows a space.
    if b" _:" in written or lines[-1:] > [b"_:"]:
        dataset = Dataset(kept)
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        lines = sorted(_written(dataset).splitlines(keepends=True))
    if any(map(eq, lines, islice(lines, 1, None))):
        lines = sorted(set(lines))
    return b"".join(lines)


def _written(quads: Iterable[Quad]) -> bytes:
    output = BytesIO()
    serialize(quads, output, RdfFormat.N_QUADS)
    return output.getvalue()


def canonical_hash(quads: Iterable[Quad]) -> str:
    """The SHA-256 of the canonical form of *quads*, in hexadecimal."""
    kept = quads if isinstance(quads, Sequence) else tuple(quads)
    return _hash_in_order(kept) or sha256(canonical_n_quads(kept)).hexdigest()


MANY: Final = 10_000
"""Quads that are written at once."""


def _hash_in_order(quads: Sequence[Quad]) -> str:
    """The hash of *quads* that are sorted already and have no blank node, worked out in parts: the
    whole text need not be held in memory. Empty for any other *quads*.
    """
    digest, before = sha256(), b""
    for start in range(0, len(quads), MANY):
        written = _written(quads[start : start + MANY])
        lines = [before, *written.splitlines()]
        if b" _:" in written or lines[-1:] > [b"_:"] or not all(map(lt, lines, lines[1:])):
            return ""
        digest.update(written)
        before = lines[-1]
    return digest.hexdigest()
