"""What a finished site stands for, and the pages of names that were withdrawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.config import BASE_IRI
from graph.pages.published import names_in
from tests.pages.reading import read, texts


@pytest.mark.parametrize(
    ("page", "reason", "leads"),
    [
        ("concept/mud", "Twice the <b>same</b>.", ["../../concept/loam/index.html"]),
        ("concept/old-mud", "As mud.", ["../../concept/mud/index.html"]),
        ("ontology/withdrawn-Mud", "No field's word.", []),
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
    assert [link for link in links if "/concept/" in link] == leads


def test_its_old_address_leads_to_it(toy_site: Path) -> None:
    links = [e for e in read(toy_site / "ontology/index.html") if e.attributes.get("id") == "Mud"]
    assert "No field's word." in links[0].words
    assert texts(toy_site / "ontology/withdrawn-Mud/index.html", "code") == [
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
