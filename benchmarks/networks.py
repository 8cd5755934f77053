"""What the drawing of the whole map costs a reader, beside pyvis's own page of the same graph; and
how a network of 5,000 nodes moves.

Both pages come from one server that compresses alike, in one run, in turn, in one Chromium. pyvis's
page is what ``generate_html`` makes, with the same nodes, edges and shapes, but for this: its
addresses of vis-network on content delivery networks lead to the copy in ``node_modules``, the one
that our page uses, and Bootstrap, which it asks for as well, is left out. Its final frame is taken
to be the first after its simulation's iterations, although it goes on to move slowly; ours is the
one after the page has loaded: the still picture, which the drawing takes over unchanged. "Opened"
is our page with vis-network at work, from the click to its first frame.

    python benchmarks/networks.py [ROUNDS]

The site has to be built before (``make site``), and a Chromium installed.
"""

from __future__ import annotations

import json
import re
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader
from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.serving import served
from graph.claims.model import Claim, Direction, Kind
from graph.networks.concepts import concept_network
from graph.pages.make.networks import MAP, SCRIPTS, STYLES
from graph.pages.model import Frame
from graph.pages.networks.page import NetworkView, network_view
from graph.spans import Span
from tests.conftest import FLAGS, find_chromium

SITE = ROOT / "site" / "output"
LIBRARY = ROOT / "node_modules" / "vis-network" / "dist"
NODES, TIES = 5_000, 12_000
WAIT, LOOK = 120_000, 500
"""Milliseconds until a page is given up, which then counts as taking so long; and between looks."""
TYPES = ("risk_factor", "effect_on_child", "intervention", "outcome", "population", "setting")

BARE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Many</title>
{% for style in ("assets/css/site.css",) + frame.styles %}
<link rel="stylesheet" href="{{ frame.root }}{{ style }}">
{% endfor %}
{% for script in ("assets/js/copy.js",) + frame.scripts %}
<script src="{{ frame.root }}{{ script }}" defer></script>
{% endfor %}
</head><body><main>{% block main %}{% endblock %}</main><div data-announcer></div></body></html>
"""
"""A frame without the site's own, for the page of many nodes."""

FAR = re.compile(r"<(?:link|script)[^>]*https://[^>]*>(?:\s*</script>)?")
"""What pyvis's page would ask of other hosts."""
NEAR = (
    '<link rel="stylesheet" href="vis-network.min.css"><script src="vis-network.min.js"></script>'
)

RESTS = """
window.restedAt = null;
(function look() {
  if (!window.network || !window.network.on) return requestAnimationFrame(look);
  window.network.once("stabilizationIterationsDone", () => requestAnimationFrame(() => {
    window.restedAt = performance.now();
  }));
})();
"""
LOADED = """
window.restedAt = null;
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(() => {
  window.restedAt = performance.now();
})));
"""
WATCH = """
window.frames_ = [];
window.watching = true;
requestAnimationFrame(function look(now) {
  window.frames_.push(now);
  if (window.watching) requestAnimationFrame(look);
});
"""


FILTER = """async () => {
  const parts = document.querySelectorAll("[data-part]");
  parts.forEach(part => { part.open = true; });
  await new Promise(done => setTimeout(done, 3000));
  const began = performance.now();
  const field = document.getElementById("q");
  field.value = "n00";
  field.form.dispatchEvent(new Event("input"));
  document.body.offsetHeight;
  return performance.now() - began;
}"""
"""All lists open; until the page is laid out anew. The picture follows in the next frame."""


def own_data(script: Path) -> dict[str, Any]:
    """The data of one of our views."""
    text = script.read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text.partition(" = ")[2].rstrip().rstrip(";"))
    return data


def by_pyvis(data: dict[str, Any], into: Path) -> None:
    """The page of the same graph that pyvis makes, with its library beside it."""
    import pyvis  # noqa: PLC0415 - slow to load
    from pyvis.network import Network  # noqa: PLC0415

    board = Network(directed=True, height="680px", cdn_resources="local")
    for node in data["nodes"]:
        board.add_node(
            node["id"], label=node["label"], shape=node["shape"], size=node["size"],
            color="#2f6db3", title=f"{node['type']}, {node['cited']} statements",
        )  # fmt: skip
    board.edges.extend(
        {
            "from": edge["from"], "to": edge["to"], "width": edge["width"], "arrows": "to",
            "title": edge["relation"],
        }
        for edge in data["edges"]
    )  # fmt: skip
    html = FAR.sub("", board.generate_html("index.html"))
    html = html.replace("<head>", f"<head>{NEAR}", 1)
    (into / "index.html").write_text(html, encoding="utf-8")
    utils = Path(pyvis.__file__).parent / "templates" / "lib" / "bindings" / "utils.js"
    (into / "lib" / "bindings").mkdir(parents=True)
    (into / "lib" / "bindings" / "utils.js").write_bytes(utils.read_bytes())
    (into / "vis-network.min.js").write_bytes((LIBRARY / "vis-network.min.js").read_bytes())
    css = (LIBRARY / "dist" / "vis-network.min.css").read_bytes()
    (into / "vis-network.min.css").write_bytes(css)


@contextmanager
def opened(browser: Browser) -> Iterator[tuple[Page, list[float]]]:
    """A fresh page, and the sizes of all that it gets from the network."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(WAIT)
    sizes: list[float] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    yield page, sizes
    context.close()


def to_rest(browser: Browser, url: str, script: str) -> tuple[float, float]:
    """Milliseconds from navigation to the final frame, and bytes until then."""
    with opened(browser) as (page, sizes):
        page.add_init_script(script)
        page.goto(url, wait_until="commit")
        for _ in range(WAIT // LOOK):
            rested = page.evaluate("window.restedAt")
            if rested is not None:
                return rested, sum(sizes)
            page.wait_for_timeout(LOOK)
        return WAIT, sum(sizes)


def to_open(browser: Browser, url: str) -> tuple[float, float]:
    """Milliseconds from the click to vis-network's first frame, and all bytes until then."""
    with opened(browser) as (page, sizes):
        page.goto(url)
        took = page.evaluate(
            """() => { const began = performance.now();
            return explorer.net.open().then(() => new Promise(done =>
              requestAnimationFrame(() => requestAnimationFrame(() =>
                done(performance.now() - began))))); }"""
        )
        return took, sum(sizes)


def many_claims() -> list[Claim]:
    """Claims that tie :data:`NODES` concepts, the same in every run: a few are named often."""
    claims = []
    state = 1
    for at in range(TIES):
        state = state * 16807 % 2147483647
        one = at % NODES
        other = (one + 1 + state % 60) % NODES if at % 3 else state % 50
        claims.append(
            Claim(
                f"c{at}", "made", Span("made", 0, 1), "", Kind.RISK_TO_EFFECT, 0,
                (f"n{one:04}",), (f"n{other:04}",), Direction.INCREASES, "made",
            )
        )  # fmt: skip
    return claims


def many_page(into: Path) -> None:
    """Our page of a network of :data:`NODES` nodes, beside the site's own scripts."""
    names = [f"n{at:04}" for at in range(NODES)]
    network = concept_network(
        many_claims(),
        {name: f"Concept number {name}" for name in names},
        {name: TYPES[int(name[1:]) % len(TYPES)] for name in names},
    )
    view, _ = network_view(network, MAP, {"made": "Made"}, drawable=True)
    settings: dict[str, Any] = {}
    exec((ROOT / "site" / "pelicanconf.py").read_text(encoding="utf-8"), settings)  # noqa: S102
    theme = FileSystemLoader(ROOT / "site" / "theme" / "templates")
    loader = ChoiceLoader([DictLoader({"base.html": BARE}), theme])
    environment = Environment(loader=loader, **settings["JINJA_ENVIRONMENT"])  # noqa: S701
    write(view, environment, into)
    (into / "assets").symlink_to(SITE / "assets")


def write(view: NetworkView, environment: Environment, into: Path) -> None:
    frame = Frame("network/map/", "Many", "Many.", scripts=SCRIPTS, styles=STYLES)
    text = environment.get_template("network_view.html").render(frame=frame, page=view)
    (into / "network" / "map").mkdir(parents=True)
    (into / frame.file).write_text(text, encoding="utf-8")
    (into / view.data.href).write_text(view.data.text, encoding="utf-8")


def drag(page: Page, steps: int) -> list[float]:
    """Milliseconds of each frame while the picture is dragged to and fro."""
    box = page.locator("[data-canvas]").bounding_box()
    assert box
    left, top = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(left, top + 20)
    page.mouse.down()
    page.evaluate(WATCH)
    for at in range(steps):
        page.mouse.move(left + 260 * ((at // 40) % 2 * 2 - 1) * (at % 40) / 40, top + at % 60)
    page.evaluate("window.watching = false")
    page.mouse.up()
    return [b - a for a, b in pairwise(page.evaluate("window.frames_"))]


def moving(browser: Browser) -> dict[str, float]:
    """How :data:`NODES` nodes move when panned, all links shown, and what a filter takes."""
    with tempfile.TemporaryDirectory() as folder:
        many_page(Path(folder))
        with served(Path(folder)) as url, opened(browser) as (page, _):
            page.goto(f"{url}/network/map/?show=all")
            page.wait_for_selector("[data-canvas] canvas")
            page.wait_for_timeout(2_000)
            assert page.evaluate("explorer.net.drawing.shown().length") == NODES
            frames = drag(page, 300)
            filtered = page.evaluate(FILTER)
            return {
                "fps": 1000 * len(frames) / sum(frames),
                "slow": sorted(frames)[int(len(frames) * 0.95)],
                "filter": filtered,
            }


def line(name: str, rounds: list[tuple[float, float]]) -> tuple[float, float]:
    time, size = (statistics.median(column) for column in zip(*rounds, strict=True))
    print(f"{name:<36}{time:10,.0f} ms{size / 1000:10,.1f} kB")
    return time, size


def main(rounds: int) -> None:
    """Print the tables."""
    data = own_data(SITE / "network" / "map" / "data.js")
    print(f"{len(data['nodes'])} nodes, {len(data['edges'])} edges, {rounds} rounds, medians\n")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        by_pyvis(data, Path(folder))
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        with served(Path(folder)) as other, served(SITE) as own:
            theirs, ours, open_ = [], [], []
            for _ in range(rounds):
                theirs.append(to_rest(browser, f"{other}/index.html", RESTS))
                ours.append(to_rest(browser, f"{own}/network/map/", LOADED))
                open_.append(to_open(browser, f"{own}/network/map/"))
        one, two = line("pyvis's page, to its final frame", theirs), line("ours, to its", ours)
        line("ours opened, from the click", open_)
        print(f"\ntimes faster {one[0] / two[0]:.1f}, times fewer bytes {one[1] / two[1]:.1f}")
        found = moving(browser)
        print(
            f"\n{NODES:,} nodes panned: {found['fps']:.0f} frames a second,"
            f" 95 of 100 within {found['slow']:.0f} ms; a filter takes {found['filter']:.0f} ms"
        )
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
