"""The W3C's tests of SPARQL query engines, run in a browser through the query page's own code.

    .venv/bin/python tests/queries/w3c.py FOLDER [MANIFEST ...]

FOLDER is the folder ``sparql/sparql11`` (or ``sparql10``) of a copy of github.com/w3c/rdf-tests,
a MANIFEST the path of a file in it; without one all ``*/manifest.ttl`` are taken. Each test's data
is loaded by our worker, its query is read by ours, answered by the engine in the worker, and its
rows are what the page would show; CSV and TSV are what the page would save. Left out is what the
page does not offer: updates, protocols, SERVICE, entailment. Printed are passed, failed and left
out for each manifest, and each failure with its reason. The exit code is 1 where a test fails that
is not among the engine's known ones.

The suite is under the W3C's test suite licence and its 3-clause BSD licence; it is not part of this
repository.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import sync_playwright
from pyoxigraph import (
    DefaultGraph,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    parse,
    serialize,
)

from tests.conftest import FLAGS, find_chromium
from tests.queries.engine import Engine, engine
from tests.queries.w3c_manifest import SYNTAX, Case, cases, iri_of
from tests.queries.w3c_results import GRAPHS, Row, came, expected, read_table, same, same_csv

_GRAPH: Final = "the variable of GRAPH is bound too late (Oxigraph's own list)"
_PATH: Final = "a path from or to a constant that no triple has (Oxigraph's own list)"
_JOIN: Final = "GROUP_CONCAT keeps a language that all its texts share (Oxigraph's list)"
KNOWN: Final = {
    "agg-empty-group-count-graph": _GRAPH,
    "agg-groupconcat-04": _JOIN,
    "agg-groupconcat-06": _JOIN,
    "bnode01": "BNODE of the same text is the same node in every row",
    "graph": _GRAPH,
    "graph-minus": _GRAPH,
    "zero_or_more_set_end": _PATH,
    "zero_or_more_set_start": _PATH,
    "zero_or_one_set_end": _PATH,
    "zero_or_one_set_start": _PATH,
}
"""Tests that the engine fails in Python just as in the browser, by name, each with the reason."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one test."""

    case: Case
    wrong: str
    """Empty where it passed."""


def outcomes(folder: Path, manifest: Path, asker: Engine) -> Iterator[Outcome]:
    """Each test of *manifest* that the engine claims, with what came of it."""
    loaded: object = None
    for case in sorted(cases(folder, manifest), key=_data):
        if case.leave:
            continue
        if _data(case) != loaded:
            asker.load(_content(folder, case), base=iri_of(folder, case.query), union=False)
            loaded = _data(case)
        yield Outcome(case, _wrong(folder, case, asker))


def _data(case: Case) -> tuple[tuple[Path, ...], tuple[tuple[str, Path], ...], Path]:
    return case.data, case.graphs, case.query.parent


def _content(folder: Path, case: Case) -> bytes:
    """The test's data as N-Quads."""
    quads: list[Quad] = []
    for name, path in (*(("", one) for one in case.data), *case.graphs):
        graph = NamedNode(name) if name else DefaultGraph()
        base = iri_of(folder, path)
        form = GRAPHS[path.suffix]
        read = parse(path.read_bytes(), format=form, base_iri=base, rename_blank_nodes=True)
        quads.extend(Quad(q.subject, q.predicate, q.object, graph) for q in read)
    return serialize(quads, format=RdfFormat.N_QUADS) or b""


def _wrong(folder: Path, case: Case, asker: Engine) -> str:
    # The query's own place is the base of its IRIs.
    text = f"BASE <{iri_of(folder, case.query)}>\n{case.query.read_text(encoding='utf-8')}"
    if case.kind in SYNTAX:
        return _wrong_syntax(case, text, asker)
    asked = asker.ask(text)
    if asked.refused:
        return f"{asked.refused}: {asked.message}"
    result = case.result
    if result is None:
        return "the manifest names no result"
    if result.suffix == ".csv":
        wanted = result.read_bytes().decode()
        return "" if same_csv(asker.download(text, "csv"), wanted) else "other rows in CSV"
    if result.suffix == ".tsv" and not same(
        expected(result, ""), _read_tsv(asker.download(text, "tsv"))
    ):
        return "other rows in TSV"
    wanted_rows = expected(result, iri_of(folder, result))
    return "" if same(wanted_rows, came(asked)) else f"{came(asked)!r} and not {wanted_rows!r}"


def _wrong_syntax(case: Case, text: str, asker: Engine) -> str:
    kind, missing = asker.seen(text)
    asked = asker.ask(text)
    refused = kind not in {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"} or asked.refused == "said"
    if case.kind.startswith("Negative"):
        return "" if refused or missing else "a mistake was not seen"
    if missing:
        return f"prefixes taken for undeclared: {missing}"
    # What is read, and then cannot be answered: another server, a function of somebody's own.
    read = asked.refused and not asked.message.startswith("error at") and kind
    return f"{kind}: {asked.message}" if refused and not read else ""


def _read_tsv(text: str) -> list[Row]:
    found = read_table(text.encode(), QueryResultsFormat.TSV)
    return found if isinstance(found, list) else []


def main(arguments: Sequence[str]) -> int:
    """Print the table; returns the exit code."""
    folder = Path(arguments[0]).resolve() if arguments else None
    if folder is None or not folder.is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    chromium = find_chromium()
    if chromium is None:
        print("no Chromium found: install one or set CHROMIUM to its path", file=sys.stderr)
        return 2
    named = [folder / name for name in arguments[1:]]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        with engine(browser) as asker:
            unknown = [
                _run(folder, one, asker) for one in named or sorted(folder.glob("*/manifest.ttl"))
            ]
        browser.close()
    return int(any(unknown))


def _run(folder: Path, manifest: Path, asker: Engine) -> int:
    """Print what came of one manifest; returns how many failures are not known."""
    found = list(outcomes(folder, manifest, asker))
    left = [case.leave for case in cases(folder, manifest) if case.leave]
    failed = [one for one in found if one.wrong]
    if found or left:
        name = manifest.parent.name
        why = f" ({', '.join(sorted(set(left)))})" if left else ""
        passed = len(found) - len(failed)
        print(f"{passed:4} passed {len(failed):3} failed {len(left):3} left out{why}  {name}")
    for one in failed:
        print(f"     {one.case.name}: {KNOWN.get(one.case.name, one.wrong)[:600]}")
    return sum(one.case.name not in KNOWN for one in failed)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
