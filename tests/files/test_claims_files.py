"""Claims, concepts, statistics, interventions, the evidence map and the network, read back."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import subprocess
import sys
from dataclasses import replace
from typing import Any

import networkx as nx
import pytest

from graph.claims.model import Direction, Kind
from graph.documents.sources.model import QuotationPolicy
from graph.files.claims import number
from graph.files.data import all_files
from graph.files.parsed import parsed_json
from graph.quotation import WORDS
from graph.triples.relations import relation
from tests.conftest import ROOT
from tests.files.claims_toy import CONTROL, FORMULA, SENTENCE, VOCABULARY, corpus, town
from tests.pages.toy import LONG, TOWN

BASE = "https://example.org/map"
NEW = (
    "claims.csv", "claims.json", "concepts.csv", "concepts.json", "evidence-map.csv",
    "interventions.csv", "network.gexf", "network.graphml", "network.json", "statistics.csv",
    "withdrawn.json",
)  # fmt: skip


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(all_files(corpus(), BASE))


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def items(content: bytes) -> dict[str, Any]:
    return {item["id"]: item for item in json.loads(content)}


def test_claims_have_the_fields_of_the_contract(files: dict[str, bytes]) -> None:
    claims = items(files["claims.json"])
    assert list(claims) == ["field-1", "town-2", "town-1"]
    one = claims["town-1"]
    contract = (
        "id iri source kind quote start end section page subjects relation objects direction "
        "valence statistic evidence references rule status"
    )
    assert set(contract.split()) <= set(one)
    assert one["iri"] == f"{BASE}/claim/town-1"
    assert TOWN[one["start"] : one["end"]] == one["quote"] == "Barrels help"
    assert one["section"] == "Water in the town"
    assert one["page"] is None
    assert one["objects"] == [{"iri": f"{BASE}/concept/dry", "label": CONTROL, "type": "outcome"}]
    assert (one["relation"], one["direction"], one["valence"]) == (
        "reports_outcome", "increases", "benefit",
    )  # fmt: skip
    assert one["references"] == ["brook-2001"]
    assert one["evidence"]["designs"][0]["label"] == "Survey"
    assert one["evidence"]["references"] == ["marsh-2010"]
    assert one["review"]["by"] == "AB"
    assert one["statistic"] is None


def test_a_statistic_in_its_claim(files: dict[str, bytes]) -> None:
    statistic = items(files["claims.json"])["town-2"]["statistic"]
    assert (statistic["value"], statistic["low"], statistic["unit"]) == (50, None, "%")
    assert TOWN[statistic["start"] : statistic["end"]] == statistic["quote"]


def test_quotations_follow_the_policy_and_places_do_not(files: dict[str, bytes]) -> None:
    claims = items(files["claims.json"])
    long, closed = claims["town-2"], claims["field-1"]
    assert len(long["quote"].split()) <= WORDS < len(LONG.split())
    assert TOWN[long["start"] : long["end"]] == LONG
    assert [closed[key] for key in ("quote", "reading", "hedge", "voice")] == [""] * 4
    assert closed["end"] > closed["start"]
    labels = [concept["label"] for concept in (*closed["subjects"], *closed["objects"])]
    assert labels == ["Ditch scheme", "Fields flood where the ground is sealed and…"]


def test_no_file_has_the_words_of_a_closed_source(files: dict[str, bytes]) -> None:
    for name in NEW:
        text = files[name].decode()
        assert SENTENCE not in text, name
        assert "Fields flood (" not in text, name
        assert LONG not in text, name


def test_tables_say_the_same_and_calculate_nothing(files: dict[str, bytes]) -> None:
    claims = items(files["claims.json"])
    table = rows(files["claims.csv"])
    assert [row["id"] for row in table] == list(claims)
    row = next(row for row in table if row["id"] == "town-2")
    assert (row["value"], row["population"], row["subjects"]) == ("50", "gardens", f"'{FORMULA}")
    assert row["references"] == "marsh-2010; brook-2001"
    for name in NEW:
        if name.endswith(".csv"):
            cells = [cell for line in rows(files[name]) for cell in line.values()]
            assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in cells)


def test_concepts(files: dict[str, bytes]) -> None:
    found = {item["iri"].rpartition("/")[2]: item for item in json.loads(files["concepts.json"])}
    assert list(found) == sorted([*VOCABULARY.concepts, "outcome-said", "scheme-ditch"])
    assert found["barrels"] == {
        "iri": f"{BASE}/concept/barrels",
        "type": "intervention",
        "label": FORMULA,
        "alt_labels": ["casks"],
        "broader": [],
        "definition": "",
        "mentions": [{"source": "town", "start": TOWN.index("Barrels"),
                      "end": TOWN.index("Barrels") + 7}],
        "candidate": False,
    }  # fmt: skip
    assert found["dry"]["broader"] == [f"{BASE}/concept/weather"]
    assert found["scheme-ditch"]["candidate"]
    table = {row["iri"]: row for row in rows(files["concepts.csv"])}
    assert (table[f"{BASE}/concept/barrels"]["mentions"], len(table)) == ("1", len(found))
    assert b"old word" not in files["concepts.json"] + files["concepts.csv"]


def test_statistics(files: dict[str, bytes]) -> None:
    half, nine = sorted(rows(files["statistics.csv"]), key=lambda row: row["quote"])
    assert (half["value"], half["claim"], half["reports"]) == ("50", "town-2", "1")
    assert half["references"] == "marsh-2010; brook-2001"
    assert (nine["low"], nine["high"], nine["claim"]) == ("9", "", "")
    assert half["finding"] != nine["finding"]


def test_one_finding_reported_twice() -> None:
    claims = town()
    other = claims.claims[1]
    again = replace(claims.statistics[0], span=other.span)
    twice = replace(
        claims,
        claims=(claims.claims[0], replace(other, statistic=again)),
        statistics=(claims.statistics[0], again),
    )
    content = all_files(replace(corpus(), claims={"town": twice}), BASE)["statistics.csv"]
    assert [(row["reports"]) for row in rows(content)] == ["2", "2"]
    assert len({row["finding"] for row in rows(content)}) == 1


def test_interventions_and_the_map(files: dict[str, bytes]) -> None:
    barrels, ditch = rows(files["interventions.csv"])
    assert (barrels["label"], barrels["outcome_claims"], barrels["evaluations"]) == (
        f"'{FORMULA}", "2", "1",
    )  # fmt: skip
    assert (barrels["valence_benefit"], barrels["valence_not_stated"]) == ("1", "1")
    assert (ditch["label"], ditch["outcome_claims"]) == ("Ditch scheme", "0")
    (cell,) = rows(files["evidence-map.csv"])
    assert (cell["claims"], cell["designs"], cell["direction_increases"]) == ("2", "Survey", "2")
    assert cell["claim_ids"] == "town-1; town-2"
    assert cell["references"] == "brook-2001; marsh-2010"


def test_the_network_is_the_same_in_three_forms(files: dict[str, bytes]) -> None:
    network = json.loads(files["network.json"])
    barrels, dry = f"{BASE}/concept/barrels", f"{BASE}/concept/dry"
    edge = next(edge for edge in network["edges"] if edge["source"] == barrels)
    assert (edge["target"], edge["count"], edge["claims"]) == (dry, 2, ["town-1", "town-2"])
    assert (edge["kind"], edge["direction"]) == ("intervention_outcome", "increases")
    graphml = nx.parse_graphml(files["network.graphml"].decode(), force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(files["network.gexf"]), version="1.2draft")
    for graph in (graphml, gexf):
        assert sorted(graph.nodes) == [node["id"] for node in network["nodes"]]
        assert graph.number_of_edges() == len(network["edges"])
        (data,) = (data for subject, _, data in graph.edges(data=True) if subject == barrels)
        assert (data["count"], data["claims"]) == (2, "town-1; town-2")
        assert graph.nodes[dry]["label"] == "Rain & <wells>�"
        assert graph.nodes[dry]["concept_type"] == "outcome"
    assert b"lastmodifieddate" not in files["network.gexf"]


def test_what_was_withdrawn_has_a_reason_and_no_words(files: dict[str, bytes]) -> None:
    gone = items(files["withdrawn.json"])["town-3"]
    assert (gone["id"], gone["status"], gone["by"]) == ("town-3", "rejected", "the editor")
    assert "hold rain" not in json.dumps(gone)
    assert "town-3" not in items(files["claims.json"])


def test_parse_prints_the_same_forms_whole() -> None:
    toy = corpus()
    content = parsed_json(
        toy.documents["town"], toy.references["town"], toy.claims["town"], VOCABULARY, (), BASE
    )
    found = json.loads(content)
    assert [set(claim) for claim in found["claims"]] == [
        set(item) for item in items(all_files(toy, BASE)["claims.json"]).values()
    ][:2]
    assert [claim["quote"] for claim in found["claims"]] == [LONG, "Barrels help"]
    assert found["claims"][1]["references"] == ["brook-2001"]
    for part in ("claims", "statistics"):
        assert all(TOWN[one["start"] : one["end"]] == one["quote"] for one in found[part])
    assert len(found["statistics"]) == 2
    assert [one["label"] for one in found["concepts"]] == [FORMULA, CONTROL]


def test_the_relation_is_that_of_the_graph(files: dict[str, bytes]) -> None:
    for one in json.loads(files["claims.json"]):
        assert one["relation"] == relation(Kind(one["kind"]), Direction(one["direction"]))


def test_ratings_are_stated_or_derived(files: dict[str, bytes]) -> None:
    ratings = items(files["claims.json"])["town-1"]["evidence"]["ratings"]
    assert [(one["scale"], one["level"], one["basis"], one["standing"]) for one in ratings] == [
        ("stars", "2", "stated", "level"),
        ("stars", "1", "derived", "level"),
        ("votes", "", "stated", "not_rated"),
    ]
    assert TOWN[ratings[0]["start"] : ratings[0]["end"]] == "Barrels help"
    assert (ratings[1]["bound"], ratings[1]["start"]) == ("at most", None)
    for name, more in (("interventions.csv", "; votes: yes"), ("evidence-map.csv", "")):
        row = rows(files[name])[0]
        assert row["ratings_stated"] == f"stars: 2; votes: not_rated{more}"
        assert row["ratings_derived"] == "stars: at most 1"


def test_withdrawn_evidence_says_what_took_its_place(files: dict[str, bytes]) -> None:
    gone = items(files["withdrawn.json"])["town-old"]
    assert (gone["kind"], gone["into"], gone["reason"]) == ("evidence", "town-study", "The same.")
    assert gone["iri"] == f"{BASE}/evidence/town-old"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(75.0, 75), (4.5, 4.5), (None, None), (float("inf"), None), (float("nan"), None), (0.0, 0)],
)
def test_numbers(value: float | None, shown: float | int | None) -> None:
    assert (number(value), type(number(value))) == (shown, type(shown))


def test_a_policy_of_none_blanks_every_source() -> None:
    toy = corpus()
    closed = tuple(
        replace(source, rights=replace(source.rights, quotation=QuotationPolicy.NONE))
        for source in toy.sources
    )
    found = items(all_files(replace(toy, sources=closed), BASE)["claims.json"])
    assert {claim["quote"] + claim["reading"] for claim in found.values()} == {""}
    assert found["town-2"]["statistic"]["population"] == ""


SCRIPT = """
import hashlib
from graph.files.data import all_files
from tests.files.claims_toy import corpus
for name, content in all_files(corpus(), "https://example.org/map").items():
    print(name, hashlib.sha256(content).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_order_of_sets_changes_no_byte(files: dict[str, bytes], seed: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    expected = [f"{name} {hashlib.sha256(files[name]).hexdigest()}" for name in files]
    assert run.stdout.splitlines() == expected
