"""The description of the release, beside what RO-Crate 1.1 asks of one."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from graph.citing.entry import Edition
from graph.files.ro_crate import NAME, PROFILE, Release, ro_crate_json
from tests.files.published import published
from tests.triples.toy import BASE, corpus

DATA = {"evidence.ttl": b"<a> <b> <c> .\n", "a.csv": b"x\r\n", "odd.xyz": b""}


def crate(date: str = "2024-05-17") -> dict[str, dict[str, Any]]:
    edition = Edition("The map", "1.0+abc", date, BASE)
    release = Release(edition, "What it holds.", "f" * 64, {"a.csv": "A."}, {".csv": "text/csv"})
    read = json.loads(ro_crate_json(release, published(DATA), corpus().sources))
    assert read["@context"] == f"{PROFILE}/context"
    found = {entity["@id"]: entity for entity in read["@graph"]}
    assert len(found) == len(read["@graph"]), "one entity a name"
    return found


def test_the_descriptor_is_about_the_root() -> None:
    descriptor = crate()[NAME]
    assert descriptor["@type"] == "CreativeWork"
    assert descriptor["about"] == {"@id": "./"}
    assert descriptor["conformsTo"] == {"@id": PROFILE}


@pytest.mark.parametrize(("date", "shown"), [("2024-05-17", "2024-05-17"), ("", "1970-01-01")])
def test_the_root_has_what_it_must_have(date: str, shown: str) -> None:
    root = crate(date)["./"]
    assert root["@type"] == "Dataset"
    assert root["datePublished"] == shown
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", root["datePublished"])
    assert all(root[field] for field in ("name", "description", "license", "identifier"))
    assert crate()["#graph-hash"]["value"] == "f" * 64
    assert root["identifier"] == f"{BASE}/data#dataset"


def test_every_file_is_a_part_and_every_name_leads_to_an_entity() -> None:
    found = crate()
    assert {part["@id"] for part in found["./"]["hasPart"]} == set(DATA)
    named = re.findall(r'"@id": ?"([^"]+)"', json.dumps(found))
    assert set(named) - {PROFILE} == set(found)
    assert all(found[name]["@type"] == "File" for name in DATA)
    assert found["a.csv"] == {
        "@id": "a.csv", "@type": "File", "name": "a.csv", "description": "A.",
        "encodingFormat": "text/csv", "contentSize": "3",
    }  # fmt: skip
    assert found["odd.xyz"]["encodingFormat"] == "application/octet-stream"


def test_it_names_the_documents_with_their_rights() -> None:
    found = crate()
    sources = [entity["@id"] for entity in found["./"]["isBasedOn"]]
    assert sources == [f"{BASE}/source/{name}" for name in ("bees", "hives", "wax")]
    assert all(found[iri]["copyrightNotice"] for iri in sources)
