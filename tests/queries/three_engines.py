"""Every shipped query on a built site's graph, in rdflib, pyoxigraph and the browser.

    .venv/bin/python tests/queries/three_engines.py [SITE [QUERY ...]]

SITE is a built site (default: site/output), a QUERY the name of one (default: all). For each are
printed its rows, whether they are the same in all three, and how long each took (rdflib takes
minutes for some). The exit code is 1 where rows differ. The tests do the same on the toy corpus.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import rdflib
from playwright.sync_api import sync_playwright

from graph.config import BASE_IRI
from graph.opened import open_map
from graph.queries.run import answer
from tests.conftest import FLAGS, find_chromium
from tests.queries.engine import engine
from tests.queries.same_rows import of_asked, of_rdflib, of_rows


class Clock:
    """Seconds of what ran in its ``with`` block."""

    seconds = 0.0

    def __enter__(self) -> None:
        self._began = time.perf_counter()

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._began


def main(arguments: Sequence[str]) -> int:
    """Print the table; returns the exit code."""
    site = Path(arguments[0]) if arguments else Path("site/output")
    data = site / "data" / "evidence.trig"
    chromium = find_chromium()
    if not data.is_file() or chromium is None:
        print(__doc__ if chromium else "no Chromium found: CHROMIUM may name it", file=sys.stderr)
        return 2
    opened = open_map(site)
    plain = rdflib.Graph()
    plain.parse(site / "data" / "evidence.nt", format="nt")
    different = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        with engine(browser) as asker:
            asker.load(data.read_bytes(), base=BASE_IRI, media="application/trig")
            print(f"{'rows':>7} {'browser':>8} {'python':>8} {'rdflib':>8}  query")
            for name, query in opened.queries.items():
                if arguments[1:] and name not in arguments[1:]:
                    continue
                python, own, slow = Clock(), Clock(), Clock()
                with python:
                    rows = answer(opened.store, query.text, BASE_IRI)
                with own:
                    asked = asker.ask(query.text, 600)
                with slow:
                    other = of_rdflib(plain, query.text, rows.variables)
                found = {"the browser": of_asked(asked), "rdflib": other}
                odd = [where for where, keys in found.items() if keys != of_rows(rows)]
                different += len(odd)
                print(
                    f"{len(rows.rows):7,} {own.seconds:8.3f} {python.seconds:8.3f} "
                    f"{slow.seconds:8.3f}  {name}{'  <- other rows in ' if odd else ''}"
                    f"{', '.join(odd)}",
                    flush=True,
                )
        browser.close()
    return int(different > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
