"""The query page with what goes wrong, and with much: it says what it is, and stays usable."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.query_page import ask, opened, put

pytestmark = pytest.mark.browser

MANY = 100_000
DIGITS = " ".join(map(str, range(10)))
# Each digit of five stands for itself: 100,000 rows of no data.
NUMBERS = (
    "SELECT ?n ?t WHERE {{ {values} BIND({number} AS ?n) BIND(CONCAT('row ', STR(?n)) AS ?t) }}"
)
HUNDRED_THOUSAND = NUMBERS.format(
    values=" ".join(f"VALUES ?{name} {{ {DIGITS} }}" for name in "abcde"),
    number="?a + 10 * ?b + 100 * ?c + 1000 * ?d + 10000 * ?e",
)
RING = " . ".join(
    f"<urn:r:{n}> <urn:to> <urn:r:{(n + 1) % 300}>, <urn:r:{(n * 7) % 300}>" for n in range(300)
)

LONGEST_PAUSE = """() => {
  window.longest = 0;
  let last = performance.now();
  window.beat = setInterval(() => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
  }, 10);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, toy_url: str) -> Iterator[Page]:
    """One page for all tests, with a ring of 600 statements as the reader's own."""
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(60_000)
    made = opened(context.new_page(), toy_url)
    made.locator(".query-own summary").click()
    made.locator(".query-more summary").click()
    made.locator("[data-own-text]").fill(f"{RING} .")
    made.locator("[data-own-add]").click()
    expect(made.locator("[data-own-status]")).to_contain_text("statements added")
    yield made
    context.close()


def test_a_hundred_thousand_rows(page: Page, tmp_path: Path) -> None:
    page.evaluate(LONGEST_PAUSE)
    assert ask(page, HUNDRED_THOUSAND).startswith("100,000 rows")
    assert page.locator("[data-rows] tbody tr").count() == 100
    page.locator("[data-rows] .sorter[data-name=n]").click()
    expect(page.locator("th[aria-sort=ascending]")).to_be_visible(timeout=30_000)
    assert page.locator("[data-rows] tbody td").nth(2).inner_text() == "1"
    page.get_by_label("Page").fill("1000")
    page.get_by_label("Page").press("Enter")
    expect(page.locator("[data-rows] tbody td").last).to_have_text("row 99999")
    # One machine is ten times slower than another: a page that freezes is so for seconds.
    assert page.evaluate("() => { clearInterval(window.beat); return window.longest; }") < 1_500
    with page.expect_download() as waiting:
        page.locator("[data-csv]").click()
    waiting.value.save_as(tmp_path / "csv")
    assert len((tmp_path / "csv").read_text().splitlines()) == MANY + 1


@pytest.mark.parametrize(
    "query",
    [
        "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT (COUNT(*) AS ?n) { ?a <urn:to>+ ?b . ?c <urn:to>* ?d . ?e (!<urn:x>)* ?f }",
    ],
    ids=["product", "path"],
)
def test_what_explodes_is_stopped(page: Page, query: str) -> None:
    page.evaluate(
        "document.querySelector('[data-limit]').append(new Option('soon', '0.5', true, true))"
    )
    said = ask(page, query)
    page.locator("[data-limit]").select_option("30")
    assert said == "There is no answer: see below."
    expect(page.locator("[data-problem]")).to_contain_text("stopped after 0.5 seconds")
    # The engine starts anew from memory, with the reader's own data.
    assert "1 row" in ask(page, "SELECT (COUNT(*) AS ?n) { ?a <urn:to> ?b }")
    assert page.locator("[data-rows] td").inner_text() == "600"


def test_stopped_while_it_is_fetched(browser: Browser, toy_url: str) -> None:
    made = browser.new_page()
    opened(made, toy_url)
    made.route("**/*.wasm*", lambda _: None)
    made.locator("[data-run]").click()
    made.locator("[data-stop]").click()
    expect(made.locator("[data-problem]")).to_contain_text("stopped")
    made.unroute("**/*.wasm*")
    made.locator("[data-run]").click()
    expect(made.locator("[data-status]")).to_contain_text("rows")
    made.close()


def test_an_engine_that_does_not_come(browser: Browser, toy_url: str) -> None:
    made = browser.new_page()
    opened(made, toy_url)
    made.route("**/*.wasm*", lambda route: route.fulfill(status=404))
    made.locator("[data-run]").click()
    expect(made.locator("[data-problem]")).to_contain_text("could not be fetched (404)")
    made.close()


@pytest.mark.parametrize(
    "fragment",
    [
        "name=concept_claims&iri=https://e.example/%3E%20%7D%20%23",
        'name=concept_claims&iri=x"%20%7D%20DROP%20ALL',
        "name=%3Cscript%3Ealert(1)%3C/script%3E",
    ],
)
def test_a_link_cannot_break_out_of_its_query(fragment: str, page: Page) -> None:
    put(page, "ASK {}")
    page.evaluate("hash => { location.hash = hash; }", fragment)
    page.wait_for_timeout(50)
    query = page.locator("[data-text]").input_value()
    assert "e.example" not in query
    assert "DROP" not in query
    assert page.locator("script:has-text('alert')").count() == 0
    page.locator("[data-run]").click()
    expect(page.locator("[data-query-page]")).to_have_attribute("aria-busy", "false")


def test_markup_in_data_is_text(page: Page) -> None:
    ask(page, "CONSTRUCT { <urn:x> <urn:y> '<img src=x onerror=alert(1)>', '\\u202Eevil' } {}")
    assert page.locator("[data-rows] img").count() == 0
    assert "<img src=x" in page.locator("[data-rows] tbody").inner_text()
    ask(page, "SELECT (<javascript:alert(1)> AS ?link) {}")
    assert page.locator("[data-rows] tbody a").count() == 0


def test_an_unknown_prefix_is_blamed_where_it_stands(page: Page) -> None:
    ask(page, "# nope: a comment\nSELECT ?a\n{ ?a nope:b 'nope:c' }")
    expect(page.locator("[data-problem]")).to_contain_text("Line 3, column 6: The prefix nope:")


def test_own_data_that_is_broken(page: Page) -> None:
    page.locator("[data-own-text]").fill("<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b> ; .\n")
    page.locator("[data-own-add]").click()
    expect(page.locator("[data-own-status]")).to_contain_text("Not added")
    expect(page.locator("[data-own-status]")).to_contain_text("ine 2")
    assert ask(page, "ASK { <urn:a> ?b ?c }").startswith("No")


def test_keyboard_alone(browser: Browser, toy_url: str) -> None:
    made = browser.new_page()
    opened(made, toy_url)
    # Through the editor and out again, both ways.
    made.locator(".query-form summary").focus()
    made.keyboard.press("Tab")
    assert made.evaluate("document.activeElement.dataset.editor !== undefined")
    made.keyboard.press("Shift+Tab")
    assert made.evaluate("document.activeElement.parentElement.className") == "query-form"
    made.keyboard.press("Tab")
    made.keyboard.press("Control+a")
    made.keyboard.type("ASK { ?a ?b ?c")
    made.keyboard.press("Control+Enter")
    expect(made.locator("[data-status]")).to_contain_text("Yes")
    made.keyboard.press("Tab")
    assert made.evaluate("document.activeElement.parentElement.className") == "query-more"
    made.close()
