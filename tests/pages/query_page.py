"""The query page in a browser, as tests use it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.conftest import QuietHandler


@contextmanager
def served(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Address of *folder* on this machine."""
    made = partial(handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), made) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def opened(page: Page, url: str) -> Page:
    """The query page of the site at *url*, ready to be asked."""
    page.goto(f"{url}/query/index.html")
    expect(page.locator("[data-editor]")).to_be_visible()
    return page


def put(page: Page, query: str) -> None:
    """A query as a link brings it."""
    page.evaluate("hash => { location.hash = hash; }", f"query={quote(query)}")
    page.wait_for_function(
        "text => document.querySelector('[data-text]').value === text", arg=query
    )


def ask(page: Page, query: str) -> str:
    """What the page says of the answer to *query*."""
    put(page, query)
    page.locator("[data-run]").click()
    expect(page.locator("[data-query-page]")).to_have_attribute(
        "aria-busy", "false", timeout=60_000
    )
    return page.locator("[data-status]").inner_text()
