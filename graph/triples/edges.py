"""Direct edges between concepts, so that simple questions are simple: each follows from at least
one claim, by one of the CONSTRUCT queries in ``graph/queries/edges/`` (SPARQL 1.1, by Oxigraph).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Quad, QueryTriples, Store

from graph.triples.iris import Iris

FOLDER: Final = Path(__file__).parent.parent / "queries" / "edges"


def edge_files() -> tuple[Path, ...]:
    """The queries, one an edge, sorted by name."""
    return tuple(sorted(FOLDER.glob("*.rq")))


def edge_quads(iris: Iris, quads: Iterable[Quad]) -> Iterator[Quad]:
    """What the queries make of *quads*, in a graph of its own. A file that is no CONSTRUCT query
    is a mistake of ours and raises ``SyntaxError`` or ``TypeError``.
    """
    store = Store()
    store.bulk_extend(quads)
    for path in edge_files():
        made = store.query(
            path.read_text(encoding="utf-8"),
            base_iri=f"{iris.base}/",
            use_default_graph_as_union=True,
        )
        if not isinstance(made, QueryTriples):
            raise TypeError(f"{path.name} constructs nothing")
        for triple in made:
            yield Quad(triple.subject, triple.predicate, triple.object, iris.graph("edges"))
