"""SHACL: the toy corpus conforms; each shape takes its good example and finds its bad one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

import pyshacl
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad
from rdflib.namespace import SH

from graph.claims.model import Place
from graph.problems import Code, Problem, Severity
from graph.spans import Span
from graph.triples.check import _shapes, validate
from graph.triples.iris import Iris
from graph.triples.model import Triples
from graph.triples.namespaces import DCTERMS, OA, RDF, own
from graph.triples.vocabulary import read, shapes, turtle
from tests.triples.toy import BASE, LONG, TEXTS, corpus, dataset

HEAD = f"""@base <{BASE}/> .
@prefix ev: <ontology#> .
@prefix biro: <http://purl.org/spar/biro/> .
@prefix cito: <http://purl.org/spar/cito/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix doco: <http://purl.org/spar/doco/> .
@prefix fabio: <http://purl.org/spar/fabio/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prism: <http://prismstandard.org/namespaces/basic/2.0/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

SHA = "0" * 64
SOURCE = (
    f'<s> a ev:Source ; dcterms:title "S" ; dcterms:identifier "s" ; dcterms:rights "R" ; '
    f'schema:sha256 "{SHA}" ; ev:quotationPolicy ev:quotation-full . '
)
WORK = '<w> a ev:Reference ; rdfs:label "W" ; ev:cslType "book" ; dcterms:title "W" . '
POSITION = "<p> a oa:TextPositionSelector ; oa:start 1 ; oa:end 2 . "
PASSAGE = "<pa> a ev:Passage ; oa:hasSource <s> ; oa:hasSelector <p> . "
CITATION = (
    f"{SOURCE}{WORK}{POSITION}{PASSAGE}<c> a cito:Citation ; cito:hasCitingEntity <s> ; "
    "cito:hasCitedEntity <w> ; ev:citationForm ev:form-full ; ev:passage <pa> ; ev:position <p> . "
)
ENTRY = (
    f"{SOURCE}{WORK}{POSITION}<e> a biro:BibliographicReference ; biro:references <w> ; "
    "dcterms:isPartOf <s> ; ev:position <p> . "
)
SECTION = (
    '<t> a doco:Section ; dcterms:title "T" ; dcterms:isPartOf <s> ; ev:sectionLevel 1 ; '
    'ev:sectionPath "T" . '
)
CORRECTION = """
<s> ev:correction <co> .
<co> a ev:Correction ; dcterms:description "No heading." ; ev:reviewer "AB" ;
    dcterms:date "2024-05-17"^^xsd:date ."""
COVERAGE = (
    "<k> a ev:Coverage ; ev:characterCount 9 ; ev:charactersRead 7 ; ev:charactersSetAside 2 . "
)
REPAIR = (
    '<r> a ev:Repair ; ev:field "title" ; ev:printed "Be es" ; ev:repairedValue "Bees" ; '
    'ev:repairReason "A gap." . '
)
SUPPLIED = '<u> a ev:Supplied ; ev:field "year" ; ev:origin "The catalogue." . '
AGENT = '<a> a foaf:Person ; foaf:name "A" . '
LIST = "<l> rdf:first <a> ; rdf:rest rdf:nil . "
BUILD = (
    f"{SOURCE}<b> a ev:Build ; prov:wasAssociatedWith <v> ; prov:used <s> ; "
    f'ev:corpusHash "{SHA}" . <v> a prov:SoftwareAgent . '
)
TERM = (
    '<x> a owl:Class ; rdfs:label "X"@en ; rdfs:comment "An X."@en ; rdfs:isDefinedBy <ontology> . '
)
CONCEPT = (
    '<y> a skos:Concept ; skos:prefLabel "Y"@en ; skos:definition "A Y." ; skos:inScheme <z> . '
    "<z> a skos:ConceptScheme . "
)
FIELD_CONCEPT = (
    '<n> a skos:Concept, ev:Outcome ; skos:prefLabel "N"@en ; skos:altLabel "M"@en ; '
    'skos:hiddenLabel "L"@en ; skos:definition "An N."@en ; ev:whoseOutcome "child" ; '
    "ev:matchCase true ; skos:inScheme <f> ; rdfs:isDefinedBy <ontology> . "
    '<f> a skos:ConceptScheme ; skos:prefLabel "F"@en ; skos:definition "The F."@en ; '
    'ev:conceptType "outcome" . '
)
SCALE = (
    '<g> a skos:ConceptScheme, ev:Scale ; skos:prefLabel "G"@en ; skos:definition "The G."@en ; '
    'prism:edition "first" . <h> a skos:Concept, ev:Level ; skos:prefLabel "H"@en ; '
    'skos:definition "An H."@en ; skos:notation "1" ; skos:inScheme <g> . '
)
HINT = (
    f"{SCALE}<i> a ev:DerivedHint ; ev:hintDesign <j> ; ev:hintScale <g> ; ev:hintLevel <h> ; "
    'ev:hintBound "at most" . <j> a skos:Concept, ev:StudyDesign ; skos:prefLabel "J"@en ; '
    'skos:definition "A J."@en ; skos:inScheme <g> ; rdfs:isDefinedBy <ontology> . '
)
CANDIDATE = (
    '<ca> a skos:Concept, ev:Outcome ; skos:prefLabel "CA" ; skos:inScheme <z> ; '
    "ev:isCandidate true . <z> a skos:ConceptScheme . "
)
RULE = (
    f'{BUILD}<ru> a ev:Rule ; rdfs:label "r" ; schema:softwareVersion "0" ; '
    "prov:wasInformedBy <b> . "
)
KIND = (
    '<k1> a skos:Concept, ev:ClaimKind, ev:Direction, ev:Relation ; skos:prefLabel "K" ; '
    'skos:definition "A K." ; skos:inScheme <z> . '
)
CLAIM = (
    f"{RULE}{POSITION}{PASSAGE}{CONCEPT}{KIND}<cl> a ev:Claim ; ev:statedIn <s> ; ev:kind <k1> ; "
    "prov:wasQuotedFrom <pa> ; ev:direction <k1> ; ev:relation <k1> ; ev:subject <y> ; "
    'ev:status "extracted" ; prov:wasGeneratedBy <ru> . '
)
WITHDRAWN = f'{SOURCE}<wi> a ev:WithdrawnClaim ; ev:statedIn <s> ; ev:status "rejected" . '
STATISTIC = (
    f"{POSITION}<st> a ev:Statistic ; schema:minValue 4.5 ; schema:maxValue 7.0 ; "
    'schema:unitText "%" ; ev:position <p> . '
)
EVIDENCE = (
    f"{SOURCE}{WORK}<ed> a ev:Evidence ; ev:statedIn <s> ; ev:publication <w> ; "
    'ev:status "extracted" . '
)
GONE = (
    f'{EVIDENCE}<ew> a ev:WithdrawnEvidence ; ev:statedIn <s> ; ev:status "rejected" ; '
    "dcterms:isReplacedBy <ed> . "
)
RATED = (
    f"{HINT}{EVIDENCE}{POSITION}{PASSAGE}<ed> ev:rating <ra> . "
    "ev:stated a ev:RatingBasis . ev:derived a ev:RatingBasis . <ra> a ev:Rating ; "
)
STATED = (
    f"{RATED}ev:ratingScale <g> ; ev:ratingLevel <h> ; ev:ratingBasis ev:stated ; "
    "prov:wasQuotedFrom <pa> . "
)
DERIVED = (
    f"{RATED}ev:ratingScale <g> ; ev:ratingLevel <h> ; ev:ratingBasis ev:derived ; "
    'ev:ratingBound "starts at" ; prov:wasDerivedFrom <i> . '
)
MENTION = (
    f"{SOURCE}{CONCEPT}<s> ev:mentions <y> . <m> a ev:MentionCount ; ev:mentionedIn <s> ; "
    "ev:mentionOf <y> ; ev:mentionCount 2 . "
)
REVIEW = (
    '<cl> ev:review <re> . <re> a ev:Review ; ev:decision "accept" ; ev:reason "Read." ; '
    'ev:reviewer "AB" ; dcterms:date "2024-05-17"^^xsd:date . '
)
EDGE = (
    "<e1> a ev:RiskFactor ; ev:increasesRiskOf <e2> . <e2> a ev:Effect . "
    "<e1> a skos:Concept . <e2> a skos:Concept . "
).replace(
    "a skos:Concept",
    'a skos:Concept ; skos:prefLabel "E" ; skos:definition "E." ; skos:inScheme <z> ; '
    "rdfs:isDefinedBy <ontology>",
) + "<z> a skos:ConceptScheme . "
QUOTE = '<q> a oa:TextQuoteSelector ; oa:exact "Q" . '
MAP = (
    f'{CONCEPT}{KIND}<m> a skos:ConceptScheme, ev:EvidenceMap ; skos:prefLabel "M"@en ; '
    'skos:definition "The M."@en ; ev:mapSubject "a" ; ev:mapObject "b" ; ev:mapKind <k1> ; '
    'ev:mapSign "valence" ; ev:order 1 . <g1> a skos:Concept, ev:MapGroup ; '
    'skos:prefLabel "G"@en ; skos:definition "G."@en ; skos:inScheme <m> ; ev:groupMember "b" . '
    "<o1> a ev:OutOfScope ; ev:scopeOf <m> ; ev:scopeSubject <y> ; ev:scopeObject <g1> ; "
    'rdfs:comment "So." . <t1> a skos:Concept, ev:CellState ; skos:prefLabel "T"@en ; '
    'skos:definition "T."@en ; skos:inScheme <z> ; skos:notation "gap" . '
)

BURIED = (
    '<gone> a ev:Withdrawn ; owl:deprecated true ; ev:reason "R." ; '
    'dcterms:date "2024-05-17"^^xsd:date . '
)

NOTED = (
    f'{WORK}<w> ev:notice <w1> . <w1> a ev:Notice ; ev:noticeKind "retraction" ; ev:reason "R." ; '
    'ev:reviewer "AB" ; dcterms:date "2024-05-17"^^xsd:date . '
)

CASES = [
    ("notice", NOTED, "<w> ev:notice <w1> . ", "", "of one reference"),
    ("notice", NOTED, '"retraction"', '"Gone away"', "one kind"),
    ("notice", NOTED, 'ev:reviewer "AB" ; ', "", "who wrote it down"),
    ("withdrawn", BURIED, ' ; ev:reason "R."', "", "for one reason"),
    ("withdrawn", BURIED, "^^xsd:date", "", "on one day"),
    ("withdrawn", BURIED, "deprecated true", "deprecated false", "is deprecated"),
    ("map", MAP, 'ev:mapSign "valence"', 'ev:mapSign "taste"', "shows valence or direction"),
    ("map", MAP, "ev:mapKind <k1>", "ev:mapKind <y>", "names the kinds of its claims"),
    ("map", MAP, 'ev:groupMember "b"', "ev:groupPeople <y>", "people of the vocabulary"),
    ("map", MAP, ' ; rdfs:comment "So."', "", "has a reason"),
    ("map", MAP, ' ; skos:notation "gap"', "", "one notation"),
    ("source", SOURCE, 'dcterms:title "S" ; ', "", "one title"),
    ("source", SOURCE, SHA, "abc", "SHA-256"),
    ("source", SOURCE, "ev:quotation-full", '"full"', "one quotation policy"),
    ("source", SOURCE, '"R"', '"R" ; dcterms:license "none"', "licence is a web address"),
    ("supplied", SUPPLIED, '"The catalogue."', '""', "needs its origin"),
    ("correction", CORRECTION, 'ev:reviewer "AB" ;', "", "says who made it"),
    ("correction", CORRECTION, '"No heading."', '""', "says what it does"),
    ("coverage", COVERAGE, "7", "10", "No more characters can be read"),
    ("coverage", COVERAGE, "SetAside 2", "SetAside -2", "set aside"),
    ("section", SECTION, "ev:sectionLevel 1", "ev:sectionLevel 0", "counted from 1"),
    ("section", SECTION, "isPartOf <s>", "isPartOf <s>, <t>", "one section or source"),
    ("reference", WORK, 'dcterms:title "W" ', 'dcterms:title "W", "V" ', "at most one title"),
    ("reference", WORK, ' ; dcterms:title "W"', "", "has no title"),
    ("reference", WORK, '"book"', '"book" ; prism:doi "doi:10.1/x"', "the form of one"),
    ("reference", WORK, '"book"', '"book" ; dcterms:creator "W"', "not a text"),
    ("reference", WORK, '"book"', '"book" ; fabio:hasURL "http://a b"^^xsd:anyURI', "has spaces"),
    ("entry", ENTRY, "biro:references <w>", "biro:references <s>", "leads to one reference"),
    ("entry", ENTRY, "<s> ; ev:position <p>", "<s>", "needs its position"),
    ("repair", REPAIR, 'ev:printed "Be es" ; ', "", "what is printed"),
    ("citation", CITATION, "cito:hasCitedEntity <w> ; ", "", "or is unresolved"),
    ("citation", CITATION, "ev:form-full", "ev:form-full ; ev:unresolved true", "unresolved: one"),
    ("citation", CITATION, "cito:hasCitedEntity <w>", "cito:hasCitedEntity <s>", "one reference"),
    ("citation", CITATION, "ev:form-full", "ev:full", "one form"),
    ("citation", CITATION, "ev:passage <pa> ; ", "", "one passage"),
    ("passage", f"{SOURCE}{POSITION}{PASSAGE}", " ; oa:hasSelector <p>", "", "one position"),
    ("passage", f"{SOURCE}{POSITION}{PASSAGE}", "oa:hasSource <s> ; ", "", "in one source"),
    ("selector", POSITION, "oa:end 2", "oa:end 1", "a start before its end"),
    ("selector", POSITION, "oa:start 1", 'oa:start "1"', "a start before its end"),
    ("selector", QUOTE, '"Q"', '""', "needs its wording"),
    ("agent", AGENT, ' ; foaf:name "A"', "", "one name"),
    ("agent", LIST, " ; rdf:rest rdf:nil", "", "goes on in one way"),
    ("build", BUILD, SHA + '" . <v>', '1" . <v>', "hash of its documents"),
    ("term", TERM, ' ; rdfs:comment "An X."@en', "", "one comment"),
    ("term", CONCEPT, " . <z> a skos:ConceptScheme", "", "belongs to a scheme"),
    ("concept", FIELD_CONCEPT, 'altLabel "M"', 'altLabel "N"', "No other label is the preferred"),
    ("concept", FIELD_CONCEPT, 'hiddenLabel "L"', 'hiddenLabel "M"', "hidden or shown"),
    ("concept", FIELD_CONCEPT, " ; rdfs:isDefinedBy <ontology>", "", "where it is defined"),
    ("concept", FIELD_CONCEPT, '"An N."@en', '"An N."@en, "A thing."@en', "one definition"),
    ("concept", FIELD_CONCEPT, "isDefinedBy", "isDefinedBy <n> ; skos:broader", "is a concept"),
    ("concept", FIELD_CONCEPT, ' ; ev:whoseOutcome "child"', "", "whom it concerns"),
    ("concept", FIELD_CONCEPT, "ev:matchCase true", "ev:matchCase 1", "true or false"),
    ("scheme", FIELD_CONCEPT, '"outcome"', '"Out come"', "small letters"),
    ("scheme", FIELD_CONCEPT, ' ; skos:definition "The F."@en', "", "says what it holds"),
    ("scheme", SCALE, ' ; prism:edition "first"', "", "one edition"),
    ("scheme", SCALE, ' ; skos:notation "1"', "", "one notation"),
    ("hint", HINT, "ev:hintLevel <h>", "ev:hintLevel <g>", "one level"),
    ("hint", HINT, "ev:hintScale <g> ; ", "", "one scale"),
    ("hint", HINT, "ev:hintDesign <j>", "ev:hintDesign <h>", "one study design"),
    ("hint", HINT, '"at most"', '"about"', "at most, or starts at"),
    ("term", CANDIDATE, "ev:isCandidate true", 'ev:isCandidate "yes"', "candidate or it is not"),
    ("term", CANDIDATE, " ; ev:isCandidate true", "", "needs a definition, or it is a candidate"),
    ("rule", RULE, ' ; schema:softwareVersion "0"', "", "version of its software"),
    ("claim", CLAIM, "ev:statedIn <s> ; ", "", "stated in one source"),
    ("claim", CLAIM, "prov:wasQuotedFrom <pa> ; ", "", "quoted from one passage"),
    ("claim", CLAIM, "ev:kind <k1>", "ev:kind <y>", "has one kind"),
    ("claim", CLAIM, "ev:subject <y>", 'ev:subject "Y"', "subject of a claim is a concept"),
    ("claim", CLAIM, "ev:subject <y>", "ev:evidence <y>", "backed by at most one evaluation"),
    ("claim", CLAIM, '"extracted"', '"rejected"', "has one status"),
    ("claim", CLAIM, " ; prov:wasGeneratedBy <ru>", "", "read by one rule"),
    ("claim", WITHDRAWN, '"rejected"', '"added"', "is rejected"),
    ("statistic", STATISTIC, "schema:maxValue 7.0", "schema:maxValue 3.0", "least to its greatest"),
    ("statistic", STATISTIC, "schema:minValue 4.5 ; schema:maxValue 7.0 ; ", "", "or a range"),
    ("statistic", STATISTIC, " ; ev:position <p>", "", "needs one position"),
    ("evidence", EVIDENCE, "ev:publication <w>", "ev:publication <s>", "published in references"),
    ("evidence", EVIDENCE, "ev:publication <w>", "ev:design <w>", "is a study design"),
    ("evidence", EVIDENCE, '"extracted"', '"read"', "one status"),
    ("evidence", GONE, '"rejected"', '"added"', "is rejected"),
    ("evidence", GONE, "isReplacedBy <ed>", "isReplacedBy <w>", "takes the place"),
    ("rating", STATED, "ev:ratingScale <g>", "ev:ratingScale <z>", "on one scale"),
    ("rating", STATED, "prov:wasQuotedFrom <pa> ", "prov:wasDerivedFrom <i> ", "has a passage"),
    ("rating", STATED, "ev:ratingBasis ev:stated", "ev:ratingBasis ev:derived", "has a passage"),
    ("rating", STATED, " ; ev:ratingBasis ev:stated", "", "stated or derived"),
    ("rating", STATED, "<ed> ev:rating <ra> . ", "", "one piece of evidence"),
    ("rating", DERIVED, '"starts at"', '"about"', "a bound and a hint"),
    ("rating", DERIVED, "ev:ratingLevel <h> ; ", "", "a derived one has a level"),
    ("scheme", SCALE, ' ; skos:notation "1"', ' ; skos:notation "1" ; ev:levelRank "1"', "rank"),
    ("scheme", SCALE, 'skos:notation "1"', 'skos:notation "1" ; ev:levelMeaning "x"', "no step"),
    ("mention", MENTION, "ev:mentionCount 2", "ev:mentionCount 0", "counted from 1"),
    ("mention", MENTION, "ev:mentions <y>", "ev:mentions <s>", "mention concepts"),
    ("review", REVIEW, '"accept"', '"like"', "one decision"),
    ("review", REVIEW, 'ev:reason "Read." ; ', "", "one reason"),
    ("edge", EDGE, "<e1> a ev:RiskFactor", "<e1> a ev:Effect", "increases the risk of effects"),
    ("edge", EDGE, "<e2> a ev:Effect", "<e2> a ev:Setting", "increases the risk of effects"),
]


def problems(given: str, graphs: tuple[str, ...] = ("test",)) -> tuple[Problem, ...]:
    quads = (
        Quad(
            triple.subject, triple.predicate, triple.object, NamedNode(f"{BASE}/data#graph-{name}")
        )
        for triple in read(HEAD + given)
        for name in graphs
    )
    return validate(Triples.of(BASE, quads))


def test_every_shape_file_has_an_example() -> None:
    assert {path.stem for path in shapes()} == {case[0] for case in CASES}


@pytest.mark.parametrize("good", sorted({case[1] for case in CASES}))
def test_good(good: str) -> None:
    assert problems(good) == ()


def test_what_two_graphs_state_counts_once() -> None:
    for good in {case[1] for case in CASES}:
        assert problems(good, ("one", "two")) == ()
    for _, good, part, spoilt, _ in CASES[::5]:
        bad = good.replace(part, spoilt)
        assert problems(bad, ("one", "two")) == problems(bad)


SPOILT = [case[1].replace(case[2], case[3]) for case in CASES]


@pytest.mark.parametrize("spoilt", SPOILT)
def test_pyshacl_finds_the_same(spoilt: str) -> None:
    """The two validators have nothing in common but the standard."""
    data = "".join(f"{triple} .\n" for triple in read(HEAD + spoilt))
    found = Counter(
        (result.focus_node[1:-1], result.component_iri, result.severity_iri, result.message)
        for result in _shapes(BASE).validate_text(data, format="ntriples").results
    )
    given = rdflib.Graph().parse(data=data, format="nt")
    _, report, _ = pyshacl.validate(given, shacl_graph=oracle_shapes(), inference="none")
    assert isinstance(report, rdflib.Graph)
    says = (SH.focusNode, SH.sourceConstraintComponent, SH.resultSeverity, SH.resultMessage)
    wanted = Counter(
        tuple(str(report.value(result, link)) for link in says)
        for result in report.subjects(rdflib.RDF.type, SH.ValidationResult)
    )
    assert found == wanted


@cache
def oracle_shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle(shapes(), BASE), format="turtle")


@pytest.mark.parametrize(("good", "part", "spoilt", "message"), [case[1:] for case in CASES])
def test_bad(good: str, part: str, spoilt: str, message: str) -> None:
    assert good.count(part) == 1
    found = problems(good.replace(part, spoilt))
    assert any(message in problem.message for problem in found)
    assert {problem.code for problem in found} == {Code.SHAPE_VIOLATION}


def test_the_toy_corpus_conforms() -> None:
    assert validate(dataset()) == ()


def test_what_a_source_prints_wrongly_is_a_warning_with_its_place() -> None:
    given = corpus()
    best = replace(given.works[1].best, record=replace(given.works[1].best.record, title=""))
    data = dataset(replace(given, works=(given.works[0], replace(given.works[1], best=best))))
    (problem,) = validate(data)
    assert problem.severity is Severity.WARNING
    assert problem.span == best.span
    assert problem.source == "hives"


def test_our_own_mistake_is_an_error_with_its_place() -> None:
    iris, data = Iris(BASE), dataset()
    start = TEXTS["hives"].index(LONG)
    passage = iris.passage("hives", TEXTS["hives"], start, start + len(LONG))
    spoilt = [
        quad for quad in data.quads if (quad.subject, quad.predicate) != (passage, OA["hasSource"])
    ]
    (problem,) = validate(Triples.of(BASE, spoilt))
    assert problem.severity is Severity.ERROR
    assert problem.span == Span("hives", start, start + len(LONG))


def test_a_mistake_in_the_vocabulary_is_shown_where_it_is_described() -> None:
    bread, graph = Iris(BASE).concept("bread"), NamedNode(f"{BASE}/data#g")
    quads = [Quad(bread, RDF["type"], own(BASE)["Outcome"], graph)]
    place = Place("graph/vocabulary/food/outcomes.ttl", 12)
    problems = validate(Triples.of(BASE, quads), {"bread": place})
    assert problems
    assert {problem.place() for problem in problems} == {"graph/vocabulary/food/outcomes.ttl:12"}
    assert not any("report it" in problem.hint for problem in problems)


def test_a_long_value_is_cut() -> None:
    node, graph = NamedNode(f"{BASE}/reference/w"), NamedNode(f"{BASE}/data#g")
    long = Literal(f"10.1000/{'x ' * 9000}")
    quads = [
        Quad(node, RDF["type"], own(BASE)["Reference"], graph),
        Quad(node, DCTERMS["creator"], long, graph),
    ]
    assert max(len(problem.message) for problem in validate(Triples.of(BASE, quads))) < 400
