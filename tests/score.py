"""Prints how near the program's reading of the sources comes to a hand-made one.

Run as ``.venv/bin/python tests/score.py`` or ``make score``; with ``--list`` it prints what was
missed, invented or wrong, too. Exit code 1 where a target is not reached.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.config import Config  # noqa: E402 - found once the root is on the path
from graph.corpus.model import Corpus  # noqa: E402
from graph.corpus.read import read  # noqa: E402
from tests.measures import Result, load, score_citations, score_record, score_references  # noqa: E402

BRIEFING = "wild-2021"
"""The source whose reference list was read by hand."""
RECORDS = ("katz-2015", "vendrig-de-ron-2024")
"""The sources that are a record: every field of theirs has to be right."""

LIST_TARGETS = {
    "detection": 1.0,
    "authors": 0.99,
    "year": 0.99,
    "title": 0.99,
    "DOI": 0.99,
    "URL": 0.97,
    "container": 0.97,
    "volume": 0.97,
    "pages": 0.97,
    "type": 0.97,
}
CITATION_TARGETS = {"linking": 0.99}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    name: str
    value: float
    target: float | None
    counts: str

    @property
    def reached(self) -> bool:
        return self.target is None or self.value >= self.target


def measure(corpus: Corpus) -> dict[str, tuple[Result, dict[str, float]]]:
    """For each hand-made reading the scores of *corpus*, and the targets."""
    golds, found = load("references"), corpus.references[BRIEFING]
    cites, nots = load("citations"), load("not_citations")
    records = {gold["id"]: gold for gold in load("sources")}
    citations = score_citations(golds, cites, nots, found.references, found.citations)
    return {
        f"References of {BRIEFING}": (score_references(golds, found.references), LIST_TARGETS),
        f"Citations of {BRIEFING}": (citations, CITATION_TARGETS),
    } | {
        f"Record of {slug}": (
            score_record(records[slug], corpus.documents[slug].fields),
            {"fields": 1.0},
        )
        for slug in RECORDS
    }


def lines(result: Result, targets: dict[str, float]) -> Iterator[Line]:
    """The table's lines for one reading."""
    for name, score in result.scores.items():
        counts = f"{score.right} right of {score.found} found, {score.there} there"
        yield Line(name, score.f1, targets.get(name), counts)


def main(arguments: list[str]) -> int:
    """Print the table; 0 if every target is reached."""
    reached = True
    for title, (result, targets) in measure(read(Config.of(ROOT))).items():
        print(f"\n{title}")
        for line in lines(result, targets):
            wanted = "" if line.target is None else f"target {line.target:.2f}"
            mark = "" if line.reached else "  NOT REACHED"
            print(f"  {line.name:<12} {line.value:.4f}  {wanted:<12} ({line.counts}){mark}")
            reached &= line.reached
        if "--list" in arguments:
            print(*(f"    {miss}" for miss in result.misses), sep="\n")
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
