"""Lists that go on on further pages: nothing is left out, and every name leads on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import ModuleType

import networkx as nx
import pytest
from jinja2 import Environment, FileSystemLoader
from playwright.sync_api import Page

from graph.citing.entry import Edition
from graph.networks.neighbourhood import Around, neighbourhood
from graph.pages import gaps
from graph.pages.claims import figures
from graph.pages.claims import lists as claims
from graph.pages.claims.statement import statements
from graph.pages.concepts import intervention, letters, tree
from graph.pages.concepts import lists as concepts
from graph.pages.concepts import long_lists as concept_lists
from graph.pages.concepts.material import ConceptMaterial
from graph.pages.concepts.page import ClaimGroup, ConceptPage, uncited_concept
from graph.pages.concepts.tree import Leaf
from graph.pages.evidence import studies
from graph.pages.facets import MOST, facet, tokens
from graph.pages.further import FurtherPage, PlacesFile, further_pages, further_rows, places_page
from graph.pages.index import Index, index_of
from graph.pages.make.lists import problem_pages
from graph.pages.model import Frame, Link
from graph.pages.paging import Part, parts_of
from graph.pages.problems import sources as problem_sources
from graph.pages.vocabulary.schemes import Schemes
from graph.pages.works import journals
from tests.pages import toy, toy_claims

INDEX = index_of(toy_claims.corpus())
FRAME = Frame("things/", "Things", "All things.")

Parts = Callable[[Index], Sequence[Part[object]]]
LISTS: tuple[tuple[ModuleType, str, Parts], ...] = (
    (figures, "MOST", figures.statistics_parts),
    (studies, "MOST", studies.studies_parts),
    (intervention, "MOST", lambda index: intervention.interventions_parts(index)[1]),
    (gaps, "MOST", lambda index: gaps.gaps_parts(index, statements(index))),
    (claims, "SOURCES", claims.claims_by_source),
    (letters, "MOST_NAMES", letters.letters_parts),
)
NAMES = [module.__name__.rpartition(".")[2] for module, _, _ in LISTS]


@pytest.mark.parametrize(
    ("module", "size", "parts"), LISTS, ids=[module.__name__ for module, _, _ in LISTS]
)
def test_pages_hold_each_item_once_in_its_order(
    module: ModuleType, size: str, parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, size, 10_000)
    (whole,) = parts(INDEX)
    assert len(whole.pages) == 1
    monkeypatch.setattr(module, size, 1)
    pages = parts(INDEX)
    assert [item for part in pages for item in part.items] == [*whole.items]
    folders = [part.folder for part in pages]
    assert len(set(folders)) == len(folders)
    for number, part in enumerate(pages):
        assert part.folder.endswith(f"/{number + 1}/") or not number
        assert [f"{folder}index.html" for folder in folders] == [one.href for one in part.pages]
        assert [one.current for one in part.pages].index(True) == number


def test_further_pages_and_files_of_rows_hold_what_the_first_page_lacks() -> None:
    parts = parts_of([*range(7)], 3, "things/")
    pages = [*further_pages("things", FRAME, parts)]
    rows = [*further_rows("things", FRAME, parts)]
    assert [page.frame.file for page in pages] == ["things/2/index.html", "things/3/index.html"]
    assert [page.frame.file for page in rows] == ["things/rows-1.js", "things/rows-2.js"]
    assert [page.frame.crumbs[-1] for page in pages] == [Link("Things", "things/index.html")] * 2
    held = [getattr(page.context, "rows", ()) for page in (*pages, *rows)]
    assert held == [(3, 4, 5), (6,)] * 2
    assert [one.label for one in parts[0].pages] == ["1–3", "4–6", "7–7"]


def outlined(leaves: Iterable[Leaf], above: tuple[Link, ...] = ()) -> Iterable[tuple[object, ...]]:
    for leaf in leaves:
        there = (*above, *leaf.above)
        yield leaf.link, there
        yield from outlined(leaf.below, (*there, leaf.link))


@pytest.mark.parametrize("size", [1, 2])
def test_a_tree_in_pages_says_what_each_concept_stands_below(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [tuple(outlined(page.leaves)) for _, page, _ in concepts.type_pages(INDEX)]
    monkeypatch.setattr(tree, "MOST_LEAVES", size)
    cut = [parts for _, _, parts in concepts.type_pages(INDEX)]
    assert [tuple(one for part in parts for one in outlined(part.items)) for parts in cut] == whole
    assert max(map(len, cut)) > 1


def test_a_letter_and_a_journal_are_named_where_they_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "MOST_NAMES", 1)
    named = letters.by_letter(letters.letters_parts(INDEX))
    found = [id_ for ids in letters.letter_places(named).values() for id_ in ids]
    assert len(found) == len(set(found)) > 1
    initials = letters.letters_page(named).initials
    assert [one.link.href.rpartition("#")[2] for one in initials] == found
    assert sum(one.number for one in initials) == len(named)
    own = index_of(toy.corpus())
    monkeypatch.setattr(journals, "MOST", 1)
    parts = journals.journals_parts(own, "https://example.org")
    places = [id_ for ids in journals.journal_places(parts).values() for id_ in ids]
    assert places == [one.id for one in journals.journals_of(own, "https://example.org")]


def test_names_of_things_on_further_pages_lead_there() -> None:
    (page,) = places_page(FRAME, {"things/": ["a"], "things/2/": ["b"], "other/x/": ["c"]})
    assert page.frame.file == "things/places.js"
    assert page.context == PlacesFile({"2/": ["b"], "../other/x/": ["c"]})
    assert [*places_page(FRAME, {"things/": ["a"]})] == []


def test_many_problems_have_a_page_for_each_source() -> None:
    own = index_of(toy.corpus())
    given = toy.corpus().problems
    (only,) = problem_pages(own, given)
    assert only.frame.path == "problems/"
    own = replace(own, many=True)
    pages = {page.frame.file: page for page in problem_pages(own, given)}
    slug = given[0].source
    here = problem_sources.own_path(slug)
    assert problem_sources.problems_href(slug, own) == f"{here}index.html"
    assert [*pages] == ["problems/index.html", "problems/places.js", f"{here}index.html"]
    assert pages["problems/places.js"].context == PlacesFile(
        {f"source/{slug}/": [f"source-{slug}"]}
    )


def test_a_facet_offers_what_most_items_have() -> None:
    items = [{"of": [f"v{value}"]} for value in range(MOST + 5) for _ in range(1 + value)]
    labels = {f"v{value}": f"Value {value:04}" for value in range(MOST + 5)}
    made = facet("of", "Of", items, labels, sort=True)
    assert (len(made.choices), made.left) == (MOST, 5)
    assert [choice.value for choice in made.choices] == [f"v{at}" for at in range(5, MOST + 5)]
    assert tokens({"of": ["v1", "v7"], "by": ["x"]}, (made,)) == "of:v7 by:x"
    assert tokens({"of": ["v1", "v7"], "by": ["x"]}) == "of:v1 of:v7 by:x"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("folder", "row"),
    [
        ("statistics/", "<tr data-item {}><th>Q</th></tr>"),
        ("concepts/soil_kind/", "<li data-item {}>Q</li>"),
    ],
)
def test_rows_of_further_pages_are_found(
    page: Page, toy_site: Path, toy_url: str, folder: str, row: str
) -> None:
    """The toy's lists are short: a longer one stands in for them here."""
    html = (toy_site / folder / "index.html").read_text(encoding="utf-8")
    more = f'data-listing data-rows="{folder}rows-" data-from="1" data-to="2"'
    box = '<label><input type="checkbox" name="source" value="town"><span></span>'
    offered = f'<fieldset data-facet="source">{box}<i data-number></i></label></fieldset>'
    html = html.replace("data-listing", more).replace("<p><button", f"{offered}<p><button", 1)
    page.route(
        f"{toy_url}/{folder}index.html*",
        lambda route: route.fulfill(body=html, content_type="text/html"),
    )
    row = row.format('data-words="quartz" data-facets="source:far"')
    script = f"window.explorer.part({json.dumps(row)});"
    page.route(f"{toy_url}/{folder}rows-1.js", lambda route: route.fulfill(body=script))
    page.goto(f"{toy_url}/{folder}index.html")
    assert page.locator("[data-words='quartz']").count() == 0
    page.fill("#q", "quartz")
    page.locator("[data-words='quartz']").wait_for()
    assert page.locator("[data-item]:visible").count() == 1
    page.goto(f"{toy_url}/{folder}index.html?source=far")
    page.locator("[data-words='quartz']").wait_for()
    assert page.locator("[data-item]:visible").count() == 1


def concept_page(concept: str) -> ConceptPage:
    """Of a map in which all is said twice."""
    said = toy_claims.corpus().claims
    twice = {
        slug: replace(own, claims=(*own.claims, *(replace(c, id=f"{c.id}-2") for c in own.claims)))
        for slug, own in said.items()
    }
    index = index_of(replace(toy_claims.corpus(), claims=twice))
    edition = Edition("A map", "1", "", "https://example.org")
    made = statements(index)
    none = Schemes({}, {}, {})
    near = Around.of(nx.DiGraph(), {}, {})
    drawn = partial(neighbourhood, nx.DiGraph(), labels={}, types={})
    material = ConceptMaterial(index, made, near, drawn, {}, none, False, edition)
    return uncited_concept(index.said.concepts[concept], material, "https://example.org/c")


def grouped(page: ConceptPage) -> list[tuple[str, ClaimGroup]]:
    return [(part.label, group) for part in page.parts for group in part.groups]


def test_a_concept_that_many_statements_are_about_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = concept_page("rain-barrel")
    path = "concept/rain-barrel/"
    assert concept_lists.long_lists(whole, path) is None
    monkeypatch.setattr(concept_lists, "MANY", 0)
    monkeypatch.setattr(concept_lists, "SIZES", dict.fromkeys(concept_lists.SIZES, 1))
    lists = concept_lists.long_lists(whole, path)
    page = concept_lists.shortened(whole, lists)
    further = [
        one.context
        for one in concept_lists.list_pages(lists, Frame(path, "Rain barrel", ""))
        if isinstance(one.context, FurtherPage)
    ]

    def held(what: str) -> list[object]:
        return [row for one in further if one.what == what for row in one.rows]

    every = [one for _, group in grouped(whole) for one in group.statements]
    first = [one for _, group in grouped(page) for one in group.statements]
    assert len(first) < len(every)
    assert {repr(one) for one in (*first, *held("statements"))} == {repr(one) for one in every}
    assert (*page.works, *held("links")) == whole.works
    assert (*page.mentioned, *held("mentioned")) == whole.mentioned
    assert (*page.figures, *held("statistics")) == whole.figures
    assert page.further.works == len(whole.works)


@pytest.mark.parametrize(("what", "headed"), [("counts", True), ("statements", False)])
def test_a_further_page_has_no_gap_between_its_headings(
    project_root: Path, what: str, headed: bool
) -> None:
    environment = Environment(
        loader=FileSystemLoader(project_root / "site/theme/templates"), autoescape=True
    )
    environment.globals |= {"MENU": (), "NEUTRAL_TITLES": False, "SITENAME": "A map"}
    environment.globals |= {
        "EXIT_URL": "",
        "window_title": lambda *_: "",
        "unmarked": lambda *_: (),
    }
    page: FurtherPage[object] = FurtherPage(what, Link("Things", "things/index.html"), (), ())
    frame = Frame("things/2/", "Things", "All.")
    html = environment.get_template("further.html").render(page=page, frame=frame)
    assert ("<h2" in html) == headed
    assert "<h1>Things</h1>" in html
