"""A real SPARQL server for tests: Oxigraph's, on this machine."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def ask(url: str, query: str) -> str:
    """The answer of the server at *url*, as CSV."""
    request = urllib.request.Request(
        f"{url}/query",
        query.encode(),
        {"Content-Type": "application/sparql-query", "Accept": "text/csv"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return str(answer.read().decode())


@contextmanager
def oxigraph(folder: Path, *options: str) -> Iterator[str]:
    """Address of a server with what is in *folder*."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    assert program, "the test extra brings the server"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    where = ["--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    arguments = [program, "serve", *where, *options]
    process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
    for _ in range(200):
        try:
            ask(url, "ASK {}")
            break
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    yield url
    process.terminate()
    process.wait(10)
