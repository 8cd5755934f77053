"""Our own tests in the W3C's form, run as the W3C's are: see w3c.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.queries.engine import engine
from tests.queries.w3c import outcomes
from tests.queries.w3c_manifest import cases
from tests.queries.w3c_results import same, same_csv

SUITE = Path(__file__).parent / "suite"


@pytest.mark.browser
def test_our_own_suite(browser: Browser) -> None:
    manifest = SUITE / "manifest.ttl"
    with engine(browser) as asker:
        found = list(outcomes(SUITE, manifest, asker))
    assert {one.case.name: one.wrong for one in found if one.wrong} == {}
    named = {one.case.query.name for one in found}
    assert named == {path.name for path in SUITE.glob("*.rq")}


def test_a_difference_is_seen() -> None:
    assert not same(True, False)
    assert not same([{}], [])
    assert not same_csv("a\r\n1\r\n", "a\r\n2\r\n")
    assert same_csv("a,b\r\n1,_:x\r\n", "b,a\r\n_:y,1\r\n")


def test_what_the_engine_does_not_claim_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "manifest.ttl").write_text("""
        @prefix : <#> .
        @prefix mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#> .
        @prefix qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#> .
        @prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
        <> mf:entries ( :a :b :c ) .
        :a a mf:QueryEvaluationTest ; mf:action [ qt:query <q> ; qt:serviceData [] ] .
        :b a mf:QueryEvaluationTest ; mf:action [ qt:query <q> ; sd:entailmentRegime <x> ] .
        :c a mf:UpdateEvaluationTest ; mf:action [ qt:query <q> ] .
    """)
    found = cases(tmp_path, tmp_path / "manifest.ttl")
    assert [case.leave for case in found] == ["SERVICE", "entailment"]
