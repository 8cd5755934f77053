"""The ontology in Turtle and the names in Python are the same; every term is explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.claims.model import Basis, ConceptType, Direction, Kind, Valence
from graph.documents.sources.model import QuotationPolicy
from graph.references.model import CitationForm
from graph.triples.concepts import CLASSES as CONCEPT_CLASSES
from graph.triples.namespaces import DCTERMS, FABIO, own, prefixes
from graph.triples.relations import Relation
from graph.triples.terms import Term, TermKind, terms
from graph.triples.vocabulary import schemes, shapes, turtle
from graph.triples.works import CLASSES, CONTAINERS, PERIODICALS

BASE = "https://example.org/map"
TERMS = {term.name: term for term in terms(BASE)}


def test_turtle_and_python_have_the_same_terms() -> None:
    assert set(TERMS) == set(own(BASE))
    assert {term.iri for term in TERMS.values()} == {own(BASE)[name].value for name in TERMS}


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS)
def test_every_term_is_explained(term: Term) -> None:
    assert term.label
    assert term.comment.endswith(".")


def test_every_property_has_a_shape() -> None:
    properties = {name for name, term in TERMS.items() if "property" in term.kind}
    assert properties
    assert properties <= set(re.findall(r"sh:path ev:(\w+)", turtle(shapes(), BASE)))


def test_concepts_are_the_values_of_the_model() -> None:
    concepts = {name for name, term in TERMS.items() if term.kind is TermKind.CONCEPT}
    values = {
        "form": CitationForm,
        "quotation": QuotationPolicy,
        "kind": Kind,
        "direction": Direction,
        "valence": Valence,
        "relation": Relation,
    }
    assert concepts == {
        f"{prefix}-{value.replace('_', '-')}" for prefix, of in values.items() for value in of
    } | set(Basis)


def test_a_term_has_its_domain_and_range() -> None:
    term = TERMS["quotationPolicy"]
    assert term.kind is TermKind.OBJECT_PROPERTY
    assert term.domain == f"{BASE}/ontology#Source"
    assert term.range == f"{BASE}/ontology#QuotationPolicy"


def test_namespaces_are_closed() -> None:
    assert DCTERMS["title"].value == "http://purl.org/dc/terms/title"
    with pytest.raises(KeyError):
        DCTERMS["titel"]
    assert prefixes(BASE)["ev"] == f"{BASE}/ontology#"


def test_every_type_has_a_class_that_is_known() -> None:
    for name in {*CLASSES.values(), *CONTAINERS.values(), *PERIODICALS.values()}:
        assert FABIO[name].value.endswith(name)


def test_the_files_of_a_field_stand_in_a_folder_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "bees"
    folder.mkdir()
    (tmp_path / "b.ttl").write_text("<a> <b> <c> .", encoding="utf-8")
    (folder / "a.ttl").write_text("<a> <b> <d> .", encoding="utf-8")
    assert [path.name for path in schemes(tmp_path)] == ["b.ttl", "a.ttl"]


@pytest.mark.parametrize("wrong", [b"<a> <b> .", b'<a> <b> "\xff" .'])
def test_a_file_with_a_mistake_is_left_out_whole(tmp_path: Path, wrong: bytes) -> None:
    (tmp_path / "a.ttl").write_bytes(wrong)
    (tmp_path / "b.ttl").write_text("<a> <b> <c> .", encoding="utf-8")
    assert [path.name for path in schemes(tmp_path)] == ["b.ttl"]


def test_every_type_of_concept_has_its_class() -> None:
    assert set(CONCEPT_CLASSES) == set(ConceptType)
    assert {TERMS[name].kind for name in CONCEPT_CLASSES.values()} == {TermKind.CLASS}
