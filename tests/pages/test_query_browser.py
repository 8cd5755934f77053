"""The query page in a real browser: the engine itself answers, on the toy site's graph."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect
from pyoxigraph import RdfFormat, parse

from tests.pages.query_page import ask, put

pytestmark = pytest.mark.browser

LABELS = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?thing ?label { ?thing rdfs:label ?label } ORDER BY ?label"""
ENDLESS = (
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }"
)


@pytest.fixture(scope="module")
def page(browser: Browser, toy_url: str) -> Iterator[Page]:
    """One page for all tests: the engine is fetched once."""
    context = browser.new_context(accept_downloads=True)
    context.set_default_timeout(30_000)
    made = context.new_page()
    made.goto(f"{toy_url}/query/index.html")
    expect(made.locator("[data-live]")).to_be_visible()
    yield made
    context.close()


def test_nothing_is_fetched_before_it_is_asked_for(browser: Browser, toy_url: str) -> None:
    page = browser.new_page()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"{toy_url}/query/index.html", wait_until="networkidle")
    assert not [url for url in fetched if "oxigraph" in url or "evidence" in url]
    page.close()


def test_rows_with_links_and_order(page: Page) -> None:
    assert "2 rows" in ask(page, LABELS)
    cells = page.locator("[data-rows] tbody td:last-child")
    assert cells.all_inner_texts() == ["=A <b>barrel</b>", "Rain"]
    assert page.locator("[data-rows] tbody a").first.get_attribute("href", timeout=5000)
    page.locator("[data-doubles] button").click()
    page.get_by_role("button", name="label").click()
    page.get_by_role("button", name="label").click()
    assert cells.all_inner_texts() == ["Rain", "=A <b>barrel</b>"]
    assert page.locator("th[aria-sort=descending]").count() == 1


def test_things_that_stand_in_several_rows_are_counted_once(page: Page) -> None:
    """So that the number on a page can be told from the answer behind it."""
    pairs = '(<a:1> <a:2> "x") (<a:1> <a:3> "x") (<a:4> <a:5> "y") (<a:4> <a:6> "y")'
    ask(page, f"SELECT ?claim ?about ?text {{ VALUES (?claim ?about ?text) {{ {pairs} }} }}")
    caption = page.locator("[data-rows] caption")
    expect(caption).to_have_text("4 rows; different things: 2 in “claim”")
    ask(page, LABELS)
    expect(caption).to_have_text("2 rows")


def test_downloads_read_back(page: Page, tmp_path: Path) -> None:
    ask(page, LABELS)
    texts = {}
    for name in ("csv", "tsv", "json"):
        with page.expect_download() as waiting:
            page.locator(f"[data-{name}]").click()
        waiting.value.save_as(tmp_path / name)
        texts[name] = (tmp_path / name).read_bytes().decode()
    rows = list(csv.reader(io.StringIO(texts["csv"])))
    assert rows[0] == ["thing", "label"]
    assert rows[1][1] == "'=A <b>barrel</b>"
    assert texts["tsv"].splitlines()[2].endswith('"Rain"')
    assert len(json.loads(texts["json"])["results"]["bindings"]) == 2


def test_triples_are_turtle(page: Page, tmp_path: Path) -> None:
    assert "row" in ask(page, "CONSTRUCT { ?a <http://e#q> ?c } WHERE { ?a ?b ?c }")
    with page.expect_download() as waiting:
        page.locator("[data-turtle]").click()
    waiting.value.save_as(tmp_path / "ttl")
    read = list(parse((tmp_path / "ttl").read_bytes(), format=RdfFormat.TURTLE))
    assert len(read) == page.locator("[data-rows] tbody tr").count()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?a WHERE {\n ?a ?b }", "Line 2"),
        ("SELECT * { SERVICE <http://e.example/> { ?a ?b ?c } }", "asks another server"),
        ("DROP ALL", "only answers questions"),
        ("hello", "begins with SELECT"),
        ("SELECT ?a { ?a nope:b ?c }", "nope"),
    ],
)
def test_what_is_wrong_is_said(page: Page, query: str, said: str) -> None:
    ask(page, query)
    expect(page.locator("[data-problem]")).to_be_visible()
    assert said in page.locator("[data-problem]").inner_text()


def test_a_known_prefix_is_offered(page: Page) -> None:
    ask(page, "SELECT ?l { ?a rdfs:label ?l }")
    page.get_by_role("button", name="Add the line PREFIX rdfs:").click()
    expect(page.locator("[data-status]")).to_contain_text("2 rows")


def test_rows_are_narrowed_by_what_they_hold(page: Page) -> None:
    found, choice = page.locator("[data-found]"), page.locator("[data-narrow]")
    pairs = "?one <http://www.w3.org/2000/01/rdf-schema#label> ?a . ?other ?by ?b"
    assert "4 rows" in ask(page, f"SELECT ?one ?other {{ {pairs} }} LIMIT 9")
    choice.select_option(choice.locator("optgroup[label=one] option").first.get_attribute("value"))
    expect(found).to_have_text("2 rows")
    assert "VALUES%20%3Fone%20%7B" in page.url
    expect(choice).to_be_hidden()


def test_a_query_is_bound_to_several_things(page: Page) -> None:
    script = """async () => {
      const { bound } = await import("/under/path/assets/js/query/sparql.js");
      const query = "SELECT ?a ?b { ?a ?p ?b }", once = bound(query, "a", "urn:x");
      return [once, bound(once, "b", "urn:y"), bound(bound(once, "b", "urn:y"), "a", "urn:z")];
    }"""
    assert [text.partition("\n")[2].strip() for text in page.evaluate(script)] == [
        "VALUES ?a { <urn:x> }",
        "VALUES (?a ?b) { (<urn:x> <urn:y>) }",
        "VALUES (?a ?b) { (<urn:z> <urn:y>) }",
    ]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ('?thing rdfs:labl "Rain"', "rdfs:labl stands nowhere in the graph. Is rdfs:label meant?"),
        ('?thing rdfs:label "rain"', 'The text "rain" stands in the graph as "Rain"'),
        ('?thing rdfs:label "Snowfall" .', 'The text "Snowfall" stands nowhere in the graph'),
        ("?thing a <https://nowhere.example/Thing>", "/Thing> stands nowhere"),
    ],
)  # fmt: skip
def test_what_is_nowhere_in_the_graph_is_named(page: Page, pattern: str, said: str) -> None:
    prefix = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
    assert "0 rows" in ask(page, f"{prefix} SELECT ?thing {{ {pattern} }}")
    expect(page.locator("[data-rows] .reason")).to_contain_text(said)


def test_yes_and_no(page: Page) -> None:
    assert ask(page, "ASK { ?a ?b ?c }").startswith("Yes")
    assert ask(page, "ASK { <http://none> ?b ?c }").startswith("No")


def test_stop_and_go_on(page: Page) -> None:
    own = " . ".join(f"<http://e/{n}> <http://e/p> {n}" for n in range(400))
    page.locator(".query-own summary").click()
    page.locator("[data-own-text]").fill(f"{own} .")
    page.locator("[data-own-add]").click()
    expect(page.locator("[data-own-status]")).to_contain_text("400 statements added")
    put(page, ENDLESS)
    page.locator("[data-run]").click()
    page.locator("[data-stop]").click()
    expect(page.locator("[data-problem]")).to_contain_text("stopped")
    assert "1 row" in ask(page, "SELECT (COUNT(*) AS ?n) { ?a <http://e/p> ?c }")
    assert page.locator("[data-rows] td").inner_text() == "400"
    page.locator("[data-own-remove]").click()
    expect(page.locator("[data-own-status]")).to_contain_text("taken away")
    page.locator("[data-own-text]").fill("<a> <b> .")
    page.locator("[data-own-add]").click()
    expect(page.locator("[data-own-status]")).to_contain_text("Not added")


def test_many_rows_are_paged(page: Page) -> None:
    values = " ".join(map(str, range(250)))
    ask(page, f"SELECT ?n {{ VALUES ?n {{ {values} }} }}")
    assert page.locator("[data-rows] tbody tr").count() == 100
    page.get_by_role("button", name="Rows after").click()
    assert page.locator("[data-rows] tbody td").first.inner_text() == "100"


def test_numbers_are_drawn(page: Page) -> None:
    ask(page, 'SELECT ?a ?n { VALUES (?a ?n) { ("x" 1) ("y" 2) } }')
    page.locator("[data-draw]").click()
    assert page.locator("[data-chart] .bar-value").all_inner_texts() == ["1", "2"]
    assert page.locator("[data-chart] .bar-label").all_inner_texts() == ["x", "y"]


CHARTS = """async ([names, rows]) => {
  const { choices } = await import("./charts.js");
  const integer = "http://www.w3.org/2001/XMLSchema#integer";
  const term = (value) => (typeof value === "number"
    ? { type: "literal", value: String(value), datatype: integer } : { type: "literal", value });
  const bound = rows.map((row) => Object.fromEntries(
    row.flatMap((value, at) => (value === null ? [] : [[names[at], term(value)]]))));
  return choices({ names, rows: bound }).map(({ label, unit }) => (unit ? [label, unit] : label));
}"""


@pytest.mark.parametrize(
    ("names", "rows", "offered"),
    [
        (["a", "n"], [["x", 1], ["y", 2]], ["n"]),
        (["a", "start", "end"], [["x", 100, 120], ["y", 200, 210]], []),
        (["year", "works"], [[2010, 3], [2011, 4]], ["works"]),
        (["a", "published"], [["x", 2010], ["y", 2011]], []),
        (
            ["a", "value", "unit"],
            [["x", 1, "%"], ["y", 2, "%"], ["z", 300, "days"], ["w", 20, "days"], ["v", 2, "kg"]],
            [["value", "%"], ["value", "days"]],
        ),
        (["a", "value", "low", "high"], [["x", 1, None, None], ["y", None, 2, 5]], ["value"]),
        (["n", "m"], [[1, 2], [3, 4]], ["m against n, as points"]),
        (["a", "n", "m"], [["x", 1, 2], ["y", 3, 4]], ["n", "m", "m against n, as points"]),
        (["a", "n"], [["x", 1]], []),
    ],
)
def test_what_can_be_drawn(
    page: Page, names: list[str], rows: list[list[object]], offered: list[object]
) -> None:
    script = CHARTS.replace("./charts.js", page.url.partition("/query/")[0] + CHARTS_FILE)
    assert page.evaluate(script, [names, rows]) == offered


CHARTS_FILE = "/assets/js/query/charts.js"
TRIPLES = """CONSTRUCT { ?a <http://e/to> ?b . ?a <http://e/says> "x" } WHERE {
  VALUES (?a ?b) { %s } }"""


def test_triples_are_drawn_as_a_network(page: Page) -> None:
    pairs = " ".join(f"(<http://e/{n}> <http://e/{n // 3}>)" for n in range(400))
    for values, things in ((pairs, 300), ("(<concept/rain> <http://e/1>)", 2)):
        ask(page, TRIPLES % values)
        page.locator("[data-net]").click()
        expect(page.locator("[data-chart] [data-canvas] canvas")).to_be_visible()
        shown = page.evaluate("window.explorer.net.drawing.shown().length")
        assert shown == things
        assert f"{things} things" in page.locator("[data-chart]").inner_text()
    page.locator("[data-chart] [data-canvas]").focus()
    page.keyboard.press("ArrowRight")
    panel = page.locator("[data-chart] [data-panel]")
    expect(panel).to_be_visible()
    assert page.evaluate("location.search") == ""
    ask(page, LABELS)
    expect(page.locator("[data-net]")).to_be_hidden()


def test_the_form_writes_a_query(page: Page) -> None:
    page.locator(".query-form summary").click()
    page.locator("[data-form-kind]").select_option("references")
    page.locator("[data-form-conditions] input[name=words]").fill('a "quote" \\ }')
    page.locator("[data-form-run]").click()
    expect(page.locator("[data-status]")).to_contain_text("0 rows")


def test_links_carry_the_query(browser: Browser, toy_url: str) -> None:
    page = browser.new_page()
    page.goto(f"{toy_url}/query/index.html#name=claims_by_kind")
    expect(page.locator("[data-status]")).to_contain_text("ready to run")
    assert "GROUP BY" in page.locator("[data-text]").input_value()
    page.close()


def test_the_address_brings_the_query_back(browser: Browser, toy_url: str) -> None:
    page = browser.new_page(viewport={"width": 375, "height": 700})
    page.goto(f"{toy_url}/query/index.html")
    expect(page.locator("[data-editor]")).to_be_visible()
    bar, run = page.locator("[data-run]").bounding_box(), page.locator("[data-status]")
    assert bar is not None
    assert bar["y"] + bar["height"] < 620  # above the exit, on the first screen
    expect(run).to_contain_text("MB of memory")
    page.locator("[data-gallery]").select_option("references_by_type")
    assert page.url.endswith("#name=references_by_type")
    query = "SELECT ?label { ?a <http://www.w3.org/2000/01/rdf-schema#label> ?label } LIMIT 1"
    ask(page, query)
    # The answer is before the reader's eyes, and so is the focus.
    assert page.evaluate("document.activeElement.id") == "answer"
    expect(page.locator("[data-heading]")).to_be_in_viewport()
    assert page.locator("[data-found]").inner_text() == "1 row"
    page.locator("[data-editor] .cm-content").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("0")
    expect(page.locator("[data-stale]")).to_be_visible()
    page.keyboard.press("Backspace")
    expect(page.locator("[data-stale]")).to_be_hidden()
    page.goto(f"{toy_url}/index.html")
    page.go_back()
    expect(page.locator("[data-text]")).to_have_value(query)
    page.reload()
    expect(page.locator("[data-text]")).to_have_value(query)
    expect(page.locator("[data-status]")).to_contain_text("ready to run")
    page.close()


def test_links_open_with_their_question(browser: Browser, toy_url: str) -> None:
    page = browser.new_page()
    page.goto(f"{toy_url}/query/index.html#name=claims_by_kind")
    expect(page.locator("[data-gallery]")).to_have_value("claims_by_kind")
    put(page, "ASK {}")
    expect(page.locator("[data-status]")).to_contain_text("query of this link is ready to run")
    expect(page.locator("[data-gallery]")).to_have_value("")
    page.close()


def test_a_mistake_is_quoted_and_explained(page: Page) -> None:
    ask(page, "SELECT ?a WHERE {\n ?a ?b ?c\n ?d ?e ?f }")
    problem = page.locator("[data-problem]")
    expect(problem).to_contain_text("Line 2, column 8")
    expect(problem.locator("mark")).to_have_text("?c")
    expect(problem).to_contain_text("A statement ends with a full stop")
    problem.locator("summary").click()
    expect(problem.locator("details pre")).to_contain_text("expected")


def test_files_have_the_order_of_the_table(page: Page) -> None:
    ask(page, LABELS)
    page.locator("[data-doubles] button").click()
    for _ in range(2):
        page.get_by_role("button", name="label").click()
    with page.expect_download() as waiting:
        page.locator("[data-csv]").click()
    rows = list(csv.reader(io.StringIO(Path(waiting.value.path()).read_text())))
    assert [row[1] for row in rows[1:]] == ["Rain", "'=A <b>barrel</b>"]


def test_a_column_that_repeats_a_link_is_folded(page: Page) -> None:
    ask(page, LABELS.replace("?thing ?label {", "?thing ?label ?thingLabel {").replace(
        "?label } ORDER", "?label BIND (?label AS ?thingLabel) } ORDER"))  # fmt: skip
    expect(page.locator("[data-doubles]")).to_contain_text("“label”, “thingLabel”")
    assert page.locator("[data-rows] th:visible").all_inner_texts() == ["thing"]
    page.locator("[data-doubles] button").click()
    assert page.locator("[data-rows] th:visible").count() == 3


def test_things_are_offered_by_name(page: Page) -> None:
    ask(page, "BASE <https://w3id.org/evidence-explorer/>\nASK { }")
    page.locator("[data-editor] .cm-content").focus()
    page.keyboard.press("Control+End")
    page.keyboard.press("ArrowLeft")
    page.keyboard.type("<rain b")
    option = page.locator("[data-editor] .cm-tooltip-autocomplete li").first
    expect(option).to_contain_text("Rain barrel")
    option.click()
    expect(page.locator("[data-editor] .cm-content")).to_contain_text("<concept/rain-barrel>")


def test_the_line_that_is_typed_in_stays_in_sight(page: Page) -> None:
    """Even when the page has just gone to the answer, far below the first line."""
    ask(page, "ASK { }" + "\n" * 60)
    page.locator("[data-editor] .cm-content").focus()
    page.keyboard.press("Control+Home")
    page.keyboard.type("#")
    line = page.locator("[data-editor] .cm-line").first
    expect(line).to_have_text("#ASK { }")
    box = line.bounding_box()
    assert box
    assert 60 < box["y"] < 720 - 60
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_typing_over_words_leaves_no_style_behind(page: Page) -> None:
    put(page, "SELECT ?thing\nWHERE { ?thing ?p ?o }")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.locator("[data-editor] .cm-content").focus()
    page.keyboard.press("Control+Home")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.type("ASK ")
    expect(page.locator("[data-editor] .cm-content")).to_contain_text("ASK WHERE")
    page.keyboard.press("Shift+Home")
    page.keyboard.type("(")
    expect(page.locator("[data-editor] .cm-content")).to_contain_text("(ASK )WHERE")
    assert said == []


def test_tab_leaves_the_editor(page: Page) -> None:
    page.locator("[data-editor]").locator(".cm-content").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.parentElement.className") == "query-more"


def test_offline_after_the_load(page: Page) -> None:
    ask(page, "ASK {}")
    page.context.set_offline(True)
    try:
        assert ask(page, "ASK { ?a ?b ?c }").startswith("Yes")
    finally:
        page.context.set_offline(False)


def test_axe_finds_nothing_with_an_answer(browser: Browser, toy_url: str) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{toy_url}/query/index.html")
    expect(page.locator("[data-editor]")).to_be_visible()
    ask(page, LABELS)
    assert Axe().run(page).response["violations"] == []
    context.close()


def test_without_webassembly(browser: Browser, toy_url: str) -> None:
    page = browser.new_page()
    page.add_init_script("delete window.WebAssembly")
    page.goto(f"{toy_url}/query/index.html")
    expect(page.locator("[data-obstacle]")).to_contain_text("WebAssembly")
    page.close()


def test_a_server_is_asked_where_one_is_set(browser: Browser, toy_url: str) -> None:
    page = browser.new_page()

    def settings(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(json={**answer.json(), "endpoint": f"{toy_url}/sparql"})

    page.route("**/query/site.json", settings)
    page.route(
        "**/sparql",
        lambda route: route.fulfill(
            json={"head": {"vars": ["n"]}, "results": {"bindings": []}}
            if route.request.method == "POST" and "SELECT" in (route.request.post_data or "")
            else {}
        ),
    )
    page.goto(f"{toy_url}/query/index.html")
    expect(page.locator("[data-live]")).to_be_visible()
    page.locator("[data-run]").click()
    expect(page.locator("[data-status]")).to_contain_text("0 rows")
    page.close()
