"""Claims, numbers, evidence and concepts as statements: nothing lost, nothing shown too much."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from graph.claims.model import Claims, Concept, Direction, Kind, Statistic
from graph.corpus.model import Corpus
from graph.documents.sources.model import QuotationPolicy
from graph.problems import Severity
from graph.triples.check import validate
from graph.triples.claims import decimal, reading
from graph.triples.iris import Iris
from graph.triples.namespaces import CITO, DCTERMS, OA, PRISM, PROV, RDF, RDFS, SCHEMA, SKOS, own
from graph.triples.relations import Relation, relation
from tests.triples.toy import BASE, HOSTILE, TEXTS, corpus, dataset
from tests.triples.toy_claims import LINES, PLAN, REST

IRIS, EV = Iris(BASE), own(BASE)
DATA = dataset()
UNION = tuple(DATA.union())


def said(subject: NamedNode, *path: NamedNode, of: tuple[Triple, ...] = UNION) -> list[str]:
    """Values at the end of *path* from *subject*, sorted."""
    found: list[object] = [subject]
    for predicate in path:
        found = [
            triple.object
            for at in found
            for triple in of
            if triple.subject == at and triple.predicate == predicate
        ]
    return sorted(term.value for term in found if isinstance(term, (NamedNode, Literal)))


def iris(*nodes: NamedNode) -> list[str]:
    return sorted(node.value for node in nodes)


RISK, SHARE, SAFER = (IRIS.claim(f"bees-{line}") for line in (0, 1, 5))
NUMBER = IRIS.part(SHARE, "statistic")
STUDY = IRIS.evidence("bees-study")
STATED, DERIVED = (
    IRIS.part(STUDY, f"{name}") for name in ("stated-stars-two", "derived-stars-one")
)


@pytest.mark.parametrize(
    ("subject", "path", "values"),
    [
        (RISK, [RDF["type"]], iris(EV["Claim"], SCHEMA["Claim"])),
        (RISK, [EV["statedIn"]], iris(IRIS.source("bees"))),
        (RISK, [EV["kind"]], iris(EV["kind-risk-to-effect"])),
        (RISK, [EV["relation"], SKOS["prefLabel"]], ["increases the risk of"]),
        (RISK, [EV["direction"]], iris(EV["direction-increases"])),
        (RISK, [EV["valence"]], []),
        (RISK, [EV["subject"]], iris(IRIS.concept("mites"), IRIS.concept("keepers"))),
        (RISK, [EV["hedge"]], ["can"]),
        (RISK, [EV["status"]], ["extracted"]),
        (RISK, [PROV["wasGeneratedBy"], SCHEMA["softwareVersion"]], ["0"]),
        (SHARE, [EV["reading"]], [LINES["bees"][1]]),
        (SHARE, [PROV["wasQuotedFrom"], OA["hasSelector"], OA["exact"]], [LINES["bees"][1]]),
        (SHARE, [EV["restsOnNote"]], iris(IRIS.citation("bees", "bees-c1"))),
        (NUMBER, [SCHEMA["minValue"]], ["45"]),
        (NUMBER, [SCHEMA["maxValue"]], ["70"]),
        (NUMBER, [SCHEMA["value"]], []),
        (NUMBER, [SCHEMA["unitText"]], ["%"]),
        (NUMBER, [EV["qualifier"]], ["almost"]),
        (NUMBER, [EV["population"]], ["hives with mites"]),
        (NUMBER, [EV["place"]], ["Comb Land"]),
        (NUMBER, [EV["reading"]], ["45-70%"]),
        (NUMBER, [EV["position"], OA["start"]], [str(TEXTS["bees"].index("45-70%"))]),
        (SAFER, [EV["valence"]], iris(EV["valence-benefit"])),
        (SAFER, [EV["evidence"]], iris(STUDY)),
        (SAFER, [CITO["citesAsEvidence"]], iris(IRIS.reference("marsh-2010"))),
        (STUDY, [EV["design"]], iris(IRIS.concept("counting"))),
        (STUDY, [EV["sample"]], ["9 hives"]),
        (STUDY, [EV["place"]], ["Comb Land", "Wax Land"]),
        (STUDY, [EV["period"]], ["2009"]),
        (STUDY, [EV["publication"]], iris(IRIS.reference("marsh-2010"))),
        (STUDY, [EV["evaluates"]], iris(IRIS.concept("smoke"))),
        (STUDY, [RDFS["label"]], ["The hive count"]),
        (STUDY, [EV["status"]], ["corrected"]),
        (STUDY, [EV["review"], EV["reason"]], ["Read twice."]),
        (STUDY, [PROV["wasQuotedFrom"], OA["hasSelector"], OA["exact"]], [LINES["bees"][5]]),
        (STUDY, [EV["rating"]], iris(STATED, DERIVED)),
        (STATED, [EV["ratingBasis"]], iris(EV["stated"])),
        (STATED, [EV["ratingLevel"], SKOS["notation"]], ["2"]),
        (STATED, [PROV["wasQuotedFrom"], OA["hasSource"]], iris(IRIS.source("bees"))),
        (STATED, [EV["ratingBound"]], []),
        (DERIVED, [EV["ratingBasis"], SKOS["prefLabel"]], ["derived"]),
        (DERIVED, [EV["ratingScale"], PRISM["edition"]], ["second"]),
        (DERIVED, [EV["ratingLevel"], SKOS["notation"]], ["1"]),
        (DERIVED, [EV["ratingBound"]], ["at most"]),
        (DERIVED, [PROV["wasDerivedFrom"], EV["hintDesign"]], iris(IRIS.concept("counting"))),
        (IRIS.evidence("bees-twice"), [RDF["type"]], iris(EV["WithdrawnEvidence"])),
        (IRIS.evidence("bees-twice"), [DCTERMS["isReplacedBy"]], iris(STUDY)),
        (IRIS.claim("hives-4"), [EV["voice"]], ["Keepers' group"]),
        (IRIS.concept(PLAN.id), [SKOS["prefLabel"]], [PLAN.label]),
        (IRIS.concept(PLAN.id), [SKOS["altLabel"]], ["CP"]),
        (IRIS.concept(PLAN.id), [EV["isCandidate"]], ["true"]),
        (IRIS.concept(PLAN.id), [SKOS["inScheme"]], iris(EV["candidates"])),
        (IRIS.part_of_source("hives", "mentions", PLAN.id), [EV["mentionCount"]], ["2"]),
    ],
)
def test_what_is_said(subject: NamedNode, path: list[NamedNode], values: list[str]) -> None:
    assert said(subject, *path) == values


def test_claims_are_in_the_graph_of_their_source() -> None:
    for slug, claims in corpus().claims.items():
        own_graph = {triple.subject for triple in DATA.graph(IRIS.source_graph(slug))}
        assert {IRIS.claim(claim.id) for claim in claims.claims} <= own_graph


def test_a_claim_s_place_is_its_span() -> None:
    for claims in corpus().claims.values():
        for claim in claims.claims:
            path = (PROV["wasQuotedFrom"], OA["hasSelector"])
            node = IRIS.claim(claim.id)
            assert said(node, *path, OA["start"]) == [str(claim.span.start)]
            assert said(node, *path, OA["end"]) == [str(claim.span.end)]


def test_a_long_claim_is_shortened_as_its_source_asks() -> None:
    node = IRIS.claim("hives-0")
    (shown,) = said(node, EV["reading"])
    (exact,) = said(node, PROV["wasQuotedFrom"], OA["hasSelector"], OA["exact"])
    for text in (shown, exact):
        assert text.startswith("The Comb Plan")
        assert text.endswith("…")
        assert len(text.split()) <= 60


def test_no_wording_of_a_source_that_allows_none() -> None:
    quads = [quad for quad in DATA.quads if quad.graph_name == IRIS.source_graph("wax")]
    texts = [quad.object.value for quad in quads if isinstance(quad.object, Literal)]
    assert said(IRIS.claim("wax-0"), EV["kind"]) == iris(EV["kind-risk-to-effect"])
    assert not any("blame themselves" in text or "Nobody" in text for text in texts)
    (label,) = said(IRIS.concept(REST.id), SKOS["prefLabel"])
    assert len(label.split()) <= 8
    assert REST.label.startswith(label.removesuffix("…"))


def test_a_withdrawn_claim_says_that_it_was_there_and_why_it_is_not() -> None:
    node = IRIS.claim("hives-5")
    assert said(node, RDF["type"]) == iris(EV["WithdrawnClaim"])
    assert said(node, EV["status"]) == ["rejected"]
    assert said(node, EV["review"], EV["reason"]) == ['No "claim" <b>.']
    assert said(node, EV["review"], DCTERMS["date"]) == ["2024-05-17"]
    assert LINES["hives"][5] not in {
        triple.object.value for triple in UNION if isinstance(triple.object, Literal)
    }


def test_what_is_not_stated_is_not_said() -> None:
    given = corpus()
    bare = replace(given.claims["bees"].evidence[0], design=(), sample="", place=(), period="")
    changed = replace(given.claims["bees"], evidence=(bare,))
    data = tuple(dataset(_with(given, changed)).union())
    for term in ("design", "sample", "place", "period"):
        assert said(STUDY, EV[term], of=data) == []


def test_a_claim_and_a_citation_share_their_passage() -> None:
    given = corpus()
    claim, citation = given.claims["hives"].claims[0], given.references["hives"].citations[0]
    moved = replace(claim, span=citation.sentence)
    claims = (moved, *given.claims["hives"].claims[1:])
    data = dataset(_with(given, replace(given.claims["hives"], claims=claims)))
    (passage,) = said(IRIS.citation("hives", citation.id), EV["passage"], of=tuple(data.union()))
    assert said(IRIS.claim(claim.id), PROV["wasQuotedFrom"], of=tuple(data.union())) == [passage]
    (exact,) = said(NamedNode(passage), OA["hasSelector"], OA["exact"], of=tuple(data.union()))
    assert citation.text in exact


def test_hostile_words_are_kept_and_harmless() -> None:
    given = corpus()
    first = replace(given.claims["bees"].claims[0], text=HOSTILE, hedge=HOSTILE, voice=HOSTILE)
    named = Concept(f"x-{'y' * 300}", "odd type", HOSTILE, (HOSTILE, "\U0001f41d"), candidate=True)
    first = replace(first, objects=(named.id,))
    claims = replace(given.claims["bees"], claims=(first,), candidates=(named,), mentions=())
    data = dataset(_with(given, claims))
    assert validate(data) == ()
    for term in ("reading", "hedge", "voice"):
        assert said(IRIS.claim(first.id), EV[term], of=tuple(data.union())) == [HOSTILE]
    assert said(IRIS.concept(named.id), SKOS["prefLabel"], of=tuple(data.union())) == [HOSTILE]


def test_a_number_that_is_none_is_a_warning_and_not_the_end() -> None:
    given = corpus()
    claim = given.claims["bees"].claims[1]
    assert claim.statistic is not None
    endless = Statistic(claim.statistic.span, "9", float("inf"))
    claims = tuple(
        replace(one, statistic=endless) if one is claim else one
        for one in given.claims["bees"].claims
    )
    (problem,) = validate(dataset(_with(given, replace(given.claims["bees"], claims=claims))))
    assert problem.severity is Severity.WARNING
    assert problem.span == claim.span


def _with(given: Corpus, claims: Claims) -> Corpus:
    return replace(given, claims={**given.claims, claims.source: claims})


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (75.0, "75"),
        (33.3, "33.3"),
        (0.1, "0.1"),
        (1600000.0, "1600000"),
        (1e22, "10000000000000000000000"),
        (1e-7, "0.0000001"),
        (-2.50, "-2.5"),
    ],
)
def test_numbers(number: float, text: str) -> None:
    assert decimal(number).value == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_comes_back(number: float) -> None:
    text = decimal(number).value
    assert float(text) == number
    assert not set(text) - set("-0123456789.")


LONG = "one two, " * 50 + "45 of 99 " + "three four " * 50


@pytest.mark.parametrize(
    ("policy", "keep", "inside"),
    [
        (QuotationPolicy.FULL, "45 of 99", LONG),
        (QuotationPolicy.SHORT, "45 of 99", "45 of 99"),
        (QuotationPolicy.SHORT, "not there", "one two"),
        (QuotationPolicy.SHORT, "", "one two"),
        (QuotationPolicy.NONE, "45 of 99", ""),
    ],
)
def test_a_shortened_reading_keeps_its_number(
    policy: QuotationPolicy, keep: str, inside: str
) -> None:
    shown = reading(LONG, policy, keep)
    assert inside.strip() in shown
    assert bool(shown) == (policy is not QuotationPolicy.NONE)
    assert policy is QuotationPolicy.FULL or len(shown.split()) <= 60


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("direction", Direction)
def test_every_kind_and_direction_has_its_relation(kind: Kind, direction: Direction) -> None:
    assert relation(kind, direction) in Relation


@pytest.mark.parametrize(
    ("kind", "direction", "expected"),
    [
        (Kind.RISK_TO_EFFECT, Direction.INCREASES, "increases_risk_of"),
        (Kind.RISK_TO_EFFECT, Direction.NOT_STATED, "linked_with"),
        (Kind.RISK_TO_PARENTING, Direction.MIXED, "affects_parenting"),
        (Kind.PROTECTIVE, Direction.DECREASES, "protects_against"),
        (Kind.PROTECTIVE, Direction.INCREASES, "strengthens"),
        (Kind.INTERVENTION_OUTCOME, Direction.NONE_FOUND, "reports_no_change_in"),
    ],
)
def test_relations(kind: Kind, direction: Direction, expected: str) -> None:
    assert relation(kind, direction) == expected


def test_every_relation_is_one_of_some_claim() -> None:
    assert {relation(kind, direction) for kind in Kind for direction in Direction} == set(Relation)
