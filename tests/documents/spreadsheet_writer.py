"""Spreadsheets as programs write them: texts that cells point to, dates as numbers, gaps."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

Cell = str | int | float | date | None
Rows = Sequence[Sequence[Cell]]
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><numFmts count="1">'
    '<numFmt numFmtId="164" formatCode="[$-407]yyyy\\-mm\\-dd;@"/></numFmts>'
    '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)


def xlsx(sheets: Mapping[str, Rows], **parts: str) -> bytes:
    """A workbook of *sheets*; of *parts* one can be given in place of the one that is made."""
    strings: list[str] = []
    made = {"xl/styles.xml": STYLES}
    names, targets = "", ""
    for at, (name, rows) in enumerate(sheets.items(), 1):
        made[f"xl/worksheets/sheet{at}.xml"] = _sheet(rows, strings)
        names += f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"/>'
        targets += f'<Relationship Id="rId{at}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'  # noqa: E501
    made["xl/workbook.xml"] = (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr/>'
        f"<sheets>{names}</sheets></workbook>"
    )
    made["xl/_rels/workbook.xml.rels"] = (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{targets}</Relationships>'
    )
    texts = "".join(
        f'<si><t xml:space="preserve">{escape(one)}</t><rPh sb="0" eb="1"><t>x</t></rPh></si>'
        for one in strings
    )
    made["xl/sharedStrings.xml"] = f'{_HEAD}<sst xmlns="{_MAIN}">{texts}</sst>'
    made["[Content_Types].xml"] = f"{_HEAD}<Types/>"
    return packed(made | {name.replace("__", "/") + ".xml": one for name, one in parts.items()})


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A container of *parts*."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _sheet(rows: Rows, strings: list[str]) -> str:
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(_cell(f"{_letters(at)}{number}", one, strings)
                        for at, one in enumerate(row) if one is not None)  # fmt: skip
        lines.append(f'<row r="{number}">{cells}</row>')
    return f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def _cell(place: str, value: Cell, strings: list[str]) -> str:
    if isinstance(value, date):
        return f'<c r="{place}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, str):
        strings.append(value)
        return f'<c r="{place}" t="s"><v>{len(strings) - 1}</v></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def _letters(at: int) -> str:
    return (_letters(at // 26 - 1) if at > 25 else "") + chr(ord("A") + at % 26)


def ods(sheets: Mapping[str, Rows]) -> bytes:
    """An OpenDocument spreadsheet, with the thousand empty rows and cells that programs add."""
    spaces = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    body = "".join(
        f"<table:table table:name={quoteattr(name)}>{''.join(map(_row, rows))}"
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
        for name, rows in sheets.items()
    )
    content = (
        f"{_HEAD}<office:document-content {spaces}><office:body><office:spreadsheet>{body}"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return packed({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content,
    })  # fmt: skip


def _row(row: Sequence[Cell]) -> str:
    cells = []
    for value in row:
        if isinstance(value, date):
            kind = f'office:value-type="date" office:date-value="{value.isoformat()}T00:00:00"'
        elif isinstance(value, str) or value is None:
            kind = 'office:value-type="string"'
        else:
            kind = f'office:value-type="float" office:value="{value}"'
        shown = "" if value is None else escape(str(value))
        cells.append(f"<table:table-cell {kind}><text:p>{shown}</text:p></table:table-cell>")
    return f"<table:table-row>{''.join(cells)}</table:table-row>"
