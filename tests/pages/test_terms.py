"""The pages of the vocabulary's terms: what each means, where it belongs, how it is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.config import BASE_IRI
from graph.pages.model import Link
from graph.pages.vocabulary.lists import others_page, terms_page
from graph.pages.vocabulary.page import term_pages
from graph.pages.vocabulary.terms import terms_in
from graph.triples.vocabulary import ONTOLOGY, schemes, shapes, turtle, vocabulary_triples

BASE = "https://example.org/map"
PREFIXES = f"""
@base <{BASE}/> .
@prefix ev: <ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
FILES = {
    "ontology.ttl": f"""{PREFIXES}
ev:Barrel a owl:Class ; rdfs:label "barrel"@en, "Fass"@de ; rdfs:comment "Holds <b>rain</b>." ;
    rdfs:subClassOf skos:Concept .
ev:Butt a owl:Class ; rdfs:label "butt" ; rdfs:comment "Big." ; rdfs:subClassOf ev:Barrel .
ev:barrel a owl:ObjectProperty ; rdfs:label "has barrel" ; rdfs:range ev:Barrel .
<ontology#../x> a owl:Class ; rdfs:label "no folder's name" .
""".encode(),
    "vocabulary.ttl": f"""{PREFIXES}
ev:sizes a skos:ConceptScheme ; skos:prefLabel "Sizes" .
ev:size-small a skos:Concept ; skos:prefLabel "small" ; skos:notation "s" ; skos:inScheme ev:sizes .
<scheme/drops> a skos:ConceptScheme ; skos:prefLabel "Drops" .
<scheme/drops#two> a skos:Concept ; skos:prefLabel "Two" ; skos:inScheme <scheme/drops> .
""".encode(),
    "shapes.ttl": f"""{PREFIXES}
<shapes#Barrel> a sh:NodeShape ; sh:targetClass ev:Barrel ; sh:message "It is round." ;
    sh:property
        [ sh:path ev:barrel ; sh:minCount 1 ; sh:maxCount 1 ; sh:class ev:Barrel ;
          sh:message "One barrel." ] ,
        [ sh:path [ sh:inversePath ev:barrel ] ; sh:maxCount 0 ; sh:severity sh:Warning ] ,
        [ sh:path rdfs:label ; sh:in ( "a" "b" ) ; sh:datatype xsd:string ; sh:minLength 2 ;
          sh:nodeKind sh:Literal ; sh:uniqueLang true ; sh:disjoint rdfs:comment ] .
""".encode(),
    "evidence.nt": f"""<{BASE}/claim/a#b> <{BASE}/ontology#barrel> <{BASE}/ontology#size-small> .
<{BASE}/claim/z> <{BASE}/ontology#barrel> <{BASE}/ontology#size-small> .
<{BASE}/claim/z> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{BASE}/ontology#Barrel> .
<{BASE}/claim/z> <https://schema.org/name> "{"long " * 60}" .
""".encode(),
}  # fmt: skip
CLAIM = Link("Claim Z", "claim/z/index.html")
TERMS = terms_in(FILES, BASE, {f"{BASE}/claim/z": CLAIM})
PAGES = {iri.partition("#")[2]: page for iri, page in term_pages(TERMS)}


def test_every_term_has_a_page_that_no_other_overwrites_on_any_file_system() -> None:
    paths = [TERMS.path(iri) for iri in TERMS.said]
    assert paths == [
        "ontology/class/Barrel/",
        "ontology/class/Butt/",
        "ontology/property/barrel/",
        "ontology/value/size-small/",
        "ontology/scheme/sizes/",
    ]


@pytest.mark.parametrize(
    ("term", "label", "kind", "uses"),
    [
        ("Barrel", "barrel", "Class", "1 thing of this class in the graph."),
        ("Butt", "butt", "Class", "The graph of this build does not use it."),
        ("barrel", "has barrel", "Property", "2 statements of the graph with it."),
        ("size-small", "small", "Value", "2 statements of the graph with it."),
    ],
)
def test_a_page_says_what_its_term_is(term: str, label: str, kind: str, uses: str) -> None:
    page = PAGES[term]
    assert (page.label, page.kind, page.uses) == (label, kind, uses)


@pytest.mark.parametrize(
    ("term", "fact", "labels"),
    [
        ("Barrel", "Is a kind of", ["skos:Concept"]),
        ("Barrel", "Kinds of it", ["butt"]),
        ("Barrel", "Properties that lead to it", ["has barrel"]),
        ("barrel", "Leads to", ["barrel"]),
        ("sizes", "Its values", ["small"]),
        ("size-small", "In the list", ["Sizes"]),
    ],
)
def test_a_page_says_where_its_term_belongs(term: str, fact: str, labels: list[str]) -> None:
    (found,) = (each for each in PAGES[term].facts if each.label == fact)
    assert [link.label for link in found.links] == labels


def test_an_example_is_of_a_thing_with_a_page() -> None:
    example = PAGES["barrel"].example
    assert example is not None
    assert (example.subject, example.object.href) == (CLAIM, "ontology/value/size-small/index.html")
    assert TERMS.link(f"{BASE}/claim/z#part") == Link("Claim Z: part", CLAIM.href)
    assert TERMS.link(f"{BASE}/scheme/drops#two").href == "scheme/drops/index.html#two"


def test_shapes_are_said_in_words() -> None:
    (shape,) = PAGES["Barrel"].shapes
    assert [target.how for target in shape.targets] == ["each"]
    whole, one, none, label = shape.rules
    assert (whole.message, whole.path.label) == ("It is round.", "")
    assert (one.demands, one.path.href) == (
        ("exactly 1", "of class: barrel"), "ontology/property/barrel/index.html",
    )  # fmt: skip
    assert (none.demands, none.inverse, none.lenient, one.lenient) == (("none",), True, True, False)
    assert label.demands == (
        "a value of type xsd:string", "a plain value", "one of: a, b",
        "characters at least: 2", "never the same as rdfs:comment", "one in each language",
    )  # fmt: skip
    (of_property,) = PAGES["barrel"].shapes
    assert of_property.rules == (one, none)


def test_the_lists() -> None:
    assert [(group.id, len(group.terms)) for group in terms_page(TERMS, ()).groups] == [
        ("class", 2), ("property", 1), ("scheme", 1), ("value", 1),
    ]  # fmt: skip
    assert [(row.name, row.uses) for row in others_page(TERMS).terms] == [
        ("rdf:type", 1), ("schema:name", 1),
    ]  # fmt: skip


def test_every_term_and_every_shape_of_the_real_vocabulary_is_told() -> None:
    files = {
        "ontology.ttl": turtle((ONTOLOGY,), BASE_IRI).encode(),
        "vocabulary.ttl": turtle(schemes(), BASE_IRI).encode(),
        "shapes.ttl": turtle(shapes(), BASE_IRI).encode(),
    }
    terms = terms_in(files, BASE_IRI, {})
    named = {str(said.subject)[1:-1] for said in vocabulary_triples(BASE_IRI)}
    own = {iri for iri in named if iri.startswith(f"{BASE_IRI}/ontology#")}
    assert set(terms.said) == own
    assert all(page.label and page.definition for _, page in term_pages(terms))
    untold = [
        (shape.id, rule.path.label)
        for shape in terms.shapes.all
        for rule in shape.rules
        if not rule.message
    ]
    assert untold == []


def test_the_pages_show_it(toy_site: Path) -> None:
    page = (toy_site / "ontology/class/A/index.html").read_text(encoding="utf-8")
    assert "One &lt;b&gt;thing&lt;/b&gt;." in page
    assert 'rel="cite-as" href="http://e#A"' in page
    assert 'href="ontology/class' not in page
    listed = (toy_site / "ontology/index.html").read_text(encoding="utf-8")
    assert 'id="A"' in listed
    assert "class/A/index.html" in listed
