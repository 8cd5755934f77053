"""What a finished site stands for, and the pages of names that were withdrawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Triple, parse

from graph.changes.compare import compare
from graph.changes.read import edition_of, read_edition
from graph.config import BASE_IRI
from graph.pages.changes import ChangesPage, changes_files, changes_page
from graph.pages.machines.head import edition_news
from graph.pages.model import Link
from graph.pages.published import names_in
from tests.pages.reading import read, texts


@pytest.mark.parametrize(
    ("page", "reason", "leads"),
    [
        ("concept/mud", "Twice the <b>same</b>.", ["../loam/index.html"]),
        ("concept/old-mud", "As mud.", ["../mud/index.html"]),
        ("ontology/withdrawn/Mud", "No field's word.", []),
    ],
)
def test_a_name_that_was_withdrawn_keeps_a_page(
    toy_site: Path, page: str, reason: str, leads: list[str]
) -> None:
    elements = read(toy_site / page / "index.html")
    (main,) = (element for element in elements if element.tag == "main")
    assert reason in main.words
    assert "2024" in main.words
    links = [e.attributes["href"] for e in elements if e.tag == "a"]
    assert [link for link in links if re.match(r"\.\./[^./]+/", link)] == leads


def test_its_old_address_leads_to_it(toy_site: Path) -> None:
    links = [e for e in read(toy_site / "ontology/index.html") if e.attributes.get("id") == "Mud"]
    assert "No field's word." in links[0].words
    assert texts(toy_site / "ontology/withdrawn/Mud/index.html", "code") == [
        f"{BASE_IRI}/ontology#Mud"
    ]


def test_the_names_of_a_site_are_what_its_pages_are_cited_as(toy_site: Path) -> None:
    names = names_in(toy_site, BASE_IRI)
    assert names >= {
        "claim/help", "claim/gone", "concept/loam", "concept/mud", "data#dataset", "evidence/trial",
        "map/rain-barrel--dry-cellars", "ontology#Mud", "reference/brook-2001", "scheme/drops",
        "source/town",
    }  # fmt: skip
    assert not [name for name in names if name.startswith(("claims", "about", "http"))]


def test_the_page_of_what_changed(tmp_path: Path) -> None:
    """The edition before is the same but for a concept that is new and one that is gone."""
    ontology = f"<{BASE_IRI}/ontology> a <http://www.w3.org/2002/07/owl#Ontology> ."
    concept = "a <http://www.w3.org/2004/02/skos/core#Concept> ."
    before, after = (
        f"{ontology}\n<{BASE_IRI}/concept/{name}> {concept}" for name in ("ash", "mud")
    )
    (tmp_path / "before.ttl").write_text(before, encoding="utf-8")
    changes = compare(read_edition(tmp_path / "before.ttl"), edition_of(triples(after)))
    page = changes_page(changes, {f"{BASE_IRI}/concept/mud": Link("Mud", "concept/mud/index.html")})
    assert isinstance(page.context, ChangesPage)
    (group,) = page.context.groups
    assert [(row.what, row.link.href) for row in group.rows] == [
        ("added", "concept/mud/index.html"),
        ("gone", ""),
    ]
    files = {file.path: file.content for file in changes_files(changes, "2024-05-17")}
    assert set(files) == {link.href for link in page.context.files}
    assert b"gone concept concept/ash" in files["changes/changes.txt"]
    assert edition_news(changes, "2024-05-17").text == "concepts: 1 added, 1 gone"


def triples(turtle: str) -> list[Triple]:
    return [quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)]
