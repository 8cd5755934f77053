"""Plots: each number is there as words and as a bar, on one scale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.pages.index import Index, index_of
from graph.pages.plots import (
    coverage_plot,
    kinds_plot,
    own_kinds_plot,
    parts_plot,
    ranges_plot,
    years_plot,
)
from graph.references.coverage import coverage
from tests.pages.toy_claims import corpus, nine


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(corpus())


def test_kinds_and_coverage(index: Index) -> None:
    kinds = kinds_plot(index)
    assert kinds.columns == ("Fields after rain", "Lake, 2020")
    assert sum(int(cell.text) for row in kinds.rows for cell in row.cells) == len(index.said.claims)
    covered = coverage_plot(index)
    assert [row.link.label for row in covered.rows] == list(kinds.columns)
    for row in covered.rows:
        assert sum(float(cell.text.rstrip(" %")) for cell in row.cells) == pytest.approx(
            100, abs=0.2
        )


def test_a_source_has_its_own(index: Index) -> None:
    own = own_kinds_plot("field", index)
    whole = kinds_plot(index).rows
    assert [row.cells[0].text for row in own.rows] == [
        row.cells[0].text for row in whole if row.cells[0].text != "0"
    ]
    assert all(row.link.href.startswith("claims/field/index.html#") for row in own.rows)
    assert own.summary.startswith(f"{sum(int(row.cells[0].text) for row in own.rows)} statement")
    found = coverage(index.texts["field"].document, index.corpus.references["field"])
    parts = parts_plot(found)
    widths = [row.cells[0].width for row in parts.rows]
    assert widths == sorted(widths, reverse=True)
    assert sum(widths) == pytest.approx(100 * found.covered / found.characters, abs=2)


def test_shares_stand_where_they_are_on_the_scale(index: Index) -> None:
    base = index.said.claims[0]
    shares = [
        replace(nine(), value=None, low=45.0, high=70.0, unit="%", quote="45-70%"),
        replace(nine(), value=30.0, unit="%", quote="30%"),
        replace(nine(), value=300.0, unit="%", quote="300%"),
        nine(),
    ]
    plot = ranges_plot([replace(base, statistic=share) for share in shares], index)
    cells = [row.cells[0] for row in plot.rows]
    assert [(cell.start, cell.width) for cell in cells] == [(30.0, 0.6), (45.0, 25.0)]
    assert plot.summary.startswith("2 shares between 0 and 100 per cent, 1 of them with a range.")


@pytest.mark.parametrize(
    ("years", "labels", "numbers"),
    [
        ([], [], []),
        ([2001, 2004, 2012], ["2000–2004", "2005–2009", "2010–2014"], ["2", "0", "1"]),
    ],
)
def test_years_have_no_holes(years: list[int], labels: list[str], numbers: list[str]) -> None:
    rows = years_plot(years).rows
    assert [row.link.label for row in rows] == labels
    assert [row.cells[0].text for row in rows] == numbers


def test_what_is_long_before_stands_in_one_row() -> None:
    rows = years_plot([1066, 2020]).rows
    assert (len(rows), rows[0].link.label, rows[0].cells[0].text) == (12, "to 1969", "1")
    assert rows[0].link.href.endswith("?from=1066&to=1969")
