"""The records in ``source.toml`` against the hand-made readings of the same documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.documents.sources.folders import read_sources
from graph.documents.sources.model import Source
from tests.measures import Gold, expected_record, load
from tests.normal_forms import plain

ROOT = Path(__file__).resolve().parents[2]
SOURCES, _ = read_sources(ROOT / "sources", ROOT)
GOLD: dict[str, Gold] = {Path(gold["file"]).stem: gold for gold in load("sources")}

PRINTED = {
    "title": "title",
    "issued": "issued",
    "container-title": "container_title",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "DOI": "doi",
    "URL": "url",
    "publisher": "publisher",
}
"""CSL variables and the fields of a record that hold them."""


def gold_of(source: Source) -> Gold:
    return next(gold for name, gold in GOLD.items() if name.startswith(source.slug))


@pytest.mark.parametrize("source", SOURCES, ids=[source.slug for source in SOURCES])
def test_a_curated_record_says_what_the_document_says(source: Source) -> None:
    gold, record = gold_of(source), source.record
    expected = expected_record(gold)
    supplied = {item.field for item in source.supplied}
    for variable, field in PRINTED.items():
        value = getattr(record, field)
        if variable in expected:
            assert plain(value) in {plain(form) for form in expected[variable][0]}, field
        else:
            assert not value or field in supplied, field
    authors = [(author["family"], author["given"]) for author in gold["authors"]]
    assert [(name.family, name.given) for name in record.author] == authors
    assert list(record.keyword) == gold["keywords"]
    assert (source.sha256, record.type) == (gold["sha256"], gold["type"])


def test_a_broken_field_is_explained() -> None:
    katz = next(source for source in SOURCES if source.slug == "katz-2015")
    assert (katz.supplied[0].field, katz.record.issue) == ("issue", "Suppl. 1")


def test_what_is_only_probable_is_said_to_be() -> None:
    section = next(source for source in SOURCES if source.record.type == "chapter")
    origins = {item.field: item.origin for item in section.supplied}
    for field in ("container_title", "issued", "publisher"):
        assert origins[field].startswith("Probable, not certain")
