"""The basket in a real browser: collected across pages, exported, restored, kept only if asked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import bibtexparser
import pytest
import rispy
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ITEMS = "items=reference/brook-2001,claim/rain,concept/wet-feet,claim/help"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def exported(page: Page, kind: str) -> str:
    page.locator("#basket-format").select_option(kind)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    return Path(download.value.path()).read_bytes().decode()


def labels(page: Page) -> list[str]:
    expect(page.locator(".basket-head .kind").last).to_be_visible()
    return page.locator(".basket-head a").all_text_contents()


def test_things_are_collected_across_pages_and_the_address_holds_them(
    page: Page, toy_url: str
) -> None:
    page.goto(f"{toy_url}/reference/brook-2001/index.html")
    expect(page.locator("[data-basket-link]")).to_be_hidden()
    page.get_by_role("button", name="Add to basket").first.click()
    expect(page.get_by_role("link", name="Basket 1")).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Claims").click()
    assert "items=reference%2Fbrook-2001" in page.url
    # The list writes its own state into the address: both stay.
    page.locator("#q").fill("paving")
    expect(page.locator("[data-count]")).to_have_text("1 of 5 claims")
    assert "q=paving" in page.url
    assert "items=" in page.url
    page.get_by_role("button", name="Add to basket Risk and effect").click()
    page.reload()
    expect(page.get_by_role("button", name="Remove from basket Risk and effect")).to_be_visible()
    page.get_by_role("link", name="Basket 2").click()
    assert labels(page) == [
        "Brook, 2001",
        "Risk and effect: “Town gardens hold rain (Brook, 2001; Marsh, 2010).” (Lake, 2020)",
    ]
    page.get_by_role("button", name="Remove Brook, 2001").click()
    expect(page.locator("[data-basket-number]")).to_have_text("1 item")
    assert "brook" not in page.url


def test_a_selection_of_works_goes_into_the_basket(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/references/index.html?doi=yes")
    page.get_by_role("button", name="Add to basket").click()
    expect(page.get_by_role("link", name="Basket 1")).to_be_visible()


def test_a_basket_is_restored_from_its_address_and_exported(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/basket/index.html?{ITEMS}")
    assert len(labels(page)) == 4
    library = bibtexparser.parse_string(exported(page, "bib"))
    assert not library.failed_blocks
    # Both claims bring their source: it is there once.
    keys = ["brook-2001", "claim-rain", "town", "concept-wet-feet", "claim-help"]
    assert [entry.key for entry in library.entries] == keys
    assert [entry["id"] for entry in rispy.loads(exported(page, "ris"))] == keys
    assert [item["id"] for item in json.loads(exported(page, "json"))] == keys
    text = exported(page, "apa")
    assert "as cited in Lake, 2020" in text
    assert len(text.strip().split("\n\n")) == 4
    rows = list(csv.DictReader(io.StringIO(exported(page, "csv"))))
    assert [row["kind"] for row in rows] == ["Reference", "Claim", "Effect on children", "Claim"]
    assert rows[1]["quotation"].startswith("Town gardens hold rain")
    assert rows[1]["permanent_link"].endswith("/claim/rain")


@pytest.mark.parametrize(
    "items",
    ["claim/none", "../../secret", "javascript:alert(1)", "%3Cb%3Ex", "claim/../../x", "//host/x"],
)
def test_what_is_no_item_does_no_harm(page: Page, toy_url: str, items: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{toy_url}/basket/index.html?items={items}", wait_until="networkidle")
    if items == "claim/none":
        expect(page.locator(".basket-item .entry")).to_contain_text("no such item")
    else:
        expect(page.locator("[data-basket-empty]")).to_be_visible()
    assert all(url.startswith(toy_url) for url in asked)


def test_a_saved_basket_is_loaded_again(page: Page, toy_url: str, tmp_path: Path) -> None:
    page.goto(f"{toy_url}/basket/index.html?{ITEMS}")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    page.get_by_role("button", name="Empty the basket").click()
    expect(page.locator("[data-basket-empty]")).to_be_visible()
    assert "items" not in page.url
    page.locator("#basket-file").set_input_files(download.value.path())
    expect(page.locator("[data-basket-number]")).to_have_text("4 items")
    other = tmp_path / "other.json"
    other.write_text("[]")
    page.locator("#basket-file").set_input_files(other)
    expect(page.locator("[data-basket-said]")).to_have_text("That file is not a saved basket.")


def test_nothing_is_kept_unless_asked_and_it_can_be_deleted(page: Page, toy_url: str) -> None:
    stored = "localStorage.length + sessionStorage.length"
    page.goto(f"{toy_url}/basket/index.html?{ITEMS}")
    assert page.evaluate(stored) == 0
    switch = page.get_by_role("checkbox", name="Keep the basket in this browser")
    switch.check()
    assert page.evaluate(stored) == 1
    assert "items" not in page.url
    page.goto(f"{toy_url}/claim/rain/index.html")
    expect(page.get_by_role("link", name="Basket 4")).to_be_visible()
    page.get_by_role("link", name="Basket 4").click()
    switch.uncheck()
    assert page.evaluate(stored) == 0
    assert "items=" in page.url


def test_without_javascript_the_basket_says_what_to_do(browser: Browser, toy_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{toy_url}/basket/index.html")
    expect(page.get_by_text("The basket needs JavaScript.")).to_be_visible()
    page.goto(f"{toy_url}/claim/rain/index.html")
    expect(page.get_by_role("link", name="RIS file")).to_be_visible()
    context.close()


def test_print_leaves_the_furniture_out_and_prints_addresses(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/reference/brook-2001/index.html")
    page.emulate_media(media="print")
    for part in (".exit-bar", ".menu", ".onpage", ".button"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    shown = page.evaluate(
        "getComputedStyle(document.querySelector('main .record a[href^=http]'), '::after').content"
    )
    assert "https://doi.org/10.1000/rain" in shown
