"""Queries: every shipped one gives the same rows in three engines; values are bound; faults."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import rdflib
from oxrdflib import OxigraphStore
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from graph.problems import Code
from graph.queries.mistakes import prologue
from graph.queries.model import Cell, Query, Rows
from graph.queries.run import answer, fault, load_queries, make_store, query_problems, read_query
from graph.triples.iris import Iris
from tests.triples.toy import BASE, HOSTILE, dataset

IRIS = Iris(BASE)
DATA = dataset()
STORE = make_store(DATA)
QUERIES = {query.name: query for query in load_queries(BASE)}

BINDINGS = {
    "reference": IRIS.reference("marsh-2010"),
    "source": IRIS.source("hives"),
    "claim": IRIS.claim("bees-1"),
    "concept": IRIS.concept("direct-child-abuse"),
    "intervention": IRIS.concept("smoke"),
}
"""Values for the variables that pages bind."""


@cache
def plain() -> rdflib.Graph:
    text = "".join(f"{statement} .\n" for statement in DATA.union())
    return rdflib.Graph().parse(data=text, format="nt")


@cache
def backed() -> rdflib.Graph:
    graph = rdflib.Graph(store=OxigraphStore())
    for triple in plain():
        graph.add(triple)
    return graph


def key(cell: Cell | rdflib.term.Node) -> tuple[str, str]:
    """A term as both libraries know it."""
    match cell:
        case None:
            return "", ""
        case NamedNode() | Literal():
            return type(cell).__name__, cell.value
        case rdflib.URIRef():
            return "NamedNode", str(cell)
        case rdflib.Literal():
            return "Literal", str(cell)
        case _:
            raise TypeError(f"{cell!r}")


def keys(rows: Rows) -> Counter[tuple[tuple[str, str], ...]]:
    return Counter(tuple(key(cell) for cell in row) for row in rows.rows)


def asked(
    graph: rdflib.Graph, query: Query, names: tuple[str, ...], **given: rdflib.URIRef
) -> Counter[tuple[tuple[str, str], ...]]:
    found = graph.query(query.text, initBindings=given)
    return Counter(
        tuple(key(row.get(rdflib.Variable(name))) for name in names) for row in found.bindings
    )


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
@pytest.mark.parametrize("graph", [plain, backed])
def test_every_engine_gives_the_same_rows(query: Query, graph: object) -> None:
    rows = answer(STORE, query.text, BASE)
    assert callable(graph)
    assert asked(graph(), query, rows.variables) == keys(rows)


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_every_query_has_an_answer_in_the_toy_corpus(query: Query) -> None:
    assert answer(STORE, query.text, BASE).rows


@pytest.mark.parametrize(
    ("name", "variable"),
    [
        ("reference_citations", "reference"),
        ("source_citations", "source"),
        ("source_references", "source"),
        ("source_sections", "source"),
        ("source_claims", "source"),
        ("claim_triples", "claim"),
        ("concept_claims", "concept"),
        ("concept_statistics", "concept"),
        ("intervention_outcomes", "intervention"),
    ],
)
def test_bound_to_one_page_gives_that_page_s_rows_of_all(name: str, variable: str) -> None:
    query, value = QUERIES[name], BINDINGS[variable]
    every = answer(STORE, query.text, BASE)
    at = every.variables.index(variable)
    bound = answer(STORE, query.text, BASE, {variable: value})
    assert bound.rows == tuple(row for row in every.rows if row[at] == value)
    assert bound.rows


KINDS: list[list[object]] = [
    ["intervention_description", 2, 0],
    ["intervention_outcome", 2, 0],
    ["risk_to_effect", 2, 0],
    ["evidence_gap", 1, 0],
    ["lived_experience", 1, 0],
    ["prevalence_statistic", 1, 0],
    ["protective", 1, 1],
    ["recommendation", 1, 0],
    ["risk_to_parenting", 1, 0],
]


@pytest.mark.parametrize(
    ("name", "columns", "expected"),
    [
        ("home_counts", ("sources", "references", "citations", "unresolved"), [[3, 2, 5, 2]]),
        ("references_by_year", ("year", "references"), [[2010, 1]]),
        ("references_by_type", ("type", "references"), [["article-journal", 1], ["chapter", 1]]),
        ("references_uncited", ("label",), [["Pond & Guild of Bees n.d."]]),
        ("references_without_doi", ("label",), [["Pond & Guild of Bees n.d."]]),
        ("references_by_journal", ("title", "references"), [["Bees & Hives", 1]]),
        ("citations_repaired", ("read",), [["Marsh, 2010"]]),
        (
            "citations_all",
            ("label", "container", "sources", "citations"),
            [
                ["Marsh et al. 2010a", "Bees & Hives", 2, 3],
                ["Pond & Guild of Bees n.d.", "All of Wax", 0, 0],
            ],
        ),
        ("claims_by_kind", ("kind", "claims", "reviewed"), KINDS),
        (
            "statistics_all",
            ("printed", "value", "low", "high", "unit", "population"),
            [
                ["45-70%", "", 45, 70, "%", "hives with mites"],
                ["3 hives", 3, "", "", "hives", ""],
            ],
        ),
        (
            "interventions_all",
            ("label", "candidate", "claims", "outcomes", "evaluations", "sources"),
            [['Comb "Plan" <i>', "true", 2, 1, 0, 1], ["Smoke", "", 3, 1, 1, 2]],
        ),
        (
            "evidence_map",
            ("interventionLabel", "outcomeLabel", "claims", "evaluations", "benefit", "harm"),
            [
                ['Comb "Plan" <i>', "Cold young bees", 1, 0, 0, 1],
                ["Smoke", "Safer young bees", 1, 1, 1, 0],
            ],
        ),
        ("gaps_all", ("reading", "label"), [["Nobody knows whether smoke helps.", "Smoke"]]),
        (
            "risk_effects",
            ("factorLabel", "effectLabel", "direction", "claims"),
            [
                ["Mites", "Cold young bees", "increases", 1],
                ["Mites", "Harm to young bees", "increases", 1],
                ["Mites", "Young bees die", "increases", 1],
                ["Tired keepers", "Keepers inspect less", "increases", 1],
            ],
        ),
        (
            "question_less_risk_to_children",
            ("interventionLabel", "designLabel", "publicationLabel"),
            [["Smoke", "Counting", "Marsh et al. 2010a"]],
        ),
        (
            "question_reported_benefit",
            ("label", "outcomes", "claims", "hedged", "evaluations"),
            [["Smoke", 1, 1, 0, 1]],
        ),
        (
            "question_share_directly_abused",
            ("printed", "low", "high"),
            [["45-70%", 45, 70]],
        ),
        (
            "question_mothers_held_responsible",
            ("basis", "voice", "grounds"),
            [["people quoted, no study named", "Keepers' group", 0]],
        ),
        (
            "question_effects_without_intervention",
            ("label", "claims"),
            [["Cold young bees", 1], ["Young bees die", 1]],
        ),
        (
            "network_cites",
            ("label", "citations"),
            [["Marsh et al. 2010a", 2], ["Marsh et al. 2010a", 1]],
        ),
    ],
)
def test_rows(name: str, columns: tuple[str, ...], expected: list[list[object]]) -> None:
    rows = answer(DATA, QUERIES[name].text, BASE)
    at = [rows.variables.index(column) for column in columns]
    assert [[key(row[column])[1] for column in at] for row in rows.rows] == [
        [str(value) for value in row] for row in expected
    ]


def test_what_is_hedged_is_told_from_what_is_not() -> None:
    """One of two claims of a benefit says “may”: the answers say which, and how many."""
    store = Store()
    store.load(
        f"""
        @base <{BASE}/> .
        @prefix ev: <ontology#> .
        @prefix oa: <http://www.w3.org/ns/oa#> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        ev:direction-decreases skos:notation "decreases" .
        ev:valence-benefit skos:notation "benefit" .
        <i> a ev:Intervention ; skos:prefLabel "Smoke" .
        <concept/child-safety-outcome> skos:prefLabel "Safer young bees" .
        <a> ev:hedge "may" .
        {
            " ".join(
                f"<{one}> ev:kind ev:kind-intervention-outcome ; ev:subject <i> ; "
                "ev:object <concept/child-safety-outcome> ; ev:statedIn <s> ; "
                "ev:direction ev:direction-decreases ; ev:valence ev:valence-benefit ; "
                "prov:wasQuotedFrom [ oa:hasSelector [ oa:start 1 ] ] ."
                for one in "ab"
            )
        }
        """.encode(),
        RdfFormat.TURTLE,
    )

    def column(name: str, *columns: str) -> list[list[str]]:
        rows = answer(store, QUERIES[name].text, BASE)
        at = [rows.variables.index(one) for one in columns]
        return [[key(row[place])[1].removeprefix(f"{BASE}/") for place in at] for row in rows.rows]

    assert column("question_reported_benefit", "claims", "hedged") == [["2", "1"]]
    for name in ("question_less_risk_to_children", "intervention_outcomes", "cell_claims"):
        assert column(name, "claim", "hedge") == [["a", "may"], ["b", ""]], name


def test_hostile_values_are_bound_not_spliced() -> None:
    text = "SELECT ?work ?title WHERE { ?work <http://purl.org/dc/terms/title> ?title }"
    rows = answer(STORE, text, BASE, {"title": Literal(HOSTILE)})
    assert [row[0] for row in rows.rows] == [IRIS.reference("marsh-2010")]
    assert answer(STORE, text, BASE, {"title": Literal('x" } #')}).rows == ()


def test_of_a_long_answer_some_rows_are_held_and_all_counted() -> None:
    text = "SELECT ?s { ?s a <ontology#Claim> } ORDER BY ?s"
    whole, some = answer(STORE, text, BASE), answer(STORE, text, BASE, most=2)
    assert (some.rows, some.total) == (whole.rows[:2], whole.total)
    assert some.more == whole.total - 2 > 0


def test_from_names_the_graphs() -> None:
    def count(dataset: str) -> int:
        rows = answer(STORE, f"SELECT (COUNT(*) AS ?n) {dataset} {{ ?s ?p ?o }}", BASE)
        return int(key(rows.rows[0][0])[1])

    graph = min(str(quad.graph_name) for quad in DATA.quads)
    assert 0 < count(f"FROM {graph}") < count("") == count("# FROM\n")
    assert count("FROM <none>") == 0


def test_only_what_a_query_selects_can_be_bound() -> None:
    with pytest.raises(ValueError, match=r"\?other"):
        answer(STORE, "SELECT ?s WHERE { ?s ?p ?o }", BASE, {"other": Literal("x")})


def test_ask_and_construct() -> None:
    yes = answer(STORE, "ASK { ?s ?p ?o }", BASE)
    assert (yes.is_yes_or_no, yes.rows[0][0]) == (True, Literal(value=True))
    built = answer(STORE, "CONSTRUCT { ?s a <x> } WHERE { ?s a <ontology#Source> }", BASE)
    assert built.variables == ("subject", "predicate", "object")
    assert len(built.rows) == 3


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("SELECT * WHERE { ?s ?p }", 1),
        ("# a\nSELECT *\nWHER { ?s ?p ?o }", 3),
        ("DROP ALL", 1),
        ("SELECT *\nWHERE { service <https://example.org/> { ?s ?p ?o } }", 2),
        ("SELECT * WHERE { SERVICE SILENT ?s { ?s ?p ?o } }", 1),
        ("PREFIX x: <y> SELECT ?a WHERE { ?a z:b ?c }", None),
        ("", 1),
    ],
)
def test_fault_has_its_place(text: str, line: int | None) -> None:
    problem = fault(text, BASE, "mine.rq")
    assert problem is not None
    assert (problem.code, problem.file) == (Code.QUERY_INVALID, "mine.rq")
    assert line is None or problem.line == line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SELECT ?x { ?x foo:bar 1 }", "at line 1, “SELECT ?x { ?x foo:bar⟨here⟩ 1 }”: prefix not"),
        ("SELECT ?x\nWHER { ?x ?y ?z }", "at line 2, “WHER ⟨here⟩{ ?x ?y ?z }”."),
        ("SELECT (1 AS ?x) (2 AS ?x) {}", "duplicated variable name in SELECT."),
        ("", "at line 1, “⟨here⟩”."),
        ("\x1b[2J", "at line 1, “[2J⟨here⟩”."),
        ("claims_by_knd", "no shipped query of the name “claims_by_knd”."),
    ],
)
def test_a_mistake_is_said_in_words_whatever_stands_in_front(text: str, words: str) -> None:
    for before in ("", prologue(BASE)):
        problem = fault(text, BASE, before=before)
        assert problem is not None
        assert words in problem.message
        assert len(problem.message) < 150, "no page of grammar"
    assert fault("SELECT ?c { ?c a ev:Claim }", BASE, before=prologue(BASE)) is None


def test_a_name_that_is_nearly_one_of_ours_is_offered() -> None:
    problem = fault("claims_by_knd", BASE)
    assert problem is not None
    assert problem.hint.startswith("Did you mean claims_by_kind or ")


@pytest.mark.parametrize(
    "part",
    ["?service", "'SERVICE'", '"""a "SERVICE" b"""', "<x:SERVICE>", "<x> # SERVICE\n", "service:x"],
)
def test_a_word_is_no_request_to_another_server(part: str) -> None:
    text = f"PREFIX service: <y> SELECT * WHERE {{ ?service <p> {part} }}"
    assert fault(text, BASE) is None


def test_shipped_queries_are_in_order() -> None:
    assert query_problems(BASE) == ()
    assert list(QUERIES) == sorted(QUERIES)
    assert all("?" in query.asks for query in QUERIES.values())


def test_only_sparql_1_1() -> None:
    for query in QUERIES.values():
        assert "SERVICE" not in query.text
        assert query.text.startswith(
            f"# title: {query.title}\n# asks: {query.asks}\nBASE <{BASE}/>"
        )


def test_files_that_are_no_queries_are_problems(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text("SELECT * WHERE { ?s ?p ?o }")
    (tmp_path / "b.rq").write_text("# title: B\n# asks: B?\nSELECT * WHERE\n{ ?s ?p }")
    (tmp_path / "c.rq").write_text("# title: C\n# asks: C?\nSELECT * WHERE { ?s ?p ?o }")
    problems = query_problems(BASE, tmp_path)
    assert [(problem.file, problem.line) for problem in problems] == [
        ("graph/queries/a.rq", 1),
        ("graph/queries/b.rq", 4),
    ]
    assert [query.name for query in load_queries(BASE, tmp_path)] == ["c"]
    with pytest.raises(ValueError, match="asks"):
        read_query("d", "# title: D\nASK {}", BASE)
