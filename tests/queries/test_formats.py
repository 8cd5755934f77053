"""Rows as text: safe in a terminal, safe in a spreadsheet, standard JSON."""

from __future__ import annotations

import csv
import io
import json

import pytest
from pyoxigraph import Literal, NamedNode

from graph.queries.formats import Format, format_rows
from graph.queries.model import Cell, Rows

INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")


def one(cell: Cell, form: Format) -> str:
    return format_rows(Rows(("x",), ((cell,),)), form)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (Literal("Bees"), "Bees"),
        (NamedNode("https://example.org/"), "https://example.org/"),
        (NamedNode(f"https://e/{'x' * 99}"), f"https://e/{'x' * 99}"),
        (None, ""),
        (Literal("two\n lines"), "two lines"),
        (Literal("\x1b[31mred\u202e"), "\\u001B[31mred\\u202E"),
        (Literal("x" * 61), "x" * 59 + "…"),
    ],
)
def test_table(cell: Cell, shown: str) -> None:
    assert one(cell, Format.TABLE).split("\n")[2] == shown


def test_table_without_rows_has_its_head() -> None:
    assert format_rows(Rows(("a", "bc"), ()), Format.TABLE) == "a  bc\n-  --\n"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (Literal('say "x", then\nleave'), 'say "x", then\nleave'),
        (Literal("=1+1"), "'=1+1"),
        (Literal("@SUM(A1)"), "'@SUM(A1)"),
        (Literal("-5", datatype=INTEGER), "-5"),
        (Literal("-5 or so"), "'-5 or so"),
        (None, ""),
    ],
)
def test_csv(cell: Cell, written: str) -> None:
    text = one(cell, Format.CSV)
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["x"], [written]]


@pytest.mark.parametrize(
    ("cell", "term"),
    [
        (Literal("Bees"), {"type": "literal", "value": "Bees"}),
        (Literal("Bees", language="en"), {"type": "literal", "value": "Bees", "xml:lang": "en"}),
        (
            Literal("01", datatype=INTEGER),
            {"type": "literal", "value": "01", "datatype": INTEGER.value},
        ),
        (NamedNode("https://example.org/"), {"type": "uri", "value": "https://example.org/"}),
    ],
)
def test_json(cell: Cell, term: dict[str, str]) -> None:
    assert json.loads(one(cell, Format.JSON)) == {
        "head": {"vars": ["x"]},
        "results": {"bindings": [{"x": term}]},
    }


def test_json_leaves_out_what_is_unbound() -> None:
    assert json.loads(one(None, Format.JSON))["results"]["bindings"] == [{}]


def test_json_of_yes_or_no() -> None:
    rows = Rows(("answer",), ((Literal(value=False),),), is_yes_or_no=True)
    assert json.loads(format_rows(rows, Format.JSON)) == {"head": {}, "boolean": False}
