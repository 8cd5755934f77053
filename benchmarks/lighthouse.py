"""Lighthouse's four scores, mobile, for a page of each kind.

    python benchmarks/lighthouse.py PROGRAM [--site SITE] [--rounds N] [PAGE ...]

PROGRAM is Lighthouse's command line (a package of its own, no dependency of this project), SITE a
built site (default: site/output), a PAGE the path of a file in it. The site is served from this
machine over HTTP 1.1, text compressed as docs/hosting says, and Lighthouse simulates its slow phone
and network. Each page is loaded N times (default: 3), each time in a fresh Chromium; printed is the
round with the median performance: the scores, what the performance is made of, and every audit of
weight that is not passed, with what it is about. The exit code is 1 where a score is below its
target: 100, and 95 for the pages of networks. Performance falls on a machine that does other things
at the same time.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.serving import served
from tests.conftest import find_chromium

LISTS = ("index.html", "map/index.html", "map/risks/index.html", "concepts/index.html")
NETWORKS = ("network/map/index.html", "network/chain/index.html", "network/sources/index.html")
KINDS = ("concept", "claim", "reference")
"""Folders of which the largest page is taken, so that no page is worse."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
METRICS = {
    "first-contentful-paint": "FCP",
    "largest-contentful-paint": "LCP",
    "total-blocking-time": "TBT",
    "cumulative-layout-shift": "CLS",
    "speed-index": "SI",
}
BROWSER = "--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu"
PASSED = 0.9


def report(program: Path, address: str) -> dict[str, Any]:
    """What Lighthouse says of the page at *address*."""
    command = [
        str(program), address, "--quiet", "--output=json", "--output-path=stdout",
        "--throttling-method=simulate", f"--chrome-flags={BROWSER}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": str(find_chromium())}
    done = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def scores(said: dict[str, Any]) -> list[int]:
    """The four scores, of 100."""
    return [round(100 * (said["categories"][name]["score"] or 0)) for name in CATEGORIES]


def failing(said: dict[str, Any]) -> Iterator[str]:
    """A line for each audit that counts and is not passed."""
    counted = {
        one["id"]
        for category in said["categories"].values()
        for one in category["auditRefs"]
        if one["weight"] and one["id"] not in METRICS
    }
    for name, audit in sorted(said["audits"].items()):
        told = name in counted or audit.get("details", {}).get("type") == "opportunity"
        if told and audit["score"] is not None and audit["score"] < PASSED:
            yield f"{name}: {audit.get('displayValue') or audit['title']}{_where(audit)}"


def _where(audit: dict[str, Any]) -> str:
    items = audit.get("details", {}).get("items", [])
    seen = (item.get("node", {}).get("selector") or item.get("url") for item in items[:3])
    return "".join(f"\n      {one}" for one in seen if one)


def pages(site: Path) -> tuple[str, ...]:
    """One page of each kind."""
    largest = (
        max((site / kind).glob("*/index.html"), key=lambda path: (path.stat().st_size, path))
        for kind in KINDS
    )
    return (*LISTS, *(path.relative_to(site).as_posix() for path in largest), *NETWORKS)


def measure(program: Path, address: str, page: str, rounds: int) -> bool:
    """Print what Lighthouse says of one page; whether it reaches its targets."""
    said = sorted((report(program, f"{address}/{page}") for _ in range(rounds)), key=scores)
    middle = said[len(said) // 2]
    found = scores(middle)
    parts = (f"{short} {middle['audits'][name]['displayValue']}" for name, short in METRICS.items())
    print(f"{page:56}" + "".join(f"{score:5}" for score in found) + "   " + ", ".join(parts))
    for text in failing(middle):
        print(f"    {text}")
    return min(found) >= (95 if page in NETWORKS else 100)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--site", type=Path, default=ROOT / "site" / "output")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_intermixed_args()
    print(f"{'':56}" + "".join(f"{name[:4]:>5}" for name in CATEGORIES))
    with served(options.site.resolve()) as address:
        reached = [
            measure(options.program, address, page, options.rounds)
            for page in options.pages or pages(options.site)
        ]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
