"""A small server for the machine it runs on, to look at a site while working on it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
TRIES = 20
"""Ports that are tried, from the one that was asked for."""


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


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = False


def serve(
    folder: Path,
    port: int,
    say: Callable[[str], None],
    *,
    rebuild: Callable[[], int] | None = None,
    watched: Sequence[Path] = (),
) -> int:
    """Serve *folder* until interrupted; with *rebuild*, call that when something in *watched*
    changes.

    Takes *port* or the next free one and says the address. Returns an exit code.
    """
    server = _bound(folder, port)
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
                _watch(rebuild, watched, folder, say)
        except KeyboardInterrupt:
            say("stopped")
        finally:
            server.shutdown()
    return 0


def _bound(folder: Path, port: int) -> _Server | None:
    handler = partial(_Handler, directory=str(folder))
    for tried in range(port, port + TRIES):
        try:
            return _Server((HOST, tried), handler)
        except OSError:
            continue
    return None


def _watch(
    rebuild: Callable[[], int],
    watched: Sequence[Path],
    output: Path,
    say: Callable[[str], None],
) -> None:
    from watchfiles import watch  # noqa: PLC0415 - needed only here

    def ours(_change: object, path: str) -> bool:
        inside = Path(path).is_relative_to(output.parent) and (
            f".{output.name}." in path or Path(path).is_relative_to(output)
        )
        return not inside and "__pycache__" not in path

    for _ in watch(*(path for path in watched if path.is_dir()), watch_filter=ours):
        say("changed: building again")
        rebuild()
