"""The search beside Pagefind: what a first query fetches, and how soon a result is there.

    .venv/bin/python benchmarks/search.py [SITE] [--pagefind PROGRAM] [QUERY ...]

SITE is a built site (default: site/output). For each query a fresh browser opens an empty search
page, puts the query in, and waits for the first result; then the same page is asked for less of it.
Bytes are those of the index and of the code that asks it, as they lie on disk and as gzip would
send them; milliseconds are from the key to the first result in the page, its drawing not counted.
With ``--pagefind`` (a package of its own, no dependency of this project) the same pages are indexed
by it; its time is until the texts of five results are there, without a page to put them in. The
exit code is 1 where our first query costs more than 100 kB, or a key more than 100 ms.
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.serving import served
from tests.conftest import FLAGS, find_chromium

MOST_BYTES = 100_000
MOST_MS = 100.0
ROUNDS = 5
QUERIES = ("domestic abuse", "DV", "coersive control", "children", "evaluation of programmes")

OURS = """query => new Promise(done => {
  const field = document.querySelector("[data-query]");
  const place = document.querySelector("[data-found]");
  const old = place.querySelector(".result a");
  const begin = performance.now();
  new MutationObserver((_, watch) => {
    const first = place.querySelector(".result a");
    if (!first || first === old) return;
    watch.disconnect();
    done([performance.now() - begin, first.textContent]);
  }).observe(place, { childList: true, subtree: true });
  field.value = query;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""
THEIRS = """async query => {
  const begin = performance.now();
  const found = await window.pagefind.search(query);
  const texts = await Promise.all(found.results.slice(0, 5).map(one => one.data()));
  return [performance.now() - begin, texts.length ? texts[0].meta.title : "nothing"];
}"""
PAGE = """<!doctype html><title>Pagefind</title><script type="module">
import * as pagefind from "/pagefind/pagefind.js";
window.pagefind = pagefind;
</script>"""


@dataclass(frozen=True, slots=True)
class Asked:
    """One query, cold and then another time in the same page."""

    plain: int
    packed: int
    cold: float
    warm: float
    first: str


@dataclass(frozen=True, slots=True)
class Engine:
    """One of the two."""

    name: str
    page: str
    script: str
    """Asks a query in the page; gives milliseconds and the first result."""
    folder: str
    """Where its index is."""


def ask(browser: Browser, address: str, site: Path, query: str, engine: Engine) -> Asked:
    """*query* in a fresh context: what it fetched of *site*, and how long it took."""
    context = browser.new_context()
    page = context.new_page()
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path.lstrip("/")))
    page.goto(f"{address}/{engine.page}", wait_until="networkidle")
    if engine is THEM:
        page.wait_for_function("() => window.pagefind")
    cold, first = page.evaluate(engine.script, query)
    page.wait_for_load_state("networkidle")
    own = {path for path in paths if path.startswith(engine.folder) or path.endswith("search.js")}
    warm, _ = page.evaluate(engine.script, query.rpartition(" ")[0] or query[:-1])
    context.close()
    fetched = [(site / path).read_bytes() for path in sorted(own)]
    plain = sum(map(len, fetched))
    packed = sum(min(len(body), len(gzip.compress(body, 6))) for body in fetched)
    return Asked(plain, packed, cold, warm, first)


US = Engine("Ours", "search/index.html", OURS, "search/index/")
THEM = Engine("Pagefind", "try.html", THEIRS, "pagefind/")


def table(browser: Browser, site: Path, engine: Engine, queries: Sequence[str]) -> bool:
    """Print what each query cost; whether all are within the limits."""
    print(f"\n{engine.name}: {weight(site / engine.folder)}")
    print(f"{'query':28}{'bytes':>9}{'gzip':>9}{'cold ms':>9}{'warm ms':>9}  first result")
    sound = True
    with served(site) as address:
        for query in queries:
            rounds = [ask(browser, address, site, query, engine) for _ in range(ROUNDS)]
            one, cold = rounds[0], median(each.cold for each in rounds)
            warm = median(each.warm for each in rounds)
            print(
                f"{query:28}{one.plain:9,}{one.packed:9,}{cold:9.0f}{warm:9.0f}  {one.first[:50]}"
            )
            sound &= one.plain <= MOST_BYTES and max(cold, warm) <= MOST_MS
    return sound


def index_by_pagefind(program: Path, site: Path, into: Path) -> None:
    """Copy the pages of *site*, without anything else, and let *program* index them."""
    for page in sorted(site.rglob("*.html")):
        target = into / page.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, target)
    begin = time.perf_counter()
    command = [str(program), "--site", str(into), "--root-selector", "main"]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - named by the caller
    print(f"Pagefind made its index in {time.perf_counter() - begin:.1f} s")
    (into / "try.html").write_text(PAGE, encoding="utf-8")


def weight(folder: Path) -> str:
    """How many files a folder has, and how large they are."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return f"{len(files):,} files, {sum(path.stat().st_size for path in files):,} bytes"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site" / "output")
    parser.add_argument("--pagefind", type=Path)
    parser.add_argument("queries", nargs="*", default=QUERIES)
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        sound = table(browser, options.site, US, options.queries)
        if options.pagefind:
            with tempfile.TemporaryDirectory() as folder:
                index_by_pagefind(options.pagefind, options.site, Path(folder))
                table(browser, Path(folder), THEM, options.queries)
        browser.close()
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
