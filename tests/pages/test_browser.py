"""The toy site in a real browser: what readers do, with and without JavaScript."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

import bibtexparser
import pytest
import rispy
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser

PARTS = 4
"""The pages are visited in so many tests, which pytest's processes share."""
KINDS = (
    "index.html",
    "404.html",
    "about/index.html",
    "basket/index.html",
    "claim/gone/index.html",
    "claim/help/index.html",
    "claim/long/index.html",
    "claims/index.html",
    "claims/town/index.html",
    "claims/town/risk_to_effect/index.html",
    "concept/field-trial/index.html",
    "concept/loam/index.html",
    "concept/rain-barrel/index.html",
    "concept/wet-feet/index.html",
    "concepts/index.html",
    "concepts/a-z/index.html",
    "concepts/soil_kind/index.html",
    "evidence/index.html",
    "evidence/trial/index.html",
    "gaps/index.html",
    "interventions/index.html",
    "map/index.html",
    "map/rain-barrel--dry-cellars/index.html",
    "map/risks/index.html",
    "questions/index.html",
    "scheme/drops/index.html",
    "statistics/index.html",
    "data/index.html",
    "glossary/index.html",
    "journals/index.html",
    "safety/index.html",
    "method/index.html",
    "network/index.html",
    "network/chain/index.html",
    "network/map/index.html",
    "network/sources/index.html",
    "ontology/index.html",
    "problems/index.html",
    "query/index.html",
    "query/claims-by-kind/index.html",
    "reference/brook-2001/index.html",
    "references/index.html",
    "search/index.html#q=paving",
    "source/index.html",
    "source/field/index.html",
    "source/town/index.html",
)
Scheme = Literal["light", "dark"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, rules: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """What axe, which the page holds already, finds by *rules*: ids, each with three elements."""
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        (each["id"], [node["html"][:160] for node in each["nodes"]][:3])
        for each in found["violations"]
    ]


def visits(number: int) -> tuple[tuple[int, Scheme], ...]:
    """Width and colours for the page of that *number*: wide and narrow, light and dark by turns;
    one of both where another page of its kind was seen before.
    """
    schemes: tuple[Scheme, Scheme] = ("light", "dark") if number % 2 else ("dark", "light")
    both = tuple(zip((1280, 375), schemes, strict=True))
    first = [kind.split("/")[0] for kind in KINDS].index(KINDS[number].split("/")[0])
    return both if first == number else (both[number // 2 % 2],)


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing(browser: Browser, toy_url: str, part: int) -> None:
    """Nor has any page to be scrolled sideways, with all its parts open, on the smallest screen."""
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    script = Axe().axe_script
    found = {}
    for number, kind in list(enumerate(KINDS))[part::PARTS]:
        page.goto(f"{toy_url}/{kind}")
        page.evaluate(script)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        for width, scheme in visits(number):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            if wrong := violations(page, {"type": "tag", "values": RULES}):
                found[kind, width, scheme] = wrong
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, kind
    context.close()
    assert found == {}


def test_outcomes_and_evaluations_are_read_on_a_phone_without_scrolling_sideways(
    page: Page, toy_url: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{toy_url}/concept/rain-barrel/index.html")
    for part in ("outcomes", "evaluations"):
        table = page.locator(f"section[aria-labelledby={part}] .scroll")
        assert table.first.evaluate("one => one.scrollWidth - one.clientWidth") == 0
        expect(table.first.get_by_role("row").last).to_be_visible()
    names = page.locator("section[aria-labelledby=outcomes] caption")
    assert names.first.evaluate("one => one.offsetHeight") < 60, "its letters stand in a line"


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_no_page_complains_asks_elsewhere_or_keeps_anything(
    context: BrowserContext, toy_url: str, toy_site: Path, scheme: str
) -> None:
    start = toy_url if scheme == "http" else toy_site.as_uri()
    said: list[str] = []
    asked: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: said.append(f"{page.url} {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url} {error}"))
    page.on("request", lambda request: asked.append(request.url))
    for kind in KINDS:
        if kind != "404.html":  # looks for its style sheet at three depths
            page.goto(f"{start}/{kind}", wait_until="load")
    assert said == []
    assert [url for url in asked if not url.startswith((start, "data:", "blob:"))] == []
    assert context.cookies() == []
    assert (
        page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    )


def test_links_work_from_a_folder_on_disk(page: Page, toy_site: Path) -> None:
    page.goto((toy_site / "index.html").as_uri())
    page.get_by_role("link", name="References").first.click()
    page.get_by_role("link", name="Marsh & Pond, 2010").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Soil")
    page.locator(".sentences").get_by_role("link", name="Keeping water").click()
    expect(page.locator(":target")).to_have_text("Marsh (2010)")


@pytest.mark.parametrize("script", [True, False])
def test_exit_replaces_the_page(browser: Browser, toy_url: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="sunny"))
    page.goto(f"{toy_url}/references/index.html")
    page.goto(f"{toy_url}/source/town/index.html")
    page.get_by_role("link", name="Exit this page").click()
    page.wait_for_url("https://www.bbc.co.uk/**")
    page.go_back()
    came_back = "references" if script else "source/town"
    assert came_back in page.url
    context.close()


def test_three_shifts_exit_and_the_count_is_said(page: Page, toy_url: str) -> None:
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="sunny"))
    page.goto(f"{toy_url}/index.html")
    page.keyboard.press("Shift")
    status = page.locator("[data-exit-count]")
    expect(status).to_have_text("Shift, press 2 more times to exit.")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Shift, press 1 more time to exit.")
    page.keyboard.press("a")
    expect(status).to_have_text("")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://www.bbc.co.uk/**")


def test_the_exit_stays_in_sight(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/source/town/index.html")
    page.mouse.wheel(0, 1200)
    expect(page.get_by_role("link", name="Exit this page")).to_be_in_viewport(ratio=1)


def shown(page: Page) -> list[str]:
    ids: list[str] = page.eval_on_selector_all(
        "[data-list] > :not([hidden])", "all => all.map(one => one.dataset.item)"
    )
    return ids


def narrow(page: Page, fields: dict[str, str]) -> None:
    """Set each field; a facet's value is ticked."""
    for name, value in fields.items():
        boxes = page.locator(f"input[type=checkbox][name={name}]")
        if boxes.count():
            for one in value.split():
                page.locator(f"details:has(> fieldset[data-facet={name}])").evaluate(
                    "one => { one.open = true; }"
                )
                boxes.and_(page.locator(f"[value={one}]")).check()
        elif name == "sort":
            page.locator("#sort").select_option(value)
        else:
            page.locator(f"#{name}").fill(value)


def in_address(page: Page) -> dict[str, str]:
    return {name: " ".join(held) for name, held in parse_qs(urlsplit(page.url).query).items()}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"q": "gardeners"}, ["guild-of-gardeners-2015"]),
        ({"q": "soil pond"}, ["marsh-2010"]),
        ({"author": "brook"}, ["brook-2001"]),
        ({"from": "2005", "to": "2010"}, ["marsh-2010"]),
        ({"type": "webpage"}, ["floods-n-d"]),
        ({"type": "book webpage"}, ["floods-n-d", "marsh-2010"]),
        ({"from": "2012"}, ["guild-of-gardeners-2015"]),
        ({"type": "book webpage", "cited": "yes"}, ["marsh-2010"]),
        ({"source": "town"}, ["brook-2001", "guild-of-gardeners-2015", "marsh-2010"]),
        ({"doi": "yes"}, ["brook-2001"]),
        ({"cited": "no"}, ["floods-n-d", "guild-of-gardeners-2015"]),
        (
            {"sort": "newest"},
            ["guild-of-gardeners-2015", "marsh-2010", "brook-2001", "floods-n-d"],
        ),
        ({"sort": "cited", "cited": "yes"}, ["brook-2001", "marsh-2010"]),
        ({"q": "nothing like it"}, []),
    ],
)
def test_filters_are_in_the_address_and_come_back_from_it(
    page: Page, toy_url: str, fields: dict[str, str], expected: list[str]
) -> None:
    page.goto(f"{toy_url}/references/index.html")
    narrow(page, fields)
    words = f"{len(expected)} of 4 works" if len(expected) < 4 else "4 works"
    expect(page.locator("[data-count]")).to_have_text(words)
    assert shown(page) == expected
    assert in_address(page) == fields
    page.reload()
    expect(page.locator("[data-count]")).to_have_text(words)
    assert shown(page) == expected
    expect(page.locator("[data-empty]")).to_be_visible(visible=not expected)


def exported(page: Page, kind: str) -> str:
    page.locator("#format").select_option(kind)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def test_a_selection_is_exported_and_read_back(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/references/index.html")
    page.get_by_role("checkbox", name="Select Brook, 2001").check()
    page.get_by_role("checkbox", name="Select Marsh & Pond, 2010").check()
    expect(page.locator("[data-chosen]")).to_have_text("2 selected")
    library = bibtexparser.parse_string(exported(page, "bib"))
    assert [entry.key for entry in library.entries] == ["brook-2001", "marsh-2010"]
    assert not library.failed_blocks
    ris = rispy.loads(exported(page, "ris"))
    assert [entry["title"] for entry in ris][1] == "Soil"
    csl = json.loads(exported(page, "json"))
    assert [(item["id"], item["type"]) for item in csl] == [
        ("brook-2001", "article-journal"),
        ("marsh-2010", "book"),
    ]
    assert "Soil" in exported(page, "apa")


def test_select_all_takes_what_is_shown(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/references/index.html?source=town")
    page.get_by_role("button", name="Select all shown").click()
    expect(page.locator("[data-chosen]")).to_have_text("3 selected")
    page.get_by_role("button", name="Select none").click()
    assert len(json.loads(exported(page, "json"))) == 3


def test_copy_buttons_copy_and_say_so(context: BrowserContext, toy_url: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{toy_url}/reference/marsh-2010/index.html")
    page.get_by_role("button", name="Copy APA citation").click()
    expect(page.locator("[data-announcer]")).to_have_text("Copied")
    assert "Soil" in page.evaluate("navigator.clipboard.readText()")
    expect(page.locator("[data-announcer]")).to_have_text("")
    page.get_by_role("button", name="Copy BibTeX").click()
    expect(page.locator("[data-announcer]")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith("@book{marsh-2010,")


def test_without_javascript_the_list_is_whole_and_nothing_dead_is_shown(
    browser: Browser, toy_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{toy_url}/references/index.html")
    expect(page.locator(".work")).to_have_count(4)
    for kind in KINDS:
        page.goto(f"{toy_url}/{kind}")
        # A search leads to a page that says what it needs.
        dead = page.locator(":is(button, input, select, .canvas):visible:not([role=search] *)")
        expect(dead).to_have_count(0)
    context.close()


@pytest.mark.parametrize("path", ["missing.html", "references/missing", "reference/missing/x.html"])
def test_the_page_for_missing_pages_works_at_any_depth(
    page: Page, toy_url: str, toy_site: Path, path: str
) -> None:
    body = (toy_site / "404.html").read_text(encoding="utf-8")
    page.route(
        f"{toy_url}/{path}", lambda route: route.fulfill(body=body, content_type="text/html")
    )
    page.goto(f"{toy_url}/{path}")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_css("font-weight", "680")
    page.get_by_role("main").get_by_role("link", name="References").click()
    expect(heading).to_have_text("References")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["rain", "long", "help", "flood", "cool"]),
        ({"q": "paving feet"}, ["rain"]),
        ({"kind": "evidence_gap"}, ["flood"]),
        ({"kind": "risk_to_effect evidence_gap"}, ["rain", "flood"]),
        ({"source": "town", "grounds": "references"}, ["rain", "long", "help"]),
        ({"q": "concrete"}, []),
        ({"q": "butt"}, ["long", "help", "flood"]),
        ({"direction": "decreases"}, ["help"]),
        ({"source": "field"}, ["flood"]),
        ({"grounds": "voice"}, ["cool"]),
        ({"grounds": "notes"}, ["cool"]),
        ({"grounds": "nothing"}, ["flood"]),
        ({"figure": "yes"}, ["long"]),
        ({"hedge": "yes"}, ["rain"]),
        ({"hedge": "no"}, ["long", "help", "flood"]),
        ({"reviewed": "yes"}, ["rain"]),
        ({"q": "no such words"}, []),
    ],
)
def test_claims_are_filtered_and_the_address_keeps_it(
    page: Page, toy_url: str, fields: dict[str, str], expected: list[str]
) -> None:
    page.goto(f"{toy_url}/claims/index.html")
    narrow(page, fields)
    words = f"{len(expected)} of 5 claims" if len(expected) < 5 else "5 claims"
    expect(page.locator("[data-count]")).to_have_text(words)
    assert shown(page) == expected
    assert in_address(page) == fields
    page.reload()
    expect(page.locator("[data-count]")).to_have_text(words)
    assert shown(page) == expected


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_the_claims_shown_are_exported(page: Page, toy_url: str, kind: str) -> None:
    page.goto(f"{toy_url}/claims/index.html?source=town")
    expect(page.locator("[data-count]")).to_have_text("4 of 5 claims")
    text = exported(page, kind)
    rows: list[dict[str, Any]]
    rows = json.loads(text) if kind == "json" else list(csv.DictReader(io.StringIO(text)))
    assert [row["id"] for row in rows] == ["rain", "long", "help", "cool"]
    assert rows[0]["iri"].endswith("/claim/rain")
    assert "<b>cool</b>" in rows[3]["quote"]


@pytest.mark.parametrize(
    ("address", "words", "left"),
    [
        ("concepts/risk_factor", "concrete", ["Sealed ground"]),
        ("concepts/effect_on_child", "cold", ["Wet feet", "Cold feet"]),
        ("evidence", "barrel", ["Rain barrel <i>"]),
        ("gaps", "butt", ["Rain barrel <i>"]),
        ("interventions", "trial", ["Rain barrel <i>"]),
        ("statistics", "marsh", ["nine wet winters (9 winters)"]),
    ],
)
def test_lists_are_found_in_by_words(
    page: Page, toy_url: str, address: str, words: str, left: list[str]
) -> None:
    page.goto(f"{toy_url}/{address}/index.html?q={words}")
    items = page.locator("[data-item]:not([hidden])")
    expect(items).to_have_count(len(left))
    for number, name in enumerate(left):
        expect(items.nth(number)).to_contain_text(name)
