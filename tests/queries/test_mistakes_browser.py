"""Queries that an engine refuses: the page says where the mistake is and what is likely meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser
from pyoxigraph import Store

from graph.queries.run import load_queries
from tests.queries.engine import Engine, engine

pytestmark = pytest.mark.browser

BASE = "https://example.org/map"
HEAD = "PREFIX ev: <http://e/>\nPREFIX rdfs: <http://r/>\n"

EXPLAIN = """async (asked) => {
  const { explain, quoted } = await import("/assets/js/query/mistakes.js");
  return asked.map(([text, said]) => {
    const mistake = explain(text, said);
    return { ...mistake, ...(mistake.at < 0 ? { line: -1 } : quoted(text, mistake)) };
  });
}"""


@pytest.fixture(scope="module")
def asker(browser: Browser) -> Iterator[Engine]:
    with engine(browser) as made:
        yield made


def refusal(text: str) -> str:
    """What the engine says of *text*; empty where it answers."""
    try:
        Store().query(text, base_iri=f"{BASE}/")
    except (SyntaxError, RuntimeError) as error:
        return str(error) or "refused"
    return ""


# What follows the two lines of prefixes: the query, its line of the mistake, what is marked there,
# and words of the explanation.
TABLE = [
    ("SELECT ?a WHERE {\n ?a ?b }", 4, "}", "value is missing"),
    ("SELECT ?a WHERE {\n ?a }", 4, "}", "property and its value"),
    ("SELECT ?a WHERE {\n ?a ?b ?c\n ?a ev:x ?d .\n}", 4, "?c", "full stop"),
    ("SELECT ?a { ?a ev:x ev:y ev:z 3 }", 3, "ev:z", "A full stop is missing"),
    ("SELECT ?a WHERE {\n ?a ?b ?c .\n", 4, ".", "{ of line 3 is never closed"),
    ("SELECT ?a WHERE {\n ?a ?b ?c . }\n}", 5, "}", "closes nothing"),
    ("SELECT ?a {\n { ?a ?b ?c\n} ORDER BY ?a", 5, "ORDER", "} is missing before this"),
    ("SELECT ?a { ?a ?b ?c ] }", 3, "]", "} is missing"),
    ("SELECT ?a { ?a ?b [ ?c ?d }", 3, "}", "] is missing"),
    ("SELECT ?a { ?a ?b ?c .. }", 3, ".", "One full stop"),
    ("SELECT ?a WHER {\n ?a ?b ?c . }", 3, "WHER", "Is WHERE meant?"),
    ("SELEC ?a { ?a ?b ?c }", 3, "SELEC", "Is SELECT meant?"),
    ("SELECT DISTINT ?a { ?a ?b ?c }", 3, "DISTINT", "Is DISTINCT meant?"),
    ("SELECT ?a {\n ?a ?b ?c . FILER(?c > 3) }", 4, "FILER", "Is FILTER meant?"),
    ("SELECT ?a {\n OPTOINAL { ?a ?b ?c } }", 4, "OPTOINAL", "Is OPTIONAL meant?"),
    ("SELECT ?a { { ?a ?b ?c } UNIN { ?a ?d ?e } }", 3, "UNIN", "Is UNION meant?"),
    ("SELECT ?a { ?a ?b ?c }\nLIMT 10", 4, "LIMT", "Is LIMIT meant?"),
    ("SELECT ?a { ?a ?b ?c FILTER(CONTAIN(?c, 'x')) }", 3, "CONTAIN", "Is CONTAINS meant?"),
    ("SELECT ?a { ?a ?b ?c FILTER(foo(?c)) }", 3, "foo", "no function of this name"),
    ("SELECT ?a {\n ?a ?b \"abc .\n}", 4, '"abc .', "never closed"),
    ('SELECT ?a { ?a ev:x "multi\nline" }', 3, '"multi', "on the same line"),
    ("SELECT ?a { ?a ev:x 'it's' }", 3, "s", "backslash"),
    ("SELECT ?a { ?a ?b “abc” }", 3, "“", "straight quotation marks"),
    ("SELECT ?a { ?a ?b <http://x y> }", 3, "<", "no spaces"),
    ("SELECT ?a { ?a ?b 'x'@ }", 3, "@", "language"),
    ("SELECT ?a { ?a ?b ?c FILTER ?c > 3 }", 3, "?c", "round brackets"),
    ("SELECT ?a { ?a ?b ?c FILTER (?c == 3) }", 3, "=", "single ="),
    ("SELECT ?a { ?a ?b ?c FILTER (?c <> 3) }", 3, "<>", "!="),
    ("SELECT ?a { ?a ?b ?c FILTER (?c > 3 AND ?c < 5) }", 3, "AND", "&&"),
    ("SELECT ?a { ?a ?b ?c FILTER (?c LIKE '%x%') }", 3, "LIKE", "CONTAINS"),
    ("SELECT ?a { ?a ?b ?c FILTER (?c IN 'x') }", 3, "'x'", "round brackets"),
    ("SELECT ?a {\n ?a ?b ?c FILTER (?c > 3\n}", 4, "3", ") is missing"),
    ("SELECT ?a { ?a ?b ?c FILTER regex(?c 'x') }", 3, "'x'", "comma"),
    ("SELECT ?a { ?a ?b ?c FILTER(?c = 'x' || ) }", 3, ")", "A value is missing"),
    ("SELECT ?a { FILTER(COUNT(?c) > 2) ?a ?b ?c }", 3, "COUNT", "HAVING"),
    ("SELECT ?a { NOT EXISTS { ?a ?b ?c } }", 3, "NOT", "FILTER before it"),
    ("SELECT ?a { ?a ?b ?c OPTIONAL ?a ?d ?e }", 3, "?a", "OPTIONAL { … }"),
    ("SELECT ?a { ?a ?b ?c . BIND(?c ?d) }", 3, "?c", "AS"),
    ("SELECT ?a { ?a ?b ?c . BIND(?c AS ?a) }", 3, "?a", "another name"),
    ("SELECT ?a { ?a label ?c }", 3, "label", "prefixed name"),
    ("SELECT ?a { ?a ?b COUNT(?c) }", 3, "COUNT", "BIND"),
    ("SELECT ?a { ?a 'x' ?c }", 3, "'x'", "never a text"),
    ("SELECT ? { ?a ?b ?c }", 3, "?", "name after the question mark"),
    ("SELECT ?a, ?b { ?a ?b ?c }", 3, ",", "no commas"),
    ("SELECT ?a ?a { ?a ?b ?c }", 3, "?a", "away"),
    ("SELECT WHERE { ?a ?b ?c }", 3, "WHERE", "variables"),
    ("SELECT TOP 10 ?a { ?a ?b ?c }", 3, "TOP", "LIMIT"),
    ("SELECT ?a COUNT(?b) AS ?n { ?a ?b ?c }", 3, "COUNT", "AS ?name"),
    ("SELECT ?a (COUNT(?b)) { ?a ?b ?c } GROUP BY ?a", 3, ")", "gets a name"),
    ("SELECT (COUNT(?a AS ?n) { ?a ?b ?c }", 3, "AS", "Close the ( of COUNT"),
    ("SELECT ?a ?b (COUNT(?c) AS ?n) { ?a ?b ?c } GROUP BY ?a", 3, "?b", "GROUP BY"),
    ("SELECT * { ?a ?b ?c } GROUP BY ?a", 3, "*", "group by"),
    ("SELECT (?c AS ?a) { ?a ?b ?c }", 3, "}", "another name"),
    ("SELECT ?a ?b ?c . }", 3, ".", "between { and }"),
    ("SELECT ?a { ?a ?b ?c } LIMIT", 3, "LIMIT", "whole number"),
    ("SELECT ?a { ?a ?b ?c } LIMIT ten", 3, "ten", "whole number"),
    ("SELECT ?a { ?a ?b ?c } LIMIT 10 ORDER BY ?a", 3, "ORDER", "in this order"),
    ("SELECT ?a { ?a ?b ?c } ORDER ?a", 3, "?a", "BY"),
    ("SELECT ?a { ?a ?b ?c } ORDER BY DESC ?a", 3, "?a", "DESC(?name)"),
    ("SELECT ?a { ?a ?b ?c } ORDER BY ?a DESC", 3, "DESC", "DESC(?name)"),
    ("SELECT ?a { ?a ?b ?c } { ?d ?e ?f }", 3, "{", "pattern already"),
    ("SELECT ?a { ?a ?b ?c } ; SELECT ?b {}", 3, ";", "no semicolon"),
    ("SELECT ?a { VALUES ?a { ev:x, ev:y } }", 3, ",", "no commas"),
    ("SELECT ?a { VALUES (?a ?b) { ev:x ev:y } }", 3, "ev:x", "stands in brackets"),
    ("SELECT ?a { VALUES (?a ?b) { (ev:x) } }", 3, ")", "UNDEF"),
    ("PREFIX x <http://x/> ASK {}", 3, "x", "colon"),
    ("PREFIX x: http://x/ ASK {}", 3, "http:", "between < and >"),
    ("PREFIX x: <http://x/> . ASK {}", 3, ".", "no full stop"),
    ("@prefix x: <http://x/> . ASK {}", 3, "@prefix", "Turtle"),
    ("CONSTRUCT ?a ?b ?c WHERE { ?a ?b ?c }", 3, "?a", "CONSTRUCT { … }"),
    ("DESCRIBE WHERE { ?a ?b ?c }", 3, "WHERE", "prefixed name"),
    ("hello", 3, "hello", "begins with SELECT"),
    ("", 2, "<http://r/>", "begins with SELECT"),
    ("ASK { " + "( " * 5_000 + "}", 3, "(", "never closed"),
]  # fmt: skip


def test_the_place_and_the_likely_cause(asker: Engine) -> None:
    asked = [(HEAD + query, refusal(HEAD + query)) for query, *_ in TABLE]
    assert [text for text, said in asked if not said] == []
    found = asker.page.evaluate(EXPLAIN, asked)
    got = [
        (one["line"], one["parts"][1], cause if cause in f"{one['met']} {one['cause']}" else one)
        for one, (*_, cause) in zip(found, TABLE, strict=True)
    ]
    assert got == [tuple(row) for _, *row in TABLE]


def test_any_part_that_is_missing_or_doubled(asker: Engine) -> None:
    """Of every change to a shipped query that the engine refuses, nearly all are explained, where
    they are or next to it.
    """
    queries = [one.text for one in load_queries(BASE) if one.name in {"gaps_all", "risk_effects"}]
    assert len(queries) == 2
    changes = [
        (text[: token["at"]] + put + text[token["end"] :], text.count("\n", 0, token["at"]) + 1)
        for text in queries
        for token in tokens(asker, text)
        for put in ("", f"{token['text']} {token['text']}")
    ]
    asked = [(text, refusal(text), line) for text, line in changes]
    refused = [one for one in asked if one[1]]
    found = asker.page.evaluate(EXPLAIN, [one[:2] for one in refused])
    near = sum(
        abs(one["line"] - line) <= 1 for one, (_, _, line) in zip(found, refused, strict=True)
    )
    told = sum("cannot be read from here" not in one["met"] for one in found)
    assert len(refused) > 200
    assert told == len(refused)
    assert near / len(refused) > 0.85


def tokens(asker: Engine, text: str) -> list[dict[str, Any]]:
    script = """async (text) => {
      const { tokens } = await import("/assets/js/query/tokens.js");
      return [...tokens(text)];
    }"""
    found: list[dict[str, Any]] = asker.page.evaluate(script, text)
    return found


def test_shipped_queries_hold_no_mistake(asker: Engine) -> None:
    texts = [(query.text, "") for query in load_queries(BASE)]
    assert [one["line"] for one in asker.page.evaluate(EXPLAIN, texts)] == [-1] * len(texts)


@pytest.mark.parametrize(
    ("word", "known", "nearest"),
    [("sko", ["skos", "schema"], "skos"), ("SKOS", ["skos"], ""), ("x", ["y", "skos"], "")],
)
def test_the_nearest_word(asker: Engine, word: str, known: list[str], nearest: str) -> None:
    script = """async ([word, known]) =>
      (await import("/assets/js/query/tokens.js")).nearest(word, known)"""
    assert asker.page.evaluate(script, [word, known]) == nearest
