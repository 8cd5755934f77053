"""The long lists of a source: cut into pages, and every name of a part leads to its page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from graph.pages.index import Index, index_of
from graph.pages.places import place_href
from graph.pages.sources import lists as source_lists
from graph.pages.sources import parts as source_parts
from graph.pages.sources.lists import SourceList
from tests.pages import toy
from tests.references.toy import read


@pytest.mark.parametrize(
    ("text", "shown", "why"),
    [
        ("It rains (Dole, 2014).", "Dole, 2014", "no list of references"),
        ("It rains (Dole, 2014). It snows (Holt, 2016).\n\n## References\n\n"
         "Holt, M. (2016). *Snow*. Leeds: Alder Press.", "Dole, 2014", "the list has no such work"),
        ("It rains in hills.<sup>1</sup> It pours.<sup>2</sup> It snows.<sup>3</sup>",
         "1", "no such note"),
    ],
)  # fmt: skip
def test_what_leads_to_no_work_says_why(text: str, shown: str, why: str) -> None:
    found = read(f"# Rain\n\n## Findings\n\n{text}\n")
    one = found.citations[0]
    assert source_lists.cited_as(one) == shown
    assert why in source_lists.without_work(one, listed=bool(found.references))


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Index:
    for part in source_parts.SIZES:
        monkeypatch.setitem(source_parts.SIZES, part, 1)
    return index_of(toy.corpus())


def fragments(page: SourceList) -> Iterator[str]:
    """What a page of a list has an element for."""
    yield from (claim.id for claim in page.claims)
    yield from (entry.id for entry in page.entries)
    for section in page.sections:
        yield section.id
        for sentence in section.sentences:
            yield sentence.id
            excerpt = sentence.excerpt
            yield from (piece.id for piece in (*excerpt.pieces, *excerpt.left_over))


def test_each_part_stands_where_links_lead(index: Index) -> None:
    for source in index.corpus.sources:
        pages = source_lists.source_lists(source, index)
        own = [lists[0] for lists in pages.values()]
        found = {name: "" for page in own for name in fragments(page) if name}
        for folder, further in source_lists.source_list_pages(source, pages, index):
            assert not set(found) & set(filter(None, fragments(further.list)))
            found |= {name: folder for name in fragments(further.list) if name}
        assert len(set(found.values())) > 2
        for name, folder in found.items():
            expected = f"{folder or f'source/{source.slug}/'}index.html#{name}"
            assert place_href(source.slug, name, index) == expected


def test_a_section_that_goes_on_says_so(index: Index) -> None:
    source = index.sources["town"]
    pages = source_lists.source_lists(source, index)[source_parts.CITATIONS]
    sections = [section for page in pages for section in page.sections]
    assert [bool(section.id) for section in sections] == [
        not section.title.endswith("(continued)") for section in sections
    ]
    assert {bool(section.id) for section in sections} == {True, False}
    assert sum(len(section.sentences) for section in sections) == pages[0].total


def test_a_short_list_is_on_one_page_and_needs_no_list_of_places() -> None:
    index = index_of(toy.corpus())
    source = index.sources["town"]
    lists = source_lists.source_lists(source, index)
    assert list(source_lists.source_list_pages(source, lists, index)) == []
    assert list(source_lists.places_files(index)) == []


@pytest.mark.browser
def test_a_name_from_elsewhere_leads_on(page: Page, toy_url: str) -> None:
    """The toy's lists are short: what a source with long ones has stands in for them here."""
    source = f"{toy_url}/source/town"
    known = 'window.explorer.part({"claims/2/": ["claim-a", "claim-b"]});'
    page.route(f"{source}/places.js", lambda route: route.fulfill(body=known))
    page.route(f"{source}/claims/2/index.html", lambda route: route.fulfill(body="<p>Here"))
    page.goto(f"{source}/index.html#claim-b")
    page.add_script_tag(url=f"{toy_url}/assets/js/source.js")
    page.wait_for_url(f"{source}/claims/2/index.html#claim-b")
