"""The corpus as quads: what is said, in which graph, and never a word more than allowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.records import Name, Record
from graph.references.coverage import Part, coverage
from graph.triples.iris import Iris
from graph.triples.model import Triples
from graph.triples.namespaces import (
    BIBO,
    CITO,
    DCTERMS,
    FABIO,
    FOAF,
    FRBR,
    OA,
    PRISM,
    PROV,
    RDF,
    RDFS,
    XSD,
    own,
)
from graph.triples.works import dated, record_statements, short_label
from tests.triples.toy import BASE, HOSTILE, LONG, MARSH, POND, REPEATED, TEXTS, corpus, dataset

IRIS, EV = Iris(BASE), own(BASE)
DATA = dataset()
UNION = tuple(DATA.union())
MARSH_IRI = IRIS.reference("marsh-2010")


def objects(subject: NamedNode, *path: NamedNode) -> list[str]:
    """Values at the end of *path* from *subject*, sorted."""
    found: list[object] = [subject]
    for predicate in path:
        found = [
            triple.object
            for at in found
            for triple in UNION
            if triple.subject == at and triple.predicate == predicate
        ]
    return sorted(term.value for term in found if isinstance(term, (NamedNode, Literal)))


def strings(quads: tuple[Quad, ...] | tuple[Triple, ...]) -> Iterator[str]:
    return (str(quad.object) for quad in quads)


def test_sorted_once_and_without_blank_nodes() -> None:
    assert list(DATA.quads) == sorted(set(DATA.quads), key=str)
    assert not any("_:" in f"{quad.subject} {quad.graph_name}"[:2] for quad in DATA.quads)
    assert all(isinstance(quad.object, (NamedNode, Literal)) for quad in DATA.quads)


def test_one_named_graph_for_each_source_and_the_rest() -> None:
    graphs = {IRIS.source_graph(slug) for slug in TEXTS}
    graphs |= {IRIS.graph(name) for name in ("works", "vocabulary", "edges", "provenance")}
    assert {quad.graph_name for quad in DATA.quads} == graphs


def test_a_source_can_be_withdrawn_whole() -> None:
    """With its graph; the edges are derived again from what is left."""
    gone = {IRIS.source_graph("hives"), IRIS.graph("edges")}
    kept = [quad for quad in DATA.quads if quad.graph_name not in gone]
    about = [quad for quad in kept if str(quad.subject).startswith(f"<{BASE}/source/hives")]
    assert about == []


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ([RDF["type"]], [FABIO["JournalArticle"].value, EV["Reference"].value]),
        ([DCTERMS["title"]], [HOSTILE]),
        ([RDFS["label"]], ["Marsh et al. 2010a"]),
        ([DCTERMS["issued"]], ["2010-05"]),
        ([FABIO["hasPublicationYear"]], ["2010"]),
        ([EV["printedYear"]], ["2010a"]),
        ([PRISM["volume"]], ["012"]),
        ([PRISM["doi"]], ["10.1000/bees"]),
        ([FABIO["hasURL"]], ['https://example.org/a?b="c"']),
        ([FRBR["partOf"], DCTERMS["title"]], ["Bees & Hives"]),
        ([FRBR["partOf"], PRISM["issn"]], ["1234-5678"]),
        ([DCTERMS["creator"], FOAF["name"]], ["C. Marsh", "Guild of Bees", "Ö. de Vries"]),
        ([BIBO["authorList"], RDF["first"], FOAF["familyName"]], ["Marsh"]),
        ([BIBO["authorList"], RDF["rest"], RDF["first"], FOAF["familyName"]], ["de Vries"]),
        ([BIBO["authorList"], *[RDF["rest"]] * 3], [RDF["nil"].value]),
    ],
)
def test_a_work(path: list[NamedNode], values: list[str]) -> None:
    assert objects(MARSH_IRI, *path) == values


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ([FRBR["partOf"], DCTERMS["title"]], ["All of Wax", "Wax Studies"]),
        ([DCTERMS["publisher"], FOAF["name"]], ["Comb Press"]),
        ([BIBO["editor"], FOAF["familyName"]], ["Hill"]),
        ([FABIO["hasPublicationYear"]], []),
        ([EV["printedYear"]], ["n.d."]),
        ([FABIO["hasAccessDate"]], ["2020-02-30"]),
        ([PRISM["keyword"]], ["wax"]),
    ],
)
def test_a_chapter(path: list[NamedNode], values: list[str]) -> None:
    assert objects(IRIS.reference("pond"), *path) == values


@pytest.mark.parametrize(
    ("type_", "name"),
    [
        ("report", "ReportDocument"),
        ("thesis", "Thesis"),
        ("treaty", "Expression"),
        ("", "Expression"),
    ],
)
def test_every_type_has_a_class(type_: str, name: str) -> None:
    said = record_statements(IRIS, MARSH_IRI, Record(type_, "Wax"))
    assert (MARSH_IRI, RDF["type"], FABIO[name]) in set(said)


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("2010", "gYear"),
        ("2010-05", "gYearMonth"),
        ("2010-05-31", "date"),
        ("2010-13", "string"),
        ("2010-02-30", "string"),
        ("20100531", "string"),
        ("in press", "string"),
    ],
)
def test_dates_have_the_type_of_their_form(text: str, datatype: str) -> None:
    assert dated(text) == Literal(text, datatype=XSD[datatype])


@pytest.mark.parametrize(
    ("record", "label"),
    [
        (MARSH, "Marsh et al. 2010a"),
        (POND, "Pond & Guild of Bees n.d."),
        (Record("book", "Wax", (Name("Hill"),)), "Hill"),
        (Record("book", "Wax", editor=(Name("Hill"),), year="1999"), "Hill 1999"),
        (Record("book", "Wax", year="1999"), "Wax 1999"),
    ],
)
def test_labels(record: Record, label: str) -> None:
    assert short_label(record) == label


def test_a_journal_has_the_title_that_most_works_print() -> None:
    given = corpus()
    titles = ["Bees and Hives", "Bees & Hives", "Bees and Hives"]
    works = tuple(
        replace(
            given.works[0],
            id=f"w{at}",
            best=replace(given.works[0].best, record=replace(MARSH, container_title=title)),
            entries=given.works[0].entries if at == 0 else (),
        )
        for at, title in enumerate(titles)
    )
    data = dataset(replace(given, works=(*works, given.works[1])))
    said = {
        (quad.predicate, quad.object) for quad in data.quads if "/journals#" in str(quad.subject)
    }
    assert (DCTERMS["title"], Literal("Bees and Hives")) in said
    assert (DCTERMS["alternative"], Literal("Bees & Hives")) in said


def test_a_citation() -> None:
    node = IRIS.citation("bees", "bees-c1")
    assert objects(node, CITO["hasCitingEntity"]) == [IRIS.source("bees").value]
    assert objects(node, CITO["hasCitedEntity"]) == [MARSH_IRI.value]
    assert objects(IRIS.source("bees"), CITO["cites"]) == [MARSH_IRI.value]
    assert objects(node, EV["locator"]) == ["p. 6"]
    start = TEXTS["bees"].index("Marsh, 2010")
    assert objects(node, EV["position"], OA["start"]) == [str(start)]
    assert objects(node, EV["position"], OA["end"]) == [str(start + len("Marsh, 2010"))]
    assert objects(node, EV["passage"], EV["sectionPath"]) == ["Bees"]


def test_an_unresolved_citation_cites_nothing() -> None:
    node = IRIS.citation("hives", "hives-c2")
    assert objects(node, EV["unresolved"]) == ["true"]
    assert objects(node, CITO["hasCitedEntity"]) == []
    assert objects(node, EV["candidate"]) == [IRIS.entry("hives", "marsh-2010").value]


def test_the_same_sentence_twice_is_two_passages() -> None:
    nodes = [IRIS.citation("bees", f"bees-c{nth}") for nth in (1, 2)]
    first, second = (objects(node, EV["passage"])[0] for node in nodes)
    assert second == f"{first}-2"
    for node in nodes:
        assert objects(node, EV["passage"], OA["hasSelector"], OA["exact"]) == [REPEATED]


def test_full_quotations_have_their_surroundings() -> None:
    passage = IRIS.passage("bees", TEXTS["bees"], 6, 6 + len(REPEATED))
    assert objects(passage, OA["hasSelector"], OA["prefix"]) == ["Bees\n\n"]
    suffix = TEXTS["bees"][6 + len(REPEATED) :][:32]
    assert objects(passage, OA["hasSelector"], OA["suffix"]) == [suffix]


def test_short_quotations_are_shortened_and_their_places_are_not() -> None:
    start = TEXTS["hives"].index(LONG)
    passage = IRIS.passage("hives", TEXTS["hives"], start, start + len(LONG))
    (exact,) = objects(passage, OA["hasSelector"], OA["exact"])
    assert len(exact.split()) <= 60
    assert "Marsh (2010)" in exact
    assert exact.startswith("…")
    assert objects(passage, OA["hasSelector"], EV["shortened"]) == ["true"]
    assert objects(passage, OA["hasSelector"], OA["prefix"]) == []
    assert objects(passage, OA["hasSelector"], OA["end"]) == [str(start + len(LONG))]


def test_no_wording_of_a_source_that_allows_none() -> None:
    quads = tuple(quad for quad in DATA.quads if quad.graph_name == IRIS.source_graph("wax"))
    assert any("oa#TextPositionSelector" in text for text in strings(quads))
    assert not any("Wax is old" in text or "Nobody" in text for text in strings(quads))


@pytest.mark.parametrize("slug", TEXTS)
def test_coverage_is_that_of_the_published_ledger(slug: str) -> None:
    given = corpus()
    ledger = coverage(given.documents[slug], given.references[slug])
    (aside,) = (part.characters for part in ledger.parts if part.part is Part.FURNITURE)
    node = IRIS.part(IRIS.source(slug), "coverage")
    assert objects(node, EV["characterCount"]) == [str(ledger.characters)]
    assert objects(node, EV["charactersRead"]) == [str(ledger.covered - aside)]
    assert objects(node, EV["charactersSetAside"]) == [str(aside)]


def test_the_build_knows_its_software_and_its_corpus() -> None:
    data = dataset(version="9.9")
    said = {(quad.predicate.value.rpartition("/")[2], quad.object) for quad in data.quads}
    assert ("softwareVersion", Literal("9.9")) in said
    assert len(objects(IRIS.data("build"), PROV["used"])) == len(TEXTS)
    other = replace(corpus().sources[0], sha256="0" * 64)
    changed = dataset(replace(corpus(), sources=(other, *corpus().sources[1:])))
    assert hash_of(changed) != hash_of(DATA)


def hash_of(data: Triples) -> str:
    (found,) = {str(quad.object) for quad in data.quads if quad.predicate == EV["corpusHash"]}
    return found


def test_a_source_that_could_not_be_read_keeps_its_record() -> None:
    given = corpus()
    without = replace(given, documents={}, references={}, works=(), claims={})
    said = set(dataset(without).union())
    assert Triple(IRIS.source("bees"), DCTERMS["title"], Literal("On bees")) in said


def test_a_citation_of_an_unknown_entry_is_our_mistake() -> None:
    with pytest.raises(KeyError, match="marsh-2010"):
        dataset(replace(corpus(), works=()))
