"""A map in a real browser: filters in the address, swapped sides, the keyboard, no JavaScript."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.pages.conftest import render_toy
from tests.pages.toy_map import corpus

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def map_url(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of the map of the toy corpus, on disk."""
    into = tmp_path_factory.mktemp("drawn-map") / "site"
    into.mkdir()
    render_toy(project_root, into, corpus())
    return (into / "map" / "index.html").as_uri()


def drawn(page: Page) -> list[str]:
    """The ids of the cells in sight, row by row."""
    found: list[str] = page.evaluate(
        "Array.from(document.querySelectorAll('td[data-cell]')).map(one => one.dataset.cell)"
    )
    return found


ALL = {
    "rain-barrel--dry-cellars",
    "rain-barrel--fewer-floods",
    "town-barrel--fewer-floods",
    "town-barrel--cool-streets",
    "green-roof--fewer-floods",
}


@pytest.mark.parametrize(
    ("choices", "kept"),
    [
        ({}, ALL),
        ({"columns": "house-owner"}, {"rain-barrel--dry-cellars"}),
        ({"source": "field"}, {"rain-barrel--dry-cellars"}),
        ({"state": "harm"}, {"green-roof--fewer-floods"}),
        ({"review": "yes"}, {"rain-barrel--fewer-floods", "green-roof--fewer-floods"}),
        ({"review": "yes", "population": "gardeners"}, {"rain-barrel--fewer-floods"}),
        ({"place": "Wells"}, {"town-barrel--fewer-floods", "town-barrel--cool-streets"}),
        ({"lens": "drops", "level": "none"}, {"rain-barrel--dry-cellars"}),
        ({"year": "2010-2014", "rows": "others"}, {"green-roof--fewer-floods"}),
    ],
)
def test_filters_combine_and_live_in_the_address(
    page: Page, map_url: str, choices: dict[str, str], kept: set[str]
) -> None:
    page.goto(map_url)
    for name, value in choices.items():
        page.locator(f"#filter-{name}").select_option(value)
    assert set(drawn(page)) == kept
    number = f"{len(kept)} of 5 cells" if choices else "5 cells"
    expect(page.locator("[data-count]")).to_contain_text(number)
    query = "&".join(f"{name}={value}" for name, value in choices.items())
    page.goto(f"{map_url}?{query}")
    assert set(drawn(page)) == kept
    for name, value in choices.items():
        expect(page.locator(f"#filter-{name}")).to_have_value(value)


def test_choices_say_how_many_cells_they_would_leave(page: Page, map_url: str) -> None:
    page.goto(map_url)
    town = page.locator("#filter-source option[value=town]")
    expect(town).to_have_text("Lake, 2020 (5)")
    page.locator("#filter-columns").select_option("house-owner")
    expect(town).to_have_text("Lake, 2020 (1)")
    expect(page.locator("#filter-state option[value=harm]")).to_be_disabled()
    page.get_by_role("button", name="Clear filters").click()
    expect(town).to_have_text("Lake, 2020 (5)")


def test_a_cell_tells_of_the_statements_that_fit(page: Page, map_url: str) -> None:
    page.goto(f"{map_url}?lens=drops")
    cell = page.locator("[data-cell='rain-barrel--dry-cellars']")
    expect(cell.locator(".cell-count")).to_have_text("2 statements, 1 evaluation")
    expect(cell.locator(".cell-level")).to_have_count(3)
    page.locator("#filter-source").select_option("field")
    expect(cell.locator(".cell-count")).to_have_text("1 statement, 1 evaluation")
    expect(cell.locator(".cell-level")).to_have_text("Two drops at most, derived from the design")


def test_swapped_sides_are_in_the_address_and_keep_every_cell(page: Page, map_url: str) -> None:
    page.goto(map_url)
    page.get_by_label("Swap rows and columns").check()
    assert set(drawn(page)) == ALL
    heads = page.locator(".map tbody th[scope=row]").all_text_contents()
    assert [head.strip() for head in heads] == ["Dry cellars", "Fewer floods", "Cool streets"]
    assert page.locator(".map thead th[scope=colgroup]").count() == 2
    page.goto(f"{map_url}?transpose=yes&columns=town")
    expect(page.get_by_label("Swap rows and columns")).to_be_checked()
    assert len(drawn(page)) == 4


def test_the_map_works_by_keyboard(page: Page, map_url: str) -> None:
    page.goto(map_url)
    page.locator("#filter-columns").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[data-count]")).to_contain_text("1 of 5 cells")
    page.locator("[data-frame]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    while not page.evaluate("Boolean(document.activeElement.closest('[data-cell]'))"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Rain barrel <i>: Dry cellars")


def test_a_number_of_the_overview_leads_to_its_cells(page: Page, map_url: str) -> None:
    page.goto(map_url)
    page.locator(".overview tbody tr").last.get_by_role("link").click()
    page.wait_for_url("**rows=others&columns=town**")
    assert drawn(page) == ["green-roof--fewer-floods"]


def test_without_javascript_the_whole_table_is_there(browser: Browser, map_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(map_url)
    expect(page.locator("td[data-cell] a:visible")).to_have_count(5)
    expect(page.get_by_role("form")).to_have_count(0)
    expect(page.locator(".map thead th[scope=col]:visible")).to_have_count(3)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 375])
def test_axe_finds_nothing(browser: Browser, map_url: str, width: int, scheme: str) -> None:
    size = {"width": width, "height": 800}
    context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    page = context.new_page()
    for query in ("", "?lens=drops&transpose=yes"):
        page.goto(map_url + query)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        found = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:160]) for one in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
