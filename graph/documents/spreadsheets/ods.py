"""Sheets of an OpenDocument spreadsheet (ISO/IEC 26300)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from graph.documents.spreadsheets.rows import (
    MOST_COLUMNS,
    MOST_LOOKED_AT,
    MOST_ROWS,
    Sheet,
    attribute,
    elements,
    local,
)


def sheets_of(content: bytes) -> Iterator[Sheet]:
    """The sheets in *content*, in their order."""
    sheet, number = Sheet(""), 0
    for seen, found in enumerate(elements(content, "table-row", "table")):
        if found is None or sheet.full or seen >= MOST_LOOKED_AT:
            sheet.torn, sheet.cut = found is None, found is not None
            break
        if local(found) == "table":
            sheet.name = attribute(found, "name")
            yield sheet
            sheet, number = Sheet(""), 0
            continue
        cells = dict(_cells(found))
        # Rows that are told once and are many are empty, but for those a person filled down.
        times = _count(found, "number-rows-repeated", MOST_ROWS + 1)
        for at in range(times if cells and not sheet.cut else 0):
            sheet.put(number + at + 1, cells)
        number += times
    if sheet.rows:
        yield sheet


def _cells(row: etree._Element) -> Iterator[tuple[int, str]]:
    at = 0
    for cell in row:
        if local(cell) not in ("table-cell", "covered-table-cell"):
            continue
        times = _count(cell, "number-columns-repeated", MOST_COLUMNS)
        if said := _shown(cell):
            yield from ((one, said) for one in range(at, min(at + times, MOST_COLUMNS + 1)))
        at += times
        if at > MOST_COLUMNS and said:
            break


def _shown(cell: etree._Element) -> str:
    """A number without its look, a date in ISO 8601, else the paragraphs."""
    if said := attribute(cell, "date-value"):
        return said.partition("T")[0]
    paragraphs = cell.iterchildren("{*}p")
    said = "\n".join("".join(one.itertext()) for one in paragraphs)
    value = attribute(cell, "value")
    return value if attribute(cell, "value-type") == "float" and value else said


def _count(element: etree._Element, name: str, most: int) -> int:
    printed = attribute(element, name)
    return min(int(printed[:9]), most) if printed.isdecimal() else 1
