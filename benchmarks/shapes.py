"""SHACL over a large graph: our validator beside pySHACL, the same shapes, the same mistakes.

    python benchmarks/shapes.py SITE [STATEMENTS]

SITE is a built site; its graph is repeated under other names until it has STATEMENTS (100,000), and
every hundredth statement that gives a claim its kind is left out. Seconds of CPU, one run each.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import count, islice
from pathlib import Path

import pyshacl
import rdflib
from rdflib.namespace import SH
from shacl import Shapes

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.processor import timed
from graph.config import BASE_IRI
from graph.triples.vocabulary import shapes, turtle

OWN = f"<{BASE_IRI}/"
SHARED = f"{OWN}ontology#"
KIND = f"{SHARED}kind>"


def repeated(lines: list[str], wanted: int) -> str:
    """*lines* of N-Triples again and again, each time about other things, *wanted* in all."""
    copies = (
        line.replace(OWN, f"{OWN}{number}/").replace(f"{OWN}{number}/ontology#", SHARED)
        for number in count()
        for line in lines
    )
    taken = list(islice(copies, wanted))
    kinds = [place for place, line in enumerate(taken) if KIND in line]
    for place in kinds[::100]:
        taken[place] = ""
    return "".join(taken)


def ours(data: str) -> Counter[tuple[str, str]]:
    """What is wrong with *data*: the node and the message of each result."""
    compiled = Shapes.from_turtle(turtle(shapes(), BASE_IRI))
    results = compiled.validate_text(data, format="ntriples").results
    return Counter((result.focus_node[1:-1], str(result.message)) for result in results)


def theirs(data: str) -> Counter[tuple[str, str]]:
    """The same by pySHACL."""
    graph = rdflib.Graph().parse(data=data, format="nt")
    wanted = rdflib.Graph().parse(data=turtle(shapes(), BASE_IRI), format="turtle")
    _, report, _ = pyshacl.validate(graph, shacl_graph=wanted, inference="none")
    assert isinstance(report, rdflib.Graph)
    return Counter(
        (str(report.value(one, SH.focusNode)), str(report.value(one, SH.resultMessage)))
        for one in report.subjects(rdflib.RDF.type, SH.ValidationResult)
    )


def main() -> None:
    """Print both times and whether both find the same."""
    site, wanted = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    lines = (site / "data" / "evidence.nt").read_text(encoding="utf-8").splitlines(keepends=True)
    data = repeated(lines, wanted)
    own, found = timed(lambda: ours(data))
    beside, expected = timed(lambda: theirs(data))
    print(f"{wanted} statements, {found.total()} results, the same: {found == expected}")
    print(f"ours {own:.2f} s, pySHACL {beside:.2f} s: {beside / own:.0f} times")


if __name__ == "__main__":
    main()
