"""A small server for the machine it runs on, to look at a site while working on it."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
TRIES = 20
"""Ports that are tried, from the one that was asked for."""
BUILT = "/.built"
SCRIPT = "/.reload.js"
"""Addresses that no page has: how often the site was built, and what asks for that."""
_RELOAD = b"""let seen = null;
setInterval(async () => {
  try {
    const built = await (await fetch("/.built")).text();
    if (seen !== null && built !== seen) location.reload();
    seen = built;
  } catch {}
}, 200);
"""

Rebuild = Callable[[Collection[Path]], object]
"""Builds again, and says what went wrong; told what was changed."""
Preview = Callable[[Collection[Path], Path], object]
"""Writes pages that are to be seen until all is built to an empty folder; told what was changed."""


def _no_preview(changed: Collection[Path], folder: Path) -> None:
    """Nothing is seen before all is built."""


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, with the site's own page for what is not there."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing: a line for each file hides what matters."""

    def end_headers(self) -> None:
        """No caching: who serves here is at work on the site."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's 404 page, where it has one."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Watched(_Handler):
    """The same, with a script in every page that loads it again when the site was built again. The
    script is a file of its own, as the pages' policy asks; the files on disk have none.
    """

    def do_GET(self) -> None:
        """A page with the script, the script, how often the site was built, or any other file."""
        path = self.path.partition("?")[0]
        server = self.server
        if path == BUILT and isinstance(server, _Server):
            self._answer(str(server.builds).encode(), "text/plain")
        elif path == SCRIPT:
            self._answer(_RELOAD, "text/javascript")
        elif (page := self._page(path)) is not None:
            tag = f'<script src="{SCRIPT}" defer></script></body>'.encode()
            self._answer(page.replace(b"</body>", tag, 1), "text/html")
        else:
            super().do_GET()

    def translate_path(self, path: str) -> str:
        """The file of *path*: one that is to be seen while the site is built again comes first."""
        usual = super().translate_path(path)
        first = self.server.first if isinstance(self.server, _Server) else None
        if first is None:
            return usual
        ahead = str(first) + usual.removeprefix(str(self.directory))
        there = Path(f"{ahead}index.html" if ahead.endswith("/") else ahead).is_file()
        return ahead if there else usual

    def _page(self, path: str) -> bytes | None:
        file = Path(self.translate_path(path))
        if path.endswith("/"):
            file /= "index.html"
        return file.read_bytes() if file.suffix == ".html" and file.is_file() else None

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = False
    builds = 0
    """How often the site was built again."""
    first: Path | None = None
    """The folder whose pages are to be seen while it is."""


def serve(
    folder: Path,
    port: int,
    say: Callable[[str], None],
    *,
    rebuild: Rebuild | None = None,
    preview: Preview = _no_preview,
    watched: Sequence[Path] = (),
) -> int:
    """Serve *folder* until interrupted; with *rebuild*, call that when something in *watched*
    changes, and have open pages load themselves again: at once those that *preview* gives, the
    others when all is built.

    Takes *port* or the next free one and says the address. Returns an exit code.
    """
    server = _bound(folder, port, _Handler if rebuild is None else _Watched)
    if server is None:
        say(f"no port from {port} to {port + TRIES - 1} is free: choose another with --port")
        return 1
    say(f"serving http://{HOST}:{server.server_port}/ (stop with Ctrl+C)")
    with server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            if rebuild is None:
                thread.join()
            else:
                _watch(server, rebuild, watched, folder, preview)
        except KeyboardInterrupt:
            say("stopped")
        finally:
            server.shutdown()
    return 0


def _bound(folder: Path, port: int, kind: type[_Handler]) -> _Server | None:
    handler = partial(kind, directory=str(folder))
    for tried in range(port, port + TRIES):
        try:
            return _Server((HOST, tried), handler)
        except OSError:
            continue
    return None


def _watch(
    server: _Server,
    rebuild: Rebuild,
    watched: Sequence[Path],
    output: Path,
    preview: Preview = _no_preview,
) -> None:
    from watchfiles import watch  # noqa: PLC0415 - needed only here

    def ours(_change: object, path: str) -> bool:
        inside = Path(path).is_relative_to(output.parent) and (
            f".{output.name}." in path or Path(path).is_relative_to(output)
        )
        return not inside and "__pycache__" not in path

    first = output.with_name(f".{output.name}.first")
    folders = (path for path in watched if path.is_dir())
    for changes in watch(*folders, watch_filter=ours, debounce=100):
        changed = {Path(path) for _, path in changes}
        shutil.rmtree(first, ignore_errors=True)
        try:
            # What cannot be made ahead is seen when all is built, which says why.
            with suppress(OSError):
                first.mkdir()
                preview(changed, first)
                if any(first.iterdir()):
                    server.first = first
                    server.builds += 1
            rebuild(changed)
        finally:
            server.first = None
            shutil.rmtree(first, ignore_errors=True)
        server.builds += 1
