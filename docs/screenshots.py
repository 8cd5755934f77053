"""Makes the pictures of the README from a built site.

    python docs/screenshots.py [SITE]

SITE is a built site (default: site/output). Needs an installed Chromium. The pictures are made
without a reader's traces, at one size and in light colours, and lie beside this file.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, sync_playwright

from benchmarks.serving import served
from tests.conftest import FLAGS, find_chromium

WIDTH = 1200
MOST = 150_000
"""Bytes of a picture, at most."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, and what it shows."""

    name: str
    page: str
    """Path of the page's folder."""
    below: str = ""
    """What stands at its top edge, by selector; empty for the beginning of the page."""
    folded: str = ""
    """What is closed first, by selector."""
    height: int = 780


PICTURES = (
    Picture("evidence-map", "map/", "#map-overview", "[data-more]", height=1000),
    Picture("claim", "claim/wild-2021-f33ef9cc5e/"),
)


def take(page: Page, address: str, picture: Picture) -> bytes:
    """*picture*, as PNG."""
    answer = page.goto(f"{address}/{picture.page}", wait_until="networkidle")
    if not answer or not answer.ok:
        raise SystemExit(f"{picture.page} is not in the site: name another page for {picture.name}")
    page.set_viewport_size({"width": WIDTH, "height": picture.height})
    if picture.folded:
        page.locator(picture.folded).evaluate("there => { there.open = false; }")
    if picture.below:
        page.locator(picture.below).evaluate("there => there.scrollIntoView()")
    return page.screenshot(animations="disabled")


def main(site: Path) -> int:
    """Write the pictures; 1 where one is too large."""
    large = False
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        page = browser.new_page(color_scheme="light", reduced_motion="reduce")
        for picture in PICTURES:
            path = Path(__file__).with_name(f"{picture.name}.png")
            path.write_bytes(take(page, address, picture))
            large |= path.stat().st_size > MOST
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")
        browser.close()
    return int(large)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site" / "output"))
