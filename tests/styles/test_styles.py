"""The parser on documents in styles and on topics that it was not written for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.styles import score_styles as styles
from tests.styles.readings import Mention, read_gold

REFERENCES = 0.95
LINKS = 0.90
HEADINGS = 0.85
"""Floors for the mean F1 over the documents of a set."""

EVERY = [path for name in styles.SETS for path in styles.documents(name)]


@pytest.fixture(scope="module", params=styles.SETS)
def scores(request: pytest.FixtureRequest) -> dict[Path, styles.Score]:
    return styles.score_set(request.param)


def test_references(scores: dict[Path, styles.Score]) -> None:
    assert styles.macro(one.refs for one in scores.values()) >= REFERENCES


def test_links(scores: dict[Path, styles.Score]) -> None:
    assert styles.macro(one.links for one in scores.values()) >= LINKS


def test_headings(scores: dict[Path, styles.Score]) -> None:
    assert styles.macro(one.heads for one in scores.values()) >= HEADINGS


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_gold_stands_in_its_document(path: Path) -> None:
    gold, text = read_gold(path), " ".join(path.read_text("utf-8").split())
    assert all(heading in text for heading, _ in gold.headings)
    assert {cite.ref for cite in gold.citations} <= {ref.id for ref in gold.references} | {None}


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_gold_scores_full_marks_against_itself(path: Path) -> None:
    gold = read_gold(path)
    one = styles.score(gold, gold)
    assert (one.refs.f1, one.links.f1, one.heads.f1) == (1, 1, 1)
    assert all(all(values) for values in one.fields.values())


def test_damage_costs_marks() -> None:
    gold = read_gold(styles.HERE / "dev_apa_flood.md")
    first = replace(gold.references[0], title="Another title altogether", volume="99")
    wrong = replace(gold.citations[0], ref=gold.references[0].id)
    trap = Mention(*gold.traps[0], None)
    damaged = replace(
        gold,
        references=(first, replace(gold.references[1], volume="99"), *gold.references[2:]),
        citations=(wrong, *gold.citations[1:], trap),
        headings=gold.headings[1:],
    )
    one = styles.score(gold, damaged)
    assert (one.refs.missed, one.refs.false) == (1, 1)
    # the citation of the lost entry, the one linked wrongly, and the trap
    assert (one.links.missed, one.links.false, one.traps) == (2, 3, 1)
    assert one.heads.missed == 1
    assert one.fields["volume"].count(False) == 1
