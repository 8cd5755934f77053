"""Every shipped query on a built site's graph, in rdflib, pyoxigraph and the browser.

    .venv/bin/python tests/queries/three_engines.py [SITE]

SITE is a built site (default: site/output). For each query are printed its rows, whether they are
the same in all three, and how long each engine took (rdflib takes minutes for some). The exit code
is 1 where rows differ. The tests do the same on the toy corpus.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import rdflib
from playwright.sync_api import sync_playwright

from graph.config import BASE_IRI
from graph.opened import open_map
from graph.queries.run import answer
from tests.conftest import FLAGS, find_chromium
from tests.queries.engine import engine
from tests.queries.same_rows import of_asked, of_rdflib, of_rows

Found = TypeVar("Found")


def timed(act: Callable[[], Found]) -> tuple[Found, float]:
    """What *act* gives, and the seconds that it took."""
    began = time.perf_counter()
    found = act()
    return found, time.perf_counter() - began


def main(arguments: Sequence[str]) -> int:
    """Print the table; returns the exit code."""
    site = Path(arguments[0]) if arguments else ROOT / "site" / "output"
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
                rows, python = timed(lambda text=query.text: answer(opened.store, text, BASE_IRI))
                asked, own = timed(lambda text=query.text: asker.ask(text, 600))
                other, slow = timed(
                    lambda text=query.text, names=rows.variables: of_rdflib(plain, text, names)
                )
                wanted = of_rows(rows)
                sums = [of_asked(asked) == wanted, other == wanted]
                different += not all(sums)
                said = "" if all(sums) else f"  <- differs in {'rdflib' if sums[0] else 'browser'}"
                print(
                    f"{len(rows.rows):7,} {own:8.3f} {python:8.3f} {slow:8.3f}  {name}{said}",
                    flush=True,
                )
        browser.close()
    return int(different > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
