"""The network views in a real browser: drawing and twin in step, keyboard, address, files."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def context(browser: Browser, toy_site: Path) -> Iterator[BrowserContext]:
    """A fresh context; without the library that draws there is nothing to test here."""
    if not (toy_site / "assets" / "vendor").is_dir():
        pytest.skip("node_modules is missing: `make site` installs it")
    made = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, reduced_motion="reduce"
    )
    made.set_default_timeout(10_000)
    yield made
    made.close()


def opened(page: Page, address: str) -> Page:
    """The page with its drawing at work."""
    page.goto(address)
    ready(page)
    return page


def ready(page: Page) -> None:
    """Wait until the drawing is at work."""
    page.evaluate("explorer.net.open()")
    assert page.evaluate("explorer.net.drawing.ready")


def in_step(page: Page) -> list[str]:
    """The nodes that are shown: the same in the drawing and in the lists; links as well."""
    drawn, listed, lines, links = page.evaluate(
        """async () => { const net = explorer.net;
        const parts = document.querySelectorAll("[data-part]");
        parts.forEach(part => { part.open = true; });
        await new Promise(done => setTimeout(done));
        const here = one => one.getAttribute("href").slice(1).replace("-", "/");
        const items = [...document.querySelectorAll("[data-part] .nodes > li")]
          .filter(item => item.checkVisibility());
        const links = items.flatMap(item => [...item.querySelectorAll("ul ul a")].map(end => [
          item.id.replace("-", "/"), end.closest("ul").parentElement.firstChild.textContent,
          here(end)].join(" ")));
        const lines = net.drawing.shownLinks().map(id => net.edges.find(edge => edge.id === id));
        return [net.drawing.shown(), items.map(item => item.id.replace("-", "/")),
          lines.map(edge => [edge.from, net.tieWords(edge), edge.to].join(" ")), links,
        ].map(one => one.sort()); }"""
    )
    assert drawn == listed
    assert lines == links
    found: list[str] = drawn
    return found


def test_nothing_is_loaded_before_it_is_touched(page: Page, toy_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{toy_url}/network/map/index.html")
    expect(page.locator("[data-poster]")).to_be_visible()
    assert not [url for url in asked if "vis-network" in url or "data.js" in url]
    page.get_by_role("button", name="Move around in it").click()
    expect(page.locator("[data-canvas] canvas")).to_be_visible()
    expect(page.locator("[data-canvas]")).to_be_focused()
    expect(page.locator("[data-poster]")).to_have_count(0)


@pytest.mark.parametrize(
    ("view", "act", "address", "left"),
    [
        ("sources", ("q", "gardeners"), "q=gardeners", 1),
        ("sources", ("relation", "listed"), "relation=listed", 4),
        ("map", ("source", "field"), "source=field", 1),
        ("map", ("relation", "risk_to_effect"), "relation=risk_to_effect", 2),
        ("chain", ("q", "feet"), "q=feet", 1),
    ],
)
def test_filters_move_drawing_twin_and_address(
    page: Page, toy_url: str, view: str, act: tuple[str, str], address: str, left: int
) -> None:
    opened(page, f"{toy_url}/network/{view}/index.html")
    whole = in_step(page)
    field = page.locator(f"#{act[0]}")
    if act[0] == "q":
        field.fill(act[1])
    else:
        field.select_option(act[1])
    shown = in_step(page)
    assert len(shown) == left < len(whole)
    assert address in page.url
    expect(page.locator("[data-announcer]")).to_contain_text(f"{left} of {len(whole)} nodes")
    page.reload()
    ready(page)
    assert in_step(page) == shown
    page.get_by_role("button", name="Show the first view").click()
    assert in_step(page) == whole
    assert "?" not in page.url


def test_kinds_and_words_combine(page: Page, toy_url: str) -> None:
    opened(page, f"{toy_url}/network/sources/index.html")
    page.get_by_role("checkbox", name="Web page or news").uncheck()
    assert "reference/floods-n-d" not in in_step(page)
    page.locator("#q").fill("soil")
    assert in_step(page) == ["reference/marsh-2010"]
    page.locator("#q").fill("nothing like it")
    assert in_step(page) == []
    expect(page.locator("[data-empty]")).to_be_visible()


def test_what_is_found_is_named_from_any_distance(page: Page, toy_url: str) -> None:
    opened(page, f"{toy_url}/network/map/index.html")
    page.evaluate(
        """() => { window.drawn = []; const one = CanvasRenderingContext2D.prototype;
        const fill = one.fillText;
        one.fillText = function (...all) { window.drawn.push(all[0]); fill.apply(this, all); };
        explorer.net.drawing.zoom(0.05); }"""
    )
    page.evaluate("drawn.length = 0; explorer.net.drawing.zoom(0.9)")
    page.wait_for_function("() => new Promise(done => requestAnimationFrame(() => done(true)))")
    assert "Wet feet" not in page.evaluate("drawn")
    page.locator("#q").fill("wet feet")
    page.wait_for_function("() => drawn.includes('Wet feet')")


def test_the_address_brings_back_node_place_and_neighbours(page: Page, toy_url: str) -> None:
    page.goto(
        f"{toy_url}/network/map/index.html?near=concept%2Fwet-feet&node=concept%2Fwet-feet"
        "&at=10,20,0.75"
    )
    panel = page.locator("[data-panel]")
    expect(panel.get_by_role("heading")).to_have_text("Wet feet")
    assert in_step(page) == ["concept/rain-barrel", "concept/sealed-ground", "concept/wet-feet"]
    assert page.evaluate("explorer.net.drawing.scale()") == 0.75
    panel.get_by_role("button", name="Expand Rain barrel").click()
    assert "concept/gardeners" in in_step(page)
    assert "near=concept%2Fwet-feet+concept%2Frain-barrel" in page.url
    panel.get_by_role("button", name="Show the others again").click()
    assert len(in_step(page)) == 5


@pytest.mark.parametrize(
    "query", ["node=concept/nothing&near=x&at=1,2", "source=zz&type=&at=a,b,c"]
)
def test_an_address_that_means_nothing_does_no_harm(page: Page, toy_url: str, query: str) -> None:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    opened(page, f"{toy_url}/network/map/index.html?{query}")
    in_step(page)
    assert said == []


def test_places_are_those_of_the_build(page: Page, toy_url: str) -> None:
    opened(page, f"{toy_url}/network/map/index.html")
    places = page.evaluate(
        """() => explorer.networks.map.nodes.map(node => {
        const now = explorer.net.drawing.place(node.id);
        return [now.x === node.x, now.y === node.y]; })"""
    )
    assert all(all(place) for place in places)


def test_the_keyboard_goes_from_node_to_node(page: Page, toy_url: str) -> None:
    opened(page, f"{toy_url}/network/chain/index.html")
    canvas = page.get_by_role("application")
    canvas.focus()
    page.evaluate("explorer.net.choose('concept/sealed-ground', false)")
    heading = page.locator("[data-panel]").get_by_role("heading")
    for name in ("Wet feet", "Rain barrel <i>", "Dry cellars"):
        page.keyboard.press("ArrowRight")
        expect(heading).to_have_text(name)
        expect(page.locator("[data-announcer]")).to_contain_text(name)
    page.keyboard.press("ArrowLeft")
    expect(heading).to_have_text("Rain barrel <i>")
    page.keyboard.press("Enter")
    expect(page.locator("[data-panel]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-panel]")).to_be_hidden()
    expect(canvas).to_be_focused()
    before = page.evaluate("explorer.net.drawing.scale()")
    page.keyboard.press("+")
    assert page.evaluate("explorer.net.drawing.scale()") > before


def test_a_click_shows_statements_and_links(page: Page, toy_url: str) -> None:
    opened(page, f"{toy_url}/network/map/index.html")
    spot = page.evaluate("explorer.net.drawing.toScreen(explorer.net.byId.get('concept/wet-feet'))")
    page.locator("[data-canvas]").click(position=spot)
    panel = page.locator("[data-panel]")
    expect(panel.get_by_role("heading")).to_have_text("Wet feet")
    panel.locator("li", has_text="Sealed ground").locator("summary").click()
    expect(panel.locator("q").first).to_contain_text("Town gardens hold rain")
    panel.get_by_role("link", name="Risk and effect, Lake, 2020").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "/claim/rain/" in page.url


def test_tables_sort_and_lead_to_the_drawing(page: Page, toy_url: str) -> None:
    opened(page, f"{toy_url}/network/map/index.html")
    page.locator("[data-table=nodes] summary").click()
    table = page.get_by_role("region", name="Table of nodes")
    expect(table.get_by_role("rowheader")).to_have_count(5)
    table.get_by_role("button", name="Name").click()
    expect(table.get_by_role("rowheader").first).to_have_text("Dry cellars")
    expect(table.get_by_role("columnheader", name="Name")).to_have_attribute(
        "aria-sort", "ascending"
    )
    table.get_by_role("button", name="Name").click()
    expect(table.get_by_role("rowheader").first).to_have_text("Wet feet")
    page.get_by_role("button", name="Show Gardeners").click()
    expect(page.locator("[data-panel]").get_by_role("heading")).to_have_text("Gardeners")
    page.locator("[data-table=links] summary").click()
    links = page.get_by_role("region", name="Table of links").get_by_role("row")
    expect(links).to_have_count(1 + page.evaluate("explorer.net.shownEdges().length"))


def saved(page: Page, kind: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=kind.upper(), exact=True).click()
    assert download.value.suggested_filename == f"network-map.{kind}"
    return Path(download.value.path()).read_bytes()


def test_the_drawing_is_saved(page: Page, toy_url: str) -> None:
    opened(page, f"{toy_url}/network/map/index.html")
    png = saved(page, "png")
    assert png.startswith(PNG)
    assert png[-8:-4] == b"IEND"
    drawn = ET.fromstring(saved(page, "svg"))
    texts = [each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert "Rain barrel <i>" in texts
    assert len(texts) == 5


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_motion_is_for_those_who_want_it(
    browser: Browser, page: Page, toy_url: str, motion: Any, moves: bool
) -> None:
    context = browser.new_context(reduced_motion=motion)
    shown = opened(context.new_page(), f"{toy_url}/network/map/index.html")
    moved = shown.evaluate(
        """() => { const before = explorer.net.drawing.middle();
        explorer.net.choose("concept/gardeners", true);
        return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
          const now = explorer.net.drawing.middle();
          const there = explorer.net.byId.get("concept/gardeners");
          done(Math.hypot(now.x - there.x, now.y - there.y) > 1);
        }))); }"""
    )
    assert moved is moves
    context.close()


def test_without_javascript_the_lists_are_whole(browser: Browser, toy_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{toy_url}/network/map/index.html")
    expect(page.locator("[data-poster]")).to_be_visible()
    parts = page.locator("[data-part]")
    expect(parts).to_have_count(5)
    parts.first.locator("summary").click()
    parts.first.get_by_role("link").click()
    page.get_by_role("link", name="Wet feet").first.click()
    assert page.url.endswith("/effect/index.html#concept-wet-feet")
    expect(page.locator("li:target > a")).to_be_visible()
    page.locator("li:target > a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wet feet")
    context.close()


def test_a_name_in_the_address_opens_its_list(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/network/map/index.html#concept-sealed-ground")
    item = page.locator("#concept-sealed-ground")
    expect(item).to_be_in_viewport()
    item.get_by_role("link", name="Wet feet").click()
    expect(page.locator("#concept-wet-feet")).to_be_in_viewport()


def test_from_a_folder_on_disk_it_draws_as_well(page: Page, toy_site: Path) -> None:
    opened(page, (toy_site / "network" / "map" / "index.html").as_uri())
    assert len(in_step(page)) == 5


def test_where_the_data_is_missing_the_page_says_so(page: Page, toy_url: str) -> None:
    page.route("**/data.js", lambda route: route.abort())
    page.goto(f"{toy_url}/network/map/index.html")
    page.get_by_role("button", name="Move around in it").click()
    expect(page.locator("[data-announcer]")).to_contain_text("could not be loaded")
    expect(page.locator("[data-poster]")).to_be_visible()


def test_old_addresses_lead_to_sources_and_works(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/network/index.html?source=source%2Ffield&q=brook")
    page.wait_for_url("**/network/sources/index.html?**")
    ready(page)
    assert in_step(page) == ["reference/brook-2001"]


@pytest.mark.parametrize("width", [1280, 375])
def test_a_neighbourhood_is_drawn_and_expanded_when_asked(
    browser: Browser, page: Page, toy_url: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{toy_url}/concept/sealed-ground/index.html")
    assert not [url for url in asked if "vis-network" in url]
    page.get_by_role("button", name="Show it as a drawing").click()
    ready(page)
    near = ["concept/sealed-ground", "concept/wet-feet"]
    assert sorted(page.evaluate("explorer.net.drawing.shown()")) == near
    assert sorted(page.evaluate("explorer.net.twin.shown()")) == near
    page.get_by_role("button", name="Show Sealed ground").click()
    page.get_by_role("button", name="Expand Wet feet").click()
    near = ["concept/rain-barrel", *near]
    assert sorted(page.evaluate("explorer.net.drawing.shown()")) == near
    assert sorted(page.evaluate("explorer.net.twin.shown()")) == near
    assert "near=concept%2Fwet-feet" in page.url
    page.reload()
    ready(page)
    assert sorted(page.evaluate("explorer.net.drawing.shown()")) == near
    context.close()
