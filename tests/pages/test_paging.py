"""Long lists in several pages: which pages lead to which."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from graph.pages.home import CARDS as SHOWN
from graph.pages.home import home_page
from graph.pages.index import Index, index_of
from graph.pages.paging import FEW, led_to
from graph.pages.sources.overview import CARDS, sources_pages
from tests.pages.toy_claims import corpus


@pytest.mark.parametrize("pages", [0, 1, FEW])
def test_a_few_pages_lead_to_all(pages: int) -> None:
    assert [*led_to(pages, 0)] == [*range(pages)]


@pytest.mark.parametrize("pages", [FEW + 1, 600, 100_000])
def test_many_pages_are_passed_through_in_a_few_steps(pages: int) -> None:
    for current in (0, 1, pages // 3, pages - 1):
        there = led_to(pages, current)
        assert {0, pages - 1, current} <= {*there} <= {*range(pages)}
        assert {current - 1, current + 1} & {*range(pages)} <= {*there}
        assert len(there) <= 2 * pages.bit_length() + 9
    at, steps = 0, 0
    while at != pages - 2:
        at = min(led_to(pages, at), key=lambda page: abs(pages - 2 - page))
        steps += 1
    assert steps <= 2


def many(number: int) -> Index:
    """The toy's sources, and the first of them under other names, so many together."""
    toy = corpus()
    more = range(number - len(toy.sources))
    others = (replace(toy.sources[0], slug=f"s{at:04}") for at in more)
    return index_of(replace(toy, sources=(*toy.sources, *others)))


def test_sources_stand_on_several_pages_each_once() -> None:
    pages = dict(sources_pages(many(2 * CARDS + 1)))
    assert [*pages] == ["source/", "sources/2/", "sources/3/"]
    links = [card.link.href for page in pages.values() for card in page.sources]
    assert len(set(links)) == len(links) == 2 * CARDS + 1
    assert [len(page.plots) > 0 for page in pages.values()] == [True, False, False]
    assert [step.href for step in pages["sources/2/"].pages] == [
        f"{folder}index.html" for folder in pages
    ]


def test_the_home_page_shows_a_few_sources_and_says_how_many_more() -> None:
    page = home_page(many(SHOWN + 3), Markup(), "", set())
    assert (len(page.sources), page.further) == (SHOWN, 3)
    assert home_page(index_of(corpus()), Markup(), "", set()).further == 0
