"""``query``: the rows that answer a question to the graph."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from graph.commands.arguments import config_of, no_folder
from graph.commands.said import steps, summary
from graph.corpus.read import read
from graph.queries.formats import format_rows
from graph.queries.mistakes import prologue
from graph.queries.run import answer, fault, load_queries
from graph.triples.dataset import make_dataset


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    config = config_of(options)
    if wrong := no_folder(config.sources):
        return wrong
    text, file = _query_text(options.query, config.base_iri)
    if not file and text.endswith(".rq"):
        print(f"there is no file {text}, and no shipped query of that name", file=sys.stderr)
        return 2
    before = prologue(config.base_iri)
    problem = fault(text, config.base_iri, file, before)
    if problem is not None:
        summary((problem,))
        return 1
    with steps(options) as step:
        step("making the graph")
        triples = make_dataset(read(config), config.base_iri)
        step("asking")
        rows = answer(triples, before + text, config.base_iri)
    sys.stdout.buffer.write(format_rows(rows, options.format).encode())
    return 0


def _query_text(given: str, base_iri: str) -> tuple[str, str]:
    """The query that *given* means - a shipped one's name, a file, or the text - and its file."""
    shipped = {query.name: query.text for query in load_queries(base_iri)}
    if given in shipped:
        return shipped[given], f"{given}.rq"
    path = Path(given) if len(given) < 1000 and "\n" not in given else None
    if path is not None and path.is_file():
        return path.read_text(encoding="utf-8", errors="replace"), given
    return given, ""
