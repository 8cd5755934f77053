"""The home page: every number is the number of what its link lists."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from markupsafe import Markup

from graph.pages.claims.lists import claims_by_source, claims_page
from graph.pages.home import READERS, home_page
from graph.pages.index import index_of
from tests.pages.toy_claims import corpus

INDEX = index_of(corpus())
PAGE = home_page(INDEX, Markup("Words"), "", frozenset({"claims/", "gaps/"}))


def test_a_number_is_that_of_the_list_it_leads_to() -> None:
    offered = {
        (facet.name, choice.value): choice.count
        for facet in claims_page(INDEX, claims_by_source(INDEX), ()).facets
        for choice in facet.choices
    }
    compared = 0
    for group in PAGE.groups:
        for figure in group.figures:
            address = urlsplit(figure.link.href)
            for name, (value,) in parse_qs(address.query).items():
                # A facet in which all items have one value is not offered.
                if any(name == known for known, _ in offered):
                    assert offered[name, value] == figure.number, figure.link.label
                    compared += 1
    assert compared > 6


def test_the_three_questions_are_answered_in_order() -> None:
    assert [group.id for group in PAGE.groups] == ["known", "strength", "unknown"]
    assert [figure.number for figure in PAGE.groups[2].figures] == [1]


def test_ways_lead_only_to_pages_that_are_there() -> None:
    links = [link.href for reader in PAGE.readers for link in reader.links]
    assert links == ["gaps/index.html", "claims/index.html"]


def test_every_kind_of_reader_has_a_way_on_the_whole_site() -> None:
    paths = {path for _, _, links in READERS for _, path in links}
    assert len(home_page(INDEX, Markup(""), "", paths).readers) == len(READERS) == 4
