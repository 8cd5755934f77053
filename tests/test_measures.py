"""The measures themselves: a perfect reading scores 1.0, each kind of mistake is counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from graph.records import Name, Record
from graph.references.model import Citation, CitationForm, Reference
from graph.spans import Span
from tests.measures import Gold, load, matching, score_citations, score_references

Change = Callable[[list[Reference]], list[Reference]]


def reference(gold: Gold) -> Reference:
    """The hand-read entry as the program would give it."""
    names = [
        Name(a["family"], a.get("given") or "") if a.get("family") else Name(literal=a["literal"])
        for a in gold["authors"]
    ]
    record = Record(
        type=gold["type"],
        title=gold["title"],
        author=tuple(names),
        year=gold["year"],
        container_title=gold["container"] or "",
        volume=gold["volume"] or "",
        issue=gold["issue"] or "",
        page=gold["pages"] or "",
        doi=gold["doi"] or "",
        url=gold.get("url_corrected") or gold["url"] or "",
    )
    span = Span("wild-2021", gold["start"], gold["end"])
    return Reference(gold["id"], "wild-2021", (span,), gold["raw"], record)


def citation(gold: Gold) -> Citation:
    span = Span("wild-2021", gold["start"], gold["end"])
    form = CitationForm.PARENTHETICAL
    return Citation(gold["id"], span, gold["raw"], form, gold["key"], span, 0)


@pytest.fixture(scope="module")
def entries() -> list[Reference]:
    return [reference(gold) for gold in load("references") if not gold["in_body"]]


@pytest.fixture(scope="module")
def citations() -> list[Citation]:
    return [citation(gold) for gold in load("citations") if not gold["optional"]]


def changed(entry: Reference, **fields: object) -> Reference:
    return replace(entry, record=replace(entry.record, **fields))  # type: ignore[arg-type]


def test_a_perfect_list(entries: list[Reference]) -> None:
    result = score_references(load("references"), list(reversed(entries)))
    assert {name: score.f1 for name, score in result.scores.items()} == dict.fromkeys(
        result.scores, 1.0
    )
    assert result.misses == ()


def test_full_citations_in_the_body_count_neither_way(entries: list[Reference]) -> None:
    bodies = [reference(gold) for gold in load("references") if gold["in_body"]]
    assert score_references(load("references"), entries + bodies).scores["detection"].f1 == 1.0


@pytest.mark.parametrize(
    ("change", "measure", "right", "found"),
    [
        (lambda e: e[1:], "detection", 130, 130),
        (lambda e: [*e, e[0]], "detection", 131, 132),
        (lambda e: [changed(e[0], year="1919"), *e[1:]], "detection", 130, 131),
        (lambda e: [changed(e[0], title="Other words"), *e[1:]], "detection", 130, 131),
        (lambda e: [changed(e[0], title=e[0].record.title + "s"), *e[1:]], "title", 130, 131),
        (lambda e: [changed(e[0], author=e[0].record.author[:1]), *e[1:]], "authors", 130, 131),
        (lambda e: [changed(e[0], doi="10.1000/x"), *e[1:]], "DOI", 130, 131),
        (lambda e: [changed(e[0], url=""), *e[1:]], "URL", 130, 131),
        (lambda e: [changed(e[0], type="song"), *e[1:]], "type", 130, 131),
        (lambda _: [], "detection", 0, 0),
    ],
)
def test_each_mistake_is_counted(
    entries: list[Reference], change: Change, measure: str, right: int, found: int
) -> None:
    score = score_references(load("references"), change(entries)).scores[measure]
    assert (score.right, score.found) == (right, found)
    assert score.f1 < 1


def linking(entries: list[Reference], citations: list[Citation]) -> tuple[int, int, int]:
    golds, cites, nots = load("references"), load("citations"), load("not_citations")
    score = score_citations(golds, cites, nots, entries, citations).scores["linking"]
    return score.right, score.found, score.there


def test_perfect_links(entries: list[Reference], citations: list[Citation]) -> None:
    assert linking(entries, citations) == (172, 172, 172)
    optional = [citation(gold) for gold in load("citations") if gold["optional"]]
    assert linking(entries, citations + optional) == (172, 172, 172)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"reference": "wild-2020"}, (171, 172, 172)),
        ({"reference": None}, (171, 172, 172)),
        ({"span": Span("wild-2021", 0, 2)}, (171, 172, 172)),
    ],
)
def test_each_wrong_link_is_counted(
    entries: list[Reference],
    citations: list[Citation],
    fields: dict[str, object],
    expected: tuple[int, int, int],
) -> None:
    first = replace(citations[0], **fields)  # type: ignore[arg-type]
    assert linking(entries, [first, *citations[1:]]) == expected
    assert linking(entries, [*citations, first])[1] == 173


def test_matching_is_a_largest_one() -> None:
    assert matching([[0, 1], [0], []]) == {0: 1, 1: 0}
