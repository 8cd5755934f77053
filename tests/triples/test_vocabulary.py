"""The ontology in Turtle and the names in Python are the same; every term is explained."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Triple

from graph.claims.model import Basis, ConceptType, Direction, Kind, Valence
from graph.documents.sources.model import QuotationPolicy
from graph.pages.vocabulary.terms import LABELS, MEANINGS, text_of
from graph.references.model import CitationForm
from graph.triples.concepts import CLASSES as CONCEPT_CLASSES
from graph.triples.namespaces import DCTERMS, FABIO, OWL, RDF, RDFS, SKOS, own, prefixes
from graph.triples.relations import Relation
from graph.triples.vocabulary import schemes, shapes, turtle, vocabulary_triples
from graph.triples.works import CLASSES, CONTAINERS, PERIODICALS

BASE = "https://example.org/map"
PROPERTIES = {OWL["ObjectProperty"], OWL["DatatypeProperty"]}
KINDS = {*PROPERTIES, OWL["Class"], SKOS["Concept"], SKOS["ConceptScheme"]}


def _terms() -> dict[str, list[Triple]]:
    """What the vocabulary says of each of the project's own terms, by the term's name."""
    said: dict[str, list[Triple]] = defaultdict(list)
    for triple in vocabulary_triples(BASE):
        assert isinstance(triple.subject, NamedNode)
        space, _, name = triple.subject.value.rpartition("#")
        if f"{space}#" == own(BASE).iri:
            said[name].append(triple)
    return {name: found for name, found in said.items() if _values(found, RDF["type"]) & KINDS}


def _values(found: list[Triple], property_: NamedNode) -> set[object]:
    return {triple.object for triple in found if triple.predicate == property_}


TERMS = _terms()


def test_turtle_and_python_have_the_same_terms() -> None:
    assert set(TERMS) == set(own(BASE))


@pytest.mark.parametrize("found", TERMS.values(), ids=TERMS)
def test_every_term_is_explained(found: list[Triple]) -> None:
    assert text_of(found, LABELS)
    assert text_of(found, MEANINGS).endswith(".")


def test_every_property_has_a_shape() -> None:
    properties = {name for name, found in TERMS.items() if _values(found, RDF["type"]) & PROPERTIES}
    assert properties
    assert properties <= set(re.findall(r"sh:path ev:(\w+)", turtle(shapes(), BASE)))


def test_concepts_are_the_values_of_the_model() -> None:
    concepts = {name for name in TERMS if SKOS["Concept"] in _values(TERMS[name], RDF["type"])}
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
    found = TERMS["quotationPolicy"]
    assert _values(found, RDF["type"]) == {OWL["ObjectProperty"]}
    assert _values(found, RDFS["domain"]) == {own(BASE)["Source"]}
    assert _values(found, RDFS["range"]) == {own(BASE)["QuotationPolicy"]}


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
    for name in CONCEPT_CLASSES.values():
        assert OWL["Class"] in _values(TERMS[name], RDF["type"])
