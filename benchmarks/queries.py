"""Our query engine in a browser beside Comunica's, on the same data, in one run.

    .venv/bin/python benchmarks/queries.py COMUNICA [--sizes 10000,100000,1000000] [--site SITE]

COMUNICA is a folder in which `npm install @comunica/query-sparql-rdfjs n3` was run; it is bundled
with the project's own esbuild. For each size a graph is made (query_data.py), served from this
machine, and loaded by each engine in a browser of its own: ours through the query page's modules
and worker, Comunica's over an N3 store in the page. Printed are: until it is ready (code and data
fetched, parsed, first question answered), memory of the tab at its peak, for each of twelve
questions the median of several runs, and the ratio. Comunica gets all statements in its default
graph, which is faster for it than named graphs. With a SITE (default: site/output) what readers
fetch is added up. Rows have to be as many in both, else the exit code is 1.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any, Final

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.query_data import BASE, QUESTIONS, trig
from graph.files.compressed import brotli, gzipped
from tests.conftest import FLAGS, find_chromium
from tests.queries.engine import Engine, engine

ENTRY: Final = """
import { QueryEngine } from "@comunica/query-sparql-rdfjs";
import { Parser, Store } from "n3";
export { QueryEngine, Parser, Store };
"""
LONGEST: Final = 120
"""Seconds after which a question counts as not answered."""

_COMUNICA: Final = """async () => {
  const { QueryEngine, Parser, Store } = await import("/data/comunica.js");
  const text = await (await fetch("/data/0")).text();
  const store = new Store();
  for (const quad of new Parser({ format: "application/trig" }).parse(text)) {
    store.addQuad(quad.subject, quad.predicate, quad.object);
  }
  const engine = new QueryEngine();
  window.answerTo = async (query, seconds) => {
    const context = { sources: [store] };
    const form = /CONSTRUCT/.test(query) ? "queryQuads" : "queryBindings";
    const found = await engine[form](query, context);
    const late = new Promise((_, no) => {
      setTimeout(() => { found.destroy(); no(new Error("late")); }, seconds * 1000);
    });
    return { rows: await Promise.race([found.toArray(), late]) };
  };
  await window.answerTo("ASKED", 600);
}"""

_RUNS: Final = """async ([query, seconds, budget]) => {
  const times = [];
  let rows = -1;
  const all = performance.now();
  for (let run = 0; run < 7 && (run < 1 || performance.now() - all < budget * 1000); run += 1) {
    const began = performance.now();
    const answer = await window.answerTo(query, seconds).catch(() => ({ rows: null }));
    times.push(performance.now() - began);
    if (!answer.rows) return [times, -1];
    rows = answer.rows.length;
  }
  return [times, rows];
}"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one engine took on one graph."""

    ready: float
    """Milliseconds."""
    statements: int
    memory: int
    """MiB of the tab's process at its peak; 0 where the system does not tell."""
    medians: dict[str, float]
    """Milliseconds by question."""
    rows: dict[str, int]
    """-1 where there was no answer in time."""


def main(arguments: Sequence[str]) -> int:
    """Print the tables; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("comunica", type=Path)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--site", type=Path, default=ROOT / "site" / "output")
    given = parser.parse_args(arguments)
    chromium = find_chromium()
    if chromium is None:
        print("no Chromium found: install one or set CHROMIUM to its path", file=sys.stderr)
        return 2
    bundle = _bundle(given.comunica.resolve())
    _print_weights(given.site, bundle)
    agree = True
    with sync_playwright() as playwright:

        def launch() -> Browser:
            return playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))

        for size in map(int, given.sizes.split(",")):
            data = trig(size)
            ours, theirs = _ours(launch, data), _theirs(launch, data, bundle)
            agree &= _print_table(data, ours, theirs)
    return int(not agree)


def _bundle(folder: Path) -> bytes:
    program = next((ROOT / "node_modules").glob("@esbuild/*/bin/esbuild"))
    options = ("--bundle", "--minify", "--format=esm", "--platform=browser")
    defined = ("--define:global=globalThis", '--define:process.env.NODE_ENV="production"')
    return subprocess.run(  # noqa: S603 - a program of the lock file
        [program, *options, *defined, "--log-level=error"],
        cwd=folder, input=ENTRY.encode(), capture_output=True, check=True,
    ).stdout  # fmt: skip


def _print_weights(site: Path, bundle: bytes) -> None:
    """What a reader fetches before the first answer."""
    print(f"Comunica's bundle: gzip {len(gzipped(bundle)):,}, Brotli {_brotli(bundle):,} bytes")
    code = sorted((ROOT / "site/theme/static/js/query").glob("*.js"))
    scripts = b"".join(path.read_bytes() for path in code)
    glue = (ROOT / "node_modules/oxigraph/web.js").read_bytes()
    print(f"our scripts: gzip {len(gzipped(scripts + glue)):,}, Brotli {_brotli(scripts + glue):,}")
    total = {".gz": 0, ".br": 0}
    for name in ("assets/vendor/oxigraph/web_bg.wasm", "data/evidence.trig"):
        for form in total:
            path = site / f"{name}{form}"
            total[form] += path.stat().st_size if path.is_file() else 0
    print(f"our engine with this site's data: gzip {total['.gz']:,}, Brotli {total['.br']:,}\n")


@cache
def _brotli(content: bytes) -> int:
    return len(brotli(content, 11))


def _ours(launch: Callable[[], Browser], data: bytes) -> Measured:
    browser = launch()
    with engine(browser) as asker:
        ready = _ready(asker, data)
        made = _measured(browser, asker.page, ready)
    browser.close()
    return made


def _ready(asker: Engine, data: bytes) -> float:
    took = asker.load(data, base=BASE, media="application/trig")
    return took + float(
        asker.page.evaluate(
            "async (query) => { const began = performance.now();"
            " await window.answerTo(query, 600); return performance.now() - began; }",
            QUESTIONS["lookup"],
        )
    )


def _theirs(launch: Callable[[], Browser], data: bytes, bundle: bytes) -> Measured:
    browser = launch()
    with engine(browser) as asker:
        asker.serve({"/data/0": data, "/data/comunica.js": bundle})
        script = _COMUNICA.replace('"ASKED"', repr(QUESTIONS["lookup"]))
        timed = (
            f"async () => {{ const began = performance.now(); await ({script})();"
            " return performance.now() - began; }"
        )
        made = _measured(browser, asker.page, float(asker.page.evaluate(timed)))
    browser.close()
    return made


def _measured(browser: Browser, page: Page, ready: float) -> Measured:
    medians, rows = {}, {}
    for name, query in QUESTIONS.items():
        times, rows[name] = page.evaluate(_RUNS, [query, LONGEST, 10])
        # The first of several runs finds nothing warm.
        medians[name] = median(times[1:] or times)
    everything = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    first = "async (query) => (await window.answerTo(query, 600)).rows[0].n?.value ?? 0"
    statements = int(page.evaluate(first, everything))
    return Measured(ready, statements, _peak(browser), medians, rows)


def _peak(browser: Browser) -> int:
    """MiB that the largest tab of *browser* took at most, as Linux counts it."""
    session = browser.new_browser_cdp_session()
    processes: list[Any] = session.send("SystemInfo.getProcessInfo")["processInfo"]
    found = [0]
    for one in processes:
        status = Path("/proc") / str(one["id"]) / "status"
        if one["type"] == "renderer" and status.is_file():
            lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
            found.append(int(lines["VmHWM"].split()[0]) // 1024)
    return max(found)


def _print_table(data: bytes, ours: Measured, theirs: Measured) -> bool:
    """The table of one size; whether both gave as many rows."""
    print(f"{ours.statements:,} statements, {len(data) / 1e6:.1f} MB of TriG")
    print(f"{'':18} {'ours':>10} {'Comunica':>10} {'ratio':>7}  rows")
    for name, own, other in (
        ("ready, ms", ours.ready, theirs.ready),
        ("memory, MiB", ours.memory, theirs.memory),
    ):
        print(f"{name:18} {own:10,.0f} {other:10,.0f} {other / max(own, 1):7.1f}")
    ratios = []
    for name, own in ours.medians.items():
        other, late = theirs.medians[name], theirs.rows[name] < 0
        ratios.append(other / own)
        print(
            f"{name:18} {own:10,.1f} {'>' if late else ''}{other:10,.1f} {other / own:7.1f}"
            f"  {ours.rows[name]:,}"
        )
    print(f"median of the ratios: {median(ratios):.1f}; least: {min(ratios):.1f}\n", flush=True)
    same = [name for name in ours.rows if theirs.rows[name] in {-1, ours.rows[name]}]
    for name in set(ours.rows) - set(same):
        print(f"other rows: {name}: {ours.rows[name]} and {theirs.rows[name]}", file=sys.stderr)
    return len(same) == len(ours.rows)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
