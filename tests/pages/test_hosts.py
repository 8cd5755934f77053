"""The same folder on a plain server, under a path, and on a host with strict headers."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import ClassVar

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import QuietHandler
from tests.pages.query_page import ask, opened, served

pytestmark = pytest.mark.browser

Rules = list[tuple[str, str, str]]
"""Pattern of a path, name of a header, its value; an empty value takes the header away."""


def rules_of(path: Path) -> Rules:
    """The rules of a ``_headers`` file, in its order."""
    found: Rules = []
    pattern = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            pattern = line.strip()
        elif line.strip().startswith("!"):
            found.append((pattern, line.strip()[1:].strip(), ""))
        elif line.strip():
            name, _, value = line.strip().partition(":")
            found.append((pattern, name, value.strip()))
    return found


class Strict(QuietHandler):
    """Sends the headers that docs/hosting recommends."""

    rules: ClassVar[Rules] = []

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        headers = {name: value for pattern, name, value in self.rules if fnmatch(path, pattern)}
        for name, value in headers.items():
            if value and name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()


@pytest.mark.parametrize("host", ["plain", "path", "strict"])
def test_it_works_the_same(host: str, browser: Browser, toy_site: Path, project_root: Path) -> None:
    Strict.rules = rules_of(project_root / "docs/hosting/_headers")
    folder = toy_site.parent if host == "path" else toy_site
    with served(folder, Strict if host == "strict" else QuietHandler) as address:
        site = f"{address}/{toy_site.name}" if host == "path" else address
        page = browser.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{site}/index.html")
        opened(page, site)
        assert ask(page, "SELECT * { ?a ?b ?c }").startswith("2 rows")
        ask(page, "CONSTRUCT { ?a <urn:x> <urn:y> } WHERE { ?a ?b ?c }")
        page.locator("[data-net]").click()
        expect(page.locator("[data-chart] canvas")).to_be_visible()
        page.goto(f"{site}/search/index.html#q=rain")
        expect(page.locator("main a[href*='concept/rain']").first).to_be_visible()
        page.goto(f"{site}/network/map/index.html")
        page.locator("[data-open]").first.click()
        expect(page.locator("[data-canvas] canvas")).to_be_visible()
        page.close()
    assert complaints == []
