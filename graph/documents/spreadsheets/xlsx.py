"""Sheets of a workbook (SpreadsheetML of ECMA-376): what its cells show, dates as ISO 8601."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from lxml import etree

from graph.documents.elements import Element
from graph.documents.spreadsheets.rows import MOST_COLUMNS, MOST_LOOKED_AT, Sheet, elements, local
from graph.documents.xml.tree import parse_xml

_FIRST_DAYS: Final = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
"""The day before the first; for workbooks that count from 1904 the day 0."""
_DATES: Final = frozenset((*range(14, 18), 22, *range(27, 32), *range(50, 59)))
"""Formats of dates that every program knows by number."""
_OF_DATES: Final = re.compile(r"[dy]", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
"""Words, colours and languages in the code of a format."""
_PLACE: Final = re.compile(r"([A-Z]{1,3})[1-9]\d{0,6}")
MOST_STRINGS: Final = 400_000
"""Texts that cells point to; those beyond are empty."""


def sheets_of(parts: Mapping[str, bytes], source: str, file: str) -> Iterator[Sheet]:
    """The sheets in *parts*, in their order; those that nobody sees are the last."""
    book = _tree(parts, "xl/workbook.xml", source, file)
    names = _tree(parts, "xl/_rels/workbook.xml.rels", source, file)
    targets = {one.get("Id"): _place(one.get("Target")) for one in names.all("Relationship")}
    early = any(one.get("date1904") in ("1", "true") for one in book.all("workbookPr"))
    strings = list(_strings(parts.get("xl/sharedStrings.xml", b"")))
    torn = None in strings
    texts = [one for one in strings if one is not None]
    dates = _date_styles(_tree(parts, "xl/styles.xml", source, file))
    for one in sorted(book.all("sheet"), key=_is_hidden):
        data = parts.get(targets.get(one.get("id"), ""), b"")
        if data:
            sheet = _Reader(texts, dates, early=early).sheet(one.get("name"), data)
            sheet.torn = sheet.torn or torn
            yield sheet


def _is_hidden(sheet: Element) -> bool:
    return sheet.get("state") in ("hidden", "veryHidden")


def _tree(parts: Mapping[str, bytes], name: str, source: str, file: str) -> Element:
    """The root of a part; an empty element where there is none."""
    root = parse_xml(parts[name], source, file)[0] if name in parts else None
    return root if root is not None else Element("")


def _place(target: str) -> str:
    """From the folder of the workbook, or from the root."""
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _strings(data: bytes) -> Iterator[str | None]:
    """The texts that cells point to, by number; ``None`` behind them where there may be more."""
    for number, one in enumerate(elements(data, "si") if data else ()):
        yield None if one is None or number >= MOST_STRINGS else _words(one)
        if number >= MOST_STRINGS:
            return


def _words(holder: etree._Element) -> str:
    """The text of *holder*, without how it is pronounced."""
    runs = (one for one in holder.iter("{*}t"))
    said = (one.text or "" for one in runs if local(_above(one)) != "rPh")
    return "".join(said)


def _above(one: etree._Element) -> etree._Element:
    above = one.getparent()
    return one if above is None else above


def _date_styles(styles: Element) -> frozenset[int]:
    """Numbers of the styles in which numbers are shown as dates."""
    codes = {one.get("numFmtId"): one.get("formatCode") for one in styles.all("numFmt")}
    formats = styles.at("cellXfs")
    shown = [one.get("numFmtId") for one in formats.elements("xf")] if formats is not None else []
    return frozenset(
        at for at, number in enumerate(shown)
        if (_is_number(number) and int(number) in _DATES)
        or _OF_DATES.search(_ASIDE.sub("", codes.get(number, "")))
    )  # fmt: skip


class _Reader:
    """Reads one sheet."""

    def __init__(self, strings: list[str], dates: frozenset[int], *, early: bool) -> None:
        self.strings, self.dates, self.early = strings, dates, early
        self.lost = False

    def sheet(self, name: str, data: bytes) -> Sheet:
        """The rows of the sheet *data*."""
        found = Sheet(name)
        number = 0
        for seen, row in enumerate(elements(data, "row")):
            if row is None:
                found.torn = True
                break
            given = row.get("r") or ""
            number = int(given) if _is_number(given) else number + 1
            found.put(number, dict(self._cells(row)))
            if found.full or seen >= MOST_LOOKED_AT:
                found.cut = True
                break
        found.torn = found.torn or self.lost
        return found

    def _cells(self, row: etree._Element) -> Iterator[tuple[int, str]]:
        at = -1
        for cell in row.iterchildren("{*}c"):
            place = _PLACE.fullmatch(cell.get("r") or "")
            at = _column(place[1]) if place else at + 1
            yield at, self._shown(cell)
            if at >= MOST_COLUMNS:
                return

    def _shown(self, cell: etree._Element) -> str:
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            return _words(cell)
        value = next((one.text or "" for one in cell.iterchildren("{*}v")), "").strip()
        if kind == "s":
            at = int(value) if _is_number(value) else len(self.strings)
            self.lost = self.lost or at >= len(self.strings)
            return self.strings[at] if at < len(self.strings) else ""
        if kind == "n":
            style = cell.get("s") or ""
            return self._number(value, dated=_is_number(style) and int(style) in self.dates)
        return "" if kind == "e" else value

    def _number(self, value: str, *, dated: bool) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        first = _FIRST_DAYS[self.early]
        if dated and 1 <= number <= (date.max - first).days:
            return (first + timedelta(days=int(number))).isoformat()
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else value


def _is_number(printed: str) -> bool:
    """Whether *printed* is a number that counts something here: a longer one is damage."""
    return printed.isdecimal() and len(printed) < 9


def _column(letters: str) -> int:
    """The column called ``A``, ``AB``, counted from 0."""
    at = 0
    for letter in letters:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1
