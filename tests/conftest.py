"""What several tests share: a browser, and a server that says nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from graph.claims.concepts.vocabulary import FOLDER, load_vocabulary
from graph.corpus.one_document import matcher_of
from graph.triples.vocabulary import schemes

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("quick", max_examples=100, deadline=None, derandomize=True)
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


@pytest.fixture(scope="session")
def no_field(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The vocabulary's folder without the folders of fields."""
    folder = tmp_path_factory.mktemp("vocabulary")
    for path in FOLDER.glob("*.ttl"):
        shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="module")
def bare_vocabulary(no_field: Path) -> Iterator[None]:
    """No field's words are known: a site has a quarter of the pages, and is made in as little."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(load_vocabulary, "__defaults__", (no_field,))
        patch.setattr(schemes, "__defaults__", (no_field,))
        matcher_of.cache_clear()
        yield
    matcher_of.cache_clear()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a line for each of them."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""
