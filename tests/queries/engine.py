"""The query page's engine without the page: its own modules and worker, in a browser, on any data.

What the page uses between a query's text and its rows is used here as it stands: ``engine.js``,
``worker.js``, ``answers.js``, ``downloads.js`` and ``sparql.js``.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page

ROOT: Final = Path(__file__).resolve().parent.parent.parent
FOLDERS: Final = {
    "/assets/js/query/": ROOT / "site" / "theme" / "static" / "js" / "query",
    "/assets/vendor/oxigraph/": ROOT / "node_modules" / "oxigraph",
}
TYPES: Final = {".js": "text/javascript", ".wasm": "application/wasm"}
POLICY: Final = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
BLANK: Final = b"<!doctype html><title>Engine</title>"

_START: Final = """async ([base, union, format, data, engineSize]) => {
  const load = (name) => import(`/assets/js/query/${name}.js`);
  const parts = ["engine", "sparql", "downloads"].map(load);
  const [{ Engine, Refusal }, sparql, downloads] = await Promise.all(parts);
  const size = (plain) => ({ plain, gzip: plain });
  const about = {
    base, union, format, hostCompresses: true,
    engine: { href: "assets/vendor/oxigraph/web_bg.wasm", size: size(engineSize) },
    data: data.map(([href, plain]) => ({ href, size: size(plain) })),
  };
  window.engine?.cancel();
  window.engine = new Engine(about, new URL("/", location.href));
  window.answerTo = async (text, seconds) => {
    try { return await window.engine.ask(text, sparql.form(text), { seconds }); } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { refused: error.kind, message: error.message };
    }
  };
  window.downloads = downloads;
  window.seenIn = (text) => [sparql.form(text), [...sparql.missingPrefixes(text).keys()]];
  const began = performance.now();
  await window.engine.open();
  return performance.now() - began;
}"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of a query."""

    names: tuple[str, ...] = ()
    rows: tuple[Mapping[str, Any], ...] = ()
    """Terms as in SPARQL 1.1 Query Results JSON, by variable."""
    verdict: bool | None = None
    """Of ASK."""
    is_graph: bool = False
    refused: str = ""
    """Why there is no answer: ``kind`` of a Refusal; empty where there is one."""
    message: str = ""


class Engine:
    """The engine in a page of its own. Data is taken from this process over loopback HTTP."""

    def __init__(self, page: Page, address: str, files: dict[str, bytes]) -> None:
        self._files = files
        self.page = page
        page.goto(address)

    def serve(self, files: Mapping[str, bytes]) -> None:
        """Offer *files* to the page, by path, and nothing else of before."""
        self._files.clear()
        self._files.update(files)

    def load(
        self,
        *data: bytes,
        base: str = "https://example.org/map",
        media: str = "application/n-quads",
        union: bool = True,
    ) -> float:
        """Start anew with *data*; returns the milliseconds until questions can be asked. With
        *union* all named graphs together are the default graph.
        """
        self.serve({f"/data/{at}": piece for at, piece in enumerate(data)})
        sizes = [[path[1:], len(piece)] for path, piece in self._files.items()]
        engine = (FOLDERS["/assets/vendor/oxigraph/"] / "web_bg.wasm").stat().st_size
        return float(self.page.evaluate(_START, [base, union, media, sizes, engine]))

    def ask(self, text: str, seconds: int = 30) -> Asked:
        """The answer to *text*."""
        # As a text: Playwright takes minutes to hand over a long answer as objects.
        script = "async ([text, seconds]) => JSON.stringify(await window.answerTo(text, seconds))"
        said = json.loads(self.page.evaluate(script, [text, seconds]))
        if "refused" in said:
            return Asked(refused=said["refused"], message=said["message"])
        is_graph = bool(said.get("graph"))
        return Asked(tuple(said["names"]), tuple(said["rows"]), said.get("answer"), is_graph)

    def seen(self, text: str) -> tuple[str, list[str]]:
        """What the page sees in *text* before it asks: its form, prefixes that are not declared."""
        form, missing = self.page.evaluate("(text) => window.seenIn(text)", text)
        return form, missing

    def download(self, text: str, form: str) -> str:
        """The answer to *text* as the file that the page offers: csv, tsv, json or nTriples."""
        script = "async ([text, form]) => window.downloads[form](await window.answerTo(text, 30))"
        return str(self.page.evaluate(script, [text, form]))


def _handler(files: Mapping[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content, kind = self._found()
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Security-Policy", POLICY)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def _found(self) -> tuple[bytes, str]:
            if self.path == "/":
                return BLANK, "text/html"
            if self.path in files:
                kind = TYPES.get(Path(self.path).suffix, "application/octet-stream")
                return files[self.path], kind
            for start, folder in FOLDERS.items():
                path = folder / Path(self.path).name
                if self.path.startswith(start) and path.is_file():
                    return path.read_bytes(), TYPES[path.suffix]
            return b"", ""

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base's name
            """Say nothing."""

    return Handler


@contextmanager
def engine(browser: Browser) -> Iterator[Engine]:
    """An engine without data."""
    files: dict[str, bytes] = {}
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(files)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        page = browser.new_page()
        try:
            yield Engine(page, f"http://127.0.0.1:{server.server_port}/", files)
        finally:
            page.close()
            server.shutdown()
            thread.join()
