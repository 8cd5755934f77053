"""Rows as text: a table for the terminal, CSV, and SPARQL 1.1 Query Results JSON."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from enum import StrEnum
from typing import Final, assert_never

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.queries.model import Cell, Rows
from graph.triples.namespaces import XSD


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet would run instead of show."""

WIDTH: Final = 60
"""Characters of a text in a table; what is longer is cut. IRIs are whole: half of one is no use."""


def format_rows(rows: Rows, form: Format) -> str:
    """*rows* as text in *form*, with a newline at its end."""
    match form:
        case Format.TABLE:
            return _table(rows)
        case Format.CSV:
            return _csv(rows)
        case Format.JSON:
            return _json(rows)
        case _:
            assert_never(form)


def _table(rows: Rows) -> str:
    """Columns as wide as their widest cell. Control and direction characters, which could fool a
    terminal, are shown as their code points.
    """
    lines = [rows.variables, *(tuple(_shown(cell) for cell in row) for row in rows.rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, tuple("-" * width for width in widths))
    padded = ("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)
    return "\n".join(padded) + "\n"


def _shown(cell: Cell) -> str:
    text = " ".join(_text(cell).split())
    visible = "".join(
        f"\\u{ord(mark):04X}" if unicodedata.category(mark) in {"Cc", "Cf"} else mark
        for mark in text
    )
    whole = len(visible) <= WIDTH or isinstance(cell, NamedNode)
    return visible if whole else f"{visible[: WIDTH - 1]}…"


def _csv(rows: Rows) -> str:
    """RFC 4180, as SPARQL 1.1 Query Results CSV but for one thing: a text that a spreadsheet would
    take for a formula gets an apostrophe before it.
    """
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(rows.variables)
    writer.writerows([_guarded(cell) for cell in row] for row in rows.rows)
    return output.getvalue()


def _guarded(cell: Cell) -> str:
    text = _text(cell)
    if not text.startswith(FORMULA):
        return text
    is_number = isinstance(cell, Literal) and cell.datatype == XSD["integer"]
    return text if is_number else f"'{text}"


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case NamedNode() | Literal():
            return cell.value
        case BlankNode() | Triple():
            return str(cell)
        case _:
            assert_never(cell)


def _json(rows: Rows) -> str:
    """SPARQL 1.1 Query Results JSON Format; ASK has its own form there."""
    if rows.is_yes_or_no:
        ((value,),) = rows.rows
        return json.dumps({"head": {}, "boolean": _text(value) == "true"}) + "\n"
    bindings = [
        {
            name: _json_term(cell)
            for name, cell in zip(rows.variables, row, strict=True)
            if cell is not None
        }
        for row in rows.rows
    ]
    answer = {"head": {"vars": list(rows.variables)}, "results": {"bindings": bindings}}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _json_term(cell: NamedNode | BlankNode | Literal | Triple) -> dict[str, str]:
    match cell:
        case NamedNode():
            return {"type": "uri", "value": cell.value}
        case BlankNode():
            return {"type": "bnode", "value": cell.value}
        case Literal(language=str(language)):
            return {"type": "literal", "value": cell.value, "xml:lang": language}
        case Literal():
            if cell.datatype == XSD["string"]:
                return {"type": "literal", "value": cell.value}
            return {"type": "literal", "value": cell.value, "datatype": cell.datatype.value}
        case _:
            raise TypeError(f"no such term in SPARQL 1.1 results: {cell!r}")
