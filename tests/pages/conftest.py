"""The toy site, rendered once, and a server for it under a sub-path."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from graph.citing.rendered import Formatted
from graph.citing.styles import STYLES, plain
from graph.config import BASE_IRI, Config
from graph.corpus.model import Corpus
from graph.files.compressed import gzipped
from graph.files.written import write_data, written
from graph.pages.make.material import items_of
from graph.pages.pelican.render import render
from graph.rebuilding.site import Site
from tests.conftest import QuietHandler
from tests.pages import toy_claims

GRAPH = f"""
@base <{BASE_IRI}/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<concept/rain-barrel> rdfs:label "=A <b>barrel</b>" .
<concept/rain> rdfs:label "Rain" .
""".encode()

DATA = {
    "evidence.trig": GRAPH,
    "evidence.trig.gz": gzipped(GRAPH),
    "references.bib": b"@book{a, title={A}}\n",
    "manifest.json": b"{}\n",
    "evidence-map.csv": b"iri\r\n",
    "evidence-map-risks.csv": b"iri\r\n",
    "ontology.ttl": b"""
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <http://e#A> a owl:Class ; rdfs:label "A" ; rdfs:comment "One <b>thing</b>." .
    """,
    "vocabulary.ttl": f"""
    @base <{BASE_IRI}/> .
    @prefix ev: <ontology#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    <scheme/designs> a skos:ConceptScheme ; skos:prefLabel "Designs" ; skos:definition "How." .
    <concept/field-trial> skos:inScheme <scheme/designs> .
    <scheme/drops> a skos:ConceptScheme ; skos:prefLabel "Drops" ; skos:definition "1 to 5." .
    <scheme/drops#two> skos:inScheme <scheme/drops> ; skos:prefLabel "Two drops" .
    <concept/field-trial#hint-drops> ev:hintDesign <concept/field-trial> ;
        ev:hintScale <scheme/drops> ; ev:hintLevel <scheme/drops#two> ;
        ev:hintBound "at most" ; rdfs:comment "It was dry." .
    <map> a ev:EvidenceMap ; skos:prefLabel "Map of barrels" ; skos:definition "What helps." ;
        ev:subjectsLabel "Interventions" ; ev:objectsLabel "Outcomes" ; ev:order 1 ;
        ev:mapSubject "intervention" ; ev:mapObject "outcome" ;
        ev:mapKind ev:kind-intervention-outcome .
    <map#house-owner> a ev:MapGroup ; skos:prefLabel "House owners" ; skos:inScheme <map> ;
        ev:groupMember "house-owner" ; ev:groupPeople <concept/gardeners> ; ev:order 1 .
    <map#town> a ev:MapGroup ; skos:prefLabel "Towns" ; skos:inScheme <map> ;
        ev:groupMember "town" ; ev:order 2 .
    <map#scope-roofs> a ev:OutOfScope ; ev:scopeOf <map> ; ev:scopeSubject <concept/green-roof> ;
        ev:scopeObject <map#house-owner> ; rdfs:comment "Roofs are for <b>towns</b>." .
    <map/risks> a ev:EvidenceMap ; skos:prefLabel "Map of risks" ; skos:definition "What harms." ;
        ev:subjectsLabel "Risks" ; ev:objectsLabel "Effects" ; ev:order 2 ;
        ev:mapSubject "risk_factor" ; ev:mapObject "effect_on_child" ;
        ev:mapKind ev:kind-risk-to-effect ; ev:mapSign "direction" ; ev:mapRows "objects" .
    """.encode(),
    "evidence.nt": f"""<{BASE_IRI}/claim/help> <https://schema.org/name> "Help" .
<{BASE_IRI}/claim/help> <http://e#p> <{BASE_IRI}/claim/help#review> .
<{BASE_IRI}/claim/help#review> <http://e#p> <{BASE_IRI}/claim/help#review-day> .
""".encode(),
    "evidence.nq": f"<{BASE_IRI}/claim/rain> <http://e#p> <http://e#o> .\n".encode(),
}


def entries() -> dict[str, dict[str, Formatted]]:
    """A plain line in each style: no citation processor is started for the toy."""
    made = {name: plain(record) for name, record in items_of(toy_claims.corpus())}
    return dict.fromkeys(STYLES, made)


def render_toy(root: Path, into: Path, corpus: Corpus | None = None) -> None:
    given = corpus or toy_claims.corpus()
    site = Site(into)
    write_data(site, DATA)
    problems = render(given, Config.of(root), into, data_files=written(site), formatted=entries())
    assert [problem for problem in problems if problem.file != "package.json"] == []


@pytest.fixture(scope="session")
def toy_site(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the toy site; read it only."""
    into = tmp_path_factory.mktemp("toy") / "under" / "path"
    into.mkdir(parents=True)
    render_toy(project_root, into)
    return into


@pytest.fixture(scope="session")
def toy_url(toy_site: Path) -> Iterator[str]:
    """Address of the toy site, two folders deep, without a slash at the end."""
    handler = partial(QuietHandler, directory=str(toy_site.parent.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/under/path"
        server.shutdown()
        thread.join()


@pytest.fixture
def context(browser: Browser, toy_url: str) -> Iterator[BrowserContext]:
    """A fresh context in which only the toy site can be reached."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
