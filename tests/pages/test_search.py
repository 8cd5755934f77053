"""The search in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser


def results(page: Page, part: str = "[data-found]") -> list[str]:
    return page.locator(f"{part} .result-head").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("sealed ground", "Sealed ground"),
        ("paving", "Sealed ground"),  # another name
        ("concrete", "Sealed ground"),  # an older term
        ("barels", "Rain barrel <i>"),  # misspelt
        ("barrles", "Rain barrel <i>"),  # letters swapped
        ("feet wet", "Wet feet"),
        ("wet f", "Wet feet"),  # not yet written to its end
        ("water in the town", "Water in the town"),  # a source
        ("gardeners guild", "Guild of Gardeners, 2015"),  # a work
        ("what is a rain barrel for", "Rain barrel <i>"),  # a question
        ("keeping cellars dry", "Dry cellars"),  # one word fits nothing
        ("what is known about sealed ground", "Sealed ground"),  # a question's own words
    ],
)
def test_what_is_found_first(page: Page, toy_url: str, query: str, first: str) -> None:
    page.goto(f"{toy_url}/search/index.html")
    page.get_by_role("searchbox").fill(query)
    expect(page.locator("[data-said]")).to_contain_text(f"for “{query}”")
    assert results(page)[0] == first


def test_results_say_what_they_are_and_lead_there(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=barrel")
    claims = page.locator(".found-kind", has=page.get_by_role("heading", name="Claims"))
    barrels = claims.locator(".result", has_text="“Barrels help (Brook, 2001, p. 6).”")
    expect(barrels).to_contain_text("Outcome of an intervention · Lake, 2020, Keeping water, line")
    expect(barrels.locator("mark").first).to_have_text("Barrels")
    barrels.get_by_role("link").click()
    expect(page.get_by_role("main")).to_contain_text("Barrels help")


def test_the_address_keeps_query_and_kind(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/index.html")
    page.get_by_label("Search the whole site").fill("feet")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Claims").click()
    page.wait_for_url("**/search/index.html#q=feet&kind=claim")
    before = results(page)
    page.reload()
    expect(page.locator("[aria-pressed=true]")).to_contain_text("Claims")
    assert results(page) == before
    expect(page.locator(".found-kind")).to_have_count(1)


def test_what_is_typed_is_sent_to_nobody(page: Page, toy_url: str) -> None:
    """Neither by the forms nor by the page of results; nor where no script runs."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for label in ("Search the whole site", "What are you looking for?"):
        page.goto(f"{toy_url}/index.html")
        page.get_by_role("searchbox", name=label).fill("paving & fêtes")
        page.keyboard.press("Enter")
        expect(page.get_by_role("searchbox")).to_have_value("paving & fêtes")
        expect(page.locator(".result").first).to_be_visible()
    assert [url for url in asked if "paving" in url.partition("#")[0]] == []


def test_words_in_an_address_of_old_are_found(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html?q=paving")
    expect(page.locator(".result-head").first).to_have_text("Sealed ground")
    page.wait_for_url("**/search/index.html#q=paving")


@pytest.mark.parametrize(
    "query", ["helpline", "help line", "crisis line", "get help", "samaritans"]
)
def test_who_looks_for_help_finds_a_number_first(page: Page, toy_url: str, query: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q={query}")
    first = page.locator(".result").first
    expect(first.locator(".result-head")).to_contain_text(
        "Samaritans: 116 123" if query[0] == "s" else "Emergency services: 999"
    )
    expect(first).to_contain_text("Place to turn to · Anywhere in the UK")
    places = page.locator(".found-kind", has=page.get_by_role("heading", name="Places to turn to"))
    assert places.locator(".result").count() <= 2  # what else was asked for is not far below
    first.get_by_role("link").click()
    expect(page.get_by_role("heading", name="Where to turn")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("my cellars are wet", True),
        ("am I wet", True),
        ("I need dry cellars", True),
        ("what can i do", True),
        ("is he wet", True),
        ("leave him dry", True),
        ("wet feet", False),
        ("part I: dry cellars", False),
        ("how dry are cellars", False),
    ],
)
def test_who_writes_of_themself_finds_a_number_first(
    page: Page, toy_url: str, query: str, number: bool
) -> None:
    page.goto(f"{toy_url}/search/index.html#q={query}")
    expect(page.locator("[data-said]")).to_contain_text("result")
    expect(page.locator("[data-said]")).to_contain_text(f"for “{query}”")
    assert results(page)[0].startswith("Emergency services: 999") is number


def test_who_writes_of_themself_finds_a_number_wherever_they_live(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=my cellars are wet")
    places = page.locator(".found-kind", has=page.get_by_role("heading", name="Places to turn to"))
    for nation in ("Anywhere in the UK", "England", "Northern Ireland", "Scotland", "Wales"):
        expect(places.locator(".result", has_text=nation).first).to_be_visible()


def test_a_short_word_is_not_taken_for_another_that_begins_otherwise(
    page: Page, toy_url: str
) -> None:
    page.goto(f"{toy_url}/search/index.html#q=meet")
    expect(page.locator("[data-said]")).to_have_text("No results for “meet”.")
    page.goto(f"{toy_url}/search/index.html#q=efet")
    expect(page.locator("[data-said]")).to_contain_text("“efet” was taken for “feet”")


def test_a_year_is_not_taken_for_another(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=brook 2002")
    expect(page.locator("[data-said]")).to_contain_text("None has all of these words")
    expect(page.locator("[data-said]")).not_to_contain_text("taken for")


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("what works for wet feet", "map"),
        ("does paving really work", "map"),
        ("How common is paving?", "statistics"),
        ("gaps", "gaps"),
    ],
)
def test_a_question_is_answered_by_a_list(
    page: Page, toy_url: str, query: str, offered: str
) -> None:
    page.goto(f"{toy_url}/search/index.html#q={query}")
    page.locator("[data-asked]:visible").get_by_role("link").click()
    expect(page).to_have_url(f"{toy_url}/{offered}/index.html")


def test_the_words_that_only_ask_are_not_looked_for(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=does paving work")
    expect(page.locator("[data-said]")).not_to_contain_text("None has all")
    assert results(page)[0] == "Sealed ground"
    page.get_by_role("searchbox").fill("does the network of paving dry")
    expect(page.locator("[data-said]")).to_contain_text("network")
    expect(page.locator("[data-asked]:visible")).to_have_count(0)


def test_where_to_turn_stands_above_all_results(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=feet")
    page.get_by_role("main").get_by_role("link", name="Where to turn").click()
    expect(page.get_by_role("heading", name="Where to turn")).to_be_in_viewport()
    page.get_by_role("link", name="Scotland", exact=True).click()
    expect(page.get_by_role("heading", name="Scotland")).to_be_in_viewport()


def test_behind_few_stand_those_that_lack_one_word(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=paving wet feet")
    expect(page.locator("[data-said]")).to_contain_text("1 has all of these words.")
    assert "Wet feet" in results(page)
    page.goto(f"{toy_url}/search/index.html#q=wet feet")
    expect(page.locator("[data-said]")).to_contain_text("for “wet feet”")
    expect(page.locator("[data-said]")).not_to_contain_text("all of these words")


def test_a_mistake_is_named_and_what_is_near_offered(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=barels")
    expect(page.locator("[data-said]")).to_contain_text("“barels” was taken for “barrel")
    page.get_by_role("searchbox").fill("bxrxxl")
    expect(page.locator("[data-said]")).to_have_text("No results for “bxrxxl”.")
    page.get_by_role("link", name="barrel", exact=True).click()
    expect(page.locator(".result-head").first).to_have_text("Rain barrel <i>")


def test_the_keyboard_alone_is_enough(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=feet")
    expect(page.locator(".result").first).to_be_visible()
    page.get_by_role("searchbox").focus()
    for name in ("Wet feet", "Cold feet"):
        page.keyboard.press("ArrowDown")
        expect(page.locator(":focus")).to_have_text(name)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wet feet")


def test_it_works_from_a_folder_on_disk(page: Page, toy_site: Path) -> None:
    page.goto((toy_site / "search" / "index.html").as_uri() + "#q=paving")
    expect(page.locator(".result-head").first).to_have_text("Sealed ground")


def test_a_lost_index_is_said(page: Page, toy_url: str) -> None:
    page.route("**/search/index/*.js", lambda route: route.abort())
    page.goto(f"{toy_url}/search/index.html#q=paving")
    expect(page.locator("[data-said]")).to_contain_text("could not be loaded")


def test_without_javascript_it_says_so_and_leads_on(browser: Browser, toy_url: str) -> None:
    context: BrowserContext = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{toy_url}/index.html")
    page.get_by_label("Search the whole site").fill("paving")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("needs JavaScript")
    assert "paving" not in page.url
    page.get_by_role("link", name="Concepts from A to Z").click()
    expect(page.get_by_role("main")).to_contain_text("Sealed ground")
    context.close()


def test_words_are_cut_alike_in_both_languages(page: Page, toy_url: str) -> None:
    """A query in other letters than the index's finds the same."""
    page.goto(f"{toy_url}/search/index.html#q=SEALED%20Gröund’s")
    expect(page.locator(".result-head").first).to_have_text("Sealed ground")


def test_words_that_may_not_be_quoted_find_nothing(page: Page, toy_url: str) -> None:
    page.goto(f"{toy_url}/search/index.html#q=nobody%20saw%20any%20coming")
    expect(page.locator("[data-said]")).to_be_visible()
    assert not [text for text in page.locator(".result").all_inner_texts() if "coming" in text]
