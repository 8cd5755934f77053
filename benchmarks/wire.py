"""What a reader's browser fetches for the first view of a page, counted whole and compressed.

    .venv/bin/python benchmarks/wire.py [SITE] [PAGE ...]

SITE is a built site (default: site/output), a PAGE the path of a file in it; without pages one of
each kind is taken. For each page a fresh browser opens it and waits until nothing more is asked
for. Printed are the requests, their bytes as they lie on disk and as gzip would send them (level
6; a server with Brotli sends less), how many of these are scripts, requests to other hosts,
cookies, entries in the browser's storage, and what the console complains of. The exit code is 1
where a page is larger than 60 kB or one of the last four is not 0.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.serving import served
from tests.conftest import FLAGS, find_chromium

MOST = 60_000
"""Bytes that the first view of a page may cost."""
KINDS = ("claim", "concept", "reference", "source", "evidence")
"""Folders of which one page is taken: the largest, so that no page is worse."""
LISTS = ("index.html", "concepts/index.html", "basket/index.html", "map/index.html")
PACKED = (".css", ".html", ".js", ".json", ".svg", ".txt")
"""What servers compress; the rest is sent as it is."""


@dataclass(frozen=True, slots=True)
class View:
    """What opening one page cost."""

    page: str
    requests: int
    plain: int
    packed: int
    scripts: int
    """Packed bytes of scripts."""
    elsewhere: int
    kept: int
    """Cookies and entries in the browser's storage."""
    complaints: int

    @property
    def sound(self) -> bool:
        """Whether it costs little, asks nobody else, keeps nothing and goes without complaint."""
        return self.packed <= MOST and not (self.elsewhere or self.kept or self.complaints)


def packed(url: str, body: bytes) -> int:
    """Bytes of *body* as a server sends them."""
    path = url.partition("?")[0].partition("#")[0]
    text = path.endswith((*PACKED, "/"))
    return len(gzip.compress(body, 6, mtime=0)) if text else len(body)


def view(browser: Browser, address: str, page: str) -> View:
    """What opening *page* of the site at *address* costs in a fresh profile."""
    context = browser.new_context()
    tab = context.new_page()
    responses: list[Response] = []
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("response", lambda one: responses.append(one))  # noqa: PLW0108 - not a built-in
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.goto(f"{address}/{page}", wait_until="networkidle")
    bodies = [(one.url, one.body()) for one in responses if one.ok]
    stored = tab.evaluate("localStorage.length + sessionStorage.length")
    own = (address, "data:", "blob:")
    made = View(
        page=page,
        requests=len(bodies),
        plain=sum(len(body) for _, body in bodies),
        packed=sum(packed(url, body) for url, body in bodies),
        scripts=sum(packed(url, body) for url, body in bodies if url.endswith(".js")),
        elsewhere=sum(not url.startswith(own) for url in asked),
        kept=len(context.cookies()) + int(stored),
        complaints=len(said),
    )
    context.close()
    return made


def usual_pages(site: Path) -> tuple[str, ...]:
    """The lists that there are, and of each kind the page with the most bytes."""
    lists = [name for name in LISTS if (site / name).is_file()]
    largest = [
        max(found, key=lambda path: (path.stat().st_size, path))
        for kind in KINDS
        if (found := sorted((site / kind).glob("*/index.html")))
    ]
    return (*lists, *(path.relative_to(site).as_posix() for path in largest))


def main(arguments: Sequence[str]) -> int:
    """Print the table; returns the exit code."""
    site = Path(arguments[0]) if arguments else ROOT / "site" / "output"
    if not (site / "index.html").is_file():
        print(f"no site in {site}: `make site` builds one", file=sys.stderr)
        return 2
    chromium = find_chromium()
    if chromium is None:
        print("no Chromium found: install one or set CHROMIUM to its path", file=sys.stderr)
        return 2
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        views = [view(browser, address, page) for page in arguments[1:] or usual_pages(site)]
        browser.close()
    print(f"{'gzip':>9} {'plain':>9} {'scripts':>8} requests elsewhere kept complaints  page")
    for one in views:
        print(
            f"{one.packed:9,} {one.plain:9,} {one.scripts:8,} {one.requests:8} {one.elsewhere:9} "
            f"{one.kept:4} {one.complaints:10}  {one.page}{'' if one.sound else '   <- too much'}"
        )
    return 0 if all(one.sound for one in views) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
