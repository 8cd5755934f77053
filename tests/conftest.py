"""What several tests share: a browser, the real site built once, and a server for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("long", max_examples=2000, deadline=None)
"""How many texts are made up for a test of any text: the same few each time, or many new ones."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
"""Names under which a Chromium is usually found on the path."""
PLACES = (
    "/snap/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
"""Where it lies where it is not on the path."""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Nothing but the pages under test may use the network; containers have no sandbox to offer."""


def find_chromium() -> str | None:
    """The Chromium that ``CHROMIUM`` names, else the first that is found in the usual places."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [*BROWSERS, *PLACES]
    return next(filter(None, map(shutil.which, candidates)), None)


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder of ``build.py``."""
    return ROOT


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Path of an installed Chromium; without one the test is skipped, or fails in CI."""
    if found := find_chromium():
        return found
    reason = "NO CHROMIUM FOUND: browser tests do not run. Install one or set CHROMIUM to its path"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> Iterator[Browser]:
    """A headless Chromium for the whole session: take a new context for each test."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
        yield chromium
        chromium.close()


def build(output: Path) -> None:
    """Build the real site into *output* the way a maintainer does, or fail with what it said."""
    command = [sys.executable, "build.py", "--output", str(output)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.fail(f"{' '.join(command[1:])} gave {run.returncode}\n{run.stdout}{run.stderr}")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real site, built once in the session: pytest's workers share it. Read it only."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    output, done = shared / "built-site", shared / "built-site.done"
    with FileLock(shared / "built-site.lock"):
        if not done.exists():
            shutil.rmtree(output, ignore_errors=True)
            build(output)
            done.touch()
    return output


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line for each of them."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Address of the real site on this machine, without a slash at the end."""
    handler = partial(QuietHandler, directory=str(built_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
