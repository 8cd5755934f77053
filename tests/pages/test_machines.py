"""What machines read: linked data in the heads of pages, the feed, the list of pages."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.citing.entry import Edition
from graph.config import BASE_IRI
from graph.pages.machines.head import URLS, news, sitemaps
from graph.pages.machines.linked_data import Known
from tests.pages import toy
from tests.pages.reading import read
from tests.pages.toy_claims import corpus

ATOM = "{http://www.w3.org/2005/Atom}"


def linked(site: Path, page: str) -> list[dict[str, Any]]:
    (block,) = (
        element
        for element in read(site / page)
        if element.attributes.get("type") == "application/ld+json"
    )
    data = json.loads("".join(block.text))
    assert data["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = data["@graph"]
    return found


@pytest.mark.parametrize(
    ("page", "fields"),
    [
        ("index.html", {"@type": "Dataset", "@id": f"{BASE_IRI}/data#dataset"}),
        ("data/index.html", {"@type": "Dataset"}),
        (
            "concept/sealed-ground/index.html",
            {"@type": "DefinedTerm", "name": "Sealed ground", "alternateName": ["paving"]},
        ),
        (
            "claim/rain/index.html",
            {
                "@type": "Claim",
                "@id": f"{BASE_IRI}/claim/rain",
                "text": "Town gardens hold rain (Brook, 2001; Marsh, 2010).",
            },
        ),
        ("claim/gone/index.html", {"@type": "WebPage"}),
        ("claim/flood/index.html", {"@type": "WebPage"}),  # may not be quoted
        (
            "reference/brook-2001/index.html",
            {"@type": "ScholarlyArticle", "name": toy.HOSTILE, "datePublished": "2001"},
        ),
        ("reference/floods-n-d/index.html", {"@type": "WebPage"}),
        ("source/town/index.html", {"@type": "Report", "name": "Water in the town"}),
        ("scheme/designs/index.html", {"@type": "DefinedTermSet", "name": "Designs"}),
        ("claims/index.html", {"@type": "CollectionPage"}),
        ("about/index.html", {"@type": "WebPage"}),
    ],
)
def test_a_page_says_what_it_is_about(toy_site: Path, page: str, fields: dict[str, Any]) -> None:
    about = linked(toy_site, page)[0]
    assert {name: about.get(name) for name in fields} == fields


def test_a_claim_names_its_quotation_and_what_it_rests_on(toy_site: Path) -> None:
    claim = linked(toy_site, "claim/rain/index.html")[0]
    assert claim["appearance"]["@type"] == "Quotation"
    assert claim["appearance"]["isPartOf"]["@id"] == f"{BASE_IRI}/source/town"
    assert [one["@id"] for one in claim["about"]] == [
        f"{BASE_IRI}/concept/sealed-ground",
        f"{BASE_IRI}/concept/wet-feet",
    ]
    assert len(claim["citation"]) == 2


def test_no_linked_data_gives_away_what_may_not_be_quoted(toy_site: Path) -> None:
    assert "Fields flood" not in json.dumps(linked(toy_site, "claim/flood/index.html"))


def test_breadcrumbs_end_with_the_page(toy_site: Path) -> None:
    crumbs = linked(toy_site, "concept/loam/index.html")[1]
    assert crumbs["@type"] == "BreadcrumbList"
    steps = [(one["position"], one["name"]) for one in crumbs["itemListElement"]]
    assert steps == [(1, "Home"), (2, "Concepts"), (3, "Soil kind"), (4, "Loam")]


def test_every_page_has_one_address_and_the_missing_one_none(toy_site: Path) -> None:
    seen = set()
    for path in toy_site.rglob("*.html"):
        heads = read(path)
        found = [e.attributes["href"] for e in heads if e.attributes.get("rel") == "canonical"]
        folder = path.parent.relative_to(toy_site).as_posix().removeprefix(".")
        own = f"{BASE_IRI}/{folder}/" if folder else f"{BASE_IRI}/"
        assert found == ([] if path.name == "404.html" else [own]), path
        assert [e for e in heads if e.attributes.get("property") == "og:title"], path
        seen.update(found)
    sitemap = (toy_site / "sitemap.xml").read_text(encoding="utf-8")
    assert all(f"<loc>{address}</loc>" in sitemap for address in seen)


def test_the_feed_is_atom_with_days_of_the_corpus(toy_site: Path) -> None:
    feed = ET.fromstring((toy_site / "feed.xml").read_text(encoding="utf-8"))
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    titles = [entry.findtext(f"{ATOM}title") for entry in entries]
    assert "Review: 2 claims of Lake, 2020" in titles
    assert {entry.findtext(f"{ATOM}updated") for entry in entries} == {"2024-05-17T00:00:00Z"}
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(ids) == len(set(ids))


def test_what_has_no_day_is_not_news() -> None:
    assert {one.id for one in news(corpus())} == {"source-town", "review-town-2024-05-17"}
    town = next(source for source in corpus().sources if source.slug == "town")
    dated = replace(town, record=replace(town.record, accessed="2024-06-01"))
    (newest, *_) = news(replace(corpus(), sources=(dated,)))
    assert (newest.day, newest.title) == ("2024-06-01", "Source: Water in the town")


def test_more_pages_than_one_sitemap_may_list_stand_in_several() -> None:
    known = Known(Edition("Map", "1", "", BASE_IRI), "", {}, {}, ())
    addresses = [f"{BASE_IRI}/{number}/" for number in range(URLS + 1)]
    whole, *parts = sitemaps(addresses, known)
    names = [file.path for file in parts]
    assert [f"<loc>{BASE_IRI}/{name}</loc>".encode() in whole.content for name in names] == [
        True
    ] * 2
    assert [file.content.count(b"<url>") for file in parts] == [URLS, 1]
    (single,) = sitemaps(addresses[:-1], known)
    assert (single.path, single.content.count(b"<url>")) == ("sitemap.xml", URLS)
