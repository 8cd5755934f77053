"""Retractions and corrections: from the file to every place that rests on the work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Store

from graph.citing.bibtex import to_bibtex
from graph.citing.csl_json import to_csl
from graph.citing.rendered import Formatted
from graph.citing.ris import to_ris
from graph.files.claims import published_claims
from graph.files.view import views
from graph.pages.index import index_of
from graph.pages.places import reference_link
from graph.pages.works.noticed import cell_doubts, claim_doubts, noted_entries
from graph.pages.works.page import reference_page
from graph.problems import Code, Severity
from graph.queries.run import answer, load_queries
from graph.references.model import Work
from graph.references.notices import doubts, read_notices
from graph.triples.check import validate
from graph.triples.dataset import make_dataset
from graph.triples.iris import Iris
from tests.pages import toy_claims
from tests.pages.test_claim_pieces import EDITION

BASE = "https://example.org/map"
CORPUS = toy_claims.corpus()
ENTRY = """[[notice]]
{name}
kind = "{kind}"
date = "2024-05-17"
reason = "The <i>rain</i> was made up."
by = "AB"
"""


def noticed(path: Path, *entries: tuple[str, str]) -> tuple[tuple[Work, ...], list[Code]]:
    file = path / "notices.toml"
    file.write_text("".join(ENTRY.format(name=name, kind=kind) for name, kind in entries))
    works, problems = read_notices(file, "notices.toml", CORPUS.works)
    return works, [problem.code for problem in problems]


RAIN = 'doi = "10.1000/rain"'
SOIL = 'reference = "marsh-2010"'


@pytest.mark.parametrize(("name", "id_"), [(RAIN, "brook-2001"), (SOIL, "marsh-2010")])
def test_a_work_is_named_by_doi_or_id(tmp_path: Path, name: str, id_: str) -> None:
    works, codes = noticed(tmp_path, (name, "retraction"))
    assert codes == []
    assert [work.id for work in works if work.notices] == [id_]


@pytest.mark.parametrize(
    ("name", "kind", "severity", "words"),
    [
        ('doi = "10.1000/none"', "retraction", Severity.WARNING, "No source lists"),
        ("", "retraction", Severity.WARNING, "names no work"),
        (RAIN, "gone", Severity.ERROR, "kind"),
        ('doi = "rain"', "retraction", Severity.ERROR, "doi"),
        (f"{RAIN}\nwhy = 1", "retraction", Severity.ERROR, "why"),
    ],
)
def test_a_mistake_is_named(
    tmp_path: Path, name: str, kind: str, severity: Severity, words: str
) -> None:
    file = tmp_path / "notices.toml"
    file.write_text(ENTRY.format(name=name, kind=kind))
    works, (problem,) = read_notices(file, "notices.toml", CORPUS.works)
    assert works == CORPUS.works
    assert (problem.code, problem.severity, problem.line) == (Code.NOTICE_INVALID, severity, 1)
    assert words in problem.message


def test_every_export_of_the_work_says_so(tmp_path: Path) -> None:
    works, _ = noticed(tmp_path, (RAIN, "retraction"))
    record = next(work.best.record for work in works if work.notices)
    said = "Retracted on 2024-05-17: The <i>rain</i> was made up."
    assert to_csl(record, "x")["note"] == said
    assert f"N1  - {said}" in to_ris(record, "x")
    assert "Retracted on 2024-05-17" in to_bibtex(record, "x")
    entry = Formatted("<em>A</em> & B", "A & B")
    made = noted_entries({"apa": {"reference/brook-2001": entry, "source/town": entry}}, works)
    assert made["apa"]["reference/brook-2001"].text == "A & B [Retracted 17 May 2024]"
    assert made["apa"]["source/town"] == entry


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ((), []),
        (((RAIN, "retraction"),), [("brook-2001", False)]),
        (((RAIN, "retraction"), (SOIL, "correction")),
         [("brook-2001", False), ("marsh-2010", False)]),
        (((RAIN, "retraction"), (SOIL, "withdrawal")),
         [("brook-2001", True), ("marsh-2010", True)]),
        (((RAIN, "correction"),), [("brook-2001", False)]),
    ],
)  # fmt: skip
def test_what_rests_on_it_alone(
    tmp_path: Path, entries: tuple[tuple[str, str], ...], found: list[tuple[str, bool]]
) -> None:
    works, _ = noticed(tmp_path, *entries)
    two = [work for work in works if work.id in {"brook-2001", "marsh-2010"}]
    assert [(work.id, alone) for work, alone in doubts(two)] == found


def test_pages_files_graph_and_query_agree(tmp_path: Path) -> None:
    works, _ = noticed(tmp_path, (RAIN, "retraction"))
    corpus = replace(CORPUS, works=works)
    index = index_of(corpus)
    brook = next(work for work in works if work.notices)
    assert reference_link(brook).label == "Brook, 2001 [retracted]"
    claims = {claim.id: claim for claim in index.said.claims}
    (help_,) = claim_doubts(claims["help"], index)
    (rain,) = claim_doubts(claims["rain"], index)
    assert help_.endswith("It rests on nothing else that stands.")
    assert "nothing else" not in rain
    (cell,) = cell_doubts([claims["help"], claims["rain"]], index)
    assert cell.endswith("rest on it: 2, 1 of them on nothing else that stands.")
    page = reference_page(brook, index, (), EDITION)
    assert (page.notices[0][0][:23], page.alone) == ("Retracted on 17 May 2024"[:23], 1)
    published = {
        one.id: [(notice.reference, notice.kind, notice.alone) for notice in one.notices]
        for view in views(corpus, Iris(BASE))
        for one in published_claims(view)
        if one.notices
    }
    assert published == {
        "rain": [("brook-2001", "retraction", False)],
        "help": [("brook-2001", "retraction", True)],
    }
    triples = make_dataset(corpus, BASE, "0", ())
    store = Store()
    store.bulk_extend(triples.quads)
    query = next(one for one in load_queries(BASE) if one.name == "claims_on_retracted")
    rows = {
        str(row[0]).rpartition("/")[2].strip(">"): (row[3], row[6])
        for row in answer(store, query.text, BASE).rows
    }
    assert {claim: str(standing) for claim, (_, standing) in rows.items()} == {
        claim: f'"{int(not any(alone for *_, alone in notices))}"'
        "^^<http://www.w3.org/2001/XMLSchema#integer>"
        for claim, notices in published.items()
    }
    noted = [one for one in validate(triples) if "notice" in one.message.lower()]
    assert noted == []
