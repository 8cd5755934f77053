"""The rendered site as a whole: links, no foreign or inline code, escaping, same bytes."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from graph.config import BASE_IRI, Config
from graph.files.written import DataFiles
from graph.pages.pelican.render import Count, render
from graph.pages.queries.page import query_path
from graph.pages.queries.questions import worth_asking
from graph.problems import Problem, Severity
from graph.queries.model import Rows
from graph.queries.run import load_queries
from tests.pages import toy
from tests.pages.conftest import DATA, entries, render_toy
from tests.pages.reading import ids, read, texts
from tests.pages.toy_claims import CANDIDATE, CONCEPTS, claims

NETWORK_LISTS = (
    *(f"chain/{group}" for group in ("effect", "intervention", "outcome", "risk", "study")),
    *(f"map/{group}" for group in ("effect", "intervention", "outcome", "people", "risk")),
    *(f"sources/{group}" for group in ("article", "book", "report", "source", "web")),
)

ASKED = [query for query in load_queries(BASE_IRI) if worth_asking(query, Rows((), ()))]
"""Questions about concepts that the toy corpus has not are none of its own."""

EXPECTED = {
    "404.html",
    *(f"claim/{claim}/index.html" for claim in ("cool", "flood", "gone", "help", "long", "rain")),
    *(f"concept/{concept.id}/index.html" for concept in (*CONCEPTS, CANDIDATE)),
    *(f"claims/{path}index.html" for path in ("", "field/", "town/")),
    "claims/field/evidence_gap/index.html",
    *(f"claims/town/{claim.kind}/index.html" for claim in claims()[1].claims),
    *(f"concepts/{path}index.html" for path in ("", "a-z/")),
    *(f"concepts/{concept.type}/index.html" for concept in CONCEPTS),
    *(f"{name}/index.html" for name in ("gaps", "interventions", "questions", "statistics")),
    *(f"scheme/{name}/index.html" for name in ("designs", "drops")),
    "evidence/index.html",
    "evidence/trial/index.html",
    "map/index.html",
    "map/rain-barrel--dry-cellars/index.html",
    "map/risks/index.html",
    "map/risks/sealed-ground--wet-feet/index.html",
    "evidence/trial-twice/index.html",
    "about/index.html",
    "basket/index.html",
    "data/index.html",
    "glossary/index.html",
    "index.html",
    "journals/index.html",
    "method/index.html",
    *(f"network/{path}index.html" for path in ("", "chain/", "map/", "sources/")),
    *(f"network/{path}/index.html" for path in NETWORK_LISTS),
    *(f"ontology/{path}index.html" for path in ("", "class/A/", "others/")),
    "concept/mud/index.html",
    "concept/old-mud/index.html",
    "ontology/withdrawn/Mud/index.html",
    "shapes/index.html",
    "problems/index.html",
    "query/index.html",
    "reference/brook-2001/index.html",
    "reference/floods-n-d/index.html",
    "reference/guild-of-gardeners-2015/index.html",
    "reference/marsh-2010/index.html",
    *(f"{query_path(query.name)}index.html" for query in ASKED),
    "references/index.html",
    "safety/index.html",
    "search/index.html",
    "source/field/index.html",
    "source/index.html",
    "source/town/index.html",
}

HOSTILE_TITLE = " ".join(toy.HOSTILE.split())


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_page_is_there(toy_site: Path) -> None:
    assert {page.relative_to(toy_site).as_posix() for page in pages(toy_site)} == EXPECTED
    for name, content in DATA.items():
        assert (toy_site / "data" / name).read_bytes() == content


def test_every_internal_link_and_fragment_resolves(toy_site: Path) -> None:
    broken = []
    fragments: dict[Path, set[str]] = {}
    for page in pages(toy_site):
        if page.name == "404.html":
            continue  # served at any depth: its links are set by the script that is found
        for element in read(page):
            link = element.attributes.get("href") or element.attributes.get("src") or ""
            parts = urlsplit(link)
            if parts.scheme in {"http", "https", "tel"} or not link:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if not target.is_file() or parts.scheme:
                if "vendor" not in link:
                    broken.append((page.name, link))
            elif parts.fragment and "=" not in parts.fragment:  # else it is state
                known = fragments.setdefault(target, ids(target))
                if unquote(parts.fragment) not in known:
                    broken.append((page.as_posix(), link))
    assert not broken


def test_ids_are_unique(toy_site: Path) -> None:
    for page in pages(toy_site):
        found = [e.attributes["id"] for e in read(page) if "id" in e.attributes]
        assert len(found) == len(set(found)), page


NOT_LOADED = {"author", "canonical", "cite-as", "item", "license", "type"}
"""Relations of links that name something: no browser asks for it."""


def test_nothing_is_inline_and_nothing_is_foreign(toy_site: Path) -> None:
    for page in pages(toy_site):
        for element in read(page):
            names = element.attributes
            assert "style" not in names
            assert element.tag != "style"
            assert not [name for name in names if name.startswith("on")]
            if element.tag == "script" and "src" not in names:
                assert names["type"] in {"application/json", "application/ld+json"}
            if element.tag in {"script", "img", "iframe", "source"}:
                assert not urlsplit(names.get("src", "")).netloc
            if element.tag == "link" and names["rel"] not in NOT_LOADED:
                assert not urlsplit(names["href"]).netloc
            if element.tag == "a" and urlsplit(names["href"]).netloc and "data-exit" not in names:
                body = page.relative_to(toy_site).parts[0] in {"about", "method", "safety"}
                assert body or "noreferrer" in names["rel"]


def test_every_page_has_its_frame(toy_site: Path) -> None:
    for page in pages(toy_site):
        elements = read(page)
        tags = [element.tag for element in elements]
        assert tags.count("h1") == tags.count("main") == 1, page
        policy = [e for e in elements if "http-equiv" in e.attributes]
        assert policy[0].attributes["content"].startswith("default-src 'none'; script-src 'self'")
        leave = [e for e in elements if "data-exit" in e.attributes]
        assert leave[0].attributes["href"].startswith("https://")
        assert leave[0].words == "Emergency: Exit this page"


def test_hostile_text_stays_text(toy_site: Path) -> None:
    for page in pages(toy_site):
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert "<b>cool" not in html
    brook = toy_site / "reference" / "brook-2001" / "index.html"
    assert texts(brook, "h1") == [" ".join(toy.HOSTILE.split())]
    assert "They <b>cool</b> streets (Nobody, 1999)." in texts(
        toy_site / "source" / "town" / "index.html", "blockquote"
    )


def test_data_on_demand_holds_what_went_in(toy_site: Path) -> None:
    text = (toy_site / "references" / "export-json.js").read_text(encoding="utf-8")
    data = json.loads(text.removeprefix("window.explorer.part(").removesuffix(");\n"))
    assert json.loads(data["texts"]["brook-2001"])["title"] == toy.HOSTILE
    rows = (toy_site / "claims" / "rows-0.js").read_text(encoding="utf-8")
    html = json.loads(rows.strip().removeprefix("window.explorer.part(").removesuffix(");"))
    assert "They &lt;b&gt;cool&lt;/b&gt; streets" in html
    assert html.count("data-item") == 5


def test_a_short_quotation_keeps_its_citation_and_its_limit(toy_site: Path) -> None:
    quotes = texts(toy_site / "source" / "town" / "index.html", "blockquote")
    (long,) = [quote for quote in quotes if "Marsh (2010)" in quote]
    assert long.startswith("Many gardens")
    assert long.endswith("…")
    assert len(long.split()) <= 61
    assert toy.LONG.split()[-1] not in long


def test_a_source_that_may_not_be_quoted_is_not(toy_site: Path) -> None:
    for page in pages(toy_site):
        html = page.read_text(encoding="utf-8")
        assert "saw none" not in html
        assert "Fields flood" not in html


def test_no_page_holds_a_running_text(toy_site: Path) -> None:
    html = (toy_site / "source" / "town" / "index.html").read_text(encoding="utf-8")
    assert "towns have begun to pay" not in html


@pytest.mark.parametrize(
    ("suffix", "start"), [("bib", "@article{"), ("ris", "TY  - "), ("json", "[")]
)
def test_exports_stand_beside_the_page(toy_site: Path, suffix: str, start: str) -> None:
    folder = toy_site / "reference" / "brook-2001"
    assert (folder / f"brook-2001.{suffix}").read_text(encoding="utf-8").startswith(start)


def test_one_work_has_highwire_and_coins_and_many_have_coins(toy_site: Path) -> None:
    """Zotero prefers the one context object, and takes no description for the work's abstract."""
    one = read(toy_site / "reference" / "marsh-2010" / "index.html")
    many = read(toy_site / "references" / "index.html")
    names = [e.attributes.get("name", "") for e in one if e.tag == "meta"]
    assert names.count("citation_author") == 2
    assert len([e for e in one if e.attributes.get("class") == "Z3988"]) == 1
    assert len([e for e in many if e.attributes.get("class") == "Z3988"]) == 4
    assert not [e for e in many if e.attributes.get("name", "").startswith("citation_")]


def test_sitemap_names_every_page_by_its_permanent_address(toy_site: Path) -> None:
    found = re.findall("<loc>(.*?)</loc>", (toy_site / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(found) == len(EXPECTED) - 1
    assert f"{Config.of(toy_site).base_iri}/reference/marsh-2010/" in found


def test_same_input_same_bytes(toy_site: Path, project_root: Path, tmp_path: Path) -> None:
    render_toy(project_root, tmp_path)
    again = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    once = {p.relative_to(toy_site): p.read_bytes() for p in toy_site.rglob("*") if p.is_file()}
    assert again == once


def project(tmp_path: Path, project_root: Path) -> Path:
    """A project without node_modules, whose content may be spoilt."""
    root = tmp_path / "project"
    (root / "site").mkdir(parents=True)
    for name in ("pelicanconf.py", "theme"):
        (root / "site" / name).symlink_to(project_root / "site" / name)
    (root / "site" / "content" / "pages").mkdir(parents=True)
    for page in (project_root / "site" / "content" / "pages").iterdir():
        (root / "site" / "content" / "pages" / page.name).write_bytes(page.read_bytes())
    (tmp_path / "out").mkdir()
    return root


def nobody(done: int, total: int) -> None:
    """Is not told how far it is."""


def said_of(root: Path, told: Count = nobody) -> tuple[Problem, ...]:
    """What comes up while the site of the project *root* is written to ``out`` beside it."""
    here = root.parent
    return render(
        toy.corpus(),
        Config.of(root),
        here / "out",
        data_files=DataFiles(here, {}),
        formatted=entries(),
        told=told,
    )


def test_without_the_library_the_network_is_text(tmp_path: Path, project_root: Path) -> None:
    root = project(tmp_path, project_root)
    problems = said_of(root)
    npm = {(p.severity, "npm ci" in p.hint) for p in problems}
    assert npm == {(Severity.WARNING, True)}, problems
    assert [p.message.rpartition("node_modules/")[2].split("/")[0] for p in problems] == [
        "vis-network",
        "oxigraph is missing.",
    ]
    page = (tmp_path / "out" / "network" / "sources" / "index.html").read_text(encoding="utf-8")
    assert "data-canvas" not in page
    assert "vendor" not in page
    listed = (tmp_path / "out" / "network/sources/report/index.html").read_text(encoding="utf-8")
    assert "Guild of Gardeners, 2015" in listed


def test_what_others_log_while_pages_are_written_is_no_problem_of_the_site(
    tmp_path: Path, project_root: Path
) -> None:
    def told(done: int, total: int) -> None:
        logging.getLogger("asyncio").error("a connection broke off")

    problems = said_of(project(tmp_path, project_root), told)
    assert not [p for p in problems if p.severity is Severity.ERROR]


def test_a_language_that_the_machine_lacks_does_not_matter(
    tmp_path: Path, project_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "xx_XX.UTF-8")
    problems = said_of(project(tmp_path, project_root))
    assert not [p for p in problems if p.severity is Severity.ERROR]


def test_a_broken_link_in_a_text_is_a_problem(tmp_path: Path, project_root: Path) -> None:
    root = project(tmp_path, project_root)
    about = root / "site" / "content" / "pages" / "about.rst"
    about.write_text("About\n#####\n\nSee `it <{filename}nowhere.rst>`__.\n", encoding="utf-8")
    for _ in range(2):  # the second time in one process as well
        problems = said_of(root)
        assert [p.severity for p in problems].count(Severity.ERROR) >= 1
        assert any("nowhere.rst" in p.message for p in problems)


def test_a_claim_keeps_three_things_apart(toy_site: Path) -> None:
    page = toy_site / "claim" / "help" / "index.html"
    assert texts(page, "h2")[:3] == [
        "What the source says of its evidence",
        "What we derive",
        "How sure the reading is",
    ]
    html = page.read_text(encoding="utf-8")
    assert "no word for it was found in the sentence" in html, "others may have been missed"
    stated, derived = html.index('id="stated"'), html.index('id="derived"')
    assert stated < html.index("Sample") < derived < html.index("Two drops")
    assert "as cited in Lake, 2020, section “Keeping water”" in html
    assert f"{Config.of(toy_site).base_iri}/claim/help" in html


def test_a_claim_that_was_withdrawn_says_so(toy_site: Path) -> None:
    page = toy_site / "claim" / "gone" / "index.html"
    (note,) = texts(page, "div", "note")
    assert "It says nothing." in note
    offered = page.read_text(encoding="utf-8").partition('id="stated"')[0]
    assert "Cite this" not in offered
    assert "data-basket=" not in offered
    assert "claim/gone" not in (toy_site / "claims/index.html").read_text(encoding="utf-8")


def test_claims_stand_on_the_pages_of_sources_and_works(toy_site: Path) -> None:
    town = (toy_site / "source" / "town" / "index.html").read_text(encoding="utf-8")
    assert town.index('id="claim-rain"') < town.index('id="claim-help"')
    assert "4 of 4 sentences (100 %) carry a claim" in town
    brook = texts(toy_site / "reference" / "brook-2001" / "index.html", "li", "statement")
    assert [text.split()[0] for text in brook] == ["Town", "Barrels"]


def test_older_terms_are_no_words_of_ours(toy_site: Path) -> None:
    page = toy_site / "concept" / "sealed-ground" / "index.html"
    html = page.read_text(encoding="utf-8")
    assert html.index("Other wordings that texts use") < html.index("concrete &lt;b&gt;")
    assert "concrete" not in (toy_site / "concepts/a-z/index.html").read_text(encoding="utf-8")


def test_what_awaits_review_is_listed(toy_site: Path) -> None:
    page = toy_site / "problems" / "index.html"
    assert "Unnamed, in Fields after rain" in " ".join(texts(page, "li"))
    assert "no subject and no object" in " ".join(texts(page, "li"))


@pytest.mark.parametrize(
    ("page", "works"),
    [
        ("claim/rain", ["Water in the town", HOSTILE_TITLE, "Soil"]),
        ("claim/cool", ["Water in the town"]),
        ("concept/rain-barrel", [HOSTILE_TITLE, "Soil"]),
        ("evidence/trial", [HOSTILE_TITLE, "Water in the town"]),
        ("reference/marsh-2010", ["Soil"]),
        ("source/town", ["Water in the town"]),
    ],
)
def test_a_page_of_works_tells_reference_managers_which(
    toy_site: Path, page: str, works: list[str]
) -> None:
    elements = read(toy_site / page / "index.html")
    spans = [e.attributes["title"] for e in elements if e.attributes.get("class") == "Z3988"]
    found = [parse_qs(span) for span in spans]
    assert [(one.get("rft.btitle") or one["rft.atitle"])[0] for one in found] == works
    one_work = [e for e in elements if e.attributes.get("name") == "citation_title"]
    assert bool(one_work) is page.startswith(("reference", "source"))


def test_what_the_graph_says_stands_beside_the_page(toy_site: Path) -> None:
    page = (toy_site / "claim/help/index.html").read_text()
    assert 'rel="describedby alternate" type="text/turtle" href="index.ttl"' in page
    assert "Help" in (toy_site / "claim/help/index.ttl").read_text()
    assert "Help" in (toy_site / "claim/help/index.jsonld").read_text()
    assert 'rel="describedby' not in (toy_site / "about/index.html").read_text()
    assert not (toy_site / "about/index.ttl").exists()
