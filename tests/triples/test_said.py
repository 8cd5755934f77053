"""Turtle as plain values, to be looked up."""

from __future__ import annotations

from graph.triples.namespaces import RDFS, SKOS
from graph.triples.said import said_in, values_in

TURTLE = b"""
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:a> rdfs:label "wet", "dry" ; rdfs:seeAlso [ rdfs:label "rain" ] .
"""


def test_values_are_looked_up_by_subject_and_property() -> None:
    said = said_in(TURTLE)
    assert said.all("urn:a", RDFS["label"]) == ("dry", "wet")
    assert said.one("urn:a", RDFS["label"]) == "dry"
    assert said.all("urn:a", SKOS["note"]) == said.all("urn:b", RDFS["label"]) == ()
    assert said.one("urn:b", RDFS["label"]) == ""


def test_values_stand_in_the_order_of_the_file_and_blank_nodes_keep_theirs() -> None:
    values = values_in(TURTLE)
    assert values["urn:a"][RDFS["label"].value] == ("wet", "dry")
    (inner,) = values["urn:a"][RDFS["seeAlso"].value]
    assert inner.startswith("_:")
    assert values[inner][RDFS["label"].value] == ("rain",)
