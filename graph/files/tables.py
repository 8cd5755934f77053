"""CSV (RFC 4180) for people with a spreadsheet.

There is no byte order mark: the name of the first column is part of the contract, and most readers
would take the mark for a part of it. Excel reads the files rightly by *Data, From Text/CSV*.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from graph.citing.line import as_line

Cell = str | int | float | bool | None

_FORMULA: Final = tuple("=+-@＝＋－＠")
"""What spreadsheets take for the beginning of a formula, in both widths. A tab or a carriage return
cannot begin a cell: every cell is one line."""

_SEPARATOR: Final = "; "


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table with its head; lines end in CR LF, cells are quoted where they have to be.

    :raises ValueError: for a row that has not as many cells as there are columns.
    """
    return "".join(csv_lines(columns, rows)).encode()


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    """The same line by line: the head, then a line for each row, which may have breaks in it.

    :raises ValueError: for a row that has not as many cells as there are columns.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    yield out.getvalue()
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"{len(row)} cells for {len(columns)} columns: {row!r}")
        out.seek(0)
        out.truncate()
        writer.writerow([cell_text(cell) for cell in row])
        yield out.getvalue()


def cell_text(cell: Cell) -> str:
    """*cell* on one line: ``true`` and ``false``, nothing for ``None``, an apostrophe before text
    that a spreadsheet would calculate.
    """
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int() | float():
            return str(cell)
        case str():
            line = as_line(cell)
            return f"'{line}" if line.startswith(_FORMULA) else line


def joined(values: Iterable[str]) -> str:
    """Several values in one cell."""
    return _SEPARATOR.join(values)
