"""A made graph in the shape of the real one, of any size, and twelve questions to it.

The share of each kind of thing, the properties and the lengths of texts are those of the real
graph; what things are called and say is arithmetic on their numbers, so that the same size gives
the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

BASE: Final = "https://example.org/map"
PREFIXES: Final = {
    "c": f"{BASE}/claim/",
    "k": f"{BASE}/concept/",
    "r": f"{BASE}/reference/",
    "s": f"{BASE}/source/",
    "p": f"{BASE}/passage/",
    "ev": f"{BASE}/ontology#",
    "cito": "http://purl.org/spar/cito/",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
KINDS: Final = ("RiskFactor", "Effect", "Intervention", "Outcome", "Population", "Setting")
CLAIM_KINDS: Final = ("risk", "outcome", "gap", "statistic", "protective", "description", "told")
DIRECTIONS: Final = ("increases", "decreases", "mixed", "not-stated")
WORDS: Final = (
    "barrel", "cellar", "cloud", "drought", "field", "flood", "garden", "gutter", "harvest",
    "hedge", "meadow", "orchard", "puddle", "rain", "river", "roof", "seed", "soil", "storm",
    "well",
)  # fmt: skip
EACH: Final = 23
"""Statements for each claim with its passage, its share of a reference, a concept and a source."""


def text(seed: int, words: int) -> str:
    """So many words that look drawn at random."""
    found = []
    for _ in range(words):
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
        found.append(WORDS[(seed >> 16) % len(WORDS)])
    return " ".join(found)


def trig(statements: int) -> bytes:
    """About so many statements in TriG: the vocabulary and each source in a graph of its own."""
    claims = max(8, statements // EACH)
    concepts, sources = max(12, claims // 12), max(2, claims // 300)
    parts = [f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items()]
    parts += ["GRAPH ev:vocabulary {", *_concepts(concepts), "}"]
    each = -(-claims // sources)
    for source in range(sources):
        numbers = range(source * each, min(claims, (source + 1) * each))
        parts += [f"GRAPH s:{source} {{", *_source(source)]
        parts += [line for number in numbers for line in _claim(number, source, concepts)]
        parts.append("}")
    return "\n".join(parts).encode()


def _concepts(count: int) -> Iterator[str]:
    for at in range(count):
        broader = f" ; skos:broader k:{at // 4}" if at else ""
        yield (
            f'k:{at} a skos:Concept, ev:{KINDS[at % len(KINDS)]} ; skos:prefLabel "{text(at, 3)} '
            f'{at}"@en ; skos:altLabel "{text(at + 7, 2)}"@en ; skos:definition '
            f'"{text(at + 9, 18)}"@en{broader} .'
        )


def _source(at: int) -> Iterator[str]:
    yield (
        f's:{at} a ev:Source ; dcterms:title "{text(at, 8)}" ; '
        f'dcterms:issued "{1990 + at % 35}" ; dcterms:language "en" .'
    )


def _claim(at: int, source: int, concepts: int) -> Iterator[str]:
    subject, other = (at * 7919) % concepts, (at * 104_729 + 1) % concepts
    words = text(at, 22)
    yield (
        f"c:{at} a ev:Claim, schema:Claim ; ev:kind ev:kind-{CLAIM_KINDS[at % 7]} ; "
        f"ev:direction ev:direction-{DIRECTIONS[at % 4]} ; ev:subject k:{subject} ; "
        f'ev:object k:{other} ; ev:relation ev:relation-{at % 9} ; ev:reading "{words}" ; '
        f'ev:statedIn s:{source} ; ev:status "{"accepted" if at % 3 else "extracted"}" ; '
        f"prov:wasQuotedFrom p:{at} ; cito:citesAsEvidence r:{at // 2} ."
    )
    yield (
        f'p:{at} a oa:SpecificResource ; oa:hasSource s:{source} ; oa:exact "{words}" ; '
        f'oa:prefix "{text(at + 1, 5)}" ; oa:suffix "{text(at + 2, 5)}" ; oa:start {at * 131} ; '
        f'oa:end {at * 131 + len(words)} ; ev:section "{text(at // 20, 4)}" .'
    )
    if at % 2 == 0:
        # One reference in ten is cited by nothing.
        number = at // 2 if at % 20 else at // 2 + 10_000_000
        yield (
            f'r:{number} a ev:Reference ; dcterms:title "{text(at + 3, 11)}" ; '
            f'dcterms:issued "{1970 + at % 53}" ; dcterms:creator "{text(at + 4, 2)}" .'
        )
    if CLAIM_KINDS[at % 7] == "statistic":
        yield (
            f"c:{at} ev:statistic p:{at}-n . p:{at}-n a ev:Statistic ; "
            f'schema:value {at % 100} ; schema:unitText "%" .'
        )


_HEAD: Final = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())

_BODIES: Final = {
    "lookup": "SELECT ?p ?o { c:101 ?p ?o }",
    "text filter": ('SELECT ?c ?t { ?c ev:reading ?t FILTER(CONTAINS(LCASE(?t), "rain barrel")) }'),
    "join of two": (
        "SELECT ?c ?t { ?c ev:subject k:5 ; ev:reading ?t ; prov:wasQuotedFrom ?p . "
        "?p oa:start ?n }"
    ),
    "join of five": (
        "SELECT ?t ?l ?title { ?s a ev:Intervention ; skos:prefLabel ?l . ?c ev:subject ?s ; "
        "ev:kind ev:kind-outcome ; ev:reading ?t ; ev:statedIn ?d . ?d dcterms:title ?title }"
    ),
    "optional": (
        "SELECT ?c ?v { ?c ev:kind ev:kind-statistic ; ev:direction ev:direction-mixed "
        "OPTIONAL { ?c ev:statistic/schema:value ?v } }"
    ),
    "aggregate": "SELECT ?k (COUNT(*) AS ?n) { ?c ev:kind ?k } GROUP BY ?k ORDER BY ?k",
    "top of counts": (
        "SELECT ?s (COUNT(?c) AS ?n) { ?c ev:subject ?s } GROUP BY ?s ORDER BY DESC(?n) ?s LIMIT 10"
    ),
    "path": "SELECT ?c ?k { ?k skos:broader+ k:3 . ?c ev:object ?k ; ev:kind ev:kind-gap }",
    "not exists": (
        "SELECT ?r { ?r a ev:Reference FILTER NOT EXISTS { ?c cito:citesAsEvidence ?r } }"
    ),
    "construct": (
        "CONSTRUCT { ?c ev:raises ?o } { ?c ev:kind ev:kind-risk ; "
        "ev:direction ev:direction-increases ; ev:object ?o }"
    ),
    "top by year": (
        "SELECT ?r ?y ?t { ?r a ev:Reference ; dcterms:issued ?y ; dcterms:title ?t } "
        "ORDER BY DESC(?y) ?t LIMIT 10"
    ),
    "union, distinct": (
        "SELECT DISTINCT ?k { { ?c ev:subject ?k } UNION { ?c ev:object ?k } ?c ev:statedIn s:1 }"
    ),
}

QUESTIONS: Final = {name: f"{_HEAD}{body}" for name, body in _BODIES.items()}
"""SPARQL 1.1 by what it stands for."""
