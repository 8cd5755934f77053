"""Pipe tables: rows whole, ragged or continued over a page."""

from __future__ import annotations

from graph.documents.model import Furniture, Table
from graph.problems import Code
from tests.documents.reading import read

HEAD = "| Town | Rain |\n|---|---|\n"


def table(text: str) -> Table:
    (found,) = (block for block in read(text).blocks if isinstance(block, Table))
    return found


def cells(found: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in found.rows]


def test_rows() -> None:
    found = table(f"# T\n\n{HEAD}| Ardley | 3 |\n| Holt |  |\n")
    assert [cell.text for cell in found.head] == ["Town", "Rain"]
    assert cells(found) == [["Ardley", "3"], ["Holt", ""]]


def test_ragged_rows_are_kept_and_said() -> None:
    text = f"# T\n\n{HEAD}| Ardley |\n| Holt | 3 | wet |\n"
    assert cells(table(text)) == [["Ardley", ""], ["Holt", "3 | wet"]]
    problems = [problem for problem in read(text).problems if problem.code is Code.TABLE_RAGGED]
    assert [problem.line for problem in problems] == [5, 6]


def test_a_table_goes_on_after_a_page_with_its_head_repeated() -> None:
    document = read(f"# T\n\n{HEAD}| Ardley | 3 |\n\n12\n\n{HEAD}| Holt | 4 |\n\n13\n")
    found = next(block for block in document.blocks if isinstance(block, Table))
    assert cells(found) == [["Ardley", "3"], ["Holt", "4"]]
    whys = [block.why for block in document.blocks if isinstance(block, Furniture)]
    assert sorted(whys) == ["page number", "page number", "repeated table head"]


def test_two_tables_are_two() -> None:
    text = f"# T\n\n{HEAD}| Ardley | 3 |\n\nBetween them it dried up again.\n\n{HEAD}| Holt | 4 |\n"
    assert sum(isinstance(block, Table) for block in read(text).blocks) == 2


def test_an_escaped_bar_is_no_edge() -> None:
    assert cells(table(f"# T\n\n{HEAD}| a \\| b | 3 |\n")) == [["a | b", "3"]]
