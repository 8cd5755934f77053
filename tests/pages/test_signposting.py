"""Typed links, as programs find them: in the heads of pages and in the link sets beside them."""

from __future__ import annotations

import json
import posixpath
from collections import defaultdict
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from graph.config import BASE_IRI
from graph.pages.machines.signposting import LINKSET_TYPE
from tests.pages.reading import read

REGISTERED = {
    "cite-as", "describedby", "describes", "type", "license", "author", "collection", "item",
    "linkset", "alternate", "canonical",
}  # fmt: skip
"""Relations that Signposting uses (the registry of link relations of IANA)."""
RELATIONS = REGISTERED - {"canonical"}
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
SCHEMA = "https://schema.org/"
THINGS = [
    ("claim/help", "claim/help", "Claim"),
    ("concept/loam", "concept/loam", "DefinedTerm"),
    ("evidence/trial", "evidence/trial", "WebPage"),
    ("map/rain-barrel--dry-cellars", "map/rain-barrel--dry-cellars", "WebPage"),
    ("reference/brook-2001", "reference/brook-2001", "ScholarlyArticle"),
    ("scheme/drops", "scheme/drops", "DefinedTermSet"),
    ("source/town", "source/town", "Report"),
    ("data", "data#dataset", "Dataset"),
    ("", "data#dataset", "Dataset"),
]
"""Pages of each kind of thing, with the thing and its type."""

Links = dict[str, set[tuple[str, str]]]


def head(site: Path, page: str) -> Links:
    """The typed links of a page, with their addresses in full and their media types."""
    found: Links = defaultdict(set)
    for element in read(site / page / "index.html"):
        rels = element.attributes.get("rel", "").split()
        for rel in rels if element.tag == "link" else ():
            if rel in RELATIONS:
                href = element.attributes["href"]
                if not urlsplit(href).scheme:
                    href = whole(posixpath.normpath(posixpath.join(page, href)))
                found[rel].add((href, element.attributes.get("type", "")))
    feeds = {link for link in found["alternate"] if link[1] == "application/atom+xml"}
    found["alternate"] -= feeds
    return {rel: links for rel, links in found.items() if links}


def whole(path: str) -> str:
    return f"{BASE_IRI}/{path.removesuffix('index.html')}"


def link_set(site: Path, page: str) -> list[dict[str, Any]]:
    text = (site / page / "linkset.json").read_text(encoding="utf-8")
    contexts: list[dict[str, Any]] = json.loads(text)["linkset"]
    return contexts


def as_links(context: dict[str, Any]) -> Links:
    return {
        rel: {(target["href"], target.get("type", "")) for target in targets}
        for rel, targets in context.items()
        if rel != "anchor"
    }


@pytest.mark.parametrize(("page", "thing", "kind"), THINGS)
def test_the_page_of_a_thing_points_to_all_that_programs_need(
    toy_site: Path, page: str, thing: str, kind: str
) -> None:
    links = head(toy_site, page)
    assert links["cite-as"] == {(f"{BASE_IRI}/{thing}", "")}
    types = {kind} if kind == "WebPage" else {kind, "AboutPage"}
    assert links["type"] == {(SCHEMA + one, "") for one in types}
    assert links["license"] == {(LICENCE, "")}
    assert links["linkset"] == {(f"{whole(page + '/' if page else '')}linkset.json", LINKSET_TYPE)}
    assert links["author"]
    other = "item" if thing == "data#dataset" else "collection"
    assert links[other]


@pytest.mark.parametrize(
    ("page", "rel", "link"),
    [
        ("claim/help", "describedby", (whole("claim/help/index.ttl"), "text/turtle")),
        ("claim/help", "alternate", (whole("claim/help/index.jsonld"), "application/ld+json")),
        ("claim/help", "author", (f"{BASE_IRI}/data#publisher", "")),
        (
            "reference/brook-2001",
            "describedby",
            (whole("reference/brook-2001/brook-2001.bib"), "application/x-bibtex"),
        ),
        ("reference/brook-2001", "item", ("https://doi.org/10.1000/rain", "")),
        ("reference/brook-2001", "author", (f"{BASE_IRI}/reference/brook-2001#author-1", "")),
        ("source/town", "item", ("https://example.org/town", "")),
        ("source", "item", (whole("source/town/"), "text/html")),
        ("source", "type", (f"{SCHEMA}CollectionPage", "")),
        ("data", "item", (whole("data/references.bib"), "application/x-bibtex")),
        ("data", "describedby", (whole("data/manifest.json"), "application/json")),
        ("about", "type", (f"{SCHEMA}WebPage", "")),
    ],
)
def test_a_page_points_to(toy_site: Path, page: str, rel: str, link: tuple[str, str]) -> None:
    assert link in head(toy_site, page)[rel]


def test_every_page_says_what_it_is_and_points_to_what_is_there(toy_site: Path) -> None:
    for path in sorted(toy_site.rglob("index.html")):
        page = path.parent.relative_to(toy_site).as_posix().removeprefix(".")
        links = head(toy_site, page)
        assert links["type"], page
        assert ("cite-as" in links) == (path.parent / "linkset.json").is_file()
        for href, _ in set().union(*links.values()):
            address = href.removeprefix(f"{BASE_IRI}/")
            if address != href and "#" not in href and (href, "") not in links.get("cite-as", ()):
                assert (toy_site / address).exists(), (page, href)


@pytest.mark.parametrize("page", [page for page, *_ in THINGS])
def test_the_link_set_says_the_same_and_the_way_back(toy_site: Path, page: str) -> None:
    own, *others = link_set(toy_site, page)
    links = head(toy_site, page)
    links.pop("linkset")
    assert own["anchor"] == whole(f"{page}/" if page else "")
    assert as_links(own) == links
    for context in others:
        back = as_links(context)
        assert set(back) <= {"collection", "describes"}
        assert set().union(*back.values()) == {(own["anchor"], "text/html")}
        assert (context["anchor"] in {href for href, _ in links.get("item", ())}) == (
            "collection" in back
        )


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph")  # rdflib's own parser makes one
@pytest.mark.parametrize(("page", "thing", "kind"), THINGS)
def test_linked_data_in_the_head_is_rdf_for_two_parsers(
    toy_site: Path, page: str, thing: str, kind: str
) -> None:
    """The context of schema.org is replaced, since a test asks nobody: it maps every name to one of
    its own vocabulary."""
    (block,) = (
        element
        for element in read(toy_site / page / "index.html")
        if element.attributes.get("type") == "application/ld+json" and element.tag == "script"
    )
    data = json.loads("".join(block.text))
    data["@context"] = {"@vocab": SCHEMA}
    text = json.dumps(data)
    one = {
        (str(s), str(p), str(o))
        for s, p, o in rdflib.Graph().parse(data=text, format="json-ld")
        if isinstance(s, rdflib.URIRef) and not isinstance(o, rdflib.BNode)
    }
    other = {
        (quad.subject.value, quad.predicate.value, quad.object.value)
        for quad in parse(text, format=RdfFormat.JSON_LD)
        if "BlankNode" not in f"{type(quad.subject)}{type(quad.object)}"
    }
    assert one == other
    about = f"{whole(page + '/')}" if kind == "WebPage" else f"{BASE_IRI}/{thing}"
    assert (about, str(rdflib.RDF.type), SCHEMA + kind) in one


def test_the_signposting_package_reads_the_same(toy_url: str, toy_site: Path) -> None:
    """With the parser of the makers of Signposting, where it is installed: it is in no list here,
    for it brings a package under the GPL.
    """
    links = pytest.importorskip("signposting.htmllinks")
    sets = pytest.importorskip("signposting.linkset")
    signposts = links.find_signposting_html(f"{toy_url}/reference/brook-2001/")
    mine = head(toy_site, "reference/brook-2001")
    assert str(signposts.citeAs.target) == f"{BASE_IRI}/reference/brook-2001"
    assert str(signposts.license.target) == LICENCE
    assert {str(one.target) for one in signposts.types} == {href for href, _ in mine["type"]}
    assert {str(one.target) for one in signposts.items} == {href for href, _ in mine["item"]}
    assert len(signposts.describedBy) == len(mine["describedby"])
    text = (toy_site / "reference/brook-2001/linkset.json").read_text(encoding="utf-8")
    address = sets.AbsoluteURI(f"{whole('reference/brook-2001/')}linkset.json")
    read_back = sets._parse_linkset_json(
        sets.LinksetJSON(text, sets.MediaType(LINKSET_TYPE), address, address)
    )
    own = read_back.for_context(whole("reference/brook-2001/"))
    assert {str(one.target) for one in own.describedBy} == {h for h, _ in mine["describedby"]}
