"""Walks through the toy site as readers take them: by keyboard alone, and without JavaScript."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

FOCUSED = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const label = (one.labels && one.labels[0] || {}).textContent;
  return [(one.innerText || one.getAttribute('aria-label') || label || '').trim(), seen];
}"""
STEPS = 120
"""More presses of the Tab key than any stretch of a walk needs."""


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus begins with *words*; on the way every stop is visible."""
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        found, seen = page.evaluate(FOCUSED)
        if found.startswith(words):
            assert seen, f"no outline on {found}"
            return
    pytest.fail(f"the Tab key never reaches {words}")


def test_a_claim_is_found_collected_and_exported_by_keyboard(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/index.html")
    tab_to(page, "Skip to content")
    page.keyboard.press("Enter")
    tab_to(page, "What are you looking for?")
    page.keyboard.type("barrel")
    page.keyboard.press("Enter")
    page.locator("[data-found] a").first.wait_for()
    tab_to(page, "Rain barrel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/concept/rain-barrel/**")
    tab_to(page, "Add to basket")
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Basket 1")
    expect(link).to_be_visible()
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/basket/**")
    tab_to(page, "Download")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename


def test_a_cell_is_reached_by_keyboard_and_left_by_it(page: Page, toy_url: str) -> None:
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="sunny"))
    page.goto(f"{toy_url}/map/index.html")
    tab_to(page, "To the table")
    page.keyboard.press("Enter")
    tab_to(page, "Dry cellars:")
    page.keyboard.press("Enter")
    page.wait_for_url("**/map/rain-barrel--dry-cellars/**")
    tab_to(page, "Cite this")
    page.keyboard.press("Enter")
    assert urlsplit(page.url).fragment == "cite"
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://www.bbc.co.uk/**")


PLAIN = {
    "reader": ("Evidence map", "Dry cellars: Benefit", "Outcome of an intervention"),
    "policy": ("References", "Marsh & Pond, 2010", "RIS file"),
    "researcher": ("Query", "Claims by kind", "RIS file"),
    "data": ("Data", "references.bib"),
    "maintainer": ("Problems", "Method"),
    "safety": ("Safe browsing and help", "Exit this page"),
}
"""What each kind of reader follows, link by link, from the home page; the last may be a file."""


@pytest.mark.parametrize("steps", PLAIN.values(), ids=list(PLAIN))
def test_every_kind_of_reader_gets_there_without_javascript(
    browser: Browser, toy_url: str, steps: Sequence[str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="sunny"))
    page.goto(f"{toy_url}/index.html")
    for step in steps:
        link = page.locator("a:visible", has_text=step).first
        if link.get_attribute("download") is not None:
            with page.expect_download() as download:
                link.click()
            assert download.value.path().stat().st_size
        else:
            link.click()
            expect(page.locator("h1, body")).not_to_have_count(0)
    context.close()


def test_a_number_stands_at_the_same_place_in_each_row_of_a_plot(page: Page, toy_url: str) -> None:
    """However long the words beside a bar are: a row with longer ones is put in to see."""
    page.goto(f"{toy_url}/references/index.html")
    widths = page.locator(".plot-table tbody").evaluate(
        """body => {
          const row = body.rows[0].cloneNode(true);
          row.querySelector('.plot-cell > span').textContent = 'rather more than three quarters';
          body.append(row);
          return [...body.querySelectorAll('svg')].map(one => one.getBoundingClientRect().width);
        }"""
    )
    assert len(widths) > 1
    assert len(set(widths)) == 1
